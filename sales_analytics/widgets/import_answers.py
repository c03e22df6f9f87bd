"""What a person decides about a file before it is taken in."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, fields, replace
from hashlib import sha256
from typing import Literal, cast

import streamlit as st

from sales_analytics.datasets.choice_titles import choice_title
from sales_analytics.datasets.registry import datasets
from sales_analytics.ingest.answers import AmountUnit, Answers
from sales_analytics.ingest.credit_rows import AS_WRITTEN as AS_WRITTEN_CREDITS
from sales_analytics.ingest.credit_rows import MINUS
from sales_analytics.ingest.credited_orders import APART as CREDITS_APART
from sales_analytics.ingest.credited_orders import INSTEAD, OF_STORED
from sales_analytics.ingest.decimal_signs import BY_COMMA, BY_POINT, COMMA_DECIMAL, COMMA_PARTS
from sales_analytics.ingest.hundredths import HUNDREDTHS, WHOLE
from sales_analytics.ingest.lone_months import FIRST as FIRST_OF_MONTH
from sales_analytics.ingest.lone_months import LEAVE_OUT as MONTHS_OUT
from sales_analytics.ingest.lone_refunds import APART, OF_ORDERS
from sales_analytics.ingest.people import AS_WRITTEN
from sales_analytics.ingest.reading import LEFT_OUT, NO_COLUMN, FileReading, Question, SheetReading
from sales_analytics.ingest.repeated_amounts import EACH, ONCE
from sales_analytics.ingest.rows_elsewhere import EACH as SHEETS_EACH
from sales_analytics.ingest.rows_elsewhere import ONCE as SHEETS_ONCE
from sales_analytics.language.words import word
from sales_analytics.metrics.choices import choices
from sales_analytics.terms.text import Text, text
from sales_analytics.widgets.asking import ask_all
from sales_analytics.widgets.import_flags import with_flags
from sales_analytics.widgets.import_sheet import UNIT_WORDS, dataset_title, field_title
from sales_analytics.widgets.viewing import language, markdown, say

AS_FOUND = ""
"""The option that leaves a choice to the recognition."""
AS_RECOGNISED = text("as recognised")
LEAVE_OUT = ""
FIXED_WORDS = {
    "fill-down": text("Take what stands above"),
    "leave-blank": text("Leave them blank"),
    "keep": text("No, they count"),
    "leave-out": text("Yes, leave them out"),
    "day-first": text("The day"),
    "month-first": text("The month"),
    "year-first": text("The year"),
    FIRST_OF_MONTH: text("On the first of the month"),
    MONTHS_OUT: text("They are left out"),
    OF_ORDERS: text("Taken off orders of other files"),
    APART: text("Entries of their own"),
    OF_STORED: text("Taken off the orders of other files"),
    INSTEAD: text("In place of those orders"),
    CREDITS_APART: text("Orders of their own"),
    BY_POINT: text("It is the decimal sign"),
    BY_COMMA: text("It parts thousands"),
    COMMA_DECIMAL: text("It is the decimal sign"),
    COMMA_PARTS: text("It parts thousands"),
    SHEETS_ONCE: text("The same ones, counted once"),
    SHEETS_EACH: text("Others, counted each"),
    AS_WRITTEN: text("Leave it as it is written"),
    ONCE: text("Of the whole order, counted once"),
    EACH: text("Of each row"),
    MINUS: text("Yes, take them off"),
    HUNDREDTHS: text("Yes, divide them by 100"),
    WHOLE: text("No, they are whole"),
    AS_WRITTEN_CREDITS: text("No, count them as they are written"),
}
COLUMNS_BESIDE = 4
KEPT: Literal["session"] = "session"
"""What somebody chose stays chosen while the file is read anew, which draws none of these widgets."""
EARLIEST, LATEST = 1900, 2099


def answered(answers: Answers, question: Question, choice: str) -> Answers:
    """The answers with one question answered as the command line would."""
    return with_flags(answers, question.flag_for(choice))


@dataclass(frozen=True, slots=True)
class Said:
    """What questions are answered with: `shown` as all of them stand there, `chosen` where it is not the likely one."""

    shown: Answers
    chosen: Answers


def ask_questions(reading: FileReading, key: str) -> Said:
    """Every open question with its options; the likely one is chosen already."""
    answers = chosen = reading.answers
    for question in open_questions(reading):
        options = list(question.options)
        if not options:
            st.markdown(markdown(say(question.text)))
            continue
        picked = st.radio(
            markdown(say(question.text)),
            options,
            index=options.index(question.likely) if question.likely in options else None,
            key=_key_of(question, key),
            format_func={option: markdown(_option(reading, question, option)) for option in options}.__getitem__,
            horizontal=True,
            persist_state=KEPT,
        )
        if picked is not None:
            answers = answered(answers, question, picked)
            chosen = answered(chosen, question, picked) if picked != question.likely else chosen
    return Said(answers, chosen)


DECIDED = tuple(one.name for one in fields(Answers) if one.name not in ("mapping", "values"))
"""Of each of these there is one; of columns and words there are many."""


def together(before: Answers, said: Answers, corrected: Answers) -> Answers:
    """What questions were answered with and what was corrected, both told from `before`; the correction prevails."""
    changed = {one: now for one in DECIDED if (now := getattr(corrected, one)) != getattr(before, one)}
    headings = {heading for heading, _ in set(corrected.mapping) - set(before.mapping)}
    more = (one for one in said.mapping if one not in before.mapping and one[0] not in headings)
    told = (one for one in said.values if one not in before.values)
    return replace(
        said,
        **changed,
        mapping=(*more, *corrected.mapping),
        values=tuple(dict.fromkeys((*corrected.values, *told))),
    )


def _key_of(question: Question, key: str) -> str:
    """By what is asked, not by its place: another answer may take away the question before it."""
    return f"question_{key}_{sha256('|'.join((question.code, *question.flags)).encode()).hexdigest()[:16]}"


def open_questions(reading: FileReading) -> list[Question]:
    """The questions of all sheets, each once."""
    return list(dict.fromkeys(question for sheet in reading.sheets for question in sheet.questions))


def _option(reading: FileReading, question: Question, option: str) -> str:
    if option == NO_COLUMN:
        return say(text("The file has none"))
    if option == LEFT_OUT:
        return say(text("Leave it out"))
    if option in FIXED_WORDS:
        return say(FIXED_WORDS[option])
    dataset = next((sheet.dataset for sheet in reading.sheets if sheet.dataset), "")
    if option in datasets():
        return say(dataset_title(option))
    fields = datasets()[dataset].fields if dataset else ()
    chosen = next((field for field in fields if option in field.choices), None)
    if chosen and (option not in [field.name for field in fields] or answered(Answers(), question, option).values):
        return say(text("{title}", title=choice_title(chosen, option)))
    return say(field_title(dataset, option))


def corrections(reading: FileReading, key: str) -> Answers:
    """Dataset, unit, festival, sheets, and the field of each column, as the person corrects them.

    A choice is kept while the file is read anew, and forgotten when what it stands for is read otherwise by then.
    """
    answers = reading.answers
    first, second, third = st.columns(3)
    with first:
        kinds = [AS_FOUND, *datasets()]
        dataset = _pick(
            text("The file holds"), kinds, answers.dataset, dataset_title, f"dataset_{key}_{answers.dataset}"
        )
    with second:
        units = [AS_FOUND, *UNIT_WORDS]
        unit = _pick(text("Amounts are"), units, answers.unit, UNIT_WORDS.__getitem__, f"unit_{key}_{answers.unit}")
    with third:
        campaigns = {one.campaign: one for one in ask_all(choices).campaigns}
        title = "title_zh" if language() == "zh" else "title_en"
        campaign = _pick(
            text("Rows without a period belong to"),
            [AS_FOUND, *campaigns],
            answers.campaign,
            lambda one: text("{title}", title=getattr(campaigns[one], title)),
            f"campaign_{key}_{answers.campaign}",
        )
    with first:
        label = say(text("Days and months without a year are of"))
        year = st.number_input(
            label, EARLIEST, LATEST, answers.year, 1, key=f"year_{key}_{answers.year}",
            placeholder=say(AS_RECOGNISED), persist_state=KEPT,
        )  # fmt: skip
    names = list(dict.fromkeys(sheet.sheet for sheet in reading.sheets if sheet.sheet))
    label = say(text("Only these sheets"))
    sheets = st.multiselect(label, names, key=f"sheets_{key}", persist_state=KEPT) if len(names) > 1 else []
    mapping = [pair for sheet in reading.sheets if sheet.dataset for pair in _corrected(sheet, key)]
    values = _meanings(answers, key)
    return replace(
        answers,
        values=values,
        dataset=dataset or None,
        unit=cast(AmountUnit, unit) if unit else None,
        campaign=campaign or None,
        year=year,
        sheets=tuple(sheets) or answers.sheets,
        mapping=_remapped(answers, mapping),
    )


def _remapped(answers: Answers, corrected: Sequence[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """What was said of columns before, and in place of it what is said of those that are corrected."""
    now = dict(corrected)
    return (*(one for one in answers.mapping if one[0] not in now), *now.items())


def _meanings(answers: Answers, key: str) -> tuple[tuple[str, str, str], ...]:
    """The words whose meaning somebody has told, each to be told anew or asked again."""
    fields = {field.name: field for dataset in datasets().values() for field in dataset.fields}
    told = []
    for name, found, choice in answers.values:
        options = (list(fields[name].choices) if name in fields else []) or [choice]
        label = text("“{word}” means", word=found)
        picked = _pick(
            label, [AS_FOUND, *options], choice, word, f"word_{key}_{name}_{found}_{choice}", text("ask again")
        )
        told += [(name, found, picked)] if picked else []
    return tuple(told)


def _pick(
    label: Text,
    options: Sequence[str],
    now: str | None,
    word: Callable[[str], Text],
    key: str,
    otherwise: Text = AS_RECOGNISED,
) -> str:
    picked = st.selectbox(
        say(label),
        options,
        index=options.index(now) if now in options else 0,
        format_func={one: say(word(one) if one else otherwise) for one in options}.__getitem__,
        key=key,
        persist_state=KEPT,
    )
    return picked or AS_FOUND


def _corrected(sheet: SheetReading, key: str) -> list[tuple[str, str]]:
    """The columns whose field a person changed."""
    found = {**dict(sheet.mapping), **dict.fromkeys(sheet.extras, LEAVE_OUT)}
    fields = [one.name for one in datasets()[sheet.dataset].fields]
    options = list(dict.fromkeys([LEAVE_OUT, *fields, *found.values()]))
    words = {field: say(field_title(sheet.dataset, field)) if field else say(text("leave out")) for field in options}
    st.caption(
        markdown(say(text("Columns of {sheet}: correct what was read wrongly", sheet=sheet.sheet or sheet.file)))
    )
    changed = []
    for place, (heading, field) in enumerate(_as_in_the_sheet(found.items(), sheet)):
        if place % COLUMNS_BESIDE == 0:
            columns = st.columns(COLUMNS_BESIDE)
        with columns[place % COLUMNS_BESIDE]:
            picked = st.selectbox(
                markdown(heading),
                options,
                index=options.index(field),
                format_func=words.__getitem__,
                key=f"column_{key}_{sheet.sheet_no}_{sheet.area}_{place}_{field}",
                persist_state=KEPT,
            )
        if picked != field:
            changed.append((heading, picked))
    return changed


def _as_in_the_sheet(found: Iterable[tuple[str, str]], sheet: SheetReading) -> list[tuple[str, str]]:
    """The columns in their order, those among them that nothing took; what is written otherwise comes last."""
    headings = next((one.cells for one in sheet.first_rows if one.row == sheet.header_row), ())
    places = {written: place for place, (_, written) in enumerate(headings)}
    return sorted(found, key=lambda one: places.get(one[0], len(places)))
