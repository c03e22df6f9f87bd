"""A fresh server runs the router before any page, whichever page is asked for first."""

import json
import re

from tests.pages.conftest import ROOT
from tests.pages.fresh import FreshServer


def test_no_pages_folder_stands_beside_the_script_that_runs() -> None:
    assert not (ROOT / "sales_analytics" / "pages").exists()
    assert re.search(r'st\.App\(\s*"sales_analytics/router\.py"', (ROOT / "app.py").read_text("utf-8"))


def test_a_direct_hit_on_a_page_runs_the_router_first(fresh_server: FreshServer) -> None:
    answer = fresh_server.ask({"page": "imports", "query_params": {"lang": ["zh"]}})

    seen = json.dumps(answer, ensure_ascii=False)
    assert "导入记录" in seen, "the menu is the router's"
    assert "中文" in seen, "the language switch is the router's"
