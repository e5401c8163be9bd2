"""Themes: few, put away and back, on posts; needs per audience; and how posts spread over both."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from stamgast.channels.models import Channel
from stamgast.learning.plans import balance
from stamgast.outbox.models import Delivery
from stamgast.planner.forms import IdeaForm
from stamgast.planner.models import Post, Variant
from stamgast.plans.models import AudienceNeed, Theme
from stamgast.plans.operations import put_away
from stamgast.strategy.models import Audience
from stamgast.workspaces.models import Member
from tests.factories import NOW, make_channel, make_publication

SignIn = Callable[[Member], Client]
THEMES = "/w/bookshop/channel-plans/themes/"


def published(theme: Theme | None, channel: Channel, host: Member, days_ago: int, need: str = "") -> Post:
    post = Post.objects.create(workspace=host.workspace, idea="A chair", theme=theme, need=need)
    publication = make_publication(
        Variant.objects.create(post=post, channel=channel, content="A chair"), host
    )
    Delivery.objects.filter(pk=publication.delivery_id).update(
        state=Delivery.State.PUBLISHED, published_at=NOW - timedelta(days=days_ago)
    )
    return post


@pytest.fixture
def theme(alice: Member) -> Theme:
    return Theme.objects.create(workspace=alice.workspace, name="Reading together")


def test_a_theme_is_written_changed_put_away_and_brought_back(alice: Member, client_of: SignIn) -> None:
    client = client_of(alice)
    client.post(f"{THEMES}add/", {"name": "Tea", "about": "Whoever stays, talks."})
    theme = Theme.objects.get()
    assert "Whoever stays, talks." in client.get(THEMES).content.decode()
    assert client.post(f"{THEMES}add/", {"name": "Tea"}).status_code == 422
    client.post(f"{THEMES}{theme.pk}/", {"name": "Tea and cake"})
    client.post(f"{THEMES}{theme.pk}/put-away/")
    theme.refresh_from_db()
    assert (theme.name, theme.archived_at is not None) == ("Tea and cake", True)
    client.post(f"{THEMES}{theme.pk}/back/")
    theme.refresh_from_db()
    assert theme.archived_at is None


@pytest.mark.parametrize(("count", "is_warned"), [(7, False), (8, True)])
def test_more_than_seven_themes_are_too_many(
    count: int, is_warned: bool, alice: Member, client_of: SignIn
) -> None:
    Theme.objects.bulk_create(Theme(workspace=alice.workspace, name=f"Theme {n}") for n in range(count))
    assert ("more than people can tell apart" in client_of(alice).get(THEMES).content.decode()) is is_warned


def test_a_post_takes_a_theme_of_its_own_workspace_only(alice: Member, charlie: Member, theme: Theme) -> None:
    theirs = Theme.objects.create(workspace=charlie.workspace, name="Theirs")
    form = IdeaForm({"idea": "Tea?", "theme": theme.pk}, workspace=alice.workspace)
    assert form.is_valid()
    assert form.save(commit=False).theme == theme
    assert not IdeaForm({"idea": "Tea?", "theme": theirs.pk}, workspace=alice.workspace).is_valid()


def test_a_post_keeps_a_theme_that_was_put_away(alice: Member, theme: Theme) -> None:
    post = Post.objects.create(workspace=alice.workspace, idea="Tea?", theme=theme)
    put_away(theme, alice, now=NOW)
    form = IdeaForm({"idea": "Tea?", "theme": theme.pk}, instance=post, workspace=alice.workspace)
    assert form.is_valid()
    assert "theme" not in IdeaForm(workspace=alice.workspace).fields


def test_needs_are_offered_once_an_audience_has_any(alice: Member, client_of: SignIn) -> None:
    audience = Audience.objects.create(workspace=alice.workspace, name="Readers")
    assert "need" not in IdeaForm(workspace=alice.workspace).fields
    address = f"/w/bookshop/channel-plans/needs/{audience.pk}/"
    client = client_of(alice)
    for chosen in (["belonging", "safety"], ["belonging", "nonsense"]):
        client.post(address, {"needs": chosen})
    assert list(AudienceNeed.objects.values_list("need", flat=True)) == ["belonging"]
    assert "need" in IdeaForm(workspace=alice.workspace).fields
    page = client.get("/w/bookshop/channel-plans/needs/").content.decode()
    assert 'value="belonging" checked' in page
    assert 'value="safety">' in page


def test_the_balance_counts_each_post_once_and_says_what_is_unused(
    alice: Member, channel: Channel, theme: Theme
) -> None:
    stale = Theme.objects.create(workspace=alice.workspace, name="Tea")
    Theme.objects.create(workspace=alice.workspace, name="Brand new")
    Theme.objects.filter(pk__in=[theme.pk, stale.pk]).update(written_at=NOW - timedelta(days=100))
    Theme.objects.filter(name="Brand new").update(written_at=NOW - timedelta(days=41))
    post = published(theme, channel, alice, 10, need="belonging")
    second = make_channel(alice.workspace, remote_id="second", name="Second")
    twice = make_publication(Variant.objects.create(post=post, channel=second, content="A chair"), alice)
    Delivery.objects.filter(pk=twice.delivery_id).update(state="published", published_at=NOW)
    published(stale, channel, alice, 43)
    published(theme, channel, alice, 91)
    published(None, channel, alice, 1)
    found = balance(alice.workspace, now=NOW)
    assert (found.posts, found.no_theme) == (3, 1)
    assert [(part.name, part.posts) for part in found.themes] == [
        ("Brand new", 0), ("Reading together", 1), ("Tea", 1),
    ]  # fmt: skip
    share = found.themes[1].figure
    assert (share.n, round(share.value or 0, 3)) == (3, 0.333)
    assert [one.name for one in found.unused] == ["Tea"], "the new one has had no six weeks yet"
    assert {part.name: part.posts for part in found.needs}["Belong somewhere"] == 1


def test_the_balance_is_shown_and_is_our_own(
    alice: Member, charlie: Member, channel: Channel, theme: Theme, client_of: SignIn
) -> None:
    published(theme, channel, alice, 0)
    Delivery.objects.update(published_at=timezone.now())
    Theme.objects.create(workspace=charlie.workspace, name="Elsewhere")
    assert "Reading together" in client_of(alice).get("/w/bookshop/learn/themes/").content.decode()
    assert balance(charlie.workspace, now=NOW).posts == 0
