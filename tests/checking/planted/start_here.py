"""Notebook 00."""

MISTAKES = {
    "first_slope": {
        "last term forgotten": "4 * -0.5 * ((-0.5)**2 - 1)",
        "square forgotten": "4 * -0.5 * (-0.5 - 1) + 1 / 4",
        "minus sign lost": "4 * 0.5 * (0.5**2 - 1) + 1 / 4",
        "wrong sign": "-(4 * -0.5 * ((-0.5)**2 - 1) + 1 / 4)",
        "wrong shape": "[1.75, 0]",
    },
}
