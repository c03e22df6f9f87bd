"""Which period or year a title, a sheet's or a file's name speaks of."""

import re
from collections.abc import Mapping, Sequence

from sales_analytics.ingest.months import (
    MONTH_NAME,
    PATTERNS,
    SEVERAL,
    SPAN_OF_DAYS,
    mark_of,
    parse_mark,
    parse_period,
    plainly,
)
from sales_analytics.terms.folding import fold
from sales_analytics.terms.period import Period

BEFORE, AFTER = r"(?<![\da-z])(?<!\d[-/.])", r"(?![\da-z]|[-/.年月]\d)"
"""Not inside a word, a number or a whole day: the day of an export is no period."""
WITH_YEAR = tuple(
    (re.compile(f"{BEFORE}{pattern.pattern}{AFTER}"), span, order)
    for pattern, span, order in PATTERNS
    if span != "year" and order not in ("ms", "ns")
)
WHOLE_YEAR = re.compile(r"(?<![\da-z])(?:fy ?((?:19|20)\d\d)|((?:19|20)\d\d)(?:年度|年?全年))")
SHORT_YEAR = re.compile(rf"{BEFORE}{MONTH_NAME}[-']?(\d\d){AFTER}(?!,)")
"""Sep-26, sep26; with a space it may be a day."""
WITHOUT_YEAR = re.compile(
    r"(?<![\d年])(?:(?:\d\d?|十[一二]?|[一二三四五六七八九])月份?|第?[1-4一二三四]季度?|\bq[1-4]\b|[上下]半年)(?!\d)"
)
YEAR = re.compile(
    r"(?<!\d)((?:19|20)\d\d)(?!\d)(?![-/.年]\d\d?[-/.月]\d\d?(?![\d月]))|(?<!\d)((?:19|20)\d\d)(?:0[1-9]|1[0-2])(?!\d)"
)
DAY = re.compile(r"(?<!\d)((?:19|20)\d\d)[-/.年_]?\d\d?[-/.月_]?\d\d?(?!\d)")


def campaign_in(texts: Sequence[str], campaigns: Mapping[str, Period]) -> Period | None:
    """The campaign whose title stands in a text; keys such as "2026-09" are months like any other."""
    titles = {fold(name): period for name, period in campaigns.items() if not name[:1].isdigit() or "月" in name}
    for one in texts:
        named = [name for name in titles if name and name in fold(one).replace("_", " ")]
        if named:
            return titles[max(named, key=len)]
    return None


def period_in(texts: Sequence[str]) -> Period | None:
    """The month, quarter, half year or span of days that a title, sheet or file name speaks of; nearest first.

    A month may stand in one text and its year in another: sheet "9月" of "2026年目标.xlsx".
    """
    for one in texts:
        found = None if SEVERAL.search(plainly(one)) else _with_year(one) or _without_year(one, texts)
        if found:
            return found
    return None


def _with_year(written: str) -> Period | None:
    plain = plainly(written).replace("_", "-")
    days = SPAN_OF_DAYS.search(plain)
    if days:
        return parse_period(days.group(0), None, {})
    for pattern, span, order in WITH_YEAR:
        found = pattern.search(plain)
        mark = found and mark_of(span, order, found.groups())
        if mark and mark.year:
            return mark.period()
    short = SHORT_YEAR.search(plain)
    mark = short and mark_of("month", "ms", short.groups())
    if mark:
        return mark.period()
    whole = WHOLE_YEAR.search(plain)
    return Period.year(int(whole.group(1) or whole.group(2))) if whole else None


def _without_year(written: str, texts: Sequence[str]) -> Period | None:
    plain = plainly(written).replace("_", " ")
    found = WITHOUT_YEAR.findall(plain)
    mark = parse_mark(found[0]) if len(set(found)) == 1 else None if found else parse_mark(plain)
    return mark.period(year_in(texts)) if mark and mark.year is None else None


def year_in(texts: Sequence[str]) -> int | None:
    """The one year that titles, a sheet's or a file's name speak of; None if they name none or several.

    The first text that names a year decides, so give the nearest first. A whole day names no year: it may
    be the day of the export.
    """
    for one in texts:
        years = {first or second for first, second in YEAR.findall(plainly(one).replace("_", " "))}
        if years:
            return int(years.pop()) if len(years) == 1 else None
    return None


def year_of_day_in(texts: Sequence[str]) -> int | None:
    """The year of the days that a text names, nearest first."""
    for one in texts:
        years = set(DAY.findall(plainly(one)))
        if len(years) == 1:
            return int(years.pop())
    return None
