// A press counts once, and the page of a queue asks for itself anew when somebody else has done something.

// the page after a press has another button in the same place: it sleeps until a second tap is one that is meant
const SLEEP = 1_500;
const UNDO = 'urungkan';
const after = document.querySelector('[data-pressed]');
let pressed = after?.dataset.pressed;
const sleeps = form => pressed && (pressed === UNDO || form.elements.langkah?.value !== UNDO);
if (pressed) {
  after.classList.add('is-asleep');
  setTimeout(() => { pressed = ''; after.classList.remove('is-asleep'); }, SLEEP);
}

for (const form of document.querySelectorAll('form.ed-press')) {
  form.addEventListener('submit', event => {
    if (form.dataset.sent || sleeps(form)) return event.preventDefault();
    form.dataset.sent = 'ya';
    // not at once: what the button itself says is read first
    setTimeout(() => { for (const button of form.querySelectorAll('button')) button.disabled = true; });
  });
}
// who comes back by the browser's own button may press again
addEventListener('pageshow', event => {
  if (!event.persisted) return;
  for (const form of document.querySelectorAll('form.ed-press')) {
    delete form.dataset.sent;
    for (const button of form.querySelectorAll('button')) button.disabled = false;
  }
});

const page = document.querySelector('[data-changes]');
const EVERY = 5_000;
const busy = () => document.querySelector('details.ed-more[open], dialog[open], form[data-sent]')
  || document.activeElement?.matches?.('input, select, textarea');
const look = async () => {
  if (document.hidden || busy()) return;
  try {
    const answer = await fetch(page.dataset.changes, { headers: { accept: 'text/plain' }, redirect: 'error' });
    if (answer.ok && (await answer.text()).trim() !== page.dataset.stamp && !busy()) location.replace(page.dataset.here);
  } catch {
    // without a network the page stays as it is, and says from when it is
  }
};
if (page) setInterval(look, EVERY);
