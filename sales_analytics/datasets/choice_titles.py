"""What people call the choices of a field: the code's words in English, the first Chinese word in Chinese."""

from sales_analytics.datasets.declaration import Field
from sales_analytics.terms.text import Title


def choice_title(field: Field, choice: str) -> Title:
    """`day_off` is "day off", and 休息 where the declaration has that word."""
    plain = choice.replace("_", " ")
    chinese = (word for word in field.choices.get(choice, ()) if not word.isascii())
    return Title(plain, next(chinese, plain))
