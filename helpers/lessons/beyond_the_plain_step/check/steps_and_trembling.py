"""The exercise steps_and_trembling."""

from helpers.checking.answers import Mistake, Numbers

steps_and_trembling = Numbers(
    right=[200, 0.1, 324],
    mistakes={
        "one pass only": Mistake(
            [40, 0.1, 324],
            "The first number is for one pass through the table. There are five.",
        ),
        "looks, not steps": Mistake(
            [7200, 0.1, 324],
            "The first number counts how often a sample is looked at. One step looks at 36.",
        ),
        "no root": Mistake(
            [200, 0.6 / 36, 108],
            "You divide by the size of the batch. Deviations of chance partly cancel, but only "
            "with the *root* of their number.",
        ),
        "no root in the second": Mistake(
            [200, 0.6 / 36, 324],
            "The first and the last number are right. The second shrinks with the root of the "
            "size, too.",
        ),
        "three times the batch": Mistake(
            [200, 0.1, 108],
            "Three times the batch divides the trembling by √3 only. By how much must the batch "
            "grow, so that the root of it is 3?",
        ),
        "no averaging": Mistake(
            [200, 0.6, 324],
            "0.6 is the trembling of one sample. A batch takes the mean of 36.",
        ),
        "smaller batch": Mistake(
            [200, 0.1, 4],
            "A smaller batch trembles more, not less.",
        ),
    },
    praise="Nine times the price for a third of the trembling. That is why small batches are worth "
           "their trembling, as long as the minimum is far.",
    hint="A step looks at one batch. The mean of B samples deviates √B times less than one of "
         "them. Turn that around for the last number.",
    within=0.004,
)
