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
    CURRENCY = "currency"  # VARCHAR, three letters as in ISO 4217
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

    `headings` are the synonyms, English and Chinese, normalised only when matched; `exactly` are those
    that count only as the whole heading ("date" is one, or "ship date" would be it); `hinted` are those
    that do so only where a title, sheet or file name speaks of the dataset. `never` are words that forbid
    a contained or fuzzy match; `ask` are headings that may mean the field and are never taken for it
    without a person's word. `truths` are headings of yes-or-no columns with what yes and no stand for.
    `choices` maps a stored value to the words for it; `open_below` are words that may as well mean another choice where
    the heading has one of these words: a document that is open has been agreed to, a deal that is open has not.
    `one_of` names a set of fields of which one is enough ("order_date" or "confirm_date").
    `can_do_without` fields may be left out by the person's word (`--without`).
    `blank` says whether an empty cell of a needed column keeps its row out.
    `column` is the name in a reading where it differs from `name`. Fields of one column stand in for each
    other, the first that is filled counts; of the measure's column each is a row of its own.
    `if_blank` fills an empty cell: (column, value if that column is filled, value if not). `known_as` is
    the column that says at which level the roster knows the name.
    `says` are columns and values that hold for a row because this field is filled: a company's cell says that the
    level is company. `unless` names a field that stands above this one: where it has a column, this one is not read
    (a deposit is part of what was received). `silent` is the choice that says nothing, so that other fields of the
    same column do ("not cancelled" beside a status). `joins`: the names of all fields of its column hold together,
    each person has a part of the row. `goes_with` is the field of the measure's column of whose figures alone this
    one speaks: the day of a deposit. `until` is the field of the last day, where a cell may name a span. `expects`
    says what its cells are where the kind says too little.
    """

    name: str
    kind: Kind
    title: Text
    headings: tuple[str, ...]
    exactly: tuple[str, ...] = ()
    hinted: tuple[str, ...] = ()
    ask: tuple[str, ...] = ()
    need: Need = "no"
    one_of: str = ""
    can_do_without: bool = False
    blank: Literal["reject", "keep"] = "reject"
    never: tuple[str, ...] = ()
    column: str = ""
    says: tuple[tuple[str, str], ...] = ()
    unless: str = ""
    if_blank: tuple[str, str, str] | None = None
    known_as: str = ""
    silent: str = ""
    joins: bool = False
    goes_with: str = ""
    until: str = ""
    expects: Text | None = None
    truths: tuple[tuple[str, str, str], ...] = ()
    choices: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    open_below: tuple[tuple[str, tuple[str, ...]], ...] = ()
    example: str = ""

    @property
    def stored(self) -> str:
        """The column of a reading that takes this field."""
        return self.column or self.name


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """A heading that two fields share: `then` where most cells are `known` names, else `otherwise`.

    Where another column is `otherwise` already, or a cell beside it is one of the words `spoken`, it is `then`.
    """

    headings: tuple[str, ...]
    known: Literal["people", "companies", "groups"]
    then: str
    otherwise: str
    spoken: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Derivation:
    """How a field is worked out where no column gives it: the product of `factors`, less the discount in `less`.

    All of them must be there.
    """

    field: str
    factors: tuple[str, ...]
    less: str = ""

    @property
    def parts(self) -> tuple[str, ...]:
        return (*self.factors, self.less) if self.less else self.factors


@dataclass(frozen=True, slots=True)
class Dataset:
    """What one row of a dataset is.

    `key` names the columns that identify what a row is about (all rows with one key are replaced
    together), `also_told_by` further ones that do so in rows where they are filled. Where `repeats` says so, rows
    with equal keys are things of their own (two visits of one day), told apart by which of their like they are;
    `told_apart_by` is the field that stands beside a name and tells namesakes apart, kept in a reading as `within`;
    `known_by` is the column of a number that tells a row by itself where it
    is filled. `doubles_as` is another dataset that it does for as well, so that nobody need be asked which of the two
    a sheet is. `foretells`: its days may well be to come. `measure` is the money column that previews add up, ""
    where there is none.
    `wide` is the field whose values may stand as month columns, "" where the sheet is always long.
    `headed` is the field whose values may be the headings of columns of figures: days of daily receipts, currencies of
    a table of rates. `figure` is the field of these figures, and of months, where previews add nothing up.
    `others` are headings that belong here and are not kept; they take a heading so that no field does.
    `foreign` are headings that say that a sheet is something else; `elsewhere` are those that say so only
    while no column meets a need (the name of the need, the headings). `hints` are words in a title, sheet
    or file name that speak for this dataset, `against` those that speak against it, `doubted` those that
    do so unless another speaks for it. `sorted_by`: the first of these columns that is filled is the
    effective date.
    `defaults` fill a column that nothing in the sheet speaks of.
    `parts` are fields that are read only where another is worked out from them, as `derived` says; they say
    nothing about what a sheet is; nor do those of `beside`, which take a column that nothing else reads. `heads`
    are headings that the head of an order has and its lines have not: a sheet with several of them and nothing
    that may be the measure waits for its lines.
    `enough` is how many of the needed things a sheet must have to be taken for this dataset, `or_fields`
    how many fields stand in for that; one set of `telling` must be among its fields, where that is not empty.
    """

    name: str
    title: Text
    fields: tuple[Field, ...]
    key: tuple[str, ...]
    measure: str = ""
    wide: str = ""
    headed: str = ""
    figure: str = ""
    others: tuple[str, ...] = ()
    foreign: tuple[str, ...] = ()
    elsewhere: tuple[tuple[str, tuple[str, ...]], ...] = ()
    hints: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    doubted: tuple[str, ...] = ()
    defaults: tuple[tuple[str, str], ...] = ()
    ambiguous: tuple[Ambiguous, ...] = ()
    sorted_by: tuple[str, ...] = ()
    enough: int = 1
    or_fields: int = 99
    telling: tuple[tuple[str, ...], ...] = ()
    parts: tuple[Field, ...] = ()
    beside: tuple[Field, ...] = ()
    derived: tuple[Derivation, ...] = ()
    heads: tuple[str, ...] = ()
    also_told_by: tuple[str, ...] = ()
    repeats: bool = False
    told_apart_by: str = ""
    known_by: str = ""
    doubles_as: str = ""
    foretells: bool = False

    def field(self, name: str) -> Field:
        return next(one for one in self.every_field if one.name == name)

    @property
    def spread(self) -> str:
        """The field of figures that may stand in several columns."""
        return self.measure or self.figure

    @property
    def every_field(self) -> tuple[Field, ...]:
        return (*self.fields, *self.parts, *self.beside)
