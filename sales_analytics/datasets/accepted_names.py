"""An accepted name: a name in files that, as somebody said, means a person on the roster.

It is said on a page or in a command, so no file is ever recognised as one.
"""

from sales_analytics.datasets.declaration import Dataset, Field, Kind
from sales_analytics.terms.text import text

SAID = Dataset(
    name="accepted_names",
    title=text("Accepted names"),
    key=("alias",),
    fields=(
        Field("alias", Kind.NAME, text("Name in the files"), need="always", headings=("name in the files",)),
        Field("person", Kind.NAME, text("Person"), need="always", headings=("person",)),
    ),
)
