"""What a staged file changes, key by key, against what is stored."""

from dataclasses import dataclass

import duckdb

from sales_analytics.warehouse.stored import STORED, Stored


@dataclass(frozen=True, slots=True)
class Changes:
    """Keys (orders, targets, ...), not rows. `vanished`: stored, covered by the file, not in it."""

    added: int = 0
    changed: int = 0
    unchanged: int = 0
    vanished: int = 0


def compare(cursor: duckdb.DuckDBPyConnection, dataset: str) -> Changes:
    """Compare `staged_<dataset>` with what is stored, leaving one row per key in `compared_<dataset>`.

    Columns: key, rows, amount (staged), is_new, is_changed.
    """
    stored = STORED[dataset]
    cursor.execute(
        f"""create or replace temp table compared_{dataset} as
            with staged as ({_digests(stored, f"staged_{stored.table}")}),
            known as (
                {_digests(stored, stored.table, f"where {stored.key} in (select key from staged)")}
            )
            select
                staged.key, staged.rows, staged.amount,
                known.key is null as is_new,
                known.key is not null and (known.digest <> staged.digest or known.rows <> staged.rows) as is_changed
            from staged
            left join known on known.key = staged.key"""
    )
    cursor.execute(
        f"""select
                count(*) filter (where is_new),
                count(*) filter (where is_changed),
                count(*) filter (where not is_new and not is_changed)
            from compared_{dataset}"""
    )
    added, changed, unchanged = cursor.fetchone() or (0, 0, 0)
    return Changes(added, changed, unchanged)


def _digests(stored: Stored, table: str, where: str = "") -> str:
    """Rows, content and measure per key; the sum of row hashes does not depend on the order of rows."""
    return f"""select {stored.key} as key, count(*) as rows, sum(hash({", ".join(stored.content)})) as digest,
                      sum({stored.measure}) as amount
               from {table} {where} group by {stored.key}"""
