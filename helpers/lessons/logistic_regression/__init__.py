"""What belongs to the notebook logistic_regression."""
