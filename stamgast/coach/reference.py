"""The reference pages on the rules, rendered from the rules themselves."""

import re
from collections.abc import Iterator
from typing import Final

from stamgast.coach.contract import marked
from stamgast.coach.registry import rules
from stamgast.coach.rule import Example, Rule
from stamgast.vocabulary.languages import ENDONYMS

_KINDS = {"purpose": "Purposes", "post": "Posts", "reply": "Replies", "incoming": "Incoming texts"}
_VOICE: Final = {
    "address": "the channel's voice is",
    "language": "the channel's language is",
    "emoji": "emoji at most:",
    "exclamations": "exclamation marks at most:",
    "sentence_words": "words in a sentence at most:",
    "lix": "LIX at most:",
}


def pages() -> dict[str, str]:
    """Markdown by path relative to ``docs/reference/coach``: ``index.md`` and one page per rule."""
    return {"index.md": index()} | {f"{rule.id}.md": page(rule) for rule in rules().values()}


def index() -> str:
    """All rules, by what they look at."""
    lines = ["# Coach rules", ""]
    for kind, title in _KINDS.items():
        lines += [f"## {title}", "", "| Rule | Severity at most | Why |", "|---|---|---|"]
        for rule in rules().values():
            if rule.kind == kind:
                lines.append(
                    f"| [{rule.id}]({rule.id}.md) | {rule.severity.name.lower()} | {_cell(rule.rationale)} |"
                )
        lines.append("")
    return "\n".join(lines)


def page(rule: Rule) -> str:
    """One rule: why, from where, what it says and its examples in each language, what was measured."""
    lines = [
        f"# {rule.id}",
        "",
        rule.rationale,
        "",
        f"- Looks at: {_KINDS[rule.kind].lower()}",
        f"- Severity at most: {rule.severity.name.lower()}",
        f"- Source: {rule.source} Evidence: {rule.evidence}.",
        f"- Version: {rule.version}",
        "",
        *_measured(rule),
    ]
    for language in rule.languages:
        lines += _in_language(rule, language)
    for language, reason in rule.not_in.items():
        lines += [f"## {ENDONYMS[language]}", "", f"Not in this language: {reason}", ""]
    return "\n".join(lines)


def _measured(rule: Rule) -> Iterator[str]:
    yield from ("## Measured", "")
    if rule.exact:
        yield from (
            "Certain matches rest on arithmetic (check digits, equal texts); the others are tips.",
            "",
        )
    if not rule.measured:
        yield from ("Not measured yet.", "")
        return
    yield "| Language | Precision | Lower bound | Recall | Flagged | Texts | Speaks as | Measured on |"
    yield "|---|---|---|---|---|---|---|---|"
    for language, one in rule.measured.items():
        spoken = rule.severity_in(language).name.lower()
        figures = f"{one.precision:.2f} | {one.lower:.2f} | {one.recall:.2f} | {one.flagged} | {one.n}"
        yield f"| {language} | {figures} | {spoken} | {one.on} |"
    yield ""


def _in_language(rule: Rule, language: str) -> Iterator[str]:
    words = rule.wording[language]
    yield from (
        f"## {ENDONYMS[language]}",
        "",
        f"**{words.message}** {words.advice}",
        "",
        f"> {words.fix}",
        "",
    )
    for title, examples in (("Flagged", rule.bad), ("Not flagged", rule.good)):
        yield f"{title}:"
        yield ""
        yield from (f"- {_example(example)}" for example in examples.get(language, ()))
        yield ""


def _example(example: Example) -> str:
    text = re.sub(r"\[\[(.*?)\]\]", r"**\1**", example.text) if marked(example.text).spans else example.text
    before = f"“{example.parent}” → " if example.parent is not None else ""
    return f"{before}“{text}”{''.join(f' ({remark})' for remark in _circumstances(example))}"


def _circumstances(example: Example) -> Iterator[str]:
    """What else the coach knew of an example."""
    if example.others:
        yield f"elsewhere: “{example.others[0]}”"
    if example.recent:
        yield f"lately replied to somebody else: “{example.recent[0]}”"
    if example.reshared is not None:
        yield f"passing on: “{example.reshared}”"
    if example.internal:
        yield f"a goal for the team alone: “{example.internal[0]}”"
    if None in example.alt_texts:
        yield "with a picture nobody described"
    if example.voice:
        wishes = {name: getattr(example.voice, name) for name in _VOICE}
        yield from (f"{_VOICE[name]} {wish}" for name, wish in wishes.items() if wish is not None)


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
