"""What is no workbook and no table is refused with what it is and what to do."""

import pytest

from sales_analytics.sources.workbook import read_file
from sales_analytics.terms.errors import FileUnreadableError
from sales_analytics.terms.text import Text

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(30, b"\x00") + b"\x09" + bytes(481)
"""The header: sectors of 512 bytes, the directory in the first."""
DIRECTORY = "Root Entry\x00".encode("utf-16-le").ljust(64, b"\x00") + b"\x16\x00" + bytes(62)
"""The first entry of the directory of an OLE container: a container of something else."""


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("awkward/html_page_named.xlsx", "web-page"),
        ("awkward/pass_protected.xlsx", "password-protected"),
        ("awkward/xlsx-corrupted.xlsx", "damaged"),
        ("awkward/too_small.xls", "not-a-workbook"),
    ],
)
def test_published_strangers(shared_data, code_of, name, code):
    assert code_of(shared_data / name) == code


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.csv", b"", "empty-file"),
        ("a.xlsx", b"PK\x03\x04 cut off", "damaged"),
        ("a.pdf", b"%PDF-1.7 ...", "pdf"),
        ("a.png", b"\x89PNG\r\n\x1a\n\x00\x00", "picture"),
        ("a.csv.gz", b"\x1f\x8b\x08\x00rest", "archive"),
        ("a.xls", b"\xef\xbb\xbf  <html><table><tr><td>1", "web-page"),
        ("a.xls", '<?xml version="1.0"?><Workbook/>'.encode("utf-16"), "xml-spreadsheet"),
        ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "damaged"),
        ("a.xls", OLE + DIRECTORY, "not-a-spreadsheet"),
        ("a.dat", bytes(range(256)) * 8, "not-a-text"),
        ("a.csv", b"a,b\n\x81 \x8d,1\n", "unknown-encoding"),
    ],
)
def test_written_strangers(tmp_path, code_of, name, content, code):
    path = tmp_path / name
    path.write_bytes(content)

    assert code_of(path) == code


def test_a_missing_file_says_so(tmp_path, code_of):
    assert code_of(tmp_path / "gone.xlsx") == "cannot-open"


def test_the_message_names_the_file_and_the_remedy(tmp_path):
    path = tmp_path / "orders.xls"
    path.write_bytes(b"<html><body>Please log in</body></html>")

    with pytest.raises(FileUnreadableError) as caught:
        read_file(path, tmp_path)

    values = dict(caught.value.text.values)
    assert values["file"] == "orders.xls"
    assert isinstance(values["remedy"], Text)
