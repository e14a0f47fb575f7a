// A box beside each password that shows what was typed; its words come with the page.
const words = document.documentElement.lang === 'en' ? 'Show password' : 'Tampilkan kata sandi';
for (const field of document.querySelectorAll('input[type=password]')) {
  const line = document.createElement('div');
  line.className = 'form-check mt-2 d-flex align-items-center gap-2';
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.className = 'form-check-input';
  box.id = `${field.id}-show`;
  const label = document.createElement('label');
  label.htmlFor = box.id;
  label.textContent = words;
  box.addEventListener('change', () => (field.type = box.checked ? 'text' : 'password'));
  field.form.addEventListener('submit', () => (field.type = 'password'));
  line.append(box, label);
  field.after(line);
}
