"""The cache of the loaded base: the same base, whatever is in the file."""

import gc
import sqlite3
import subprocess
import sys
import textwrap
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.errors import SheetError
from copydesk.sheet import cache as module
from copydesk.sheet.cache import count_of, load_cached
from copydesk.sheet.factbase import FactBase
from copydesk.sheet.loading import load_sheets

FILES = {
    path.name: path.read_bytes() for path in (Path(__file__).parents[3] / "fixtures" / "facts").glob("*.yaml")
}


@pytest.fixture
def cache(tmp_path):
    return tmp_path / "deep" / "sheets.sqlite"


def test_the_second_load_gives_the_same_base_without_loading(cache, monkeypatch):
    first = load_cached(FILES, cache)
    monkeypatch.setattr("copydesk.sheet.loading.load_sheets", None)
    assert load_cached(FILES, cache) == first == load_cached(dict(reversed(FILES.items())), cache)


def test_a_warm_start_imports_neither_yaml_nor_pydantic(cache):
    load_cached({"t.yaml": b"title: T\n"}, cache)
    program = textwrap.dedent(f"""
        import sys
        from pathlib import Path
        from copydesk.sheet.cache import load_cached
        assert load_cached({{"t.yaml": b"title: T\\n"}}, Path({str(cache)!r})).works
        assert not {{"yaml", "pydantic", "rapidfuzz"}} & sys.modules.keys()
    """)
    subprocess.run([sys.executable, "-c", program], check=True)


def test_another_content_or_name_is_another_base(cache):
    assert list(load_cached({"t.yaml": b"title: T\n"}, cache).works) == ["T"]
    assert list(load_cached({"t.yaml": b"title: U\n"}, cache).works) == ["U"]
    assert load_cached({"u.yaml": b"title: U\n"}, cache).works["U"].title.place.file == "u.yaml"


def test_a_wrong_sheet_is_told_each_time(cache):
    for _ in range(2):
        with pytest.raises(SheetError):
            load_cached({"t.yaml": b"titel: T\n"}, cache)


@pytest.mark.parametrize(
    "content", [b"", b"not a database at all" * 100, b"SQLite format 3\0" + b"\xff" * 5000]
)
def test_a_broken_cache_is_written_anew(cache, content):
    cache.parent.mkdir()
    cache.write_bytes(content)
    assert load_cached(FILES, cache).works
    with sqlite3.connect(cache) as connection:
        assert connection.execute("SELECT count(*) FROM bases").fetchone() == (1,)
    connection.close()


def test_a_table_of_somebody_elses_is_written_anew(cache):
    cache.parent.mkdir()
    with sqlite3.connect(cache) as connection:
        connection.execute("CREATE TABLE bases (id INTEGER)")
    connection.close()
    assert load_cached(FILES, cache).works
    assert module._read(cache, module._key(FILES))


def test_a_poisoned_cache_is_ignored(cache):
    load_cached(FILES, cache)
    bad = msgspec.msgpack.encode({"works": {"T": "no work"}})
    for base, digest in ((bad, module.sha256(bad).digest()), (b"\xc1", b"x"), (bad, b"x")):
        with sqlite3.connect(cache) as connection:
            connection.execute("UPDATE bases SET base = ?, digest = ?", (base, digest))
        connection.close()
        assert load_cached(FILES, cache) == load_sheets(FILES)


def test_a_cache_that_cannot_be_written_is_done_without(tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("x")
    assert load_cached(FILES, blocked / "cache.sqlite").works
    assert load_cached(FILES, tmp_path).works


def test_a_cache_in_use_is_done_without(cache):
    load_cached(FILES, cache)
    holder = sqlite3.connect(cache)
    holder.execute("BEGIN EXCLUSIVE")
    assert list(load_cached({"t.yaml": b"title: T\n"}, cache).works) == ["T"]
    holder.close()


def test_only_the_last_bases_are_kept(cache):
    for number in range(12):
        load_cached({"t.yaml": f"title: {number}\n".encode()}, cache)
    with sqlite3.connect(cache) as connection:
        assert connection.execute("SELECT count(*) FROM bases").fetchone() == (8,)
    connection.close()


WORDS = st.text(st.characters(categories=("L", "N", "P", "S", "Zs")), min_size=1, max_size=12).filter(
    str.strip
)
DATES = st.dates().map(str) | st.sampled_from(
    ["2020", "2021-05", "2020-Q1", "unknown", "2020-01/2020-05", "2020~"]
)
SHEETS = st.fixed_dictionaries(
    {"title": WORDS},
    optional={
        "also": st.lists(WORDS, max_size=3),
        "kind": WORDS,
        "network": st.dictionaries(WORDS, WORDS, max_size=2),
        "cast": st.lists(st.fixed_dictionaries({"character": WORDS, "actor": WORDS}), max_size=4),
        "people": st.dictionaries(
            WORDS, st.fixed_dictionaries({}, optional={"born": DATES, "also": WORDS}), max_size=3
        ),
        "seasons": st.lists(
            st.fixed_dictionaries(
                {"number": st.integers(1, 9)}, optional={"released": DATES, "trailer": DATES}
            ),
            max_size=3,
        ),
        "events": st.lists(st.fixed_dictionaries({"what": WORDS, "date": DATES}), max_size=2),
        "x-own": st.recursive(WORDS | st.none(), lambda inner: st.lists(inner, max_size=2), max_leaves=4),
    },
)


@given(SHEETS)
def test_any_base_comes_back_from_the_cache_as_it_was(sheet):
    try:
        base = load_sheets({"t.yaml": msgspec.json.encode(sheet)})
    except SheetError:
        return
    assert not base.failures
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(base), type=FactBase) == base


def test_the_collector_stays_off_where_it_was(tmp_path):
    files = {"one.yaml": b"title: One\nkind: film\n"}
    load_cached(files, tmp_path / "cache.sqlite")
    gc.disable()
    try:
        load_cached(files, tmp_path / "cache.sqlite")
        assert not gc.isenabled()
    finally:
        gc.enable()


@pytest.mark.parametrize("content", [b"", b"no cache of ours"])
def test_a_file_that_is_no_cache_keeps_nothing(tmp_path, content):
    (tmp_path / "cache.sqlite").write_bytes(content)
    assert count_of(tmp_path / "cache.sqlite") == 0


def test_the_collector_is_on_again_after_a_warm_load(tmp_path):
    files = {"one.yaml": b"title: One\nkind: film\n"}
    cache = tmp_path / "cache.sqlite"
    assert load_cached(files, cache) == load_cached(files, cache)
    assert gc.isenabled()
