/* What a provider does with a work order: taken on, there, done. Its content:
   { version, state, arrived: { at, lon, lat, accuracy }, result } */
import { line, photos } from './fields.js';
import { button, h, state as mark } from './dom.js';
import { key, photoSteps } from './send.js';
import { position } from './place.js';
import { moment, t } from './words.js';

const begin = task => ({ state: task.state, arrived: null, result: '' });

const isThere = content => content.state === 'ARRIVED' || content.arrived !== null;

function arriving(item, changed) {
  const { content } = item;
  const place = h('div');
  const shown = () => place.replaceChildren(content.arrived
    ? mark('is-done', t('phone.work.arrived', moment(content.arrived.at)))
    : button(t('phone.work.arrive'), arrive, { id: 'arrive' }));
  const arrive = async () => {
    content.arrived = { at: new Date().toISOString(), lon: null, lat: null, accuracy: null };
    shown();
    changed();
    const { lon, lat, accuracy } = await position();
    if (lon !== undefined) {
      Object.assign(content.arrived, { lon, lat, accuracy });
      changed();
    }
  };
  shown();
  return place;
}

function view(item, changed, wrong) {
  const { content } = item;
  return [
    content.state === 'DISPATCHED' && h('p', { class: 'notice' }, t('phone.work.takesOn')),
    content.state !== 'ARRIVED' && h('section', { class: 'phone-sheet' }, arriving(item, changed)),
    h('section', { class: 'phone-sheet' }, line(t('phone.work.result'), content.result, text => {
      content.result = text;
      changed();
    }, { most: 2000, long: true, optional: content.state !== 'ARRIVED', wrong: wrong && lacks(item).length > 0 })),
    h('section', { class: 'phone-sheet' }, h('h2', null, t('phone.photos')), photos(item, null, changed))
  ];
}

/* Nothing is done where nobody has arrived; to take it on, or to arrive, is enough to be sent. */
function lacks({ content }) {
  if (content.state === 'ARRIVED') {
    return content.result ? [] : [t('phone.work.result')];
  }
  return (content.result || content.state !== 'DISPATCHED') && !isThere(content) ? [t('phone.work.arrive')] : [];
}

/* Those the portal has not taken yet, each by the version that the one before leaves. */
function steps(item, present) {
  const { content } = item;
  const path = 'work-orders/' + item.record.recordKey + '/steps';
  const wasTaken = act => item.steps.some(step => step.body && step.body.act === act && step.answer);
  const acts = [
    ...(content.state === 'DISPATCHED' ? [{ act: 'ACCEPT' }] : []),
    ...(content.arrived ? [{ act: 'ARRIVE', ...content.arrived }] : []),
    ...(content.result ? [{ act: 'FINISH', at: new Date().toISOString(), words: content.result }] : [])
  ].filter(one => !wasTaken(one.act));
  const version = present ? present.version : content.version;
  const all = acts.map((one, at) => ({ act: path, key: key(), body: { version: version + at, ...one } }));
  const end = content.result ? all.length - 1 : all.length;
  return [...all.slice(0, end), ...photoSteps(item.photos, item.record), ...all.slice(end)];
}

export const work = {
  heading: () => t('phone.work'),
  begin,
  view,
  lacks,
  steps,
  lines: ({ content }) => [
    ...(content.arrived ? [{ name: t('phone.work.arrive'), text: moment(content.arrived.at) }] : []),
    ...(content.result ? [{ name: t('phone.work.result'), text: content.result }] : [])
  ]
};
