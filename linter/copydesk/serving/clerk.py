"""What a worker can do, each job by its name: checks, and what the page asks about sheets, names and decisions."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from copydesk.faults import UNFORESEEN, in_words
from copydesk.newsroom.desk_check import Asked, DeskCheck
from copydesk.reporters.json import render
from copydesk.serving import languagetool
from copydesk.serving.jobs import JSON, Answer, Job, in_json, refused
from copydesk.serving.requests import (
    CheckRequest,
    RequestError,
    TooLongError,
    annotated,
    not_too_long,
    read_json,
)

Does: TypeAlias = Callable[[bytes], Answer]


_FIRST = (
    "{title} returns\n\nThe first season of {title}, a series, was released on 3 March 2021 and has eight episodes. Last year, its "
    "director said: “It will be back in the summer of next year.” It stars nobody as somebody.\n"
)


class Clerk:
    """Does one job after another; whatever a job is made of, there is an answer."""

    def __init__(self, desk: DeskCheck, more: Mapping[str, Does] | None = None) -> None:
        self._desk = desk
        self._jobs: dict[str, Does] = {
            "ready": self._ready,
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

    def _ready(self, _: bytes) -> Answer:
        """A first check, so that whoever asks first does not wait for what is made on first use."""
        titles = [work.title.value for work in self._desk.loaded().setup.base.works.values()]
        request = in_json({"text": _FIRST.format(title=titles[0] if titles else "It")}).body
        self._jobs.get("page", self._check)(request)
        return in_json({"ready": True})

    def _check(self, body: bytes) -> Answer:
        report = self._desk.check(read_json(body, CheckRequest).asked())
        return Answer(render(report).encode(), 200, JSON, len(report.findings))

    def _languagetool(self, body: bytes) -> Answer:
        given: dict[str, Any] = read_json(body, dict[str, str])
        wanted = languagetool.wanted(given)
        sent = annotated(given.get("text"), given.get("data"))
        not_too_long(sent.whole)
        report = self._desk.check(Asked(sent.text)) if sent.text.strip() else None
        found = languagetool.answer(report, sent, wanted)
        return in_json(found, findings=len(found["matches"]))
