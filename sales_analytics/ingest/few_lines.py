"""A few lines of a delimited text, picked by their number without reading all of its cells again."""

import csv
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import BinaryIO

from sales_analytics.sources.sheet import Delimited

UTF_8 = ("utf-8", "utf-8-sig")
AT_ONCE = 1 << 18
"""Bytes that are held at a time; they stay in the processor's cache."""


def few_lines(found: Delimited, records: Sequence[int]) -> list[list[str | None]] | None:
    """The cells of these records, whose numbers rise; None where one may be no line, or a line is no row of cells."""
    state = found.path.stat()
    known = _known_lines(found, state.st_size, state.st_mtime_ns)
    if not records or not known.keys() >= set(records):
        cells = _cells(found, records)
        if cells is None:
            return None
        known.clear()
        known |= dict(zip(records, cells, strict=True))
    return [known[number] for number in records]


@lru_cache(maxsize=1)
def _known_lines(_found: Delimited, _size: int, _changed: int) -> dict[int, list[str | None]]:
    """What was picked last, while the file stays as it is: some of it is asked for again."""
    return {}


def _cells(found: Delimited, records: Sequence[int]) -> list[list[str | None]] | None:
    picked = _picked(found, records) if found.encoding.lower() in UTF_8 else None
    if not picked or len(picked) != len(records):
        return None
    cells = list(csv.reader(picked, delimiter=found.delimiter, quotechar=found.quote or '"'))
    if len(cells) != len(records) or any(len(row) != found.columns for row in cells):
        return None
    return [[cell or None for cell in row] for row in cells]


def _picked(found: Delimited, wanted: Sequence[int]) -> list[str] | None:
    """The lines of these numbers, which rise; None where a quote stays open at the end of any line."""
    quote, picked, first = found.quote.encode(), [], 1 - found.skip
    with found.path.open("rb") as stream:
        for whole in _whole_lines(stream):
            if quote and _has_open_quote(whole, quote):
                return None
            lines = whole.split(b"\n")
            places = wanted[bisect_left(wanted, first) : bisect_left(wanted, first + len(lines) - 1)]
            picked += [lines[number - first].decode("utf-8").rstrip("\r") for number in places]
            first += len(lines) - 1
    return picked


def _whole_lines(stream: BinaryIO) -> Iterator[bytes]:
    """The text in pieces that end with a line break, which the last line may have had none of."""
    rest = b""
    while piece := stream.read(AT_ONCE):
        end = piece.rfind(b"\n") + 1
        if end:
            yield rest + piece[:end]
            rest = piece[end:]
        else:
            rest += piece
    if rest:
        yield rest + b"\n"


def _has_open_quote(whole: bytes, quote: bytes) -> bool:
    """Whether a quote stays open at the end of any line; only lines that have one are looked at."""
    place = whole.find(quote)
    while place >= 0:
        end = whole.index(b"\n", place)
        if whole.count(quote, place, end) % 2:
            return True
        place = whole.find(quote, end)
    return False
