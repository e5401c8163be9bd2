"""Means of thin groups drawn towards the overall mean (empirical Bayes), each with its interval."""

import numpy as np
import polars as pl

from stamgast.metrics.uncertainty import Floats, Z


def shrunk(cells: pl.DataFrame) -> pl.DataFrame:
    """Cells with ``rate``, ``low`` and ``high`` (answers per post, shrunk) in the place of ``squares``.

    Needs posts, answers and squares (the sum of squared answers of each post). With s² the variance of
    answers between posts of one cell (no less than a Poisson's) and τ² that between cells, a cell of n posts
    keeps the part B = τ²/(τ² + s²/n) of its distance from the mean, with variance B·s²/n + (1-B)²·Var(mean).
    Cells without posts get the mean, and an interval as wide as the cells differ.
    """
    n, answers, squares = (
        cells[name].cast(pl.Float64).to_numpy() for name in ("posts", "answers", "squares")
    )
    if not n.sum():
        nothing = pl.lit(None, dtype=pl.Float64)
        return cells.drop("squares").with_columns(rate=nothing, low=nothing, high=nothing)
    overall = answers.sum() / n.sum()
    own = answers / np.maximum(n, 1)
    within = _within(n, answers, squares)
    between = _between(n, own - overall, within)
    keep = between * n / (between * n + within) if within else np.ones_like(n)
    rate = overall + keep * (own - overall)
    spread = (n * n * between + n * within).sum() / n.sum() ** 2
    variance = keep * within / np.maximum(n, 1) + (1 - keep) ** 2 * spread + np.where(n == 0, between, 0)
    reach = Z * np.sqrt(variance)
    return cells.drop("squares").with_columns(
        pl.Series("rate", rate),
        pl.Series("low", np.maximum(rate - reach, 0)),
        pl.Series("high", rate + reach),
    )


def _within(n: Floats, answers: Floats, squares: Floats) -> float:
    freedom = n.sum() - (n > 0).sum()
    pooled = (squares - answers**2 / np.maximum(n, 1)).sum() / freedom if freedom else 0.0
    return float(max(pooled, answers.sum() / n.sum()))


def _between(n: Floats, distance: Floats, within: float) -> float:
    """τ² by the method of moments (DerSimonian & Laird 1986, Controlled Clinical Trials 7, 177-188)."""
    scale = n.sum() - (n**2).sum() / n.sum()
    excess = (n * distance**2).sum() - ((n > 0).sum() - 1) * within
    return float(max(excess / scale, 0.0)) if scale > 0 else 0.0
