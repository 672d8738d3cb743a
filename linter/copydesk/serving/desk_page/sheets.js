// The sheets: found by title and by what they say, edited with what `facts check` says beside it, saved whole.
const yaml = one('#yaml');
let sheet = null;
let doubtful = 0;
const listSheets = async () => {
  const { sheets: listed } = await ask('sheets', { words: one('#search').value });
  one('#shelf').replaceChildren(...listed.map(({ file, title, hits }) => {
    const button = make('button', { type: 'button' }, title, make('code', { textContent: file }));
    if (sheet?.file === file) button.setAttribute('aria-current', 'true');
    button.addEventListener('click', () => openSheet(file));
    const lines = hits.map((hit) => {
      const line = make('button', { type: 'button', textContent: `${hit.line}  ${hit.text}` });
      line.addEventListener('click', () => openSheet(file, hit.line));
      return make('li', {}, line);
    });
    return make('li', {}, button, ...(lines.length ? [make('ul', {}, ...lines)] : []));
  }));
  if (!listed.length) one('#shelf').append(make('li', { textContent: 'No sheet has these words.' }));
};
const openShelf = () => listSheets().catch((error) => tell(error.message, true));
const toLine = (line) => {
  const lines = yaml.value.split('\n');
  const start = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
  yaml.focus();
  yaml.setSelectionRange(start, start + (lines[line - 1] || '').length);
  yaml.scrollTop = Math.max(0, (yaml.scrollHeight / lines.length) * (line - 1) - yaml.clientHeight / 2);
};
const isChanged = () => sheet && yaml.value !== sheet.text;
const showDoubts = ({ usable, doubts }) => {
  one('#save').disabled = !usable || !isChanged();
  const items = doubts.map((doubt) => {
    const line = make('button', { type: 'button', className: 'place', textContent: `line ${doubt.line}` });
    line.addEventListener('click', () => toLine(doubt.line));
    return make('li', { className: doubt.severity }, make('b', { textContent: doubt.severity }), doubt.message, ' ', line);
  });
  one('#doubts').replaceChildren(...(items.length ? items : [make('li', { className: 'fine', textContent: '✓ Nothing to look at.' })]));
};
const openSheet = async (file, line = 0) => {
  if (isChanged() && sheet.file !== file && !confirm(`${sheet.file} has changes that are not saved. Leave them?`)) return;
  try {
    sheet = await ask('sheet', { file });
    if (one('#sheets').hidden) enter('sheets'); else openShelf();
    one('#sheet-file').textContent = file;
    yaml.disabled = false;
    yaml.value = sheet.text;
    sheet.text = yaml.value;
    showDoubts(sheet);
    toLine(line || 1);
    if (!line) yaml.setSelectionRange(0, 0);
  } catch (error) { tell(error.message, true); }
};
const lookAt = async () => {
  const words = yaml.value;
  try {
    const told = await ask('check-sheet', { file: sheet.file, text: words });
    if (words === yaml.value) showDoubts(told);
  } catch (error) { tell(error.message, true); }
};
yaml.addEventListener('input', () => { one('#save').disabled = true; clearTimeout(doubtful); doubtful = setTimeout(lookAt, 300); });
const saveSheet = async () => {
  if (!isChanged()) return;
  const words = yaml.value;
  try {
    const told = await ask('save-sheet', { file: sheet.file, text: words, digest: sheet.digest });
    sheet = { ...told, text: words };
    showDoubts(told);
    tell(`${sheet.file} is saved.`);
    openShelf();
  } catch (error) {
    if (error.told?.doubts) showDoubts(error.told);
    tell(error.message, true);
  }
};
one('#save').addEventListener('click', saveSheet);
yaml.addEventListener('keydown', (event) => { if (event.key === 's' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); saveSheet(); } });
one('#search').addEventListener('input', () => { clearTimeout(doubtful); doubtful = setTimeout(openShelf, 150); });
