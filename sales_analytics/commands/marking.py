"""`import --marked-copy`: the file comes back with its problems marked."""

from collections.abc import Sequence
from pathlib import Path

from sales_analytics.commands.writing import write
from sales_analytics.ingest.reading import FileReading
from sales_analytics.jobs.marking import marked_copy_apart
from sales_analytics.terms.errors import CommandError
from sales_analytics.terms.text import text


def check_target(files: Sequence[Path], target: Path) -> None:
    """Raises CommandError, before anything is read, where the copies could not be written as they are meant."""
    if target.is_dir():
        return
    if target.exists() and any(one.exists() and target.samefile(one) for one in files):
        raise CommandError(text("--marked-copy would replace the file itself; name another one"))
    if target.suffix.lower() != ".xlsx":
        raise CommandError(
            text("--marked-copy expects a folder, or a file that ends in .xlsx, found {file}", file=str(target))
        )
    if not target.parent.is_dir():
        raise CommandError(text("{folder} is no folder", folder=str(target.parent)))
    if len(files) > 1:
        raise CommandError(text("several files have a marked copy each: name a folder for --marked-copy"))


def write_marked(source: Path, reading: FileReading, target: Path) -> str:
    """Write the copy; a folder takes it under the name of the file. Returns the line to print."""
    target = target / f"{source.stem}.marked.xlsx" if target.is_dir() else target
    problems = [problem for sheet in reading.sheets for problem in sheet.problems]
    write(target, marked_copy_apart(source, problems, "en"))
    return f"{target}: {len(problems)} problems marked"
