"""Records as a table on the screen, and the same records as a file."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from html import escape
from typing import Any, Literal

import pyarrow as pa
import streamlit as st

from sales_analytics.language import numbers
from sales_analytics.language.numbers import Language
from sales_analytics.language.speech import speak, unit_name
from sales_analytics.language.words import word
from sales_analytics.reports.tables import Column, Form, csv_bytes, xlsx_bytes
from sales_analytics.terms.text import Names, Text, text, texts
from sales_analytics.widgets import html
from sales_analytics.widgets.screen_columns import widths, with_content
from sales_analytics.widgets.viewing import language, say
from sales_analytics.widgets.window import width

MOST_ROWS = 1000
MOST_LISTED = 30
"""Entries of the short list that a phone shows instead of a table."""
MOST_BESIDE = 3
"""Further fields under each entry of it; the downloads have all."""
LINE, LINES = 34, 62
"""Pixels of a row of one line, and of one with a sentence in it: three."""
UNBROKEN = "\N{NO-BREAK SPACE}"
"""Between a unit and its number, which belong on one line."""
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_NUMBERS: dict[Form, str] = {"money": "%,.2f", "count": "%,d", "number": "%.2f", "share": "%.1f %%"}


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is shown and downloaded: records, their columns, the file's name without ending.

    `everything` brings all records for the download where `records` are only the first thousand. On a phone `value`
    is the field that stands beside an entry's name, `beside` those below it; without them the first ones do. Fields
    `aside` are only in the downloads and in the menu of columns that the table on the screen has. `sentences` are
    fields whose words take several lines of a row there, so that none of them is cut. So many as `listed` stand on
    a phone at once, the others of its list when they are asked for.
    """

    name: str
    records: Sequence[object]
    columns: Sequence[Column]
    everything: Callable[[], Sequence[object]] | None = None
    value: str = ""
    beside: tuple[str, ...] = ()
    aside: tuple[str, ...] = ()
    sentences: tuple[str, ...] = ()
    listed: int = MOST_LISTED


def table(
    title: Text, sheet: Sheet, subtitle: Text | None = None, open_row: Callable[[Any], None] | None = None
) -> None:
    """The records under a title, with their downloads; a short list on a phone.

    With `open_row`, choosing a row draws what stands behind it below the table; on a phone it is chosen above.
    """
    titled(title, subtitle, sheet, "table")
    shown = sheet.records[:MOST_ROWS]
    if width() == "narrow":
        if open_row:
            _open_one(open_row, sheet, shown)
        _short_list(shown[: sheet.listed], sheet)
        _more(shown[sheet.listed : MOST_LISTED], sheet)
        _say_of_rows(sheet, MOST_LISTED)
    else:
        state = _grid(sheet, shown, "rerun" if open_row else "ignore")
        _say_of_columns(sheet)
        _say_of_rows(sheet, MOST_ROWS)
        _open(open_row, state, shown)


def _grid(sheet: Sheet, shown: Sequence[object], on_select: Literal["rerun", "ignore"]) -> Any:
    cells = arrow(shown, sheet.columns, language())
    wide = widths(cells, sheet.columns, sheet.sentences)
    return st.dataframe(
        cells,
        hide_index=True,
        column_order=with_content(shown, sheet.columns, sheet.aside),
        column_config={column.field: _config(column, wide.get(column.field)) for column in sheet.columns},
        height="auto" if len(shown) <= 12 else 460,
        row_height=LINES if sheet.sentences else LINE,
        placeholder=numbers.NOTHING,
        on_select=on_select,
        selection_mode="single-row",
        key=f"table_{sheet.name}",
    )


def _say_of_columns(sheet: Sheet) -> None:
    further = [say(column.title) for column in sheet.columns if column.field in sheet.aside]
    if further:
        html.remark(text("The downloads also have {columns}", columns=Names(tuple(further), len(further))))


def _say_of_rows(sheet: Sheet, most: int) -> None:
    if len(sheet.records) > most or (sheet.everything and len(sheet.records) >= MOST_ROWS):
        html.remark(text("The first {count} rows; the downloads have all", count=most))


def _open(open_row: Callable[[Any], None] | None, state: Any, shown: Sequence[object]) -> None:
    rows = state["selection"]["rows"] if open_row and state else []
    if open_row and rows and rows[0] < len(shown):
        open_row(shown[rows[0]])


def _open_one(open_row: Callable[[Any], None], sheet: Sheet, shown: Sequence[object]) -> None:
    """On a phone: one entry is chosen by its name."""
    words = _told_apart(shown, sheet.columns)
    picked = st.selectbox(
        say(text("Open one of them")),
        range(len(shown)),
        index=None,
        format_func=lambda place: words[place],
        placeholder=say(text("Open one of them")),
        key=f"open_{sheet.name}",
        label_visibility="collapsed",
    )
    if picked is not None and picked < len(shown):
        open_row(shown[picked])


def _told_apart(records: Sequence[object], columns: Sequence[Column]) -> list[str]:
    """The name of each entry, with as much more as tells it from the others of that name."""
    spoken, name = language(), _name_column(columns)
    words = [in_words(getattr(record, name.field), name.form, spoken) for record in records]
    for column in (one for one in columns if one != name):
        if len(set(words)) == len(words):
            break
        more = [in_words(getattr(record, column.field), column.form, spoken) for record in records]
        words = [" · ".join(filter(None, both)) for both in zip(words, more, strict=True)]
    return words


def _name_column(columns: Sequence[Column]) -> Column:
    """The one that says whose an entry is."""
    return next((column for column in columns if column.form in ("unit", "text")), columns[0])


def titled(
    title: Text,
    subtitle: Text | None,
    sheet: Sheet,
    kind: Literal["chart", "table"],
    doors: Collection[str] = (),
) -> None:
    """A title with the downloads of what stands below it; its numbers lead to `doors`."""
    name = f"{kind}_{sheet.name}"
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small", key=f"title_{name}"):
        html.block_title(title, subtitle, doors)
        with st.container(horizontal=True, gap="xsmall", width="content"):
            downloads(sheet, name)


def downloads(sheet: Sheet, name: str) -> None:
    """CSV and XLSX of the records, made when somebody clicks; `name` is this pair of buttons."""
    spoken = language()
    records = sheet.everything or (lambda: sheet.records)
    st.download_button(
        "CSV",
        data=lambda: csv_bytes(records(), sheet.columns, spoken),
        file_name=f"{sheet.name}.csv",
        mime="text/csv",
        on_click="ignore",
        key=f"csv_{name}",
        help=say(text("Download what is shown as CSV")),
    )
    st.download_button(
        "XLSX",
        data=lambda: xlsx_bytes(records(), sheet.columns, spoken),
        file_name=f"{sheet.name}.xlsx",
        mime=_XLSX,
        on_click="ignore",
        key=f"xlsx_{name}",
        help=say(text("Download what is shown as an Excel workbook")),
    )


def arrow(records: Sequence[object], columns: Sequence[Column], spoken: Language) -> pa.Table:
    """The records in Arrow: words translated, money as the nearest double, shares in per cent."""
    return pa.table({column.field: _array(records, column, spoken) for column in columns})


def _array(records: Sequence[object], column: Column, spoken: Language) -> pa.Array:
    values = [getattr(record, column.field) for record in records]
    match column.form:
        case "share":
            return pa.array([None if value is None else _per_cent(value) for value in values], pa.float64())
        case "money" | "number":
            return pa.array([None if value is None else float(value) for value in values], pa.float64())
        case "count":
            return pa.array([None if value is None else int(value) for value in values], pa.int64())
        case "date":
            return pa.array(values, pa.date32())
        case _:
            return pa.array([in_words(value, column.form, spoken) for value in values], pa.string())


def _per_cent(share: float) -> float:
    """With one decimal, as it is shown; never a minus before a nought."""
    return round(float(share) * 100, 1) + 0.0


def in_words(value: Any, form: Form, spoken: Language) -> str:
    """One cell as people read it."""
    if value is None:
        return ""
    if isinstance(value, Text):
        return speak(value, spoken)
    if isinstance(value, tuple | list):
        return ", ".join(in_words(one, form, spoken) for one in value)
    if form == "unit":
        return unit_name(str(value), spoken)
    if form == "word":
        return speak(word(str(value)), spoken)
    return _number_in_words(value, form, spoken)


def _number_in_words(value: Any, form: Form, spoken: Language) -> str:
    if isinstance(value, date):
        return numbers.day(value, spoken)
    if form == "money":
        return numbers.amount(Decimal(value), spoken)
    if form == "share":
        return numbers.share(float(value), spoken, 1)
    if form == "count":
        return numbers.count(int(value), spoken)
    return numbers.number(value, spoken) if form == "number" else str(value)


def _config(column: Column, wide: int | None) -> Any:
    label = say(column.title)
    if column.form in _NUMBERS:
        return st.column_config.NumberColumn(label, format=_NUMBERS[column.form], alignment="right")
    if column.form == "date":
        return st.column_config.DateColumn(label, format="D MMM YYYY" if language() == "en" else "YYYY年M月D日")
    return st.column_config.TextColumn(label, width=wide, alignment="right" if column.form == "sums" else None)


def _short_list(records: Sequence[object], sheet: Sheet) -> None:
    columns, name = sheet.columns, _name_column(sheet.columns)
    money = next((column for column in columns if column.form == "money"), columns[-1])
    value = next((column for column in columns if column.field == (sheet.value or "value")), money)
    rest = [column for column in columns if column not in (name, value)]
    if sheet.beside:
        rest = [column for field in sheet.beside for column in rest if column.field == field]
    has_values = any(getattr(record, value.field) is not None for record in records)
    titles = (say(name.title), say(value.title) if has_values or not records else "")
    head = f"<li class='head'>{''.join(f'<span>{escape(one)}</span>' for one in titles)}</li>"
    most = len(sheet.beside) or MOST_BESIDE
    entries = "".join(_entry(record, (name, value), rest, most) for record in records)
    st.html(f'<ul class="places two">{head}{entries}</ul>')


def _more(records: Sequence[object], sheet: Sheet) -> None:
    """Further entries, folded, below those of a list that something else stands under."""
    if not records:
        return
    label = say(texts("{count} more entry", "{count} more entries", len(records)))
    opened = st.expander(label, key=f"more_{sheet.name}", on_change="rerun")
    if opened.open:
        with opened:
            _short_list(records, sheet)


def _entry(record: object, head: tuple[Column, Column], rest: Sequence[Column], most: int) -> str:
    (name, value), spoken = head, language()
    small = [
        f"{say(column.title)}{UNBROKEN if column.form == 'money' else ' '}{shown}"
        for column in rest
        if (shown := in_words(getattr(record, column.field), column.form, spoken))
        and not (column.form == "count" and getattr(record, column.field) == 0)
    ]
    return (
        f"<li><span>{escape(in_words(getattr(record, name.field), name.form, spoken))}</span>"
        f'<span class="value">{escape(in_words(getattr(record, value.field), value.form, spoken))}</span>'
        f'<small class="under">{_parts(small[:most])}</small></li>'
    )


def _parts(words: Sequence[str]) -> str:
    """Each part stays on one line where it can, its dot behind it."""
    dotted = [f"{one} ·" for one in words[:-1]] + list(words[-1:])
    return " ".join(f"<span>{escape(one)}</span>" for one in dotted)
