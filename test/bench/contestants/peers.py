"""igraph, graph-tool, NetworkX or NumPy as a contestant: answers questions, a line of JSON each.

python3 peers.py igraph|graph-tool|graph-tool-2|networkx|numpy
"""
import json
import resource
import sys
import time

import numpy as np

LEAST = 0.050


def read(path):
    words = np.fromfile(path, dtype="<u4")
    n, directed, ties = int(words[0]), words[1] == 1, int(words[2])
    lists = words[3:]
    return n, bool(directed), lists[:ties], lists[ties : 2 * ties], lists[2 * ties :]


class Igraph:
    def __init__(self):
        import igraph

        self.igraph = igraph

    def load(self, path):
        n, directed, source, target, _ = read(path)
        pairs = np.column_stack([source, target])
        self.graph = self.igraph.Graph(n=n, edges=pairs, directed=directed)
        self.either = self.graph.as_undirected() if directed else self.graph

    def workload(self, name, file):
        if name == "load":
            # A plain list of numbers; igraph has no faster way to read ties from a text.
            return lambda: self.igraph.Graph.Read_Edgelist(file + ".txt").ecount()
        graph, either = self.graph, self.either
        return {
            "betweenness": lambda: graph.betweenness(directed=graph.is_directed()),
            "tieBetweenness": lambda: graph.edge_betweenness(directed=graph.is_directed()),
            "closeness": lambda: either.closeness(normalized=False),
            "harmonic": lambda: either.harmonic_centrality(normalized=False),
            "triads": lambda: list(graph.triad_census()) if graph.is_directed() else None,
            "cliques": lambda: either.maximal_cliques(min=3),
            "constraint": lambda: graph.constraint(),
            "communities": lambda: either.community_multilevel(),
            "coreness": lambda: either.coreness(),
            "components": lambda: graph.connected_components(mode="weak"),
            "pagerank": lambda: graph.pagerank(),
            "eigenvector": lambda: either.eigenvector_centrality(),
            "degree": lambda: either.degree(),
        }.get(name)

    def check(self, name, result):
        if name == "load":
            return result
        if name in ("betweenness", "tieBetweenness", "harmonic", "constraint", "coreness", "degree"):
            return float(np.nansum(np.array(result, dtype=float)))
        if name == "closeness":
            return float(np.nansum(np.array(result, dtype=float)))
        if name == "cliques":
            return len(result)
        if name == "components":
            return len(result)
        if name == "communities":
            return result.modularity
        if name == "triads" and result is not None:
            return result[15] * 2 + result[8]
        return None


class GraphTool:
    def __init__(self, threads):
        import graph_tool.all as gt

        self.gt = gt
        gt.openmp_set_num_threads(threads)

    def load(self, path):
        n, directed, source, target, _ = read(path)
        self.graph = self.gt.Graph(directed=directed)
        self.graph.add_vertex(n)
        self.graph.add_edge_list(np.column_stack([source, target]))
        self.either = self.gt.GraphView(self.graph, directed=False)

    def workload(self, name, file):
        gt, graph, either = self.gt, self.graph, self.either
        return {
            "betweenness": lambda: gt.betweenness(graph, norm=False)[0].a,
            "closeness": lambda: gt.closeness(either, norm=False).a,
            "harmonic": lambda: gt.closeness(either, harmonic=True, norm=False).a,
            "cliques": lambda: sum(1 for each in gt.max_cliques(either) if len(each) > 2),
            "pagerank": lambda: gt.pagerank(graph, epsilon=1e-10).a,
        }.get(name)

    def check(self, name, result):
        if name == "cliques":
            return result
        if name in ("betweenness", "harmonic"):
            return float(np.nansum(result))
        return None


class NetworkX:
    def __init__(self):
        import networkx

        self.nx = networkx

    def load(self, path):
        n, directed, source, target, _ = read(path)
        self.graph = self.nx.DiGraph() if directed else self.nx.Graph()
        self.graph.add_nodes_from(range(n))
        self.graph.add_edges_from(zip(source.tolist(), target.tolist()))
        self.either = self.graph.to_undirected()

    def workload(self, name, file):
        nx, graph, either = self.nx, self.graph, self.either
        return {
            "betweenness": lambda: nx.betweenness_centrality(graph, normalized=False),
            "harmonic": lambda: nx.harmonic_centrality(either),
            "cliques": lambda: sum(1 for each in nx.find_cliques(either) if len(each) > 2),
            "constraint": lambda: nx.constraint(graph),
        }.get(name)

    def check(self, name, result):
        return result if name == "cliques" else float(np.nansum(list(result.values())))


class NumPy:
    """The permutation tests as they are usually written with NumPy."""

    def load(self, path):
        n, directed, source, target, self.group = read(path)
        self.n, self.source, self.target = n, source, target
        if n <= 2000:
            self.matrix = np.zeros((n, n))
            self.matrix[source, target] = 1

    def workload(self, name, file):
        return {"eiPermutations": self.ei, "qap": self.qap}.get(name)

    def ei(self):
        draw = np.random.default_rng(1)

        def index(labels):
            external = np.count_nonzero(labels[self.source] != labels[self.target])
            internal = len(self.source) - external
            return (external - internal) / (external + internal)

        observed = index(self.group)
        drawn = [index(draw.permutation(self.group)) for _ in range(1000)]
        np.mean(np.array(drawn) <= observed)
        return observed

    def qap(self):
        """People who change places leave mean and spread as they are: only the product changes."""
        draw = np.random.default_rng(1)
        off = ~np.eye(self.n, dtype=bool)
        cells = self.n * (self.n - 1)
        a, b = self.matrix, self.matrix.T
        a = np.where(off, (a - a[off].mean()) / a[off].std(), 0)
        b = np.where(off, (b - b[off].mean()) / b[off].std(), 0)
        observed = (a * b).sum() / cells
        drawn = []
        for _ in range(1000):
            order = draw.permutation(self.n)
            drawn.append((a * b[np.ix_(order, order)]).sum() / cells)
        np.mean(np.array(drawn) >= observed)
        return observed

    def check(self, name, result):
        return float(result)


makers = {
    "igraph": Igraph,
    "graph-tool": lambda: GraphTool(1),
    "graph-tool-2": lambda: GraphTool(2),
    "networkx": NetworkX,
    "numpy": NumPy,
}


def peak_mib():
    """The most memory of this process alone: rusage begins with the memory of whoever started it."""
    try:
        with open("/proc/self/status") as status:
            return next(int(line.split()[1]) for line in status if line.startswith("VmHWM")) / 1024
    except (OSError, StopIteration):
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def answer(contestant, question):
    if question["ask"] == "load":
        before = time.perf_counter()
        contestant.load(question["file"])
        return {"ms": (time.perf_counter() - before) * 1000}
    if question["ask"] == "memory":
        return {"mib": peak_mib()}
    only_igraph = question["workload"] == "load" and not isinstance(contestant, Igraph)
    run = None if only_igraph else contestant.workload(question["workload"], question["file"])
    if run is None:
        return {"none": True}
    goes = 0
    start = time.perf_counter()
    while True:
        result = run()
        goes += 1
        if question["once"] or time.perf_counter() - start >= LEAST:
            break
    lap = (time.perf_counter() - start) * 1000 / goes
    return {"ms": lap, "check": contestant.check(question["workload"], result)}


contestant = makers[sys.argv[1]]()
for line in sys.stdin:
    print(json.dumps(answer(contestant, json.loads(line))), flush=True)
