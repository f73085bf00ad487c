"""The exercise two_curvatures."""

from helpers.checking.answers import Mistake, Numbers

two_curvatures = Numbers(
    right=[2 / 9, 0.2, 0.8, -0.8],
    mistakes={
        "limit of the flat direction": Mistake(
            [2, 0.2, 0.8, -0.8],
            "The last three are right. Your limit is that of the flat direction. With such an α "
            "the steep one would explode.",
        ),
        "best α for the limit": Mistake(
            [1 / 9, 0.2, 0.8, -0.8],
            "The last three are right. Your limit is below your own best α. It is not 1/λ but "
            "twice that.",
        ),
        "best for the steep direction alone": Mistake(
            [2 / 9, 1 / 9, 8 / 9, 0],
            "The limit is right. Your α finishes the steep direction in one step, but the flat one "
            "needs long. A compromise makes both factors equally large.",
        ),
        "the 2 on top forgotten": Mistake(
            [2 / 9, 0.1, 0.9, 0.1],
            "The limit is right. With your α both factors are above 0, and they are not equally "
            "large. Look at the top of the fraction for the best α.",
        ),
        "mean of two best": Mistake(
            [2 / 9, 5 / 9, 4 / 9, -4],
            "You took the mean of 1/1 and 1/9. That is above your own limit: look at the last "
            "factor. The curvatures are added first, and then you divide.",
        ),
        "wrong sign": Mistake(
            [2 / 9, 0.2, 0.8, 0.8],
            "All sizes are right. One of the two directions jumps across the valley at each step, "
            "so its factor has another sign.",
        ),
        "directions exchanged": Mistake(
            [2 / 9, 0.2, -0.8, 0.8],
            "All sizes are right. Which direction jumps to the other side: the flat or the steep "
            "one? The flat one is asked for first.",
        ),
        "factors at the limit": Mistake(
            [2 / 9, 0.2, 7 / 9, -1],
            "The first two are right. Your factors are those at the limit. They are asked for at "
            "the best α.",
        ),
    },
    praise="Both directions keep 80 % at each step, one of them on alternate sides. The formula "
           "with κ = 9 says the same: (9 − 1)/(9 + 1). No α does better for both.",
    hint="The steep direction alone sets the limit, 2/λ_max. The best α is 2/(λ_min + λ_max). Each "
         "direction has its own factor, 1 − αλ.",
)
