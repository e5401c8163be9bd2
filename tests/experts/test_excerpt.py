"""What somebody outside sees of a talk."""

from collections.abc import Callable
from datetime import datetime

import pytest

from stamgast.channels.models import Channel
from stamgast.coach.masking import masked
from stamgast.conversations.models import Message
from stamgast.experts.excerpt import lines
from stamgast.people.models import Identity
from tests.factories import make_conversation

pytestmark = pytest.mark.django_db
Say = Callable[..., Message]


@pytest.fixture
def say(channel: Channel, now: datetime) -> Say:
    conversation = make_conversation(channel)
    Identity.objects.update(name="Trijn de Vries")
    heard = conversation.messages.get()

    def say(content: str, **fields: object) -> Message:
        return Message.objects.create(
            channel=channel,
            conversation=conversation,
            content=content,
            published=now,
            **{"direction": "in", "identity": heard.identity, **fields},
        )

    return say


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("I am Trijn de Vries.", "I am T. d. V.."),
        ("Vries it is, says Trijn", "V. it is, says T."),
        ("A vriesvak and Trijntje stay", "A vriesvak and Trijntje stay"),
        ("@liv@toot.example knows, @bo too", "@l… knows, @b… too"),
        ("<b>Trijn</b>\n\u202enext line", "<b>T.</b>\nnext line"),
        ("", ""),
    ],
)
def test_names_are_shortened(say: Say, said: str, shown: str) -> None:
    (line,) = lines([say(said)], "NL", with_names=False)
    assert (line.who, line.content) == ("T. d. V.", shown)


def test_names_are_shown_when_wanted(say: Say) -> None:
    (line,) = lines([say("@bo and I, Trijn,\u202e know")], "NL", with_names=True)
    assert (line.who, line.content) == ("Trijn de Vries", "@bo and I, Trijn, know")


@pytest.mark.parametrize(
    ("said", "secret"),
    [
        ("Write to trijn@post.example please", "trijn@post"),
        ("Call me: 06 12 34 56 78", "12 34"),
        ("My IBAN is NL91 ABNA 0417 1643 00.", "ABNA"),
    ],
)
def test_personal_numbers_and_addresses_are_never_shown(say: Say, said: str, secret: str) -> None:
    for with_names in (True, False):
        (line,) = lines([say(said)], "NL", with_names=with_names)
        assert secret not in line.content
        assert "[…]" in line.content
    assert masked("Nothing here at 5", "NL") == "Nothing here at 5"


def test_what_was_deleted_is_not_shown_and_our_side_has_the_channels_name(
    say: Say, channel: Channel, now: datetime
) -> None:
    gone = say("Oops", deleted_at=now)
    ours = say("Yes, Trijn?", direction="out", identity=None)
    (line,) = lines([gone, ours], "NL", with_names=False)
    assert (line.who, line.is_ours, line.content) == (channel.name, True, "Yes, Trijn?")
