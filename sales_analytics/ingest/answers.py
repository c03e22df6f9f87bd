"""What a person decided about a file, in a form that can be stored, compared and asked again."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields, replace
from typing import Any, Literal, Self

AmountUnit = Literal["one", "thousand", "wan"]
Spelling = Literal["repaired"]
Struck = Literal["keep", "leave-out"]
Filling = Literal["fill-down", "leave-blank"]


@dataclass(frozen=True, slots=True)
class Answers:
    """Decisions that stand above what is recognised; empty ones decide nothing.

    `mapping` is heading to field ("" leaves the column out; "order_date:day-first" also says how its
    dates are written, "status:booked:confirmed" what a word in it means).
    `without` are fields that the file does not have and that it may do without.
    `unit` multiplies amounts: 1, 1,000 or 10,000. `campaign` gives its period to rows that state none.
    `values` are (field, word as found, choice). `sheets`: only these; empty means all visible ones.
    `day` is that of orders in a file that has no dates, as in ISO 8601. `year`: of days and months written without.
    `struck`: what becomes of rows that are struck through.
    `filling` says of a heading whether its blanks take what stands above them. `spelling`: "repaired" reads text that
    went through a wrong encoding as it was meant.
    """

    dataset: str | None = None
    mapping: tuple[tuple[str, str], ...] = ()
    without: tuple[str, ...] = ()
    unit: AmountUnit | None = None
    campaign: str | None = None
    values: tuple[tuple[str, str, str], ...] = ()
    sheets: tuple[str, ...] = ()
    filling: tuple[tuple[str, Filling], ...] = ()
    spelling: Spelling | None = None
    day: str = ""
    year: int | None = None
    struck: Struck | None = None

    def as_json(self) -> str:
        """One line of JSON, empty decisions left out; `from_json` gives the same answers back."""
        stated = {name: value for name, value in asdict(self).items() if value}
        return json.dumps(stated, ensure_ascii=False, sort_keys=True)

    @classmethod
    def from_json(cls, line: str) -> Self:
        """Read what `as_json` wrote; names that are unknown here are passed over."""
        known = {one.name for one in fields(cls)}
        stated: dict[str, Any] = {name: _tuples(value) for name, value in json.loads(line).items() if name in known}
        return cls(**stated)

    def over(self, remembered: "Answers") -> "Answers":
        """These answers, completed by what was remembered for the same headings and does not gainsay them."""
        mapped = {told.partition(":")[0] for _, told in self.mapping}
        without = (name for name in remembered.without if name not in mapped)
        mapping = ((heading, told) for heading, told in remembered.mapping if told not in self.without)
        return replace(
            self,
            dataset=self.dataset or remembered.dataset,
            mapping=_completed(self.mapping, mapping),
            without=tuple(dict.fromkeys((*self.without, *without))),
            unit=self.unit or remembered.unit,
            values=tuple(dict.fromkeys((*self.values, *remembered.values))),
            filling=tuple({**dict(remembered.filling), **dict(self.filling)}.items()),
        )


NO_ANSWERS = Answers()


def _completed(stated: tuple[tuple[str, str], ...], older: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    headings = {heading for heading, _ in stated}
    return (*stated, *((heading, field) for heading, field in older if heading not in headings))


def _tuples(value: object) -> object:
    """JSON has lists where answers have tuples."""
    return tuple(_tuples(one) for one in value) if isinstance(value, list) else value
