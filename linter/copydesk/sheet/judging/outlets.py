"""Outlets that belong together: a work of the one is streamed by the other, and is no mistake there."""

from __future__ import annotations

_KIN = (
    {"HBO", "HBO Max", "Max", "Sky", "Sky Atlantic"},
    {"Disney+", "Hulu", "FX", "FX on Hulu", "ABC", "Disney Channel", "Star"},
    {"Prime Video", "Amazon", "Amazon Prime Video", "Amazon Studios", "Freevee"},
    {"Apple TV+", "Apple TV", "Apple"},
    {"Paramount+", "Showtime", "CBS", "Paramount+ with Showtime", "MTV"},
    {"Peacock", "NBC", "Syfy", "USA Network"},
    {"BBC", "BBC One", "BBC Two", "BBC Three", "BBC iPlayer", "BBC America", "BritBox"},
    {"ITV", "ITV1", "ITVX", "ITV2", "BritBox"},
    {"Channel 4", "E4", "All 4"},
    {"AMC", "AMC+", "BBC America", "Shudder"},
    {"tvN", "TVING", "OCN"},
    {"Cartoon Network", "Adult Swim"},
    {
        "Disney",
        "Disney+",
        "Hulu",
        "Walt Disney Pictures",
        "Pixar",
        "Marvel Studios",
        "Lucasfilm",
        "20th Century Studios",
        "Searchlight Pictures",
    },
    {"Warner Bros.", "HBO", "HBO Max", "Max", "New Line Cinema"},
    {"Universal Pictures", "Universal", "Focus Features", "Peacock", "Illumination", "Working Title"},
    {"Sony Pictures", "Sony", "Columbia Pictures", "TriStar Pictures", "Screen Gems"},
    {"Paramount Pictures", "Paramount", "Paramount+", "Nickelodeon"},
)
_SERVICES = frozenset(
    {
        "Netflix",
        "Prime Video",
        "Amazon",
        "Amazon Prime Video",
        "Hulu",
        "Disney+",
        "Apple TV+",
        "Apple TV",
        "Peacock",
        "Paramount+",
        "HBO Max",
        "Max",
    }
)
_STUDIOS = frozenset(
    {
        "Disney",
        "Pixar",
        "Warner Bros.",
        "Universal",
        "Universal Pictures",
        "Sony",
        "Sony Pictures",
        "Columbia Pictures",
        "Paramount Pictures",
    }
    | {
        "20th Century Studios",
        "20th Century Fox",
        "Lionsgate",
        "A24",
        "MGM",
        "DreamWorks",
        "Miramax",
        "Focus Features",
    }
)
_HOMES = {
    "us": "HBO|Showtime|Starz|AMC|FX|ABC|NBC|CBS|Fox|The CW|PBS|Syfy|USA Network|TNT|TBS|Bravo|Comedy Central",
    "uk": "BBC|BBC One|BBC Two|BBC Three|ITV|Channel 4|Channel 5|Sky|Sky Atlantic|E4",
    "south korea": "tvN|JTBC|KBS|MBC|SBS|ENA|OCN",
    "germany": "ZDF|Das Erste|ARD|RTL",
    "france": "Canal+|TF1|France 2",
}
_HOME_OF = {name: country for country, names in _HOMES.items() for name in names.split("|")}


def home_of(outlet: str) -> str | None:
    """The one country that an outlet broadcasts in; none for a service of the whole world."""
    return _HOME_OF.get(outlet)


def is_service(outlet: str) -> bool:
    """Whether an outlet streams, so that what it made is shown nowhere else first."""
    return outlet in _SERVICES


def is_studio(outlet: str) -> bool:
    """Whether an outlet makes films for cinemas."""
    return outlet in _STUDIOS


def are_kin(one: str, other: str) -> bool:
    """Whether two outlets belong to one house, or one name is a part of the other."""
    if one.lower() in other.lower() or other.lower() in one.lower():
        return True
    return any({one, other} <= house for house in _KIN)
