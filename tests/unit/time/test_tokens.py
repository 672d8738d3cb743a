import pytest

from copydesk.annotate.tokens import Tokens
from unit.time.test_phrases import document_of


def sentences(text: str) -> list[str]:
    tokens = Tokens(document_of(text))
    return [tokens.sentence_span(n).of(text) for n in range(len(tokens.sentences))]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("It opened on Jan. 28. It was loved.", 2),
        ("It opened on Jan. 28, 2022, in the U.S. The critics loved it.", 2),
        ("Mr. Lee and J. J. Abrams met at 10 p.m. The deal was done.", 2),
        ("“It is over.” She left. “Why?” he asked.", 3),
        ("Will it return? Yes! It will.", 3),
        ("It costs 2.50 dollars and ran at 8.30 p.m. on Friday.", 1),
        ("He waited … and left.", 1),
        ("Warner Bros. Pictures and Marvel Inc. agreed.", 1),
        ("She plays Dr. Strange vs. Mr. Fantastic in vol. 2.", 1),
        ("", 0),
    ],
)
def test_a_text_is_divided_into_sentences(text: str, count: int) -> None:
    assert len(sentences(text)) == count


def test_words_figures_and_signs_are_tokens_of_their_own() -> None:
    tokens = Tokens(document_of("Ji-hu's 28th film"))
    assert [t.text for t in tokens] == ["Ji", "-", "hu", "'", "s", "28", "th", "film"]
    assert [t.glued for t in tokens] == [False, True, True, True, True, False, True, False]


def test_tokens_are_found_by_place() -> None:
    text = "One two three."
    tokens = Tokens(document_of(text))
    assert tokens.at(text.index("wo")) == 1
    assert tokens.span(1, 3).of(text) == "two three"
    assert tokens.within(tokens.span(1, 3)) == (1, 3)
