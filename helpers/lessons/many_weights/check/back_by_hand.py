"""The exercise back_by_hand."""

from helpers.checking.answers import Mistake, Numbers

back_by_hand = Numbers(
    right=[18, 6],
    mistakes={
        "the 2 of the square forgotten": Mistake(
            [9, 3],
            "You went back through the square as if its slope were e. What is the derivative of "
            "e²?",
        ),
        "wrong sign": Mistake(
            [-18, -6],
            "The sizes are right. Here e is the prediction minus y. Does e grow or shrink when b "
            "grows?",
        ),
        "b and y forgotten": Mistake(
            [36, 12],
            "These follow from e = w x. What else stands in the bracket?",
        ),
        "b forgotten": Mistake(
            [24, 8],
            "These follow from e = w x − y. What else stands in the bracket?",
        ),
        "sign of b": Mistake(
            [30, 10],
            "These follow from e = 5. Put in b with its sign, and subtract y.",
        ),
        "x forgotten": Mistake(
            [6, 6],
            "dL/db is right. Raise w by a little: how many times as much does w x rise?",
        ),
        "w in place of x": Mistake(
            [12, 6],
            "dL/db is right. You multiplied by w, and that gives dL/dx. What stands beside w in "
            "the product?",
        ),
        "b in place of 1": Mistake(
            [18, -6],
            "dL/dw is right. b is added, not multiplied: raise it by a little, and the sum rises "
            "as much.",
        ),
        "value in place of slope": Mistake(
            [27, 9],
            "You started with the value of L. The way back starts with dL/dL, and the next link is "
            "the derivative of e².",
        ),
        "exchanged": Mistake(
            [6, 18],
            "Both numbers are right, in the other order. dL/dw is asked for first.",
        ),
    },
    praise="Each node needed its own derivative only. That is all that automatic differentiation "
           "does, in a network of any size.",
    hint="Let e = w x + b − y. Go forward to find e. Then go back: the slope of e², then what a "
         "sum hands on, then what a product hands on.",
)
