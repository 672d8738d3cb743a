"""The command line as its users call it, in a folder of its own."""

import pytest

from cli.newsdesk import BAD, GOOD, SHEET, Desk


@pytest.fixture
def desk(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.delenv("NO_COLOR", raising=False)
    desk = Desk(tmp_path)
    desk.write("facts/wednesday.yaml", SHEET)
    desk.write("good.txt", GOOD)
    desk.write("bad.txt", BAD)
    return desk
