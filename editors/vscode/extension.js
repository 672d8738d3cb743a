// Starts `copydesk lsp` for the desk whose copydesk.toml is in the folder that is open, and again when its settings change.
'use strict';
const path = require('node:path');
const vscode = require('vscode');
const { LanguageClient } = require('vscode-languageclient/node');

const LANGUAGES = ['markdown', 'html', 'plaintext', 'yaml'];
const CONFIGURATION = '{copydesk.toml,.copydesk.toml}';
const LEFT_OUT = '**/{node_modules,.git,.venv}/**';
const SETTINGS = 'Open the settings';
let client;

/** The folder of the configuration that is nearest to the top, else the one that is open. */
async function deskFolder() {
  const found = await vscode.workspace.findFiles(`**/${CONFIGURATION}`, LEFT_OUT);
  const folders = found.map((file) => path.dirname(file.fsPath));
  folders.sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  return folders[0] ?? vscode.workspace.workspaceFolders?.[0]?.uri.fsPath;
}

function server(folder) {
  const settings = vscode.workspace.getConfiguration('copydesk');
  return { command: settings.get('command'), args: ['lsp', ...settings.get('arguments')], options: { cwd: folder } };
}

/** Articles and sheets on the disk, and drafts that have no file yet. */
function documents(folder) {
  const pattern = folder && { baseUri: vscode.Uri.file(folder).toString(), pattern: '**' };
  return LANGUAGES.flatMap((language) => [{ scheme: 'file', language, pattern }, { scheme: 'untitled', language }]);
}

async function start() {
  const folder = await deskFolder();
  const options = { documentSelector: documents(folder) };
  if (folder) options.workspaceFolder = { uri: vscode.Uri.file(folder), name: path.basename(folder), index: 0 };
  client = new LanguageClient('copydesk', 'Copydesk', server(folder), options);
  try {
    await client.start();
  } catch (error) {
    client = undefined;
    tell(server(folder).command, error);
  }
}

/** Nobody waits for the answer: a restart goes on while the message stands. */
async function tell(command, error) {
  const words = `“${command} lsp” did not start: ${error.message ?? error}. It is installed by: pip install 'copydesk[lsp]'`;
  const chosen = await vscode.window.showErrorMessage(words, SETTINGS);
  if (chosen === SETTINGS) await vscode.commands.executeCommand('workbench.action.openSettings', 'copydesk.');
}

async function stop() {
  const before = client;
  client = undefined;
  await before?.stop().catch(() => undefined); // a server that has died is gone already
}

let turn = Promise.resolve();
/** One start or stop after another, however fast they are asked for. */
function again() {
  turn = turn.then(stop).then(start);
  return turn;
}

function activate(context) {
  context.subscriptions.push(
    vscode.commands.registerCommand('copydesk.restart', again),
    vscode.workspace.onDidChangeConfiguration((change) => change.affectsConfiguration('copydesk') && again()));
  return again();
}

function deactivate() {
  turn = turn.then(stop);
  return turn;
}

module.exports = { activate, deactivate };
