"""Sentences about who moves on a leaderboard."""

from collections.abc import Sequence

from sales_analytics.metrics.moves import Move
from sales_analytics.terms.filters import Filters
from sales_analytics.terms.text import Names, Text, text, texts


def moves_finding(moves: Sequence[Move]) -> Text:
    """Who would lead, if that changes; else how many places change."""
    lead = [one for one in moves if one.rank_after == 1 and one.rank_before != 1]
    if lead:
        names = Names(tuple(one.name for one in lead))
        return texts("{names} would lead", "{names} would lead", len(lead), names=names)
    places = sum(one.rank_before != one.rank_after for one in moves)
    if places:
        return texts(
            "{count} place would change on the leaderboard", "{count} places would change on the leaderboard", places
        )
    return text("Amounts would change, and nobody's place on the leaderboard")


def board_title(filters: Filters) -> Text:
    """Which leaderboard that is: people by amount, from the first to the last day."""
    period = filters.period
    return text("People by amount, {first} to {last}", first=period.starts_on, last=period.last_day)


def climbed_words(one: Move) -> Text:
    """How far, and which way."""
    if one.climbed is None:
        return (
            text("comes in")
            if one.rank_after is not None
            else text("drops out")
            if one.rank_before
            else text("without a place")
        )
    if one.climbed == 0:
        return text("stays")
    if one.climbed > 0:
        return text("↑ {places}", places=one.climbed)
    return text("↓ {places}", places=-one.climbed)
