// A finding whose sheet is wrong: what is right is added to the sheet at its place, and the article is checked again.
const mending = one('#mending');
const fault = one('#mending-fault');
let mended = null;
const openMending = (finding) => {
  mended = finding;
  one('#mending-says').textContent = `The sheet stays as it is, and this is added to ${finding.additions[0].addition.file}:`;
  one('#mending-what').replaceChildren(one('#mending-what legend'), ...finding.additions.map(({ label }, at) => make('label', {}, make('input', { type: 'radio', name: 'addition', value: at, checked: at === 0 }), label)));
  one('#mending-by').value = kept('by') || '';
  one('#mending-source').value = '';
  fault.hidden = true;
  mending.showModal();
  one('#mending-source').focus();
};
one('#mending-add').addEventListener('click', async () => {
  const { addition } = mended.additions[Number(one('[name="addition"]:checked').value)];
  keep('by', one('#mending-by').value);
  try {
    const { file, line } = await ask('add', { addition, source: one('#mending-source').value, by: one('#mending-by').value });
    mending.close();
    await check();
    say(`Added to ${file}, line ${line}.`);
    tell(`Added to ${file}, line ${line}. The article was checked again.`);
  } catch (error) {
    fault.textContent = error.message;
    fault.hidden = false;
  }
});
one('#mending-open').addEventListener('click', () => { mending.close(); openSheet(mended.additions[0].addition.file); });
mending.addEventListener('keydown', (event) => { if (event.key === 'Enter' && event.target.matches('input')) { event.preventDefault(); one('#mending-add').click(); } });
