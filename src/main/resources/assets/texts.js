// Shows how a message will read while it is written, and puts names where one writes. Without it there is a button to look.
const form = document.querySelector('[data-preview]');
const PAUSE = 500;
let waits = 0;
let asked = 0;

const show = async () => {
  const mine = ++asked;
  const fields = new URLSearchParams(new FormData(form));
  fields.set('act', 'lihat');
  const answer = await fetch(form.action, {method: 'POST', body: fields, redirect: 'error'});
  if (![200, 422].includes(answer.status)) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  // what was typed meanwhile is asked for anew
  if (mine !== asked) return;
  for (const old of form.querySelectorAll('[data-read]')) {
    const now = page.getElementById(old.id);
    if (now) old.replaceChildren(...now.childNodes);
  }
};

form.addEventListener('input', () => {
  clearTimeout(waits);
  // somebody who is signed out by now is told so when the form is sent
  waits = setTimeout(() => show().catch(() => {}), PAUSE);
});

let field = form.querySelector('textarea');
form.addEventListener('focusin', event => {
  if (event.target.matches('textarea, #subject')) field = event.target;
});
for (const name of document.querySelectorAll('[data-name]')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'btn btn-line btn-xs';
  button.textContent = name.textContent;
  button.addEventListener('click', () => {
    field.setRangeText(name.textContent, field.selectionStart, field.selectionEnd, 'end');
    field.focus();
    form.dispatchEvent(new Event('input'));
  });
  name.replaceWith(button);
}
