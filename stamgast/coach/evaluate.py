"""Measures the rules on labelled texts: ``python -m stamgast.coach.evaluate DIRECTORY [SELF_WRITTEN …]``."""

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from pathlib import Path
from typing import Any, Final

from stamgast.coach.advise import Draft, flagged
from stamgast.coach.batch import answer
from stamgast.coach.labels import FILES, LABELS
from stamgast.coach.registry import rules
from stamgast.coach.rule import Kind, Measured, wilson_lower
from stamgast.coach.triage import sort
from stamgast.vocabulary.languages import LANGUAGES

_KNOWN: Final = "invented texts, known while the rule was written"
_SELF_WRITTEN: Final = "texts written for the tests, part of them never looked at"
_COMPLETE: Final = "labels"
"""File of a self-written directory that names, one a line, the labels given to all of its texts."""
_ALL: Final = "all"
_GIVEN: Final = ("id", "kind", "text", "parent", "language", "network", "country")
Row = dict[str, Any]


def measure(directory: Path, self_written: Iterable[Path] = ()) -> dict[str, dict[str, Measured]]:
    """Rule → language → record, for every rule with labelled texts.

    A rule has its record either from ``directory`` or from the self-written directories in which its label is
    complete, whichever it flagged more in; the two kinds of texts are never added up. Rules on incoming texts
    have theirs from self-written ones wherever there are any: they were fitted to those of ``directory``.
    """
    records = _records([directory], _KNOWN)
    for key, other in _records(self_written, _SELF_WRITTEN).items():
        if key not in records or _is_fitted(key[0]) or other.flagged > records[key].flagged:
            records[key] = other
    measured: dict[str, dict[str, Measured]] = defaultdict(dict)
    for (rule, language), record in sorted(records.items(), key=lambda item: item[0]):
        measured[rule][language] = record
    return dict(measured)


def _is_fitted(rule: str) -> bool:
    """Whether a rule's weights come from the texts that are known, so that they cannot speak for it."""
    return rule.startswith("incoming.")


def _records(directories: Iterable[Path], on: str) -> dict[tuple[str, str], Measured]:
    """(Rule, language) → record over all directories together."""
    pairs: dict[tuple[str, str], list[tuple[bool, bool]]] = defaultdict(list)
    for directory in directories:
        for rule, row, said in verdicts(directory):
            pairs[rule, row["language"]].append((said, LABELS[rule] in row["labels"]))
    return {key: _record(outcomes, on) for key, outcomes in pairs.items()}


def verdicts(directory: Path) -> Iterator[tuple[str, Row, bool]]:
    """Each rule on each labelled text of its file: rule, row, whether it was flagged."""
    for file, kind in FILES.items():
        path = directory / f"{file}.ndjson"
        wanted = [rule for rule in _measurable(directory) if rule.startswith(f"{kind}.")]
        for row in _rows(path) if wanted and path.exists() else ():
            found = _flagged(_draft(row, kind), wanted, kind)
            yield from ((rule, row, rule in found) for rule in wanted)


def _flagged(draft: Draft, wanted: list[str], kind: Kind) -> AbstractSet[str]:
    """What rules say, of texts that came in as triage has it: nothing but spam of spam."""
    if kind == "incoming":
        return {rule.id for rule, _, _ in sort(draft)[1]}
    return flagged(draft, wanted, kind=kind)


def _measurable(directory: Path) -> list[str]:
    complete = directory / _COMPLETE
    given = complete.read_text(encoding="utf-8").split() if complete.exists() else set(LABELS.values())
    return [rule for rule, label in LABELS.items() if label in given and rule in rules()]


def _rows(path: Path) -> Iterator[Row]:
    with path.open(encoding="utf-8") as lines:
        yield from (row for line in lines if (row := json.loads(line))["language"] in LANGUAGES)


def _draft(row: Row, kind: Kind) -> Draft:
    return Draft(
        kind="post" if kind == "incoming" else kind,
        text=row["text"],
        language=row["language"],
        network=row.get("network"),
        country={"sv": "SE", "nb": "NO", "nl": "NL"}.get(row["language"], "GB"),
        parent=row.get("parent"),
    )


def _record(pairs: list[tuple[bool, bool]], on: str) -> Measured:
    hits = sum(said and true for said, true in pairs)
    said, true = sum(said for said, _ in pairs), sum(true for _, true in pairs)
    return Measured(
        precision=round(hits / said, 3) if said else 0.0,
        lower=round(wilson_lower(hits, said), 3),
        recall=round(hits / true, 3) if true else 0.0,
        flagged=said,
        n=len(pairs),
        on=on,
    )


def table(path: Path, kind: str | None = None) -> str:
    """How labels fare on a file of labelled texts, by label and language.

    The kind of the texts is named in the rows (``kind``), else it is ``kind``, else named by the file
    (``posts.ndjson``, ``reply.ndjson`` …), else they came in. ``language`` is given to the coach as what the
    channel speaks.

    Raises:
        ValueError: a line is no labelled text; says which.
    """
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    sizes: Counter[str] = Counter()
    named: dict[str, str] = {**FILES, **{one: one for one in FILES.values()}}
    usual = kind or named.get(path.stem, "incoming")
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        row = _labelled(line, number)
        said, true = _said_and_true(row, usual)
        sizes.update((row["language"], _ALL))
        for label in said | true:
            sets = {"said": said, "true": true, "hits": said & true}
            outcome = {name: int(label in labels) for name, labels in sets.items()}
            counts[label, row["language"]].update(outcome)
            counts[label, _ALL].update(outcome)
    return "\n".join(
        _line(label, group, count, sizes[group]) for (label, group), count in sorted(counts.items())
    )


def _labelled(line: str, number: int) -> Row:
    try:
        row: Row = json.loads(line)
        is_one = isinstance(row["language"], str) and isinstance(row["labels"], list)
    except (ValueError, TypeError, KeyError):
        is_one = False
    if not is_one:
        raise ValueError(f"line {number} is no object with a text, its language and its labels")
    return row


def _said_and_true(row: Row, kind: str) -> tuple[set[str], set[str]]:
    said = answer({"id": "", "kind": kind, **{key: row[key] for key in _GIVEN if key in row}})
    labels, truth = set(said["labels"]), set(row["labels"])
    for found, source in ((labels, said), (truth, row)):
        if source.get("needs_reply"):
            found.add("needs_reply")
    return labels, truth


def _line(label: str, group: str, count: Counter[str], n: int) -> str:
    precision = count["hits"] / count["said"] if count["said"] else 0.0
    recall = count["hits"] / count["true"] if count["true"] else 0.0
    lower = wilson_lower(count["hits"], count["said"])
    return (
        f"{label:30}{group:8}precision {precision:.2f} (at least {lower:.2f})  recall {recall:.2f}  "
        f"said {count['said']}  true {count['true']}  n {n}"
    )


def as_module(measured: Mapping[str, Mapping[str, Measured]]) -> str:
    """The text of ``stamgast/coach/measurements.py``."""
    lines = [
        '"""What was measured of each rule on labelled texts; written by ``stamgast.coach.evaluate``."""',
        "",
        "from collections.abc import Mapping",
        "from typing import Final",
        "",
        "from stamgast.coach.rule import Measured",
        "",
        f"_KNOWN: Final = {json.dumps(_KNOWN)}",
        f"_SELF_WRITTEN: Final = {json.dumps(_SELF_WRITTEN)}",
        "",
        "MEASURED: Final[Mapping[str, Mapping[str, Measured]]] = {",
    ]
    names = {_KNOWN: "_KNOWN", _SELF_WRITTEN: "_SELF_WRITTEN"}
    for rule, languages in measured.items():
        lines.append(f'    "{rule}": {{')
        for language, one in languages.items():
            figures = f"{one.precision}, {one.lower}, {one.recall}, {one.flagged}, {one.n}"
            lines.append(f'        "{language}": Measured({figures}, {names[one.on]}),')
        lines.append("    },")
    return "\n".join([*lines, "}", ""])


def main(directory: str, *self_written: str) -> None:
    """Measures, prints a table and rewrites the measurements beside the rules."""
    measured = measure(Path(directory), map(Path, self_written))
    if not measured:
        raise SystemExit(f"There are no labelled texts in {directory}.")
    for rule, languages in measured.items():
        for language, one in languages.items():
            figures = f"p {one.precision:.2f} (≥ {one.lower:.2f})  r {one.recall:.2f}"
            sys.stdout.write(f"{rule:32}{language}  {figures}  flagged {one.flagged}/{one.n}\n")
    Path(__file__).with_name("measurements.py").write_text(as_module(measured), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
