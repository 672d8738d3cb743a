// What a writer gets back: of each article its headline, and of each finding that stands the place, the sentence, what to write, and why.
const MOST_IN_MAIL = 1800;
const linesOf = (card) => [
  `${one('.message b', card.element).textContent}: ${said(card)}`,
  ...card.lines.filter((line) => !line.hidden).map((line) => `   ${line.textContent.trim().replace(`: ${said(card)}.`, '')}`),
  ...sentenceOf(card),
  ...decidedOn(card),
  ...all('dt', card.element).filter((term) => !['Written', 'Write'].includes(term.textContent)).map((term) => `   ${term.textContent}: ${wordsIn(term.nextElementSibling)}`),
];
const decidedOn = (card) => {
  const { holds } = decisionOn(card, card.places[0]);
  return holds?.verdict === 'accepted' ? [`   ${inAll(holds)}`] : [];
};
const wordsIn = (element) => {
  const copy_ = element.cloneNode(true);
  for (const extra of all('button, .url', copy_)) extra.remove();
  for (const link of all('.origin a[href^="http"]', copy_)) link.textContent = link.href;
  for (const part of all('.origin > *', copy_)) part.before(' · ');
  return copy_.textContent.replace(/\s+/g, ' ').trim();
};
const said = (card) => {
  const copy_ = one('.message', card.element).cloneNode(true);
  for (const extra of all('.n, b', copy_)) extra.remove();
  return copy_.textContent.trim();
};
// The sentence around the first mark, as it stands on the page.
const sentenceOf = (card) => {
  const mark = card.marks.find((each) => !each.classList.contains('related'));
  const block = mark?.closest('p, li, td, th, blockquote, h1, h2, h3, h4, h5, h6');
  if (!block) return [];
  const range = document.createRange();
  range.selectNodeContents(block);
  range.setEndBefore(mark);
  const before = plain(range.cloneContents()).split(/(?<=[.!?…]["”’)]*\s)/).at(-1);
  range.selectNodeContents(block);
  range.setStartBefore(mark);
  return [`   In: ${(before + plain(range.cloneContents()).split(/(?<=[.!?…]["”’)]*)\s/)[0]).replace(/\s+/g, ' ').trim()}`];
};
const plain = (part) => { for (const extra of all('.r', part)) extra.remove(); return part.textContent; };
const stands = (card) => card.shown && !card.places.every((place) => ['dismissed', 'muted'].includes(decisionOn(card, place).holds?.verdict));
const noteOn = (some) => {
  const stories = [...new Set(some.map((card) => card.story))];
  return stories.map((story) => {
    const own = some.filter((card) => card.story === story);
    const by = own[0].writers.length ? ` · by ${own[0].writers.join(', ')}` : '';
    return [own[0].title, own[0].path + by, '', ...own.flatMap((card) => [...linesOf(card), ''])].join('\n');
  }).join('\n');
};
const handing = make('dialog', { id: 'handing' });
const note = make('textarea', { id: 'note', rows: 18, spellcheck: false });
const mail = make('a', { textContent: 'E-mail …', target: '_top' });
const buttonFor = (words, does) => { const button = make('button', { type: 'button', textContent: words }); button.addEventListener('click', () => does(button)); return button; };
handing.setAttribute('aria-labelledby', 'handing-title');
handing.append(
  make('h2', { id: 'handing-title', textContent: 'Hand back to the writer' }),
  make('label', {}, 'All that is shown and not dismissed; add what you want to say.', note),
  make('p', {}, buttonFor('Copy', (button) => copy(note.value, button)), ' ', mail, ' ', buttonFor('Print …', () => printNote()), ' ', buttonFor('Close', () => handing.close())),
);
// On paper the text stands alone.
const sheetOfPaper = make('pre', { id: 'paper', hidden: true });
const printNote = () => {
  sheetOfPaper.textContent = note.value;
  document.documentElement.classList.add('handing-back');
  print();
};
addEventListener('afterprint', () => document.documentElement.classList.remove('handing-back'));
document.body.append(handing, sheetOfPaper);
// A mail takes only so much in its address; what is longer is copied, to be pasted.
const mailTo = () => {
  const body = encodeURIComponent(note.value);
  mail.href = `mailto:?subject=${encodeURIComponent(note.value.split('\n', 1)[0])}` + (body.length < MOST_IN_MAIL ? `&body=${body}` : '');
};
const handBack = (story = null) => {
  const some = cards.filter((card) => stands(card) && (!story || card.story === story));
  if (!some.length) return tell('There is nothing to hand back: nothing is shown that is not dismissed.');
  note.value = noteOn(some);
  mailTo();
  handing.showModal();
  note.setSelectionRange(0, 0);
  note.scrollTop = 0;
};
note.addEventListener('input', mailTo);
mail.addEventListener('click', () => { if (!mail.href.includes('&body=')) copy(note.value); });
for (const button of all('[data-hand]')) button.addEventListener('click', () => handBack(button.closest('section.story')));
