// Decisions are made in the report, which keeps them in the browser; from there they go into the desk's file.
const STORE = 'copydesk.decisions';
const FORM = 1;
const aboutOf = (d) => JSON.stringify(d.scope === 'value' ? ['value', d.rule, d.subject, d.attribute, d.text] : d.scope === 'rule' ? ['rule', d.rule, d.path] : ['finding', d.fingerprint]);
const listedIn = (words) => {
  try { const stored = JSON.parse(words || '{}'); return stored.version === FORM ? stored.decisions : []; } catch { return []; }
};
const isAccepted = (fingerprint) => listedIn(kept('decisions')).some((d) => d.fingerprint === fingerprint && d.verdict === 'accepted');
// Others may have decided meanwhile: what the desk's file says stands, and only what is accepted is this browser's own.
const fetchDecisions = async () => {
  const { decisions } = await ask('decisions');
  const own = listedIn(kept('decisions')).filter((d) => d.verdict === 'accepted');
  keep('decisions', JSON.stringify({ version: FORM, decisions: [...new Map([...own, ...decisions].map((d) => [aboutOf(d), d])).values()] }));
};
let handing = Promise.resolve();
const hand = (before, after) => {
  const [old, now] = [before, after].map((words) => new Map(listedIn(words).map((d) => [aboutOf(d), d])));
  const made = [...now].filter(([key, d]) => JSON.stringify(d) !== JSON.stringify(old.get(key))).map(([, d]) => d);
  const undone = [...old].filter(([key]) => !now.has(key)).map(([, d]) => d);
  mendable();
  if (!made.length && !undone.length) return;
  handing = handing.then(() => ask('decide', { made, undone })).then(
    ({ file, is_configured: isConfigured }) => {
      say(`Kept in ${file}.`);
      if (!isConfigured && made.some((d) => d.verdict !== 'accepted')) tell(`Kept in ${file}. This server leaves it out from now on; copydesk check does so with --baseline ${file}, or where copydesk.toml says baseline = "${file.split('/').at(-1)}".`);
    },
    (error) => tell(`The decision is in this browser, but not in the desk's file: ${error.message}`, true),
  );
};
addEventListener('storage', ({ key, oldValue, newValue }) => { if (key === STORE) hand(oldValue, newValue); });
fetchDecisions().catch((error) => tell(error.message, true));
