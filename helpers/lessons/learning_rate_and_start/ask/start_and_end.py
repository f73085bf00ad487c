"""Questions on where a run starts, where it ends, and what stops it."""

from helpers.live import Answer, Question


def side_by_side(picture=None):
    """Ask where two runs end that start close together."""
    return Question(
        "Two walkers start 0.02 apart, on the high ground between two valleys. What is true of "
        "where they end?",
        [
            Answer(
                "In the same valley: so near to each other, they take nearly the same steps.",
                "At first they do. But here each step makes the distance between them about a "
                "third larger. After ten steps it is 0.43, and they part.",
            ),
            Answer(
                "In different valleys, if the border of the two valleys runs between them.",
                "A border has no width. However near to each other the starts are, one may lie on "
                "this side of it and the other beyond. The two go together down to the saddle. "
                "There each turns to its own side.",
                right=True,
            ),
            Answer(
                "Each in the valley whose lowest point is nearer to its start.",
                "A walker feels the slope, and knows nothing of the lowest points. In the picture "
                "both are nearer to the shallow minimum: it is 1.32 and 1.34 away. One of them "
                "still ends in the deep one, which is 1.92 away.",
            ),
        ],
        look="press “0.02 apart”, then press Back a few times until the two are together again.",
        picture=picture,
    )


def same_valley(picture=None):
    """Ask what a larger learning rate changes on the map of all starts."""
    return Question(
        "What changes on the map when α is 0.12 in place of 0.02?",
        [
            Answer(
                "Nothing. α decides how soon a run arrives, and not where.",
                "So it is while the steps are short, because a short step stays on its own side of "
                "each ridge. A long one may land beyond, and then go down into another valley.",
            ),
            Answer(
                "A lot. Some starts end in a valley far away, and some in none.",
                "Where the ground is steep, 0.12 times the gradient is long enough to jump over a "
                "ridge. From the dark corners the run never comes back.",
                right=True,
            ),
            Answer(
                "A little. The borders move, but the regions stay whole.",
                "Near a border a small change is enough. But far from it too, a long first step "
                "can change the valley. That tears the regions into strips.",
            ),
        ],
        look="press “colour it”. Then press “start (1.74, 1.74)” and “start (0.4, −2.1)”, and drag "
             "the start over the map.",
        picture=picture,
    )


def how_many_starts(picture=None):
    """Ask how many random starts are enough."""
    return Question(
        "About 23 % of all starts end in A, the deepest valley. How many random starts do you need "
        "to find A with a probability of about 95 %?",
        [
            Answer(
                "5: on average more than one of them ends in A.",
                "On average it is so. But an average is no promise: all 5 miss A with a "
                "probability of 0.28.",
            ),
            Answer(
                "12: then it is about one case in twenty that all of them miss A.",
                "No start knows of the others, so the probabilities multiply. One start misses A "
                "about three times in four. All 12 miss it with a probability of 0.046.",
                right=True,
            ),
            Answer(
                "100: with fewer it is a matter of luck.",
                "A matter of luck it is always. But the probability of missing A falls by the same "
                "factor with each start. With 30 of them it is 0.00046 already.",
            ),
        ],
        look="press ▶ to draw one start after the other, and read the probability. Then try other "
             "seeds.",
        picture=picture,
    )


def far_out(picture=None):
    """Ask where lack of progress stops a run that starts on a plateau."""
    return Question(
        "You start far out at w₀ = 3.4, where the ground is almost flat. The third rule stops the "
        "run once 5 steps have lowered the loss by less than 0.001. Where does it stop?",
        [
            Answer(
                "In the hollow: only there is nothing more to gain.",
                "In the hollow nothing is gained, that is true. But where the ground is flat, "
                "nothing is gained either: the slope at the start is only 0.011.",
            ),
            Answer(
                "As soon as it can judge, out on the plateau.",
                "The first 5 steps lower the loss by 0.0003 in all. The rule sees the losses only. "
                "From them it cannot tell flat ground from the bottom.",
                right=True,
            ),
            Answer(
                "Nowhere: the slope is not zero, so each step brings progress.",
                "Each step does bring some. But the rule wants 0.001 in 5 steps, and here 5 steps "
                "bring 0.0003. Nobody stops there by hand: after 77 steps the loss is below 0.25.",
            ),
        ],
        look="press “start 3.4”, and see which rule stops in the hollow and which outside of it.",
        picture=picture,
    )
