"""Least, stretch and challenge targets in columns beside the target, of one period and of months side by side."""

from pathlib import Path

from tests.ingest.grids import Sheet, outcome, read, said, typed

BESIDE = """
姓名 | 月份 | 保底 | 目标 | 挑战 | 冲刺
王艳 | 2026-09 | 80 | 100 | 120 | 150
"""
WIDE = """
姓名 | 9月 | | | 10月 | |
 | 保底 | 目标 | 冲刺 | 保底 | 目标 | 冲刺
王艳 | 80 | 100 | 150 | 81 | 101 | 151
"""


def test_targets_beside_the_target_are_kept_as_such_and_the_least_is_left_out(tmp_path: Path) -> None:
    reading = read(Sheet(BESIDE, "目标.xlsx"), tmp_path)

    assert outcome(reading) == said(
        """targets under row 1, in ones
        姓名 = salesperson
        月份 = period
        目标 = target
        挑战 = challenge
        冲刺 = stretch
        extra 保底
        read 1: 1 + 0 + 0
        notice E tier-kept
        notice F tier-kept
        notice C tier-left-out"""
    )
    assert typed(reading, "tier", "target") == [("challenge", "120"), ("stretch", "150"), ("target", "100")]


def test_without_a_target_the_least_one_is_taken_for_it_and_that_is_told(tmp_path: Path) -> None:
    reading = read(Sheet("姓名 | 月份 | 保底目标 | 冲刺目标\n王艳 | 2026-09 | 80 | 150", "目标.xlsx"), tmp_path)

    assert [(one.code, one.column) for one in reading.problems] == [("floor-as-target", "C")]
    assert typed(reading, "tier", "target") == [("stretch", "150"), ("target", "80")]
    assert reading.questions == ()


def test_months_with_several_targets_each_give_all_of_them(tmp_path: Path) -> None:
    reading = read(Sheet(WIDE, "2026年目标.xlsx"), tmp_path)
    english = read(Sheet("Name | Jan Target | Jan Stretch | Total\nAmy | 80 | 100 | 80", "targets 2026.xlsx"), tmp_path)

    assert typed(reading, "starts_on", "tier", "target") == [
        ("2026-09-01", "stretch", "150"), ("2026-09-01", "target", "100"),
        ("2026-10-01", "stretch", "151"), ("2026-10-01", "target", "101"),
    ]  # fmt: skip
    assert [(one.code, one.column) for one in reading.problems] == [("tier-kept", "D"), ("tier-left-out", "B")]
    assert reading.extras == ("9月 保底", "10月 保底")
    assert typed(english, "tier", "target") == [("stretch", "100"), ("target", "80")]
    assert [(one.code, one.column) for one in english.problems] == [("tier-kept", "C")]


def test_a_target_of_orders_in_a_month_is_one_of_orders(tmp_path: Path) -> None:
    reading = read(Sheet("姓名 | 9月目标 | 9月单量目标\n王艳 | 100 | 12", "2026年目标.xlsx"), tmp_path)

    assert typed(reading, "metric", "starts_on", "target") == [
        ("amount", "2026-09-01", "100"), ("orders", "2026-09-01", "12"),
    ]  # fmt: skip
    assert reading.problems == ()


def test_the_least_alone_is_a_forecast_unless_the_sheet_speaks_of_targets(tmp_path: Path) -> None:
    drawn = "姓名 | 月份 | 保底\n王艳 | 2026-09 | 80"
    alone = read(Sheet(drawn), tmp_path)
    beside = read(Sheet(drawn, name="目标"), tmp_path)

    assert (alone.dataset, alone.questions, alone.problems) == ("forecasts", (), ())
    assert (beside.dataset, [one.code for one in beside.problems]) == ("targets", ["floor-as-target"])
