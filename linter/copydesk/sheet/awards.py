"""The names of awards and categories, as sheets and articles have them."""

from __future__ import annotations

import re

_AWARDS = {
    "oscar": "oscar|oscars|academy award|academy awards",
    "emmy": "emmy|emmys|emmy award|emmy awards|primetime emmy|primetime emmys|primetime emmy award|primetime emmy awards",
    "daytime emmy": "daytime emmy|daytime emmys|daytime emmy award",
    "golden globe": "golden globe|golden globes|golden globe award|golden globe awards|globe|globes",
    "bafta": "bafta|baftas|bafta award|bafta awards|bafta tv award|british academy film award|british academy television award",
    "tony": "tony|tonys|tony award|tony awards",
    "grammy": "grammy|grammys|grammy award|grammy awards",
    "sag award": "sag award|sag awards|screen actors guild award|screen actors guild awards",
    "critics' choice": "critics' choice|critics’ choice|critics' choice award|critics’ choice award|critics choice award",
    "palme d'or": "palme d'or|palme d’or",
    "golden lion": "golden lion",
    "golden bear": "golden bear",
    "silver bear": "silver bear",
    "grand prix": "grand prix",
    "césar": "césar|césars|cesar|cesars",
    "peabody": "peabody|peabodys|peabody award",
    "spirit award": "spirit award|spirit awards|independent spirit award|independent spirit awards",
    "gotham award": "gotham award|gotham awards",
    "olivier": "olivier|oliviers|olivier award|laurence olivier award",
    "pulitzer": "pulitzer|pulitzer prize",
    "saturn award": "saturn award|saturn awards",
    "people's choice": "people's choice award|people’s choice award",
}
_OF = {name: key for key, names in _AWARDS.items() for name in names.split("|")}
NAMES = tuple(sorted(_OF, key=len, reverse=True))
"""All names of awards in small letters, the longest first."""

_PADDING = frozenset(
    "best outstanding award prize the a an for in of by performance achievement lead leading role motion television tv".split()
)
_SAME = {
    "movie": "film", "picture": "film", "films": "film", "motion": "", "pictures": "film", "feature": "film",
    "screenwriting": "screenplay", "writing": "screenplay", "screenplays": "screenplay", "script": "screenplay",
    "directing": "director", "direction": "director", "directors": "director",
    "series": "series", "programme": "series", "show": "series",
    "music": "score", "cinematographer": "cinematography", "photography": "cinematography",
    "editor": "editing", "edited": "editing", "costumes": "costume", "designer": "design",
    "leading": "lead", "male": "actor", "female": "actress",
}  # fmt: skip


def award_key(name: str) -> str:
    """One name for the names of an award: *Academy Award* and *Oscars* are the Oscar."""
    plain = " ".join(name.lower().replace("’", "'").split()).removeprefix("the ")
    return _OF.get(plain) or _OF.get(plain.removesuffix("s")) or plain


def category_key(category: str) -> frozenset[str]:
    """The words of a category that tell it from others: *best original screenplay*, *writing (original screenplay)*."""
    words = re.findall(r"[a-zé]+", category.lower().replace("’s", "").replace("'s", ""))
    told = (_SAME.get(word, word) for word in words if word not in _PADDING)
    return frozenset(word for word in told if word)
