"""What a worker writes for every delivery that goes out well: the ORM compiles these once."""

from django.db.models import F, Q
from django.db.models.functions import Coalesce

from stamgast.channels.models import Channel
from stamgast.jobs.prepared import Prepared
from stamgast.outbox.models import Attempt, Delivery
from stamgast.outbox.states import OUTSTANDING, State

begin_sending = Prepared(
    Delivery,
    lambda given: Delivery.objects.filter(
        Q(channel__not_before=None) | Q(channel__not_before__lte=given("now", "next_try_at")),
        id=given("id"),
        worker=given("worker"),
        state=State.CLAIMED,
        version=given("version"),
        channel__state=Channel.State.ACTIVE,
        lease_until__gt=given("now", "lease_until"),
        next_try_at__lte=given("now", "next_try_at"),  # not so when the clock was set back after the claim
    ),
    lambda given: {
        "state": State.SENDING,
        "key": given("key"),
        "tries": F("tries") + 1,
        "first_tried_at": Coalesce("first_tried_at", given("now", "first_tried_at")),
        "lease_until": given("lease_until"),
    },
)
"""Make a claimed delivery *sending*, if it is still ours, as it was read, and its channel need not wait."""

put_published = Prepared(
    Delivery,
    lambda given: Delivery.objects.filter(id=given("id"), worker=given("worker"), state__in=OUTSTANDING),
    lambda given: {
        "state": State.PUBLISHED,
        "remote_id": given("remote_id"),
        "url": given("url"),
        "published_at": given("published_at"),
        "problem": "",
        "problem_detail": "",
        "worker": "",
        "lease_until": None,
    },
)
"""Write that it is out, if the row is still ours."""

close_attempt = Prepared(
    Attempt,
    lambda given: Attempt.objects.filter(delivery=given("delivery"), ended_at=None, worker=given("worker")),
    lambda given: {"ended_at": given("ended_at"), "outcome": given("outcome"), "detail": given("detail")},
)
"""Write how what this worker tried with a delivery ended."""
