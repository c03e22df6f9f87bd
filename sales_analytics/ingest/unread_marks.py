"""Columns that no field reads and that say that a row does not hold, or not all of it: a void expense, a refund."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Literal

from sales_analytics.datasets.orders import STATUSES
from sales_analytics.ingest.cells import source_of
from sales_analytics.ingest.columns import NO, Column
from sales_analytics.ingest.plan import Plan
from sales_analytics.ingest.staging import Connection, with_patience
from sales_analytics.sources.sheet import RawSheet
from sales_analytics.terms.problem import Offer, Problem
from sales_analytics.terms.text import Text, text, texts

REFUND = re.compile(r"\brefund(?:s|ed)?\b|退款|退货.*额|返款")
GOODS = re.compile(
    r"^(?:returns?|returned|退货)$|\breturn(?:s|ed)? (?:quantity|qty)\b|\bquantity returned\b|退货.*(?:数|量)"
)
NO_AMOUNT = re.compile(
    r"\b(?:reason|date|time|status|state|on|at|id|no|by|count)\b|原因|日期|时间|状态|是否|单号|编号|方式"
)
STATE = re.compile(r"\b(?:status|state|approval|approved|result)\b|状态|审批结果|审核结果")
OTHER_STATE = re.compile(r"\b(?:customer|shipping|delivery|marital)\b|客户|发货|物流|婚")
PAYMENT = re.compile(r"\bpayment\b|付款|收款")
"""Another state, but of what was paid."""
AGREED = re.compile(r"\b(?:order|contract|deal|invoice)\b|订单|合同|发票")
"""Whose state says nothing of when it was paid."""
VOID = frozenset(word for name in ("cancelled", "lost") for word in STATUSES[name])
TO_COME = frozenset(
    ("planned", "scheduled", "upcoming", "pending", "not started", "postponed", "draft",
     "计划", "计划中", "已计划", "未开始", "待执行", "未执行", "未完成", "延期", "已延期", "改期", "未进行", "待进行")
)  # fmt: skip
NOT_HELD = TO_COME | {"missed", "no show", "no-show", "not held", "待拜访", "未拜访", "未到访", "待培训", "未培训"}
NOT_RECEIVED = TO_COME | frozenset(
    ("expected", "unpaid", "outstanding", "overdue", "not received", "not paid", "open", "due", "bounced", "failed",
     "returned", "未到账", "未收", "未收到", "未收款", "未回款", "未付", "未付款", "待收", "待收款", "待到账", "待回款",
     "待付款", "逾期", "已逾期", "退票", "失败", "预计")
)  # fmt: skip
NOT_YET = {"visits": NOT_HELD, "coaching": NOT_HELD, "receipts": NOT_RECEIVED}
"""What a state says of rows that a list of what happened should not have."""
TICKED = {
    "visits": re.compile(r"是否(?:完成|拜访|执行|到访)|completed|done|held"),
    "coaching": re.compile(r"是否(?:完成|执行)|completed|done|held"),
    "receipts": re.compile(r"是否(?:已?到账|已?收款|已?回款|收到|已收|已?付款)|received|paid|cleared"),
}
"""Headings above a tick where it has happened."""
LEFT = frozenset(
    ("left", "resigned", "terminated", "inactive", "former", "quit", "离职", "已离职", "辞职", "停用", "已停用", "禁用")
)
"""People who are no longer there, where no column says since when."""
COUNT = """
select count(*), min(row_no), min_by({cell}, row_no) from {source}
where row_no > $header and {condition}
"""
DELETE = text("Delete the rows that do not hold and import the file again.")
SINCE_WHEN = text("Write the day on which they left in a column “Left on” and import the file again.")
MOSTLY = 0.5
GivenBack = Literal["returns-not-read", "refunds-not-read"]
SENTENCES: dict[GivenBack, Text] = {
    "returns-not-read": texts(
        "amounts that hold; in {count} row “{heading}” says that goods came back, which is not taken off",
        "amounts that hold; in {count} rows “{heading}” says that goods came back, which is not taken off",
        0,
    ),
    "refunds-not-read": texts(
        "amounts that hold; in {count} row “{heading}” says that money was given back, which is not taken off",
        "amounts that hold; in {count} rows “{heading}” says that money was given back, which is not taken off",
        0,
    ),
}
"""May name {count} and {heading}."""


def unread_marks(connection: Connection, sheet: RawSheet, made: Plan) -> Iterator[Problem]:
    """A notice per such column in which any row has such a mark."""
    for column in made.unread:
        heading = column.heading.words
        if made.dataset.name == "orders" and REFUND.search(heading) and not NO_AMOUNT.search(heading):
            yield from _given_back(connection, sheet, made, column, "refunds-not-read")
        elif made.dataset.name == "orders" and GOODS.search(heading):
            yield from _given_back(connection, sheet, made, column, "returns-not-read")
        elif _may_be_void(made, column):
            yield from _void(connection, sheet, made, column)


def _may_be_void(made: Plan, column: Column) -> bool:
    """Whether the column speaks of the state of rows that have none here."""
    heading = column.heading.words
    has_state = any(one.stored == "status" for one in made.dataset.fields)
    has_state |= not made.dataset.sorted_by and made.dataset.name != "roster"
    if has_state or OTHER_STATE.search(heading) or (made.dataset.name != "receipts" and PAYMENT.search(heading)):
        return False
    return bool(STATE.search(heading)) or _is_ticked(made, column)


def _is_ticked(made: Plan, column: Column) -> bool:
    headings = TICKED.get(made.dataset.name)
    return headings is not None and headings.fullmatch(column.heading.words) is not None


def _void_words(made: Plan, column: Column) -> frozenset[str]:
    if made.dataset.name == "roster":
        return LEFT
    if AGREED.search(column.heading.words):
        return VOID
    return VOID | NOT_YET.get(made.dataset.name, frozenset()) | (NO if _is_ticked(made, column) else frozenset())


def _given_back(
    connection: Connection, sheet: RawSheet, made: Plan, column: Column, what: GivenBack
) -> Iterator[Problem]:
    count, row, found = _filled(connection, sheet, made, column)
    if count:
        said = SENTENCES[what]
        expected = replace(said, values=(("count", count), ("heading", column.written)), count=count)
        remedy = text(
            "Import a sheet of returns with order numbers and amounts, or name a column of amounts that are less them."
        )
        yield Problem(what, expected, found, row, column.letter, column.written, severity="notice", remedy=remedy,
                      offer=Offer('--map "…=amount"'))  # fmt: skip


def _filled(connection: Connection, sheet: RawSheet, made: Plan, column: Column) -> tuple[int, int | None, str]:
    """The rows in which a column of figures has one."""
    if not column.numbers or column.numbers < MOSTLY:
        return 0, None, ""
    with_patience(connection)
    condition = f"coalesce(try_cast(replace(narrow({column.raw}), ',', '') as double), 0) <> 0"
    return _counted(connection, sheet, made, (column.raw, condition, ()))


def _void(connection: Connection, sheet: RawSheet, made: Plan, column: Column) -> Iterator[Problem]:
    is_roster = made.dataset.name == "roster"
    undated = [f"coalesce(trim({use.column.raw}), '') = ''" for use in made.stored_in("left_on") if is_roster]
    condition = " and ".join((f"list_contains($void, lower(trim({column.raw})))", *undated))
    count, row, found = _counted(connection, sheet, made, (column.raw, condition, sorted(_void_words(made, column))))
    if count:
        expected = texts(
            "rows that hold; {count} row is marked in “{heading}” as one that does not, and is taken all the same",
            "rows that hold; {count} rows are marked in “{heading}” as such that do not, and are taken all the same",
            count, heading=column.written,
        )  # fmt: skip
        yield Problem(
            "void-rows-taken",
            expected,
            found,
            row,
            column.letter,
            column.written,
            severity="notice",
            remedy=SINCE_WHEN if is_roster else DELETE,
        )


def _counted(
    connection: Connection, sheet: RawSheet, made: Plan, looked_for: tuple[str, str, Sequence[str]]
) -> tuple[int, int | None, str]:
    """How many rows the condition holds for, the first of them, and its cell."""
    cell, condition, void = looked_for
    with source_of(connection, sheet, made.header_row) as source:
        values = {**source.values, **({"void": list(void)} if void else {})}
        count, row, found = connection.execute(
            COUNT.format(cell=cell, source=source.sql, condition=condition), values
        ).fetchall()[0]
    return count, row, found or ""
