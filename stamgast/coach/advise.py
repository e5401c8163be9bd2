"""Advice on a draft: which rules apply, what they find, said in the reader's language."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Final

from stamgast.coach import registry
from stamgast.coach.automaton import Automaton
from stamgast.coach.checks import Match, Subject
from stamgast.coach.draft import Draft
from stamgast.coach.language import identify
from stamgast.coach.rule import Finding, Kind, Rule, Severity
from stamgast.coach.text import Text, read
from stamgast.vocabulary.languages import LANGUAGES

__all__ = ["Draft", "Found", "advise", "examine", "findings", "flagged", "language_of"]

Found = tuple[Rule, Subject, Match]
"""A rule, the text it looked at, and the place it points to."""

_Applying = tuple[str, str | None, Callable[[Subject], Iterable[Match]], Rule]
_NO_HITS: Final[Mapping[str, list[Match]]] = {}


def advise(draft: Draft, *, ui_language: str = "en") -> tuple[Finding, ...]:
    """Findings on a draft, in the order of the text, the loudest first where two start alike.

    Messages are in ``ui_language`` (English when the coach has no words in it). A draft in a language the
    coach does not speak gets no advice, except where arithmetic alone decides.
    """
    return findings(examine(draft, kind=draft.kind), ui_language=ui_language)


def findings(found: Iterable[Found], *, ui_language: str = "en") -> tuple[Finding, ...]:
    """Matches as findings in the reader's language, in the order of the text; rules on trial say nothing."""
    reader = ui_language if ui_language in LANGUAGES else "en"
    said = [
        _finding(rule, subject, match, severity, reader)
        for rule, subject, match in found
        if (severity := _severity(rule, subject, match)) > Severity.SILENT
    ]
    if len(said) > 1:
        said.sort(key=lambda finding: (finding.start, -finding.severity, finding.rule))
    return tuple(said)


def examine(
    draft: Draft,
    *,
    kind: Kind,
    text: Text | None = None,
    language: str | None = None,
    only: frozenset[str] | None = None,
) -> Iterator[Found]:
    """Every match of every rule of a kind, also of rules on trial.

    ``text`` spares reading it again, ``language`` spares identifying it, ``only`` spares rules but these.
    """
    text = text or Text(draft.text)
    language = language or language_of(text, draft)
    applying, automaton = _applying(kind, language, only)
    hits = automaton.find(text.folded)
    subject = Subject(draft, text, language)
    for name, needs, matches, rule in applying:
        own = hits.get(name, _NO_HITS)
        if needs is None or needs in own:
            subject.hits = own
            for match in matches(subject):
                if match.start < match.end:
                    yield rule, subject, match


def language_of(text: Text, draft: Draft) -> str:
    """The language a draft is in; one without words is in that of the channel, or of what it answers."""
    prior = draft.language or (draft.voice.language if draft.voice else None)
    if text.spoken:
        return identify(text, prior=prior)
    if prior in LANGUAGES or not draft.parent:
        return prior if prior in LANGUAGES else "en"
    return identify(read(draft.parent))


def _severity(rule: Rule, subject: Subject, match: Match) -> Severity:
    if match.exact:
        return rule.severity
    earned = _earned(rule.id, subject.language)
    return min(earned, Severity.TIP) if rule.exact else earned


def _finding(rule: Rule, subject: Subject, match: Match, severity: Severity, reader: str) -> Finding:
    start, end = subject.text.span(match.start, match.end)
    words = rule.wording[reader]
    return Finding(
        rule=rule.id,
        version=rule.version,
        severity=severity,
        start=start,
        end=end,
        message=words.message,
        advice=words.advice,
        replacement=match.replacement,
        evidence=subject.text.raw[start:end],
    )


@lru_cache(maxsize=1024)
def _earned(rule: str, language: str) -> Severity:
    """The severity a rule has earned in a language."""
    return registry.rules()[rule].severity_in(language)


@lru_cache(maxsize=64)
def _applying(
    kind: Kind, language: str, only: frozenset[str] | None
) -> tuple[tuple[_Applying, ...], Automaton]:
    """The rules that look at texts of a kind in a language, with what they need, and their phrases."""
    applying = tuple(
        rule
        for rule in registry.rules().values()
        if rule.kind == kind
        and (rule.exact or language in rule.languages)
        and (only is None or rule.id in only)
    )
    books = {rule.id: rule.check.phrasebook for rule in applying}
    return (
        tuple((rule.id, rule.check.needs, rule.check.matches, rule) for rule in applying),
        Automaton(books, language),
    )


def flagged(draft: Draft, rules: Iterable[str], *, kind: Kind) -> frozenset[str]:
    """Ids out of ``rules`` that find something, also of rules on trial."""
    return frozenset(rule.id for rule, _, _ in examine(draft, kind=kind, only=frozenset(rules)))
