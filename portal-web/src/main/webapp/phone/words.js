/* The shell's words in the reader's language, and times as he reads them. */

let words = {};
let language = 'zh';

const KEPT = 'andian-phone-language';

/* Kept between visits, since without a line nobody says whose language it is. */
export async function speak(wanted) {
  const told = wanted || localStorage.getItem(KEPT) || (navigator.language.startsWith('en') ? 'en' : 'zh');
  if (wanted) {
    localStorage.setItem(KEPT, wanted);
  }
  if (told === language && Object.keys(words).length) {
    return;
  }
  const answer = await fetch(told === 'en' ? 'words-en.json' : 'words-zh.json');
  words = await answer.json();
  language = told;
  document.documentElement.lang = told === 'en' ? 'en' : 'zh-CN';
}

export const spoken = () => language;

export function t(key, ...values) {
  return (words[key] || key).replace(/\{(\d)\}/g, (place, at) => values[at]).replace(/''/g, '\'');
}

/* In China, as everywhere in the portal: today only the time. */
export function moment(at) {
  const zone = { timeZone: 'Asia/Shanghai' };
  const day = one => one.toLocaleDateString('sv-SE', zone);
  const when = new Date(at);
  const time = when.toLocaleTimeString('en-GB', { ...zone, hour: '2-digit', minute: '2-digit' });
  return day(when) === day(new Date()) ? time : day(when) + ' ' + time;
}

export const today = () => new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });

export const megabytes = bytes => (bytes / 1e6).toFixed(1) + ' MB';
