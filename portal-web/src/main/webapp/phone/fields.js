/* Parts of forms. Each writes into the item's content at once and tells the form that it has. */
import * as queue from './queue.js';
import { h } from './dom.js';
import { shrunk } from './photos.js';
import { megabytes, t } from './words.js';

const MOST_PHOTOS = 20;

const framed = (label, wrong, optional, input) => h('label', { class: wrong ? 'field is-wrong' : 'field' },
    h('span', null, label, wrong ? h('em', null, t('phone.field.missing')) : optional && h('small', null, optional)),
    input);

/* The first of what is missing, in sight and ready to be filled in. */
export function toFirst(selector) {
  const first = document.querySelector(selector);
  if (first) {
    first.scrollIntoView({ block: 'center' });
    first.querySelector('input, textarea, select, button').focus({ preventScroll: true });
  }
}

/* put(text) keeps it; most: characters. */
export function line(label, value, put, { most, optional, long, wrong }) {
  const input = h(long ? 'textarea' : 'input', {
    maxlength: most, oninput: event => put(event.target.value.trim() ? event.target.value : '')
  });
  input.value = value || '';
  return framed(label, wrong, optional ? t('phone.field.optional') : null, input);
}

/* choices: { code, name } */
export function choice(label, value, choices, put, wrong) {
  const select = h('select', { onchange: event => put(event.target.value || null) },
      h('option', { value: '' }, t('phone.field.choose')),
      choices.map(one => h('option', { value: one.code, selected: one.code === value }, one.name)));
  return framed(label, wrong, null, select);
}

/* One of a few, side by side. choices: { code, name, style } */
export function verdict(label, value, choices, put) {
  const group = h('div', { class: 'verdict', role: 'group', 'aria-label': label });
  const shown = picked => group.replaceChildren(...choices.map(one => h('button', {
    type: 'button', class: one.code === picked ? 'is-picked ' + one.style : one.style,
    'aria-pressed': String(one.code === picked), 'data-code': one.code,
    onclick: () => {
      put(one.code);
      shown(one.code);
      group.querySelector('.is-picked').focus();
    }
  }, one.name)));
  shown(value);
  return group;
}

/* Photos of an item, of one part of it where it has several. */
export function photos(item, of, changed) {
  const place = h('div', { class: 'phone-photos' });
  const said = h('p', { class: 'faint', role: 'status' });
  const mine = () => item.photos.filter(photo => photo.of === of);
  const shown = () => place.replaceChildren(
      ...mine().map(photo => figure(item, photo, () => {
        shown();
        changed();
      })),
      ...(mine().length < MOST_PHOTOS ? [adder(taken)] : []));
  const taken = async files => {
    said.textContent = '';
    for (const file of files) {
      const blob = await shrunk(file);
      if (blob) {
        await queue.addPhoto(item, of, blob, 'photo-' + (item.photos.length + 1) + '.jpg');
      } else {
        said.textContent = t('phone.photo.unreadable');
      }
    }
    shown();
    changed();
  };
  shown();
  return h('div', null, place, said);
}

const adder = taken => h('label', { class: 'phone-add' },
    h('i', { class: 'glyph is-camera', 'aria-hidden': 'true' }), t('phone.photo.take'),
    h('small', null, t('phone.photo.limit')),
    h('input', {
      type: 'file', class: 'hidden-input', accept: 'image/*', capture: 'environment', multiple: true,
      onchange: event => taken([...event.target.files])
    }));

function figure(item, photo, dropped) {
  const picture = h('img', { alt: photo.name });
  queue.photo(photo.id).then(blob => {
    if (blob) {
      picture.src = URL.createObjectURL(blob);
      picture.onload = () => URL.revokeObjectURL(picture.src);
    }
  });
  return h('figure', null, picture,
      !photo.sent && h('button', {
        type: 'button', 'aria-label': t('phone.photo.drop'),
        onclick: async () => {
          await queue.dropPhoto(item, photo.id);
          dropped();
        }
      }, h('i', { class: 'glyph is-close', 'aria-hidden': 'true' })),
      h('figcaption', null, megabytes(photo.size)));
}
