"""`copydesk` and `python -m copydesk`: a process that makes next to no garbage, and so does not look for any."""

import atexit
import gc

gc.set_threshold(100_000)
atexit.register(gc.freeze)  # the memory goes back as a whole: searching it for garbage at the end takes 25 ms

from copydesk.cli import main  # noqa: E402  # importing comes after, since it makes most of the objects

if __name__ == "__main__":
    main()
