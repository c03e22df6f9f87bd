"""Options with words that mean nothing: each says what it expects and what it found, and ends with 2."""

from pathlib import Path

import pytest

from sales_analytics.cli import main


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("ask", "totals", "--from", "2026-09-31"), "argument --from: expected a day from 1900 to 2099 such as "
                                                    "2026-09-05, found '2026-09-31'"),
        (("ask", "totals", "--to", "9999-12-31"), "found '9999-12-31'"),
        (("import", "a.csv", "--date", "1200-01-01"), "found '1200-01-01'"),
        (("import", "a.csv", "--year", "26"), "argument --year: expected a year from 1900 to 2099, found '26'"),
        (("import", "a.csv", "--year", "²"), "found '²'"),
        (("watch", ".", "--every", "-1"), "argument --every: expected seconds above 0, found '-1'"),
        (("watch", ".", "--every", "nan"), "found 'nan'"),
    ],
)  # fmt: skip
def test_a_word_that_is_no_value_is_told(words: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(words)

    assert ended.value.code == 2
    assert capsys.readouterr().err.endswith(f"{said}\n")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("ask", "rates", "--by", "day"), "--by parts totals, orders and the leaderboard; rates has no such parts"),
        (("ask", "attainment", "--by", "month"), "attainment has no such parts"),
        (("template", "orders", "none/a.xlsx"), "none/a.xlsx cannot be written: No such file or directory"),
    ],
)
def test_what_cannot_be_done_is_told(
    words: tuple[str, ...], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*words, "--warehouse", str(tmp_path / "w.duckdb")]) == 2
    assert capsys.readouterr().err.endswith(f"{said}\n")
