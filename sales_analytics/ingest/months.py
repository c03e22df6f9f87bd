"""Months, quarters and years as people write them, in headings, cells, titles and file names."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal

from sales_analytics.ingest.headings import cut_unit, simplified
from sales_analytics.terms.folding import fold
from sales_analytics.terms.period import Period

Span = Literal["week", "month", "quarter", "half", "year"]
ENGLISH = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
CHINESE = {"十二": 12, "十一": 11, "十": 10} | {sign: number for number, sign in enumerate("一二三四五六七八九", 1)}
MONTH_NAME = (
    r"(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)"
)
_YEAR = r"((?:19|20)\d\d)"
_HAN = r"(十[一二]?|[一二三四五六七八九])"
MEASURE_WORDS = re.compile(
    r"业绩|销售|月度|目标额?|任务额?|指标|预测|预估|计划|金额|\b(?:sales|target|goal|quota|forecast|plan|budget|amount)s?\b"
)
Order = str
"""What the groups of a pattern are: y(ear), s(hort year), n(umber), m(onth's English name), h(an numeral)."""
WRITTEN: tuple[tuple[str, Span, Order], ...] = (
    (rf"{_YEAR}[-/.](\d\d?)(?:[-/.](?:0?1))?(?:[ t]00:00:00(?:\.0+)?)?", "month", "yn"),
    (rf"{_YEAR}年? ?(\d\d?)月份?", "month", "yn"),
    (r"(\d\d)年(\d\d?)月份?", "month", "sn"),
    (rf"{_YEAR}年?{_HAN}月份?", "month", "yh"),
    (rf"{_YEAR}[ \-/]?[mp](0?[1-9]|1[0-2])", "month", "yn"),
    (rf"{_YEAR}(0[1-9]|1[0-2])", "month", "yn"),
    (rf"(\d\d?)[-/]{_YEAR}", "month", "ny"),
    (rf"{MONTH_NAME}\.?[ \-/,']*{_YEAR}", "month", "my"),
    (rf"{_YEAR}[ \-/,]*{MONTH_NAME}", "month", "ym"),
    (rf"{MONTH_NAME}\.?[ \-/]*'?(\d\d)", "month", "ms"),
    (rf"{MONTH_NAME}\.?", "month", "m"),
    (r"[mp](0?[1-9]|1[0-2])", "month", "n"),
    (r"(\d\d?)月份?", "month", "n"),
    (rf"{_HAN}月份?", "month", "h"),
    (rf"{_YEAR}年?[ \-/]*q([1-4])", "quarter", "yn"),
    (rf"q([1-4])[ \-/]*(?:fy)?{_YEAR}", "quarter", "ny"),
    (r"([1-4])q[ \-/']*(\d\d)", "quarter", "ns"),
    (r"q([1-4])[ \-/]*(?:fy|')(\d\d)", "quarter", "ns"),
    (r"q([1-4])", "quarter", "n"),
    (rf"{_YEAR}年?第?([1-4一二三四])季度?", "quarter", "yh"),
    (r"第?([1-4一二三四])季度?", "quarter", "h"),
    (rf"{_YEAR}年?[ \-/]*h([12])", "half", "yn"),
    (rf"h([12])[ \-/]*(?:fy)?{_YEAR}", "half", "ny"),
    (r"h([12])", "half", "n"),
    (rf"{_YEAR}年?([上下])半年", "half", "yh"),
    (r"([上下])半年", "half", "h"),
    (rf"{_YEAR}[ \-]*(?:w|wk|week ?)(\d\d?)", "week", "yn"),
    (rf"{_YEAR}年?第?(\d\d?)周", "week", "yn"),
    (r"(?:w|wk|week) ?(\d\d?)", "week", "n"),
    (r"第(\d\d?)周", "week", "n"),
    (r"fy ?'?(\d\d)", "year", "s"),
    (rf"(?:fy ?)?{_YEAR}(?:年度?|[-/.]01[-/.]01(?:[ t]00:00:00(?:\.0+)?)?)?", "year", "y"),
)
PATTERNS = tuple((re.compile(f"(?:{pattern})"), span, order) for pattern, span, order in WRITTEN)
ANY = re.compile("|".join(f"(?:{pattern})" for pattern, _, _ in WRITTEN))
"""What is none of all is told at once: most cells that are asked are no spans of time."""
SEVERAL = re.compile(
    rf"(?:月份?|{MONTH_NAME}|q[1-4])\s*(?:-|~|–|—|至|到|\bto\b)\s*(?:{_YEAR}年?)?(?:\d\d?月|{MONTH_NAME}|q[1-4])"
    r"|(?<!\d)\d\d?\s*(?:-|~|–|—|至|到)\s*\d\d?月"
)
"""From one month to another; neither of them is the period."""
SPAN_OF_DAYS = re.compile(
    rf"{_YEAR}[-/.年](\d\d?)[-/.月](\d\d?)日?\s*(?:-|~|–|—|至|到|to|\.\.)+\s*(?:{_YEAR}[-/.年])?(\d\d?)[-/.月](\d\d?)日?"
)
DAY_OF_MONTH = re.compile(rf"{_YEAR}[-/.](\d\d?)[-/.](\d\d?)(?:[ t]\d\d?:\d\d.*)?")


@dataclass(frozen=True, slots=True)
class Mark:
    """A span of a year as written; `year` is None where it has to come from elsewhere."""

    span: Span
    number: int
    year: int | None = None

    def period(self, year: int | None = None) -> Period | None:
        """The days it means in its own year, or in `year`; None without either."""
        stated = self.year or year
        if stated is None:
            return None
        if self.span == "week":
            return _week(stated, self.number)
        length = {"month": 1, "quarter": 3, "half": 6, "year": 12}[self.span]
        return Period.months(stated, (self.number - 1) * length + 1, length)


def _week(year: int, number: int) -> Period | None:
    """Monday to Sunday, counted as ISO 8601 does; None where the year has no such week."""
    try:
        return Period.between(date.fromisocalendar(year, number, 1), date.fromisocalendar(year, number, 7))
    except ValueError:
        return None


@lru_cache(maxsize=8192)
def parse_mark(written: str) -> Mark | None:
    """What "M01", "9月目标", "Sep-26", "2026Q3", "上半年" or "2026-09-01 00:00:00" say; None for anything else."""
    plain = cut_unit(plainly(written))[0]
    for candidate in dict.fromkeys((plain, MEASURE_WORDS.sub(" ", plain).strip(" _-()"))):
        for pattern, span, order in PATTERNS if ANY.fullmatch(candidate) else ():
            found = pattern.fullmatch(candidate)
            mark = found and mark_of(span, order, found.groups())
            if mark:
                return mark
    return None


def month_end(written: str) -> Mark | None:
    """The month of which the text is the last day ("2026-09-30 00:00:00"), as finance writes headings."""
    found = DAY_OF_MONTH.fullmatch(plainly(written))
    if not found or not 1 <= int(found.group(2)) <= 12:
        return None
    year, month, day = map(int, found.groups())
    return Mark("month", month, year) if Period.month(year, month).last_day.day == day else None


def parse_period(written: str, year: int | None, campaigns: Mapping[str, Period]) -> Period | None:
    """The days that a cell of a period column means; a day means its month. None when it cannot be told."""
    named = {fold(key): period for key, period in campaigns.items()}.get(fold(written))
    if named:
        return named
    mark = parse_mark(written)
    if mark:
        return mark.period(year)
    plain = plainly(written)
    day = DAY_OF_MONTH.fullmatch(plain)
    if day and 1 <= int(day.group(2)) <= 12:
        return Period.month(int(day.group(1)), int(day.group(2)))
    span = SPAN_OF_DAYS.fullmatch(plain)
    if span:
        return _between(span.groups())
    if year and re.fullmatch(r"(?:0?[1-9]|1[0-2])(?:\.0)?", plain):
        return Period.month(year, int(plain.removesuffix(".0")))
    return None


def _between(groups: tuple[str | None, ...]) -> Period | None:
    """Two days, both included; the second may leave its year out."""
    y1, m1, d1, y2, m2, d2 = groups
    try:
        return Period.between(
            date(int(y1 or 0), int(m1 or 0), int(d1 or 0)), date(int(y2 or y1 or 0), int(m2 or 0), int(d2 or 0))
        )
    except ValueError:
        return None


def plainly(written: str) -> str:
    """Half-width, simplified, lower case."""
    return simplified(written).lower()


def mark_of(span: Span, order: Order, groups: tuple[str, ...]) -> Mark | None:
    """The span that the groups of a pattern mean, None when there is no such month or quarter."""
    year, number = None, 1
    for kind, group in zip(order, groups, strict=True):
        if kind == "y":
            year = int(group)
        elif kind == "s":
            year = 2000 + int(group)
        elif kind == "m":
            number = ENGLISH.index(group[:3]) + 1
        elif kind == "n" or group.isdigit():
            number = int(group)
        else:
            number = {"上": 1, "下": 2}.get(group) or CHINESE.get(group, 0)
    most = {"week": 53, "month": 12, "quarter": 4, "half": 2, "year": 1}[span]
    return Mark(span, number, year) if 1 <= number <= most else None
