// The article: written, pasted, dropped or opened; checked when the writing pauses, and a check that is overtaken is called off.
const text = one('#text');
const PAUSE = 300;
let name = '';
// What is pasted is called by its headline, so that muting a rule in it reaches no other article, and says by its first signs
// whether it is Markdown.
const headline = () => {
  const [front] = /^---\n[^]*?\n---\n/.exec(text.value) || [''];
  const title = /^title:(.+)$/m.exec(front) || /^[\s#>*_"“'-]*([^\n]+)/.exec(text.value.slice(front.length));
  return (title || ['', ''])[1];
};
const nameOf = () => {
  if (name) return name;
  const called = headline().normalize('NFKD').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60).replace(/^-|-$/g, '') || 'article';
  return `pasted/${called}${/^(---\n|#{1,6} \S|[*_]{1,2}\S)/m.test(text.value) ? '.md' : '.txt'}`;
};
let timer = 0;
let running = null;
const view = (which) => {
  document.body.dataset.view = which;
  for (const button of all('[data-view-is]')) button.setAttribute('aria-pressed', String(button.dataset.viewIs === which));
};
for (const button of all('[data-view-is]')) button.addEventListener('click', () => view(button.dataset.viewIs));
const rooms = all('[data-room]');
const enter = (room) => {
  for (const button of rooms) button.setAttribute('aria-pressed', String(button.dataset.room === room));
  for (const section of all('.room')) section.hidden = section.id !== room;
  if (room === 'sheets') openShelf();
  else check();
};
for (const button of rooms) button.addEventListener('click', () => enter(button.dataset.room));

const given = () => {
  const kept = one('#kept').value;
  return {
    text: text.value, name: nameOf(), with_decided: true, published: one('#published').value || null,
    kept_current: kept ? kept === 'kept' : null, works: one('#work').value ? [one('#work').value] : [],
  };
};
const check = async () => {
  clearTimeout(timer);
  running?.abort();
  if (!text.value.trim()) { one('#waiting').hidden = false; showNothing(); mendable(); return; }
  const mine = running = new AbortController();
  const began = performance.now();
  try {
    const told = await ask('page', given(), mine.signal);
    if (mine !== running) return;
    tell(told.remarks.concat(told.failures).join('\n'), true);
    one('#waiting').hidden = true;
    await showReport(told);
    if (mine !== running) return;
    const number = told.findings.length;
    const about = told.works.length ? [' about ', make('b', { textContent: told.works.join(', ') })] : [];
    one('#state').replaceChildren(make('b', { textContent: number === 1 ? '1 finding' : `${number || 'No'} findings` }), ...about, `, checked in ${Math.round(performance.now() - began)} ms`);
    one('#many').textContent = number ? ` ${number}` : '';
    mendable();
  } catch (error) {
    if (error.name !== 'AbortError' && mine === running) tell(error.message, true);
  }
};
const later = () => { clearTimeout(timer); running?.abort(); timer = setTimeout(check, PAUSE); };
text.addEventListener('input', later);
for (const field of all('.about input, .about select')) field.addEventListener('change', check);

// Changes are made as if they were typed, so that the browser can undo them.
const put = (start, end, words) => {
  text.focus();
  text.setSelectionRange(start, end);
  if (!document.execCommand(words ? 'insertText' : 'delete', false, words)) text.setRangeText(words, start, end, 'end');
};
const correct = (some) => {
  const edits = [...new Map(some.flatMap((finding) => finding.edits).map((edit) => [edit.join(), edit])).values()].sort((a, b) => b[0] - a[0]);
  let floor = Infinity;
  for (const [start, end, words] of edits) if (end <= floor) { put(start, end, words); floor = start; }
  check();
};
const accepted = () => [...findings.values()].filter((finding) => finding.edits.length && isAccepted(finding.fingerprint));
const mendable = () => {
  const number = accepted().length;
  one('#mend').hidden = !number;
  one('#mend').textContent = number === 1 ? 'Make the accepted correction' : `Make ${number} accepted corrections`;
};
one('#mend').addEventListener('click', () => correct(accepted()));
const acts = {
  correct: (finding) => { correct([finding]); say('Corrected.'); },
  find: (finding) => {
    view('text');
    text.focus();
    text.setSelectionRange(finding.start, finding.end);
    const above = text.value.slice(0, finding.start).split('\n').length;
    const all_ = text.value.split('\n').length;
    text.scrollTop = Math.max(0, text.scrollHeight * (above / all_) - text.clientHeight / 2);
  },
  mend: (finding, button) => openMending(finding, button),
};
one('#copy').addEventListener('click', async ({ target }) => {
  try { await navigator.clipboard.writeText(text.value); } catch { text.select(); document.execCommand('copy'); }
  target.textContent = 'Copied';
  say('Copied.');
  setTimeout(() => { target.textContent = 'Copy the text'; }, 1500);
});
const take = (told) => { name = told.name; text.value = told.text; text.scrollTop = 0; text.setSelectionRange(0, 0); one('#published').value = ''; tell(''); check(); };
one('#clear').addEventListener('click', () => { take({ name: '', text: '' }); text.focus(); });
const inBase64 = (file) => new Promise((done, failed) => {
  const reader = new FileReader();
  reader.addEventListener('load', () => done(reader.result.slice(reader.result.indexOf(',') + 1)));
  reader.addEventListener('error', () => failed(reader.error));
  reader.readAsDataURL(file);
});
const openFile = async (file) => {
  if (file.size > 5_000_000) return tell(`${file.name} has more than 5 MB; an article has less.`, true);
  try { take(await ask('read', { name: file.name, file: file.size ? await inBase64(file) : '' })); } catch (error) { tell(`${file.name}: ${error.message}`, true); }
};
one('#file').addEventListener('change', async ({ target }) => {
  if (target.files[0]) await openFile(target.files[0]);
  target.value = '';
});
const dropping = one('.manuscript');
for (const kind of ['dragover', 'dragenter']) dropping.addEventListener(kind, (event) => { if (event.dataTransfer.types.includes('Files')) { event.preventDefault(); dropping.classList.add('dropping'); } });
for (const kind of ['dragleave', 'drop']) dropping.addEventListener(kind, () => dropping.classList.remove('dropping'));
dropping.addEventListener('drop', (event) => {
  const [file] = event.dataTransfer.files;
  if (file) { event.preventDefault(); openFile(file); }
});
one('#stories').addEventListener('change', async ({ target }) => {
  if (!target.value) return;
  try { take(await ask('article', { name: target.value })); } catch (error) { tell(error.message, true); }
  target.value = '';
});
const openDesk = async () => {
  const [{ works }, { articles }] = await Promise.all([ask('works'), ask('articles')]);
  one('#work').append(...works.map((title) => make('option', { textContent: title })));
  one('#stories').append(...articles.map((path) => make('option', { textContent: path, value: path })));
  one('.stories').hidden = !articles.length;
};
openDesk().catch((error) => tell(error.message, true));
