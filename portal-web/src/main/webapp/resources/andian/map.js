/* The schematic map: cells of districts in five heat steps, and on the full page the premises in clusters. No tiles, no network. */
(function () {
  'use strict';
  const box = document.getElementById('map');
  if (!box || !box.dataset.cells) return;
  const still = box.dataset.still === 'true';
  const heat = n => !n ? 0 : n < 3 ? 1 : n < 5 ? 2 : n < 7 ? 3 : n < 10 ? 4 : 5;
  const colour = n => getComputedStyle(document.documentElement).getPropertyValue('--heat-' + heat(n)).trim();
  const read = (id, name) => { const part = document.getElementById(id); return part && part.dataset[name] ? JSON.parse(part.dataset[name]) : {}; };
  const text = (tag, content, name) => { const made = document.createElement(tag); made.textContent = content; if (name) made.className = name; return made; };

  /* ---- a schematic may be stretched, so that it fills its sheet; plain degrees serve that */
  const MOST = 3.2, LEAST = 0.5, MARGIN = 6;
  const crs = L.extend({}, L.CRS.Simple);
  const map = L.map(box, {
    crs, attributionControl: false, maxZoom: 14, zoomSnap: 0, zoomControl: !still, dragging: !still, scrollWheelZoom: !still, touchZoom: !still,
    doubleClickZoom: false, boxZoom: false, keyboard: !still, fadeAnimation: false, zoomAnimation: !still, maxBoundsViscosity: 0.8
  });
  let figures = read('figures', 'figures');
  const cells = L.geoJSON(JSON.parse(box.dataset.cells), { style: look, onEachFeature: (feature, layer) => layer.on('click', () => open(feature)) }).addTo(map);
  const labels = L.layerGroup().addTo(map);
  map.createPane('labels').style.zIndex = 450;             // above the cells, under the premises
  map.getPane('labels').style.pointerEvents = 'none';

  function look(feature) { return { fillColor: colour(figures[feature.properties.id]), fillOpacity: 1, color: '#fff', weight: 1.5, className: 'cell' }; }
  function open(feature) { if (feature.properties.id in figures) location.href = box.dataset.list + '&district=' + feature.properties.id; }
  function fit() {
    box.style.height = '';
    map.invalidateSize();
    const bounds = cells.getBounds(), size = { x: box.clientWidth, y: box.clientHeight };
    const natural = Math.cos(bounds.getCenter().lat * Math.PI / 180);
    const wide = (bounds.getEast() - bounds.getWest()) * natural, high = bounds.getNorth() - bounds.getSouth();
    const wanted = size.x > 2 * MARGIN && size.y > 2 * MARGIN ? (size.x - 2 * MARGIN) / (size.y - 2 * MARGIN) / (wide / high) : 1;
    if (wanted < LEAST) {                                  // a wide city in a narrow sheet: less high instead of pressed
      box.style.height = Math.round((size.x - 2 * MARGIN) / LEAST / (wide / high) + 2 * MARGIN) + 'px';
      map.invalidateSize();
    }
    crs.transformation = new L.Transformation(natural * Math.min(MOST, Math.max(LEAST, wanted)), 0, -1, 0);
    map.setMaxBounds(null);
    map.fitBounds(bounds, { padding: [MARGIN, MARGIN], animate: false, reset: true });
    map.setMaxBounds(bounds.pad(0.3));
  }

  /* ---- boxes that do not overlap: first the premises, then the figures, then the names */
  const overlaps = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  const around = (x, y, size) => ({ left: x - size.x / 2, right: x + size.x / 2, top: y - size.y / 2, bottom: y + size.y / 2 });
  const within = (one, size) => one.left >= 0 && one.top >= 0 && one.right <= size.x && one.bottom <= size.y;
  const isFree = (one, taken) => !taken.some(other => overlaps(one, other));

  /** The places around a point, the nearest first. */
  function near(step, rings) {
    const all = [];
    for (let i = -rings; i <= rings; i++) for (let j = -rings; j <= rings; j++) all.push([i * step.x, j * step.y]);
    return all.sort((a, b) => a[0] * a[0] + a[1] * a[1] - b[0] * b[0] - b[1] * b[1]);
  }

  /** Moves premises aside that would hide one another, the worst keep their places; answers where they all are. */
  function spread() {
    const frame = box.getBoundingClientRect(), size = map.getSize();
    const taken = [...box.querySelectorAll('.leaflet-control')].map(control => control.getBoundingClientRect())
      .map(at => ({ left: at.left - frame.left, right: at.right - frame.left, top: at.top - frame.top, bottom: at.bottom - frame.top }));
    const all = [...box.querySelectorAll('.pin')];
    all.forEach(pin => { pin.style.removeProperty('--aside'); pin.style.removeProperty('--down'); });
    all.map(pin => ({ pin, at: pin.getBoundingClientRect() }))
      .map(one => ({ pin: one.pin, x: one.at.left + one.at.width / 2 - frame.left, y: one.at.top + one.at.height / 2 - frame.top, room: { x: one.at.width + 2, y: one.at.height + 2 } }))
      .filter(one => one.x >= 0 && one.y >= 0 && one.x <= size.x && one.y <= size.y)
      .sort((a, b) => order.indexOf(b.pin.dataset.state) - order.indexOf(a.pin.dataset.state) || a.y - b.y || a.x - b.x)
      .forEach(one => {
        const ways = near({ x: one.room.x / 2, y: one.room.y / 2 }, 6);
        const way = ways.find(([x, y]) => { const moved = around(one.x + x, one.y + y, one.room); return within(moved, size) && isFree(moved, taken); }) || [0, 0];
        one.pin.style.setProperty('--aside', way[0] + 'px');
        one.pin.style.setProperty('--down', way[1] + 'px');
        taken.push(around(one.x + way[0], one.y + way[1], one.room));
      });
    return taken;
  }

  const sizes = new Map();
  function sizeOf(mark) {
    const key = mark.className + mark.innerHTML;
    if (!sizes.has(key)) {
      const frame = text('div', '', 'cell-label');
      frame.append(mark);
      map.getPane('labels').append(frame);
      sizes.set(key, { x: mark.offsetWidth + 4, y: mark.offsetHeight + 2 });
      frame.remove();
    }
    return sizes.get(key);
  }
  function markOf(name, figure) {
    const mark = document.createElement('span');
    if (name) mark.append(text('span', name, 'data'));
    if (figure !== null) mark.append(text('b', String(figure)));
    mark.lang = 'zh';
    return mark;
  }

  /** Points inside a cell, those in its middle first. */
  function pointsIn(ring) {
    const xs = ring.map(point => point.x), ys = ring.map(point => point.y);
    const left = Math.min(...xs), top = Math.min(...ys), wide = Math.max(...xs) - left, high = Math.max(...ys) - top, n = 14, all = [];
    for (let i = 1; i < n; i++) for (let j = 1; j < n; j++) { const x = left + wide * i / n, y = top + high * j / n; if (isInside(ring, x, y)) all.push({ x, y }); }
    const far = point => (point.x - left - wide / 2) ** 2 + (point.y - top - high / 2) ** 2;
    return all.sort((a, b) => far(a) - far(b));
  }
  function isInside(ring, x, y) {
    let inside = false;
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const a = ring[i], b = ring[j];
      if (a.y > y !== b.y > y && x < (b.x - a.x) * (y - a.y) / (b.y - a.y) + a.x) inside = !inside;
    }
    return inside;
  }
  const holds = (ring, one) => [[one.left, one.top], [one.right, one.top], [one.left, one.bottom], [one.right, one.bottom]].every(corner => isInside(ring, ...corner));

  const marksOf = cell => cell.figure === null ? [markOf(cell.name, null)]
    : [markOf(cell.name, cell.figure), inRow(markOf(cell.name, cell.figure)), markOf(null, cell.figure)];
  function inRow(mark) { mark.classList.add('is-row'); return mark; }
  /** Name and figure where both fit into the cell, else the figure alone; one that counts something stands in any case. */
  function placeOf(cell, taken) {
    const fits = one => within(one, map.getSize()) && isFree(one, taken);
    const marks = marksOf(cell);
    for (const mark of marks) {
      const room = sizeOf(mark), at = cell.points.find(point => { const one = around(point.x, point.y, room); return holds(cell.ring, one) && fits(one); });
      if (at) return { mark, at, room };
    }
    if (!cell.figure) return null;
    const mark = marks[marks.length - 1], room = sizeOf(mark), middle = cell.points[0] || cell.ring[0];
    const way = near({ x: 6, y: 6 }, 12).find(([x, y]) => fits(around(middle.x + x, middle.y + y, room)));
    return way ? { mark, at: { x: middle.x + way[0], y: middle.y + way[1] }, room } : null;
  }
  /** With its name, low before narrow, whose middle lies in the cell while its ends may reach into others: where no label stands there. */
  function placeBeyond(cell, taken) {
    const fits = one => within(one, map.getSize()) && isFree(one, taken);
    for (const mark of marksOf(cell).filter(one => one.querySelector('.data')).reverse()) {
      const bare = sizeOf(mark), room = { x: bare.x + 6, y: bare.y };      // with the frame it gets there
      const at = cell.points.find(point => fits(around(point.x, point.y, room)));
      if (at) return { mark, at, room };
    }
    return null;
  }
  const isNamed = place => Boolean(place && place.mark.querySelector('.data'));
  const boxOf = place => around(place.at.x, place.at.y, place.room);

  /** First what fits into its own cell, then the names that are missing where they may reach beyond it. */
  function label(premises) {
    labels.clearLayers();
    const all = [];
    cells.eachLayer(layer => {
      const property = layer.feature.properties;
      const ring = layer.getLatLngs()[0].map(corner => map.latLngToContainerPoint(corner));
      all.push({ name: property.name, figure: property.id in figures ? figures[property.id] : null, ring, points: pointsIn(ring) });
    });
    all.sort((a, b) => (b.figure === null ? -1 : b.figure) - (a.figure === null ? -1 : a.figure));
    const taken = [...premises];
    all.forEach(cell => { cell.place = placeOf(cell, taken); if (cell.place) taken.push(boxOf(cell.place)); });
    all.filter(cell => !isNamed(cell.place)).forEach(cell => {
      const others = all.filter(other => other !== cell && other.place).map(other => boxOf(other.place));
      cell.place = placeBeyond(cell, [...premises, ...others]) || cell.place;
    });
    all.filter(cell => cell.place).forEach(put);
  }
  function put(cell) {
    const { mark, at } = cell.place, isWithin = holds(cell.ring, boxOf(cell.place));
    mark.classList.toggle('on-dark', isWithin && heat(cell.figure) >= 4);
    mark.classList.toggle('is-beyond', !isWithin);
    mark.title = cell.name;
    const icon = L.divIcon({ className: 'cell-label', html: mark, iconSize: [0, 0] });
    labels.addLayer(L.marker(map.containerPointToLatLng([at.x, at.y]), { pane: 'labels', icon, interactive: false, keyboard: false }));
  }
  function arrange() {
    if (!box.offsetWidth || !box.offsetHeight) return;
    label(places ? spread() : []);
    box.dataset.zoom = map.getZoom().toFixed(2);           // of which all on it has found its place
  }
  function paint() {
    figures = read('figures', 'figures');
    cells.setStyle(look);
  }

  /* ---- premises, on the full page only */
  const order = ['NORMAL', 'OFFLINE', 'FAULT', 'WARNING', 'ALARM'];
  const places = document.getElementById('places');
  let states = read('states', 'states');                   // code → state, alarms in that state, all unsettled
  const pins = new Map();
  const cluster = places ? L.markerClusterGroup({ maxClusterRadius: 44, showCoverageOnHover: false, animate: false, iconCreateFunction: clusterIcon }) : null;
  const word = state => places.dataset['words' + state.charAt(0) + state.slice(1).toLowerCase()];

  /** How many alarms there are of a state; of what is normal how many premises, if more than one. */
  function badge(state, count) {
    const mark = text('span', '', 'pin is-' + state.toLowerCase());
    mark.dataset.state = state;
    mark.append(text('i', '', 'glyph'));
    if (state !== 'NORMAL') mark.append(text('b', String(count)), text('span', word(state)));
    else if (count > 1) mark.append(text('span', places.dataset.wordsPlaces.replace('{0}', count)));
    return L.divIcon({ className: 'pin-frame', html: mark, iconSize: [0, 0] });
  }
  function clusterIcon(group) {
    const all = group.getAllChildMarkers();
    const worst = all.map(pin => pin.state).reduce((a, b) => order.indexOf(a) > order.indexOf(b) ? a : b);
    return badge(worst, worst === 'NORMAL' ? all.length : all.filter(pin => pin.state === worst).reduce((sum, pin) => sum + pin.count, 0));
  }
  function popup(code, name, state, unsettled) {
    const made = document.createElement('div');
    const file = text('a', name, 'data'), alarms = text('a', places.dataset.unsettled.replace('{0}', unsettled));
    file.href = places.dataset.file + encodeURIComponent(code);
    alarms.href = places.dataset.list + encodeURIComponent(code);
    made.append(file, document.createElement('br'), text('span', word(state), 'state is-' + state.toLowerCase()), ' ', alarms);
    return made;
  }
  const stateOf = code => states[code] || ['NORMAL', 0, 0];
  function pinFor([code, name, lat, lon]) {
    const pin = L.marker([lat, lon], { alt: name });
    pin.code = code; pin.placeName = name;
    pin.on('add', () => { pin.getElement().lang = 'zh'; });
    pin.bindPopup(() => popup(code, name, pin.state, stateOf(code)[2]));
    return pin;
  }
  function show(pin) {
    const [state, count] = stateOf(pin.code);
    if (pin.state === state && pin.count === count) return false;
    pin.state = state;
    pin.count = count;
    pin.options.title = pin.placeName + ' · ' + word(state);
    pin.setIcon(badge(state, count));
    return true;
  }
  function placePremises() {
    JSON.parse(places.dataset.places).forEach(row => { const pin = pinFor(row); show(pin); pins.set(pin.code, pin); });
    cluster.addLayers([...pins.values()]);
    map.addLayer(cluster);
    cluster.on('spiderfied unspiderfied', arrange);
  }
  /** Which premises lie close together depends on how the map is stretched. */
  function gatherAnew() {
    cluster.clearLayers();
    cluster.addLayers([...pins.values()]);
  }
  function updatePremises() {
    states = read('states', 'states');
    const changed = [...pins.values()].filter(show);
    if (changed.length) cluster.refreshClusters(changed);
  }

  fit();
  if (places) placePremises();
  map.on('moveend', arrange);                              // a zoom ends with one too; after the clusters', which hear it first
  arrange();
  let seen = box.offsetWidth + ' ' + box.offsetHeight;
  new ResizeObserver(() => {
    const now = box.offsetWidth + ' ' + box.offsetHeight;
    if (now === seen) return;
    seen = now;
    fit();
    if (places) gatherAnew();
    arrange();
  }).observe(box);
  document.addEventListener('andian:refreshed', () => { paint(); if (places) updatePremises(); arrange(); });
}());
