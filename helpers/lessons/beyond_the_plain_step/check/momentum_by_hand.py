"""The exercise momentum_by_hand."""

from helpers.checking.answers import Mistake, Numbers

momentum_by_hand = Numbers(
    right=[8, 5.4, 3.02],
    mistakes={
        "plain descent": Mistake(
            [8, 6.4, 5.12],
            "The first number is right. From then on you forget the step before: half of it "
            "belongs to the new one.",
        ),
        "the steps": Mistake(
            [-2, -2.6, -2.38],
            "These are the three steps v, and they are right. Where do they lead to, from 10?",
        ),
        "slope of the start": Mistake(
            [8, 5, 1.5],
            "You take the slope of the start each time. Each new place has a slope of its own.",
        ),
        "half the slope": Mistake(
            [9, 7.6, 6.14],
            "Your first step is half as long as it should be. The slope of ½ λ w² is λ w, and the "
            "whole of −α times the slope is added: β belongs to the old step only.",
        ),
        "momentum not kept": Mistake(
            [8, 5.4, 3.52],
            "The first two are right. In the third you take half of α times the last slope. The "
            "step before holds half of the one before it, too.",
        ),
        "uphill": Mistake(
            [12, 15.4, 20.18],
            "You walk uphill: the slope is taken away from the step, not added.",
        ),
        "place in place of step": Mistake(
            [3, 0.9, 0.27],
            "You take β times the place. What is remembered is the step before.",
        ),
    },
    praise="Plain descent would be at 5.12. The second step is longer than the first, although the "
           "slope has become smaller: it remembers.",
    hint="v = 0 at first. Three times: the slope is 2w; the new v is half the old v, minus 0.1 "
         "times the slope; then add v to w.",
)
