"""What a sheet lacks, or says twice, and what is said about it."""

from dataclasses import replace

from sales_analytics.ingest.known import NOTHING_KNOWN
from sales_analytics.language.speech import speak
from tests.ingest.conftest import Read, rows_of


def test_what_stands_before_the_damage_is_loaded(read_csv: Read) -> None:
    sound = "".join(f"{number},Amira,10,2026-03-02,High Street 1,Chile\n" for number in range(4, 9))
    late, early = "2,Bo,20,2026-03-03,Rua do Paço, 67,Brazil\n", "3,Chen, Dora,30,2026-03-04,Kai 3,Norway\n"
    reading = read_csv(f"order no,salesperson,amount,order date,address,country\n{late}{early}{sound}")

    assert (reading.rows_read, reading.loaded, reading.rejected) == (7, 6, 1)
    found = rows_of(reading, "order_no", "salesperson", "country", "row_no")
    assert [one for one in found if one[0] in "24"] == [("2", "Bo", None, 2), ("4", "Amira", "Chile", 4)]
    assert [(one.severity, one.code, one.row, one.column) for one in reading.problems] == [
        ("notice", "lines-damaged", None, ""), ("notice", "cells-too-many", 2, "E"), ("reject", "too-many-cells", 3, "")
    ]  # fmt: skip


def test_no_figure_is_taken_from_behind_the_damage(read_csv: Read) -> None:
    sound = "".join(f"{number},Amira,2026-03-02,High Street 1,10\n" for number in range(4, 9))
    reading = read_csv(f"order no,salesperson,order date,address,amount\n2,Bo,2026-03-03,Rua do Paço, 67,20\n{sound}")

    assert (reading.loaded, reading.rejected) == (5, 1)
    assert [(one.severity, one.code, one.row) for one in reading.problems] == [("reject", "too-many-cells", 2)]


def test_states_that_contradict_each_other_are_told(read_csv: Read) -> None:
    rows = "A,2026-03-02,Amira,10,Closed Won,Won\nB,2026-03-02,Amira,10,Closed Won,Lost\nC,,Amira,1,Negotiation,Open\n"
    reading = read_csv(f"order no,close date,salesperson,amount,stage,status\n{rows}")

    assert rows_of(reading, "order_no", "status") == [("A", "confirmed"), ("B", "lost"), ("C", "pending")]
    told = [(one.code, one.row, one.found) for one in reading.problems if "contradict" in one.code]
    assert told == [("statuses-contradict", None, ""), ("status-contradicted", 3, "Closed Won | Lost")]


def test_heads_of_orders_are_told_from_orders_whose_amount_was_forgotten(read_csv: Read) -> None:
    heads = "order no,customer,order date,salesperson,freight,ship via\n1,Lagoon,2026-03-02,Amira,3,2\n"
    bare = "order no,customer,order date,salesperson\n1,Lagoon,2026-03-02,Amira\n"
    lines = replace(NOTHING_KNOWN, orders_with_lines=frozenset({"1"}))

    assert [one.code for one in read_csv(heads).questions] == []
    assert [one.code for one in read_csv(heads).problems] == ["awaiting-lines"]
    assert [one.code for one in read_csv(bare).questions] == ["amount-missing"]
    assert [one.code for one in read_csv(bare, known=lines).questions] == []


def test_currencies_without_a_rate_are_told_when_they_are_read(read_csv: Read) -> None:
    rows = "A,2026-03-02,Amira,10,EUR\nB,2026-03-02,Amira,10,USD\nC,2026-03-02,Amira,10,EUR\nD,2026-03-02,Amira,1,CHF\n"
    written = f"order no,order date,salesperson,amount,currency\n{rows}"
    known = replace(NOTHING_KNOWN, currency="USD", converted=frozenset({"CHF"}))

    (told,) = (one for one in read_csv(written, known=known).problems if one.code == "not-converted")
    assert speak(told.expected, "en") == "an exchange rate from EUR to USD; 2 rows have none and are not converted"
