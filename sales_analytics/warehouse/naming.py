"""From the names that people choose to the numbers that facts carry."""

from collections.abc import Sequence

import duckdb

from sales_analytics.terms.filters import UNASSIGNED
from sales_analytics.terms.folding import fold

_NUMBERS = "select name_id from main.names where folded = any($folded)"
_PEOPLE = """
select distinct coalesce(standing.salesperson, names.name_id) as salesperson
from main.names as names
left join main.standing as standing on standing.alias = names.name_id
where names.folded = any($folded)
"""


def numbers_of(cursor: duckdb.DuckDBPyConnection, names: Sequence[str]) -> list[int]:
    """The numbers of these names. Names that nobody knows have none: [] then narrows to nothing."""
    return [row[0] for row in cursor.execute(_NUMBERS, {"folded": _folded(names)}).fetchall()]


def people_of(cursor: duckdb.DuckDBPyConnection, names: Sequence[str]) -> list[int]:
    """The numbers of the people for whom these names, ids or addresses stand."""
    return [row[0] for row in cursor.execute(_PEOPLE, {"folded": _folded(names)}).fetchall()]


def _folded(names: Sequence[str]) -> list[str]:
    return ["" if fold(one) == fold(UNASSIGNED) else fold(one) for one in names]
