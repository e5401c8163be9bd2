"""Reads analytics tables of one network: posts with their counts, and counts of an account by day."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import ClassVar, Final

from stamgast.networks.archives import csv_table
from stamgast.networks.archives.analytics import words
from stamgast.networks.archives.analytics.addresses import address
from stamgast.networks.archives.analytics.conventions import Row, learn
from stamgast.networks.archives.analytics.owner import Owner, owner_of
from stamgast.networks.archives.analytics.rows import Rows
from stamgast.networks.archives.analytics.tools import ANY, Tool, tables
from stamgast.networks.archives.importing import Import
from stamgast.networks.archives.parts import Parts
from stamgast.networks.archives.reader import Probe

_SURE = 0.9
_LOOKED_AT: Final = 1_000
"""The rows of a planning tool's table that are looked at for a network."""


@dataclass(frozen=True, slots=True)
class AnalyticsReader:
    """What all tables say of one network; planning tools list several in one table."""

    platform: str
    format_id: ClassVar[str] = "analytics_csv"
    version: ClassVar[str] = "1"
    allowed: ClassVar[tuple[str, ...]] = ANY

    def probe(self, parts: Parts) -> Probe:
        """Look for headers, and in tables of planning tools for the network."""
        found = [tool.name for name, tool in tables(parts) if self._is_in(parts, name, tool)]
        return Probe(_SURE if found else 0.0, " ".join(dict.fromkeys(found)))

    def read(self, parts: Parts, into: Import) -> None:
        """Read everything; see ``ArchiveReader``."""
        found = [one for one in tables(parts) if self._is_in(parts, *one)]
        owners = (owner_of(row) for one in found for _, row in self._rows(parts, *one, None))
        rows = Rows(into, next((owner for owner in owners if owner.native_id), Owner()))
        for name, tool in found:
            written = learn((row for _, row in self._rows(parts, name, tool, None)), tool)
            rows.begin(name, written)
            for position, row in self._rows(parts, name, tool, into):
                rows.take(position, row)
        rows.finish()

    def _is_in(self, parts: Parts, name: str, tool: Tool) -> bool:
        if tool.platform:
            return tool.platform == self.platform
        rows = csv_table.rows(parts, name, tool.columns, None, needed=tool.needed)
        return any(_network(row, tool, name) == self.platform for _, row in islice(rows, _LOOKED_AT))

    def _rows(self, parts: Parts, name: str, tool: Tool, into: Import | None) -> Iterator[tuple[int, Row]]:
        """Yield the rows of this network; those that sum up are left out."""
        for position, row in csv_table.rows(parts, name, tool.columns, into, needed=tool.needed):
            if _network(row, tool, name) == self.platform and not _is_total(row):
                yield position, row


def _network(row: Row, tool: Tool, name: str) -> str:
    """Return a row's network: the tool's, what it says, where it leads, or what the file's name says."""
    if tool.platform:
        return tool.platform
    said = row.get("network", "").casefold().split()
    found = words.NETWORKS.get(said[0]) if said else address(row.get("link", "")).platform
    if found is None or found:
        return found or ""
    return next(
        (id_ for word, id_ in words.NETWORKS.items() if len(word) > 1 and word in name.casefold()), ""
    )


def _is_total(row: Row) -> bool:
    return any(row.get(column, "").strip().casefold() in words.TOTALS for column in ("id", "time", "text"))
