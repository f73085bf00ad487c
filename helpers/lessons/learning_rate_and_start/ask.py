"""Questions: the length of a stride, the limit, the valley that is reached, when to stop."""

from helpers.live import Answer, Question


def race(picture=None):
    """Ask where the longest strides lead to."""
    return Question(
        "The three walkers start together. Where is the one with α = 1.03 after 40 steps?",
        [
            Answer(
                "At the lowest point: it has the longest strides, so it is there first.",
                "Longer strides help only up to a point. The one with α = 0.3 is there first: each "
                "of its steps leaves 40 % of the distance. With 1.03 each step goes too far.",
            ),
            Answer(
                "To and fro about the lowest point, and a little nearer with each step.",
                "It goes to and fro indeed. But each step makes its distance from the lowest point "
                "1.06 times as large.",
            ),
            Answer(
                "Higher up than where it began.",
                "Each step crosses the lowest point and ends a little higher on the other side. "
                "There the slope is steeper, so the next stride is longer still. At step 7 it "
                "leaves the picture.",
                right=True,
            ),
        ],
        look="press “40 steps” and compare the three losses. Then press Reset, and Step.",
        picture=picture,
    )


def large_alpha(picture=None):
    """Ask what a learning rate far above 1 does on a flat curve."""
    return Question(
        "A flat curve has the curvature λ = 0.05. You take α = 30. What does the run do?",
        [
            Answer(
                "It crawls, because on so flat a curve there is hardly a slope.",
                "The slope is tiny indeed. But a step is α times the slope, and this α more than "
                "makes up for it: the step is one and a half times the way to the minimum.",
            ),
            Answer(
                "It diverges, because α must stay below 1.",
                "1 is not a special number, because α counts only together with the curvature. "
                "Here the limit is 2/λ = 40, and 30 is below it.",
            ),
            Answer(
                "It jumps across the minimum at each step, and still arrives.",
                "The factor is 1 − 30 · 0.05 = −0.5. Its sign makes the run change sides. Its size "
                "halves the distance each time.",
                right=True,
            ),
        ],
        look="press “λ = 0.05, α = 30”. Then drag α past 40, and watch the factor.",
        picture=picture,
    )


def ten_times(picture=None):
    """Ask what becomes of a run when its loss is multiplied by 10."""
    return Question(
        "A run goes down L = ½w² with α = 0.5: each step halves w. Now you take 10 L in place of "
        "L, and keep α. What does the run do?",
        [
            Answer(
                "The same as before: the lowest point is where it was.",
                "The place is the same, but the way there is not. Descent does not see the place, "
                "it sees slopes. They are ten times as steep, so each step is ten times as long.",
            ),
            Answer(
                "It arrives sooner: each step is ten times as long.",
                "Each step is ten times as long indeed. But the old step was half the way to the "
                "minimum, so the new one is five times the way: it lands far beyond.",
            ),
            Answer(
                "It diverges: now α is above the limit.",
                "The curvature is 10 in place of 1, so the limit 2/λ is a tenth of what it was. "
                "Each step multiplies w by 1 − 0.5 · 10 = −4. With a tenth of α the run would be "
                "the old one, step by step.",
                right=True,
            ),
        ],
        look="press “10 L, same α”, then “10 L, α ÷ 10”. Compare the two runs on the right.",
        picture=picture,
    )


def falling_loss(picture=None):
    """Ask what ten falls of the loss prove about the learning rate."""
    return Question(
        "A run in a narrow valley: the loss has fallen at each of the first ten steps. What does "
        "that tell you about α?",
        [
            Answer(
                "It is below the limit. Above it the loss would have risen.",
                "Above the limit only the part across the valley must grow. If it starts almost at "
                "0, it stays hidden for a while. In the run below the loss falls 13 times, and "
                "then it rises at every step.",
            ),
            Answer(
                "Nothing certain. It may be below the limit or above it.",
                "The loss is a sum of two parts. The part along the valley shrinks, and that is "
                "what you see. The part across it can grow meanwhile, too small to be noticed.",
                right=True,
            ),
            Answer(
                "It is well chosen. There is no reason to change it.",
                "Every α above 0 and below the limit lets this loss fall at every step, even one "
                "that is far too small. So a fall says little about how well α is chosen.",
            ),
        ],
        look="press “α = 0.52, x₂ = 0.02”: that is a run of ten steps. Then move steps up to 60.",
        picture=picture,
    )


def straight_runs(picture=None):
    """Ask from where descent runs straight to the minimum of a bowl that lies askew."""
    return Question(
        "A bowl lies askew: its level lines are ellipses, and they are turned. From where does "
        "descent run straight to the minimum?",
        [
            Answer(
                "From everywhere: each step goes the steepest way down.",
                "The steepest way down is at right angles to the level line, and that is seldom "
                "the way to the minimum. At the start in the picture it misses it by 21.8°. Only "
                "in a round bowl does a run go straight from everywhere.",
            ),
            Answer(
                "From the floor of the valley, the long axis of the ellipses. From all other "
                "places it goes down to the floor first.",
                "The long axis is such a line. But there is one more: from the steepest side, on "
                "the short axis, the steepest way down leads straight to the minimum as well.",
            ),
            Answer(
                "From two lines: the long axis of the ellipses and the short one.",
                "There the level line is at right angles to the way to the minimum, so the "
                "steepest way down follows the line. No step leaves it. From any other place the "
                "first step misses the minimum already.",
                right=True,
            ),
            Answer(
                "From nowhere: each run bends at least a little.",
                "Nearly all of them bend. But on an axis of the ellipses the ground is alike on "
                "both sides, so nothing can turn the run to either of them.",
            ),
        ],
        look="press “20 steps”, then drag the start round the minimum, until the dots on the right "
             "are level. Then drag on: there is another such place.",
        picture=picture,
    )


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
