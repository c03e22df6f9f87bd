"""A column as found in a sheet: its place, its heading, and what its first cells look like."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from sales_analytics.ingest.headings import Heading, fold_heading
from sales_analytics.terms.folding import fold

MOSTLY = 0.5
BLANK = frozenset(("", "-", "—", "–", "--", "/", "无", "暂无", "n/a", "#n/a", "null"))
YES = frozenset(("yes", "y", "true", "t", "1", "1.0", "是", "√", "✓", "✔", "●", "对", "有"))
NO = frozenset(("no", "n", "false", "f", "0", "0.0", "否", "×", "x", "✗", "✘", "○", "不是", "非", "没有"))
TICKS = frozenset(one for one in YES | NO if not one[0].isdigit() and (len(one) > 1 or not one.isascii() or one == "√"))
"""Without what may be a number or the initial of a name."""
LETTERS = (
    r"aed|aud|brl|cad|chf|czk|dkk|gbp|hkd|huf|idr|ils|krw|mxn|myr|nok|nzd|php|pln|ron|sar|sek|sgd|thb|try|twd|vnd|zar"
)
"""Currencies that mostly stand with their letters."""
NUMBER = re.compile(
    rf"[(\-−]?\s*(?:us\$|nt\$|usd|cny|rmb|eur|inr|rs\.?|新?台[币幣]|[$€£¥￥₹]|{LETTERS})?"
    r"\s*[\d０-９][\d０-９.,，．\s']*(?:e[+-]?\d+)?\s*"
    r"(?:%|[百千]?[万萬w]\d?|[亿億]\d?|千|[万亿千wk]元|元|[万亿w]?(?:美元|美金)|港元|港币|欧元|日元|円"
    rf"|[km]?\s?(?:usd|rmb|cny|eur|jpy)|{LETTERS}|k|m|[€$£]|-{{1,2}}|/-)?\)?",
    re.IGNORECASE,
)
DATE = re.compile(
    r"(?:\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{1,2}月\d{1,2}[日号]?|20\d{6}|[2-5]\d{4}(?:\.\d+)?"
    r"|\d{1,2}[- ][a-z]{3,9}[- ,]+\d{2,4}|[a-z]{3,9}\.? \d{1,2},? \d{4}"
    r"|\d{1,2}[-/. ](?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?[-/ ]\d{1,2},?[-/ ]\d{2}(?:\d\d)?)"
    r"(?:[ t]+\d{1,2}[:：].*)?",
    re.IGNORECASE,
)
WEEKDAY = re.compile(r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?|(?:星期|周|礼拜)[一二三四五六日天]")


def letter(index: int) -> str:
    """0 is "A", 26 is "AA", as spreadsheets name columns."""
    name = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


@dataclass(frozen=True)
class Column:
    """`index` counts from 0 at column A, `written` is the heading verbatim, `sample` its first filled cells."""

    index: int
    written: str
    sample: tuple[str, ...] = ()

    @property
    def letter(self) -> str:
        return letter(self.index)

    @property
    def raw(self) -> str:
        """Its name in the staged text."""
        return f"c{self.index}"

    @cached_property
    def lower(self) -> str:
        """The heading without regard to case."""
        return self.written.strip().casefold()

    @cached_property
    def heading(self) -> Heading:
        return fold_heading(self.written)

    @cached_property
    def numbers(self) -> float | None:
        """Share of the sample that are numbers; None without a sample."""
        return _share(self.sample, NUMBER)

    @cached_property
    def dates(self) -> float | None:
        """Share of the sample that are dates (or serials of dates)."""
        return _share(self.sample, DATE)

    @cached_property
    def is_weekday(self) -> bool:
        """Thursday, 星期四: the column says no more of a day that another one tells."""
        return bool(self.sample) and all(WEEKDAY.fullmatch(cell.strip().lower()) for cell in self.sample)

    @cached_property
    def folded(self) -> tuple[str, ...]:
        """The sample as words are compared."""
        return tuple(map(fold, self.sample))

    @cached_property
    def counts_up(self) -> bool:
        """1, 2, 3, …: the number of a row."""
        return len(self.sample) > 1 and list(self.sample) == [str(i + 1) for i in range(len(self.sample))]

    @cached_property
    def is_yes_or_no(self) -> bool:
        """A tick or yes where something holds, such as who leads a team."""
        return bool(self.sample) and all(cell.strip().lower() in TICKS for cell in self.sample)

    @cached_property
    def is_short_code(self) -> bool:
        """Whole numbers of one or two digits: a class, a way of shipping, a rank; no amount of money."""
        return bool(self.sample) and all(cell.strip().isdigit() and len(cell.strip()) < 3 for cell in self.sample)


def _share(sample: Sequence[str], pattern: re.Pattern[str]) -> float | None:
    if not sample:
        return None
    narrow = (unicodedata.normalize("NFKC", cell).strip() for cell in sample)
    return sum(pattern.fullmatch(cell) is not None for cell in narrow) / len(sample)


def columns_under(header: Sequence[str | None], below: Sequence[Sequence[str | None]]) -> list[Column]:
    """One column per heading, with the filled cells below it; a repeated heading gets a number.

    A column without a heading is named by its letter, where most of its cells are filled.
    """
    found: list[Column] = []
    names: dict[str, int] = {}
    for index, written in enumerate(header):
        cells = (row[index] for row in below if index < len(row))
        sample = tuple(cell for cell in cells if cell is not None and cell.strip().lower() not in BLANK)
        name = written.strip() if written else ""
        if not name and len(sample) < max(2, MOSTLY * len(below)):
            continue
        name = name or letter(index)
        names[name] = names.get(name, 0) + 1
        found.append(Column(index, name if names[name] == 1 else f"{name} ({names[name]})", sample))
    return found
