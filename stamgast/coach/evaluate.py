"""Measures the rules on labelled texts: ``python -m stamgast.coach.evaluate DIRECTORY``."""

import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from stamgast.coach.advise import Draft, flagged
from stamgast.coach.registry import rules
from stamgast.coach.rule import Kind, Measured, wilson_lower
from stamgast.vocabulary.languages import LANGUAGES

LABELS: Final[Mapping[str, tuple[str, frozenset[str]]]] = {
    rule: (file, frozenset(labels.split()))
    for rule, file, labels in (
        ("reply.empty", "replies", "empty"),
        ("reply.refers_only", "replies", "refers_only"),
        ("reply.too_formal", "replies", "tone_too_formal"),
        ("reply.too_informal", "replies", "tone_too_informal"),
        ("reply.personal_data_repeated", "replies", "repeats_personal_data"),
        ("post.invites_nothing", "posts", "invites_nothing"),
        ("post.self_praise", "posts", "self_praise"),
        ("post.sales_words", "posts", "promotional"),
        ("post.shouting", "posts", "shouting"),
        ("post.personal_data", "posts", "personal_data"),
        ("post.giveaway_wording", "posts", "giveaway"),
        ("post.link_only", "posts", "link_only"),
        ("purpose.numbers", "purposes", "numbers"),
        ("purpose.superlatives", "purposes", "superlative"),
        ("purpose.self_reference", "purposes", "self_reference"),
        ("purpose.nobody_served", "purposes", "nobody_served"),
        ("incoming.question", "incoming", "question"),
        ("incoming.complaint", "incoming", "complaint"),
        ("incoming.praise", "incoming", "praise"),
        ("incoming.idea", "incoming", "idea"),
    )
}
"""Rule → file of labelled texts and the labels that make the rule right."""

_KINDS: Final[Mapping[str, Kind]] = {
    "replies": "reply",
    "posts": "post",
    "purposes": "purpose",
    "incoming": "incoming",
}
_ON: Final = "invented texts, known while the rule was written"
Row = dict[str, Any]


def measure(directory: Path) -> dict[str, dict[str, Measured]]:
    """Rule → language → record, for every rule with labelled texts."""
    outcomes: dict[tuple[str, str], list[tuple[bool, bool]]] = defaultdict(list)
    for rule, row, said in verdicts(directory):
        outcomes[rule, row["language"]].append((said, not LABELS[rule][1].isdisjoint(row["labels"])))
    measured: dict[str, dict[str, Measured]] = defaultdict(dict)
    for (rule, language), pairs in sorted(outcomes.items()):
        measured[rule][language] = _record(pairs)
    return dict(measured)


def verdicts(directory: Path) -> Iterator[tuple[str, Row, bool]]:
    """Each rule on each labelled text of its file: rule, row, whether it was flagged."""
    for file, kind in _KINDS.items():
        wanted = [rule for rule, (where, _) in LABELS.items() if where == file and rule in rules()]
        for row in _rows(directory / f"{file}.ndjson"):
            found = flagged(_draft(row, kind), wanted, kind=kind)
            yield from ((rule, row, rule in found) for rule in wanted)


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


def _record(pairs: Iterable[tuple[bool, bool]]) -> Measured:
    pairs = list(pairs)
    hits = sum(said and true for said, true in pairs)
    said, true = sum(said for said, _ in pairs), sum(true for _, true in pairs)
    return Measured(
        precision=round(hits / said, 3) if said else 0.0,
        lower=round(wilson_lower(hits, said), 3),
        recall=round(hits / true, 3) if true else 0.0,
        flagged=said,
        n=len(pairs),
        on=_ON,
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
        f"_ON: Final = {json.dumps(_ON)}",
        "",
        "MEASURED: Final[Mapping[str, Mapping[str, Measured]]] = {",
    ]
    for rule, languages in measured.items():
        lines.append(f'    "{rule}": {{')
        for language, one in languages.items():
            figures = f"{one.precision}, {one.lower}, {one.recall}, {one.flagged}, {one.n}"
            lines.append(f'        "{language}": Measured({figures}, _ON),')
        lines.append("    },")
    return "\n".join([*lines, "}", ""])


def main(directory: str) -> None:
    """Measures, prints a table and rewrites the measurements beside the rules."""
    measured = measure(Path(directory))
    for rule, languages in measured.items():
        for language, one in languages.items():
            figures = f"p {one.precision:.2f} (≥ {one.lower:.2f})  r {one.recall:.2f}"
            sys.stdout.write(f"{rule:32}{language}  {figures}  flagged {one.flagged}/{one.n}\n")
    Path(__file__).with_name("measurements.py").write_text(as_module(measured), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
