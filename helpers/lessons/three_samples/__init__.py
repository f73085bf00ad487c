"""What belongs to the notebook three_samples."""
