"""What a file is: its first bytes say, not its name."""

import mmap
import zipfile
from pathlib import Path
from typing import Literal

from sales_analytics.sources.faults import SAVE_AS_WORKBOOK, damaged, protected, unbroken, unreadable
from sales_analytics.terms.errors import FileUnreadableError
from sales_analytics.terms.text import text

FileKind = Literal["xlsx", "xlsb", "xls", "ods", "text", "html", "xml", "zip"]

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
WORKBOOK_NAMES = (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".et")
PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\x00", b"MM\x00*")
PAGES = (b"<!doctype html", b"<html", b"<table", b"<head", b"<meta", b"<style", b"<div")
ARCHIVES = (b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"BZh", b"\xfd7zXZ")


def file_kind(path: Path) -> FileKind:
    """Tell workbooks, delimited text, web pages, XML and archives apart.

    Raises FileUnreadableError for everything else, with a code that lasts: cannot-open, empty-file,
    picture, pdf, archive, password-protected, not-a-spreadsheet, damaged.
    """
    head = _first_bytes(path)
    if head.startswith(b"PK\x03\x04"):
        return _kind_of_zip(path)
    if head.startswith(OLE):
        return _kind_of_ole(path)
    _refuse_strangers(head, path.name)
    return _kind_of_text(head)


def _first_bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            head = stream.read(4096)
    except OSError as error:
        raise unreadable(
            "cannot-open", text("{file} cannot be opened: {reason}.", file=path.name, reason=error.strerror or "")
        ) from error
    if not head:
        raise unreadable("empty-file", text("{file} is empty: it holds not one byte. Export it again.", file=path.name))
    return head


def _refuse_strangers(head: bytes, name: str) -> None:
    if head.startswith(PICTURES) and b"\x00" in head:
        raise unreadable(
            "picture", text("{file} is a picture. Import the sheet that the picture was taken of.", file=name)
        )
    if head.startswith(b"%PDF"):
        raise unreadable("pdf", text("{file} is a PDF. Import the sheet that it was printed from.", file=name))
    if head.startswith(ARCHIVES):
        raise unreadable("archive", text("{file} is an archive. Unpack it and import the files in it.", file=name))


def _kind_of_text(head: bytes) -> FileKind:
    start = head.lstrip(b"\xef\xbb\xbf\xff\xfe").replace(b"\x00", b"").lstrip().lower()
    if start.startswith(PAGES) or (start.startswith(b"<") and b"<html" in start):
        return "html"
    if start.startswith((b"<?xml", b"<workbook", b"<ss:workbook")):
        return "xml"
    return "html" if start.startswith(b"<") and b"<table" in start else "text"


def _kind_of_zip(path: Path) -> FileKind:
    with unbroken(path.name), zipfile.ZipFile(path) as package:
        names = set(package.namelist())
        is_ods = "content.xml" in names and b"spreadsheet" in package.read("mimetype")[:100]
    if "xl/workbook.bin" in names:
        return "xlsb"
    if "xl/workbook.xml" in names:
        return "xlsx"
    if is_ods:
        return "ods"
    if names & {"word/document.xml", "ppt/presentation.xml", "content.xml"}:
        raise _not_a_spreadsheet(path.name)
    if "[Content_Types].xml" in names:
        raise damaged(path.name)
    if "Index/Document.iwa" in names or "index.apxl" in names:
        raise _not_a_spreadsheet(path.name)
    return "zip"


def _kind_of_ole(path: Path) -> FileKind:
    """Streams of an OLE container are named in UTF-16 in its directory."""
    with path.open("rb") as stream, mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ) as content:
        if _has_stream(content, "EncryptedPackage"):
            raise protected(path.name)
        if _has_stream(content, "Workbook") or _has_stream(content, "Book"):
            return "xls"
        is_cut_off = not _has_directory(content)
    raise damaged(path.name) if is_cut_off else _not_a_spreadsheet(path.name)


def _has_directory(content: mmap.mmap) -> bool:
    """Whether the directory stands where the header says."""
    shift, sector = int.from_bytes(content[30:32], "little"), int.from_bytes(content[48:52], "little")
    place = (sector + 1) << min(shift, 16)
    return content[place : place + 128].startswith("Root Entry".encode("utf-16-le"))


def _has_stream(content: mmap.mmap, name: str) -> bool:
    """An entry begins at a multiple of 128 bytes and says the length of its name at offset 64."""
    wanted = name.encode("utf-16-le") + b"\x00\x00"
    at = content.find(wanted)
    while at >= 0:
        if at % 128 == 0 and content[at + 64 : at + 66] == len(wanted).to_bytes(2, "little"):
            return True
        at = content.find(wanted, at + 1)
    return False


def _not_a_spreadsheet(name: str) -> FileUnreadableError:
    return unreadable(
        "not-a-spreadsheet",
        text("{file} is an office document, but no spreadsheet. {remedy}", file=name, remedy=SAVE_AS_WORKBOOK),
    )
