"""Which encoding makes sense of bytes that are no utf-8: the one that gives characters which people use."""

import re
from collections.abc import Iterable

SAMPLE = 4096  # characters outside ASCII in which words of headings are counted
OF_HEADINGS = frozenset(
    "订訂单單编編号號客户戶金额額日期业業务務员員公司组組别別目标標预預测測姓名销銷售数數量价價合同产產品备備注註国國家币幣"
    "确確认認状狀态態类類型元年月部门門负負责責人名称稱地区區"
)

_COMMON = {
    "utf-8": rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}",
    "gb18030": rb"[\xb0-\xd7][\xa1-\xfe]|[\xa1-\xa3][\xa1-\xfe]",
    "big5hkscs": rb"[\xa4-\xc6][\x40-\x7e\xa1-\xfe]|[\xa1-\xa2][\x40-\x7e\xa1-\xfe]",
}
_OTHER = {
    "utf-8": rb"[\x80-\xff]",
    "gb18030": rb"[\x81-\xfe][\x30-\xfe]|[\x80-\xff]",
    "big5hkscs": rb"[\x81-\xfe][\x30-\xfe]|[\x80-\xff]",
}
ENCODINGS = tuple(_COMMON)
CHARACTERS = {one: re.compile(rb"(" + _COMMON[one] + rb")|" + _OTHER[one]) for one in ENCODINGS}
"""A character outside ASCII; the group is empty where it is none of the encoding's common ones."""
WORDS = re.compile(rb"[A-Za-z]?[\x80-\xff][\x30-\xff]*")
"""What stands around bytes outside ASCII, up to a blank, a comma or a quote."""
INSIDE_A_WORD = re.compile(
    rb"(?<=[\x00-\x7f][A-Za-z])[\x80-\xff]{2}(?=[A-Za-z])|(?<=[\x00-\x7f][A-Za-z])[\x80-\xff][A-Za-z]"
    rb"|(?<![\x80-\xff])[\x80-\xff][A-Za-z](?=[A-Za-z])"
)
"""What looks like one character of two bytes and stands among Latin letters: CAÑÓN and ÅSE rather than CA延N."""


def words_outside_ascii(piece: bytes, most: int) -> bytes:
    """The words of a piece that have such bytes, each behind a line feed; at most so many bytes of them."""
    found: list[bytes] = []
    size = 0
    for one in WORDS.finditer(piece):
        found.append(one[0])
        size += len(one[0]) + 1
        if size > most:
            break
    return b"\n".join([b"", *found])


def score(pieces: Iterable[bytes], encoding: str) -> float:
    """Share of the characters outside ASCII that are common ones, more where they are words of headings.

    `pieces`: each begins at a line or at the beginning of the text.
    """
    every = hits = 0
    beginning = ""
    for piece in pieces:
        found = CHARACTERS[encoding].findall(piece)
        every += len(found)
        hits += len(found) - found.count(b"") - (encoding != "utf-8" and len(INSIDE_A_WORD.findall(piece)))
        beginning = beginning or b"".join(found[:SAMPLE]).decode(encoding, "replace")
    of_headings = sum(1 for one in beginning if one in OF_HEADINGS) / len(beginning) if beginning else 0.0
    return hits / every + of_headings if every else 0.0
