"""The team's word for its purpose: chosen once, and read wherever the purpose stands."""

import html
from collections.abc import Callable

import pytest
from django.test import Client
from django.utils import timezone, translation

from stamgast.planner.models import Post
from stamgast.strategy.operations import name_purpose, write_purpose
from stamgast.strategy.words import purpose_word
from stamgast.workspaces.models import AuditEntry, Member, Workspace

pytestmark = pytest.mark.django_db
SignIn = Callable[[Member], Client]
TEAM = "/w/bookshop/"
PAGE = f"{TEAM}strategy/purpose/word/"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ({"choice": "purpose"}, "purpose"),
        ({"choice": "mission", "own": "left over"}, "mission"),
        ({"choice": "vision"}, "vision"),
        ({"choice": "own", "own": "  Onze   belofte "}, "Onze belofte"),
        ({"choice": "own", "own": "å" * 30}, "å" * 30),
    ],
)
def test_a_team_chooses_a_word_or_writes_its_own(
    typed: dict[str, str], kept: str, alice: Member, client_of: SignIn
) -> None:
    assert client_of(alice).post(PAGE, typed)["Location"] == f"{TEAM}strategy/"
    assert Workspace.objects.get(pk=alice.workspace_id).purpose_word == kept
    assert AuditEntry.objects.filter(verb="purpose.named", subject=kept).exists()
    assert "chose the word for the purpose" in client_of(alice).get(f"{TEAM}team/").content.decode()


@pytest.mark.parametrize(
    "typed",
    [
        {},
        {"choice": ""},
        {"choice": "motto"},
        {"choice": "own"},
        {"choice": "own", "own": "   "},
        {"choice": "own", "own": "–!"},
        {"choice": "own", "own": "x" * 31},
        {"choice": "own", "own": "a\0b"},
        {"choice": "own", "own": "a\u202eb"},
    ],
)
def test_a_word_is_never_empty_nor_long_nor_unreadable(
    typed: dict[str, str], alice: Member, client_of: SignIn
) -> None:
    assert client_of(alice).post(PAGE, typed).status_code == 422
    assert Workspace.objects.get(pk=alice.workspace_id).purpose_word == "purpose"


@pytest.mark.parametrize(
    ("word", "checked"), [("purpose", "purpose"), ("mission", "mission"), ("Belofte", "own"), ("own", "own")]
)
def test_the_form_shows_what_was_chosen(word: str, checked: str, alice: Member, client_of: SignIn) -> None:
    name_purpose(alice, word)
    page = client_of(alice).get(PAGE).content.decode()
    (radio,) = [part for part in page.split("<input") if "checked" in part.partition(">")[0]]
    assert f'value="{checked}"' in radio
    assert ('value="Belofte"' in page) is (word == "Belofte")


@pytest.mark.parametrize(
    ("word", "language", "said"),
    [
        ("purpose", "en", "Purpose"),
        ("mission", "en", "Mission"),
        ("purpose", "sv", "Syfte"),
        ("onze belofte", "sv", "Onze belofte"),
        ("Mission & <b>", "en", "Mission & <b>"),
    ],
)
def test_known_words_are_said_in_the_readers_language(
    word: str, language: str, said: str, workspace: Workspace
) -> None:
    workspace.purpose_word = word
    with translation.override(language):
        assert purpose_word(workspace) == said


@pytest.mark.parametrize("word", ["mission", "Belofte & <b>"])
@pytest.mark.parametrize(
    ("address", "around"),
    [
        ("strategy/", '<h2 id="purpose">{}</h2>'),
        ("strategy/purpose/", "<title>{} "),
        ("strategy/purpose/versions/", "{}: every version"),
        ("strategy/reviews/", '<p class="small muted">{} ·'),
        ("strategy/print/", '<h2 id="purpose">{}</h2>'),
        ("strategy/print/?for=everybody", '<h2 id="purpose">{}</h2>'),
        ("posts/new/", '<h2 id="purpose-title">{}</h2>'),
        ("first-hour/", "{}</a></h2>"),
        ("first-hour/purpose/", "Step 2 of 9: {}"),
        ("first-hour/purpose/", '<label for="id_content">{}'),
    ],
)
def test_the_word_stands_wherever_the_purpose_does(
    address: str, around: str, word: str, alice: Member, client_of: SignIn
) -> None:
    today = timezone.now().date()
    write_purpose(alice, "Readers find each other.", language="en", review_on=today, seen=0)
    name_purpose(alice, word)
    Post.objects.create(workspace=alice.workspace, idea="A chair")
    page = " ".join(client_of(alice).get(TEAM + address).content.decode().split())
    said = html.escape("Mission" if word == "mission" else word)
    assert around.format(said) in page
    assert around.format("Purpose") not in page
    assert "A purpose" not in page


def test_only_who_may_change_the_strategy_chooses_it(
    alice: Member, bob: Member, charlie: Member, client_of: SignIn
) -> None:
    for member, status in ((bob, 403), (charlie, 404)):
        client = client_of(member)
        assert [client.get(PAGE).status_code, client.post(PAGE, {"choice": "vision"}).status_code] == [
            status
        ] * 2
    assert Client().get(PAGE).status_code == 302
    name_purpose(alice, "Belofte")
    assert "Belofte" not in client_of(charlie).get("/w/elsewhere/strategy/").content.decode()
