/* What lies on the phone. Of whoever is logged in only `open` is readable; all else is sealed (lock.js) but for whose
   it is and where it belongs.
   lock:  login → the account's key, wrapped by what only its log-in gives
   open:  login → the same key, usable and not to be exported, while that account is logged in
   item:  id → a draft or something to be sent; photo: id → a photo of an item; seen: what was seen last */

const NAME = 'andian-phone';

let opened = null;

const of = request => new Promise((done, failed) => {
  request.onsuccess = () => done(request.result);
  request.onerror = () => failed(request.error);
});

function database() {
  if (!opened) {
    const asked = indexedDB.open(NAME, 1);
    asked.onupgradeneeded = () => {
      const fresh = asked.result;
      fresh.createObjectStore('lock', { keyPath: 'login' });
      fresh.createObjectStore('open', { keyPath: 'login' });
      fresh.createObjectStore('item', { keyPath: 'id' }).createIndex('login', 'login');
      fresh.createObjectStore('photo', { keyPath: 'id' }).createIndex('item', 'item');
      fresh.createObjectStore('seen', { keyPath: ['login', 'name'] });
    };
    opened = of(asked);
  }
  return opened;
}

/* Returns when it is on the disk: the browser may be killed at any moment. */
async function write(stores, act) {
  const changed = (await database()).transaction(stores, 'readwrite', { durability: 'strict' });
  const whole = new Promise((done, failed) => {
    changed.oncomplete = () => done();
    changed.onerror = event => failed(event.target.error); // the transaction has none yet
    changed.onabort = () => failed(changed.error);
  });
  const result = act(changed);
  await whole;
  return result;
}

export const get = async (store, key) => of((await database()).transaction(store).objectStore(store).get(key));

export const all = async store => of((await database()).transaction(store).objectStore(store).getAll());

export const by = async (store, index, value) =>
  of((await database()).transaction(store).objectStore(store).index(index).getAll(value));

export const put = (store, value) => write([store], changed => changed.objectStore(store).put(value));

/* An item with its new photos, or neither. */
export const putWith = (item, photos) => write(['item', 'photo'], changed => {
  changed.objectStore('item').put(item);
  photos.forEach(photo => changed.objectStore('photo').put(photo));
});

/* An item with a change of its photos: those named go. */
export const putWithout = (item, photos) => write(['item', 'photo'], changed => {
  changed.objectStore('item').put(item);
  photos.forEach(photo => changed.objectStore('photo').delete(photo));
});

export const remove = (item, photos) => write(['item', 'photo'], changed => {
  changed.objectStore('item').delete(item);
  photos.forEach(photo => changed.objectStore('photo').delete(photo));
});

/* Several items at once, or none. */
export const putAll = items => write(['item'], changed => items.forEach(item => changed.objectStore('item').put(item)));

/* What is there already stays: two windows may make one at once. */
export async function putIfAbsent(store, key, value) {
  try {
    await write([store], changed => changed.objectStore(store).add(value));
    return value;
  } catch (taken) {
    const there = await get(store, key);
    if (!there) {
      throw taken;
    }
    return there;
  }
}

/* The only one that is open; null for none. */
export const open = value => write(['open'], changed => {
  changed.objectStore('open').clear();
  if (value) {
    changed.objectStore('open').put(value);
  }
});

/* All that an account has here, for good. */
export async function forget(login) {
  const items = await by('item', 'login', login);
  const photos = (await all('photo')).filter(photo => photo.login === login);
  const seen = (await all('seen')).filter(one => one.login === login);
  return write(['lock', 'open', 'item', 'photo', 'seen'], changed => {
    changed.objectStore('lock').delete(login);
    changed.objectStore('open').delete(login);
    items.forEach(item => changed.objectStore('item').delete(item.id));
    photos.forEach(photo => changed.objectStore('photo').delete(photo.id));
    seen.forEach(one => changed.objectStore('seen').delete([one.login, one.name]));
  });
}
