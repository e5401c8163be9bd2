"""The beats an open page starts from, and which it compares with what the server says a moment later."""

import html
import json
import re
from typing import Any

import pytest
from django.db import connection
from django.test import Client

from stamgast.workspaces.models import Member
from stamgast.workspaces.operations import stir
from stamgast.workspaces.queries import pulses

pytestmark = [pytest.mark.page, pytest.mark.django_db]


def beats(content: bytes) -> dict[str, int]:
    found = re.search(r'data-live-beats="([^"]*)"', content.decode())
    assert found
    return dict(json.loads(html.unescape(found[1])))


def test_what_moves_while_a_page_is_made_is_looked_up_by_the_page(client: Client, alice: Member) -> None:
    """A list that was read just after the page looked at it stood there as unread until somebody reloaded."""
    stir(alice.workspace_id, "following")
    client.force_login(alice.user)
    has_moved = False

    def moving(execute: Any, sql: str, *rest: Any) -> Any:
        nonlocal has_moved
        result = execute(sql, *rest)
        if "following_" in sql and not has_moved:
            has_moved = True
            stir(alice.workspace_id, "following")
        return result

    with connection.execute_wrapper(moving):
        page = client.get(f"/w/{alice.workspace.slug}/following/")
    assert has_moved
    assert beats(page.content)["following"] == pulses(alice.workspace_id)["following"] - 1


def test_the_server_says_the_beats_of_now(client: Client, alice: Member) -> None:
    client.force_login(alice.user)
    for _ in range(2):
        stir(alice.workspace_id, "following")
        assert client.get(f"/w/{alice.workspace.slug}/live/").json() == pulses(alice.workspace_id)
