"""Classes of romanisation: forms of one Korean name in Latin letters, as evidence that two forms mean one person."""

from __future__ import annotations

import re
from functools import lru_cache

from copydesk.text import regex

_SURNAMES = {
    form: forms.split()[0]
    for forms in (
        "i lee yi rhee ree ri",
        "kim gim",
        "pak park bak bark",
        "choe choi choy",
        "ceon jung jeong chung cheong",
        "kang gang kahng",
        "co cho jo joh",
        "yun yoon",
        "cang jang chang",
        "im lim rim yim",
        "han hahn",
        "o oh",
        "so seo suh",
        "sin shin",
        "kwon gwon kweon",
        "hwang",
        "an ahn",
        "song",
        "yu yoo ryu you yoe",
        "ceo jeon jun chun cheon",
        "ko go koh goh",
        "mun moon",
        "son sohn",
        "yang",
        "pe bae pae bai",
        "pek baek paek baik back",
        "heo hur huh her",
        "no noh roh",
        "sim shim",
        "ha hah",
        "cu joo ju chu choo",
        "ku koo gu goo",
        "u woo wu",
        "na ra rah nah",
        "cin jin chin",
        "om eom um uhm",
        "pyon byun byeon pyeon",
        "seong sung",
        "nam",
    )
    for form in forms.split()
}
_MORE_SURNAMES = frozenset(
    """ban bang bin bong cha chae chu do dong eo eum geum gi gil gong guk gwak ham hong hyun in jee ji ka ki kil kong kwak
    kye ma maeng min mo mok myung namgoong namgung ok ong pi pyo sa sagong sang seok seol seon seonwoo si sol suk sun tae
    tak uhm wang wi won ye yeo yeom yeon yong yook yuk hwangbo jegal ki noh do chong tan tang lin liu lu li huang chen
    wong chan ng ho lau leung cheung""".split()
)
_SYLLABLE = regex(
    r"(kk|gg|tt|dd|pp|bb|ss|jj|ch|sh|[kgndtrlmbpsjhc])?[yw]?(eo|eu|ae|ai|ee|oo|ou|ui|uh|ah|oh|oe|ie|[aeiou])"
    r"(ng|ck|[kgntdlmpbrh])?"
)
_VOWELS = (
    ("woo", "U"),
    ("wu", "U"),
    ("yeo", "yE"),
    ("you", "yE"),
    ("yoo", "yU"),
    ("eo", "E"),
    ("uh", "E"),
    ("oo", "U"),
    ("ou", "U"),
    ("ee", "i"),
    ("ui", "i"),
    ("yi", "i"),
    ("ae", "e"),
    ("ai", "e"),
    ("ah", "a"),
    ("oh", "o"),
    ("eu", "V"),
)
_CONSONANTS = (
    ("ch", "c"),
    ("j", "c"),
    ("sh", "s"),
    ("ck", "k"),
    ("g", "k"),
    ("d", "t"),
    ("b", "p"),
    ("l", "r"),
)


@lru_cache(maxsize=16384)
def classes(word: str) -> frozenset[str]:
    """The keys under which a romanised word meets its other forms; a bare u may be either of two vowels."""
    for written, key in _VOWELS:
        word = word.replace(written, key)
    for written, key in _CONSONANTS:
        word = word.replace(written, key)
    word = re.sub(r"([a-z])\1", r"\1", word)
    return frozenset((word.replace("u", "E"), word.replace("u", "U"), word.replace("u", "V")))


def same_surname(one: str, other: str) -> bool:
    """Whether two folded surnames are forms of one."""
    known = _SURNAMES.get(one)
    return known is not None and known == _SURNAMES.get(other)


def is_surname(word: str) -> bool:
    """Whether a folded word is a Korean surname in some romanisation."""
    return word in _SURNAMES or word in _MORE_SURNAMES


def is_syllable(word: str) -> bool:
    """Whether a folded word can be one Korean syllable in some romanisation."""
    return _SYLLABLE.fullmatch(word) is not None


def same_given(one: str, other: str) -> bool:
    """Whether two folded given names are romanisations of one."""
    return one == other or not classes(one).isdisjoint(classes(other))
