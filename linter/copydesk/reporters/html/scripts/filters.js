// Filters and search: kept in the address, so that a link opens the same selection.
const filters = { severity: new Set(), state: '', rule: '', work: '', q: '' };
const rows = all('.index tbody tr');
const fits = (card) => (!filters.severity.size || filters.severity.has(card.severity))
  && (!filters.state || (filters.state === 'decided') === card.decided)
  && (!filters.rule || filters.rule === card.rule)
  && (!filters.work || card.works.includes(filters.work))
  && (!filters.q || (card.words ??= card.element.textContent.toLowerCase()).includes(filters.q.toLowerCase()));
const rowFits = (row) => (!filters.work || row.dataset.works.split('\n').includes(filters.work))
  && (!filters.severity.size || ['error', 'warning', 'note'].some((s, at) => filters.severity.has(s) && Number(row.cells[at + 2].textContent)))
  && (!filters.q || row.textContent.toLowerCase().includes(filters.q.toLowerCase()) || cards.some((card) => card.shown && card.path === one('code', row).textContent));
const isFiltered = () => Boolean(filters.severity.size || filters.state || filters.rule || filters.work || filters.q);

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
    const own = cards.filter((card) => (filter === 'severity' ? card.severity === value : card.decided === (value === 'decided')));
    if (cards.length) button.dataset.count = own.length;
  }
  for (const row of rows) row.hidden = isFiltered() && !rowFits(row);
  const shown = cards.filter((card) => card.shown).length;
  one('#filtering').textContent = isFiltered() ? cards.length ? ` (${shown} of ${cards.length})` : ` (${rows.filter((r) => !r.hidden).length})` : '';
};
const write = () => {
  const asked = new URLSearchParams();
  if (filters.severity.size) asked.set('severity', [...filters.severity].join(','));
  for (const name of ['state', 'rule', 'work', 'q']) if (filters[name]) asked.set(name, filters[name]);
  const hash = String(asked) ? '#?' + asked : '';
  try { window.history.replaceState(null, '', hash || location.pathname + location.search); } catch { location.hash = hash; }
};
const read = () => {
  const asked = new URLSearchParams(location.hash.startsWith('#?') ? location.hash.slice(2) : '');
  filters.severity = new Set((asked.get('severity') || '').split(',').filter((s) => ['error', 'warning', 'note'].includes(s)));
  for (const name of ['state', 'rule', 'work', 'q']) filters[name] = asked.get(name) || '';
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
const clear = () => { filters.severity.clear(); Object.assign(filters, { state: '', rule: '', work: '', q: '' }); filter(); };
for (const control of all('[data-filter]')) {
  const name = control.dataset.filter;
  control.addEventListener(control.tagName === 'SELECT' ? 'change' : 'click', () => {
    const value = control.dataset.value ?? control.value;
    if (name === 'severity') filters.severity.has(value) ? filters.severity.delete(value) : filters.severity.add(value);
    else filters[name] = filters[name] === value && control.tagName !== 'SELECT' ? '' : value;
    filter();
  });
}
one('#search').addEventListener('input', ({ target }) => { filters.q = target.value.trim(); select(); write(); });
one('#search').addEventListener('change', () => filter());
