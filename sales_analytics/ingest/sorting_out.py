"""What a row is that cannot simply be loaded: blank, a repeated heading, a total, a footer, or a reject."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from sales_analytics.datasets.declaration import Kind
from sales_analytics.ingest.chatter import chatter_below
from sales_analytics.ingest.control_totals import check_totals
from sales_analytics.ingest.cut_rows import cut_problem
from sales_analytics.ingest.expectations import cell_problem, missing_problem
from sales_analytics.ingest.headings import fold_heading
from sales_analytics.ingest.lone_months import months_left_out
from sales_analytics.ingest.plan import FIGURES, Plan
from sales_analytics.ingest.staging import Connection, one_row
from sales_analytics.ingest.subtotal_sums import is_subtotal
from sales_analytics.ingest.subtotals import GROUPED, STATISTIC, group_heads
from sales_analytics.ingest.suspects import TOTAL_NAME, TOTAL_WORDS, Suspect, find_suspects, labels, read_suspects
from sales_analytics.ingest.total_words import TotalRow, total_row
from sales_analytics.terms.folding import fold
from sales_analytics.terms.problem import Problem
from sales_analytics.terms.text import Text, text

Reason = Literal[
    "blank", "heading", "total", "agreed", "first", "first-agreed", "footer", "no-figure", "identical", "month",
    "reject",
]
REASONS: dict[Reason, Text] = {
    "blank": text("blank row"),
    "heading": text("heading repeated inside the data"),
    "total": text("total of the rows above"),
    "agreed": text("total of the rows above, and they add up to it"),
    "first": text("total of the rows below"),
    "first-agreed": text("total of the rows below, and they add up to it"),
    "footer": text("remark below the data"),
    "no-figure": text("no figure in the row"),
    "identical": text("identical to another row"),
    "month": text("month without a day, left out as somebody said"),
}
TOTAL = re.compile(
    r"(?:.*(?:合计|总计|小计|共计|累计))(?:\((?:大写|小写|[^()]{0,3}元)\))?[::]?|本页.*计"
    r"|(?:(?:grand|sub)[ -]?)?totals?(?: .*|:)?|.* (?:sub)?total|sum|average|平均值?|汇总"
)
WIDENED = re.compile(r"[\u4e00-\u9fff](?: [\u4e00-\u9fff]){1,3} ?:?")
NAMED_TOTAL = re.compile(TOTAL_NAME)
STARS = re.compile(r"[*Σ∑]{1,4}")
"""How lists of an ERP mark their totals."""
FOOTER = re.compile(
    r"(?:备注|制表|审核|截至|截止|说明|填表|打印|导出|复核|经办|注|数据来源|统计口径)\s*(?:人|日期|时间|员)?\s*[::].*|截[至止].*"
    r"|(?:notes?|prepared by|printed|source|generated|as of|approved by|remarks?|copyright|confidential"
    r"|exported (?:by|on|at|from)|applied filters|filtered by|report generated|all rights reserved)\b.*"
)
SIGNED = 2
"""So many cells such as "制表人：…" and "审核：…" are the signatures below a table, whatever stands beside them."""


@dataclass(slots=True)
class SortedOut:
    """Rows that stay out, with the reason for those that are skipped and problems for those that are rejected."""

    skips: Counter[Reason] = field(default_factory=Counter)
    problems: list[Problem] = field(default_factory=list)
    left_out: list[int] = field(default_factory=list)
    rejected: int = 0
    totals: list[TotalRow] = field(default_factory=list)
    title: int | None = None
    """The last row, where it is rejected and has one cell only: a title, if headings follow."""
    trailing: int = 0
    """Blank rows below the last row that has anything; they are not part of the data."""

    def take_back_title(self) -> None:
        """A row of one cell above repeated headings is their title and no reject."""
        if self.title is not None:
            self.problems = [one for one in self.problems if one.row != self.title]
            self.rejected -= 1
            self.skips["heading"] += 1


def sort_out(connection: Connection, plan: Plan) -> SortedOut:
    """Find the rows that stay out, and leave their numbers in `left_out`."""
    find_suspects(connection, plan)
    found = SortedOut()
    below_footer = False
    last = _last_row(connection)
    blanks_below = 0
    months = months_left_out(connection, plan)
    for suspect in read_suspects(connection, plan):
        if not suspect.cells and not suspect.beside and not suspect.first_cell:
            found.left_out.append(suspect.row)
            found.skips["blank"] += 1
            found.title, blanks_below = None, blanks_below + 1
            continue
        reason = _judge(connection, plan, suspect, below_footer=below_footer)
        problems = list(_problems(plan, suspect)) if reason == "reject" else []
        if reason == "reject" and not problems:  # "Total" may be a customer: a row that lacks nothing is an order
            continue
        if reason == "reject" and any(suspect.cells[name] in months for name in suspect.bad):
            reason = "month"
        below_footer = below_footer or reason == "footer"
        found.left_out.append(suspect.row)
        blanks_below = blanks_below + 1 if reason == "blank" else 0
        if reason == "heading":
            found.take_back_title()
        found.title = suspect.row if reason == "reject" and len(suspect.cells) + suspect.beside == 1 else None
        if reason == "total":
            found.totals.append(total_row(suspect.row, _label(plan, suspect), _label_texts(plan, suspect)))
        if reason == "reject":
            found.rejected += 1
            found.problems += problems
        else:
            found.skips[reason] += 1
    _skip_chatter(found, chatter_below(connection, plan, frozenset(found.left_out)) if found.left_out else [])
    if found.left_out and found.left_out[-1] == last and blanks_below:
        found.trailing = _trailing(found.left_out, blanks_below)
        found.skips["blank"] -= found.trailing
    _drop_identical(connection, plan, found)
    connection.execute(
        "create or replace temp table left_out as select unnest(cast($rows as bigint[])) as row_no",
        {"rows": found.left_out},
    )
    checked = check_totals(connection, plan, found.totals)
    found.skips["agreed"], found.skips["first"] = checked.agreeing, checked.first
    found.skips["first-agreed"] = checked.first_agreeing
    found.skips["total"] -= checked.agreeing + checked.first + checked.first_agreeing
    found.problems += checked.notices
    return found


def _skip_chatter(found: SortedOut, rows: list[int]) -> None:
    """Remarks below the table are no rejects, nor rows that happen to have a word where a name should be."""
    if not rows:
        return
    rejected = {problem.row for problem in found.problems} & set(rows)
    loaded = set(rows) - set(found.left_out)
    found.problems = [problem for problem in found.problems if problem.row not in rejected]
    found.rejected -= len(rejected)
    found.left_out = sorted({*found.left_out, *rows})
    found.skips["footer"] += len(rejected) + len(loaded)


def _last_row(connection: Connection) -> int:
    return int(one_row(connection, "select coalesce(max(row_no), 0) from staged")[0])


def _trailing(rows: list[int], blanks: int) -> int:
    """How many of the last `blanks` rows stand without a gap at the very end."""
    count = 1
    while count < blanks and rows[-count - 1] == rows[-count] - 1:
        count += 1
    return count


def _judge(connection: Connection, plan: Plan, one: Suspect, *, below_footer: bool) -> Reason:
    texts = list(_label_texts(plan, one)) if len(one.cells) <= 2 + sum(1 for _ in plan.of_kind(*FIGURES)) else []
    if not one.cells:
        return _judge_unread(one)
    if _repeats_heading(plan, one):
        return "heading"
    if len(texts) <= 2 and any(TOTAL.fullmatch(label) or label in TOTAL_WORDS for label in texts):
        return "total"
    if any(TOTAL.fullmatch(fold(one.cells[use.name])) for use in plan.of_kind(Kind.DATE) if use.name in one.bad):
        return "total"  # nobody means a day by it, whatever stands beside
    names = [fold(one.cells.get(use.name, "")) for use in labels(plan)]
    if any(name in TOTAL_WORDS or NAMED_TOTAL.fullmatch(name) or STARS.fullmatch(name) for name in names):
        return "total"
    if _is_statistic(plan, one):
        return "footer"
    if one.effective_on is None and any(GROUPED.fullmatch(name) for name in names) and list(group_heads(plan)):
        return "total"
    signed = sum(FOOTER.fullmatch(label) is not None for label in texts)
    if (len(one.cells) <= 2 and (below_footer or signed)) or signed >= SIGNED:
        return "footer"
    if not one.bad and (_lacks_only_figures(plan, one) or _is_of_nothing(plan, one)):
        return "no-figure"
    if not one.bad and _only_figures(plan, one) and _equals_sum_above(connection, plan, one):
        return "total"
    if not one.bad and is_subtotal(connection, plan, one):
        return "total"
    return "reject"


def _is_statistic(plan: Plan, one: Suspect) -> bool:
    """Whether it counts, or averages, the rows above: where its number or its first cell says so."""
    if one.effective_on is None and STATISTIC.fullmatch(_number(plan, one)):
        return True
    return _only_figures(plan, one) and STATISTIC.fullmatch(fold(one.first_cell)) is not None


def _number(plan: Plan, one: Suspect) -> str:
    use = plan.named("order_no")
    return fold(one.cells.get(use.name, "")) if use else ""


def _lacks_only_figures(plan: Plan, one: Suspect) -> bool:
    """Whether nothing is missing but all of several columns of figures."""
    if not plan.has_many_measures:
        return False
    figures = {plan.measures[0].field.one_of or plan.measures[0].field.name}
    fields = (plan.dataset.field(name) for name in one.missing)
    return {field.one_of or field.name for field in fields} == figures


def _is_of_nothing(plan: Plan, one: Suspect) -> bool:
    """Whether a payment has neither a day nor an amount: what is still owed, in a list of what is."""
    has_no_day = any(plan.dataset.field(name).kind is Kind.DATE for name in one.missing)
    return plan.dataset.repeats and bool(plan.dataset.measure) and has_no_day and not one.amount


def _judge_unread(one: Suspect) -> Reason:
    """A row of which no field reads anything: two cells and more are a row that lacks what it needs."""
    label = _label_of(one.first_cell)
    if TOTAL.fullmatch(label):
        return "total"
    if not one.beside:
        return "blank"
    return "footer" if FOOTER.fullmatch(label) or one.beside == 1 else "reject"


def _label(plan: Plan, one: Suspect) -> str:
    return next((label for label in _label_texts(plan, one) if TOTAL.fullmatch(label) or label in TOTAL_WORDS), "")


def _label_texts(plan: Plan, one: Suspect) -> Iterator[str]:
    """The first cell that no field reads, then those that are read in the order of the sheet."""
    yield from (_label_of(one.first_cell),) if one.first_cell else ()
    for use in sorted(plan.uses, key=lambda use: use.column.index):
        if use.name in one.cells and (use.field.kind not in FIGURES):
            yield _label_of(one.cells[use.name])


def _label_of(cell: str) -> str:
    """Folded, and without spaces between single Chinese characters: 合　计 is 合计."""
    folded = fold(cell)
    return folded.replace(" ", "") if WIDENED.fullmatch(folded) else folded


def _repeats_heading(plan: Plan, one: Suspect) -> bool:
    """Whether half of the cells say what stands above them; a row of which no cell does so is not looked at closely."""
    pairs = [(one.cells[use.name], use.column) for use in plan.uses if use.name in one.cells]
    if not any(cell.strip().casefold() == column.lower for cell, column in pairs):
        return False
    same = sum(fold_heading(cell).compact == column.heading.compact for cell, column in pairs)
    return same >= max(2, len(one.cells) // 2)


def _only_figures(plan: Plan, one: Suspect) -> bool:
    """And names that it may have from the rows above."""
    figures = {use.name for use in plan.of_kind(*FIGURES)}
    handed_down = {use.name for use in plan.uses if use.column.index in plan.filled_down}
    return bool(figures & set(one.cells)) and set(one.cells) <= figures | handed_down


def _equals_sum_above(connection: Connection, plan: Plan, one: Suspect) -> bool:
    if len(plan.measures) != 1 or one.amount is None:
        return False
    name = plan.measures[0].name
    above = f'select sum("{name}") from typed where row_no < $row and row_no not in (select row_no from suspects)'
    return bool(one_row(connection, above, row=one.row)[0] == one.amount)


def _problems(plan: Plan, one: Suspect) -> Iterator[Problem]:
    if one.cut:
        yield cut_problem(plan, one)
        return
    for use in {use.column.index: use for use in plan.uses if use.name in one.bad}.values():
        yield cell_problem(use, one)
    bad_fields = {use.field.one_of or use.field.name for use in plan.uses if use.name in one.bad}
    if plan.worked_out and bad_fields & set(plan.worked_out.way.parts):
        bad_fields.add(plan.worked_out.way.field)
    for name in one.missing:
        needed = plan.dataset.field(name)
        if (needed.one_of or needed.name) not in bad_fields:
            yield missing_problem(plan, needed, one)


def _drop_identical(connection: Connection, plan: Plan, found: SortedOut) -> None:
    """Of rows that are equal in every cell one is kept, where rows have an order number to be told apart by."""
    if not plan.compares_rows:
        return
    if not one_row(connection, "select count(*) - count(distinct row_hash) from staged")[0]:
        return
    twins = connection.execute(
        """select row_no from (
               select row_no, row_number() over (partition by row_hash order by row_no) as place
               from staged where row_no not in (select unnest(cast($rows as bigint[])))
           ) where place > 1 order by row_no""",
        {"rows": found.left_out},
    ).fetchall()
    found.left_out += [row_no for (row_no,) in twins]
    found.skips["identical"] += len(twins)
