"""The language server of one editor: which documents are open, what is sent of them, and when."""

from __future__ import annotations

import asyncio
import sys
import traceback
from collections.abc import Mapping, Sequence

from lsprotocol import types as lsp
from pygls.exceptions import JsonRpcException, JsonRpcServerNotInitialized
from pygls.lsp.server import LanguageServer
from pygls.protocol import LanguageServerProtocol

from copydesk import __version__
from copydesk.cli.opening import read
from copydesk.fact import SheetPlace
from copydesk.lsp.actions import OpenFile
from copydesk.lsp.desk import EditorsDesk
from copydesk.lsp.diagnostics import WhereIs, of_article, of_sheet
from copydesk.lsp.positions import Positions, path_of, uri_of
from copydesk.lsp.seen import Seen
from copydesk.lsp.watching import OpenText, Watch
from copydesk.sheet.checking import Doubt

PAUSE = 0.2
"""Seconds without a keystroke after which an article is checked."""
_BEFORE = (lsp.INITIALIZE, lsp.SHUTDOWN, lsp.EXIT)
"""What an editor may say before it has introduced itself."""
_SHEETS = "sheets"
"""In place of an address: what is sent about all sheets together."""


class _Protocol(LanguageServerProtocol):
    """The protocol, in which a request that makes no sense, or comes too early, gets its answer, too."""

    def handle_message(self, message):  # type: ignore[no-untyped-def]  # as in the class above
        if self._workspace is None and getattr(message, "method", lsp.INITIALIZE) not in _BEFORE:
            if hasattr(message, "id"):
                error = JsonRpcServerNotInitialized("the server waits for initialize")
                self._send_response(message.id, error=error.to_response_error())
            return
        super().handle_message(message)

    def structure_message(self, data):  # type: ignore[no-untyped-def]  # as in the class above
        try:
            return super().structure_message(data)
        except JsonRpcException as error:
            if "id" in data and "method" in data:
                self._send_response(data["id"], error=error.to_response_error())
            raise


class Server(LanguageServer):
    """The server of one editor; what an editor asks is answered in `answers`."""

    def __init__(self, facts: Sequence[str], config: str | None) -> None:
        # texts come whole: counting lines is left to us, since pygls ends them at signs that end none in the protocol
        whole = lsp.TextDocumentSyncKind.Full
        super().__init__("copydesk", __version__, whole, protocol_cls=_Protocol, max_workers=2)
        self.desk = EditorsDesk(facts, config)
        self.watch = Watch(self.desk, self.current)
        self.has_shut_down = False
        self._edition = 0
        self._doubted: frozenset[str] = frozenset()
        self.background: set[asyncio.Future[None]] = set()
        """What goes on as long as the server does."""
        self._timers: dict[str, asyncio.Task[None]] = {}

    def current(self, uri: str) -> OpenText | None:
        """A document as the editor has it now; none where it is not open."""
        document = self.workspace.text_documents.get(uri)
        return document and OpenText(uri, document.version, document.source, document.language_id)

    def opened(self) -> list[OpenText]:
        """All open documents."""
        return [text for uri in self.workspace.text_documents if (text := self.current(uri))]

    @property
    def encoding(self) -> str:
        """In what units columns are counted."""
        return self.server_capabilities.position_encoding or lsp.PositionEncodingKind.Utf16

    @property
    def is_asked(self) -> bool:
        """Whether the editor asks for diagnostics itself, so that none are sent unasked."""
        document = self.client_capabilities.text_document
        return bool(document and document.diagnostic)

    @property
    def where_is_shown(self) -> WhereIs | None:
        """Where sheets say what, for an editor that shows other places beside a diagnostic."""
        document = self.client_capabilities.text_document
        kinds = (document.publish_diagnostics, document.diagnostic) if document else ()
        return self.where_is if any(kind and kind.related_information for kind in kinds) else None

    def file(self, name: str) -> OpenFile | None:
        """A file by the name that reports give it: as it is open, else as it is on the disk."""
        for text in self.opened():
            if text.path == name:
                return OpenFile(text.uri, text.version, Positions(text.text, self.encoding))
        try:
            return OpenFile(uri_of(name), None, Positions(read(name).decode("utf-8"), self.encoding))
        except (OSError, ValueError):
            return None

    def where_is(self, place: SheetPlace) -> lsp.Location:
        """Where an editor finds what a sheet says."""
        file = self.file(place.file) or OpenFile(uri_of(place.file), None, Positions(""))
        return lsp.Location(file.uri, file.positions.rest_of_line(place.place))

    async def seen(self, uri: str) -> Seen | None:
        """What the desk sees in the newest text of an article; none where it is none, or not open."""
        found = await self.watch.look(uri, self.encoding)
        if found and found[1].edition != self._edition:
            self._anew(found[1].edition, but=uri)
        return found[1] if found else None

    async def look_at_files(self) -> None:
        """Look again at all that is open, where the desk's files have changed."""
        if (edition := await self.watch.edition()) != self._edition:
            self._anew(edition)

    def _anew(self, edition: int, but: str = "") -> None:
        first, self._edition = not self._edition, edition
        self.later(_SHEETS)
        for text in self.opened():
            if text.uri != but:
                self.later(text.uri)
        workspace = self.client_capabilities.workspace
        can_ask_again = workspace and workspace.diagnostics and workspace.diagnostics.refresh_support
        if self.is_asked and can_ask_again and not first:
            self.workspace_diagnostic_refresh(None)

    def changed(self, uri: str, pause: float = PAUSE) -> None:
        """Send what is seen of a document, or what is wrong with it, once nobody types in it for a while."""
        self.later(_SHEETS if self.is_sheet(uri) else uri, pause)

    def is_sheet(self, uri: str) -> bool:
        """Whether a document is a fact sheet."""
        path = path_of(uri)
        return path is not None and self.desk.is_sheet(path)

    def later(self, what: str, pause: float = 0.0) -> None:
        """Send after a pause; what was to be sent of the same document before is dropped."""
        if timer := self._timers.pop(what, None):
            timer.cancel()
        self._timers[what] = task = asyncio.ensure_future(self._send(what, pause))
        task.add_done_callback(self._told)

    async def _send(self, what: str, pause: float) -> None:
        await asyncio.sleep(pause)
        await (self._send_doubts() if what == _SHEETS else self._send_article(what))

    def _told(self, task: asyncio.Task[None]) -> None:
        if not task.cancelled() and (error := task.exception()):
            self.report_server_error(error, type(error))

    async def _send_article(self, uri: str) -> None:
        text = self.current(uri)
        if text is None or self.is_asked or (seen := await self.seen(uri)) is None:
            return
        if text == self.current(uri):
            self.publish(uri, of_article(seen, self.where_is_shown), text.version)

    async def doubts(self) -> Mapping[str, list[Doubt]]:
        """What is wrong with the sheets, as they are in the editor, and with the configuration."""
        return await self.watch.doubts({t.path: t.text for t in self.opened() if self.is_sheet(t.uri)})

    async def _send_doubts(self) -> None:
        """Send what is wrong with sheets, unless one was changed meanwhile; of one that the editor asks about, nothing."""
        before = self.opened()
        doubts = await self.doubts()
        if before != self.opened():
            self.later(_SHEETS, PAUSE)
            return
        asked = {text.path for text in before} if self.is_asked else frozenset[str]()
        for name in sorted(self._doubted.union(doubts)):
            if file := self.file(name):
                found = () if name in asked else doubts.get(name, ())
                self.publish(file.uri, of_sheet(found, file.positions), file.version)
        self._doubted = frozenset(doubts)

    def publish(self, uri: str, found: Sequence[lsp.Diagnostic], version: int | None = None) -> None:
        """Send diagnostics unasked, with the version that they are of."""
        self.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(uri, found, version))

    def report_server_error(self, error: BaseException, source: object) -> None:
        """Tell a bug on standard error, with its place and nothing of the text that it happened on."""
        traceback.print_exception(error.__cause__ or error, file=sys.stderr)
