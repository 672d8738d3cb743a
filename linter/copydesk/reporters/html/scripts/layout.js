// Beside the text: each card at the height of its mark, pushed on where another stands; the current one has its way.
// Where cards would drift far from their places, those that are not current show their message alone.
const roomy = matchMedia('screen and (min-width: 60.01rem)');
const GAP = 10;
const FAR = 320;
const FEW = 60;
const stack = (boxes, height) => {
  for (const box of boxes) box.top = null;
  const at = Math.max(boxes.findIndex((box) => box.card === current), 0);
  if (boxes[at]) boxes[at].top = boxes[at].want;
  for (let i = at - 1; i >= 0; i--) boxes[i].top = Math.min(boxes[i].want, boxes[i + 1].top - height(boxes[i]) - GAP);
  let floor = 0;
  for (const box of boxes) {
    box.top = Math.max(box.top ?? box.want, floor);
    floor = box.top + height(box) + GAP;
  }
  return floor;
};
const crowded = (boxes) => {
  let run = [];
  const found = new Set();
  for (const box of boxes) {
    if (box.top - box.want < 1) run = [];
    run.push(box);
    if (box.top - box.want > FAR) { for (const pushed of run) found.add(pushed.card); run = []; }
  }
  return found;
};
// The height of a card that shows everything is measured once, until its content or the page's width changes.
const measure = (boxes) => {
  const unknown = boxes.filter(({ card }) => !card.full);
  for (const { card } of unknown) card.element.classList.remove('tight');
  for (const { card } of unknown) card.full = card.element.offsetHeight;
};
const lay = (prose) => {
  const own = cards.filter((card) => card.prose === prose && card.shown);
  prose.classList.toggle('laid', roomy.matches);
  prose.classList.toggle('few', own.length < FEW);
  if (!roomy.matches) { prose.style.minHeight = ''; return; }
  for (const card of own) furnish(card);
  const top = prose.getBoundingClientRect().top;
  const boxes = own.map((card) => ({
    card, want: Math.max((card.marks[0] || card.element.closest('.strip')).getBoundingClientRect().top - top - 12, 0),
  }));
  measure(boxes);
  let floor = stack(boxes, (box) => box.card.full);
  const tight = crowded(boxes);
  for (const card of own) card.element.classList.toggle('tight', tight.has(card));
  if (tight.size) {
    for (const box of boxes) box.height = box.card.element.offsetHeight;
    floor = stack(boxes, (box) => box.height);
  }
  for (const box of boxes) box.card.element.style.top = box.top + 'px';
  prose.style.minHeight = floor + 'px';
};
const waiting = new Set();
const relay = (prose) => {
  if (!waiting.size) requestAnimationFrame(() => { for (const prose_ of waiting) lay(prose_); waiting.clear(); });
  waiting.add(prose);
};
// What comes into view for the first time is furnished and laid; what is never looked at costs nothing.
const byElement = new Map(cards.map((card) => [card.element, card]));
const watcher = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    const card = byElement.get(target);
    if (card) {
      furnish(card);
      if (!target.classList.contains('tight')) card.full = 0;
    }
    relay(target.closest('.prose'));
  }
});
for (const prose of all('.prose')) watcher.observe(prose);
for (const card of cards) { card.prose = card.element.closest('.prose'); watcher.observe(card.element); }
roomy.addEventListener('change', () => { for (const card of cards) card.full = 0; all('.prose').forEach(relay); });
