// Keeps the page of somebody who waits up to date, and says when it cannot. Without it the page asks for itself.
const queue = document.getElementById('antrean');
const kept = document.getElementById('diperbarui');
const last = document.getElementById('terakhir');
const states = document.querySelectorAll('[data-state]');
const SILENCE = 60_000;
const CHECK = 1_000;
const FIRST_TRY = 2_000;
const LONGEST_TRY = 20_000;
const ANEW = 30_000;
const words = kept.textContent.replace(last.textContent, '\u0000');
const house = document.title.slice(document.title.lastIndexOf(' – '));
let stamp = queue.dataset.stamp;
let shows = queue.firstElementChild.dataset.shows;
let source = null;
let heard = Date.now();
let tries = 0;
let again = 0;

const say = on => {
  for (const one of states) one.hidden = one.dataset.state !== (on ? 'on' : 'off');
};
const alive = time => {
  heard = Date.now();
  if (!time) return;
  kept.textContent = words.replace('\u0000', time);
  last.textContent = time;
  say(true);
};
const take = event => {
  const news = document.createElement('template');
  news.innerHTML = event.data;
  const state = news.content.firstElementChild;
  const here = queue.contains(document.activeElement) ? document.activeElement.getAttribute('href') : null;
  queue.replaceChildren(state);
  // who stood on a link still stands there
  if (here) queue.querySelector(`a[href="${CSS.escape(here)}"]`)?.focus();
  stamp = event.lastEventId;
  document.title = `${state.dataset.title}${house}`;
  document.getElementById('kabar').textContent = state.dataset.say;
  if (state.dataset.shows !== shows) {
    shows = state.dataset.shows;
    if (shows === 'CALLED') navigator.vibrate?.([400, 200, 400, 200, 800]);
    if (shows === 'NEXT') navigator.vibrate?.(300);
  }
  alive(state.dataset.at);
};
const changesByItself = so => {
  for (const one of document.querySelectorAll('[data-with]')) one.hidden = !so;
  for (const one of document.querySelectorAll('[data-without]')) one.hidden = so;
};
const listen = () => {
  clearTimeout(again);
  source?.close();
  source = new EventSource(`${queue.dataset.live}?sejak=${stamp}`);
  source.addEventListener('hello', () => {
    tries = 0;
    changesByItself(true);
    alive();
  });
  source.addEventListener('alive', event => {
    const news = document.createElement('template');
    news.innerHTML = event.data;
    alive(news.content.querySelector('time').textContent);
  });
  source.addEventListener('shown', take);
  source.addEventListener('another', () => location.reload());
  // too many pages listen: this one is opened anew from time to time, as it is without a script
  source.addEventListener('enough', () => {
    source.close();
    changesByItself(false);
    again = setTimeout(() => location.reload(), ANEW);
  });
  source.addEventListener('error', () => {
    source.close();
    if (document.hidden) return;
    const longest = Math.min(LONGEST_TRY, FIRST_TRY * 2 ** tries++);
    again = setTimeout(listen, longest * (0.5 + Math.random() / 2));
  });
};

changesByItself(true);
setInterval(() => {
  if (!document.hidden && Date.now() - heard > SILENCE) say(false);
}, CHECK);
addEventListener('online', listen);
// a page in a pocket needs no line, and is told everything when it comes out
document.addEventListener('visibilitychange', () => {
  if (!document.hidden) return listen();
  clearTimeout(again);
  source?.close();
});
addEventListener('pagehide', () => source?.close());
listen();
