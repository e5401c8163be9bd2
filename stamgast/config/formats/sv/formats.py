"""Swedish dates that Django knows no format for."""

from stamgast.config.formats.plain_days import *  # noqa: F403 - Django looks each up here by its name
