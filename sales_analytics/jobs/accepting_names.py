"""A name that files use, taken for somebody on the roster because a person said so: an import without a file."""

from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

import pyarrow as pa
import pyarrow.parquet as pq

from sales_analytics.datasets.accepted_names import SAID
from sales_analytics.ingest.answers import Answers
from sales_analytics.ingest.reading import FileReading, SheetReading
from sales_analytics.terms.errors import CommandError
from sales_analytics.terms.folding import fold
from sales_analytics.terms.text import text
from sales_analytics.warehouse.landing import Landed, land
from sales_analytics.warehouse.memory import known
from sales_analytics.warehouse.warehouse import Warehouse

ROW = pa.schema([("alias", pa.string()), ("person", pa.string()), ("sheet_no", pa.int32()), ("row_no", pa.int64())])


def accept_name(warehouse: Warehouse, alias: str, person: str, imported_by: str = "") -> Landed:
    """From now on `alias` stands for `person` in every file, those of before included, until the import is undone.

    Raises CommandError when the roster knows the alias already, or does not know the person.
    """
    _check(warehouse, alias, person)
    with TemporaryDirectory(prefix="sales_analytics_") as folder:
        return land(warehouse, _said(alias, person, Path(folder)), imported_by=imported_by)


def _check(warehouse: Warehouse, alias: str, person: str) -> None:
    people = known(warehouse).spelled
    if not fold(alias) or fold(alias) in people:
        raise CommandError(text("“{name}” stands for somebody on the roster already; nothing was changed.", name=alias))
    if fold(person) not in people:
        raise CommandError(text("“{name}” is not on the roster; nothing was changed.", name=person))


def _said(alias: str, person: str, folder: Path) -> FileReading:
    rows = folder / "said.parquet"
    pq.write_table(pa.Table.from_pylist([{"alias": alias, "person": person, "sheet_no": 1, "row_no": 1}], ROW), rows)
    name = f"{alias} = {person}"
    sheet = SheetReading(
        file=name, sheet="", sheet_no=1, dataset=SAID.name, reason=text("somebody said so"), fingerprint="",
        rows_read=1, loaded=1, rows=rows, typed_rows=1,
    )  # fmt: skip
    content = f"{fold(alias)} = {fold(person)}".encode()
    return FileReading(name, sha256(content).hexdigest(), len(content), Answers(), (sheet,))
