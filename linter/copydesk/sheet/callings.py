"""What people do: callings by family, so that a word for another of one family is no mistake."""

from __future__ import annotations

_FAMILIES = (
    "doctor surgeon physician neurosurgeon psychiatrist paediatrician pediatrician medic pathologist dentist anaesthetist oncologist",
    "nurse midwife carer",
    "psychologist therapist counsellor counselor psychoanalyst",
    "lawyer attorney barrister solicitor advocate prosecutor",
    "judge magistrate",
    "detective policeman policewoman cop officer sergeant inspector sheriff deputy constable investigator",
    "spy agent operative",
    "teacher professor lecturer tutor schoolteacher headmaster headmistress principal",
    "coach trainer",
    "student schoolgirl schoolboy pupil",
    "journalist reporter correspondent newspaperman columnist editor",
    "writer novelist author playwright poet screenwriter",
    "painter artist sculptor illustrator",
    "musician singer pianist composer violinist drummer guitarist conductor songwriter",
    "actor actress comedian performer",
    "chef cook baker",
    "waiter waitress barista bartender barman barmaid",
    "pilot astronaut aviator",
    "soldier captain colonel general lieutenant marine major",
    "sailor fisherman skipper",
    "farmer rancher shepherd",
    "priest vicar pastor rabbi nun monk bishop minister",
    "scientist physicist chemist biologist engineer mathematician astronomer geneticist virologist researcher",
    "architect builder carpenter",
    "mechanic plumber electrician",
    "banker accountant trader financier stockbroker",
    "businessman businesswoman entrepreneur executive mogul tycoon",
    "politician senator congressman congresswoman mayor governor president",
    "librarian archivist historian",
    "photographer cinematographer",
    "dancer ballerina choreographer",
    "thief burglar robber gangster mobster",
    "hitman assassin",
    "plumber joiner",
    "secretary receptionist assistant",
    "driver chauffeur trucker",
    "firefighter fireman paramedic",
    "undertaker mortician",
    "warden gamekeeper ranger",
    "widow widower",
)
_FAMILY_OF: dict[str, set[int]] = {}
for _number, _words in enumerate(_FAMILIES):
    for _word in _words.split():
        _FAMILY_OF.setdefault(_word, set()).add(_number)
CALLINGS = tuple(_FAMILY_OF)
"""All words for callings that are told apart."""
_STATES = frozenset(("widow", "widower", "student"))
_LEVELS = (
    frozenset(("high-school", "school", "secondary-school")), frozenset(("college", "university")), frozenset(("elementary-school", "primary-school", "kindergarten")),
)  # fmt: skip
"""Words before a calling that tell two of one name apart."""


def is_told_apart(calling: str) -> bool:
    """Whether a calling is one that nobody has beside another: *widow* and *student* are no such."""
    head = calling.lower().split()[-1]
    return head in _FAMILY_OF and head not in _STATES


def contradict(said: str, known: str) -> bool:
    """Whether nobody is both: callings of two families, or one of another level (a high-school and a college coach)."""
    ours, theirs = (
        said.lower().replace("high school", "high-school").split(),
        known.lower().replace("high school", "high-school").split(),
    )
    one, other = _FAMILY_OF.get(ours[-1]), _FAMILY_OF.get(theirs[-1])
    if not one or not other or ours[-1] in _STATES or theirs[-1] in _STATES:
        return False
    if one.isdisjoint(other):
        return True
    levels = [
        next((level for level in _LEVELS if not level.isdisjoint(words)), None) for words in (ours, theirs)
    ]
    return None not in levels and levels[0] is not levels[1]
