"""Around the pages: headers, closed doors, the first page's own name, a broken page, the last minute."""

import json
import re
from pathlib import Path

import duckdb
import pytest

from sales_analytics.warehouse.warehouse import Warehouse
from tests.pages.fresh import FreshServer, fresh


@pytest.mark.parametrize("path", ["/", "/orders", "/_stcore/health"])
def test_every_answer_tells_the_browser_what_not_to_do(path: str, fresh_server: FreshServer) -> None:
    status, headers = fresh_server.get(path)

    assert status == 200
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "SAMEORIGIN"
    assert "frame-ancestors 'self'" in headers["Content-Security-Policy"]


def test_doors_of_the_server(fresh_server: FreshServer) -> None:
    assert fresh_server.get("/_stcore/metrics")[0] == 403

    status, headers = fresh_server.get("/leaderboard?lang=zh&group=Eagle&group=Tiger")
    assert (status, headers["Location"]) == (307, "./?lang=zh&group=Eagle&group=Tiger")


@pytest.mark.parametrize(("language", "said"), [("en", "This page could not be shown"), ("zh", "此页面无法显示")])
def test_a_broken_page_says_so_and_its_number_finds_the_trace(language: str, said: str, tmp_path: Path) -> None:
    broken = tmp_path / "sales.duckdb"
    Warehouse.open(broken).close()
    with duckdb.connect(broken) as opened:
        opened.execute("drop table settings")

    with fresh(broken, tmp_path / "server.log") as server:
        seen = json.dumps(server.ask({"query_params": {"lang": [language]}}), ensure_ascii=False)

    assert said in seen
    number = re.search("[0-9a-f]{8}(?=<)", seen)
    log = server.log.read_text("utf-8")
    assert number
    assert f"incident {number[0]}" in log
    assert "Traceback" not in seen
    assert "Traceback" in log


def test_a_file_that_is_no_warehouse_is_said_in_words(tmp_path: Path) -> None:
    (tmp_path / "sales.duckdb").write_bytes(b"no database" * 1000)

    with fresh(tmp_path / "sales.duckdb", tmp_path / "server.log") as server:
        seen = json.dumps(server.ask({"query_params": {"lang": ["zh"]}}), ensure_ascii=False)

    assert "无法作为数据文件打开" in seen


def test_a_warehouse_in_other_hands_is_said_not_overwritten(tmp_path: Path) -> None:
    taken = tmp_path / "sales.duckdb"
    with duckdb.connect(taken), fresh(taken, tmp_path / "server.log") as server:
        seen = json.dumps(server.ask({}), ensure_ascii=False)

    assert "sales.duckdb is open in another process" in seen, seen[:2000]
    assert str(tmp_path) not in seen
    assert f"{taken} is open in another process" in (tmp_path / "server.log").read_text("utf-8")


def test_a_stopped_server_leaves_a_closed_file(tmp_path: Path) -> None:
    path = tmp_path / "sales.duckdb"
    with fresh(path, tmp_path / "server.log") as server:
        server.ask({})

    assert not path.with_name("sales.duckdb.wal").exists()
    with duckdb.connect(path, read_only=True) as opened:
        assert opened.execute("select count(*) from calendar").fetchall() != [(0,)]
