// Decisions as a file: saved for the desk, loaded from a colleague. What another article's file holds is kept too.
const relevant = (d) => {
  const prints = new Set([...cards.flatMap((card) => card.places.map(([fingerprint]) => fingerprint)), ...rows.flatMap((row) => row.dataset.prints.split(' '))]);
  const paths = new Set([...cards.map((card) => card.path), ...rows.map((row) => pathOf(row))]);
  return prints.has(d.fingerprint) || paths.has(d.path) || cards.some((card) => keyOf({ ...card.key, scope: d.scope }) === keyOf(d));
};
const loaded = new Set();
const exportAll = () => {
  const made = [...decisions.values()].filter((d) => loaded.has(keyOf(d)) || relevant(d));
  if (!made.length) return tell('There is nothing to save yet: decide on a finding first.');
  const order = (d) => [d.path, d.fingerprint, d.scope].join('\n');
  made.sort((a, b) => (order(a) < order(b) ? -1 : 1));
  const ordered = made.map((d) => Object.fromEntries([...FIELDS, ...(d.by ? ['by'] : [])].map((name) => [name, d[name]])));
  const words = JSON.stringify({ version: VERSION, tool: 'copydesk', decisions: ordered }, null, 2) + '\n';
  const address = URL.createObjectURL(new Blob([words], { type: 'application/json' }));
  make('a', { href: address, download: 'decisions.json' }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
  tell(`${made.length === 1 ? 'One decision' : made.length + ' decisions'} saved as decisions.json.`);
};
const problemOf = (file) => {
  if (file === null || typeof file !== 'object' || file.tool !== 'copydesk') return 'This is not a file of decisions that a copydesk report has saved.';
  if (typeof file.version !== 'number') return 'This file does not say which version it has.';
  if (file.version > VERSION) return `This file has version ${file.version}; this report reads version ${VERSION}. Check the article with a newer copydesk and load it there.`;
  if (!Array.isArray(file.decisions)) return 'This file has no list of decisions.';
  const bad = file.decisions.findIndex((d) => !sound(d));
  return bad < 0 ? '' : `Decision ${bad + 1} of this file is damaged.`;
};
const take = (words) => {
  let file;
  try { file = JSON.parse(words); } catch { return tell('This file is damaged: it is no JSON. Nothing was changed.', true); }
  const problem = problemOf(file);
  if (problem) return tell(problem + ' Nothing was changed.', true);
  const fitting = file.decisions.filter(relevant).length;
  const taken = [];
  for (const d of file.decisions) {
    const key = keyOf(d);
    loaded.add(key);
    taken.push([key, decisions.get(key)]);
    decisions.set(key, d);
  }
  if (taken.length) history.push(taken);
  saveAll();
  refresh();
  const number = file.decisions.length;
  if (!number) tell('This file holds no decisions.');
  else if (!fitting) tell(`None of the ${number} decisions in this file is about what this report shows. They are kept, and saved with yours.`, true);
  else tell(`${fitting} of ${number} decisions loaded.` + (fitting < number ? ' The others are about other articles; they are kept, and saved with yours.' : ''));
};
one('#import').addEventListener('change', async ({ target }) => {
  const [file] = target.files;
  if (file) take(await file.text());
  target.value = '';
});
