"""Tables, goals, and whether they are reached. Knows nothing about how anything is measured."""

import math
from dataclasses import dataclass


@dataclass(frozen=True)
class Goal:
    """A number that was measured, and the least or the most that it should be."""

    name: str
    measured: float
    limit: float
    at_least: bool = False

    @property
    def reached(self):
        if self.at_least:
            return self.measured >= self.limit
        return self.measured <= self.limit

    @property
    def row(self):
        return [self.name, f"{self.measured:.2f}",
                f"{'at least' if self.at_least else 'at most'} {self.limit:g}",
                "reached" if self.reached else "MISSED"]


def goals_table(goals):
    """Lay out goals, one a line."""
    return table(["goal", "measured", "wanted", ""], [goal.row for goal in goals])


def table(head, rows):
    """Lay out rows of text under a head: the first column to the left, the others to the right."""
    lines = [list(map(str, line)) for line in [head, *rows]]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    lines.insert(1, ["-" * width for width in widths])
    return "\n".join(
        "  ".join(
            cell.rjust(width) if column else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in lines
    )


def percentile_95(values):
    """Return the smallest of the values that at least 95 of 100 do not exceed."""
    return sorted(values)[math.ceil(95 * len(values) / 100) - 1]
