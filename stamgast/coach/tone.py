"""How formally a text speaks."""

from stamgast.coach.checks import Subject
from stamgast.coach.lexicon.address import FORMAL_MARKS, FORMAL_YOU, GRAVE, INFORMAL_MARKS, INFORMAL_YOU
from stamgast.coach.text import Text


def is_informal(text: Text, language: str) -> bool:
    """Whether a text says "you" as to a friend, uses slang or emoji, or is typed in small letters."""
    if language not in INFORMAL_MARKS or is_formal(text, language):
        return False
    familiar = INFORMAL_YOU.get(language)
    small = bool(text.words) and text.plain[text.words[0].start].islower()
    return bool(
        INFORMAL_MARKS[language].search(text.folded)
        or (language == "nl" and familiar and familiar.search(text.folded))
        or text.of("emoji")
        or small
    )


def is_formal(text: Text, language: str) -> bool:
    """Whether a text uses the polite "you" or the wording of letters."""
    polite = FORMAL_YOU.get(language)
    marks = FORMAL_MARKS.get(language)
    return bool((polite and polite.search(text.plain)) or (marks and marks.search(text.folded)))


def is_grave(text: Text, language: str) -> bool:
    """Whether a text speaks of death, illness, injury or loss."""
    return language in GRAVE and GRAVE[language].search(text.folded) is not None


def wants_informal(subject: Subject) -> bool:
    """Whether the person, or else the channel's voice, speaks informally."""
    parent, voice = subject.parent, subject.draft.voice
    if parent and is_formal(parent, subject.language):
        return False
    if parent and is_informal(parent, subject.language):
        return True
    return voice is not None and voice.address == "informal"


def wants_formal(subject: Subject) -> bool:
    """Whether the person, or else the channel's voice, speaks formally."""
    parent, voice = subject.parent, subject.draft.voice
    if parent and is_formal(parent, subject.language):
        return True
    if parent and is_informal(parent, subject.language):
        return False
    return voice is not None and voice.address == "formal"
