"""The exercise printed_sums."""

from helpers.checking.answers import Mistake, Names

printed_sums = Names(
    right=["w13", "w21", "w23"],
    options=("w11", "w12", "w13", "w21", "w22", "w23"),
    mistakes={
        "summands only counted": Mistake(
            ["w13", "w23"],
            "These two have too many summands. The third has three, as it must, but one number in "
            "it belongs to another sample. Compare the brackets with the inputs.",
        ),
        "too many summands overlooked": Mistake(
            ["w21"],
            "Well seen: one wrong number in it. Now count the summands of the other five. How "
            "many should each sum have?",
        ),
        "only the second row": Mistake(
            ["w21", "w23"],
            "Both are wrong indeed. Look at the first row of W as well: there is one more.",
        ),
        "only one that is too long": Mistake(
            ["w13", "w21"],
            "Both are wrong indeed. One more sum is too long: how many samples are there?",
        ),
        "targets of the first row": Mistake(
            ["w13", "w21", "w22", "w23"],
            "One of these is right. In the sums of the second row, a bracket ends with the second "
            "number of the target: for sample 2 that is not 0.7.",
        ),
        "the right ones": Mistake(
            ["w11", "w12", "w22"],
            "These three are right. The other three are asked for.",
        ),
    },
    praise="Two are too long, and one has a single wrong digit. The long ones are easy to see, the "
           "digit is not. Read on for two ways in which a computer finds all three.",
    hint="A right sum has one summand for each sample. Its bracket holds the three inputs of that "
         "sample, and in the end its target.",
)
