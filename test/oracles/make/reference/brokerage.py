"""Structural holes, roles between others, bridges."""
import math

import networkx as nx
import numpy as np

from .layer import answer, of_measure

ROLES = ["coordinator", "itinerant", "representative", "gatekeeper", "liaison"]


def answers(q):
    yield from holes(q)
    yield from roles(q)
    yield from everett_valente(q)
    yield from honest_brokers(q)
    yield from bridging(q)


def hole(z, i, model):
    """Constraint, effective size and hierarchy of i from what each two put into each other."""
    near = [j for j in range(len(z)) if z[i, j] > 0]
    if not near:
        return math.nan, math.nan, math.nan
    among = [i, *near] if model == "ego" else list(range(len(z)))
    p = lambda a, b: z[a, b] / sum(z[a, k] for k in among)
    m = lambda a, b: z[a, b] / max(z[a, k] for k in among)
    between = lambda j: [k for k in among if k not in (i, j)]
    dyads = [(p(i, j) + sum(p(i, k) * p(k, j) for k in between(j) if z[i, k] > 0)) ** 2 for j in near]
    size = sum(1 - sum(p(i, k) * m(j, k) for k in between(j)) for j in near)
    mean = sum(dyads) / len(near)
    uneven = sum(c / mean * math.log(c / mean) for c in dyads)
    return sum(dyads), size, uneven / (len(near) * math.log(len(near))) if len(near) > 1 else 1


def holes(q):
    for weight in ["none", "strength"] if q.weighted else ["none"]:
        matrix = q.reported.a if weight == "none" else q.reported.w
        z = (matrix + matrix.T).astype(float)
        contacts = q.either.a.sum(1)
        for model in ("whole", "ego"):
            constraint, size, hierarchy = map(list, zip(*[hole(z, i, model) for i in range(q.n)]))
            share = [part / many if many else math.nan for part, many in zip(size, contacts)]
            for measure, values in [
                ("constraint", constraint),
                ("effectiveSize", size),
                ("efficiency", share),
                ("hierarchy", hierarchy),
            ]:
                asked = {} if weight == "none" else {"weight": weight}
                yield answer(measure, "node", values, **asked, **(of_measure(measure, model=model) if model == "ego" else {}))


def role(a, v, b):
    if a == v == b:
        return "coordinator"
    if a == b:
        return "itinerant"
    if a == v:
        return "representative"
    return "gatekeeper" if v == b else "liaison"


def roles(q):
    """Every ordered pair with every possible broker, along the flow; people without a group are out."""
    a, unknown, of = q.flow.a, q.flow.unknown, q.groups
    people = [i for i in range(q.n) if of[i] is not None]
    zeros = lambda: {name: [math.nan if of[i] is None else 0.0 for i in range(q.n)] for name in [*ROLES, "brokerage"]}
    raw, shared = zeros(), zeros()
    for x in people:
        for y in people:
            if x == y or a[x, y] or unknown[x, y]:
                continue
            brokers = [v for v in people if v not in (x, y) and a[x, v] and a[v, y]]
            for v in brokers:
                for name in (role(of[x], of[v], of[y]), "brokerage"):
                    raw[name][v] += 1
                    shared[name][v] += 1 / len(brokers)
    many = len(people)
    density = sum(a[i, j] for i in people for j in people if i != j) / (many * (many - 1))
    open_path, overlap = density**2 * (1 - density), (density * (1 - density)) ** 3
    for name in raw:
        expected, z = [math.nan] * q.n, [math.nan] * q.n
        for v in people:
            # All pairs v could broker in this role; two that share an end vary together.
            ends = [(x, y) for x in people for y in people if len({x, y, v}) == 3]
            ends = [(x, y) for x, y in ends if name in (role(of[x], of[v], of[y]), "brokerage")]
            one_end = sum((x == s) != (y == t) for x, y in ends for s, t in ends)
            expected[v] = open_path * len(ends)
            variance = open_path * (1 - open_path) * len(ends) + overlap * one_end
            z[v] = (raw[name][v] - expected[v]) / math.sqrt(variance) if variance > 1e-12 else math.nan
        yield answer(name, "node", raw[name])
        yield answer(name, "node", shared[name], **of_measure(name, credit="shared"))
        yield answer(f"{name}.expected", "node", expected)
        yield answer(f"{name}.z", "node", z)


def everett_valente(q):
    r = q.reported
    between = nx.betweenness_centrality(r.graph(), normalized=False)
    reached = np.isfinite(r.distances())
    values = []
    for i in range(q.n):
        b, named, names = between[i], r.a[:, i].sum(), r.a[i].sum()
        if not r.directed:
            values.append((2 * b + reached[i].sum() - 1) / names if names > 1 else 0)
        elif b == 0:
            values.append(0)
        else:
            values.append(((b + reached[:, i].sum() - 1) / named + (b + reached[i].sum() - 1) / names) / 2)
    yield answer("everettValente", "node", values, "NetworkX betweenness_centrality, and the definition")


def honest_brokers(q):
    r = q.reported
    for alters in ("in", "mutual"):
        counts, pairs = [[0.0] * q.n for _ in range(3)], [0] * q.n
        for i in range(q.n):
            near = [j for j in range(q.n) if r.a[j, i] and (alters == "in" or r.a[i, j])]
            pairs[i] = len(near) * (len(near) - 1) // 2
            for at, j in enumerate(near):
                for k in near[at + 1 :]:
                    if not r.unknown[j, k] and not r.unknown[k, j]:
                        counts[r.a[j, k] + r.a[k, j]][i] += 1
        for ties in range(3):
            measure = f"honestBroker{ties}"
            asked = of_measure(measure, alters="mutual") if alters == "mutual" else {}
            yield answer(measure, "node", counts[ties], **asked)
            shares = [count / many if many else math.nan for count, many in zip(counts[ties], pairs)]
            yield answer(measure, "node", shares, normalized=True, **asked)


def bridging(q):
    e, degree = q.either, q.either.a.sum(1)
    between = nx.betweenness_centrality(e.graph(), normalized=False)
    share = [
        1 / degree[i] / sum(1 / degree[j] for j in range(q.n) if e.a[i, j]) if degree[i] else math.nan
        for i in range(q.n)
    ]
    yield answer("bridgingCoefficient", "node", share)
    values = [coefficient * between[i] for i, coefficient in enumerate(share)]
    yield answer("bridgingCentrality", "node", values, "NetworkX betweenness_centrality, and the definition")
    graph = e.graph()
    whole, lost = nx.global_efficiency(graph), [[] for _ in range(q.n)]
    for i, j in e.ties():
        without = graph.copy()
        without.remove_edge(i, j)
        loss = whole - nx.global_efficiency(without)
        lost[i].append(loss)
        lost[j].append(loss)
    values = [sum(each) / len(each) if each else math.nan for each in lost]
    yield answer("valenteFujimoto", "node", values, "NetworkX global_efficiency, and the definition")
