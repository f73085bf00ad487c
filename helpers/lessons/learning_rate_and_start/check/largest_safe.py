"""The exercise largest_safe."""

import numpy as np

from helpers.checking.answers import Mistake
from helpers.checking.drawing import size, symmetric
from helpers.checking.functions import Function

largest_safe = Function(
    right=lambda hessian: 2 / np.linalg.eigvalsh(hessian)[-1],
    cases=((np.array([[7.0, 3.0], [3.0, 2.0]]),),
           (np.array([[2.5, -1.5, 0.0], [-1.5, 4.0, 1.0], [0.0, 1.0, 1.5]]),),
           (np.array([[3.0, -2.0], [-2.0, 3.5]]),)),
    edges=((np.array([[0.05]]),), (np.diag([1.0, 0.5, 2.5, 0.8]),),
           (np.array([[150.0, 20.0], [20.0, 90.0]]),),
           (np.array([[1.2345, 0.3456], [0.3456, 0.5678]]),),
           (np.array([[4.0, 1.0, -1.0], [1.0, 3.0, 1.0], [-1.0, 1.0, 2.0]]),)),
    whole=((np.array([[3, 1], [1, 2]]),),),
    allowed=lambda random: (symmetric(random, size(random)),),
    returns=("the limit",),
    mistakes={
        "the diagonal only": Mistake(
            lambda hessian: 2 / np.max(np.diag(hessian)),
            "You took the largest number on the diagonal. That is the curvature along an axis. An "
            "askew valley is steeper along one of its eigenvectors.",
        ),
        "1/λ in place of 2/λ": Mistake(
            lambda hessian: 1 / np.linalg.eigvalsh(hessian)[-1],
            "You found the right eigenvalue. Your α makes its factor 0. How far can α go until "
            "the factor is −1?",
        ),
        "smallest eigenvalue": Mistake(
            lambda hessian: 2 / np.linalg.eigvalsh(hessian)[0],
            "That is safe for the flattest direction only. Which one explodes first?",
        ),
        "sum of the eigenvalues": Mistake(
            lambda hessian: 2 / np.trace(hessian),
            "You added up the eigenvalues. Your α is safe, but it is not the largest. Each "
            "direction has its own factor, and only one of them sets the limit.",
        ),
        "best α": Mistake(
            lambda hessian: 2 / np.sum(np.linalg.eigvalsh(hessian)[[0, -1]]),
            "That is the best α, the compromise between two directions. How far can you go until "
            "the first direction explodes?",
        ),
        "norm of the matrix": Mistake(
            lambda hessian: 2 / np.linalg.norm(hessian),
            "`np.linalg.norm` of a matrix is the root of the sum of all squared entries. That is "
            "larger than the eigenvalue you need, so your α is too careful.",
        ),
        "the eigenvalue itself": Mistake(
            lambda hessian: np.linalg.eigvalsh(hessian)[-1],
            "You return a curvature. The larger it is, the *smaller* the learning rate must be.",
        ),
        "all directions": Mistake(
            lambda hessian: 2 / np.linalg.eigvalsh(hessian),
            "These are the limits of all directions. There is only one α for all of them. Which "
            "limit must it keep?",
        ),
    },
    praise="The first matrix that was tried is twice 3.5, 1.5 and 1: the line through the four "
           "samples. For a network with a million weights nobody computes this eigenvalue. There α "
           "is found by trying.",
    hint="Each eigenvalue λ is the curvature along its eigenvector, and needs α below 2/λ. One of "
         "them is the strictest.",
)
