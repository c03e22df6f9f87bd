"""A file in Chinese against the same file in English: what another alphabet costs."""

from collections.abc import Iterator
from pathlib import Path

from bench.apart import cost
from bench.dirty import ROWS, take_in
from bench.files import changed_file, csv_file
from bench.table import Line, paired

REPEATS = 5
HEADINGS = (
    "订单号", "下单日期", "确认日期", "业务员", "公司", "组别", "客户", "国家", "订单类型", "产品", "金额", "状态",
)  # fmt: skip
WORDS = (
    ("Person ", "王小"), ("Company ", "北京分公司"), ("Group ", "战队"), ("Customer ", "上海贸易有限公司"),
    ("Country ", "国家"), ("Product ", "产品"), ("Sample", "样品"), ("Bulk", "大货"), ("Pending", "待确认"),
    ("Confirmed", "已确认"),
)  # fmt: skip


def chinese_file(rows: int) -> Path:
    """The orders of the benchmark, with Chinese headings, names and words."""
    return changed_file("chinese", rows, lambda number, row: [*map(_in_chinese, row)] if number else [*HEADINGS])


def _in_chinese(cell: str) -> str:
    for word, other in WORDS:
        if cell.startswith(word):
            return cell.replace(word, other)
    return cell


def chinese() -> Iterator[Line]:
    """100,000 rows, file to committed."""
    ours, floor = chinese_file(ROWS), csv_file(ROWS)
    pairs = [(cost(take_in, ours, ROWS), cost(take_in, floor, ROWS)) for _ in range(REPEATS)]
    yield paired(f"csv of {ROWS:,} rows in Chinese", pairs, "the same in English", 1.3)
