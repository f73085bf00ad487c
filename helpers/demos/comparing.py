"""Two numbers that a sentence compares: written so that the reader sees the difference too."""

from helpers.demos import pieces

MOST_DIGITS = 12


def apart(one, other, digits=3):
    """Write two numbers with as many digits as tell them apart, unless they are equal.

    Rounded to three digits, 5.318 is not above 5.316.
    """
    while True:
        texts = pieces.number(one, digits), pieces.number(other, digits)
        if one == other or texts[0] != texts[1] or digits == MOST_DIGITS:
            return texts
        digits += 1
