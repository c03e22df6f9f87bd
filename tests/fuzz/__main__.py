"""Try damaged copies of real spreadsheets: `python -m tests.fuzz --count 2000 --seed 1`; exit code 1 for a fault."""

import argparse
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from sales_analytics.jobs.demo import load_demo
from sales_analytics.warehouse.invariants import check
from sales_analytics.warehouse.warehouse import Warehouse
from tests.fuzz.copies import damaged_copy, real_files
from tests.fuzz.trying import Tried, tried

TOGETHER = 25
"""Copies that one child process reads."""


def main(words: list[str]) -> int:
    chosen = _chosen(words)
    numbers = [chosen.only] if chosen.only is not None else range(chosen.count)
    began, answers, faults = time.monotonic(), Counter[str](), 0
    with Warehouse.open(":memory:") as warehouse:
        load_demo(warehouse)
        for one in all_tried(warehouse, real_files(), chosen.seed, numbers):
            answers[one.answer] += 1
            if one.fault:
                faults += 1
                print(one.fault, flush=True)
                _keep(one, chosen.keep)
            if sum(answers.values()) % 100 == 0:
                print(f"{sum(answers.values())} tried, {time.monotonic() - began:.0f} s, {dict(answers)}", flush=True)
        broken = [one for one in check(warehouse) if not one.holds]
    print(f"{sum(answers.values())} copies, {faults} faults, {len(broken)} invariants broken: {dict(answers)}")
    return 1 if faults or broken else 0


def all_tried(warehouse: Warehouse, files: list[Path], seed: int, numbers: Iterable[int]) -> Iterator[Tried]:
    """The copies of these numbers, some at a time."""
    waiting = list(numbers)
    while waiting:
        some, waiting = waiting[:TOGETHER], waiting[TOGETHER:]
        yield from tried(warehouse, [damaged_copy(files, seed, number) for number in some])


def _keep(one: Tried, folder: Path | None) -> None:
    if folder is not None:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / one.copy.name).write_bytes(one.copy.content)


def _chosen(words: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--count", type=int, default=2000, help="how many copies")
    parser.add_argument("--seed", type=int, default=1, help="other seeds, other damage")
    parser.add_argument("--only", type=int, metavar="NUMBER", help="this copy alone")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="where copies with a fault are kept")
    return parser.parse_args(words)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
