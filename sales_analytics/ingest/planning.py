"""From what was recognised to what is done, and what has to be asked before."""

from collections.abc import Iterator
from dataclasses import replace

from sales_analytics.datasets.declaration import Dataset, Field, Kind
from sales_analytics.ingest.answers import Answers
from sales_analytics.ingest.columns import Column
from sales_analytics.ingest.headings import NO_UNIT, Unit, fold_heading, unit_of
from sales_analytics.ingest.known import Known
from sales_analytics.ingest.months import Mark, period_in, year_in
from sales_analytics.ingest.plan import Plan, uses_of
from sales_analytics.ingest.reading import Question
from sales_analytics.ingest.recognition import Recognised, Surroundings
from sales_analytics.ingest.words import Around
from sales_analytics.terms.text import Names, text

FACTORS = {"one": 1, "thousand": 1_000, "wan": 10_000}


def surroundings(found: Recognised, around: Surroundings, known: Known, answers: Answers) -> Around:
    """The period and year that a campaign, a title, the sheet's or the file's name give to the whole sheet."""
    texts = [*found.above, around.sheet, around.file]
    period = known.campaigns.get(answers.campaign or "") or period_in(texts)
    year = period.starts_on.year if period else year_in(texts)
    return Around(period, year_in(texts) or year, known.campaigns)


def plan(found: Recognised, header_row: int, sheet_no: int, around: Around, answers: Answers) -> Plan:
    """Which column is read as what, with the unit of each amount; what the person does without is not read."""
    sheet_unit = next((unit for unit in map(_unit_in, found.above) if unit != NO_UNIT), NO_UNIT)
    pairs = list(_pairs(found, answers))
    uses = uses_of(pairs, lambda column: _unit(column, sheet_unit, answers))
    read = {use.column.index for use in uses}
    first = min((column.index for column in found.columns), default=0)
    return Plan(found.dataset, uses, header_row, sheet_no, around.year, first_cell=None if first in read else first)


def _unit_in(title: str) -> Unit:
    """Of a unit row ("单位：万元"), or in brackets at the end of a title."""
    return unit_of(title) or fold_heading(title).unit


def _pairs(found: Recognised, answers: Answers) -> Iterator[tuple[Field, Column, Mark | None]]:
    for column in found.columns:
        name = found.fields.get(column.index)
        if name and name not in answers.without:
            yield found.dataset.field(name), column, None
        elif column.index in found.marks and found.dataset.wide not in answers.without:
            yield _measure(found.dataset), column, found.marks[column.index]


def _measure(dataset: Dataset) -> Field:
    """The field whose figures stand in wide columns."""
    return next(one for one in dataset.fields if one.stored == dataset.measure)


def _unit(column: Column, sheet: Unit, answers: Answers) -> Unit:
    """What the person said, else the heading, else the unit row; the currency may come from any of them."""
    stated = column.heading.unit
    factor = stated.factor if stated.factor != 1 else sheet.factor
    if answers.unit:
        factor = FACTORS[answers.unit]
    return replace(stated, factor=factor, currency=stated.currency or sheet.currency)


def questions(found: Recognised, made: Plan, around: Around, answers: Answers) -> list[Question]:
    """What blocks: two datasets that fit alike, needed fields without a column, a year that nobody names."""
    asked = []
    if found.rivals and not answers.dataset:
        names = (found.dataset.name, *found.rivals)
        asked.append(
            Question(
                "dataset-unclear",
                text("This sheet could be any of {datasets}. Which is it?", datasets=Names(names, 5)),
                names,
                found.dataset.name,
                f"--dataset {found.dataset.name}",
            )
        )
    asked += [_ask_for(field, found, made) for field in _missing(made, answers)]
    return asked + _ask_for_period(made, around)


def _missing(made: Plan, answers: Answers) -> Iterator[Field]:
    """One field per need that no column meets."""
    met = {use.field.one_of or use.field.name for use in made.uses} | set(answers.without)
    by_name = {field.name: field for field in made.dataset.fields}
    for field in made.dataset.fields:
        group = field.one_of or field.name
        if field.need != "no" and field.kind is not Kind.PERIOD and group not in met:
            met.add(group)
            yield by_name.get(group, field)


def _ask_for(field: Field, found: Recognised, made: Plan) -> Question:
    read = {use.column.index for use in made.uses}
    free = [column for column in found.columns if column.index not in read]
    likely = next((column for column in free if _could_be(column, field)), None)
    heading = likely.written if likely else "…"
    flag = f"--without {field.name}" if field.can_do_without else f'--map "{heading}={field.name}"'
    return Question(
        f"{field.name.replace('_', '-')}-missing",
        text("No column for “{field}” was found. Which one is it?", field=field.title),
        tuple(column.written for column in free),
        likely.written if likely else "",
        flag,
    )


def _could_be(column: Column, field: Field) -> bool:
    if field.kind is Kind.DATE:
        return bool(column.dates and column.dates > 0.8 and not column.counts_up)
    if field.kind in (Kind.MONEY, Kind.NUMBER):
        return bool(column.numbers and column.numbers > 0.8 and not column.counts_up)
    is_text = column.numbers is not None and column.numbers < 0.2 and column.dates == 0
    return field.kind is Kind.NAME and is_text and not field.can_do_without


def _ask_for_period(made: Plan, around: Around) -> list[Question]:
    if not any(one.kind is Kind.PERIOD and one.need != "no" for one in made.dataset.fields):
        return []
    marks = [use.mark for use in made.uses if use.mark]
    has_year = made.named("year") is not None or around.year is not None
    if marks and any(mark.year is None for mark in marks) and not has_year:
        message = text("The months name no year, and neither do the title, the sheet or the file. Which year is it?")
        return [Question("year-missing", message, option_flag="--campaign …")]
    if marks or made.named("period") or made.named("year") or around.period:
        return []
    message = text("Nothing says which period these figures are for. Which campaign is it?")
    return [Question("period-missing", message, tuple(around.campaigns), option_flag="--campaign …")]
