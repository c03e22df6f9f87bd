"""A workbook of thirty sheets: what each of them is, without reading their rows."""

import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import fastexcel
import xlsxwriter

from bench.apart import cost
from bench.table import Line, at_most, median, paired
from sales_analytics.ingest.answers import Answers
from sales_analytics.ingest.known import NOTHING_KNOWN
from sales_analytics.ingest.merged_cells import spread
from sales_analytics.ingest.recognition import Surroundings, recognise
from sales_analytics.sources.sheet import RawSheet
from sales_analytics.sources.workbook import preview_rows, read_file

SHEETS, ROWS, REPEATS = 30, 200, 5
AT_MOST = 1.0  # CPU seconds
ORDERS = (
    "订单号", "下单日期", "确认日期", "业务员", "公司", "组别", "客户名称", "国家", "订单类型", "订单金额", "币种",
    "状态",
)  # fmt: skip
TARGETS = ("姓名", "公司", *(f"{month}月" for month in range(1, 13)), "合计")
ROSTER = ("Name", "Company", "Group", "Employee ID", "E-mail", "Hire Date")


def workbook_of_sheets(folder: Path) -> Path:
    """Orders, targets and rosters in turn, each with headings of its own sheet number."""
    path = folder / "thirty_sheets_2026.xlsx"
    with xlsxwriter.Workbook(path) as book:
        for number in range(SHEETS):
            sheet = book.add_worksheet(f"Sheet {number + 1}")
            for place, row in enumerate(_rows(number)):
                sheet.write_row(place, 0, row)
    return path


def _rows(number: int) -> Iterator[Sequence[str | int]]:
    kind = number % 3
    yield (*(ORDERS, TARGETS, ROSTER)[kind], f"备注{number}")
    for row in range(ROWS):
        if kind == 0:
            day = f"2026-09-{row % 28 + 1:02}"
            names = f"人{row % 20}", "北", "狼", f"客户{row}", "美国"
            yield (f"A{number}-{row}", day, day, *names, "大货", row, "USD", "已确认")
        elif kind == 1:
            yield (f"人{row}", "北", *(100 + month for month in range(12)), 1266)
        else:
            yield (f"P{row}", "North", "Eagles", f"E{row}", f"p{row}@example.com", "2024-01-01")


def recognise_all(path: Path) -> int:
    """Open the workbook and tell what each sheet is. Raises RuntimeError where one is not told."""
    with tempfile.TemporaryDirectory() as scratch:
        found = [_told(sheet, path) for sheet in read_file(path, Path(scratch))]
    if found != [("orders", "targets", "roster")[number % 3] for number in range(SHEETS)]:
        raise RuntimeError(f"the sheets were taken for {found}")
    return len(found)


def _told(sheet: RawSheet, path: Path) -> str:
    rows = preview_rows(sheet)
    found = recognise(rows, Surroundings(path.name, sheet.name), NOTHING_KNOWN, Answers(), spread(rows, sheet))
    return found.dataset.name if found else ""


def bare_read(path: Path) -> int:
    """The same sheets as text, by the reader alone."""
    book = fastexcel.read_excel(path)
    return sum(book.load_sheet(name, header_row=None, dtypes="string").height for name in book.sheet_names)


def sheets() -> Iterator[Line]:
    """Recognising thirty sheets against reading them."""
    with tempfile.TemporaryDirectory() as folder:
        path = workbook_of_sheets(Path(folder))
        pairs = [(cost(recognise_all, path), cost(bare_read, path)) for _ in range(REPEATS)]
    what = f"workbook of {SHEETS} sheets, opened and recognised"
    yield paired(what, pairs, "bare fastexcel text read", None)
    yield at_most(f"{what}, CPU", median(ours.cpu for ours, _ in pairs), AT_MOST, "s")
