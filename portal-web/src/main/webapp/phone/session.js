/* Whose phone this is now. Somebody is logged in by the pages of the portal; the shell asks who it is, and opens what
   that account keeps here. Without a line it goes by who was logged in last, for a day. */
import * as store from './store.js';
import { unlock } from './lock.js';
import { speak, spoken } from './words.js';

const OPEN_FOR = 24 * 60 * 60 * 1000;
const PATIENCE = 20000;
const FORBIDDEN = 403;

/* Stands here from when somebody leaves until the portal knows it: what goes on there lets nobody in here. */
const LEFT = 'andian-phone-left';

/* A photo by a bad line. */
const LONG_PATIENCE = 180000;

/* line: whether the portal answered last, null before it was asked; barred: the status that something else answered
   last in its place, null for nothing; standing: OUT, IN, PAGES (something must be done on the portal's pages first),
   STRANGE (what lies here was locked by another secret). */
export const session = {
  login: null, name: '', finds: false, checks: false, key: null, standing: 'OUT', line: null, barred: null, since: null
};

/* What is to be done before all here is locked: what was written last is not kept yet. */
export const hooks = { beforeLock: async () => null };

/* What others hear: 'account' when another is logged in or none, 'line' when it is there or gone,
   'sent' when the portal has taken something whole. */
export const news = new EventTarget();

const windows = 'BroadcastChannel' in self ? new BroadcastChannel('andian-phone') : null;
if (windows) {
  windows.onmessage = message => {
    if (message.data === 'lock') {
      lockAll();
    }
  };
}

const api = path => new URL('../api/v1/phone/' + path, document.baseURI);

/* The portal could not be reached, or could not answer: what was asked may be asked again. */
export class NoLine extends Error {}

/* Something between here and the portal answered in its place, such as a network that wants a login or a proxy that
   lets this not through; its message is the status. */
export class Barred extends NoLine {}

/* Nobody is logged in, or somebody else. */
export class NotIn extends Error {}

/* The portal says no, in words. */
export class Refused extends Error {
  constructor(status, words) {
    super(words);
    this.status = status;
  }
}

function line(there, barred = null) {
  if (session.line !== there) {
    session.since = new Date();
  }
  if (session.line !== there || session.barred !== barred) {
    Object.assign(session, { line: there, barred });
    news.dispatchEvent(new Event('line'));
  }
}

/* The portal answers in JSON, and says no in JSON; what is no JSON is not its own. */
function understood(status, text) {
  if (!text && status !== FORBIDDEN) {
    return null;
  }
  try {
    return JSON.parse(text);
  } catch (failure) {
    throw new Barred(String(status), { cause: failure });
  }
}

/* Statuses after which the same may be asked again later. */
const isLater = status => status >= 500 || status === 408 || status === 429;

async function asked(url, options, patience) {
  try {
    const answer = await fetch(url, {
      cache: 'no-store', credentials: 'same-origin', redirect: 'error', signal: AbortSignal.timeout(patience),
      ...options, headers: { Accept: 'application/json', 'Accept-Language': spoken(), ...(options || {}).headers }
    });
    if (isLater(answer.status)) {
      throw new Error(String(answer.status));
    }
    const body = understood(answer.status, await answer.text());
    line(true);
    return { status: answer.status, body };
  } catch (failure) {
    const isBarred = failure instanceof Barred;
    line(false, isBarred ? failure.message : null);
    throw isBarred ? failure : new NoLine(failure.message);
  }
}

/* Asks for something, or sends it in the name of who made it, who must be open here.
   options: login, body (an object), bytes (of a photo), key */
export async function ask(path, options) {
  const url = api(path);
  const request = {};
  if (options) {
    if (options.login !== session.login) {
      throw new NotIn();
    }
    url.searchParams.set('account', options.login);
    request.method = 'POST';
    request.body = options.bytes || JSON.stringify(options.body);
    request.headers = {
      'Content-Type': options.bytes ? 'application/octet-stream' : 'application/json',
      'Idempotency-Key': options.key
    };
  }
  const { status, body } = await asked(url, request, options && options.bytes ? LONG_PATIENCE : PATIENCE);
  if (status >= 200 && status < 300) {
    return body;
  }
  if (status === 401) {
    await lockAll();
    throw new NotIn();
  }
  throw new Refused(status, body && body.detail || String(status));
}

async function enter(account) {
  const { login, name, finds, checks } = account;
  await speak(account.language);
  const isSame = session.login === login && session.key;
  try {
    const key = isSame ? session.key : await unlock(login, account.secret);
    if (session.key && !isSame) {
      await hooks.beforeLock();
    }
    await store.open({ login, name, finds, checks, key, at: Date.now() });
    Object.assign(session, { login, name, finds, checks, key });
    stand('IN', !isSame);
  } catch (failure) {
    if (failure.name !== 'OperationError') {
      throw failure;
    }
    await store.open(null);
    Object.assign(session, { login, name, finds, checks, key: null });
    stand('STRANGE', true);
  }
}

function stand(how, changed) {
  if (changed || session.standing !== how) {
    session.standing = how;
    news.dispatchEvent(new Event('account'));
  }
}

/* Nothing can be read here until somebody logs in; what is kept stays. */
async function lockAll() {
  try {
    if (session.key) {
      await hooks.beforeLock();
    }
  } finally {
    await store.open(null);
    Object.assign(session, { login: null, name: '', finds: false, checks: false, key: null });
    stand('OUT', true);
  }
}

/* Asks the portal who is logged in; without a line, whoever was last. */
export async function look() {
  try {
    if (localStorage.getItem(LEFT)) {
      await endSession();
    }
    const { status, body } = await asked(api('account'), {}, PATIENCE);
    if (status === 200 && !localStorage.getItem(LEFT)) {
      await enter(body);
    } else if (status === FORBIDDEN) {
      await lockAll();
      stand('PAGES');
    } else {
      await lockAll();
    }
  } catch (failure) {
    if (!(failure instanceof NoLine)) {
      throw failure;
    }
    await goOn();
  }
}

/* Also a window that stays open goes on for a day alone. */
async function goOn() {
  const [last] = await store.all('open');
  if (!last || Date.now() - last.at >= OPEN_FOR) {
    await lockAll();
  } else if (!session.key) {
    const { login, name, finds, checks, key } = last;
    Object.assign(session, { login, name, finds, checks, key });
    stand('IN', true);
  }
}

/* Ends the session in the portal too: at once, or as soon as it can be reached. */
export async function leave() {
  localStorage.setItem(LEFT, 'left');
  await lockAll();
  if (windows) {
    windows.postMessage('lock');
  }
  try {
    await endSession();
  } catch (failure) {
    if (!(failure instanceof NoLine)) {
      throw failure;
    }
  }
}

async function endSession() {
  await asked(api('session'), { method: 'DELETE' }, PATIENCE);
  localStorage.removeItem(LEFT);
}

/* Gives up what another secret has locked, and begins anew. */
export async function beginAnew() {
  await store.forget(session.login);
  session.key = null;
  await look();
}
