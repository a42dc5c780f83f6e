/* A visit or a self-check by its checklist: each point is answered, and what fails is told. An answer in its content:
   { verdict, note, seen, at, mine, found: { what, kind, place } }, by the point's id */
import { choice, line, photos, toFirst, verdict } from './fields.js';
import { h } from './dom.js';
import { position } from './place.js';
import { key, photoSteps } from './send.js';
import { seen } from './seen.js';
import { t, today } from './words.js';

const VERDICTS = [['PASS', 'is-normal'], ['FAIL', 'is-warning'], ['NOT_APPLICABLE', 'is-waiting']];

const OTHER = 'OTHER';

const points = item => item.content.sections.flatMap(section => section.points);

const answerOf = (item, point) => item.content.answers[point.id] || null;

const kinds = () => seen.tasks ? seen.tasks.kinds : [];

const isBare = answer => answer.mine && answer.verdict === 'FAIL' && !answer.found.what;

const isLacking = (item, point) => {
  const answer = answerOf(item, point);
  return !answer || isBare(answer);
};

/* What stands in the portal already is there to begin with. */
function begin(task) {
  const answers = {};
  task.sections.flatMap(section => section.points).filter(point => point.now).forEach(point => {
    answers[point.id] = {
      verdict: point.now.verdict, note: point.now.note, seen: point.now.version, at: null, mine: false, found: {}
    };
  });
  return { sections: task.sections, answers, conclusion: '', accompanied: '', where: {} };
}

/* Where the phone is at the first answer that it can tell it: at the end somebody may have left. */
async function look(item, changed) {
  if (item.content.where && item.content.where.lon !== undefined) {
    return;
  }
  const where = await position();
  if (where.lon !== undefined) {
    item.content.where = where;
    changed();
  }
}

function progress(item) {
  const all = points(item);
  const count = code => all.filter(point => (answerOf(item, point) || {}).verdict === code).length;
  const bars = [['fill-pass', 'PASS'], ['fill-fail', 'FAIL'], ['fill-none', 'NOT_APPLICABLE']];
  const done = all.filter(point => answerOf(item, point)).length;
  const bar = h('i', null, bars.map(([style, code]) => {
    const part = h('b', { class: style });
    part.style.setProperty('--rate', 100 * count(code) / Math.max(1, all.length) + '%');
    return part;
  }));
  return h('div', { class: 'phone-progress', role: 'img', 'aria-label': t('phone.visit.answered', done, all.length) },
      bar, h('span', null, h('b', null, String(done)), ' / ' + all.length),
      h('div', { class: 'legend' }, bars.map(([style, code]) =>
        h('span', null, h('i', { class: style }), t('phone.verdict.' + code) + ' ' + count(code)))));
}

/* Where it was, what it is, how it looks. */
export function foundFields(item, found, of, changed, wrong) {
  const put = name => value => {
    found[name] = value;
    changed();
  };
  return h('div', { class: 'finding' }, h('h3', null, t('phone.finding')),
      line(t('phone.finding.what'), found.what, put('what'), { most: 200, wrong: wrong && !found.what }),
      choice(t('phone.finding.kind'), found.kind, kinds(), put('kind'), false),
      line(t('phone.finding.place'), found.place, put('place'), { most: 200, optional: true }),
      photos(item, of, changed));
}

function check(item, point, no, changed, wrong) {
  const place = h('div');
  const shown = () => {
    const answer = answerOf(item, point);
    place.replaceChildren(...(answer && answer.mine && answer.verdict === 'FAIL'
      ? [foundFields(item, answer.found, String(point.id), changed, wrong)] : []));
  };
  const put = code => {
    const before = answerOf(item, point);
    item.content.answers[point.id] = {
      verdict: code, note: null, seen: before ? before.seen : 0, at: new Date().toISOString(), mine: true,
      found: before && before.found.kind ? before.found : { kind: point.hazardKind || OTHER, what: '', place: '' }
    };
    shown();
    changed();
    look(item, changed);
  };
  const answer = answerOf(item, point);
  shown();
  return h('div', { class: 'check', id: 'check-' + point.id },
      h('p', null, h('span', null, String(no)), h('span', null, point.text,
          point.hint && h('small', null, point.hint))),
      verdict(point.text, answer && answer.verdict,
          VERDICTS.map(([code, style]) => ({ code, name: t('phone.verdict.' + code), style })), put),
      place);
}

function view(item, changed, wrong) {
  let no = 0;
  const place = h('div', null, progress(item));
  const both = () => {
    place.replaceChildren(progress(item));
    changed();
  };
  return [
    h('section', { class: 'phone-sheet' }, place),
    item.content.sections.map(section => h('section', { class: 'phone-sheet' }, h('h2', null, section.title),
        section.points.map(point => {
          no++;
          return check(item, point, no, both, wrong);
        }))),
    h('section', { class: 'phone-sheet' },
        line(t('phone.visit.accompanied'), item.content.accompanied, text => {
          item.content.accompanied = text;
          changed();
        }, { most: 100, optional: true }),
        line(t('phone.visit.conclusion'), item.content.conclusion, text => {
          item.content.conclusion = text;
          changed();
        }, { most: 1000, long: true, optional: true }))
  ];
}

const sent = (item, some) => some.map(point => {
  const { verdict: said, note, seen: version, at } = answerOf(item, point);
  return { item: point.id, verdict: said, note, seen: version, at };
});

/* What was found by points of the caller's own that failed, each with its photos. */
function foundSteps(item, before) {
  const steps = [];
  points(item).forEach(point => {
    const answer = answerOf(item, point);
    if (answer.mine && answer.verdict === 'FAIL') {
      const { what, kind, place } = answer.found;
      const at = before + steps.length;
      steps.push({
        act: 'inspections/' + item.record.recordKey + '/findings', key: key(),
        body: { item: point.id, kind: kind || OTHER, what, place: place || null, details: null, foundOn: today() }
      });
      steps.push(...photoSteps(item.photos.filter(photo => photo.of === String(point.id)), null, at));
    }
  });
  return steps;
}

/* some: the points whose answers are sent */
function stepsOf(item, some) {
  const path = 'inspections/' + item.record.recordKey;
  const steps = some.length
    ? [{ act: path + '/answers', key: key(), body: { answers: sent(item, some) } }] : [];
  steps.push(...foundSteps(item, steps.length));
  steps.push({
    act: path + '/end', key: key(),
    body: {
      accompanied: item.content.accompanied || null, conclusion: item.content.conclusion || null,
      at: new Date().toISOString(), ...item.content.where
    }
  });
  return steps;
}

const disputed = (item, present) => points(item).filter(point => present.points.some(one => one.id === point.id));

/* The others were kept before the conflict was told. */
function steps(item, present) {
  if (!present) {
    return stepsOf(item, points(item).filter(point => answerOf(item, point).mine));
  }
  const some = disputed(item, present);
  some.forEach(point => {
    answerOf(item, point).seen = present.points.find(one => one.id === point.id).version;
  });
  return stepsOf(item, some);
}

/* Theirs stands, and what this side found by those points is not entered; all else goes on. Only looked at until it
   is chosen. */
function yielding(item, present) {
  const given = { ...item.content.answers };
  present.points.forEach(one => {
    given[one.id] = {
      verdict: one.verdict, note: one.note, seen: one.version, at: null, mine: false, found: {}
    };
  });
  return stepsOf({ ...item, content: { ...item.content, answers: given } }, []);
}

const said = (code, note) => t('phone.verdict.' + code) + (note ? ' · ' + note : '');

export const visit = {
  heading: () => t('phone.visit'),
  begin,
  view,
  lacks: item => points(item).filter(point => isLacking(item, point)),
  next: item => {
    const point = points(item).find(one => isLacking(item, one));
    if (point) {
      toFirst('#check-' + point.id);
    }
  },
  steps,
  yielding,
  lines: (item, present) => disputed(item, present).map(point => ({
    name: point.text, text: said(answerOf(item, point).verdict, answerOf(item, point).found.what)
  })),
  theirs: (item, present) => disputed(item, present).map(point => {
    const one = present.points.find(some => some.id === point.id);
    return { name: point.text, text: said(one.verdict, one.note) + ' · ' + one.by };
  })
};
