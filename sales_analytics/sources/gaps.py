"""Whether a sheet may have merged cells: where it has any, cells beside or below a filled one are empty."""

import pyarrow as pa

ROWS = 60  # that are looked at
MOSTLY = 0.4  # of a column's first cells are empty where its cells are merged downwards


def looks_merged(batch: pa.RecordBatch) -> bool:
    """By gaps in the first filled row, or columns that are filled only now and then."""
    first = batch.slice(0, ROWS)  # is_valid() would import pyarrow.compute, which takes longer than all of this
    columns = [[cell is not None for cell in column.to_pylist()] for column in first.columns]
    return _has_gaps_above(columns) or any(_is_now_and_then(column) for column in columns)


def _has_gaps_above(columns: list[list[bool]]) -> bool:
    first = next((row for row in zip(*columns, strict=True) if True in row), (True,))
    return False in first[first.index(True) :]


def _is_now_and_then(column: list[bool]) -> bool:
    return True in column and column.count(False) >= MOSTLY * len(column)
