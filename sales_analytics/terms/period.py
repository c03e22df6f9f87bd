"""Spans of days, half open: `starts_on` belongs to them, `ends_before` does not."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Self


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A half-open span of days."""

    starts_on: date
    ends_before: date

    def __post_init__(self) -> None:
        if self.ends_before <= self.starts_on:
            raise ValueError(f"a period ends after it starts: {self.starts_on} to {self.ends_before}")

    @classmethod
    def between(cls, first: date, last: date) -> Self:
        """From `first` to `last`, both included, as people say it."""
        return cls(first, last + timedelta(days=1))

    @classmethod
    def months(cls, year: int, month: int, count: int = 1) -> Self:
        """`count` calendar months from `month` (1 to 12) of `year`."""
        last = year * 12 + month - 1 + count
        return cls(date(year, month, 1), date(last // 12, last % 12 + 1, 1))

    @classmethod
    def month(cls, year: int, month: int) -> Self:
        return cls.months(year, month)

    @classmethod
    def quarter(cls, year: int, quarter: int) -> Self:
        return cls.months(year, quarter * 3 - 2, 3)

    @classmethod
    def year(cls, year: int) -> Self:
        return cls.months(year, 1, 12)

    @property
    def last_day(self) -> date:
        return self.ends_before - timedelta(days=1)

    @property
    def days(self) -> int:
        return (self.ends_before - self.starts_on).days

    def __contains__(self, day: date) -> bool:
        return self.starts_on <= day < self.ends_before

    def until(self, last: date) -> "Period":
        """The part of it that ends with the day `last`; all of it where that day is not within."""
        return Period.between(self.starts_on, last) if last in self else self

    def shared(self, other: "Period") -> "Period":
        """The days that both have. Raises ValueError where there are none."""
        return Period(max(self.starts_on, other.starts_on), min(self.ends_before, other.ends_before))

    def year_before(self) -> "Period":
        """The same days one year earlier; 29 February becomes the 28th."""
        return Period(_year_earlier(self.starts_on), _year_earlier(self.ends_before))


def _year_earlier(day: date) -> date:
    if (day.month, day.day) == (2, 29):
        return date(day.year - 1, 2, 28)
    return day.replace(year=day.year - 1)
