"""The small words of English, each in one class of its own: articles, pronouns, prepositions, conjunctions, auxiliaries."""

from __future__ import annotations


def _words(line: str) -> frozenset[str]:
    return frozenset(line.split())


ARTICLES = _words("a an the")
DEMONSTRATIVES = _words("this that these those")
POSSESSIVES = _words("my your his her its our their")
OF_PEOPLE = POSSESSIVES - {"its"}
SUBJECTS = _words("i you he she it we they")
OBJECTS = _words("me him us them") | {"you", "her", "it"}
_OF_ONESELF = _words("myself yourself himself herself itself ourselves yourselves themselves oneself")
_OWNED = _words("mine yours hers ours theirs")
_SOMEBODY = _words("somebody someone something anybody anyone anything everybody everyone everything other")
QUESTIONS = _words("what when where who whom whose which why how whether")
_WHATEVER = _words("whatever whenever wherever whoever whichever however")
RELATIVES = _words("which who whom whose where that")
CONJUNCTIONS = _words(
    "and but or nor as if so than because although though while whereas unless until till since yet"
)
PREPOSITIONS = _words(
    "about above across after against among around at before behind below beside between beyond by down during for from in into "
    "of off on onto out over per since through throughout till to toward towards under until up upon via with within without"
)
BE = _words("am is are was were be been being")
HAVE = _words("has have had having")
DO = _words("do does did doing done")
MODALS = _words("will would shall should can could may might must")
NEGATIONS = _words("not no never nor neither none nobody nothing cannot")
_QUANTITIES = _words(
    "all another any both each either else every few just least less many more most much only own same some such"
)
_ADVERBS = _words(
    "again also ever further here let like now often once perhaps quite rather still then there thus together too very well"
)
_FOREIGN = _words("de la el le les un une und der die das")
"""The articles of other tongues, which stand in names and titles."""

AUXILIARIES = BE | HAVE | MODALS
FUNCTION_WORDS = frozenset().union(
    ARTICLES, DEMONSTRATIVES, POSSESSIVES, SUBJECTS, OBJECTS, _OF_ONESELF, _OWNED, _SOMEBODY, QUESTIONS, _WHATEVER, RELATIVES,
    CONJUNCTIONS, PREPOSITIONS, BE, HAVE, DO, MODALS, NEGATIONS, _QUANTITIES, _ADVERBS, _FOREIGN,
)  # fmt: skip
"""All of them, and what is no word of its own in a name."""
IN_TITLES = _words(
    "a an the and or nor but as at by for from in into of off on onto out over per than that to up upon via vs with"
)
"""What titles write small."""
OF_ABROAD = _words("de del des du di della degli delle dos das et y")
WITH_OF_ABROAD = OF_ABROAD | _words("el la las le les lo los il gli en em à al au aux un una une da do")
"""The *of* and *and* of Romance tongues, and what else titles in one of these write small or not, as the desk likes."""
