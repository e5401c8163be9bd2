"""Finds every network that has a folder below ``adapters``."""

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import MappingProxyType

from stamgast.networks import adapters
from stamgast.networks.network import Network


@cache
def networks() -> Mapping[str, Network]:
    """Return all networks by id, in the order of their ids.

    Raises:
        ValueError: a folder's declaration carries another id than the folder.
    """
    found: dict[str, Network] = {}
    for module in sorted(iter_modules(adapters.__path__), key=lambda m: m.name):
        declared = import_module(f"{adapters.__name__}.{module.name}").network
        if declared.id != module.name:
            raise ValueError(f"adapters/{module.name} declares the id {declared.id!r}")
        found[declared.id] = declared
    return MappingProxyType(found)
