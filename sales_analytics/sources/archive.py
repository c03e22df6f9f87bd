"""A zip archive of several tables: each file in it is a sheet (a workbook in it: each of its sheets)."""

import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path, PurePosixPath

from sales_analytics.sources.faults import too_large, unbroken, unreadable
from sales_analytics.sources.sheet import RawSheet
from sales_analytics.terms.errors import FileUnreadableError
from sales_analytics.terms.problem import Problem
from sales_analytics.terms.text import text

MOST_FILES = 50
MOST_BYTES = 512 * 1024**2
PIECE = 1 << 20
TABLES = frozenset((".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".xlsb", ".xls", ".et", ".ods"))
ENCRYPTED = 0x1

ReadFile = Callable[[Path, Path], list[RawSheet]]


def read_archive(path: Path, scratch: Path, read_file: ReadFile) -> list[RawSheet]:
    """The sheets of all tables in it; a table that cannot be read is a sheet without rows and a notice why.

    Raises FileUnreadableError (archive: it holds no table; password-protected, too-large, damaged).
    """
    with unbroken(path.name), zipfile.ZipFile(path) as package:
        members = [
            _unpacked(package, member, scratch / f"member{number}", path.name)
            for number, member in enumerate(_tables(package, path.name))
        ]
    sheets: list[RawSheet] = []
    refusals: list[FileUnreadableError] = []
    for member in members:
        try:
            sheets += [_named(one, member.name) for one in read_file(member, member.parent)]
        except FileUnreadableError as error:
            refusals.append(error)
            sheets.append(_unread(member.name, error))
    if len(refusals) == len(members):
        raise refusals[0]
    return [replace(one, sheet_no=number) for number, one in enumerate(sheets, start=1)]


def _tables(package: zipfile.ZipFile, name: str) -> list[zipfile.ZipInfo]:
    found = [one for one in package.infolist() if _is_table(one)]
    if not found:
        raise _no_table(name)
    if any(one.flag_bits & ENCRYPTED for one in found):
        raise unreadable(
            "password-protected", text("{file} is an archive with a password. Unpack it and import the files in it.",
                                       file=name)
        )  # fmt: skip
    megabytes = sum(one.file_size for one in found) // 1024**2
    if len(found) > MOST_FILES or megabytes > MOST_BYTES // 1024**2:
        raise too_large(name, text("{count} files of {megabytes} MB", count=len(found), megabytes=megabytes))
    return found


def _is_table(member: zipfile.ZipInfo) -> bool:
    """Not a folder, nor what a Mac puts beside each file."""
    place = PurePosixPath(member.filename)
    return (
        not member.is_dir()
        and place.suffix.lower() in TABLES
        and not place.name.startswith((".", "~$"))
        and "__MACOSX" not in place.parts
    )


def _unpacked(package: zipfile.ZipFile, member: zipfile.ZipInfo, folder: Path, archive: str) -> Path:
    """Under its own name, wherever the archive would put it, and never longer than it says."""
    folder.mkdir(exist_ok=True)
    target = folder / (PurePosixPath(member.filename.replace("\\", "/")).name or "file")
    left = member.file_size
    with package.open(member) as stream, target.open("wb") as out:
        for piece in _pieces(stream.read):
            left -= len(piece)
            if left < 0:
                raise too_large(archive, text("a file in it is longer than it says"))
            out.write(piece)
    return target


def _pieces(read: Callable[[int], bytes]) -> Iterator[bytes]:
    while piece := read(PIECE):
        yield piece


def _named(sheet: RawSheet, name: str) -> RawSheet:
    full = f"{name} · {sheet.name}" if sheet.name else name
    return replace(sheet, name=full, notices=tuple(replace(one, sheet=full) for one in sheet.notices))


def _unread(name: str, error: FileUnreadableError) -> RawSheet:
    notice = Problem(error.code, error.text, name, sheet=name, severity="notice")
    return RawSheet(name, 1, False, "empty", None, None, notices=(notice,))


def nested(name: str) -> FileUnreadableError:
    return unreadable(
        "archive", text("{file} is an archive inside an archive. Unpack it and import the files in it.", file=name)
    )


def _no_table(name: str) -> FileUnreadableError:
    return unreadable(
        "archive", text("{file} is an archive without a table in it. Import a workbook or a CSV file.", file=name)
    )
