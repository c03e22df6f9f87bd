"""`import`, `imports`, `undo`: files in, and the way back."""

import sys
from argparse import Namespace
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace
from decimal import Decimal
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory
from typing import Any

from sales_analytics.commands.campaigns import campaign_named
from sales_analytics.commands.exits import Exit
from sales_analytics.commands.left_standing import left_standing
from sales_analytics.commands.marking import check_target, write_marked
from sales_analytics.commands.output import Format, as_json, by_currency, cents, show
from sales_analytics.commands.previewing import Rehearsed, as_record, held_back, rehearse, told
from sales_analytics.commands.refusing import asked, what_to_do
from sales_analytics.commands.sample import known_for, take_away, with_question
from sales_analytics.datasets.registry import datasets
from sales_analytics.ingest.answers import Answers
from sales_analytics.ingest.companions import asks_others, with_files
from sales_analytics.ingest.known import NOTHING_KNOWN, Known
from sales_analytics.ingest.reading import FileReading, SheetReading
from sales_analytics.jobs.preparation import prepare
from sales_analytics.jobs.remembering import remember_decisions
from sales_analytics.language.speech import speak
from sales_analytics.reports.remedies import remedy_with_option, with_questions
from sales_analytics.terms.errors import CommandError, FileUnreadableError
from sales_analytics.terms.file_name import is_legible, legible
from sales_analytics.terms.problem import Problem
from sales_analytics.terms.text import InCurrencies, Text, text
from sales_analytics.warehouse.credited import credited_orders
from sales_analytics.warehouse.history import ImportRecord, imports
from sales_analytics.warehouse.landing import Keep, Landed, land, refuses
from sales_analytics.warehouse.undo import undo
from sales_analytics.warehouse.warehouse import Warehouse

CHANGES = ("added", "changed", "unchanged", "vanished", "retired")
UNNAMED = "in a currency that is not named"
FIRST_DATASETS = ("roster", "customers", "territories", "exchange_rates", "targets", "forecasts")


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of one file. `reading` None: it could not be read, `unread` says why.

    `known` and `scratch`: what it was read by, and into which folder.
    """

    path: Path
    scratch: Path
    known: Known = NOTHING_KNOWN
    reading: FileReading | None = None
    unread: FileUnreadableError | None = None
    rehearsed: Rehearsed | None = None
    landed: Landed | None = None
    would_be_refused: bool = False
    left_standing: int = 0

    @property
    def exit(self) -> Exit:
        if self.unread:
            return Exit.WRONG
        return Exit.REFUSED if self.is_refused else Exit.DONE

    @property
    def is_refused(self) -> bool:
        """Whether nothing was loaded, or, after a preview, would be."""
        return self.would_be_refused or bool(self.landed and self.landed.state == "refused")


def import_files(warehouse: Warehouse, arguments: Namespace) -> Exit:
    """Take the files in, those that name people first, so that later ones are known by them."""
    if arguments.marked_copy:
        check_target(arguments.files, arguments.marked_copy)
    with TemporaryDirectory(prefix="sales_analytics_") as scratch:
        taken: list[Taken] = []
        for one in _read_all(warehouse, arguments, Path(scratch)):
            taken.append(_take(warehouse, one, arguments, taken))
        if arguments.json:
            print(as_json([sheet for one in taken for sheet in _sheets(one)]))
        else:
            print("\n\n".join(_story(one) for one in taken))
        for one in taken if arguments.marked_copy else ():
            if one.reading is not None:
                print(write_marked(one.path, one.reading, arguments.marked_copy), file=sys.stderr)
    return max(one.exit for one in taken)


def _answers(warehouse: Warehouse, arguments: Namespace) -> Answers:
    return Answers(
        dataset=arguments.dataset,
        mapping=tuple(_pair(one) for one in arguments.map),
        without=tuple(_field(one) for one in arguments.without),
        unit=arguments.unit,
        year=arguments.year,
        struck=arguments.struck,
        spelling="repaired" if arguments.repair_text else None,
        day=arguments.date.isoformat() if arguments.date else "",
        filling=(
            *((heading, "fill-down") for heading in arguments.fill_down),
            *((heading, "leave-blank") for heading in arguments.leave_blank),
        ),
        campaign=arguments.campaign and campaign_named(warehouse.reader(), arguments.campaign).campaign,
    )


def _pair(word: str) -> tuple[str, str]:
    heading, sign, field = word.rpartition("=")
    if not sign or not heading:
        raise CommandError(text('--map expects "Header=field", found {word}', word=word))
    if field:
        _field(field.partition(":")[0])
    return heading, field


def _field(name: str) -> str:
    """The name, if a dataset has such a field. Raises CommandError."""
    known_fields = (field.name for dataset in datasets().values() for field in dataset.every_field)
    if name not in known_fields:
        raise CommandError(text("no dataset has a field named {name}", name=name))
    return name


def _read_all(warehouse: Warehouse, arguments: Namespace, scratch: Path) -> list[Taken]:
    answers = _answers(warehouse, arguments)
    known = known_for(warehouse, arguments)
    files = [_legible(path, scratch / f"file{number}") for number, path in enumerate(arguments.files)]
    read = [_read(path, scratch / str(number), known, answers) for number, path in enumerate(files)]
    read = _with_companions(read, known, answers, scratch)
    read = [_asked_about_sample(warehouse, one, arguments) for one in read]
    return sorted(read, key=lambda one: min(map(_place_of, _datasets(one)), default=len(FIRST_DATASETS)))


def _legible(path: Path, folder: Path) -> Path:
    """The file, or a copy of it under a name that can be written down."""
    if is_legible(str(path)):
        return path
    folder.mkdir()
    copy = folder / legible(path.name)
    if path.is_file():
        copyfile(path, copy)
    return copy


def _with_companions(read: list[Taken], known: Known, answers: Answers, scratch: Path) -> list[Taken]:
    """Files that ask what another of the files answers, such as whose the orders are, are read again."""
    asking = [one for one in read if one.reading and any(map(asks_others, one.reading.sheets))]
    if not asking:
        return read
    more = with_files(known, [sheet for one in read if one.reading for sheet in one.reading.sheets], scratch)
    if more is known:
        return read
    return [
        _read(one.path, scratch / f"again{place}", more, answers) if one in asking else one
        for place, one in enumerate(read)
    ]


def _asked_about_sample(warehouse: Warehouse, one: Taken, arguments: Namespace) -> Taken:
    return one if one.reading is None else replace(one, reading=with_question(warehouse, one.reading, arguments))


def _place_of(dataset: str) -> int:
    return FIRST_DATASETS.index(dataset) if dataset in FIRST_DATASETS else len(FIRST_DATASETS)


def _datasets(one: Taken) -> Iterator[str]:
    return (sheet.dataset for sheet in one.reading.sheets) if one.reading else iter(())


def _read(path: Path, scratch: Path, known: Known, answers: Answers) -> Taken:
    scratch.mkdir()
    try:
        return Taken(path, scratch, known, prepare(path, scratch, known, answers))
    except FileUnreadableError as error:
        return Taken(path, scratch, known, unread=error)


def _read_by_stored(warehouse: Warehouse, one: Taken, arguments: Namespace, before: Sequence[Taken]) -> Taken:
    """Read again, where an order of it is below zero that is stored above; the file before it may have brought it.

    In a preview nothing was stored of the files before it; those that would be tell of their orders themselves.
    """
    assert one.reading is not None
    would_be = [each.reading for each in before if arguments.preview and each.reading and not each.would_be_refused]
    found = credited_orders(warehouse, one.reading, beside=would_be)
    if not found:
        return one
    again = _read(one.path, one.scratch / "stored", replace(one.known, credited=found), one.reading.answers)
    return _asked_about_sample(warehouse, again, arguments)


def _take(warehouse: Warehouse, one: Taken, arguments: Namespace, before: Sequence[Taken]) -> Taken:
    if one.reading is None:
        return one
    keep: Keep = "accept-rejects" if arguments.accept_rejects else "refuse"
    if not arguments.preview:
        take_away(warehouse, one.reading, arguments, keep)
    one = _read_by_stored(warehouse, one, arguments, before)
    if one.reading is None:
        return one
    if arguments.preview:
        return replace(one, rehearsed=rehearse(warehouse, one.reading), would_be_refused=refuses(one.reading, keep))
    standing = 0 if arguments.complete else left_standing(warehouse, one.reading)
    landed = land(
        warehouse,
        one.reading,
        keep=keep,
        complete="complete" if arguments.complete else "partial",
    )
    if landed.state == "landed":
        remember_decisions(warehouse, one.reading, one.reading.answers)
    return replace(one, landed=landed, left_standing=standing if landed.state == "landed" else 0)


def _sheets(one: Taken) -> list[dict[str, Any]]:
    number = one.landed.import_no if one.landed and one.landed.state == "landed" else None
    if one.reading is None:
        assert one.unread is not None
        problem = Problem(one.unread.code, one.unread.text, one.path.name)
        nothing = SheetReading(one.path.name, "", 0, "", one.unread.text, problems=(problem,))
        return [{**_sheet(nothing), "import": None, "state": "unreadable"}]
    state = one.landed.state if one.landed else "preview"
    return [
        {**_sheet(sheet), "import": number, "state": state, **_changes(one, sheet.dataset)}
        for sheet in one.reading.sheets
    ]


def _sheet(sheet: SheetReading) -> dict[str, Any]:
    return {
        "file": sheet.file,
        "sheet": sheet.sheet,
        "area": sheet.area,
        "dataset": sheet.dataset or None,
        "reason": sheet.reason,
        "header_row": sheet.header_row,
        "mapping": dict(sheet.mapping),
        "extras": sheet.extras,
        "unit": sheet.unit,
        "rows_read": sheet.rows_read,
        "loaded": sheet.loaded,
        "rejected": sheet.rejected,
        "skipped": sheet.skipped,
        "skips": [{"reason": reason, "rows": rows} for reason, rows in sheet.skips],
        "amount": sheet.amount if len(sheet.amounts) < 2 else None,
        "amounts": by_currency(sheet.amounts),
        "problems": [_problem(problem) for problem in with_questions(sheet.problems, sheet.questions)],
        "questions": [
            {
                "code": one.code,
                "question": one.text,
                "holds_back": one.holds_back,
                "likely": one.likely,
                "option": one.option_flag,
                "options": [{"answer": answer, "option": one.flag_for(answer)} for answer in one.options],
            }
            for one in sheet.questions
        ],
    }


def _problem(problem: Problem) -> dict[str, Any]:
    return {
        "row": problem.row,
        "column": problem.column,
        "header": problem.header,
        "code": problem.code,
        "severity": problem.severity,
        "expected": problem.expected,
        "found": problem.found,
        "remedy": problem.remedy,
        "option": problem.offer.option if problem.offer else None,
        "amount": problem.amount,
        "day": problem.effective_on,
        "salesperson": problem.salesperson,
        "company": problem.company,
    }


def _changes(one: Taken, dataset: str) -> dict[str, Any]:
    source = one.landed or (one.rehearsed and one.rehearsed.preview)
    counts = {} if source is None else {name: getattr(source, name) for name in CHANGES if hasattr(source, name)}
    counts |= {"vanished": one.left_standing} if one.left_standing else {}
    return {**counts, **as_record(one.rehearsed, dataset)} if one.rehearsed else counts


def _story(one: Taken) -> str:
    """One file in words: what it was, what was read, what is wrong, what state the data are in."""
    if one.reading is None:
        assert one.unread is not None
        return f"{one.path.name}: {speak(one.unread.text, 'en')}"
    return "\n".join([*(line for sheet in one.reading.sheets for line in _sheet_story(sheet)), _ending(one)])


def _sheet_story(sheet: SheetReading) -> Iterator[str]:
    place = f'{sheet.file}, sheet "{sheet.sheet}"' if sheet.sheet else sheet.file
    place = f"{place}, {sheet.area}" if sheet.area else place
    yield f"{place}: {sheet.dataset or 'not recognised'} - {speak(sheet.reason, 'en')}"
    amount = f", amount {_in_words(sheet.amounts)}" if sheet.amounts else ""
    parts = f"{sheet.loaded} good + {sheet.rejected} rejected + {sheet.skipped} skipped"
    yield f"  {sheet.rows_read} rows read = {parts}{amount}"
    for reason, rows in sheet.skips:
        yield f"  skipped {rows}: {speak(reason, 'en')}"
    told: list[Text] = []
    for problem in sheet.problems[:20]:
        yield f"  {_where(problem)}expected {speak(problem.expected, 'en')}, found {problem.found!r}"
        remedy = remedy_with_option(problem) if problem.offer else None
        if remedy and remedy not in told:
            told.append(remedy)
            yield f"    {speak(remedy, 'en')}"
    if len(sheet.problems) > 20:
        yield f"  and {len(sheet.problems) - 20} more"
    for question in sheet.questions:
        yield f"  {asked(question)}"


def _in_words(sums: InCurrencies) -> str:
    """Such as 1,200.00 USD + 300.00 EUR: amounts of two currencies are not added."""
    return " + ".join(f"{Decimal(cents(amount)):,} {currency or UNNAMED}" for currency, amount in sums)


def _where(problem: Problem) -> str:
    if problem.row is None:
        return f"{problem.header}: " if problem.header else ""
    column = problem.header or problem.column
    return f"row {problem.row}, {column}: " if column else f"row {problem.row}: "


def _ending(one: Taken) -> str:
    if one.rehearsed is not None:
        assert one.reading is not None
        held = [f"  it would be refused: {what_to_do(one.reading)}"] if one.would_be_refused else []
        return "\n".join((*told(one.rehearsed), *held))
    assert one.landed is not None
    if one.landed.state == "refused":
        assert one.reading is not None
        return f"  nothing was loaded. {what_to_do(one.reading)}"
    if one.landed.state == "nothing-new":
        return "  nothing new: this file was imported before"
    counts = (
        f"  import {one.landed.import_no}: {one.landed.added} new, {one.landed.changed} changed, "
        f"{one.landed.unchanged} unchanged, {one.landed.retired} retired"
    )
    counts = "\n".join((counts, *held_back(one.landed.held_back)))
    if not one.left_standing:
        return counts
    return (
        f"{counts}\n  {one.left_standing} orders without numbers in the same months and companies are not in this file "
        "and still count; if it replaces them, import it again with --complete"
    )


def show_imports(warehouse: Warehouse, form: Format) -> str:
    return show([_told(one, form) for one in imports(warehouse)], form)


def undo_import(warehouse: Warehouse, number: int) -> str:
    """Take an import back; raises ImportNotFoundError."""
    undo(warehouse, number)
    print(f"import {number} was taken back", file=sys.stderr)
    return show_imports(warehouse, "table")


def _told(one: ImportRecord, form: Format) -> dict[str, Any]:
    """A record of the history; its sums as records, in a table in words."""
    sums = by_currency(one.sums) if form == "json" else _in_words(one.sums)
    return {**{field.name: getattr(one, field.name) for field in fields(one)}, "sums": sums}
