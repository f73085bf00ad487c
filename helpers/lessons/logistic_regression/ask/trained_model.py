"""Questions on descent among penguins: its way, its end, and what its answers are worth."""

from helpers.live import Answer, Question


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


def price_on_size(picture=None):
    """Ask what a price on the weights' size means for a learning rate below the limit."""
    return Question(
        "Each weight now costs something: λ = 0.4. Descent lowers J + (λ/2)|w|² with α = 3. "
        "Without the price the limit was 3.84. What does |w| do?",
        [
            Answer(
                "It goes on growing, but slower: a surer model still has a lower J.",
                "What J gains by a surer model gets less and less, and the price of size grows "
                "more and more. So |w| cannot grow for ever: with λ = 0.01 it stays at 3.36.",
            ),
            Answer(
                "It settles at a small number: the price holds the weights back.",
                "That is what a lower price does: with λ = 0.1 it settles at 1.47. But the price "
                "also makes the loss steeper, and α must fit the steepness.",
            ),
            Answer(
                "It does not settle: it jumps to and fro, as α is now too long.",
                "The new term is a bowl, with the curvature λ along each weight. This adds to "
                "the curvature of J, so the limit falls from 3.84 to 2.27, below α = 3. In the "
                "end |w| is 0.68 and 2.11 in turn.",
                right=True,
            ),
        ],
        look="press “males, λ = 0.01”, then “males, λ = 0.4”.",
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
