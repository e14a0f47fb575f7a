// Finds, while the page waits, a number whose hash begins with enough zeros, and sends the form on with it. The hash is
// made here and not by the browser's own, which is there only over TLS; what is asked for in words stays for the case
// that anything of this goes wrong.
const K = [];
const START = [];
for (let n = 2; K.length < 64; n++) {
  let prime = true;
  for (let d = 2; d * d <= n; d++) if (n % d === 0) prime = false;
  if (!prime) continue;
  const part = (root) => Math.floor((root - Math.floor(root)) * 2 ** 32) | 0;
  if (START.length < 8) START.push(part(Math.sqrt(n)));
  K.push(part(Math.cbrt(n)));
}
const words = new Int32Array(64);
const turn = (x, n) => (x >>> n) | (x << (32 - n));

/** Hashes the words of one block on top of a state, into another. */
function block(state, into) {
  for (let i = 16; i < 64; i++) {
    const a = words[i - 15];
    const b = words[i - 2];
    const low = turn(a, 7) ^ turn(a, 18) ^ (a >>> 3);
    const high = turn(b, 17) ^ turn(b, 19) ^ (b >>> 10);
    words[i] = words[i - 16] + low + words[i - 7] + high;
  }
  let a = state[0];
  let b = state[1];
  let c = state[2];
  let d = state[3];
  let e = state[4];
  let f = state[5];
  let g = state[6];
  let h = state[7];
  for (let i = 0; i < 64; i++) {
    const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + K[i] + words[i]) | 0;
    const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + two) | 0;
  }
  into[0] = state[0] + a;
  into[1] = state[1] + b;
  into[2] = state[2] + c;
  into[3] = state[3] + d;
  into[4] = state[4] + e;
  into[5] = state[5] + f;
  into[6] = state[6] + g;
  into[7] = state[7] + h;
  return into;
}

/** The block of a text that begins here; the text's end is marked, where it is in it. */
function fill(text, from) {
  words.fill(0);
  for (let i = 0; i < 64 && from + i <= text.length; i++) {
    const byte = from + i < text.length ? text.charCodeAt(from + i) : 0x80;
    words[i >> 2] |= byte << (24 - 8 * (i & 3));
  }
}

/** The hash of a text, of which whole blocks at the beginning were hashed before. */
function finish(state, text, from, into) {
  for (let at = from; ; at += 64) {
    fill(text, at);
    const isLast = text.length - at < 56;
    if (isLast) words[15] = text.length * 8;
    state = block(state, into);
    if (isLast) return into;
  }
}

function isEnough(hash, bits) {
  for (let i = 0; bits > 0; i++, bits -= 32) {
    if ((bits >= 32 ? hash[i] : hash[i] >>> (32 - bits)) !== 0) return false;
  }
  return true;
}

const form = document.querySelector('form[data-challenge]');
if (form) {
  const bits = Number(form.dataset.challenge);
  const text = form.elements.challenge.value + ':';
  const whole = text.length - (text.length % 64);
  const begun = Int32Array.from(START);
  for (let at = 0; at < whole; at += 64) {
    fill(text, at);
    block(begun, begun);
  }
  const hash = new Int32Array(8);
  const question = document.getElementById('pertanyaan');
  const working = document.getElementById('bekerja');
  const asked = form.querySelector('[aria-invalid], [role=alert]');
  question.hidden = !asked;
  working.hidden = false;
  let number = 0;
  const work = () => {
    const until = performance.now() + 40;
    while (performance.now() < until) {
      for (let i = 0; i < 200; i++, number++) {
        if (!isEnough(finish(begun, text + number, whole, hash), bits)) continue;
        form.elements.challengeProof.value = String(number);
        form.submit();
        return;
      }
    }
    setTimeout(work, 0);
  };
  work();
}
