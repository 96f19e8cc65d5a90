# R's sna as a contestant: answers questions, a line of JSON each. What takes it minutes is asked with a
# few permutations, and the time is told for a thousand.
# Rscript --vanilla peers.R
suppressPackageStartupMessages({ library(sna); library(jsonlite) })
permutations <- 1000

# sna works on whole matrices.
most_people <- 6000

race <- NULL
read_race <- function(path) {
  words <- readBin(path, "integer", file.size(path) / 4, endian = "little")
  n <- words[1]; ties <- words[3]
  m <- if (n <= most_people) {
    cells <- matrix(0, n, n)
    cells[cbind(words[3 + seq_len(ties)] + 1, words[3 + ties + seq_len(ties)] + 1)] <- 1
    if (words[2] == 0) pmax(cells, t(cells)) else cells
  }
  race <<- list(n = n, directed = words[2] == 1, m = m, group = words[3 + 2 * ties + seq_len(n)],
    from = words[3 + seq_len(ties)] + 1, to = words[3 + ties + seq_len(ties)] + 1)
}

ei <- function(labels) {
  external <- sum(labels[race$from] != labels[race$to])
  (2 * external - length(race$from)) / length(race$from)
}
same_team <- function() outer(race$group, race$group, "==") * 1

# Each: a function to time, and how many of the thousand permutations it does.
workloads <- list(
  betweenness = list(run = function() sum(betweenness(race$m, gmode = if (race$directed) "digraph" else "graph"))),
  eiPermutations = list(run = function() {
    observed <- ei(race$group)
    mean(replicate(permutations, ei(sample(race$group))) <= observed)
    observed
  }),
  qap = list(share = 10 / permutations, run = function()
    qaptest(list(race$m, t(race$m)), gcor, g1 = 1, g2 = 2, reps = 10)$testval),
  mrqapOutcome = list(share = 3 / permutations, run = function()
    netlm(race$m, list(t(race$m), same_team()), nullhyp = "qapy", reps = 3)$coefficients[2]),
  mrqapPartialling = list(share = 3 / permutations, run = function()
    netlm(race$m, list(t(race$m), same_team()), nullhyp = "qapspp", reps = 3)$coefficients[2])
)

answer <- function(question) {
  if (question$ask == "load") return(list(ms = system.time(read_race(question$file))[["elapsed"]] * 1000))
  if (question$ask == "memory") {
    status <- readLines("/proc/self/status")
    peak <- as.numeric(gsub("\\D", "", grep("^VmHWM", status, value = TRUE)))
    return(list(mib = peak / 1024))
  }
  workload <- workloads[[question$workload]]
  if (is.null(workload) || (is.null(race$m) && question$workload != "eiPermutations")) return(list(none = TRUE))
  goes <- 0
  start <- proc.time()[["elapsed"]]
  repeat {
    check <- workload$run()
    goes <- goes + 1
    spent <- proc.time()[["elapsed"]] - start
    if (question$once || spent >= 0.05) break
  }
  share <- if (is.null(workload$share)) 1 else workload$share
  list(ms = spent * 1000 / goes / share, check = check)
}

input <- file("stdin", "r")
while (length(line <- readLines(input, 1)) > 0) {
  cat(toJSON(answer(fromJSON(line)), auto_unbox = TRUE, digits = NA), "\n", sep = "")
  flush(stdout())
}
