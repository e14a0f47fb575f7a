// The keyboard of staff pages. Everything it does can be done without it: with links, buttons and the search field.
const search = document.getElementById('scan');
const help = document.getElementById('pintasan');
const letters = document.getElementById('pintasan-huruf');
const OFF = 'edokter-pintasan-huruf';
const stored = (() => { try { return window.localStorage; } catch { return null; } })();
const lettersWork = () => stored?.getItem(OFF) !== 'mati';

// what works only with a script is shown by it; each key also stands in the help
const keys = new Map();
for (const one of document.querySelectorAll('[data-key]')) {
  one.hidden = false;
  keys.set(one.dataset.key, one);
  if (!one.dataset.help) continue;
  const key = document.createElement('dt');
  key.append(Object.assign(document.createElement('kbd'), { textContent: one.dataset.key }));
  help.querySelector('[data-keys]').append(key, Object.assign(document.createElement('dd'), { textContent: one.dataset.help }));
}
letters.checked = lettersWork();
letters.addEventListener('change', () => stored?.setItem(OFF, letters.checked ? 'hidup' : 'mati'));

const use = one => {
  if (one.dataset.opens) document.getElementById(one.dataset.opens).showModal();
  else if (one.dataset.for) find();
  else one.click();
};
const find = () => { search.focus(); search.select(); };
for (const one of document.querySelectorAll('[data-opens]')) one.addEventListener('click', () => use(one));

for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}

// rows are gone through by their first link
const rows = () => [...document.querySelectorAll('[data-rows] tbody tr')].map(row => row.querySelector('a')).filter(Boolean);
const step = (by, from) => {
  const all = rows();
  const here = all.indexOf(document.activeElement?.closest('[data-rows] tr')?.querySelector('a'));
  if (here + by < 0) return from === search || !search ? false : (find(), true);
  all[Math.min(here + by, all.length - 1)]?.focus();
  return all.length > 0;
};

// the places of a grid are gone through in all directions, each by its first link
const cells = () => [...document.querySelectorAll('[data-cells] > li')].filter(cell => cell.querySelector('a'));
const middle = cell => { const box = cell.getBoundingClientRect(); return { x: box.left + box.width / 2, y: box.top }; };
const across = key => {
  const all = cells();
  const here = document.activeElement?.closest('[data-cells] > li');
  const at = all.indexOf(here);
  if (at < 0) return all.length > 0 && key === 'ArrowDown' && (all[0].querySelector('a').focus(), true);
  let to = all[at + (key === 'ArrowRight' ? 1 : -1)];
  if (key === 'ArrowDown' || key === 'ArrowUp') {
    const from = middle(here);
    const sign = key === 'ArrowDown' ? 1 : -1;
    const far = cell => { const to = middle(cell); return sign * (to.y - from.y) * 1e4 + Math.abs(to.x - from.x); };
    to = all.filter(cell => sign * (middle(cell).y - from.y) > 1).sort((a, b) => far(a) - far(b))[0];
    if (!to && sign < 0 && search) return find(), true;
  }
  to?.querySelector('a').focus();
  return true;
};

// a scanner types faster than anybody, and ends with Enter; what it read is looked for, wherever one is
const FASTEST_HAND = 40;
const SHORTEST_SCAN = 6;
const ASKS_WHO = 'main [name=cari]';
const TAKES_SCANS = '[name^=siapa], [name^=surat]';
const TAKES_NUMBERS = '[name=nik], [name=card], [name=reference], [name=mrn]';
const SHORTEST_NUMBER = 8;
let scanned = { text: '', at: 0 };
const follows = event => event.timeStamp - scanned.at < FASTEST_HAND;
const isBegun = () => [...document.querySelectorAll('main input:not([type=hidden]), main textarea, main select')].some(one =>
  one.options ? [...one.options].some(choice => choice.selected !== choice.defaultSelected && choice.index > 0)
    : one.value !== one.defaultValue || one.checked !== one.defaultChecked);
const isTyping = target => target.matches?.('input:not([type=checkbox],[type=radio]), textarea, select, [contenteditable]');

document.addEventListener('keydown', event => {
  if (!search || event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.key === 'Shift') return;
  if (event.key.length === 1 && !event.repeat) {
    const field = isTyping(event.target) ? event.target : null;
    scanned = follows(event)
      ? { ...scanned, text: scanned.text + event.key, at: event.timeStamp }
      : { text: event.key, at: event.timeStamp, field, was: field?.value };
    return;
  }
  const { text, field, was } = scanned;
  const isScan = event.key === 'Enter' && follows(event) && text.length >= SHORTEST_SCAN;
  scanned = { text: '', at: 0 };
  if (!isScan || field === search || field?.matches(ASKS_WHO)) return;
  // no decision, whichever button has the focus
  event.preventDefault();
  event.stopPropagation();
  // a card or a letter may be scanned into its own field
  if (field?.matches(TAKES_SCANS)) return;
  if (field?.matches(TAKES_NUMBERS) && text.length >= SHORTEST_NUMBER && !text.includes('/')) return;
  if (field) field.value = was;
  search.value = text;
  // what somebody has begun to fill in stays where it is
  search.form.target = isBegun() ? '_blank' : '';
  search.form.requestSubmit();
  search.form.target = '';
}, true);

document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.defaultPrevented) return;
  if (document.querySelector('dialog[open]')) return;
  // an empty search field, where one mostly is, waits for a name or a number: other signs are keys there as well
  const waits = event.target === search && search.value === '' && !/[\p{L}\p{N}]/u.test(event.key);
  const typing = isTyping(event.target) && !waits;
  const sign = event.key.length === 1;
  const one = keys.get(event.key === '/' ? 'F2' : event.key);
  if (one && (!sign || (!typing && lettersWork()))) {
    event.preventDefault();
    // a key that is held is one press, also when another page is there by now
    if (!event.repeat) use(one);
  } else if (event.key.startsWith('Arrow') && (!typing || event.target === search) && across(event.key)) {
    event.preventDefault();
  } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && (!typing || event.target === search)) {
    if (step(event.key === 'ArrowDown' ? 1 : -1, event.target)) event.preventDefault();
  } else if (event.key === 'Escape' && event.target === search) {
    search.value = '';
  } else if (sign && event.key !== ' ' && !typing && search && lettersWork()) {
    // the sign itself is typed where the focus is by then
    search.focus();
  }
});

for (const button of document.querySelectorAll('[data-closes]'))
  button.addEventListener('click', () => button.closest('dialog').close());

// one menu at a time, and none when one goes elsewhere
const menus = [...document.querySelectorAll('.ed-menu')];
const close = but => menus.filter(menu => menu !== but).forEach(menu => (menu.open = false));
for (const menu of menus) {
  menu.addEventListener('toggle', () => menu.open && close(menu));
  menu.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    menu.open = false;
    menu.querySelector('summary').focus();
  });
  menu.addEventListener('focusout', event => event.relatedTarget && !menu.contains(event.relatedTarget) && close());
}
document.addEventListener('click', event => close(event.target.closest('.ed-menu')));
