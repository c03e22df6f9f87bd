"""Problems in words, as they stand beside the cells of a marked-up copy."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sales_analytics.language.numbers import Language
from sales_analytics.language.speech import speak
from sales_analytics.reports.remedies import remedy_of, remedy_with_option
from sales_analytics.terms.problem import Problem
from sales_analytics.terms.text import Text, text

UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
WIDTHS = (10, 16, 8, 18, 44, 30, 50)
AUTHOR = "Sales analytics"
NOTE_WIDTH, NOTE_HEIGHT = 320, 130  # pixels of a comment
REJECT_COLOUR, NOTICE_COLOUR = "FFC7CE", "FFEB9C"
LONGEST = 2000  # characters of one text
TITLES = (text("Kind"), text("Sheet"), text("Cell"), text("Heading"), text("Expected"), text("Found"),
          text("What to do"))  # fmt: skip
NAME = text("Problems")
REJECTED, NOTICED = text("rejected"), text("notice")


@dataclass(frozen=True, slots=True)
class Note:
    """One problem in one language. `cell` is "C17", "A17" for a whole row, "" where it is the sheet's or file's.

    `remedy_with_option` is the remedy for those who import on the command line.
    """

    is_reject: bool
    sheet: str
    cell: str
    heading: str
    expected: str
    found: str
    remedy: str
    remedy_with_option: str = ""

    def line(self, language: Language) -> list[str]:
        """What the list says of it, in the order of `TITLES`."""
        kind = speak(REJECTED if self.is_reject else NOTICED, language)
        return [kind, self.sheet, self.cell, self.heading, self.expected, self.found, self.remedy]

    def comment(self, language: Language) -> str:
        """What the cell says when somebody points at it."""
        expected, found = speak(TITLES[4], language), speak(TITLES[5], language)
        lines = [f"{expected}: {self.expected}", f"{found}: {self.found}" if self.found else "", self.remedy]
        return "\n".join(line for line in lines if line)


@dataclass(frozen=True, slots=True)
class Findings:
    """What a copy is marked with. `remark` stands above the list, where something had to be left out."""

    notes: Sequence[Note]
    language: Language
    remark: Text | None = None

    def above(self) -> list[str]:
        """The lines above the headings of the list."""
        return [speak(self.remark, self.language), ""] if self.remark else []


def notes(problems: Sequence[Problem], language: Language) -> list[Note]:
    """What keeps rows out first, then notices, each in the order of the file."""
    ordered = sorted(problems, key=lambda one: one.severity != "reject")
    return [_note(one, language) for one in ordered]


def headings(language: Language) -> list[str]:
    return [speak(title, language) for title in TITLES]


def _note(one: Problem, language: Language) -> Note:
    remedy, with_option = remedy_of(one), remedy_with_option(one)
    return Note(
        is_reject=one.severity == "reject",
        sheet=printable(one.sheet),
        cell=f"{one.column or 'A'}{one.row}" if one.row else "",
        heading=printable(one.header),
        expected=printable(speak(one.expected, language)),
        found=printable(one.found),
        remedy=printable(speak(remedy, language)) if remedy else "",
        remedy_with_option=printable(speak(with_option, language)) if with_option else "",
    )


def printable(words: str) -> str:
    """Without what no workbook can hold."""
    return UNPRINTABLE.sub("", words)[:LONGEST]
