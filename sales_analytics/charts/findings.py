"""What a page found, as a sentence: made of the same records that its figures show.

Its numbers lead to what they are made of, under the names that the doors of their page have.
"""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from sales_analytics.charts.cumulative_line import in_focus
from sales_analytics.charts.shortfall import written_shortfall
from sales_analytics.charts.wording import WHOLE, brief, per_cent, plainly
from sales_analytics.language.words import spelled, spelled_first
from sales_analytics.metrics.amounts import Amount
from sales_analytics.metrics.attainment import Attainment, CumulativeDay
from sales_analytics.metrics.forecasts import Tolerances
from sales_analytics.metrics.leaderboard import Place, Race
from sales_analytics.metrics.selling_days import SellingDays
from sales_analytics.rules.bonus import BonusLine
from sales_analytics.rules.forecast_outlook import Underway, already_above, would_pass
from sales_analytics.rules.forecast_quality import Quality
from sales_analytics.terms.filters import TOTAL, UNASSIGNED, Level
from sales_analytics.terms.text import Money, Names, Share, Text, Value, linked, text, texts

WON = ("leading", "eligible", "final")


def attainment_finding(groups: Sequence[Attainment], total: Attainment) -> Text:
    """How many of the groups are on pace, and what the one furthest behind needs a day."""
    paced, told = paced_groups(groups), told_of(groups, total)
    if len(paced) < 2:
        return linked(
            _alone(told), amount="amount", target="target", share="told", need="told_need", short="told_short"
        )
    if is_over(total):
        return linked(_ended(paced, told), groups="groups", some="groups", total="groups", short="told_short")
    return linked(_on_pace(paced, told), groups="groups", some="groups", total="groups", share="told", need="told_need")


def paced_groups(groups: Sequence[Attainment]) -> list[Attainment]:
    """The groups that the finding counts: those with a pace."""
    return [one for one in groups if one.pace is not None and one.name != UNASSIGNED]


def is_there(one: Attainment, total: Attainment) -> bool:
    """Whether a group is where it should be: on pace, or at its target where the period is over."""
    return (one.attainment or 0) >= 1 if is_over(total) else (one.pace or 0) >= 1


def told_of(groups: Sequence[Attainment], total: Attainment) -> Attainment:
    """The one that the finding names: the group furthest behind, or the first where all are on pace, else the total."""
    paced = paced_groups(groups)
    if len(paced) < 2:
        return paced[0] if paced and not total.target else total
    if is_over(total):
        return min(paced, key=lambda one: (one.attainment or 0, one.name))
    if all(is_there(one, total) for one in paced):
        return max(paced, key=lambda one: one.attainment or 0)
    return min(paced, key=lambda one: (one.pace or 0, one.name))


def attainment_line(total: Attainment) -> Text:
    """What came, against what, and where it ends at this pace."""
    amount = brief(total.amount)
    if not total.target:
        return linked(text("{amount} confirmed, without a target to compare with", amount=amount), amount="amount")
    target = brief(total.target)
    if is_over(total) or total.landing is None:
        so_far = text("{amount} confirmed against {target}", amount=amount, target=target)
        return linked(so_far, amount="amount", target="target")
    landing, off = brief(total.landing), total.landing / total.target - 1
    both: dict[str, Value] = {"amount": amount, "target": target, "landing": landing, "share": Share(abs(float(off)))}
    line = text("{amount} confirmed against {target}; at this pace it ends at {landing}, {share} above", **both)
    if off < 0:
        line = text("{amount} confirmed against {target}; at this pace it ends at {landing}, {share} short", **both)
    return linked(line, amount="amount", target="target", landing="landing", share="landing")


def cumulative_finding(path: Sequence[CumulativeDay], groups: Sequence[Attainment]) -> Text:
    """Since when the unit in the cumulative figure's focus is behind or ahead of its path."""
    focus = in_focus(groups)
    days = [one for one in path if focus and one.name == focus.name and one.cumulative is not None]
    gaps = [(one.day, (one.cumulative or 0) - one.expected) for one in days if one.expected is not None]
    if focus is None or not gaps:
        return text("How the amount grew")
    is_behind = gaps[-1][1] < 0
    other = [day for day, gap in gaps if (gap < 0) != is_behind]
    name = _name(focus)
    if is_behind:
        since = text("{name} fell behind after {day}", name=name, day=other[-1]) if other else None
        return since or text("{name} has been behind its path from the first day", name=name)
    ahead = text("{name} is ahead of its path since {day}", name=name, day=_after(gaps, other)) if other else None
    return ahead or text("{name} has been ahead of its path from the first day", name=name)


def leaderboard_finding(places: Sequence[Place], by: Race) -> Text:
    """Who leads, with what, and how far the next one is."""
    return linked(_leading(places, by), score="leader", gap="lead")


def _leading(places: Sequence[Place], by: Race) -> Text:
    leaders = [one for one in places if one.rank == 1]
    if not leaders or not leaders[0].orders:
        return text("Nobody leads yet")
    names: Names = _names(leaders)
    score = race_score(leaders[0], by)
    chasing = next((one for one in places if one.rank is not None and one.rank > 1), None)
    if len(leaders) > 1:
        return text("{names} share the lead with {score}", names=names, score=score)
    if chasing is None:
        return text("{names} leads with {score}, without anybody behind", names=names, score=score)
    return text("{names} leads with {score}, {gap} ahead of {next}",
                names=names, score=score, gap=race_gap(chasing, by), next=_name(chasing))  # fmt: skip


def leaderboard_line(places: Sequence[Place], level: Level) -> Text:
    """How many of the people, companies or groups that are listed have an order at all."""
    known = [one for one in places if one.name != UNASSIGNED]
    counts: dict[str, Value] = {"sold": sum(1 for one in known if one.orders), "all": len(known)}
    words: dict[Level, Text] = {
        "company": text("{sold} of {all} companies have a confirmed order", **counts),
        "group": text("{sold} of {all} groups have a confirmed order", **counts),
    }
    said = words.get(level, text("{sold} of {all} people have a confirmed order", **counts))
    return linked(said, sold="sold", all="sold")


def bonus_finding(lines: Sequence[BonusLine]) -> Text:
    """Who has passed the line of a bonus rule, and who is nearest to it. `lines` of one rule and reading."""
    found, rule, near = _passed(lines), lines[0].rule if lines else "", nearest(lines)
    if near and near.value == near.threshold:
        return linked(found, count=rule, name="nearest")
    return linked(found, count=rule, missing="nearest")


def nearest(lines: Sequence[BonusLine]) -> BonusLine | None:
    """Who is nearest to the line, of those who have not passed it."""
    return min((one for one in lines if one.missing is not None), key=lambda one: (-one.value, one.name), default=None)


def _passed(lines: Sequence[BonusLine]) -> Text:
    won = [one for one in lines if one.state in WON]
    bar, near = next((one.threshold for one in lines if one.threshold is not None), None), nearest(lines)
    if bar is None:
        return texts("{count} person has earned this bonus", "{count} people have earned this bonus", len(won))
    line = plainly(bar)
    if near is None:
        return texts("{count} person has passed {line}", "{count} people have passed {line}", len(won), line=line)
    words = {"line": line, "name": _name(near), "missing": plainly(_short(near))}
    if near.value == near.threshold:
        return texts(
            "{count} person has passed {line}; {name} is exactly at it, not above",
            "{count} people have passed {line}; {name} is exactly at it, not above",
            len(won),
            **words,
        )
    if not won:
        return text("Nobody has passed {line} yet; {name} is {missing} short", **words)
    return texts("{count} person has passed {line}; {name} is {missing} short",
                 "{count} people have passed {line}; {name} is {missing} short", len(won), **words)  # fmt: skip


def _short(near: BonusLine) -> Decimal | int:
    """To the cent, but for thousands, whose cents are not told: as the bar beside its name says it."""
    exact = near.missing or 0
    return written_shortfall(near) if isinstance(exact, Decimal) and exact >= WHOLE else exact


def bonus_line(lines: Sequence[BonusLine]) -> Text:
    """How many are near, and who has it."""
    won, near = [one for one in lines if one.state in WON], sum(1 for one in lines if one.state == "near")
    at_nine_tenths = linked(
        texts("{count} person is at 90 % or more of it", "{count} people are at 90 % or more of it", near), count="near"
    )
    if not won:
        return at_nine_tenths
    return texts("{names} has it; {near}", "{names} have it; {near}", len(won), names=_names(won), near=at_nine_tenths)


def forecast_finding(quality: Quality, within: Tolerances) -> Text:
    """How many forecasts were within the tolerance, and how many are missing; for a period that is over."""
    return linked(_kept(quality, within), passed="passed", submitted="submitted", count="missing")


def _kept(quality: Quality, within: Tolerances) -> Text:
    kept: dict[str, Value] = {
        "passed": quality.passed,
        "submitted": quality.submitted,
        "band": per_cent(within.tolerance),
    }
    absent = max(quality.expected - quality.submitted, 0)
    if not quality.submitted:
        return text("Nobody has submitted a forecast for this period")
    if not absent:
        return text("{passed} of {submitted} forecasts are within ±{band}; everybody has submitted one", **kept)
    return texts(
        "{passed} of {submitted} forecasts are within ±{band}; {count} is missing",
        "{passed} of {submitted} forecasts are within ±{band}; {count} are missing",
        absent,
        **kept,
    )


def running_finding(quality: Quality, within: Tolerances, days_left: int) -> Text:
    """How many forecasts are within the tolerance already, and how much time is left; no verdict."""
    if not quality.submitted:
        return text("Nobody has submitted a forecast for this period")
    found = texts(
        "{passed} of {submitted} forecasts are within ±{band} so far; {count} selling day is left",
        "{passed} of {submitted} forecasts are within ±{band} so far; {count} selling days are left",
        days_left,
        passed=quality.passed,
        submitted=quality.submitted,
        band=per_cent(within.tolerance),
    )
    return linked(found, passed="passed", submitted="submitted", count="days")


def running_line(some: Sequence[Underway], within: Tolerances) -> Text:
    """How many would end within the tolerance at this pace, and how many have sold too much for it already."""
    above = texts("{count} is above it already", "{count} are above it already", already_above(some))
    line = text(
        "At this pace {landing} would end within ±{band}; {above}",
        landing=would_pass(some),
        band=per_cent(within.tolerance),
        above=linked(above, count="above"),
    )
    return linked(line, landing="inside")


def early_finding(quality: Quality, days: SellingDays) -> Text:
    """Before a pace says anything: who has submitted, and that it is too early for more."""
    counted = texts("{count} forecast is submitted", "{count} forecasts are submitted", quality.submitted)
    submitted = linked(counted, count="submitted")
    if not days.elapsed:
        return text("{submitted}; the period has not begun", submitted=submitted)
    found = texts(
        "{submitted}; it is too early to judge them, {count} selling day is left",
        "{submitted}; it is too early to judge them, {count} selling days are left",
        days.left,
        submitted=submitted,
    )
    return linked(found, count="days")


def missing_line(quality: Quality) -> Text:
    """How many of those who are expected to submit one have not."""
    absent = max(quality.expected - quality.submitted, 0)
    if not absent:
        return text("Everybody has submitted one")
    return linked(texts("{count} is missing", "{count} are missing", absent), count="missing")


def forecast_line(quality: Quality) -> Text | None:
    """How far off they are on average, and to which side together; None where nothing was sold."""
    if quality.wape is None or quality.bias is None:
        return None
    words = {"wape": Share(quality.wape, 1), "bias": Share(abs(quality.bias), 1)}
    line = text("Average error {wape}; together they are exactly right", wape=words["wape"])
    if quality.bias > 0:
        line = text("Average error {wape}; together they are {bias} too high", **words)
    if quality.bias < 0:
        line = text("Average error {wape}; together they are {bias} too low", **words)
    return linked(line, wape="wape", bias="bias")


def orders_finding(total: Amount) -> Text:
    """How many orders brought how much."""
    if not total.orders:
        return text("No order was confirmed in this period")
    found = texts("{count} order brought {amount}", "{count} orders brought {amount}", total.orders,
                  amount=brief(total.amount))  # fmt: skip
    return linked(found, count="amount", amount="amount")


def orders_line(total: Amount) -> Text:
    """Of which kind they are, and the largest."""
    kinds = texts("{count} bulk order", "{count} bulk orders", total.bulk_orders)
    if total.sample_orders:
        kinds = text("{samples} samples, {bulk} bulk orders", samples=total.sample_orders, bulk=total.bulk_orders)
    kinds = linked(kinds, count="bulk", samples="samples", bulk="bulk")
    if total.largest_order is None:
        return kinds
    line = text("{kinds}; the largest brought {largest}", kinds=kinds, largest=brief(total.largest_order))
    return linked(line, largest="largest")


def is_over(one: Attainment) -> bool:
    """Whether no selling day is left: then the pace is the result."""
    return bool(one.target) and one.pace is not None and one.needed_per_day is None


def _alone(one: Attainment) -> Text:
    """The finding where there is one unit only, or a target for the whole only."""
    if not one.target or one.attainment is None:
        return text("{amount} is confirmed; nobody has a target for this period", amount=brief(one.amount))
    name = _name(one)
    words: dict[str, Value] = {"name": name, "share": Share(one.attainment)}
    if one.pace is None:
        return text("The period has not begun; the target is {target}", target=brief(one.target))
    missing = one.target - one.amount
    if missing <= 0:
        return text("{name} has reached its target: {share}", **words)
    if is_over(one):
        return text("{name} ended at {share} of its target, {short} short", **words, short=brief(missing))
    need = brief(one.needed_per_day or Decimal(0))
    if one.pace >= 1:
        return text("{name} is on pace with {share} of its target; {need} a day are enough", **words, need=need)
    return text("{name} is behind its pace; it needs {need} a day to reach its target", name=name, need=need)


def _on_pace(paced: Sequence[Attainment], told: Attainment) -> Text:
    ahead = sum(1 for one in paced if (one.pace or 0) >= 1)
    if ahead == len(paced):
        return text("{groups} are on pace; {name} leads with {share} of its target",
                    groups=_all(len(paced)), name=_name(told), share=Share(told.attainment or 0))  # fmt: skip
    return texts(
        "{some} of {total} groups is on pace; {name} needs {need} a day to reach its target",
        "{some} of {total} groups are on pace; {name} needs {need} a day to reach its target",
        ahead or 1,
        some=spelled_first(ahead),
        total=spelled(len(paced)),
        name=_name(told),
        need=brief(told.needed_per_day or Decimal(0)),
    )


def _ended(paced: Sequence[Attainment], told: Attainment) -> Text:
    reached = sum(1 for one in paced if (one.attainment or 0) >= 1)
    if reached == len(paced):
        return text("{groups} reached their targets", groups=_all(len(paced)))
    return texts(
        "{some} of {total} groups reached its target; {name} ended {short} short",
        "{some} of {total} groups reached their targets; {name} ended {short} short",
        reached or 1,
        some=spelled_first(reached),
        total=spelled(len(paced)),
        name=_name(told),
        short=brief((told.target or Decimal(0)) - told.amount),
    )


def _all(groups: int) -> Text:
    return text("Both groups") if groups == 2 else text("All {total} groups", total=spelled(groups))


def _after(gaps: Sequence[tuple[date, Decimal]], other: Sequence[date]) -> date:
    return next(day for day, _ in gaps if day > other[-1])


def _name(one: Attainment | Place | BonusLine) -> Text | Names:
    return text("The total") if one.name == TOTAL else Names((one.name,))


def _names(some: Sequence[Place | BonusLine]) -> Names:
    return Names(tuple(one.name for one in some))


def race_score(one: Place, by: Race) -> Money | Share | Text:
    """What a place has, in the unit of the race."""
    if by == "orders":
        return texts("{count} order", "{count} orders", one.orders)
    return brief(one.amount) if by == "amount" else Share(one.attainment or 0, 1)


def race_gap(chasing: Place, by: Race) -> Money | Text:
    """How far the next one is behind, in the unit of the race."""
    gap = chasing.gap_to_next or 0
    if by == "orders":
        return texts("{count} order", "{count} orders", int(gap))
    if by == "amount":
        return plainly(Decimal(gap))
    return text("{points} percentage points", points=Decimal(repr(float(gap) * 100)).quantize(Decimal("0.1")))
