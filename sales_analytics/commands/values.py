"""What may stand behind an option: each says what it expects and what it found."""

from argparse import ArgumentTypeError
from datetime import date

YEARS = range(1900, 2100)
"""As in cells: others are how programs write that there is none."""


def day(word: str) -> date:
    try:
        found = date.fromisoformat(word)
    except ValueError:
        found = date.min
    if found.year not in YEARS:
        raise ArgumentTypeError(f"expected a day from {YEARS[0]} to {YEARS[-1]} such as 2026-09-05, found {word!r}")
    return found


def year(word: str) -> int:
    if not (word.isdecimal() and int(word) in YEARS):
        raise ArgumentTypeError(f"expected a year from {YEARS[0]} to {YEARS[-1]}, found {word!r}")
    return int(word)


def seconds(word: str) -> float:
    try:
        found = float(word)
    except ValueError:
        found = 0.0
    if not 0 < found < float("inf"):
        raise ArgumentTypeError(f"expected seconds above 0, found {word!r}")
    return found
