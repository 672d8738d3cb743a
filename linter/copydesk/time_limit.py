"""A limit to how long a stranger's code may take, so that a rule that hangs is a failure with its name."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from threading import Timer

SECONDS = 60.0
"""How long one rule may take over one article, or one module to import."""
_GRACE = 5.0
"""How long code that catches everything has to end after all, before the whole process is ended in its place."""
_FAILED = 3


class OverdueError(BaseException):
    """Code that did not end in time; no `Exception`, so that what hangs does not catch it by the way."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"it did not end within {seconds:g} seconds")


@contextmanager
def limited(who: str) -> Iterator[None]:
    """Raise OverdueError in the block where it does not end in time."""
    with limits() as limit, limit.of(who):
        yield


@contextmanager
def limits() -> Iterator[Limit]:
    """A limit for each of many pieces of work: setting up the alarm costs more than most of them.

    By the system's alarm, which only a process's first thread gets, and which Windows has not: elsewhere there is no limit.
    """
    limit = Limit()
    try:
        signal.signal(signal.SIGALRM, limit.ring)
    except (AttributeError, ValueError):
        yield limit
        return
    limit.has_alarm = True
    try:
        yield limit
    finally:
        signal.signal(signal.SIGALRM, signal.SIG_DFL)


class Limit:
    """Raises OverdueError within a block of one piece of work that does not end in time."""

    def __init__(self) -> None:
        self.has_alarm = False
        self._who = ""
        self._last: list[Timer] = []

    def of(self, who: str) -> Limit:
        """The limit for somebody's work, which is to begin."""
        self._who = who
        return self

    def __enter__(self) -> None:
        if self.has_alarm:
            signal.setitimer(signal.ITIMER_REAL, SECONDS)

    def __exit__(self, *raised: object) -> None:
        if self.has_alarm:
            signal.setitimer(signal.ITIMER_REAL, 0)
        while self._last:
            self._last.pop().cancel()

    def ring(self, number: int, frame: object) -> NoReturn:
        """What the alarm does."""
        self._last.append(_end_after(_GRACE, self._who, SECONDS))
        raise OverdueError(SECONDS)


def _end_after(seconds: float, who: str, limit: float) -> Timer:
    """End the process as a failure after all, unless the timer is cancelled."""
    from threading import Timer

    def end() -> NoReturn:
        os.write(2, f"copydesk: {who}: {OverdueError(limit)} and cannot be stopped\n".encode())
        os._exit(_FAILED)

    timer = Timer(seconds, end)
    timer.daemon = True
    timer.start()
    return timer
