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
RANKS = _SPOKEN | frozenset(
    "duke duchess count countess emperor empress admiral constable deputy minister teacher principal coach chef mother grandmother "
    "grandfather".split()
)
"""What stands before a name or, as a role's, in its place."""
OFFICES = frozenset(
    "dr doctor prof professor councillor cllr senator mayor sergeant inspector superintendent rabbi rev reverend".split()
)
"""Titles that nobody has for acting, or for making a film."""
