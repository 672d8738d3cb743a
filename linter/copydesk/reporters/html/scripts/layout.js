// Beside the text: each card at the height of its mark, pushed on where another stands. The current card has its way:
// those before it give up their details, and where even that is not enough they wait out of sight. Where somebody points
// or tabs into the list it is still: nothing moves from under the hand, and what grows pushes on only what stands below.
let still = false;
const roomy = matchMedia('screen and (min-width: 60.01rem)');
const GAP = 10;
const FAR = 1200;
const FEW = 60;
// The height of a card that shows everything is measured once, until its content or the page's width changes.
const measure = (boxes) => {
  const unknown = boxes.filter(({ card }) => !card.full);
  for (const { card } of unknown) card.element.classList.remove('tight', 'above');
  for (const { card } of unknown) card.full = card.element.offsetHeight;
  for (const box of boxes) box.height = box.card.full;
};
const tighten = (boxes, tight) => {
  for (const { card } of boxes) card.element.classList.toggle('tight', tight.has(card));
  if (tight.size) for (const box of boxes) box.height = tight.has(box.card) ? box.card.element.offsetHeight : box.card.full;
};
const down = (boxes, from = 0, floor = 0) => {
  for (const box of boxes.slice(from)) {
    box.top = Math.max(box.want, floor);
    floor = box.top + box.height + GAP;
  }
  return floor;
};
const up = (boxes, at) => {
  boxes[at].top = boxes[at].want;
  for (let i = at - 1; i >= 0; i--) boxes[i].top = Math.min(boxes[i].want, boxes[i + 1].top - boxes[i].height - GAP);
  return boxes[0].top;
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
const arrange = (boxes) => {
  for (const { card } of boxes) card.element.classList.remove('above');
  measure(boxes);
  down(boxes);
  const tight = crowded(boxes);
  tight.delete(current);
  tighten(boxes, tight);
  const at = boxes.findIndex((box) => box.card === current);
  if (at < 0) return down(boxes);
  if (up(boxes, at) < 0) {
    for (const { card } of boxes.slice(0, at)) tight.add(card);
    tighten(boxes, tight);
    up(boxes, at);
  }
  for (const box of boxes.slice(0, at)) box.card.element.classList.toggle('above', box.top < 0);
  return down(boxes, at, boxes[at].want);
};
const stay = (boxes) => {
  current?.element.classList.remove('tight');
  for (const box of boxes) box.height = box.card.element.offsetHeight;
  for (const box of boxes) box.want = box.card.top;
  return down(boxes.filter((box) => box.height));
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
  const stood = own.every((card) => card.top !== undefined);
  prose.style.minHeight = (still && stood ? stay(boxes) : arrange(boxes)) + 'px';
  for (const { card, top: stands } of boxes) if (stands !== undefined) { card.top = stands; card.element.style.top = stands + 'px'; }
};
const waiting = new Set();
const relay = (prose) => {
  if (!waiting.size) requestAnimationFrame(() => { for (const prose_ of waiting) lay(prose_); waiting.clear(); });
  waiting.add(prose);
};
// What comes into view for the first time is furnished and laid; what is never looked at costs nothing.
const byElement = new Map(cards.map((card) => [card.element, card]));
const watcher = new ResizeObserver((entries) => {
  for (const { target, contentRect } of entries) {
    const card = byElement.get(target);
    if (card) {
      if (!contentRect.height) continue;
      furnish(card);
      if (!target.classList.contains('tight')) card.full = 0;
    }
    if (!card && target.laidWidth !== contentRect.width) { target.laidWidth = contentRect.width; still = false; }
    relay(target.closest('.prose'));
  }
});
// What is jumped to stands below the bar, however high it is.
new ResizeObserver(([{ target }]) => document.documentElement.style.setProperty('--bar', target.offsetHeight + 'px')).observe(one('.tools'));
for (const prose of all('.prose')) watcher.observe(prose);
for (const card of cards) { card.prose = card.element.closest('.prose'); watcher.observe(card.element); }
roomy.addEventListener('change', () => { still = false; for (const card of cards) card.full = 0; all('.prose').forEach(relay); });
