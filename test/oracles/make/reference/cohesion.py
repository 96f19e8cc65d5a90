"""Parts, distances, closure, hierarchy and concentration of a whole network."""
import itertools
import math

import networkx as nx
import numpy as np

from .centrality import closeness
from .layer import answer, by_tie, numbered, of_measure


def answers(q):
    yield from people(q)
    yield from ties(q)
    yield from counts(q)
    yield from distances(q)
    yield from tree_likeness(q)
    yield from concentration(q)


def people(q):
    e, graph = q.either, q.either.graph()
    degree = e.a.sum(1)
    found = nx.clustering(graph)
    values = [found[i] if degree[i] > 1 else math.nan for i in range(q.n)]
    yield answer("clustering", "node", values, "NetworkX clustering")
    core, cut = nx.core_number(graph), set(nx.articulation_points(graph))
    yield answer("coreness", "node", [core[i] for i in range(q.n)], "NetworkX core_number")
    yield answer("cutpoint", "node", [i in cut for i in range(q.n)], "NetworkX articulation_points")
    yield answer("cutpoints", "network", len(cut), "NetworkX articulation_points")
    parts = list(nx.connected_components(graph))
    label = {i: at for at, part in enumerate(parts) for i in part}
    labels = numbered([label[i] for i in range(q.n)])
    yield answer("component", "node", labels, "NetworkX connected_components", kind="partition")
    yield answer("components", "network", len(parts), "NetworkX connected_components")


def ties(q):
    e, graph = q.either, q.either.graph()
    apart = {frozenset(pair) for pair in nx.bridges(graph)}
    marks = {pair: frozenset(pair) in apart for pair in e.ties()}
    yield answer("bridge", "tie", by_tie(e, marks), "NetworkX bridges")
    yield answer("bridges", "network", len(apart), "NetworkX bridges")
    local = {frozenset(pair): span for *pair, span in nx.local_bridges(graph, with_span=True)}
    spans = {pair: local.get(frozenset(pair), 2) for pair in e.ties()}
    spans = {pair: span if math.isfinite(span) else math.nan for pair, span in spans.items()}
    yield answer("localBridgeSpan", "tie", by_tie(e, spans), "NetworkX local_bridges")


def counts(q):
    r = q.reported
    yield answer("n", "network", q.n)
    yield answer("ties", "network", len(r.ties()))
    cells = r.cells() if r.directed else r.pairs()
    observed = [cell for cell in cells if not r.unknown[cell]]
    yield answer("density", "network", len(r.ties()) / len(observed))
    known = [(i, j) for i, j in r.pairs() if not r.unknown[i, j] and not r.unknown[j, i]]
    mutual = sum(r.a[i, j] and r.a[j, i] for i, j in known)
    oneway = sum(r.a[i, j] + r.a[j, i] == 1 for i, j in known)
    tied = mutual + oneway
    yield answer("arcReciprocity", "network", 2 * mutual / (tied + mutual) if r.directed and tied else math.nan)
    yield answer("dyadReciprocity", "network", mutual / tied if r.directed and tied else math.nan)
    steps = [t for t in itertools.permutations(range(q.n), 3) if r.a[t[0], t[1]] and r.a[t[1], t[2]]]
    closed = sum(r.a[i, k] for i, _, k in steps)
    yield answer("transitivity", "network", closed / len(steps) if steps else math.nan)
    if r.directed:
        census, tool = nx.triadic_census(r.graph()), "NetworkX triadic_census"
    else:
        census, tool = nx.triadic_census(r.graph().to_directed()), "NetworkX triadic_census"
    record = {"types": list(census), "counts": list(census.values())}
    yield answer("triadCensus", "network", record, tool)
    strong = nx.number_strongly_connected_components(nx.DiGraph(r.a))
    yield answer("strongComponents", "network", strong, "NetworkX number_strongly_connected_components")


def distances(q):
    for weight in ["none", "strength"] if q.weighted else ["none"]:
        asked = {} if weight == "none" else {"weight": weight}
        d = q.reported.distances(weight)
        lengths = [d[cell] for cell in q.reported.cells()]
        finite = [length for length in lengths if math.isfinite(length)]
        yield answer("meanDistance", "network", sum(finite) / len(finite), **asked)
        yield answer("diameter", "network", max(finite), **asked)
        yield answer("compactness", "network", sum(1 / length for length in lengths) / len(lengths), **asked)
        yield answer("reachableShare", "network", len(finite) / len(lengths), **asked)
    d = q.either.distances()
    lengths = [d[cell] for cell in q.either.cells()]
    joined = sum(math.isfinite(length) for length in lengths) / len(lengths)
    yield answer("connectedness", "network", joined)
    yield answer("fragmentation", "network", 1 - joined)
    efficiency = nx.global_efficiency(q.either.graph())
    yield answer("distanceFragmentation", "network", 1 - efficiency, "NetworkX global_efficiency")


def tree_likeness(q):
    f = q.flow
    reach = np.isfinite(f.distances())
    both = sum(reach[i, j] and reach[j, i] for i, j in f.pairs())
    one = sum(reach[i, j] != reach[j, i] for i, j in f.pairs())
    yield answer("gtdHierarchy", "network", one / (one + both))
    pairs = q.either
    parts = [sorted(part) for part in nx.connected_components(pairs.graph())]
    needed = sum(len(part) - 1 for part in parts)
    most = sum((len(part) - 1) ** 2 for part in parts)
    yield answer("gtdEfficiency", "network", 1 - (f.a.sum() - needed) / most)
    most = sum((len(part) - 1) * (len(part) - 2) / 2 for part in parts)
    pooled = 1 - (len(pairs.ties()) - needed) / most if most else math.nan
    yield answer("gtdEfficiency", "network", pooled, **of_measure("gtdEfficiency", count="pairs"))
    without = 0
    for part in parts:
        for i, j in itertools.combinations(part, 2):
            bounds = [k for k in part if reach[k, i] and reach[k, j]]
            without += not any(all(reach[bound, least] for bound in bounds) for least in bounds)
    yield answer("gtdLub", "network", 1 - without / most if most else math.nan)


def concentration(q):
    r, e, n = q.reported, q.either, q.n
    spread = lambda values: sum(max(values) - value for value in values)
    most = (n - 1) ** 2 if r.directed else (n - 1) * (n - 2)
    yield answer("inDegreeCentralization", "network", spread(r.a.sum(0)) / most)
    yield answer("outDegreeCentralization", "network", spread(r.a.sum(1)) / most)
    yield answer("degreeCentralization", "network", spread(e.a.sum(1)) / ((n - 1) * (n - 2)))
    between = list(nx.betweenness_centrality(r.graph(), normalized=False).values())
    most = (n - 1) ** 2 * (n - 2) / (1 if r.directed else 2)
    tool = "NetworkX betweenness_centrality, and the definition"
    yield answer("betweennessCentralization", "network", spread(between) / most, tool)
    near = closeness(e.distances(), "undefined")
    whole = spread(near) / ((n - 1) * (n - 2) / (2 * n - 3)) if not any(map(math.isnan, near)) else math.nan
    yield answer("closenessCentralization", "network", whole)
