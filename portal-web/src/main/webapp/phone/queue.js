/* What an account has begun or finished on this phone, until the portal has it. An item:
   { id, login, form, content, title, note, reference, record, state, madeAt, changedAt, photos, steps, tries, words, conflict }
   state: DRAFT, WAITING, CONFLICT, REFUSED, ASIDE (the other side was chosen), DONE
   photos: { id, of, name, size, note }; their bytes lie apart
   steps: what is sent one after the other, each with a key of its own and what came of it (send.js) */
import * as store from './store.js';
import { fresh, seal, sealJson, unseal, unsealJson } from './lock.js';
import { NotIn, session } from './session.js';

/* Of what was sent a line is kept for a day. */
const DONE_FOR = 24 * 60 * 60 * 1000;

export const changes = new EventTarget();

const items = new Map();
let owner = null;
let others = 0;

const told = () => changes.dispatchEvent(new Event('change'));

async function sealed(item) {
  const kept = await sealJson(session.key, item.login, item.id, item);
  return { id: item.id, login: item.login, waits: item.state !== 'DONE' && item.state !== 'ASIDE', ...kept };
}

/* One after the other: what was written last is what stays. */
let saving = Promise.resolve();

function after(act) {
  const next = saving.then(act);
  saving = next.catch(() => null); // whoever asked for it hears of it; the next is tried all the same
  return next;
}

/* Reads anew what belongs to whoever is open here, and counts what belongs to others. */
export async function load() {
  await after(read);
  await forgetDone();
}

async function read() {
  const { login, key } = session;
  const began = Date.now();
  const all = await store.all('item');
  const mine = await Promise.all(
      all.filter(row => key && row.login === login).map(row => unsealJson(key, login, row.id, row)));
  if (login !== session.login || key !== session.key) {
    await read();
    return;
  }
  take(login, mine, began);
  others = all.filter(row => row.waits && (!key || row.login !== login)).length;
  told();
}

/* What this window is writing of stays as it has it, also what it has begun since; what another window has changed is
   taken. */
function take(login, mine, began) {
  const before = owner === login ? [...items.values()] : [];
  owner = login;
  items.clear();
  mine.forEach(item => items.set(item.id, item));
  before.forEach(known => {
    const kept = items.get(known.id);
    if (kept ? known.changedAt >= kept.changedAt : known.changedAt >= began) {
      items.set(known.id, known);
    }
  });
}

async function forgetDone() {
  for (const item of items.values()) {
    if (item.state === 'DONE' && Date.now() - item.changedAt > DONE_FOR) {
      await remove(item);
    }
  }
}

export const list = () => [...items.values()].sort((one, other) => one.madeAt - other.madeAt);

export const find = id => items.get(id);

export const ofOthers = () => others;

/* Not yet in the portal, drafts left out. */
export const waiting = () => list().filter(item => ['WAITING', 'CONFLICT', 'REFUSED'].includes(item.state));

/* A new one; reference tells one of a record from another, record is null where it makes one. */
export function made(form, content, title, note, reference, record) {
  const now = Date.now();
  return {
    id: fresh(), login: session.login, form, content, title, note, reference, record, state: 'DRAFT', madeAt: now,
    changedAt: now, photos: [], steps: [], tries: 0, words: null, conflict: null
  };
}

/* What is written of now, begun where there is none. */
export async function draft(form, content, title, note, reference, record) {
  const before = list().find(item => item.state === 'DRAFT' && reference && item.reference === reference);
  if (before) {
    return before;
  }
  const item = made(form, content, title, note, reference, record);
  await save(item);
  return item;
}

/* In the list at once, where it is that of whoever is open here. */
function changed(item) {
  item.changedAt = Date.now();
  if (item.login === session.login) {
    items.set(item.id, item);
  }
}

export function save(item) {
  changed(item);
  return after(async () => {
    requireOpen(item.login);
    await store.put('item', await sealed(item));
    told();
  });
}

/* Somebody else may have logged in while this waited. */
function requireOpen(login) {
  if (!session.key || session.login !== login) {
    throw new NotIn();
  }
}

export function addPhoto(item, of, blob, name) {
  const photo = { id: fresh(), of, name, size: blob.size };
  const { login } = item;
  return after(async () => {
    requireOpen(login);
    const kept = await seal(session.key, login, photo.id, await blob.arrayBuffer());
    item.photos.push(photo);
    changed(item);
    await store.putWith(await sealed(item), [{ id: photo.id, item: item.id, login, ...kept }]);
    told();
  });
}

export async function photo(id) {
  const kept = await store.get('photo', id);
  return kept && new Blob([await unseal(session.key, session.login, id, kept)], { type: 'image/jpeg' });
}

export function dropPhoto(item, id) {
  return after(async () => {
    requireOpen(item.login);
    item.photos = item.photos.filter(one => one.id !== id);
    changed(item);
    await store.putWithout(await sealed(item), [id]);
    told();
  });
}

/* The portal has it whole: a line of it stays, its photos go. */
export function done(item) {
  const photos = item.photos.map(one => one.id);
  Object.assign(item, { state: 'DONE', content: null, steps: [], photos: [], conflict: null, words: null });
  changed(item);
  return after(async () => {
    requireOpen(item.login);
    await store.putWithout(await sealed(item), photos);
    told();
  });
}

export function remove(item) {
  items.delete(item.id);
  return after(async () => {
    await store.remove(item.id, item.photos.map(one => one.id));
    told();
  });
}

/* Several items as one: either all of them are kept as they are now, or none. */
export function saveAll(some) {
  some.forEach(changed);
  return after(async () => {
    some.forEach(item => requireOpen(item.login));
    await store.putAll(await Promise.all(some.map(sealed)));
    told();
  });
}
