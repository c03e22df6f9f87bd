"""Words of a column brought to what they stand for: choices, currencies, periods, levels. Distinct words only."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sales_analytics.datasets.declaration import Kind
from sales_analytics.ingest.answers import Answers
from sales_analytics.ingest.columns import NO, YES
from sales_analytics.ingest.headings import TO_SIMPLIFIED, fold_heading
from sales_analytics.ingest.known import Known
from sales_analytics.ingest.lost_noughts import may_be_october
from sales_analytics.ingest.months import Mark, parse_mark, parse_period
from sales_analytics.ingest.near_words import likely_choice
from sales_analytics.ingest.over_new_year import behind_new_year
from sales_analytics.ingest.plan import Plan, Use
from sales_analytics.ingest.reading import Question
from sales_analytics.ingest.staging import Connection
from sales_analytics.ingest.stating import stated_words
from sales_analytics.ingest.unit_words import unit_of
from sales_analytics.terms.folding import fold
from sales_analytics.terms.period import Period
from sales_analytics.terms.text import text

MOST_WORDS = 12
WORD = {"use": "varchar", "raw": "varchar", "value": "varchar"}
SPAN = {"use": "varchar", "year": "varchar", "period": "varchar", "starts_on": "date", "ends_before": "date"}


@dataclass(frozen=True, slots=True)
class Around:
    """What helps where a row itself says too little: a period and a year of the whole sheet, and campaigns."""

    period: Period | None
    year: int | None
    campaigns: Mapping[str, Period]


def read_words(connection: Connection, plan: Plan, answers: Answers, known: Known) -> list[Question]:
    """Fill `words` (use, raw, value) for choices, currencies and levels; ask about words that nothing knows."""
    rows: list[tuple[str, str, str]] = []
    questions = []
    for use in plan.uses:
        if use.field.kind is Kind.CHOICE:
            found = {raw: choice_of(use, raw, answers) for raw in distinct(connection, use.name)}
            rows += [(use.name, raw, choice) for raw, choice in found.items() if choice]
            unknown = [raw for raw, choice in found.items() if not choice]
            questions += [_ask(use, word) for word in unknown[:MOST_WORDS]]
        elif use.field.kind is Kind.CURRENCY:
            found = {raw: currency_of(raw) for raw in distinct(connection, use.name)}
            rows += [(use.name, raw, currency) for raw, currency in found.items() if currency]
        elif use.field.known_as:
            levels = {raw: level_of(raw, known) for raw in distinct(connection, use.name)}
            rows += [(use.name, raw, level) for raw, level in levels.items() if level]
    fill(connection, "words", WORD, rows)
    return questions


def distinct(connection: Connection, name: str) -> list[str]:
    query = f'select distinct "{name}" from staged where "{name}" is not null order by 1'
    return [raw for (raw,) in connection.execute(query).fetchall()]


def choice_of(use: Use, raw: str, answers: Answers) -> str:
    """The choice that a word stands for: what a person said, else what the dataset declares; "" when neither."""
    field, word = use.field, _word(raw)
    for name, found, choice in (*answers.values, *stated_words(answers)):
        if name == field.name and _word(found) == word and choice in field.choices:
            return choice
    if is_open(use, word):
        return ""
    for choice, words in field.choices.items():
        if word == choice or word in map(_word, words):
            return choice
    return _truth_of(use, word)


def is_open(use: Use, word: str) -> bool:
    """Whether a known word may mean another choice below this heading."""
    heading = use.column.heading
    below = [one for known, words in use.field.open_below if known == word for one in words]
    return any(one in heading.words.split() if one.isascii() else one in heading.compact for one in below)


def _truth_of(use: Use, word: str) -> str:
    """What yes or no stands for in a column such as "is sample"."""
    for heading, if_yes, if_no in use.field.truths:
        if fold_heading(heading).compact == use.column.heading.compact:
            return if_yes if word in YES else if_no if word in NO else ""
    return ""


def _word(raw: str) -> str:
    return fold(raw).translate(TO_SIMPLIFIED).replace("_", " ").replace("-", " ")


def currency_of(raw: str) -> str:
    """Three letters, or what a sign or a name stands for; "" when it is no currency."""
    unit = unit_of(raw)
    if unit and unit.currency and unit.factor == 1:
        return unit.currency
    return raw.strip().upper() if len(raw.strip()) == 3 and raw.strip().isascii() and raw.strip().isalpha() else ""


def level_of(raw: str, known: Known) -> str:
    """The level at which the roster knows a name; "" when it does not."""
    name = fold(raw)
    levels = (
        ("salesperson", known.people), ("company", known.companies), ("group", known.groups),
        ("salesperson", known.owned),
    )  # fmt: skip
    return next((level for level, names in levels if name in names), "")


def _ask(use: Use, unknown: str) -> Question:
    flags = {
        choice: f'--map "{use.column.written}={use.field.name}:{unknown}:{choice}"' for choice in use.field.choices
    }
    return Question.of(
        code="value-unknown",
        message=text("Column “{heading}”: what does “{word}” mean?", heading=use.column.written, word=unknown),
        flags=flags,
        likely=likely_choice(use.field, unknown),
        otherwise=next(iter(flags.values())),
        holds_back="rows",
    )


def read_periods(connection: Connection, plan: Plan, around: Around) -> None:
    """Fill `spans`: per distinct year and period cell (and wide column) the days meant, null where that is open."""
    year, period = plan.named("year"), plan.named("period")
    columns = ", ".join(f'"{one.name}"' if one else "cast(null as varchar)" for one in (year, period))
    pairs = connection.execute(f"select distinct {columns} from staged order by 1, 2").fetchall()
    marks: list[tuple[str, Mark | None]] = [(use.name, use.mark) for use in plan.uses if use.mark] or [("", None)]
    written = {cell for _, cell in pairs if cell}
    unclear = {cell for cell in written if may_be_october(cell, written)}
    behind = _behind_new_year(connection) if period and not year else frozenset[str]()
    later = replace(around, year=around.year + 1) if around.year else around
    times = dict.fromkeys(behind, later)
    rows = [
        (name, *pair, *((None, None) if pair[1] in unclear else _days(pair, mark, times.get(pair[1] or "", around))))
        for name, mark in marks
        for pair in pairs
    ]
    fill(connection, "spans", SPAN, rows)


def _behind_new_year(connection: Connection) -> frozenset[str]:
    """The months of the sheet that are of the year behind that of its first."""
    query = "select period from staged where period is not null group by period order by min(row_no)"
    return behind_new_year(cell for (cell,) in connection.execute(query).fetchall())


def _days(pair: tuple[str | None, str | None], mark: Mark | None, around: Around) -> tuple[date | None, date | None]:
    found = _period(pair, mark, around)
    return (found.starts_on, found.ends_before) if found else (None, None)


def _period(pair: tuple[str | None, str | None], mark: Mark | None, around: Around) -> Period | None:
    stated, written = pair
    year_mark = parse_mark(stated) if stated else None
    year = (year_mark.year if year_mark else None) or around.year
    if mark:
        return mark.period(year)
    if written:
        return parse_period(written, year, around.campaigns)
    if stated:
        return year_mark.period() if year_mark else None
    return around.period


def fill(connection: Connection, table: str, columns: Mapping[str, str], rows: Sequence[tuple[object, ...]]) -> None:
    """A small table from Python; bound as lists, for pyarrow would load pandas to look at them."""
    lists = ", ".join(f"unnest(cast(${name} as {kind}[])) as {name}" for name, kind in columns.items())
    values = {name: [row[place] for row in rows] for place, name in enumerate(columns)}
    connection.execute(f"create or replace temp table {table} as select {lists}", values)
