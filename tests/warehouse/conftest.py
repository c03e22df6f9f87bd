"""Files for tests of the warehouse."""

from itertools import count
from pathlib import Path

import pytest

from sales_analytics.ingest.answers import Answers
from sales_analytics.ingest.read import read_for_import
from sales_analytics.warehouse.landing import Landed, land
from sales_analytics.warehouse.memory import known
from sales_analytics.warehouse.warehouse import Warehouse
from tests.warehouse.taking import Take, holds


@pytest.fixture
def take(warehouse: Warehouse, tmp_path: Path) -> Take:
    """`take("lines", text)` imports a text as lines.csv; every invariant holds afterwards."""
    numbers = count(1)

    def taken(name: str, written: str, **decided: object) -> Landed:
        folder = tmp_path / str(next(numbers))
        folder.mkdir()
        path = folder / f"{name}.csv"
        path.write_text(written, "utf-8")
        landed = land(warehouse, read_for_import(path, folder, known(warehouse), Answers(**decided)))  # type: ignore[arg-type]
        assert landed.state == "landed", (landed.questions, landed.problems)
        holds(warehouse)
        return landed

    return taken
