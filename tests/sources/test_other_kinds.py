"""Web pages, XML and archives that hold tables are read, whatever they are named."""

import zipfile
from pathlib import Path

import pytest
import xlsxwriter

from sales_analytics.sources import archive, grid, package, web_page, xml_workbook
from sales_analytics.sources.span import Span
from sales_analytics.sources.workbook import RawSheet, preview_rows

TABLE = "<tr><th>单号</th><th>金额</th></tr><tr><td>A-1</td><td>12,800.00</td></tr>"
OFFICE = """<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>td {{ color: red }}</style>
<!--[if gte mso 9]><xml><x:ExcelWorksheet><x:Name>三月</x:Name></x:ExcelWorksheet></xml><![endif]--></head>
<body><p>Orders of March</p>{table}</body></html>"""
XML = """<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"
 xmlns:x="urn:schemas-microsoft-com:office:excel">
<Worksheet ss:Name="March"><Table>
<Row><Cell ss:MergeAcross="1"><Data ss:Type="String">Orders &amp; more</Data></Cell></Row>
<Row ss:Index="3"><Cell><Data ss:Type="String">No</Data></Cell><Cell ss:Index="3"><Data ss:Type="String">Day</Data></Cell></Row>
<Row><Cell><Data ss:Type="Number">001</Data></Cell><Cell ss:Index="3"><Data ss:Type="DateTime">2026-03-01T00:00:00.000</Data></Cell></Row>
<Row><Cell><Data ss:Type="Boolean">1</Data></Cell></Row>
</Table></Worksheet>
<Worksheet ss:Name="Old"><Table><Row><Cell><Data ss:Type="String">x</Data></Cell></Row></Table>
<WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet>
</Workbook>"""  # noqa: E501


def rows(sheet: RawSheet) -> list[list[str | None]]:
    return preview_rows(sheet, 10_000)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_a_page_named_xls_is_read_as_its_table(read, tmp_path, encoding):
    path = tmp_path / "订单.xls"
    path.write_bytes(OFFICE.format(table=f"<table>{TABLE}</table>").encode(encoding))

    (sheet,) = read(path)

    assert (sheet.name, rows(sheet)) == ("三月", [["单号", "金额"], ["A-1", "12,800.00"]])


@pytest.mark.parametrize(
    ("page", "found"),
    [
        pytest.param(
            f"<table>{TABLE}</table>", [["单号", "金额"], ["A-1", "12,800.00"]], id="a table and nothing else"
        ),
        pytest.param(
            "<div><table><tr><th>No<br>of order<th>Amount<tr><td>1<td>&nbsp;2&#160;<tr><td>&lt;b&gt;<td></table>",
            [["No of order", "Amount"], ["1", "2"], ["<b>", None]],
            id="tags left open, entities, breaks",
        ),
        pytest.param(
            "<table><tr><th>No</th><th>Amount</th></tr></table><table><tr><td>1</td><td>2</td></tr></table>",
            [["No", "Amount"], ["1", "2"]],
            id="headings in a table of their own",
        ),
        pytest.param(
            f"<table><tr><td>Menu</td><td><table>{TABLE}</table></td></tr></table>",
            [["单号", "金额"], ["A-1", "12,800.00"]],
            id="a table that only places another",
        ),
        pytest.param(
            '<table><tr><td>No<td>Amount<tr><td x:str>1<td x:num="12345.678">12,346<tr><td x:num="7">x<td>1</table>',
            [["No", "Amount"], ["1", "12345.678"], ["x", "1"]],
            id="the number behind a rounded one",
        ),
        pytest.param(
            "<table><tr><td>a<td>b<script>var no = '<td>c'</script><tr><td>1<td>2",
            [["a", "b"], ["1", "2"]],
            id="scripts, cut off",
        ),
    ],
)
def test_tables_of_pages(read, tmp_path, page, found):
    path = tmp_path / "orders.xls"
    path.write_text(page, "utf-8")

    assert [rows(one) for one in read(path)] == [found]


def test_spans_are_merged_cells(read, tmp_path):
    path = tmp_path / "orders.html"
    path.write_text(
        "<table><tr><th rowspan=2>Name<th colspan=2>March<tr><th>Target<th>Actual"
        "<tr><td>Amira<td>1<td>2</table>"
    )  # fmt: skip

    (sheet,) = read(path)

    assert rows(sheet) == [["Name", "March", None], [None, "Target", "Actual"], ["Amira", "1", "2"]]
    assert sheet.merges == (Span(0, 0, 1, 2), Span(0, 1, 0, 0))


def test_tables_of_different_widths_are_sheets_of_their_own(read, tmp_path):
    path = tmp_path / "orders.xls"
    path.write_text(f"<table>{TABLE}</table><table><tr><td>1<td>2<td>3<tr><td>4<td>5<td>6</table>", "utf-8")

    assert [(one.name, one.sheet_no, len(rows(one)[0])) for one in read(path)] == [("1", 1, 2), ("2", 2, 3)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_workbook_in_one_xml_file_is_read(read, tmp_path, encoding):
    path = tmp_path / "march.xls"
    path.write_bytes(XML.replace('"1.0"?', f'"1.0" encoding="{encoding}"?', 1).encode(encoding))

    march, old = read(path)

    assert (march.name, march.hidden, march.merges) == ("March", False, (Span(0, 0, 0, 1),))
    assert rows(march) == [
        ["Orders & more", None, None],
        [None, None, None],
        ["No", None, "Day"],
        ["001", None, "2026-03-01 00:00:00"],
        ["true", None, None],
    ]
    assert (old.name, old.hidden, old.sheet_no) == ("Old", True, 2)


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        pytest.param("a.xls", "<html><body>Please log in</body></html>", "web-page", id="a page"),
        pytest.param("a.xls", "<table><tr><td>only one</table>", "web-page", id="one cell"),
        pytest.param("a.xml", "<?xml version='1.0'?><orders/>", "xml-spreadsheet", id="another XML"),
        pytest.param("a.xls", XML[:900], "damaged", id="XML cut off"),
        pytest.param(
            "a.xls",
            XML.replace("<?mso", '<!DOCTYPE a [<!ENTITY b "b">]><?mso'),
            "xml-spreadsheet",
            id="XML with entities of its own",
        ),
    ],
)
def test_what_holds_no_table_is_refused(tmp_path, code_of, name, content, code):
    path = tmp_path / name
    path.write_text(content)

    assert code_of(path) == code


@pytest.mark.parametrize(
    ("room", "limit", "content", "name"),
    [
        pytest.param(web_page, "MOST_BYTES", f"<table>{TABLE}</table>", "a.xls", id="a long page"),
        pytest.param(xml_workbook, "MOST_BYTES", XML, "a.xls", id="a long XML"),
        pytest.param(grid, "MOST_CELLS", f"<table>{TABLE}</table>", "a.xls", id="many cells"),
        pytest.param(grid, "MOST_ROWS", XML, "a.xls", id="a row far below"),
    ],
)
def test_what_is_too_large_is_refused(tmp_path, code_of, monkeypatch, room, limit, content, name):
    monkeypatch.setattr(room, limit, 1)
    path = tmp_path / name
    path.write_text(content, "utf-8")

    assert code_of(path) == "too-large"


def zipped(path: Path, **files: bytes) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in files.items():
            package.writestr(name.replace("__", "/").replace("_", "."), content)
    return path


def test_an_archive_is_read_as_the_tables_in_it(read, tmp_path, book):
    workbook = book({"A1": "No", "B1": "Amount", "A2": 1, "B2": 2}).read_bytes()
    path = zipped(tmp_path / "all.zip", orders_csv=b"No,Amount\n1,2\n", readme_md=b"hello", sub__march_xlsx=workbook)

    sheets = read(path)

    assert [(one.name, one.sheet_no, rows(one)) for one in sheets] == [
        ("orders.csv", 1, [["No", "Amount"], ["1", "2"]]),
        ("march.xlsx · March", 2, [["No", "Amount"], ["1", "2"]]),
    ]


def test_a_broken_table_in_an_archive_is_said_and_the_others_are_read(read, tmp_path):
    path = zipped(tmp_path / "all.zip", orders_csv=b"No,Amount\n1,2\n", march_xlsx=b"PK\x03\x04 cut off")

    orders, march = read(path)

    assert (len(rows(orders)), march.kind) == (2, "empty")
    assert [(one.code, one.found, one.sheet, one.severity) for one in march.notices] == [
        ("damaged", "march.xlsx", "march.xlsx", "notice")
    ]


def test_archives_that_cannot_be_read_say_why(tmp_path, code_of, monkeypatch):
    nothing = zipped(tmp_path / "1.zip", readme_md=b"hello")
    inner = zipped(tmp_path / "2.zip", a_csv=b"No,Amount\n1,2\n").read_bytes()
    nested = zipped(tmp_path / "3.zip", a_xlsx=inner)
    outside = zipped(tmp_path / "4.zip", __etc__x_csv=b"")
    many = zipped(tmp_path / "5.zip", a_csv=b"a,b\n", b_csv=b"a,b\n")

    assert [code_of(one) for one in (nothing, nested, outside)] == ["archive", "archive", "empty-file"]
    monkeypatch.setattr(archive, "MOST_FILES", 1)
    assert code_of(many) == "too-large"


def test_an_archive_that_unpacks_to_too_much_is_refused_before_it_is_unpacked(tmp_path, code_of):
    path = tmp_path / "bomb.zip"
    with (
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package,
        package.open("a.csv", "w", force_zip64=True) as out,
    ):
        for _ in range(600):
            out.write(bytes(1 << 20))

    assert code_of(path) == "too-large"
    assert not list(tmp_path.rglob("a.csv"))


def test_an_et_of_wps_is_read_by_its_content(read, tmp_path, shared_data):
    old, new = tmp_path / "old.et", tmp_path / "new.et"
    old.write_bytes((shared_data / "awkward" / "ole_named.xlsx").read_bytes())
    with xlsxwriter.Workbook(tmp_path / "new.xlsx") as book:
        book.add_worksheet("三月").write_row(0, 0, ["单号", "金额"])
    new.write_bytes((tmp_path / "new.xlsx").read_bytes())

    assert [one.name for one in read(old)] == ["Sheet1", "Sheet2", "Sheet3"]
    assert [(one.name, rows(one)) for one in read(new)] == [("三月", [["单号", "金额"]])]


def test_a_workbook_that_unpacks_to_many_times_its_size_is_refused(tmp_path, code_of, monkeypatch):
    monkeypatch.setattr(package, "LARGE", 1024**2)
    path = tmp_path / "bomb.xlsx"
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet("March").write_row(0, 0, ["No", "Amount"])
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("xl/worksheets/sheet2.xml", bytes(8 * 1024**2))

    assert code_of(path) == "too-large"


@pytest.mark.parametrize("size", [600, 30_000])
def test_an_old_workbook_that_was_cut_off_is_damaged(tmp_path, code_of, shared_data, size):
    path = tmp_path / "cut.xls"
    path.write_bytes((shared_data / "awkward" / "ole_named.xlsx").read_bytes()[:size])

    assert code_of(path) == "damaged"
