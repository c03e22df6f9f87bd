"""Which encoding makes sense of bytes that are no utf-8: the one that gives characters which people use."""

import re
from collections.abc import Iterable

SAMPLE = 4096  # characters outside ASCII in which words of headings are counted
OF_HEADINGS = frozenset(
    "订訂单單编編号號客户戶金额額日期业業务務员員公司组組别別目标標预預测測姓名销銷售数數量价價合同产產品备備注註国國家币幣"
    "确確认認状狀态態类類型元年月部门門负負责責人名称稱地区區"
)

_PAIRS = re.compile(rb"[\x81-\xfe][\x30-\xfe]|[\x80-\xff]")
CHARACTERS = {
    "utf-8": re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}|[\x80-\xff]"),
    "gb18030": _PAIRS,
    "big5hkscs": _PAIRS,
}
COMMON = {
    "utf-8": re.compile(rb"[\xc2-\xf4][\x80-\xbf]+"),
    "gb18030": re.compile(rb"[\xb0-\xd7][\xa1-\xfe]|[\xa1-\xa3][\xa1-\xfe]"),
    "big5hkscs": re.compile(rb"[\xa4-\xc6][\x40-\x7e\xa1-\xfe]|[\xa1-\xa2][\x40-\x7e\xa1-\xfe]"),
}
"""How an encoding writes characters outside ASCII, and which of them are common ones."""


def score(pieces: Iterable[bytes], encoding: str) -> float:
    """Share of the characters outside ASCII that are common ones, more where they are words of headings."""
    every = hits = 0
    rest = b""
    beginning = ""
    for piece in pieces:
        found = CHARACTERS[encoding].findall(rest + piece)
        rest = found.pop() if found and len(found[-1]) == 1 and piece.endswith(found[-1]) else b""
        every += len(found)
        hits += sum(1 for one in found if COMMON[encoding].fullmatch(one))
        beginning = beginning or b"".join(found[:SAMPLE]).decode(encoding, "replace")
    of_headings = sum(1 for one in beginning if one in OF_HEADINGS) / len(beginning) if beginning else 0.0
    return hits / every + of_headings if every else 0.0
