"""Simmelian ties, several layers at once, and who is tied with whom by numbers."""
import itertools
import math

import numpy as np

from .layer import answer, by_tie, of_measure


def answers(q):
    yield from simmelian(q)
    yield from signed(q)
    yield from layers(q)
    yield from numbers(q)


def simmelian(q):
    r = q.reported
    for variant in ("mutual", "outgoing"):
        strength = np.zeros((q.n, q.n))
        for i, j in r.cells():
            if not (r.a[i, j] and r.a[j, i]):
                continue
            for k in range(q.n):
                outgoing = k not in (i, j) and r.a[i, k] and r.a[j, k]
                strength[i, j] += outgoing and (variant == "outgoing" or (r.a[k, i] and r.a[k, j]))
        own = {} if variant == "mutual" else {"variant": variant}
        yield answer("simmelian", "tie", by_tie(r, strength), **of_measure("simmelian", **own))
        yield answer("simmelianDegree", "node", (strength > 0).sum(1), **of_measure("simmelianDegree", **own))


def signs(q):
    """Liking and clash: all layers of the other sign against this one; nothing where there is none."""
    clash = q.reported.kind == "conflict"
    other = [layer for layer in q.layers if layer.kind == ("affect" if clash else "conflict")]
    if not other:
        return None
    joined = np.maximum.reduce([layer.a for layer in other])
    return (joined, q.reported.a) if clash else (q.reported.a, joined)


def signed(q):
    found = signs(q)
    if found is None:
        for measure in ("pnCentrality", "inPnCentrality", "outPnCentrality"):
            yield answer(measure, "node", [math.nan] * q.n)
        yield answer("balance", "network", math.nan)
        return
    plus, minus = (np.maximum(a, a.T) for a in found)
    both = (plus == 1) & (minus == 1)
    for mixed in ("positive", "negative", "both"):
        cells = plus - 2 * minus
        if mixed != "both":
            cells = np.where(both, 1 if mixed == "positive" else -2, cells)
        values = np.linalg.solve(np.eye(q.n) - cells / (2 * (q.n - 1)), np.ones(q.n))
        asked = {} if mixed == "positive" else of_measure("pnCentrality", mixed=mixed)
        yield answer("pnCentrality", "node", values, "NumPy linalg.solve", **asked)
        yield from directed(q, found, mixed, {} if mixed == "positive" else {"mixed": mixed})
    triads = [0] * 4
    sign = np.where(minus == 1, -1, plus)
    for i, j, k in itertools.combinations(range(q.n), 3):
        three = [sign[i, j], sign[j, k], sign[i, k]]
        if all(three):
            triads[three.count(-1)] += 1
    closed = sum(triads)
    record = {"value": (triads[0] + triads[2]) / closed, "triads": triads, "mixed": both.sum() // 2} if closed else math.nan
    yield answer("balance", "network", record)


def directed(q, found, mixed, own):
    """Everett & Borgatti’s matrices for reports as they are."""
    plus, minus = found
    a = plus - 2 * minus
    if mixed != "both":
        a = np.where((plus == 1) & (minus == 1), 1 if mixed == "positive" else -2, a)
    beta, one, unit = 1 / (2 * (q.n - 1)), np.ones(q.n), np.eye(q.n)
    for measure, side in [("outPnCentrality", a), ("inPnCentrality", a.T)]:
        values = np.linalg.solve(unit - beta**2 * side @ side.T, (unit + beta * side) @ one)
        yield answer(measure, "node", values, "NumPy linalg.solve", **of_measure(measure, **own))


def layers(q):
    friendly = [np.maximum(layer.a, layer.a.T) for layer in q.layers if layer.kind != "conflict"]
    many = len(friendly)
    if many < 2:
        for measure in ("Degree", "Contacts", "Share", "Participation"):
            yield answer(f"multiplex{measure}", "node", [math.nan] * q.n)
    else:
        times = sum(friendly)
        total, contacts = times.sum(1), (times > 0).sum(1)
        ratio = lambda up, down: up / down if down else math.nan
        share = [ratio((times[i] > 1).sum(), contacts[i]) for i in range(q.n)]
        even = [
            many / (many - 1) * (1 - sum((a[i].sum() / total[i]) ** 2 for a in friendly)) if total[i] else math.nan
            for i in range(q.n)
        ]
        yield answer("multiplexDegree", "node", total)
        yield answer("multiplexContacts", "node", contacts)
        yield answer("multiplexShare", "node", share)
        yield answer("multiplexParticipation", "node", even)
    if len(q.layers) < 2:
        yield answer("roleProfiles", "network", math.nan)
        return
    received, sent = zip(*[shares(layer) for layer in q.layers])
    standing = [[stand(values, i) for i in range(q.n)] for values in received]
    best = []
    for i in range(q.n):
        known = [(values[i], -at) for at, values in enumerate(standing) if not math.isnan(values[i])]
        best.append(q.names[-max(known)[1]] if known else None)
    record = {"ids": q.ids, "layers": q.names, "received": received, "sent": sent, "standing": standing, "strongest": best}
    yield answer("roleProfiles", "network", record)


def shares(layer):
    n = layer.n
    of = lambda cells: sum(layer.a[c] for c in cells) / known if (known := sum(not layer.unknown[c] for c in cells)) else math.nan
    received = [of([(j, i) for j in range(n) if j != i]) for i in range(n)]
    return received, [of([(i, j) for j in range(n) if j != i]) for i in range(n)]


def stand(values, i):
    others = [value for j, value in enumerate(values) if j != i and not math.isnan(value)]
    if math.isnan(values[i]) or not others:
        return math.nan
    return (sum(value < values[i] for value in others) + sum(value == values[i] for value in others) / 2) / len(others)


def correlation(layer, x, y, valued):
    """Over ties as they lead, of what senders and receivers have; an undirected tie leads both ways."""
    cells = [c for c in layer.cells() if layer.a[c] and not math.isnan(x[c[0]]) and not math.isnan(y[c[1]])]
    if not cells:
        return math.nan
    first, second = np.array([x[i] for i, _ in cells]), np.array([y[j] for _, j in cells])
    if np.ptp(first) == 0 or np.ptp(second) == 0:
        return math.nan
    cov = np.cov(first, second, aweights=[layer.w[c] if valued else 1 for c in cells])
    return cov[0, 1] / math.sqrt(cov[0, 0] * cov[1, 1])


def numbers(q):
    r = q.reported
    for valued in [False, True] if q.weighted else [False]:
        own = {"values": "valued"} if valued else {}
        cells = r.w if valued else r.a
        degree = {"out": cells.sum(1), "in": cells.sum(0)}
        degree["both"] = degree["out"] + degree["in"] if r.directed else degree["out"]
        for source, target in itertools.product(degree, repeat=2):
            value = correlation(r, degree[source], degree[target], valued)
            asked = {} if source == "out" else {"source": source}
            asked |= {} if target == "in" else {"target": target}
            yield answer("degreeAssortativity", "network", value, "NumPy cov", **of_measure("degreeAssortativity", **own, **asked))
        if not q.numbers:
            yield answer("numericAssortativity", "network", math.nan)
            continue
        found = {name: correlation(r, values, values, valued) for name, values in q.numbers.items()}
        asked = of_measure("numericAssortativity", **own)
        yield answer("numericAssortativity", "network", {"byAttribute": found}, "NumPy cov", **asked)
