/* Makes elements. Text is text: nothing that people wrote is ever read as markup. */

/* Attributes: 'on…' a listener, true an empty attribute, null and false none; children: elements, texts, lists of
   them, null for nothing. */
export function h(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (name.startsWith('on')) {
      element.addEventListener(name.slice(2), value);
    } else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? '' : value);
    }
  }
  element.append(...children.flat(3).filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

export const state = (style, word) => h('span', { class: 'state ' + style }, word);

export const button = (word, act, attributes) =>
  h('button', { type: 'button', class: 'button', ...attributes, onclick: act }, word);

export const byId = id => document.getElementById(id);

export function show(element, ...children) {
  element.replaceChildren(...children.flat(3).filter(child => child !== null && child !== undefined && child !== false));
}
