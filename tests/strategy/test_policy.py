"""The team's rules: written, read, acknowledged; and the whole strategy on paper."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client

from stamgast.planner.forms import IdeaForm
from stamgast.strategy import operations, queries
from stamgast.strategy.models import Goal
from stamgast.strategy.paragraphs import Paragraph, paragraphs
from stamgast.strategy.starting_texts import policy_text
from stamgast.vocabulary.languages import LANGUAGES
from stamgast.workspaces.models import Member

ALL = "/w/bookshop/strategy/"
H = True


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        ("One\ntwo\n\nthree", [("One two", False), ("three", False)]),
        ("# Head\nbody\n## Next", [("Head", H), ("body", False), ("Next", H)]),
        ("a\r\n\r\n\r\n#b\r\nc", [("a", False), ("b", H), ("c", False)]),
        ("#\nnot a heading", [("# not a heading", False)]),
        ("<b>no markup</b>", [("<b>no markup</b>", False)]),
    ],
)
def test_text_is_laid_out(text: str, found: list[tuple[str, bool]]) -> None:
    assert paragraphs(text) == [Paragraph(*one) for one in found]


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_rules_to_begin_with_in_every_language(language: str) -> None:
    laid_out = paragraphs(policy_text(language))
    assert sum(one.is_heading for one in laid_out) == 6
    assert language == "en" or policy_text(language) != policy_text("en")


def test_a_language_without_a_text_begins_with_the_english_one() -> None:
    assert policy_text("fi") == policy_text("en")


def write(member: Member, content: str = "Be kind.", seen: int = 0) -> None:
    operations.write_policy(member, content, language="en", seen=seen)


def test_a_new_version_asks_everybody_again(alice: Member, bob: Member) -> None:
    write(alice)
    first = queries.policy(alice.workspace_id)
    assert first is not None
    operations.acknowledge(first, bob)
    operations.acknowledge(first, bob)
    assert [bool(at) for _, at in queries.readers(first)] == [True, True]
    write(alice, "Be kind and quick.", seen=1)
    second = queries.policy(alice.workspace_id)
    assert second is not None
    assert [(str(who), bool(at)) for who, at in queries.readers(second)] == [("Bob", False), ("Alice", True)]


def test_two_writers_do_not_overwrite_each_other(
    alice: Member, client_of: Callable[[Member], Client]
) -> None:
    write(alice, "First.")
    answer = client_of(alice).post(ALL + "policy/edit/", {"content": "Mine.", "language": "en", "seen": "0"})
    assert answer.status_code == 409
    page = answer.content.decode()
    assert "First." in page
    assert "Mine." in page
    assert 'name="seen" value="1"' in page


def test_from_the_first_text_to_an_acknowledgement(
    alice: Member, bob: Member, client_of: Callable[[Member], Client]
) -> None:
    client = client_of(alice)
    assert "We speak as people, under our own names" in client.get(ALL + "policy/edit/").content.decode()
    text = {"content": "# Tone\nKind.", "language": "en", "seen": "0"}
    there = client.post(ALL + "policy/edit/", text, follow=True).content.decode()
    assert "<h2>Tone</h2>" in there
    assert "not yet" in there
    page = client_of(bob).get(ALL + "policy/").content.decode()
    assert "I have read them" in page
    assert client_of(bob).get(ALL + "policy/edit/").status_code == 403
    client_of(bob).post(ALL + "policy/acknowledge/", {"version": "1"})
    assert "not yet" not in client_of(bob).get(ALL + "policy/").content.decode()


def test_an_old_version_cannot_be_acknowledged_by_mistake(
    alice: Member, bob: Member, client_of: Callable[[Member], Client]
) -> None:
    write(alice)
    write(alice, "Be kind and quick.", seen=1)
    client_of(bob).post(ALL + "policy/acknowledge/", {"version": "1"})
    current = queries.policy(alice.workspace_id)
    assert current is not None
    assert not queries.has_acknowledged(current, bob)


def test_versions_show_what_changed(alice: Member, client_of: Callable[[Member], Client]) -> None:
    write(alice)
    write(alice, "Be quick.", seen=1)
    page = client_of(alice).get(ALL + "policy/versions/").content.decode()
    assert "<del>kind</del><ins>quick</ins>" in page


@pytest.fixture
def goals(alice: Member) -> None:
    for title, is_internal in (("Help readers", False), ("Sell more books", True)):
        Goal.objects.create(workspace=alice.workspace, title=title, is_internal=is_internal)


@pytest.mark.usefixtures("goals")
def test_what_is_internal_is_for_the_team_alone(alice: Member, client_of: Callable[[Member], Client]) -> None:
    client = client_of(alice)
    for path, shown in (("print/", True), ("print/?for=everybody", False)):
        page = client.get(ALL + path).content.decode()
        assert "Help readers" in page
        assert ("Sell more books" in page) is shown


@pytest.mark.usefixtures("goals")
def test_no_post_serves_an_internal_goal(alice: Member) -> None:
    offered = IdeaForm(workspace=alice.workspace).fields["goal"].queryset  # type: ignore[attr-defined]
    assert [goal.title for goal in offered] == ["Help readers"]


def test_the_paper_says_what_is_known_and_what_is_guessed(
    alice: Member, client_of: Callable[[Member], Client]
) -> None:
    write(alice, "# Tone\nKind & <plain>.")
    operations.write_purpose(alice, "Readers find a book.", language="en", review_on=date(2027, 1, 1), seen=0)
    page = client_of(alice).get(ALL + "print/").content.decode()
    assert "Readers find a book." in page
    assert "Kind &amp; &lt;plain&gt;." in page


@pytest.mark.long
def test_the_paper_as_pdf(alice: Member, client_of: Callable[[Member], Client]) -> None:
    write(alice)
    answer = client_of(alice).get(ALL + "print/pdf/?for=everybody")
    assert answer["Content-Type"] == "application/pdf"
    assert answer.content.startswith(b"%PDF-")
