"""A rectangle of cells."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """From its first to its last row and column, both included; all count from 0, as the spreadsheet counts from 1."""

    first_row: int
    last_row: int
    first_column: int
    last_column: int
