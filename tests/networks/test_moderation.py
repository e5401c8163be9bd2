"""Measures and retention: what networks declare, and the made-up network's own file."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from stamgast.networks.adapters.loopback import network as loopback
from stamgast.networks.adapters.loopback import notes
from stamgast.networks.adapters.loopback.faults import plan_fault
from stamgast.networks.adapters.loopback.file import reading, writing
from stamgast.networks.adapters.loopback.moderation import Moderator
from stamgast.networks.capabilities import Connection, Target
from stamgast.networks.contract import missing
from stamgast.networks.errors import Gone, OutcomeUnknown, Unsupported
from stamgast.networks.network import Network
from stamgast.networks.registry import networks
from stamgast.networks.safety import Client
from stamgast.vocabulary.activities import Create
from stamgast.vocabulary.objects import Actor

NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
RUDE = Actor(id="rude", name="Rude", handle="rude")
Say = Callable[..., str]


@pytest.mark.parametrize("network", networks().values(), ids=lambda n: n.id)
def test_a_network_says_in_sentences_what_each_of_its_measures_does(network: Network) -> None:
    assert (network.moderator is None) == (not network.measures)
    for measure, effect in network.measures.items():
        assert effect.words.endswith("."), measure
        assert len(effect.words.split()) > 8, f"{measure}: say what happens, to whom"


def test_what_a_measure_promises_must_be_shown_in_scenarios() -> None:
    mastodon = networks()["mastodon"]
    given = replace(mastodon, measures={"hide": mastodon.measures["mute"]})
    assert missing(given) == ["hide.taken", "hide.again", "hide.back"]


@pytest.mark.parametrize("network", networks().values(), ids=lambda n: n.id)
def test_retention_names_its_source_and_keeps_profiles_no_longer_than_words(network: Network) -> None:
    if network.retention is not None:
        assert network.retention.source
        assert timedelta(0) < network.retention.profiles <= network.retention.words


@pytest.fixture
def connection(tmp_path: Path) -> Connection:
    path = tmp_path / "town.sqlite3"
    actor = notes.open_account(path, "Bookshop")
    return Connection(
        client=Client(), server="", actor=actor, credentials={}, keep=lambda _: None, now=lambda: NOW,
        settings={"path": str(path)},
    )  # fmt: skip


@pytest.fixture
def say(connection: Connection) -> Say:
    def said(text: str, by: Actor = RUDE) -> str:
        given = notes.Said(connection.actor.id, by, text, NOW, NOW)
        with writing(connection.settings["path"]) as db:
            return str(notes.add(db, given)["id"])

    return said


def hidden(connection: Connection) -> list[str]:
    with reading(connection.settings["path"]) as db:
        return [str(row["note"]) for row in db.execute("SELECT note FROM hidden")]


def news(connection: Connection) -> list[str]:
    assert loopback.conversations is not None
    page = loopback.conversations(connection).news("", since=NOW - timedelta(days=1))
    return [a.object.content for a in page.activities if isinstance(a, Create)]


def test_loopback_hides_and_shows_again_however_often_it_is_told(connection: Connection, say: Say) -> None:
    note, moderator = say("Rubbish!"), Moderator(connection)
    target = Target(note, note, RUDE.id)
    for _ in range(2):
        moderator.take("hide", target, why="")
        assert hidden(connection) == [note]
    for _ in range(2):
        moderator.take_back("hide", target)
        assert hidden(connection) == []
    with pytest.raises(Gone):
        moderator.take("hide", Target("99", "99", RUDE.id), why="")


def test_loopback_deletes_for_good(connection: Connection, say: Say) -> None:
    note, moderator = say("Rubbish!"), Moderator(connection)
    target = Target(note, note, RUDE.id)
    moderator.take("delete", target, why="")
    assert news(connection) == []
    with pytest.raises(Gone):
        moderator.take("delete", target, why="")
    with pytest.raises(Unsupported):
        moderator.take_back("delete", target)


def test_loopback_keeps_a_person_out_until_they_are_let_in(connection: Connection, say: Say) -> None:
    moderator = Moderator(connection)
    target = Target(say("Rubbish!"), "", RUDE.id)
    for _ in range(2):
        moderator.take("block", target, why="")
    say("More rubbish!")
    say("Open on Sunday?", Actor("maja", "Maja", "maja"))
    assert news(connection) == ["Rubbish!", "Open on Sunday?"]
    for _ in range(2):
        moderator.take_back("block", target)
    say("Sorry.")
    assert news(connection) == ["Rubbish!", "Open on Sunday?", "Sorry."]


def test_a_lost_answer_on_loopback_hides_all_the_same(connection: Connection, say: Say) -> None:
    note, moderator = say("Rubbish!"), Moderator(connection)
    plan_fault(connection.settings["path"], "delete", "outcome_unknown_after")
    with pytest.raises(OutcomeUnknown):
        moderator.take("hide", Target(note, note, RUDE.id), why="")
    assert hidden(connection) == [note]
