"""Signs and words for "the same as above" where a name or a number should stand: 同上, 〃, ditto."""

from collections.abc import Sequence

from sales_analytics.datasets.declaration import Kind
from sales_analytics.ingest.plan import Plan, Use

DITTOS = (
    "同上", "同上行", "同上一行", "上同", "同前", "〃", "″", "''", '"', "ditto", "same as above", "as above",
    "same above",
)  # fmt: skip
"""In small letters. "Do." is a surname as well."""
CODE = "as-above"
KINDS = (Kind.NAME, Kind.CODE, Kind.TEXT)


def is_ditto(cell: str) -> bool:
    """Whether the cell says nothing but that it is as the one above."""
    return cell.strip().lower() in DITTOS


def dittoed(plan: Plan, looked_at: Sequence[Use]) -> list[Use]:
    """Further columns of words whose first cells show such a sign; other columns are not looked at for it."""
    others = (use for use in plan.uses if use.field.kind in KINDS and use not in looked_at)
    return [use for use in others if any(map(is_ditto, use.column.sample))]
