"""A folder into which people put spreadsheets: which of them lie there whole, and where they go afterwards."""

import os
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from sales_analytics.terms.file_name import is_legible, legible

Shelf = Literal["taken", "refused"]
Print = tuple[int, int]
"""Size and moment of change, by which a file is known to be the same."""

SETTLED = 10.0
"""Seconds without a change after which a file is whole, although it was never seen before."""
AWAITED = 120.0
"""Seconds that an empty file may still be filled."""
UNFINISHED = (".part", ".partial", ".crdownload", ".download", ".tmp", ".temp", ".lock", ".swp", ".filepart", "~")
NOT_MEANT = frozenset(("thumbs.db", "desktop.ini", "icon\r"))
DATABASE, ITS_CHANGES = b"DUCK", ".wal"
"""The bytes 8 to 11 of every file of DuckDB, and how the file beside it ends while it is open."""
REPORT = ".txt"
LONGEST_NAME = 255
"""Bytes; a name of 84 Chinese characters has nearly as many."""


@dataclass(slots=True)
class DropFolder:
    """Only files directly in the folder count; what was taken and refused goes into folders of their own there."""

    folder: Path
    _seen: dict[Path, Print] = field(default_factory=dict)
    _left: dict[Path, Print] = field(default_factory=dict)

    def ripe(self) -> list[Path]:
        """Files that have not changed since the last look, or for some time; in the order of their names.

        Raises OSError when the folder cannot be read.
        """
        self._make_legible()
        there = {path: _print(path) for path in self._meant()}
        before, self._seen = self._seen, there
        self._left = {path: mark for path, mark in self._left.items() if there.get(path) == mark}
        return [path for path, mark in there.items() if path not in self._left and _is_ripe(mark, before.get(path))]

    def waits(self) -> bool:
        """Whether something lies there that may still be taken."""
        return any(path not in self._left for path in self._meant())

    def put_away(self, path: Path, shelf: Shelf, seen: Print) -> Path | None:
        """Move a file to its shelf under a name that is free there; None, and it stays, if it has changed meanwhile.

        Raises OSError when it cannot be moved; then it is left alone until it changes.
        """
        if _print(path) != seen:
            return None
        try:
            target = free_name(self.folder / shelf, path.name)
            target.parent.mkdir(exist_ok=True)
            path.rename(target)
        except OSError:
            self._left[path] = seen
            raise
        return target

    def print_of(self, path: Path) -> Print:
        """By what the file is known as it was at the last look."""
        return self._seen[path]

    def _make_legible(self) -> None:
        """Rename files whose names cannot be written down; one that cannot be renamed is left alone."""
        for path in self.folder.iterdir():
            if not is_legible(path.name) and path.is_file():
                with suppress(OSError):
                    path.rename(free_name(self.folder, legible(path.name)))

    def _meant(self) -> Iterator[Path]:
        return (path for path in sorted(self.folder.iterdir()) if _is_meant(path))


def free_name(folder: Path, name: str) -> Path:
    """A path in the folder that nothing has yet, nor its report: "May.xlsx", else "May (2).xlsx"."""
    target, number = folder / name, 1
    while target.exists() or report_path(target).exists():
        number += 1
        target = folder / _fitting(Path(name).stem, f" ({number}){Path(name).suffix}")
    return target


def report_path(kept: Path) -> Path:
    """Beside the file, under its whole name, or as much of it as leaves room for the ending."""
    return kept.with_name(_fitting(kept.name, REPORT))


def _fitting(name: str, ending: str) -> str:
    """The name with the ending, in no more bytes than a name may have."""
    written, room = os.fsencode(name), max(LONGEST_NAME - len(os.fsencode(ending)), 0)
    return (name if len(written) <= room else written[:room].decode("utf-8", "ignore")) + ending


def _is_meant(path: Path) -> bool:
    name = path.name.lower()
    if name.startswith((".", "~$")) or name.endswith(UNFINISHED) or name in NOT_MEANT or not is_legible(name):
        return False
    return path.is_file() and not path.is_symlink() and not _is_database(path)


def _is_database(path: Path) -> bool:
    """The warehouse may lie in the folder, and is not to be moved; while it is open Windows lets nobody read it."""
    try:
        with path.open("rb") as stream:
            return path.suffix == ITS_CHANGES or stream.read(12)[8:] == DATABASE
    except PermissionError:
        return path.suffix == ".duckdb"
    except OSError:
        return False


def _print(path: Path) -> Print:
    """(-1, 0) for a file that is gone."""
    try:
        found = path.stat()
    except FileNotFoundError:
        return -1, 0
    return found.st_size, found.st_mtime_ns


def _is_ripe(now: Print, before: Print | None) -> bool:
    size, changed_at = now
    age = time.time() - changed_at / 1e9
    if size <= 0:
        return size == 0 and age > AWAITED
    return now == before or age > SETTLED
