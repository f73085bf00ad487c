"""Questions: the best straight line, a larger α, equal hidden units, a value that is used twice."""

from helpers.live import Answer, Question


def best_line(picture=None):
    """Ask which straight line tells a disc from the ring around it best."""
    return Question(
        "Which straight line has the most of the 100 samples right?",
        [
            Answer(
                "One through the middle of the disc: it halves the samples fairly.",
                "A cut through the middle looks fair, but each side then holds about half of the "
                "disc and half of the ring. In every direction such a line has 45 to 55 right.",
            ),
            Answer(
                "One along the edge of the disc: it cuts off a piece of the ring.",
                "The best line runs there. It has all 50 samples of the disc right, and the 24 of "
                "the ring that it cuts off. The other 26 lie on the side of the disc.",
                right=True,
            ),
            Answer(
                "A trained one: after enough steps it has all 100 right.",
                "Training turns and shifts the line, but it cannot bend it. A side that holds the "
                "whole disc holds a part of the ring too, however long you train.",
            ),
            Answer(
                "Any line: the samples lie all around, so each has half of them right.",
                "Far outside, a line has 50 right. But turn and shift it: in each direction some "
                "line has at least 60 right, and in the best direction one has 74.",
            ),
        ],
        look="press “direction 150°”, then “offset 0”, the middle, and “offset 2.2”.",
        picture=picture,
    )


def larger_rate(picture=None):
    """Ask what a larger, and a much larger, α does to a network."""
    return Question(
        "From seed 0 with α = 1, all samples are right after 80 steps. And with α = 3, or 30?",
        [
            Answer(
                "3 is sooner, but with 30 the loss jumps and samples stay wrong.",
                "With α = 3 all are right for the first time after 27 steps. A step with α = 30 is "
                "so long that the slope it follows is no longer true where it ends.",
                right=True,
            ),
            Answer(
                "Both are sooner: the larger the steps, the fewer it takes.",
                "From 1 to 3 that is so. But the slope is known at the start of a step only. Too "
                "long a step ends on another slope, and the next one has to mend it.",
            ),
            Answer(
                "Both explode: above α = 1 the loss grows without end.",
                "1 is no limit, and 3 is fine here. With 30 the loss does rise at many steps. But "
                "tanh stays between −1 and 1, so it jumps about and does not run away.",
            ),
        ],
        look="put “steps so far” at 80, and choose α = 1, then 3, then 30.",
        picture=picture,
    )


def equal_units(picture=None):
    """Ask what becomes of hidden units that start with equal weights."""
    return Question(
        "All weights start at 0.5, so the three hidden units are equal. What does training do?",
        [
            Answer(
                "It pulls them apart: each unit turns to a side of its own.",
                "To part, they would need different slopes. But equal units see the same samples "
                "and count the same for ŷ. Nothing tells the rule which one should turn where.",
            ),
            Answer(
                "It moves nothing: where all units are equal, all slopes are 0.",
                "That happens when all weights are 0. Here the slopes are not 0: in 300 steps the "
                "loss falls from 0.784 to 0.56. So something does move.",
            ),
            Answer(
                "It moves them, but always together: they stay equal.",
                "Equal units get equal slopes, so they are equal after each step too. Three units "
                "draw one line: after 300 steps 68 samples are right. From seed 0 all of them are.",
                right=True,
            ),
        ],
        look="press “all 0.5”: the three dashed lines are one. Then press “all 0”.",
        picture=picture,
    )


def used_twice(picture=None):
    """Ask for the slope in a value from which two ways lead on."""
    return Question(
        "One weight is used twice: h = w·x + 1 and z = w·h, with w = 0.5 and x = 4, so h = 3. "
        "Straight from w to z the slope is h = 3; on the way over h it is x·w = 2. What is dz/dw?",
        [
            Answer(
                "6: the chain rule multiplies slopes.",
                "It multiplies the links of one way, here x and w. These are two ways, and w "
                "moves z along both at once.",
            ),
            Answer(
                "5: each way brings its own change.",
                "Raise w by 0.01. Then h rises by 0.04, and z = w·h from 1.5 to 1.5504. So z rises "
                "by about 5 times as much as w: 3 times along one way and 2 times along the other.",
                right=True,
            ),
            Answer(
                "3: in z = w·h, h is a fixed number.",
                "While w moves, h moves too, as w is in it. The way over h counts as well.",
            ),
            Answer(
                "2.5: where two ways meet, take their mean.",
                "A mean belongs to a cost, which is a mean over samples. Here nothing is divided: "
                "w moves z along both ways at once, and by the whole of each.",
            ),
        ],
        look="press ▶ or Step, and look at the last node.",
        picture=picture,
    )
