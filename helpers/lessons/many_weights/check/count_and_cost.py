"""The exercise count_and_cost."""

from helpers.checking.answers import Mistake, Numbers

count_and_cost = Numbers(
    right=[78601, 157202],
    mistakes={
        "biases forgotten": Mistake(
            [78500, 157000],
            "101 numbers are missing. Each hidden unit and the output have a bias too. Count the "
            "weights and the biases of both layers.",
        ),
        "output's bias forgotten": Mistake(
            [78600, 157200],
            "One number is missing. The output is a unit as well: what does it add at the end?",
        ),
        "hidden biases forgotten": Mistake(
            [78501, 157002],
            "100 numbers are missing. In Z₁ = X W₁ + b₁, how long is b₁?",
        ),
        "a bias for each input": Mistake(
            [79385, 158770],
            "That is 784 too many. An input is only passed on: it has no bias. A bias belongs to "
            "a unit that adds something up.",
        ),
        "one evaluation for each number": Mistake(
            [78601, 78601],
            "The count of numbers is right. Central differences look at the loss on both sides of "
            "each number.",
        ),
        "one side only": Mistake(
            [78601, 78602],
            "The count of numbers is right. You move each number up and compare with where you "
            "are. Central differences move it up and down.",
        ),
        "all numbers at once": Mistake(
            [78601, 2],
            "The count of numbers is right. If all numbers move together, you learn one slope, "
            "along one direction. Each number needs its own.",
        ),
    },
    praise="One pass back gives all these slopes for the price of a few evaluations. And this is a "
           "small network: large ones have billions of weights.",
    hint="W₁ has a row for each input and a column for each hidden unit. Then come b₁, W₂ and b₂. "
         "For each of these numbers, count how often the loss is asked for.",
    within=0.4,
)
