"""What a person does in an installation, through its own operations; each prints what came of it as JSON."""

# ruff: noqa: E402  Django is set up before its models are imported

import json
import os
import sys
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from datetime import time as wall
from io import BytesIO
from typing import Any
from zoneinfo import ZoneInfo

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "stamgast.config.settings")

import django

django.setup()

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from PIL import Image

from stamgast.channels.connections import client
from stamgast.channels.models import Channel
from stamgast.channels.operations import connect
from stamgast.conversations.models import Message
from stamgast.conversations.operations import reply
from stamgast.hours.operations import set_week
from stamgast.learning.queries import retrospect
from stamgast.media.operations import add_picture
from stamgast.networks.registry import networks
from stamgast.planner.models import Post, Variant, VariantPicture
from stamgast.publishing.models import Publication
from stamgast.publishing.operations import Plan, schedule
from stamgast.workspaces.models import Member, User
from stamgast.workspaces.operations import found_workspace

PATIENCE_S = 100.0


def eventually(look: Callable[[], Any]) -> Any:
    """Ask again until there is an answer."""
    until = time.monotonic() + PATIENCE_S
    while time.monotonic() < until:
        if found := look():
            return found
        time.sleep(0.1)
    raise TimeoutError("it never came")


def publish(network: str, answers: dict[str, str], text: str, title: str = "") -> dict[str, Any]:
    """Connect an account, and schedule a text with a picture for now; wait until it is out."""
    user = User.objects.create_user("alice@bookshop.example", None, first_name="Alice")
    member = found_workspace(
        name="Bookshop", slug="bookshop", owner=user, language="en", zone="Europe/Oslo", country="NO"
    )
    set_week(member, [(weekday, wall(0), wall(23, 59)) for weekday in range(7)])
    chosen = networks()[network]
    channel = connect(member, chosen, chosen.authoriser.connect(client(), answers), now=timezone.now())
    publication = _schedule(member, channel, text, title)
    state = eventually(lambda: _state_when_settled(publication))
    publication.delivery.refresh_from_db()
    return {"state": state, "remote_id": publication.delivery.remote_id, "tries": publication.delivery.tries}


def answer(heard: str, text: str) -> dict[str, Any]:
    """Wait until somebody says something to us, answer, and wait until the answer is out."""
    theirs = eventually(lambda: Message.objects.filter(direction="in", content=heard).first())
    conversation = theirs.conversation
    member = Member.objects.get()
    message = reply(
        conversation, member, text, submission="one", seen_revision=conversation.revision, now=timezone.now()
    )
    eventually(lambda: Message.objects.filter(pk=message.pk).exclude(remote_id="").exists())
    message.refresh_from_db()
    found = retrospect(member.workspace, days=7, now=timezone.now())
    return {
        "below_our_post": conversation.published_note is not None,
        "remote_id": message.remote_id,
        "messages": conversation.messages.count(),
        "conversations": found.waits.n,
        "answered": found.waits.answered,
        "median_s": found.waits.median.value,
    }


def _schedule(member: Member, channel: Channel, text: str, title: str) -> Publication:
    post = Post.objects.create(workspace=member.workspace, idea="A chair", helps_somebody=True)
    variant = Variant.objects.create(post=post, channel=channel, content=text, name=title)
    picture = add_picture(member, SimpleUploadedFile("chair.png", _png()), alternative_text="A green chair")
    VariantPicture.objects.create(variant=variant, picture=picture, position=0)
    now = timezone.now()
    local: datetime = now.astimezone(ZoneInfo(channel.zone)).replace(tzinfo=None) + timedelta(seconds=1)
    return schedule(variant, Plan(local, member), member, now=now)


def _state_when_settled(publication: Publication) -> str:
    publication.delivery.refresh_from_db()
    state = publication.delivery.state
    return state if state in ("published", "rejected", "ask", "missed", "blocked") else ""


def _png() -> bytes:
    content = BytesIO()
    Image.new("RGB", (64, 48), "green").save(content, "PNG")
    return content.getvalue()


if __name__ == "__main__":
    act = {"publish": publish, "answer": answer}[sys.argv[1]]
    print(json.dumps(act(**json.loads(sys.argv[2]))))
