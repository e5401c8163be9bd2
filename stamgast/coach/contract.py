"""What every rule owes: words and examples in every language, and examples that come out as marked."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from stamgast.coach.advise import Draft, examine
from stamgast.coach.registry import rules
from stamgast.coach.rule import Example, Kind, Rule, Severity, allowed
from stamgast.vocabulary.languages import LANGUAGES

MESSAGE_LIMIT: Final = 80
ADVICE_LIMIT: Final = 180
_MARK: Final = re.compile(r"\[\[(.*?)\]\]", re.DOTALL)


class Marked(NamedTuple):
    """An example's bare text and the spans its brackets mark."""

    text: str
    spans: tuple[tuple[int, int], ...]


def marked(text: str) -> Marked:
    """Takes the double brackets out of an example."""
    spans: list[tuple[int, int]] = []
    bare, last = "", 0
    for mark in _MARK.finditer(text):
        bare += text[last : mark.start()]
        spans.append((len(bare), len(bare) + len(mark[1])))
        bare += mark[1]
        last = mark.end()
    return Marked(bare + text[last:], tuple(spans))


def draft_of(example: Example, kind: Kind, language: str) -> Draft:
    """The draft an example stands for."""
    return Draft(
        kind="post" if kind == "incoming" else kind,
        text=marked(example.text).text,
        language=language,
        country=example.country,
        parent=example.parent,
        others=example.others,
        voice=example.voice,
        recent=example.recent,
        reshared=example.reshared,
        alt_texts=example.alt_texts,
        internal=example.internal,
    )


def found(example: Example, kind: Kind, language: str) -> dict[str, tuple[tuple[int, int], ...]]:
    """Rule id → spans in the example's bare text, over all rules of the kind."""
    spans: dict[str, list[tuple[int, int]]] = {}
    for rule, subject, match in examine(draft_of(example, kind, language), kind=kind):
        spans.setdefault(rule.id, []).append(subject.text.span(match.start, match.end))
    return {rule: tuple(sorted(places)) for rule, places in spans.items()}


def breaches(rule: Rule) -> Iterator[str]:
    """What a rule fails to deliver, in sentences; nothing when it keeps the contract."""
    yield from _missing_languages(rule)
    yield from _overlong(rule)
    yield from _wrong_examples(rule)
    if not rule.exact and any(
        rule.severity_in(language) > allowed(rule.measured.get(language)) for language in LANGUAGES
    ):
        yield f"{rule.id} speaks louder than it was measured."
    if rule.severity is Severity.BLOCK and not rule.exact:
        yield f"{rule.id} blocks without arithmetic to vouch for it."


def _missing_languages(rule: Rule) -> Iterator[str]:
    for language in LANGUAGES:
        if language in rule.not_in:
            continue
        for name, part in (
            ("wording", rule.wording),
            ("bad examples", rule.bad),
            ("good examples", rule.good),
        ):
            if not part.get(language):
                yield f"{rule.id} has no {name} in {language}."


def _overlong(rule: Rule) -> Iterator[str]:
    for language, words in rule.wording.items():
        if len(words.message) > MESSAGE_LIMIT or len(words.advice) > ADVICE_LIMIT:
            yield f"{rule.id} says too much in {language}."


def _wrong_examples(rule: Rule) -> Iterator[str]:
    for language, examples in rule.bad.items():
        for example in examples:
            got, wanted = found(example, rule.kind, language).get(rule.id, ()), marked(example.text).spans
            if got != wanted:
                yield f"{rule.id} ({language}) flags {got} and not {wanted} in {example.text!r}."
    for language, examples in rule.good.items():
        for example in examples:
            for other in found(example, rule.kind, language):
                if rule.kind != "incoming" or other == rule.id:
                    yield f"{other} flags a good example of {rule.id} ({language}): {example.text!r}."


def all_breaches() -> list[str]:
    """Every breach of every rule."""
    return [breach for rule in rules().values() for breach in breaches(rule)]
