"""Money, shares, counts and days as the two languages write them."""

from datetime import date
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal
from functools import cache
from typing import Literal

from babel.core import Locale
from babel.dates import format_date
from babel.numbers import format_decimal, get_currency_name, get_currency_symbol

Language = Literal["en", "zh"]
LANGUAGES: tuple[Language, ...] = ("en", "zh")
NOTHING = "–"
"""What stands where there is no value."""

_LOCALES = {"en": Locale("en"), "zh": Locale("zh", script="Hans")}
_STEPS: dict[Language, tuple[tuple[Decimal, str], ...]] = {
    "en": ((Decimal(10) ** 9, " B"), (Decimal(10) ** 6, " M"), (Decimal(1), "")),
    "zh": ((Decimal(10) ** 8, " 亿"), (Decimal(10) ** 4, " 万"), (Decimal(1), "")),
}


def locale(language: Language) -> Locale:
    """Babel's locale for one of the product's languages."""
    return _LOCALES[language]


def amount(value: Decimal, language: Language) -> str:
    """Money without its currency, to the cent: 3,420,000.00."""
    return format_decimal(_rounded(value, 2), format="#,##0.00", locale=locale(language))


def money(value: Decimal, currency: str, language: Language) -> str:
    """Every digit, with the currency: $3,420,000.00, 3,420,000.00 美元."""
    return _with_currency(amount(value, language), "", currency, language)


def brief_money(value: Decimal, currency: str, language: Language) -> str:
    """Three or four digits, with the currency: $3.42 M, 342 万美元."""
    digits, unit = _brief(value, language)
    return _with_currency(digits, unit, currency, language)


def share(value: float, language: Language, digits: int = 0) -> str:
    """A ratio as per cent: 0.78 is "78 %", in Chinese "78%".

    Rounded half up, but never across the whole: 0.99996 stays below 100 %, whatever `digits` says.
    """
    exact = Decimal(repr(float(value))) * 100
    shown = _rounded(exact, digits)
    if exact < 100 <= shown:
        shown = exact.quantize(Decimal(1).scaleb(-digits), rounding=ROUND_FLOOR)
    return _decimals(shown, digits, language) + (" %" if language == "en" else "%")


def signed_share(value: float, language: Language, digits: int = 0) -> str:
    """A change as per cent, with its sign: +12 %, -3 %, 0 %."""
    shown = share(value, language, digits)
    return f"+{shown}" if value > 0 and any(digit in shown for digit in "123456789") else shown


def count(value: int, language: Language) -> str:
    """A whole number with its thousands: 57,851."""
    return format_decimal(value, format="#,##0", locale=locale(language))


def number(value: Decimal | float, language: Language, digits: int = 2) -> str:
    """A number that is neither money nor share, such as a pace: 0.96."""
    exact = value if isinstance(value, Decimal) else Decimal(repr(float(value)))
    return _decimals(_rounded(exact, digits), digits, language)


def day(value: date, language: Language) -> str:
    """18 Sep 2026, 2026年9月18日."""
    return format_date(value, "d MMM y" if language == "en" else "y年M月d日", locale=locale(language))


def short_day(value: date, language: Language) -> str:
    """18 Sep, 9月18日; for axes, where the title tells the year."""
    return format_date(value, "d MMM" if language == "en" else "M月d日", locale=locale(language))


def month(value: date, language: Language) -> str:
    """The month that `value` lies in: September 2026, 2026年9月."""
    return format_date(value, "MMMM y" if language == "en" else "y年M月", locale=locale(language))


def short_month(value: date, language: Language) -> str:
    """Sep, 9月; January with its year: Jan 2026, 2026年1月."""
    patterns = ("MMM y", "y年M月") if value.month == 1 else ("MMM", "M月")
    return format_date(value, patterns[language == "zh"], locale=locale(language))


@cache
def currency_mark(currency: str, language: Language) -> str:
    """What an axis or heading calls a currency: USD, 美元."""
    return currency if language == "en" else get_currency_name(currency, locale=locale(language))


def _with_currency(digits: str, unit: str, currency: str, language: Language) -> str:
    if language == "zh":
        return f"{digits}{unit or ' '}{currency_mark(currency, language)}"
    mark = _symbol(currency)
    sign, plain = ("-", digits[1:]) if digits.startswith("-") else ("", digits)
    return f"{sign}{mark}{plain}{unit}"


@cache
def _symbol(currency: str) -> str:
    found = get_currency_symbol(currency, locale=locale("en"))
    return f"{found} " if found.isalpha() else found


def _brief(value: Decimal, language: Language) -> tuple[str, str]:
    """Digits and unit; the unit is chosen by what is shown, so 999,999.60 is 1.00 M."""
    shown = _rounded(value, 0)
    size, unit = next((step for step in _STEPS[language] if abs(shown) >= step[0]), _STEPS[language][-1])
    digits = 0 if not unit else 2 if abs(shown) < size * 100 else 1 if abs(shown) < size * 1000 else 0
    text = _decimals(_rounded(shown / size, digits), digits, language)
    return (text.rstrip("0").rstrip(".") if language == "zh" and "." in text else text), unit


def _rounded(value: Decimal, digits: int) -> Decimal:
    shown = value.quantize(Decimal(1).scaleb(-digits), rounding=ROUND_HALF_UP)
    return abs(shown) if shown == 0 else shown


def _decimals(value: Decimal, digits: int, language: Language) -> str:
    pattern = "#,##0" + ("." + "0" * digits if digits else "")
    return format_decimal(value, format=pattern, locale=locale(language))
