"""An editor: a real client over standard input and output, in a desk's folder."""

import asyncio
import os
import sys
import threading
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from lsprotocol import types as lsp
from pygls.lsp.client import LanguageClient

SHEET = """\
title: The Glass Harbour
kind: series
network: Netflix
cast:
  - {character: Mara Quill, actor: Ines Aldana}
  - {character: Jonas Wick, actor: Tomas Brandt}
people:
  Ines Aldana: {born: {value: 1990-02-01, source: "https://example.org/aldana", verified: 2025-01-10}}
seasons:
  - {number: 1, episodes: 8, released: 2022-11-23}
"""
WRONG = "# The Glass Harbour returns\n\nIn The Glass Harbour, Tomas Brandt plays Mara Quill.\n"
RIGHT = WRONG.replace("Tomas Brandt", "Ines Aldana")
PATIENCE = 120


@dataclass
class Editor:
    """A client with its folder; what the server sends unasked is kept by document."""

    path: Path
    client: LanguageClient
    shown: dict = field(default_factory=dict)
    refreshed: int = 0
    told: list = field(default_factory=list)
    heard: object = None
    news: asyncio.Event = field(default_factory=asyncio.Event)

    def uri(self, name):
        return name if ":" in name else (self.path / name).as_uri()

    def write(self, name, text):
        file = self.path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="")

    def open(self, name, text, version=1, language="markdown"):
        item = lsp.TextDocumentItem(self.uri(name), language, version, text)
        self.client.text_document_did_open(lsp.DidOpenTextDocumentParams(item))

    def type(self, name, text, version):
        document = lsp.VersionedTextDocumentIdentifier(version, self.uri(name))
        change = lsp.TextDocumentContentChangeWholeDocument(text)
        self.client.text_document_did_change(lsp.DidChangeTextDocumentParams(document, [change]))

    def save(self, name, text):
        self.write(name, text)
        self.client.text_document_did_save(lsp.DidSaveTextDocumentParams(self.document(name)))

    def close(self, name):
        self.client.text_document_did_close(lsp.DidCloseTextDocumentParams(self.document(name)))

    def document(self, name):
        return lsp.TextDocumentIdentifier(self.uri(name))

    async def until(self, is_so):
        """Wait for what the server sends until something is so."""

        async def waiting():
            while not is_so():
                self.news.clear()
                await self.news.wait()

        await asyncio.wait_for(waiting(), PATIENCE)

    async def diagnostics(self, name, version):
        """What the server sends for that version of a document."""
        uri = self.uri(name)
        await self.until(lambda: uri in self.shown and self.shown[uri].version == version)
        return list(self.shown[uri].diagnostics)

    async def pulled(self, name, before=None):
        params = lsp.DocumentDiagnosticParams(self.document(name), previous_result_id=before)
        return await self.asked(self.client.text_document_diagnostic_async(params))

    async def asked(self, question):
        return await asyncio.wait_for(question, PATIENCE)

    async def actions(self, name, range, diagnostics=(), only=None):
        context = lsp.CodeActionContext(list(diagnostics), only)
        params = lsp.CodeActionParams(self.document(name), range, context)
        return await self.asked(self.client.text_document_code_action_async(params))

    async def hover(self, name, line, character):
        params = lsp.HoverParams(self.document(name), lsp.Position(line, character))
        return await self.asked(self.client.text_document_hover_async(params))

    async def definition(self, name, line, character):
        params = lsp.DefinitionParams(self.document(name), lsp.Position(line, character))
        return await self.asked(self.client.text_document_definition_async(params))

    async def completion(self, name, line, character):
        params = lsp.CompletionParams(self.document(name), lsp.Position(line, character))
        return (await self.asked(self.client.text_document_completion_async(params))).items


def capabilities(*, pulls=False, related=True, encodings=None, watches=False):
    diagnostic = lsp.DiagnosticClientCapabilities(related_information=related) if pulls else None
    return lsp.ClientCapabilities(
        general=lsp.GeneralClientCapabilities(position_encodings=encodings),
        text_document=lsp.TextDocumentClientCapabilities(
            publish_diagnostics=lsp.PublishDiagnosticsClientCapabilities(related_information=related),
            diagnostic=diagnostic,
            hover=lsp.HoverClientCapabilities(content_format=[lsp.MarkupKind.Markdown]),
        ),
        workspace=lsp.WorkspaceClientCapabilities(
            workspace_edit=lsp.WorkspaceEditClientCapabilities(document_changes=True),
            diagnostics=lsp.DiagnosticWorkspaceClientCapabilities(refresh_support=pulls),
            did_change_watched_files=lsp.DidChangeWatchedFilesClientCapabilities(
                dynamic_registration=watches
            ),
        ),
    )


def command(*options):
    return [sys.executable, "-m", "copydesk", "lsp", *options]


def environment(path):
    return os.environ | {"XDG_CACHE_HOME": str(path / ".cache"), "PYTHONWARNINGS": "error"}


@asynccontextmanager
async def editor(path, *options, **able):
    """An editor with a desk of one sheet open in its folder; left as editors leave, with the status looked at."""
    client = LanguageClient("editor", "1")
    desk = Editor(path, client)

    @client.feature(lsp.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
    def published(params):
        desk.shown[params.uri] = params
        if desk.heard:
            desk.heard(params)
        desk.news.set()

    @client.feature(lsp.WORKSPACE_DIAGNOSTIC_REFRESH)
    def refresh(params):
        desk.refreshed += 1
        desk.news.set()

    @client.feature(lsp.CLIENT_REGISTER_CAPABILITY)
    def register(params):
        desk.told += params.registrations
        desk.news.set()

    if not (path / "facts").exists():
        desk.write("facts/harbour.yaml", SHEET)
    if not (path / "copydesk.toml").exists():
        desk.write("copydesk.toml", 'facts = ["facts"]\n')
    program, *arguments = command(*options)
    await client.start_io(program, *arguments, env=environment(path))
    params = lsp.InitializeParams(
        capabilities(**able),
        process_id=os.getpid(),
        root_uri=path.as_uri(),
        workspace_folders=[lsp.WorkspaceFolder(path.as_uri(), "desk")],
    )
    desk.answer = await desk.asked(client.initialize_async(params))
    client.initialized(lsp.InitializedParams())
    try:
        yield desk
    finally:
        await desk.asked(client.shutdown_async(None))
        client.exit(None)
        await asyncio.wait_for(client._server.wait(), PATIENCE)
        status = client._server.returncode
        await client.stop()
    assert status == 0


class Session:
    """One editor for many tests: its loop runs beside them."""

    def __init__(self, path):
        self.loop = asyncio.new_event_loop()
        self.thread = threading.Thread(target=self.loop.run_forever)
        self.thread.start()
        self.context = editor(path)
        self.desk = self.ask(self.context.__aenter__())

    def ask(self, question):
        return asyncio.run_coroutine_threadsafe(question, self.loop).result(PATIENCE)

    def close(self):
        self.ask(self.context.__aexit__(None, None, None))
        self.loop.call_soon_threadsafe(self.loop.stop)
        self.thread.join()
        self.loop.close()
