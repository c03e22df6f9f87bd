"""The festival's bonus rules, as the versioned data of `data/bonus_rules.toml`."""

import tomllib
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any, Literal

from sales_analytics.terms.filters import Level
from sales_analytics.terms.text import Title

FILE = Path(__file__).parents[2] / "data" / "bonus_rules.toml"

Metric = Literal["amount", "orders", "largest_order"]
Counted = Literal["every", "sample", "bulk"]
RuleKind = Literal["per_unit", "top_n", "threshold"]
Bound = Literal["strict", "inclusive"]
Ties = Literal["co-winners"]
RewardKind = Literal["cash", "gift", "honour"]


@dataclass(frozen=True, slots=True)
class Measure:
    """What a rule looks at: a number of the unit, over all its orders or those of one type."""

    metric: Metric
    counted: Counted


@dataclass(frozen=True, slots=True)
class Reward:
    """What winning brings. `rate` None: nobody has set it, so no money is ever worked out."""

    kind: RewardKind
    rate: Decimal | None


@dataclass(frozen=True, slots=True)
class BonusRule:
    """One rule in one version.

    `scope` is the level whose units compete. `measure` is scored; `other` is the second way to read the rule,
    None where there is one way only. `top` is the number of winning ranks (top_n), `threshold` what is to be
    exceeded (`strict`) or reached (`inclusive`). Below `minimum` nobody wins.
    """

    key: str
    title_en: str
    title_zh: str
    kind: RuleKind
    scope: Level
    measure: Measure
    other: Measure | None
    top: int | None
    threshold: Decimal | None
    bound: Bound
    ties: Ties
    minimum: Decimal
    reward: Reward
    currency: str
    version: int
    published_on: date

    @property
    def title(self) -> Title:
        """What people call the rule."""
        return Title(self.title_en, self.title_zh)


@cache
def bonus_rules(path: Path = FILE) -> tuple[BonusRule, ...]:
    """The rules in the order of the file: of each key the highest version.

    Raises FileNotFoundError, tomllib.TOMLDecodeError and KeyError for a broken file.
    """
    found = [_rule(one) for one in tomllib.loads(path.read_text("utf-8"))["rule"]]
    return tuple(one for one in found if one.version == max(same.version for same in found if same.key == one.key))


def _rule(stated: dict[str, Any]) -> BonusRule:
    other = stated.get("other")
    return BonusRule(
        key=stated["key"],
        title_en=stated["title_en"],
        title_zh=stated["title_zh"],
        kind=stated["kind"],
        scope=stated["scope"],
        measure=Measure(stated["metric"], stated["counted"]),
        other=Measure(other["metric"], other["counted"]) if other else None,
        top=stated.get("top"),
        threshold=Decimal(stated["threshold"]) if "threshold" in stated else None,
        bound=stated.get("bound", "strict"),
        ties=stated["ties"],
        minimum=Decimal(stated["minimum"]),
        reward=Reward(stated["reward"], Decimal(stated["rate"]) if stated["rate"] else None),
        currency=stated["currency"],
        version=stated["version"],
        published_on=stated["published_on"],
    )
