"""What people decided about messages, as labelled texts to evaluate and to tune triage with."""

from collections.abc import Iterator
from typing import Any

from stamgast.conversations.models import Message
from stamgast.workspaces.models import Workspace


def labelled(workspace: Workspace) -> Iterator[dict[str, Any]]:
    """Yield every message a member of the workspace has sorted, oldest decision first.

    Each has ``id``, ``language``, ``text``, ``labels`` (chat when nothing else) and ``needs_reply``, as
    ``stamgast coach evaluate`` reads them.
    """
    rows = Message.objects.filter(channel__workspace=workspace, sorted_at__isnull=False, deleted_at=None)
    rows = rows.exclude(content="")
    for message in rows.order_by("sorted_at", "pk").iterator(chunk_size=1000):
        yield {
            "id": f"message-{message.pk}",
            "language": message.language,
            "text": message.content,
            "labels": message.labels or ["chat"],
            "needs_reply": bool(message.needs_reply),
        }
