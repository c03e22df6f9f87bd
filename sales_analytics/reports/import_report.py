"""What was read of a file and what is wrong with it, as a text that lies beside the file."""

from collections.abc import Iterator
from typing import Protocol

from sales_analytics.ingest.reading import FileReading, Question, SheetReading
from sales_analytics.language.numbers import Language
from sales_analytics.language.speech import speak
from sales_analytics.reports.problem_notes import Note, notes
from sales_analytics.reports.remedies import with_questions
from sales_analytics.terms.text import Sums, Text, text, texts

MOST = 1000
"""Problems of a sheet that are listed."""


class Reported(Protocol):
    """One file: its name, what became of it, what to do, and what was read of it."""

    @property
    def name(self) -> str: ...
    @property
    def verdict(self) -> Text: ...
    @property
    def advice(self) -> Text | None: ...
    @property
    def reading(self) -> FileReading | None: ...


def import_report(language: Language, one: Reported) -> str:
    """Every sheet with its rows and amount, every problem with its cell, every open question with its answer."""
    lines = [one.name, speak(one.verdict, language)]
    if one.advice is not None:
        lines.append(speak(one.advice, language))
    for sheet in one.reading.sheets if one.reading else ():
        lines += ["", *_sheet(sheet, language)]
    return "\n".join(lines) + "\n"


def _sheet(sheet: SheetReading, language: Language) -> Iterator[str]:
    if sheet.sheet:
        yield speak(text("Sheet “{sheet}”", sheet=sheet.sheet), language)
    if sheet.dataset:
        yield speak(sheet.reason, language)
        yield speak(_counts(sheet), language)
    for reason, rows in sheet.skips:
        skipped = texts("{count} row was skipped: {reason}", "{count} rows were skipped: {reason}", rows, reason=reason)
        yield speak(skipped, language)
    listed = notes(with_questions(sheet.problems, sheet.questions), language)
    yield from (f"- {_problem(one, language)}" for one in listed[:MOST])
    if len(listed) > MOST:
        further = len(listed) - MOST
        yield "- " + speak(texts("{count} further problem", "{count} further problems", further), language)
    yield from (f"- {_question(one, language)}" for one in sheet.questions)


def _counts(sheet: SheetReading) -> Text:
    counted = texts(
        "{count} row read: {loaded} good, {rejected} rejected, {skipped} skipped",
        "{count} rows read: {loaded} good, {rejected} rejected, {skipped} skipped",
        sheet.rows_read,
        loaded=sheet.loaded,
        rejected=sheet.rejected,
        skipped=sheet.skipped,
    )
    if not sheet.amounts:
        return counted
    return text("{counted}; {amount} in total", counted=counted, amount=Sums(sheet.amounts))


def _problem(one: Note, language: Language) -> str:
    place = ", ".join(part for part in (one.cell, one.heading) if part)
    wanted = text("expected {expected}, found “{found}”", expected=one.expected, found=one.found)
    said = speak(wanted if one.found else text("expected {expected}", expected=one.expected), language)
    kind = "" if one.is_reject else f" ({speak(text('notice'), language)})"
    return " ".join(part for part in (f"{place}{kind}:" if place or kind else "", said, one.remedy_with_option) if part)


def _question(one: Question, language: Language) -> str:
    flag = f" {one.option_flag}" if one.option_flag else ""
    return speak(one.text, language) + flag
