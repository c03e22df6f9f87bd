"""Headings that are days: "1日" … "31日", "9月1日", "2026-03-01", as the columns of daily figures have them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from sales_analytics.ingest.columns import Column
from sales_analytics.ingest.months import ENGLISH, MEASURE_WORDS, MONTH_NAME, plainly
from sales_analytics.terms.period import Period

FIGURES = 0.5
LEAST, WHOLE_MONTH, MONTH = 2, 28, 31
"""So many days side by side are no accident; bare numbers are days where they count through a month."""
CLOCK = r"(?:[ t]00:00:00(?:\.0+)?)?"
WRITTEN: tuple[tuple[str, str], ...] = (
    (rf"((?:19|20)\d\d)[-/.年] ?(\d\d?)[-/.月] ?(\d\d?)[日号]?{CLOCK}", "ymd"),
    (r"(\d\d?)月 ?(\d\d?)[日号]?", "md"),
    (r"(\d\d?)[日号]", "d"),
    (rf"{MONTH_NAME}\.? ?(\d\d?)(?:st|nd|rd|th)?", "nd"),
    (rf"(\d\d?)(?:st|nd|rd|th)?[- ]{MONTH_NAME}\.?", "dn"),
    (r"day (\d\d?)", "d"),
)
PATTERNS = tuple((re.compile(pattern), order) for pattern, order in WRITTEN)
PARTED = re.compile(r"(\d\d?)[/.-](\d\d?)(?:[/.-]((?:19|20)\d\d)|\.)?")
DIGIT = re.compile(r"\d")
NUMBER = re.compile(r"0?([1-9]|[12]\d|3[01])(?:\.0)?")


@dataclass(frozen=True, slots=True)
class Day:
    """A day as a heading writes it; what it leaves out stands around the table. `beside`: other words."""

    day: int
    month: int | None = None
    year: int | None = None
    beside: str = ""

    def within(self, period: Period | None, year: int | None) -> date | None:
        """The day in the month of the period, and in the year; None where these leave it open, or there is none."""
        of_month = period if period and period.days <= MONTH else None
        month = self.month or (of_month.starts_on.month if of_month else None)
        of_year = self.year or (of_month.starts_on.year if of_month and not self.month else year)
        try:
            return date(of_year, month, self.day) if of_year and month else None
        except ValueError:
            return None


def day_headings(columns: Sequence[Column]) -> dict[int, Day]:
    """Columns of figures that stand for days; none where they are the first or the last days of months."""
    with_digits = [one for one in columns if DIGIT.search(one.written)]
    figures = [one for one in with_digits if one.numbers is None or one.numbers >= FIGURES]
    found = {one.index: day for one in figures if (day := _day(one.written))}
    if len(found) < LEAST or _are_months(found):
        found = {}
    return found or _numbered(figures) or _parted(figures)


def names_days(cells: Sequence[str | None]) -> bool:
    """Whether a row has headings of days."""
    return bool(day_headings([Column(index, cell) for index, cell in enumerate(cells) if cell]))


@lru_cache(maxsize=4096)
def _day(written: str) -> Day | None:
    """A heading with a day in front of other words ("1日 单量") is one of a day as well."""
    plain = MEASURE_WORDS.sub(" ", plainly(written)).strip(" _-()")
    first, _, others = plain.partition(" ")
    for candidate, beside in ((plain, ""), (first, others)):
        for pattern, order in PATTERNS:
            found = pattern.fullmatch(candidate)
            day = found and _made(dict(zip(order, found.groups(), strict=True)))
            if day:
                return replace(day, beside=beside)
    return None


def _made(parts: Mapping[str, str]) -> Day | None:
    month = ENGLISH.index(parts["n"][:3]) + 1 if "n" in parts else int(parts["m"]) if "m" in parts else None
    day = int(parts["d"])
    fits = 1 <= day <= 31 and (month is None or 1 <= month <= 12)
    return Day(day, month, int(parts["y"]) if "y" in parts else None) if fits else None


def _are_months(found: Mapping[int, Day]) -> bool:
    days = [one.day for one in found.values()]
    whole = [one for one in found.values() if one.year and one.month]
    ends = [Period.month(one.year, one.month).last_day.day == one.day for one in whole if one.year and one.month]
    return set(days) == {1} or (len(ends) == len(days) and all(ends))


def _parted(figures: Sequence[Column]) -> dict[int, Day]:
    """9/1, 9/2, 9/3 or 1.9., 2.9., 3.9.: what counts up is the day, what stays is the month."""
    found = {one.index: parted for one in figures if (parted := PARTED.fullmatch(plainly(one.written)))}
    pairs = [(int(one.group(1)), int(one.group(2))) for one in found.values()]
    if len(pairs) < LEAST:
        return {}
    firsts, seconds = zip(*pairs, strict=True)
    is_day_first = len(set(seconds)) == 1
    if not (is_day_first or len(set(firsts)) == 1) or not _counts_up(firsts if is_day_first else seconds):
        return {}
    years = {index: int(one.group(3)) if one.group(3) else None for index, one in found.items()}
    days = (Day(a if is_day_first else b, b if is_day_first else a) for a, b in pairs)
    return {index: replace(day, year=years[index]) for index, day in zip(found, days, strict=True)}


def _counts_up(numbers: Sequence[int]) -> bool:
    return list(numbers) == list(range(numbers[0], numbers[0] + len(numbers)))


def _numbered(figures: Sequence[Column]) -> dict[int, Day]:
    """1, 2, 3, … to the end of a month."""
    found = {one.index: int(number.group(1)) for one in figures if (number := NUMBER.fullmatch(one.written.strip()))}
    days = list(found.values())
    if len(days) < WHOLE_MONTH or days != list(range(1, len(days) + 1)):
        return {}
    return {index: Day(day) for index, day in found.items()}
