// Filters and search: kept in the address, so that a link opens the same selection. Where the articles stand on pages of
// their own, the index knows their findings by path.
const ONES = ['state', 'rule', 'work', 'writer', 'is', 'q'];
const filters = { severity: new Set(), state: '', rule: '', work: '', writer: '', is: '', q: '' };
const rows = all('.index tbody tr');
const elsewhere = JSON.parse(one('#findings')?.textContent || '{}');
const pathOf = (row) => one('code', row).textContent;
const has = (words) => words.toLowerCase().includes(filters.q.toLowerCase());
const hitsIn = (row) => (cards.length
  ? cards.filter((card) => card.shown && card.path === pathOf(row)).map((card) => ({ ...card, link: '#' + card.element.id, label: one('.message b', card.element).textContent }))
  : (elsewhere[pathOf(row)] || []).filter((hit) => (!filters.severity.size || filters.severity.has(hit.severity))
    && (!filters.rule || filters.rule === hit.rule) && (filters.state !== 'new' || hit.new) && has([hit.message, hit.text, hit.rule].join(' '))));
const MOST_HITS = 5;
// What a search has found in an article, as links below its title; what stands there already stays under the hand.
const showHits = (row, found) => {
  const hits = filters.q || filters.rule ? found : [];
  const look = hits.map((hit) => hit.link).join(' ');
  if (look === (row.dataset.hits || '')) return;
  row.dataset.hits = look;
  one('.hits', row)?.remove();
  if (!hits.length) return;
  const items = hits.slice(0, MOST_HITS).map((hit) => make('li', {},
    make('b', { className: hit.severity, textContent: hit.label }), make('a', { href: hit.link, textContent: hit.message })));
  if (hits.length > MOST_HITS) items.push(make('li', { textContent: `and ${hits.length - MOST_HITS} more` }));
  row.cells[0].append(make('ul', { className: 'hits' }, ...items));
};
const fits = (card) => (!filters.severity.size || filters.severity.has(card.severity))
  && (!filters.state || (filters.state === 'new' ? card.isNew : (filters.state === 'decided') === card.decided))
  && (!filters.rule || filters.rule === card.rule)
  && (!filters.work || card.works.includes(filters.work))
  && (!filters.writer || card.writers.includes(filters.writer))
  && (!filters.is || card.is === filters.is)
  && (!filters.q || has(card.words ??= card.element.textContent));
const rowFits = (row, hits) => (!filters.work || row.dataset.works.split('\n').includes(filters.work))
  && (!filters.writer || row.dataset.writers.split('\n').includes(filters.writer))
  && (!filters.is || row.dataset.is === filters.is)
  && ((!filters.rule && filters.state !== 'new') || hits.length)
  && (!filters.severity.size || ['error', 'warning', 'note'].some((s, at) => filters.severity.has(s) && Number(row.cells[at + 2].textContent)))
  && (!filters.q || hits.length || has(row.cells[0].textContent) || has(row.cells[1].textContent));
const isFiltered = () => Boolean(filters.severity.size || ONES.some((name) => filters[name]));

const select = () => {
  for (const card of cards) {
    const shown = fits(card);
    if (shown === card.shown) continue;
    card.shown = shown;
    if (shown) still = false;
    card.element.hidden = !shown;
    for (const mark of card.marks) if (mark.dataset.f === card.element.dataset.n) mark.classList.toggle('off', !shown);
    relay(card.prose);
  }
  for (const button of all('button[data-filter]')) {
    const { filter, value } = button.dataset;
    const own = cards.filter((card) => (filter === 'severity' ? card.severity === value : value === 'new' ? card.isNew : card.decided === (value === 'decided')));
    if (cards.length) button.dataset.count = own.length;
    if (value === 'new') button.hidden = !own.length && !Object.values(elsewhere).flat().some((hit) => hit.new);
  }
  for (const row of rows) {
    const hits = isFiltered() ? hitsIn(row) : [];
    showHits(row, hits);
    row.hidden = isFiltered() && !rowFits(row, hits);
  }
  const shown = cards.filter((card) => card.shown).length;
  one('#filtering').textContent = isFiltered() ? cards.length ? ` (${shown} of ${cards.length})` : ` (${rows.filter((r) => !r.hidden).length})` : '';
};
const selection = () => {
  const chosen = new URLSearchParams();
  if (filters.severity.size) chosen.set('severity', [...filters.severity].join(','));
  for (const name of ONES) if (filters[name]) chosen.set(name, filters[name]);
  return chosen;
};
const write = () => {
  const chosen = String(selection());
  const hash = chosen ? '#?' + chosen : '';
  try { window.history.replaceState(null, '', hash || location.pathname + location.search); } catch { location.hash = hash; }
};
const asked = () => new URLSearchParams(location.hash.startsWith('#?') ? location.hash.slice(2) : '');
const read = () => {
  const given = asked();
  filters.severity = new Set((given.get('severity') || '').split(',').filter((s) => ['error', 'warning', 'note'].includes(s)));
  for (const name of ONES) filters[name] = given.get(name) || '';
};
const press = () => {
  for (const control of all('[data-filter]')) {
    const { filter, value } = control.dataset;
    if (control.tagName === 'SELECT') control.value = filters[filter];
    else control.setAttribute('aria-pressed', String(filter === 'severity' ? filters.severity.has(value) : filters.state === value));
  }
  one('#search').value = filters.q;
};
const filter = () => {
  press();
  select();
  write();
  say(isFiltered() ? `${cards.filter((card) => card.shown).length} of ${cards.length} findings shown.` : 'All findings shown.');
};
const clear = () => { filters.severity.clear(); for (const name of ONES) filters[name] = ''; filter(); };
for (const control of all('[data-filter]')) {
  const name = control.dataset.filter;
  control.addEventListener(control.tagName === 'SELECT' ? 'change' : 'click', () => {
    const value = control.dataset.value ?? control.value;
    if (name === 'severity') filters.severity.has(value) ? filters.severity.delete(value) : filters.severity.add(value);
    else filters[name] = filters[name] === value && control.tagName !== 'SELECT' ? '' : value;
    filter();
  });
}
// The first hit is brought into view when the writing pauses; Enter goes on from it.
let pause = 0;
one('#search').addEventListener('input', ({ target }) => {
  filters.q = target.value.trim();
  select();
  write();
  clearTimeout(pause);
  if (filters.q) pause = setTimeout(() => pick(cards.find((card) => card.shown), false), 250);
});
one('#search').addEventListener('keydown', ({ key }) => { if (key === 'Enter') { clearTimeout(pause); step(1); } });
one('#search').addEventListener('change', () => filter());
