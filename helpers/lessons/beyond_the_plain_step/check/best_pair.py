"""The exercise best_pair."""

from helpers.checking.answers import Mistake, Numbers

best_pair = Numbers(
    right=[0.25, 0.25, 0.5, 5 / 18],
    mistakes={
        "κ without its root": Mistake(
            [0.64, 0.25, 0.8, 3.28 / 9],
            "The rest fits your β. But you put κ into the formula, where √κ belongs: with κ itself "
            "it is the factor of plain descent, squared.",
        ),
        "square forgotten": Mistake(
            [0.5, 0.25, 0.707, 1 / 3],
            "Your β is what √β should be. The formula for β has a square.",
        ),
        "best α of plain descent": Mistake(
            [0.25, 0.2, 0.5, 5 / 18],
            "Only α is wrong. 2/(λ_min + λ_max) is the best without momentum. With it the roots of "
            "the curvatures are added, and their sum is squared.",
        ),
        "limit of plain descent": Mistake(
            [0.25, 0.25, 0.5, 2 / 9],
            "The last number is the limit without momentum. With it α may be larger, by the "
            "factor 1 + β.",
        ),
        "β in place of its root": Mistake(
            [0.25, 0.25, 0.25, 5 / 18],
            "The third number is β itself. Both roots multiply to β: how large is each, if they "
            "are equally large?",
        ),
        "factor of plain descent": Mistake(
            [0.25, 0.25, 0.8, 5 / 18],
            "The third number is the factor of plain descent, with its best α. What is it with "
            "momentum?",
        ),
        "β and √β exchanged": Mistake(
            [0.5, 0.25, 0.25, 5 / 18],
            "β and the factor have changed places.",
        ),
    },
    praise="0.5 in place of 0.8: to become a thousand times smaller, an error takes about 10 "
           "updates and not 31. And α = 0.25 would explode without momentum: 2/9 is less.",
    hint="κ = 9, so √κ = 3. β is the square of (√κ − 1)/(√κ + 1), and α = 4/(√λ_max + √λ_min)². "
         "In the long run each update multiplies every part by √β in size. The limit is "
         "2(1 + β)/λ_max.",
)
