"""Text that went through a wrong encoding is told with what it probably was, and repaired where a person says so."""

from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from sales_analytics.cli import main
from sales_analytics.ingest.answers import Answers
from sales_analytics.ingest.read import read_for_import
from sales_analytics.sources.garbled import is_garbled, repaired
from sales_analytics.sources.repairing import repaired_sheet
from sales_analytics.sources.workbook import preview_rows

HEADINGS = "Order No,Order Date,Salesperson,Customer,Amount\n"


def in_latin(words: str) -> str:
    """What a program shows that takes utf-8 for Latin-1."""
    return words.encode().decode("latin-1")


@given(st.text(st.characters(min_codepoint=0xA1, max_codepoint=0x9FFF, categories=["L"]), min_size=1, max_size=12))
def test_what_was_decoded_twice_comes_back(words):
    assert repaired(in_latin(words)) == words


@pytest.mark.parametrize("words", ["张三", "José", "Müller & Söhne", "“Roma” café", "Łódź", "€ 10", "深圳市华强"])
def test_windows_letters_are_known_as_well(words):
    undefined = {0x81, 0x8D, 0x8F, 0x90, 0x9D}
    shown = "".join(chr(one) if one in undefined else bytes([one]).decode("cp1252") for one in words.encode())

    assert (is_garbled(shown), repaired(shown), is_garbled(words)) == (True, words, False)


@pytest.mark.parametrize(
    ("shown", "meant"), [("ÕÅÈý", "张三"), ("R&amp;D", "R&D"), ("&#24352;&#19977;", "张三"), ("Caf&eacute;", "Café")]
)
def test_gbk_in_latin_letters_and_entities_are_known(shown, meant):
    assert repaired(shown) == meant


@pytest.mark.parametrize(
    "words", ["Ã", "ÓÑ", "CAÑÓN", "São José dos Ão", "a & b", "AT&T; more", "½ Â", "naïve", "ÀÉÎÕÜ", "王艳(Amy)", ""]
)
def test_what_is_right_stays(words):
    assert (is_garbled(words), repaired(words)) == (False, words)


@pytest.fixture
def garbled(tmp_path: Path) -> Path:
    path = tmp_path / "orders.csv"
    path.write_text(HEADINGS + f'o-1,2026-03-01,{in_latin("张三")},"{in_latin("José")}, &quot;Ltd&quot;",10\n', "utf-8")
    return path


def test_a_garbled_cell_is_told_with_what_it_probably_was(garbled, tmp_path):
    (one,) = read_for_import(garbled, tmp_path, answers=Answers()).sheets

    assert [(p.code, p.row, p.column, dict(p.expected.values)["words"], p.severity) for p in one.problems] == [
        ("text-garbled", 2, "C", "张三", "notice"),
        ("text-garbled", 2, "D", 'José, "Ltd"', "notice"),
    ]
    assert one.loaded == 1


def test_it_is_repaired_where_a_person_says_so(garbled, tmp_path):
    (one,) = read_for_import(garbled, tmp_path, answers=Answers(spelling="repaired")).sheets

    assert (one.problems, one.first_rows[-1].cells) == (
        (),
        (("A", "o-1"), ("B", "2026-03-01"), ("C", "张三"), ("D", 'José, "Ltd"'), ("E", "10")),
    )


def test_a_workbook_is_repaired_too(read, tmp_path):
    path = tmp_path / "orders.xlsx"
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet("March").write_row(1, 1, [in_latin("王艳"), "right", 10])

    (sheet,) = read(path)
    mended = repaired_sheet(sheet, tmp_path)

    assert [(one.code, one.row, one.column) for one in sheet.notices] == [("text-garbled", 2, "B")]
    assert (preview_rows(mended)[1], mended.notices) == ([None, "王艳", "right", "10"], ())


def test_the_command_line_repairs(garbled, tmp_path, capsys):
    warehouse = ("--warehouse", str(tmp_path / "sales.duckdb"))
    assert main(["import", str(garbled), "--repair-text", *warehouse]) == 0
    capsys.readouterr()

    assert main(["ask", "orders", "--format", "json", *warehouse]) == 0
    assert "张三" in capsys.readouterr().out
