"""`import --marked-copy`: the file comes back with its problems marked."""

from pathlib import Path

from sales_analytics.ingest.reading import FileReading
from sales_analytics.jobs.marking import marked_copy_apart
from sales_analytics.terms.errors import CommandError
from sales_analytics.terms.text import text


def write_marked(source: Path, reading: FileReading, target: Path) -> str:
    """Write the copy; a folder takes it under the name of the file. Returns the line to print."""
    target = target / f"{source.stem}.marked.xlsx" if target.is_dir() else target
    if target.exists() and target.samefile(source):
        raise CommandError(text("--marked-copy would replace the file itself; name another one"))
    problems = [problem for sheet in reading.sheets for problem in sheet.problems]
    content = marked_copy_apart(source, problems, "en")
    try:
        target.write_bytes(content)
    except OSError as error:
        raise CommandError(
            text("{file} cannot be written: {reason}", file=str(target), reason=error.strerror or "")
        ) from error
    return f"{target}: {len(problems)} problems marked"
