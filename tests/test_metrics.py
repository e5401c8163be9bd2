"""The contract of every metric: an entry, a documented function, an example that runs."""

import doctest
import inspect
import subprocess
import sys
from dataclasses import replace
from importlib import import_module

import pytest

from stamgast.metrics import reference
from stamgast.metrics.catalogue import METRICS, Metric

EVERY = pytest.mark.parametrize("metric", METRICS.values(), ids=list(METRICS))
NOT_METRICS = {"goh_barabasi"}


@EVERY
def test_the_id_is_where_the_function_lives(metric: Metric) -> None:
    module, name = metric.id.split(".")
    assert getattr(import_module(f"stamgast.metrics.{module}"), name) is metric.function
    assert METRICS[metric.id] is metric


@EVERY
def test_an_entry_is_complete(metric: Metric) -> None:
    assert metric.version >= 1
    assert metric.better in {"higher", "lower", "neither"}
    assert all(text == text.strip() != "" for text in (metric.unit, metric.title, metric.about))
    assert metric.about.endswith(".")


@EVERY
def test_the_docstring_has_every_section_in_order(metric: Metric) -> None:
    told = reference.sections(metric.function.__doc__ or "")
    assert list(told) == ["", *reference.SECTIONS]
    assert all(told.values())


@EVERY
def test_every_argument_is_described_and_none_is_a_clock(metric: Metric) -> None:
    described = reference.sections(metric.function.__doc__ or "")["Args"]
    for name in inspect.signature(metric.function).parameters:
        assert f"{name}:" in described


@EVERY
def test_the_example_runs(metric: Metric) -> None:
    scope = {metric.function.__name__: metric.function}
    found = doctest.DocTestFinder(recurse=False).find(metric.function, metric.id, globs=scope)
    assert sum(len(test.examples) for test in found) > 0
    runner = doctest.DocTestRunner()
    assert sum(runner.run(test).failed for test in found) == 0


def test_every_public_function_of_the_metric_modules_is_in_the_catalogue() -> None:
    modules = {import_module(metric.function.__module__) for metric in METRICS.values()}
    public = {
        f"{module.__name__.rsplit('.', 1)[1]}.{name}"
        for module in modules
        for name, found in inspect.getmembers(module, inspect.isfunction)
        if found.__module__ == module.__name__ and not name.startswith("_") and name not in NOT_METRICS
    }
    assert public == set(METRICS)


def test_the_catalogue_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        METRICS["response.first_time"] = replace(METRICS["response.first_time"], version=2)  # type: ignore[index]


def test_the_page_shows_every_metric_with_version_and_example() -> None:
    page = reference.page()
    for metric in METRICS.values():
        assert f"## {metric.title}\n" in page
        assert f"`{metric.id}` · version {metric.version} · " in page
    assert page.count("```python") == len(METRICS)
    assert page.endswith("```\n")
    assert "  \n" not in page


def test_metrics_load_without_django() -> None:
    program = "import sys, stamgast.metrics.reference; sys.exit('django' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
