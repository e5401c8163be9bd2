"""Sign-in links: signed, for fifteen minutes, for one use."""

from datetime import datetime

from sesame.backends import ModelBackend

from stamgast.workspaces.models import User


def holder(token: str) -> User | None:
    """Return whom a link's token would sign in, without using it up; None if it is used, old or not ours."""
    user: User | None = ModelBackend().authenticate(None, sesame=token)
    return user


def use_up(user: User, *, now: datetime) -> bool:
    """Use the link up, and tell whether it was still unused: of two clicks at once only one comes in."""
    # A token carries the last sign-in it was made after, so moving that instant ends every earlier link.
    return bool(User.objects.filter(pk=user.pk, last_login=user.last_login).update(last_login=now))
