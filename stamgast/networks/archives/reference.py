"""The reference page on archives, rendered from the readers and the levels themselves."""

from collections.abc import Iterable
from itertools import groupby

from stamgast.networks.archives.levels import CAPABILITIES, defaults
from stamgast.networks.archives.problems import REASONS
from stamgast.networks.archives.reader import ArchiveReader

_WORDS = {"full": "yes", "partial": "partly", "count_only": "counts", "none": "–"}


def page(readers: Iterable[ArchiveReader]) -> str:
    """Return docs/reference/archives.md: each format, what it can tell, and which of its files are opened."""
    known = sorted(readers, key=lambda reader: reader.format_id)
    titles = [name.replace("_", " ") for name in CAPABILITIES]
    lines = [
        "# Archives", "",
        "What `stamgast diagnose` reads, and what each export can tell at best: missing parts lower it.",
        "", f"| Format | {' | '.join(titles)} |", f"|---{'|---' * len(titles)}|",
    ]  # fmt: skip
    lines += dict.fromkeys(_row(reader) for reader in known)
    lines += ["", "## Files that are opened", "", "All others are named, and never read.", ""]
    for format_id, same in groupby(known, key=lambda reader: reader.format_id):
        first, *others = same
        platforms = ", ".join(reader.platform for reader in (first, *others))
        opened = ", ".join(f"`{pattern}`" for pattern in first.allowed)
        lines.append(f"- **{format_id}** ({platforms}; reader {first.version}): {opened}")
    lines += ["", "## What cannot be used", "", "| Refused because | Meaning |", "|---|---|"]
    lines += [f"| `{code}` | {words} |" for code, words in sorted(REASONS.items())]
    return "\n".join([*lines, ""])


def _row(reader: ArchiveReader) -> str:
    levels = defaults(reader.format_id)
    cells = [_cell(*levels[name]) for name in CAPABILITIES]
    return f"| {reader.format_id} | {' | '.join(cells)} |"


def _cell(level: str, reason: str) -> str:
    if reason == "not_offered":
        return "not offered"
    return f"{_WORDS[level]} ({reason})" if reason else _WORDS[level]
