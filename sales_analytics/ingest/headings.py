"""Headings brought to one spelling, with their unit cut off and kept. Source: spreadsheets.md, "Header normalising"."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from sales_analytics.ingest.unit_words import NO_UNIT, UNIT_ENDS, Unit, leading_currency, trailing_unit, unit_of

TRADITIONAL = (
    "丟佔來係個備傢傭價億優冊別創劃動務匯區員單噹嚮國團報場實審對導層屬崗師幣庫廢彆彔彙態應戰戶摺擔據敗數時曏業樂標樣機檔檯櫃歐歸沖測滙潤營狀"
    "獻產産當發確碼稅種稱箇簡簽籤糰約級組結絕絶經綫線編總績繫聯職臺萬處號衕衝裝製覈觀訂計訊記訪註試話認說説談諾講讓负貢貨責買費貿質賬贏軍輸辦迴"
    "週進運過達郵釦銷鋪錄録錶長門間閤闆陣隊階際隸離電韆項預領額類颱體髮齣"
)
SIMPLIFIED = (
    "丢占来系个备家佣价亿优册别创划动务汇区员单当向国团报场实审对导层属岗师币库废别录汇态应战户折担据败数时向业乐标样机档台柜欧归冲测汇润营状"
    "献产产当发确码税种称个简签签团约级组结绝绝经线线编总绩系联职台万处号同冲装制核观订计讯记访注试话认说说谈诺讲让负贡货责买费贸质账赢军输办回"
    "周进运过达邮扣销铺录录表长门间合板阵队阶际隶离电千项预领额类台体发出"
)
TO_SIMPLIFIED = str.maketrans(TRADITIONAL, SIMPLIFIED)
REQUIRED_MARK = re.compile(
    r"[(\[【]\s*(必填|选填|非必填|必选|required|optional|mandatory)\s*[)\]】]|必填项", re.IGNORECASE
)
BRACKETS = re.compile(r"[(\[【]([^()\[\]【】]*)[)\]】][\s*:#]*$")
INSIDE = re.compile(r"[(\[【]([^()\[\]【】]*)[)\]】]")
AMBIGUOUS = frozenset(("k", "m", "w"))
"""Letters that are a unit at the end of a heading, and may be anything inside it."""
CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[a-zA-Z]{3})(?=\d)")
SEPARATORS = re.compile(r"[\s*#:_\-/\\|.,;'\"?!&+]+")
CJK_GAP = re.compile(r"(?<=[^\x00-\x7f])\s+|\s+(?=[^\x00-\x7f])")


LONGEST = 300
"""Characters beyond which no heading says anything."""
LATIN = re.compile(r"[a-z]+(?: [a-z]+)*")
HAN = re.compile(r"(?!.*必填)[\u4e00-\u9fff]+")
"""Small Latin words one space apart, or Chinese characters: most synonyms are, and need no more than their unit cut."""


@dataclass(frozen=True, slots=True)
class Heading:
    """`words`: lower case, words one space apart. `compact`: the same without spaces. `unit`: what was cut off."""

    words: str
    compact: str
    unit: Unit = NO_UNIT

    @property
    def last_word(self) -> str:
        return self.words.rsplit(" ", 1)[-1]


@lru_cache(maxsize=8192)
def fold_heading(written: str) -> Heading:
    """`Order_Amount（USD）` is "order amount" with the unit USD. Never raises; "" for nothing but marks."""
    if len(written) <= LONGEST and LATIN.fullmatch(written):
        words, unit = trailing_unit(written) if _may_end_in_unit(written) else (written, NO_UNIT)
        return Heading(words, words.replace(" ", ""), unit.over(leading_currency(words)))
    if len(written) <= LONGEST and HAN.fullmatch(written):
        words = written.translate(TO_SIMPLIFIED)
        words, unit = trailing_unit(words) if words.endswith(UNIT_ENDS) else (words, NO_UNIT)
        return Heading(words, words, unit.over(leading_currency(words)))
    plain = simplified(REQUIRED_MARK.sub(" ", written[:LONGEST]))
    plain = REQUIRED_MARK.sub(" ", CAMEL.sub(" ", plain).lower().replace("_", " "))
    plain, unit = cut_unit(plain)
    words = CJK_GAP.sub("", SEPARATORS.sub(" ", plain).strip())
    words = " ".join(words.replace("(", " ").replace(")", " ").split())
    return Heading(words, words.replace(" ", ""), unit.over(leading_currency(words)))


def _may_end_in_unit(latin: str) -> bool:
    """Whether the last of several words may be one."""
    head, _, last = latin.rpartition(" ")
    return bool(head) and unit_of(last) is not None


def simplified(written: str) -> str:
    """Half-width signs and simplified characters."""
    return unicodedata.normalize("NFKC", written).translate(TO_SIMPLIFIED).strip()


def cut_unit(plain: str) -> tuple[str, Unit]:
    """Cut a unit in brackets and one that trails ("amount in usd (thousand)"); other brackets stay as words.

    Brackets in front of other words, "(万元)金额", and a unit before other words in them, "(万元,含税)", say it too.
    """
    if len(plain) > LONGEST:
        return plain, NO_UNIT
    found = BRACKETS.search(plain)
    bracketed = unit_of(found.group(1)) or unit_of(found.group(1).replace(" ", "")) if found else None
    if found and bracketed is not None:
        plain = plain[: found.start()].strip()
    elif inside := _unit_inside(plain):
        plain, bracketed = inside
    rest, trailing = trailing_unit(plain.strip(" *:#"))
    return (rest, trailing.over(bracketed or NO_UNIT)) if rest else (plain, bracketed or NO_UNIT)


def _unit_inside(plain: str) -> tuple[str, Unit] | None:
    """The heading without the unit that stands in brackets elsewhere than at the end, or first in them."""
    for found in INSIDE.finditer(plain):
        first, _, rest = found.group(1).partition(",")
        unit = unit_of(first)
        if unit and unit != NO_UNIT and first.strip() not in AMBIGUOUS:
            return f"{plain[: found.start()]} {rest} {plain[found.end() :]}".strip(), unit
    return None
