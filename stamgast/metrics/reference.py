"""The reference page of all metrics, rendered from the catalogue and the docstrings."""

import inspect
import re
from typing import Final

from stamgast.metrics.catalogue import METRICS, Metric

SECTIONS: Final = ("Args", "Returns", "Raises", "Source", "Example")
"""What every metric's docstring tells, in this order."""

INTRODUCTION: Final = """\
# Metrics

Every figure comes with a 95 % interval and with its n. What a source cannot know is *not knowable*, never
zero. Waits are quantiles of a survival curve in which those who still wait are counted. The version of a
definition rises whenever the same table would give other numbers.
"""
BETTER: Final = {
    "higher": "higher is better",
    "lower": "lower is better",
    "neither": "neither way is better",
}


def page() -> str:
    """The whole page as Markdown, ending with a newline."""
    return "\n".join([INTRODUCTION, *(_entry(metric) for metric in METRICS.values())])


def sections(docstring: str) -> dict[str, str]:
    """A docstring's text by section, without indentation; what stands before the first is under ""."""
    parts = re.split(rf"^({'|'.join(SECTIONS)}):\n", inspect.cleandoc(docstring), flags=re.MULTILINE)
    named = dict(zip(parts[1::2], parts[2::2], strict=True))
    return {"": parts[0].strip()} | {name: inspect.cleandoc(text) for name, text in named.items()}


def _entry(metric: Metric) -> str:
    told = sections(metric.function.__doc__ or "")
    lines = [
        f"## {metric.title}",
        "",
        f"`{metric.id}` · version {metric.version} · {metric.unit} · {BETTER[metric.better]}",
        "",
        metric.about,
        "",
        told[""],
        "",
        "**Takes**",
        "",
        _listed(told["Args"]),
        "",
        f"**Gives** {_joined(told['Returns'])}",
        "",
        f"**Source** {_joined(told['Source'])}",
        "",
        "```python",
        told["Example"],
        "```",
        "",
    ]
    return "\n".join(lines)


def _listed(arguments: str) -> str:
    """Arguments as a list, one line each."""
    entries = re.split(r"\n(?=\S)", arguments)
    return "\n".join(re.sub(r"^(\w+):", r"- `\1`:", _joined(entry)) for entry in entries)


def _joined(text: str) -> str:
    return " ".join(text.split())
