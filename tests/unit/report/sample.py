"""Reports made by hand for the tests of the HTML page: an invented series, every kind of finding, hostile articles."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from hashlib import sha256

from copydesk.dates import Granularity, TimeValue
from copydesk.fact import Fact, SheetPlace
from copydesk.findings import (
    Confidence,
    Edit,
    Failure,
    Finding,
    Fix,
    Observation,
    Related,
    RuleFacts,
    Severity,
)
from copydesk.reading.document import Block, BlockKind, Cell, Document, Metadata
from copydesk.report import ArticleReport, Judged, Measure, Report
from copydesk.sheet.claims import (
    CastClaim,
    Confirmed,
    Contradicted,
    EventClaim,
    Form,
    How,
    Mention,
    TimeExpression,
    Unknown,
)
from copydesk.sheet.entities import Casting, Entity, EntityKind, Release
from copydesk.text import Place, SourceMapBuilder, Span

AS_OF = date(2026, 11, 21)
WORK = "The Glass Harbour"
K = BlockKind

RULES = {
    slug: RuleFacts(slug, family, severity, summary, description)
    for slug, family, severity, summary, description in (
        (
            "misspelled-title", "titles", Severity.ERROR, "Report a near miss of a title that the sheet has.",
            "A misspelled title is what readers quote back. The sheet has the one spelling that counts.\n\n"
            "Titles that are ordinary words are left alone where nothing licenses them.",
        ),
        (
            "miscased-title", "titles", Severity.WARNING, "Report a title in another case than the sheet's.",
            "Case is part of a title. Headlines in capitals are left alone.",
        ),
        (
            "wrong-actor", "cast", Severity.ERROR, "Report a role credited to someone the sheet does not cast in it.",
            "A wrong credit is the mistake readers notice first, and the sheet settles it.\n\n"
            "When several people share a role, any of them is right.",
        ),
        (
            "wrong-date", "dates", Severity.ERROR, "Report a date that contradicts the sheet.",
            "Two dates contradict when no reading lets both be true.",
        ),
        (
            "contradictory-dates", "dates", Severity.WARNING, "Report two dates of one event that cannot both hold.",
            "A reader who meets both loses trust in both. Where either is hedged it is a note.",
        ),
        (
            "stale-relative-date", "dates", Severity.WARNING, "Report a relative date that has moved on.",
            "An article that is kept current has to say when. A dated story is left alone.",
        ),
        (
            "page-debris", "structure", Severity.WARNING, "Report what copying from a page leaves behind.",
            "Captions, bylines without a day and lists of other posts are no part of the article.",
        ),
        (
            "hard-to-read", "language", Severity.NOTE, "Report an article beyond the limits that the desk has set.",
            "The limits are the desk's own.",
        ),
        (
            "inconsistent-name", "names", Severity.WARNING, "Report one name in two spellings.",
            "Which one is right, the writer has to say.",
        ),
    )
}  # fmt: skip


def fact(key: str, says: str, value: object = "", line: int = 1, source: str | None = None) -> Fact[object]:
    """A fact of the invented sheet."""
    place = SheetPlace("facts/glass-harbour.yaml", Place(line, 3), key)
    return Fact(value, says, place, source, date(2026, 11, 1))


TITLE = fact("title", "The title is The Glass Harbour", WORK, 1, "https://example.org/glass-harbour")
MARA = fact(
    "cast[0].actor",
    "Mara Quill is played by Ines Aldana",
    Casting("Ines Aldana", "Mara Quill"),
    12,
    "https://example.org/cast",
)
JONAS = fact(
    "cast[1].actor",
    "Jonas Wick is played by Tomas Brandt",
    Casting("Tomas Brandt", "Jonas Wick"),
    13,
    "https://example.org/cast",
)
ODA = fact("cast[2].actor", "Oda Fenn is played by Lena Roos", Casting("Lena Roos", "Oda Fenn"), 14)


def days(start: date, end: date, grain: Granularity = Granularity.DAY, after: int = 0) -> TimeValue:
    """A time value."""
    return TimeValue(start, end, grain, margin_after=after)


FIRST = days(date(2025, 3, 14), date(2025, 3, 15))
RELEASED = fact(
    "seasons[0].released",
    "Season 1 was released on 14 March 2025",
    Release(FIRST),
    20,
    "Press office, by telephone",
)


class Story:
    """A document put together block by block, and its findings by the words they are about."""

    def __init__(self, path: str, *blocks: tuple[object, ...], language: str | None = "en") -> None:
        self.path, self.language = path, language
        builder, source, self.blocks = SourceMapBuilder(), "", []
        for at, (kind, words, *more) in enumerate(blocks):
            if at:
                builder.insert("\n\n")
                source += "\n\n"
            start = builder.length
            builder.copy(str(words), len(source))
            source += str(words)
            options = more[0] if more else {}
            self.blocks.append(Block(kind, Span(start, builder.length), **options))
        self.text, self.map = builder.finish()
        self.source = source
        self.findings: list[Finding] = []

    def document(self, emphasis: Iterable[str] = ()) -> Document:
        """The document."""
        return Document(
            self.path,
            "markdown",
            self.text,
            self.source,
            tuple(self.blocks),
            self.map,
            Metadata(language=self.language),
            emphasis=tuple(self.span(words) for words in emphasis),
        )

    def span(self, words: str, nth: int = 0) -> Span:
        """Where the words stand for the nth time."""
        at = -1
        for _ in range(nth + 1):
            at = self.text.index(words, at + 1)
        return Span(at, at + len(words))

    def place(self, offset: int) -> Place:
        """Line and column."""
        before = self.text[:offset]
        return Place(before.count("\n") + 1, offset - before.rfind("\n"))

    def related(self, words: str, says: str, nth: int = 0) -> Related:
        """Another passage."""
        span = self.span(words, nth)
        return Related(self.path, self.place(span.start), self.place(span.end), span, words, says)

    def find(
        self, rule: str, words: str, message: str, *evidence: object, nth: int = 0, write: str | None = None,
        related: tuple[Related, ...] = (), likely: bool = False, subject: str = WORK, attribute: str = "",
        severity: Severity | None = None, span: Span | None = None,
    ) -> Finding:  # fmt: skip
        """Add a finding about these words."""
        span = span or self.span(words, nth)
        key = f"{rule}{subject}{attribute}{words}{nth}{span}{self.path}"
        made = Finding(
            rule=rule,
            severity=severity or (Severity.NOTE if likely else RULES[rule].severity),
            confidence=Confidence.LIKELY if likely else Confidence.CERTAIN,
            path=self.path, span=span, source=span, start=self.place(span.start), end=self.place(span.end),
            text=span.of(self.text), message=message, evidence=evidence, related=related,
            fix=Fix((Edit(span, write),), safe=True) if write is not None else None,
            subject=subject, attribute=attribute,
            fingerprint=sha256(key.encode()).hexdigest()[:16],
            digest=sha256(repr(evidence).encode()).hexdigest()[:16],
            group=sha256(f"{rule}{subject}{attribute}{words}{self.path}".encode()).hexdigest()[:12],
        )  # fmt: skip
        self.findings.append(made)
        return made

    def report(self, **more: object) -> ArticleReport:
        """The article's report."""
        emphasis = more.pop("emphasis", ())
        ordered = tuple(sorted(self.findings, key=lambda f: f.order))
        options = {"as_of": AS_OF, "works": (WORK,), "findings": ordered} | more
        return ArticleReport(self.document(emphasis), **options)


def run(*articles: ArticleReport, **more: object) -> Report:
    """A report of these articles."""
    sheets = {"facts/glass-harbour.yaml": "3b1f0c9d7e5a48216f0e", "facts/shared.yaml": "90aa17c3d4e2b6f85110"}
    return Report(version="0.2.0", as_of=AS_OF, articles=articles, rules=RULES, sheets=sheets, **more)


def person(name: str) -> Entity:
    """Somebody."""
    return Entity(EntityKind.PERSON, name)


def role(name: str) -> Entity:
    """A role."""
    return Entity(EntityKind.CHARACTER, name, WORK)


def _mention(story: Story, words: str, entity: Entity, nth: int = 0) -> Mention:
    return Mention(story.span(words, nth), words, (entity,), Form.EXACT)


def _cast(story: Story, actor: str, who: str, verdict: object, nth: tuple[int, int] = (0, 0)) -> Judged:
    a, r = _mention(story, actor, person(actor), nth[0]), _mention(story, who, role(who), nth[1])
    return Judged(CastClaim(a.span.to(r.span), work=WORK, actor=a, role=r), verdict)


def _when(story: Story, words: str, *value: TimeValue, nth: int = 0) -> TimeExpression:
    return TimeExpression(story.span(words, nth), words, candidates=value)


def harbour() -> Story:
    """An article with mistakes of many kinds."""
    return Story(
        "stories/glass-harbour-season-2.md",
        (K.HEADLINE, "Glass Harbor Season 2 Gets a Date", {"level": 1}),
        (K.BYLINE, "By Ruth Calloway"),
        (
            K.PARAGRAPH,
            "Two years after the fog rolled into Port Sorrow, The Glass harbour is coming back. The first season reached "
            "screens on 24 March 2025 and, for a series with hardly a star in it, stayed in everybody’s conversation "
            "until the summer.",
        ),
        (
            K.PARAGRAPH,
            "Tomas Brandt returns as Mara Quill, the harbour master who keeps two sets of books; beside her stands "
            "Ines Aldana as Jonas Wick, the pilot nobody hires twice. Lena Roos plays Oda Fenn again.",
        ),
        (K.HEADING, "When will it be released?", {"level": 2}),
        (
            K.PARAGRAPH,
            "Filming began last spring on the northern coast. The producers speak of early 2027, and anyone who has "
            "waited this long will wait for that.",
        ),
        (
            K.QUOTATION,
            "“We wanted the water to be a person,” the director said. “A person who has read the script.”",
        ),
        (K.PARAGRAPH, "A person close to the production, however, told us to expect it in late 2026, before the year is out."),
        (K.HEADING, "Who is in it?", {"level": 2}),
        (K.TABLE_CELL, "Actor", {"cell": Cell(0, 0, 0, True)}),
        (K.TABLE_CELL, "Role", {"cell": Cell(0, 0, 1, True)}),
        (K.TABLE_CELL, "Lena Roos", {"cell": Cell(0, 1, 0)}),
        (K.TABLE_CELL, "Oda Fenn", {"cell": Cell(0, 1, 1)}),
        (K.TABLE_CELL, "Sander Vey", {"cell": Cell(0, 2, 0)}),
        (K.TABLE_CELL, "the ferryman", {"cell": Cell(0, 2, 1)}),
        (K.PARAGRAPH, "Three things to remember before the new season of Glass Harbor:"),
        (K.LIST_ITEM, "Mara Quill burned the ledger.", {"level": 1, "list": 0}),
        (K.LIST_ITEM, "The lighthouse is lit from inside.", {"level": 1, "list": 0}),
        (K.LIST_ITEM, "by whom, nobody says", {"level": 2, "list": 0}),
        (K.LIST_ITEM, "Oda Fenn can swim.", {"level": 1, "list": 0}),
        (K.CAPTION, "The Glass Harbour, still from episode four"),
        (K.ALTERNATIVE, "A lighthouse in fog, its lamp lit; Glass Harbor"),
        (K.DEBRIS, "Latest Posts"),
    )  # fmt: skip


def harbour_report() -> ArticleReport:
    """The report of that article."""
    story = harbour()
    for nth in range(3):
        story.find(
            "misspelled-title", "Glass Harbor", "The title is The Glass Harbour, not Glass Harbor", TITLE,
            nth=nth, write="The Glass Harbour", attribute="title",
        )  # fmt: skip
    story.find(
        "miscased-title",
        "The Glass harbour",
        "The title is written The Glass Harbour",
        TITLE,
        write="The Glass Harbour",
        attribute="title",
    )
    story.find(
        "wrong-date",
        "24 March 2025",
        "Season 1 was released on 14 March 2025, not 24 March 2025",
        RELEASED,
        attribute="released",
        subject=f"{WORK}, season 1",
        write="14 March 2025",
    )
    story.find(
        "wrong-actor",
        "Tomas Brandt",
        "Mara Quill is played by Ines Aldana, not Tomas Brandt",
        MARA,
        attribute="cast",
        subject="Mara Quill",
        write="Ines Aldana",
    )
    story.find(
        "wrong-actor",
        "Ines Aldana",
        "Jonas Wick is played by Tomas Brandt, not Ines Aldana",
        JONAS,
        attribute="cast",
        subject="Jonas Wick",
        write="Tomas Brandt",
    )
    story.find(
        "stale-relative-date",
        "last spring",
        "“last spring” meant spring 2026 on 2 November; a reader today may take it for another",
        Observation("The article is kept current"),
        attribute="filming",
        write="in spring 2026",
    )
    story.find(
        "contradictory-dates", "early 2027", "Season 2 comes in early 2027 here, in late 2026 there",
        related=(story.related("late 2026", "The article also says"),), likely=True, attribute="released", subject=f"{WORK}, season 2",
    )  # fmt: skip
    story.find(
        "page-debris",
        "Latest Posts",
        "“Latest Posts” is left over from the page",
        Observation("A heading of the page, with nothing under it"),
        write="",
        subject="",
        attribute="",
    )
    early = days(date(2027, 1, 1), date(2027, 5, 1), Granularity.YEAR, 60)
    late = days(date(2026, 9, 1), date(2027, 1, 1), Granularity.YEAR)
    spring = days(date(2026, 3, 1), date(2026, 6, 1), Granularity.SEASON, 21)
    wrong = _when(story, "24 March 2025", days(date(2025, 3, 24), date(2025, 3, 25)))
    judged = (
        Judged(EventClaim(wrong.span, work=WORK, season=1, what="released", when=wrong), Contradicted((RELEASED,), How.ANOTHER_DATE)),
        _cast(story, "Tomas Brandt", "Mara Quill", Contradicted((MARA,), How.REVERSED)),
        _cast(story, "Ines Aldana", "Jonas Wick", Contradicted((JONAS,), How.REVERSED)),
        _cast(story, "Lena Roos", "Oda Fenn", Confirmed((ODA,))),
        _cast(story, "Lena Roos", "Oda Fenn", Confirmed((ODA,)), (1, 1)),
        Judged(EventClaim(story.span("Filming began last spring"), work=WORK, season=2, what="filming", when=_when(story, "last spring", spring)), Unknown("the sheet has no day for the filming of season 2")),
        Judged(EventClaim(story.span("early 2027"), work=WORK, season=2, what="released", when=_when(story, "early 2027", early)), Unknown("the sheet has no release of season 2")),
        Judged(EventClaim(story.span("late 2026"), work=WORK, season=2, what="released", when=_when(story, "late 2026", late)), Unknown("the sheet has no release of season 2")),
    )  # fmt: skip
    return story.report(
        published=date(2026, 11, 2),
        kept_current=True,
        judged=judged,
        times=tuple(j.claim.when for j in judged if isinstance(j.claim, EventClaim)),
        measures=(Measure("Automated readability index", 9.42, 12.0), Measure("Words per sentence", 17.8)),
        notes=("The day of publication comes from the front matter.",),
        unmentioned=(fact("network", "The Glass Harbour is shown by Nordlys", "Nordlys", 4),),
        emphasis=("The Glass Harbour",),
    )


def harbour_page() -> Report:
    """One article, as most editors see the report."""
    return run(harbour_report(), off=("hard-to-read",))


def quiet_report(path: str = "stories/quiet.md") -> ArticleReport:
    """An article without a mistake."""
    story = Story(
        path,
        (K.HEADLINE, "A Harbour Without Fog"),
        (K.PARAGRAPH, "Lena Roos plays Oda Fenn, and plays her well."),
    )
    return story.report(
        published=date(2026, 10, 1), judged=(_cast(story, "Lena Roos", "Oda Fenn", Confirmed((ODA,))),)
    )


def desk() -> Report:
    """Several articles, a fact that two of them get wrong, and a rule that failed."""
    second = Story(
        "stories/again.md",
        (K.HEADLINE, "Glass Harbor, Again"),
        (K.PARAGRAPH, "Glass Harbor opened on 24 March 2025."),
    )
    for nth in range(2):
        second.find(
            "misspelled-title",
            "Glass Harbor",
            "The title is The Glass Harbour, not Glass Harbor",
            TITLE,
            nth=nth,
            write="The Glass Harbour",
            attribute="title",
        )
    second.find(
        "wrong-date",
        "24 March 2025",
        "Season 1 was released on 14 March 2025, not 24 March 2025",
        RELEASED,
        attribute="released",
        subject=f"{WORK}, season 1",
    )
    other = Story(
        "stories/other-work.md",
        (K.HEADLINE, "Something Else"),
        (K.PARAGRAPH, "Dorte Holm and Dorthe Holm met."),
    )
    other.find(
        "inconsistent-name",
        "Dorthe Holm",
        "One name, two spellings: Dorte Holm and Dorthe Holm",
        subject="Dorte Holm",
        attribute="name",
        related=(other.related("Dorte Holm", "First written"),),
    )
    return run(
        harbour_report(), second.report(published=date(2026, 11, 3)), quiet_report(),
        other.report(works=("Something Else",), published=date(2026, 11, 4)),
        failures=(Failure("spoiler_rules", "the rule raised ZeroDivisionError", 3),),
    )  # fmt: skip


HOSTILE = "<script>window.hacked=1</script><img src=x onerror=window.hacked=1>\"'><svg onload=window.hacked=1>{{7*7}}</script><!--"


def hostile() -> Report:
    """Markup, addresses, names and evidence that would do something if anything were let through."""
    story = Story(
        f"stories/{HOSTILE}.md",
        (K.HEADLINE, HOSTILE),
        (K.PARAGRAPH, f"Before {HOSTILE} after."),
        (K.PARAGRAPH, "safe \u202eetadpu\u202c and \u2066isolate\u2069"),
        (K.LIST_ITEM, HOSTILE, {"level": 1, "list": 0}),
        (K.TABLE_CELL, HOSTILE, {"cell": Cell(0, 0, 0)}),
    )
    bad = Fact(
        "x", HOSTILE, SheetPlace(f"{HOSTILE}.yaml", Place(1, 1), HOSTILE), "javascript:window.hacked=1", None
    )
    worse = Fact(
        "x",
        "data",
        SheetPlace("b.yaml", Place(1, 1), "x"),
        "data:text/html,<script>window.hacked=1</script>",
        None,
    )
    story.find(
        "misspelled-title",
        HOSTILE,
        HOSTILE,
        bad,
        worse,
        Observation(HOSTILE, "vbscript:x"),
        write=HOSTILE + "!",
        subject=HOSTILE,
        attribute=HOSTILE,
    )
    story.find("misspelled-title", HOSTILE, HOSTILE, bad, nth=1, subject=HOSTILE, attribute=HOSTILE)
    story.find("inconsistent-name", "etadpu", "turned \u202e round", subject="x")
    rules = RULES | {
        "misspelled-title": RuleFacts("misspelled-title", "titles", Severity.ERROR, HOSTILE, HOSTILE)
    }
    article = story.report(works=(HOSTILE,), notes=(HOSTILE,), measures=(Measure(HOSTILE, 1.0),))
    return Report(
        version="0",
        as_of=AS_OF,
        articles=(article,),
        rules=rules,
        failures=(Failure(HOSTILE, HOSTILE, 3),),
        sheets={HOSTILE: HOSTILE},
    )


def right_to_left() -> Report:
    """An article in Arabic and Hebrew."""
    story = Story(
        "stories/rtl.md",
        (K.HEADLINE, "ميناء الزجاج يعود"),
        (K.PARAGRAPH, "عاد المسلسل The Glass harbour إلى الشاشة يوم ١٤ مارس."),
        (K.PARAGRAPH, "הסדרה חוזרת למסך."),
        language="ar",
    )
    story.find(
        "miscased-title",
        "The Glass harbour",
        "The title is written The Glass Harbour",
        TITLE,
        write="The Glass Harbour",
        attribute="title",
    )
    return run(story.report())


def overlapping() -> Report:
    """Marks that overlap, nest, touch and coincide."""
    story = Story("stories/overlap.md", (K.PARAGRAPH, "one two three four five six seven eight"))
    story.find("wrong-date", "two three four", "outer", RELEASED, subject="a")
    story.find("misspelled-title", "three", "inner", TITLE, subject="b")
    story.find("contradictory-dates", "four five six", "crossing", subject="c")
    story.find("page-debris", "seven", "touching", subject="d")
    story.find("stale-relative-date", " eight", "touched", subject="e")
    story.find("inconsistent-name", "three", "the same words", subject="f")
    story.find("hard-to-read", "", "the whole article", subject="g", span=Span(0, 0))
    return run(story.report())


def empty() -> Report:
    """An article without a word."""
    return run(ArticleReport(Document("stories/empty.md", "markdown", "", ""), AS_OF))


def crowded(number: int = 1000) -> Report:
    """A thousand findings in one paragraph."""
    story = Story(
        "stories/crowded.md",
        (K.HEADLINE, "Crowded"),
        (K.PARAGRAPH, " ".join(f"Nmae{n}" for n in range(number))),
    )
    for n in range(number):
        story.find(
            "misspelled-title",
            f"Nmae{n}",
            f"The title is Name{n}, not Nmae{n}",
            TITLE,
            write=f"Name{n}",
            subject=f"Name{n}",
            attribute="title",
            span=story.span(f"Nmae{n}"),
        )
    return run(story.report())


def long_desk(articles: int, paragraphs: int = 30) -> Report:
    """Many long articles on one page, with a misspelled name in every paragraph."""
    return run(*(_long_article(f"stories/{n:02}.md", n, paragraphs) for n in range(1, articles + 1)))


def _long_article(path: str, number: int, paragraphs: int) -> ArticleReport:
    filler = "The fog came in from the harbour and nobody thought anything of it until the bells began. " * 5
    prose = [(K.PARAGRAPH, f"Nmae{n} looked out. {filler}") for n in range(paragraphs)]
    story = Story(path, (K.HEADLINE, f"A Long Story, Part {number}"), *prose)
    for n in range(paragraphs):
        story.find(
            "misspelled-title",
            f"Nmae{n} ",
            f"The title is Name{n}, not Nmae{n} ",
            TITLE,
            write=f"Name{n} ",
            subject=f"Name{n}",
            attribute="title",
        )
    return story.report()


def archive(articles: int = 200, findings: int = 25) -> Report:
    """A large archive: every article as long as a real one, with as many findings."""
    return run(*(_archived(n, findings) for n in range(articles)))


_FILLER = "The tide came in as it always does, and the town went on with what it had to do, slowly and without much talk. "


def _archived(n: int, findings: int) -> ArticleReport:
    blocks: list[tuple[object, ...]] = [(K.HEADLINE, f"Harbour Notes, Part {n}")]
    blocks += [
        (K.PARAGRAPH, f"{_FILLER}Tomas Brandt{p} returns as Mara Quill. {_FILLER}") for p in range(findings)
    ]
    story = Story(f"archive/{n // 50}/notes-{n}.md", *blocks)
    for p in range(findings):
        story.find(
            "wrong-actor",
            f"Tomas Brandt{p} ",
            "Mara Quill is played by Ines Aldana, not Tomas Brandt",
            MARA,
            subject=f"Mara Quill {p}",
            attribute="cast",
            write="Ines Aldana ",
        )
    return story.report(published=date(2026, 1, 1))
