"""Headings that are currencies, as the columns of a table of rates have them: "USD", "EUR/CNY", "100日元兑人民币"."""

import re
from collections.abc import Sequence

from sales_analytics.ingest.columns import Column
from sales_analytics.ingest.months import plainly
from sales_analytics.ingest.unit_words import CURRENCIES

Says = tuple[tuple[str, str], ...]
FIGURES = 0.5
LONGEST = 60
"""Characters beyond which no heading is the name of a currency."""
LEAST = 2
CODES = (
    "usd", "cny", "eur", "gbp", "jpy", "hkd", "twd", "krw", "sgd", "aud", "nzd", "cad", "chf", "sek", "nok", "dkk",
    "pln", "czk", "huf", "try", "rub", "uah", "kzt", "ils", "sar", "aed", "qar", "kwd", "bhd", "omr", "jod", "inr",
    "pkr", "bdt", "lkr", "idr", "myr", "thb", "vnd", "php", "mop", "mxn", "brl", "clp", "cop", "pen", "ars", "zar",
    "egp", "ngn", "kes",
)  # fmt: skip
NAMES = {**{one: one.upper() for one in CODES}, **CURRENCIES}
NAME = "|".join(re.escape(one) for one in sorted(NAMES, key=len, reverse=True))
PAIR = re.compile(
    rf"每?(100|1)? ?({NAME})(?: ?(?:/|-|=|:|兑换?|对|折合?|to|in|vs) ?({NAME})|({NAME}))?"
    r" ?(?:汇率|中间价|折算价|牌价|现汇买入价|(?:fx |exchange |mid )?rate)?"
)
OF_A_HUNDRED = re.compile(r" ?(?:\(|/|每|per )+ ?100 ?(?:单位|units?)?\)?$")
"""Behind the currency: "JPY(100)", "日元/100"."""
INTO = re.compile(rf"(?:\bto |\bin |兑换?|折合?|对)({NAME})")


def currency_headings(columns: Sequence[Column], above: Sequence[str]) -> dict[int, Says]:
    """Column to what its heading says of its rates; at least two, or none. `above` may name what all are rates into."""
    into = next((NAMES[named.group(1)] for one in above if (named := INTO.search(plainly(one)))), "")
    figures = [one for one in columns if one.numbers is None or one.numbers >= FIGURES]
    found = {one.index: says for one in figures if (says := _says(one.written, into))}
    return found if len(found) >= LEAST else {}


def _says(written: str, into: str) -> Says:
    if len(written) > LONGEST:
        return ()
    plain = plainly(written).strip()
    behind = OF_A_HUNDRED.search(plain)
    found = PAIR.fullmatch((plain[: behind.start()] if behind else plain).strip(" ()"))
    if not found:
        return ()
    units, source, target, joined = found.groups()
    other = NAMES.get(target or joined or "", into)
    says: list[tuple[str, str]] = [("from_currency", NAMES[source])]
    says += [("to_currency", other)] if other else []
    return (*says, *([("per", "100")] if units == "100" or behind else []))
