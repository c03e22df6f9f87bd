"""What reading a file for an import gives: counts, problems, questions, and typed rows on disk."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Literal

from sales_analytics.ingest.answers import Answers
from sales_analytics.terms.problem import Problem
from sales_analytics.terms.text import InCurrencies, Text

NO_COLUMN = "none"
"""An answer: the file has no such column."""
LEFT_OUT = "left out"
"""An answer: the column is none of the known things."""


@dataclass(frozen=True, slots=True)
class Question:
    """What only a person can say.

    `options` are what may be answered and `flags` how the command line says each of them, `likely` is the
    best guess or "", `option_flag` how the command line says that one ("--without order_no"). It holds
    back the whole file, or just the rows that it touches: those are rejects, and accepting the rejects
    goes on without an answer. One that holds back nothing is a suggestion that somebody may take up.
    """

    code: str
    text: Text
    options: tuple[str, ...] = ()
    likely: str = ""
    option_flag: str = ""
    holds_back: Literal["file", "rows", "nothing"] = "file"
    flags: tuple[str, ...] = ()

    @classmethod
    def of(
        cls,
        code: str,
        message: Text,
        flags: Mapping[str, str],
        likely: str,
        otherwise: str = "",
        holds_back: Literal["file", "rows", "nothing"] = "file",
    ) -> "Question":
        """A question by the flag of each answer; `otherwise` is the flag where no answer is likely."""
        flag = flags.get(likely, otherwise)
        return cls(code, message, tuple(flags), likely, flag, holds_back, tuple(flags.values()))

    def flag_for(self, option: str) -> str:
        """How the command line gives one answer."""
        return dict(zip(self.options, self.flags, strict=True)).get(option, self.option_flag)


@dataclass(frozen=True, slots=True)
class WrittenRow:
    """A row as it stands in the sheet: its number, and (column letter, content) of its filled cells."""

    row: int
    cells: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class SheetReading:
    """One sheet as understood. Rows are source rows: rows_read = loaded + rejected + skipped.

    `dataset` is "" when nothing was recognised. `area` names the cells of one of several tables of a
    sheet ("B14:E20"), else it is "". `mapping` is heading to field, in column order;
    `extras` are headings that nothing took. `told_by` says whether the sheet itself told what it is, or
    only the person. `amount` is the sum of the measure over `typed_rows`, six
    decimals, `amounts` the same by currency ("": one that nobody names), as the rows name it.
    `problems` holds every reject and notice. `rows` is a parquet file of typed rows in the
    order of the sheet; a row with wide months is several of them, so `typed_rows` may
    exceed `loaded`. `first_rows`: the headings and what follows, as written. `has_credits`: of some order there are
    only amounts below zero.
    """

    file: str
    sheet: str
    sheet_no: int
    dataset: str
    reason: Text
    fingerprint: str = ""
    header_row: int = 0
    mapping: tuple[tuple[str, str], ...] = ()
    extras: tuple[str, ...] = ()
    unit: str = "one"
    rows_read: int = 0
    loaded: int = 0
    rejected: int = 0
    skipped: int = 0
    skips: tuple[tuple[Text, int], ...] = ()
    amount: Decimal | None = None
    problems: tuple[Problem, ...] = ()
    questions: tuple[Question, ...] = ()
    rows: Path | None = None
    typed_rows: int = 0
    told_by: Literal["sheet", "person"] = "sheet"
    first_rows: tuple[WrittenRow, ...] = ()
    area: str = ""
    amounts: InCurrencies = ()
    has_credits: bool = False


@dataclass(frozen=True, slots=True)
class FileReading:
    """One file with all its sheets; `sha256` is of the bytes as they came. `credited`: as in what was known to it."""

    file: str
    sha256: str
    bytes: int
    answers: Answers
    sheets: tuple[SheetReading, ...]
    credited: frozenset[str] = frozenset()
