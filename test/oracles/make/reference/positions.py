"""Structural equivalence: CONCOR, blockmodels, distances of profiles."""
import math

import numpy as np

from .layer import answer, numbered, of_measure


def answers(q):
    for values in ["binary", "valued"] if q.weighted else ["binary"]:
        for own_tie in ("ignored", "reciprocal"):
            own = {} if values == "binary" else {"values": values}
            own |= {} if own_tie == "ignored" else {"ownTie": own_tie}
            cells = q.reported.dense(values == "valued")
            # A large table once is enough.
            if q.n <= 10 or not own:
                record = {"ids": q.ids, "distance": distances(q, cells, own_tie)}
                yield answer("profileDistance", "network", record, **of_measure("profileDistance", **own))
            for depth in (2, 1, 3):
                labels = concor(q, cells, own_tie, depth)
                asked = of_measure("position", **own, **({} if depth == 2 else {"depth": depth}))
                yield answer("position", "node", labels, "NumPy corrcoef", kind="partition", **asked)
                yield answer("position", "network", blockmodel(q, labels), **asked)


def profiles(q, cells, own_tie, i, j):
    """What i and j have with everybody else, side by side; only what was answered of both."""
    others = [k for k in range(q.n) if k not in (i, j)]
    sides = [cells] if not q.reported.directed else [cells, cells.T]
    first, second = [], []
    for side in sides:
        first += [side[i, k] for k in others] + ([side[i, j]] if own_tie == "reciprocal" else [])
        second += [side[j, k] for k in others] + ([side[j, i]] if own_tie == "reciprocal" else [])
    first, second = np.array(first), np.array(second)
    known = ~np.isnan(first) & ~np.isnan(second)
    return first[known], second[known], len(known)


def distances(q, cells, own_tie):
    table = np.zeros((q.n, q.n))
    for i in range(q.n):
        for j in range(q.n):
            if i == j:
                continue
            first, second, full = profiles(q, cells, own_tie, i, j)
            table[i, j] = math.sqrt(((first - second) ** 2).sum() * full / len(first)) if len(first) else math.nan
    return table.tolist()


def likeness(q, cells, own_tie):
    table = np.eye(q.n)
    for i in range(q.n):
        for j in range(q.n):
            first, second, _ = profiles(q, cells, own_tie, i, j)
            if i == j:
                continue
            varies = len(first) > 1 and np.ptp(first) > 0 and np.ptp(second) > 0
            table[i, j] = np.corrcoef(first, second)[0, 1] if varies else math.nan
    return table


def concor(q, cells, own_tie, depth):
    r = likeness(q, cells, own_tie)
    alone = [all(math.isnan(r[i, j]) for j in range(q.n) if j != i) for i in range(q.n)]
    tied = (q.reported.a + q.reported.a.T).sum(1) > 0
    parts = [
        [i for i in range(q.n) if not alone[i]],
        [i for i in range(q.n) if alone[i] and tied[i]],
        [i for i in range(q.n) if alone[i] and not tied[i]],
    ]
    parts = [part for part in parts if part]
    for _ in range(depth):
        parts = [half for part in parts for half in halves(part, r, alone)]
    label = {i: at for at, part in enumerate(parts) for i in part}
    return numbered([label[i] for i in range(q.n)])


def rounded(r):
    """To 2⁻²⁰, so that who belongs to both sides alike is not moved to one by errors of rounding."""
    return np.round(r * 2**20) / 2**20


def halves(part, r, alone):
    """Correlations of correlations until nothing changes; then those correlated 1 are together."""
    if len(part) < 3 or alone[part[0]]:
        return [part]
    columns = rounded(np.nan_to_num(r[np.ix_(part, part)]))
    for _ in range(200):
        if (np.ptp(columns, axis=0) < 1e-9).any():
            break
        again = rounded(np.corrcoef(columns))
        if (again == columns).all():
            first = [int(np.argmax(column > 1 - 1e-3)) for column in columns]
            return [[i for i, side in zip(part, first) if side == at] for at in sorted(set(first))]
        columns = again
    return [part]


def blockmodel(q, labels):
    r, kinds = q.reported, range(max(labels) + 1)
    members = [[i for i in range(q.n) if labels[i] == kind] for kind in kinds]
    block = lambda g, h: [(i, j) for i in members[g] for j in members[h] if i != j and not r.unknown[i, j]]
    whole = [cell for g in kinds for h in kinds for cell in block(g, h)]
    overall = np.mean([r.a[cell] for cell in whole])
    density = [[np.mean([r.a[cell] for cell in block(g, h)]) if block(g, h) else math.nan for h in kinds] for g in kinds]
    left = sum((r.a[cell] - density[labels[cell[0]]][labels[cell[1]]]) ** 2 for cell in whole)
    all_ = sum((r.a[cell] - overall) ** 2 for cell in whole)
    image = [[math.nan if math.isnan(share) else int(share >= overall - 1e-12) for share in row] for row in density]
    return {
        "count": len(members),
        "sizes": [len(each) for each in members],
        "density": density,
        "image": image,
        "threshold": overall,
        "rSquared": 1 - left / all_,
    }
