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

const live = () => `${line.dataset.live}&sejak=${stamp}`;
// the field for a scan is where one is at the desk
const typing = () => document.activeElement?.matches('input, select') && document.activeElement.value !== '';
const isReady = () => navigator.onLine && !document.hidden && !typing();
// who is signed out by now, or may not see this any more, is told so by the page itself. The line is asked and not the
// page, since that would count as somebody who is there
const isTurnedAway = async () => {
  const enough = new AbortController();
  try {
    const answer = await fetch(live(), {cache: 'no-store', redirect: 'manual', signal: enough.signal});
    return answer.type === 'opaqueredirect' || [401, 403, 404].includes(answer.status);
  } catch {
    return false;
  } finally {
    enough.abort();
  }
};
const listen = () => {
  source?.close();
  heard = Date.now();
  source = new EventSource(live());
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
  source.addEventListener('error', async () => {
    // every line ends after a while, and the browser itself comes again unless it was turned away
    const since = Date.now();
    setTimeout(() => heard < since && !document.hidden && say(false), PATIENCE);
    if (source.readyState === EventSource.CLOSED) {
      const turned = source;
      const away = isReady() && (await isTurnedAway());
      if (turned !== source) return;
      if (away && isReady()) return location.reload();
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
