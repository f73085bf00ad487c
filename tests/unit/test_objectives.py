"""Each derivative against finite differences, and the promises of `Objective`."""

import dataclasses
import warnings

import numpy as np
import pytest
from hypothesis import given
from numerics import OBJECTIVES, central_difference, random_points, seeds

from helpers import objectives
from helpers.objectives import Objective, bowl, log_example, parabola, saddle, two_valleys

every_objective = pytest.mark.parametrize("objective", OBJECTIVES.values(), ids=OBJECTIVES)


@every_objective
@given(seed=seeds)
def test_gradient_agrees_with_central_differences(objective, seed):
    theta = random_points(objective, seed)
    numerical, uncertainty = central_difference(objective.value, theta)
    assert np.all(np.abs(objective.gradient(theta) - numerical) <= uncertainty)


@every_objective
@given(seed=seeds)
def test_hessian_agrees_with_central_differences_of_the_gradient(objective, seed):
    theta = random_points(objective, seed)
    numerical, uncertainty = central_difference(objective.gradient, theta)
    hessian = objective.hessian(theta)
    assert np.all(np.abs(hessian - numerical) <= uncertainty)
    assert np.array_equal(hessian, hessian.T)


def test_central_differences_tell_a_slightly_wrong_derivative():
    theta = np.array([0.7, 1.3])
    numerical, uncertainty = central_difference(objectives.rosenbrock.value, theta)
    wrong = objectives.rosenbrock.gradient(theta) * (1 + 1e-6)
    assert np.any(np.abs(wrong - numerical) > uncertainty)


FORMULAS = {
    "parabola": lambda x: x[0] ** 2,
    "bowl of one": lambda x: 3 * x[0] ** 2 / 2,
    "bowl of two": lambda x: (x[0] ** 2 + 10 * x[1] ** 2) / 2,
    "bowl with a minimum": lambda x: ((x[0] - 2) ** 2 + 10 * (x[1] + 1) ** 2) / 2,
    "exponential_valley": lambda x: np.exp(x[0]) - x[0],
    "two_hollows": lambda x: (x[0] ** 2 - 1) ** 2 + x[0] / 4,
    "log_example": lambda x: x[0] ** 2 - np.log(x[1]),
    "two_valleys": lambda x: (x[0] ** 2 - 1) ** 2 + x[0] / 4 + (x[1] - x[0] / 2) ** 2,
    "four_valleys": lambda x: (
        (x[0] ** 2 - 1) ** 2 + x[0] / 4
        + ((x[1] - x[0] / 2) ** 2 - 1) ** 2 + (x[1] - x[0] / 2) / 8
    ),
    "plateau": lambda x: 1.2 - np.exp(-(x[0] ** 2) / 2),
    "rosenbrock": lambda x: (1 - x[0]) ** 2 + 100 * (x[1] - x[0] ** 2) ** 2,
    "saddle": lambda x: x[0] ** 2 - x[1] ** 2,
}


@pytest.mark.parametrize("name", FORMULAS)
@given(seed=seeds)
def test_value_is_what_the_formula_says(name, seed):
    theta = random_points(OBJECTIVES[name], seed)
    expected = FORMULAS[name](theta)
    assert OBJECTIVES[name].value(theta) == pytest.approx(expected, rel=1e-12, abs=1e-12)


@given(seed=seeds)
def test_value_of_a_bowl_of_seven(seed):
    theta = random_points(OBJECTIVES["bowl of seven"], seed)
    expected = sum(c * t**2 / 2 for c, t in zip([0.1, 0.5, 1, 2, 4, 8, 30], theta, strict=True))
    assert OBJECTIVES["bowl of seven"].value(theta) == pytest.approx(expected, rel=1e-12)


def test_the_documents_example():
    assert log_example.gradient([1, 2]).tolist() == [2, -0.5]


@every_objective
def test_vectorised_over_leading_axes(objective):
    n = objective.dimension
    theta = random_points(objective, 1, (3, 4))
    assert objective.value(theta).shape == (3, 4)
    assert objective.gradient(theta).shape == (3, 4, n)
    assert objective.hessian(theta).shape == (3, 4, n, n)
    for index in np.ndindex(3, 4):
        for function in (objective.value, objective.gradient, objective.hessian):
            assert np.array_equal(function(theta)[index], function(theta[index]))


@every_objective
def test_no_points_give_no_results(objective):
    n = objective.dimension
    empty = np.empty((0, n))
    assert objective.value(empty).shape == (0,)
    assert objective.gradient(empty).shape == (0, n)
    assert objective.hessian(empty).shape == (0, n, n)


def test_plain_numbers_and_integers_are_accepted():
    assert parabola.value(3) == 9
    assert parabola.gradient(3.0).tolist() == [6]
    assert parabola.hessian(3).tolist() == [[2]]
    assert parabola.value([[1], [2]]).tolist() == [1, 4]
    assert saddle.value(np.array([3, 2], dtype=np.int8)) == 5


@every_objective
def test_results_are_new_and_arguments_unaltered(objective):
    theta = random_points(objective, 2)
    before = theta.copy()
    objective.gradient(theta)[...] = np.nan
    objective.hessian(theta)[...] = np.nan
    assert np.array_equal(theta, before)
    assert np.all(np.isfinite(objective.gradient(theta)))
    assert np.all(np.isfinite(objective.hessian(theta)))


@every_objective
def test_minima_are_minima(objective):
    for minimum in objective.minima:
        assert objective.gradient(minimum) == pytest.approx(0, abs=1e-12)
        assert np.all(np.linalg.eigvalsh(objective.hessian(minimum)) > 0)
    assert np.all(np.diff(objective.value(objective.minima)) > 0)


@every_objective
def test_view_holds_the_minima_and_the_domain(objective):
    low, high = objective.view.T
    assert np.all(low < high)
    assert np.all((low < objective.minima) & (objective.minima < high))
    corners = np.stack(np.meshgrid(*objective.view), axis=-1)
    assert np.all(np.isfinite(objective.value(corners)))


def test_number_of_minima():
    counts = {name: len(objective.minima) for name, objective in OBJECTIVES.items()}
    assert counts.pop("two_valleys") == counts.pop("two_hollows") == 2
    assert counts.pop("four_valleys") == 4
    assert counts.pop("log_example") == counts.pop("saddle") == 0
    assert set(counts.values()) == {1}


def test_two_valleys_has_two_depths_and_a_saddle_between():
    (deep, shallow) = two_valleys.minima
    along = deep + np.linspace(0, 1, 1001)[:, None] * (shallow - deep)
    top = along[np.argmax(two_valleys.value(along))]
    assert two_valleys.value(deep) < two_valleys.value(shallow) - 0.1
    assert two_valleys.value(top) > two_valleys.value(shallow) + 0.1
    assert np.linalg.norm(two_valleys.gradient(top)) < 0.02
    lowest, highest = np.linalg.eigvalsh(two_valleys.hessian(top))
    assert lowest < 0 < highest


def test_four_valleys_has_no_fifth():
    surface = objectives.four_valleys
    theta = np.stack(np.meshgrid(*map(np.linspace, *surface.view.T, (61, 61))), axis=-1)
    for _ in range(60):
        slope = surface.gradient(theta)[..., None]
        theta = theta - np.linalg.solve(surface.hessian(theta) + 1e-9 * np.eye(2), slope)[..., 0]
    flat = theta[np.linalg.norm(surface.gradient(theta), axis=-1) < 1e-12]
    found = np.unique(flat.round(6), axis=0)
    signs = np.sum(np.linalg.eigvalsh(surface.hessian(found)) > 0, axis=-1)
    assert np.bincount(signs).tolist() == [1, 4, 4]
    assert found[signs == 2] == pytest.approx(surface.minima[np.lexsort(surface.minima.T[::-1])])


def test_plateau_is_almost_flat_but_never_quite():
    slopes = objectives.plateau.gradient([[3.0], [4.0], [5.0]])[:, 0]
    assert np.all((slopes > 0) & (slopes < [0.04, 0.002, 1e-4]))


def test_saddle_is_flat_at_the_origin_but_has_no_minimum_there():
    assert saddle.gradient([0, 0]).tolist() == [0, 0]
    assert saddle.value([0, 0.1]) < saddle.value([0, 0]) < saddle.value([0.1, 0])


def test_log_example_falls_without_end():
    values = log_example.value([[0, 10.0**k] for k in range(300)])
    assert np.all(np.diff(values) < -2)


@pytest.mark.parametrize("outside", [[1, 0], [1, -2], [0, -1e300], [np.nan, -1], [1, -np.inf]])
def test_outside_the_domain_everything_is_nan_without_a_warning(outside):
    with warnings.catch_warnings(), np.errstate(all="raise"):
        warnings.simplefilter("error")
        assert np.isnan(log_example.value(outside))
        assert np.all(np.isnan(log_example.gradient(outside)))
        assert np.all(np.isnan(log_example.hessian(outside)))


def test_a_grid_across_the_border_is_nan_on_one_side_only():
    grid = np.stack(np.meshgrid([-1.0, 1.0], [-1.0, 0.0, 1.0]), axis=-1)
    assert np.isnan(log_example.value(grid)).tolist() == [[True] * 2, [True] * 2, [False] * 2]


@every_objective
@pytest.mark.parametrize("size", [1e200, np.inf, -np.inf, np.nan])
def test_huge_and_missing_parameters_never_warn(objective, size):
    theta = np.full(objective.dimension, size)
    with warnings.catch_warnings(), np.errstate(all="raise"):
        warnings.simplefilter("error")
        for function in (objective.value, objective.gradient, objective.hessian):
            function(theta)


def test_overflow_is_infinite():
    assert objectives.rosenbrock.value([1e200, 0]) == np.inf
    assert parabola.value(-1e200) == np.inf


@every_objective
def test_objectives_are_frozen(objective):
    with pytest.raises(dataclasses.FrozenInstanceError):
        objective.name = "other"
    with pytest.raises(ValueError, match="read-only"):
        objective.view[0, 0] = -9
    assert not objective.minima.flags.writeable


@every_objective
def test_objectives_describe_themselves_the_same_way_every_time(objective):
    assert objective.formula.startswith("f(")
    assert objective.source
    assert "0x" not in repr(objective)
    assert f"name={objective.name!r}" in repr(objective)


@pytest.mark.parametrize(
    ("curvatures", "formula"),
    [
        (2, "f(θ) = ½ (2 θ₁²)"),
        ([1, 10], "f(θ) = ½ (1 θ₁² + 10 θ₂²)"),
        ([1, 2, 0.5], "f(θ) = ½ (1 θ₁² + 2 θ₂² + 0.5 θ₃²)"),
        ([3, 1, 2, 9], "f(θ) = ½ Σ λᵢ θᵢ², λ from 1 to 9"),
    ],
)
def test_formula_of_a_bowl(curvatures, formula):
    assert bowl(curvatures).formula == formula


def test_formula_of_a_bowl_with_a_minimum():
    assert bowl([1, 10], minimum=[2, -1]).formula == "f(θ) = ½ (1 (θ₁ − 2)² + 10 (θ₂ + 1)²)"
    assert "(θᵢ − mᵢ)²" in bowl([1, 2, 3, 4], minimum=[0, 0, 0, 1]).formula


def test_a_bowl_refuses_a_minimum_that_does_not_fit():
    with pytest.raises(ValueError, match="minimum"):
        bowl([1, 10], minimum=[1, 2, 3])
    with pytest.raises(ValueError, match="minimum"):
        bowl([1, 10], minimum=[[1, 2]])


@every_objective
@pytest.mark.parametrize("part", ["value", "gradient", "hessian"])
def test_wrong_theta_is_refused(objective, part):
    function, n = getattr(objective, part), objective.dimension
    with pytest.raises(ValueError, match=rf"^theta: got shape \({n + 1},\), allowed: .* {n}$"):
        function(np.ones(n + 1))
    with pytest.raises(TypeError, match=r"^theta: got .*, allowed: real numbers"):
        function(["a"] * n)
    with pytest.raises(TypeError, match=r"^theta: got .*, allowed: real numbers"):
        function([1j] * n)


@pytest.mark.parametrize("curvatures", [[], [[1, 2]], [1, 0], [1, -1], [1, np.nan], np.inf])
def test_wrong_curvatures_are_refused(curvatures):
    with pytest.raises(ValueError, match=r"^curvatures: got .*, allowed: "):
        bowl(curvatures)


def quadratic(**changes):
    parts = {
        "name": "quadratic",
        "formula": "f(x) = x₁² + x₂²",
        "value": lambda theta: np.sum(theta**2, axis=-1),
        "gradient": lambda theta: 2 * theta,
        "hessian": lambda theta: np.broadcast_to(2 * np.eye(2), (*theta.shape, 2)),
        "view": [[-1, 1], [-1, 1]],
        "minima": [[0, 0]],
        "source": "test",
    }
    return Objective(**(parts | changes))


def test_readers_can_make_their_own():
    assert quadratic().value([3, 4]) == 25
    assert dataclasses.replace(quadratic(), name="other").gradient([3, 4]).tolist() == [6, 8]


def test_what_readers_give_is_copied():
    view, theta = np.array([[-1.0, 1], [-1, 1]]), np.array([3.0, 4])

    def works_in_place(theta):
        theta *= 2
        return theta

    assert quadratic(view=view, gradient=works_in_place).gradient(theta).tolist() == [6, 8]
    assert theta.tolist() == [3, 4]
    assert view.flags.writeable


@pytest.mark.parametrize(
    ("argument", "value", "error"),
    [
        ("view", [[1, -1], [-1, 1]], ValueError),
        ("view", [-1, 1], ValueError),
        ("view", [[-1, np.inf], [-1, 1]], ValueError),
        ("view", [[-1, 1], [-1]], ValueError),
        ("minima", [[0, 0, 0]], ValueError),
        ("minima", [0, 0], ValueError),
        ("minima", [[0, np.nan]], ValueError),
        ("value", 3, TypeError),
        ("gradient", None, TypeError),
        ("hessian", "H", TypeError),
    ],
)
def test_wrong_parts_are_refused(argument, value, error):
    with pytest.raises(error, match=rf"^{argument}: got .*, allowed: "):
        quadratic(**{argument: value})


@pytest.mark.parametrize("part", ["value", "gradient", "hessian"])
def test_wrong_results_are_refused(part):
    wrong = quadratic(**{part: lambda theta: np.ones((*theta.shape, 2, 2))})
    with pytest.raises(ValueError, match=rf"^{part}: got a result of shape"):
        getattr(wrong, part)([1, 2])
