"""Sets of people chosen together: every set is tried, its value worked out from the definition."""
import itertools
import math

import networkx as nx

from .layer import answer, of_measure


def answers(q):
    yield from negative(q)
    yield from positive(q)


def told(measure, sets, n, before, tool, **options):
    """The best value, and each person's share of the sets within 1 % of it."""
    request = of_measure(measure, **options)
    best = max(sets.values(), default=math.nan)
    near = [chosen for chosen, value in sets.items() if value >= 0.99 * best]
    if not near:
        yield answer(measure, "network", math.nan, tool, **request)
        yield answer(measure, "node", [math.nan] * n, tool, **request)
        return
    record = {"value": best, "near": len(near), "exact": True, "atMost": best, **before}
    yield answer(measure, "network", record, tool, **request)
    shares = [sum(i in chosen for chosen in near) / len(near) for i in range(n)]
    yield answer(measure, "node", shares, tool, **request)


def apart(graph, objective):
    """1 − the mean of 1/d over pairs, or the share of pairs without a way."""
    n = len(graph)
    if n < 2:
        return math.nan
    if objective == "distance-fragmentation":
        return 1 - nx.global_efficiency(graph)
    parts = [len(part) for part in nx.connected_components(graph)]
    return 1 - sum(size * (size - 1) for size in parts) / (n * (n - 1))


def negative(q):
    graph = q.either.graph()
    for size, objective in [(3, "distance-fragmentation"), (1, "distance-fragmentation"), (2, "fragmentation")]:
        sets = {}
        for chosen in itertools.combinations(range(q.n), size):
            rest = graph.copy()
            rest.remove_nodes_from(chosen)
            sets[chosen] = apart(rest, objective)
        options = {name: value for name, value in [("size", size), ("objective", objective)] if value not in usual}
        before = {"before": apart(graph, objective), "size": size}
        tool = "NetworkX global_efficiency" if objective in usual else "NetworkX connected_components"
        yield from told("keyPlayersNegative", sets, q.n, before, tool, **options)


def positive(q):
    d = q.flow.distances()
    cases = [(3, "reach", 1), (2, "reach", 1), (2, "reach", 2), (2, "distance-reach", 1)]
    for size, objective, steps in cases:
        sets = {}
        for chosen in itertools.combinations(range(q.n), size):
            near = [min(d[i, j] for i in chosen) for j in range(q.n)]
            if objective == "reach":
                sets[chosen] = sum(length <= steps for length in near)
            else:
                sets[chosen] = sum(1 if length == 0 else 1 / length for length in near) / q.n
        share = {"share": max(sets.values()) / q.n} if objective == "reach" else {}
        given = [("size", size), ("objective", objective), ("distance", steps if steps > 1 else None)]
        options = {name: value for name, value in given if value not in usual}
        yield from told("keyPlayersPositive", sets, q.n, {**share, "size": size}, "definition", **options)


usual = (3, "distance-fragmentation", "reach", None)
