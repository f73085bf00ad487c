"""What the pictures of notebook 07 show is what the network and the line really do."""

import numpy as np
import pytest

from helpers import network
from helpers.lessons.many_weights import live as demos
from helpers.lessons.many_weights.live import rings, training_runs
from helpers.lessons.many_weights.live.regions import LOSSES
from helpers.lessons.many_weights.live.training_runs import RATES, STARTS


def patches(demo):
    """The regions of the left-hand picture, faint to strong border: ŷ above 0.1, 0.9 and 0.5."""
    return demo.picture.figure.axes[0].patches


@pytest.mark.parametrize("start", ["seed 0", "seed 5", "all weights 0.5", "all weights 0"])
@pytest.mark.parametrize("learning_rate", [0.03, 1.0, 3.0])
def test_runs_trained_at_once_are_those_of_the_four_lines(learning_rate, start):
    weights = {
        "seed 0": network.start(seed=0), "seed 5": network.start(seed=5),
        "all weights 0.5": ([[0.5] * 3] * 2, [0] * 3, [0.5] * 3, 0),
        "all weights 0": ([[0] * 3] * 2, [0] * 3, [0] * 3, 0),
    }[start]
    for _ in range(40):
        slopes = network.gradient(weights, rings.X, rings.Y)
        weights = network.step(weights, slopes, learning_rate)
    kept = training_runs.weights(learning_rate, start, 40)
    for one, other in zip(weights, kept, strict=True):
        assert one == pytest.approx(other, abs=1e-11)
    losses, right = training_runs.history(learning_rate, start)
    assert losses[40] == pytest.approx(network.loss(weights, rings.X, rings.Y), abs=1e-11)
    says_one = network.predict(kept, rings.X) > 0.5
    assert right[40] == np.sum(says_one == (rings.Y == 1))


@pytest.mark.parametrize("iteration", [0, 30, 300])
@pytest.mark.parametrize("start", ["seed 0", "seed 3"])
def test_the_regions_are_where_the_network_says_one(start, iteration):
    demo = demos.regions(start=start, iteration=iteration)
    weights = training_runs.weights(1.0, start, iteration)
    places = np.random.default_rng(0).uniform(-rings.VIEW, rings.VIEW, (2000, 2))
    y_hat = network.predict(weights, places)
    for region, sureness in zip(patches(demo), (0.1, 0.9, 0.5), strict=True):
        inside = region.get_path().contains_points(places)
        clear = np.abs(y_hat - sureness) > 0.03
        assert np.array_equal(inside[clear], y_hat[clear] > sureness)


def test_a_good_run_ends_with_the_disc_inside_and_the_ring_outside():
    demo = demos.regions()
    demo.buttons["α = 1"].click()
    inside = patches(demo)[-1].get_path().contains_points(rings.X)
    assert np.array_equal(inside, rings.Y == 1)
    assert "100 of 100 samples are right" in demo.readout


def test_the_lines_of_the_hidden_units_are_where_their_z_is_zero():
    demo = demos.regions(iteration=100)
    weights = training_runs.weights(1.0, "seed 0", 100)
    dashed = [line for line in demo.picture.figure.axes[0].lines if line.get_linestyle() == "--"]
    ends = np.array([line.get_xydata() for line in dashed])
    z = np.einsum("uen,nu->ue", ends, weights.W1) + weights.b1[:, None]
    assert z == pytest.approx(np.zeros((3, 2)), abs=1e-9)
    assert np.all(np.linalg.norm(ends[:, 0] - ends[:, 1], axis=-1) > 2 * rings.VIEW)


def test_too_large_a_rate_is_told_and_a_dead_start_too():
    demo = demos.regions()
    demo.buttons["α = 30"].click()
    assert "there α was too large" in demo.readout
    demo.buttons["all 0"].click()
    assert "nothing moves" in demo.readout
    assert "50 of 100" in demo.readout


def test_every_run_stays_in_the_picture_from_above():
    losses = [training_runs.history(rate, start)[0] for rate in RATES for start in STARTS]
    assert np.max(losses) < LOSSES[1]


def test_no_line_at_all_is_better_than_the_best_line():
    # The order of the samples along a direction changes only where two of them are level.
    first, second = np.triu_indices(len(rings.X), 1)
    level = np.arctan2(*(rings.X[first] - rings.X[second]).T[::-1]) + np.pi / 2
    turns = np.unique(np.concatenate([level, level + np.pi]) % (2 * np.pi))
    between = (turns + np.append(turns[1:], turns[0] + 2 * np.pi)) / 2
    along = rings.X @ np.stack([np.cos(between), np.sin(between)])
    changes = np.where(rings.Y[np.argsort(along, axis=0)] == 0, 1, -1)
    best = np.sum(rings.Y == 1) + np.cumsum(changes, axis=0).max()
    demo = demos.straight_line()
    assert "No straight line has more." not in demo.readout
    demo.buttons["direction 150°"].click()
    assert demo.readout == (
        f"This line has {best} of 100 samples right. No straight line has more.")


@pytest.mark.parametrize(("angle", "offset"), [(20, 0.7), (200, -0.7), (90, 0), (359, 2.2)])
def test_the_lines_side_is_where_it_says_one(angle, offset):
    demo = demos.straight_line(angle=angle, offset=offset, every=True)
    normal = np.array([np.cos(np.radians(angle)), np.sin(np.radians(angle))])
    says_one = rings.X @ normal > offset
    (region,) = patches(demo)
    assert np.array_equal(region.get_path().contains_points(rings.X), says_one)
    right = np.sum(says_one == (rings.Y == 1))
    assert demo.readout.startswith(f"This line has {right} of 100 samples right.")
    curve = demo.picture.figure.axes[1].lines[0]
    x, y = curve.get_data()
    assert y[np.searchsorted(x, offset, side="right") - 1] == right
