"""Take one import back, whichever it is: what it had replaced counts again."""

from dataclasses import dataclass

import duckdb

from sales_analytics.terms.errors import ImportNotFoundError
from sales_analytics.terms.text import text
from sales_analytics.warehouse import replaying
from sales_analytics.warehouse.following import follow
from sales_analytics.warehouse.moment import now
from sales_analytics.warehouse.replacing import bring_back, set_aside
from sales_analytics.warehouse.statements import statement
from sales_analytics.warehouse.stored import STORED
from sales_analytics.warehouse.stored_form import Stored
from sales_analytics.warehouse.vanishing import settle
from sales_analytics.warehouse.warehouse import Warehouse

SAID = "select distinct dataset from import_sheets where import = $import"


@dataclass(frozen=True, slots=True)
class Undone:
    """`removed` and `restored` count rows that stopped counting, and that count again."""

    import_no: int
    file: str
    removed: int
    restored: int


def undo(warehouse: Warehouse, import_no: int) -> Undone:
    """Undo an import in one transaction. Keys of later imports stay as they are; its file may be imported again.

    Raises ImportNotFoundError when no import has the number, or it was undone before.
    """
    with warehouse.writing() as cursor:
        file = _active_file(cursor, import_no)
        cursor.execute(
            "update imports set state = 'undone', undone_at = $now where import = $import",
            {"now": now(), "import": import_no},
        )
        moved = {dataset: _take_back(cursor, dataset, stored, import_no) for dataset, stored in STORED.items()}
        follow(cursor, [dataset for dataset, counts in moved.items() if any(counts)])
        said = {dataset for (dataset,) in cursor.execute(SAID, {"import": import_no}).fetchall()}
        changed, *further = replaying.renew(cursor, import_no, said, warehouse.today())
        follow(cursor, changed)
        cursor.execute("update changes set number = number + 1")
    return Undone(import_no, file, *(sum(counts) for counts in zip(*moved.values(), further, strict=True)))


def _active_file(cursor: duckdb.DuckDBPyConnection, import_no: int) -> str:
    cursor.execute("select file, state from imports where import = $import", {"import": import_no})
    found = cursor.fetchone()
    if found is None:
        raise ImportNotFoundError(text("No import has the number {number}.", number=import_no))
    if found[1] != "active":
        raise ImportNotFoundError(text("Import {number} ({file}) was undone before.", number=import_no, file=found[0]))
    return str(found[0])


def _take_back(cursor: duckdb.DuckDBPyConnection, dataset: str, stored: Stored, import_no: int) -> tuple[int, int]:
    """Rows of one dataset that the import gave or hid: out, and the newest active version of each key in."""
    cursor.execute(
        statement("affected").format(table=stored.table, key=stored.key), {"dataset": dataset, "import": import_no}
    )
    removed = set_aside(cursor, dataset, "affected")
    settle(cursor, dataset, "affected")
    cursor.execute(statement("winners").format(table=stored.table, key=stored.key), {"dataset": dataset})
    return removed, bring_back(cursor, dataset)
