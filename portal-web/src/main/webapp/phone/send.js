/* Sends what waits, one step after the other, each under its key: what was sent and not answered is sent again and
   done once. A step:
   { look, version }            asks how the record stands, before the first act
   { act, body, key, tried, answer }   {n} in an address is the record that step n has made
   { photo, record, of, key, sent }  to a record, or to the one that step `of` has made */
import * as queue from './queue.js';
import { fresh } from './lock.js';
import { ask, Barred, look, news, NoLine, NotIn, Refused, session } from './session.js';
import { t } from './words.js';

const SOONEST = 3000;
const LATEST = 300000;
const NOT_ALLOWED = 403;
const CROSSED = 409;
const MOST_CROSSINGS = 3;

let wait = SOONEST;
let timer = null;
let running = false;
let again = false;

/* As the portal knows it again: when it was made, and 128 random bits. */
export const key = () => Date.now() + '-' + fresh();

/* It is whole and may go. */
export async function hand(item, steps) {
  Object.assign(item, { steps, state: 'WAITING', tries: 0, words: null, conflict: null });
  await queue.save(item);
  soon();
}

/* Tries now, and goes on trying for as long as something waits. */
export function soon() {
  wait = SOONEST;
  clearTimeout(timer);
  timer = setTimeout(run, 0);
}

function later() {
  clearTimeout(timer);
  timer = setTimeout(run, wait);
  wait = Math.min(wait * 2, LATEST);
}

const waits = () => queue.list().some(item => item.state === 'WAITING');

async function run() {
  if (running) {
    again = true;
    return;
  }
  running = true;
  try {
    await alone(sendAll);
  } catch (failure) {
    if (!(failure instanceof NotIn)) { // whoever comes next sends on
      throw failure;
    }
  } finally {
    running = false;
  }
  if (again) {
    again = false;
    soon();
  } else if (session.key && waits()) {
    later();
  }
}

/* In one window at a time. */
const alone = act => navigator.locks
  ? navigator.locks.request('andian-phone-send', { ifAvailable: true }, lock => lock ? act() : null)
  : act();

async function sendAll() {
  if (!waits()) {
    return;
  }
  await look();
  if (!session.line || session.standing !== 'IN') {
    return;
  }
  await queue.load();
  const login = session.login;
  for (const item of queue.list().filter(one => one.state === 'WAITING')) {
    if (session.login !== login || !await send(item)) {
      return;
    }
  }
}

/* Whether to go on with the next. */
async function send(item) {
  try {
    for (const step of item.steps) {
      const conflict = await take(item, step);
      if (conflict) {
        Object.assign(item, { state: 'CONFLICT', conflict });
        await queue.save(item);
        return true;
      }
    }
    await queue.done(item);
    news.dispatchEvent(new Event('sent'));
    wait = SOONEST;
    return true;
  } catch (failure) {
    return fail(item, failure);
  }
}

async function fail(item, failure) {
  if (failure instanceof NoLine) {
    await unsent(item, failure instanceof Barred ? t('phone.barred', failure.message) : null);
    return false;
  }
  if (failure instanceof NotIn) {
    return false;
  }
  if (!(failure instanceof Refused)) {
    throw failure;
  }
  if (failure.status === CROSSED || failure.status === NOT_ALLOWED) {
    const login = session.login;
    await look();
    if (session.login !== login || session.standing !== 'IN') {
      return false;
    }
  }
  item.tries++;
  if (failure.status !== CROSSED || item.tries >= MOST_CROSSINGS) {
    Object.assign(item, { state: 'REFUSED', words: failure.message });
  }
  await queue.save(item);
  return true;
}

/* It waits on, and says what is in its way. */
async function unsent(item, words) {
  if (item.words !== words) {
    item.words = words;
    await queue.save(item);
  }
}

/* How the record stands where it is no longer as it was seen; null otherwise. */
async function take(item, step) {
  if (step.look) {
    return looked(item, step);
  }
  if (step.photo) {
    await sendPhoto(item, step);
    return null;
  }
  if (!step.answer) {
    step.tried = true;
    await queue.save(item);
    const address = step.act.replace(/\{(\d+)\}/g, (place, at) => item.steps[at].answer.recordKey);
    const answer = await ask(address, { login: item.login, body: step.body, key: step.key });
    if (answer.outcome === 'CONFLICT') {
      return answer.present;
    }
    step.answer = answer;
    await queue.save(item);
  }
  return null;
}

/* Not once an act was sent: that it is otherwise may be its own doing. */
async function looked(item, step) {
  if (item.steps.some(one => one.tried)) {
    return null;
  }
  const present = await ask(step.look);
  return present.version === step.version ? null : present;
}

async function sendPhoto(item, step) {
  if (step.sent) {
    return;
  }
  const blob = await queue.photo(step.photo);
  const photo = item.photos.find(one => one.id === step.photo);
  if (blob && photo) {
    const made = step.of === undefined ? step.record : item.steps[step.of].answer;
    const record = encodeURIComponent(made.recordKind) + '/' + encodeURIComponent(made.recordKey);
    await ask('photos/' + record + '?name=' + encodeURIComponent(photo.name), {
      login: item.login, bytes: await blob.arrayBuffer(), key: step.key
    });
  }
  step.sent = true;
  if (photo) {
    photo.sent = true;
  }
  await queue.save(item);
}

/* Photos that are not there yet as steps, in their order. record: { recordKind, recordKey }, or null and the step that
   makes it */
export const photoSteps = (photos, record, of) => photos.filter(photo => !photo.sent).map(photo =>
  record ? { photo: photo.id, record, key: key() } : { photo: photo.id, of, key: key() });

/* Both sides are kept in the portal, whichever is chosen. steps: what is still to be done then, null for nothing */
export async function decide(item, mine, chosen, steps) {
  const decision = queue.made('decision', null, item.title, item.note, null, item.record);
  const { recordKind, recordKey } = item.record;
  Object.assign(decision, {
    state: 'WAITING',
    steps: [{
      act: 'conflicts', key: key(),
      body: { recordKind, recordKey, mine: JSON.stringify(mine), theirs: JSON.stringify(item.conflict), chosen }
    }]
  });
  Object.assign(item, steps
    ? { state: 'WAITING', steps, conflict: null, tries: 0 }
    : { state: 'ASIDE', steps: [] });
  await queue.saveAll([decision, item]);
  soon();
}

/* Whatever may have brought the line back. */
export function watch() {
  window.addEventListener('online', soon);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && soon());
  news.addEventListener('account', () => session.key && queue.load().then(soon));
}
