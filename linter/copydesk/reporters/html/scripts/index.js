// The index: sorting by column, and how much of each article is decided. Then everything is shown for the first time.
const numberIn = (cell) => Number.parseFloat(cell.textContent.replaceAll(',', '')) || 0;
// A page leaves its progress where the index finds it, with a sign of the findings that it counted.
const signOf = (prints) => [prints.length, prints[0], prints.at(-1)].join(' ');
const leaveProgress = () => {
  let progress = {};
  try { progress = JSON.parse(kept('progress') || '{}'); } catch { /* start anew */ }
  for (const path of new Set(cards.map((card) => card.path))) {
    const own = cards.filter((card) => card.path === path);
    progress[path] = [signOf(own.map((card) => card.places[0][0])), own.filter((card) => card.decided).length];
  }
  keep('progress', JSON.stringify(progress));
};
const countRows = () => {
  if (cards.length && !rows.length) leaveProgress();
  let progress = {};
  try { progress = JSON.parse(kept('progress') || '{}'); } catch { /* as if there were none */ }
  for (const row of rows) {
    const prints = row.dataset.prints.split(' ').filter(Boolean);
    const path = pathOf(row);
    const own = cards.filter((card) => card.path === path);
    const [sign, left] = progress[path] || [];
    const decided = own.length ? own.filter((card) => card.decided).length : sign === signOf(prints) ? left : 0;
    one('.js-only', row).textContent = prints.length ? `${decided} of ${prints.length}` : '·';
  }
  if (rows.length && !cards.length) {
    const cells = rows.map((row) => one('.js-only', row).textContent.split(' of ').map(Number));
    const [decided, total] = [0, 1].map((at) => cells.reduce((sum, cell) => sum + (cell[at] || 0), 0));
    one('#progress').textContent = `${decided} of ${total} decided`;
    one('#bar').max = Math.max(total, 1);
    one('#bar').value = decided;
  }
};
for (const table of all('.sortable')) {
  all('thead th', table).forEach((head, column) => {
    if (!head.dataset.sort) return;
    const button = make('button', { type: 'button' }, ...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const number = head.dataset.sort === 'number';
      const down = head.ariaSort ? head.ariaSort === 'ascending' : number;
      for (const other of all('thead th', table)) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      const body = one('tbody', table);
      const order = (a, b) => (number ? numberIn(a.cells[column]) - numberIn(b.cells[column]) : a.cells[column].textContent.localeCompare(b.cells[column].textContent));
      body.append(...[...body.rows].sort((a, b) => (down ? -1 : 1) * order(a, b)));
    });
  });
}
refresh();
follow();
addEventListener('storage', (event) => { if (event.key === 'copydesk.decisions') { loadAll(); refresh(); } });
