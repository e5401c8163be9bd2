"""Advice on a draft: which rules apply, what they find, said in the reader's language."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from stamgast.coach import registry
from stamgast.coach.automaton import Automaton
from stamgast.coach.checks import Match, Subject
from stamgast.coach.draft import Draft
from stamgast.coach.language import identify
from stamgast.coach.rule import Finding, Kind, Rule, Severity
from stamgast.coach.text import Text
from stamgast.vocabulary.languages import LANGUAGES

__all__ = ["Draft", "advise", "examine", "flagged"]


def advise(draft: Draft, *, ui_language: str = "en") -> tuple[Finding, ...]:
    """Findings on a draft, in the order of the text, the loudest first where two start alike.

    Messages are in ``ui_language`` (English when the coach has no words in it). A draft in a language the
    coach does not speak gets no advice, except where arithmetic alone decides.
    """
    reader = ui_language if ui_language in LANGUAGES else "en"
    findings = [
        finding
        for rule, subject, match in examine(draft, kind=draft.kind)
        if (finding := _finding(rule, subject, match, reader)).severity > Severity.SILENT
    ]
    return tuple(sorted(findings, key=lambda finding: (finding.start, -finding.severity, finding.rule)))


def examine(draft: Draft, *, kind: Kind, text: Text | None = None) -> Iterator[tuple[Rule, Subject, Match]]:
    """Every match of every rule of a kind, also of rules on trial; ``text`` spares reading it again."""
    text = text or Text(draft.text)
    language = _language(text, draft)
    applying = [rule for rule in _of_kind(kind) if rule.exact or language in rule.languages]
    hits = _automaton().find(text.folded, language, (rule.id for rule in applying))
    subject = Subject(draft, text, language)
    for rule in applying:
        subject.hits = hits.get(rule.id, {})
        for match in rule.check.matches(subject):
            if match.start < match.end:
                yield rule, subject, match


def _language(text: Text, draft: Draft) -> str:
    prior = draft.language or (draft.voice.language if draft.voice else None)
    if text.words:
        return identify(text, prior=prior)
    if prior in LANGUAGES or not draft.parent:
        return prior if prior in LANGUAGES else "en"
    return identify(Text(draft.parent))


def _finding(rule: Rule, subject: Subject, match: Match, reader: str) -> Finding:
    start, end = subject.text.span(match.start, match.end)
    words = rule.wording[reader]
    severity = rule.severity if match.exact else rule.severity_in(subject.language)
    if rule.exact and not match.exact:
        severity = min(severity, Severity.TIP)
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


@lru_cache(maxsize=8)
def _of_kind(kind: Kind) -> tuple[Rule, ...]:
    return tuple(rule for rule in registry.rules().values() if rule.kind == kind)


@lru_cache(maxsize=1)
def _automaton() -> Automaton:
    return Automaton({rule.id: rule.check.phrasebook for rule in registry.rules().values()})


def flagged(draft: Draft, rules: Iterable[str], *, kind: Kind) -> frozenset[str]:
    """Ids out of ``rules`` that find something, also of rules on trial."""
    wanted = frozenset(rules)
    return frozenset(rule.id for rule, _, _ in examine(draft, kind=kind) if rule.id in wanted)
