"""What belongs to the notebook learning_rate_and_start."""
