/* What can be done on a phone: what each form asks, whether it is whole, and what is sent for it. A form:
   heading(); begin(task) → content; view(item, changed, wrong); lacks(item) → what is missing; next(item) leads to the
   first of that; steps(item, present), present as the portal told it in a conflict, else null;
   lines(item, present), theirs(item, present) → the two sides of a conflict;
   yielding(item, present) → the steps that are left where the other side is chosen, else none are */
import { choice, line, photos } from './fields.js';
import { h } from './dom.js';
import { key, photoSteps } from './send.js';
import { patrol } from './patrol.js';
import { seen } from './seen.js';
import { visit } from './visit.js';
import { work } from './work.js';
import { t } from './words.js';

const sheet = (title, ...parts) => h('section', { class: 'phone-sheet' }, title && h('h2', null, title), parts);

const told = (name, text) => text ? [{ name, text }] : [];

const chosen = (choices, code) => (choices.find(one => one.code === code) || { name: code }).name;

const list = name => seen.tasks && seen.tasks[name] || [];

/* That a hazard is mended. Photos first: after the proof they are its reviewer's affair. */
const proof = {
  heading: () => t('phone.proof'),
  view: (item, changed, wrong) => [
    sheet(null,
        line(t('phone.proof.words'), item.content.words, text => {
          item.content.words = text;
          changed();
        }, { most: 2000, long: true, wrong: wrong && !item.content.words }),
        line(t('phone.proof.measured'), item.content.measured, text => {
          item.content.measured = text;
          changed();
        }, { most: 500, optional: true })),
    sheet(t('phone.photos'), photos(item, null, changed))
  ],
  lacks: item => item.content.words ? [] : [t('phone.proof.words')],
  lines: item => [
    ...told(t('phone.proof.words'), item.content.words),
    ...told(t('phone.proof.measured'), item.content.measured),
    ...told(t('phone.photos'), item.photos.length ? String(item.photos.length) : '')
  ],
  steps: (item, present) => {
    const version = present ? present.version : item.content.version;
    const path = 'hazards/' + item.record.recordKey;
    return [
      { look: path, version },
      ...photoSteps(item.photos, item.record),
      {
        act: path + '/proofs', key: key(),
        body: { version, words: item.content.words, measured: item.content.measured || null }
      }
    ];
  }
};

/* Something that was found and is a hazard from then on. */
const finding = {
  heading: () => t('phone.finding'),
  view: (item, changed, wrong) => {
    const { content } = item;
    const put = name => value => {
      content[name] = value;
      if (name === 'premises') {
        item.title = value ? chosen(list('places'), value) : t('phone.finding');
      }
      changed();
    };
    return [
      sheet(null,
          choice(t('phone.finding.premises'), content.premises, list('places'), put('premises'),
              wrong && !content.premises),
          choice(t('phone.finding.kind'), content.kind, list('kinds'), put('kind'), wrong && !content.kind),
          line(t('phone.finding.what'), content.what, put('what'), { most: 200, wrong: wrong && !content.what }),
          line(t('phone.finding.place'), content.place, put('place'), { most: 200, optional: true }),
          line(t('phone.finding.details'), content.details, put('details'), { most: 2000, long: true, optional: true })),
      sheet(t('phone.photos'), photos(item, null, changed))
    ];
  },
  lacks: ({ content }) => [
    ...(content.premises ? [] : [t('phone.finding.premises')]),
    ...(content.kind ? [] : [t('phone.finding.kind')]),
    ...(content.what ? [] : [t('phone.finding.what')])
  ],
  lines: ({ content }) => told(t('phone.finding.what'), content.what),
  steps: item => {
    const { premises, kind, what, place, details, foundOn } = item.content;
    const act = {
      act: 'hazards', key: key(),
      body: { premises, kind, what, place: place || null, details: details || null, foundOn }
    };
    return [act, ...photoSteps(item.photos, null, 0)];
  }
};

/* Made by choosing, and seen by nobody but in the list of what waits. */
const decision = { heading: () => t('phone.decision'), lines: () => [] };

export const forms = { proof, finding, visit, patrol, work, decision };
