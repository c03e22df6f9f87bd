"""The command line: the same doors as the pages, for people and for checks."""

import os
import sys
from argparse import ArgumentParser, Namespace, _SubParsersAction
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeAlias

from sales_analytics.charts.notice_words import notice_text
from sales_analytics.commands.asking import QUESTIONS, ask
from sales_analytics.commands.exits import Exit
from sales_analytics.commands.importing import import_files, show_imports, undo_import
from sales_analytics.commands.output import FORMATS, show
from sales_analytics.commands.values import day, seconds, year
from sales_analytics.commands.watching import watch
from sales_analytics.commands.writing import write
from sales_analytics.datasets.registry import datasets
from sales_analytics.jobs.accepting_names import accept_name
from sales_analytics.jobs.demo import load_demo
from sales_analytics.language.speech import speak
from sales_analytics.reports.template import template
from sales_analytics.terms.errors import SalesAnalyticsError
from sales_analytics.terms.filters import LEVELS
from sales_analytics.warehouse.history import imports
from sales_analytics.warehouse.invariants import check
from sales_analytics.warehouse.warehouse import Warehouse

Commands: TypeAlias = "_SubParsersAction[ArgumentParser]"
DIMENSIONS = ("day", "week", "month", "type", "customer", "country")


def main(words: Sequence[str]) -> int:
    """Run one command; returns its exit code (0 done, 1 refused, 2 unreadable or wrong command)."""
    arguments = _parser().parse_args(words)
    try:
        return int(arguments.run(arguments))
    except SalesAnalyticsError as error:
        print(speak(error.text, "en"), file=sys.stderr)
        return Exit.WRONG


def _parser() -> ArgumentParser:
    parser = ArgumentParser("python -m sales_analytics", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    _add_import(commands)
    _add_watch(commands)
    _add_ask(commands)
    command = _add(commands, "imports", _imports, "what was imported, newest first")
    command.add_argument("--json", action="store_true")
    _add(commands, "undo", _undo, "take one import back").add_argument("number", type=int, metavar="IMPORT")
    command = _add(commands, "accept-name", _accept_name, "a name in the files means somebody on the roster")
    command.add_argument("name", metavar="NAME")
    command.add_argument("person", metavar="PERSON", help="as the roster writes it")
    _add(commands, "check", _check, "do all levels add up, is every row accounted for")
    command = _add(commands, "demo", _demo, "load the sample festival")
    command.add_argument("--when-new", action="store_true", help="only where nothing was ever imported")
    command = _add(commands, "template", _template, "write an empty workbook to fill in")
    command.add_argument("dataset", choices=list(datasets()))
    command.add_argument("file", type=Path)
    command.add_argument("--language", choices=("en", "zh"), default="en")
    return parser


def _add(commands: "Commands", name: str, run: Callable[[Namespace], int], summary: str) -> ArgumentParser:
    command = commands.add_parser(name, help=summary, description=summary)
    place = os.environ.get("SALES_ANALYTICS_WAREHOUSE", "data/sales.duckdb")
    command.add_argument("--warehouse", type=Path, default=Path(place), metavar="PATH")
    command.set_defaults(run=run)
    return command


def _add_import(commands: "Commands") -> None:
    command = _add(commands, "import", _import, "take in spreadsheets")
    command.add_argument("files", nargs="+", type=Path, metavar="FILE")
    command.add_argument("--dataset", choices=list(datasets()))
    command.add_argument("--map", action="append", default=[], metavar="HEADER=FIELD", help="which column is what")
    command.add_argument("--without", action="append", default=[], metavar="FIELD", help="the file has no such column")
    command.add_argument("--unit", choices=("one", "thousand", "wan"))
    command.add_argument("--campaign", metavar="NAME", help="what targets and forecasts without a period are for")
    command.add_argument("--date", metavar="DAY", type=day, help="of orders in a file without dates")
    command.add_argument("--year", type=year, help="of days and months that are written without one")
    command.add_argument("--struck", choices=("keep", "leave-out"), help="rows that are struck through")
    command.add_argument("--fill-down", action="append", default=[], metavar="HEADER", help="blank means as above")
    command.add_argument("--leave-blank", action="append", default=[], metavar="HEADER", help="blank means nothing")
    sample = command.add_mutually_exclusive_group()
    sample.add_argument("--remove-sample", action="store_true", help="take the sample festival away first")
    sample.add_argument("--keep-sample", action="store_true", help="keep the sample festival beside these files")
    command.add_argument("--repair-text", action="store_true", help="read garbled text as it was probably meant")
    command.add_argument("--preview", action="store_true", help="say what would happen, store nothing")
    command.add_argument("--marked-copy", type=Path, metavar="FILE", help="write it again, its problems marked")
    command.add_argument("--accept-rejects", action="store_true", help="take the good rows, list the others")
    command.add_argument("--complete", action="store_true", help="the file is all there is for its span")
    command.add_argument("--json", action="store_true")


def _add_ask(commands: "Commands") -> None:
    command = _add(commands, "ask", _ask, "one question, one answer")
    command.add_argument("question", choices=list(QUESTIONS))
    command.add_argument("--level", choices=LEVELS)
    command.add_argument("--campaign", metavar="NAME")
    command.add_argument("--from", dest="first_day", type=day, metavar="DATE")
    command.add_argument("--to", dest="last_day", type=day, metavar="DATE", help="this day included")
    for level in ("group", "company", "salesperson"):
        command.add_argument(f"--{level}", action="append", default=[], metavar="NAME")
    command.add_argument("--by", choices=DIMENSIONS)
    command.add_argument("--format", choices=FORMATS, default="table")


def _import(arguments: Namespace) -> int:
    with Warehouse.open(arguments.warehouse) as warehouse:
        return import_files(warehouse, arguments)


def _imports(arguments: Namespace) -> int:
    with Warehouse.open(arguments.warehouse) as warehouse:
        print(show_imports(warehouse, "json" if arguments.json else "table"))
    return Exit.DONE


def _undo(arguments: Namespace) -> int:
    with Warehouse.open(arguments.warehouse) as warehouse:
        print(undo_import(warehouse, arguments.number))
    return Exit.DONE


def _accept_name(arguments: Namespace) -> int:
    with Warehouse.open(arguments.warehouse) as warehouse:
        landed = accept_name(warehouse, arguments.name, arguments.person)
    print(f"{arguments.name} counts as {arguments.person}; import {landed.import_no}")
    return Exit.DONE


def _ask(arguments: Namespace) -> int:
    with Warehouse.open(arguments.warehouse) as warehouse:
        answer = ask(warehouse.reader(), arguments)
        print(show(answer.records, arguments.format))
        for notice in answer.notices:
            print(f"! {speak(notice_text(notice), 'en')} ({notice.file})", file=sys.stderr)
    return Exit.DONE


def _check(arguments: Namespace) -> int:
    with Warehouse.open(arguments.warehouse) as warehouse:
        found = check(warehouse)
    print(show(found, "table"))
    return Exit.DONE if all(one.holds for one in found) else Exit.REFUSED


def _add_watch(commands: "Commands") -> None:
    command = _add(commands, "watch", _watch, "take in what is put into a folder")
    command.add_argument("folder", type=Path, metavar="FOLDER")
    command.add_argument("--once", action="store_true", help="stop when everything in it was taken or refused")
    command.add_argument("--accept-rejects", action="store_true", help="take the good rows, list the others")
    command.add_argument("--every", type=seconds, default=5.0, metavar="SECONDS", help="between two looks")
    command.add_argument("--language", choices=("en", "zh"), default="en", help="of the reports")


def _watch(arguments: Namespace) -> int:
    with Warehouse.open(arguments.warehouse) as warehouse:
        return watch(warehouse, arguments)


def _demo(arguments: Namespace) -> int:
    with Warehouse.open(arguments.warehouse) as warehouse:
        if not (arguments.when_new and imports(warehouse)):
            load_demo(warehouse)
        print(show_imports(warehouse, "table"))
    return Exit.DONE


def _template(arguments: Namespace) -> int:
    write(arguments.file, template(arguments.dataset, arguments.language))
    print(arguments.file)
    return Exit.DONE
