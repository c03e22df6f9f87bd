"""What has to be asked before a sheet can be taken in: what it is, columns, units and periods that nobody names."""

import re
from collections.abc import Iterator

from sales_analytics.datasets.declaration import Field, Kind
from sales_analytics.ingest.asked import Asked
from sales_analytics.ingest.asking_columns import renamed, which_amount, whose_company
from sales_analytics.ingest.asking_lists import which_list
from sales_analytics.ingest.asking_parts import further_parts, undated_parts, which_parts
from sales_analytics.ingest.asking_periods import which_days, which_period, which_year
from sales_analytics.ingest.asking_shares import whose_share
from sales_analytics.ingest.columns import Column
from sales_analytics.ingest.filling import ask_filling, gaps
from sales_analytics.ingest.headings import fold_heading
from sales_analytics.ingest.known import Known
from sales_analytics.ingest.matching import choice_words, is_ruled_out
from sales_analytics.ingest.mixed_rows import mixed_rows
from sales_analytics.ingest.outdated_answers import is_in_full
from sales_analytics.ingest.reading import LEFT_OUT, NO_COLUMN, Question
from sales_analytics.ingest.split_amounts import split_amounts
from sales_analytics.ingest.standing_in import stood_in_for
from sales_analytics.ingest.stating import stated_fields
from sales_analytics.ingest.units import unit_column, units_in
from sales_analytics.ingest.vocabulary import compact_words
from sales_analytics.ingest.working_out import which_way
from sales_analytics.terms.folding import fold
from sales_analytics.terms.text import Names, text

FIGURES = 0.8
KNOWN_SHARE = 0.6
PRICE_LIKE = re.compile(r"\b(?:price|amount|total|value|sum|usd|sales)\b|金额|总|额|价|款")


def questions(asked: Asked) -> list[Question]:
    """Everything that holds the file back until somebody answers it."""
    return [
        *(list(which_list(asked)) or _which_dataset(asked)),
        *(_which_column(field, asked) for field in _missing(asked)),
        *which_way(asked.made),
        *_unclear_columns(asked),
        *which_amount(asked),
        *split_amounts(asked),
        *mixed_rows(asked),
        *whose_company(asked),
        *whose_share(asked),
        *which_parts(asked),
        *undated_parts(asked),
        *further_parts(asked),
        *_which_unit(asked),
        *which_period(asked),
        *which_year(asked),
        *which_days(asked),
        *ask_filling(gaps(asked.made, asked.below), asked.answers),
    ]


def _which_dataset(asked: Asked) -> Iterator[Question]:
    if asked.found.rivals and not asked.answers.dataset:
        names = (asked.found.dataset.name, *asked.found.rivals)
        message = text("This sheet could be any of {datasets}. Which is it?", datasets=Names(names, 5))
        yield Question.of("dataset-unclear", message, {name: f"--dataset {name}" for name in names}, names[0])


def _missing(asked: Asked) -> Iterator[Field]:
    """One field per need that no column meets and that the sheet may not, or was not said to, do without."""
    fields = asked.made.dataset.fields
    by_name = {field.name: field for field in fields}
    met = {use.field.one_of or use.field.name for use in asked.made.uses}
    met |= {asked.made.worked_out.way.field} if asked.made.worked_out else set()
    met |= {"date"} if asked.made.day else set()
    met |= {asked.made.dataset.headed, asked.made.dataset.spread} if asked.found.spoken else set()
    met |= stood_in_for(asked.found, asked.made, asked.known)
    met |= {field.name for field in fields if field.can_do_without and field.name in asked.answers.without}
    for field in fields:
        group = field.one_of or field.name
        if field.need != "no" and field.kind is not Kind.PERIOD and group not in met:
            met.add(group)
            yield by_name.get(group, field)


def _which_column(field: Field, asked: Asked) -> Question:
    """The columns that nothing reads, those that may be it by their cells first."""
    free = _free_columns(asked)
    fitting = sorted((one for one in free if _could_be(one, field, asked.known)), key=_is_no_price)
    if len(free) == 1 and not field.can_do_without:
        fitting = [one for one in free if _has_such_cells(one, field, asked.known)]
    maybe = [one for one in free if _may_be_it(one, field, asked)]
    options = {one.written: f'--map "{one.written}={field.name}"' for one in (*fitting, *maybe, *free)}
    likely = fitting[0].written if fitting else ""
    if field.one_of == "date":
        day = asked.around.period.last_day if asked.around.period else asked.known.today
        options |= {day.isoformat(): f"--date {day.isoformat()}"} if day else {}
    if field.can_do_without:
        options[NO_COLUMN] = f"--without {field.name}"
        likely = likely or ("" if maybe else NO_COLUMN)
        message = text("No column for “{field}” was found. Which one is it, or has the file none?", field=field.title)
    else:
        message = text("No column for “{field}” was found. Which one is it?", field=field.title)
    before = renamed(field, free, asked)
    if before:
        likely = before.now.written
        message = text("No column for “{field}” was found. Last time it was “{before}”; is it “{now}” now?",
                       field=field.title, before=before.heading, now=likely)  # fmt: skip
    code = f"{field.name.replace('_', '-')}-missing"
    return Question.of(code, message, options, likely, otherwise=f'--map "…={field.name}"')


def _may_be_it(column: Column, field: Field, asked: Asked) -> bool:
    """Whether doing without would be rash: some names for a person, a different text in every row for a number."""
    if is_ruled_out(column, field) or not column.sample or column.numbers != 0 or column.dates:
        return False
    if column.heading.compact in compact_words(asked.made.dataset.others):
        return False
    different = len(set(column.folded))
    has_digits = any(sign.isdigit() for cell in column.sample for sign in cell)
    if field.kind is Kind.CODE:
        return different == len(column.sample) > 1 and has_digits
    return field.kind is Kind.NAME and different > 1 and not has_digits


def _is_no_price(column: Column) -> bool:
    return PRICE_LIKE.search(column.heading.words) is None


def _free_columns(asked: Asked) -> list[Column]:
    read = {use.column.index for use in asked.made.uses}
    return [column for column in asked.found.columns if column.index not in read]


def _could_be(column: Column, field: Field, known: Known) -> bool:
    """Whether the cells are of the field's kind, and the heading does not say that it is something else."""
    return not is_ruled_out(column, field) and _has_such_cells(column, field, known)


def _has_such_cells(column: Column, field: Field, known: Known) -> bool:
    if field.kind is Kind.DATE:
        return bool(column.dates and column.dates > FIGURES and not column.counts_up)
    if field.kind in (Kind.MONEY, Kind.NUMBER):
        figures = column.numbers and column.numbers > FIGURES and not all("%" in cell for cell in column.sample)
        return bool(figures and not column.counts_up and not column.is_short_code)
    if field.kind is not Kind.NAME:
        return False
    is_text = column.numbers is not None and column.numbers < 1 - FIGURES and not column.dates
    return is_text and (not field.can_do_without or _are_people(column, known))


def _are_people(column: Column, known: Known) -> bool:
    return sum(fold(cell) in known.people for cell in column.sample) >= KNOWN_SHARE * max(1, len(column.sample))


def _unclear_columns(asked: Asked) -> Iterator[Question]:
    """Headings that may mean something, and columns that look like the status of an order and are called otherwise."""
    stated = stated_fields(asked.made.dataset, asked.found.columns, asked.answers)
    met = {use.field.name for use in asked.made.uses}
    others = {fold_heading(word).compact for word in asked.made.dataset.others}
    for column in _free_columns(asked):
        if column.heading.compact in others:
            continue
        for field in asked.made.dataset.fields:
            if column.index not in stated and field.name not in met and _may_mean(column, field):
                yield _is_it(column, field, asked)
                break


def _may_mean(column: Column, field: Field) -> bool:
    if column.heading.compact in {fold_heading(word).compact for word in field.ask}:
        return True
    if field.kind is not Kind.CHOICE or is_ruled_out(column, field):
        return False
    words = {fold(cell) for cell in column.sample}
    return len(words) > 1 and words <= choice_words(field)


def _is_it(column: Column, field: Field, asked: Asked) -> Question:
    is_word = column.heading.compact in {fold_heading(word).compact for word in field.ask}
    options = {
        field.name: f'--map "{column.written}={field.name}"',
        LEFT_OUT: f'--map "{column.written}="',
    }
    message = text("Is column “{heading}” the “{field}”, or to be left out?", heading=column.written, field=field.title)
    return Question.of("column-unclear", message, options, LEFT_OUT if is_word else field.name)


def _which_unit(asked: Asked) -> Iterator[Question]:
    column = unit_column(asked.found.columns)
    factors = {one.factor if one else None for one in units_in(column)} if column else set()
    if column and not asked.answers.unit and asked.made.measures and len(factors) > 1:
        flags = {unit: f"--unit {unit}" for unit in ("one", "thousand", "wan")}
        message = text("Column “{heading}” names several units. In which are the amounts?", heading=column.written)
        yield Question.of("unit-unclear", message, flags, "one")
    yield from _which_unit_now(asked)


def _which_unit_now(asked: Asked) -> Iterator[Question]:
    """Where the figures are too large for the unit in which those of an earlier file were."""
    remembered = asked.known.remembered.get(asked.found.fingerprint)
    measures = asked.made.measures
    if not remembered or asked.answers.unit or not measures or any(use.unit.factor != 1 for use in measures):
        return
    if is_in_full(asked.found, remembered):
        column = measures[0].column
        message = text("The amounts in such a sheet were in another unit last time. In which are they now, such as "
                       "{cell} in column “{heading}”?", cell=column.sample[0], heading=column.written)  # fmt: skip
        flags = {unit: f"--unit {unit}" for unit in ("one", "thousand", "wan")}
        yield Question.of("unit-unclear", message, flags, "one")
