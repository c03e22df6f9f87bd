"""The three festivals, with the cases that a right answer must show."""

from datetime import date
from decimal import Decimal
from random import Random

from data.sample.people import COMPANIES, GROUP_OF
from data.sample.records import Plan

# Thousands of dollars: target and what was confirmed by 18 September 2026, company by company.
SEPTEMBER_2026 = {
    "Tiger": ((400, 412), (420, 388), (340, 351), (380, 297), (300, 262), (360, 231), (220, 188), (310, 161), (0, 92)),
    "Dragon": (
        (420, 291),
        (310, 205),
        (260, 168),
        (240, 172),
        (280, 181),
        (220, 139),
        (300, 214),
        (200, 118),
        (240, 146),
    ),
    "Wolf": ((360, 232), (300, 148), (260, 139), (220, 121), (200, 94), (250, 128), (240, 152), (210, 118), (180, 98)),
    "Eagle": ((380, 198), (320, 146), (300, 131), (240, 117), (260, 108), (220, 92), (250, 119), (280, 141), (190, 74)),
}
FIGURES = {
    company: (target * 1000, amount * 1000)
    for group, companies in COMPANIES.items()
    for company, (target, amount) in zip(companies, SEPTEMBER_2026[group], strict=True)
}
OWN_COMPANY_TARGETS = {"Ningbo Star": 400_000, "Qingdao Tyre": 395_000, "Wuxi Motor": 310_000, "Jinan Valve": 330_000}
OWN_GROUP_TARGETS = {"Tiger": 2_800_000, "Wolf": 2_250_000, "Eagle": 2_600_000}


def september_2026() -> Plan:
    """Running: day 14 of 22. Every edge of the bonus rules is somebody's case."""
    return Plan(
        key="2026-09",
        starts_on=date(2026, 9, 1),
        ends_before=date(2026, 10, 1),
        data_to=date(2026, 9, 18),
        targets={company: target for company, (target, _) in FIGURES.items() if target},
        amounts={company: amount for company, (_, amount) in FIGURES.items()},
        own_targets=OWN_COMPANY_TARGETS | OWN_GROUP_TARGETS,
        people_amounts={
            ("Ningbo Star", 0): Decimal("178420.00"),  # highest total
            ("Hangzhou East", 0): Decimal("160000.00"),  # on the line, which is not above it
            ("Wenzhou Light", 1): Decimal("160000.01"),  # a cent above
            ("Shenzhen Volt", 0): Decimal("166905.30"),
            ("Suzhou Silk", 0): Decimal("161040.00"),
            ("Hangzhou East", 1): Decimal("152300.00"),  # near
            ("Jinhua Tools", 1): Decimal("144000.00"),  # 90 % of the line to the cent: near
            ("Shaoxing Tex", 0): Decimal("143999.99"),  # a cent below that: not yet
            ("Zhuhai Print", 0): Decimal("131200.00"),  # largest single order
            ("Guangzhou Lamp", 0): Decimal("96480.50"),  # a tie to the cent
            ("Wuxi Motor", 0): Decimal("96480.50"),
            ("Wenzhou Light", 0): Decimal("64300.00"),  # most orders
            ("Jinhua Tools", 0): Decimal("61700.00"),  # most bulk orders
            ("Dezhou Solar", 1): Decimal(0),  # a target and not one order
            ("Zhongshan Fan", 0): Decimal("63000.00"),  # forecast exactly 10 % too high
            ("Huizhou Audio", 0): Decimal("55000.01"),  # a cent more than 10 % above the forecast
        },
        samples={("Wenzhou Light", 0): 13, ("Jinhua Tools", 0): 0},
        bulks={("Wenzhou Light", 0): 3, ("Jinhua Tools", 0): 11},
        largest={("Zhuhai Print", 0): Decimal("118600.00")},
        forecasts={
            ("Zhongshan Fan", 0): Decimal(70_000),
            ("Huizhou Audio", 0): Decimal(50_000),
            ("Foshan Tile", 0): None,
        },
        without_target=frozenset({("Dongguan Mold", 1)}),
        cancelled=(("Qingdao Tyre", 1, Decimal("88000.00")), ("Yantai Fruit", 0, Decimal("64500.00"))),
        shared=("Nanjing Optic", Decimal("20000.00"), Decimal("0.7")),
    )


def march_2026(random: Random) -> Plan:
    """Over and closed; two forecasts at exactly 10 %, one a cent beyond."""
    return Plan(
        key="2026-03",
        starts_on=date(2026, 3, 1),
        ends_before=date(2026, 4, 1),
        data_to=date(2026, 3, 31),
        targets=_scaled(0.9),
        amounts=_reached(random, 0.9),
        own_targets={"Ningbo Star": 365_000, "Tiger": 2_500_000, "Eagle": 2_250_000},
        people_amounts={
            ("Wuxi Motor", 0): Decimal("45000.00"),
            ("Wuxi Motor", 1): Decimal("66000.00"),
            ("Changzhou Gear", 0): Decimal("44999.99"),
            ("Ningbo Star", 0): Decimal("187310.75"),
        },
        forecasts={
            ("Wuxi Motor", 0): Decimal(50_000),
            ("Wuxi Motor", 1): Decimal(60_000),
            ("Changzhou Gear", 0): Decimal(50_000),
        },
        without_target=frozenset({("Linyi Plywood", 0)}),
    )


def september_2025(random: Random) -> Plan:
    """A year before; one order belongs to somebody whom no roster knows."""
    return Plan(
        key="2025-09",
        starts_on=date(2025, 9, 1),
        ends_before=date(2025, 10, 1),
        data_to=date(2025, 9, 30),
        targets=_scaled(0.8),
        amounts=_reached(random, 0.8),
        own_targets={"Tiger": 2_200_000, "Dragon": 2_000_000, "Wolf": 1_800_000, "Eagle": 2_000_000},
        people_amounts={("Qingdao Tyre", 0): Decimal("163500.00")},
        stranger=("Summer Intern", "Ningbo Star", Decimal("2480.00")),
    )


def _scaled(factor: float) -> dict[str, int]:
    return {company: round(target * factor / 1000) * 1000 for company, (target, _) in FIGURES.items() if target}


def _reached(random: Random, factor: float) -> dict[str, int]:
    share = {group: random.uniform(0.88, 1.08) for group in COMPANIES}
    return {
        company: round((target or 140_000) * factor * share[GROUP_OF[company]] * random.uniform(0.85, 1.15))
        for company, (target, _) in FIGURES.items()
    }
