"""The festivals as the spreadsheets that such companies send."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path

from data.sample.book import Book, Row, write_csv
from data.sample.order_sheets import TITLE_OF, tiger, wolf, write_dragon, write_eagle, write_yiwu
from data.sample.people import CHINESE_GROUPS, COMPANIES, Person
from data.sample.records import Festival

WAN = Decimal(10_000)
MONTHS = tuple(f"{number}月" for number in range(1, 13))


def write_all(folder: Path, people: list[Person], festivals: Sequence[Festival]) -> None:
    """Write every file of the sample into `folder`."""
    write_roster(folder / "roster.xlsx", people)
    write_targets(folder, people, festivals)
    write_forecasts(folder / "业绩预测.xlsx", people, festivals)
    by_name = {one.name: one for one in people}
    for festival in festivals:
        month = festival.plan.key
        write_csv(folder / f"Tiger ERP export {month}.csv", tiger(festival, by_name), "utf-8-sig")
        write_dragon(folder / f"龙组订单 {TITLE_OF[month]}.xlsx", festival)
        write_csv(folder / f"狼组订单明细{month}.csv", wolf(festival, by_name), "gb18030")
    write_eagle(folder / "Eagle orders.xlsx", festivals, by_name)
    write_yiwu(folder / "Yiwu One 人民币订单.xlsx", festivals)


def write_roster(path: Path, people: list[Person]) -> None:
    book = Book(path)
    head = ("工号", "姓名", "英文名", "公司", "组别", "职位", "入职日期", "离职日期", "邮箱")
    for group in COMPANIES:
        rows: list[Row] = [(f"{CHINESE_GROUPS[group]}花名册 {group} roster",), head]
        rows += [
            (
                one.code,
                one.name,
                one.english,
                one.company,
                one.group,
                "经理" if one.seat == 0 else "业务员",
                one.joined_on,
                one.left_on,
                one.email,
            )
            for one in people
            if one.group == group
        ]
        book.sheet(group, rows, header_row=2)
    book.close()


def write_targets(folder: Path, people: list[Person], festivals: Sequence[Festival]) -> None:
    """Two groups write rows in English, two write months side by side in 万; companies and groups have a list."""
    rows: list[Row] = [("Name", "Company", "Month", "Target (USD)")]
    for festival in festivals:
        rows += [
            (one.english, one.company, festival.plan.key, str(festival.targets[one.name]))
            for one in festival.people
            if one.group in ("Tiger", "Eagle") and one.name in festival.targets
        ]
    write_csv(folder / "Targets Tiger Eagle.csv", rows, "utf-8")
    book = Book(folder / "龙组狼组业绩目标.xlsx")
    for year in ("2025", "2026"):
        book.sheet(f"{year}年", wide_targets(year, people, festivals), header_row=3)
    book.close()
    book = Book(folder / "company and group targets.xlsx")
    own: list[Row] = [("Level", "Name", "Month", "Target amount")]
    for festival in festivals:
        own += [
            ("group" if name in COMPANIES else "company", name, festival.plan.key, target)
            for name, target in festival.plan.own_targets.items()
        ]
    book.sheet("Own targets", own)
    book.close()


def wide_targets(year: str, people: list[Person], festivals: Sequence[Festival]) -> Iterator[Row]:
    """Twelve months side by side, with a total row and a total column, in 万 dollars."""
    yield (f"{year}年度采购节业绩目标",)
    yield ("单位：万美元",)
    yield ("序号", "姓名", "公司", *MONTHS, "合计")
    by_month = {one.plan.starts_on.month: one.targets for one in festivals if one.plan.key.startswith(year)}
    members = [
        one
        for one in people
        if one.group in ("Dragon", "Wolf") and any(one.name in targets for targets in by_month.values())
    ]
    totals = [Decimal(0)] * 12
    for number, person in enumerate(members, start=1):
        months = [by_month.get(month, {}).get(person.name) for month in range(1, 13)]
        totals = [total + (part or 0) for total, part in zip(totals, months, strict=True)]
        yield (
            number,
            person.name,
            person.company,
            *(part and part / WAN for part in months),
            sum((part or Decimal(0) for part in months), Decimal(0)) / WAN,
        )
    yield ("合计", None, None, *(total / WAN if total else None for total in totals), sum(totals, Decimal(0)) / WAN)


def write_forecasts(path: Path, people: list[Person], festivals: Sequence[Festival]) -> None:
    book = Book(path)
    by_name = {one.name: one for one in people}
    for festival in festivals:
        rows: list[Row] = [("姓名", "公司", "月份", "预测金额", "提交日期")]
        rows += [
            (one.person, by_name[one.person].company, TITLE_OF[festival.plan.key], one.amount, one.submitted_on)
            for one in festival.forecasts
        ]
        book.sheet(festival.plan.key, rows)
    book.close()
