"""Numbers in words: how a read-out writes them."""

import numpy as np

MINUS = "\u2212"
MOST_DIGITS = 12


def number(value, digits=3):
    """Write a number for a sentence: rounded to ``digits`` significant digits, with a true minus.

    Rounding in the last place makes read-outs the same on every machine.
    """
    if value == 0:
        return "0"
    rounded = float(f"{value:.{digits}g}")
    if 1e-4 <= abs(rounded) < 1e6:
        text = np.format_float_positional(rounded, trim="-")
    else:
        mantissa, exponent = f"{rounded:.{digits - 1}e}".split("e")
        text = f"{mantissa}·10{_superscript(int(exponent))}"
    return text.replace("-", MINUS)


def counted(count, name):
    """Write "1 step", "2 steps"."""
    return f"{count} {name}{'' if count == 1 else 's'}"


def fixed(value, decimals=2):
    """Write a number with a fixed number of decimals, with a true minus and without "−0.00"."""
    return f"{round(value, decimals) + 0:.{decimals}f}".replace("-", MINUS)


def vector(values, decimals=2):
    """Write a vector as (1.00, −0.50)."""
    return f"({', '.join(fixed(value, decimals) for value in values)})"


def apart(one, other, digits=3):
    """Write two numbers with as many digits as tell them apart, unless they are equal.

    Rounded to three digits, 5.318 is not above 5.316.
    """
    while True:
        texts = number(one, digits), number(other, digits)
        if one == other or texts[0] != texts[1] or digits == MOST_DIGITS:
            return texts
        digits += 1


def _superscript(exponent):
    return str(exponent).translate(str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"))
