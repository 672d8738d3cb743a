"""What breaks where nobody expected it: told as a failure that names article and stage, while the rest goes on."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, wraps
from typing import Any, TypeVar

from copydesk.findings import Failure
from copydesk.time_limit import OverdueError

CRASHED = 3
"""The exit status of a run in which a rule, a plug-in or a stage broke."""

UNFORESEEN = (Exception, SystemExit, OverdueError)
"""What our own code or a stranger's may raise; a plug-in that calls `sys.exit` must not end the run as a success."""


Value = TypeVar("Value")
Other = TypeVar("Other")


class BrokenStageError(Exception):
    """A stage of an article that broke, with what broke it; all that rest on the stage raise the same."""

    def __init__(self, stage: str, cause: BaseException) -> None:
        super().__init__(stage)
        self.stage = stage
        self.cause = cause


def annotation(stage: str) -> Callable[[Callable[[Any], Value]], cached_property[Value]]:
    """A property that is made once, on first use; where that breaks, everybody who asks is told `BrokenStageError`."""

    def decorate(make: Callable[[Any], Value]) -> cached_property[Value]:
        @wraps(make)
        def made(article: Any) -> Value:
            known: dict[str, BaseException] = article.__dict__.setdefault("_broken", {})
            if stage in known:
                raise BrokenStageError(stage, known[stage])
            try:
                return make(article)
            except BrokenStageError:
                raise
            except UNFORESEEN as error:
                known[stage] = error
                raise BrokenStageError(stage, error) from error

        return cached_property(made)

    return decorate


class Faults:
    """Takes down what breaks on one article: each stage once, however many rules rest on it."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._told: dict[str, Failure] = {}

    @property
    def failures(self) -> tuple[Failure, ...]:
        """All that broke, in the order in which it was met."""
        return tuple(self._told.values())

    def note(self, who: str, error: BaseException) -> None:
        """Take down that somebody broke; what rests on a broken stage is that stage's fault."""
        if isinstance(error, BrokenStageError):
            who, error = error.stage, error.cause
        self._told.setdefault(who, crash(who, self._path, error))

    def guard(self, stage: str, work: Callable[[], Value], instead: Other) -> Value | Other:
        """What a stage makes, or another value where it breaks."""
        try:
            return work()
        except UNFORESEEN as error:
            self.note(stage, error)
            return instead


def crash(who: str, path: str, error: BaseException) -> Failure:
    """The failure of a rule, a plug-in or a stage that broke on a file, with the line of code where it did."""
    import traceback

    frames = traceback.extract_tb(error.__traceback__)
    where = f" ({_file_name(frames[-1].filename)}:{frames[-1].lineno})" if frames else ""
    return Failure(
        who,
        f"broke on {path}: {in_words(error)}{where}",
        CRASHED,
        path,
        "".join(traceback.format_exception(error)),
    )


def in_words(error: BaseException) -> str:
    """An error's kind and what it says; a call of `sys.exit` by its name."""
    if isinstance(error, OverdueError):
        return str(error)
    if isinstance(error, SystemExit):
        return f"it called sys.exit({'' if error.code is None else repr(error.code)})"
    return f"{type(error).__name__}: {error}"


def _file_name(path: str) -> str:
    return path.replace("\\", "/").rsplit("/", 1)[-1]
