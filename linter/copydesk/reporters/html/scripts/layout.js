// Beside the text: each card at the height of its mark, pushed on where another stands; the current one has its way.
const roomy = matchMedia('screen and (min-width: 60.01rem)');
const GAP = 10;
const lay = (prose) => {
  const own = cards.filter((card) => card.prose === prose && card.shown);
  prose.classList.toggle('laid', roomy.matches);
  prose.style.minHeight = '';
  if (!roomy.matches) return;
  const top = prose.getBoundingClientRect().top;
  const boxes = own.map((card) => ({
    card, height: card.element.offsetHeight,
    want: Math.max((card.marks[0] || card.element.closest('.strip')).getBoundingClientRect().top - top - 12, 0),
  }));
  const at = Math.max(boxes.findIndex((box) => box.card === current), 0);
  if (boxes[at]) boxes[at].top = boxes[at].want;
  for (let i = at - 1; i >= 0; i--) boxes[i].top = Math.min(boxes[i].want, boxes[i + 1].top - boxes[i].height - GAP);
  let floor = 0;
  for (const box of boxes) {
    box.top = Math.max(box.top ?? box.want, floor);
    floor = box.top + box.height + GAP;
  }
  for (const box of boxes) box.card.element.style.top = box.top + 'px';
  prose.style.minHeight = floor + 'px';
};
const waiting = new Set();
const relay = (prose) => {
  if (!waiting.size) requestAnimationFrame(() => { for (const one_ of waiting) lay(one_); waiting.clear(); });
  waiting.add(prose);
};
const watcher = new ResizeObserver((entries) => { for (const { target } of entries) relay(target.closest('.prose')); });
for (const prose of all('.prose')) watcher.observe(prose);
for (const card of cards) { card.prose = card.element.closest('.prose'); watcher.observe(card.element); }
roomy.addEventListener('change', () => all('.prose').forEach(lay));
