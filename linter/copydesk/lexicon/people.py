"""Words for people: what stands before and within their names."""

from __future__ import annotations

PARTICLES = frozenset("de del della der den di da du la le van von bin al el dos st mac ter ten y".split())
"""Small words within names: *Guillermo del Toro*."""
_SPOKEN = frozenset(
    "mr mrs ms miss sir lady lord captain colonel major general lieutenant sergeant officer detective inspector agent professor "
    "doctor dr chief king queen prince princess president judge nurse father brother sister uncle aunt saint st sheriff commander "
    "private".split()
)
HONORIFICS = _SPOKEN | frozenset(
    "mx master prof dame capt col gen maj lt sgt det reverend rev madame madam corporal rabbi imam ds di dci dc pc ssgt msgt".split()
)
"""What stands before a name and is no part of it, short forms among it."""
_CALLED = (
    "william bill billy will willy liam",
    "robert bob bobby rob robbie bert",
    "richard rick ricky richie dick",
    "james jim jimmy jamie jem",
    "john jack johnny jon johnnie",
    "thomas tom tommy",
    "charles charlie chuck chas chip",
    "edward ed eddie ted teddy ned",
    "henry harry hal hank",
    "francis frank frankie fran",
    "margaret maggie meg peggy peg greta rita madge",
    "elizabeth liz lizzie beth betty bess eliza lisa libby",
    "katherine catherine kathleen kate kathy cathy katie kit kitty kat",
    "mary molly polly may mamie",
    "sarah sally sadie",
    "susan sue susie suzy",
    "alexander alexandra alex sandy sasha al lex",
    "anthony antony tony ant",
    "michael mike mick mickey mikey misha",
    "joseph joe joey jo josephine josie",
    "dorothy dot dotty dolly",
    "helen ellen nell nellie eleanor nora lenore",
    "ann anne anna annie nan nancy",
    "patricia pat patty trish tricia patrick paddy rick",
    "samuel samantha sam sammy",
    "andrew drew andy",
    "matthew matt matty",
    "nicholas nick nicky nicola nikki colin klaus",
    "christopher chris kit topher christine christina tina kris",
    "george georgie jorge yuri",
)
_FAMILIES = tuple(frozenset(names.split()) for names in _CALLED)


def may_be_called(one: str, other: str) -> bool:
    """Whether two given names, in small letters, may be one person's: *Bill* and *William*, *Jon* and *Jonathan*."""
    if one.startswith(other) or other.startswith(one) or min(len(one), len(other)) < 2:
        return True
    return any({one, other} <= family for family in _FAMILIES)


RANKS = _SPOKEN | frozenset(
    "duke duchess count countess emperor empress admiral constable deputy minister teacher principal coach chef mother grandmother "
    "grandfather commissioner".split()
)
"""What stands before a name or, as a role's, in its place."""
OFFICES = frozenset(
    "dr doctor prof professor councillor cllr senator mayor sergeant inspector superintendent rabbi rev reverend".split()
)
"""Titles that nobody has for acting, or for making a film."""
