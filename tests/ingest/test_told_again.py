"""What a column states again, or in another way than the others, is told where it is not taken."""

import pytest

from tests.ingest.conftest import Read


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        ("2026年1-6月公司", "2026年7-12月公司", ["2026年7-12月公司"]),
        ("Company Q1", "Company Q2", ["Company Q2"]),
        ("公司", "公司代码", []),
    ],
)
def test_names_of_another_time_are_told(read_csv: Read, first: str, second: str, told: list[str]) -> None:
    reading = read_csv(f"姓名,{first},{second},职位\n王艳,北京,上海,经理\n李雷,上海,上海,专员\n", name="花名册.csv")

    assert reading.dataset == "roster"
    assert [one.header for one in reading.problems if one.code == "names-left-out"] == told


AMOUNTS = """Order No;Order Date;Salesperson;Amount
A1;2026-03-01;Amy;{}
A2;2026-03-02;Amy;{}
A3;2026-03-03;Amy;{}
A4;2026-03-04;Amy;12.25
"""


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        (("1.234,56", "2.500", "77.5"), [(3, "2.500")]),
        (("1.234,56", "2.51", "77.5"), []),
        (("1234.56", "2.500", "77.5"), []),
    ],
)
def test_points_that_may_part_thousands_are_told(read_csv: Read, cells: tuple[str, ...], told: list[object]) -> None:
    reading = read_csv(AMOUNTS.format(*cells))

    assert [(one.row, one.found) for one in reading.problems if one.code == "points-open"] == told
