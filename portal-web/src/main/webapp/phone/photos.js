/* Photos as they are kept and sent: upright, without metadata, one megabyte at most. */

const MOST_BYTES = 1000000;
const LONGEST_SIDE = 2048;
const SHORTEST_SIDE = 320;

const packed = (canvas, quality) => new Promise(done => canvas.toBlob(done, 'image/jpeg', quality));

async function drawn(picture, side) {
  const scale = Math.min(1, side / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/* Null for what is no picture that this browser can read. */
export async function shrunk(file) {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null);
  if (!picture) {
    return null;
  }
  try {
    for (let side = LONGEST_SIDE; side >= SHORTEST_SIDE; side = Math.floor(side * 0.75)) {
      const canvas = await drawn(picture, side);
      for (const quality of [0.85, 0.7, 0.55]) {
        const blob = await packed(canvas, quality);
        if (blob && blob.size <= MOST_BYTES) {
          return blob;
        }
      }
    }
    return null;
  } finally {
    picture.close();
  }
}
