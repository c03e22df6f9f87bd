"""An empty spreadsheet for each dataset: headings that the import knows, one example, and how to fill it in."""

import re
from datetime import date
from io import BytesIO
from typing import Any

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from sales_analytics.datasets.declaration import Dataset, Field, Kind
from sales_analytics.datasets.registry import datasets
from sales_analytics.language.numbers import Language
from sales_analytics.language.speech import speak
from sales_analytics.terms.errors import CommandError
from sales_analytics.terms.text import Names, Text, Value, text

_HAN = re.compile("[㐀-鿿]")
_NUMERIC = (Kind.MONEY, Kind.NUMBER, Kind.RATE)
_FORMATS = {Kind.MONEY: "#,##0.00", Kind.NUMBER: "#,##0", Kind.RATE: "0.0000", Kind.DATE: "yyyy-mm-dd"}
_BLANK_IN_EXAMPLE = ("fx_rate", "left")
"""Columns that an ordinary row leaves empty."""
_ROWS = 2000


def template(dataset: str, language: Language) -> bytes:
    """An xlsx workbook: a sheet with headings and one example row to write over, and a sheet that explains them.

    What people fill in can be imported as it is. A star marks what is needed.
    Raises CommandError when there is no such dataset.
    """
    if dataset not in datasets():
        known = ", ".join(datasets())
        raise CommandError(text("there is no dataset named {name}; known are {known}", name=dataset, known=known))
    one = datasets()[dataset]
    out = BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        styles = {kind: book.add_format({"num_format": _FORMATS.get(kind, "@")}) for kind in Kind}
        bold = book.add_format({"bold": True, "bottom": 1, "bg_color": "#e8edf6", "text_wrap": True, "valign": "top"})
        _form(book.add_worksheet(speak(one.title, language)), one, language, (bold, styles))
        strong, plain = book.add_format({"bold": True}), book.add_format({"text_wrap": True, "valign": "top"})
        _guide(book.add_worksheet(speak(text("How to fill in"), language)), one, language, (strong, plain))
    return out.getvalue()


def template_fields(dataset: Dataset) -> list[Field]:
    """The fields that a template asks for: of several ways to say one thing, the plainest."""
    said = {column for field in dataset.fields for column, _ in field.says}
    names = {field.name for field in dataset.fields}
    parts = {field.goes_with for field in dataset.fields} - {""}
    return [
        field
        for field in dataset.fields
        if field.name not in said | parts
        and not field.goes_with
        and not field.known_as
        and not field.unless
        and not (field.stored != field.name and field.stored in names and not field.says)
        and not (field.kind is Kind.DATE and _is_said_again(dataset, field))
    ]


def _is_said_again(dataset: Dataset, field: Field) -> bool:
    """Whether a field that is declared further down gives the same."""
    further = dataset.fields[dataset.fields.index(field) + 1 :]
    return any(one.stored == field.stored and not one.goes_with for one in further)


def heading(field: Field, language: Language) -> str:
    """A heading in `language` that the import takes for this field, by the field's own title where that is one."""
    known = [*field.headings, *field.exactly]
    title = speak(field.title, language)
    if title.casefold() in known:
        return title
    fitting = [one for one in known if bool(_HAN.search(one)) == (language == "zh")]
    first = next(iter(fitting), known[0])
    return first[0].upper() + first[1:]


def _form(sheet: Worksheet, dataset: Dataset, language: Language, look: tuple[Any, dict[Kind, Any]]) -> None:
    bold, styles = look
    filled: set[str] = set()
    for place, field in enumerate(template_fields(dataset)):
        words = heading(field, language)
        sheet.set_column(place, place, max(14, len(words.encode("gb18030")) + 4), styles[field.kind])
        sheet.write_string(0, place, words + ("*" if _is_starred(field, dataset) else ""), bold)
        if field.choices:
            allowed = [_choice(field, key, language) for key in field.choices]
            sheet.data_validation(
                1, place, _ROWS, place, {"validate": "list", "source": allowed, "error_type": "warning"}
            )
        if field.name not in _BLANK_IN_EXAMPLE and (field.kind is Kind.NAMES or field.stored not in filled):
            _example(sheet, place, field, language)
            filled.add(field.stored)
    sheet.freeze_panes(1, 0)


def _example(sheet: Worksheet, place: int, field: Field, language: Language) -> None:
    if not field.example:
        return
    if field.kind in _NUMERIC:
        sheet.write_number(1, place, float(field.example))
    elif field.kind is Kind.DATE:
        sheet.write_datetime(1, place, date.fromisoformat(field.example))
    else:
        sheet.write_string(1, place, _choice(field, field.example, language) if field.choices else field.example)


def _choice(field: Field, key: str, language: Language) -> str:
    """The word for a choice: its own name in English, the first Chinese word for it in Chinese."""
    words = field.choices.get(key, ())
    return next((one for one in words if _HAN.search(one)), key) if language == "zh" else key


def _guide(sheet: Worksheet, dataset: Dataset, language: Language, look: tuple[Any, Any]) -> None:
    """One column of sentences: a table of headings would be read as data."""
    bold, plain = look
    sheet.set_column(0, 0, 120)
    sheet.write_string(
        0, 0, speak(text("Write over the example row. Columns may stand in any order."), language), plain
    )
    for row, field in enumerate(template_fields(dataset), start=2):
        sheet.write_rich_string(
            row, 0, bold, heading(field, language), plain, _explained(field, dataset, language), plain
        )


def _explained(field: Field, dataset: Dataset, language: Language) -> str:
    name = heading(field, language)
    others = [one for one in field.headings if one.casefold() != name.casefold()]
    same = tuple(one for one in others if bool(_HAN.search(one)) == (language == "zh"))[:5]
    values: dict[str, Value] = {
        "need": _need(field, dataset, language),
        "how": _how(field, language),
        "example": _choice(field, field.example, language) if field.choices else field.example,
        "others": Names(same, most=len(same)),
    }
    if not same:
        return speak(text(": {need}. Write {how}, such as {example}.", **_without(values, "others")), language)
    return speak(text(": {need}. Write {how}, such as {example}. Also understood: {others}.", **values), language)


def _without(values: dict[str, Value], name: str) -> dict[str, Value]:
    return {key: value for key, value in values.items() if key != name}


def _is_starred(field: Field, dataset: Dataset) -> bool:
    """Needed; of several that stand in for each other, the first."""
    return field.need != "no" and (not field.one_of or _standing_in(field, dataset)[0] is field)


def _standing_in(field: Field, dataset: Dataset) -> list[Field]:
    return [one for one in template_fields(dataset) if one.one_of == field.one_of]


def _need(field: Field, dataset: Dataset, language: Language) -> Text:
    if field.need == "no":
        return text("may be left out")
    if field.one_of:
        others = tuple(heading(one, language) for one in _standing_in(field, dataset) if one is not field)
        return text("needed, or {others} instead", others=Names(others, most=len(others)))
    return text("needed") if field.need == "always" else text("needed for confirmed orders")


def _how(field: Field, language: Language) -> Text:
    if field.choices:
        words = tuple(_choice(field, key, language) for key in field.choices)
        return text("one of: {words}", words=Names(words, most=len(words)))
    return {
        Kind.MONEY: text("a number; thousands separators and currency signs do no harm"),
        Kind.NUMBER: text("a number"),
        Kind.RATE: text("a number: what one unit of the currency is worth"),
        Kind.SHARE: text("per cent, or a number up to 1"),
        Kind.DATE: text("a date, best as 2026-09-05"),
        Kind.PERIOD: text("a month, quarter or year: 2026-09, 2026-Q3, 2026"),
        Kind.CODE: text("text, with its leading zeros"),
    }.get(field.kind, text("text"))
