"""Files made to hang or to mislead are refused with a sentence."""

from __future__ import annotations

import io
import json
import zipfile

import pytest

from copydesk.engine import Source, read_source
from copydesk.errors import ArticleError
from copydesk.reading import opened
from counting import LINEAR, power

from . import samples


def refused(name: str, data: bytes) -> str:
    """What is said of a file that cannot be used."""
    said: list[str] = []
    try:
        found = opened(name, data)
        said = [str(trouble) for trouble in found.troubles]
        for item in found.items:
            read_source(Source(item.within(name), item.data, item.format or None))
    except ArticleError as error:
        said = [str(trouble) for trouble in error.troubles]
    return "\n".join(said)


BOMB = '<!DOCTYPE nitf [<!ENTITY a "ha">' + "".join(
    f'<!ENTITY a{n} "{f"&a{n - 1 if n else str()};" * 10}">' for n in range(9)
)


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.xml", (BOMB + "]><nitf>&a8;</nitf>").encode(), "has a DOCTYPE with declarations of its own, which are not followed"),
        ("a.xml", b'<!DOCTYPE nitf [<!ENTITY x SYSTEM "file:///etc/passwd">]><nitf>&x;</nitf>', "which are not followed"),
        ("a.xml", b"<nitf>" + b"<p>" * 1_000_000, "a.xml:1:772: is nested more than 256 elements deep"),
        ("a.xml", b"<nitf><body></nitf>", "a.xml:1:15: is not well-formed XML (mismatched tag)"),
        ("a.xml", b"<catalogue/>", "is XML of no form that is known"),
        ("a.json", b"[" * 1_000_000, "is nested too deeply for JSON that holds articles"),
        ("a.json", b'{"posts": [', "is not JSON"),
        ("a.json", b'{"db": [{"data": {"posts": [], "posts": []}}]}', '"posts" stands twice in one object, so which is meant'),
        ("a.json", b'{"name": "package"}', "is JSON of no form that is known"),
        ("a.json", json.dumps([samples.post()]).encode() + b"]", "goes on after the end of its JSON"),
        ("a.jsonl", b"[]\n{}\n", "has no line with an article"),
        ("a.docx", b"plain words", "is no Word document (file is not a zip file)"),
        ("a.docx", samples.zipped({"a.txt": "x"}), "is no Word document (it has no word/document.xml)"),
        ("a.docx", samples.docx(f"{BOMB}]>"), "is not well-formed XML"),
        ("a.zip", b"PK\x03\x04broken", "is no zip archive"),
        ("a.zip", samples.zipped({"a.png": "x"}), "holds no article"),
        ("a.tar.gz", b"\x1f\x8bbroken", "is no tar archive that can be read"),
    ],
)  # fmt: skip
def test_it_is_refused_with_a_sentence(name: str, data: bytes, words: str) -> None:
    assert words in refused(name, data)


def test_a_post_that_has_a_key_twice_is_refused_with_its_place() -> None:
    post = json.dumps(samples.post())
    doubled = post.replace('"link":', '"title": {"rendered": "Another"}, "link":')
    assert '"title" stands twice in one object' in refused("a.json", f"[{doubled}]".encode())


def test_a_zip_bomb_is_not_unpacked() -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        with archive.open("a.md", "w") as stream:
            for _ in range(80):
                stream.write(b"\0" * 1_000_000)
        archive.writestr("b.md", "# The Glass Harbour")
    assert "a.md is larger than 64 MB when it is unpacked, and is not read" in refused(
        "a.zip", made.getvalue()
    )


def test_a_zip_that_lies_about_its_sizes_is_counted_as_it_comes_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("copydesk.reading.exports.archives.LARGEST_WHOLE", 10)
    said = refused("a.zip", samples.zipped({"a.md": "more than ten letters"}))
    assert "unpack it and check its folder" in said


def test_an_archive_in_an_archive_is_not_opened() -> None:
    assert "a.zip#b.zip: is an archive within an archive" in refused(
        "a.zip", samples.zipped({"b.zip": samples.zipped({})})
    )


def test_a_tar_that_says_it_is_huge_is_not_read_through() -> None:
    import tarfile

    info = tarfile.TarInfo("a.md")
    info.size = 10**13
    assert "when it is unpacked; unpack it and check its folder" in refused(
        "a.tar", info.tobuf() + b"\0" * 1024
    )


PIECES = ("[a ", "[caption]", '[a b="', "<", "<!--", "\n\n", "[gallery]", "[[a", "[/a]", "&")


@pytest.mark.parametrize("piece", PIECES)
def test_hostile_posts_make_linear_work(piece: str) -> None:
    posts = {count: samples.wxr(samples.wxr_item(content=piece * count)) for count in (500, 2_000)}
    assert power(lambda count: refused("a.xml", posts[count]), 500) < LINEAR


def test_signs_that_xml_forbids_are_read_as_blanks() -> None:
    assert not refused("a.xml", samples.wxr(samples.wxr_item(content="One\x08two &#8211; three")))


def test_half_a_character_in_json_is_no_crash() -> None:
    assert not refused("a.json", samples.rest(samples.post()).replace(b"Lena", rb"Le\ud83dna"))
