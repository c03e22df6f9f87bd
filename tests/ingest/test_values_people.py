"""Names in cells: several people in one, second names, people who left, and near misses, which are only suggested."""

from decimal import Decimal
from typing import Any

import pytest

from sales_analytics.ingest.known import Known
from sales_analytics.ingest.reading import SheetReading
from sales_analytics.ingest.several_people import several_people
from tests.ingest.conftest import Read, rows_of

SPELLED = {
    "amy wang": "Amy Wang", "王艳": "Amy Wang", "amy.wang@example.com": "Amy Wang", "bob stone": "Bob Stone",
    "ann/marie": "Ann/Marie", "李四": "李四", "张三": "张三", "chen, amira": "Chen, Amira", "none": "None",
}  # fmt: skip
ROSTER = Known(people=frozenset(SPELLED), spelled=SPELLED)
NOBODY = Known()


def sheet(*names: str) -> str:
    return "Order No,Order Date,Salesperson,Amount\n" + "".join(
        f'o-{place},2026-09-05,"{name}",100.01\n' for place, name in enumerate(names, start=1)
    )


def credited(reading: SheetReading) -> list[tuple[Any, ...]]:
    return rows_of(reading, "row_no", "salesperson", "credit_share", "amount")


def said(reading: SheetReading) -> list[tuple[str, int | None, str, str]]:
    return [(one.code, one.row, one.column, one.found) for one in reading.problems]


THIRD, REST = Decimal("0.333333"), Decimal("0.333334")
HALF = Decimal("0.5")
SHARED = [
    ("Amy/Bob", [("Amy", HALF), ("Bob", HALF)], False),
    ("Amy & Bob", [("Amy", HALF), ("Bob", HALF)], False),
    ("Amy and Bob", [("Amy", HALF), ("Bob", HALF)], False),
    ("张三、李四", [("张三", HALF), ("李四", HALF)], False),
    ("张三,李四", [("张三", HALF), ("李四", HALF)], False),
    ("张三， 李四，王五", [("张三", THIRD), ("李四", THIRD), ("王五", REST)], False),
    ("Amy+Bob+Cy", [("Amy", THIRD), ("Bob", THIRD), ("Cy", REST)], False),
    ("Amy&Bob 50/50", [("Amy", HALF), ("Bob", HALF)], True),
    ("Amy/Bob 7:3", [("Amy", Decimal("0.7")), ("Bob", Decimal("0.3"))], True),
    ("Amy & Bob (60/40)", [("Amy", Decimal("0.6")), ("Bob", Decimal("0.4"))], True),
    ("Amy 70% Bob 30%", [("Amy", Decimal("0.7")), ("Bob", Decimal("0.3"))], True),
    ("Amy（70%）、Bob（30%）", [("Amy", Decimal("0.7")), ("Bob", Decimal("0.3"))], True),
]  # fmt: skip


@pytest.mark.parametrize(("cell", "people", "is_stated"), SHARED, ids=lambda one: one if isinstance(one, str) else None)
def test_several_people_share_an_order(
    either_way: Read, cell: str, people: list[tuple[str, Decimal]], is_stated: bool
) -> None:
    reading = either_way(sheet(cell, "Amy"), known=NOBODY)

    amount = Decimal("100.01")
    assert credited(reading) == [*((2, name, share, amount) for name, share in people), (3, "Amy", None, amount)]
    assert (reading.rows_read, reading.loaded, reading.typed_rows) == (2, 2, len(people) + 1)
    assert reading.amount == Decimal("200.02")
    assert said(reading) == ([] if is_stated else [("credit-shared-equally", 2, "C", cell)])
    assert sum(share for _, share in people) == 1


@pytest.mark.parametrize(
    "cell",
    ["Amy Wang", "Ann/Marie", "Chen, Amira", "王艳/Amy", "O'Neil-Smith", "Amy 70% Bob 40%", "Amy/Bob 5/4", "Amy/",
     "/Bob", "Amy/Bob/Cy/Di/Ed/Fay", "N/A Foods", "Shop 1/2", "和平", "None", "NA", "Null", "Smith, John"],
)  # fmt: skip
def test_one_person_is_one_whatever_signs_the_name_has(cell: str) -> None:
    assert several_people(cell, SPELLED.__contains__) is None


@pytest.mark.parametrize(
    ("cell", "person"),
    [("王艳(Amy)", "Amy Wang"), ("王艳（艳艳）", "Amy Wang"), ("Amy Wang（离职）", "Amy Wang"),
     ("Amy Wang (left)", "Amy Wang"), ("王艳/Amy", "Amy Wang"), ("Zoe（离职）", "Zoe")],
)  # fmt: skip
def test_a_second_name_or_a_remark_does_not_make_another_person(either_way: Read, cell: str, person: str) -> None:
    reading = either_way(sheet(cell), known=ROSTER)

    assert [name for _, name, _, _ in credited(reading)] == [person]
    assert said(reading) == [("name-read-as", 2, "C", cell)]
    assert reading.questions == ()


@pytest.mark.parametrize(
    "cell", ["Amy Wang", "AMY  WANG", " amy wang　", "ＡＭＹ wang", "Amy.Wang@example.com", "王艳", "None"]
)
def test_what_the_roster_knows_is_left_as_it_is(either_way: Read, cell: str) -> None:
    reading = either_way(sheet(cell), known=ROSTER)

    assert (reading.loaded, reading.problems, reading.questions) == (1, (), ())


@pytest.mark.parametrize(
    ("cell", "near"),
    [("Amy Wnag", "Amy Wang"), ("Wang Amy", "Amy Wang"), ("Bob", "Bob Stone"), ("Bob Stne", "Bob Stone")],
)
def test_a_near_miss_is_suggested_and_not_taken(either_way: Read, cell: str, near: str) -> None:
    reading = either_way(sheet(cell), known=ROSTER)

    assert [name for _, name, _, _ in credited(reading)] == [cell]
    assert [(one.code, one.options, one.likely, one.holds_back) for one in reading.questions] == [
        ("name-nearly-known", (near, "as written"), "", "nothing")
    ]
    assert reading.questions[0].option_flag == f'--map "Salesperson=salesperson:{cell}:{near}"'
    assert (reading.loaded, reading.rejected, reading.problems) == (1, 0, ())


@pytest.mark.parametrize("cell", ["张四", "李三", "Zoe", "Carlos Ruiz"])
def test_who_is_far_from_everybody_stays(either_way: Read, cell: str) -> None:
    reading = either_way(sheet(cell), known=ROSTER)

    assert [name for _, name, _, _ in credited(reading)] == [cell]
    assert (reading.problems, reading.questions) == ((), ())


def test_an_answer_about_a_name_is_followed_and_not_asked_again(either_way: Read) -> None:
    taken = either_way(sheet("Amy Wnag"), known=ROSTER, values=(("salesperson", "Amy Wnag", "Amy Wang"),))
    told = either_way(sheet("Amy Wnag"), known=ROSTER, mapping=(("Salesperson", "salesperson:Amy Wnag:Amy Wang"),))
    kept = either_way(sheet("Amy Wnag"), known=ROSTER, values=(("salesperson", "Amy Wnag", "as written"),))

    assert [credited(one)[0][1] for one in (taken, told, kept)] == ["Amy Wang", "Amy Wang", "Amy Wnag"]
    assert [one.questions for one in (taken, told, kept)] == [(), (), ()]
    assert said(taken) == [("name-read-as", 2, "C", "Amy Wnag")]


def test_people_called_none_na_and_null_are_people_and_namibia_is_a_country(read_csv: Read) -> None:
    written = "Order No,Order Date,Salesperson,Country,Amount\n" + "".join(
        f"o-{place},2026-09-05,{name},NA,1\n" for place, name in enumerate(("None", "NA", "Null", "nan"), start=1)
    )

    reading = read_csv(written)

    assert rows_of(reading, "salesperson", "country") == [(name, "NA") for name in ("None", "NA", "Null", "nan")]
    assert reading.problems == ()


@pytest.mark.parametrize("blank", ["", "-", "—", "/", "无", "暂无", "N/A", "#N/A"])
def test_only_these_say_that_nobody_is_named(read_csv: Read, blank: str) -> None:
    reading = read_csv(sheet(blank, "Bo"))

    assert [name for _, name, _, _ in credited(reading)] == [None, "Bo"]


@pytest.mark.parametrize("written", ["王 艳", "王　艳", "王\u00a0 艳"])
def test_spaces_that_make_a_short_name_as_wide_as_others_make_no_other_person(either_way: Read, written: str) -> None:
    heads = "订单号,下单日期,业务员,客户,金额\n"

    reading = either_way(f"{heads}1,2026-09-01,{written},东方 公司,10\n2,2026-09-02,王艳,红 蓝 Ltd,20\n")

    assert rows_of(reading, "salesperson", "customer") == [("王艳", "东方 公司"), ("王艳", "红 蓝 Ltd")]
