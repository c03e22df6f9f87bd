"""Texts in encodings that are not known are not taken for Western or Chinese ones without a word."""

from pathlib import Path

import pytest

from sales_analytics.sources.workbook import read_file

HEADS = "Order No,Order Date,Sales Rep,Amount\n"


def doubts(folder: Path, encoding: str, *names: str) -> list[tuple[str, str]]:
    path = folder / "orders.csv"
    path.write_bytes((HEADS + "".join(f"A1,2026-09-01,{one},10\n" for one in names)).encode(encoding))
    notices = read_file(path, folder)[0].notices
    return [(one.code, one.severity) for one in notices if one.code == "encoding-doubtful"]


@pytest.mark.parametrize(
    ("encoding", "names"),
    [("cp1251", ("Иванов", "Петрова Анна")), ("cp1253", ("Γιώργος", "Μαρία")), ("cp1256", ("محمد علي", "أحمد")),
     ("cp874", ("สมชาย", "มานะ")), ("iso8859_2", ("Paweł Żółć", "Łukasz Dąb")),
     ("mac_roman", ("Jürgen Müller", "José"))],
)  # fmt: skip
def test_words_that_nobody_writes_keep_a_text_out(tmp_path: Path, encoding: str, names: tuple[str, ...]) -> None:
    assert doubts(tmp_path, encoding, *names) == [("encoding-doubtful", "reject")]


@pytest.mark.parametrize(
    ("encoding", "names"),
    [("euc_kr", ("김철수", "이영희", "박지성")), ("shift_jis", ("山田太郎", "鈴木花子")),
     ("cp1254", ("Ayşe Yılmaz", "Şükrü"))],
)  # fmt: skip
def test_words_that_are_rare_are_told(tmp_path: Path, encoding: str, names: tuple[str, ...]) -> None:
    assert doubts(tmp_path, encoding, *names) in ([("encoding-doubtful", "notice")], [("encoding-doubtful", "reject")])


@pytest.mark.parametrize(
    ("encoding", "names"),
    [("cp1252", ("Jürgen Müller", "José Núñez", "CAÑÓN", "François l’Été", "Øyvind Ærø", "10 €", "25 m³")),
     ("cp1252", ("Drill®", "¿Qué?", "Nº 5", "25 °C", "Tube 3 cm³", "½ inch", "«Été»", "l·lusió")),
     ("gbk", ("张伟", "李娜", "王强")), ("big5", ("張偉", "陳美玲")), ("utf-8", ("Иванов", "김철수", "สมชาย"))],
)  # fmt: skip
def test_words_of_known_encodings_are_not_doubted(tmp_path: Path, encoding: str, names: tuple[str, ...]) -> None:
    assert doubts(tmp_path, encoding, *names) == []


def test_a_long_run_of_letters_is_looked_through_once(tmp_path: Path) -> None:
    """Two hundred thousand letters took minutes when each of them was taken for the beginning of a word."""
    assert doubts(tmp_path, "cp1252", "A" * 200_000, "Müller") == []
