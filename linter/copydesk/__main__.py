"""`copydesk` and `python -m copydesk`: how the process begins and ends."""

import atexit
import gc
import os
import sys
from typing import NoReturn

gc.set_threshold(
    100_000
)  # a command makes next to no garbage, and the search for it takes a tenth of its time

from copydesk.cli import main  # noqa: E402  # importing comes after, since it makes most of the objects


def run() -> NoReturn:
    """Run a command and end the process at once, as mypy does.

    The system takes the memory back as a whole. Python would visit every object first, which takes as long as reading the
    claims of an article.
    """
    status: object = 1
    try:
        main()
    except SystemExit as ended:
        status = ended.code
    atexit._run_exitfuncs()
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError:
        status = status or 1
    os._exit(status if isinstance(status, int) else 1 if status else 0)


if __name__ == "__main__":
    run()
