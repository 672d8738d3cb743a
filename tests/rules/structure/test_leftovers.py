"""Leftovers of a page and of the desk in any place: lines, ends of paragraphs, notes, brackets; and prose that looks like them."""

import pytest

from copydesk.api import Good
from copydesk.testing import article_of
from copydesk_rules.structure.page_debris import page_debris

SHEET = """
title: The Glass Harbour
kind: series
cast: [{character: Mara Quill, actor: Ines Aldana}]
"""
WITH_TK = SHEET.replace("}]", "}, {character: TK Strand, actor: Lena Roos}]")


def marked(text: str, sheet: str = SHEET) -> list[str]:
    article = article_of(Good(text, sheet=sheet))
    return [p.span.of(article.text) for p in page_debris(article.document, article)]


def below(line: str) -> str:
    return f"The Glass Harbour Returns\n\nInes Aldana is back as the harbour master.\n\n{line}\n\nFilming took nine weeks in Cork."


@pytest.mark.parametrize(
    "line",
    [
        "WATCH: The trailer for the new season",
        "READ MORE: Ten harbours to see before you drown",
        "PHOTOS: The cast at the pier",
        "SEE ALSO | The worst boats on television",
        "harbour-poster_final-2.jpg",
        "IMG_4711.PNG",
        "Photo 3 of 15",
        "2 of 14 | The cast at the pier",
        "Trust rating 92",
        "No results found",
        "No comments yet",
        "Image source, Harbour Pictures",
        "Image caption, Ines Aldana on the pier",
        "Share Save",
        "Print | Email | Comments",
        "Comments (12)",
        "Word count: 812",
        "toggle caption",
        "Enlarge this image",
        "This is a modal window.",
        "Video player is loading.",
        "Meta description: The drama is back",
        "More on this story",
    ],
)
def test_a_line_of_the_page_is_reported_whole(line) -> None:
    assert marked(below(line)) == [line]


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("She keeps the lamp lit. Advertisement", ["Advertisement"]),
        ("She keeps the lamp lit. Read more: The ten best lamps", ["Read more: The ten best lamps"]),
        ("She keeps the lamp lit. Click here to subscribe", ["Click here to subscribe"]),
        ("She keeps the lamp lit. Sign up to our weekly newsletter", ["Sign up to our weekly newsletter"]),
        ("She keeps the lamp lit. RELATED: Lamps, ranked", ["RELATED: Lamps, ranked"]),
        ("She keeps it lit. Advertisement He does not.", ["Advertisement"]),
        ("She keeps it lit. (Photo by Ann Ito/Harbour Pictures)", ["(Photo by Ann Ito/Harbour Pictures)"]),
        ("There are TK episodes, on XX March.", ["TK", "XX"]),
        ("There are XX episodes in all.", ["XX"]),
        ("It cost $XX million to make.", ["$XX"]),
        ("The lead is back (TK: check with agent).", ["(TK: check with agent)"]),
        ("She keeps the lamp lit. DO NOT PUB before Friday.", ["DO NOT PUB"]),
        ("HOLD FOR RELEASE", ["HOLD FOR RELEASE"]),
        ("The lead (PLS CHECK SPELLING) is back.", ["(PLS CHECK SPELLING)"]),
        ("She is back (Mara Quill)). The rest is not.", [")"]),
        ("She is back (Mara Quill). ). ) The rest is not.", [")"]),
        ("She is back, , and so is he.", [", ,"]),
        ("She is back ( ) and so is he.", ["( )"]),
    ],
)
def test_what_stands_within_a_paragraph_is_marked_alone(line, left) -> None:
    found = marked(below(line))
    assert len(found) == len(left)
    assert all(expected.strip("( )") in words for expected, words in zip(left, found, strict=True))


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Watch: it is the harbour master who laughs first.", "a sentence"),
        ("It is slow, and worth it.\n\nRecommended.", "a verdict has its stop"),
        ("Read more slowly, and you will see it too.", "a sentence"),
        ("She says it all. Click here to find out, the screen said, and nobody did.", "a sentence"),
        ("The file was called harbour.mp4, she says.", "a sentence that speaks of a file"),
        ("“DO NOT RUN,” says the sign on the pier.", "words of a sign, quoted"),
        ("TK Strand is back, and TK has a new lamp.", "a role of that name"),
        ("The church is of the XX century, the match was Super Bowl XX.", "numerals"),
        ("Her mother (who is from Cobh (in the east)) is back :)", "brackets within brackets, and a smile"),
        ("a) She is back.\n\nb) He is not.", "letters of a list"),
        ("She is either a) back or b) gone.", "letters within a sentence"),
        ("(The first of the five ends on the pier.\n\nThe second begins there.) The third is better.", "a bracket over two paragraphs"),
        ("Three stars.\n\n3/5", "a rating"),
        ("He wrote Loading on the wall, and Subscribe beneath it.", "words of labels within a sentence"),
        ("The photographs (by Ann Ito) hang in the hall.", "brackets of prose"),
        ("She says she will like, share and follow whoever pays.", "verbs"),
        ("Watch now: the whole cast came to the pier in the order in which they drown.", "the lead of a caption"),
        ("She wrote: ‘Bye bye dark hair :) I will not miss you :)))’", "smiles"),
        ("‘2) The difference is more sleep,’ she wrote.", "a number of hers"),
        ("See more than the harbour: see Cork.", "a sentence"),
    ],
)  # fmt: skip
def test_prose_that_looks_like_a_leftover_is_left_alone(text, why) -> None:
    assert marked(f"The Glass Harbour Returns\n\nInes Aldana is back.\n\n{text}", WITH_TK) == []


def test_a_title_line_that_stands_twice_is_reported_the_second_time() -> None:
    assert marked(
        "The Drama Is Back\n\nThe Glass Harbour\nThe Glass Harbour\n\nInes Aldana is Mara Quill once more, and tired."
    ) == ["The Glass Harbour"]


def test_a_line_of_a_song_may_stand_twice() -> None:
    assert (
        marked(
            "The Song\n\nBring the harbour home\nBring the harbour home\n\nIt was sung for the first time in Cork."
        )
        == []
    )


def test_square_brackets_of_an_author_are_no_shortcode() -> None:
    assert marked("The disc has a [video essay] and a [gallery of stills].") == []
    assert marked('[video src="a.mp4"] The drama is back.') == ['[video src="a.mp4"]']


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("Ines Aldana has the last word. Click here to subscribe to our newsletter.", ["Click here to subscribe to our newsletter"]),
        ("It ends at sea. .", [". ."]),
        ("Ines Aldana (Mara Quill) ( has rarely been better.", ["("]),
        ("[EMBED TRAILER HERE]", ["[EMBED TRAILER HERE]"]),
        ("📷: Harbour Pictures/Bo Lind", ["📷: Harbour Pictures/Bo Lind"]),
    ],
)  # fmt: skip
def test_signs_and_notes_left_over_are_found(line, left) -> None:
    assert marked(below(line)) == left


@pytest.mark.parametrize(
    "line",
    [
        "It ends at sea . . . or does it?",
        "Ines Aldana ( Mara Quill ) has rarely been better.",
        "Watch the trailer [VIDEO] for the drama's third run.",
        "Somebody at the pier says: click here to subscribe, and everybody laughs.",
    ],
)
def test_signs_that_belong_there_are_left_alone(line) -> None:
    assert marked(below(line)) == []


def test_a_headline_that_stands_again_as_a_paragraph_is_found() -> None:
    text = "# The drama that nobody saw\n\nThe drama that nobody saw\n\nFilming took nine weeks in Cork."
    article = article_of(Good(text, sheet=SHEET, format="markdown"))
    assert [p.span.of(article.text) for p in page_debris(article.document, article)] == [
        "The drama that nobody saw"
    ]


@pytest.mark.parametrize(
    "note", ["[PICTURE DESK: the one with the boat?]", "(SUBS: is this right?)", "[LEGAL – cleared by phone]"]
)
def test_a_word_in_brackets_to_a_desk_is_told(note):
    assert marked(below(f"The sea is real. {note} Nobody drowned.")) == [note]


@pytest.mark.parametrize(
    "note", ["(xx to fill the quote)", "HEADLINE HERE", "Click to copy link", "Follow us on Instagram"]
)
def test_a_place_to_fill_and_a_call_of_the_page_are_told(note):
    assert marked(below(f"The sea is real. {note}")) == [note]


def test_a_counter_of_pictures_by_itself_is_told_and_a_mark_is_not():
    assert marked(below("3 of 24")) == ["3 of 24"]
    assert marked(below("4 of 5")) == []


def test_an_aside_of_the_writer_in_brackets_is_none():
    assert marked(below("The sea is real. (Ed: it is not.) The list (ART: 3, MUSIC: 4) is long.")) == []


@pytest.mark.parametrize(
    "line",
    [
        "Read more » Ten harbours to see before you drown",
        "SEE ALSO › The worst boats on television",
        "Alt: Ines Aldana on the pier",
        "Like Loading...",
        "Posted in Drama, News | 3 Comments",
        "Copyright 2024 Evening Screen. All rights reserved.",
        "— Ann Ito (@annito) March 3, 2024",
        "https://www.youtube.com/watch?v=aXd02hfLqs",
        "Something is loading.",
        "Thanks for signing up!",
        "Enjoyed this article? Share it with a friend!",
        "Do you have a story? Write to tips@example.org",
        "This content is imported from YouTube.",
        "ENDS",
        "-30-",
        "(more)",
        "undefined",
        "IMG 2034",
        "harbour poster scaled e1637973358757",
        "4F1C7A21-D8B1-4C3A-9D2A-5A8E15D6DF9E",
        "harbour-pier-1280x720",
        "Photo: Bo Lind/Harbour Pictures",
        "Image via Harbour TV",
        "(Courtesy of Ines Aldana)",
        "Getty Images",
        "== Cast ==",
        "## Where was it filmed?",
        "![The harbour at night](harbour.jpg)",
    ],
)
def test_a_line_that_a_page_or_a_file_left_is_reported_whole(line) -> None:
    assert marked(below(line)) == [line.lstrip("—- ")]


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("She is back. pic.twitter.com/Xa93kdLq2P", "pic.twitter.com/Xa93kdLq2P"),
        ("She keeps the lamp[citation needed] lit.", "[citation needed]"),
        ("The '''lamp''' is lit.", "'''lamp'''"),
        ("The **lamp** is lit.", "**lamp**"),
        ("The [lamp](https://example.org/lamp) is lit.", "[lamp](https://example.org/lamp)"),
        ("She keeps it lit.[/caption]", "[/caption]"),
        ('She keeps it lit. [lamp_box size="3"] Always.', '[lamp_box size="3"]'),
        ("She keeps it lit. [ad_2]", "[ad_2]"),
        ("He runs the pub, known as '.' in the village.", "as '.'"),
        ("He runs a pub called “” in the village.", "“”"),
    ],
)
def test_markup_and_gaps_within_a_line_are_marked_alone(line, left) -> None:
    assert marked(below(line)) == [left]


@pytest.mark.parametrize(
    "line",
    [
        "In 1921 the cliff was scaled.",
        "It was shot in 1920x1080.",
        "It ends",
        "The war ENDS in the second episode.",
        "Sh*t and f**k are said eleven times, and b**tard once.",
        "The verdict: **** out of five.",
        "When [spoiler] drowns, the series finds its feet.",
        "“[I]t was cold,” she wrote, “and [he] was late.”",
        "The lorem ipsum of her youth was set in lead.",
        "She said: ‘He never says ‘no’.’",
        "Read more and watch less, her teacher said.",
        "Picture: 4/5\n\nSound: 5/5",
        "Best Actress: Ines Aldana\n\nPhoto: Bo Lind\n\nScore: Ann Ito",
        "Photography by Bo Lind",
        "Its page has nine shares and one comment, and she tweeted it to @harbour on March 3, 2024.",
    ],
)
def test_prose_and_lists_with_such_words_are_left_alone(line) -> None:
    assert marked(below(line)) == []


def test_single_buttons_count_beside_other_leftovers_alone() -> None:
    assert marked(below("Share this:\n\nTwitter\n\nFacebook")) == ["Share this:", "Twitter", "Facebook"]
    assert marked(below("The sites that she left:\n\n- Twitter\n- Facebook")) == []


def test_a_post_that_the_page_embeds_is_none_of_its_leftovers() -> None:
    post = (
        '<blockquote class="{}"><p>View this post on Instagram</p><p>Back at sea. pic.twitter.com/b7Hq2PLmZ0</p>'
        "&mdash; Ann Ito (@annito) March 3, 2024</blockquote>"
    )
    page = "<h1>The Glass Harbour Returns</h1><p>Ines Aldana is back as the harbour master.</p>{}<p>Filming took nine weeks.</p>"
    for box, count in (("twitter-tweet", 0), ("instagram-media", 0), ("pulled", 3)):
        article = article_of(Good(page.format(post.format(box)), sheet=SHEET, format="html"))
        assert len(list(page_debris(article.document, article))) == count, box


def test_a_credit_below_its_picture_is_none_of_them() -> None:
    page = (
        "# The Glass Harbour Returns\n\n{}Photo: Bo Lind/Harbour Pictures\n\nFilming took nine weeks in Cork."
    )
    for picture, count in (("![Ines Aldana](a.jpg)\n\n", 0), ("![Ines Aldana](a.jpg)\n", 0), ("", 1)):
        article = article_of(Good(page.format(picture), sheet=SHEET, format="markdown"))
        assert len(list(page_debris(article.document, article))) == count, picture


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ("Home TV Series Drama The Glass Harbour Returns to the Sea in May", 1),
        ("Home TV Series Drama The Glass Harbour Returns to...", 1),
        ("The Glass Harbour Returns to the Sea in May", 1),
        ("The Glass Harbour Returns to the Sea in May, and its star with it.", 0),
        ("Nobody believed that The Glass Harbour Returns to the Sea in May", 0),
    ],
)
def test_a_headline_in_a_trail_or_once_more_near_the_top_is_told(line, count) -> None:
    text = f"The Glass Harbour Returns to the Sea in May\n\nDrama\n\n{line}\n\nBy Ann Ito\n\nFilming took nine weeks in Cork."
    assert len(marked(text)) == count


def test_a_caption_that_stands_again_with_its_credit_is_told_the_first_time() -> None:
    caption = "Ines Aldana as Mara Quill in the second season"
    assert marked(below(f"{caption}\n\n{caption} | Harbour TV")) == [caption]
    assert marked(below(f"{caption}\n\n{caption}, which is her best.")) == []


@pytest.mark.parametrize(
    "line",
    [
        "Share on email",
        "Loved our content?",
        "Our Popular Posts",
        "Discover our latest podcast",
        "Watch more of our videos on Harbour TV!",
        "Visit Harbours! now",
        "Bringing the newest harbours and reviews to your inbox",
        "Please enter your name here",
        "Make sure to follow us on Instagram @harbour!",
        "Let's keep in touch!",
        "The page may get a share of what you spend if you buy one of these lamps.",
        "Watch Trailer",
        "Episode 4 - 720p",
        "#HarbourSunday",
        "http://www.example.org/harbour/12.html",
        "CORK, IRELAND - MAY 03: Ines Aldana attends the opening of the harbour on May 3, 2024.",
        "FILE - Ines Aldana walks to the harbour in Cork.",
        "Bo Lind/HBO",
    ],
)
def test_what_a_page_says_to_its_readers_is_reported_whole(line) -> None:
    assert marked(below(line)) == [line]


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("More under this adMore under this adInes Aldana is back.", "More under this adMore under this ad"),
        ("She keeps it lit. Photo: Harbour Pictures", "Photo: Harbour Pictures"),
        ("She keeps it lit. (AP Photo/Bo Lind, File)", "(AP Photo/Bo Lind, File)"),
        ("She keeps the lamp in{ }Cork lit.", "{ }"),
        ("She keeps the lamp lit.[3]", "[3]"),
    ],
)
def test_what_a_page_leaves_within_a_line_is_marked_alone(line, left) -> None:
    assert marked(below(line)) == [left]


@pytest.mark.parametrize(
    "line",
    [
        "She keeps the lamp lit.[3]\n\n[3] The log of the harbour.",
        "The lamp[s] of [2] harbours are lit.",
        "Discover how our harbours sank.\n\nVisit our harbour, she says, and you will stay.",
        "The lamp may get a share of her love, and she may earn it.",
        "LONDON - May 3: the drama is back.",
        "Photo: She took it herself, with the lamp behind her.",
        "Lamps/Harbours",
        "Advertisements were painted on the boats.",
        "Our Popular Posts\n\nThe posts of the pier are popular with gulls, and they are the first thing that falls in the storm.",
    ],
)
def test_prose_to_nobody_in_particular_is_left_alone(line) -> None:
    assert marked(below(line)) == []


def test_a_heading_below_which_nothing_stands_is_told() -> None:
    text = "The Glass Harbour Returns\n\nInes Aldana is back as the harbour master.\n\n{}"
    assert marked(text.format("Where Can You See It?")) == ["Where Can You See It?"]
    for line in ("Ann Ito", "Filmed in Cork, Ireland.", "Verdict: a lamp for the winter", "The end"):
        assert marked(text.format(line)) == []


def test_a_list_of_other_headlines_is_told_and_a_list_of_titles_is_not() -> None:
    links = "- Night Ferry: Everything You Need to Know\n- The Best Boats of the Year\n- Why the Lamp Went Out at Last"
    films = "- The Lamp That Went Out at Sea\n- The Ferry and the Long Night\n- The Man Who Would Not Drown"
    assert len(marked(below(links))) == 3
    assert marked(below(films)) == []


@pytest.mark.parametrize(
    ("headline", "site"),
    [
        ("The Harbour Opens | Cork Daily", " | Cork Daily"),
        ("The Harbour Opens | Review", None),
        ("The Harbour Opens | Season 2", None),
    ],
)
def test_the_name_of_a_site_in_the_headline_is_told(headline, site) -> None:
    assert marked(f"{headline}\n\nInes Aldana is back as the harbour master.") == ([site] if site else [])


def test_a_caption_that_stands_twice_in_paragraphs_of_its_own_is_told() -> None:
    caption = 'Lena Roos in "Night Ferry."'
    assert marked(below(f"{caption}\n\n{caption}")) == [caption]


def test_the_credit_in_a_caption_is_none_of_them() -> None:
    page = '<h1>The Harbour Returns</h1><figure><img src="a.jpg"><figcaption>The pier at night. Photo: Bo Lind</figcaption></figure><p>It rained.</p>'
    article = article_of(Good(page, sheet=SHEET, format="html"))
    assert list(page_debris(article.document, article)) == []


def test_a_list_of_winners_has_headings_with_nothing_below_and_names_its_category_again():
    category = "Best Writing for a Limited Series"
    page = f"{category}\n\nThe winner is told on Sunday.\n\nLena Roos, The Long Weir\n\n{category}\n\nTanya Orr, The Salt Road"
    assert marked(page) == []


def test_two_notes_of_one_book_and_page_are_no_line_that_stands_twice():
    note = "Lena Roos, The Long Weir (Harbour Press, Cork, 2013), 122."
    assert marked(f"The Glass Harbour Returns\n\nInes Aldana is back.\n\n{note}\n\n{note}") == []


@pytest.mark.parametrize(
    "line",
    [
        "Follow Night Ferry on Google News",
        "3 hours ago",
        "Updated 2 days ago",
        "4.2/5 - (17 votes)",
        "No votes so far! Be the first to rate this post.",
        "How useful was this post?",
        "We are sorry that this post was not useful for you!",
        "Check price on Amazon",
        "$24.99 at Best Buy",
        "Buy tickets now",
        "Log in to your account",
        "Sign up for Harbour+",
        "Already a member? Log in here",
        "Enter your postcode to find a boat",
        "Swipe left for the gallery",
        "Jump to recipe",
        "Suggest a correction",
        "Unlock all articles for £1 a month",
        "We want to hear from you! Send your tips to tips@example.org",
        "For all the latest from the sea, follow us on our socials",
        "The post Ines Aldana Is Back appeared first on Night Ferry.",
        "This material may not be published, broadcast, rewritten or redistributed.",
        "Night Ferry logo",
        "hello world!",
        "Powered by Lamp Press",
        "Made by Bo Lind with love",
        "Featured Video",
        "Photo(s)",
        "0:00 / 3:24",
        "Next: the worst boats »",
        "Cast & Crew | Trailers | Reviews | News",
        "Read: Ten harbours to see before you drown",
        "Rewrite this article in 600 words",
        "Write a 500-word SEO article about the harbour drama",
        "I'm sorry, but I can't help with that request.",
        "googletag.cmd.push(1)",
        "<!-- wp:paragraph -->",
    ],
)
def test_what_is_asked_of_a_page_s_reader_or_of_a_program_is_told_as_such(line) -> None:
    assert marked(below(line)) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "Three hours ago",
        "Ten Years Ago",
        "What the Logo Means",
        "Sign Up, Says the Sea",
        "Created by Ann Ito and Bo Lind",
        "Hosted by Ann Ito",
        "Our verdict",
        "Follow the Money",
        "Join the Crew",
        "Where to Watch",
        "Pre-order dates",
        "Featured Players",
        "Drama | 98 minutes | Harbour TV",
        "Stream on Harbour+",
        "* * *",
        "She asked him to rewrite this title twice before the film was sent out to the press.",
        "They write a 500-word essay about the sea, and the teacher fails them all.",
        "Log in to the forum and you see the faces of the dead, says the director.",
        "Visit the harbour now and then, and you will see the boats that the crew built for the second season.",
    ],
)
def test_a_heading_or_a_sentence_with_the_words_of_a_page_is_left_alone(line) -> None:
    assert marked(below(line)) == []


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("She keeps the lamp &amp the boat.", "&amp"),
        ("She keeps it lit.\\n\\nNobody asks why.", "\\n\\n"),
        ("The trailer is out (opens in new tab) and it is longer.", "(opens in new tab)"),
        ("The trailer is out [link] and it is longer.", "[link]"),
        ("The harbour, he said, insert quote here, and left.", "insert quote here"),
        ("She said ADVERTISEMENT that she would stay.", "ADVERTISEMENT"),
        ("Reader rating - | |", " | |"),
        ("| Directed by Bo Lind", "| "),
        ("Summarise this article in five paragraphs The drama is back.", "Summarise this article in five paragraphs"),
    ],
)  # fmt: skip
def test_signs_codes_and_orders_within_a_line_are_marked_alone(line, left) -> None:
    assert marked(below(line)) == [left]


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("It was the last seasonThe cast was at sea for it.", ["seasonThe"]),
        ("Was there a date?There is none so far.", ["date?There"]),
        ("She keeps it lit.This is what she said of it.", ["lit.This"]),
        ("The cast: Jenny LindenJoan RussoPeter Hale and a cat.", ["LindenJoan", "RussoPeter"]),
        ("Ines AldanaAnd the boats.", ["AldanaAnd"]),
        ("The Glass HarbourThe Glass Harbour", ["HarbourThe"]),
        ("The Glass Harbour2022", ["Harbour2022"]),
        ("2014Directed by Bo Lind", ["2014Directed"]),
        ("By Bianca Lind28 October 2022", ["Lind28"]),
    ],
)
def test_what_runs_together_is_marked_where_it_does(line, left) -> None:
    assert marked(below(line)) == left


@pytest.mark.parametrize(
    "line",
    [
        "WandaVision, DuckTales, BoJack and SpongeBob share a channel with LinkedIn and YouTube.",
        "Leonardo DiCaprio, Matthew McConaughey, LeBron James and Ian MacDonald were there.",
        "Actress LeeAnn Lind and AnnaSophia Robb are at sea.",
        "Follow #TheLastSeasonThe or see example.com/seasonThe for it.",
        "The iPhone and the PlayStation came out in 2007, in Area51.",
    ],
)
def test_capitals_within_a_name_run_nothing_together(line) -> None:
    assert marked(below(line)) == []


OTHERS = (
    "Bella Orr wore the same hat twice at the races",
    "Tom Kessler enjoys a windy walk with his two dogs",
    "Rita Vane gets tearful over a letter from school",
    "Max Olin posts a picture of his new kitchen",
)


def test_a_run_of_headlines_about_others_is_told_and_a_run_about_the_cast_is_not() -> None:
    assert marked(below("\n\n".join(OTHERS))) == list(OTHERS)
    assert marked(below("\n\n".join(OTHERS[:3]))) == []
    roles = [
        f"{name} plays a sailor who drowns early on"
        for name in ("Bella Orr", "Tom Kessler", "Rita Vane", "Max Olin")
    ]
    assert marked(below("\n\n".join(roles))) == []
    known = (
        "\n\n".join(OTHERS)
        + "\n\nFor Bella Orr, Tom Kessler, Rita Vane and Max Olin it was a long week on the pier."
    )
    assert marked(below(known)) == []


def test_a_piece_between_two_leftovers_and_the_tabs_of_a_page_are_told() -> None:
    rest = "Watch more of our videos on Harbour TV!\n\nand live on channel 276\n\nVisit Harbours! now"
    assert len(marked(below(rest))) == 3
    assert marked(below("Overview\n\nComments")) == ["Comments"]
    assert marked(below("and live on channel 276")) == []
    menu = "1. Home\n2. Status\n3. The boats"
    assert marked(f"The Glass Harbour Returns\n\n{menu}\n\nInes Aldana is back as the harbour master.") == [
        "Home",
        "Status",
        "The boats",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Exit mobile version",
        "[ no cover image available ]",
        "-/10 (- votes)",
        "Site icon Harbour Herald",
        "Red carpet image galleries",
    ],
)
def test_more_that_a_page_has_around_its_articles_is_reported_whole(line) -> None:
    assert len(marked(below(line))) == 1


def test_square_brackets_that_close_nothing_and_names_glued_behind_a_word_are_told() -> None:
    assert marked(below("There are worries for everybody. ] ]. And so on.")) == ["] ]"]
    assert marked(below("A smile :] for everybody.")) == []
    assert marked(below("He was in Long LampInes Aldana too.")) == ["LampInes"]
    assert marked(below("It is coming.Boats are back for it.")) == ["coming.Boats"]
    cop = "title: Night Ferry\nkind: film\ncast: [{character: Cop, actor: Per Holm}]\n"
    assert marked(below("He had made RoboCop, and here it works."), cop) == []


def test_the_bars_of_a_table_that_is_written_as_text_are_none() -> None:
    rows = [f"Part {number} | Bo Lind |" for number in range(5)]
    assert marked(below("\n\n".join(rows))) == []
    assert len(marked(below("\n\n".join(rows[:2])))) == 2
