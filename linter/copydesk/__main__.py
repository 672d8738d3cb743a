"""`copydesk` and `python -m copydesk`: how the process begins and ends."""

import atexit
import gc
import io
import os
import signal
import sys
from typing import NoReturn

gc.set_threshold(
    100_000
)  # a command makes next to no garbage, and the search for it takes a tenth of its time

from copydesk.cli import main  # noqa: E402  # importing comes after, since it makes most of the objects

UNWRITTEN = 2
"""The exit status where what was to be printed could not be."""


class _Stream(io.FileIO):
    """Standard output or error that lets the command go on where it cannot be written, and keeps why.

    A reader that has gone away, such as `head`, is no trouble.
    """

    failure: OSError | None = None

    def write(self, data: object) -> int:
        """Write what can be written; once that failed, nothing more."""
        length = memoryview(data).nbytes  # type: ignore[arg-type]  # whatever the buffer above hands down
        if self.failure is None:
            try:
                return super().write(data) or 0  # type: ignore[arg-type]
            except OSError as error:
                self.failure = error
        return length


class Stopped(BaseException):
    """Somebody ends the run with a signal. No fault, and caught by nobody but the process's own end."""

    def __init__(self, signal: int) -> None:
        super().__init__(signal)
        self.signal = signal


def _guarded(name: str) -> _Stream | None:
    """Put a stream in a guarded one's place; a terminal stays what it is, but for characters that it has not."""
    stream = getattr(sys, name)
    if stream is None:  # closed by whoever called: nothing may take its number, and what is lost is told
        guarded, encoding = _Stream(os.open(os.devnull, os.O_WRONLY), "wb"), "utf-8"
        guarded.failure = OSError(9, "it is closed")
    elif stream.isatty():
        stream.reconfigure(errors="backslashreplace")
        return None
    else:
        stream.flush()
        guarded, encoding = _Stream(stream.fileno(), "wb", closefd=False), stream.encoding
    text = io.TextIOWrapper(io.BufferedWriter(guarded), encoding, "backslashreplace")
    setattr(sys, name, text)
    return guarded


def _end_in_order() -> None:
    """Have the signals that end a process end the run in order: what is half written is taken away again.

    What whoever called has set otherwise, as `nohup` does, stays.
    """

    def stop(number: int, frame: object) -> NoReturn:
        for each in ours:
            signal.signal(each, signal.SIG_DFL)  # whoever is in a hurry sends it again
        raise Stopped(number)

    names = ("SIGINT", "SIGTERM", "SIGHUP")
    ends = (signal.SIG_DFL, signal.default_int_handler)
    ours = [s for name in names if (s := getattr(signal, name, None)) and signal.getsignal(s) in ends]
    for each in ours:
        signal.signal(each, stop)


def _end_by(number: int) -> NoReturn:
    """End by the signal itself, so that a shell knows that, and gives the status 128 and its number."""
    sys.stderr.flush()
    if os.name == "posix":
        os.kill(os.getpid(), number)
    os._exit(128 + number)


def run() -> NoReturn:
    """Run a command and end the process at once, as mypy does.

    The system takes the memory back as a whole. Python would visit every object first, which takes as long as reading the
    claims of an article.
    """
    output, _ = _guarded("stdout"), _guarded("stderr")
    _end_in_order()
    status: object = 1
    try:
        main()
    except SystemExit as ended:
        status = ended.code
    except Stopped as stopped:
        _end_by(stopped.signal)
    atexit._run_exitfuncs()
    sys.stdout.flush()
    if output and output.failure and not isinstance(output.failure, BrokenPipeError):
        status = max(UNWRITTEN, status if isinstance(status, int) else 1)
        why = (output.failure.strerror or str(output.failure)).lower()
        sys.stderr.write(f"copydesk: standard output cannot be written: {why}\n")
    sys.stderr.flush()
    os._exit(status if isinstance(status, int) else 1 if status else 0)


if __name__ == "__main__":
    run()
