"""The form in which the warehouse is told what it stores of a dataset."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Stored:
    """`content` are the columns that decide whether a row says the same as before, `measure` is what previews add up.

    `order` is how rows should lie on disk: by the day that questions ask for. `names` are the columns
    of a reading that hold names. `stage` is a select over typed rows in `$files` that gives the table's columns,
    `place` one over `{table}` that says in which month and company rows stand. `people` is the column that names
    a salesperson in a staged row, "" where none does; `where` narrows it to the rows in which it does.
    """

    table: str
    key: str
    content: tuple[str, ...]
    measure: str
    order: str
    names: tuple[str, ...]
    stage: str
    place: str
    people: str = ""
    where: str = "true"
