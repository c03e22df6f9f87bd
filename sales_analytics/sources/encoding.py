"""In which encoding a text is written, decided over all of its bytes."""

import codecs
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Literal

from sales_analytics.sources.characters import ENCODINGS, score, words_outside_ascii
from sales_analytics.sources.faults import unreadable
from sales_analytics.terms.errors import FileUnreadableError
from sales_analytics.terms.text import text

PIECE = 1 << 22
SMALL_PIECE = 1 << 18  # stays in the processor's cache
BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
MOST_WORDS = 1 << 20  # bytes of words outside ASCII that are looked at,
SAMPLE = 1 << 14  # and of each further piece
MOST_BROKEN = 1000  # one broken character in so many
RARE = ("gb18030", "big5hkscs")  # where nothing but names in rare characters stands outside ASCII
ENOUGH = 0.7  # share of characters that are common ones in the encoding that fits


@dataclass(frozen=True, slots=True)
class Written:
    """How a text is written; `line_end` is "\\r" only where no line feed occurs at all.

    `errors` is "replace" when a few bytes are broken: each becomes U+FFFD.
    """

    encoding: str
    line_end: str
    errors: Literal["strict", "replace"] = "strict"

    @property
    def is_plain(self) -> bool:
        """Whether DuckDB can read the file where it lies."""
        return self.encoding in ("utf-8", "utf-8-sig") and self.line_end == "\n" and self.errors == "strict"


def how_written(path: Path) -> Written:
    """Byte-order mark, else utf-8 if all bytes are, else the encoding whose common characters they give.

    Raises FileUnreadableError (not-a-text, unknown-encoding).
    """
    with path.open("rb") as stream:
        head = stream.read(PIECE)
    encoding = next((name for bom, name in BOMS if head.startswith(bom)), None) or _wide_without_bom(head)
    if encoding is None:
        if b"\x00" in head:
            raise unreadable(
                "not-a-text", text("{file} is neither a workbook nor a text; its kind is not known.", file=path.name)
            )
        if not _decodes(path, "utf-8"):
            return _legacy(path)
        encoding = "utf-8"
    elif not _decodes(path, encoding):
        if not _is_hardly_broken(path, encoding):
            raise _unknown(path)
        return Written(encoding, _line_end(path, encoding), "replace")
    return Written(encoding, _line_end(path, encoding))


def transcoded(path: Path, written: Written, target: Path) -> Path:
    """A copy in utf-8 without mark, piece by piece, lines ended by line feeds if they had returns only."""
    decoder = codecs.getincrementaldecoder(written.encoding)(written.errors)
    with target.open("w", encoding="utf-8", newline="") as out:
        for piece in _pieces(path):
            out.write(_with_line_feeds(decoder.decode(piece), written.line_end))
        out.write(decoder.decode(b"", final=True))
    return target


def _with_line_feeds(piece: str, line_end: str) -> str:
    return piece.replace("\r", "\n") if line_end == "\r" else piece


def _pieces(path: Path, size: int = PIECE) -> Iterator[bytes]:
    with path.open("rb") as stream:
        while piece := stream.read(size):
            yield piece


def _samples(path: Path) -> Iterator[bytes]:
    """Words outside ASCII from everywhere, until there are enough of them; then some of every further piece."""
    left = MOST_WORDS
    for piece in _pieces(path):
        words = words_outside_ascii(piece, max(left, SAMPLE))
        left -= len(words)
        if words:
            yield words


def _wide_without_bom(head: bytes) -> str | None:
    """UTF-16 of mostly Latin text has a zero in every second byte."""
    sample = head[: 1 << 16]
    if len(sample) < 4 or b"\x00" not in sample:
        return None
    even, odd = sample[::2].count(0) * 2 / len(sample), sample[1::2].count(0) * 2 / len(sample)
    if max(even, odd) < 0.3 or min(even, odd) > 0.05:
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _decodes(path: Path, encoding: str) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)()
    may_skip = encoding == "utf-8"  # ASCII is utf-8, and seen ten times as fast as it is decoded
    try:
        for piece in _pieces(path, SMALL_PIECE):
            if not (may_skip and piece.isascii() and not decoder.getstate()[0]):
                decoder.decode(piece)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _is_hardly_broken(path: Path, encoding: str) -> bool:
    """Whether so few bytes do not decode that the rest is worth reading."""
    decoder = codecs.getincrementaldecoder(encoding)("replace")
    every = broken = 0
    for piece in chain(_pieces(path), (b"",)):
        decoded = decoder.decode(piece, final=not piece)
        every += len(decoded)
        broken += decoded.count("\ufffd")
    return broken * MOST_BROKEN <= every


def _legacy(path: Path) -> Written:
    """Not utf-8: GB18030, Big5, broken utf-8 or cp1252, whichever gives characters that people use."""
    scores = {encoding: score(_samples(path), encoding) for encoding in ENCODINGS}
    likely = sorted((one for one in scores if scores[one] >= ENOUGH), key=lambda name: -scores[name])
    for encoding in likely:
        if _decodes(path, encoding):
            return Written(encoding, _line_end(path, encoding))
    for encoding in likely:
        if _is_hardly_broken(path, encoding):
            return Written(encoding, _line_end(path, encoding), "replace")
    for encoding in ("cp1252", *RARE):
        if _decodes(path, encoding):
            return Written(encoding, _line_end(path, encoding))
    raise _unknown(path)


def _line_end(path: Path, encoding: str) -> str:
    """Decoded only where a byte of a wide character may look like a line feed."""
    is_wide = encoding.startswith(("utf-16", "utf-32"))
    decoder = codecs.getincrementaldecoder(encoding)("replace") if is_wide else None
    has_return = False
    for piece in _pieces(path, SMALL_PIECE):  # the first of them mostly tells
        ends = decoder.decode(piece).encode("utf-8") if decoder else piece
        if b"\n" in ends:
            return "\n"
        has_return = has_return or b"\r" in ends
    return "\r" if has_return else "\n"


def _unknown(path: Path) -> FileUnreadableError:
    return unreadable(
        "unknown-encoding",
        text(
            "{file} is a text in an encoding that is not known. Save it in Excel as “CSV UTF-8” and import that.",
            file=path.name,
        ),
    )
