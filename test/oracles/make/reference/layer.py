"""A layer of a study as matrices, and the forms of it that measures read."""
import math
from fractions import Fraction

import networkx as nx
import numpy as np


class Layer:
    """Ties a[i, j] (i named j), their weights, and the cells that nobody answered."""

    def __init__(self, ties, weights, unknown, directed, kind="other"):
        self.a, self.w, self.unknown, self.directed, self.kind = ties, weights, unknown, directed, kind
        self.n = len(ties)

    @staticmethod
    def of(asked):
        n = len(asked["silent"])
        a, w = np.zeros((n, n), int), np.zeros((n, n))
        for i, j, weight in asked["ties"]:
            a[i, j], w[i, j] = 1, weight
            if not asked["directed"]:
                a[j, i], w[j, i] = 1, weight
        silent, opened = asked["silent"], {tuple(pair) for pair in asked["open"]}
        unknown = np.zeros((n, n), bool)
        for i in range(n):
            for j in range(n):
                if i == j or a[i, j]:
                    continue
                if asked["directed"]:
                    unknown[i, j] = silent[i] or (i, j) in opened
                else:
                    unknown[i, j] = (silent[i] and silent[j]) or (i, j) in opened or (j, i) in opened
        return Layer(a, w, unknown, asked["directed"], asked["kind"])

    def turned(self):
        return Layer(self.a.T, self.w.T, self.unknown.T, self.directed, self.kind)

    def either(self):
        """A tie in either direction as a tie, of the larger weight; open where a report could still make one."""
        a = np.maximum(self.a, self.a.T)
        unknown = (a == 0) & (self.unknown | self.unknown.T)
        return Layer(a, np.maximum(self.w, self.w.T), unknown, False, self.kind)

    def cells(self):
        return [(i, j) for i in range(self.n) for j in range(self.n) if i != j]

    def pairs(self):
        return [(i, j) for i in range(self.n) for j in range(i + 1, self.n)]

    def ties(self):
        """Arcs, or pairs once."""
        return [(i, j) for i, j in (self.cells() if self.directed else self.pairs()) if self.a[i, j]]

    def graph(self, lengths="none"):
        """As NetworkX has it; with strengths as fractions, so that equally short paths are exactly so."""
        graph = nx.DiGraph() if self.directed else nx.Graph()
        graph.add_nodes_from(range(self.n))
        for i, j in self.ties():
            length = 1 / Fraction(self.w[i, j]) if lengths == "strength" else Fraction(1)
            graph.add_edge(i, j, length=length, strength=self.w[i, j], weight=1)
        return graph

    def distances(self, lengths="none"):
        """Shortest distances along the ties; infinite where there is no way."""
        d = np.full((self.n, self.n), math.inf)
        for i, near in nx.all_pairs_dijkstra_path_length(self.graph(lengths), weight="length"):
            for j, length in near.items():
                d[i, j] = float(length)
        return d

    def dense(self, valued=False):
        """Cells as numbers: NaN on the diagonal and where nobody answered."""
        cells = np.where(self.a == 1, self.w if valued else 1.0, 0.0)
        cells[self.unknown] = math.nan
        np.fill_diagonal(cells, math.nan)
        return cells


class Question:
    """One layer of a study: as reported, along the flow, read either way; and what else is known."""

    def __init__(self, asked):
        self.study, self.id, self.ids = asked["study"], asked["layer"], asked["ids"]
        self.groups = asked["groups"]
        self.numbers = {
            name: [math.nan if value is None else value for value in values]
            for name, values in asked["numbers"].items()
        }
        self.names = [layer["id"] for layer in asked["layers"]]
        self.layers = [Layer.of(layer) for layer in asked["layers"]]
        at = self.names.index(self.id)
        self.reported = self.layers[at]
        against = asked["layers"][at]["flow"] == "against"
        self.flow = self.reported.turned() if against else self.reported
        self.either = self.reported.either()
        self.n = self.reported.n
        self.weighted = any(tie[2] != 1 for tie in asked["layers"][at]["ties"])

    def kinds(self):
        return sorted({group for group in self.groups if group is not None})

    def members(self, group):
        return [i for i in range(self.n) if self.groups[i] == group]


def answer(measure, level, value, tool="definition", kind="value", **request):
    """One answer; `request` is what is asked of guanxi beside the measure, in its own words."""
    return {"measure": measure, "level": level, "tool": tool, "kind": kind, "request": request, "value": value}


def of_measure(measure, **options):
    """Options of a measure alone, as `set` takes them."""
    return {"set": {measure: options}} if options else {}


def by_tie(layer, values):
    """Values of ties as [source, target, value]."""
    return [[i, j, values[i, j]] for i, j in layer.ties()]


def numbered(labels):
    """Labels renamed by first appearance."""
    seen = {}
    return [seen.setdefault(label, len(seen)) for label in labels]
