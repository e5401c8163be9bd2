"""Creates the first account of an installation, and links that sign people in once."""

from django.conf import settings
from django.urls import reverse
from django.utils.text import slugify
from sesame.utils import get_query_string

from stamgast.workspaces.models import User
from stamgast.workspaces.operations import found_workspace


def found(email: str, workspace: str, *, language: str, zone: str, country: str) -> User:
    """Create a user who owns a new workspace.

    Raises:
        ValueError: somebody has this e-mail address already.
    """
    if User.objects.filter(email=email.lower()).exists():
        raise ValueError(f"{email} has an account already")
    user = User.objects.create_user(email, None, language=language, zone=zone)
    found_workspace(
        name=workspace,
        slug=slugify(workspace) or "team",
        owner=user,
        language=language,
        zone=zone,
        country=country,
    )
    return user


def user_of(email: str) -> User:
    """Return a user by e-mail address. Raises ``User.DoesNotExist``."""
    return User.objects.get(email=email.lower())


def sign_in_link(user: User) -> str:
    """Return a link that signs the user in once, within the time the settings name."""
    return f"{settings.PUBLIC_URL}{reverse('workspaces:enter')}{get_query_string(user)}"
