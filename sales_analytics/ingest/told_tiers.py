"""What is said of columns that state more than one target for the same time: the least, the stretch, the challenge."""

from collections.abc import Iterator

from sales_analytics.datasets.choice_titles import choice_title
from sales_analytics.ingest.columns import Column
from sales_analytics.ingest.plan import Plan, Use
from sales_analytics.ingest.recognition import Recognised
from sales_analytics.ingest.vocabulary import score_words
from sales_analytics.ingest.wide_columns import measured, names
from sales_analytics.terms.problem import Offer, Problem
from sales_analytics.terms.text import Text, text

TIERS = "tier"
LEAST, TARGET = "floor", "target"
SURELY = 0.9


def tier_notices(found: Recognised, made: Plan) -> Iterator[Problem]:
    """Which of them counts, which are kept beside it, and which is left out; one notice per kind of target.

    A heading that says itself that it is a target is what it says.
    """
    if made.dataset.name != "targets":
        return
    uses = {use.field.name: use for use in reversed(made.measures)}
    counts = uses.get(TARGET) or uses.get(LEAST)
    if counts is not None and counts.field.name == LEAST:
        yield _said("floor-as-target", text("a column of targets; “{heading}” is taken for it", heading=_name(counts)),
                    counts)  # fmt: skip
    for use in sorted(uses.values(), key=lambda one: one.column.index):
        tier = dict(use.field.says).get(TIERS, TARGET)
        if tier != TARGET and not names(made.dataset, use.column):
            yield _said("tier-kept", _kept(made, use, tier, counts), use)
    yield from _left_out(found, made, counts)


def _kept(made: Plan, use: Use, tier: str, counts: Use | None) -> Text:
    title = choice_title(made.dataset.field(TIERS), tier)
    if counts is None:
        return text("a target that attainment is measured against; “{heading}” is kept as “{tier}” only",
                    heading=_name(use), tier=title)  # fmt: skip
    return text("one target; attainment is measured against “{target}”, and “{heading}” is kept as “{tier}”",
                target=_name(counts), heading=_name(use), tier=title)  # fmt: skip


def _left_out(found: Recognised, made: Plan, counts: Use | None) -> Iterator[Problem]:
    """The least target, where another is stated beside it."""
    column = next((one for one in made.unread if _is_least(found, made, one)), None)
    if column is not None and counts is not None:
        expected = text("one target; “{heading}” is left out, for “{target}” counts",
                        heading=column.written, target=_name(counts))  # fmt: skip
        remedy = text("If it is the one that counts, say so at the import.")
        yield Problem("tier-left-out", expected, column=column.letter, header=column.written, severity="notice",
                      remedy=remedy, offer=_in_its_place(column, counts))  # fmt: skip


def _in_its_place(column: Column, counts: Use) -> Offer:
    heading, other = column.written, counts.column.written
    says = text("“{heading}” counts, and “{other}” is left out", heading=heading, other=other)
    return Offer(f'--map "{other}=" --map "{heading}={counts.field.name}"', says)


def _is_least(found: Recognised, made: Plan, column: Column) -> bool:
    if column.index in found.marks:
        return measured(made.dataset, column)[0].name == LEAST
    least = made.dataset.field(LEAST)
    return score_words(column.heading, least.headings, least.hinted, least.never) > SURELY


def _name(use: Use) -> str:
    return use.column.written


def _said(code: str, expected: Text, use: Use) -> Problem:
    return Problem(code, expected, column=use.column.letter, header=use.column.written, severity="notice")
