"""What belongs to the notebook beyond_the_plain_step."""
