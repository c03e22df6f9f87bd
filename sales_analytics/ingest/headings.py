"""Headings brought to one spelling, with their unit cut off and kept. Source: spreadsheets.md, "Header normalising"."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

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


@dataclass(frozen=True, slots=True)
class Unit:
    """What an amount's unit says: a factor (1 when it says nothing) and a currency ("" likewise)."""

    factor: int = 1
    currency: str = ""

    @property
    def name(self) -> str:
        return {1: "one", 1_000: "thousand", 10_000: "wan"}.get(self.factor, str(self.factor))


NO_UNIT = Unit()
UNITS = {
    "usd": Unit(1, "USD"), "us$": Unit(1, "USD"), "$": Unit(1, "USD"), "美元": Unit(1, "USD"), "美金": Unit(1, "USD"),
    "us dollars": Unit(1, "USD"), "dollars": Unit(1, "USD"),
    "rmb": Unit(1, "CNY"), "cny": Unit(1, "CNY"), "元": Unit(1, "CNY"), "人民币": Unit(1, "CNY"), "¥": Unit(1, "CNY"),
    "人民币元": Unit(1, "CNY"), "eur": Unit(1, "EUR"), "€": Unit(1, "EUR"), "欧元": Unit(1, "EUR"),
    "gbp": Unit(1, "GBP"), "£": Unit(1, "GBP"), "hkd": Unit(1, "HKD"), "港币": Unit(1, "HKD"), "jpy": Unit(1, "JPY"),
    "万": Unit(10_000), "万元": Unit(10_000, "CNY"), "万美元": Unit(10_000, "USD"), "万美金": Unit(10_000, "USD"),
    "万usd": Unit(10_000, "USD"), "千": Unit(1_000), "千元": Unit(1_000, "CNY"), "千美元": Unit(1_000, "USD"),
    "k": Unit(1_000), "thousand": Unit(1_000), "thousands": Unit(1_000), "in thousands": Unit(1_000),
    "'000": Unit(1_000), "000": Unit(1_000), "000s": Unit(1_000),
    "k usd": Unit(1_000, "USD"), "usd k": Unit(1_000, "USD"), "k$": Unit(1_000, "USD"),
    "$k": Unit(1_000, "USD"), "usd thousand": Unit(1_000, "USD"),
    "thousand usd": Unit(1_000, "USD"), "usd thousands": Unit(1_000, "USD"), "million": Unit(1_000_000),
    "百万": Unit(1_000_000), "亿": Unit(100_000_000), "亿元": Unit(100_000_000, "CNY"), "%": NO_UNIT, "pcs": NO_UNIT,
}  # fmt: skip
TRAILING_UNIT = re.compile(
    r"(?<=[^\s\d])\s*(?:\bin\s+)?(万美元|万美金|万元|千美元|千元|人民币|美元|美金|(?<=额)万|\busd|\brmb|\bcny)$"
)
REQUIRED_MARK = re.compile(r"\(\s*(必填|选填|required|optional)\s*\)|必填项")
BRACKETS = re.compile(r"[(\[【]([^()\[\]【】]*)[)\]】]\s*$")
CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[a-zA-Z]{3})(?=\d)")
SEPARATORS = re.compile(r"[\s*#:_\-/\\|.,;'\"?!&+]+")
CJK_GAP = re.compile(r"(?<=[^\x00-\x7f])\s+|\s+(?=[^\x00-\x7f])")


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
    plain = unicodedata.normalize("NFKC", written).translate(TO_SIMPLIFIED)
    plain = REQUIRED_MARK.sub(" ", CAMEL.sub(" ", plain).lower())
    plain, unit = _cut_unit(plain.strip())
    words = CJK_GAP.sub("", SEPARATORS.sub(" ", plain).strip())
    words = " ".join(words.replace("(", " ").replace(")", " ").split())
    return Heading(words, words.replace(" ", ""), unit)


def _cut_unit(plain: str) -> tuple[str, Unit]:
    """Cut one unit in brackets, or one that trails; other brackets stay as words of the heading."""
    found = BRACKETS.search(plain)
    if found:
        unit = unit_of(found.group(1))
        if unit is not None:
            return plain[: found.start()], unit
    trailing = TRAILING_UNIT.search(plain)
    if trailing:
        return plain[: trailing.start()], UNITS[trailing.group(1)]
    return plain, NO_UNIT


def unit_of(written: str) -> Unit | None:
    """The unit that a few words name ("万元", "USD thousand"), None when they name none."""
    plain = unicodedata.normalize("NFKC", written).translate(TO_SIMPLIFIED).lower()
    plain = re.sub(r"^\s*(单位|unit|units|in|金额单位|币种)\s*[::]?\s*", "", plain).strip(" .:()")
    return UNITS.get(plain)
