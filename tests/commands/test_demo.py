"""The sample festival on the command line."""

import shutil
from pathlib import Path

from sales_analytics.cli import main
from sales_analytics.jobs.demo import is_demo, remove_demo
from sales_analytics.warehouse.warehouse import Warehouse


def test_a_sample_that_was_taken_away_stays_away_until_it_is_asked_for(tmp_path: Path, sample_warehouse: Path) -> None:
    file = Path(shutil.copy(sample_warehouse, tmp_path / "sales.duckdb"))
    place = ["--warehouse", str(file)]
    with Warehouse.open(file) as warehouse:
        assert is_demo(warehouse)
        remove_demo(warehouse)

    main(["demo", "--when-new", *place])
    with Warehouse.open(file) as warehouse:
        assert not is_demo(warehouse)

    main(["demo", *place])
    with Warehouse.open(file) as warehouse:
        assert is_demo(warehouse)
