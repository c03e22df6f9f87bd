"""One stream out of an OLE container, the file format around the workbooks of Excel 97 to 2003."""

import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

FREE = 0xFFFFFFFA  # numbers from here on are no sectors
IN_HEADER = 109  # sectors of the allocation table that the header lists itself
ENTRY = 128
ROOT = "Root Entry"
SHIFTS = (9, 12)  # sectors of 512 or 4096 bytes
SMALL_SECTOR = 64


@dataclass(frozen=True, slots=True)
class _Entry:
    """A line of the directory: where a stream begins, and how many bytes it has."""

    first: int
    size: int


@dataclass(frozen=True, slots=True)
class _Sectors:
    """Pieces of equal size that begin at `offset`, and which comes next after each."""

    content: bytes
    size: int
    offset: int
    following: Sequence[int]

    def chain(self, first: int) -> bytes:
        """Cut short where it leaves the content or comes back to itself."""
        places = (self.offset + sector * self.size for sector in self._chained(first))
        return b"".join(self.content[place : place + self.size] for place in places)

    def _chained(self, sector: int) -> Iterator[int]:
        seen = set[int]()
        while sector < len(self.following) and sector not in seen:
            seen.add(sector)
            yield sector
            sector = self.following[sector]


def stream(content: bytes, names: Sequence[str]) -> bytes:
    """The first of these streams that there is, else nothing. Raises struct.error where the header is cut off."""
    shift = struct.unpack_from("<H", content, 30)[0]
    size = 1 << shift if shift in SHIFTS else len(content)
    directory, cutoff, small = (struct.unpack_from("<I", content, place)[0] for place in (48, 56, 60))
    sectors = _Sectors(content, size, size, _numbers(_table(content, size)))
    entries = _entries(sectors.chain(directory))
    found = next((entries[one] for one in names if one in entries), None)
    if found is None:
        return b""
    if found.size >= cutoff or ROOT not in entries:
        return sectors.chain(found.first)[: found.size]
    following = _numbers(sectors.chain(small))
    return _Sectors(sectors.chain(entries[ROOT].first), SMALL_SECTOR, 0, following).chain(found.first)


def _table(content: bytes, size: int) -> bytes:
    """The allocation table: the sectors that the header lists, then those of further lists, each naming the next."""
    listed = list(struct.unpack_from(f"<{IN_HEADER}I", content, 76))
    more, seen = struct.unpack_from("<I", content, 68)[0], set[int]()
    while more < FREE and more not in seen and (more + 2) * size <= len(content):
        seen.add(more)
        *further, more = _numbers(content[(more + 1) * size : (more + 2) * size])
        listed += further
    return b"".join(content[(one + 1) * size : (one + 2) * size] for one in listed if one < FREE)


def _numbers(content: bytes) -> tuple[int, ...]:
    return struct.unpack_from(f"<{len(content) // 4}I", content)


def _entries(directory: bytes) -> dict[str, _Entry]:
    found: dict[str, _Entry] = {}
    for at in range(0, len(directory) - ENTRY + 1, ENTRY):
        length = int.from_bytes(directory[at + 64 : at + 66], "little")
        name = directory[at : at + max(0, min(length, 64) - 2)].decode("utf-16-le", "replace")
        found.setdefault(name, _Entry(*struct.unpack_from("<II", directory, at + 116)))
    return found
