"""Tables that a user of notebook 05 may type in place of the document's."""

import numpy as np

from helpers.three_samples import INPUTS, START, TARGETS


def _typed(values):
    """Return the numbers as one types them: without what a product leaves in the last digits."""
    return [[float(f"{value:.12g}") for value in row] for row in np.asarray(values, dtype=float)]


def _changed(inputs=INPUTS, targets=TARGETS):
    return _typed(inputs), _typed(targets)


EDITED = {
    "the document's": _changed(),
    "identity": (np.eye(3, dtype=int).tolist(), TARGETS.tolist()),
    "integers": ([[1, 2, 3], [4, 5, 6], [7, 8, 10]], [[1, 2], [3, 4], [5, 7]]),
    "inputs times 100": _changed(100 * INPUTS),
    "targets times a million": _changed(targets=1e6 * TARGETS),
    "inputs all 0": _changed(0 * INPUTS),
    "targets all 0": _changed(targets=0 * TARGETS),
    "all 0": _changed(0 * INPUTS, 0 * TARGETS),
    "one sample": _changed(INPUTS[:1], TARGETS[:1]),
    "two samples": _changed(INPUTS[:2], TARGETS[:2]),
    "four samples": _changed([*INPUTS, [0.5, 0.5, 0.5]], [*TARGETS, [0.2, 0.4]]),
    "five samples": _changed([*INPUTS, [0.5, 0.5, 0.5], [-0.3, 0.1, 0.8]],
                             [*TARGETS, [0.2, 0.4], [1, -1]]),
    "three decimals": ([[0.213, 0.507, 0.731], [0.402, 0.611, 0.829], [0.305, 0.613, 0.907]],
                       [[0.811, 0.823], [0.709, 0.917], [0.903, 0.911]]),
    "the last input 0.1": ([[0.2, 0.5, 0.7], [0.4, 0.6, 0.8], [0.3, 0.6, 0.1]], TARGETS.tolist()),
    "a sample twice": _changed(INPUTS[[0, 1, 1]]),
    "a sample twice, two targets": ([[0.2, 0.5, 0.7]] * 2 + [[0.3, 0.6, 0.9]],
                                    [[0.8, 0.8], [-0.4, 0.9], [0.9, 0.9]]),
    "a multiple": ([[0.1, 0.2, 0.3], [0.3, 0.6, 0.9], [0.4, 0.6, 0.8]], TARGETS.tolist()),
    "a sum": ([[0.2, 0.5, 0.7], [0.4, 0.6, 0.8], [0.6, 1.1, 1.5]], TARGETS.tolist()),
    "negative": _changed(-INPUTS, [[-0.8, 0.8], [0.7, -0.9], [-0.9, -0.9]]),
    "some negative": ([[0.2, -0.5, 0.7], [-0.4, 0.6, 0.8], [0.3, 0.6, -0.9]],
                      [[-0.8, 0.8], [0.7, -0.9], [0.9, 0.9]]),
    "tiny": _changed(1e-6 * INPUTS, 1e-6 * TARGETS),
    "tiny inputs": _changed(1e-6 * INPUTS),
    "huge": _changed(1e6 * INPUTS, 1e6 * TARGETS),
    "a constant column": ([[1, 0.5, 0.7], [1, 0.6, 0.8], [1, 0.6, 0.9]], TARGETS.tolist()),
    "only a constant column": ([[1, 0, 0]] * 3, TARGETS.tolist()),
    "at right angles": ([[1, 1, 0], [2, -2, 0], [0, 0, 1]], TARGETS.tolist()),
    "columns at right angles": ([[2, 1, 0], [2, -1, 0], [0, 0, 1]], TARGETS.tolist()),
    "the start is the solution": _changed(targets=INPUTS @ START.T),
    "an input of 0": ([[0, 0, 0], [0.4, 1, 1.4], [0.3, 0.6, 0.9]], TARGETS.tolist()),
    "very different sizes": ([[100, -30, 5], [7, 80, -9], [2, 3, 400]],
                             [[1000, -20], [70, 900], [3, 4]]),
    "hardly three directions": ([[0.2, 0.5, 0.7], [0.4, 0.6, 0.8], [0.3, 0.55, 0.7500001]],
                                TARGETS.tolist()),
    "a limit with two digits": ([[2, 0, 0], [0, 2, 0], [0, 0, 1]], TARGETS.tolist()),
    "ten samples": _changed(np.round(np.random.default_rng(5).normal(size=(10, 3)), 1),
                            np.round(np.random.default_rng(6).normal(size=(10, 2)), 1)),
}
