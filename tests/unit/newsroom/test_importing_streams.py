"""Files of any size are read in the memory of a small one."""

import io
import tracemalloc

from copydesk.newsroom.importing import Choice, read_drafts
from copydesk.newsroom.importing.material import Material

ROW = b'tt99999%02d\t%d\tnm0000001\tactor\t\\N\t["A Role That Nobody Asked For"]\n'
BASICS = (
    b"tconst\ttitleType\tprimaryTitle\toriginalTitle\tisAdult\tstartYear\tendYear\truntimeMinutes\tgenres\n"
    b"tt0000001\tmovie\tThe Glass Harbour\tThe Glass Harbour\t0\t2021\t\\N\t\\N\t\\N\n"
)
HEADER = b"tconst\tordering\tnconst\tcategory\tjob\tcharacters\n"
WANTED = b'tt0000001\t1\tnm0000002\tactress\t\\N\t["Mara Quill"]\n'
NAMES = b"nconst\tprimaryName\tbirthYear\tdeathYear\nnm0000002\tInes Aldana\t1990\t\\N\n"
SIZE = 12_000_000


class Generated(io.RawIOBase):
    """A file of that size that is made while it is read."""

    def __init__(self):
        self.block = b"".join(ROW % (n % 100, n) for n in range(16_000))
        self.blocks = iter([HEADER, *[self.block] * (SIZE // len(self.block)), WANTED])
        self.rest = b""

    def readable(self):
        return True

    def readinto(self, buffer):
        self.rest = self.rest or next(self.blocks, b"")
        part, self.rest = self.rest[: len(buffer)], self.rest[len(buffer) :]
        buffer[: len(part)] = part
        return len(part)


class Rewound(io.BufferedReader):
    """Lets the first bytes be looked at, as a real file does."""

    def seek(self, offset, whence=0):
        assert (offset, whence) == (0, 0)
        self.__init__(Generated(), 1 << 16)


def test_principals_of_any_size_take_little_memory():
    files = [
        Material("title.basics.tsv", lambda: io.BytesIO(BASICS)),
        Material("title.principals.tsv", lambda: Rewound(Generated(), 1 << 16)),
        Material("name.basics.tsv", lambda: io.BytesIO(NAMES)),
    ]
    tracemalloc.start()
    try:
        (draft,) = read_drafts(files, Choice(only=("tt0000001",)))
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert [(line.character, line.actor) for line in draft.cast] == [("Mara Quill", "Ines Aldana")]
    assert peak < 8_000_000
