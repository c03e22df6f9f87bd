"""The rates behind an amount, on the command line."""

from pathlib import Path

import pytest

from sales_analytics.cli import main

FILES = {
    "rates.csv": "campaign,from currency,to currency,rate\nSeptember festival 2026,EUR,CNY,7.8\n"
    "September festival 2026,USD,CNY,7.2\n",
    "orders.csv": "order no,order date,confirm date,salesperson,amount,currency\n"
    "1,2026-08-30,2026-09-02,Amira,100,EUR\n",
}


def test_rates_are_asked_for_like_any_number(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    place = ["--warehouse", str(tmp_path / "sales.duckdb")]
    for name, content in FILES.items():
        (tmp_path / name).write_text(content, "utf-8")
        assert main(["import", *place, str(tmp_path / name)]) == 0
    capsys.readouterr()

    assert main(["ask", "rates", *place, "--campaign", "september-2026", "--format", "csv"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "currency,first_day,last_day,rate,step,source,target,kind,lines,net_amount,amount,file,sheet,row",
        "EUR,2026-09-02,2026-09-02,1.083333333333333333,1,EUR,CNY,campaign,1,100.00,108.33,rates.csv,,2",
        "EUR,2026-09-02,2026-09-02,1.083333333333333333,2,CNY,USD,campaign,1,100.00,108.33,rates.csv,,3",
    ]
