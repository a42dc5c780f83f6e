/* The shell: which part of it is shown, the line that says how things stand, and what waits to be sent. */
import * as queue from './queue.js';
import * as seenList from './seen.js';
import { byId, button, h, show, state } from './dom.js';
import { toFirst } from './fields.js';
import { forms } from './forms.js';
import { ask, Barred, beginAnew, hooks, leave, look, news, NoLine, NotIn, Refused, session } from './session.js';
import { decide, hand, key, soon, watch } from './send.js';
import { megabytes, moment, speak, t, today } from './words.js';

const { seen } = seenList;

const SAVE_AFTER = 150;
const REFRESH_EVERY = 60000;
const AFTER_LOGIN = 'andian-phone-place';

/* Why the shell cannot be kept here to be opened without a line; null where it is. */
let unkept = null;

const place = () => location.hash.replace(/^#\/?/, '');

const go = where => {
  location.hash = '#/' + where;
};

/* ------------------------------------------------------------------ parts */

function heading(words, back) {
  byId('heading').textContent = words;
  document.title = words + ' · ' + t('phone.brand');
  byId('back').hidden = back === null;
  byId('back').setAttribute('href', '#/' + (back || ''));
  byId('back').setAttribute('aria-label', t('phone.title'));
}

function acts(...buttons) {
  const some = buttons.filter(Boolean);
  show(byId('acts'), some);
  byId('acts').hidden = some.length === 0;
}

const sheet = (title, note, ...parts) => h('section', { class: 'phone-sheet' },
    h('h2', null, title, note && h('small', null, note)), parts);

const rows = some => h('ul', { class: 'rows' }, some.map(row => h('li', null, row)));

const asSeen = one => one && t('phone.seen', moment(one.at));

/* ------------------------------------------------------------------- home */

const alarmRow = alarm => h('a', { href: '#/alarm/' + alarm.id },
    h('span', null, alarm.what + ' ' + alarm.value, h('small', null,
        [alarm.premises, alarm.where, moment(alarm.raisedAt)].filter(Boolean).join(' · '))),
    state(alarm.state.style, alarm.state.word));

const reference = task => task.recordKind + ' ' + task.recordKey;

/* What was done of it here and is not in the portal yet. */
const heldOf = task => queue.waiting().find(item => item.reference === reference(task));

/* The portal has it, and was not asked anew since. */
const isDone = task => queue.list().some(item =>
  item.state === 'DONE' && item.reference === reference(task) && item.changedAt > Date.parse(seen.tasks.at));

function taskRow(task, at) {
  const held = heldOf(task);
  return h('a', { href: held ? '#/queue' : '#/task/' + at, 'data-record': reference(task) },
      h('span', null, task.title, h('small', null, forms[task.kind].heading() + ' · ' + task.note)),
      held ? state(STYLES[held.state], t('phone.state.' + held.state))
        : task.dueOn && state(task.overdue ? 'is-overdue' : 'is-due', task.dueOn));
}

const draftRow = item => h('a', { href: '#/item/' + item.id },
    h('span', null, item.title, h('small', null, forms[item.form].heading() + ' · ' + t('phone.kept', moment(item.changedAt)))),
    state('is-waiting', t('phone.state.DRAFT')));

function home() {
  heading(t('phone.title'), null);
  const drafts = queue.list().filter(item => item.state === 'DRAFT');
  const alarms = seen.alarms ? seen.alarms.items : [];
  const all = seen.tasks ? seen.tasks.items : [];
  const tasks = all.filter(task => forms[task.kind] && !isDone(task));
  show(byId('main'),
      h('section', { class: 'phone-head' }, h('h1', null, session.name), h('p', null, t('phone.whose', session.login))),
      unkept && h('p', { class: 'notice' }, t('phone.unkept', unkept)),
      drafts.length > 0 && sheet(t('phone.drafts'), null, rows(drafts.map(draftRow))),
      sheet(t('phone.alarms'), asSeen(seen.alarms),
          alarms.length ? rows(alarms.map(alarmRow))
            : h('p', { class: 'empty' }, t(seen.alarms ? 'phone.alarms.none' : 'phone.unseen'))),
      sheet(t('phone.tasks'), asSeen(seen.tasks),
          tasks.length ? rows(tasks.map(task => taskRow(task, all.indexOf(task))))
            : h('p', { class: 'empty' }, t(seen.tasks ? 'phone.tasks.none' : 'phone.unseen'))),
      sheet(t('phone.more'), null,
          h('div', { class: 'stack' },
              session.checks && session.line && h('a', { class: 'button', href: '#/self-check' }, t('phone.selfCheck')),
              h('a', { class: 'button', href: '../home.xhtml' }, t('phone.portal')),
              button(t('phone.leave'), leaveAsked, { id: 'leave' }))));
  acts(session.finds && button(t('phone.finding.new'), newFinding, { class: 'button is-filled', id: 'newFinding' }));
}

async function leaveAsked() {
  await leave();
  go('');
}

async function newFinding() {
  const item = await queue.draft('finding', { foundOn: today() }, t('phone.finding'), today(), null, null);
  go('item/' + item.id);
}

/* ------------------------------------------------------------- self-check */

/* Begun with a line, since its checklist comes from the portal; then it is a task as any other. */
function selfCheck(said) {
  const places = seen.tasks ? seen.tasks.places : [];
  heading(t('phone.selfCheck'), '');
  show(byId('main'),
      said && h('p', { class: 'notice', role: 'status' }, said),
      sheet(t('phone.finding.premises'), null, h('div', { class: 'stack' },
          places.map(one => button(one.name, () => checkOneself(one.code), { 'data-code': one.code })))));
  acts();
}

async function checkOneself(premises) {
  try {
    const made = await ask('inspections/self-checks', { login: session.login, body: { premises }, key: key() });
    await seenList.refresh();
    const at = seen.tasks.items.findIndex(one => reference(one) === reference(made));
    go(at < 0 ? '' : 'task/' + at);
  } catch (failure) {
    if (failure instanceof NoLine) {
      selfCheck(failure instanceof Barred ? t('phone.barred', failure.message) : t('phone.offline'));
    } else if (failure instanceof Refused) {
      selfCheck(failure.message);
    } else if (!(failure instanceof NotIn)) {
      throw failure;
    }
  }
}

/* ------------------------------------------------------------------ alarm */

function alarm(id) {
  const one = seen.alarms && seen.alarms.items.find(some => String(some.id) === id);
  if (!one) {
    go('');
    return;
  }
  heading(t('phone.alarm'), '');
  show(byId('main'),
      h('section', { class: 'phone-alarm ' + one.state.style.split(' ')[0] },
          h('p', null, state(one.state.style, one.state.word)), h('h1', null, one.what, h('b', null, one.value)),
          h('p', { class: 'where' }, [one.premises, one.where].filter(Boolean).join(' · ')),
          h('p', { class: 'where' }, t('phone.alarm.raised', moment(one.raisedAt)))),
      sheet(t('phone.alarm.steps'), asSeen(seen.alarms),
          h('ol', { class: 'steps' }, one.steps.map(step => h('li', null, step)))));
  acts(h('a', { class: 'button is-filled', href: '../alarm/detail.xhtml?id=' + one.id }, t('phone.alarm.open')));
}

/* ------------------------------------------------------------------ forms */

async function task(at) {
  const one = seen.tasks && seen.tasks.items[Number(at)];
  if (!one || !forms[one.kind]) {
    go('');
    return;
  }
  const item = await begun(one);
  location.replace('#/item/' + item.id);
}

/* Its draft, with all that the form needs without a line. */
function begun(one) {
  const { recordKind, recordKey, version } = one;
  const own = forms[one.kind].begin ? forms[one.kind].begin(one) : {};
  return queue.draft(one.kind, { version, ...own }, one.title, one.note, reference(one), { recordKind, recordKey });
}

const placesOf = one => one.sections.flatMap(section => section.points);

const roundPast = code => (seen.tasks ? seen.tasks.items : []).find(some =>
  some.kind === 'patrol' && placesOf(some).some(point => point.code === code));

/* The portal's own page of a place: who is on no round may say there that he has been at it. */
const stopPage = code => h('a', {
  class: 'button is-filled', id: 'stopPage', href: '../inspection/stop.xhtml?code=' + encodeURIComponent(code)
}, t('phone.patrol.open'));

/* By the QR code at a place, which leads here: the round it belongs to, with that place marked. */
async function reached(code) {
  if (!roundPast(code)) {
    await seenList.refresh();
    if (place() !== 'place/' + code) {
      return;
    }
  }
  const one = roundPast(code);
  if (!one) {
    heading(t('phone.patrol'), '');
    show(byId('main'), h('p', { class: 'notice', id: 'noPlace' }, t('phone.patrol.noRoute', code)));
    acts(stopPage(code));
    return;
  }
  const item = await begun(one);
  forms.patrol.scanned(item, code);
  await queue.save(item);
  location.replace('#/item/' + item.id);
}

let pending = null;

/* Soon, and at the latest when the window is left. */
function saveSoon(item) {
  clearTimeout(pending && pending.timer);
  pending = { item, timer: setTimeout(saveNow, SAVE_AFTER) };
}

function saveNow() {
  if (!pending) {
    return Promise.resolve();
  }
  const { item, timer } = pending;
  clearTimeout(timer);
  pending = null;
  return item.state === 'DRAFT' && session.login === item.login ? queue.save(item).then(() => keptNow(item)) : Promise.resolve();
}

function keptNow(item) {
  const kept = byId('kept');
  if (kept && kept.dataset.id === item.id) {
    kept.textContent = t('phone.kept', moment(item.changedAt));
  }
}

function form(id, wrong) {
  const item = queue.find(id);
  if (!item || item.state !== 'DRAFT') {
    go('');
    return;
  }
  const kind = forms[item.form];
  heading(kind.heading(), '');
  const changed = () => {
    saveSoon(item);
    if (place() === 'item/' + item.id) { // where the phone is may be known only after it was left
      byId('kept').textContent = '';
      ending(item, kind);
    }
  };
  show(byId('main'),
      h('section', { class: 'phone-head' }, h('h1', null, item.title), h('p', null, item.note),
          h('p', { id: 'kept', role: 'status', 'data-id': item.id })),
      kind.view(item, changed, wrong),
      h('section', { class: 'phone-sheet' }, button(t('phone.discard'), () => discard(item), { id: 'discard' })));
  keptNow(item);
  ending(item, kind);
}

function ending(item, kind) {
  const lacks = kind.lacks(item);
  acts(kind.next && lacks.length > 0 && button(t('phone.next'), () => kind.next(item), { id: 'next' }),
      button(lacks.length ? t('phone.finish.lacks', lacks.length) : t('phone.finish'), () => finish(item, kind),
          { class: 'button is-filled', id: 'finish' }));
}

async function finish(item, kind) {
  await saveNow();
  if (kind.lacks(item).length) {
    form(item.id, true);
    if (kind.next) {
      kind.next(item);
    } else {
      toFirst('.is-wrong');
    }
    return;
  }
  await hand(item, kind.steps(item, null));
  go('');
}

async function discard(item) {
  if (window.confirm(t('phone.discard.sure', item.title))) {
    clearTimeout(pending && pending.timer);
    pending = null;
    await queue.remove(item);
    go('');
  }
}

/* --------------------------------------------------- the line and the queue */

function waitingWords() {
  const waiting = queue.waiting().length;
  return waiting ? t('phone.waiting', waiting) : t('phone.allSent');
}

function lineNow() {
  const line = byId('line');
  const conflicts = queue.waiting().filter(item => item.state === 'CONFLICT').length;
  const view = button(t('phone.view'), openQueue, { class: '' });
  if (session.standing === 'STRANGE' || session.standing === 'PAGES' || session.standing === 'OUT') {
    stand(line, session.line ? 'is-due' : 'is-offline',
        session.line ? t('phone.out') : t('phone.offline') + ' · ' + t('phone.out'), null,
        session.standing === 'OUT' ? h('a', { href: loginAddress(), id: 'login' }, t('phone.login')) : null);
  } else if (!session.line) {
    stand(line, 'is-offline', t('phone.offline') + ' · ' + waitingWords(),
        session.since && t('phone.since', moment(session.since)), view);
  } else if (conflicts) {
    stand(line, 'is-warning', t('phone.conflicts', conflicts), null, view);
  } else {
    stand(line, queue.waiting().length ? 'is-due' : 'is-done', waitingWords(), null, view);
  }
  const waiting = queue.waiting().length;
  byId('count').textContent = waiting;
  byId('count').hidden = waiting === 0;
  byId('waiting').setAttribute('aria-label', waitingWords());
}

function stand(line, style, words, since, act) {
  line.className = 'phone-line ' + style;
  show(line, state(style, words), since && h('span', { class: 'since' }, since), act);
}

const loginAddress = () => '../login.xhtml?to=' + encodeURIComponent(new URL('index.html', document.baseURI).pathname);

const STYLES = {
  WAITING: 'is-due', CONFLICT: 'is-warning', REFUSED: 'is-returned', ASIDE: 'is-waiting', DONE: 'is-done'
};

function openQueue() {
  queueNow();
  if (!byId('queue').open) {
    byId('queue').showModal();
  }
}

function queueNow() {
  const waiting = queue.waiting();
  const conflicts = waiting.filter(item => item.state === 'CONFLICT').length;
  const sent = queue.list().filter(item => item.state === 'DONE').length;
  const aside = queue.list().filter(item => item.state === 'ASIDE');
  show(byId('queue'),
      h('header', null,
          h('h2', null, t('phone.queue.title', waiting.length, conflicts)),
          state((session.line ? 'is-normal' : 'is-offline') + ' is-chip', t(session.line ? 'phone.online' : 'phone.offline')),
          h('button', { type: 'button', 'aria-label': t('phone.close'), onclick: () => byId('queue').close() },
              h('i', { class: 'glyph is-close', 'aria-hidden': 'true' }))),
      h('ol', { class: 'queue' }, [...waiting, ...aside].map(queueRow)),
      h('p', { class: 'owner' }, t('phone.queue.owner', session.login || '—', sent),
          queue.ofOthers() > 0 && ' ' + t('phone.queue.others', queue.ofOthers())),
      button(t('phone.queue.retry'), soon, { id: 'retry' }));
}

function queueRow(item) {
  const bytes = item.photos.reduce((sum, photo) => sum + photo.size, 0);
  const photos = item.photos.length ? t('phone.queue.photos', item.photos.length, megabytes(bytes)) : null;
  const isBarred = item.state === 'WAITING' && session.barred;
  const words = item.words || isBarred && t('phone.barred', session.barred);
  return h('li', { class: item.state === 'CONFLICT' ? 'is-conflict' : null, 'data-state': item.state, 'data-id': item.id },
      h('span', null, forms[item.form].heading() + ' · ' + item.title,
          h('small', null, [item.note, photos, moment(item.madeAt)].filter(Boolean).join(' · ')),
          words && h('small', null, words)),
      state(STYLES[item.state], t('phone.state.' + item.state)),
      item.state === 'CONFLICT' && pair(item),
      item.state === 'REFUSED' && refused(item),
      item.state === 'ASIDE' && h('div', { class: 'both' }, button(t('phone.queue.drop'), () => drop(item))));
}

const facts = lines => h('dl', null, lines.map(one => [h('dt', null, one.name), h('dd', null, one.text)]));

/* Both as they are; neither goes before somebody has chosen. */
function pair(item) {
  const form = forms[item.form];
  const mine = form.lines(item, item.conflict);
  const theirs = form.theirs ? form.theirs(item, item.conflict) : item.conflict.lines;
  const ifTheirs = form.yielding ? form.yielding(item, item.conflict) : null;
  return h('div', { class: 'pair' },
      h('div', null, h('b', null, t('phone.conflict.mine', moment(item.madeAt))), facts(mine),
          button(t('phone.conflict.useMine'),
              () => decide(item, mine, 'MINE', form.steps(item, item.conflict)), { 'data-choose': 'MINE' })),
      h('div', null, h('b', null, t('phone.conflict.theirs')), facts(theirs),
          button(t('phone.conflict.useTheirs'), () => decide(item, mine, 'THEIRS', ifTheirs), { 'data-choose': 'THEIRS' })));
}

/* Once a part of it is in the portal it is not written anew: that part would be there twice. */
function refused(item) {
  const begun = item.steps.some(step => step.answer);
  return h('div', { class: 'both' },
      button(t('phone.queue.again'), async () => {
        Object.assign(item, { state: 'WAITING', tries: 0, words: null });
        await queue.save(item);
        soon();
      }),
      !begun && forms[item.form].view && button(t('phone.queue.edit'), async () => {
        Object.assign(item, { state: 'DRAFT', steps: [], words: null });
        await queue.save(item);
        byId('queue').close();
        go('item/' + item.id);
      }),
      button(t('phone.queue.drop'), () => drop(item)));
}

async function drop(item) {
  if (window.confirm(t('phone.discard.sure', item.title))) {
    await queue.remove(item);
  }
}

/* ------------------------------------------------------------- who is here */

function outside() {
  const others = queue.ofOthers();
  heading(t('phone.title'), null);
  acts();
  const standing = session.standing;
  show(byId('main'),
      h('p', { class: 'notice' }, t(standing === 'PAGES' ? 'phone.pagesFirst'
        : standing === 'STRANGE' ? 'phone.strange' : 'phone.out.note')),
      others > 0 && h('p', { class: 'notice is-offline', id: 'others' }, t('phone.queue.others', others)),
      h('section', { class: 'phone-sheet' },
          standing === 'STRANGE'
            ? button(t('phone.strange.begin'), () => window.confirm(t('phone.strange.sure')) && beginAnew())
            : h('a', { class: 'button is-filled', href: standing === 'PAGES' ? '../home.xhtml' : loginAddress() },
                t(standing === 'PAGES' ? 'phone.portal' : 'phone.login'))));
}

function route() {
  lineNow();
  if (!session.key) {
    if (place()) {
      sessionStorage.setItem(AFTER_LOGIN, place());
    }
    outside();
    return;
  }
  const [part, id] = place().split('/');
  if (part === 'alarm') {
    alarm(id);
  } else if (part === 'task') {
    task(id);
  } else if (part === 'item') {
    form(id, false);
  } else if (part === 'place') {
    reached(id);
  } else if (part === 'self-check') {
    selfCheck(null);
  } else {
    home();
    if (part === 'queue') {
      openQueue();
    }
  }
}

/* What is being written stays as it is: its fields are newer than what is kept. */
function renew() {
  lineNow();
  if (byId('queue').open) {
    queueNow();
  }
  const part = place().split('/')[0];
  if ((part === '' || part === 'queue') && session.key) {
    home();
  } else if (part === 'alarm') {
    route();
  }
}

async function accountChanged() {
  if (!session.key && byId('queue').open) {
    byId('queue').close();
  }
  await queue.load();
  await seenList.load();
  const back = sessionStorage.getItem(AFTER_LOGIN);
  if (session.key && back) {
    sessionStorage.removeItem(AFTER_LOGIN);
    const [part, id] = back.split('/');
    if (part !== 'item' || queue.find(id)) {
      location.replace('#/' + back);
    }
  }
  route();
  seenList.refresh();
}

function listen() {
  window.addEventListener('hashchange', async () => {
    await saveNow();
    route();
    window.scrollTo(0, 0);
    byId('main').focus({ preventScroll: true });
  });
  window.addEventListener('pagehide', saveNow);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' ? look() : saveNow());
  byId('waiting').addEventListener('click', openQueue);
  byId('queue').addEventListener('close', () => {
    if (place() === 'queue') {
      history.replaceState(null, '', '#/');
    }
  });
  queue.changes.addEventListener('change', renew);
  seenList.changes.addEventListener('change', renew);
  hooks.beforeLock = saveNow;
  news.addEventListener('account', accountChanged);
  news.addEventListener('sent', seenList.refresh);
  news.addEventListener('line', () => {
    lineNow();
    if (byId('queue').open) {
      queueNow();
    }
    seenList.refresh();
  });
  window.addEventListener('offline', look);
  window.addEventListener('online', look);
  window.addEventListener('unhandledrejection', event => {
    show(byId('line'), state('is-warning', t('phone.fault', event.reason && event.reason.message)));
  });
  setInterval(async () => {
    if (document.visibilityState === 'visible') {
      await look();
      await seenList.refresh();
      soon();
    }
  }, REFRESH_EVERY);
}

async function begin() {
  await speak(null);
  byId('skip').textContent = t('phone.skip');
  if (!window.isSecureContext || !('serviceWorker' in navigator) || !crypto.subtle) {
    heading(t('phone.title'), null);
    const [part, code] = place().split('/');
    show(byId('main'), h('p', { class: 'notice' }, t('phone.insecure')));
    acts(part === 'place' && code && stopPage(code));
    return;
  }
  listen();
  watch();
  navigator.serviceWorker.register('worker.js').catch(failure => {
    unkept = failure.message;
    renew();
  });
  if (navigator.storage && navigator.storage.persist) {
    navigator.storage.persist();
  }
  await look(); // and by what it tells the first place is shown
}

begin();
