"""When a word that could be a time is one: a bare year, month or season needs a licence from its surroundings."""

from __future__ import annotations

from copydesk.annotate.times.meaning import Meaning
from copydesk.annotate.times.scene import Scene


def is_licensed(meaning: Meaning, scene: Scene) -> bool:
    """Whether the words around a bare year, month, season or plain unit let it be a time."""
    return _TESTS[meaning.kind](scene)


_PREPOSITIONS = frozenset(
    "in by since until till during of from to through before after between and or around about for "
    "early late mid this last next as circa due throughout that than starting beginning".split()
)


def _year(scene: Scene) -> bool:
    return True


def _month(scene: Scene) -> bool:
    return True


def _season(scene: Scene) -> bool:
    return (
        scene.tokens[scene.first].lower == "the"
        and scene.word(1) not in ("of",)
        and scene.preposition() in _PREPOSITIONS
    )


def _length(scene: Scene) -> bool:
    return scene.word(-1) in ("for", "in", "of")


_TESTS = {"year": _year, "month": _month, "season": _season, "length": _length}
