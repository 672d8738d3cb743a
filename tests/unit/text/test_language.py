"""The language of an article, told by small words, letters, or the file itself."""

import re

import pytest

from copydesk.annotate.language import language_of

TEXTS = {
    "Spanish": "La serie, protagonizada por Ines Aldana, se estrena el 3 de mayo.",
    "Portuguese": "A série, com Ines Aldana, estreia no dia 3 de maio.",
    "French": "La série, avec Ines Aldana, sera diffusée le 3 mai.",
    "German": "Die Serie mit Ines Aldana startet am 3. Mai beim Sender.",
    "Italian": "La serie, con Ines Aldana, esce il 3 maggio.",
    "Dutch": "De serie met Ines Aldana is vanaf 3 mei te zien.",
    "Swedish": "Ines Aldana är inte med i den tredje säsongen, meddelar kanalen.",
    "Polish": "Ines Aldana nie wystąpi w trzecim sezonie, jak podała stacja.",
    "Turkish": "Bu dizi çok ilgi gördü ve 3 Mayıs'ta başlıyor.",
    "Korean": "이네스 알다나가 Glass Harbour 시즌으로 돌아온다.",
    "Japanese": "シリーズ『Glass Harbour』のシーズン3は5月3日に配信される。",
    "Cyrillic letters": "Инес Алдана возвращается в сериал.",
    "another language": "Ines Aldana palasi kolmannella kaudella sarjaan jonka näyttelijöitä kaikki rakastavat syvästi",
}
ENGLISH = [
    "The series, with Ines Aldana, starts on 3 May.",
    "La Casa de las Olas and El Camino de los Vientos come to Netflix.",
    "Cast: Ines Aldana as Mara Quill, Tomas Brandt as Jonas Wick, Lena Roos as Ada Lind",
    "Il Faro director Marco Rossi dies",
    "Une Vie, La Mer, Les Oiseaux: ten French films to watch",
    "Lee Su-min, Nam On-jo, Yoon Gwi-nam: who plays whom",
    "Watch: La La Lake trailer",
    "",
]


def language(text, declared=None):
    return language_of(re.findall(r"[^\W\d_]+", text), declared)


@pytest.mark.parametrize(("name", "text"), TEXTS.items())
def test_sentence_of_another_language_is_told_with_names_in_it(name, text):
    assert not language(text).is_read
    if name != "another language":
        assert language(text).name == name


@pytest.mark.parametrize("text", ENGLISH)
def test_english_with_names_of_other_languages_stays_english(text):
    assert language(text).is_read


def test_the_file_decides_where_the_words_do_not():
    assert language("Glass Harbour: Trailer", "de-AT").name == "German"
    assert language("Glass Harbour: Trailer", "en").is_read
    assert language("Glass Harbour: Trailer", "eu").name == "another language"


def test_the_words_decide_against_the_file():
    """Publishing systems give every page the language of their installation."""
    assert language(TEXTS["Spanish"], "en-US").name == "Spanish"
    assert language(ENGLISH[0], "es").is_read
