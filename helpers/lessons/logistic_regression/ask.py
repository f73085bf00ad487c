"""Questions, one for each picture: from a product of probabilities to penguins held out."""

from helpers.live import Answer, Question


def surer_and_surer(picture=None):
    """Ask what the product of five probabilities does as the model gets surer."""
    return Question(
        "With b = 0 the model is on the right side for four of these five penguins, whatever w "
        "above 0 is. You turn w up, so it gets surer and surer. What does the product do?",
        [
            Answer(
                "It rises towards 1: a surer model gives more to each of them.",
                "It gives more to four of them. Penguin 3 is an Adelie with a long bill. The surer "
                "the model is of Chinstrap there, the less is left for what it really is.",
            ),
            Answer(
                "It rises towards 4/5: four of the five are right.",
                "That is a count of sides. A product is not a count: four factors near 1 and one "
                "near 0 make a product near 0.",
            ),
            Answer(
                "It rises at first, and then it falls below where it began.",
                "It rises to 0.104. But a product of such numbers is never above its smallest "
                "factor, and penguin 3 is given less and less: 0.00522 at the end of the slider. "
                "There the product is 0.00405, less than when the model knew nothing.",
                right=True,
            ),
        ],
        look="press “w = 0.4, b = 0”, then “w = 2.5, b = 0”.",
        picture=picture,
    )


def highest_price(picture=None):
    """Ask how much a sure and wrong answer can cost."""
    return Question(
        "The truth is y = 1 and the model is sure of the opposite. How much can it pay at most?",
        [
            Answer(
                "1, because a and y never differ by more than 1.",
                "The difference, and its square, cannot exceed 1. But the price is a logarithm: "
                "it is above 1 as soon as a is below 1/e = 0.37, and at a = 0.1 it is 2.30.",
            ),
            Answer(
                "Any amount: there is no highest price.",
                "Each time a gets ten times smaller, the price rises by log 10 = 2.30, and a can "
                "do that without end.",
                right=True,
            ),
            Answer(
                "log 2 ≈ 0.69, the price of knowing nothing.",
                "That is what a = 0.5 costs. To be sure of the wrong species is worse than to know "
                "nothing, so it must cost more.",
            ),
        ],
        look="press “cannot tell”, then “sure and wrong”, then move the score z to −8. The loss "
             "grows from 0.69 to 5.01 and to 8.00.",
        picture=picture,
    )


def farther(picture=None):
    """Ask on which of two losses descent gets away from a start that is sure and wrong."""
    return Question(
        "The start w₀ = −5 is sure and wrong on three of the five samples. Both losses get "
        "α = 0.8. On which of them does the ball come farther in 20 steps?",
        [
            Answer(
                "On the squared error: squares punish large mistakes most.",
                "Squares of large numbers are large. But a − y is never above 1, so here the price "
                "of being wrong cannot rise much further. Where it hardly rises, there is hardly "
                "a slope.",
            ),
            Answer(
                "On the log loss: its slope does not fade where the model is sure and wrong.",
                "A sample hands on (a − y)·x, and a − y is almost −1 there. So the ball is at "
                "w = −0.18 by then. The squared error has a factor a(1 − a) more, here 0.0066, and "
                "its ball is still at w = −4.93.",
                right=True,
            ),
            Answer(
                "On both equally far: the lowest points are close together, and α is the same.",
                "The lowest points are at w = −0.18 and −0.14. But a step is α times the slope, "
                "and at the start one slope is more than 100 times the other.",
            ),
        ],
        look="press ▶ and watch both balls. Then try the other two starts.",
        picture=picture,
    )


def slope_at_z(picture=None):
    """Ask for dz, with its sign and with the right slope of the sigmoid."""
    return Question(
        "A sample has y = 1 and a = 0.55, so da = −1/0.55 = −1.82. What is dz?",
        [
            Answer(
                "−0.45: the loss falls when the score rises.",
                "da times a(1 − a) = 0.2475 is −0.45, and that is a − y. Descent goes against the "
                "sign, so it raises the score: towards y = 1.",
                right=True,
            ),
            Answer(
                "+0.45: so much is missing from a to y = 1.",
                "The size is right. But dz is a slope: it says how the loss changes when z rises. "
                "Then a comes nearer to 1 and the loss falls, so dz must be negative.",
            ),
            Answer(
                "−1: the slope of σ is σ, and −1.82 · 0.55 = −1.",
                "The function that is its own slope is e^z. σ levels off at both ends, so its "
                "slope must go to 0 where a goes to 1. It is a(1 − a), not a.",
            ),
        ],
        look="press Step five times: z, a and L forward, then da and dz backward.",
        picture=picture,
    )


def ten_times_as_many(picture=None):
    """Ask what ten times as many samples mean for the loop and for the vectorised form."""
    return Question(
        "Ten times as many samples: 10,000 in place of 1,000. What happens to the lines of Python "
        "that are run, and to the time?",
        [
            Answer(
                "Ten times as many lines in both forms: each sample must be worked on.",
                "Each sample is worked on, that is true. But in the vectorised form this is done "
                "inside NumPy, in compiled code: no line of Python is run for it.",
            ),
            Answer(
                "Ten times as many in the loop, as many as before in the other; both take longer.",
                "The loop runs 80,004 lines in place of 8,004. The vectorised form runs its 4 "
                "lines once. But NumPy still has ten times as much to multiply and add.",
                right=True,
            ),
            Answer(
                "Ten times as many in the loop; the vectorised form needs no more lines or time.",
                "No more lines, but more time: behind each of them NumPy goes through all samples. "
                "It only does so much faster than Python.",
            ),
        ],
        look="set “samples m” to 1,000, then to 10,000, and compare. Then let this computer time "
             "both.",
        picture=picture,
    )


def as_measured(picture=None):
    """Ask how far the same share of the limit leads where measurements are not scaled."""
    return Question(
        "Scaled, 200 steps with 0.9 times the limit bring J from 0.693 down to its lowest value, "
        "0.115. As measured, in mm, take 0.9 times the limit too. Where is J after 200 steps?",
        [
            Answer(
                "At 0.115 as well: in both cases α fits the valley.",
                "In both cases α fits the steepest direction. Scaled, all directions are alike at "
                "the start. As measured, the steepest curves 106,971 times as much as the "
                "flattest.",
            ),
            Answer(
                "Still near the start, above 0.6: it gets almost nowhere.",
                "J is 0.653. The steep way across the gorge sets the limit. Along the gorge the "
                "ground is so flat that 200 such steps hardly lead anywhere.",
                right=True,
            ),
            Answer(
                "Far above 0.693: numbers as large as 40 or 50 make it explode.",
                "Large inputs make the limit small, 0.00448 in place of 8. But below the limit no "
                "step raises J, however large the inputs are.",
            ),
        ],
        look="press “as measured: 0.9 × limit”, then “scaled: 0.9 × limit”.",
        picture=picture,
    )


def same_count(picture=None):
    """Ask what the cost does while no further penguin changes sides."""
    return Question(
        "At iteration 10, 210 of the 219 penguins are on the right side, and at iteration 200 it "
        "is 210 again. What has J done in between?",
        [
            Answer(
                "It has stayed: as many are right, so the cost is the same.",
                "The count knows only two sides. J asks how sure the model is: each penguin pays "
                "−log of what the model gives to its species, and that still changes.",
            ),
            Answer(
                "It has fallen further, but it will not reach 0.",
                "J falls from 0.138 to 0.100, as the model gets surer of the 210. On the other 9 "
                "it pays more for being surer, and so it comes to rest above 0.",
                right=True,
            ),
            Answer(
                "It has fallen further, and with enough steps it reaches 0.",
                "Then each penguin would have to be on its right side, and surely so. But 9 are on "
                "the wrong one. The surer the model is, the more it pays for them.",
            ),
        ],
        look="set “iteration” to 10, then to 200.",
        picture=picture,
    )


def about_eight(picture=None):
    """Ask how many of the penguins that are given about 0.8 are Chinstraps."""
    return Question(
        "Trained on the bill length alone, the model gives 13 of the 219 penguins a number from "
        "0.7 to 0.9. How many of these 13 are Chinstraps?",
        [
            Answer(
                "All 13: each of them is on the side of the Chinstraps.",
                "So they are. But the model does not claim to be sure of them, and it is right not "
                "to: 3 of the 13 are Adelies with long bills.",
            ),
            Answer(
                "10 or 11: about as many as the numbers say.",
                "It is 10, a share of 0.77, and they are given 0.84 on average. Of so few, one "
                "more or less is chance. Surer numbers would cost more on the 3, less sure ones "
                "more on the 10.",
                right=True,
            ),
            Answer(
                "6 or 7: so near to the boundary it is as good as a coin.",
                "A coin it is where a = ½. The 13 have bills that are 0.8 to 2.1 mm longer than "
                "that, and here a millimetre tells a lot.",
            ),
        ],
        look="press “about 0.8”. Then press “0.3 times” and “3 times”: the boundary stays where "
             "it is, and J is higher both times.",
        picture=picture,
    )


def nothing_wrong(picture=None):
    """Ask what descent does once every sample is on the right side."""
    return Question(
        "The line has all 107 males on the right side. What does descent do from then on?",
        [
            Answer(
                "It stops, because with no mistake left every dz is 0.",
                "dz = a − y is 0 only if a is exactly 0 or 1, and σ never gets there. To be on the "
                "right side is not yet to be sure.",
            ),
            Answer(
                "It settles after a while, as it does with all penguins.",
                "With all penguins, being surer costs more on those that are wrong, and that holds "
                "the weights back. Among the males nobody is wrong, so nothing does.",
            ),
            Answer(
                "It never ends, as larger weights go on lowering J.",
                "Double w and b: the line stays, and each a moves nearer to its y. So J gets "
                "lower, and that can be done again and again.",
                right=True,
            ),
        ],
        look="set iteration to 5, to 100 and to 10,000 and compare |w|. Then choose “all "
             "penguins”: from 2,000 on |w| stays at 6.92.",
        picture=picture,
    )


def lower_loss(picture=None):
    """Ask what a falling cost of some penguins means for the cost of the others."""
    return Question(
        "Descent learns from 28 penguins, which a line separates, so their J falls with each step. "
        "What does the J of the 191 others do?",
        [
            Answer(
                "It falls too: the lower the loss, the better the model.",
                "A lower loss on the 28 is a better fit to the 28, and to nobody else. From "
                "iteration 30 to 10,000 the J of the others rises from 0.158 to 0.503.",
            ),
            Answer(
                "It falls at first, and later it rises.",
                "While the line finds its place, both fall: theirs to 0.157. From then on it is "
                "mostly |w| that grows. The model gets surer, also of penguins that are on the "
                "wrong side, and theirs rises to 0.503.",
                right=True,
            ),
            Answer(
                "It falls until the line has found its place, and then it stays.",
                "The line has nearly found it: 177 of the 191 are on the right side at iteration "
                "10, and 176 at 10,000. But |w| grows all the same, and so does the price of the "
                "others.",
            ),
        ],
        look="press “30 iterations”, then “10,000 iterations”.",
        picture=picture,
    )
