"""What stands around an article on its page: labels, prompts, notices and stamps, as tables."""

from __future__ import annotations

import re

from msgspec import Struct

_SIGNS = " \t\u00a0-–—•*#>|→»›▶.:;,!…_[]()"


def _phrases(lines: str) -> frozenset[str]:
    return frozenset(phrase for line in lines.strip().splitlines() for phrase in line.strip().split(", "))


LABELS = _phrases(
    """
    latest posts, latest news, latest stories, latest articles, latest videos, recent posts, recent articles
    recent stories, recent comments, popular posts, popular articles, most popular posts, most read, most viewed
    most commented, top stories, top posts, trending now, trending stories, trending articles, trending posts
    related posts, related articles, related stories, related news, related content, related topics, related tags
    related links, related reading, related coverage, related video, related videos, more stories, more news
    more from the web, more from our network, from around the web, you may also like, you might also like
    you may also enjoy, you might also enjoy, you may have missed, you might have missed, in case you missed it
    recommended for you, recommended stories, recommended articles, recommended reading, recommended videos
    editor's picks, editors' picks, editor's choice picks, our picks, staff picks, read next, what to read next
    read more, read also, see also, more like this, up next, next up, next article, previous article, next post
    previous post, next story, previous story, post navigation, leave a reply, leave a comment, post a comment
    post comment, add a comment, add comment, view comments, view all comments, show comments, load more comments
    cancel reply, load more, show more, view more, share, tweet, share this, share this article, share this post
    share this story, share on facebook, share on twitter, share on x, share on whatsapp, share on linkedin
    share on reddit, share on pinterest, share via email, copy link, link copied, print this article, email this
    print, follow us, follow us on social media, subscribe, subscribe now, subscribe today, sign up, sign in, log in
    newsletter, our newsletter, newsletter signup, newsletter sign-up, advertisement, advertisements, advertising
    ad, sponsored, sponsored content, sponsored links, promoted content, promoted stories, paid content
    article continues below, article continues below advertisement, article continues after advertisement
    story continues below, story continues below advertisement, story continues after advertisement
    content continues below, scroll to continue, scroll for more, scroll to continue with content
    continue reading, keep reading, skip to content, skip to main content, skip advertisement, back to top
    go to top, table of contents, jump to section, all rights reserved, privacy policy, terms of use
    terms of service, terms and conditions, cookie policy, cookie settings, manage cookies, accept cookies
    accept all cookies, accept all, reject all, do not sell my personal information, about us, contact us
    about the author, about the authors, about author, author bio, more by this author, more from this author
    enlarge image, click to enlarge, view gallery, open gallery, play video, watch now on youtube, image source
    featured image, post thumbnail, share your thoughts, listen to this article, show all comments, add your comment
    read the full story, read full story, toggle navigation, toggle menu, contents [hide, manage consent, cookie consent
    privacy & cookies, privacy and cookies, powered by wordpress, proudly powered by wordpress, support now, become a member
    buy now, shop now, source link, tap to unmute, exit full screen, picture in picture, continue without accepting
    breaking news alerts, get the app, open in app, open app, view in browser, view on instagram, view this post on instagram
    """
)
"""Lines that are never prose."""

LONE_LABELS = _phrases(
    """
    don't miss, don't miss this, don't miss these, must read, must reads, must watch, trending, popular
    most popular, related, recommended, comments, tags, categories, category, archives, archive, search, menu, home
    featured, featured posts, featured stories, spotlight, highlights, hot topics, topics, more, next, previous
    join the conversation, join the discussion, what do you think, explore more, discover more, latest
    """
)
"""Lines that may head a section of prose, and are furniture where none follows."""

OPENINGS = (
    ("the author box of the page", ("about the author:", "about the author -", "about the author –")),
    (
        "a prompt to read another article",
        (
            "read more:", "read more |", "read more about", "read also:", "also read:", "read next:", "see also:",
            "related:", "related |", "related article:", "related articles:", "related story:", "must read:",
            "you may also like:", "you might also like:", "next article:", "previous article:",
            "next post:", "previous post:", "next up:", "trending:",
        ),
    ),
    (
        "a share prompt",
        (
            "share this:", "share this article", "share this post", "share this story", "share on facebook",
            "share on twitter", "click to share on", "like us on facebook", "like this:", "pin this", "share via:",
        ),
    ),
    (
        "a newsletter or follow prompt",
        (
            "subscribe to our", "subscribe now", "subscribe for more", "sign up for our", "sign up to our",
            "sign up now", "sign up here", "join our whatsapp", "join our telegram", "join our mailing list",
            "enter your email", "your email address will not be published", "follow us on", "follow us for",
            "like and subscribe", "download our app", "never miss a story", "thanks for subscribing",
            "thank you for subscribing", "delivered straight to your inbox", "turn on notifications",
            "add us as a preferred source", "click the bell",
        ),
    ),
    (
        "a cookie or privacy notice",
        (
            "we use cookies", "this site uses cookies", "this website uses cookies", "our site uses cookies",
            "our website uses cookies", "by clicking accept", "by clicking \"accept", "by clicking “accept",
            "by clicking ‘accept", "by continuing to use this", "by signing up, you agree", "by signing up you agree",
            "by subscribing, you agree", "by subscribing you agree", "we and our partners", "we value your privacy",
            "we care about your privacy", "this site is protected by recaptcha", "this post may contain affiliate",
            "this article contains affiliate", "this post contains affiliate", "as an amazon associate", "when you buy through",
            "when you purchase through", "if you buy something through", "we may earn a commission", "accept all cookies",
            "your support helps us to", "support our journalism",
        ),
    ),
    (
        "an advertising notice",
        ("advertisement -", "advertisement:", "article continues", "story continues below", "content continues below",
         "scroll to continue", "- advertisement"),
    ),
    (
        "a notice of the page",
        (
            "filed under:", "tagged:", "tagged with:", "posted in:", "tags:",
            "please enable javascript", "enable javascript", "you need to enable javascript",
            "your browser does not support", "this video is not available", "this video is unavailable",
            "this content is not available in your", "click here to ", "tap here to ", "loading comments",
            "required fields are marked", "save my name, email", "you must be logged in", "log in to leave a comment",
            "view this post on instagram", "a post shared by", "image source:", "©", "copyright ©", "(c) 20",
        ),
    ),
)  # fmt: skip
"""How lines begin that are never prose, by what they are."""

_EVERY_OPENING = tuple(opening for _, openings in OPENINGS for opening in openings)
_NETWORKS = frozenset(
    ("facebook", "twitter", "x", "pinterest", "email", "whatsapp", "linkedin", "reddit", "telegram", "flipboard", "tumblr", "messenger",
     "share", "tweet", "pin", "print", "copy", "link", "bluesky", "threads")
)  # fmt: skip
# Patterns are compiled where a line first begins as theirs do.
_NEWSLETTER = r"(?:sign up|subscribe|join|get|receive|register)\b.{0,120}\b(?:newsletters?|inbox|mailing list|email alerts?)\b"
_PROMPTING = ("sign up", "subscribe", "join", "get", "receive", "register")
_COUNTER = (
    r"(?:\d[\d.,]*k?|no|zero) (?:shares?|comments?|views?|likes?|replies|min(?:ute)?s? read)"
    r"|(?:estimated )?read(?:ing)? time:? .{1,12}min(?:ute)?s?"
)
_COUNTING = (*"0123456789", "no ", "zero ", "read", "estimated")
_TRAIL = r"(?:home|start|news)(?: ?[>»›/|→] ?[\w&' -]{2,40}){1,6}"
_STAMP = (
    r"(?P<by>By(?: (?:[A-Z][\w.'’-]*|and|de|van|von|&)){1,6}[,|]? ?[|–—-]? ?)?"
    r"(?:(?:Last|First|Originally) |LAST )?(?:[Pp]osted|[Pp]ublished|[Uu]pdated|[Mm]odified|POSTED|PUBLISHED|UPDATED)"
    r"(?P<open> (?:on|at)| ?[:|–-])*"
)
_STAMPS = ("posted", "published", "updated", "modified")
_PROMPT_LENGTH = 300
_STAMP_LENGTH = 80


def plain(line: str) -> str:
    """A line as the tables have it: small letters, plain apostrophes, single blanks, no signs around it."""
    return " ".join(line.replace("’", "'").casefold().split()).strip(_SIGNS)


class Furniture(Struct, frozen=True):
    """A part of a page: what it is, and the words that tell."""

    what: str
    sign: str


def furniture_in(line: str, *, prose_follows: bool) -> Furniture | None:
    """What a line is that belongs to the page and not to its article."""
    if len(line) > _PROMPT_LENGTH:
        return None
    words = plain(line)
    if words in LABELS or (words in LONE_LABELS and not prose_follows):
        return Furniture("a label of the page", words)
    lead = " ".join(line.casefold().split()).lstrip(" -–—•*#>|→»›▶")
    if lead.startswith(_EVERY_OPENING):
        openings = ((what, sign) for what, signs in OPENINGS for sign in signs if lead.startswith(sign))
        return Furniture(*next(openings))
    if len(parts := words.split()) > 1 and _NETWORKS.issuperset(parts):
        return Furniture("a row of share buttons", words)
    if line.startswith("MORE: "):
        return Furniture("a prompt to read another article", "more:")
    if lead.startswith(_PROMPTING) and re.match(_NEWSLETTER, lead):
        return Furniture("a newsletter or follow prompt", lead.split()[0])
    if lead.startswith(("home", "start", "news")) and re.fullmatch(_TRAIL, lead):
        return Furniture("a trail of the page's sections", lead.split()[0])
    if words.startswith(_COUNTING) and re.fullmatch(_COUNTER, words):
        return Furniture("a counter of the page", words)
    return None


def is_stamp_without_date(line: str) -> bool:
    """Whether a line is a byline, or the start of one, whose date was lost: *By Ann Ito Posted:*."""
    words = plain(line) if len(line) <= _STAMP_LENGTH else ""
    if words in ("by", "posted by", "written by", "published by"):
        return True
    match = re.fullmatch(_STAMP, line.strip()) if any(stamp in words for stamp in _STAMPS) else None
    return match is not None and bool(match["by"] or match["open"])
