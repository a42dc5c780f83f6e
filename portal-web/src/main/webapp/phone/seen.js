/* What was seen last of the portal, with its time: to be read without a line. */
import * as store from './store.js';
import { sealJson, unsealJson } from './lock.js';
import { ask, NoLine, NotIn, Refused, session } from './session.js';

const NAMES = ['alarms', 'tasks'];

/* { at, items, … } as REST told it, null before it was ever seen. */
export const seen = { alarms: null, tasks: null };

export const changes = new EventTarget();

const told = () => changes.dispatchEvent(new Event('change'));

export async function load() {
  const { login, key } = session;
  for (const name of NAMES) {
    const kept = key && await store.get('seen', [login, name]);
    const value = kept ? await unsealJson(key, login, 'seen ' + name, kept) : null;
    if (login === session.login) {
      seen[name] = value;
    }
  }
  told();
}

async function fetched(name) {
  const { login, key } = session;
  const value = await ask(name);
  if (login !== session.login || !key) {
    return;
  }
  await store.put('seen', { login, name, ...await sealJson(key, login, 'seen ' + name, value) });
  seen[name] = value;
}

/* Whatever the portal does not answer now stays as it was seen. */
export async function refresh() {
  if (session.standing !== 'IN' || !session.line) {
    return;
  }
  try {
    for (const name of NAMES) {
      await fetched(name);
    }
  } catch (failure) {
    if (!(failure instanceof NoLine || failure instanceof NotIn || failure instanceof Refused)) {
      throw failure;
    }
  }
  told();
}
