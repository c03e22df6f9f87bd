"""Order numbers that are more than a number: versions of one order, several orders in one cell."""

from decimal import Decimal
from typing import Any

import pytest

from sales_analytics.ingest.reading import SheetReading
from tests.ingest.conftest import Read, rows_of

PLAIN = ("PI900", "PI901", "PI902", "PI903", "PI904")


def sheet(*rows: tuple[str, str]) -> str:
    return "Order No,Order Date,Salesperson,Product,Amount\n" + "".join(
        f'"{number}",2026-09-05,Bo,Item {place},{amount}\n' for place, (number, amount) in enumerate(rows, start=1)
    )


def orders(reading: SheetReading) -> list[tuple[Any, ...]]:
    return rows_of(reading, "row_no", "order_no", "amount")


def said(reading: SheetReading) -> list[tuple[str, int | None, str]]:
    return [(one.code, one.row, one.found) for one in reading.problems]


@pytest.mark.parametrize(
    ("numbers", "counts"),
    [
        (("PI001", "PI001-R1"), [3]), (("PI001-R1", "PI001"), [2]), (("PI001", "PI001-R1", "PI001-R2"), [4]),
        (("PI001-R2", "PI001-R10"), [3]), (("PI001", "PI001A"), [3]), (("PI001", "PI001B", "PI001A"), [3]),
        (("PI001", "PI001?"), [3]), (("PI001", "PI001 Rev.2"), [3]), (("PI001", "PI001(改)"), [3]),
        (("PI001", "PI001R1"), [3]), (("PI001-R1", "PI001-R1"), [2, 3]),
    ],
    ids=lambda one: " ".join(one) if isinstance(one, tuple) else None,
)  # fmt: skip
def test_the_latest_version_counts_and_the_older_are_skipped(
    either_way: Read, numbers: tuple[str, ...], counts: list[int]
) -> None:
    rows = [(number, str(10 * place)) for place, number in enumerate(numbers, start=1)]

    reading = either_way(sheet(*rows, *((one, "30") for one in PLAIN)))

    counting = [(row, "PI001", Decimal(10 * (row - 1))) for row in counts]
    assert orders(reading)[: len(counts)] == counting
    older = len(numbers) - len(counts)
    assert (reading.rows_read, reading.loaded, reading.skipped) == (len(rows) + 5, len(counts) + 5, older)
    assert [(reason.singular, count) for reason, count in reading.skips] == (
        [("older version of an order", older)] if older else []
    )
    assert reading.amount == sum(amount for _, _, amount in counting) + 150
    assert said(reading) == [("order-version", counts[0], numbers[counts[0] - 2])]


def test_a_version_without_the_others_has_the_number_of_the_order(either_way: Read) -> None:
    reading = either_way(sheet(("PI001-R1", "10"), *((one, "30") for one in PLAIN)))

    assert orders(reading)[0] == (2, "PI001", Decimal(10))
    assert said(reading) == [("order-version", 2, "PI001-R1")]


@pytest.mark.parametrize(
    "numbers",
    [("PI001A", "PI001B", "PI002"), ("A-R1", "B-R1"), tuple(f"{n}-R1" for n in range(9)), ("2026/0917", "2026/917"),
     ("SO/26/001", "SO/26/02"), ("26R1", "27R2", "3"), (*(f"2026/{n:04}" for n in range(8, 18)), "x")],
    ids=" ".join,
)  # fmt: skip
def test_ways_of_numbering_are_no_versions_and_no_lists(either_way: Read, numbers: tuple[str, ...]) -> None:
    reading = either_way(sheet(*((one, "1") for one in numbers)))

    assert [number for _, number, _ in orders(reading)] == list(numbers)
    assert reading.problems == ()


@pytest.mark.parametrize(
    ("cell", "parts"),
    [
        ("PI01/PI02", [("PI01", "50"), ("PI02", "50.01")]),
        ("PI01、PI02", [("PI01", "50"), ("PI02", "50.01")]),
        ("PI01, PI02; PI03", [("PI01", "33.33"), ("PI02", "33.33"), ("PI03", "33.35")]),
        ("PI01\nPI02", [("PI01", "50"), ("PI02", "50.01")]),
    ],
    ids=["slash", "dun", "three", "line"],
)
def test_several_numbers_in_one_cell_part_the_amount(either_way: Read, cell: str, parts: list[tuple[str, str]]) -> None:
    reading = either_way(sheet((cell, "100.01"), *((one, "30") for one in PLAIN)))

    assert orders(reading)[: len(parts)] == [(2, number, Decimal(amount)) for number, amount in parts]
    assert (reading.loaded, reading.typed_rows, reading.amount) == (6, 5 + len(parts), Decimal("250.01"))
    assert said(reading) == [("order-numbers-in-one-cell", 2, cell)]


def test_a_number_whose_digits_are_gone_is_a_problem(read_csv: Read) -> None:
    reading = read_csv(sheet(("2.02E+11", "10"), ("2.0261E+17", "11"), ("SO-E+1", "12"), ("202609050001", "13")))

    assert [(number, amount) for _, number, amount in orders(reading)] == [("SO-E+1", 12), ("202609050001", 13)]
    assert said(reading) == [("number-shortened", 2, "2.02E+11"), ("number-shortened", 3, "2.0261E+17")]
    assert (reading.loaded, reading.rejected) == (2, 2)


def test_numbers_that_a_workbook_rounded_are_said(read_rows: Read) -> None:
    headings: list[Any] = ["Order No", "Order Date", "Salesperson", "Product", "Amount"]
    rows = [[202609050001230001 + place, "2026-09-05", "Bo", f"Item {place}", 10 + place] for place in range(2)]

    reading = read_rows([headings, *rows])

    assert [number for _, number, _ in orders(reading)] == ["202609050001230016", "202609050001230016"]
    assert said(reading) == [("number-maybe-rounded", 2, "202609050001230016")]


@pytest.mark.parametrize(
    "numbers", [("202609050001230017", "202609050001230018"), ("PI1234567890123456", "PI1")], ids=" ".join
)
def test_long_numbers_that_are_texts_are_whole(either_way: Read, numbers: tuple[str, ...]) -> None:
    assert either_way(sheet(*((one, "1") for one in numbers))).problems == ()


def test_a_number_that_became_a_date_is_said(either_way: Read) -> None:
    reading = either_way(sheet(("3-1", "1"), ("3-2", "1"), ("2026-03-05 00:00:00", "1")))

    assert said(reading) == [("number-maybe-date", 4, "2026-03-05 00:00:00")]


def test_zeros_that_were_lost_in_front_are_said(either_way: Read) -> None:
    reading = either_way(sheet(("000123", "1"), ("000124", "1"), ("125", "1")))

    assert said(reading) == [("number-maybe-without-zeros", 4, "125")]


@pytest.mark.parametrize("numbers", [("1", "20", "300"), ("0123", "12345", "99"), ("A01", "A2")], ids=" ".join)
def test_numbers_of_several_lengths_are_nothing_special(either_way: Read, numbers: tuple[str, ...]) -> None:
    assert either_way(sheet(*((one, "1") for one in numbers))).problems == ()


@pytest.mark.parametrize(
    ("written", "read"),
    [("ＰＩ－２６／０１", "PI-26/01"), ("ｐｉ１２３", "pi123"), ("２０２６０１", "202601"), ("合同１２号", "合同12号"),
     ("合同（一）", "合同（一）"), ("１００７.0", "1007"), ("PI\u201326", "PI\u201326")],
)  # fmt: skip
def test_full_width_digits_letters_and_hyphens_of_a_number_are_plain_ones(
    either_way: Read, written: str, read: str
) -> None:
    reading = either_way(sheet((written, "10"), *((one, "30") for one in PLAIN)))

    assert orders(reading)[0] == (2, read, Decimal(10))
    assert said(reading) == []


@pytest.mark.parametrize(
    ("written", "read"),
    [("PI  26", "PI 26"), ("PI\u00a026", "PI 26"), ("PI\u3000\u300026", "PI 26"), ("PI \u00a026-R1", "PI 26"),
     ("PI 26", "PI 26")],
    ids=["two", "no-break", "ideographic", "of a version", "one"],
)  # fmt: skip
def test_spaces_inside_a_number_are_one(either_way: Read, written: str, read: str) -> None:
    reading = either_way(sheet((written, "10"), *((one, "30") for one in PLAIN)))

    assert orders(reading)[0] == (2, read, Decimal(10))
