"""What is opened from the menu of the conversations leads back to them, also by its key."""

from collections.abc import Callable

import pytest
from django.test import Client

from stamgast.workspaces.models import Member


@pytest.mark.django_db
@pytest.mark.parametrize("below", ["knowledge/", "saved-replies/", "experts/", "moderation/"])
def test_the_way_back_to_the_conversations(
    below: str, alice: Member, client_of: Callable[[Member], Client]
) -> None:
    page = client_of(alice).get(f"/w/bookshop/{below}").content.decode()
    assert 'href="/w/bookshop/conversations/" data-key="u"' in page.partition('id="main"')[2]
