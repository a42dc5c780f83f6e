/* Curves for p:chart: colours of the style sheet, local time, limits with their words on the line, the quantity top right. */
(function () {
  'use strict';
  const ZONE = 'Asia/Shanghai', HOUR = 3600000;
  const css = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const language = document.documentElement.lang === 'en' ? 'en-GB' : 'zh-CN';
  const part = options => new Intl.DateTimeFormat(language, Object.assign({ timeZone: ZONE, hourCycle: 'h23' }, options));
  const time = part({ hour: '2-digit', minute: '2-digit' }), day = part({ month: '2-digit', day: '2-digit' });
  const full = part({ month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' });
  const alpha = (hex, share) => hex + Math.round(share * 255).toString(16).padStart(2, '0');
  const lineColours = () => [css('--blue'), css('--normal'), css('--warning'), css('--fault')];

  /* whole hours of local time, whatever the first millisecond is */
  function ticks(scale) {
    const span = scale.max - scale.min, step = span <= 25 * HOUR ? 4 * HOUR : span <= 8 * 24 * HOUR ? 24 * HOUR : 5 * 24 * HOUR;
    const shift = 8 * HOUR, first = Math.ceil((scale.min + shift) / step) * step - shift;
    scale.ticks = [];
    for (let at = first; at <= scale.max; at += step) scale.ticks.push({ value: at });
  }

  /* ---- what stands on the limits' lines: each word at its own line, above or below it, the next further right; none on another */
  const HIGH = 13, GAP = 4, APART = 8;
  const overlaps = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  function placesOf(label, area) {
    const places = [];
    let left = area.left + GAP;
    do {
      [label.at - 2 - HIGH, label.at + 2].filter(top => top >= area.top && top + HIGH <= area.bottom)
        .forEach(top => places.push({ left: left, top: top, right: left + label.wide, bottom: top + HIGH }));
      left += label.wide + APART;
    } while (left + label.wide <= area.right);
    return places;
  }
  /** The place of each label, null for one that has no room left. */
  function spread(labels, area) {
    const taken = [];
    return labels.map(label => {
      const free = placesOf(label, area).find(place => !taken.some(other => overlaps(place, other))) || null;
      if (free) taken.push(free);
      return free;
    });
  }

  const limits = {
    id: 'andianLines',
    afterDatasetsDraw(chart, args, options) {
      const ctx = chart.ctx, area = chart.chartArea, y = chart.scales.y;
      ctx.save();
      ctx.font = '11px ' + css('--font');
      const shown = (options.limits || []).map(limit => ({ text: limit.text, isAlarm: limit.level === 'ALARM', at: y.getPixelForValue(limit.y), wide: ctx.measureText(limit.text).width }))
        .filter(limit => limit.at >= area.top && limit.at <= area.bottom);
      const colour = limit => css(limit.isAlarm ? '--alarm' : '--warning');
      shown.forEach(limit => {
        ctx.strokeStyle = colour(limit); ctx.lineWidth = 1.2; ctx.setLineDash(limit.isAlarm ? [] : [5, 3]);
        ctx.beginPath(); ctx.moveTo(area.left, limit.at); ctx.lineTo(area.right, limit.at); ctx.stroke();
      });
      ctx.setLineDash([]); ctx.lineWidth = 3; ctx.strokeStyle = '#fff'; ctx.textBaseline = 'top';
      spread(shown, area).forEach((place, i) => {
        if (!place) return;
        ctx.fillStyle = colour(shown[i]);
        ctx.strokeText(shown[i].text, place.left, place.top + 1); ctx.fillText(shown[i].text, place.left, place.top + 1);
      });
      ctx.font = 'bold 12px ' + css('--font'); ctx.fillStyle = css('--ink'); ctx.textAlign = 'right'; ctx.textBaseline = 'top';
      ctx.fillText(options.title || '', area.right, 2);
      ctx.restore();
    }
  };

  function paint(datasets) {
    const colours = lineColours();
    let line = 0;
    datasets.forEach(dataset => {
      Object.assign(dataset, { pointRadius: 0, pointHitRadius: 6, borderJoinStyle: 'round', spanGaps: false, tension: 0 });
      if (dataset.role === 'mean') Object.assign(dataset, { borderColor: colours[line % 4], backgroundColor: colours[line++ % 4], borderWidth: 1.6, fill: false });
      else Object.assign(dataset, { borderWidth: 0, fill: dataset.role === 'greatest' ? '-1' : false, backgroundColor: alpha(css('--blue'), 0.18) });
    });
  }

  /* the axis reaches to the limits when they are near enough to matter */
  function reach(config) {
    const values = config.data.datasets.flatMap(set => set.data.map(point => point.y)).filter(value => value !== null);
    const most = Math.max(...values), least = Math.min(...values), marks = config.options.plugins.andianLines.limits.map(limit => limit.y);
    const upper = Math.max(most, ...marks.filter(mark => mark < Math.max(most, 1) * 8 || marks.length === 1));
    const lower = Math.min(least, ...marks.filter(mark => mark > least * 0.5));
    return { suggestedMax: upper * 1.08, suggestedMin: lower > upper * 0.6 ? lower - (upper - lower) * 0.3 : Math.min(0, least) };
  }

  function draw() {
    const config = this.cfg.config, many = config.data.datasets.filter(set => set.role === 'mean').length > 1, grid = '#e6ebf0', faint = css('--ink-faint');
    const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
    paint(config.data.datasets);
    const label = { color: faint, font: { size: 11, family: css('--font') } };
    Object.assign(config.options, { responsive: true, maintainAspectRatio: false, animation: false, interaction: { mode: 'index', intersect: false }, layout: { padding: { top: 20 } } });
    Object.assign(config.options.scales.x, { afterBuildTicks: ticks, grid: { display: false }, border: { color: css('--line-strong') },
      ticks: Object.assign({ maxRotation: 0, autoSkip: true, callback: value => (config.options.scales.x.max - config.options.scales.x.min > 25 * HOUR || time.format(value) === '00:00' ? day : time).format(value) }, label) });
    config.options.scales.y = Object.assign({ grid: { color: grid }, border: { display: false }, ticks: Object.assign({ maxTicksLimit: 6 }, label) }, reach(config));
    Object.assign(config.options.plugins, {
      legend: { display: many, position: 'top', align: 'start', labels: { boxWidth: 14, boxHeight: 1, filter: item => config.data.datasets[item.datasetIndex].role === 'mean', font: label.font, color: css('--ink-soft') } },
      tooltip: { filter: item => item.dataset.role === 'mean', callbacks: { title: items => items.length ? full.format(items[0].parsed.x) : '', label: item => item.dataset.label + ' ' + number.format(item.parsed.y) } }
    });
    config.plugins = [limits];
  }

  window.AndianLines = { draw, spread };
}());
