"""The festivals as the spreadsheets that such companies send: every group keeps its orders in its own way."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import xlsxwriter

from data.sample.festival import SELLS_IN_CNY, Festival, Line, Order
from data.sample.people import CHINESE_GROUPS, COMPANIES, GROUP_OF, Person

Cell = str | int | Decimal | date | None
Row = Sequence[Cell]
WRITTEN_AT = datetime(2026, 9, 18, 18, 0)
WAN = Decimal(10_000)
TITLE_OF = {"2025-09": "2025年9月", "2026-03": "2026年3月", "2026-09": "2026年9月"}
MONTHS = tuple(f"{number}月" for number in range(1, 13))


class Book:
    """A workbook that comes out the same, byte for byte, whenever it is written."""

    def __init__(self, path: Path) -> None:
        self.book = xlsxwriter.Workbook(path)
        self.book.set_properties({"created": WRITTEN_AT})
        self.bold = self.book.add_format({"bold": True})
        self.day = self.book.add_format({"num_format": "yyyy-mm-dd"})
        self.money = self.book.add_format({"num_format": "#,##0.00"})

    def sheet(self, name: str, rows: Iterable[Row], header_row: int = 1) -> xlsxwriter.worksheet.Worksheet:
        sheet = self.book.add_worksheet(name)
        for number, row in enumerate(rows):
            for column, value in enumerate(row):
                self._write(sheet, number, column, value, number == header_row - 1)
        sheet.set_column(0, 14, 14)
        return sheet

    def _write(self, sheet: xlsxwriter.worksheet.Worksheet, row: int, column: int, value: Cell, bold: object) -> None:
        match value:
            case None:
                return
            case date():
                sheet.write_datetime(row, column, value, self.day)
            case Decimal() | int():
                sheet.write_number(row, column, float(value), self.money if isinstance(value, Decimal) else None)
            case str() if value.startswith("="):
                formula, _, stored = value.partition(" -> ")
                sheet.write_formula(row, column, formula, self.money, float(stored))
            case _:
                sheet.write_string(row, column, value, self.bold if bold else None)

    def close(self) -> None:
        self.book.close()


def orders_of(festival: Festival, group: str) -> list[tuple[Order, Line]]:
    """Order lines of a group, without the company that keeps a file of its own."""
    return [
        (order, line)
        for order in festival.orders
        for line in order.lines
        if GROUP_OF[order.company] == group and order.company != SELLS_IN_CNY
    ]


def write_csv(path: Path, rows: Iterable[Row], encoding: str) -> None:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\r\n").writerows(rows)
    path.write_bytes(text.getvalue().encode(encoding))


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


def tiger(festival: Festival, people: dict[str, Person]) -> Iterator[Row]:
    """An ERP's export: one row per order line, salespeople by their English names."""
    yield (
        "Order No",
        "Order Date",
        "Confirmed On",
        "Salesperson",
        "Company",
        "Customer",
        "Country",
        "Order Type",
        "Product",
        "Amount (USD)",
        "Status",
    )
    for order, line in orders_of(festival, "Tiger"):
        seller = people[line.person].english if line.person in people else line.person
        yield (
            order.number,
            order.ordered_on.isoformat(),
            order.confirmed_on and order.confirmed_on.isoformat(),
            seller,
            order.company,
            order.customer,
            order.country,
            order.kind.title(),
            line.product,
            str(line.amount),
            order.status.title(),
        )


def write_dragon(path: Path, festival: Festival) -> None:
    """One sheet per company: a title, the unit, the table, a total and who made it."""
    book = Book(path)
    status = {"confirmed": "已确认", "pending": "待确认", "cancelled": "已取消"}
    head = (
        "序号",
        "订单号",
        "下单日期",
        "确认日期",
        "业务员",
        "公司",
        "客户名称",
        "国家",
        "订单类型",
        "订单金额",
        "订单状态",
    )
    for company in COMPANIES["Dragon"]:
        rows: list[Row] = [(f"{company} {TITLE_OF[festival.plan.key]}采购节订单",), ("单位：美元",), head]
        mine = [one for one in orders_of(festival, "Dragon") if one[0].company == company]
        for number, (order, line) in enumerate(mine, start=1):
            rows.append(
                (
                    number,
                    order.number,
                    order.ordered_on,
                    order.confirmed_on,
                    line.person,
                    company,
                    order.customer,
                    order.country,
                    "样品" if order.kind == "sample" else "大货",
                    line.amount,
                    status[order.status],
                )
            )
        total = sum((line.amount for _, line in mine), Decimal(0))
        rows.append(("合计", *[None] * 8, f"=SUM(J4:J{len(mine) + 3}) -> {total}"))
        rows.append(("制表人：财务部",))
        book.sheet(company, rows, header_row=3)
    book.close()


def wolf(festival: Festival, people: dict[str, Person]) -> Iterator[Row]:
    """A Chinese export that names people by number and splits shared orders by per cent."""
    status = {"confirmed": "已审核", "pending": "待审核", "cancelled": "作废"}
    yield (
        "合同号",
        "签单日期",
        "审核日期",
        "业务员",
        "所属公司",
        "客户",
        "国家地区",
        "单型",
        "合同金额(USD)",
        "分成比例",
        "审核状态",
    )
    for order, line in orders_of(festival, "Wolf"):
        yield (
            order.number,
            _slashed(order.ordered_on),
            order.confirmed_on and _slashed(order.confirmed_on),
            people[line.person].code,
            order.company,
            order.customer,
            order.country,
            "样单" if order.kind == "sample" else "大单",
            f"{line.amount:,.2f}",
            f"{line.share:.0%}",
            status[order.status],
        )


def _slashed(day: date) -> str:
    return f"{day.year}/{day.month}/{day.day}"


def write_eagle(path: Path, festivals: Sequence[Festival], people: dict[str, Person]) -> None:
    """One workbook for all festivals, kept by hand: names with blanks, money as text, a hidden sheet."""
    book = Book(path)
    status = {"confirmed": "Accepted", "pending": "Quoted", "cancelled": "Cancelled"}
    head = ("PI No.", "Date", "Accepted on", "Sales", "Company", "Client", "Market", "Type", "Order value", "State")
    for festival in festivals:
        rows: list[Row] = [head]
        for number, (order, line) in enumerate(orders_of(festival, "Eagle")):
            seller = people[line.person].english + (" " if number % 5 == 0 else "")
            rows.append(
                (
                    order.number,
                    _spoken(order.ordered_on),
                    order.confirmed_on and _spoken(order.confirmed_on),
                    seller,
                    order.company,
                    order.customer,
                    order.country,
                    order.kind,
                    f"${line.amount:,.2f}",
                    status[order.status],
                )
            )
        book.sheet(festival.plan.starts_on.strftime("%b %Y"), rows)
    book.sheet("notes", [("ask finance for the September deposits",)]).hide()
    book.close()


def _spoken(day: date) -> str:
    return f"{day.day}-{day:%b-%y}"


def write_yiwu(path: Path, festivals: Sequence[Festival]) -> None:
    """The company that sells in CNY: amount and rate on every row."""
    book = Book(path)
    status = {"confirmed": "已下单", "pending": "报价中", "cancelled": "取消"}
    head = (
        "PI号",
        "下单日期",
        "定金到账日期",
        "业务员姓名",
        "公司",
        "客户",
        "国家",
        "订单类型",
        "币种",
        "订单总金额",
        "汇率",
        "状态",
    )
    for festival in festivals:
        rows: list[Row] = [head]
        for order in festival.orders:
            if order.company == SELLS_IN_CNY:
                rows += [
                    (
                        order.number,
                        _dotted(order.ordered_on),
                        order.confirmed_on and _dotted(order.confirmed_on),
                        line.person,
                        order.company,
                        order.customer,
                        order.country,
                        "样品单" if order.kind == "sample" else "大货单",
                        order.currency,
                        line.amount,
                        str(order.rate),
                        status[order.status],
                    )
                    for line in order.lines
                ]
        book.sheet(festival.plan.key, rows)
    book.close()


def _dotted(day: date) -> str:
    return f"{day.year}.{day.month}.{day.day}"


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
