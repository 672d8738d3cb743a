"""Loads sheets into a fact base: all of them or, where any is wrong, every trouble of every file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from hashlib import sha256

from msgspec.structs import replace

from copydesk.errors import SheetError, Trouble
from copydesk.faults import UNFORESEEN, crash
from copydesk.findings import Failure
from copydesk.sheet.checking import contradictions
from copydesk.sheet.factbase import FactBase
from copydesk.sheet.form import Parsed, parse
from copydesk.sheet.gathering import gather


def load_sheets(files: Mapping[str, bytes]) -> FactBase:
    """The fact base of these sheets, contents by file name; the same for any order of files.

    Raises `SheetError` with all troubles of all files: of form or, where the form is right, of dates and counts
    that contradict one another, since a sheet that contradicts itself is no authority. A sheet that breaks the loader
    is left out, and a failure of the base.
    """
    try:
        return _sound(files)
    except SheetError:
        raise
    except UNFORESEEN as error:
        return _without_broken(files, error)


def _sound(files: Mapping[str, bytes]) -> FactBase:
    base = read_sheets(files)
    if found := contradictions(base):
        raise SheetError(*found)
    return base


def _without_broken(files: Mapping[str, bytes], error: BaseException) -> FactBase:
    """The base of the sheets that load; those that break by themselves are failures, and all are where none does."""
    broken = [failure for file in sorted(files) if (failure := _failure(file, files[file]))]
    if not broken:
        return FactBase(failures=(crash("loading of all sheets together", "the sheets", error),))
    names = {failure.path for failure in broken}
    base = load_sheets({file: content for file, content in files.items() if file not in names})
    return replace(base, failures=(*broken, *base.failures))


def _failure(file: str, content: bytes) -> Failure | None:
    try:
        _sound({file: content})
    except SheetError:
        return None
    except UNFORESEEN as error:
        return crash("loading of a sheet", file, error)
    return None


def read_sheets(files: Mapping[str, bytes]) -> FactBase:
    """The same for those who look at the sense themselves (`checking.check_sense`): form alone is checked."""
    sheets: list[Parsed] = []
    troubles: list[Trouble] = []
    for file, content in sorted(files.items()):
        try:
            sheets.append(parse(file, content))
        except SheetError as error:
            troubles.extend(error.troubles)
    if troubles:
        raise SheetError(*troubles)
    return gather(sheets, digest_of(files))


def digest_of(files: Mapping[str, bytes]) -> str:
    """A hash of all contents; where the files stand makes no difference."""
    return sha256("".join(_hashes(files)).encode()).hexdigest()


def _hashes(files: Mapping[str, bytes]) -> Iterator[str]:
    yield from sorted(sha256(content).hexdigest() for content in files.values())
