"""Lists of an ERP with subtotals that no word marks."""

from decimal import Decimal
from pathlib import Path

from tests.ingest.conftest import Read, rows_of
from tests.ingest.grids import Sheet, read

AGREED = "total of the rows above, and they add up to it"
LIST = """Sales Document | Document Date | Sales employee | Sold-To Party | Net value | Document Currency
          '0001 | '01.09.2026 | Amy Li | Bosch | '1.234,56 | EUR
          '0002 | '15.09.2026 | Amy Li | BMW | '500,00- | EUR
          | | Amy Li | | '{amy} | EUR
          '0003 | '16.09.2026 | Bo Chen | VW | '12.000,00 | EUR
          | | Bo Chen | | '12.000,00 | EUR
          | | | | '12.734,56 | EUR"""
TAKEN = [("0001", Decimal("1234.56")), ("0002", Decimal(-500)), ("0003", Decimal(12000))]


def test_a_name_beside_the_sum_of_its_rows_is_a_subtotal_and_no_order_to_be_filled_in(tmp_path: Path) -> None:
    reading = read(Sheet(LIST.format(amy="734,56")), tmp_path)

    assert rows_of(reading, "order_no", "amount") == TAKEN
    assert [(one.singular, count) for one, count in reading.skips] == [(AGREED, 3)]
    assert (reading.rejected, reading.questions) == (0, ())


def test_what_is_no_sum_is_rejected(tmp_path: Path) -> None:
    reading = read(Sheet(LIST.format(amy="734,57")), tmp_path)

    assert rows_of(reading, "order_no", "amount") == TAKEN
    assert {(one.code, one.row) for one in reading.problems if one.severity == "reject"} == {
        ("order-no-missing", 4), ("order-date-missing", 4),
    }  # fmt: skip
    assert (reading.rejected, reading.skipped) == (1, 2)


def test_lines_of_an_order_are_asked_about_though_subtotals_stand_between(tmp_path: Path) -> None:
    lines = "\n".join(f" | | | P{place} | {place} | EUR" for place in range(1, 5))

    reading = read(Sheet(LIST.format(amy="734,56").replace("EUR", f"EUR\n{lines}", 1)), tmp_path)

    assert [(one.code, one.likely) for one in reading.questions] == [("blanks-unclear", "fill-down")] * 3


def test_stars_mark_the_totals_of_a_printed_list(read_csv: Read) -> None:
    lines = (
        "01.10.2026  Dynamic List Display  1", "", "-" * 60, "|Doc. No|Doc. Date |Employee|Party|Net Value |Curr.|",
        "-" * 60, "|4501   |01.09.2026|Amy     |Bosch|1.234,56  |EUR  |",
        "|4502   |15.09.2026|Amy     |BMW  |500,00-   |EUR  |",
        "|*      |          |Amy     |     |734,56    |EUR  |", "|**     |          |        |     |734,56    |EUR  |",
        "-" * 60,
    )  # fmt: skip

    reading = read_csv("\r\n".join(lines), name="list.txt", mapping=(("Employee", "salesperson"),))

    assert rows_of(reading, "order_no", "amount") == [("4501", Decimal("1234.56")), ("4502", Decimal(-500))]
    assert (AGREED, 2) in [(one.singular, count) for one, count in reading.skips]
    assert (reading.rejected, reading.questions) == (0, ())


def test_heads_of_open_groups_are_sums_of_the_rows_below_and_no_orders(tmp_path: Path) -> None:
    drawn = """Order Reference | Order Date | Customer | Salesperson | Total | Status
               Amy Li (2) | | | | 300 |
               S00021 | @2026-09-01 | Bosch | Amy Li | 100 | Sales Order
               S00022 | @2026-09-02 | BMW | Amy Li | 200 | Sales Order
               Bo Chen (1) | | | | 50 |
               S00023 | @2026-09-03 | VW | Bo Chen | 50 | Quotation"""

    reading = read(Sheet(drawn), tmp_path)

    assert rows_of(reading, "order_no", "amount", "status") == [
        ("S00021", 100, "confirmed"), ("S00022", 200, "confirmed"), ("S00023", 50, "pending"),
    ]  # fmt: skip
    assert (reading.rows_read, reading.loaded, reading.skipped, reading.problems) == (5, 3, 2, ())


def test_the_largest_and_the_least_below_a_table_are_no_orders(read_csv: Read) -> None:
    orders = "Order No,Order Date,Sales Rep,Amount\nA1,2026-09-01,Max,100\nA2,2026-09-02,Bo,200\n"

    reading = read_csv(f"{orders}Average,,,150\nMax,,,200\nMin,,,100\nCount: 2,,Sum:,300\n")

    assert rows_of(reading, "order_no", "salesperson", "amount") == [("A1", "Max", 100), ("A2", "Bo", 200)]
    assert (reading.skipped, reading.rejected, reading.questions, reading.problems) == (4, 0, (), ())


REPORT = """Owner | Deal | Account | Stage | Amount | Close Date
            Amira | Blue 1 | Blue | Closed Won | 12500 | @2026-09-05
                  | Red 1 | Red | Closed Won | 300 | @2026-09-06
            Subtotal | | | | 12800 |
             | Count | | | 2 |
            Bo | Green 1 | Green | Closed Won | 8000 | @2026-09-07
            Subtotal | | | | 8000 |
             | Count | | | 1 |
            Total | | | | 20800 |
             | Count | | | 3 |"""


def test_the_number_of_records_below_each_group_is_no_order(tmp_path: Path) -> None:
    asked = read(Sheet(REPORT, answers={"without": ("order_no",)}), tmp_path)
    filled = read(Sheet(REPORT, answers={"without": ("order_no",), "filling": (("Owner", "fill-down"),)}), tmp_path)

    assert [(one.code, one.likely) for one in asked.questions] == [("blanks-unclear", "fill-down")]
    assert rows_of(filled, "salesperson", "amount") == [("Amira", 12500), ("Amira", 300), ("Bo", 8000)]
    assert (filled.rows_read, filled.skipped, filled.rejected, filled.problems) == (9, 6, 0, ())
    assert (AGREED, 3) in [(one.singular, count) for one, count in filled.skips]
