"""What else has to be put right, in the same transaction, when the rows of a dataset have changed."""

from collections.abc import Callable, Collection, Mapping

import duckdb

from sales_analytics.warehouse import at_close, calendar, campaigns, deriving, membership, promises

Renew = Callable[[duckdb.DuckDBPyConnection], None]
ORDERS: tuple[Renew, ...] = (deriving.renew, at_close.renew)
STEPS: tuple[Renew, ...] = (calendar.renew, campaigns.renew, membership.renew, promises.renew, *ORDERS)
"""Each reads what those before it have put right."""
FOLLOWS: Mapping[str, tuple[Renew, ...]] = {
    "calendar": (calendar.renew,),
    "campaigns": (campaigns.renew, *ORDERS),
    **dict.fromkeys(("roster", "territories", "accepted_names"), (membership.renew, promises.renew, *ORDERS)),
    **dict.fromkeys(("orders", *sorted({*deriving.SOURCES} - {"territories"})), ORDERS),
}
"""Dataset to what is worked out from it."""


def complete(cursor: duckdb.DuckDBPyConnection) -> None:
    """Work out orders anew from all that completes them."""
    for renew in ORDERS:
        renew(cursor)


def follow(cursor: duckdb.DuckDBPyConnection, changed: Collection[str]) -> None:
    """Work out anew, once each, what depends on these datasets."""
    needed = {one for dataset in changed for one in FOLLOWS.get(dataset, ())}
    for renew in STEPS:
        if renew in needed:
            renew(cursor)
