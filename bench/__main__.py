"""Print every measurement as one table; exit code 1 when a bound is missed. Cases may be named."""

import sys
from collections.abc import Callable, Iterable

from bench.asking import questions
from bench.chinese import chinese
from bench.dirty import dirty
from bench.importing import delimited, workbook
from bench.preview import previews
from bench.recognition import sheets
from bench.rerunning import reruns
from bench.table import Line, machine, markdown

CASES: dict[str, Callable[[], Iterable[Line]]] = {
    "xlsx": workbook,
    "csv": delimited,
    "preview": previews,
    "dirty": dirty,
    "chinese": chinese,
    "sheets": sheets,
    "questions": questions,
    "reruns": reruns,
}


def main(names: list[str]) -> int:
    lines = [line for name in names or CASES for line in CASES[name]()]
    print(markdown(lines), machine(), sep="\n\n")
    return 1 if any(one.holds is False for one in lines) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
