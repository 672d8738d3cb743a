// The extension for Visual Studio Code, with Node's own tests and stand-ins for the editor and for the client of the protocol.
const test = require('node:test');
const assert = require('node:assert');
const Module = require('node:module');
const path = require('node:path');

const EXTENSION = path.join(__dirname, '../../editors/vscode/extension.js');

/** The extension in an editor whose folder has these files; what it did is written down. */
function opened(files, { fails = false, settings = {}, open = '/desk' } = {}) {
  const seen = { happened: [], clients: [], commands: {}, told: [] };
  class LanguageClient {
    constructor(id, name, server, options) {
      seen.clients.push({ id, server, options });
    }

    async start() {
      seen.happened.push('start');
      if (fails) throw new Error('ENOENT');
    }

    async stop() {
      seen.happened.push('stop');
    }
  }
  const given = { command: 'copydesk', arguments: [], ...settings };
  const vscode = {
    Uri: { file: (fsPath) => ({ fsPath, toString: () => `file://${fsPath}` }) },
    commands: {
      registerCommand: (name, act) => (seen.commands[name] = act),
      executeCommand: async (...asked) => seen.happened.push(asked.join(' ')),
    },
    window: { showErrorMessage: async (words, button) => seen.told.push(words) && button },
    workspace: {
      workspaceFolders: open && [{ uri: { fsPath: open } }],
      findFiles: async () => files.map((fsPath) => ({ fsPath })),
      getConfiguration: () => ({ get: (name) => given[name] }),
      onDidChangeConfiguration: (act) => (seen.change = act),
    },
  };
  const load = Module._load;
  Module._load = (name, ...more) => ({ vscode, 'vscode-languageclient/node': { LanguageClient } })[name] ?? load(name, ...more);
  delete require.cache[EXTENSION];
  try {
    return { seen, extension: require(EXTENSION) };
  } finally {
    Module._load = load;
  }
}

const activated = ({ extension }) => extension.activate({ subscriptions: [] });
const selector = ({ seen }) => seen.clients[0].options.documentSelector;

test('it starts in the folder of the configuration that is nearest to the top, with the arguments that are set', async () => {
  const desk = opened(['/desk/old/site/copydesk.toml', '/desk/b/copydesk.toml', '/desk/a/copydesk.toml'],
    { settings: { command: '/venv/copydesk', arguments: ['--facts', '../facts'] } });
  await activated(desk);
  const { server } = desk.seen.clients[0];
  assert.deepEqual(server, { command: '/venv/copydesk', args: ['lsp', '--facts', '../facts'], options: { cwd: '/desk/a' } });
});

test('articles and sheets of that folder are its documents, and drafts without a file', async () => {
  const desk = opened(['/desk/copydesk.toml']);
  await activated(desk);
  const pattern = { baseUri: 'file:///desk', pattern: '**' }; // what the protocol knows; the editor's own class would be left out
  assert.deepEqual(selector(desk).find((each) => each.scheme === 'file'), { scheme: 'file', language: 'markdown', pattern });
  assert.deepEqual(selector(desk).filter((each) => each.scheme === 'untitled').length, 4);
});

test('without a configuration it works in the folder that is open, and without a folder on whatever is open', async () => {
  const folder = opened([]);
  await activated(folder);
  assert.equal(folder.seen.clients[0].server.options.cwd, '/desk');
  const nothing = opened([], { open: null });
  await activated(nothing);
  assert.equal(nothing.seen.clients[0].options.workspaceFolder, undefined);
  assert.equal(selector(nothing)[0].pattern, undefined);
});

test('it starts again by its command and when its settings change, one after another', async () => {
  const desk = opened(['/desk/copydesk.toml']);
  await activated(desk);
  desk.seen.change({ affectsConfiguration: () => false });
  desk.seen.change({ affectsConfiguration: (section) => section === 'copydesk' });
  await desk.seen.commands['copydesk.restart']();
  await desk.extension.deactivate();
  assert.deepEqual(desk.seen.happened, ['start', 'stop', 'start', 'stop', 'start', 'stop']);
});

test('who has not installed the server is told how, and led to the settings', async () => {
  const desk = opened([], { fails: true });
  await activated(desk);
  await desk.extension.deactivate();
  assert.match(desk.seen.told[0], /“copydesk lsp” did not start: ENOENT. It is installed by: pip install 'copydesk\[lsp\]'/);
  assert.deepEqual(desk.seen.happened, ['start', 'workbench.action.openSettings copydesk.']);
});
