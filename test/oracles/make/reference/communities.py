"""The best communities there can be, by integer programming."""
import itertools

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import coo_matrix

from .layer import answer, of_measure


def answers(q):
    tool = "SciPy optimize.milp (HiGHS)"
    a = q.either.a
    most = quality(a, best(a, 1), 1)
    for measure in ("community", "leiden"):
        yield answer(measure, "node", most, tool, kind="communities")
    yield answer("modularity", "network", most, tool)
    yield answer("leiden", "network", {"value": most}, tool)
    for resolution in (0.5, 2):
        found = best(a, resolution)
        value = quality(a, found, resolution)
        for measure in ("community", "leiden"):
            yield answer(measure, "node", value, tool, kind="communities", **of_measure(measure, resolution=resolution))
        # At a resolution the modularity told is the usual one; it is known where there is one best division.
        if q.n > 10 or quality(a, best(a, resolution, found), resolution) > value - 1e-9:
            continue
        usual = quality(a, found, 1)
        yield answer("modularity", "network", usual, tool, **of_measure("modularity", resolution=resolution))
        yield answer("leiden", "network", {"value": usual}, tool, **of_measure("leiden", resolution=resolution))


def gains(a, resolution):
    degree = a.sum(1)
    return a - resolution * np.outer(degree, degree) / degree.sum()


def quality(a, together, resolution):
    gain, pairs = gains(a, resolution), itertools.combinations(range(len(a)), 2)
    return (sum(2 * gain[pair] for pair, is_one in zip(pairs, together) if is_one) + np.trace(gain)) / a.sum()


def best(a, resolution, but=None):
    """Which pairs are together in the best division (other than one); being together is transitive."""
    n, gain = len(a), gains(a, resolution)
    pairs = list(itertools.combinations(range(n), 2))
    at = {pair: k for k, pair in enumerate(pairs)}
    rows, columns, signs, row = [], [], [], 0
    for i, j, k in itertools.combinations(range(n), 3):
        three = [at[i, j], at[j, k], at[i, k]]
        for odd in range(3):
            # Two of the three pairs together make the third.
            for place, column in enumerate(three):
                rows.append(row)
                columns.append(column)
                signs.append(-1 if place == odd else 1)
            row += 1
    limits = [LinearConstraint(coo_matrix((signs, (rows, columns)), (row, len(pairs))), ub=1)]
    if but is not None:
        limits.append(LinearConstraint(np.where(but, 1, -1)[None, :], ub=sum(but) - 1))
    found = milp(
        [-2 * gain[pair] for pair in pairs],
        constraints=limits,
        integrality=np.ones(len(pairs)),
        bounds=Bounds(0, 1),
        options={"mip_rel_gap": 0},
    )
    return np.round(found.x) == 1
