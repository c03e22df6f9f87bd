"""Which of the sums of a sheet each of its totals stands for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from sales_analytics.ingest.total_sums import Sums
from sales_analytics.ingest.total_words import TotalRow


@dataclass(frozen=True, slots=True)
class Totals:
    """The total rows of a sheet in their order, with the sums that they may stand for."""

    rows: Sequence[TotalRow]
    sums: Sums

    @property
    def above_all(self) -> int:
        """How many of them stand above the first row that is taken."""
        return next((place for place, one in enumerate(self.sums.between) if one.rows), 0)

    @property
    def stand_first(self) -> bool:
        """Whether totals stand above their rows."""
        return self.above_all > 0

    def run_of(self, place: int) -> Sequence[TotalRow]:
        """The totals between which no row stands, this one among them."""
        between, first, last = self.sums.between, place, place + 1
        while first > 0 and not between[first].rows:
            first -= 1
        while last < len(self.rows) and not between[last].rows:
            last += 1
        return self.rows[first:last]

    def everything(self, measure: int) -> Decimal:
        return self.sums.above(len(self.rows), measure)[-1]

    def may_mean(self, place: int, measure: int) -> Iterator[Decimal]:
        """Every sum for which the total may stand."""
        yield from (one.sums[measure] or Decimal(0) for one in self.sums.of_names(self.rows[place]))
        yield from self.sums.above(place, measure)
        yield from self.sums.below(place, measure) if self.stand_first else ()
        yield self.everything(measure)

    def meant(self, place: int, measure: int) -> Decimal | None:
        """The sum that it does stand for: of what it names, of all rows, or of those beside it; None where only its
        name would tell and nothing has that name.
        """
        one, named = self.rows[place], self.sums.of_names(self.rows[place])
        beside = self.sums.below(place, measure) if self.stand_first else self.sums.above(place, measure)
        if named:
            return named[0].sums[measure] or Decimal(0)
        if one.is_partial and not one.is_grand:
            is_gathered = sum(other.is_partial for other in self.run_of(place)) > 1
            return None if is_gathered else beside[0] or None
        if one.is_grand or self.stand_first:
            return self.everything(measure) if self.stand_first else beside[-1]
        return next((sums for sums in beside if sums), beside[-1])
