"""What belongs to the notebook taylor_expansion."""
