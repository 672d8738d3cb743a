"""The index stays whole: ended anywhere, with two writers, with readers beside them, on a full disk, on a cluster that loses a worker."""

import os
import sqlite3
from datetime import date

import pytest

from copydesk.archive import store
from copydesk.archive.asking import Question, ask
from copydesk.archive.contradicting import contradictions
from copydesk.archive.entry import Reader
from copydesk.archive.indexing import bring_up_to_date
from copydesk.archive.reporting import report
from copydesk.archive.spreading import alone, chunks_of, on_dask
from copydesk.archive.store import UnusableIndexError, opened
from copydesk.config import Config
from copydesk.engine import Days, Setup, Source
from copydesk.sheet.factbase import FactBase

SOURCES = [
    Source(f"{n}.md", f"---\ndate: 2024-06-{n:02}\n---\nAnna Brandt, {30 + n}, was there.\n".encode())
    for n in range(1, 9)
]


@pytest.fixture(scope="module")
def reader():
    return Reader(Setup.make(FactBase(), Config(), Days(date(2025, 1, 1))))


def by_twos(sources, reader):
    for chunk in chunks_of(sources, 2):
        yield [reader.read(source) for source in chunk]


def content(file):
    with opened(file) as index:
        rows = "SELECT a.path, s.subject, s.value FROM statements s JOIN articles a ON a.id = s.article"
        return sorted(index.all(rows)), contradictions(index)


@pytest.fixture(scope="module")
def whole(tmp_path_factory, reader):
    file = tmp_path_factory.mktemp("whole") / "index"
    with opened(file, to_write=True) as index:
        bring_up_to_date(index, SOURCES, reader, by_twos)
    return content(file)


@pytest.mark.parametrize("chunks", range(5))
def test_a_run_that_is_killed_is_resumed_and_ends_equal(tmp_path, reader, whole, chunks):
    file = tmp_path / "index"
    child = os.fork()
    if not child:  # dies in the middle of a chunk's transaction, without a word to anybody

        class Dying:
            left = chunks

            def spread(self, sources, reader):
                for outcomes in by_twos(sources, reader):
                    if not self.left:
                        connection.execute("BEGIN IMMEDIATE")
                        store.put(connection, outcomes[0].entry)
                        os._exit(9)
                    self.left -= 1
                    yield outcomes

        with opened(file, to_write=True) as index:
            connection = index.connection
            bring_up_to_date(index, SOURCES, reader, Dying().spread)
        os._exit(0)
    os.waitpid(child, 0)
    with opened(file, to_write=True) as index:
        tally, _ = bring_up_to_date(index, SOURCES, reader, by_twos)
    assert tally.skipped == min(2 * chunks, 8)
    assert content(file) == whole


def test_two_writers_at_once_end_as_one_would(tmp_path, reader, whole):
    file = tmp_path / "index"
    with opened(file, to_write=True) as one, opened(file, to_write=True) as two:

        def beside(sources, reader):
            for number, outcomes in enumerate(by_twos(sources, reader)):
                if number == 1:
                    bring_up_to_date(two, SOURCES, reader, by_twos)
                yield outcomes

        bring_up_to_date(one, SOURCES, reader, beside)
    assert content(file) == whole


def test_two_read_what_is_whole_while_one_writes(tmp_path, reader):
    file = tmp_path / "index"
    counts = []
    with opened(file, to_write=True) as writer, opened(file) as one, opened(file) as two:
        with writer.writing() as connection:
            for outcome in next(by_twos(SOURCES, reader)):
                store.put(connection, outcome.entry)
            counts += [each.one("SELECT COUNT(*) FROM articles") for each in (one, two)]
        counts += [each.one("SELECT COUNT(*) FROM articles") for each in (one, two)]
    assert counts == [0, 0, 2, 2]


def test_a_writer_that_is_waited_for_too_long_is_told(tmp_path, reader, monkeypatch):
    monkeypatch.setattr(store, "_WAIT", 0.01)
    file = tmp_path / "index"
    with (
        opened(file, to_write=True) as one,
        opened(file, to_write=True) as two,
        one.writing(),
        pytest.raises(UnusableIndexError, match="another copydesk is writing it"),
    ):
        bring_up_to_date(two, SOURCES, reader, by_twos)


def test_on_a_full_disk_what_was_kept_stays_and_the_next_run_ends_equal(tmp_path, reader, whole):
    file = tmp_path / "index"
    with opened(file, to_write=True) as index:
        pages = index.one("PRAGMA page_count")
        bring_up_to_date(index, SOURCES[:2], reader, by_twos)
        index.connection.execute(f"PRAGMA max_page_count = {pages}")
        many = [Source(f"long-{n}.md", b"Anna Brandt, 31, was there. " * 900) for n in range(2)]
        with pytest.raises(UnusableIndexError, match="the disk is full"):
            bring_up_to_date(index, many, reader, by_twos)
    with opened(file, to_write=True) as index:
        tally, _ = bring_up_to_date(index, SOURCES, reader, by_twos)
    assert tally.skipped == 2
    assert content(file) == whole


def test_an_article_that_half_a_character_stands_in_is_kept(tmp_path, reader):
    file = tmp_path / "index"
    with opened(file, to_write=True) as index:
        bring_up_to_date(index, [Source("\udce9.md", b"Anna Brandt, 31, was there.")], reader, alone)
        tally, seen = bring_up_to_date(
            index, [Source("\udce9.md", b"Anna Brandt, 31, was there.")], reader, alone
        )
    assert (tally.skipped, seen) == (1, {"?.md"})


def test_somebody_elses_schema_is_not_written_to(tmp_path):
    file = tmp_path / "theirs"
    with sqlite3.connect(file) as theirs:
        theirs.execute("CREATE TABLE notes (words)")
    theirs.close()
    before = file.read_bytes()
    with pytest.raises(UnusableIndexError, match="no index of copydesk"), opened(file, to_write=True):
        pass
    assert file.read_bytes() == before


DAMAGES = {
    "a place that is none": "UPDATE statements SET stands = x'c1'",
    "a place that lacks its lines": "UPDATE statements SET stands = x'80'",
    "no place": "UPDATE statements SET stands = 7",
    "no date": "UPDATE statements SET dates = x'9180'",
    "a day before the first": "UPDATE articles SET published = 0",
    "a day after the last": "UPDATE articles SET published = 1 << 62",
    "words for a day": "UPDATE articles SET published = 'June'",
    "half a character": "UPDATE statements SET subject = CAST(x'ff' AS TEXT)",
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_a_damaged_value_is_told_whatever_it_is(tmp_path, reader, damage):
    file = tmp_path / "index"
    with opened(file, to_write=True) as index:
        bring_up_to_date(index, SOURCES, reader, alone)
        index.connection.execute(damage)
    with pytest.raises(UnusableIndexError, match=r"is damaged|cannot be used: Could not decode"):
        asked(file)


def asked(file):
    with opened(file) as index:
        return contradictions(index), ask(index, Question(names=("Anna Brandt",), kinds=("age",)))


def test_a_damaged_word_of_the_tables_form_is_told(tmp_path):
    file = tmp_path / "index"
    with opened(file, to_write=True) as index:
        index.connection.execute("PRAGMA journal_mode = DELETE")
    file.write_bytes(file.read_bytes().replace(b"TABLE articles (", b"TABLE articles \xff"))
    with pytest.raises(UnusableIndexError, match="is damaged"), opened(file):
        pass


def test_an_article_whose_words_were_lost_is_told(tmp_path, reader):
    file = tmp_path / "index"
    with opened(file, to_write=True) as index:
        bring_up_to_date(index, SOURCES, reader, alone)
        index.connection.execute("DELETE FROM words")
    with pytest.raises(UnusableIndexError, match="is damaged"), opened(file) as index:
        report(index, contradictions(index), date(2025, 1, 1), (), with_prose=True)


@pytest.mark.filterwarnings("ignore")
def test_a_cluster_that_loses_a_worker_gives_what_one_process_gives(tmp_path, reader, whole):
    distributed = pytest.importorskip("distributed")
    file = tmp_path / "index"
    cluster = distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None)
    with cluster, distributed.Client(cluster) as client, opened(file, to_write=True) as index:
        (doomed, *_) = client.run(os.getpid).values()

        def killing(sources, reader):
            for number, outcomes in enumerate(on_dask(client, size=1)(sources, reader)):
                if not number:
                    os.kill(doomed, 9)
                yield outcomes

        bring_up_to_date(index, SOURCES, reader, killing)
    assert content(file) == whole
