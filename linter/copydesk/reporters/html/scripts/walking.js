// Walking from finding to finding, by button, key or link; progress; shortcuts and their switch.
let current = null;
const light = (card) => {
  for (const lit of all('.current')) lit.classList.remove('current');
  current = card;
  card.element.classList.add('current');
  for (const mark of card.marks) if (!mark.classList.contains('related')) mark.classList.add('current');
};
// A jump is held until nothing moves any more: what stands above its target is laid out only as it comes near.
let landing = 0;
const land = (element, block = 'start') => {
  const mine = ++landing;
  let last = NaN;
  const hold = (left, calm) => {
    if (mine !== landing || !left || calm > 5) return;
    const moved = Math.abs(element.getBoundingClientRect().top - last) > .5;
    element.scrollIntoView({ block, behavior: 'instant' });
    last = element.getBoundingClientRect().top;
    requestAnimationFrame(() => hold(left - 1, moved ? 0 : calm + 1));
  };
  hold(90, 0);
};
for (const hand of ['wheel', 'touchstart', 'pointerdown', 'keydown']) {
  addEventListener(hand, () => { landing += 1; }, { capture: true, passive: true });
}
const go = (card, block = 'center') => {
  if (!card) return;
  if (!card.shown) clear();
  still = false;
  furnish(card);
  light(card);
  lay(card.prose);
  card.element.focus({ preventScroll: true });
  const target = card.marks.find((mark) => !mark.classList.contains('related')) || card.element;
  land(roomy.matches ? target : card.element, block);
};
// Beyond the last finding stands the next article's first, where the articles have pages of their own.
const turn = (by) => {
  const link = one(by > 0 ? 'a[rel=next]' : 'a[rel=prev]');
  if (!link) return false;
  const chosen = selection();
  chosen.set('go', by > 0 ? 'first' : 'last');
  location.href = link.href + '#?' + chosen;
  return true;
};
const step = (by) => {
  const walk = cards.filter((card) => card.shown);
  const at = walk.indexOf(current);
  const next = at < 0 ? (by > 0 ? 0 : walk.length - 1) : at + by;
  if (walk[next]) return go(walk[next]);
  if (turn(by)) return;
  if (!walk.length) return say('No finding to go to.');
  say(by > 0 ? 'This was the last finding.' : 'This was the first finding.');
  go(walk[at]);
};
// The list as it stands, with another card in hand.
const pick = (card, focus = true) => {
  if (!card) return;
  furnish(card);
  light(card);
  lay(card.prose);
  if (focus) card.element.focus({ preventScroll: true });
  land(card.element, focus ? 'nearest' : 'center');
};
const moveOn = (card) => {
  const at = cards.indexOf(card);
  const open = [...cards.slice(at + 1), ...cards.slice(0, at)].find((other) => other.shown && !other.decided);
  if (!open) { card.element.focus({ preventScroll: true }); return say('All findings shown are decided.'); }
  if (still) pick(open); else go(open);
};
const refresh = () => {
  for (const card of cards) show(card);
  const decided = cards.filter((card) => card.decided).length;
  one('#progress').textContent = cards.length ? `${decided} of ${cards.length} decided` : 'No findings to decide';
  one('#bar').max = Math.max(cards.length, 1);
  one('#bar').value = decided;
  one('#bar').hidden = !cards.length && !rows.length;
  one('.steps').hidden = !cards.length;
  select();
  countRows();
};

const help = one('#help');
const switched = one('#keys');
switched.checked = kept('keys') !== 'off';
switched.addEventListener('change', () => keep('keys', switched.checked ? 'on' : 'off'));
const find = () => { one('#search').focus(); one('#search').select(); };
const tools = {
  next: () => step(1), previous: () => step(-1), clear, undo: undoLast, help: () => help.showModal(), export: () => exportAll(), hand: () => handBack(),
};
for (const button of all('[data-act]')) button.addEventListener('click', () => tools[button.dataset.act]());
const keys = {
  j: () => step(1), k: () => step(-1), '/': find, '?': () => help.showModal(),
  a: () => current && !current.decided && act.accept(current),
  x: () => current && !current.decided && ask(current, one('[data-do="dismiss"]', current.element)),
  u: () => (current?.decided ? act.undo(current) : undoLast()),
  c: () => current && wordingOf(current) && copy(wordingOf(current).textContent, one('[data-do="copy"]', current.element)),
};
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') return escape_(event);
  if (!switched.checked || event.ctrlKey || event.metaKey || event.altKey || help.open) return;
  if (event.target.closest?.('input:not([type="checkbox"]), textarea, select')) return;
  if (Object.hasOwn(keys, event.key)) { event.preventDefault(); keys[event.key](); }
});
const escape_ = ({ target }) => {
  const reasons = target.closest?.('.reasons');
  if (reasons) { const card = near(reasons); ask(card, one('[data-do="dismiss"]', card.element)); card.element.focus({ preventScroll: true }); }
  for (const open of all('.tools details[open]')) { open.open = false; if (open.contains(target)) one('summary', open).focus(); }
  if (target.id === 'search') { filters.q = ''; filter(); target.blur(); }
};
document.addEventListener('focusin', ({ target }) => { const card = near(target); if (card && card !== current) { still = true; light(card); relay(card.prose); } });
document.addEventListener('click', ({ target }) => {
  for (const open of all('.tools details[open]')) if (!open.contains(target)) open.open = false;
});
const openSelection = () => {
  const to = asked().get('go');
  read();
  press();
  select();
  if (!to) return;
  write();
  step(to === 'last' ? -1 : 1);
};
const follow = () => {
  if (location.hash.startsWith('#?') || !location.hash) return openSelection();
  const element = document.getElementById(location.hash.slice(1));
  if (!element) return;
  if (element.matches('details')) element.open = true;
  if (cardOf(element)) go(cardOf(element)); else land(element);
};
addEventListener('hashchange', follow);
addEventListener('load', () => { if (location.hash && !location.hash.startsWith('#?')) follow(); });
document.addEventListener('click', ({ target }) => {
  const link = target.closest('a[href^="#"]');
  if (link?.hash.startsWith('#?') && one('#articles')) requestAnimationFrame(() => land(one('#articles')));
  if (link && link.hash === location.hash) requestAnimationFrame(follow);
});
// On paper a card shows all its places; of the lists below an article, those that are open.
addEventListener('beforeprint', () => { for (const folded of all('.places')) { folded.dataset.was = folded.open; folded.open = true; } });
addEventListener('afterprint', () => { for (const folded of all('details[data-was]')) { folded.open = folded.dataset.was === 'true'; delete folded.dataset.was; } });
