// A press counts once, and the page of a queue asks for itself anew when somebody else has done something. It listens for
// that, and says when it is cut off; without a script there is a link.

// the page after a press has another button in the same place: it sleeps until a second tap is one that is meant
const SLEEP = 1_500;
const UNDO = 'urungkan';
const forms = document.querySelectorAll('form.ed-press');
const kept = (() => { try { return window.sessionStorage; } catch { return null; } })();
const KEPT = `kunci:${location.pathname}`;
// what the keys do, as far as a form says it
const says = form => ['langkah', 'janji', 'versi', 'giliran'].map(name => form.elements[name]?.value).join();
const keys = () => [...forms].filter(form => form.querySelector('[data-key]')).map(says);
const pressed = document.querySelector('[data-pressed]')?.dataset.pressed;
// so does what a page brings by itself, since somebody else has pressed meanwhile; a key that does what it did is awake
const before = kept?.getItem(KEPT)?.split(' ');
kept?.removeItem(KEPT);
const sleeps = form => {
  if (pressed) return pressed === UNDO || form.elements.langkah?.value !== UNDO;
  return before && form.elements.langkah?.value !== UNDO && !before.includes(says(form));
};
for (const form of forms) form.classList.toggle('is-asleep', Boolean(sleeps(form)));
setTimeout(() => { for (const form of forms) form.classList.remove('is-asleep'); }, SLEEP);

for (const form of forms) {
  form.addEventListener('submit', event => {
    if (form.dataset.sent || form.classList.contains('is-asleep')) return event.preventDefault();
    form.dataset.sent = 'ya';
    // not at once: what the button itself says is read first
    setTimeout(() => { for (const button of form.querySelectorAll('button')) button.disabled = true; });
  });
}
// who comes back by the browser's own button may press again
addEventListener('pageshow', event => {
  if (!event.persisted) return;
  for (const form of forms) {
    delete form.dataset.sent;
    for (const button of form.querySelectorAll('button')) button.disabled = false;
  }
});

const line = document.querySelector('[data-live]');
const states = document.querySelectorAll('[data-live] [data-state]');
const clock = line?.querySelector('time');
const SILENCE = 25_000;
const CHECK = 500;
const AGAIN = 5_000;
const PATIENCE = 4_000;
const ANEW = 15_000;
const ARRIVING = 10_000;
let source = null;
let heard = Date.now();
let on = null;
let isOld = false;
let went = -Infinity;

const busy = () => document.querySelector('details.ed-more[open], dialog[open], form[data-sent]')
  || document.activeElement?.matches?.('input, select, textarea');
const say = now => {
  if (on === now) return;
  on = now;
  for (const one of states) one.hidden = one.dataset.state !== (on ? 'on' : 'off');
};
const alive = time => {
  // what was on its way when the network went says nothing of it
  if (!navigator.onLine) return;
  heard = Date.now();
  if (time) clock.textContent = time;
  say(true);
};
const anew = () => {
  // a page that is on its way is not asked for again: that would begin anew with it
  if (performance.now() - went < ARRIVING) return;
  went = performance.now();
  kept?.setItem(KEPT, keys().join(' '));
  location.replace(line.dataset.here);
};
// what is shown stays until there is a network, and nobody is choosing anything
const isReady = () => navigator.onLine && !document.hidden && !busy();
const goOn = () => {
  if (isOld && on && isReady()) anew();
};
const live = () => `${line.dataset.live}?sejak=${line.dataset.stamp}`;
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
  source.addEventListener('stamp', event => {
    isOld = event.lastEventId !== line.dataset.stamp;
    // its time stays that of what it shows
    alive(isOld ? null : event.data);
    goOn();
  });
  // too many pages listen: this one is opened anew from time to time
  source.addEventListener('enough', () => {
    source.close();
    say(false);
    setTimeout(() => {
      if (document.hidden) return;
      if (busy()) listen();
      else anew();
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
      if (away && isReady()) return anew();
      say(false);
      setTimeout(() => document.hidden || listen(), AGAIN);
    }
  });
};
if (line) {
  setInterval(() => {
    if (!document.hidden && Date.now() - heard > SILENCE) say(false);
    goOn();
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
}
