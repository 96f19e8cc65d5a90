# Regressions between networks as R and sna have them, from the data of this project alone.
# Rscript test/oracles/make/inference.R > test/oracles/inference.json
# npx biome format --write test/oracles/inference.json
suppressPackageStartupMessages(library(sna))
set.seed(20261122)
reps <- 4000
folder <- "datasets/krackhardt-hightech"
people <- read.csv(file.path(folder, "people.csv"))
ties <- read.csv(file.path(folder, "ties.csv"))
n <- nrow(people)
layer <- function(id) {
  m <- matrix(0, n, n)
  rows <- ties[ties$layer == id, ]
  m[cbind(match(rows$source, people$id), match(rows$target, people$id))] <- 1
  diag(m) <- 0
  m
}
either <- function(m) pmax(m, t(m))
silent <- function(m, who) { m[who, ] <- NA; m }
advice <- layer("advice"); friendship <- layer("friendship"); reports <- layer("reports_to")
department <- outer(people$department, people$department, "==") * 1
age <- abs(outer(people$age, people$age, "-"))
tenure <- matrix(people$tenure, n, n)

number <- function(x) paste0("[", paste(trimws(formatC(unname(x), digits = 15, format = "g")), collapse = ","), "]")
field <- function(name, x) paste0('"', name, '":', number(x))

# lm gives the figures; the sandwich is written out; netlm gives the tests.
linear <- function(name, y, xs, mode) {
  off <- if (mode == "graph") lower.tri(y) else row(y) != col(y)
  frame <- data.frame(y = y[off], sapply(xs, function(x) x[off]))
  frame <- frame[complete.cases(frame), ]
  fit <- lm(y ~ ., frame)
  told <- summary(fit)
  design <- model.matrix(fit)
  bread <- solve(crossprod(design))
  robust <- sqrt(diag(bread %*% crossprod(design * residuals(fit)) %*% bread))
  vif <- diag(solve(cor(design[, -1, drop = FALSE])))
  beta <- coef(fit)[-1] * apply(design[, -1, drop = FALSE], 2, sd) / sd(frame$y)
  tests <- function(how) {
    drawn <- netlm(y, xs, mode = mode, nullhyp = how, reps = reps)
    paste0('{', field("pUpper", drawn$pgreq[-1]), ",",
      field("pLower", drawn$pleeq[-1]), ",", field("pTwoSided", drawn$pgreqabs[-1]), '}')
  }
  paste0('{"name":"', name, '",', field("cells", nrow(frame)), ",", field("b", coef(fit)), ",",
    field("standardError", told$coefficients[, 2]), ",", field("t", told$coefficients[, 3]), ",",
    field("robustError", robust), ",", field("beta", beta), ",", field("vif", vif), ",",
    field("rSquared", told$r.squared), ",", field("adjustedRSquared", told$adj.r.squared),
    if (anyNA(y)) '' else paste0(',"semi-partialling":', tests("qapspp"),
      ',"permute-outcome":', tests("qapy")), '}')
}

logistic <- function(name, y, xs, mode) {
  off <- if (mode == "graph") lower.tri(y) else row(y) != col(y)
  frame <- data.frame(y = y[off], sapply(xs, function(x) x[off]))
  frame <- frame[complete.cases(frame), ]
  fit <- glm(y ~ ., binomial, frame, control = glm.control(epsilon = 1e-14, maxit = 50))
  # summary(fit) has the errors of the round before the last; these are of the estimate itself.
  design <- model.matrix(fit)
  share <- fitted(fit)
  error <- sqrt(diag(solve(crossprod(design * sqrt(share * (1 - share))))))
  drawn <- if (anyNA(y)) NULL else netlogit(y, xs, mode = mode, nullhyp = "qapy", reps = 1000)
  paste0('{"name":"', name, '",', field("cells", nrow(frame)), ",", field("b", coef(fit)), ",",
    field("standardError", error), ",", field("z", coef(fit) / error), ",",
    field("logLikelihood", logLik(fit)), ",", field("nullDeviance", fit$null.deviance),
    if (is.null(drawn)) '' else paste0(",", field("pUpper", drawn$pgreq[-1]), ",",
      field("pLower", drawn$pleeq[-1]), ",", field("pTwoSided", drawn$pgreqabs[-1])), '}')
}

two <- list(friendship = friendship, reports = reports)
four <- list(friendship = friendship, department = department, age = age, tenure = tenure)
cases <- function(fit) paste(
  fit("advice by friendship and chart", advice, two, "digraph"),
  fit("advice by friendship and traits", advice, four, "digraph"),
  fit("either way", either(advice), list(friendship = either(friendship), age = age), "graph"),
  fit("three silent", silent(advice, c(3, 8, 20)), list(
    friendship = silent(friendship, c(8, 9)), department = department), "digraph"), sep = ",\n")
cat(sprintf('{"tools":"%s, sna %s",\n"reps":%d,\n"linear":[%s],\n"logisticReps":1000,\n"logistic":[%s]}\n',
  R.version.string, packageVersion("sna"), reps, cases(linear), cases(logistic)))
