"""Texts that no encoding makes good sense of: read as the likeliest one, and doubted.

What is neither UTF-8 nor Chinese is taken for Windows-1252, which reads any bytes at all; Cyrillic, Greek, Thai, Arabic
or Polish come out of it as words that nobody writes, Turkish as words that look Icelandic. Korean and Japanese come out
of GB18030 as rare words.
"""

import re
from itertools import islice
from typing import Literal

from sales_analytics.sources.characters import OF_HEADINGS
from sales_analytics.terms.problem import Problem
from sales_analytics.terms.text import text

WORDS = re.compile(r"[^\W\d_]{0,40}[^\x00-\x7f][^\s,;|\t\"]*")
"""Words that have a character outside ASCII; a word that begins with more letters is taken up later, for it would be
looked through again from each of them."""
SIGNS = "¢£¤¥¦§¨¬¯±¸¹¼½¾´¶"
"""What stands at no letter in Western texts; ®, °, º, ¿ and the like do."""
NO_WORD = re.compile(
    rf"[^\x00-\x7f€‐-‟…®©™«»]{{3}}|[^\W\d_][{SIGNS}³¿¡][^\W\d_]|[a-zà-ÿ]{{2}}[{SIGNS}]|[^\W\d_]{{3}}³|[{SIGNS}][a-zà-ÿ]{{2}}"
    r"|[^\W\d_][ŸŽŠ](?:[a-z]|$)|[^\W\d_][‘–—“”•…†‡][a-z]"
)
MAYBE_TURKISH = re.compile(r"[þðý][a-zà-ÿ]|[a-zà-ÿ][þðý]|^[ÞÐÝ][a-zà-ÿ]")
SURNAMES = frozenset(
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田"
    "任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文張劉陳楊趙黃吳孫馬羅鄭謝韓馮蕭許"
    "呂蘇盧蔣賈葉閻鍾譚鄒陸龍錢湯賀賴龔"
)
MOST = 2000
MOSTLY = 0.5
NAMES = {"cp1252": "Windows-1252", "gb18030": "GB18030", "big5hkscs": "Big5"}
SAVE = text("Save it in Excel as “CSV UTF-8” and import that, if this is not what stands there.")


def doubts(sample: str, encoding: str) -> tuple[Problem, ...]:
    """One problem where the words of a text read so are hardly words; `sample` is its beginning.

    Where they are surely none, nothing is taken in before somebody accepts it.
    """
    words = [found[0] for found in islice(WORDS.finditer(sample), MOST)] if encoding in NAMES else []
    no_words = [one for one in words if NO_WORD.search(one)] if encoding == "cp1252" else []
    if no_words and len(no_words) >= MOSTLY * len(words):
        return (_doubt(no_words[0], encoding, "reject"),)
    odd = [one for one in words if MAYBE_TURKISH.search(one)] if encoding == "cp1252" else _rare(words)
    return (_doubt(odd[0], encoding, "notice"),) if odd and len(odd) >= MOSTLY * len(words) else ()


def _rare(words: list[str]) -> list[str]:
    """All of them, where none has a character that headings have and few begin as names do."""
    if any(sign in OF_HEADINGS for word in words for sign in word):
        return []
    return [] if sum(word[0] in SURNAMES for word in words) >= MOSTLY * len(words) else words


def _doubt(word: str, encoding: str, severity: Literal["reject", "notice"]) -> Problem:
    expected = text("a text in UTF-8; this one names no encoding and was read as {encoding}", encoding=NAMES[encoding])
    return Problem("encoding-doubtful", expected, word[:40], severity=severity, remedy=SAVE)
