"""The language of an article: told by its small words, by its letters, or by what the file says of itself.

Claims are read from English alone. Small words tell a language of a sentence or two more surely than detectors by letter
pairs do, which take names for languages (docs/decisions/0006-how-a-language-is-told.md).
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby

from msgspec import Struct

ENGLISH = "en"
_NAMES = {
    "en": "English", "es": "Spanish", "pt": "Portuguese", "fr": "French", "de": "German", "it": "Italian",
    "nl": "Dutch", "sv": "Swedish", "da": "Danish", "no": "Norwegian", "nb": "Norwegian", "nn": "Norwegian",
    "pl": "Polish", "cs": "Czech", "ro": "Romanian", "hu": "Hungarian", "fi": "Finnish", "tr": "Turkish",
    "id": "Indonesian", "ca": "Catalan", "ko": "Korean", "ja": "Japanese", "zh": "Chinese",
}  # fmt: skip
_SMALL_WORDS = {
    "en": "the of and to in a is that for it was on with as at by from his her he she they this which be are were has have "
    "had an but not or its who will their been when about would after than into what how if there all no you we i my "
    "your our so can do did does just more one out up also over only",
    "es": "el la los las de del que y en un una por con para su sus se es al lo como más pero fue ha le entre sin sobre "
    "también desde hasta cuando muy ya está son ser nos este esta estos quien donde todo porque a no o si hay",
    "pt": "o a os as de do da dos das que e em um uma por com para seu sua se é ao à no na nos nas como mais mas foi não "
    "ou também pela pelo quando muito já está são ser este esta entre sem sobre até isso ele ela onde tem",
    "fr": "le la les de des du un une et en que qui dans pour par sur au aux est ce cette ces il elle son sa ses ne pas "
    "plus avec mais ou se sont été dont comme leur nous vous on a d l qu c s n entre depuis aussi après",
    "de": "der die das und in den von zu mit dem des ein eine einer eines einem einen ist im für auf sich nicht auch als "
    "an es wird bei nach aus am er sie wie war hat dass sind zum zur über oder noch nur aber wurde vor um",
    "it": "il lo la i gli le di del della dei delle e in un una che per con da dal dalla al alla nel nella si è non come "
    "più ma anche suo sua sono su sul sulla o ha ai tra fra quando dove questo questa stato essere ne ci",
    "nl": "de het een en van in is dat op te voor met zijn die niet aan er om ook als bij door maar naar dan uit wordt "
    "werd over hij zij ze haar hun heeft nog wat dit deze was geen meer of tot",
    "sv": "och i att det som en på är av för med till den har de inte om ett han hon men var sig från så vi kan när år "
    "också efter vid under nu eller där",
    "da": "og i at det som en på er af for med til den har de ikke om et han hun men var sig fra så vi kan når år også "
    "efter ved under nu eller hvor blev",
    "no": "og i at det som en på er av for med til den har de ikke om et han hun men var seg fra så vi kan når år også "
    "etter ved under nå eller der hvor ble",
    "pl": "i w na z do się że nie to jest o za od po jak jego jej który która które przez dla ale oraz są być był była "
    "już tym tego także czy a we ze co",
    "cs": "a v se na je že z do o i to jako za pro od po jeho který která které ale byl byla už také podle při až "
    "bude jsou není by ve",
    "ro": "și în de la cu pe un o care din este a nu se pentru mai au fost prin sau dar ca după că lui sa iar este fi sunt",
    "hu": "a az és hogy nem is egy meg ez azt de volt csak mint már még el aki ami vagy lesz után ki be fel van",
    "fi": "ja on ei se että oli hän joka mutta kun myös tai ovat kuin jo sen vain niin mukaan jossa hänen ole ollut sekä nyt",
    "tr": "ve bir bu da de için ile olan olarak çok daha en gibi ama ne kadar sonra o var olduğu ise ya her",
    "id": "yang dan di dengan untuk dari pada ini itu dalam adalah ke akan tidak juga oleh sebagai karena ada telah ia "
    "mereka atau saat sebuah serta",
    "ca": "el la els les de del que i en un una per amb al com més però va ser és seva seu són dels també entre sobre "
    "quan aquest aquesta no a o es",
}  # fmt: skip
_LANGUAGES_OF: dict[str, tuple[str, ...]] = {}
for _code, _words in _SMALL_WORDS.items():
    for _word in dict.fromkeys(_words.split()):
        _LANGUAGES_OF[_word] = (*_LANGUAGES_OF.get(_word, ()), _code)
_DENSE = {"hangul": "ko", "kana": "ja", "cjk": "zh"}
"""Scripts whose letters hold a syllable or a word each, with the language that is taken to be theirs."""
_SHARE = 0.08
"""Prose of a language has at least so many of its small words among its words; most has a third."""
_LONG_RUN = 3
"""Fewer small words between two capitals, and nothing else, can be within a title."""
_ENOUGH = 25
"""From so many words on, a text without small words of a language is no prose in it."""


class Language(Struct, frozen=True):
    """The language of an article: its code (empty where it is none of those known here), and its name."""

    code: str
    name: str

    @property
    def is_read(self) -> bool:
        """Whether claims are read in it."""
        return self.code == ENGLISH


def language_of(words: Iterable[str], declared: str | None = None) -> Language:
    """The language of a text; `words` are those that no known name covers, `declared` is what the file says.

    The words decide where they are clear; else what the file says; else it is taken for English.
    """
    listed = list(words)
    return _by_letters(listed) or _by_small_words(listed) or _named((declared or "").lower()[:2] or ENGLISH)


def _named(code: str) -> Language:
    return Language(code, _NAMES.get(code, "another language"))


def _by_letters(words: list[str]) -> Language | None:
    """A language that is not written in Latin letters, where most letters are of its own script."""
    letters = "".join(words)
    if letters.isascii():
        return None
    foreign = [letter for word in words if not word.isascii() for letter in word if not letter.isascii()]
    if 4 * len(foreign) < len(letters) or not foreign:
        return None
    scripts = Counter(_script(letter) for letter in foreign)
    scripts["latin"] += len(letters) - len(foreign)
    if scripts["kana"]:
        scripts["kana"] += scripts.pop("cjk", 0)
    for dense in _DENSE:
        scripts[dense] *= 3
    script, count = max(scripts.items(), key=lambda item: item[1])
    if script == "latin" or 2 * count <= scripts.total():
        return None
    return _named(_DENSE[script]) if script in _DENSE else Language("", f"{script.capitalize()} letters")


def _script(letter: str) -> str:
    name = unicodedata.name(letter, "latin").replace("-", " ").split(" ")[0].lower()
    return "kana" if name in ("hiragana", "katakana") else name


def _by_small_words(words: list[str]) -> Language | None:
    """The language whose small words are most, where it has clearly more than English, and English than it."""
    small = [word for word in words if word.islower()]
    found = _counted(small)
    code, most = max(found.items(), key=lambda item: (item[1], item[0] == ENGLISH), default=("", 0))
    english = found[ENGLISH]
    if most >= max(2, _SHARE * len(small)) and _is_varied(small, code):
        if code == ENGLISH or not english:
            return _named(code)
        plain = _counted(_outside_titles(words))
        if plain[code] >= max(plain[ENGLISH] + 2, 1.3 * plain[ENGLISH]):
            return _named(code)
    accented = sum(not word.isascii() for word in small)
    if not english and (accented > 1 or len(small) >= _ENOUGH):
        return _named(code if most else "")
    return None


def _is_varied(small: Iterable[str], code: str) -> bool:
    """Whether more than one small word of a language occurs; one that is said again may be a name's."""
    return sum(code in _LANGUAGES_OF.get(word, ()) for word in set(small)) > 1


def _counted(words: Iterable[str]) -> Counter[str]:
    found: Counter[str] = Counter()
    for word, times in Counter(words).items():
        for code in _LANGUAGES_OF.get(word, ()):
            found[code] += times
    return found


def _outside_titles(words: list[str]) -> Iterator[str]:
    """The words in small letters but those in a title of another language: *La Casa de las Flores*."""
    for is_small, run in groupby(words, key=str.islower):
        small = list(run)
        if is_small and not (len(small) < _LONG_RUN and all(word in _LANGUAGES_OF for word in small)):
            yield from small
