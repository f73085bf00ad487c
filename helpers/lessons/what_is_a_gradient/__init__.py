"""What belongs to the notebook what_is_a_gradient."""
