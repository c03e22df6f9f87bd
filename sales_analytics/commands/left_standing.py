"""What a file without order numbers leaves standing: a corrected order is another one, and that before it counts."""

from sales_analytics.ingest.reading import FileReading
from sales_analytics.warehouse.preview import preview
from sales_analytics.warehouse.warehouse import Warehouse


def left_standing(warehouse: Warehouse, reading: FileReading) -> int:
    """How many stored orders the months and companies of the file have and it does not, where it repeats others.

    0 where orders have numbers: a corrected one takes the place of that which it corrects.
    """
    without = any(sheet.dataset == "orders" and not _has_numbers(sheet.mapping) for sheet in reading.sheets)
    if not without or not any(sheet.typed_rows for sheet in reading.sheets):
        return 0
    orders = [one for one in preview(warehouse, reading).datasets if one.dataset == "orders"]
    return sum(one.vanished for one in orders if one.added and one.unchanged)


def _has_numbers(mapping: tuple[tuple[str, str], ...]) -> bool:
    return "order_no" in {field for _, field in mapping}
