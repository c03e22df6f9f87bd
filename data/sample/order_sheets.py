"""Orders as each group keeps them, and one company that sells in CNY."""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

from data.sample.book import Book, Row
from data.sample.people import COMPANIES, GROUP_OF, Person
from data.sample.records import SELLS_IN_CNY, Festival, Line, Order

TITLE_OF = {"2025-09": "2025年9月", "2026-03": "2026年3月", "2026-09": "2026年9月"}


def orders_of(festival: Festival, group: str) -> list[tuple[Order, Line]]:
    """Order lines of a group, without the company that keeps a file of its own."""
    return [
        (order, line)
        for order in festival.orders
        for line in order.lines
        if GROUP_OF[order.company] == group and order.company != SELLS_IN_CNY
    ]


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
