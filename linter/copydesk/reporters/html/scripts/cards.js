// The cards of the page, their controls, and how each looks once it is decided.
const cards = [];
for (const story of all('section.story')) {
  const data = JSON.parse(one('script.data', story).textContent);
  const elements = all('.card', story);
  const marked = new Map();
  for (const mark of all('mark', story)) {
    for (const n of mark.dataset.f.split(' ')) marked.set(n, [...(marked.get(n) || []), mark]);
  }
  const lines = all('.corrections span', story);
  for (const element of elements) {
    const about = data.cards[element.dataset.n - 1];
    const rule = element.dataset.rule;
    const card = { ...about, element, story, rule, path: data.path, title: data.title, works: data.works, writers: data.writers, is: data.state, isNew: 'new' in element.dataset, severity: element.dataset.severity,
      marks: marked.get(element.dataset.n) || [],
      lines: lines.filter((line) => line.dataset.f === element.dataset.n), shown: true, decided: false };
    card.key = { rule, path: data.path, subject: about.subject, attribute: about.attribute, text: about.text };
    cards.push(card);
  }
}
const cardOf = (element) => cards.find((card) => card.element === element);
const near = (target) => { const found = target.closest('.card'); return found && cardOf(found); };

const copy = async (words, button) => {
  try { await navigator.clipboard.writeText(words); } catch {
    const field = make('textarea', { value: words });
    (one('dialog[open]') || document.body).append(field);
    field.select();
    document.execCommand('copy');
    field.remove();
    button?.focus();
  }
  if (button) {
    const before = button.dataset.label || button.textContent;
    button.dataset.label = before;
    button.textContent = 'Copied';
    setTimeout(() => { button.textContent = before; }, 1500);
  }
  say('Copied.');
};
const wordingOf = (card) => one('.write bdi', card.element);

const furnish = (card) => {
  if (card.furnished) return;
  card.furnished = true;
  one('.foot', card.element).prepend(one('#deciding').content.cloneNode(true));
  const wording = wordingOf(card);
  if (wording && !one('em', wording)) {
    wording.after(make('button', { type: 'button', textContent: 'Copy', ariaLabel: 'Copy the suggested wording' }));
    wording.nextSibling.dataset.do = 'copy';
  }
  const why = one('.why', card.element);
  const button = make('button', { type: 'button', className: 'why', textContent: why.textContent, title: 'Why this rule?' });
  button.dataset.do = 'why';
  button.setAttribute('aria-expanded', 'false');
  why.replaceWith(button);
  all('.places li', card.element).forEach((item, at) => {
    const leave = make('button', { type: 'button', textContent: 'Leave this one' });
    leave.dataset.do = 'leave';
    leave.dataset.at = at;
    item.append(leave);
  });
  for (const line of all('.lines code', card.element)) {
    const button = make('button', { type: 'button', textContent: 'Copy', ariaLabel: 'Copy the line for the sheet' });
    button.addEventListener('click', () => copy(line.textContent.replace(`added by ${line.dataset.by}`, `added by ${who() || line.dataset.by}`), button));
    line.after(button);
  }
  if (card.look) paintStates(card, JSON.parse(card.look));
};
const explain = (card, button) => {
  const shown = one('.rule-text', card.element);
  button.setAttribute('aria-expanded', String(!shown));
  if (shown) return shown.remove();
  const source = one('dd', document.getElementById('rule-' + card.rule) || document.createElement('p'));
  if (source) one('.message', card.element).after(make('div', { className: 'rule-text' }, ...source.cloneNode(true).childNodes));
};

const inWords = (day) => new Date(day + 'T12:00').toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
const OUTCOME = { accepted: 'Accepted', dismissed: 'Dismissed', muted: 'Rule muted in this article' };
const inAll = ({ verdict, scope, reason, day, by }) => OUTCOME[verdict] + (scope === 'value' ? ' wherever it stands' : '')
  + (by ? ' by ' + by : '') + ' on ' + inWords(day) + (verdict === 'accepted' ? ': will be corrected' : reason ? ': ' + reason : '');
const show = (card) => {
  const states = card.places.map((place) => decisionOn(card, place));
  const look = JSON.stringify(states);
  if (look === card.look) return;
  card.look = look;
  card.full = 0;
  card.decided = states.every((state) => state.holds);
  card.element.classList.toggle('done', card.decided);
  card.element.classList.toggle('reopened', !card.decided && states.some((state) => state.stale));
  for (const mark of card.marks) if (mark.dataset.f === card.element.dataset.n) mark.classList.toggle('done', card.decided);
  states.forEach((state, at) => { if (card.lines[at]) card.lines[at].hidden = Boolean(state.holds && state.holds.verdict !== 'accepted'); });
  if (card.furnished) paintStates(card, states);
};
const paintStates = (card, states) => {
  all('.places li', card.element).forEach((item, at) => {
    item.classList.toggle('done', Boolean(states[at].holds));
    one('button', item).textContent = states[at].holds ? 'Reopen' : 'Leave this one';
  });
  for (const button of all('.decide > [data-do]', card.element)) button.hidden = card.decided;
  one('[data-do="dismiss"]', card.element).setAttribute('aria-expanded', 'false');
  one('.reasons', card.element)?.remove();
  const outcome = one('.outcome', card.element);
  outcome.hidden = !card.decided;
  if (!card.decided) return;
  one('span', outcome).textContent = inAll(states[0].holds);
};

const ask = (card, button) => {
  const open = one('.reasons', card.element);
  button.setAttribute('aria-expanded', String(!open));
  if (open) return open.remove();
  card.element.append(one('#dismissing').content.cloneNode(true));
  one('.reasons input', card.element).focus();
};
const dismiss = (card, scope) => {
  const field = one('.reasons input', card.element);
  const reason = field.value.trim();
  one('.short', card.element).hidden = Boolean(reason);
  if (!reason) return field.focus();
  record(card, scope === 'rule' ? 'muted' : 'dismissed', scope, reason);
  moveOn(card);
};
const leave = (card, at) => {
  const place = card.places[at];
  const { holds } = decisionOn(card, place);
  if (holds) { history.push([[keyOf(holds), holds]]); decisions.delete(keyOf(holds)); saveAll(); refresh(); }
  else record(card, 'dismissed', 'finding', 'This place stands', [place]);
};
const act = {
  accept: (card) => { record(card, 'accepted', 'finding', ''); moveOn(card); },
  dismiss: ask,
  undo: (card) => { undo(card); card.element.focus({ preventScroll: true }); },
  copy: (card, button) => copy(wordingOf(card).textContent, button),
  why: explain,
  leave: (card, button) => leave(card, Number(button.dataset.at)),
};
document.addEventListener('click', ({ target }) => {
  const button = target.closest('[data-do], [data-scope]');
  if (button && near(button)) {
    const card = near(button);
    if (button.dataset.scope) dismiss(card, button.dataset.scope);
    else act[button.dataset.do](card, button);
    return;
  }
  const mark = target.closest('mark');
  if (mark && !String(getSelection())) {
    const n = mark.dataset.f.split(' ')[0];
    const card = cards.find((c) => c.element.dataset.n === n && c.story.contains(mark));
    if (card) go(card, 'nearest');
  }
});
for (const text of all('.corrections pre')) {
  const button = make('button', { type: 'button', textContent: 'Copy all corrections' });
  const left = () => all('span', text).filter((line) => !line.hidden).map((line) => line.textContent).join('');
  button.addEventListener('click', () => copy(left().trim(), button));
  text.before(button);
}
