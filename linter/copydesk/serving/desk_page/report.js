// The report, shown as it is in a frame: the next one is made ready behind the one that is read, then they change places.
const ask = async (job, given = {}, signal = undefined) => {
  const answer = await fetch('/desk/' + job, {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(given), signal,
  });
  const told = await answer.json();
  if (!answer.ok) throw Object.assign(new Error(told.error || 'The desk does not answer.'), { told, status: answer.status });
  return told;
};
const reading = one('#reading');
let frame = null;
let findings = new Map();
const pageOf = () => frame?.contentDocument;
const asPart = (page) => {
  for (const part of all('.masthead, .skip, .by-file, .colophon', page)) part.hidden = true;
  for (const card of all('.card', page)) {
    const finding = findings.get(card.id.slice(2));
    if (!finding) continue;
    const row = make('span', { className: 'decide' });
    const act = (name, words) => { const button = make('button', { type: 'button', textContent: words }); button.dataset.desk = name; row.append(button); };
    if (finding.edits.length) act('correct', 'Correct it');
    act('find', 'Show in the text');
    if (finding.additions.length) act('mend', 'The sheet is wrong …');
    card.append(make('p', { className: 'foot' }, row));
  }
  page.addEventListener('click', ({ target }) => {
    const button = target.closest?.('[data-desk]');
    if (button) acts[button.dataset.desk](findings.get(button.closest('.card').id.slice(2)), button);
  });
  page.addEventListener('mouseup', () => askOf(String(page.getSelection())));
};
const theme = () => { if (pageOf()) { const { theme: chosen } = document.documentElement.dataset; if (chosen) pageOf().documentElement.dataset.theme = chosen; else delete pageOf().documentElement.dataset.theme; } };
for (const button of themes) button.addEventListener('click', theme);
const showReport = (told) => new Promise((done) => {
  const address = URL.createObjectURL(new Blob([told.html], { type: 'text/html' }));
  const next = make('iframe', { title: 'The report', className: 'behind', src: address });
  next.addEventListener('load', () => {
    const before = frame;
    const at = before?.contentWindow?.scrollY || 0;
    findings = new Map(told.findings.map((finding) => [finding.fingerprint, finding]));
    frame = next;
    asPart(next.contentDocument);
    next.contentWindow.scrollTo(0, at);
    next.classList.remove('behind');
    before?.remove();
    URL.revokeObjectURL(address);
    done();
  }, { once: true });
  reading.append(next);
});
const showNothing = () => { frame?.remove(); frame = null; findings = new Map(); one('#state').textContent = ''; one('#many').textContent = ''; };
// The report's keys work from anywhere on the page but where one writes.
document.addEventListener('keydown', (event) => {
  if (!frame || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || !'jkaxuc/?'.includes(event.key)) return;
  if (one('#desk').hidden || one('dialog[open]') || event.target.closest('input, textarea, select')) return;
  event.preventDefault();
  view('findings');
  frame.focus();
  pageOf().dispatchEvent(new frame.contentWindow.KeyboardEvent('keydown', { key: event.key, bubbles: true, cancelable: true }));
});
