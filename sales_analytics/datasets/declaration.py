"""The form in which a dataset is declared: fields, headings, values, key. Data, no behaviour."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

from sales_analytics.terms.text import Text


class Kind(StrEnum):
    """How a cell of a field is read, and in which type it is stored."""

    TEXT = "text"  # VARCHAR, as written, trimmed
    CODE = "code"  # VARCHAR, an identifier: text, a trailing ".0" removed
    NAME = "name"  # VARCHAR in a reading, INTEGER key of `names` in the warehouse
    NAMES = "names"  # VARCHAR[]: every column that matches is an identifier of the same row
    MONEY = "money"  # DECIMAL(18,6)
    NUMBER = "number"  # DECIMAL(18,6), a count or a quantity
    RATE = "rate"  # DECIMAL(18,8)
    SHARE = "share"  # DECIMAL(9,6), 1 is the whole
    DATE = "date"  # DATE; a time of day is dropped
    PERIOD = "period"  # two DATE columns: starts_on, ends_before
    CHOICE = "choice"  # VARCHAR, one key of `choices`
    YES_NO = "yes_no"  # BOOLEAN


Need = Literal["always", "confirmed", "no"]
"""`confirmed`: only rows whose status is confirmed need it (an open deal may have no date or amount)."""


@dataclass(frozen=True, slots=True)
class Field:
    """One thing that a row says.

    `headings` are the synonyms, English and Chinese, normalised only when matched. `never` are words
    that forbid a contained or fuzzy match. `choices` maps a stored value to the words for it.
    `one_of` names a set of fields of which one is enough ("order_date" or "confirm_date").
    `can_do_without` fields may be left out by the person's word (`--without`).
    """

    name: str
    kind: Kind
    title: Text
    headings: tuple[str, ...]
    need: Need = "no"
    one_of: str = ""
    can_do_without: bool = False
    never: tuple[str, ...] = ()
    choices: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    example: str = ""


@dataclass(frozen=True, slots=True)
class Dataset:
    """What one row of a dataset is.

    `key` names the fields that identify what a row is about (all rows with one key are replaced
    together). `measure` is the money column that previews add up, "" where there is none.
    `wide` is the field whose values may stand as month columns, "" where the sheet is always long.
    """

    name: str
    title: Text
    fields: tuple[Field, ...]
    key: tuple[str, ...]
    measure: str = ""
    wide: str = ""

    def field(self, name: str) -> Field:
        return next(one for one in self.fields if one.name == name)
