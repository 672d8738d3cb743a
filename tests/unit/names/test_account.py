"""The account of nearness: each condition sees its example, and the sum decides."""

import pytest

from copydesk.annotate.names.account import ERROR, NOTE, ROWS

from .newsroom import article, base_of

SHEETS = """
title: Tin Kites
kind: series
released: 2026-01-09
credits: {director: Robert Lemeckis}
network: [Canal 4, Lampflix]
names: [Star Ferry, Lowmoor Secondary]
cast:
  - {character: Zofia Quillen, actor: Christopher Walden}
  - {character: Jonas Wick, actor: Ines Aldana}
  - {character: Captain Nell Harker, actor: Vera Marchess}
  - {character: Fishbone, actor: Shan Hue}
  - {character: The Lamplighter, actor: Bryony Adams}
  - {character: Walez, actor: Morag Waters}
  - {character: Philippa Groves, actor: Glenn Close}
  - {character: Roberto, actor: Danny Sarkis}
  - {character: Teddy, actor: Daisy Wai-ling Lau}
  - {character: Colt Maren, actor: Raymond Cho}
  - {character: Ada Wexham, actor: Edda Berg}
  - {character: Tilda Wexham, actor: Jo Falk}
---
title: Paper Moons
kind: film
cast: [{character: Ola Brisk, actor: Tomasz Wennerberg}, {character: Gondrel, actor: Per Lund}]
---
title: Silent Pier
kind: film
cast: [{character: Ada Vale, actor: Marisol Hadley}, {character: Per Nolde, actor: Bruno Lindqvist}, {character: Ona Pell, actor: Marisol Haddlemere}]
---
title: None of Us
kind: series
language: ko
cast:
  - {character: Nam Eun-jo, actor: Choi Dae-hyun}
  - {character: Seo Hye-jin, actor: Gong Chan-young}
"""
BASE = base_of(SHEETS)
EXAMPLES = {
    "a term before a word for works": ("It is part of the Star Ferrys saga.", "Star Ferrys"),
    "a house": ("The company Lampfilx paid.", "Lampfilx"),
    "another house": ("It was on Canal 5.", "Canal 5"),
    "a clear slip": ("Christpoher Walden came.", "Christpoher Walden"),
    "a fair slip": ("Christopher Waldek came.", "Christopher Waldek"),
    "a weak likeness": ("Ines Albena came.", "Ines Albena"),
    "the same letters": ("Choi Dae-hyeon came.", "Choi Dae-hyeon"),
    "nobody's name": ("Christopher Wallden came.", "Christopher Wallden"),
    "sounds alike": ("Kristopher Walden came.", "Kristopher Walden"),
    "the rest is right": ("Christopher Wallden came.", "Christopher Wallden"),
    "the rest is rare": ("Inez Aldana came.", "Inez Aldana"),
    "of the work in focus": ("Christopher Wallden came.", "Christopher Wallden"),
    "of a work named": ("It is no Paper Moons, in which Tomasz Wennerburg starred.", "Tomasz Wennerburg"),
    "named elsewhere": ("Ines Aldana came. Then Ines Alddana left.", "Ines Alddana"),
    "the same pet name": ("Teddie came.", "Teddie"),
    "two parts are right": ("Daisy Wei-ling Lau came.", "Daisy Wei-ling Lau"),
    "a letter of a syllable": ("We saw Seo Hye-jil leave.", "Seo Hye-jil"),
    "told apart": ("Ines Aldana is no relation of Ines Aldano.", "Ines Aldano"),
    "the trade of a role": ("The baker Jonas Wickk came.", "Jonas Wickk"),
    "of another house": ("Christopher Wallden of the Echo came.", "Christopher Wallden"),
    "of the same root": ("Bryonna Adams came.", "Bryonna Adams"),
    "the whole name is wrong elsewhere": ("Christopher Wallden came. We saw Waldden leave.", "Waldden"),
    "one of a family": ("Ada Wexham came. We saw the Wexam sisters leave.", "Wexam"),
    "another of a family": ("We saw Ida Wexham leave.", "Ida Wexham"),
    "a role's, and nobody else's here": ("We saw Roberta leave.", "Roberta"),
    "a role's, and again": ("Phillipa came. We saw Phillipa leave.", "Phillipa"),
    "of no work named": ("Marisol Hadley and Bruno Lindqvisst came.", "Bruno Lindqvisst"),
    "beside one of the same work": ("Marisol Hadley and Bruno Lindqvisst came.", "Bruno Lindqvisst"),
    "of a work named, and none in focus": (
        "We came.\n\nWe stayed.\n\nThen we saw Paper Moons, and Gonddrel.",
        "Gonddrel",
    ),
    "a word in marks": ("We call them 'Fishbonne' there.", "Fishbonne"),
    "a verb made of it": ("We got Christopher Waldened.", "Christopher Waldened"),
    "known by name alone": ("Marisol Hadley came. Then Marisol Haddley left.", "Marisol Haddley"),
    "a short form of one named": ("Christopher Walden came. Later we saw Wallden leave.", "Wallden"),
    "beside the partner": ("Zofia Quilen (Christopher Walden) is a pilot.", "Zofia Quilen"),
    "in company": ("We saw Christopher Wallden with Ines Aldana.", "Christopher Wallden"),
    "in much company": ("We saw Christopher Wallden, Ines Aldana and Glenn Close.", "Christopher Wallden"),
    "with the right job": ("Director Robert Lemekis came.", "Robert Lemekis"),
    "few bear it": ("Christopher Waldon came.", "Christopher Waldon"),
    "many bear it": ("Then Glen Close came.", "Glen Close"),
    "another common name": ("We saw Linda Aldana. We saw Iris Aldana.", "Iris Aldana"),
    "a word": ("Vera Marches came.", "Vera Marches"),
    "another syllable": ("We saw Seo Hye-min leave.", "Seo Hye-min"),
    "the other syllable is right": ("Seo Hye-jin came. Then we saw Hye-jon leave.", "Hye-jon"),
    "another surname": ("We saw Cho Dae-hyun there.", "Cho Dae-hyun"),
    "a role by fewer names": ("We saw Captain Harker.", "Captain Harker"),
    "one of two given names": ("We saw Daisy Lau leave.", "Daisy Lau"),
    "a familiar form": ("We saw Dan Sarkis leave.", "Dan Sarkis"),
    "an order that nothing tells": ("We saw Hue Shan leave.", "Hue Shan"),
    "one word alone": ("We saw Fishbonne leave.", "Fishbonne"),
    "of nobody named": ("We saw Waldon leave.", "Waldon"),
    "an s at its end": ("We saw the Aldanas leave.", "Aldanas"),
    "a word alone": ("Grooves came. They loved Grooves.", "Grooves"),
    "borne, and out of focus": ("Marisol Hadley came. We saw Headley leave.", "Headley"),
    "a short word at the head": ("Walex came.", "Walex"),
    "a short word alone": ("Jonas Wick came. Then we saw Wicc leave.", "Wicc"),
    "a weak likeness alone": ("Then we saw Rick leave.", "Rick"),
    "a place alone": ("Then they went to Wales.", "Wales"),
    "another word of it": ("We saw Fishbonei leave.", "Fishbonei"),
    "an owner": ("We saw Adam's hat.", "Adam's"),
    "a small word": ("We saw This Lamplighter leave.", "This Lamplighter"),
    "an abbreviation": ("Raymond Cho came. Then we saw Hale & Co leave.", "Co"),
    "a piece of a full name": ("Mary Wallden left. Then we saw Wallden.", "Wallden"),
    "a piece of a longer name": ("We saw Christopher Wallden Brandt.", "Christopher Wallden"),
    "an institution": ("We saw the Christopher Wallden Hospital.", "Christopher Wallden"),
    "an address": ("A reader in Glen Close, Leeds, wrote.", "Glen Close"),
    "in another work": ("Philippa Groves came. We liked Phillippa in Brightwater.", "Phillippa"),
    "in a story's title": ("Philippa Groves came. She read “Phillippa’s Last Secret” aloud.", "Phillippa"),
    "called a work": ("Philippa Groves came. Phillippa is a film about a car.", "Phillippa"),
    "behind an article": ("We saw the Glen Close leave.", "Glen Close"),
    "another trade behind": ("We saw Christopher Wallden, a banker.", "Christopher Wallden"),
    "a relation": ("We saw his lawyer, Christopher Wallden.", "Christopher Wallden"),
    "another trade before": ("We saw the chef Christopher Wallden.", "Christopher Wallden"),
    "far from the screen": ("A farmer named Christopher Wallden came.", "Christopher Wallden"),
    "another art": ("Christopher Wallden's second album is out.", "Christopher Wallden"),
    "another life": ("Christopher Wallden, who founded a bank, came.", "Christopher Wallden"),
    "another's home": ("Christopher Wallden, 34, of Leeds, came.", "Christopher Wallden"),
    "another's years": ("Christopher Wallden died in 1931.", "Christopher Wallden"),
    "another job": ("The writer Christopher Waldon came.", "Christopher Waldon"),
    "set beside the right name": (
        "Christopher Walden and Christopher Waldon came.",
        "Christopher Waldon",
    ),
    "beside the right name": ("Christopher Walden is no Christopher Wallden.", "Christopher Wallden"),
    "another of the name": ("We met another Christopher Wallden.", "Christopher Wallden"),
    "a house of the same kind": ("We met at Lowmoor High.", "Lowmoor High"),
    "known by a rare surname": ("We saw Marysol Haddlemere leave.", "Marysol Haddlemere"),
    "nothing of a screen": ("Then Glen Close mended the clock.", "Glen Close"),
    "the part alone": ("Ines Aldana came. Ines Albena left. Albena sang.", "Ines Albena"),
}


def accounts(text):
    korean = any(name in text for name in ("Dae-", "Hye-"))
    focus = () if "We stayed" in text else ("None of Us" if korean else "Tin Kites",)
    story = article(f"{text}\n", *focus, base=BASE)
    return {w.span.of(story.text): w.account for w in story.weighed_names}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_each_condition_sees_its_example(row):
    text, written = EXAMPLES[row.name]
    found = accounts(text)
    assert row.name in [name for name, _, _ in found[written].seen]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_each_condition_weighs_something(row):
    assert row.weight or row.caps


def test_the_sum_says_error_note_or_nothing():
    assert NOTE < ERROR
    weighed = accounts("Christopher Wallden came.")["Christopher Wallden"]
    assert (weighed.total >= ERROR) is weighed.is_slip
    assert accounts("We saw the Christopher Wallden Hospital.")["Christopher Wallden"].is_likely is False


def test_the_account_can_be_read():
    why = accounts("Christopher Wallden came.")["Christopher Wallden"].why
    assert "a clear slip +5 (Wallden for Walden)" in why
    assert why.rpartition(": ")[2].isdigit()


@pytest.mark.parametrize(
    "text",
    [
        "Christopher Wallden is a film star.",
        "Christopher Wallden is a film director of note.",
        "Christopher Wallden, in a film by Ines Aldana, sings.",
    ],
)
def test_whoever_works_in_films_is_no_film(text):
    assert "called a work" not in [name for name, _, _ in accounts(text)["Christopher Wallden"].seen]


@pytest.mark.parametrize("text", ["Dany Sarkis came.", "Danyn Sarkis came.", "Daisy Wai-lin Lau came."])
def test_a_slip_in_a_given_name_is_no_familiar_form(text):
    assert not {"a familiar form", "one of two given names"} & {
        name for weighed in accounts(text).values() for name, _, _ in weighed.seen
    }


@pytest.mark.parametrize(
    "text", ["Dan Sarkis came.", "Teddy came. Then we saw Ted leave.", "Daisy Lau came."]
)
def test_a_familiar_form_is_a_note_at_most(text):
    assert not any(weighed.is_slip for weighed in accounts(text).values())
