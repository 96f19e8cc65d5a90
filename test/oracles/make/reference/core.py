"""Core and periphery: every division tried, and scores by least squares."""
import itertools
import math

import numpy as np
from scipy.optimize import minimize

from .layer import answer, of_measure

EQUAL = 1e-9
CHUNK = 1 << 16


def answers(q):
    for values in ["binary", "valued"] if q.weighted else ["binary"]:
        asked = {} if values == "binary" else {"values": "valued"}
        cells = q.reported.dense(values == "valued")
        for between in ("ignored", "density", "one"):
            how = {**asked, **({} if between == "ignored" else {"between": between})}
            yield from divisions(q, cells, between, of_measure("corePeriphery", **how))
        yield from scores(q, cells, of_measure("coreScore", **asked))


def divisions(q, cells, between, asked):
    """Correlation of cells and ideal for each of the 2ⁿ cores; sums of cells by block for many at once."""
    n, known = q.n, ~np.isnan(cells)
    a, one = np.where(known, cells, 0), known.astype(float)
    arcs = q.reported.cells() if q.reported.directed else q.reported.pairs()
    density = len(q.reported.ties()) / sum(not q.reported.unknown[cell] for cell in arcs)
    ideal = {"ignored": 0, "density": density, "one": 1}[between]
    fits = np.full(1 << n, math.nan)
    for start in range(0, 1 << n, CHUNK):
        masks = np.arange(start, min(start + CHUNK, 1 << n))
        core = ((masks[:, None] >> np.arange(n)) & 1).astype(float)
        within = lambda matrix, rows: np.einsum("ij,ij->i", rows @ matrix, rows)
        inside = [within(matrix, core) for matrix in (one, a, a * a)]
        outside = [within(matrix, 1 - core) for matrix in (one, a, a * a)]
        middle = [matrix.sum() - x - y for matrix, x, y in zip((one, a, a * a), inside, outside)]
        share = 0 if between == "ignored" else 1
        count, total, squares = (x + y + share * z for x, y, z in zip(inside, outside, middle))
        ideals, ideal_squares = inside[0] + ideal * share * middle[0], inside[0] + ideal**2 * share * middle[0]
        products = inside[1] + ideal * share * middle[1]
        spread, ideal_spread = count * squares - total**2, count * ideal_squares - ideals**2
        with np.errstate(invalid="ignore", divide="ignore"):
            fit = (count * products - total * ideals) / np.sqrt(spread * ideal_spread)
        varies = (spread > 1e-9 * count * squares) & (ideal_spread > 1e-9 * count * ideal_squares)
        fits[masks] = np.where(varies, fit, math.nan)
    if np.isnan(fits).all():
        yield answer("corePeriphery", "network", math.nan, **asked)
        return
    most = np.nanmax(fits)
    best = [[i for i in range(n) if mask >> i & 1] for mask in np.flatnonzero(fits >= most - EQUAL)]
    best.sort(key=lambda core: (len(core), core))
    record = {"value": most}
    # Beyond so many people guanxi climbs: equally good cores may then be missed, and it says so.
    if n <= 16:
        record["equallyGood"] = len(best)
    record["exact"] = n <= 16
    if n <= 16 or len(best) == 1:
        record["size"], record["members"] = len(best[0]), [q.ids[i] for i in best[0]]
        yield answer("corePeriphery", "node", [i in best[0] for i in range(n)], **asked)
    yield answer("corePeriphery", "network", record, **asked)


def scores(q, cells, asked):
    """Scores whose products are nearest to the mean of both reports, with the least of many starts."""
    n = q.n
    both = np.stack([cells, cells.T])
    known = ~np.isnan(both).all(0)
    count = (~np.isnan(both)).sum(0)
    means = np.where(known, np.where(np.isnan(both), 0, both).sum(0) / np.maximum(count, 1), 0)
    mask = known.astype(float)

    def residue(c):
        off = mask * (means - np.outer(c, c))
        return (off**2).sum() / 2, -2 * (off @ c)

    found = []
    random = np.random.default_rng(1)
    for _ in range(60):
        start = random.uniform(0, 1, n)
        bounds = [(0, 50)] * n
        result = minimize(residue, start, jac=True, bounds=bounds, method="L-BFGS-B", options={"maxiter": 5000, "ftol": 1e-15, "gtol": 1e-10})
        found.append((result.fun, result.x))
    found.sort(key=lambda each: each[0])
    least, c = found[0]
    rivals = [x for value, x in found if value < least + 1e-7 and np.abs(x - c).max() > 1e-3]
    # Without a single best, or with one that runs away, there is nothing to compare with.
    if rivals or c.max() > 20:
        return
    free = c > 1e-5
    c = np.where(free, c, 0)
    for _ in range(20):
        off = mask * (means - np.outer(c, c))
        slope = -2 * (off @ c)
        curve = -2 * off + 2 * mask * np.outer(c, c) + np.diag(2 * mask @ c**2)
        c[free] -= np.linalg.solve(curve[np.ix_(free, free)], slope[free])
    values = c / np.linalg.norm(c)
    products = np.outer(values, values)
    fit = np.corrcoef(means[known], products[known])[0, 1]
    ordered = np.sort(values)[::-1]
    cuts = [k for k in range(1, n) if ordered[k - 1] - ordered[k] > 1e-9]
    stands = [np.corrcoef(ordered, np.arange(n) < k)[0, 1] for k in cuts]
    tool = "SciPy optimize.minimize, then Newton’s method"
    yield answer("coreScore", "node", values, tool, **asked)
    yield answer("coreScore", "network", {"value": fit, "size": cuts[int(np.argmax(stands))]}, tool, **asked)
