"""Small files of each form, made up: every one has an article in which Lena Roos plays Mara Quill."""

from __future__ import annotations

import io
import json
import tarfile
import zipfile

BODY = "<p>In <em>The Glass Harbour</em>, Lena Roos plays Mara&nbsp;Quill.</p>"
CLASSIC = """\
In <em>The Glass Harbour</em>, Lena Roos plays Mara Quill.
The second line.

[gallery ids="1,2"]
[caption id="a" align="left"]<img src="a.jpg" alt="The harbour" /> At the harbour [sic][/caption]

[vc_row][vc_column_text]Inside a builder.[/vc_column_text][/vc_row]"""


def wxr_item(id: int = 12, content: str = CLASSIC, kind: str = "post", status: str = "publish") -> str:
    return f"""\
<item>
<title>The Glass Harbour &amp; its sea</title><dc:creator><![CDATA[lr]]></dc:creator><link>https://desk.example/12</link>
<content:encoded><![CDATA[{content}]]></content:encoded>
<wp:post_id>{id}</wp:post_id><wp:post_date><![CDATA[2024-01-02 08:00:00]]></wp:post_date>
<wp:post_modified><![CDATA[2024-02-03 08:00:00]]></wp:post_modified>
<wp:status>{status}</wp:status><wp:post_type>{kind}</wp:post_type>
</item>
"""


def wxr(*items: str) -> bytes:
    return f"""\
<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:content="c" xmlns:dc="d" xmlns:wp="w">
<channel><title>Desk</title><language>en-GB</language>
<wp:author><wp:author_login>lr</wp:author_login><wp:author_display_name>Ines Aldana</wp:author_display_name></wp:author>
{"".join(items or (wxr_item(),))}</channel></rss>
""".encode()


def post(id: int = 7, **more: object) -> dict[str, object]:
    return {
        "id": id, "date": "2024-01-02T08:00:00", "modified": "2024-02-03T08:00:00", "link": "https://desk.example/7",
        "title": {"rendered": "The Glass Harbour &#8211; at last"}, "content": {"rendered": BODY, "protected": False},
        "_embedded": {"author": [{"name": "Ines Aldana"}]}, **more,
    }  # fmt: skip


def rest(*posts: dict[str, object]) -> bytes:
    return json.dumps(posts or [post()]).encode()


def lexical() -> str:
    def words(text: str, form: int = 0) -> dict[str, object]:
        return {"type": "extended-text", "text": text, "format": form}

    opening = [
        words("In "),
        words("The Glass Harbour", 2),
        words(', "Lena Roos" plays Mara Quill & <others>.'),
    ]
    children = [
        {"type": "paragraph", "children": opening},
        {"type": "extended-heading", "tag": "h2", "children": [words("The second part")]},
        {
            "type": "list",
            "listType": "bullet",
            "children": [{"type": "listitem", "children": [words("One point")]}],
        },
        {"type": "image", "src": "a.jpg", "caption": "<i>At the harbour</i>"},
        {"type": "codeblock", "code": "x = 1"},
    ]
    return json.dumps({"root": {"type": "root", "children": children}})


def ghost() -> bytes:
    posts = [
        {"id": "1", "slug": "glass", "title": "The Glass Harbour", "html": None, "lexical": lexical(),
         "published_at": "2024-01-02T08:00:00.000Z", "updated_at": "2024-02-03T08:00:00.000Z"},
        {"id": "2", "slug": "again", "title": "The Glass Harbour, again", "html": BODY, "lexical": lexical(),
         "published_at": None},
    ]  # fmt: skip
    tables = {
        "posts": posts,
        "users": [{"id": "9", "name": "Ines Aldana"}],
        "posts_authors": [{"post_id": "1", "author_id": "9"}],
    }
    return json.dumps({"db": [{"meta": {}, "data": tables}]}, indent=1).encode()


def ninjs1() -> bytes:
    item = {
        "uri": "urn:desk:1", "type": "text", "versioncreated": "2024-01-02T08:00:00Z", "byline": "Ines Aldana", "language": "en",
        "headline": "The Glass Harbour", "body_text": "In The Glass Harbour, Lena Roos plays Mara Quill.\nAnd < that is all.",
        "associations": {"main": {"type": "picture", "description_text": "At the harbour"}},
    }  # fmt: skip
    return json.dumps(item).encode()


def ninjs3(kind: str = "text/html", value: str = BODY) -> bytes:
    item = {
        "uri": "urn:desk:3", "type": "text", "firstCreated": "2024-01-02T08:00:00Z", "versionCreated": "2024-02-03T08:00:00Z",
        "by": "Ines Aldana", "language": "en", "headlines": [{"role": "main", "value": "The Glass Harbour"}],
        "bodies": [{"role": "main", "contentType": kind, "value": value}],
    }  # fmt: skip
    return json.dumps(item).encode()


NITF = """\
<nitf><head><docdata><date.issue norm="20240102T080000Z"/></docdata></head><body><body.head>
<hedline><hl1>The Glass Harbour</hl1></hedline><byline>By Ines Aldana</byline></body.head><body.content>
<p>In The Glass Harbour, <person>Lena Roos</person> plays Mara Quill.</p><hl2>The second part</hl2>
<media><media-metadata>no words</media-metadata><media-caption>At the harbour</media-caption></media>
</body.content></body></nitf>"""


def newsml(text: str = "") -> str:
    xhtml = '<html xmlns="x"><head><title>none</title></head><body><p>In <i>The Glass Harbour</i>, Lena Roos plays Mara Quill.</p></body></html>'
    return f"""\
<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:desk:g2" version="1" xml:lang="en-GB">
<itemMeta><firstCreated>2024-01-02T08:00:00Z</firstCreated><versionCreated>2024-02-03T08:00:00Z</versionCreated></itemMeta>
<contentMeta><headline>The Glass Harbour</headline><by>By Ines Aldana</by></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml">{text or xhtml}</inlineXML></contentSet>
</newsItem>"""


_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def paragraph(*runs: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(runs)}</w:p>"


def run(words: str, form: str = "") -> str:
    return f'<w:r><w:rPr>{form}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


WORDS = (
    paragraph(run("The Glass Harbour"), properties='<w:pStyle w:val="Titel"/>')
    + paragraph(
        run("In "), run("The Glass Harbour", "<w:i/>"), run(", "),
        "<w:del><w:r><w:delText>Tomas Brandt</w:delText></w:r></w:del>", f"<w:ins>{run('Lena Roos')}</w:ins>",
        run(" plays Mara Quill."), '<w:r><w:commentReference w:id="1"/></w:r>',
    )
    + paragraph(run("Joined "), properties="<w:rPr><w:del/></w:rPr>")
    + paragraph(run("at last."), run("hidden", "<w:vanish/>"))
    + paragraph(run("One point"), properties="<w:numPr/>")
)  # fmt: skip


def docx(body: str = WORDS) -> bytes:
    styles = (
        f'<w:styles xmlns:w="{_W}"><w:style w:styleId="Titel"><w:name w:val="Title"/></w:style></w:styles>'
    )
    about = '<p xmlns:dc="d"><dc:creator>Ines Aldana</dc:creator></p>'
    return zipped({
        "word/document.xml": f'<w:document xmlns:w="{_W}"><w:body>{body}</w:body></w:document>',
        "word/styles.xml": styles, "docProps/core.xml": about,
    })  # fmt: skip


def lines(*more: str) -> bytes:
    return "\n".join((
        json.dumps({"id": "a", "title": "The Glass Harbour", "date": "2024-01-02", "author": "Ines Aldana",
                    "text": "In The Glass Harbour, Lena Roos plays Mara Quill."}),
        "",
        json.dumps({"title": "The Glass Harbour", "markdown": "In *The Glass Harbour*, **Lena Roos** plays Mara Quill."}),
        json.dumps({"slug": "c", "headline": "The Glass Harbour", "body": BODY}),
        *more,
    )).encode()  # fmt: skip


def zipped(parts: dict[str, str | bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return made.getvalue()


def tarred(parts: dict[str, bytes], mode: str = "w:gz") -> bytes:
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode=mode) as archive:
        for name, content in parts.items():
            info = tarfile.TarInfo(name)
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
    return made.getvalue()
