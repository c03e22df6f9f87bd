"""What helps against a problem that names nothing better itself."""

from sales_analytics.terms.problem import Severity
from sales_analytics.terms.text import Text, text


def usual_remedy(code: str, severity: Severity) -> Text | None:
    """By the kind of problem; None for a notice, of which nothing needs to be done."""
    if severity != "reject":
        return None
    if code == "value-unknown":
        return text("Say at the import what the word means, or write one of the known ones")
    if code.endswith("-missing"):
        return text("Fill the cell in and import the file again, or leave the row out")
    return text("Correct the cell and import the file again, or leave the row out")
