"""One sheet with a hidden column, three hidden rows and a struck one, and a hidden sheet, in each kind of workbook."""

import struct
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import xlsxwriter
import xlwt

ROWS = [["No", "Amount"], ["1", "10"], ["2", "20"], ["3", "30"], ["4", "40"]]
HIDDEN = (1, 2, 4)  # rows, from 0
STRUCK = 3
WIDE = 1  # the hidden column


def xlsx(path: Path) -> None:
    with xlsxwriter.Workbook(path) as book:
        page, crossed = book.add_worksheet("March"), book.add_format({"font_strikeout": True})
        for number, cells in enumerate(ROWS):
            page.write_row(number, 0, cells, crossed if number == STRUCK else None)
        for row in HIDDEN:
            page.set_row(row, None, None, {"hidden": True})
        page.set_column(WIDE, WIDE, None, None, {"hidden": True})
        book.add_worksheet("Old").hide()


def xls(path: Path) -> None:
    book, crossed = xlwt.Workbook(), xlwt.easyxf("font: struck_out on")
    page, old = book.add_sheet("March"), book.add_sheet("Old")
    for number, cells in enumerate(ROWS):
        for column, cell in enumerate(cells):
            value = cell if not number else int(cell)
            page.write(number, column, value, crossed if number == STRUCK else xlwt.Style.default_style)
    for row in HIDDEN:
        page.row(row).hidden = True
    page.col(WIDE).hidden = True
    old.visibility = 1
    with path.open("wb") as out:
        book.save(out)


def ods(path: Path) -> None:
    names = " ".join(f'xmlns:{one}="urn:oasis:names:tc:opendocument:xmlns:{one}:1.0"' for one in
                     ("office", "style", "text", "table"))  # fmt: skip
    styles = (
        '<style:style style:name="base" style:family="table-cell">'
        '<style:text-properties style:text-line-through-style="solid"/></style:style>'
        '<style:style style:name="crossed" style:family="table-cell" style:parent-style-name="base"/>'
        '<style:style style:name="unseen" style:family="table"><style:table-properties table:display="false"/>'
        "</style:style>"
    )
    unseen = ' table:visibility="collapse"'
    rows = "".join(
        f"<table:table-row{unseen if number in HIDDEN else ''}>{_ods_cells(number)}</table:table-row>"
        for number in range(len(ROWS))
    )
    _zipped(path, {
        "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
        "META-INF/manifest.xml": '<manifest xmlns="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
        "content.xml": f"<office:document-content {names}><office:automatic-styles>{styles}</office:automatic-styles>"
        '<office:body><office:spreadsheet><table:table table:name="March"><table:table-column/>'
        f'<table:table-column table:visibility="collapse"/>{rows}'
        '<table:table-row table:number-rows-repeated="1048571" table:visibility="filter"><table:table-cell/>'
        '</table:table-row></table:table><table:table table:name="Old" table:style-name="unseen">'
        "<table:table-row><table:table-cell/></table:table-row></table:table></office:spreadsheet></office:body>"
        "</office:document-content>",
    })  # fmt: skip


def _ods_cells(number: int) -> str:
    style = ' table:style-name="crossed"' if number == STRUCK else ""
    return "".join(
        f'<table:table-cell office:value-type="string"{style}><text:p>{cell}</text:p></table:table-cell>'
        for cell in ROWS[number]
    )


def xml(path: Path) -> None:
    spreadsheet = "urn:schemas-microsoft-com:office:spreadsheet"
    unseen, crossed = ' ss:Hidden="1"', ' ss:StyleID="s1"'
    rows = "".join(
        f"<Row{unseen if number in HIDDEN else ''}>{_xml_cells(cells, crossed if number == STRUCK else '')}</Row>"
        for number, cells in enumerate(ROWS)
    )
    path.write_text(
        f'<?xml version="1.0"?><Workbook xmlns="{spreadsheet}" xmlns:ss="{spreadsheet}">'
        '<Styles><Style ss:ID="s1"><Font ss:StrikeThrough="1"/></Style></Styles>'
        f'<Worksheet ss:Name="March"><Table><Column/><Column ss:Hidden="1"/>{rows}</Table></Worksheet>'
        '<Worksheet ss:Name="Old"><Table/><WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel">'
        "<Visible>SheetHidden</Visible></WorksheetOptions></Worksheet></Workbook>"
    )


def _xml_cells(cells: list[str], style: str) -> str:
    return "".join(f'<Cell{style}><Data ss:Type="String">{cell}</Data></Cell>' for cell in cells)


def xlsb(path: Path) -> None:
    relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    related = "".join(
        f'<Relationship Id="rId{number}" Type="{relations}/worksheet" Target="worksheets/sheet{number}.bin"/>'
        for number in (1, 2)
    )
    _zipped(path, {
        "xl/workbook.bin": _records([
            (143, b""), (156, _bundle(0, 1, "March")), (156, _bundle(1, 2, "Old")), (144, b""), (157, bytes(26))
        ]),
        "xl/_rels/workbook.bin.rels": f'<Relationships xmlns="{package}">{related}</Relationships>',
        "xl/styles.bin": _records([
            (43, struct.pack("<HH", 220, 0) + bytes(21)), (43, struct.pack("<HH", 220, 8) + bytes(21)),
            (617, struct.pack("<I", 2)), (47, struct.pack("<HHH", 0, 0, 0) + bytes(10)),
            (47, struct.pack("<HHH", 0, 0, 1) + bytes(10)), (618, b""),
        ]),
        "xl/worksheets/sheet1.bin": _records(_xlsb_sheet()),
        "xl/worksheets/sheet2.bin": _records([(148, struct.pack("<4I", 0, 0, 0, 0)), (145, b""), (146, b"")]),
    })  # fmt: skip


def _xlsb_sheet() -> Iterator[tuple[int, bytes]]:
    yield 148, struct.pack("<4I", 0, len(ROWS) - 1, 0, 1)
    yield 60, struct.pack("<4IH", WIDE, WIDE, 0, 0, 1)
    yield 145, b""
    for number, cells in enumerate(ROWS):
        hidden = 0x1000 if number in HIDDEN else 0
        yield 0, struct.pack("<IIHHB", number, 0, 300, hidden, 0) + bytes(4)
        for column, cell in enumerate(cells):
            style = int(number == STRUCK)
            yield 6, struct.pack("<II", column, style) + _wide(cell)
    yield 146, b""


def _bundle(state: int, number: int, name: str) -> bytes:
    return struct.pack("<II", state, number) + _wide(f"rId{number}") + _wide(name)


def _wide(words: str) -> bytes:
    return struct.pack("<I", len(words)) + words.encode("utf-16-le")


def _records(records: Iterator[tuple[int, bytes]] | list[tuple[int, bytes]]) -> bytes:
    return b"".join(_kind(kind) + bytes([len(content)]) + content for kind, content in records)


def _kind(kind: int) -> bytes:
    return bytes([kind]) if kind < 128 else bytes([kind & 0x7F | 0x80, kind >> 7])


def _zipped(path: Path, parts: dict[str, str | bytes]) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)


WRITERS: dict[str, Callable[[Path], None]] = {
    "march.xlsx": xlsx, "march.xls": xls, "march.et": xls, "march.ods": ods, "march.xlsb": xlsb, "march.xml": xml,
}  # fmt: skip
