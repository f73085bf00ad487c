"""The exercise one_step."""

from helpers.checking.answers import Mistake, Numbers

one_step = Numbers(
    right=1.2,
    mistakes={
        "uphill": Mistake(
            4.8,
            "The step has the right length, but it goes uphill, away from the minimum at 0.",
        ),
        "factor 2 forgotten": Mistake(
            2.1,
            "You took 3w for the slope of 3w². What does the square bring in front?",
        ),
        "place not put in": Mistake(
            2.4,
            "You took 6 for the slope. The slope of 3w² depends on w: put in where you stand.",
        ),
        "loss for the slope": Mistake(
            0.3,
            "You subtracted α times the *loss*. The rule wants the slope.",
        ),
        "learning rate forgotten": Mistake(
            -15,
            "You subtracted the whole slope. It is far too long a step: what makes it shorter?",
        ),
        "the step alone": Mistake(
            -1.8,
            "That is the step. The new weight is where it leads to, from w = 3.",
        ),
        "the step's size": Mistake(
            1.8,
            "That is how long the step is. The new weight is where it leads to, from w = 3.",
        ),
        "normalised": Mistake(
            2.9,
            "Your step is exactly α long. That is the normalised rule. Here the plain rule is "
            "asked for: the step is α times the slope.",
        ),
    },
    praise="The slope is 6w, so each step multiplies w by 1 − 6α, here 0.4. With α = 1/6 one step "
           "would reach the minimum. From α = 1/3 on the loss would no longer fall.",
    hint="Three things in this order: the slope of 3w², its number at w = 3, then old weight minus "
         "α times slope.",
)
