# What R's igraph and sna say of the networks given as JSON on standard input; the answers go to
# standard output. Rscript peers.R < networks.json > answers.json
suppressMessages({
  library(jsonlite)
  library(igraph)
})

numbers <- function(x) as.numeric(unlist(x))

# The matrix as given, and with a tie in either direction as a tie.
matrix_of <- function(net, values) {
  a <- matrix(0, net$n, net$n)
  from <- numbers(net$source) + 1
  to <- numbers(net$target) + 1
  a[cbind(from, to)] <- values
  if (!net$directed) a[cbind(to, from)] <- values
  a
}

by_pair <- function(g, values) {
  ends <- as_edgelist(g, names = FALSE)
  low <- pmin(ends[, 1], ends[, 2])
  high <- pmax(ends[, 1], ends[, 2])
  values[order(low, high)]
}

answers_for <- function(net) {
  answers <- list()
  failed <- list()
  say <- function(key, value) {
    found <- tryCatch(suppressWarnings(as.numeric(value)), error = function(e) e)
    if (inherits(found, "error")) failed[[key]] <<- conditionMessage(found)
    else answers[[key]] <<- I(found)
  }
  n <- net$n
  directed <- net$directed
  from <- numbers(net$source) + 1
  to <- numbers(net$target) + 1
  strength <- numbers(net$weight)
  cost <- 1 / strength
  ones <- rep(1, length(from))
  a <- matrix_of(net, ones)
  either <- pmax(a, t(a))
  weighted <- matrix_of(net, strength)
  g <- make_empty_graph(n, directed = directed)
  g <- add_edges(g, rbind(from, to))
  u <- graph_from_adjacency_matrix(either, mode = "undirected")
  uw <- graph_from_adjacency_matrix(pmax(weighted, t(weighted)), mode = "undirected", weighted = TRUE)
  groups <- numbers(net$groups) + 1
  found <- numbers(net$communities) + 1
  refined <- numbers(net$leiden) + 1
  scale <- numbers(net$numbers)

  say("igraph.inDegree", degree(g, mode = "in"))
  say("igraph.outDegree", degree(g, mode = "out"))
  say("igraph.degree", degree(u))
  say("igraph.inStrength", strength(g, mode = "in", weights = strength))
  say("igraph.outStrength", strength(g, mode = "out", weights = strength))
  say("igraph.betweenness", betweenness(g, weights = NA))
  say("igraph.betweennessNormalized", betweenness(g, weights = NA, normalized = TRUE))
  say("igraph.betweennessStrength", betweenness(g, weights = cost))
  say("igraph.betweennessCost", betweenness(g, weights = strength))
  say("igraph.tieBetweenness", edge_betweenness(g, weights = NA))
  say("igraph.tieBetweennessStrength", edge_betweenness(g, weights = cost))
  say("igraph.inCloseness", closeness(g, mode = "in", weights = NA, normalized = TRUE))
  say("igraph.outCloseness", closeness(g, mode = "out", weights = NA, normalized = TRUE))
  say("igraph.closeness", closeness(u, weights = NA, normalized = TRUE))
  say("igraph.outClosenessRaw", closeness(g, mode = "out", weights = NA))
  say("igraph.outClosenessStrength", closeness(g, mode = "out", weights = cost, normalized = TRUE))
  say("igraph.inClosenessCost", closeness(g, mode = "in", weights = strength, normalized = TRUE))
  say("igraph.inHarmonic", harmonic_centrality(g, mode = "in", weights = NA, normalized = TRUE))
  say("igraph.outHarmonic", harmonic_centrality(g, mode = "out", weights = NA, normalized = TRUE))
  say("igraph.harmonic", harmonic_centrality(u, weights = NA, normalized = TRUE))
  say("igraph.outHarmonicStrength", harmonic_centrality(g, mode = "out", weights = cost))
  say("igraph.reach2", ego_size(g, order = 2, mode = "out") - 1)
  say("igraph.eigenvector", eigen_centrality(u, weights = NA)$vector)
  say("igraph.eigenvectorStrength", eigen_centrality(uw, weights = E(uw)$weight)$vector)
  say("igraph.pagerank", page_rank(g, weights = NA)$vector)
  say("igraph.pagerankDamping", page_rank(g, weights = NA, damping = 0.5)$vector)
  say("igraph.pagerankStrength", page_rank(g, weights = strength)$vector)
  say("igraph.hub", hub_score(g, weights = NA)$vector)
  say("igraph.authority", authority_score(g, weights = NA)$vector)
  if (n > 0) {
    value <- max(eigen(either, symmetric = TRUE, only.values = TRUE)$values)
    half <- if (value > 1e-9) 0.5 / value else 0
    say("igraph.bonacich", power_centrality(u, exponent = half))
    say("igraph.bonacichNegative", power_centrality(g, exponent = -half))
    say("igraph.katz", alpha_centrality(g, alpha = half, exo = 1, weights = NA, sparse = FALSE) - 1)
    say("base.bonacich", {
      power <- solve(diag(n) - half * either, rowSums(either))
      power * sqrt(n / sum(power^2))
    })
    say("base.katz", solve(diag(n) - half * t(a), rep(1, n)) - 1)
    say("base.eigenvector", {
      vector <- eigen(either, symmetric = TRUE)$vectors[, 1]
      vector * sign(sum(vector))
    })
    # Whether the largest value comes alone, without which there is no single vector.
    alone <- function(values) length(values) > 0 && values[1] > 1e-9 &&
      (length(values) == 1 || values[1] - values[2] > 1e-9 * values[1])
    say("base.eigenvectorExists", alone(eigen(either, symmetric = TRUE, only.values = TRUE)$values))
    say("base.hubExists", alone(svd(a)$d))
    say("base.authority", {
      vector <- svd(a)$v[, 1]
      vector * sign(sum(vector))
    })
    say("base.hub", {
      vector <- svd(a)$u[, 1]
      vector * sign(sum(vector))
    })
  }
  say("igraph.constraint", constraint(g, weights = ones))
  say("igraph.constraintStrength", constraint(g, weights = strength))
  say("igraph.clustering", transitivity(u, type = "local", isolates = "NaN"))
  say("igraph.coreness", coreness(u))
  say("igraph.cutpoint", replace(rep(0, n), as.numeric(articulation_points(u)), 1))
  say("igraph.component", components(u, mode = "weak")$membership)
  say("igraph.strongComponents", count_components(g, mode = "strong"))
  say("igraph.components", count_components(g, mode = "weak"))
  say("igraph.bridges", length(bridges(u)))
  circles <- max_cliques(u, min = 3)
  say("igraph.cliques", length(circles))
  say("igraph.cliqueCount", tabulate(as.numeric(unlist(circles)), nbins = n))
  say("igraph.density", edge_density(g))
  if (directed) {
    say("igraph.arcReciprocity", reciprocity(g, mode = "default"))
    say("igraph.dyadReciprocity", reciprocity(g, mode = "ratio"))
    say("igraph.triadCensus", triad_census(g))
    say("igraph.inDegreeCentralization", centr_degree(g, mode = "in", loops = FALSE)$centralization)
    say("igraph.outDegreeCentralization", centr_degree(g, mode = "out", loops = FALSE)$centralization)
  } else {
    say("igraph.transitivity", transitivity(u, type = "global"))
  }
  say("igraph.meanDistance", mean_distance(g, directed = directed, unconnected = TRUE))
  say("igraph.meanDistanceStrength", {
    d <- distances(g, mode = "out", weights = cost)
    diag(d) <- Inf
    mean(d[is.finite(d)])
  })
  say("igraph.diameter", diameter(g, directed = directed, unconnected = TRUE, weights = NA))
  say("igraph.compactness", global_efficiency(g, directed = directed, weights = NA))
  say("igraph.distanceDistribution", distance_table(g, directed = directed)$res)
  say("igraph.degreeCentralization", centr_degree(u, loops = FALSE)$centralization)
  say("igraph.betweennessCentralization", centr_betw(g, directed = directed)$centralization)
  say("igraph.closenessCentralization", centr_clo(u)$centralization)
  say("igraph.groupModularity", modularity(g, groups, directed = directed))
  say("igraph.modularity", modularity(u, found))
  say("igraph.modularityResolution", modularity(u, groups, resolution = 2))
  say("igraph.leidenModularity", modularity(u, refined))
  if (length(from) > 0) say("igraph.leiden", {
    set.seed(1)
    best <- cluster_leiden(u, objective_function = "modularity", n_iterations = 20)
    modularity(u, membership(best))
  })
  if (length(from) > 0) say("igraph.louvain", {
    set.seed(1)
    modularity(u, membership(cluster_louvain(u)))
  })
  say("igraph.assortativity", assortativity_nominal(g, groups, directed = directed))
  say("igraph.degreeAssortativity", assortativity_degree(g, directed = directed))
  say("igraph.numericAssortativity", assortativity(g, scale, directed = directed))
  # Shared contacts among ties both ways are what makes these Simmelian.
  say("igraph.simmelian", {
    both <- pmin(a, t(a))
    shared <- as.matrix(cocitation(graph_from_adjacency_matrix(both, mode = "undirected"))) * both
    shared[cbind(from, to)]
  })
  say("igraph.largestClique", if (length(circles) > 0) clique_num(u) else 0)

  # sna has no networks without people.
  if (n == 0) return(list(answers = answers, failed = failed))
  mode <- if (directed) "digraph" else "graph"
  say("sna.inDegree", sna::degree(a, cmode = "indegree", gmode = "digraph"))
  say("sna.outDegree", sna::degree(a, cmode = "outdegree", gmode = "digraph"))
  say("sna.betweenness", sna::betweenness(a, gmode = mode, cmode = if (directed) "directed" else "undirected"))
  say("sna.outCloseness", sna::closeness(a, gmode = mode, cmode = if (directed) "directed" else "undirected"))
  say("sna.outHarmonic", sna::closeness(a, gmode = mode, cmode = if (directed) "suminvdir" else "suminvundir"))
  say("sna.eigenvector", abs(sna::evcent(either, gmode = "graph", use.eigen = TRUE)))
  say("sna.coreness", sna::kcores(either, mode = "graph", cmode = "indegree"))
  say("sna.cutpoint", replace(rep(0, n), sna::cutpoints(either, mode = "graph"), 1))
  say("sna.density", sna::gden(a, mode = mode))
  say("sna.transitivity", sna::gtrans(a, mode = mode, measure = "weak"))
  if (directed) {
    say("sna.arcReciprocity", sna::grecip(a, measure = "edgewise"))
    say("sna.dyadReciprocity", sna::grecip(a, measure = "dyadic.nonnull"))
    say("sna.triadCensus", sna::triad.census(a, mode = "digraph"))
    say("sna.inDegreeCentralization", sna::centralization(a, sna::degree, mode = "digraph", cmode = "indegree"))
    say("sna.outDegreeCentralization", sna::centralization(a, sna::degree, mode = "digraph", cmode = "outdegree"))
  }
  say("sna.degreeCentralization", sna::centralization(either, sna::degree, mode = "graph"))
  say("sna.betweennessCentralization", sna::centralization(a, sna::betweenness, mode = mode))
  say("sna.connectedness", sna::connectedness(a))
  say("sna.gtdHierarchy", sna::hierarchy(a, measure = "krackhardt"))
  say("sna.gtdEfficiency", sna::efficiency(a))
  say("sna.gtdLub", sna::lubness(a))
  say("sna.components", sna::components(a, connected = "weak"))
  say("sna.strongComponents", sna::components(a, connected = "strong"))
  say("sna.reachableShare", {
    r <- sna::reachability(a)
    diag(r) <- 0
    sum(r) / (n * (n - 1))
  })
  broker <- tryCatch(suppressWarnings(sna::brokerage(a, groups)), error = function(e) e)
  roles <- c("coordinator", "itinerant", "representative", "gatekeeper", "liaison", "brokerage")
  for (at in seq_along(roles)) {
    key <- roles[at]
    say(paste0("sna.", key), if (inherits(broker, "error")) stop(broker) else broker$raw.nli[, at])
    say(paste0("sna.", key, ".expected"), broker$exp.nli[, at])
    say(paste0("sna.", key, ".z"), broker$z.nli[, at])
    say(paste0("sna.", key, ".total"), broker$z.gli[at])
  }
  other <- matrix_of(list(n = n, directed = directed, source = net$otherSource, target = net$otherTarget),
                     rep(1, length(net$otherSource)))
  if (n > 2) {
    say("sna.profileDistance", sna::sedist(a, method = "euclidean", mode = mode, diag = FALSE))
    say("sna.homophilyCorrelation", sna::gcor(a, outer(groups, groups, "==") * 1, mode = mode, diag = FALSE))
  }
  say("sna.dyadCensus", sna::dyad.census(a))
  say("sna.qap", sna::gcor(a, other, mode = mode, diag = FALSE))
  say("base.densityMatrix", {
    k <- max(groups, 0)
    one <- outer(groups, seq_len(k), "==") * 1
    ties <- t(one) %*% a %*% one
    cells <- t(one) %*% (1 - diag(n)) %*% one
    t(ties / cells)
  })
  list(answers = answers, failed = failed)
}

networks <- fromJSON(file("stdin"), simplifyVector = FALSE)
answers <- lapply(networks, answers_for)
versions <- list(
  R = as.character(getRversion()),
  igraph = as.character(packageVersion("igraph")),
  sna = as.character(packageVersion("sna"))
)
cat(toJSON(list(versions = versions, networks = answers), auto_unbox = TRUE, digits = NA, na = "string"))
