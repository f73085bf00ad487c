"""What belongs to the notebook many_weights."""
