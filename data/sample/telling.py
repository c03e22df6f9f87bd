"""One festival told from its plan: targets, orders and forecasts of everybody, drawn from one seed."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from data.sample.people import GROUP_OF, Person
from data.sample.records import CENT, RATE, SELLS_IN_CNY, Festival, Forecast, Line, Order, Plan, selling_days, split

STRONG = Decimal(120_000)
EAGLE_STARTED = (1.5, 1.4, 1.2, 1.1, 1.0, 1.0, 1.0)  # how much it confirmed on its first selling days
EAGLE_STALLED = 0.22
COMPANY_ORDER = {company: number for number, company in enumerate(GROUP_OF)}
BUYERS = (
    "Alder Baltic Cedar Delta Ember Fjord Granite Harbor Indigo Juniper Keystone Lagoon Meridian Nordic Orchid Prairie "
    "Quartz Rialto Summit Tundra Umber Vista Willow Zephyr"
).split()
TRADES = ("Imports", "Trading", "Home", "Supply", "Retail", "Tools", "Living", "Wholesale")
COUNTRIES = (
    "United States",
    "Germany",
    "United Kingdom",
    "Mexico",
    "Brazil",
    "Poland",
    "France",
    "Australia",
    "Canada",
    "Netherlands",
    "Saudi Arabia",
    "Japan",
    "Chile",
    "South Africa",
    "Namibia",
)
PRODUCTS = ("LED strip", "Desk lamp", "Hand pump", "Ratchet set", "Cotton towel", "Storage box", "Garden hose", "Mug")


class Teller:
    """Tells one festival from its plan."""

    def __init__(self, plan: Plan, people: list[Person], random: Random) -> None:
        self.plan, self.random = plan, random
        self.people = [one for one in people if one.works_between(plan.starts_on, plan.ends_before)]
        self.days = selling_days(plan.starts_on, plan.data_to)
        self.numbers: dict[str, int] = {}

    def tell(self) -> Festival:
        targets = dict(self._targets())
        amounts = dict(self._amounts())
        orders = [order for person in self.people for order in self._orders(person, amounts[person.name])]
        orders += self._extras()
        orders.sort(key=lambda one: (COMPANY_ORDER[one.company], one.ordered_on, one.number))
        forecasts = [one for person in self.people for one in self._forecasts(person, amounts, targets)]
        return Festival(self.plan, self.people, targets, orders, forecasts)

    def _team(self, company: str) -> list[Person]:
        return [one for one in self.people if one.company == company]

    def _targets(self) -> Iterator[tuple[str, Decimal]]:
        for company, target in self.plan.targets.items():
            team = [one for one in self._team(company) if (company, one.seat) not in self.plan.without_target]
            weights = [self.random.uniform(0.6, 1.4) * self._strength(one) for one in team]
            for person, part in zip(team, split(Decimal(target), weights, Decimal(1000)), strict=True):
                yield person.name, part

    def _strength(self, person: Person) -> float:
        """Who is known to sell a lot is also held to more."""
        return 2.5 if self.plan.people_amounts.get((person.company, person.seat), 0) > STRONG else 1

    def _amounts(self) -> Iterator[tuple[str, Decimal]]:
        fixed = self.plan.people_amounts
        for company, dollars in self.plan.amounts.items():
            team = self._team(company)
            free = [one for one in team if (company, one.seat) not in fixed]
            known = sum((fixed[company, one.seat] for one in team if one not in free), Decimal(0))
            noise = Decimal(self.random.randint(-39_900, 39_900)) * CENT
            weights = [self.random.uniform(0.5, 1.5) for _ in free]
            rest = split(dollars + noise - known, weights)
            yield from ((one.name, fixed[company, one.seat]) for one in team if one not in free)
            yield from ((one.name, part) for one, part in zip(free, rest, strict=True))

    def _orders(self, person: Person, amount: Decimal) -> Iterator[Order]:
        seat = (person.company, person.seat)
        if not amount:
            return
        if self.plan.shared and self.plan.shared[0] == person.company and person.seat < 2:
            amount -= self._share_of(person.seat)
        samples = [Decimal(self.random.randint(6_000, 60_000)) * CENT for _ in range(self._sample_count(seat))]
        rest = amount - sum(samples, Decimal(0))
        if (largest := self.plan.largest.get(seat)) is not None:
            rest -= largest
            samples_and_one = [("bulk", largest)]
        else:
            samples_and_one = []
        count = self.plan.bulks.get(seat) or max(1, min(7, round(rest / 14_000)))
        bulks = split(rest, [self.random.uniform(0.4, 1.6) for _ in range(count)])
        for kind, part in [*samples_and_one, *(("bulk", one) for one in bulks), *(("sample", one) for one in samples)]:
            yield self._order(person, kind, part, "confirmed")
        for status, odds in (("pending", 0.35), ("cancelled", 0.18)):
            if self.random.random() < odds:
                yield self._order(person, "bulk", Decimal(self.random.randint(150_000, 2_500_000)) * CENT, status)

    def _sample_count(self, seat: tuple[str, int]) -> int:
        return self.plan.samples.get(seat, self.random.choice((0, 0, 1, 1, 2, 3)))

    def _order(self, person: Person, kind: str, amount: Decimal, status: str) -> Order:
        day = self._day(person.group)
        ordered_on = day - timedelta(days=self.random.choice((0, 0, 1, 1, 2, 3, 5)))
        is_dated = status != "pending"
        if person.group == "Eagle" and kind == "sample" and self.random.random() < 0.1:
            ordered_on, is_dated = day, False  # nobody filled in when it was confirmed
        order = Order(
            number=self._number(person.company),
            company=person.company,
            ordered_on=ordered_on,
            confirmed_on=day if is_dated else None,
            kind=kind,
            status=status,
            customer=f"{self.random.choice(BUYERS)} {self.random.choice(TRADES)}",
            country=self.random.choice(COUNTRIES),
            lines=self._lines(person, kind, amount),
        )
        return self._in_cny(order) if person.company == SELLS_IN_CNY else order

    def _lines(self, person: Person, kind: str, amount: Decimal) -> tuple[Line, ...]:
        """Only one ERP writes its orders line by line."""
        count = self.random.choice((1, 1, 2, 3)) if kind == "bulk" and person.group == "Tiger" else 1
        parts = split(amount, [self.random.uniform(0.5, 1.5) for _ in range(count)])
        products = self.random.sample(PRODUCTS, count)
        return tuple(Line(person.name, product, part) for product, part in zip(products, parts, strict=True))

    def _in_cny(self, order: Order) -> Order:
        lines = tuple(replace(line, amount=(line.amount / RATE).quantize(CENT)) for line in order.lines)
        return replace(order, lines=lines, currency="CNY", rate=RATE)

    def _day(self, group: str) -> date:
        """Confirmations come more often towards the end; in the group that falls behind they came early."""
        if group == "Eagle" and self.plan.cancelled:
            weights = [*EAGLE_STARTED, *[EAGLE_STALLED] * len(self.days)][: len(self.days)]
        else:
            weights = [1 + 0.6 * number / len(self.days) for number in range(len(self.days))]
        return self.random.choices(self.days, weights)[0]

    def _number(self, company: str) -> str:
        """Every company counts for itself, so two companies use the same number for different orders."""
        self.numbers[company] = self.numbers.get(company, 0) + 1
        prefix = {"Tiger": "SO", "Dragon": "PI", "Wolf": "HT", "Eagle": "EO"}[GROUP_OF[company]]
        return f"{prefix}{self.plan.key[2:].replace('-', '')}-{self.numbers[company]:03d}"

    def _share_of(self, seat: int) -> Decimal:
        assert self.plan.shared
        _, amount, share = self.plan.shared
        return amount * share if seat == 0 else amount * (1 - share)

    def _extras(self) -> Iterator[Order]:
        """The orders that stand in the plan: cancelled big ones, one shared by two, one of somebody unknown."""
        for company, seat, amount in self.plan.cancelled:
            order = self._order(self._team(company)[seat], "bulk", amount, "cancelled")
            yield replace(order, ordered_on=self.days[1], confirmed_on=self.days[3])
        if self.plan.shared:
            company, amount, share = self.plan.shared
            first, second = self._team(company)[:2]
            order = self._order(first, "bulk", amount, "confirmed")
            line = order.lines[0]
            yield replace(order, lines=(replace(line, share=share), replace(line, person=second.name, share=1 - share)))
        if self.plan.stranger:
            name, company, amount = self.plan.stranger
            order = self._order(self._team(company)[0], "sample", amount, "confirmed")
            yield replace(order, lines=tuple(replace(line, person=name) for line in order.lines))

    def _forecasts(
        self, person: Person, amounts: Mapping[str, Decimal], targets: Mapping[str, Decimal]
    ) -> Iterator[Forecast]:
        seat = (person.company, person.seat)
        days = selling_days(self.plan.starts_on - timedelta(days=4), self.plan.starts_on + timedelta(days=20))
        submitted = self.random.choice(days[:4])
        guess = self._guess(person.name, amounts, targets)
        if seat in self.plan.forecasts:
            if (given := self.plan.forecasts[seat]) is not None:
                yield Forecast(person.name, submitted, given)
            return
        if self.random.random() < 0.07:
            return
        yield Forecast(person.name, submitted, guess)
        if self.random.random() < 0.12:
            late = min(self.random.choice(days[9:14]), self.plan.data_to)
            yield Forecast(person.name, late, self._rounded(guess * Decimal(self.random.uniform(0.8, 1.1))))

    def _guess(self, name: str, amounts: Mapping[str, Decimal], targets: Mapping[str, Decimal]) -> Decimal:
        if self.plan.data_to < self.plan.ends_before - timedelta(days=3):
            return self._rounded(targets.get(name, amounts[name] * 2) * Decimal(self.random.uniform(0.75, 1.1)))
        error = self.random.gauss(0.02, 0.07) if self.random.random() < 0.7 else self.random.gauss(0.1, 0.3)
        return self._rounded(amounts[name] * Decimal(1 + max(error, -0.6)))

    @staticmethod
    def _rounded(amount: Decimal) -> Decimal:
        return max((amount / 500).to_integral_value() * 500, Decimal(500))
