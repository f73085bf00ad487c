"""What belongs to the notebook why_the_negative_gradient."""
