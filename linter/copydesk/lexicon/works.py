"""Words for works and their pieces."""

from __future__ import annotations

FILMS = frozenset("film films movie movies feature picture".split())
SERIES = frozenset("series show shows sitcom miniseries docuseries programme program".split())
GENRES = frozenset(
    "drama dramas comedy thriller documentary musical biopic western epic romance fantasy satire anime saga romcom dramedy".split()
)
MADE_ANEW = frozenset("relaunch reboot remake revival".split())
"""Works that tell another once more."""
FOLLOWING = MADE_ANEW | {"sequel", "prequel", "spinoff", "spin-off"}
"""Works that are named by another that they come from."""
_SEVERAL = frozenset("films movies shows dramas".split())
"""More than one, of whom nothing single is said."""
WORKS = FILMS | SERIES | GENRES
ONE_WORK = WORKS - _SEVERAL - {"romance"}
"""A single work, if nothing else is; a *romance* that began may be between two people."""
PIECES = frozenset(
    "season seasons episode episodes chapter chapters part volume batch instalment installment".split()
)
"""Pieces of a work: *a second season* is no other work, *a miniseries* may be."""
BOOKS = frozenset("novel novels novella book books comic comics manga manhwa webtoon webtoons memoir".split())
"""What is read, and can be the source of a work."""
SCREEN = frozenset(
    "season seasons episode episodes series sequel prequel finale premiere premieres premiered trailer film films movie drama "
    "comedy thriller show showrunner director starring stars cast streaming streams released screen cinemas reboot spinoff "
    "miniseries recap recaps review reviewed spoilers emmy emmys oscar oscars bafta baftas actor actors actress actresses "
    "character characters scene scenes".split()
)
"""Words that tell of what is on a screen, and of nothing else as a rule."""
ACTING = frozenset(
    "act acted acting acts audience camera cameras cameo co-star co-stars co-stared costar credits crew direct directed directing directs "
    "filmed filming filmmaker lines opposite performance performances performer performs picture pictures play played playing plays "
    "portrayal portrayed portrays producer production project reprise reprised reprises role roles screenplay script shoot shooting shot "
    "starred stunts television tv voice voiced voices writer written wrote".split()
)
"""Words for what is done before a camera and around it."""
