"""Ties within and between groups, and what chance would make of them."""
import itertools
import math
from fractions import Fraction

import networkx as nx

from .layer import answer, of_measure

# How many shuffles guanxi is asked for where every labelling is counted here.
DRAWS = 20000


def answers(q):
    grouped = [i for i in range(q.n) if q.groups[i] is not None]
    counted = [({}, "arcs" if q.reported.directed else "pairs", "binary")]
    counted.append(({"ties": "pairs" if q.reported.directed else "arcs"}, "pairs" if q.reported.directed else "arcs", "binary"))
    if q.weighted:
        counted.append(({"values": "valued"}, counted[0][1], "valued"))
    for own, unit, values in counted:
        yield from ei_network(q, grouped, own, unit, values)
        yield from ei_groups(q, grouped, own, unit, values)
    yield answer("eiIndex.expected", "group", [chance_of_group(q, grouped, g) for g in q.kinds()])
    yield from ei_people(q)
    yield from blocks(q, grouped)
    yield from likeness(q, grouped)


def ties_of(q, unit, values):
    """Ties among people with a group, each with what it counts, and how many were left out."""
    layer = q.either if unit == "pairs" else q.reported
    cells = layer.pairs() if unit == "pairs" else layer.cells()
    ties = [(i, j, Fraction(layer.w[i, j]) if values == "valued" else Fraction(1)) for i, j in cells if layer.a[i, j]]
    kept = [(i, j, w) for i, j, w in ties if q.groups[i] is not None and q.groups[j] is not None]
    return kept, len(ties) - len(kept)


def index(outside, inside):
    return (outside - inside) / (outside + inside) if outside + inside else None


def split(ties, of):
    outside = sum(w for i, j, w in ties if of[i] != of[j])
    return outside, sum(w for _, _, w in ties) - outside


def number(value):
    return math.nan if value is None else float(value)


def ei_network(q, grouped, own, unit, values):
    ties, dropped = ties_of(q, unit, values)
    outside, inside = split(ties, q.groups)
    every = list(itertools.combinations(grouped, 2))
    within = sum(q.groups[i] == q.groups[j] for i, j in every) * (1 if unit == "pairs" else 2)
    between = len(every) * (1 if unit == "pairs" else 2) - within
    value = index(outside, inside)
    record = {
        "value": number(value),
        "expected": number(index(Fraction(between), Fraction(within))),
        "external": float(outside),
        "internal": float(inside),
        "withoutGroup": dropped,
        "unit": unit,
    }
    if values == "binary":
        total = len(ties)
        low = Fraction(total - 2 * min(total, within), total)
        high = Fraction(2 * min(total, between) - total, total)
        record |= {"min": float(low), "max": float(high)}
        record["rescaled"] = number(2 * (value - low) / (high - low) - 1 if high > low else None)
        ways = {e: math.comb(between, e) * math.comb(within, total - e) for e in range(total + 1)}
        share = lambda keep: float(Fraction(sum(ways[e] for e in ways if keep(e)), sum(ways.values())))
        mean = Fraction(sum(e * ways[e] for e in ways), sum(ways.values()))
        variance = Fraction(sum(e * e * ways[e] for e in ways), sum(ways.values())) - mean**2
        record["pLowerExact"] = share(lambda e: e <= outside)
        record["pUpperExact"] = share(lambda e: e >= outside)
        record["exactSd"] = 2 * math.sqrt(variance) / total
    yield answer("eiIndex", "network", record, **of_measure("eiIndex", **own))
    if q.n > 10:
        return
    drawn = []
    for labels in labellings([q.groups[i] for i in grouped]):
        drawn.append(index(*split(ties, dict(zip(grouped, labels)))))
    mean = sum(drawn) / len(drawn)
    chance = {
        "pLower": float(Fraction(sum(each <= value for each in drawn), len(drawn))),
        "pUpper": float(Fraction(sum(each >= value for each in drawn), len(drawn))),
        "permutationMean": float(mean),
        "permutationSd": math.sqrt(sum((each - mean) ** 2 for each in drawn) / len(drawn)),
    }
    yield answer("eiIndex", "network", chance, kind="chance", permutations=DRAWS, **of_measure("eiIndex", **own))


def labellings(labels):
    """Every different way the labels can be dealt out."""
    if not labels:
        yield []
        return
    for first in sorted(set(labels)):
        rest = list(labels)
        rest.remove(first)
        for others in labellings(rest):
            yield [first, *others]


def of_group(ties, members):
    outside = sum(w for i, j, w in ties if (i in members) != (j in members))
    return outside, sum(w for i, j, w in ties if i in members and j in members)


def ei_groups(q, grouped, own, unit, values):
    ties, _ = ties_of(q, unit, values)
    counts = [of_group(ties, set(q.members(g))) for g in q.kinds()]
    tied = [number(index(e, i)) for e, i in counts]
    yield answer("eiIndex", "group", tied, **of_measure("eiIndex", **own))
    pooled = [number(index(e, 2 * i)) for e, i in counts]
    yield answer("eiIndex.memberPooled", "group", pooled, **of_measure("eiIndex.memberPooled", **own))
    if q.n > 10:
        return
    lower, upper = [], []
    for g, (outside, inside) in zip(q.kinds(), counts):
        value = index(outside, inside)
        drawn = [index(*of_group(ties, set(some))) for some in itertools.combinations(grouped, len(q.members(g)))]
        drawn = [each for each in drawn if each is not None]
        share = lambda keep: math.nan if value is None else sum(map(keep, drawn)) / len(drawn)
        lower.append(share(lambda each: each <= value))
        upper.append(share(lambda each: each >= value))
    for measure, found in [("eiIndex.pLower", lower), ("eiIndex.pUpper", upper)]:
        yield answer(measure, "group", found, kind="chance", permutations=DRAWS, **of_measure(measure, **own))


def chance_of_group(q, grouped, g):
    """The index of the average ties of all sets of this size, if every pair were tied alike."""
    many, others = len(q.members(g)), len(grouped) - len(q.members(g))
    return number(index(Fraction(many * others), Fraction(many * (many - 1), 2)))


def ei_people(q):
    for direction in ("either", "out", "in"):
        layer = {"either": q.either, "out": q.reported, "in": q.reported.turned()}[direction]
        for values in ["binary", "valued"] if q.weighted else ["binary"]:
            found = []
            for i in range(q.n):
                counted = lambda j: Fraction(layer.w[i, j]) if values == "valued" else 1
                near = [j for j in range(q.n) if layer.a[i, j] and q.groups[j] is not None]
                outside = sum(counted(j) for j in near if q.groups[j] != q.groups[i])
                inside = sum(counted(j) for j in near if q.groups[j] == q.groups[i])
                found.append(number(index(Fraction(outside), Fraction(inside)) if q.groups[i] is not None else None))
            own = {**({} if direction == "either" else {"direction": direction})}
            own |= {} if values == "binary" else {"values": "valued"}
            yield answer("eiIndex", "node", found, **of_measure("eiIndex", **own))


def blocks(q, grouped):
    r, kinds = q.reported, q.kinds()
    cells = lambda g, h: [
        (i, j) for i in q.members(g) for j in q.members(h) if i != j and (r.directed or g != h or i < j)
    ]
    table = lambda count: [[count(g, h) for h in kinds] for g in kinds]
    ties = table(lambda g, h: sum(r.a[cell] for cell in cells(g, h)))
    possible = table(lambda g, h: sum(not r.unknown[cell] for cell in cells(g, h)))
    among = [(i, j) for i in grouped for j in grouped if i != j]
    density = sum(r.a[cell] for cell in among) / sum(not r.unknown[cell] for cell in among)
    sent = {i: sum(r.a[i, j] for j in grouped) for i in grouped}
    received = {i: sum(r.a[j, i] for j in grouped) for i in grouped}
    total = sum(sent.values())
    by_density = table(lambda g, h: density * possible[g][h])
    # Configuration keeps what the groups send and receive; of an undirected pair either end may send.
    half = lambda g, h: 1 if r.directed or g != h else 2
    of = lambda each, g: sum(each[i] for i in q.members(g))
    by_totals = table(lambda g, h: of(sent, g) * of(received, h) / total / half(g, h) if total else math.nan)
    spread = lambda i, j: sent[i] / (len(grouped) - 1) if r.directed else (sent[i] + sent[j]) / 2 / (len(grouped) - 1)
    by_out = table(lambda g, h: sum(spread(i, j) for i, j in cells(g, h)))
    named = lambda g, h: {i for i, j in cells(g, h) if r.a[i, j]}
    ends = lambda g, h: {x for i, j in cells(g, h) if r.a[i, j] for x in (i, j)}
    record = {
        "ties": ties,
        "possible": possible,
        "density": table(lambda g, h: ties[g][h] / possible[g][h] if possible[g][h] else math.nan),
        "expected": by_density,
        "nominators": table(lambda g, h: len(named(g, h) if r.directed else ends(g, h))),
    }
    yield answer("densityMatrix", "network", record)
    record = {"ties": ties, "expectedByDensity": by_density, "expectedByTotals": by_totals, "expectedByOutDegree": by_out}
    yield answer("mixing", "network", record)


def likeness(q, grouped):
    r = q.reported
    ties, _ = ties_of(q, "arcs" if r.directed else "pairs", "binary")
    outside, inside = split(ties, q.groups)
    every = [(i, j) for i in grouped for j in grouped if (i != j if r.directed else i < j)]
    within = sum(q.groups[i] == q.groups[j] for i, j in every)
    a, b, c, d = (float(x) for x in (inside, outside, within - inside, len(every) - within - outside))
    graph = r.graph().subgraph(grouped)
    nx.set_node_attributes(graph, {i: q.groups[i] for i in grouped}, "group")
    ratio = lambda up, down: up / down if down else math.nan
    record = {
        "share": ratio(a, a + b),
        "excess": a / (a + b) - within / len(every),
        "correlation": ratio(a * d - b * c, math.sqrt((a + b) * (c + d) * (a + c) * (b + d))),
        "yuleQ": ratio(a * d - b * c, a * d + b * c),
        "assortativity": nx.attribute_assortativity_coefficient(graph, "group"),
        "modularity": nx.algorithms.community.modularity(graph, [q.members(g) for g in q.kinds()]),
    }
    tool = "NetworkX attribute_assortativity_coefficient and modularity, and the definitions"
    yield answer("homophily", "network", record, tool)
    coleman = []
    for g in q.kinds():
        members = q.members(g)
        sent = sum(r.a[i, j] for i in members for j in grouped)
        own = sum(r.a[i, j] for i in members for j in members)
        w = (len(members) - 1) / (len(grouped) - 1)
        s = own / sent if sent else math.nan
        coleman.append(ratio(s - w, 1 - w) if s >= w else ratio(s - w, w))
    yield answer("coleman", "group", coleman)
