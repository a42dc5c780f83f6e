/* Where the phone is, and what a QR code in front of it says. Either may be unknown: nothing waits for them. */

const PATIENCE = 8000;

/* { lon, lat, accuracy } in degrees of WGS-84 and metres; empty where the phone does not say. */
export const position = () => new Promise(done => {
  if (!navigator.geolocation) {
    done({});
    return;
  }
  navigator.geolocation.getCurrentPosition(
      found => done({
        lon: found.coords.longitude, lat: found.coords.latitude, accuracy: found.coords.accuracy
      }),
      () => done({}), { enableHighAccuracy: true, timeout: PATIENCE, maximumAge: 60000 });
});

export const canScan = () => 'BarcodeDetector' in self;

/* What the code on a photo holds, of an address its last part; null for none. */
export async function scanned(file) {
  const picture = await createImageBitmap(file).catch(() => null);
  if (!picture) {
    return null;
  }
  const [code] = await new self.BarcodeDetector({ formats: ['qr_code'] }).detect(picture);
  picture.close();
  return code ? code.rawValue.replace(/^.*[/=]/, '') : null;
}
