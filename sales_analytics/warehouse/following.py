"""What else has to be put right, in the same transaction, when the rows of a dataset have changed."""

from collections.abc import Callable, Collection, Mapping

import duckdb

from sales_analytics.warehouse import calendar, campaigns, deriving, membership

FOLLOWS: Mapping[str, tuple[Callable[[duckdb.DuckDBPyConnection], None], ...]] = {
    "calendar": (calendar.renew,),
    "campaigns": (campaigns.renew, deriving.renew),
    **dict.fromkeys(("roster", "territories", "accepted_names"), (membership.renew, deriving.renew)),
    **dict.fromkeys(("orders", *sorted({*deriving.SOURCES} - {"territories"})), (deriving.renew,)),
}
"""Dataset to what is worked out from it."""


def follow(cursor: duckdb.DuckDBPyConnection, changed: Collection[str]) -> None:
    """Work out anew, once each, what depends on these datasets."""
    for renew in dict.fromkeys(one for dataset in FOLLOWS if dataset in changed for one in FOLLOWS[dataset]):
        renew(cursor)
