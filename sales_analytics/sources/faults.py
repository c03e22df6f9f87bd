"""Why a file cannot be read, in words; the codes last."""

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from xml.etree import ElementTree

from sales_analytics.terms.errors import FileUnreadableError
from sales_analytics.terms.text import Text, text

SAVE_AS_WORKBOOK = text("Open it in Excel, save it as an .xlsx workbook and import that.")

FAULTS_OF_A_PACKAGE = (
    zipfile.BadZipFile,
    zlib.error,
    ElementTree.ParseError,
    EOFError,
    LookupError,  # a part that the directory does not list, an encoding that does not exist
    ValueError,  # names and numbers that are none
    OSError,  # positions outside of the file
    NotImplementedError,  # ways of packing that do not exist
    RuntimeError,  # an encrypted part
)
"""What Python's zip and XML readers raise on a damaged package."""
PANIC = "PanicException"
"""Its class is made anew by every library, and cannot be imported."""


@contextmanager
def unbroken(name: str) -> Iterator[None]:
    """Inside, a fault of the package is FileUnreadableError(code="damaged")."""
    try:
        yield
    except FAULTS_OF_A_PACKAGE as error:
        raise damaged(name) from error


@contextmanager
def without_panic(name: str) -> Iterator[None]:
    """Inside, a panic of a reader written in Rust, which is no `Exception`, is FileUnreadableError(code="damaged")."""
    try:
        yield
    except BaseException as error:
        if type(error).__name__ == PANIC:
            raise damaged(name) from error
        raise


def unreadable(code: str, message: Text) -> FileUnreadableError:
    return FileUnreadableError(code, message)


def damaged(name: str) -> FileUnreadableError:
    """The file claims to be a workbook and its inside does not hold together."""
    return unreadable(
        "damaged",
        text(
            "{file} is damaged: its inside cannot be read. Open it in Excel, let it be repaired, save it and import"
            " that, or export it again.",
            file=name,
        ),
    )


def protected(name: str) -> FileUnreadableError:
    return unreadable(
        "password-protected",
        text("{file} is protected by a password. Save it without one and import that.", file=name),
    )


def too_large(name: str, found: Text) -> FileUnreadableError:
    return unreadable(
        "too-large",
        text("{file} is too large to be read: {found}. Split it and import the parts.", file=name, found=found),
    )
