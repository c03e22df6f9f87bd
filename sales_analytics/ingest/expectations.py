"""What was expected of a cell, as a problem a person can act on."""

from dataclasses import dataclass, replace
from functools import cache, reduce

from sales_analytics.datasets.choice_titles import choice_title
from sales_analytics.datasets.declaration import Field, Kind
from sales_analytics.ingest.columns import letter
from sales_analytics.ingest.dittos import CODE as AS_ABOVE
from sales_analytics.ingest.dittos import is_ditto
from sales_analytics.ingest.error_cells import CODE as CELL_ERROR
from sales_analytics.ingest.error_cells import is_error
from sales_analytics.ingest.lost_noughts import is_open
from sales_analytics.ingest.months import parse_mark
from sales_analytics.ingest.plan import Plan, Use
from sales_analytics.ingest.suspects import Suspect
from sales_analytics.terms.problem import Problem
from sales_analytics.terms.text import Text, Title, text

WRITTEN_OUT = text("a cell of its own; this one says only that it is as the one above")
WRITE_OUT = text("Write what stands above into this cell as well, and import the file again.")
REPAIR = text("Repair the formula in Excel and save the file again.")
CODES: dict[Kind, str] = {
    Kind.MONEY: "amount-not-a-number",
    Kind.NUMBER: "number-not-understood",
    Kind.RATE: "rate-not-understood",
    Kind.SHARE: "share-not-understood",
    Kind.DATE: "date-not-understood",
    Kind.CHOICE: "value-unknown",
    Kind.CURRENCY: "currency-not-understood",
    Kind.CODE: "number-shortened",
}


def cell_problem(use: Use, one: Suspect) -> Problem:
    """A filled cell that cannot be read as what its column is."""
    problem = _cell_problem(use, one)
    if is_ditto(problem.found):
        return replace(problem, code=AS_ABOVE, expected=WRITTEN_OUT, remedy=WRITE_OUT)
    return replace(problem, code=CELL_ERROR, remedy=REPAIR) if is_error(problem.found) else problem


def _cell_problem(use: Use, one: Suspect) -> Problem:
    return Problem(
        code=CODES.get(use.field.kind, CELL_ERROR),
        expected=_expected_of(use.field, one.cells.get(use.name, "")),
        found=one.cells.get(use.name, ""),
        row=one.row,
        column=use.column.letter,
        header=use.column.written,
        remedy=_remedy(use.field),
        amount=one.amount,
        effective_on=one.effective_on,
        salesperson=one.salesperson,
        company=one.company,
        order_no=one.cells.get("order_no", ""),
    )


def _expected_of(field: Field, found: str) -> Text:
    """What the cell lacks, where more can be said than what its kind is."""
    if field.kind is Kind.CODE:
        return text("all digits of the number")
    mark = parse_mark(found) if field.kind is Kind.DATE else None
    if mark and mark.year:
        return text("a day such as {example}; this names none", example=field.example)
    return expected(field)


def missing_problem(plan: Plan, field: Field, one: Suspect) -> Problem:
    """An empty cell where the row needs a value; where several columns could give it, the first is named."""
    wanted = [use for use in plan.uses if (use.field.one_of or use.field.name) == (field.one_of or field.name)]
    wanted = [use for use in wanted if use.field is field] if field.goes_with else wanted
    factors = _factors_missing(plan, field, one)
    wanted = wanted or factors or [use for use in plan.uses if use.field.kind is Kind.PERIOD]
    found = next((one.cells[use.name] for use in wanted if use.name in one.cells), "")
    code = field.name.replace("_", "-")
    return Problem(
        code=f"{code}-not-understood" if found else f"{code}-missing",
        expected=_missing(factors[0].field if factors else field, found),
        found=found,
        row=one.row,
        column=letter(wanted[0].column.index) if wanted else "",
        header=wanted[0].column.written if wanted else "",
        remedy=_remedy(field) if found else text("Fill in the cell, or delete the row if it is no data."),
        amount=one.amount,
        effective_on=one.effective_on,
        salesperson=one.salesperson,
        company=one.company,
        order_no=one.cells.get("order_no", ""),
    )


def _missing(field: Field, found: str) -> Text:
    """What was expected of a cell that is empty, or that its column leaves open."""
    if field.kind is Kind.PERIOD and is_open(found):
        return text("a month such as 2026-10; a number loses the nought at its end, and this may be October or January")
    return expected(field)


def _factors_missing(plan: Plan, field: Field, one: Suspect) -> list[Use]:
    """The columns whose empty cells leave nothing to work the field out from; else those that make it too large."""
    if plan.worked_out is None or plan.worked_out.way.field != field.name:
        return []
    factors = [use for name in plan.worked_out.way.factors if (use := plan.named(name))]
    return [use for use in factors if use.name not in one.cells] or factors


def _remedy(field: Field) -> Text:
    """What to do about a cell that cannot be read."""
    return _said_of(field).remedy


def expected(field: Field) -> Text:
    """What the field's cells look like."""
    return field.expects or _said_of(field).expected


@dataclass(frozen=True, slots=True)
class Said:
    """One sentence each, however many cells they are said of."""

    expected: Text
    remedy: Text


def _said_of(field: Field) -> Said:
    titles = tuple(choice_title(field, one) for one in field.choices) if field.kind is Kind.CHOICE else ()
    return _said(field.kind, field.title, field.example, titles)


@cache
def _said(kind: Kind, title: Text, example: str, choices: tuple[Title, ...]) -> Said:
    return Said(_expected(kind, title, example, choices), _remedied(kind, example))


def _remedied(kind: Kind, example: str) -> Text:
    if kind is Kind.CHOICE:
        return text("Say what the word means, or write one of the known words.")
    if kind is Kind.CODE:
        return text("Give the column the format of text, so that no digit is lost, and import the file again.")
    if kind in (Kind.DATE, Kind.PERIOD):
        return text("Write the day or month with its year, such as {example}.", example=example)
    return text("Write it as in {example}.", example=example)


def _expected(kind: Kind, title: Text, example: str, choices: tuple[Title, ...]) -> Text:
    if kind is Kind.MONEY:
        return text("an amount such as {example}", example=example)
    if kind in (Kind.NUMBER, Kind.RATE):
        return text("a number such as {example}", example=example)
    if kind is Kind.SHARE:
        return text("a share such as 50 % or 0.5")
    if kind is Kind.DATE:
        return text("a date such as {example}", example=example)
    if kind is Kind.PERIOD:
        return text("a month, quarter or year such as {example}", example=example)
    if kind is Kind.CURRENCY:
        return text("a currency such as {example}", example=example)
    if kind is Kind.CHOICE:
        return text("one of {words}", words=_listed(choices))
    return text("{field}, such as {example}", field=title, example=example)


def _listed(choices: tuple[Title, ...]) -> Text:
    """The choices as people read them."""
    titles = (text("{title}", title=one) for one in choices)
    return reduce(lambda some, word: text("{some}, {word}", some=some, word=word), titles)
