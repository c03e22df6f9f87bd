"""A total is compared with the rows that it names, or with those around it, wherever in the sheet it stands."""

from decimal import Decimal
from pathlib import Path

import pytest

from sales_analytics.ingest.reading import SheetReading
from sales_analytics.ingest.total_words import name_in
from sales_analytics.language.speech import speak
from tests.ingest.grids import Sheet, read

HEADINGS = "订单号 | 下单日期 | 大区 | 业务员 | 金额\n"
ROWS = """A1 | 2026-03-02 | 华东 | 李娜 | 100
A2 | 2026-03-02 | 华南 | 王芳 | 200
A3 | 2026-03-02 | 华东 | 李娜 | 300
A4 | 2026-03-02 | 华南 | 王芳 | 50
"""
BY_REGION = """A1 | 2026-03-02 | 华东 | 李娜 | 100
A3 | 2026-03-02 | 华东 | 李娜 | 300
{}A2 | 2026-03-02 | 华南 | 王芳 | 200
A4 | 2026-03-02 | 华南 | 王芳 | 50
"""


def sentences(reading: SheetReading) -> list[str]:
    return [f"{one.code} {one.column}{one.row}: {one.found}, {speak(one.expected, 'en')}" for one in reading.problems]


def skipped(reading: SheetReading) -> dict[str, int]:
    return {reason.singular: count for reason, count in reading.skips}


@pytest.mark.parametrize(
    "labels",
    [("华东小计 | | | ", "华南小计 | | | ", "总计 | | | "), (" | | 华东小计 | ", " | | 华南小计: | ", " | | 合计 | "),
     (" | | 华东 | 小计", " | | 华南 | 小计", " | | | 总计"), ("华东区合计 | | | ", "李娜小计 | | | ", "总计 | | | ")],
    ids=["in the first column", "in their column", "beside their name", "regions and people"],
)  # fmt: skip
def test_subtotals_at_the_end_agree_with_the_rows_that_they_name(tmp_path: Path, labels: tuple[str, ...]) -> None:
    figures = (400, 400 if "李娜" in labels[1] else 250, 650)
    drawn = HEADINGS + ROWS + "\n".join(f"{label} | {figure}" for label, figure in zip(labels, figures, strict=True))

    reading = read(Sheet(drawn), tmp_path)

    assert (reading.amount, reading.loaded, reading.rejected, reading.problems) == (Decimal(650), 4, 0, ())
    assert skipped(reading) == {"total of the rows above, and they add up to it": 3}


def test_a_subtotal_at_the_end_that_differs_is_told_with_the_sum_of_its_rows(tmp_path: Path) -> None:
    drawn = HEADINGS + ROWS + "华东小计 | | | | 410\n华南小计 | | | | 250\n总计 | | | | 660"

    reading = read(Sheet(drawn), tmp_path)

    assert sentences(reading) == [
        "total-differs E6: 410, 400, which the rows that are taken add up to",
        "total-differs E8: 660, 650, which the rows that are taken add up to",
    ]
    assert skipped(reading) == {
        "total of the rows above": 2, "total of the rows above, and they add up to it": 1,
    }  # fmt: skip


def test_of_subtotals_at_the_end_that_name_nothing_known_nothing_is_said(tmp_path: Path) -> None:
    drawn = HEADINGS + ROWS + "线上小计 | | | | 410\n线下小计 | | | | 240\n总计 | | | | 650"

    reading = read(Sheet(drawn), tmp_path)

    assert (reading.amount, reading.problems) == (Decimal(650), ())
    assert skipped(reading) == {
        "total of the rows above": 2, "total of the rows above, and they add up to it": 1,
    }  # fmt: skip


@pytest.mark.parametrize(("stated", "told"), [(650, 0), (651, 1)], ids=["agrees", "differs"])
def test_a_total_above_all_rows_is_that_of_the_rows_below(tmp_path: Path, stated: int, told: int) -> None:
    reading = read(Sheet(f"{HEADINGS}总计 | | | | {stated}\n{ROWS}"), tmp_path)

    assert (reading.amount, reading.loaded, reading.rejected) == (Decimal(650), 4, 0)
    assert skipped(reading) == {f"total of the rows below{'' if told else ', and they add up to it'}": 1}
    assert sentences(reading) == ["total-differs E2: 651, 650, which the rows that are taken add up to"][:told]


def test_totals_and_subtotals_above_their_rows(tmp_path: Path) -> None:
    drawn = f"{HEADINGS}总计 | | | | 650\n华东小计 | | | | 400\n{BY_REGION.format('华南小计 | | | | 251' + chr(10))}"

    reading = read(Sheet(drawn), tmp_path)

    assert sentences(reading) == ["total-differs E6: 251, 250, which the rows that are taken add up to"]
    assert skipped(reading) == {
        "total of the rows above": 1, "total of the rows below, and they add up to it": 2,
    }  # fmt: skip


def test_a_subtotal_below_its_rows_is_theirs_whatever_it_is_called(tmp_path: Path) -> None:
    rows = BY_REGION.format("长三角小计 | | | | 401\n")

    reading = read(Sheet(f"{HEADINGS}{rows}珠三角小计 | | | | 250\n合计 | | | | 650"), tmp_path)

    assert sentences(reading) == ["total-differs E4: 401, 400, which the rows that are taken add up to"]


@pytest.mark.parametrize(
    ("label", "name"),
    [("合计", ""), ("合计:", ""), ("grand total", ""), ("total amount (usd)", ""), ("本页小计", ""), ("sub-total", ""),
     ("华东小计", "华东"), ("subtotal for east:", "east"), ("east total", "east"), ("小计-李娜", "李娜"),
     ("total eagles team", "eagles team")],
)  # fmt: skip
def test_what_a_total_names(label: str, name: str) -> None:
    assert name_in(label) == name


@pytest.mark.parametrize(("cells", "added"), [("华东 | 王芳 | 红海", 400), (" | 王芳 | 红海", 250), (" | | 红海", 150)])
def test_of_several_names_in_its_row_a_total_is_of_the_first(tmp_path: Path, cells: str, added: int) -> None:
    headings = HEADINGS.replace("业务员", "业务员 | 客户")
    rows = ROWS.replace("| 100", "| 红海 | 100").replace("| 50", "| 红海 | 50")
    rows = rows.replace("| 200", "| 蓝海 | 200").replace("| 300", "| 蓝海 | 300")

    reading = read(Sheet(f"{headings}{rows}总计 | | {cells} | 999"), tmp_path)

    assert sentences(reading) == [f"total-differs F6: 999, {added}, which the rows that are taken add up to"]
