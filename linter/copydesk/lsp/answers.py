"""What an editor tells the server, and what it is answered."""

from __future__ import annotations

import asyncio
import logging
import os
import signal
import sys
from hashlib import sha256

from lsprotocol import types as lsp

from copydesk.lsp.actions import KINDS, actions
from copydesk.lsp.diagnostics import of_article, of_sheet
from copydesk.lsp.names import completions, definitions, hover
from copydesk.lsp.positions import Positions, path_of
from copydesk.lsp.seen import Seen
from copydesk.lsp.server import Server
from copydesk.report import tally
from copydesk.text import quantity


def summary(seen: Seen) -> str | None:
    """The state of an article, what was found, and what the sheets said; none where it was not checked."""
    article = seen.article
    if article is None:
        return None
    verdicts = tally(article.judged)
    facts = f"{verdicts.confirmed} confirmed, {verdicts.contradicted} contradicted, {verdicts.silent} not on a sheet"
    about = ", ".join(article.works) or "no work of the sheets"
    return f"copydesk: {article.state.value} · {quantity(len(article.findings), 'finding')} · facts: {facts} · {about}"


_WATCHED = "**/*.{yaml,yml,json,toml}"
_LOOK_FOR_PARENT = 5.0
"""Seconds between looks whether the editor that started the server still lives."""


def register(server: Server) -> Server:
    """Give a server its answers."""
    _beginning_and_end(server)
    _documents(server)
    _diagnostics(server)
    _questions(server)
    return server


def _beginning_and_end(server: Server) -> None:
    @server.feature(lsp.INITIALIZE)
    def initialize(params: lsp.InitializeParams) -> None:
        """Work in the folder that the editor has open, as a person would who calls copydesk there."""
        folders = [folder.uri for folder in params.workspace_folders or ()] or [params.root_uri or ""]
        path = path_of(folders[0])
        if path and os.path.isdir(path):
            os.chdir(path)

    @server.feature(lsp.INITIALIZED)
    async def initialized(params: lsp.InitializedParams) -> None:
        parent = asyncio.ensure_future(_live_as_long_as(server.process_id))
        server.background.add(parent)
        await server.look_at_files()
        workspace = server.client_capabilities.workspace
        watched = workspace and workspace.did_change_watched_files
        if watched and watched.dynamic_registration:
            options = lsp.DidChangeWatchedFilesRegistrationOptions([lsp.FileSystemWatcher(_WATCHED)])
            method = lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES
            registration = lsp.Registration("sheets", method, options)
            await server.client_register_capability_async(lsp.RegistrationParams([registration]))

    @server.feature(lsp.SHUTDOWN)
    def shutdown(params: None) -> None:
        server.has_shut_down = True


async def _live_as_long_as(process: int | None) -> None:
    """End when the process that started the server has died without a word, its pipes left open by another."""
    while process and sys.platform != "win32":
        await asyncio.sleep(_LOOK_FOR_PARENT)
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            os._exit(1)
        except PermissionError:
            return


def _documents(server: Server) -> None:
    @server.feature(lsp.TEXT_DOCUMENT_DID_OPEN)
    def did_open(params: lsp.DidOpenTextDocumentParams) -> None:
        server.changed(params.text_document.uri, 0.0)

    @server.feature(lsp.TEXT_DOCUMENT_DID_CHANGE)
    def did_change(params: lsp.DidChangeTextDocumentParams) -> None:
        server.changed(params.text_document.uri)

    @server.feature(lsp.TEXT_DOCUMENT_DID_CLOSE)
    def did_close(params: lsp.DidCloseTextDocumentParams) -> None:
        uri = params.text_document.uri
        server.watch.forget(uri)
        if server.is_sheet(uri):
            server.changed(uri, 0.0)
        else:
            server.publish(uri, ())

    @server.feature(lsp.TEXT_DOCUMENT_DID_SAVE)
    async def did_save(params: lsp.DidSaveTextDocumentParams) -> None:
        await server.look_at_files()

    @server.feature(lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    async def files_changed(params: lsp.DidChangeWatchedFilesParams) -> None:
        await server.look_at_files()

    @server.feature(lsp.WORKSPACE_DID_CHANGE_CONFIGURATION)
    async def settings_changed(params: lsp.DidChangeConfigurationParams) -> None:
        await server.look_at_files()


def _diagnostics(server: Server) -> None:
    options = lsp.DiagnosticOptions(inter_file_dependencies=True, workspace_diagnostics=False)

    @server.feature(lsp.TEXT_DOCUMENT_DIAGNOSTIC, options)
    async def diagnostics(params: lsp.DocumentDiagnosticParams) -> lsp.DocumentDiagnosticReport:
        items = await _items(server, params.text_document.uri)
        digest = sha256(repr(items).encode("utf-8", "replace")).hexdigest()[:16]
        if digest == params.previous_result_id:
            return lsp.RelatedUnchangedDocumentDiagnosticReport(digest)
        return lsp.RelatedFullDocumentDiagnosticReport(items, result_id=digest)


async def _items(server: Server, uri: str) -> list[lsp.Diagnostic]:
    if seen := await server.seen(uri):
        return of_article(seen, server.where_is_shown)
    if (text := server.current(uri)) is None:
        return []
    doubts = (await server.doubts()).get(text.path, ())
    return of_sheet(doubts, Positions(text.text, server.encoding))


def _questions(server: Server) -> None:
    @server.feature(lsp.TEXT_DOCUMENT_HOVER)
    async def hovered(params: lsp.HoverParams) -> lsp.Hover | None:
        seen = await server.seen(params.text_document.uri)
        document = server.client_capabilities.text_document
        formats = document.hover.content_format if document and document.hover else None
        markdown = lsp.MarkupKind.Markdown in (formats or ())
        return hover(seen, params.position, server.where_is, markdown=markdown) if seen else None

    @server.feature(lsp.TEXT_DOCUMENT_DEFINITION)
    async def defined(params: lsp.DefinitionParams) -> list[lsp.Location]:
        seen = await server.seen(params.text_document.uri)
        return definitions(seen, params.position, server.where_is) if seen else []

    @server.feature(lsp.TEXT_DOCUMENT_COMPLETION)
    async def completed(params: lsp.CompletionParams) -> lsp.CompletionList:
        seen = await server.seen(params.text_document.uri)
        return lsp.CompletionList(
            is_incomplete=True, items=completions(seen, params.position) if seen else []
        )

    @server.feature(lsp.TEXT_DOCUMENT_CODE_ACTION, lsp.CodeActionOptions(code_action_kinds=KINDS))
    async def acted(params: lsp.CodeActionParams) -> list[lsp.CodeAction]:
        seen = await server.seen(params.text_document.uri)
        if seen is None:
            return []
        workspace = server.client_capabilities.workspace
        edits = workspace and workspace.workspace_edit
        span, shown = seen.positions.span(params.range), params.context.diagnostics
        found = actions(seen, span, shown, server.file, in_documents=bool(edits and edits.document_changes))
        return [each for each in found if _is_wanted(each, params.context.only)]

    @server.feature(lsp.TEXT_DOCUMENT_CODE_LENS)
    async def told(params: lsp.CodeLensParams) -> list[lsp.CodeLens]:
        seen = await server.seen(params.text_document.uri)
        title = summary(seen) if seen else None
        top = lsp.Range(lsp.Position(0, 0), lsp.Position(0, 0))
        return [lsp.CodeLens(top, lsp.Command(title, ""))] if title else []


def _is_wanted(action: lsp.CodeAction, only: object) -> bool:
    """Whether an editor asks for actions of that kind, or of one that it is a kind of."""
    kinds = [getattr(kind, "value", kind) for kind in only] if isinstance(only, list | tuple) else []
    return not kinds or any(f"{action.kind}.".startswith(f"{kind}.") for kind in kinds)


def run(facts: tuple[str, ...], config: str | None) -> int:
    """Serve an editor until it leaves; 0 where it said so before, else 1."""
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        if number := getattr(signal, name, None):
            signal.signal(
                number, signal.SIG_DFL
            )  # nothing is half written here that an end in order would clear away
    logging.getLogger("pygls").setLevel(
        logging.CRITICAL
    )  # it logs whole messages, and texts are nobody's business
    if sys.stdin.isatty():
        sys.stderr.write(
            "copydesk: an editor starts this and speaks to it over standard input; see docs/editors.md\n"
        )
    output = os.fdopen(os.dup(1), "wb")
    sys.stdout = sys.stderr  # what anybody prints must not get between the messages
    server = register(Server(facts, config))
    server.start_io(sys.stdin.buffer, output)
    return 0 if server.has_shut_down else 1
