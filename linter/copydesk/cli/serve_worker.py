"""One worker of `copydesk serve`: `python -m copydesk.cli.serve_worker --config FILE FACTS…`; it speaks to its server alone."""

from __future__ import annotations

import sys


def main(arguments: list[str]) -> None:
    """Open the desk and do jobs until the pipe is closed."""
    from copydesk.cli.open_desk import open_desk
    from copydesk.serving.clerk import Clerk
    from copydesk.serving.working import work

    _, config, *facts = arguments
    work(Clerk(open_desk(facts, config or None)).answer)


if __name__ == "__main__":
    main(sys.argv[1:])
