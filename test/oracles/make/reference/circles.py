"""Cliques and their relatives, by looking at every subset of people."""
import itertools
import math
from fractions import Fraction

import networkx as nx
import numpy as np
from scipy.cluster.hierarchy import linkage
from scipy.spatial.distance import squareform

from .layer import answer, of_measure

# There are 2ⁿ subsets.
MOST = 10


def answers(q):
    graph = q.either.graph()
    for least in (3, 2):
        found = [sorted(clique) for clique in nx.find_cliques(graph) if len(clique) >= least]
        asked = of_measure("cliques", minSize=least) if least != 3 else {}
        yield answer("cliques", "network", circles(q, found, least), "NetworkX find_cliques", **asked)
        asked = of_measure("cliqueCount", minSize=least) if least != 3 else {}
        counts = [sum(i in clique for clique in found) for i in range(q.n)]
        yield answer("cliqueCount", "node", counts, "NetworkX find_cliques", **asked)
        yield from tree(q, found, least)
    if q.n <= MOST:
        yield from relaxed(q, graph)


def circles(q, found, least):
    ordered = sorted(found, key=lambda circle: (-len(circle), circle))
    return {
        "count": len(found),
        "largest": max(map(len, found), default=0),
        "minSize": least,
        "complete": True,
        "members": [[q.ids[i] for i in circle] for circle in ordered],
    }


def relaxed(q, graph):
    everybody = [
        list(circle) for size in range(2, q.n + 1) for circle in itertools.combinations(range(q.n), size)
    ]

    def largest(holds):
        """The sets for which something holds and that are part of no larger such set."""
        found = [set(circle) for circle in everybody if holds(circle)]
        return [sorted(circle) for circle in found if not any(circle < other for other in found)]

    distance = q.either.distances()
    for steps in (2, 3):
        near = largest(lambda circle: all(distance[i, j] <= steps for i, j in itertools.combinations(circle, 2)))
        inside = lambda circle: spread(graph.subgraph(circle)) <= steps
        for measure, found in [
            ("nCliques", near),
            ("nClans", [circle for circle in near if inside(circle)]),
            ("nClubs", largest(inside)),
        ]:
            for least in (3, 2):
                asked = {**({} if steps == 2 else {"n": steps}), **({} if least == 3 else {"minSize": least})}
                kept = [circle for circle in found if len(circle) >= least]
                yield answer(measure, "network", circles(q, kept, least), **of_measure(measure, **asked))
    for k in (1, 2, 3):
        plexes = largest(lambda circle: all(q.either.a[i, circle].sum() >= len(circle) - k for i in circle))
        usual = max(k + 2, 2 * k - 1)
        for least in (usual, usual + 1):
            asked = {**({} if k == 2 else {"k": k}), **({} if least == usual else {"minSize": least})}
            kept = [circle for circle in plexes if len(circle) >= least]
            yield answer("kPlexes", "network", circles(q, kept, least), **of_measure("kPlexes", **asked))


def spread(graph):
    return nx.diameter(graph) if nx.is_connected(graph) else math.inf


def tree(q, cliques, least):
    """Average link on shared cliques: the two clusters with the largest mean are joined, the first of equals."""
    shared = [[sum(i in c and j in c for c in cliques) for j in range(q.n)] for i in range(q.n)]
    clusters, joined = [(i, [i]) for i in range(q.n)], []
    while True:
        best = (0, None, None)
        for a, b in itertools.combinations(sorted(clusters, key=lambda cluster: min(cluster[1])), 2):
            cells = [shared[i][j] for i in a[1] for j in b[1]]
            mean = Fraction(sum(cells), len(cells))
            if mean > best[0]:
                best = (mean, a, b)
        level, a, b = best
        if a is None:
            break
        clusters = [each for each in clusters if each not in (a, b)] + [(q.n + len(joined), a[1] + b[1])]
        joined.append((a[0], b[0], float(level)))
    record = {"complete": True, "left": [a for a, _, _ in joined], "right": [b for _, b, _ in joined]}
    record["level"] = [level for _, _, level in joined]
    asked = of_measure("cliqueTree", minSize=least) if least != 3 else {}
    yield answer("cliqueTree", "network", record, **asked)
    # SciPy joins all; what shares no clique stays apart here. Equal choices may fall otherwise there.
    most = max(map(max, shared))
    apart = np.array([[0 if i == j else most - shared[i][j] for j in range(q.n)] for i in range(q.n)], float)
    levels = [most - height for height in linkage(squareform(apart), "average")[:, 2] if most - height > 1e-9]
    if np.allclose(sorted(levels), sorted(record["level"]), rtol=1e-9):
        yield answer("cliqueTree", "network", {"level": levels}, "SciPy cluster.hierarchy.linkage", **asked)
