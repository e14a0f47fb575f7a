// Shows the buttons that need a script: print, and copy a link.
for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}
for (const button of document.querySelectorAll('[data-copy]')) {
  if (!navigator.clipboard) break;
  button.hidden = false;
  const link = document.getElementById(button.dataset.copy);
  const words = button.querySelector('[aria-live]');
  button.addEventListener('click', () =>
    navigator.clipboard.writeText(link.textContent.trim()).then(() => (words.textContent = button.dataset.copied)));
}
