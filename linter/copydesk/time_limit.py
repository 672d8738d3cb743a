"""A limit to how long a stranger's code may take, so that a rule that hangs is a failure with its name."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
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
    """Raise OverdueError in the block where it does not end in time.

    By the system's alarm, which only a process's first thread gets, and which Windows has not: elsewhere there is no limit.
    """
    last: list[Timer] = []
    seconds = SECONDS

    def ring(number: int, frame: object) -> NoReturn:
        last.append(_end_after(_GRACE, who, seconds))
        raise OverdueError(seconds)

    is_set = _set(ring, seconds)
    try:
        yield
    finally:
        if is_set:
            _set(signal.SIG_DFL, 0)
        for timer in last:
            timer.cancel()


def _set(ring: Callable[[int, object], NoReturn] | signal.Handlers, seconds: float) -> bool:
    """Set the alarm, where there is one."""
    try:
        signal.signal(signal.SIGALRM, ring)
    except (AttributeError, ValueError):
        return False
    signal.setitimer(signal.ITIMER_REAL, seconds)
    return True


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
