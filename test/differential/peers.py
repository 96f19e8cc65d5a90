"""What NetworkX says of the networks given as JSON on standard input; the answers go to standard output.

python3 peers.py < networks.json > answers.json
"""
import json
import math
import platform
import sys
import warnings
from fractions import Fraction

import networkx as nx
import numpy as np

warnings.filterwarnings("ignore")


def graph_of(net, weights):
    graph = nx.DiGraph() if net["directed"] else nx.Graph()
    graph.add_nodes_from(range(net["n"]))
    for source, target, weight in zip(net["source"], net["target"], weights):
        graph.add_edge(source, target, weight=weight)
    return graph


def either_way(graph):
    """A tie in either direction as a tie."""
    either = nx.Graph()
    either.add_nodes_from(graph)
    either.add_edges_from(graph.edges())
    return either


def in_order(values, n):
    return [float(values[node]) for node in range(n)]


def least_upper_bounds(graph):
    """Krackhardt's LUB from its definition, on the reachability NetworkX finds."""
    n = len(graph)
    up = [set(nx.ancestors(graph, node)) | {node} for node in range(n)]
    without = most = 0
    for part in nx.connected_components(either_way(graph)):
        if len(part) < 3:
            continue
        most += (len(part) - 1) * (len(part) - 2) // 2
        members = sorted(part)
        for at, i in enumerate(members):
            for j in members[at + 1 :]:
                bounds = up[i] & up[j]
                # The least: one on whom every other bound has a path.
                if not any(bounds <= up[bound] for bound in bounds):
                    without += 1
    return 1 - without / most if most else math.nan


def spans(either):
    local = {frozenset(ends): span for *ends, span in nx.local_bridges(either, with_span=True)}
    return [float(local.get(frozenset(pair), 2)) for pair in sorted(map(sorted, either.edges()))]


def answers_for(net):
    answers, failed = {}, {}

    def say(key, value):
        try:
            found = value()
        except Exception as error:  # noqa: BLE001 - every refusal of a peer is told, none is hidden
            failed["networkx." + key] = f"{type(error).__name__}: {error}"[:120]
            return
        found = found if isinstance(found, list) else [found]
        answers["networkx." + key] = [float(each) for each in found]

    n, directed = net["n"], net["directed"]
    plain = graph_of(net, [1] * len(net["source"]))
    # Fractions add up without rounding, so that equally short paths are found to be so.
    short = graph_of(net, [1 / Fraction(weight) for weight in net["weight"]])
    cost = graph_of(net, [Fraction(weight) for weight in net["weight"]])
    strength = graph_of(net, net["weight"])
    either = either_way(plain)
    ties = list(zip(net["source"], net["target"]))
    groups = net["groups"]
    nx.set_node_attributes(plain, dict(enumerate(groups)), "group")
    nx.set_node_attributes(plain, dict(enumerate(net["numbers"])), "number")

    say("inDegree", lambda: in_order(dict((plain.in_degree if directed else plain.degree)()), n))
    say("outDegree", lambda: in_order(dict((plain.out_degree if directed else plain.degree)()), n))
    say("degree", lambda: in_order(dict(either.degree()), n))
    say("inStrength", lambda: in_order(dict((strength.in_degree if directed else strength.degree)(weight="weight")), n))
    say("betweenness", lambda: in_order(nx.betweenness_centrality(plain, normalized=False), n))
    say("betweennessNormalized", lambda: in_order(nx.betweenness_centrality(plain), n))
    say("betweennessStrength", lambda: in_order(nx.betweenness_centrality(short, normalized=False, weight="weight"), n))
    say("betweennessCost", lambda: in_order(nx.betweenness_centrality(cost, normalized=False, weight="weight"), n))

    def by_tie(values):
        return [values[tie] if tie in values else values[tie[::-1]] for tie in ties]

    say("tieBetweenness", lambda: by_tie(nx.edge_betweenness_centrality(plain, normalized=False)))
    say("tieBetweennessStrength", lambda: by_tie(nx.edge_betweenness_centrality(short, normalized=False, weight="weight")))
    say("inCloseness", lambda: in_order(nx.closeness_centrality(plain), n))
    say("closeness", lambda: in_order(nx.closeness_centrality(either), n))
    say("inClosenessCost", lambda: in_order(nx.closeness_centrality(cost, distance="weight"), n))
    say("inHarmonic", lambda: in_order(nx.harmonic_centrality(plain), n))
    say("inHarmonicStrength", lambda: in_order(nx.harmonic_centrality(short, distance="weight"), n))
    say("reach2", lambda: [len(nx.single_source_shortest_path_length(plain, node, cutoff=2)) - 1 for node in range(n)])
    say("eigenvector", lambda: in_order(nx.eigenvector_centrality_numpy(either), n))
    say("pagerank", lambda: in_order(nx.pagerank(plain, tol=1e-15, max_iter=10_000), n))
    say("pagerankDamping", lambda: in_order(nx.pagerank(plain, alpha=0.5, tol=1e-15, max_iter=10_000), n))
    say("pagerankStrength", lambda: in_order(nx.pagerank(strength, tol=1e-15, max_iter=10_000), n))

    def katz():
        value = max(np.linalg.eigvalsh(nx.to_numpy_array(either, nodelist=range(n))))
        half = 0.5 / value if value > 1e-9 else 0
        found = nx.katz_centrality_numpy(plain, alpha=half, normalized=False)
        return [each - 1 for each in in_order(found, n)]

    say("katz", katz)
    say("constraint", lambda: in_order(nx.constraint(plain), n))
    say("constraintStrength", lambda: in_order(nx.constraint(strength, weight="weight"), n))
    # By node: over all nodes at once newer versions take another way that is wrong on digraphs.
    say("effectiveSize", lambda: in_order(nx.effective_size(plain, nodes=list(plain)), n))
    say("effectiveSizeStrength", lambda: in_order(nx.effective_size(strength, nodes=list(strength), weight="weight"), n))
    say("clustering", lambda: in_order(nx.clustering(either), n))
    say("coreness", lambda: in_order(nx.core_number(either), n))

    def marked(nodes):
        nodes = set(nodes)
        return [float(node in nodes) for node in range(n)]

    say("cutpoint", lambda: marked(nx.articulation_points(either)))
    say("bridge", lambda: [float(pair in set(map(tuple, map(sorted, nx.bridges(either))))) for pair in sorted(map(tuple, map(sorted, either.edges())))])
    say("localBridgeSpan", lambda: spans(either))
    circles = [clique for clique in nx.find_cliques(either) if len(clique) > 2]
    say("cliques", lambda: len(circles))
    say("largestClique", lambda: max(map(len, circles), default=0))
    say("cliqueCount", lambda: [sum(node in clique for clique in circles) for node in range(n)])
    say("components", lambda: nx.number_connected_components(either))
    if directed:
        say("strongComponents", lambda: nx.number_strongly_connected_components(plain))
        say("arcReciprocity", lambda: nx.overall_reciprocity(plain))
        say("triadCensus", lambda: list(nx.triadic_census(plain).values()))
    else:
        say("transitivity", lambda: nx.transitivity(plain))
        say("compactness", lambda: nx.global_efficiency(plain))
        say("diameter", lambda: nx.diameter(plain))
        say("meanDistance", lambda: nx.average_shortest_path_length(plain))
    say("distanceFragmentation", lambda: 1 - nx.global_efficiency(either))
    say("density", lambda: nx.density(plain))
    say("gtdLub", lambda: least_upper_bounds(plain))

    def parts(labels):
        kinds = sorted(set(labels))
        return [{node for node in range(n) if labels[node] == kind} for kind in kinds]

    say("groupModularity", lambda: nx.algorithms.community.modularity(plain, parts(groups)))
    say("modularity", lambda: nx.algorithms.community.modularity(either, parts(net["communities"])))
    say("leidenModularity", lambda: nx.algorithms.community.modularity(either, parts(net["leiden"])))
    say("modularityResolution", lambda: nx.algorithms.community.modularity(either, parts(groups), resolution=2))
    say("degreeAssortativity", lambda: nx.degree_assortativity_coefficient(plain, x="out", y="in"))
    say("numericAssortativity", lambda: nx.numeric_assortativity_coefficient(plain, "number"))
    say("assortativity", lambda: nx.attribute_assortativity_coefficient(plain, "group"))

    def mixing():
        kinds = max(groups) + 1
        matrix = nx.attribute_mixing_matrix(plain, "group", mapping={kind: kind for kind in range(kinds)}, normalized=False)
        return np.asarray(matrix)

    def index():
        matrix = mixing()
        inside = np.trace(matrix)
        outside = matrix.sum() - inside
        return (outside - inside) / (outside + inside)

    say("eiIndex", index)
    say("blockTies", lambda: [each for row in mixing() for each in row])
    return {"answers": answers, "failed": failed}


def told(value):
    """JSON has no word for what is no number."""
    if isinstance(value, dict):
        return {key: told(each) for key, each in value.items()}
    if isinstance(value, list):
        return [told(each) for each in value]
    if isinstance(value, float) and not math.isfinite(value):
        return "NaN" if math.isnan(value) else ("Inf" if value > 0 else "-Inf")
    return value


networks = json.load(sys.stdin)
versions = {"Python": platform.python_version(), "NetworkX": nx.__version__, "numpy": np.__version__}
json.dump(told({"versions": versions, "networks": [answers_for(net) for net in networks]}), sys.stdout)
