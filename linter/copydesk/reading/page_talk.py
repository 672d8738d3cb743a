"""What a page says to who reads it: verbs that ask for something, and things that pages alone have.

One of the two says little: articles too ask to watch a film, and speak of apps. A line that begins by asking and asks for a thing of
the page does, and so does one with a verb that pages alone use (*log in to …*), where it is short and ends without a stop, as
buttons do.
"""

from __future__ import annotations

import re

_LEAD_IN = r"(?:please |simply |make sure to |be sure to |(?:and )?don't forget to |(?:if )?you (?:can|may) (?:also )?|want to |to )?"
_ASKS = (
    r"(?:add|allow|become|book|bookmark|browse|buy|change|check(?: out)?|choose|claim|click|comment|confirm|contact|copy|create|disable|discover|donate"
    r"|download|edit|e-?mail|enable|enter|explore|find|follow|get|give|go|join|like|listen|log|manage|open|order|pick|pin|play|press|print|rate|read|receive"
    r"|register|reset|save|scroll|search|see|select|send|share|shop|show|sign|start|stay|submit|subscribe|support|swipe|switch|tag|tap|try|turn|unlock"
    r"|unsubscribe|update|upgrade|verify|view|visit|vote|watch)"
)
_THINGS = (
    r"(?:newsletters?|inbox|in-box|mailing list|(?:e-?mail|push|browser) (?:alerts?|updates?|notifications?)|notifications|google (?:news|discover)|whatsapp"
    r"|telegram|our socials|rss|bell icon|spam folder|ad[- ]?blocker|javascript|(?:this|our) (?:article|post|web ?page|website|slideshow)"
    r"|(?:for|to|through|see|view|open) the (?:full )?(?:gallery|slideshow))"
)
_OUR_THINGS = (
    r"(?:podcasts?|videos?|apps?|channels?|pages?|groups?|(?:web)?sites?|stores?|gallery|galleries|archives?|posts|articles|stories|coverage|community|forums?"
    r"|shop|magazine|feed|playlists?|guides?|picks|reviews|lists|hub|blog|brochure|journalism|reporting|team)"
)
_ON_PAGES = r"(?:sign up|sign in|log ?in|log ?out|sign out|unsubscribe|subscribe|register|unlock|pre-?order|upgrade|tap|click|swipe)"
_TO_WHAT = (
    r"(?:for|to|with|here|now|today|from|or|all|every|this|full|more|our|your|on|through|left|right|the)"
)
_COMPANIES = r"(?:facebook|twitter|x|instagram|youtube|tiktok|threads|bluesky|linkedin|pinterest|snapchat|discord|patreon|reddit|flipboard|mastodon)"
_OURS = r"(?:our|this|the) (?:content|article|post|story|stories|site|video|review|list|guide|read|piece|gallery|page|recipe)"
_YOURS = (
    r"(?:e-?mail(?: address)?|post ?code|zip(?: code)?|password|username|name|preferences?|consent|choices|settings|account|profile|subscriptions?|privacy|location"
    r"|order|basket|cart|watchlist|membership)"
)
_MONEY = r"(?:[£$€]\d[\d.,]*|\d+p)"
_SHOPS = r"(?:amazon|ebay|best buy|walmart|etsy|argos|currys|zavvi|barnes & noble|bookshop|waterstones|fandango|ticketmaster)"

_ROWS: tuple[tuple[tuple[str, ...], str], ...] = (
    ((), rf"{_LEAD_IN}{_ASKS}\b.{{0,90}}\b{_THINGS}\b.{{0,60}}"),
    (("our ",), rf"{_LEAD_IN}{_ASKS}\b.{{0,60}}\bour (?:[\w'-]+ ){{0,4}}{_OUR_THINGS}\b.{{0,40}}"),
    ((" us",), rf"{_LEAD_IN}(?:follow|like|find|join|tag|contact|support) us(?: (?:on|at|for|to)\b| ?@|$).{{0,80}}"),
    ((" on ",), rf"(?:follow|add|join|like|find|connect with) .{{2,40}} on {_COMPANIES}"),
    (("share",), r"share (?:this )?(?:on|via|by|with|to) (?:e-?mail|sms|print|[a-z]+(?:in|ok|er|am|app|it|st)|x|line|friends)"),
    (("our ", "this ", "the "), rf"(?:did you )?(?:loved?|liked?|enjoy(?:ed|ing)?|find|was|rate|how (?:useful|helpful) was|we are sorry that|improve) {_OURS}\b.{{0,60}}"),
    ((" star", "the first", "vote"), r"(?:click|tap) on a star\b.{0,40}|(?:.{0,30}\b)?(?:be the first to (?:rate|comment|review|share|reply)|no votes so far|vote count)\b.{0,60}"),
    (("touch", "comment", "hear"), r"(?:let's )?(?:keep|stay|get) in touch|(?:you can )?add comments now|we(?:'d| would)?(?: want| love| like)* to hear from you\b.{0,120}"),
    ((" may ",), r".{3,200}\bmay (?:get|earn|receive|make) (?:a |an )?(?:small |affiliate )?(?:share of (?:the |any |our )?(?:revenue|sales?|proceeds|what you)|commissions?|percentage of|compensation)\b.{0,120}"),
    ((" your ",), r"[^.!?]{10,160} (?:in|to|into) your (?:inbox|in-box|e-?mail|feed)\b.{0,30}"),
    ((" your ", " my "), rf"(?:enter|update|manage|confirm|verify|change|reset|check|edit|choose|view|set) (?:your|my) (?:\w+ ){{0,2}}{_YOURS}\b.{{0,40}}"),
    ((" now",), r"visit (?:\S+ ){1,4}now"),
    (("report", "flag", "suggest", "submit"), r"(?:report|flag|suggest|submit) (?:an? |any |this )?(?:error|correction|typo|mistake|problem|issue|ad|comment|bug)\b.{0,30}"),
    ((" to ",), r"(?:jump|skip|scroll|go back|return) (?:back |down |straight )?to (?:the )?(?:recipe|section|comments?|content|navigation|main(?: content)?|top|bottom|footer|header|home ?page|search|menu|results)"),
    (("£", "$", "€", "free", "% off"), rf"(?:unlock|subscribe|get|join|enjoy|try|start|save|support|become)\b.{{2,70}}\b(?:for (?:just |only )?{_MONEY} (?:a|per) (?:week|month|year)|free for \d+ (?:days?|weeks?|months?)|\d\d?% off)\b.{{0,40}}"),
    (("£", "$", "€", "price", "deal", "offer", "availability"), rf"(?:now |from |only |just )?{_MONEY} (?:at|on|from|via) [\w.' &]{{2,30}}|(?:check|see|view|compare|latest|best|current)(?: the| our| today's)?(?: \w+)? (?:prices?|deals?|offers?|availability)\b.{{0,20}}"),
    ((" at ", " on ", " from ", " for ", " now", " here", " today"), rf"(?:buy|shop|order|pre-?order|get|see|view|book|find)(?: (?:it|now|tickets?|yours))* (?:(?:at|on|from|for|via) {_SHOPS}|now|here|today)"),
    (("continue reading", "appeared", "published", "posted", "printed"), r"continue reading\b.{0,120}|the post .{3,160} (?:appeared first|first appeared|was first published) (?:on|in|at) .{2,60}|(?:originally|first) (?:published|posted|appeared|printed) (?:at|on|in|by) .{2,60}"),
    (("generated", "support", "enable", "material", "permission"), r".{0,60}\bauto-?generated from\b.{0,60}|.{0,30}\bbrowser (?:does not|doesn't) (?:currently )?support\b.{0,60}|(?:this material|all content|no part of this|reproduction)\b.{0,60}\b(?:may not be|without (?:prior |written |express )*permission|is prohibited)\b.{0,80}"),
    (("for ",), r"for (?:all )?(?:of )?(?:the )?(?:latest|more|breaking)\b.{2,80}\b(?:follow us|subscribe|click here|download|join us|sign up|bookmark|(?:visit|check out|on|like) our)\b.{0,80}"),
)  # fmt: skip
"""The shapes of what a page asks or says, in small letters and without the signs around them; each with signs of which it has one."""
_BUTTON = rf"(?:[^.?!]{{3,60}}[?!] )?{_LEAD_IN}{_ON_PAGES} {_TO_WHAT}\b[^,:;?.…]*"
_LONGEST, _LONGEST_BUTTON = 280, 8


def asks_reader(words: str, line: str) -> bool:
    """Whether a line asks something of who reads the page, or tells of the page itself; `words` as the lists have them."""
    if len(words) > _LONGEST:
        return False
    if len(words.split()) <= _LONGEST_BUTTON and line[-1] not in ".…" and re.fullmatch(_BUTTON, words):
        return True
    return any(
        re.fullmatch(shape, words)
        for signs, shape in _ROWS
        if not signs or any(sign in words for sign in signs)
    )
