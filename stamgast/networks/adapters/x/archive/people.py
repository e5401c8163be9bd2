"""Who is named in posts of X, each told once however often they are named."""

from typing import Final

from stamgast.networks.archives.importing import Import

Named = tuple[str | None, str, str | None]
"""Id, handle and name; each may be missing."""

_NOBODY: Final = ("", "-1")


class People(dict[Named, str | None]):
    """Keys of actors by how they are named; None where that names nobody."""

    def __init__(self, into: Import) -> None:
        super().__init__()
        self._into = into

    def __missing__(self, named: Named) -> str | None:
        """Tell somebody who is named so for the first time."""
        id_, handle, name = named
        found = None
        if id_ and id_ not in _NOBODY:
            found = self._into.actor(id_, handle=handle, display_name=name)
        elif handle:
            found = self._into.actor(handle, id_kind="handle", handle=handle, display_name=name)
        self[named] = found
        return found
