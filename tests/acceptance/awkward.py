"""How tests look at the published files that break naive importers, and at what an import made of them."""

from collections.abc import Callable, Sequence
from typing import Any

import pyarrow.parquet as pq

from sales_analytics.ingest.reading import SheetReading
from sales_analytics.language.speech import speak
from sales_analytics.sources.workbook import RawSheet, preview_rows

Read = Callable[..., list[SheetReading]]
Open = Callable[[str], list[RawSheet]]


def counts(one: SheetReading) -> tuple[int, int, int, int]:
    return one.rows_read, one.loaded, one.rejected, one.skipped


def skips(one: SheetReading) -> dict[str, int]:
    return {speak(reason, "en"): rows for reason, rows in one.skips}


def said(one: SheetReading, but: Sequence[str] = ()) -> list[tuple[str, int | None, str, str]]:
    return [(p.code, p.row, p.column, p.found) for p in one.problems if p.code not in but]


def asked(one: SheetReading) -> list[tuple[str, str]]:
    return [(question.code, question.likely) for question in one.questions]


def typed(one: SheetReading) -> list[dict[str, Any]]:
    assert one.rows is not None
    return pq.read_table(one.rows).to_pylist()


def values(one: SheetReading, *names: str) -> list[tuple[Any, ...]]:
    return [tuple(row[name] for name in names) for row in typed(one)]


def raw(sheet: RawSheet) -> list[list[str | None]]:
    return preview_rows(sheet, 10_000)
