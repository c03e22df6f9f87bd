"""From one day to another, as people write it in one cell: "2026-10-01~2026-10-07", "10/1-10/7", "1月1日至3日"."""

import re
from collections.abc import Iterator
from datetime import date

from sales_analytics.ingest.columns import Column
from sales_analytics.ingest.months import ENGLISH, MONTH_NAME, plainly

Days = tuple[date, date]
YEAR, NUMBER = r"((?:19|20)\d\d)", r"(\d{1,2})"
PARTED = r"\s*(?:~|–|—|-|至|到|\bto\b|\buntil\b|\.\.)+\s*"
CLOCK = re.compile(r"[ t]\d{1,2}:\d\d(?::\d\d)?")
COUNTED = re.compile(r"[,;\s]*(?:[(]共?\s*\d+\s*(?:天|日|days?)[)]|共\s*\d+\s*[天日])$")
WEEKDAY = re.compile(r"\s*[(](?:星期|周|礼拜)[一二三四五六日天][)]")
WRITTEN: tuple[tuple[str, str], ...] = (
    (rf"{YEAR}[-/.年]{NUMBER}[-/.月]{NUMBER}[日号]?{PARTED}{YEAR}[-/.年]{NUMBER}[-/.月]{NUMBER}[日号]?", "ymdYMD"),
    (rf"{YEAR}[-/.年]{NUMBER}[-/.月]{NUMBER}[日号]?{PARTED}{NUMBER}[-/.月]{NUMBER}[日号]?", "ymdMD"),
    (rf"{YEAR}[-/.年]{NUMBER}[-/.月]{NUMBER}[日号]?{PARTED}{NUMBER}[日号]?", "ymdD"),
    (rf"{NUMBER}月{NUMBER}[日号]?{PARTED}{NUMBER}月{NUMBER}[日号]?", "mdMD"),
    (rf"{NUMBER}月{NUMBER}[日号]?{PARTED}{NUMBER}[日号]?", "mdD"),
    (rf"{NUMBER}[-/.]{NUMBER}[-/.]{YEAR}{PARTED}{NUMBER}[-/.]{NUMBER}[-/.]{YEAR}", "aby ABY"),
    (rf"{NUMBER}[-/.]{NUMBER}{PARTED}{NUMBER}[-/.]{NUMBER}", "ab AB"),
    (rf"{MONTH_NAME}\.? {NUMBER}(?:,? {YEAR})?{PARTED}{MONTH_NAME}\.? {NUMBER}(?:,? {YEAR})?", "ndyNDY"),
    (rf"{MONTH_NAME}\.? {NUMBER}{PARTED}{NUMBER}(?:,? {YEAR})?", "ndDY"),
    (rf"{NUMBER} {MONTH_NAME}\.?(?: {YEAR})?{PARTED}{NUMBER} {MONTH_NAME}\.?(?: {YEAR})?", "dnyDNY"),
    (rf"{NUMBER}{PARTED}{NUMBER} {MONTH_NAME}\.?(?: {YEAR})?", "dDNY"),
)
PATTERNS = tuple((re.compile(pattern), order.replace(" ", "")) for pattern, order in WRITTEN)
SOME_YEAR = 2000
LONGEST, USUAL = 366, 31
"""Days of a span; of two readings the one that is no longer than a month is meant."""


def span_of_days(written: str, year: int | None) -> Days | None:
    """The first and the last day; None for anything else, and where it may be read in two ways.

    `year` is that of a span that names none; one that ends before it begins then ends in the next year.
    """
    found = set(_readings(written, year))
    if len(found) > 1:
        found = {one for one in found if _length(one) <= USUAL}
    return found.pop() if len(found) == 1 else None


def holds_spans(column: Column, year: int | None = SOME_YEAR) -> bool:
    """Whether any of the first cells names a span; where all are days none does."""
    return column.dates != 1 and any(span_of_days(cell, year) for cell in column.sample)


def lacks_year(written: str) -> bool:
    """Whether it is a span that names no year."""
    return span_of_days(written, None) is None and span_of_days(written, SOME_YEAR) is not None


def _readings(written: str, year: int | None) -> Iterator[Days]:
    plain = COUNTED.sub("", WEEKDAY.sub("", CLOCK.sub("", plainly(written)))).strip()
    for pattern, order in PATTERNS:
        found = pattern.fullmatch(plain)
        if found:
            for one in dict.fromkeys((order.translate(DAY_FIRST), order.translate(MONTH_FIRST))):
                days = _days(dict(zip(one, found.groups(), strict=True)), year)
                if days:
                    yield days
            return


DAY_FIRST, MONTH_FIRST = str.maketrans("abAB", "dmDM"), str.maketrans("abAB", "mdMD")


def _days(parts: dict[str, str | None], year: int | None) -> Days | None:
    """Small letters are of the first day, capitals of the last, which takes what it leaves out from the first."""
    first_year = parts.get("y") or parts.get("Y") or year
    last_year = parts.get("Y") or parts.get("y") or year
    first_month, last_month = _month(parts, "mn") or _month(parts, "MN"), _month(parts, "MN") or _month(parts, "mn")
    if not (first_year and last_year and first_month and last_month):
        return None
    try:
        first = date(int(first_year), first_month, int(parts["d"] or 0))
        last = date(int(last_year), last_month, int(parts["D"] or 0))
        if last < first and _month(parts, "MN"):
            first, last = _over_new_year(first, last, parts)
    except ValueError:
        return None
    return (first, last) if first <= last and _length((first, last)) <= LONGEST else None


def _over_new_year(first: date, last: date, parts: dict[str, str | None]) -> Days:
    """Where one of the two names no year: from the end of one year into the next."""
    if not parts.get("Y"):
        return first, last.replace(year=last.year + 1)
    return first if parts.get("y") else first.replace(year=first.year - 1), last


def _month(parts: dict[str, str | None], letters: str) -> int | None:
    number, name = (parts.get(one) for one in letters)
    return int(number) if number else ENGLISH.index(name[:3]) + 1 if name else None


def _length(days: Days) -> int:
    return (days[1] - days[0]).days + 1
