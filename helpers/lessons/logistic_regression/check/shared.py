"""What several exercises of this lesson use."""

import numpy as np

SQUARE = (np.array([0.5, -0.3, 0.2]),
          np.array([[1.0, 2.0, 0.5], [-1.5, 0.4, 3.0], [0.7, -0.9, 1.1]]))
SINGLE = (np.array([0.7]), np.array([[150.0, -2.0, 0.5, 3.0]]))
NARROW = (np.array([0.4, -120.0, 0.9, 0.3, -0.8]), np.array([[1.5], [-0.5], [2.0], [0.0], [-3.0]]))
DECIMALS = (np.array([1.2345, -0.3456]), np.array([[2.3456, 0.1234], [-0.5678, 1.4567]]))
LONG = (np.array([0.9, -0.6, 0.4, 0.1]),
        np.array([[1.0, -2.0], [0.5, 1.5], [-0.8, 3.0], [2.0, 0.3]]))


def labels(random, m):
    """Draw m labels."""
    return random.integers(0, 2, size=m) * 1.0
