"""Words about a person behind the name, in brackets: that they left, are new, or sit elsewhere."""

from decimal import Decimal
from pathlib import Path

import pytest

from sales_analytics.ingest.known import Known
from sales_analytics.ingest.reading import SheetReading
from tests.ingest.conftest import Read, rows_of
from tests.ingest.grids import Sheet, outcome, read, said, typed

SPELLED = {"王艳(amy)": "王艳(Amy)", "bo li": "Bo Li"}
ROSTER = Known(people=frozenset(SPELLED), spelled=SPELLED)


def sheet(*people: str) -> str:
    rows = (f'o-{place},2026-09-05,"{one}",100\n' for place, one in enumerate(people, start=1))
    return "Order No,Order Date,Salesperson,Amount\n" + "".join(rows)


def told(reading: SheetReading) -> list[tuple[str, int | None, str]]:
    return [(one.code, one.row, one.found) for one in reading.problems]


@pytest.mark.parametrize(
    ("written", "person"),
    [("李娜（离职）", "李娜"), ("王芳(已离职)", "王芳"), ("Anna Li (left)", "Anna Li"), ("张伟（实习）", "张伟"),
     ("张伟【试用期】", "张伟"), ("Anna Li (part-time)", "Anna Li"), ("Anna Li (Maternity leave)", "Anna Li")],
)  # fmt: skip
def test_a_word_about_a_person_is_no_part_of_the_name(read_csv: Read, written: str, person: str) -> None:
    reading = read_csv(sheet(written, "Bo"))

    assert rows_of(reading, "salesperson") == [(person,), ("Bo",)]
    assert told(reading) == [("name-read-as", 2, written)]
    assert reading.questions == ()


@pytest.mark.parametrize("written", ["张伟（实习）", "张伟（离职）", "张伟（北京）"])
def test_a_name_that_stands_by_itself_as_well_is_only_suggested(read_csv: Read, written: str) -> None:
    reading = read_csv(sheet(written, "张伟"))
    mapping = ((reading.mapping[2][0], f"salesperson:{written}:张伟"),)
    answered = read_csv(sheet(written, "张伟"), mapping=mapping)

    assert rows_of(reading, "salesperson") == [(written,), ("张伟",)]
    assert [(one.code, one.options, one.holds_back) for one in reading.questions] == [
        ("name-nearly-known", ("张伟", "as written"), "nothing")
    ]
    assert (told(reading), reading.amount) == ([], Decimal(200))
    assert rows_of(answered, "salesperson") == [("张伟",), ("张伟",)]
    assert (told(answered), answered.questions) == ([("name-read-as", 2, written)], ())


@pytest.mark.parametrize("written", ["张伟（北京）", "李实习", "王新", "Newton"])
def test_any_other_word_stays_where_it_is(read_csv: Read, written: str) -> None:
    reading = read_csv(sheet(written, "Bo"))

    assert rows_of(reading, "salesperson") == [(written,), ("Bo",)]
    assert (told(reading), reading.questions) == ([], ())


def test_one_of_two_names_on_the_roster_is_suggested(read_csv: Read) -> None:
    reading = read_csv(sheet("王艳", "Amy", "Bo Li"), known=ROSTER)

    assert rows_of(reading, "salesperson") == [("王艳",), ("Amy",), ("Bo Li",)]
    assert [(one.code, one.options[0]) for one in reading.questions] == [("name-nearly-known", "王艳(Amy)")] * 2


def test_a_roster_takes_the_name_alone_and_keeps_the_cell_as_another_name(tmp_path: Path) -> None:
    drawn = "姓名 | 英文名 | 公司\n李娜（离职） | Lina | 华东公司\n张伟（实习） | | 华东公司\n王艳(Amy) | | 华东公司"

    reading = read(Sheet(drawn, file="花名册.xlsx"), tmp_path)

    assert outcome(reading) == said("""
        roster under row 1, in ones
        姓名 = name
        英文名 = english_name
        公司 = company
        read 3: 3 + 0 + 0
        notice A2 name-read-as 李娜（离职）
        notice A3 name-read-as 张伟（实习）
    """)
    assert typed(reading, "name", "aliases") == [
        ("李娜", ["Lina", "李娜（离职）"]), ("张伟", ["张伟（实习）"]), ("王艳(Amy)", []),
    ]  # fmt: skip


def test_a_namesake_on_a_roster_is_told_and_nothing_is_merged(tmp_path: Path) -> None:
    drawn = "姓名 | 公司\n李娜（离职） | 华东公司\n李娜 | 华南公司\n王芳（离职） | 华东公司\n王芳（实习） | 华南公司"

    reading = read(Sheet(drawn, file="花名册.xlsx"), tmp_path)

    assert [name for (name,) in typed(reading, "name")] == ["李娜（离职）", "李娜", "王芳（离职）", "王芳（实习）"]
    assert told(reading) == [
        ("name-maybe-twice", 2, "李娜（离职）"), ("name-maybe-twice", 4, "王芳（离职）"),
        ("name-maybe-twice", 5, "王芳（实习）"),
    ]  # fmt: skip
