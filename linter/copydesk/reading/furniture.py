"""What stands around an article on its page, told by a line: its labels, prompts, buttons, counters, credits and stamps.

The reader asks in order to find the headline and to set such lines apart; a rule reports those that were left in a text.
"""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec import Struct

from copydesk.reading.furniture_lists import BUTTONS, CALLS, KICKERS, LABELS, LONE_LABELS, OPENINGS, SECTIONS
from copydesk.reading.page_talk import asks_reader
from copydesk.text import regex

_SIGNS = " \t\u00a0-–—•*#>|→»›«‹▶.:;,!…_[]()@/"
_EVERY_OPENING = tuple(opening for _, openings in OPENINGS for opening in openings)
_JOINTS = {"and", "or", "&", ""}
_BAR, _ROW = regex(r" ?[|/›»>•·] ?"), 3
_DIVIDER = regex(r"[\s|·•,/+]+")
_OF_BUTTONS = BUTTONS | _JOINTS
_JOINT = r" ?[|»›→>] ?"
_LONGEST_LEAD = 24
"""What stands between a prompt and what it leads to, as a colon does, and how long the prompt is at most: *Read more » …*."""
# Patterns are compiled where a line first begins as theirs do.
_CALL = (
    r"(?:"
    + "|".join(CALLS)
    + r")(?: (?:MORE|ALSO|NOW|NEXT|HERE|THIS|IT|READ|WATCH|SEE|IN PICTURES|ON|ABOUT))*"
    r"(?:: ?| \| | [–—] )(?=[\w\"'“‘])"
)
_DOWNLOAD = (
    r"(?:(?:season|episode|part|download|watch|s\d\d?)\b.{0,40}[^a-z0-9])?(?:360|480|720|1080|2160)p\b.{0,20}"
)
_HASHTAGS = r"#\w{3,40}(?: #\w{2,40})*"
_SHELF = (
    r"(?:our |the |more |see |view |all )?(?:most )?(?:popular|latest|recent|related|top|trending|featured|recommended|similar|newest|other)"
    r" (?:posts|articles|stories|news|videos|reviews|lists|features|reads|topics|searches|galleries|podcasts|links|tags|categories|pages|picks)"
    r"|(?:more|latest|top stories|also) (?:from|on|in|by) [\w' .&+-]{2,30}"
)
"""The shelves of a page: *Our Popular Posts*; they may head a passage of prose as well."""
_SHELF_ALONE = (
    r"(?:trending|sponsored|promoted|suggested|related|featured|recommended) (?:posts?|articles?|story|stories|videos?|links?|content|reading|galler(?:y|ies)"
    r"|podcasts?|slideshows?|playlists?|searches|tags|coverage|image|topics)"
    r"|(?:\w+ ){1,3}(?:image|photo|picture) galler(?:y|ies)|site (?:icon|logo) .{2,40}"
)
"""Shelves that head nothing but what the page puts on them: *Featured Video*."""
_TRAIL = r"(?:home|start|news)(?: ?[>»›/|→] ?[\w&' -]{2,40}){1,6}"
_COUNTER = (
    r"(?:\d[\d.,]*k?|no|zero) (?:shares?|comments?|views?|likes?|replies|min(?:ute)?s? read)"
    r"|(?:estimated )?read(?:ing)? time:? .{1,12}min(?:ute)?s?"
    r"|(?:comments?|shares?|likes?|views?|replies) ?[(:]? ?\d[\d.,]*k?\)?"
)
_SLIDE = (
    r"(?:photo|image|picture|slide|gallery|item|video)s? ?\d{1,3} ?(?:of|/) ?\d{1,3}"
    r"|\d{1,3} (?:of|/) \d{1,3} ?\|.{0,80}"
    r"|\d{1,3} of (?!100)(?:1[1-9]|[2-9]\d|1\d\d)"
)
_EXTENSION = r"\.(?:jpe?g|png|gif|webp|svg|avif|heic|tiff?|psd|mp4|mov|m4v|mp3|wav|pdf|docx?)"
_FILE = rf"[^\s/\\]+(?: [^\s/\\]*\d[^\s/\\]*){{0,3}}{_EXTENSION}"
_TWEET = r".{1,60} \(@\w{1,20}\) (?:on )?(?:january|february|march|april|may|june|july|august|september|october|november|december) \d{1,2}, \d{4}"
_ADDRESS = r"(?:https?://|www\.)\S+\.\S+"
_AGENCY = (
    r"FILE(?: PHOTO)? ?[-–—:] ?[A-Z].*|[A-Z][A-Z .,'’-]{3,50} [-–—] (?:JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)"
    r" \d{1,2}(?:, \d{4})?: ?[(A-Z].*"
)
"""How agencies begin their captions: *CORK, IRELAND - MAY 03: …*, *FILE - …*."""
_FILED = r"(?:posted|filed|published) (?:in|under) .{2,80}[|·–-] ?(?:\d+|no|leave a) comments?"
_RIGHTS = r"(?:copyright|©|\(c\)).{0,80} all rights reserved"
_PRESS_END = r"(?:ENDS|[\[(/#*–—-]{1,3} ?(?:[Ee]nds?|ENDS?|30|more|MORE) ?[\])/#*–—-]{1,3})\.?"
"""What a press release or an agency's copy ends with: *ENDS*, *-30-*, *(more)*."""
_CAMERA = (
    r"(?:img|dsc[nf]?|dji|gopr|pxl|mvimg)[ _-]?\d{3,8}(?:[ _-]\d{1,8})*|screen ?shot[ _-]\d{4}[ _-]\d\d[ _-].{0,40}|[a-f\d]{8}(?:[ -][a-f\d]{4}){3}[ -][a-f\d]{12}\b.*"
    r"|.{1,80}(?:[ _-]scaled[ _-]e?\d{6,}|[_-]scaled|[ _-]e\d{10,13}|[_-]\d{3,4}x\d{3,4})"
)
"""Names of files that a system has shorn of their endings: *IMG 2034*, *harbour poster scaled e1637973358757*."""
_SCORE = r"(?:trust|credibility|readability|seo|relevance|popularity) (?:rating|score|rank)\b[:\s]*\d{1,3}(?: ?/ ?\d{1,3}| ?%)?"
_WORDS = r"words?(?: count)?[: ]\s?\d{2,5}|\d{3,5} words"
_AGO = (
    r"(?:(?:last |first )?(?:updated|published|posted|modified|edited):? (?:about |over )?(?:\d+|an?) ?(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)"
    r"|\d+ ?(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?)) ago"
)
_VOTES = r"(?:rating:? )?(?:\d(?:[.,]\d+)?)?(?: ?/ ?\d+)? ?[-–(]* ?\(?(?:\d[\d,.]*|-) (?:votes?|ratings?)\)?"
_PLAYER = r"(?:\d{1,2}:)?\d{1,2}:\d\d ?/ ?(?:\d{1,2}:)?\d{1,2}:\d\d|0?0:00"
_PLURAL = r"[A-Za-z]+\(s\)"
_HANDLE = r"@\w{3,30}(?: ?[·•|–-] ?[\w ,]{1,20})?"
_ARROW = r"[«‹←»›→►▶▲▼✕✖×☰⋮|\s]+|(?:[«‹←] ?.{2,80}|.{2,80}[^/:] ?(?:[»›→►▶]|//))"
_MADE_BY = r"(?:proudly )?(?:powered|generated) by .{2,50}|(?:web)?site (?:by|designed by|powered by|built by|built with) .{2,50}|(?:built|created|made) (?:with|using) .{2,30}|.{0,40}made (?:by .{2,40} )?with (?:love|♥|❤).{0,30}"
_PICTURE_OF_SITE = r"(?:[A-Z0-9][\w'’&+.-]* ){1,4}(?:logo|icon|avatar|favicon|headshot|thumbnail|profile (?:picture|photo|image))"
_SHOWN_WHOLE = (
    ("an arrow of the page", _ARROW),
    ("what is left of an embedded post", _HANDLE),
    ("a label of the page", _PICTURE_OF_SITE),
    ("a label of the page", _PLURAL),
)
"""Lines that show by their signs or capitals what they are, as they stand."""
_WHOLE_LINES = (
    ("a counter of the page", _COUNTER),
    ("a counter of pictures", _SLIDE),
    ("the name of a file", _FILE),
    ("the name of a file", _CAMERA),
    ("a figure of the page", _SCORE),
    ("a figure of the page", _VOTES),
    ("a player's text", _PLAYER),
    ("a stamp of the page", _AGO),
    ("a count of words", _WORDS),
    ("what is left of an embedded post", _TWEET),
    ("an address by itself", _ADDRESS),
    ("a download of the page", _DOWNLOAD),
    ("a notice of the page", _FILED),
    ("a notice of the page", _RIGHTS),
)
"""Lines that are one such thing and nothing else."""
_FIGURE = regex(r"[0-9.]|no |zero ")
"""What every such line has."""
_LONGEST_WHOLE = 120
_SHORTEST = 10
_PICTURE = r"(?:photo(?:graph|graphy)?|image|picture|pic|still|poster|artwork|illustration)s?"
_CREDIT = (
    rf"[(\[]?(?:(?i:{_PICTURE}(?: (?:credits?|source))?\s?(?::|\bby\b|\bvia\b|\bcourtesy\b(?: of\b)?|©|\|)|(?:{_PICTURE} )?courtesy of\b"
    r"|credits?:|via (?=\S+(?: \S+)?$)|©))\s?(?=[\"“'‘(]?[A-Z\d])[^.!?]{0,90}(?:\.[^.!?]{0,40}){0,3}[)\]]?|Getty Images(?: for .{2,40})?"
)
_CREDIT_STARTS = tuple(
    "photo;image;picture;pic;still;poster;artwork;illustration;courtesy;credit;via ;©;getty".split(";")
)
_STAMP = (
    r"(?P<by>By(?: (?:[A-Z][\w.'’-]*|and|de|van|von|&)){1,6}[,|]? ?[|–—-]? ?)?"
    r"(?:(?:Last|First|Originally) |LAST )?(?:[Pp]osted|[Pp]ublished|[Uu]pdated|[Mm]odified|POSTED|PUBLISHED|UPDATED)"
    r"(?P<open> (?:on|at)| ?[:|–-])*"
)
_STAMPS = ("posted", "published", "updated", "modified")
_PROMPT_LENGTH = 300
_STAMP_LENGTH = 80
_CREDIT_LENGTH, _CREDIT_WORDS = 120, 14


def plain(line: str) -> str:
    """A line as the lists have it: small letters, plain apostrophes, single blanks, no signs around it."""
    return " ".join(line.replace("’", "'").casefold().split()).strip(_SIGNS)


class Furniture(Struct, frozen=True):
    """A part of a page: what it is, and the words that tell."""

    what: str
    sign: str


@lru_cache(maxsize=4096)
def furniture_in(line: str, *, prose_follows: bool) -> Furniture | None:
    """What a line is that belongs to the page and not to its article; the reader asks of each line, and so does the rule."""
    if line[:1].isupper() and re.fullmatch(_AGENCY, line):
        return Furniture("the caption of an agency's picture", line.split()[0])
    if len(line) > _PROMPT_LENGTH:
        return None
    words = plain(line)
    if words in LABELS or (words in LONE_LABELS and not prose_follows and line[-1] not in ".!?"):
        return Furniture("a label of the page", words)
    lead = " ".join(line.casefold().split()).lstrip(" -–—•*#>|→»›▶[(")
    opening = re.sub(_JOINT, ": ", lead[:_LONGEST_LEAD], count=1) + lead[_LONGEST_LEAD:]
    if opening.startswith(_EVERY_OPENING):
        openings = ((what, sign) for what, signs in OPENINGS for sign in signs if opening.startswith(sign))
        return Furniture(*next(openings))
    if len(line) <= _SHORTEST and re.fullmatch(_PRESS_END, line.strip()):
        return Furniture("the end of a press release", words or line)
    if line.startswith("#") and re.fullmatch(_HASHTAGS, line):
        return Furniture("hashtags of a post", words)
    return (
        _made_of_buttons(words)
        or _call(line)
        or _prompt(line, words, prose_follows=prose_follows)
        or _shown(line)
        or _whole(words, lead)
    )


def is_tab(line: str) -> bool:
    """Whether a line is a word that a page has on its tabs and in its menus."""
    return plain(line) in SECTIONS or is_button(line)


def is_button(line: str) -> bool:
    """Whether a line is a word that buttons and shelves of a page bear, which beside other leftovers is one."""
    words = plain(line)
    return words in BUTTONS or words in LONE_LABELS


def _made_of_buttons(words: str) -> Furniture | None:
    if _DIVIDER.split(words, 1)[0] not in _OF_BUTTONS:  # as of nearly all lines
        return None
    buttons = set(_DIVIDER.split(words)) - _JOINTS
    return Furniture("a row of buttons", words) if len(buttons) > 1 and buttons <= BUTTONS else None


def _call(line: str) -> Furniture | None:
    call = re.match(_CALL, line) if line.startswith(CALLS) else None
    return Furniture("a prompt to look at something else", plain(call[0])) if call else None


def _prompt(line: str, words: str, *, prose_follows: bool) -> Furniture | None:
    if re.fullmatch(_SHELF_ALONE, words) or (not prose_follows and re.fullmatch(_SHELF, words)):
        return Furniture("a label of the page", words)
    if words.startswith(("home", "start", "news")) and re.fullmatch(_TRAIL, words):
        return Furniture("a trail of the page's sections", words.split()[0])
    parts = [part for part in _BAR.split(words) if part]
    if len(parts) >= _ROW and sum(part in SECTIONS or part in BUTTONS for part in parts) * 2 > len(parts):
        return Furniture("a row of the page's sections", words)
    if asks_reader(words, line):
        return Furniture("a prompt of the page to its reader", words.split()[0])
    if len(words) <= _LONGEST_WHOLE and re.fullmatch(_MADE_BY, words):
        return Furniture("a notice of the page", words)
    return None


def _shown(line: str) -> Furniture | None:
    if len(line) > _LONGEST_WHOLE:
        return None
    return next(
        (Furniture(what, plain(line) or line) for what, shape in _SHOWN_WHOLE if re.fullmatch(shape, line)),
        None,
    )


def _whole(words: str, lead: str) -> Furniture | None:
    if len(lead) > _LONGEST_WHOLE or not _FIGURE.search(lead):
        return None
    for what, shape in _WHOLE_LINES:
        if re.fullmatch(shape, words) or re.fullmatch(shape, lead):
            return Furniture(what, words)
    return None


def is_kicker(line: str) -> bool:
    """Whether a line may tell a headline's section or head a part of the page, but also be a title: *Don't Miss*."""
    words = plain(line)
    return words in KICKERS or words in LONE_LABELS


def is_picture_credit(line: str) -> bool:
    """Whether a line says whose a picture is: *(Photo: Harbour Pictures)*, *Image via HBO*."""
    lead = line.casefold().lstrip(" ([*_")
    if len(line) > _CREDIT_LENGTH or not lead.startswith(_CREDIT_STARTS) or len(line.split()) > _CREDIT_WORDS:
        return False
    return re.fullmatch(_CREDIT, line.strip(" *_")) is not None


def is_stamp_without_date(line: str) -> bool:
    """Whether a line is a byline, or the start of one, whose date was lost: *By Ann Ito Posted:*."""
    words = plain(line) if len(line) <= _STAMP_LENGTH else ""
    if words in ("by", "posted by", "written by", "published by"):
        return True
    match = re.fullmatch(_STAMP, line.strip()) if any(stamp in words for stamp in _STAMPS) else None
    return match is not None and bool(match["by"] or match["open"])
