// Short names for the document, what is kept in the browser, colours, and what is said aloud.
const one = (selector, within = document) => within.querySelector(selector);
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const make = (tag, properties, ...inside) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...inside);
  return element;
};
const keep = (name, value) => {
  try { localStorage.setItem('copydesk.' + name, value); return true; } catch { return false; }
};
const kept = (name) => {
  try { return localStorage.getItem('copydesk.' + name); } catch { return null; }
};
const say = (words) => { one('#said').textContent = words; };
const tell = (words, bad = false) => {
  const news = one('#news');
  news.textContent = words;
  news.hidden = !words;
  news.classList.toggle('bad', bad);
};

for (const hidden of all('.tools, .theme, .js-only')) hidden.hidden = false;

const themes = all('[data-theme-is]');
const paint = (theme) => {
  if (theme) document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
  for (const button of themes) button.setAttribute('aria-pressed', String(button.dataset.themeIs === theme));
};
for (const button of themes) {
  button.addEventListener('click', () => { keep('theme', button.dataset.themeIs); paint(button.dataset.themeIs); });
}
paint(document.documentElement.dataset.theme || '');
