"""Reading which findings are to be shown, and how each rule fares in a workspace."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from django.db.models import Count, Q
from django.utils.translation import get_language

from stamgast.coach import registry
from stamgast.coach.rule import Finding, Rule, Severity, Wording
from stamgast.coaching.models import RuleStanding, Showing
from stamgast.vocabulary.languages import LANGUAGES
from stamgast.workspaces.models import Workspace


@dataclass(frozen=True, slots=True)
class Remark:
    """A finding as people see it: how loud, and an example of better in their language.

    ``also`` are the other words in the same text that the same rule is about.
    """

    finding: Finding
    tone: str
    example: str
    subject: str
    also: tuple[str, ...] = ()

    @property
    def can_be_put_away(self) -> bool:
        return self.finding.severity < Severity.BLOCK


@dataclass(frozen=True, slots=True)
class RuleSheet:
    """A rule with its words in the reader's language and how it fares in a workspace."""

    rule: Rule
    words: Wording
    shown: int
    put_away: int
    standing: RuleStanding | None


def remarks(workspace: Workspace, subject: str, findings: Iterable[Finding]) -> tuple[Remark, ...]:
    """Return what is to be shown of the findings on a text; what blocks is always shown."""
    found, reader = tuple(findings), reader_language()
    if not found:
        return ()
    quiet = _quiet(workspace, subject)
    rules = registry.rules()
    return tuple(
        Remark(one, one.severity.name.lower(), _words(rules[one.rule], reader).fix, subject)
        for one in found
        if one.severity >= Severity.BLOCK or one.rule not in quiet
    )


def together(found: Iterable[Remark]) -> tuple[Remark, ...]:
    """Return one remark for each rule, in order; what offers other words instead stands by itself."""
    said: dict[tuple[str, int], list[Remark]] = {}
    for number, one in enumerate(found):
        offers = one.finding.replacement is not None
        said.setdefault((one.finding.rule, number if offers else -1), []).append(one)
    return tuple(replace(first, also=_other_words(first, others)) for first, *others in said.values())


def _other_words(first: Remark, others: Iterable[Remark]) -> tuple[str, ...]:
    words = dict.fromkeys(one.finding.evidence for one in others)
    return tuple(one for one in words if one != first.finding.evidence)


def sheets(workspace: Workspace) -> list[RuleSheet]:
    """Return every rule that speaks to people who write, in the order of the registry."""
    reader = reader_language()
    standings = {row.rule: row for row in RuleStanding.objects.filter(workspace=workspace)}
    counts = _counts(workspace)
    return [
        RuleSheet(rule, _words(rule, reader), *counts.get(rule.id, (0, 0)), standings.get(rule.id))
        for rule in registry.rules().values()
        if rule.kind != "incoming"
    ]


def reader_language() -> str:
    """Return the language of whoever reads, among those the coach speaks."""
    language = (get_language() or "en").partition("-")[0]
    return language if language in LANGUAGES else "en"


def _quiet(workspace: Workspace, subject: str) -> frozenset[str]:
    off = RuleStanding.objects.filter(workspace=workspace).values_list("rule", flat=True)
    away = Showing.objects.filter(workspace=workspace, subject=subject, is_put_away=True)
    return frozenset(off) | frozenset(away.values_list("rule", flat=True))


def _counts(workspace: Workspace) -> Mapping[str, tuple[int, int]]:
    rows = Showing.objects.filter(workspace=workspace).values("rule")
    counted = rows.annotate(shown=Count("pk"), put_away=Count("pk", filter=Q(is_put_away=True)))
    return {row["rule"]: (row["shown"], row["put_away"]) for row in counted}


def _words(rule: Rule, reader: str) -> Wording:
    return rule.wording.get(reader) or next(iter(rule.wording.values()))
