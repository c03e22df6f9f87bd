"""What is to be done with the columns of one recognised sheet."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Literal

from sales_analytics.datasets.declaration import Dataset, Derivation, Field, Kind
from sales_analytics.ingest.columns import Column
from sales_analytics.ingest.months import Mark
from sales_analytics.ingest.unit_words import Unit

FIGURES = frozenset((Kind.MONEY, Kind.NUMBER, Kind.RATE, Kind.SHARE))
DAY_ZERO, DAY_ZERO_OF_1904 = date(1899, 12, 30), date(1904, 1, 1)
"""Of the two systems that workbooks count days in; before March 1900 the first is a day off, as Excel is."""
WORDS = frozenset((Kind.CHOICE, Kind.PERIOD, Kind.CURRENCY))


@dataclass(frozen=True, slots=True)
class Use:
    """One column read as one field. `mark` is the span that a wide column stands for.

    `name` is the staged column: the field's name, with the column's number where several feed one field.
    """

    field: Field
    column: Column
    name: str
    unit: Unit
    mark: Mark | None = None

    @property
    def odd(self) -> str:
        """The staged column with what was no plain value, as written."""
        return f"{self.name}__odd"


@dataclass(frozen=True, slots=True)
class Cut:
    """A column in which amounts may be cut at the commas that part their thousands, so many `times` each; the
    `condition` over the raw cells of a row that tells so.
    """

    column: Column
    times: int
    condition: str


@dataclass(frozen=True, slots=True)
class WorkedOut:
    """How the measure is worked out, no column giving it; `discount` says what the cells of that column are."""

    way: Derivation
    discount: Literal["share", "paid", "amount"] = "share"


@dataclass(frozen=True)
class Plan:
    """`header_row` is the row of the headings as the spreadsheet shows it; `year` the one that the
    surroundings speak of; `filled_down` are the columns in which a blank cell means what stands above it,
    `left_blank` those of which somebody said that it is blank, `unread` those that no field reads;
    `compares_rows`: every cell of a row is to be compared with other rows, for a line that stands twice counts
    once; a dataset whose rows may have no number of their own does so only where numbers are alike. `near` is the
    first day of the month or quarter that the surroundings speak of, where days without a year are to be expected.
    `months` is what somebody said of months without a day, by the staged column. `day_zero` is the day that the number
    0 stands for where cells show days as numbers. `cuts` are the columns in which an amount may be cut unnoticed.
    `further_amounts` are those of other currencies, from which an amount comes where its own column is blank.
    `submitted`: the days of submission that stand above rows; one is that of all.
    """

    dataset: Dataset
    uses: tuple[Use, ...]
    header_row: int
    sheet_no: int
    year: int | None = None
    compares_rows: bool = False
    filled_down: frozenset[int] = frozenset()
    unread: tuple[Column, ...] = ()
    worked_out: WorkedOut | None = None
    day: date | None = None
    near: date | None = None
    left_blank: frozenset[int] = frozenset()
    months: Mapping[str, str] = field(default_factory=dict)
    day_zero: date = DAY_ZERO
    cuts: tuple[Cut, ...] = ()
    further_amounts: tuple[Column, ...] = ()
    submitted: tuple[date, ...] = ()

    def of_kind(self, *kinds: Kind) -> Iterator[Use]:
        return (use for use in self.uses if use.field.kind in kinds)

    def named(self, name: str) -> Use | None:
        return next((use for use in self.uses if use.field.name == name), None)

    def by_field(self) -> list[Use]:
        """All uses in the order of their fields, then of their columns."""
        order = {one.name: place for place, one in enumerate(self.dataset.every_field)}
        return sorted(self.uses, key=lambda use: (order[use.field.name], use.column.index))

    def stored_in(self, column: str) -> list[Use]:
        """Uses that feed one column of the reading, in the order of their fields."""
        return [use for use in self.by_field() if use.field.stored == column]

    @cached_property
    def measures(self) -> list[Use]:
        """Columns that each give a row of their own: wide months, tiers of a target."""
        if self.dataset.measure:
            return self.stored_in(self.dataset.measure)
        wide = self.stored_in(self.dataset.figure) if self.dataset.figure else []
        return wide if any(use.mark or use.field.says for use in wide) else []

    @property
    def prices(self) -> list[Use]:
        """What names the currency of the measure: its own columns, else the one that it is worked out from."""
        if self.worked_out is None:
            return self.measures if self.dataset.measure else []
        return [use for use in self.of_kind(Kind.MONEY) if use.field.name in self.worked_out.way.factors]

    @cached_property
    def is_headed(self) -> bool:
        """Whether headings say of figures what their rows do not."""
        return any(name == self.dataset.headed for use in self.measures for name, _ in use.field.says)

    @property
    def has_many_measures(self) -> bool:
        return len(self.measures) > 1 or self.is_headed or any(use.mark or use.field.goes_with for use in self.uses)


def own_currency(plan: Plan, price: Use) -> str:
    """The column of typed rows with the currency that the cells of an amount name themselves."""
    return "own_currency" if len(plan.prices) == 1 else f'"{price.name}__currency"'


def uses_of(pairs: Iterable[tuple[Field, Column, Mark | None]], unit_of: Callable[[Column], Unit]) -> tuple[Use, ...]:
    """Name the staged columns so that no two are alike."""
    found = list(pairs)
    counts = Counter(one.name for one, _, _ in found)
    return tuple(
        Use(one, column, one.name if counts[one.name] == 1 else f"{one.name}_{column.index}", unit_of(column), mark)
        for one, column, mark in found
    )
