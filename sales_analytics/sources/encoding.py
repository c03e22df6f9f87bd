"""In which encoding a text is written, decided over all of its bytes."""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sales_analytics.sources.faults import unreadable
from sales_analytics.terms.errors import FileUnreadableError
from sales_analytics.terms.text import text

PIECE = 1 << 22
BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
SAMPLE = 4096  # characters outside ASCII in which words of headings are counted
OF_HEADINGS = frozenset(
    "订訂单單编編号號客户戶金额額日期业業务務员員公司组組别別目标標预預测測姓名销銷售数數量价價合同产產品备備注註国國家币幣"
    "确確认認状狀态態类類型元年月部门門负負责責人名称稱地区區"
)
ENOUGH = 0.7  # share of characters that are common ones in the encoding that fits

_CHARACTERS = re.compile(rb"[\x81-\xfe][\x30-\xfe]|[\x80-\xff]")
_COMMON = {
    "gb18030": re.compile(rb"[\xb0-\xd7][\xa1-\xfe]|[\xa1-\xa3][\xa1-\xfe]"),
    "big5hkscs": re.compile(rb"[\xa4-\xc6][\x40-\x7e\xa1-\xfe]|[\xa1-\xa2][\x40-\x7e\xa1-\xfe]"),
}


@dataclass(frozen=True, slots=True)
class Written:
    """How a text is written; `line_end` is "\\r" only where no line feed occurs at all."""

    encoding: str
    line_end: str


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
        encoding = "utf-8" if _decodes(path, "utf-8") else _legacy(path)
    elif not _decodes(path, encoding):
        raise _unknown(path)
    return Written(encoding, _line_end(path, encoding))


def transcoded(path: Path, written: Written, target: Path) -> Path:
    """A copy in utf-8 without mark, piece by piece, lines ended by line feeds if they had returns only."""
    decoder = codecs.getincrementaldecoder(written.encoding)()
    with target.open("w", encoding="utf-8", newline="") as out:
        for piece in _pieces(path):
            out.write(_with_line_feeds(decoder.decode(piece), written.line_end))
        out.write(decoder.decode(b"", final=True))
    return target


def _with_line_feeds(piece: str, line_end: str) -> str:
    return piece.replace("\r", "\n") if line_end == "\r" else piece


def _pieces(path: Path) -> Iterator[bytes]:
    with path.open("rb") as stream:
        while piece := stream.read(PIECE):
            yield piece


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
    try:
        for piece in _pieces(path):
            decoder.decode(piece)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _legacy(path: Path) -> str:
    """GB18030, Big5 or cp1252: all bytes must decode, and give characters that people use."""
    scores = {encoding: _score(path, encoding, common) for encoding, common in _COMMON.items()}
    for encoding in sorted(scores, key=lambda name: -scores[name]):
        if scores[encoding] >= ENOUGH and _decodes(path, encoding):
            return encoding
    if _decodes(path, "cp1252"):
        return "cp1252"
    raise _unknown(path)


def _score(path: Path, encoding: str, common: re.Pattern[bytes]) -> float:
    """Share of the characters outside ASCII that are common ones, more where they are words of headings."""
    every = hits = 0
    rest = b""
    beginning = ""
    for piece in _pieces(path):
        found = _CHARACTERS.findall(rest + piece)
        rest = found.pop() if found and len(found[-1]) == 1 and piece.endswith(found[-1]) else b""
        every += len(found)
        hits += sum(1 for one in found if common.fullmatch(one))
        beginning = beginning or b"".join(found[:SAMPLE]).decode(encoding, "replace")
    of_headings = sum(1 for one in beginning if one in OF_HEADINGS) / len(beginning) if beginning else 0.0
    return hits / every + of_headings if every else 0.0


def _line_end(path: Path, encoding: str) -> str:
    """Decoded only where a byte of a wide character may look like a line feed."""
    decoder = codecs.getincrementaldecoder(encoding)() if encoding.startswith(("utf-16", "utf-32")) else None
    has_return = False
    for piece in _pieces(path):
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
