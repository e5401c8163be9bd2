"""Questions a team may begin with, in four languages; whoever takes one makes it their own."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from stamgast.surveys.wording import Wording, best
from stamgast.vocabulary.languages import LANGUAGES

_FOLDER = Path(__file__).parent / "texts"


@dataclass(frozen=True, slots=True)
class StartingQuestion:
    """A question to begin with: its name, how it is answered, and its words by language."""

    name: str
    kind: str
    wordings: dict[str, Wording]

    def said_in(self, *wanted: str) -> Wording:
        """Return it in the first wanted language there is."""
        return self.wordings[best(self.wordings, *wanted)]


@cache
def starting_questions() -> dict[str, StartingQuestion]:
    """Return the questions by name, in the order in which one would ask them."""
    by_language = {code: {name: (kind, said) for name, kind, said in _lines(code)} for code in LANGUAGES}
    return {
        name: StartingQuestion(name, kind, {code: by_language[code][name][1] for code in LANGUAGES})
        for name, (kind, _) in by_language["en"].items()
    }


def _lines(language: str) -> Iterator[tuple[str, str, Wording]]:
    """Read ``name | kind | question | choice / choice``, a line each."""
    for line in (_FOLDER / f"questions.{language}.txt").read_text(encoding="utf-8").splitlines():
        name, kind, text, *choices = (part.strip() for part in line.split("|"))
        yield name, kind, Wording(text, tuple(one.strip() for one in "".join(choices).split("/") if one))
