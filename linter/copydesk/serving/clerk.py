"""What a worker can do, each job by its name: checks, and what the page asks about sheets, names and decisions."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, TypeVar

import msgspec
from msgspec import Struct

from copydesk.faults import UNFORESEEN, in_words
from copydesk.newsroom.desk_check import Asked, DeskCheck
from copydesk.reporters.json import render
from copydesk.serving import languagetool
from copydesk.serving.annotated import RequestError, annotated
from copydesk.serving.jobs import JSON, Answer, Job, in_json, refused

Request = TypeVar("Request")

MOST_TEXT = 1_000_000
"""How many signs a text may have: a long book."""


class CheckRequest(Struct, frozen=True, forbid_unknown_fields=True):
    """A text, or a file in base64, and what is known of it; see `Asked`."""

    text: str | None = None
    file: str | None = None
    name: str = "article.txt"
    format: str | None = None
    published: date | None = None
    as_of: date | None = None
    kept_current: bool | None = None
    works: tuple[str, ...] = ()
    with_decided: bool = False

    def asked(self) -> Asked:
        """The same for the desk; raises RequestError where there is no text."""
        if (self.text is None) == (self.file is None):
            raise RequestError("expected either 'text' or 'file'")
        text = self.text if self.text is not None else _decoded(self.file or "")
        if len(text) > MOST_TEXT:
            raise TooLongError(len(text))
        return Asked(
            text=text,
            name=self.name,
            format=self.format,
            published=self.published,
            as_of=self.as_of,
            kept_current=self.kept_current,
            works=self.works,
            with_decided=self.with_decided,
        )


class TooLongError(RequestError):
    """A text that is longer than any article."""

    def __init__(self, length: int) -> None:
        super().__init__(f"the text has {length:,} signs; {MOST_TEXT:,} are the most")


def _decoded(file: str) -> bytes:
    try:
        return base64.b64decode(file, validate=True)
    except binascii.Error:
        raise RequestError("'file' is not base64") from None


def read_json(body: bytes, kind: type[Request]) -> Request:
    """A request's body; raises RequestError with what is wrong with it."""
    try:
        return msgspec.json.decode(body or b"{}", type=kind)
    except (msgspec.MsgspecError, RecursionError) as error:
        raise RequestError(f"the body cannot be used: {str(error).lower()}") from None
    except UnicodeDecodeError:
        raise RequestError("the body is not UTF-8") from None


class Clerk:
    """Does one job after another; whatever a job is made of, there is an answer."""

    def __init__(self, desk: DeskCheck, more: Mapping[str, Callable[[bytes], Answer]] | None = None) -> None:
        self._desk = desk
        self._jobs: dict[str, Callable[[bytes], Answer]] = {
            "ready": lambda _: in_json({"ready": True}),
            "check": self._check,
            "languagetool": self._languagetool,
            **(more or {}),
        }

    def answer(self, job: Job) -> Answer:
        """The answer to a job."""
        try:
            return self._jobs[job.name](job.body)
        except TooLongError as error:
            return refused(str(error), 413)
        except RequestError as error:
            return refused(str(error), 400)
        except MemoryError:
            return refused("the check needed more memory than one text may have", 500)
        except UNFORESEEN as error:
            return refused(f"copydesk broke: {in_words(error).partition(':')[0]}", 500)

    def _check(self, body: bytes) -> Answer:
        report = self._desk.check(read_json(body, CheckRequest).asked())
        return Answer(render(report).encode(), 200, JSON, len(report.findings))

    def _languagetool(self, body: bytes) -> Answer:
        given: dict[str, Any] = read_json(body, dict[str, str])
        wanted = languagetool.wanted(given)
        sent = annotated(given.get("text"), given.get("data"))
        if len(sent.whole) > MOST_TEXT:
            raise TooLongError(len(sent.whole))
        report = self._desk.check(Asked(sent.text)) if sent.text.strip() else None
        found = languagetool.answer(report, sent, wanted)
        return in_json(found, findings=len(found["matches"]))
