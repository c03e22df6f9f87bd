"""The house: data flows down, imports point up, and each tool has its room."""

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
HOUSE = "sales_analytics"

MAY_IMPORT: dict[str, set[str]] = {
    "terms": set(),
    "language": {"terms"},
    "datasets": {"terms"},
    "sources": {"terms"},
    "ingest": {"terms", "datasets", "sources"},
    "warehouse": {"terms", "datasets", "ingest"},
    "metrics": {"terms", "warehouse"},
    "rules": {"terms", "metrics"},
    "charts": {"terms", "language", "rules", "metrics"},
    "reports": {"terms", "language", "datasets", "sources", "ingest", "metrics", "rules"},
    "jobs": {"terms", "datasets", "sources", "ingest", "warehouse"},
}
BELOW_WIDGETS = set(MAY_IMPORT)
MAY_IMPORT |= {
    "widgets": BELOW_WIDGETS,
    "router": BELOW_WIDGETS | {"widgets"},
    "pages": BELOW_WIDGETS | {"widgets"},
    "app": {"widgets"},
    "commands": BELOW_WIDGETS,
    "cli": BELOW_WIDGETS | {"commands"},
    "__main__": {"cli"},
    "__init__": set(),
}

ONLY_IN = {
    "streamlit": {"widgets", "router", "pages", "app"},
    "plotly": {"charts"},
    "duckdb": {"sources", "ingest", "warehouse"},
    "fastexcel": {"sources"},
    "openpyxl": {"reports"},
    "xlsxwriter": {"reports"},
    "babel": {"language"},
}

LONGEST_PAGE = 80
MACHINE_PATH = re.compile(r"(?<![\w.:/])/(work|root|home|Users|mnt|media)/\w")
UNFINISHED = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")
BINARY = {".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".png", ".jpg", ".woff2", ".ico", ".parquet", ".zip"}


def room_of(path: Path) -> str:
    """The room that a file of the product stands in: ingest/cells.py -> ingest, router.py -> router."""
    parts = path.relative_to(ROOT).parts
    if parts[0] != HOUSE:
        return parts[0].removesuffix(".py")
    return parts[1].removesuffix(".py")


def product_files() -> list[Path]:
    return sorted([*(ROOT / HOUSE).rglob("*.py"), *(ROOT / "pages").glob("*.py"), ROOT / "app.py"])


def imported_modules(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """(line, module) for each import, `from a import b` as a and a.b, wherever in the file it stands."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, one.name) for one in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = "." * node.level + (node.module or "")
            yield node.lineno, base
            yield from ((node.lineno, f"{base}.{one.name}") for one in node.names)


def wrong_looks(room: str, source: str) -> list[str]:
    """What a file of `room` imports although it may not."""
    found = []
    for line, module in imported_modules(ast.parse(source)):
        top, _, rest = module.partition(".")
        if module.startswith("."):
            found.append(f"{line}: relative import {module}")
        elif top == HOUSE and rest:
            other = rest.split(".")[0]
            if other != room and other not in MAY_IMPORT[room]:
                found.append(f"{line}: {room} looks into {other}")
        elif top in ONLY_IN and room not in ONLY_IN[top]:
            found.append(f"{line}: {top} belongs in {', '.join(sorted(ONLY_IN[top]))}")
    return list(dict.fromkeys(found))


def calls(tree: ast.AST, name: str) -> Iterator[ast.Call]:
    """Calls of a function or method of that name."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and getattr(node.func, "attr", getattr(node.func, "id", "")) == name:
            yield node


def opened_files(source: str) -> list[int]:
    """Lines that open a DuckDB database which is not in memory."""
    lines = []
    for call in calls(ast.parse(source), "connect"):
        first = call.args[0] if call.args else None
        if first is not None and not (isinstance(first, ast.Constant) and first.value == ":memory:"):
            lines.append(call.lineno)
    return lines


def page_switches(source: str) -> list[int]:
    """Lines that switch the page: it fails while filters stand in the address."""
    return [call.lineno for call in calls(ast.parse(source), "switch_page")]


def caught_everything(source: str) -> list[int]:
    """Lines that catch every exception and do not hand it on; what only rolls back ends with `raise`."""
    lines = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ExceptHandler):
            caught = node.type.elts if isinstance(node.type, ast.Tuple) else [node.type]
            last = node.body[-1]
            is_handed_on = isinstance(last, ast.Raise) and last.exc is None
            everything = any(one is None or getattr(one, "id", "") in ("Exception", "BaseException") for one in caught)
            if everything and not is_handed_on:
                lines.append(node.lineno)
    return lines


def tracked_texts() -> Iterator[tuple[str, str]]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout.decode()
    for name in filter(None, listed.split("\0")):
        path = ROOT / name
        if path.suffix.lower() in BINARY or not path.is_file() or path == Path(__file__):
            continue
        yield name, path.read_bytes().decode("utf-8", errors="ignore")


@pytest.mark.parametrize("path", product_files(), ids=lambda path: str(path.relative_to(ROOT)))
def test_a_room_looks_only_up(path: Path) -> None:
    assert room_of(path) in MAY_IMPORT, "a new room needs its place in the table"
    assert wrong_looks(room_of(path), path.read_text("utf-8")) == []


def test_only_the_warehouse_opens_the_database_file() -> None:
    opened = {str(path.relative_to(ROOT)) for path in product_files() if opened_files(path.read_text("utf-8"))}
    assert opened <= {f"{HOUSE}/warehouse/warehouse.py"}


def test_pages_are_left_by_links_alone() -> None:
    found = [(path.name, line) for path in product_files() for line in page_switches(path.read_text("utf-8"))]
    assert found == []


def test_nobody_catches_everything() -> None:
    found = [(path.name, line) for path in product_files() for line in caught_everything(path.read_text("utf-8"))]
    assert found == []


def test_pages_are_thin() -> None:
    long = {
        path.name: count
        for path in product_files()
        if room_of(path) == "pages"
        if (count := len(path.read_text("utf-8").splitlines())) > LONGEST_PAGE
    }
    assert long == {}


def test_no_room_exports_through_its_init() -> None:
    found = [
        str(path.relative_to(ROOT))
        for path in product_files()
        if path.name == "__init__.py" and list(imported_modules(ast.parse(path.read_text("utf-8"))))
    ]
    assert found == []


def test_nothing_tracked_names_a_path_of_one_machine() -> None:
    assert [(name, found[0]) for name, body in tracked_texts() if (found := MACHINE_PATH.search(body))] == []


def test_nothing_tracked_is_marked_unfinished() -> None:
    assert [(name, found[0]) for name, body in tracked_texts() if (found := UNFINISHED.search(body))] == []


@pytest.mark.parametrize(
    ("room", "source", "wrong"),
    [
        pytest.param("metrics", "from sales_analytics.warehouse.reader import Reader", False, id="one room up"),
        pytest.param("ingest", "from sales_analytics.warehouse.reader import Reader", True, id="down"),
        pytest.param("ingest", "def f():\n    import sales_analytics.warehouse", True, id="down, inside a function"),
        pytest.param("ingest", "from sales_analytics import warehouse", True, id="down, by the package"),
        pytest.param("widgets", "import streamlit as st", False, id="streamlit in its room"),
        pytest.param("charts", "import streamlit as st", True, id="streamlit elsewhere"),
        pytest.param("pages", "from plotly import graph_objects", True, id="plotly in a page"),
        pytest.param("terms", "from . import text", True, id="relative"),
    ],
)
def test_the_table_tells_right_from_wrong(room: str, source: str, *, wrong: bool) -> None:
    assert bool(wrong_looks(room, source)) is wrong


def test_the_other_checks_can_fail() -> None:
    assert opened_files("import duckdb\nduckdb.connect(path)") == [2]
    assert opened_files("import duckdb\nduckdb.connect(':memory:')\nduckdb.connect()") == []
    assert page_switches("import streamlit as st\nst.switch_page('a')") == [2]
    assert caught_everything("try: f()\nexcept (OSError, Exception): pass") == [2]
    assert caught_everything("try: f()\nexcept BaseException:\n    undo()\n    raise") == []
    assert MACHINE_PATH.search("see /home/someone/x")
    assert not MACHINE_PATH.search("see https://host/home/x or ../work/y")
