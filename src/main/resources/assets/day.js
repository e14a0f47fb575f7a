// Keeps the page of a day up to date, and says when it cannot. Without it there is a link to do so.
const line = document.querySelector('[data-live]');
const states = line.querySelectorAll('[data-state]');
const clock = line.querySelector('time');
const SILENCE = 25_000;
const CHECK = 1_000;
const AGAIN = 5_000;
const PATIENCE = 4_000;
const ANEW = 30_000;
let stamp = line.dataset.stamp;
let source = null;
let heard = Date.now();
let on = null;

const say = now => {
  if (on === now) return;
  on = now;
  for (const one of states) one.hidden = one.dataset.state !== (on ? 'on' : 'off');
};
const alive = time => {
  heard = Date.now();
  if (time) clock.textContent = time;
  say(true);
};

const take = event => {
  const news = document.createElement('template');
  news.innerHTML = event.data;
  const body = news.content.querySelector('tbody');
  const table = document.querySelector('[data-rows] tbody');
  const rows = [...body.children];
  // a day that had no session, or has none any more, is another page
  if (body.dataset.kind === 'WHOLE' && (!table || rows.length === 0)) return location.reload();
  stamp = event.lastEventId;
  document.getElementById('angka').replaceWith(news.content.getElementById('angka'));
  const here = document.activeElement?.closest('[data-rows] tr')?.id;
  if (body.dataset.kind === 'WHOLE') table.replaceChildren(...rows);
  else rows.forEach(row => document.getElementById(row.id)?.replaceWith(row));
  // who stood on a row still stands there
  if (here && !document.activeElement?.closest('[data-rows]')) document.getElementById(here)?.querySelector('a')?.focus();
  alive(news.content.querySelector('time').textContent);
};

const listen = () => {
  source?.close();
  heard = Date.now();
  source = new EventSource(`${line.dataset.live}&sejak=${stamp}`);
  source.addEventListener('hello', () => alive());
  source.addEventListener('alive', event => alive(event.data));
  source.addEventListener('day', take);
  // too many pages listen: this one is opened anew from time to time, unless somebody chooses something in it
  source.addEventListener('enough', () => {
    source.close();
    say(false);
    setTimeout(() => {
      if (document.hidden) return;
      if (document.activeElement?.matches('input, select')) listen();
      else location.reload();
    }, ANEW);
  });
  source.addEventListener('error', () => {
    // every line ends after a while, and the browser itself comes again unless it was turned away
    const since = Date.now();
    setTimeout(() => heard < since && !document.hidden && say(false), PATIENCE);
    if (source.readyState === EventSource.CLOSED) {
      say(false);
      setTimeout(() => document.hidden || listen(), AGAIN);
    }
  });
};

setInterval(() => {
  if (!document.hidden && Date.now() - heard > SILENCE) say(false);
}, CHECK);
addEventListener('offline', () => say(false));
addEventListener('online', () => document.hidden || listen());
// a page that nobody sees needs no line; browsers have few
document.addEventListener('visibilitychange', () => {
  if (document.hidden) source?.close();
  else listen();
});
addEventListener('pagehide', () => source?.close());
listen();
