"""The person's own file comes back with its bad cells marked."""

from tests.pages.conftest import OpenPage, shown
from tests.pages.importing import decided, dropped, opened

WITH_A_REJECT = b"""Order No,Order Date,Salesperson,Amount
A-1,2026-03-02,Amira,100.50
A-3,2026-03-04,Bo,12 apples
"""


def test_a_file_with_rejects_offers_its_marked_copy(open_page: OpenPage) -> None:
    at = dropped(open_page("import"), "march.csv", WITH_A_REJECT)

    assert "Download your file with these cells marked" in [one.proto.label for one in at.get("download_button")]


def test_an_import_with_rejects_takes_the_same_file_and_no_other(open_page: OpenPage) -> None:
    decided(dropped(open_page("import"), "march.csv", WITH_A_REJECT).checkbox[0].check().run())
    at = opened(open_page("imports"), "mark_1")

    at.file_uploader[0].upload("march.csv", WITH_A_REJECT + b"A-4,2026-03-04,Bo,1\n").run()
    assert "This is another file" in shown(at)

    at = opened(open_page("imports"), "mark_1")
    at.file_uploader[0].upload("march.csv", WITH_A_REJECT).run()
    assert "Download your file with these cells marked" in [one.proto.label for one in at.get("download_button")]
