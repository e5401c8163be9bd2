"""Finds every network that has a folder below ``adapters``, and every reader of archives."""

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pkgutil import iter_modules
from types import MappingProxyType
from typing import TYPE_CHECKING

from stamgast.networks import adapters
from stamgast.networks.network import Network

if TYPE_CHECKING:  # tables are heavy, and few processes read archives
    from stamgast.networks.archives.reader import ArchiveReader


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


@cache
def archive_readers() -> "tuple[ArchiveReader, ...]":
    """Return the readers of all adapters that have an ``archive`` module, in the order of their formats.

    They are looked up here and not declared in ``Network``, so that only those who read archives load tables.

    Raises:
        ValueError: two readers read the same format of the same network.
    """
    names = [f"{adapters.__name__}.{module.name}.archive" for module in iter_modules(adapters.__path__)]
    names.append("stamgast.networks.archives.analytics")  # counts of any network, by planning tools
    found = [reader for name in names if find_spec(name) for reader in import_module(name).readers]
    formats = [(reader.platform, reader.format_id) for reader in found]
    if len(set(formats)) < len(formats):
        raise ValueError(f"a format has two readers: {formats}")
    return tuple(sorted(found, key=lambda reader: (reader.format_id, reader.platform)))
