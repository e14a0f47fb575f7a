// Keeps the board of a waiting room up to date, says each call once, and never takes an old one for new.
const board = document.getElementById('papan');
const last = document.getElementById('terakhir');
const sound = document.getElementById('suara');
const SILENCE = 25_000;
const CHECK = 1_000;
const TURN = 8_000;
// a call that is older is shown, and not said: whoever was called went in, or is called again
const NEW = 30;
const FIRST_TRY = 1_000;
const LONGEST_TRY = 15_000;
const ANEW = 15_000;
const WIB = 7 * 3_600_000;
let stamp = board.dataset.stamp;
let part = Number(board.dataset.part);
let source = null;
let heard = Date.now();
let tries = 0;
let again = 0;
// how far this clock is from the server's
let ahead = 0;

// ---- the time, and whether what is shown is what is

const two = number => String(number).padStart(2, '0');
const tick = () => {
  const now = new Date(Date.now() + ahead + WIB);
  document.getElementById('jam').textContent = `${two(now.getUTCHours())}.${two(now.getUTCMinutes())}`;
};
const cut = is => {
  document.body.classList.toggle('is-cut', is);
  document.querySelector('[data-state="off"]').hidden = !is;
};
const alive = state => {
  heard = Date.now();
  if (!state) return;
  ahead = Number(state.dataset.now) - Date.now();
  last.textContent = state.dataset.at ?? state.textContent;
  cut(false);
  tick();
};

// ---- voice

const said = new Set();
const calls = [];
let speaking = false;
let audio = null;

const isOn = () => audio?.state === 'running';
const chime = () =>
  new Promise(done => {
    if (!isOn()) return done();
    const start = audio.currentTime;
    [659.25, 523.25].forEach((pitch, i) => {
      const tone = audio.createOscillator();
      const volume = audio.createGain();
      tone.frequency.value = pitch;
      volume.gain.setValueAtTime(0.0001, start + i * 0.45);
      volume.gain.exponentialRampToValueAtTime(0.5, start + i * 0.45 + 0.02);
      volume.gain.exponentialRampToValueAtTime(0.0001, start + i * 0.45 + 0.9);
      tone.connect(volume).connect(audio.destination);
      tone.start(start + i * 0.45);
      tone.stop(start + i * 0.45 + 0.95);
    });
    setTimeout(done, 1_200);
  });
const speak = text =>
  new Promise(done => {
    const voices = window.speechSynthesis?.getVoices() ?? [];
    const voice = voices.find(one => one.lang.toLowerCase().startsWith('id'));
    // a voice of another language reads numbers nobody understands
    if (!window.speechSynthesis || (voices.length > 0 && !voice)) return done(false);
    const words = new SpeechSynthesisUtterance(text);
    words.lang = 'id-ID';
    words.rate = 0.9;
    if (voice) words.voice = voice;
    const late = setTimeout(() => done(false), 15_000);
    words.onend = () => (clearTimeout(late), done(true));
    words.onerror = () => (clearTimeout(late), done(false));
    speechSynthesis.speak(words);
  });
const show = call => {
  for (const one of board.querySelectorAll('[data-call]')) one.hidden = one.dataset.call !== call;
};
const newest = () => {
  const first = board.querySelector('[data-call]');
  if (first) show(first.dataset.call);
};
const say = async () => {
  if (speaking) return;
  speaking = true;
  while (calls.length > 0) {
    const call = calls.shift();
    show(call.id);
    board.querySelector(`[data-call="${CSS.escape(call.id)}"]`)?.classList.add('is-new');
    if (isOn()) {
      await chime();
      if (!(await speak(call.text))) await chime();
    } else {
      await new Promise(done => setTimeout(done, 3_000));
    }
  }
  speaking = false;
  newest();
};
const announce = () => {
  // the oldest first, as they were made
  for (const call of [...board.querySelectorAll('[data-call]')].reverse()) {
    if (said.has(call.dataset.call)) continue;
    said.add(call.dataset.call);
    if (Number(call.dataset.age) <= NEW) calls.push({id: call.dataset.call, text: call.dataset.say});
  }
  if (speaking) show(board.querySelector('.is-new')?.dataset.call ?? board.querySelector('[data-call]')?.dataset.call);
  if (calls.length > 0) say();
};
const listenForSound = () => {
  try {
    audio = new AudioContext();
  } catch {
    return;
  }
  const look = () => (sound.hidden = isOn());
  audio.addEventListener('statechange', look);
  sound.addEventListener('click', () => {
    audio.resume();
    // a press also lets the voice speak
    if (window.speechSynthesis) speechSynthesis.speak(new SpeechSynthesisUtterance(''));
  });
  look();
};

// ---- rooms by turns

const turn = to => {
  const pages = board.querySelectorAll('table[data-part]');
  if (pages.length < 2) return;
  part = to % pages.length;
  for (const one of pages) one.hidden = Number(one.dataset.part) !== part;
  for (const dot of board.querySelectorAll('[data-dot]'))
    dot.classList.toggle('is-on', Number(dot.dataset.dot) === part);
};

// ---- news

const take = event => {
  const news = document.createElement('template');
  news.innerHTML = event.data;
  const speakingOf = speaking ? board.querySelector('.is-new')?.dataset.call : null;
  board.replaceChildren(news.content);
  stamp = event.lastEventId;
  const state = board.firstElementChild;
  document.getElementById('nama').textContent = state.dataset.name;
  if (speakingOf) board.querySelector(`[data-call="${CSS.escape(speakingOf)}"]`)?.classList.add('is-new');
  turn(part);
  alive(state);
  announce();
};
const wait = () => {
  clearTimeout(again);
  const longest = Math.min(LONGEST_TRY, FIRST_TRY * 2 ** tries++);
  // not all boards of the house at the same moment
  again = setTimeout(listen, longest * (0.5 + Math.random() / 2));
};
const isThisPage = async () => {
  try {
    const page = await fetch(location.pathname, {cache: 'no-store'});
    // revoked, or another version of the house: that page says so itself
    if (page.status === 403 || (page.ok && !(await page.text()).includes(new URL(import.meta.url).pathname)))
      location.reload();
  } catch {
    // the line is cut: what is there stays, with its time
  }
};
const listen = () => {
  source?.close();
  source = new EventSource(`${board.dataset.live}?sejak=${stamp}`);
  source.addEventListener('hello', () => {
    if (tries > 0) isThisPage();
    tries = 0;
    alive();
  });
  source.addEventListener('alive', event => {
    const news = document.createElement('template');
    news.innerHTML = event.data;
    alive(news.content.querySelector('time'));
  });
  source.addEventListener('shown', take);
  source.addEventListener('another', () => location.reload());
  // too many pages listen: this one is opened anew from time to time
  source.addEventListener('enough', () => {
    source.close();
    setTimeout(() => location.reload(), ANEW);
  });
  source.addEventListener('error', () => {
    const turnedAway = source.readyState === EventSource.CLOSED;
    source.close();
    if (turnedAway) isThisPage();
    wait();
  });
};

setInterval(() => {
  tick();
  if (Date.now() - heard > SILENCE) cut(true);
}, CHECK);
setInterval(() => turn(part + 1), TURN);
addEventListener('offline', () => {
  source?.close();
  cut(true);
  wait();
});
addEventListener('online', () => {
  tries = 1;
  listen();
});
addEventListener('pagehide', () => source?.close());
listenForSound();
for (const call of board.querySelectorAll('[data-call]')) said.add(call.dataset.call);
alive(board.firstElementChild);
turn(part);
listen();
