"""Pairings in the wordings of real pages: those that are right, those that are wrong, those that are none."""

import pytest

from unit.claims.told import contradictions, pairings, verdicts

RIGHT = [
    "Bryan Cranston as Walter White",
    "Aaron Paul, best known for his later work, plays Jesse.",
    "Anna Gunn plays Walter White's wife, Skyler.",
    "Dean Norris plays Hank, Walter White's brother-in-law.",
    "Bob Odenkirk as Saul stole every scene, and Aaron Paul as Jesse broke hearts.",
    "Bryan Cranston, 52, stars in the drama as the chemistry teacher Walter White.",
    "Bryan Cranston and Aaron Paul play Walter White and Jesse Pinkman, respectively.",
    "Giancarlo Esposito joins the cast of Breaking Bad as Gus Fring.",
    "Walter White (Bryan Cranston) cooks.",
    "Walter White (played by Bryan Cranston) cooks.",
    "Bryan Cranston (Walter White) cooks.",
    "Walter White [Bryan Cranston] cooks.",
    "Walter and Jesse (Bryan Cranston, Aaron Paul) cook.",
    "Gus Fring, who is played by Giancarlo Esposito, owns a restaurant.",
    "The role of Saul Goodman went to Bob Odenkirk.",
    "Bob Odenkirk steps into the shoes of Saul Goodman.",
    "Bob Odenkirk will reprise his role as Saul Goodman.",
    "Dean Norris gives a fine performance as Hank Schrader.",
    "As Skyler White, Anna Gunn is superb.",
    "Playing Skyler is Anna Gunn.",
    "Photo: Anna Gunn as Skyler White in Breaking Bad",
    "RJ Mitte, who plays Walter White Jr., is 18.",
    "Walter White's son, Walter White Jr. (RJ Mitte), eats.",
    "Will Walter White (Bryan Cranston) survive?",
    "Bryan Cranston’s portrayal of Walter White won four Emmys.",
    "What Bryan Cranston does with Walter White is a wonder.",
    "Bryan Cranston gives Walter White a terrible calm.",
    "Saul Goodman, made glorious by Bob Odenkirk, has a billboard.",
    "Gus Fring is Giancarlo Esposito, in spectacles.",
    "Skyler White is a fine, tired turn from Anna Gunn.",
    "Dean Norris shaved his head and learned to limp for the part of Hank Schrader.",
]


@pytest.mark.parametrize("text", RIGHT)
def test_right_pairing_is_confirmed(text):
    assert {word for _, word in verdicts(text)} == {"confirmed"}


WRONG = [
    "Aaron Paul, best known for comedies, plays Walter White in the AMC drama.",
    "Walter White (Dean Norris) is a chemistry teacher.",
    "Skyler, played by Carrie Fisher, is his wife.",
    "The role of Saul Goodman went to Dean Norris.",
    "Will Walter White (Aaron Paul) survive?",
    "Aaron Paul is expected to return as Saul Goodman.",
    "Aaron Paul stars as Hank Schrader, a DEA agent who hunts Walter White.",
    "Aaron Paul takes over from Bob Odenkirk as Gus Fring.",
    "Dean Norris lends his voice to Gus Fring.",
    "Tom Hanks plays Walter White.",
    "Then there is Bryan Cranston, played by Walter White.",
    "Walter White – Aaron Paul",
    "Walter White .... Aaron Paul",
    "Who plays Gus Fring? That's Aaron Paul.",
    "Dean Norris is a marvel. He plays Jesse Pinkman.",
    "Anna Gunn is a fine actress. She also plays Walter White.",
    "Gus Fring is a quiet man. He is played by Dean Norris.",
    "Who plays Gus Fring? Aaron Paul, of course.",
    "It took Aaron Paul about ten minutes of screen time to make Gus Fring frightening.",
    "You may know Aaron Paul best as Gus Fring.",
    "What Dean Norris does with Walter White is a wonder.",
    "Anna Gunn gives Walter White a terrible calm.",
    "Saul Goodman, made glorious by Dean Norris, has a billboard.",
    "Gus Fring is Bob Odenkirk, in spectacles.",
    "Gus Fring – that's Bob Odenkirk – smiles.",
    "Gus Fring (the splendid Bob Odenkirk) smiles.",
    "Skyler White is a fine, tired turn from Dean Norris.",
    "Skyler White has been Dean Norris’s best role.",
    "Saul Goodman, a part that Dean Norris has made his own, has a billboard.",
    "Saul Goodman, whom Dean Norris makes the heart of it, has a billboard.",
    "Aaron Paul shaved his head and learned to limp for the part of Hank Schrader.",
    "There is Aaron Paul, hardly to be recognised in a bald cap as Hank Schrader.",
    "Dean Norris makes a splendid Gus Fring.",
    "Giving voice to Hank Schrader is Aaron Paul.",
    "Aaron Paul slips into Gus Fring's neat shoes.",
]


@pytest.mark.parametrize(
    "text",
    [
        "Opposite Walter White is Aaron Paul.",
        "Who plays Gus Fring’s rival? That's Aaron Paul.",
        "Who plays Gus Fring? Aaron Paul never told anybody.",
        "Dean Norris is a marvel. He never plays Jesse Pinkman.",
        "Dean Norris is joined by a newcomer. He plays Jesse Pinkman.",
        "Gus Fring has a boss. He is played by Dean Norris.",
        "Dean Norris is a marvel. He plays Jesse Pinkman's uncle.",
        "Dean Norris is older than Olga Brenn. He plays Jesse Pinkman for a fool, and she laughs.",
        "Who kills Gus Fring? Aaron Paul knows.",
        "Who plays Gus Fring? Giancarlo Esposito.",
        "Vince Gilligan gives Walter White a terrible calm.",
        "What Vince Gilligan does with Walter White is a wonder.",
        "Tom Hanks gives Walter White a terrible calm.",
        "Aaron Paul auditioned for the part of Hank Schrader.",
        "Aaron Paul dresses up as Walter White.",
        "Aaron Paul wrote a song about the role of Hank Schrader’s wife.",
        "Aaron Paul, whom Walter White adores, smiles.",
        "Aaron Paul gave Bryan Cranston a book about Walter White.",
    ],
)
def test_somebody_beside_a_role_does_not_play_it(text):
    assert contradictions(text) == []


@pytest.mark.parametrize("text", WRONG)
def test_wrong_pairing_is_contradicted_once(text):
    assert len(contradictions(text)) == 1


@pytest.mark.parametrize("blank", ["\u00a0", "\u202f"])
@pytest.mark.parametrize("text", WRONG)
def test_whatever_blank_stands_in_a_wrong_pairing_it_is_contradicted_once(text, blank):
    assert len(contradictions(text.replace(" ", blank))) == 1


@pytest.mark.parametrize("text", RIGHT)
def test_whatever_blank_stands_in_a_right_pairing_it_is_confirmed(text):
    assert {word for _, word in verdicts(text.replace(" ", "\u00a0"))} == {"confirmed"}


NOBODY_WAS_CAST = [
    "Matthew Broderick and John Cusack were both offered the role of Walter White before Bryan Cranston was cast.",
    "John Cusack turned down the part of Walter White.",
    "AMC wanted Matthew Broderick to play Walter White.",
    "The network had John Cusack in mind for Walter White.",
    "Aaron Paul was considered for the role of Walter White.",
    "Aaron Paul auditioned to play Walter White.",
    "Aaron Paul dreamed of playing Walter White.",
    "Aaron Paul would have played Walter White.",
    "Aaron Paul was almost cast as Walter White.",
    "Aaron Paul was originally cast as Walter White.",
    "Aaron Paul did not play Walter White.",
    "Aaron Paul denied that he would play Walter White.",
    "What if Aaron Paul had played Walter White?",
    "Did Aaron Paul play Walter White?",
    "Aaron Paul dressed up as Walter White for Halloween.",
    "Aaron Paul, speaking as Walter White looked on, laughed.",
    "The host thanked Aaron Paul as Walter White looked on.",
    "Aaron Paul is a stunt double for Walter White.",
    "Aaron Paul lost sleep over a wish for his role as Walter White to be cast anew, he hoped.",
    "In the stage play Walter White Sings, Aaron Paul played Walter White.",
    "Aaron Paul could play Walter White.",
    "Aaron Paul, known as Walter White’s partner, agreed.",
]


@pytest.mark.parametrize("text", NOBODY_WAS_CAST)
def test_wish_offer_or_denial_is_no_casting(text):
    assert contradictions(text) == []


ELSEWHERE = [
    ("The Crown", "Helen Mirren played Queen Elizabeth II in the 2006 film The Queen."),
    ("The Crown", "Helen Mirren won an Oscar for playing Queen Elizabeth II in The Queen."),
    ("The Crown", "Kristen Stewart plays Princess Diana in Spencer."),
    ("The Crown", "Kristen Stewart plays Princess Diana in “Spencer”."),
    ("The Crown", "In “Spencer”, Kristen Stewart plays Princess Diana."),
    ("The Crown", "Peter Morgan wrote The Queen, which starred Helen Mirren as Queen Elizabeth II."),
    ("Star Wars", "Alden Ehrenreich plays Han Solo in Solo: A Star Wars Story."),
    ("Star Wars", "Alden Ehrenreich took over the role of Han Solo from Harrison Ford in Solo."),
    ("Star Wars", "In the Japanese dub, Mark Hamill voices Han Solo."),
    ("Star Wars", "On Broadway, Mark Hamill plays Han Solo."),
    ("Star Wars", "In the original, Mark Hamill played Han Solo."),
    ("Breaking Bad", "In the Spanish remake, Walter White was played by Diego Trujillo."),
    (
        "Breaking Bad",
        "Diego Trujillo plays Walter White in Metástasis, the Colombian remake of Breaking Bad.",
    ),
    ("Breaking Bad", "In Star Wars, Harrison Ford plays Walter White."),
]


@pytest.mark.parametrize(("work", "text"), ELSEWHERE)
def test_role_in_another_work_or_version_is_left_alone(work, text):
    assert contradictions(text, work) == []


SOMEBODY_ELSES = [
    "Walter White's son, played by RJ Mitte, has cerebral palsy.",
    "Walter White and his son, played by RJ Mitte, eat breakfast.",
    "Aaron Paul plays Walter White's partner.",
    "Aaron Paul's mother met Walter White's family.",
    "The son of Walter White (RJ Mitte) eats breakfast.",
    "Aaron Paul starred alongside Bryan Cranston as Walter White's partner.",
    "Aaron Paul starred with Bryan Cranston as Jesse Pinkman.",
    "Aaron Paul was cast opposite Bryan Cranston as Walter White.",
    "Walter White Sr (Dean Norris) is another man.",
    "Aaron Walter White Paulson (Dean Norris) is another man.",
    "Betty White (Dean Norris) is no relation.",
    "Walter White, his partner (Aaron Paul) and the RV made the show.",
    "Jesse Pinkman star Aaron Paul joins Bryan Cranston.",
    "Aaron Paul's Walter White impression was uncanny.",
    "Aaron Paul's Walter White impressions were uncanny.",
    "Aaron Paul's Walter White's partner.",
    "Vince Gilligan's Walter White is a chemistry teacher.",
    "Aaron Paul's Walter White-like stare was uncanny.",
]


@pytest.mark.parametrize("text", SOMEBODY_ELSES)
def test_name_beside_a_role_is_not_always_its_actor(text):
    assert contradictions(text) == []


QUIET = [
    (
        "Breaking Bad",
        "Aaron Paul's performance in Westworld as Caleb impressed Walter White himself, Bryan Cranston.",
    ),
    ("Breaking Bad", "Cranston first read for Hank Schrader."),
    ("Breaking Bad", "Bryan Cranston could easily have been Hank Schrader."),
    (
        "Breaking Bad",
        "Bob Odenkirk was the first choice for Saul Goodman; Dean Norris was the second choice for Hank Schrader.",
    ),
    ("Breaking Bad", "Giancarlo Esposito reunites with Walter White star Bryan Cranston."),
    ("Breaking Bad", "Who is better: Bryan Cranston's Walter White or Giancarlo Esposito's Gus Fring?"),
    (
        "Breaking Bad",
        "Aaron Paul and Bryan Cranston, Jesse Pinkman and Walter White to millions, opened a bar.",
    ),
    ("Breaking Bad", "The scene between Aaron Paul and Walter White's wife, Skyler (Anna Gunn), was cut."),
    ("Breaking Bad", "Jesse (Paul) and Walter (Cranston) cook; Hank (Norris) hunts Gus (Esposito)."),
    ("Breaking Bad", "Aaron Paul, left, and Bryan Cranston as Jesse Pinkman and Walter White."),
    (
        "Breaking Bad",
        "Aaron Paul and Bryan Cranston as Jesse Pinkman and Walter White in Breaking Bad. (Photo: AMC)",
    ),
    ("Breaking Bad", "Anna Gunn (2008) as Skyler White."),
    (
        "Breaking Bad",
        "Walter White, Jesse Pinkman (Bryan Cranston, Aaron Paul) and Gus Fring (Giancarlo Esposito).",
    ),
    (
        "Breaking Bad",
        "In El Camino, Aaron Paul returns as Jesse Pinkman, and Bryan Cranston makes a cameo as Walter White.",
    ),
    ("Breaking Bad", "Emmy winner Anna Gunn says Walter White fans sent her hate mail."),
    ("Breaking Bad", 'Anna Gunn on Skyler White: "I never got it."'),
    ("Breaking Bad", "RJ Mitte says playing Walter White's son changed his life."),
    ("Breaking Bad", "Aaron Paul jokes that he will play Walter White's ghost."),
    (
        "Breaking Bad",
        "Dean Norris plays Hank Schrader, who chases Walter White (Bryan Cranston) and Jesse Pinkman (Aaron Paul).",
    ),
    (
        "Breaking Bad",
        "For Walter White, Bryan Cranston won four Emmys; for Jesse Pinkman, Aaron Paul won three.",
    ),
    ("Breaking Bad", "Bryan Cranston thanked Anna Gunn as well as Walter White fans."),
    ("Breaking Bad", "Steven Michael Quezada as Steven Gomez, Hank Schrader's partner"),
    ("Breaking Bad", "Laura Fraser as Lydia Rodarte-Quayle, a supplier of Gus Fring"),
    ("Breaking Bad", "Charles Baker as Skinny Pete and Matt Jones as Badger, friends of Jesse Pinkman"),
    (
        "Breaking Bad",
        "The character of Gus Fring was written for Giancarlo Esposito, while Saul Goodman was inspired by Robert Evans.",
    ),
    (
        "Breaking Bad",
        "Krysten Ritter plays Jane, Jesse Pinkman's girlfriend; John de Lancie plays Jane's father.",
    ),
    ("Star Wars", "Hayden Christensen returns as Darth Vader in Obi-Wan Kenobi."),
    ("Star Wars", "Carrie Fisher's daughter Billie Lourd stood in for Princess Leia."),
    ("Star Wars", "Ewan McGregor plays the younger Obi-Wan, Luke Skywalker's mentor."),
    ("Star Wars", "Harrison Ford and Carrie Fisher, as Han and Leia, bicker."),
    (
        "Star Wars",
        "Mark Hamill as Luke and Harrison Ford as Han lead the film; Peter Cushing plays Tarkin, Darth Vader's master.",
    ),
]


@pytest.mark.parametrize(("work", "text"), QUIET)
def test_true_sentence_is_never_contradicted(work, text):
    assert contradictions(text, work) == []


def test_news_caption_is_no_pairing():
    assert pairings("Skyler White - Dean Norris on why fans hated her") == []
    assert pairings("Walter White: Aaron Paul opens up about his friend") == []


def test_unknown_person_in_an_explicit_form_is_a_wrong_actor():
    assert contradictions("Tomas Brandt plays Walter White.") == ["Tomas Brandt plays Walter White"]
    assert contradictions("Walter White (Tomas Brandt) cooks.") == ["Walter White (Tomas Brandt)"]


def test_unknown_words_in_brackets_are_no_person():
    for words in ("Season Two", "New Mexico", "the Danger", "Heisenberg", "Voice of Reason", "1958–2010"):
        assert contradictions(f"Walter White ({words}) cooks.") == []


@pytest.mark.parametrize("alias", ["Scarlet Witch", "Black Widow", "Winter Soldier", "Sharp Teeth"])
def test_alias_in_brackets_is_no_person(alias):
    assert contradictions(f"Walter White ({alias}) cooks.") == []


def test_headline_in_capitals_has_no_unknown_people():
    text = "Fan Favourite Tomas Returns As Walter White\n\nNothing else is known about it yet.\n"
    assert contradictions(text) == []


def test_second_role_after_and_may_begin_another_thought():
    assert contradictions("Bryan Cranston as Walter White and Jesse Pinkman as his partner.") == []


def test_misspelled_actor_is_not_another_actor():
    assert contradictions("Brian Cranston plays Walter White, and Bryan Cranstone plays him too.") == []


def test_role_named_by_a_rank_or_a_common_word_proves_nothing():
    sheet = "title: Ward 9\nkind: film\ncast: [{character: Doctor, actor: Ines Aldana}, {character: Nurse, actor: Lena Roos}]"
    assert contradictions("The Doctor (Lena Roos) frowns.", "Ward 9", sheet) == []


def test_several_actors_named_for_one_role_are_not_judged_one_by_one():
    said = verdicts("Claire Foy, Olivia Colman and Vanessa Kirby play Queen Elizabeth II.", "The Crown")
    assert "another person" not in {word for _, word in said}


def test_person_who_has_a_role_s_name_is_read_as_the_sentence_needs():
    sheet = """
title: Lulu
kind: film
cast: [{character: Leon, actor: Leon Jay Williams}, {character: Lulu, actor: Michelle Chong}]
"""
    assert verdicts("Leon Jay Williams plays Leon.", "Lulu", sheet) == [
        ("Leon Jay Williams plays Leon", "confirmed")
    ]
    assert contradictions("Leon (Michelle Chong) sings.", "Lulu", sheet) == ["Leon (Michelle Chong)"]


def test_two_works_in_one_sentence_keep_their_casts_apart():
    text = "In Star Wars, Mark Hamill plays Luke Skywalker, while in Breaking Bad Aaron Paul plays Jesse Pinkman."
    assert {word for _, word in verdicts(text)} == {"confirmed"}


def test_an_actor_has_the_role_named_behind_the_possessive():
    text = "Aaron Paul's Walter White is a chemistry teacher, and Anna Gunn's Skyler White keeps the books."
    assert contradictions(text) == ["Aaron Paul's Walter White"]
    assert contradictions("Enter Dean Norris's Saul.") == ["Dean Norris's Saul"]


def test_pairings_joined_by_a_comma_and_and_are_all_read():
    text = "Bryan Cranston plays Walter White, and Aaron Paul stars as Jesse Pinkman."
    assert len(pairings(text)) == 2
