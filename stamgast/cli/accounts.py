"""Creates the first account of an installation, and links that sign people in once."""

from collections.abc import Mapping
from difflib import get_close_matches
from zoneinfo import available_timezones

import holidays
from babel import Locale
from django.conf import settings
from django.db import transaction
from django.urls import reverse
from sesame.utils import get_query_string

from stamgast.first_hour import operations as first_hour
from stamgast.vocabulary.languages import Language
from stamgast.workspaces.models import Member, User


class NotPossible(ValueError):
    """An account cannot be like this; the words say what is possible."""


def found(email: str, workspace: str, *, language: Language, zone: str, country: str) -> User:
    """Create a user who owns a new workspace, at an address nobody has yet.

    Raises:
        NotPossible: somebody has this e-mail address already, or nobody knows the time zone or the country.
    """
    _check_place(zone, country)
    if User.objects.filter(email=email.lower()).exists():
        raise NotPossible(f"{email} has an account already.")
    with transaction.atomic():
        user = User.objects.create_user(email, None, language=language, zone=zone)
        first_hour.found(Member(user=user), workspace, language=language, zone=zone, country=country)
    return user


def user_of(email: str) -> User:
    """Return a user by e-mail address. Raises ``User.DoesNotExist``."""
    return User.objects.get(email=email.lower())


def sign_in_link(user: User) -> str:
    """Return a link that signs the user in once, within the time the settings name."""
    return f"{settings.PUBLIC_URL}{reverse('workspaces:enter')}{get_query_string(user)}"


def _check_place(zone: str, country: str) -> None:
    zones = available_timezones()
    if zone not in zones:
        cities = {name: one for one in sorted(zones) for name in (one, one.rpartition("/")[2])}
        raise NotPossible(f"There is no time zone {zone}: {_like(zone, cities, 'Europe/Oslo')}.")
    countries = holidays.list_supported_countries(include_aliases=False)
    if country not in countries:
        names = {name: code for code, name in Locale("en").territories.items() if code in countries}
        names |= {code: code for code in countries}
        raise NotPossible(f"There is no country {country}: two letters, {_like(country, names, 'NO')}.")


def _like(given: str, known: Mapping[str, str], example: str) -> str:
    """Return what may have been meant, or how it looks; ``known`` is by the names people may say."""
    names = {name.casefold(): one for name, one in known.items()}
    near = get_close_matches(given.casefold(), names, n=1)
    return f"perhaps {names[near[0]]}" if near else f"as in {example}"
