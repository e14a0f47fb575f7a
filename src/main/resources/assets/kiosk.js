// What a kiosk does beyond links and forms: the scanner always finds the field, a keypad on the screen, a countdown after
// which nothing of a patient is left, and words for the time when the network is away.
const { idle, home, probe } = document.body.dataset;
const scan = document.querySelector('[data-scan] input[name=code]');
const away = document.querySelector('[data-away]');
const main = document.querySelector('main');

for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}

// a page that the browser kept shows whom it was made for
window.addEventListener('pageshow', event => event.persisted && location.replace(home));

// ---- the network

const isThere = async () => {
  try {
    const answer = await fetch(probe, { method: 'HEAD', cache: 'no-store', signal: AbortSignal.timeout(5000) });
    return answer.ok;
  } catch { return false; }
};
let waits = false;
const waitForNetwork = forget => {
  away.hidden = false;
  // nobody is left to be shown to whoever comes next
  if (forget) main.replaceChildren();
  if (waits) return;
  waits = true;
  const again = setInterval(async () => {
    if (!await isThere()) return;
    clearInterval(again);
    location.replace(home);
  }, 4000);
};
window.addEventListener('offline', () => waitForNetwork(false));
for (const form of document.forms) {
  form.addEventListener('submit', async event => {
    const goes = form.dataset.sent === 'goes';
    if (goes) form.dataset.sent = 'gone';
    else event.preventDefault();
    if (form.dataset.sent) return;
    form.dataset.sent = 'asks';
    if (await isThere()) {
      form.dataset.sent = 'goes';
      form.requestSubmit(event.submitter);
    } else { delete form.dataset.sent; waitForNetwork(true); }
  });
}

// ---- nobody there

if (Number(idle) > 0) {
  const count = document.querySelector('[data-countdown]');
  const left = document.querySelector('[data-left]');
  let until = Date.now() + idle * 1000;
  const stay = () => { until = Date.now() + idle * 1000; };
  for (const kind of ['pointerdown', 'keydown', 'input', 'scroll']) document.addEventListener(kind, stay, { capture: true, passive: true });
  count.hidden = false;
  const clock = setInterval(async () => {
    const seconds = Math.max(0, Math.ceil((until - Date.now()) / 1000));
    left.textContent = seconds;
    if (seconds > 0) return;
    clearInterval(clock);
    if (await isThere()) location.replace(home);
    else waitForNetwork(true);
  }, 500);
}

// ---- the scanner types wherever one is

const isField = one => one?.matches?.('input:not([type=radio],[type=checkbox],[type=hidden]), textarea, select');
document.addEventListener('keydown', event => {
  if (!scan || event.ctrlKey || event.altKey || event.metaKey || event.key.length !== 1 || event.key === ' ') return;
  if (!isField(document.activeElement)) { scan.value = ''; scan.focus(); }
});
// what a scanner types is fast and ends with Enter: in a field of the patient before, it is still the ticket of the next
const SHORTEST = 6, GAP = 100;
let burst = '', before = '', last = 0;
document.addEventListener('keydown', event => {
  const field = document.activeElement;
  if (!scan || !isField(field) || field.form === scan.form) { burst = ''; return; }
  if (event.timeStamp - last > GAP) burst = '';
  last = event.timeStamp;
  if (event.key === 'Enter' && burst.length >= SHORTEST) {
    field.value = before;
    scan.value = burst;
    event.preventDefault();
    scan.form.requestSubmit();
  } else if (event.key.length === 1) {
    if (!burst) before = field.value;
    burst += event.key;
  }
});
if (scan && !document.querySelector('[autofocus]')) scan.focus({ preventScroll: true });

// ---- what is asked only of some

for (const part of document.querySelectorAll('[data-hides]')) {
  const asks = document.getElementById(part.dataset.when);
  const show = () => { part.hidden = !asks.checked && !part.querySelector('[aria-invalid]'); };
  document.addEventListener('change', show);
  show();
}

// ---- the keypad

const keypad = document.querySelector('[data-keypad]');
if (keypad) {
  const fields = () => [...document.querySelectorAll('main form input')].filter(one => isField(one) && one.offsetParent && one.form !== scan?.form);
  const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  const DIGITS = '1234567890';
  let field;
  const press = text => {
    if (!field) return;
    if (field.maxLength > 0 && field.value.length >= field.maxLength) return;
    field.value += text;
    const most = { birthDay: 2, birthMonth: 2, birthYear: 4, code: 6 }[field.name];
    if (most && field.value.length >= most) fields()[fields().indexOf(field) + 1]?.focus();
  };
  const key = (text, name, act) => {
    const button = Object.assign(document.createElement('button'), { type: 'button', textContent: text });
    if (name) button.className = name;
    // the field stays where one types
    button.addEventListener('pointerdown', event => event.preventDefault());
    button.addEventListener('click', act);
    return button;
  };
  const draw = digits => {
    keypad.classList.toggle('is-digits', digits);
    keypad.replaceChildren(
      ...[...(digits ? DIGITS : LETTERS)].map(sign => key(sign, '', () => press(sign))),
      key(keypad.dataset.erase, 'is-wide', () => { if (field) field.value = field.value.slice(0, -1); }));
    keypad.hidden = false;
  };
  document.addEventListener('focusin', event => {
    if (!isField(event.target) || event.target.form === scan?.form) return;
    field = event.target;
    draw((field.dataset.keys ??= field.inputMode === 'numeric' || field.type === 'tel' ? 'digits' : 'letters') === 'digits');
    // a telephone's own keyboard would cover ours
    field.inputMode = 'none';
  });
  if (!document.querySelector('[autofocus]')) fields()[0]?.focus();
}
