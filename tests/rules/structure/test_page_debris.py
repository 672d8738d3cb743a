"""What copying from a page leaves, in every format, and what only looks like it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.api import Bad, Good
from copydesk.testing import article_of, check_example
from copydesk_rules.structure.page_debris import page_debris

SEVERANCE = """
title: Severance
kind: series
network: Apple TV+
cast: [{character: Mark Scout, actor: Adam Scott}]
"""
ANDOR = "title: Andor\nkind: series\nnetwork: Disney+"
HOUSE = "title: House of the Dragon\nkind: series\nnetwork: {US: HBO, UK: Sky Atlantic}"
SQUID = "title: Squid Game\nkind: series\nnetwork: Netflix\nnames: [Siren Pictures]"
DARK = "title: Dark\nkind: series\nnetwork: Netflix"

BAD = (
    Bad(
        "Severance Season 3 Begins Filming\n\n[[By Marta Oyelaran Published:]]\n\nCameras are rolling again in New Jersey, "
        "two years after the finale.\n\nAdam Scott returns as Mark.",
        sheet=SEVERANCE,
        says="date of this byline is missing",
    ),
    Bad(
        "Where Andor Was Shot\n\nThe prison was a set at Pinewood. [[{{ad_slot_2}}]] The dam stands in Scotland.",
        sheet=ANDOR,
        says="a template marker",
    ),
    Bad(
        "House of the Dragon Loses a Director\n\n[[House of the Dragon Sky Atlantic]]\n\nThe third season has a new director for "
        "its opening hour. HBO gave no reason.",
        sheet=HOUSE,
        says="caption or alternative text",
    ),
    Bad(
        "Squid Game Ends on a High\n\nMore than sixty million households watched in three days.\n\n[[Squid Game Siren Pictures "
        "Korean]]\n\nNo series in the service’s history has opened wider.",
        sheet=SQUID,
        says="caption or alternative text",
    ),
    Bad(
        "How Dark Ends\n\nWhere Can You Watch Dark?\n\n[[Dark]]\n\nAll three seasons stay online.",
        sheet=DARK,
        says="stands here alone",
    ),
    Bad(
        "Poker Face was renewed in the spring. [[Certainly! Here]] is a shorter version of the paragraph on its guest stars.",
        says="remnant of a writing assistant",
    ),
    Bad(
        "The Bafta went to [[TKTK]], who thanked her mother.",
        says="a placeholder that was never filled in",
    ),
    Bad(
        "The Gentlemen isn[[â€™]]t gentle. It has the pace of a night bus that has missed its stop.",
        says="a character read in the wrong encoding",
        fixed="The Gentlemen isn’t gentle. It has the pace of a night bus that has missed its stop.",
    ),
    Bad(
        "# Ripley in Black and White\n\nEight hours of shadows.\n\n[[Related: The best films set in Italy]]\n\nSteven Zaillian "
        "wrote and directed them all.\n\n[[Share this article]]",
        format="markdown",
        says=("a prompt to read another article", "a label of the page"),
    ),
    Bad(
        "The Traitors is back on Wednesday.\n\n[[Sign up to our newsletter for TV news every morning]]\n\nThe castle is the same; "
        "the cloaks are new.\n\n[[We use cookies to make this site work for you.]]",
        says=("newsletter or follow prompt", "cookie or privacy notice"),
    ),
    Bad(
        "Fallout’s Lucy leaves the vault\n\nElla Purnell packs a wrench.\n\n[[Lorem ipsum dolor]], and then some.",
        says="filler text",
    ),
    Bad(
        "[[Home > TV > News]]\n\nOne Piece Casts Its Crocodile\n\nNetflix has found its desert king.\n\n[[4 min read]]\n\n"
        "Shooting starts in Cape Town.\n\n- [[About the Author: Deb Okafor]]",
        says=("a trail of the page", "a counter of the page", "the author box"),
    ),
    Bad(
        "<h1>Reacher Rides Again</h1><p>Alan Ritchson carries a toothbrush [[&amp;amp;]] little else.</p>"
        "<p>[[Advertisement]]</p><p>The fourth season shoots in Philadelphia.</p>",
        format="html",
        says=("a character code that shows as written", "a label of the page"),
    ),
    Bad(
        "Mr Robot’s Hood\n\nRami Malek kept it.\n\n[[Read more about Mr Robot on our hub]]\n\n[[Subscribe to our Mr "
        "Robot letter]]",
        sheet="title: Mr Robot\nkind: series",
        says=("a prompt to read", "newsletter or follow prompt"),
    ),
    Bad(
        "Gangs of London Gets Darker\n\nThe opening brawl took nine days.\n\n[[Don’t Miss]]\n\n[[Most Read]]",
        says="a label of the page",
    ),
)

GOOD = (
    Good(
        "By Lou Petrakis\n\nPublished: 14 March 2025\n\nHijack is filming again.",
        sheet="title: Hijack\nkind: series",
        why="a byline with its date",
    ),
    Good(
        "A Weekend of Comedies\n\nDon’t Miss\n\nThe farce from 1987 has a new print, and its slapstick a new audience.",
        sheet="title: Don't Miss\nkind: film",
        why="the heading is the name of a film",
    ),
    Good(
        "The Author Explained\n\nAbout the Author\n\nThe film’s nameless novelist writes at night and forgets by day.",
        sheet="title: The Author\nkind: film",
        why="a heading on the film itself",
    ),
    Good(
        "Five Series to Start Tonight\n\nExtraordinary Disney+\n\nSlow Horses Apple TV+\n\nLupin Netflix",
        sheet="title: Extraordinary\nkind: series\n---\ntitle: Slow Horses\nkind: series\n---\ntitle: Lupin\nkind: series",
        why="a list of titles and where they are",
    ),
    Good(
        "What Kin Is About\n\nKin\n\nA family in Dublin buries a boy, and the cousins begin to count the guns.",
        sheet="title: Kin\nkind: series\n---\ntitle: Love/Hate\nkind: series",
        works=("Kin", "Love/Hate"),
        why="in a list of several works a title heads its entry",
    ),
    Good(
        "The first page of the novel in the film reads “[insert name] was never born”, and nobody laughs.",
        why="what a film shows, in quotation marks",
    ),
    Good(
        "Subscribe, the horror film about a vlogger, opens on Friday. Read more than its title before you go: the poster lies.",
        why="words of prompts within a sentence",
    ),
    Good(
        "Andrew Scott in a doorway\n\nAll of Us Strangers leaves its hero in a tower for two hours, and the lift wins.",
        sheet="title: All of Us Strangers\nkind: film",
        why="a caption says what is seen",
    ),
    Good(
        "BEYONCÉ’S FILM OPENS\n\nThe CAFÉ… scene in “Pâté & Crème” cost £5m, and it shows; Zoë’s naïveté is a joy.",
        why="accents, capitals and signs that are right",
    ),
    Good(
        "# Q&A: the AT&T deal\n\nWhy did R&B singers sue? Because the contract said so; [the studio] would not talk.",
        format="markdown",
        why="ampersands and an editor's brackets",
    ),
    Good(
        "Related, the sitcom, ends after two seasons. Comments by its creator suggest a film. Share of audience: 4 per cent.",
        why="sentences that begin with words of labels",
    ),
    Good(
        "<nav>Home</nav><article><h1>Maestro at the Piano</h1><p>Bradley Cooper took lessons for six years.</p></article>"
        "<aside><h3>Related stories</h3><ul><li>Tár, again</li></ul></aside><footer>All rights reserved</footer>",
        format="html",
        why="what a page itself sets apart from its article",
    ),
    Good(
        "# The Menu, Served Again\n\n## Trending\n\nThe kitchen's new menu went round the world before the season did, thanks to one "
        "plate of pasta that nobody in the writers' room had eaten.",
        format="markdown",
        why="a heading with prose of its own",
    ),
)


@pytest.mark.parametrize("example", BAD, ids=lambda e: e.text[:30])
def test_what_a_page_leaves_is_reported(example):
    check_example(page_debris.rule, example)


@pytest.mark.parametrize("example", GOOD, ids=lambda e: e.why)
def test_what_belongs_to_the_article_is_left_alone(example):
    check_example(page_debris.rule, example)


def test_a_placeholder_in_brackets_is_marked_with_them():
    article = article_of(Good("The prize went to [insert name] of Lisbon."))
    assert [p.span.of(article.text) for p in page_debris(article.document, article)] == ["[insert name]"]


def test_a_shortcode_is_marked_with_what_it_wraps():
    article = article_of(Good('[caption id="7" width="300"]The cast in Rome[/caption] They were tired.'))
    words = [p.span.of(article.text) for p in page_debris(article.document, article)]
    assert words == ['[caption id="7" width="300"]The cast in Rome[/caption]']


@pytest.mark.parametrize("line", ["Latest Posts", "LATEST POSTS", "• Latest posts:", "» Latest Posts »"])
def test_a_label_is_known_in_any_dress(line):
    article = article_of(Good(f"Ted Lasso Is Back\n\nThe coach returns to Kansas City.\n\n{line}"))
    assert len(list(page_debris(article.document, article))) == 1


@pytest.mark.parametrize(
    "line",
    [
        "Facebook Twitter Email",
        "Article continues below advertisement",
        "Recommended Videos",
        "Share This Post",
        "Sign up to the Stage newsletter",
        "Listen to this article",
        "Your email address will not be published.",
        "When you buy through links on our site, we may earn a commission.",
        "© 2024 Lighthouse Media. All rights reserved.",
        "Tags: drama, Cork, ferries",
        "Reading time: 3 minutes",
        "0 Comments",
        "Contents [hide]",
        "Skip to content",
    ],
)
def test_furniture_of_many_houses_is_known(line):
    article = article_of(
        Good(f"The Split Gets a Spin-off\n\nThe lawyers move to Manchester.\n\n{line}\n\nFilming is done.")
    )
    assert [p.span.of(article.text) for p in page_debris(article.document, article)] == [line]


@pytest.mark.parametrize("sign", ["’", "“", "–", "é", "ü", "£", "😀"])
def test_utf_8_read_as_windows_1252_is_told_with_what_it_was(sign):
    misread = "".join(bytes([b]).decode("cp1252", "ignore") or chr(b) for b in sign.encode())
    article = article_of(Good(f"The film x{misread}x has a sign too many."))
    (problem,) = page_debris(article.document, article)
    assert (problem.span.of(article.text), problem.fix.edits[0].text) == (misread, sign)


@given(st.text(alphabet="ÂÃâðï€™œ“”…éÉ’ \ufffdaN&;{}[]<>%", max_size=60))
def test_any_mixture_of_signs_is_read_without_breaking(words):
    article = article_of(Good(f"A{words}"))
    for problem in page_debris(article.document, article):
        assert problem.span.of(article.text)
