"""What a template, an editor's tool or a wrong decoding leaves within a line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TypeAlias

from msgspec import Struct

# Patterns are compiled where their signs first occur, which is in few articles.
_SHORTCODES = (
    "caption|gallery|embed|audio|video|playlist|contact-form(?:-7)?|vc_\\w+|et_pb_\\w+|fusion_\\w+|su_\\w+|"
    "youtube|instagram|twitter|adrotate|ad|ads|newsletter|related_posts?|button|toc|shortcode|amazon|wp_\\w+"
)
_TEMPLATE = (
    r"\{\{[^{}\n]{0,80}\}\}|\{\s*\}|\{%[^%\n]{0,80}%\}|<%[^%\n]{0,80}%>|\$\{[\w.]{1,40}\}|%%[\w.]{1,40}%%"
    r"|(?<![\w{$])\{(?:[a-z]+[_.][a-z_.]{1,40}|title|headline|name|date|author|year|actor|show|season|episode|url|link)\}(?!\})"
)
_SHORTCODE = (
    rf"\[(?P<code>{_SHORTCODES})(?:\s[^\[\]\n]{{0,300}})?\][^\[\]\n]{{0,300}}\[/(?P=code)\]"
    rf"|\[/?(?:{_SHORTCODES})(?:\s+[\w-]+=[^\[\]\n]{{0,300}}|\s+\d+)?\s*/?\]"
    r"|\[[a-z][\w-]{2,30}\s+[\w-]+=[\"'“”][^\[\]\n]{0,300}\]|\[/[a-z][\w-]{0,30}\]|\[ad_\d\]"
)
_PLACEHOLDER = (
    r"(?i)\[(?:insert|your|add|enter|link to|to come|tk|tktk|tbc|xx+|placeholder)\b[^\[\]\n]{0,60}\]|\bTKTK\w*|\bTK TK\b"
    r"|(?-i:\[(?:EMBED|INSERT|IMAGE|VIDEO|PHOTO|PIC|TWEET|GALLERY|TRAILER|QUOTE|CAPTION|LINK)(?:[ A-Z]{0,30} HERE|:[^\[\]\n]{1,60})\])"
    r"|(?i:\[(?:the )?(?:headline|title|subhead|name|caption|quote|image|photo|video|link|date|text|intro) (?:goes )?here\])"
    r"|(?-i:\[(?:image|photo|picture|pic|video|gif)\])|(?i:\[(?:links?|source|embed|tweet|caption|quote|url|byline)\]|\binsert (?:quote|image|photo|name|link|date|video|caption|tweet|embed)s? here\b)"
    r"|(?i:\b(?:quote|name|date|link|photo|source|figure|number|title|art|caption) tk\b)|\[\?{1,3}\]|\(\?{2,3}\)"
    r"|\[(?:(?:Actor|Character|Movie|Film|Show|Series|Full|Author|Director)(?:'s|’s)? )?(?:Name|Title|Date|Year|Link|URL|Source)\]"
)
_MARKUP = (
    r"(?i)</?(?:p|br|b|i|u|em|strong|span|div|a|img|h[1-6]|ul|ol|li|table|tr|td|iframe|figure|figcaption|script|style"
    r"|blockquote|section|article|center|font|hr|sup|sub)(?:\s[^<>\n]{0,300})?/?>"
)
_WIKI = (
    r"\[\[[^\[\]\n]{1,160}\]\]|'''[^'\n]{1,120}'''|^={2,5} ?[^=\n]{1,80}={2,5}$"
    r"|\[(?:citation needed|edit|update|clarification needed|better source needed|dead link|when\?|by whom\?|according to whom\?)\]"
)
_MARKED = (
    r"(?<![\w*\\])\*\*(?=[^\s*])[^*\n]{1,200}(?<=[^\s*])\*\*(?![\w*])|^#{2,6} \S.*$"
    r"|(?<!\w)!?\[[^\[\]\n]{0,160}\]\((?:https?:|/|www\.|#|mailto:)[^()\s]{0,300}\)|^!\[[^\[\]\n]{0,160}(?:\]\([^()\n]{0,200}\)?)?$"
)
_EMBEDDED = r"\bpic\.twitter\.com/\w+|\bhttps?://t\.co/\w+|(?i:\[(?:embedded content|object object)\])"
BAR = "a bar that parts nothing"
EMBEDDED = "what is left of an embedded post"
_ENTITY = r"&(?:#\d{1,6}|#[xX][0-9a-fA-F]{1,5}|[A-Za-z]{2,8});|&(?:nbsp|amp|quot|lt|gt|[lr]squo|[lr]dquo|[nm]dash|hellip)\b(?!;)"
_ESCAPE = r"\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|(?:\\[nrt])+(?=[A-Z\s“\"]|$)|\\[\"']"
_CODE = r"<!--.{0,200}?-->|<!\[CDATA\[|[.#]?[\w-]+ ?\{[^{}\n]*:[^{}\n]*;[^{}\n]*\}|\bfunction ?\([^)\n]*\) ?\{.*|\b(?:window|document|googletag)\.\w+.*|\{ ?\"[@\w]+\" ?:.*"
_CODE_SIGNS = ("<!", "{", "document.", "window.", "googletag.")
_BARS = r"^\|\s*|\s*\|\s*\|(?:\s*\|)*|\s*\|$"
"""Bars of a table that is none here: at a line's beginning or end, or with nothing between them."""
_NEW_TAB = r"\(?(?i:opens? in (?:a )?new (?:window|tab))\)?"
_LEAD = r"[ÂÃâðï][^\x00-\x7f]+|\ufffd+"
"""Where UTF-8 read as Windows-1252 begins: these letters are the first bytes of Western letters, signs and emoji."""
_ASSISTANT = (
    (("as an", "as a large"), r"\bas an? (?:ai|large) (?:language model|assistant|model)\b,? ?i?|\bas an ai, i\b"),
    (("knowledge", "last update"), r"\bas of my (?:last|latest|most recent|knowledge) (?:\w+ )?(?:update|cut-?off|training)\b|\bmy (?:knowledge|training) cut-?off\b"),
    (("certainly", "sure", "of course", "absolutely"), r"\b(?:certainly|sure|sure thing|of course|absolutely)! here\b"),
    (("here is", "here's", "here are"), r"(?<![\w,] )\bhere(?:'s| is| are) (?:an?|the|your|some|\w+) (?:[\w-]+ )?(?:re-?written|revised|paraphrased|rephrased|reworded|proofread|polished|humanized|shortened|\d+-word|seo-\w+) \w+"),
    (("i hope this helps", "let me know if you"), r"\bi hope this helps!|\blet me know if you(?:'d| would) (?:like me to|need any further)|\blet me know if you need any further"),
    (("i'm sorry, but", "i am sorry, but", "i cannot", "i don't have", "i do not have", "i can't"), r"^(?:i'm|i am) sorry, but i (?:can't|cannot|am unable|don't|do not)\b.{0,60}|\bi (?:cannot|can't) (?:browse|access) the (?:internet|web)|\bi (?:don't|do not) have access to (?:real-time|the internet)"),
    (("regenerate", "oaicite", "turn0search", "chatgpt.com"), r"\bregenerate response\b|\[?(?:contentreference\[)?oaicite\b|citeturn0search|utm_source=chatgpt\.com"),
    (
        ("rewrite", "re-write", "paraphrase", "rephrase", "summari", "translate", "reword", "proofread", "humanize", "expand", "shorten"),
        r"(?:^|(?<=[.!?:] ))(?:please )?(?:re-?write|paraphrase|rephrase|summari[sz]e|translate|reword|proofread|humanize|expand|shorten) (?:this|the following|the above|the given|these|the) (?:title|headline|content|article|text|paragraph|passage|post|sentence|paragraphs|sentences)\b(?: (?:in|to|into|below|above|with|as|using|for)\b(?: [\w-]+){0,5}?(?: (?:words|paragraphs|english|sentences|tone|style|seo))+(?: in \d+ paragraphs)?)?",
    ),
    (("write ", "generate ", "create "), r"^(?:write|generate|create) (?:me )?(?:an?|\d+) (?:[\w-]+ ){0,3}?(?:\d+[- ]words?|seo[\w-]*|plagiarism-free|unique|headlines?|titles?) (?:[\w-]+ ){0,2}?(?:about|on|for|of|in|that|with)\b.{0,60}"),
)  # fmt: skip
"""What writing assistants answer, and what they are told to do, with words of which each has one."""
_LONGEST_RUN = 16
_FILLER = ("lorem ipsum dolor", "dolor sit amet", "consectetur adipiscing")


class Remnant(Struct, frozen=True):
    """A stretch of a text, counted within it, what it is, and the words that should stand there instead."""

    start: int
    end: int
    what: str
    instead: str | None = None


Phrases: TypeAlias = Sequence[tuple[str, str]]


def phrases_in(text: str) -> Phrases:
    """The shapes of what writing assistants leave, and filler, whose words a text has anywhere, each with what it is."""
    lower = _lower(text)
    said = [
        (shape, "a remnant of a writing assistant")
        for signs, shape in _ASSISTANT
        if any(sign in lower for sign in signs)
    ]
    return said + [(re.escape(filler), "filler text") for filler in _FILLER if filler in lower]


def _lower(words: str) -> str:
    return words.lower().replace("’", "'")


def remnants_in(words: str, phrases: Phrases) -> Iterator[Remnant]:
    """All remnants in a line of a text that has these phrases; each search is made only where its signs occur at all."""
    if "{" in words or "%" in words:
        yield from _found(_TEMPLATE, words, "a template marker that was never filled in")
    if "[" in words:
        yield from _found(_SHORTCODE, words, "a shortcode of the publishing system")
    if "[" in words or "TK" in words or " tk" in words or "(?" in words or "nsert " in words:
        yield from _found(_PLACEHOLDER, words, "a placeholder that was never filled in")
    if "\\" in words:
        yield from _found(_ESCAPE, words, "a character code that shows as written")
    if any(sign in words for sign in _CODE_SIGNS):
        yield from _found(_CODE, words, "code of the page that shows as written")
    if "|" in words:
        yield from _found(_BARS, words, BAR)
    if " new " in words:
        yield from _found(_NEW_TAB, words, "a label of the page")
    if "[" in words or "==" in words or "'''" in words:
        yield from _found(_WIKI, words, "markup of a wiki that shows as written")
    if "**" in words or "](" in words or "##" in words or "![" in words:
        yield from _found(_MARKED, words, "markup that shows as written")
    if "[" in words or "t.co/" in words or "pic.twitter" in words:
        yield from _found(_EMBEDDED, words, EMBEDDED)
    if "<" in words:
        yield from _found(_MARKUP, words, "markup that shows as written")
    if "&" in words:
        yield from _entities(words)
    yield from _misread(words)
    lower = _lower(words) if phrases else ""
    for shape, what in phrases if len(lower) == len(words) else ():
        yield from _found(shape, lower, what)


def _found(shape: str, words: str, what: str) -> Iterator[Remnant]:
    return (Remnant(m.start(), m.end(), what) for m in re.finditer(shape, words))


def _entities(words: str) -> Iterator[Remnant]:
    from html import unescape
    from html.entities import html5

    for match in re.finditer(_ENTITY, words):
        if match[0].startswith("&#") or match[0][1:] in html5 or match[0][-1] != ";":
            yield Remnant(
                match.start(), match.end(), "a character code that shows as written", unescape(match[0])
            )


def _misread(words: str) -> Iterator[Remnant]:
    if words.isascii():
        return
    for match in re.finditer(_LEAD, words):
        length, instead = _reread(match[0])
        if length:
            end = match.start() + length
            yield Remnant(match.start(), end, "a character read in the wrong encoding", instead)


def _reread(run: str) -> tuple[int, str | None]:
    """How much of a run is UTF-8 read in the wrong encoding, and what it was."""
    if run[0] == "\ufffd":
        return len(run), None
    for length in range(min(len(run), _LONGEST_RUN), 1, -1):
        try:
            return length, b"".join(map(_byte, run[:length])).decode("utf-8")
        except (UnicodeEncodeError, UnicodeDecodeError):
            continue
    return (2, None) if run.startswith("â€") else (0, None)


def _byte(character: str) -> bytes:
    return character.encode("latin-1" if "\x80" <= character <= "\x9f" else "cp1252")
