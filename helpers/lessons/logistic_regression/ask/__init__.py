"""Questions, one for each picture: from a product of probabilities to penguins held out."""

from helpers.lessons.logistic_regression.ask.one_loss import (
    farther,
    highest_price,
    slope_at_z,
    surer_and_surer,
    ten_times_as_many,
)
from helpers.lessons.logistic_regression.ask.trained_model import (
    about_eight,
    as_measured,
    lower_loss,
    nothing_wrong,
    price_on_size,
    same_count,
)

__all__ = [
    "about_eight",
    "as_measured",
    "farther",
    "highest_price",
    "lower_loss",
    "nothing_wrong",
    "price_on_size",
    "same_count",
    "slope_at_z",
    "surer_and_surer",
    "ten_times_as_many",
]
