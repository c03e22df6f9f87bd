"""Published files that cannot be read are refused in words, or answered quickly, and cost nothing that is stored."""

import json
import time
from pathlib import Path

import pytest

from sales_analytics.cli import main
from sales_analytics.ingest.known import NOTHING_KNOWN
from sales_analytics.jobs.preparation import prepare
from sales_analytics.language.speech import speak
from sales_analytics.terms.errors import FileUnreadableError
from tests.acceptance.awkward import counts, said


def refusal(tmp_path: Path, path: Path) -> tuple[str, str]:
    """Code and words with which the import, in its process of its own, refuses the file."""
    with pytest.raises(FileUnreadableError) as caught:
        prepare(path, tmp_path, NOTHING_KNOWN)
    return caught.value.code, speak(caught.value.text, "en")


def test_a_value_in_the_very_last_cell_is_answered_quickly(tmp_path, shared_data):
    began = time.monotonic()
    reading = prepare(shared_data / "awkward" / "xfd1048576.xlsx", tmp_path, NOTHING_KNOWN)

    assert time.monotonic() - began < 10
    assert said(reading.sheets[0]) == [("starts-far-right", None, "XFD", "XFD"), ("not-recognised", None, "", "")]
    assert [counts(one) for one in reading.sheets] == [(0, 0, 0, 0)] * 3


@pytest.mark.parametrize(
    ("name", "code", "words"),
    [
        ("pass_protected.xlsx", "password-protected", "is protected by a password"),
        ("xlsx-corrupted.xlsx", "damaged", "is damaged: its inside cannot be read"),
        ("html_page_named.xlsx", "web-page", "is a web page without a table, not a workbook"),
        ("too_small.xls", "not-a-workbook", "has the name of a workbook but holds plain text"),
    ],
)
def test_what_cannot_be_read_is_refused_with_what_it_is(tmp_path, shared_data, name, code, words):
    found, message = refusal(tmp_path, shared_data / "awkward" / name)

    assert found == code
    assert message.startswith(f"{name} {words}")


def test_a_refused_file_leaves_what_was_imported_before(tmp_path, shared_data, capsys):
    warehouse = ("--warehouse", str(tmp_path / "sales.duckdb"))
    good = tmp_path / "orders.csv"
    good.write_text("Order No,Order Date,Salesperson,Amount\no-1,2026-03-01,Amira,10\n")
    assert main(["import", str(good), *warehouse]) == 0
    assert main(["import", str(shared_data / "awkward" / "xlsx-corrupted.xlsx"), *warehouse]) == 2
    capsys.readouterr()
    assert main(["ask", "totals", "--format", "json", *warehouse]) == 0

    (total,) = json.loads(capsys.readouterr().out)
    assert (total["orders"], total["amount"]) == (1, "10.00")


def test_every_file_of_the_folder_is_tested_here(shared_data):
    here = "".join(path.read_text("utf-8") for path in Path(__file__).parent.glob("test_awkward_*.py"))

    assert [path.name for path in (shared_data / "awkward").iterdir() if f'"{path.name}"' not in here] == []
