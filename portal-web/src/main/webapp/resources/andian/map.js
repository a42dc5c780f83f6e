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

  const map = L.map(box, {
    attributionControl: false, maxZoom: 14, zoomSnap: 0.1, zoomControl: !still, dragging: !still, scrollWheelZoom: !still, touchZoom: !still,
    doubleClickZoom: false, boxZoom: false, keyboard: !still, fadeAnimation: false, zoomAnimation: !still, maxBoundsViscosity: 0.8
  });
  let figures = read('figures', 'figures');
  const cells = L.geoJSON(JSON.parse(box.dataset.cells), { style: look, onEachFeature: (feature, layer) => layer.on('click', () => open(feature)) }).addTo(map);
  const labels = L.layerGroup().addTo(map);
  map.createPane('labels').style.zIndex = 450;             // above the cells, under the premises
  map.getPane('labels').style.pointerEvents = 'none';

  function look(feature) { return { fillColor: colour(figures[feature.properties.id]), fillOpacity: 1, color: '#fff', weight: 1.5, className: 'cell' }; }
  function open(feature) { if (feature.properties.id in figures) location.href = box.dataset.list + '&district=' + feature.properties.id; }
  function fit() { map.invalidateSize(); map.fitBounds(cells.getBounds(), { padding: [6, 6], animate: false }); map.setMaxBounds(cells.getBounds().pad(0.3)); }

  /** In the middle, or on the full page above it, since the premises gather in the middle. */
  function placeOf(layer) {
    const middle = layer.getCenter();
    return still ? middle : L.latLng(middle.lat + (layer.getBounds().getNorth() - middle.lat) * 0.5, middle.lng);
  }
  function label() {
    labels.clearLayers();
    cells.eachLayer(layer => {
      const known = layer.feature.properties.id in figures, n = figures[layer.feature.properties.id] || 0;
      const corner = map.latLngToLayerPoint(layer.getBounds().getNorthWest()), other = map.latLngToLayerPoint(layer.getBounds().getSouthEast());
      const roomy = other.x - corner.x > 46 && other.y - corner.y > 36;
      const mark = document.createElement('span');
      if (roomy || !known) mark.append(text('span', layer.feature.properties.name, 'data'));
      if (known) mark.append(text('b', String(n)));
      mark.className = heat(n) >= 4 ? 'on-dark' : '';
      mark.title = layer.feature.properties.name;
      mark.lang = 'zh';
      if (other.x - corner.x > 16) labels.addLayer(L.marker(placeOf(layer), { pane: 'labels', icon: L.divIcon({ className: 'cell-label', html: mark, iconSize: [0, 0] }), interactive: false, keyboard: false }));
    });
  }
  function paint() {
    figures = read('figures', 'figures');
    cells.setStyle(look);
    label();
  }

  /* ---- premises, on the full page only */
  const order = ['NORMAL', 'OFFLINE', 'FAULT', 'WARNING', 'ALARM'];
  const places = document.getElementById('places');
  let states = read('states', 'states');
  const pins = new Map();
  const cluster = places ? L.markerClusterGroup({ maxClusterRadius: 44, showCoverageOnHover: false, animate: false, iconCreateFunction: clusterIcon }) : null;
  const word = state => places.dataset['words' + state.charAt(0) + state.slice(1).toLowerCase()];

  function badge(state, count) {
    const mark = text('span', '', 'pin is-' + state.toLowerCase());
    mark.append(text('i', '', 'glyph'));
    if (count) mark.append(text('b', String(count)));
    if (state !== 'NORMAL') mark.append(text('span', word(state)));
    return L.divIcon({ className: 'pin-frame', html: mark, iconSize: [0, 0] });
  }
  function clusterIcon(group) {
    const worst = group.getAllChildMarkers().map(pin => pin.state).reduce((a, b) => order.indexOf(a) > order.indexOf(b) ? a : b);
    return badge(worst, group.getChildCount());
  }
  function popup(code, name, state, unsettled) {
    const made = document.createElement('div');
    const file = text('a', name, 'data'), alarms = text('a', places.dataset.unsettled.replace('{0}', unsettled));
    file.href = places.dataset.file + encodeURIComponent(code);
    alarms.href = places.dataset.list + encodeURIComponent(code);
    made.append(file, document.createElement('br'), text('span', word(state), 'state is-' + state.toLowerCase()), ' ', alarms);
    return made;
  }
  function pinFor([code, name, lat, lon]) {
    const pin = L.marker([lat, lon], { alt: name });
    pin.code = code; pin.placeName = name;
    pin.on('add', () => { pin.getElement().lang = 'zh'; });
    pin.bindPopup(() => popup(code, name, pin.state, (states[code] || [0, 0])[1]));
    return pin;
  }
  function show(pin) {
    const state = (states[pin.code] || ['NORMAL'])[0];
    if (pin.state === state) return false;
    pin.state = state;
    pin.options.title = pin.placeName + ' · ' + word(state);
    pin.setIcon(badge(state));
    return true;
  }
  function placePremises() {
    JSON.parse(places.dataset.places).forEach(row => { const pin = pinFor(row); show(pin); pins.set(pin.code, pin); });
    cluster.addLayers([...pins.values()]);
    map.addLayer(cluster);
  }
  function updatePremises() {
    states = read('states', 'states');
    const changed = [...pins.values()].filter(show);
    if (changed.length) cluster.refreshClusters(changed);
  }

  fit();
  label();
  if (places) placePremises();
  map.on('zoomend', label);
  new ResizeObserver(() => { fit(); label(); }).observe(box);
  document.addEventListener('andian:refreshed', () => { paint(); if (places) updatePremises(); });
}());
