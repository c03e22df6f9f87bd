"""By what the fields of a text are parted, found by trying."""

import csv
import io
from collections import Counter
from dataclasses import dataclass

DELIMITERS = (",", ";", "\t", "|")
SAMPLE_RECORDS = 500
FEW_CHARACTERS = 1 << 17
"""In so much text the delimiter shows, unless it holds hardly any line."""
ENOUGH_LINES = 100


@dataclass(frozen=True, slots=True)
class Dialect:
    """`columns`: fields of most records, or of the first where it names more. `skip`: lines in front, such as `sep=;`.

    `is_even`: share of the records that have that many fields.
    """

    delimiter: str
    quote: str
    skip: int
    columns: int
    is_even: float


def dialect_of(sample: str) -> Dialect:
    """The delimiter whose records have the same number of fields most often, then the most fields.

    `sample`: the beginning of the text; a record that it cuts off does no harm.
    """
    named = _named_delimiter(sample)
    skip = 1 if named else 0
    body = _beginning(sample.partition("\n")[2] if named else sample)
    quote = _quote(body)
    tried = [_tried(body, one, quote, skip) for one in ([named] if named else _worth_trying(body))]
    return max(tried, key=lambda one: (one.columns > 1, round(one.is_even, 2), one.columns))


def records(sample: str, dialect: Dialect, most: int) -> list[list[str]]:
    """The first records behind the skipped lines, as lists of fields."""
    body = sample
    for _ in range(dialect.skip):
        body = body.partition("\n")[2]
    return _records(body, dialect.delimiter, dialect.quote, most)


def _worth_trying(body: str) -> list[str]:
    """Every delimiter that occurs, and one that does not: with all of those the records are the same."""
    missing = [one for one in DELIMITERS if one not in body][:1]
    return [one for one in DELIMITERS if one in body or one in missing]


def _beginning(body: str) -> str:
    return body[:FEW_CHARACTERS] if body.count("\n", 0, FEW_CHARACTERS) >= ENOUGH_LINES else body


def _named_delimiter(sample: str) -> str:
    """Excel's first line `sep=;`."""
    line = sample.partition("\n")[0].strip().strip('"')
    return line[4:5] or "\t" if line.lower().startswith("sep=") and len(line) <= 5 else ""


def _quote(body: str) -> str:
    lines = body.splitlines()[:50]
    singles = sum(1 for line in lines if line.startswith("'") and line.rstrip().endswith("'"))
    return "'" if '"' not in body and lines and singles * 2 > len(lines) else '"'


def _records(body: str, delimiter: str, quote: str, most: int) -> list[list[str]]:
    reader = csv.reader(io.StringIO(body, newline=""), delimiter=delimiter, quotechar=quote)
    found: list[list[str]] = []
    try:
        for record in reader:
            found.append(record)
            if len(found) >= most:
                break
    except csv.Error:
        pass
    return found


def _tried(body: str, delimiter: str, quote: str, skip: int) -> Dialect:
    found = [record for record in _records(body, delimiter, quote, SAMPLE_RECORDS) if record]
    if not found:
        return Dialect(delimiter, quote, skip, 0, 0.0)
    widths = Counter(map(len, found))
    columns, count = max(widths.items(), key=lambda item: (item[1], item[0]))
    return Dialect(delimiter, quote, skip, max(columns, _headed(found[0])), count / widths.total())


def _headed(first: list[str]) -> int:
    """How many columns the first record names, if it names each: some programs leave out empty cells at line ends."""
    return len(first) if all(cell.strip() for cell in first) else 0
