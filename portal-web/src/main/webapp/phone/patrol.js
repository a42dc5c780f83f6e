/* A round along the places of a route. A stop in its content, by the place's id:
   { verdict, scanned, lon, lat, at, found: { what, kind, place } }; verdict null while it was only scanned */
import { line, toFirst, verdict } from './fields.js';
import { h } from './dom.js';
import { foundFields } from './visit.js';
import { key, photoSteps } from './send.js';
import { canScan, position, scanned as read } from './place.js';
import { t, today } from './words.js';

const VERDICTS = [['FINE', 'is-normal'], ['FOUND', 'is-warning'], ['NOT_REACHED', 'is-waiting']];

const OTHER = 'OTHER';

const places = item => item.content.sections.flatMap(section => section.points);

const stopOf = (item, place) => item.content.stops[place.id] || null;

const isBare = stop => stop.verdict === null || stop.verdict === 'FOUND' && !stop.found.what;

const begin = task => ({ sections: task.sections, stops: {} });

function stopped(item, place, change) {
  const before = stopOf(item, place) || {
    verdict: null, scanned: false, lon: null, lat: null, at: new Date().toISOString(),
    found: { kind: OTHER, what: '', place: '' }
  };
  item.content.stops[place.id] = { ...before, ...change };
}

/* Somebody stands there, and his phone has read it. */
function scanned(item, code) {
  const place = places(item).find(one => one.code === code);
  if (place) {
    stopped(item, place, { scanned: true, at: new Date().toISOString() });
  }
  return place;
}

/* As soon as the phone knows it; the answer does not wait. */
async function located(item, place, changed) {
  const { lon, lat } = await position();
  if (lon !== undefined && stopOf(item, place)) {
    stopped(item, place, { lon, lat });
    changed();
  }
}

function check(item, place, no, changed, wrong) {
  const more = h('div');
  const shown = () => {
    const stop = stopOf(item, place);
    more.replaceChildren(...(stop && stop.verdict === 'FOUND'
      ? [foundFields(item, stop.found, String(place.id), changed, wrong)] : []));
  };
  const put = code => {
    stopped(item, place, { verdict: code });
    shown();
    changed();
    located(item, place, changed);
  };
  const stop = stopOf(item, place);
  shown();
  return h('div', { class: 'check', id: 'check-' + place.id },
      h('p', null, h('span', null, String(no)), h('span', null, place.text, h('small', null, place.hint),
          stop && stop.scanned && h('small', { class: 'state is-done' }, t('phone.patrol.scanned')))),
      verdict(place.text, stop && stop.verdict,
          VERDICTS.map(([code, style]) => ({ code, name: t('phone.stop.' + code), style })), put),
      more);
}

function scanner(item, changed) {
  const said = h('p', { class: 'faint', role: 'status' });
  const taken = async files => {
    const code = files.length ? await read(files[0]) : null;
    const place = code && scanned(item, code);
    said.textContent = place ? t('phone.patrol.at', place.text) : t('phone.patrol.noPlace', code || '');
    if (place) {
      changed();
      toFirst('#check-' + place.id);
    }
  };
  return h('section', { class: 'phone-sheet' },
      h('label', { class: 'button' }, t('phone.patrol.scan'), h('input', {
        type: 'file', class: 'hidden-input', accept: 'image/*', capture: 'environment',
        onchange: event => taken([...event.target.files])
      })), said);
}

function view(item, changed, wrong) {
  return [
    canScan() && scanner(item, changed),
    item.content.sections.map(section => h('section', { class: 'phone-sheet' },
        section.title && h('h2', null, section.title),
        section.points.map((place, at) => check(item, place, at + 1, changed, wrong)))),
    h('section', { class: 'phone-sheet' }, line(t('phone.patrol.note'), item.content.note, text => {
      item.content.note = text;
      changed();
    }, { most: 500, optional: true }))
  ];
}

function stopSteps(item, place, before) {
  const { verdict: said, scanned: isScanned, lon, lat, at, found } = stopOf(item, place);
  const some = [{
    act: 'patrols/rounds/{0}/stops', key: key(),
    body: { code: place.code, scanned: isScanned, verdict: said, note: null, lon, lat, at }
  }];
  if (said === 'FOUND') {
    some.push({
      act: 'patrols/stops/{' + before + '}/findings', key: key(),
      body: { kind: found.kind || OTHER, what: found.what, place: found.place || null, details: null, foundOn: today() }
    });
    some.push(...photoSteps(item.photos.filter(photo => photo.of === String(place.id)), null, before + 1));
  }
  return some;
}

function steps(item) {
  const all = [{ act: 'patrols/rounds', key: key(), body: { route: Number(item.record.recordKey) } }];
  places(item).filter(place => stopOf(item, place)).forEach(place => all.push(...stopSteps(item, place, all.length)));
  all.push({ act: 'patrols/rounds/{0}/end', key: key(), body: { note: item.content.note || null } });
  return all;
}

/* A round may leave places out; one without any is none. */
function lacks(item) {
  const stops = places(item).filter(place => stopOf(item, place));
  return stops.length ? stops.filter(place => isBare(stopOf(item, place))) : places(item).slice(0, 1);
}

export const patrol = {
  heading: () => t('phone.patrol'),
  begin,
  view,
  scanned,
  lacks,
  next: item => lacks(item).length && toFirst('#check-' + lacks(item)[0].id),
  steps,
  lines: () => []
};
