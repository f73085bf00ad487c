"""Questions: above the limit, cheap steps and dear ones, rest, the longest step, the tries."""

from helpers.live import Answer, Question


def above_the_limit(picture=None):
    """Ask what momentum makes of an α that is nearly twice the plain limit."""
    return Question(
        "Plain descent explodes with α = 0.608: that is nearly twice the limit 2/λ_max. Now keep "
        "this α and add momentum with β = 0.937. What becomes of the steepest part of the error?",
        [
            Answer(
                "It explodes sooner: momentum makes each step longer still.",
                "It makes a step longer where the step before went the same way. The steepest part "
                "jumps across the valley, so the remembered step goes the other way, and brakes.",
            ),
            Answer(
                "It explodes as before: momentum remembers steps, but 2/λ_max stays the limit.",
                "2/λ_max comes from the factor 1 − αλ, and that is no longer what happens. With "
                "momentum the limit is 2(1 + β)/λ_max, and β nearly doubles it.",
            ),
            Answer(
                "It grows at first, and then it shrinks like the other two.",
                "The slope would throw it across the valley and beyond. But the remembered step "
                "points back, and takes off part of each jump. In the long run the size of this "
                "part is multiplied by √β, as that of the other two is.",
                right=True,
            ),
        ],
        look="press “best pair”, then “400 updates”. Then take α a little to the right.",
        picture=picture,
    )


def one_dear_step(picture=None):
    """Ask which is lower after about one pass: one exact step, or many that tremble."""
    return Question(
        "Two runs with α = 4 have looked at each penguin about once. One has made a single step, "
        "with the mean slope of all 219. The other has made 110 steps, with the mean slope of 2 "
        "each. Where is J lower?",
        [
            Answer(
                "After the single step: its slope is exact, that of two penguins is mostly chance.",
                "Each of them is partly chance, yes. But on average they point the same way as the "
                "exact one, and there are 110 of them. The single step has to stop after α times "
                "the slope of the start.",
            ),
            Answer(
                "After the 110 steps: they tremble, but they get much further.",
                "After the single step J is 0.14 above its lowest, after the 110 steps 0.0063. Far "
                "from the minimum a slope need not be exact: most of them point downhill.",
                right=True,
            ),
            Answer(
                "About the same: both have seen the same data.",
                "The data are the same. But the second run uses what it has seen at once: its next "
                "slope is already that of a better place.",
            ),
        ],
        look="press “B = 2, 110 steps”, and compare the two curves on the right.",
        picture=picture,
    )


def never_rests(picture=None):
    """Ask where a run with small batches and one α is in the end."""
    return Question(
        "Steps of 2 penguins, α = 4 for ever. The run is near the minimum. What does it do next?",
        [
            Answer(
                "It comes to rest there: at the minimum the slope is 0.",
                "The slope of all 219 penguins is 0 there. That of 2 of them is not: each pair "
                "pulls its own way, and only all of them together balance.",
            ),
            Answer(
                "It trembles about there for ever.",
                "At the minimum the pulls of all penguins balance, but not those of two. So each "
                "step leads away again, by α times what is left over. That does not get smaller.",
                right=True,
            ),
            Answer(
                "It leaves: each error adds to the ones before.",
                "The errors go in all directions, and the further away the run is, the more "
                "surely the slope leads back. So it stays in the neighbourhood.",
            ),
        ],
        look="press “B = 2, 10,950 steps”, and then “α falls”.",
        picture=picture,
    )


def longest_step(picture=None):
    """Ask how many steps that choose their own length are longer than one α may be."""
    return Question(
        "In this valley the limit for one α is 0.5. Backtracking takes 29 steps to a loss below a "
        "millionth, and the loss falls at each of them. At how many of the 29 steps is its α above "
        "0.5?",
        [
            Answer(
                "At none: above the limit the loss would rise.",
                "It would, if the same α were kept: then the part across the valley grows, and "
                "takes over. But one step may be long where the slope points along the valley.",
            ),
            Answer(
                "At 2 or 3: now and then it is lucky.",
                "It is no luck. After a short step little is left of the part across the valley. "
                "The slope then points along it, where a step may be ten times as long.",
            ),
            Answer(
                "At more than half of them.",
                "16 of them are longer. What is safe depends on where the slope points: across the "
                "valley 0.5, along it ten times as much. Short steps and long ones take turns.",
                right=True,
            ),
        ],
        look="press Step a few times and read α. Then press “29 steps”.",
        picture=picture,
    )


def how_many_tries(picture=None):
    """Ask what it costs to find a good α before each of 300 steps."""
    return Question(
        "Before each step α is doubled, and then halved until the loss falls by enough. Each try "
        "costs one look at the loss. How many tries do 300 steps of the network take?",
        [
            Answer(
                "About 300: the right α is soon found, and then it stays.",
                "It cannot stay: it is doubled before each step, so that it may grow with the "
                "limit. Most of these doublings are taken back at once.",
            ),
            Answer(
                "About 600: each doubling has to be taken back once.",
                "α ends up near where it began, so it is halved about as often as it is doubled: "
                "once for each step. That makes one try too long, and one that is good.",
                right=True,
            ),
            Answer(
                "Several thousand: nobody knows the limit, so it must be searched each time.",
                "It is not searched from afar: the last α is still nearly right, as the limit "
                "changes slowly. One or two tries are enough.",
            ),
        ],
        look="press “300 steps”, and read how many tries there were.",
        picture=picture,
    )
