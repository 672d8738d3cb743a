"""A desk in a folder of its own, with one sheet, a clean article and one with a mistake."""

from dataclasses import dataclass

from click.testing import CliRunner, Result

from copydesk.cli import main

SHEET = """\
title: Wednesday
kind: series
network: Netflix
cast:
  - {character: Wednesday Addams, actor: Jenna Ortega}
  - {character: Bianca Barclay, actor: Joy Sunday}
seasons:
  - {number: 1, episodes: 8, released: 2022-11-23}
"""
GOOD = "Wednesday season 1, again\n\nIn the Netflix series Wednesday, Jenna Ortega plays Wednesday Addams.\n"
BAD = "Wednesday season 1, again\n\nIn the Netflix series Wednesday, Jenna Ortega plays Bianca Barclay.\n"


@dataclass
class Desk:
    """A desk's folder; `run` calls copydesk in it."""

    path: object

    def write(self, name, text):
        file = self.path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(text, bytes):
            file.write_bytes(text)
        else:
            file.write_text(text, encoding="utf-8")
        return file

    def read(self, name):
        return (self.path / name).read_text("utf-8")

    def run(self, *args, status=0, stdin=None) -> Result:
        result = CliRunner().invoke(main, [str(a) for a in args], input=stdin, catch_exceptions=False)
        assert result.exit_code == status, result.output
        return result

    def check(self, *args, status=0, stdin=None) -> Result:
        facts = () if "--facts" in args else ("--facts", "facts")
        return self.run("check", *args, *facts, "--as-of", "2026-11-21", status=status, stdin=stdin)
