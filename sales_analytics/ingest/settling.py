"""What only shows when all sheets of a file have been read."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from sales_analytics.datasets.declaration import Dataset
from sales_analytics.datasets.registry import datasets
from sales_analytics.ingest.answers import Answers
from sales_analytics.ingest.headings import fold_heading
from sales_analytics.ingest.nearest import NOT_RECOGNISED, no_dataset
from sales_analytics.ingest.reading import Question, SheetReading
from sales_analytics.ingest.summaries import without_summaries
from sales_analytics.terms.problem import Problem
from sales_analytics.terms.text import Names, text


def settled(readings: Sequence[SheetReading], answers: Answers, hidden: Sequence[str]) -> tuple[SheetReading, ...]:
    """The sheets of a file, each in the light of the others, and what a person said of headings that are nowhere.

    Where some sheets tell what they are, one that was only said to be it ("--dataset") is nothing known. A
    sheet that is nothing known is a reject only where no other sheet of the file is something.
    """
    found = without_summaries(readings, answers)
    if any(one.dataset and one.told_by == "sheet" for one in found):
        found = [no_dataset(one) if one.dataset and one.told_by == "person" else one for one in found]
    if any(one.dataset for one in found):
        found = [one if one.dataset else _as_notice(one) for one in found]
    else:
        found = [_with_question(one) for one in found]
    found = [_without_rows(one) for one in found]
    if found:
        notices = (*_hidden(hidden), *_unknown_decisions(found, answers))
        found[0] = replace(found[0], problems=(*found[0].problems, *notices))
    return tuple(found)


def _without_rows(one: SheetReading) -> SheetReading:
    """Say so where there are headings and nothing below them."""
    if not one.dataset or one.rows_read or one.questions:
        return one
    expected = text("rows below the headings in row {row}; there are none", row=one.header_row)
    remedy = text("Fill the sheet in, or leave it away.")
    problem = Problem("no-rows", expected, row=one.header_row, sheet=one.sheet, severity="notice", remedy=remedy)
    return replace(one, problems=(*one.problems, problem))


def _as_notice(one: SheetReading) -> SheetReading:
    return replace(one, problems=tuple(replace(problem, severity="notice") for problem in one.problems))


def _with_question(one: SheetReading) -> SheetReading:
    """Ask what a table is that nothing recognised."""
    if not any(problem.code == NOT_RECOGNISED and problem.found for problem in one.problems):
        return one
    flags = {name: f"--dataset {name}" for name in datasets()}
    message = text("What does this sheet hold?")
    asked = Question.of("dataset-unclear", message, flags, "", otherwise="--dataset …")
    return replace(one, questions=(*one.questions, asked))


def _hidden(names: Sequence[str]) -> Iterator[Problem]:
    for name in names:
        expected = text("a sheet that can be seen; hidden ones are left out")
        remedy = text("Unhide the sheet and import the file again, if it belongs to the data.")
        yield Problem("sheet-hidden", expected, name, sheet=name, severity="notice", remedy=remedy)


def _unknown_decisions(readings: Sequence[SheetReading], answers: Answers) -> Iterator[Problem]:
    """What was mapped, or is to be filled down, and is no heading of any sheet, or is no field of what the sheets are.

    Of several files that are imported together only some may have the column that is filled down: that holds back none.
    """
    sheets = [one for one in readings if one.dataset]
    headings = {word for one in sheets for word in _headings(one)}
    written = Names(tuple(word for one in sheets for word in _written(one)), 30)
    expected = text("one of the headings {words}", words=written)
    fields = {name for one in sheets for name in _field_names(datasets()[one.dataset])}
    for heading, told in answers.mapping if sheets else ():
        field = told.partition(":")[0]
        if not _is_one_of(heading, headings):
            yield Problem("heading-not-found", expected, heading)
        elif field and field not in fields:
            yield Problem(
                "field-unknown", text("one of the fields {words}", words=Names(tuple(sorted(fields)), 60)), field
            )
    for heading, _ in answers.filling if sheets else ():
        if not _is_one_of(heading, headings):
            yield Problem("heading-not-found", expected, heading, severity="notice")


def _is_one_of(heading: str, headings: Collection[str]) -> bool:
    return heading.strip() in headings or fold_heading(heading).compact in headings


def _field_names(dataset: Dataset) -> Iterator[str]:
    return (field.name for field in dataset.every_field)


def _headings(one: SheetReading) -> Iterator[str]:
    for written in _written(one):
        yield written
        yield fold_heading(written).compact


def _written(one: SheetReading) -> Iterator[str]:
    yield from (heading for heading, _ in one.mapping)
    yield from one.extras
