"""Units of money as people write them: a factor, a currency, or both, in any order."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class Unit:
    """What an amount's unit says: a factor (1 when it says nothing) and a currency ("" likewise)."""

    factor: int = 1
    currency: str = ""

    @property
    def name(self) -> str:
        return {1: "one", 1_000: "thousand", 10_000: "wan"}.get(self.factor, str(self.factor))

    def over(self, other: "Unit") -> "Unit":
        """This unit, completed by another."""
        if other is NO_UNIT:
            return self
        return Unit(self.factor if self.factor != 1 else other.factor, self.currency or other.currency)


NO_UNIT = Unit()
TO_SIMPLIFIED = str.maketrans("單萬億幣歐圓鎊韓", "单万亿币欧元镑韩")
FACTORS: dict[str, int] = {
    **dict.fromkeys(("k", "thousand", "thousands", "'000", "000", "000s", "'000s", "1000", "千", "仟"), 1_000),
    **dict.fromkeys(("万", "10k", "10000", "ten thousand", "ten thousands", "w"), 10_000),
    **dict.fromkeys(("million", "millions", "mio", "mn", "mm", "m", "百万", "1000000"), 1_000_000),
    **dict.fromkeys(("billion", "bn", "十亿"), 1_000_000_000), "亿": 100_000_000, "百": 100, "十万": 100_000,
    "千万": 10_000_000,
}  # fmt: skip
CURRENCIES: dict[str, str] = {
    **dict.fromkeys(("usd", "us$", "$", "us dollars", "us dollar", "dollars", "dollar", "美元", "美金"), "USD"),
    **dict.fromkeys(("cny", "rmb", "人民币", "人民币元", "yuan", "¥"), "CNY"),
    **dict.fromkeys(("eur", "euro", "euros", "€", "欧元"), "EUR"),
    **dict.fromkeys(("gbp", "£", "英镑", "pounds"), "GBP"),
    **dict.fromkeys(("hkd", "hk$", "港币", "港元"), "HKD"),
    **dict.fromkeys(("jpy", "日元", "yen"), "JPY"), **dict.fromkeys(("inr", "₹", "卢比", "rupees"), "INR"),
    **dict.fromkeys(("aud", "澳元"), "AUD"), **dict.fromkeys(("cad", "加元"), "CAD"),
    **dict.fromkeys(("sgd", "新元", "新加坡元"), "SGD"), **dict.fromkeys(("chf", "瑞士法郎"), "CHF"),
    **dict.fromkeys(("krw", "韩元"), "KRW"), **dict.fromkeys(("twd", "ntd", "台币", "新台币"), "TWD"),
    **dict.fromkeys(("aed", "迪拉姆"), "AED"), **dict.fromkeys(("rub", "卢布"), "RUB"),
}  # fmt: skip
# 元 alone is how Chinese headings say "money", of whatever currency the sheet is in: it names none.
NO_CURRENCY = ("元", "块")
FILLING = (*NO_CURRENCY, "in", "of", "单位", "金额单位", "货币单位", "unit", "units", "currency", "币种", "货币")
NOT_MONEY = frozenset(("%", "pcs", "单", "个", "件", "percent", "笔", "人"))
_WORDS = sorted((*FACTORS, *CURRENCIES, *FILLING), key=len, reverse=True)
_WHOLE = [
    rf"{re.escape(word)}(?![a-z])" if word[-1].isascii() and word[-1].isalpha() else re.escape(word) for word in _WORDS
]
TOKEN = re.compile("|".join((*_WHOLE, r"[\s/,:;()\[\]&.\-]+", r"k(?=usd|rmb|cny|eur)", r"(?:usd|rmb|cny|eur)(?=k)")))
ONLY_WITH_CURRENCY = frozenset(("m", "mm", "mn", "1000", "1000000", "10000", "百"))
SOFT = frozenset(("w",))
TRAILING_WORD = re.compile(r"[^\s\-/,:]+$")
TRAILING_HAN = re.compile(
    r"(?<=[^\s\d])\s*(万美元|万美金|万人民币|万元|千美元|千元|百万美元|百万元|亿元|人民币元|人民币|美元|美金|港币|欧元"
    r"|(?<=[额标绩款测值])(?:万|千|元)|(?<=[额标绩款测值价计])k?(?:usd|rmb|cny|eur|gbp|hkd|jpy|inr))$"
)
UNIT_ENDS = tuple("元金币万千")
"""How each of these ends, where Chinese characters stand alone."""
LEADING = re.compile(
    r"(usd|rmb|cny|eur|gbp|hkd|jpy|inr|人民币|美元|美金|欧元|英镑|港币|港元|日元)[\s_]*"
    r"(?=(?:\w* )?(?:amount|amt|total|value|sales)\b"
    r"|[^a-z]*(?:金额|总额|总价|货值|业绩|销售额|合同额|签单额|价税合计)$)"
)
"""A currency in front of what it is the currency of: "RMB金额", "EUR amount"."""


@lru_cache(maxsize=8192)
def unit_of(written: str) -> Unit | None:
    """The unit that a few words name ("万元", "USD thousand", "k$", "thousands of USD"), None when they name none.

    A unit that is none of money ("%", "pcs") is one that says nothing.
    """
    plain = unicodedata.normalize("NFKC", written).lower().translate(TO_SIMPLIFIED)
    plain = plain.replace("’", "'").replace("1,000", "1000").strip(" .:;()[]*")
    if plain in NOT_MONEY or plain in NO_CURRENCY:
        return NO_UNIT
    tokens = [token.strip() for token in TOKEN.findall(plain)]
    if not plain or len("".join(TOKEN.findall(plain))) != len(plain):
        return None
    factors = [one for one in tokens if one in FACTORS]
    currencies = [one for one in tokens if one in CURRENCIES]
    named = {CURRENCIES[one] for one in currencies}
    if (not factors and not named) or len(factors) > 1 or len(named) > 1:
        return None
    if factors and factors[0] in ONLY_WITH_CURRENCY and not named and not {*tokens} & {*NO_CURRENCY}:
        return None
    return Unit(FACTORS[factors[0]] if factors else 1, next(iter(named), ""))


def trailing_unit(plain: str) -> tuple[str, Unit]:
    """A heading without the unit that stands at its end without brackets: "amount in usd k", "金额万元"."""
    han = TRAILING_HAN.search(plain)
    if han:
        head, unit = plain[: han.start()].strip(), unit_of(han.group(1)) or NO_UNIT
        return head.removesuffix("单位").strip(" :/-") or plain, unit
    head, unit = plain, NO_UNIT
    while True:
        word = TRAILING_WORD.search(head)
        rest = head[: word.start()].rstrip(" -/,:") if word else ""
        if not word or not rest:
            return head, unit
        found = unit_of(plain[word.start() :].strip())
        if found is None or found == NO_UNIT:
            return head, unit
        if word.group(0) in SOFT or word.group(0).isdigit():
            return head, unit
        head, unit = rest, found
        if head.endswith(" in"):
            head = head.removesuffix(" in")


def leading_currency(plain: str) -> Unit:
    """The currency with which a heading of amounts begins; the words of the heading stay as they are."""
    found = LEADING.match(plain)
    return Unit(1, CURRENCIES[found.group(1)]) if found else NO_UNIT
