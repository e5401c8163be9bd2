"""Reads the export of an Instagram account, in JSON."""

from typing import ClassVar

from stamgast.networks.adapters.instagram.archive import files
from stamgast.networks.adapters.instagram.archive.comments import read_comments
from stamgast.networks.adapters.instagram.archive.insights import read_insights
from stamgast.networks.adapters.instagram.archive.posts import read_posts
from stamgast.networks.adapters.instagram.archive.reactions import read_reactions
from stamgast.networks.archives.importing import Import
from stamgast.networks.archives.parts import Parts
from stamgast.networks.archives.reader import Probe
from stamgast.networks.meta_exports.export import Export
from stamgast.networks.meta_exports.html import explain_pages, probe_pages
from stamgast.networks.meta_exports.labels import locale
from stamgast.networks.meta_exports.messages import read_messages, threads
from stamgast.networks.meta_exports.owner import introduce, owner_of
from stamgast.networks.meta_exports.relations import read_relations


class InstagramReader:
    """Reads exports from 2021 on."""

    format_id: ClassVar[str] = "instagram"
    platform: ClassVar[str] = "instagram"
    version: ClassVar[str] = "1"
    allowed: ClassVar[tuple[str, ...]] = files.ALLOWED
    follows: ClassVar[tuple[str, ...]] = files.FOLLOWING

    def probe(self, parts: Parts) -> Probe:
        """Look for folders that only Instagram's exports have."""
        names = parts.matching(*files.DATA)
        if not names:
            return probe_pages(parts, files.PAGES)
        if not any(name.startswith(files.SIGNS) for name in names):
            return Probe(0.3 if parts.matching(*files.POSTS) else 0.0)
        labelled = parts.matching(*files.COMMENTS, *files.PROFILE)
        return Probe(
            0.95, files.era(names), next(filter(None, (locale(parts.head(n)) for n in labelled)), "")
        )

    def read(self, parts: Parts, into: Import) -> None:
        """Read all members there are, and say what cannot be told without the others."""
        explain_pages(parts, into, files.PAGES)
        export = Export(parts, into, files.ACTIVITY)
        talks = threads(export)
        introduce(export, owner_of(export, files.PROFILE), talks)
        posted = read_posts(export)
        read_comments(export)
        read_relations(export, files.LISTS)
        read_reactions(export)
        read_insights(export, posted)
        read_messages(export, talks)


readers = (InstagramReader(),)
