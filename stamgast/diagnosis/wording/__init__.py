"""Every sentence of the report, one file per language; all four have the same entries."""

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from typing import Any

from stamgast.vocabulary.languages import LANGUAGES


@lru_cache(maxsize=len(LANGUAGES))
def wording(language: str) -> Mapping[str, Any]:
    """The sentences of a language by section and name.

    Raises:
        KeyError: it is none of ``LANGUAGES``.
    """
    if language not in LANGUAGES:
        raise KeyError(language)
    return tomllib.loads(files(__name__).joinpath(f"{language}.toml").read_text(encoding="utf-8"))
