from __future__ import annotations

import pytest

from copydesk.reading import read


@pytest.mark.parametrize(
    ("offset", "block"), [(0, 0), (2, 0), (3, None), (4, None), (5, 1), (7, 1), (8, None), (99, None)]
)
def test_the_block_at_an_offset_is_found_and_breaks_have_none(offset: int, block: int | None) -> None:
    document = read("a.md", b"One\n\nTwo")
    assert document.block_at(offset) == (None if block is None else document.blocks[block])
