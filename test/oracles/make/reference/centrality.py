"""Degrees, paths and vectors."""
import math

import networkx as nx
import numpy as np

from .layer import answer, by_tie, of_measure


def answers(q):
    yield from degrees(q)
    yield from between(q)
    yield from near(q)
    yield from vectors(q)


def degrees(q):
    r, e = q.reported, q.either
    yield answer("inDegree", "node", r.a.sum(0))
    yield answer("outDegree", "node", r.a.sum(1))
    yield answer("degree", "node", e.a.sum(1))
    yield answer("inStrength", "node", r.w.sum(0))
    yield answer("outStrength", "node", r.w.sum(1))


def between(q):
    for weight in ["none", "strength"] if q.weighted else ["none"]:
        graph = q.reported.graph(weight)
        asked = {} if weight == "none" else {"weight": weight}
        found = nx.betweenness_centrality(graph, normalized=False, weight="length")
        values = [float(found[i]) for i in range(q.n)]
        yield answer("betweenness", "node", values, "NetworkX betweenness_centrality", **asked)
        ties = nx.edge_betweenness_centrality(graph, normalized=False, weight="length")
        values = {tie: float(value) for tie, value in ties.items()}
        both = {**{(j, i): value for (i, j), value in values.items()}, **values}
        yield answer("betweenness", "tie", by_tie(q.reported, both), "NetworkX edge_betweenness_centrality", **asked)
    found = nx.betweenness_centrality(q.reported.graph())
    values = [found[i] for i in range(q.n)]
    yield answer("betweenness", "node", values, "NetworkX betweenness_centrality", normalized=True)


def closeness(d, rule):
    """Of each row of distances; `rule` says what counts for people out of reach."""
    n = len(d)
    longest = d[np.isfinite(d)].max()
    values = []
    for i in range(n):
        others = [d[i, j] for j in range(n) if j != i]
        within = [length for length in others if math.isfinite(length)]
        out, total = len(others) - len(within), sum(within)
        if rule in ("within-reach", "improved"):
            share = len(within) / (n - 1) if rule == "improved" else 1
            empty = 0 if rule == "improved" else math.nan
            values.append(share * len(within) / total if within else empty)
        elif rule in ("n", "max+1"):
            values.append((n - 1) / (total + out * (n if rule == "n" else longest + 1)))
        elif out:
            values.append(0 if rule == "zero" else math.nan)
        else:
            values.append((n - 1) / total)
    return values


def near(q):
    for weight in ["none", "strength"] if q.weighted else ["none"]:
        asked = {} if weight == "none" else {"weight": weight}
        forward, pairs = q.reported.distances(weight), q.either.distances(weight)
        forms = [("outCloseness", forward), ("inCloseness", forward.T), ("closeness", pairs)]
        for measure, d in forms:
            rules = ["within-reach", "improved", "zero"] + (["n", "max+1"] if weight == "none" else [])
            yield answer(measure, "node", closeness(d, "undefined"), **asked)
            for rule in rules:
                yield answer(measure, "node", closeness(d, rule), **of_measure(measure, unreachable=rule), **asked)
        for measure, d in [("outHarmonic", forward), ("inHarmonic", forward.T), ("harmonic", pairs)]:
            shares = [sum(1 / d[i, j] for j in range(q.n) if j != i) / (q.n - 1) for i in range(q.n)]
            yield answer(measure, "node", shares, **asked)
    d = q.flow.distances()
    yield answer("reach2", "node", (d <= 2).sum(1) - 1)
    yield answer("reach", "node", (d <= 3).sum(1) - 1)
    for steps in (1, 4):
        yield answer("reach", "node", (d <= steps).sum(1) - 1, **of_measure("reach", steps=steps))


def alone(values):
    """Whether the largest value is above 0 and comes once."""
    return values[0] > 1e-9 and (len(values) == 1 or values[0] - values[1] > 1e-9 * values[0])


def vector(columns, values, scale):
    """The first column, by the length or the largest; nobody has a value where there is no single one."""
    if not alone(values):
        return [math.nan] * len(columns)
    found = np.abs(columns[:, 0])
    return found / (found.max() if scale == "maximum" else np.linalg.norm(found))


def vectors(q):
    a, pairs = q.reported.a.astype(float), q.either.a.astype(float)
    one = np.ones(q.n)
    for weight, matrix in [("none", pairs)] + ([("strength", q.either.w)] if q.weighted else []):
        values, columns = np.linalg.eigh(matrix)
        asked = {} if weight == "none" else {"weight": weight}
        found = vector(columns[:, ::-1], values[::-1], "length")
        yield answer("eigenvector", "node", found, "NumPy linalg.eigh", **asked)
    values, columns = np.linalg.eigh(pairs)
    found = vector(columns[:, ::-1], values[::-1], "maximum")
    yield answer("eigenvector", "node", found, "NumPy linalg.eigh", **of_measure("eigenvector", scale="maximum"))
    left, sizes, right = np.linalg.svd(a)
    for measure, side in [("hub", left), ("authority", right.T)]:
        yield answer(measure, "node", vector(side, sizes, "length"), "NumPy linalg.svd")
        asked = of_measure(measure, scale="maximum")
        yield answer(measure, "node", vector(side, sizes, "maximum"), "NumPy linalg.svd", **asked)
    largest = values[-1]
    for beta in (None, 0.05, -0.05):
        used = 0.5 / largest if beta is None else beta
        power = np.linalg.solve(np.eye(q.n) - used * pairs, pairs @ one)
        asked = {} if beta is None else of_measure("bonacich", beta=beta)
        yield answer("bonacich", "node", power * np.sqrt(q.n / (power @ power)), "NumPy linalg.solve", **asked)
    for alpha in (None, 0.03):
        used = 0.5 / largest if alpha is None else alpha
        asked = {} if alpha is None else of_measure("katz", alpha=alpha)
        yield answer("katz", "node", np.linalg.solve(np.eye(q.n) - used * a.T, one) - 1, "NumPy linalg.solve", **asked)
    yield from standing(q, a, 0.85)
    yield from standing(q, a, 0.5, **of_measure("pagerank", damping=0.5))
    if q.weighted:
        yield from standing(q, q.reported.w, 0.85, weight="strength")


def standing(q, matrix, damping, **asked):
    """Where the steps of someone who follows ties, or starts anew, come to rest."""
    sent = matrix.sum(1, keepdims=True)
    steps = np.where(sent > 0, matrix / np.where(sent > 0, sent, 1), 1 / q.n)
    share = np.linalg.solve(np.eye(q.n) - damping * steps.T, np.full(q.n, (1 - damping) / q.n))
    yield answer("pagerank", "node", share, "NumPy linalg.solve", **asked)
