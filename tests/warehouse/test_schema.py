"""A database file knows which version of the program made it."""

from pathlib import Path

import duckdb
import pytest

from sales_analytics.terms.errors import WarehouseOutdatedError
from sales_analytics.warehouse.schema import AS_GOOD
from sales_analytics.warehouse.warehouse import Warehouse


def test_a_file_of_another_version_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "sales.duckdb"
    Warehouse.open(file).close()
    with duckdb.connect(file) as connection:
        connection.execute("update made_with set schema = 'an older one'")

    with pytest.raises(WarehouseOutdatedError, match=r"^sales\.duckdb was made by another version"):
        Warehouse.open(file)

    with duckdb.connect(file) as connection:
        assert connection.execute("select schema from made_with").fetchall() == [("an older one",)]


def test_a_file_opens_again(tmp_path: Path) -> None:
    file = tmp_path / "sales.duckdb"
    Warehouse.open(file).close()

    with Warehouse.open(file) as warehouse:
        assert warehouse.change_number == 0


def test_a_file_of_an_earlier_version_that_holds_the_same_opens(tmp_path: Path) -> None:
    file = tmp_path / "sales.duckdb"
    Warehouse.open(file).close()
    with duckdb.connect(file) as connection:
        connection.execute("update made_with set schema = $schema", {"schema": min(AS_GOOD)})

    with Warehouse.open(file) as warehouse:
        assert warehouse.change_number == 0
