"""Lines of a delimited text that do not have as many cells as its headings, and lines that are not there at all."""

import csv
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from io import StringIO
from itertools import groupby
from pathlib import Path

import pyarrow as pa

from sales_analytics.ingest.damaged_lines import counted, damaged, sound_part
from sales_analytics.ingest.plan import Plan
from sales_analytics.ingest.staging import Connection, stage_more
from sales_analytics.sources.sheet import Delimited, RawSheet
from sales_analytics.terms.problem import Problem
from sales_analytics.terms.text import text, texts

CHUNK = 1 << 18  # bytes; stays in the processor's cache
SHOWN = 200
REJECTS = """
create temp table if not exists reject_errors (line ubigint, csv_line varchar, error_type varchar, column_idx ubigint)
"""
"""DuckDB makes it itself for the first line that it sets aside; asking whether it is there costs 7 ms."""


def mend(connection: Connection, plan: Plan, found: Delimited, by_comma: Collection[str]) -> list[Problem]:
    """Number the staged rows as a spreadsheet shows them, and stage the lines with fewer cells than headings.

    Returns a problem for every line that has more cells than headings, or cannot be read at all; a notice where what
    it needs stands before the damage.
    """
    odd = [(int(line), written, kind) for line, written, kind in odd_lines(connection)]
    blank = list(_blank_records(found)) if has_blank_lines(found) else []
    absent = sorted({line for line, _, _ in odd} | set(blank))
    if absent:
        _renumber(connection, absent)
    short: list[tuple[int, list[str | None]]] = []
    problems = []
    for line, written, kind in odd:
        cells = _cells(written, found)
        if line <= plan.header_row:
            continue
        if kind in ("TOO MANY COLUMNS", "MISSING COLUMNS") and not any(cells[found.columns :]):
            short.append((line, [*cells, *[None] * found.columns][: found.columns]))
        elif kind == "TOO MANY COLUMNS" and (sound := sound_part(cells, found.columns, plan)):
            short.append((line, [*cells[:sound], *[None] * found.columns][: found.columns]))
            problems.append(damaged(line, written, sound, found.columns))
        else:
            problems.append(_problem(line, written, len(cells), found.columns))
    if short:
        _stage_short(connection, plan, short, by_comma)
    return [*counted(problems), *problems]


def mend_long_lines(connection: Connection, plan: Plan, sheet: RawSheet, by_comma: Collection[str]) -> list[Problem]:
    """The same for the staged rows of one of several tables in a text."""
    lines = [one for one in sheet.long_lines if one.row > plan.header_row]
    if not lines:
        return []
    connection.execute(
        "delete from staged where row_no in (select unnest($rows))", {"rows": [one.row for one in lines]}
    )
    short: list[tuple[int, list[str | None]]] = []
    problems = []
    for one in lines:
        cells = [*one.cells]
        while cells[-1] is None:
            cells.pop()
        written = _written(cells, sheet.delimiter)
        if sound := sound_part(cells, one.columns, plan):
            short.append((one.row, [*cells[:sound], *[None] * len(one.cells)][: len(one.cells)]))
            problems.append(damaged(one.row, written, sound, one.columns))
        else:
            problems.append(_problem(one.row, written, len(cells), one.columns))
    if short:
        _stage_short(connection, plan, short, by_comma)
    return [*counted(problems), *problems]


def _written(cells: Sequence[str | None], delimiter: str) -> str:
    line = StringIO()
    csv.writer(line, delimiter=delimiter, lineterminator="").writerow(cells)
    return line.getvalue()


def has_every_line(connection: Connection, found: Delimited, records: int) -> bool:
    """Whether these many records, headings and what is above them included, are all that the text just read has."""
    if odd_lines(connection):
        return False
    # Where there are no more lines than records, none is blank; a line break inside quotes makes one more.
    return has_a_line_each(found, records) or not has_blank_lines(found)


def has_a_line_each(found: Delimited, records: int) -> bool:
    """Whether the text has as many lines as these records, so that each is one."""
    return line_count(found) == found.skip + records


def line_count(found: Delimited) -> int:
    """How many lines the text has; the last one may end without a line break."""
    state = found.path.stat()
    return _lines_in(found.path, state.st_size, state.st_mtime_ns)


@lru_cache(maxsize=1)
def _lines_in(path: Path, _size: int, _changed: int) -> int:
    """Counted once while the file stays as it is."""
    count, last = 0, b"\n"
    with path.open("rb") as stream:
        while chunk := stream.read(CHUNK):
            count, last = count + chunk.count(b"\n"), chunk[-1:]
    return count + (last != b"\n")


def odd_lines(connection: Connection) -> list[tuple[int, str, str]]:
    """One entry per line that DuckDB set aside: its number, its text, and what is wrong first."""
    connection.execute(REJECTS)
    return connection.execute(
        """select line, any_value(csv_line), min_by(error_type, (column_idx, error_type))
           from reject_errors group by line order by line"""
    ).fetchall()


def _cells(written: str, found: Delimited) -> list[str | None]:
    rows = list(csv.reader(StringIO(written), delimiter=found.delimiter, quotechar=found.quote or '"'))
    return [cell or None for cell in rows[0]] if rows else []


def has_blank_lines(found: Delimited) -> bool:
    with found.path.open("rb") as stream:
        blank = b"\n\r\n" if b"\r\n" in stream.read(CHUNK) else b"\n\n"
        stream.seek(0)
        before = b"\n"
        while chunk := stream.read(CHUNK):
            if blank in chunk or blank in before + chunk[:2]:
                return True
            before = chunk[-2:]
    return False


def _blank_records(found: Delimited) -> Iterator[int]:
    """Numbers of the records that are empty lines; a line break inside quotes does not end a record."""
    with found.path.open(encoding="utf-8-sig", newline="") as stream:
        reader = csv.reader(stream, delimiter=found.delimiter, quotechar=found.quote or '"')
        for number, record in enumerate(reader, start=1):
            if not record:
                yield number


def _renumber(connection: Connection, absent: list[int]) -> None:
    """Row numbers so far count only the lines that were staged; move them past those that were not."""
    starts = [(line - place, place + 1) for place, line in enumerate(absent)]
    shifts = [(start, max(shift for _, shift in group)) for start, group in groupby(starts, key=lambda one: one[0])]
    table = pa.table({"from_row": [start for start, _ in shifts], "shift": [shift for _, shift in shifts]})
    connection.register("shifts", table)
    connection.execute(
        """create or replace temp table staged as
           select staged.* replace (staged.row_no + coalesce(shifts.shift, 0) as row_no)
           from staged asof left join shifts on staged.row_no >= shifts.from_row"""
    )
    connection.unregister("shifts")


def _stage_short(
    connection: Connection, plan: Plan, short: list[tuple[int, list[str | None]]], by_comma: Collection[str]
) -> None:
    width = len(short[0][1])
    columns = {f"c{index}": pa.array([cells[index] for _, cells in short], pa.string()) for index in range(width)}
    columns["row_no"] = pa.array([line for line, _ in short], pa.int64())
    stage_more(connection, plan, pa.table(columns), by_comma)


def _problem(line: int, written: str, cells: int, columns: int) -> Problem:
    if cells > columns:
        wanted = texts("{count} cell, as the heading row has", "{count} cells, as the heading row has", columns)
        remedy = text("Put cells that contain the delimiter into quotes and import the file again.")
        return Problem("too-many-cells", wanted, written[:SHOWN], line, remedy=remedy)
    return Problem("line-not-readable", text("a line of cells with closed quotes"), written[:SHOWN], line)
