"""The steps of the first hour: one question each, why it matters, and an example."""

from dataclasses import dataclass, replace

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from stamgast.strategy.words import purpose_word
from stamgast.workspaces.models import Workspace


@dataclass(frozen=True, slots=True)
class Step:
    """One screen of the first hour."""

    key: str
    title: str | Promise
    question: Promise
    why: Promise
    example: Promise


STEPS = (
    Step(
        "work",
        _("What you do"),
        _("What do you do, and for whom?"),
        _("Strangers do not know what you take for granted. Say it as you would to a neighbour."),
        _("We sell new and old books in a side street, and pour coffee for whoever stays to read."),
    ),
    Step(
        "purpose",
        _("Purpose"),
        _("Why should they care that you are here?"),
        _("It says what others gain, and decides later which posts are worth writing."),
        _("People who read find each other here, and a book they would not have found alone."),
    ),
    Step(
        "audience",
        _("Audience"),
        _("With whom do you want to talk, and what do you believe of them?"),
        _("Most of what we think of others is a guess. Written down, a guess can be checked."),
        _("Readers in the neighbourhood. They want to know what others thought of a book."),
    ),
    Step(
        "goal",
        _("Goal"),
        _("What shall come of the talking?"),
        _("A goal without a sign is only a wish. With one, you see whether it comes true."),
        _("Help people who are stuck; we see it when questions are answered within the day."),
    ),
    Step(
        "channels",
        _("Channels"),
        _("Where are you, and which of these places may rest?"),
        _("Few places with somebody at home are better than many with nobody. Your hours decide how many."),
        _("The page where people ask us things stays; the account nobody visits rests."),
    ),
    Step(
        "voice",
        _("Voice"),
        _("How do you speak to people?"),
        _("People hear at once whether somebody speaks to them or at them. The coach keeps an ear on it."),
        _("Informal, at most one emoji, short sentences."),
    ),
    Step(
        "hours",
        _("Hours"),
        _("When are you there to answer?"),
        _("Talking takes time, like the telephone. Nothing goes out while nobody is there to stay with it."),
        _("Monday 9–12, Thursday 13:30–17."),
    ),
    Step(
        "rules",
        _("Rules"),
        _("How do you speak, and what do you never do?"),
        _("On a hectic day nobody decides well. Below is a text to begin with; change what is not you."),
        _("We answer everybody who asks something. Criticism stays where it is."),
    ),
    Step(
        "idea",
        _("First post"),
        _("What do you want to talk about first?"),
        _("The best first post is a question you really have. What did somebody ask you this week?"),
        _("Which book did you give away twice? We hope for titles, and the reasons why."),
    ),
)


def steps_of(workspace: Workspace) -> tuple[Step, ...]:
    """Return the steps as a team reads them: the purpose goes by the word it chose."""
    word = purpose_word(workspace)
    return tuple(replace(step, title=word) if step.key == "purpose" else step for step in STEPS)


BY_KEY = {step.key: step for step in STEPS}
