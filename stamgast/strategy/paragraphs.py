"""Plain text with headings, laid out as people mean it; nothing in it is markup."""

import re
from dataclasses import dataclass

_BLANK = re.compile(r"\n\s*\n")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A heading, or a run of lines that belong together."""

    content: str
    is_heading: bool = False


def paragraphs(text: str) -> list[Paragraph]:
    """Return headings (lines that begin with ``#``) and paragraphs (between blank lines), in order."""
    found: list[Paragraph] = []
    for block in _BLANK.split(text.replace("\r\n", "\n").strip()):
        lines: list[str] = []
        for line in block.split("\n"):
            if heading := re.fullmatch(r"\s*#+\s*(.*\S)\s*", line):
                found += [Paragraph(" ".join(lines))] * bool(lines) + [Paragraph(heading[1], is_heading=True)]
                lines = []
            elif line.strip():
                lines.append(line.strip())
        found += [Paragraph(" ".join(lines))] * bool(lines)
    return found
