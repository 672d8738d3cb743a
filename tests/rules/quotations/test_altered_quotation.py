"""Quotations that are not what was said, or not by whom, and those that are."""

import pytest

from copydesk.api import Bad, Good
from copydesk.engine import problems_of
from copydesk.testing import article_of, check_example, rule_named
from copydesk_rules.quotations.altered_quotation import altered_quotation


def sheet(title, *people, words=None, language="en"):
    """A film with its director, its other people as cast, and one quotation of the director's."""
    director, *cast = people
    said = f'quotations: [{{text: "{words}", by: {director}}}]' if words else ""
    roles = ", ".join(f"{{character: Role {n}, actor: {name}}}" for n, name in enumerate(cast, 1))
    return f'title: "{title}"\nkind: film\nlanguage: {language}\ncredits: {{director: [{director}]}}\ncast: [{roles}]\n{said}\n'


DUNE = sheet(
    "Dune: Part Two",
    "Denis Villeneuve",
    words="I wanted the desert to be a character that nobody can bargain with",
)
PARASITE = sheet(
    "Parasite", "Bong Joon-ho", words="the smell of people who have to take the subway", language="ko"
)

BAD = (
    Bad(
        "Denis Villeneuve put it in one sentence: “[[I wanted the desert to be a person that nobody can argue with]].”",
        sheet=DUNE,
        says="“character” became “person”, “bargain” became “argue”",
        fixed="Denis Villeneuve put it in one sentence: “I wanted the desert to be a character that nobody can bargain with.”",
    ),
    Bad(
        "At the first night in London Carey Mulligan smiled. “[[Revenge was never the word that I wrote on the board]],” said "
        "Carey Mulligan.",
        sheet=sheet(
            "Promising Young Woman",
            "Emerald Fennell",
            "Carey Mulligan",
            words="revenge was never the word that I wrote on the board",
        ),
        says="The sheet gives these words to Emerald Fennell, not to Carey Mulligan",
    ),
    Bad(
        "Cannes went quiet. “[[The smell of those who take the subway]],” said Bong Joon-ho, and his interpreter took a breath "
        "before she went on.",
        sheet=PARASITE,
        says="The sheet has “the smell of people who have to take the subway”",
    ),
    Bad(
        "“We cooked every dish that you see on that table ourselves,” said Ralph Fiennes. The kitchen was real. A page later Anya "
        "Taylor-Joy said, “[[We cooked every dish that you see on that table ourselves]].”",
        sheet=sheet("The Menu", "Mark Mylod", "Ralph Fiennes", "Anya Taylor-Joy"),
        says="Ralph Fiennes has said these words above",
    ),
    Bad(
        "Jake Gyllenhaal told a paper: “I broke my hand on the second day and I kept that quiet.” Asked again on the stage, Jake "
        "Gyllenhaal said: “[[I broke my arm on the second day and I kept that quiet]].”",
        sheet=sheet("Nightcrawler", "Dan Gilroy", "Jake Gyllenhaal"),
        says="“hand” became “arm”",
    ),
    Bad(
        "“[[It certainly is a feminist film]],” Greta Gerwig told the Times.",
        sheet=sheet("Barbie", "Greta Gerwig", words="it most certainly is a feminist film"),
        says="“most” is left out",
    ),
    Bad(
        "“There was a whole summer in which I only ate pies for this,” said Brendan Fraser.\n\nSadie Sink shook her head.\n\n"
        "In the podcast Brendan Fraser added: “[[There was a whole summer in which I hardly ate pies for this]].”",
        sheet=sheet("The Whale", "Darren Aronofsky", "Brendan Fraser", "Sadie Sink"),
        says="“only” became “hardly”",
    ),
    Bad(
        "# Fire on the Screen\n\nAs Céline Sciamma once said: “[[Two women look at each other and the canvas looks away]]”.\n\n"
        "The line is on the wall of her school.",
        format="markdown",
        sheet=sheet(
            "Portrait of a Lady on Fire",
            "Céline Sciamma",
            words="two women look at each other and the canvas looks back",
            language="fr",
        ),
        says="“back” became “away”",
    ),
    Bad(
        "<p>“I read the script on a train and I missed my stop twice,” Paul Mescal says.</p><p>“[[I read the script on a bus and I "
        "missed my stop twice]],” Paul Mescal told the BBC.</p>",
        format="html",
        sheet=sheet("Aftersun", "Charlotte Wells", "Paul Mescal"),
        says="“train” became “bus”",
    ),
    Bad(
        "“The whole film was shot in the order that you see it in,” said Sean Baker. Later in the evening his lead was asked the "
        "same. “[[The whole film was shot in the order that you see it in]],” said Mikey Madison.",
        sheet=sheet("Anora", "Sean Baker", "Mikey Madison"),
        says="Sean Baker has said these words above",
    ),
    Bad(
        "“The bridge in the last scene of Civil War was built in a week by nine carpenters,” the programme says. Two pages on, it "
        "has another go: “[[The bridge in the last scene of Civil War was built in a day by nine carpenters]].”",
        says="“week” became “day”",
    ),
)

GOOD = (
    Good(
        "Alfonso Cuarón wanted “a house that remembers”.",
        sheet=sheet("Roma", "Alfonso Cuarón", words="I wanted to film a house that remembers more than I do"),
        why="a true part of it",
    ),
    Good(
        "Jane Campion said: “The plains of New Zealand … had to be Montana.”",
        sheet=sheet(
            "The Power of the Dog",
            "Jane Campion",
            words="the plains of New Zealand, all that gold, had to be Montana",
        ),
        why="an omission that is marked",
    ),
    Good(
        "Barry Jenkins said he had wanted the light to be like a friend who tells one the truth.",
        sheet=sheet(
            "Moonlight", "Barry Jenkins", words="I wanted the light to be a friend that never lies to you"
        ),
        why="a paraphrase without quotation marks",
    ),
    Good(
        "“I loved it,” said Viola Davis. “I loved it,” said John Boyega.",
        sheet=sheet("The Woman King", "Gina Prince-Bythewood", "Viola Davis", "John Boyega"),
        why="a turn that anybody might use",
    ),
    Good(
        "Chloé Zhao calls it “a film about a van”, and adds: “it is a film about a van and the woman in it”.",
        sheet=sheet("Nomadland", "Chloé Zhao", words="it is a film about a van and the woman in it"),
        why="a part, and then the whole",
    ),
    Good(
        "“The first half is about the trouble that a family makes for itself,” said Ari Aster. “The second half is about the "
        "trouble that a village brings to a guest,” said Ari Aster.",
        sheet=sheet("Midsommar", "Ari Aster"),
        why="two statements of one shape",
    ),
    Good(
        "Dev Patel said: “It [the helmet] weighed more than my luggage did.” His words, “It weighed more than my luggage did”, went "
        "round the world.",
        sheet=sheet("The Green Knight", "David Lowery", "Dev Patel"),
        why="an insertion in brackets",
    ),
    Good(
        "Park Chan-wook said, “A mountain is a better witness than a sea.” He has been asked about octopuses ever since.",
        sheet=sheet(
            "Decision to Leave",
            "Park Chan-wook",
            words="love is a case that nobody should close",
            language="ko",
        ),
        why="another quotation of his",
    ),
    Good(
        "“We never saw the sea,” said Robert Pattinson. “We always saw the rain.” Willem Dafoe said: “I ate most of it.”",
        sheet=sheet("The Lighthouse", "Robert Eggers", "Robert Pattinson", "Willem Dafoe"),
        why="different words",
    ),
    Good(
        "“I learned the part on a boat and I was sick on each page,” said Oscar Isaac. That line again, on the poster: “I LEARNED THE "
        "PART ON A BOAT and I was sick on each page.”",
        sheet=sheet("Inside Llewyn Davis", "Joel Coen", "Oscar Isaac"),
        why="capitals are no other words",
    ),
    Good(
        "“Nothing in this room is on any list that you have,” said a guard at Sundance.",
        why="no sheet at all",
    ),
)


@pytest.mark.parametrize("example", BAD, ids=lambda e: e.text[:30])
def test_a_quotation_that_was_altered_is_reported(example):
    check_example(altered_quotation.rule, example)


@pytest.mark.parametrize("example", GOOD, ids=lambda e: e.why)
def test_a_quotation_that_is_right_is_left_alone(example):
    check_example(altered_quotation.rule, example)


def test_another_translation_is_no_more_than_likely():
    article = article_of(BAD[2])
    (problem,) = altered_quotation(article, article)
    assert problem.confidence == "likely"


def test_the_sheets_own_language_makes_it_certain():
    article = article_of(BAD[0])
    (problem,) = altered_quotation(article, article)
    assert problem.confidence == "certain"


SHEET = """
title: The Glass Harbour
language: ko
credits: {director: [Lena Roos]}
cast: [{character: Mara Quill, actor: Ines Aldana}, {character: Jonas Wick, actor: Tomas Brandt}]
quotations:
  - {text: we wanted the sea to sound like a locked door, by: Lena Roos, source: "https://example.org/talk"}
  - {text: nobody drowns in this harbour without my leave, by: Mara Quill}
"""


def said(text: str) -> list[tuple[str, str]]:
    article = article_of(Good(text, sheet=SHEET, works=("The Glass Harbour",)))
    return [(p.message, str(p.confidence)) for p in altered_quotation(article, article)]


@pytest.mark.parametrize(
    "text",
    [
        "The sea was to be “like a closed door”, Lena Roos said.",
        "The sea was, in the words that Lena Roos said, “like a closed door.”",
        "Lena Roos called it “the sea to sound like a shut door”.",
        "“We wanted the sea to sound like a shut door,” said Lena Roos.",
    ],
)
def test_altered_words_are_certain_where_the_sheet_has_their_source(text):
    ((message, confidence),) = said(text)
    assert "“locked” became" in message
    assert confidence == "certain"


@pytest.mark.parametrize(
    "text",
    [
        "The sea was to be “like a locked door”, Lena Roos said.",
        "The sea was to be “like a closed door”, Tomas Brandt said.",
        "It was “like a sad song about rain”, Lena Roos said.",
        "“We wanted teh [sic] sea to sound like a locked door,” said Lena Roos.",
    ],
)
def test_a_true_fragment_another_speaker_and_a_word_with_sic_are_left_alone(text):
    assert said(text) == []


def test_sic_holds_for_its_own_place_alone():
    assert len(said("“We wanted teh [sic] sea to sound like a shut door,” said Lena Roos.")) == 1


def test_a_role_is_a_speaker():
    ((message, _),) = said("“Nobody drowns in this town without my leave,” says Mara Quill.")
    assert "“harbour” became “town”" in message
    assert said("“Nobody drowns in this harbour without my leave,” says Mara Quill.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Her reply? “I am the only child that this harbour has ever kept.” His answer: “I am the only fool that this harbour has ever kept.”",
        "“You are the best thing that this harbour has ever kept,” says Petra. “You are the worst thing that this harbour has ever kept,” says Olaf.",
    ],
)
def test_an_answer_that_echoes_is_another_s_words(text):
    assert said(text) == []


def test_one_speaker_in_two_wordings_is_reported():
    text = "“You are the best thing that this harbour has ever kept,” says Petra. Then again: “You are the worst thing that this harbour has ever kept,” says Petra."
    assert len(said(text)) == 1


def test_quotations_of_no_single_work_are_held_against_articles_too():
    known = 'people: {Ines Aldana: {}}\nquotations: [{text: "I have never been afraid of the sea in the morning", by: Ines Aldana}]\n'
    text = "Ines Aldana said: “I have never been afraid of the sea in the evening.”"
    article = article_of(Good(text, sheet=known, why=""))
    assert [p.span.of(article.text) for p in problems_of(rule_named("altered-quotation"), article)]
    right = article_of(Good(text.replace("evening", "morning"), sheet=known, why=""))
    assert not list(problems_of(rule_named("altered-quotation"), right))


GALLEY = """
title: The Galley
kind: film
language: en
cast:
  - {character: Captain Orme, actor: Nils Oster}
  - {character: Ada Wick, actor: Lena Roos}
credits: {director: Rita Sand}
names: [{name: Old Harry, kind: rock}]
quotations:
  - {text: "Nobody sails past Old Harry twice", by: Captain Orme}
  - {text: "Row for it", by: Ada Wick}
  - {text: "I never wanted a happy end for her", by: Rita Sand}
"""
MISGIVEN = {
    "a role after": "“[[Nobody sails past Old Harry twice]],” Ada Wick says in the film.",
    "a role before": "Ada Wick says, “[[Nobody sails past Old Harry twice]].”",
    "a short line that is all of it": "“[[Row for it]],” Captain Orme says.",
    "another person": "“[[I never wanted a happy end for her]],” Nils Oster said on Monday.",
}
WELL_GIVEN = {
    "the role itself": "“Nobody sails past Old Harry twice,” Captain Orme says in the film.",
    "the one who plays it": "“Nobody sails past Old Harry twice,” Nils Oster says in the film.",
    "words of the director from a role": "“I never wanted a happy end for her,” Ada Wick says in a dream.",
    "a part of a line that anybody says": "“Row,” Captain Orme says.",
}


@pytest.mark.parametrize("text", MISGIVEN.values(), ids=MISGIVEN)
def test_a_line_of_one_role_is_not_anothers(text):
    check_example(
        altered_quotation.rule,
        Bad(text, sheet=GALLEY, works=("The Galley",), says="The sheet gives these words to"),
    )


@pytest.mark.parametrize("text", WELL_GIVEN.values(), ids=WELL_GIVEN)
def test_a_line_may_be_its_roles_or_its_players(text):
    check_example(altered_quotation.rule, Good(text, sheet=GALLEY, works=("The Galley",), why="theirs"))


def test_a_name_within_a_quotation_keeps_its_capitals():
    text = "“[[Nobody sails past old harry twice]],” Captain Orme says."
    says = "The sheet has “Old Harry”, a name, where the quotation has “old harry”"
    check_example(altered_quotation.rule, Bad(text, sheet=GALLEY, works=("The Galley",), says=says))


def test_a_quotation_that_goes_on_in_the_sentence_may_begin_small():
    text = "Captain Orme says that “nobody sails past Old Harry twice.”"
    check_example(
        altered_quotation.rule, Good(text, sheet=GALLEY, works=("The Galley",), why="its first word")
    )


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Ann Boyd said: 'You look like a star, you sound like a star, you are a star.'\n\n"
            "Cara Linwood then did her own take on him, saying: 'You look like a pop star! You sound like a pop star!'",
            id="whoever does something, saying",
        ),
        pytest.param(
            "'These little c****s had me so f***ing good, I thought that I was losing my mind,' Cara said.\n\n"
            "Little c****s: 'These little c****s had me so f***ing good, I thought that I was losing my mind,' she said.",
            id="stars that make words decent",
        ),
        pytest.param(
            "'Ann could handle all of those women and some others,' she said. 'I think she would do really well. She has a lot "
            "to say.'\n\n'Ann could handle all of those women.....I think she would do really well. She has a lot to say,' she said.",
            id="five dots leave something out",
        ),
        pytest.param(
            "'Hop up in there, Denis Villeneuve,' said Josh Brolin, before adding that he felt like 'a king out there, shooting all "
            "of this.'\n\nJosh Brolin said that he felt like 'a king out there, shooting all of this.'",
            id="a name at the end of somebody's words is not who says them",
        ),
    ],
)
def test_what_is_no_alteration_is_left_alone(text):
    sheets = sheet("Dune: Part Two", "Denis Villeneuve", "Josh Brolin")
    assert not list(
        problems_of(rule_named("altered-quotation"), article_of(Good(text, sheet=sheets, why="right")))
    )
