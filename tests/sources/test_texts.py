"""Delimited texts: encoding over all bytes, delimiter by trying, brought to utf-8 for DuckDB."""

import codecs

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sales_analytics.sources.dialect import dialect_of
from sales_analytics.sources.encoding import how_written, transcoded
from sales_analytics.sources.workbook import RawSheet, preview_rows

COMMON = "订单编号客户金额日期业务员公司组别目标预测完成率美元确认样品大货的一是在不了有和人这中上个国"
TRADITIONAL = "訂單編號客戶金額日期業務員公司組別目標預測完成率美元確認樣品大貨的一是在不了有和人這中上個國"


def loaded(sheet: RawSheet) -> list[tuple[str | None, ...]]:
    """The records as DuckDB reads them."""
    found = sheet.delimited
    assert found is not None
    columns = {f"c{index}": "varchar" for index in range(found.columns)}
    return duckdb.sql(
        "select * from read_csv($path, delim=$delimiter, quote=$quote, skip=$skip, header=false, auto_detect=false,"
        " strict_mode=false, columns=$columns, encoding=$encoding)",
        params={
            "path": str(found.path),
            "delimiter": found.delimiter,
            "quote": found.quote,
            "skip": found.skip,
            "columns": columns,
            "encoding": found.encoding,
        },
    ).fetchall()


@pytest.mark.parametrize(
    ("name", "encoding", "records", "cell"),
    [
        ("awkward/spanish_chars_latin1.csv", "cp1252", 117, "Descripción"),
        ("awkward/data_gbk.csv", "gb18030", 14, "负责人"),
        ("awkward/订单_gbk_filldown.csv", "gb18030", 21, "销售额"),
        ("awkward/premiere.utf16bebom.csv", "utf-16", 2, "première"),
        ("adventureworks/ResellerSalesTargets.csv", "utf-16", 82, "EmployeeID"),
        ("adventureworks/ResellerSalesTargets_NULLs.csv", "utf-8-sig", 35, "Year"),
        ("superstore_countries/Sales Chile.csv", "utf-8-sig", 144, "Row ID"),
        ("superstore_countries/Sales Argentina.csv", "utf-8-sig", 391, "Row ID"),
        ("awkward/semicolon_separated.csv", "utf-8", 3, "Headers"),
        ("awkward/sep.csv", "utf-8", 2, "A"),
        ("awkward/line_break_in_enclosure.csv", "utf-8", 6, "Copy"),
        ("maven_crm/sales_pipeline.csv", "utf-8", 8801, "deal_stage"),
    ],
)
def test_published_texts_are_read_whole(read, shared_data, name, encoding, records, cell):
    (sheet,) = read(shared_data / name)

    assert sheet.delimited.found_encoding == encoding
    found = loaded(sheet)
    assert len(found) == records
    assert cell in found[0]
    assert list(found[0]) == preview_rows(sheet, 1)[0]


def test_utf8_is_read_where_it_lies(read, shared_data):
    path = shared_data / "adventureworks" / "FactResellerSales.csv"

    assert read(path)[0].delimited.path == path


def test_a_named_delimiter_is_no_record(read, shared_data):
    (sheet,) = read(shared_data / "awkward" / "sep.csv")

    assert (sheet.delimited.delimiter, sheet.delimited.skip, sheet.delimited.columns) == (";", 1, 2)


def test_a_text_named_like_a_workbook_is_read_when_it_is_a_table(read, tmp_path):
    path = tmp_path / "export.xls"
    path.write_bytes("订单号\t金额\nPI-1\t12.5\n".encode("utf-16"))

    assert loaded(read(path)[0]) == [("订单号", "金额"), ("PI-1", "12.5")]


def test_a_late_byte_decides(read, tmp_path):
    """Taken for utf-8 by its first megabytes, and not utf-8."""
    path = tmp_path / "late.csv"
    path.write_bytes(b"Salesperson,Amount\n" + b"Amy,1\n" * 1_000_000 + "José,2\n".encode("cp1252"))

    (sheet,) = read(path)

    assert sheet.delimited.found_encoding == "cp1252"
    assert loaded(sheet)[-1] == ("José", "2")


def test_a_character_cut_by_two_pieces_is_whole(tmp_path):
    path = tmp_path / "long.csv"
    path.write_bytes(("x" + "订单" * 1_500_000).encode("gb18030"))

    copy = transcoded(path, how_written(path), tmp_path / "copy.csv")

    assert copy.read_text(encoding="utf-8") == "x" + "订单" * 1_500_000


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_a_few_broken_bytes_are_shown_and_said(read, tmp_path, encoding):
    path = tmp_path / "broken.csv"
    lines = ["业务员,金额", *[f"王小明,{row}.50" for row in range(400)]]
    path.write_bytes("\n".join(lines).encode(encoding) + "\n王小".encode(encoding) + b"\xff,7.00\n")

    (sheet,) = read(path)

    assert sheet.delimited.found_encoding == encoding
    assert [(one.code, one.row, one.found) for one in sheet.notices] == [("broken-characters", 402, "王小\ufffd,7.00")]
    assert loaded(sheet)[1] == ("王小明", "0.50")


def test_half_a_character_at_the_end_of_utf16_is_said(read, tmp_path):
    path = tmp_path / "cut.csv"
    path.write_bytes("\n".join(["业务员,金额", *["王小明,1"] * 500]).encode("utf-16") + b"\x00")

    (sheet,) = read(path)

    assert [(one.code, one.row) for one in sheet.notices] == [("broken-characters", 501)]


chinese = st.text(st.sampled_from(COMMON), min_size=6, max_size=40)
traditional = st.text(st.sampled_from(TRADITIONAL), min_size=12, max_size=40)


@given(st.lists(chinese, min_size=1, max_size=20), st.sampled_from(["gb18030", "utf-8", "utf-8-sig", "utf-16"]))
def test_chinese_comes_back_in_every_encoding(tmp_path_factory, words, encoding):
    _comes_back(tmp_path_factory, "金额,业务员\n" + "\n".join(f"{one},12.5" for one in words), encoding)


@given(st.lists(traditional, min_size=1, max_size=20))
def test_traditional_chinese_comes_back_from_big5(tmp_path_factory, words):
    _comes_back(tmp_path_factory, "訂單編號,業務員,金額\n" + "\n".join(f"PI-1,{one},12.5" for one in words), "big5")


@given(st.lists(st.text(st.sampled_from("abcdeñéüßçABC ,;0129€£"), max_size=30), min_size=1, max_size=20))
def test_western_text_comes_back_from_cp1252(tmp_path_factory, lines):
    _comes_back(tmp_path_factory, "José,Descripción\n" + "\n".join(lines), "cp1252")


def _comes_back(factory, content: str, encoding: str) -> None:
    folder = factory.mktemp("texts")
    path = folder / "in.csv"
    path.write_bytes(content.encode(encoding))

    copy = transcoded(path, how_written(path), folder / "out.csv")

    assert copy.read_bytes().decode("utf-8") == content


fields = st.text(
    st.characters(codec="utf-8", exclude_characters='\r\n\x00"', exclude_categories=["Cc", "Cs"]), max_size=6
)


@given(
    st.integers(2, 6).flatmap(lambda width: st.lists(st.lists(fields, min_size=width, max_size=width), min_size=3)),
    st.sampled_from([",", ";", "\t", "|"]),
)
def test_the_delimiter_of_quoted_fields_is_found(table, delimiter):
    sample = "\n".join(delimiter.join(f'"{cell}"' for cell in row) for row in table)

    found = dialect_of(sample)

    assert (found.delimiter, found.columns) == (delimiter, len(table[0]))


@pytest.mark.parametrize(
    ("sample", "delimiter", "columns"),
    [
        ("a;b\n1,5;2\n3,25;4\n", ";", 2),
        ("Report of March, all\n\na,b,c\n1,2,3\n4,5,6\n", ",", 3),
        ("a|b\nx, y|1\nz, w|2\n", "|", 2),
        ("'a','b'\n'x,y','1'\n", ",", 2),
        ("only one column\n1\n2\n", ",", 1),
        ("sep=\t\na\tb\n", "\t", 2),
        ("a,b\n", ",", 2),
    ],
    ids=["decimal comma", "title above", "comma in fields", "single quotes", "one column", "named tab", "one line"],
)
def test_delimiters(sample, delimiter, columns):
    found = dialect_of(sample)

    assert (found.delimiter, found.columns) == (delimiter, columns)


def test_returns_alone_end_lines(read, tmp_path):
    path = tmp_path / "mac.csv"
    path.write_bytes(codecs.BOM_UTF8 + b"a,b\r1,2\r3,4\r")

    assert loaded(read(path)[0]) == [("a", "b"), ("1", "2"), ("3", "4")]


LINES = [f"o-{number},2026-03-01,Amira,{number}.5,ACME {number}" for number in range(20_000)]


@pytest.mark.parametrize("place", [10, 15_000], ids=["early", "late"])
@pytest.mark.parametrize(
    ("name", "encoding"),
    [
        *((name, "gb18030") for name in ("王艳", "李", "张三", "赵", "王五（华东）", "VIP王艳", "欧阳娜娜")),
        *((name, "big5hkscs") for name in ("陳大文", "周杰倫", "林")),
        *((name, "cp1252") for name in ("José", "CAÑÓN", "ÅSE", "Größe", "DÜSSELDORF", "São Paulo", "10 €", "ÄHNLICH")),
    ],
)
def test_one_short_name_in_many_lines_of_ascii_decides(tmp_path, name, encoding, place):
    path = tmp_path / "orders.csv"
    lines = [*LINES[:place], f"o-x,2026-03-01,{name},10,ACME", *LINES[place:]]
    path.write_bytes("\r\n".join(lines).encode(encoding))

    assert how_written(path).encoding == encoding


def test_a_name_in_a_rare_character_is_no_reason_to_refuse_a_file(tmp_path):
    path = tmp_path / "orders.csv"
    path.write_bytes("\n".join([*LINES[:50], "o-x,2026-03-01,龔,10,ACME"]).encode("gb18030"))

    assert how_written(path).encoding == "gb18030"
