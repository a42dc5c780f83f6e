/* Seals what an account keeps on this phone. Its key is made here, can be exported by nobody, and lies here wrapped
   by a secret that the portal gives to that account alone, after it has logged in. */
import * as store from './store.js';

const DATA = { name: 'AES-GCM', length: 256 };
const USES = ['encrypt', 'decrypt'];
const INFO = new TextEncoder().encode('andian phone');

const random = bytes => crypto.getRandomValues(new Uint8Array(bytes));

const coded = bytes => btoa(String.fromCharCode(...bytes)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');

const decoded = text => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), sign => sign.charCodeAt(0));

/* 128 random bits, 22 signs. */
export const fresh = () => coded(random(16));

async function wrapping(secret, salt) {
  const base = await crypto.subtle.importKey('raw', decoded(secret), 'HKDF', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
      { name: 'HKDF', hash: 'SHA-256', salt, info: INFO }, base, { name: 'AES-KW', length: 256 }, false,
      ['wrapKey', 'unwrapKey']);
}

async function made(login, secret) {
  const salt = random(16);
  const key = await crypto.subtle.generateKey(DATA, true, USES);
  const wrapped = await crypto.subtle.wrapKey('raw', key, await wrapping(secret, salt), 'AES-KW');
  return store.putIfAbsent('lock', login, { login, salt, wrapped });
}

/* The account's key; fails where its secret is another than the one it was wrapped by. */
export async function unlock(login, secret) {
  const lock = await store.get('lock', login) || await made(login, secret);
  return crypto.subtle.unwrapKey(
      'raw', lock.wrapped, await wrapping(secret, lock.salt), 'AES-KW', DATA, false, USES);
}

/* Bound to the account and the place: nothing sealed opens in the place of another. */
const bound = (login, place) => new TextEncoder().encode(login + '\n' + place);

export async function seal(key, login, place, bytes) {
  const iv = random(12);
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: bound(login, place) }, key, bytes);
  return { iv, data };
}

export const unseal = (key, login, place, sealed) =>
  crypto.subtle.decrypt({ name: 'AES-GCM', iv: sealed.iv, additionalData: bound(login, place) }, key, sealed.data);

export const sealJson = (key, login, place, value) =>
  seal(key, login, place, new TextEncoder().encode(JSON.stringify(value)));

export const unsealJson = async (key, login, place, sealed) =>
  JSON.parse(new TextDecoder().decode(await unseal(key, login, place, sealed)));
