"""What a text says, in few words, for the tests of claims: real works, with what is true of them."""

from copydesk.rule import Example
from copydesk.sheet.claims import CastClaim, Claim, Confirmed, Contradicted, CreditClaim, PartClaim
from copydesk.testing import article_of

BREAKING_BAD = """
title: Breaking Bad
kind: series
network: AMC
credits: {creator: [Vince Gilligan], director: [Michelle MacLaren, Rian Johnson], composer: [Dave Porter]}
cast:
  - {character: Walter White, actor: Bryan Cranston}
  - {character: Jesse Pinkman, actor: Aaron Paul}
  - {character: Skyler White, actor: Anna Gunn}
  - {character: Hank Schrader, actor: Dean Norris}
  - {character: Saul Goodman, actor: Bob Odenkirk}
  - {character: Gus Fring, actor: Giancarlo Esposito}
  - {character: Walter White Jr., actor: RJ Mitte}
people: {Matthew Broderick: {}, John Cusack: {}}
seasons:
  - {number: 1, episodes: 7, released: 2008-01-20}
  - {number: 2, episodes: 13, released: 2009-03-08}
"""
THE_CROWN = """
title: The Crown
kind: series
network: Netflix
credits: {creator: [Peter Morgan]}
cast:
  - {character: Queen Elizabeth II, actor: Claire Foy, seasons: [1, 2]}
  - {character: Queen Elizabeth II, actor: Olivia Colman, seasons: [3, 4]}
  - {character: Queen Elizabeth II, actor: Imelda Staunton, seasons: [5, 6]}
  - {character: Prince Philip, actor: Matt Smith, seasons: [1, 2]}
  - {character: Prince Philip, actor: Tobias Menzies, seasons: [3, 4]}
  - {character: Princess Diana, actor: Emma Corrin, seasons: [4]}
  - {character: Princess Diana, actor: Elizabeth Debicki, seasons: [5, 6]}
characters: {Princess Diana: {also: [Diana]}, Queen Elizabeth II: {also: [Queen Elizabeth]}}
"""
STAR_WARS = """
title: Star Wars
kind: film
credits: {director: [George Lucas], writer: [George Lucas], composer: [John Williams]}
cast:
  - {character: Darth Vader, actor: David Prowse, how: body}
  - {character: Darth Vader, actor: James Earl Jones, how: voice}
  - {character: Luke Skywalker, actor: Mark Hamill}
  - {character: Han Solo, actor: Harrison Ford}
  - {character: Princess Leia, actor: Carrie Fisher}
people: {Burt Reynolds: {}, Kurt Russell: {}}
"""
SHEETS = "---\n".join((BREAKING_BAD, THE_CROWN, STAR_WARS))


def article(text: str, work: str = "Breaking Bad", sheet: str = SHEETS, format: str = "text"):
    return article_of(Example(text, sheet=sheet, works=(work,), format=format))


def claims(
    text: str, kind: type[Claim], work: str = "Breaking Bad", sheet: str = SHEETS, format: str = "text"
):
    return [c for c in article(text, work, sheet, format).claims if isinstance(c, kind)]


def pairings(text: str, work: str = "Breaking Bad", sheet: str = SHEETS, format: str = "text"):
    """(actor, role) of each cast claim, as the text has them."""
    return [(c.actor.text, c.role.text) for c in claims(text, CastClaim, work, sheet, format)]


def verdicts(text: str, work: str = "Breaking Bad", sheet: str = SHEETS, format: str = "text"):
    """(words, verdict in a word or its `how`) of each claim about cast, parts and credits."""
    seen = article(text, work, sheet, format)
    wanted = (c for c in seen.claims if isinstance(c, CastClaim | PartClaim | CreditClaim))
    return [(c.span.of(seen.text), _word(seen.verdict(c))) for c in wanted]


def contradictions(text: str, work: str = "Breaking Bad", sheet: str = SHEETS, format: str = "text"):
    """The words of each claim that the sheets contradict."""
    said = verdicts(text, work, sheet, format)
    return [words for words, word in said if word not in ("confirmed", "unknown")]


def _word(verdict) -> str:
    match verdict:
        case Confirmed():
            return "confirmed"
        case Contradicted(how=how):
            return str(how)
        case _:
            return "unknown"
