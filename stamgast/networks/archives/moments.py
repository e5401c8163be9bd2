"""The time of one record: what cannot be read or cannot be true is listed, and left out."""

from stamgast.networks.archives.importing import Import
from stamgast.networks.archives.times import Moment
from stamgast.networks.archives.trust import possible


def checked(moment: Moment, into: Import, member: str, position: object) -> Moment:
    """Return the moment, without its instant where that is unreadable, too early or after the export."""
    kept = possible(moment, into.platform, into.about.get("generated_at"))
    if moment.raw and kept.ts is None:
        into.problem("bad_time", member, position)
    return kept
