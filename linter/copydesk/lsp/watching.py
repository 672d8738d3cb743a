"""The open documents of an editor, each looked at once for each of its texts; who asks again shares the answer."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from msgspec import Struct

from copydesk.cli.files import shown_path
from copydesk.lsp.desk import EditorsDesk
from copydesk.lsp.positions import MARK, Positions, path_of
from copydesk.lsp.seen import Seen
from copydesk.newsroom.desk_check import Asked
from copydesk.reading import FORMATS
from copydesk.sheet.checking import Doubt

Result = TypeVar("Result")

BLANK = MARK + " \t\r\n\f\v"
LONGEST = 300_000
"""Characters up to which an article is checked while somebody types; that is fifty thousand words."""
_TOO_LONG = f"The text is longer than {LONGEST:,} characters and is not checked while you type; `copydesk check` reads it"
_LANGUAGES = {"markdown": "markdown", "html": "html", "plaintext": "text", "text": "text"}
"""The format of a document whose name does not tell it, by what the editor says that it is."""


class OpenText(Struct, frozen=True):
    """A document as the editor has it now."""

    uri: str
    version: int | None
    text: str
    language: str | None = None

    @property
    def path(self) -> str:
        """The name that reports give it."""
        path = path_of(self.uri)
        return shown_path(path) if path else self.uri

    @property
    def format(self) -> str | None:
        """The format of the article that it is; none where it is none."""
        ending = "." + self.path.rpartition(".")[2].lower()
        return FORMATS.get(ending) or _LANGUAGES.get(self.language or "")


class Watch:
    """Looks at articles one after another, away from the thread that speaks to the editor."""

    def __init__(self, desk: EditorsDesk, current: Callable[[str], OpenText | None]) -> None:
        """`current` gives a document as it is now; none where it is not open."""
        self.desk = desk
        self._current = current
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="check")
        self._last: dict[str, Seen] = {}
        self._running: dict[str, tuple[OpenText, asyncio.Future[Seen]]] = {}

    async def look(self, uri: str, encoding: str) -> tuple[OpenText, Seen] | None:
        """What is seen of a document's newest text; none where it is not open or no article.

        A look at an older text that has not begun is dropped.
        """
        text = self._current(uri)
        while text and text.format:
            seen = await asyncio.shield(self._looking(text, encoding))
            newest = self._current(uri)
            if newest == text:
                return text, seen
            text = newest
        return None

    def _looking(self, text: OpenText, encoding: str) -> asyncio.Future[Seen]:
        running = self._running.get(text.uri)
        if running and not running[1].done():
            if running[0] == text:
                return running[1]
            running[1].cancel()
        loop = asyncio.get_running_loop()
        future = loop.run_in_executor(self._worker, self._see, text, encoding)
        self._running[text.uri] = (text, future)
        return future

    def _see(self, text: OpenText, encoding: str) -> Seen:
        desk, last = self.desk.now(), self._last.get(text.uri)
        if last and last.text == text.text and last.edition == self.desk.edition:
            return last
        seen = Seen(
            text.uri,
            text.path,
            text.text,
            Positions(text.text, encoding),
            self.desk.edition,
            loaded=desk.loaded() if desk else None,
            why_not=self._why_not(text),
        )
        if desk and not seen.why_not and text.text.strip(BLANK):
            seen.report = desk.check(Asked(seen.positions.text, text.path, text.format))
        self._last[text.uri] = seen
        return seen

    def _why_not(self, text: OpenText) -> str:
        if len(text.text) > LONGEST:
            return _TOO_LONG
        if not self.desk.has_opened and self.desk.trouble:
            return f"Nothing was checked, for the desk's files cannot be used: {self.desk.trouble}"
        return ""

    async def edition(self) -> int:
        """The edition of the desk, its files looked at now."""
        await self._in_turn(self.desk.now)
        return self.desk.edition

    async def doubts(self, unsaved: Mapping[str, str]) -> Mapping[str, list[Doubt]]:
        """What is wrong with the sheets and the configuration, by file."""
        return await self._in_turn(self.desk.doubts, unsaved)

    async def _in_turn(self, work: Callable[..., Result], *given: object) -> Result:
        return await asyncio.get_running_loop().run_in_executor(self._worker, work, *given)

    def forget(self, uri: str) -> None:
        """Drop what is kept of a document that was closed."""
        self._last.pop(uri, None)
        self._running.pop(uri, None)
