"""Questions: a sum that is zero, what becomes right first, just over the limit."""

from helpers.live import Answer, Question


def three_balance(picture=None):
    """Ask what it means that the three summands of one partial derivative add up to 0."""
    return Question(
        "With the document's data, you move w₁₁ until the three summands add up to 0. What is true "
        "there?",
        [
            Answer(
                "Each of the three predictions is right, so no sample pulls any more.",
                "A sum can be 0 although its summands are not. Two samples pull w₁₁ down and one "
                "pulls it up: 0.0370, −0.0519 and 0.0149. None of the three predictions is right.",
            ),
            Answer(
                "The loss is as low as it can get, because the slope is 0.",
                "One slope of six is 0. The other five are not, so the loss can still fall along "
                "them. Here it is 0.817, and further below you find a W whose loss is 0.",
            ),
            Answer(
                "No other value of w₁₁ gives a lower loss, while the other five stay.",
                "The sum is the slope along this entry, and the loss along it is a parabola that "
                "opens upwards. So slope 0 is its lowest point. The samples still pull, one "
                "against the others.",
                right=True,
            ),
            Answer(
                "w₁₁ has found its place: it can stay there while the others are found.",
                "It is the best value for these five neighbours only. Move one of them, and every "
                "prediction changes, so the balance is lost. Here it is at −2.67, and w₁₁ ends "
                "at −1.5.",
            ),
        ],
        look="press “where the three balance” and read the three summands and the loss. Then do "
             "the same for w₁₂: it has a lowest point of its own, at another loss.",
        picture=picture,
    )


def right_first(picture=None):
    """Ask whether the predictions or the weights become right first."""
    return Question(
        "With the document's data, the number k of updates grows. What becomes right first?",
        [
            Answer(
                "W. The predictions are made from it, so they cannot be right before it is.",
                "They are made from it, but very different W make almost the same predictions for "
                "these inputs. So the predictions can be good while W is not.",
            ),
            Answer(
                "The predictions. W is still far off when they are almost right.",
                "The three inputs are much alike, so some changes of W hardly show in any "
                "prediction. Descent sees W through the predictions only. Once they are almost "
                "right, little is left to steer by.",
                right=True,
            ),
            Answer(
                "Both together: half the error of W makes half the error of the predictions.",
                "It would be so if all of the error shrank at one rate. But it has three parts, "
                "each with its own rate, and the part that the predictions feel least is the last "
                "to go.",
            ),
        ],
        look="press “400 updates”. On the left every prediction is within 0.04 of its target, but "
             "w₂₂ is still 1.52 away from where it ends. Then press “21,000 updates”.",
        picture=picture,
    )


def over_the_limit(picture=None):
    """Ask what changes when the learning rate goes from just below its limit to just above."""
    return Question(
        "With the document's data, α = 0.31 is just below the limit, α = 0.32 just above. What is "
        "different at 0.32?",
        [
            Answer(
                "Hardly anything: α is a little larger, so descent is a little faster.",
                "The factors do change by little. But the steep one goes from −0.975 to −1.039, "
                "past −1. Raised to the power 200, that is 0.0065 against more than 2000.",
            ),
            Answer(
                "One part of the error grows with every update, the other two shrink.",
                "Each part has its own factor 1 − αλ. Only the steep one is past −1. The other two "
                "shrink even a little faster than at 0.31, but the loss adds up all three.",
                right=True,
            ),
            Answer(
                "All three parts of the error grow, and so the loss grows as well.",
                "The loss grows, but one growing part is enough for that. The other two have much "
                "smaller λ: their factors, 0.99946 and 0.99140, are still between −1 and 1.",
            ),
            Answer(
                "Descent jumps to and fro for ever, but it gets no further away.",
                "That happens exactly at the limit, where the factor is −1. Above it each jump is "
                "longer than the one before: here by about 4 %.",
            ),
        ],
        look="press “α = 0.31”, then “α = 0.32”. (With data of your own, the two buttons have "
             "other numbers.) Read the three numbers that multiply the parts of the error, and "
             "follow the three curves in the picture on the right.",
        picture=picture,
    )
