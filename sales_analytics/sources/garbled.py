"""Text that went through a wrong encoding or a web page before it came here: `å¼ ä¸‰`, `JosÃ©`, `R&amp;D`."""

import html
import re

_UNDEFINED = {0x81, 0x8D, 0x8F, 0x90, 0x9D}
_WINDOWS = {
    bytes([code]).decode("latin-1" if code in _UNDEFINED else "cp1252"): bytes([code]) for code in range(0x80, 0x100)
} | {chr(code): bytes([code]) for code in range(0x80, 0xA0)}
"""Every character that a byte above ASCII becomes in cp1252 or Latin-1, and the byte."""
_HIGH = "".join(sorted(re.escape(one) for one in _WINDOWS))
_UTF8 = re.compile(f"[{_HIGH}]{{2,}}(?:[ \xa0]?[{_HIGH}]{{2,}})*")
_GBK = re.compile(r"(?<![A-Za-z\xc0-\xff])(?:[\xb0-\xd7][\xa1-\xfe]){2,}(?![A-Za-z\xc0-\xff])")
_ENTITY = re.compile(r"&(?:#\d{2,6}|#x[0-9a-fA-F]{2,5}|[A-Za-z]{2,8}\d?);")


def repaired(words: str) -> str:
    """What was meant; the same where nothing looks wrong."""
    if "&" in words:
        words = _ENTITY.sub(lambda found: html.unescape(found[0]), words)
    if words.isascii():
        return words
    from_utf8 = _UTF8.sub(_from_utf8, words)
    return from_utf8 if from_utf8 != words else _GBK.sub(_from_gbk, words)


def is_garbled(words: str) -> bool:
    return may_be_garbled(words) and repaired(words) != words


def may_be_garbled(words: str) -> bool:
    """Whether it is worth a look; of several texts together, whether any of them is."""
    return "&" in words or not words.isascii()


def _from_utf8(found: re.Match[str]) -> str:
    """Bytes of utf-8 that were shown in cp1252, if they are that; a hard space may have become a soft one."""
    for written in (found[0], found[0].replace(" ", "\xa0")):
        packed = b"".join(_WINDOWS.get(one, one.encode()) for one in written)
        try:
            meant = packed.decode("utf-8")
        except UnicodeDecodeError:
            continue
        return meant if meant.isprintable() else found[0]
    return found[0]


def _from_gbk(found: re.Match[str]) -> str:
    try:
        return found[0].encode("latin-1").decode("gb2312")
    except UnicodeError:
        return found[0]
