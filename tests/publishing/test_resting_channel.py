"""A post whose channel has to wait: its page says why, and when it is tried next."""

from collections.abc import Callable
from datetime import datetime, timedelta

import time_machine
from django.test import Client

from stamgast.channels.models import Channel
from stamgast.publishing.models import Publication
from stamgast.workspaces.models import Member

SignIn = Callable[[Member], Client]


def test_the_page_of_a_post_says_why_it_waits_for_its_channel(
    publication: Publication, alice: Member, client_of: SignIn
) -> None:
    address, due = f"/w/bookshop/plan/{publication.pk}/", publication.due_at
    with time_machine.travel(due + timedelta(seconds=9), tick=False):
        page = client_of(alice)
        assert "Next try at" not in page.get(address).content.decode()
        rest(publication, due + timedelta(minutes=12))
        told = page.get(address).content.decode()
    assert 'The connection broke off. Next try at <time datetime="2026-11-25T13:12:00+00:00"' in told
    assert f'href="/w/bookshop/channels/{publication.variant.channel_id}/"' in told


def test_what_is_due_after_the_channel_has_rested_does_not_wait(
    publication: Publication, alice: Member, client_of: SignIn, now: datetime
) -> None:
    rest(publication, now + timedelta(minutes=12))
    with time_machine.travel(now, tick=False):
        told = client_of(alice).get(f"/w/bookshop/plan/{publication.pk}/").content.decode()
    assert "Next try at" not in told
    assert "It goes out" in told


def rest(publication: Publication, until: datetime) -> None:
    rows = Channel.objects.filter(pk=publication.variant.channel_id)
    rows.update(not_before=until, failure="The connection broke off.")
