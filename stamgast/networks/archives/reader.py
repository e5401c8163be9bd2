"""What an archive reader is: it recognises a format by names and first bytes, and reads it into tables."""

from dataclasses import dataclass
from typing import ClassVar, Protocol, runtime_checkable

from stamgast.networks.archives.importing import Import
from stamgast.networks.archives.parts import Parts


@dataclass(frozen=True, slots=True)
class Probe:
    """How sure a reader is that the parts hold its format (0 to 1), and which era and language of it."""

    confidence: float
    version: str = ""
    locale: str = ""


class ArchiveReader(Protocol):
    """Reads one format. It keeps nothing between two archives."""

    format_id: ClassVar[str]
    version: ClassVar[str]
    """Raised by one whenever the same archive gives other rows."""

    allowed: ClassVar[tuple[str, ...]]
    """Patterns of the members it may open; all others are only named."""

    @property
    def platform(self) -> str:
        """The network's id; the same for all formats of one network."""
        ...

    def probe(self, parts: Parts) -> Probe:
        """Say how sure we are, from names and first bytes only; confidence 0 for "not mine"."""
        ...

    def read(self, parts: Parts, into: Import) -> None:
        """Read everything; what is wrong goes to ``into.problem`` and never raises."""
        ...


@runtime_checkable
class FollowReader(ArchiveReader, Protocol):
    """A reader whose format lists whom the account follows, or is connected with."""

    follows: ClassVar[tuple[str, ...]]
    """Patterns of the members that are enough for that: the lists, and what says whose they are."""
