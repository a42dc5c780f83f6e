/* The fingerprint of a file is made here: the file is sent nowhere. SHA-256 after FIPS 180-4, written out since browsers
   offer theirs over encrypted connections alone; a large file is read in slices, so that it needs little memory. */
(function () {
  'use strict';
  const SLICE = 4 * 1024 * 1024;
  const K = [];
  const START = [];

  const fraction = root => ((root - Math.floor(root)) * 0x100000000) | 0;
  for (let n = 2; K.length < 64; n += 1) {
    let prime = true;
    for (let by = 2; by * by <= n; by += 1) {
      prime = prime && n % by !== 0;
    }
    if (prime) {
      if (START.length < 8) {
        START.push(fraction(Math.sqrt(n)));
      }
      K.push(fraction(Math.cbrt(n)));
    }
  }

  const turned = (word, by) => (word >>> by) | (word << (32 - by));

  function block(state, view, at) {
    const w = new Int32Array(64);
    for (let i = 0; i < 16; i += 1) {
      w[i] = view.getInt32(at + i * 4);
    }
    for (let i = 16; i < 64; i += 1) {
      const a = w[i - 15];
      const b = w[i - 2];
      const low = turned(a, 7) ^ turned(a, 18) ^ (a >>> 3);
      const high = turned(b, 17) ^ turned(b, 19) ^ (b >>> 10);
      w[i] = (w[i - 16] + low + w[i - 7] + high) | 0;
    }
    let [a, b, c, d, e, f, g, h] = state;
    for (let i = 0; i < 64; i += 1) {
      const s1 = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
      const t1 = (h + s1 + ((e & f) ^ (~e & g)) + K[i] + w[i]) | 0;
      const s0 = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
      const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + t1) | 0;
      d = c;
      c = b;
      b = a;
      a = (t1 + t2) | 0;
    }
    [a, b, c, d, e, f, g, h].forEach((word, i) => {
      state[i] = (state[i] + word) | 0;
    });
  }

  function blocks(state, bytes) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at < bytes.length; at += 64) {
      block(state, view, at);
    }
  }

  /** What stands behind the last whole block: a one, zeros, the length in bits. */
  function ending(rest, length) {
    const padded = new Uint8Array(rest.length < 56 ? 64 : 128);
    padded.set(rest);
    padded[rest.length] = 0x80;
    const view = new DataView(padded.buffer);
    view.setUint32(padded.length - 8, Math.floor(length / 0x20000000));
    view.setUint32(padded.length - 4, (length * 8) % 0x100000000);
    return padded;
  }

  async function fingerprint(file) {
    const state = START.slice();
    for (let at = 0; at < file.size || at === 0; at += SLICE) {
      const bytes = new Uint8Array(await file.slice(at, at + SLICE).arrayBuffer());
      if (at + SLICE >= file.size) {
        const whole = bytes.length - bytes.length % 64;
        blocks(state, bytes.subarray(0, whole));
        blocks(state, ending(bytes.subarray(whole), file.size));
      } else {
        blocks(state, bytes);
      }
    }
    return state.map(word => (word >>> 0).toString(16).padStart(8, '0')).join('');
  }

  const chosen = document.getElementById('file');
  const busy = document.getElementById('busy');
  chosen.addEventListener('change', async () => {
    const file = chosen.files[0];
    if (!file) {
      return;
    }
    busy.textContent = chosen.dataset.busy;
    document.getElementById('hash').value = await fingerprint(file);
    busy.textContent = '';
    document.getElementById('check').submit();
  });
}());
