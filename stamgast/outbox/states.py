"""Which states a delivery may be in when a person or a worker changes it, and how long things take."""

from datetime import timedelta

from stamgast.outbox.models import Delivery

State = Delivery.State

CHANGEABLE = (State.SCHEDULED, State.CLAIMED, State.HAND, State.BLOCKED, State.HELD, State.MISSED)
"""A person may still edit, move, hold or cancel; nothing has left."""

SETTLED = (State.PUBLISHED, State.REJECTED, State.CANCELLED, State.MISSED)
"""Nothing more happens by itself."""

NOT_POSTED_YET = (State.SCHEDULED, State.HAND, State.MISSED)
"""On a network without a connection a person may say that they have posted it: early, in time, or late."""

IN_DOUBT = (State.UNKNOWN, State.ASK)

OUTSTANDING = (State.SENDING, State.UNKNOWN)
"""A worker may have it in hand, and writes the outcome."""

LEASE = timedelta(minutes=4)
"""Longer than any request may take (60 s in all) and any adapter's handful of requests."""

CLAIM = timedelta(seconds=90)
"""How long a claimed row waits for its worker; a lost job delays a post by this at most."""

SETTLING = timedelta(seconds=8)
"""Between the first two looks; the pause doubles with every look."""

ABSENT_AFTER = timedelta(seconds=60)
"""How long a network may take to show a note it has accepted, where a repeated key is not recognised."""

LOOKS = 6
"""How often we look (over four minutes) before a person is asked."""

SENDS = 3
"""How often a note that was looked for and not found is sent, before a person is asked."""

BACK_OFF = (5, 15, 60, 180, 600)
"""Seconds between tries while nothing was sent."""
