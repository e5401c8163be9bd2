"""Reads the export of a Facebook profile or Page, in JSON."""

from typing import ClassVar

from stamgast.networks.adapters.facebook.archive import files
from stamgast.networks.adapters.facebook.archive.account import introduce
from stamgast.networks.adapters.facebook.archive.comments import read_comments
from stamgast.networks.adapters.facebook.archive.lists import read_lists
from stamgast.networks.adapters.facebook.archive.posts import read_posts
from stamgast.networks.adapters.facebook.archive.reactions import read_reactions
from stamgast.networks.archives.importing import Import
from stamgast.networks.archives.parts import Parts
from stamgast.networks.archives.reader import Probe
from stamgast.networks.meta_exports.export import Export
from stamgast.networks.meta_exports.html import explain_pages, probe_pages
from stamgast.networks.meta_exports.labels import locale
from stamgast.networks.meta_exports.layout import below
from stamgast.networks.meta_exports.messages import read_messages, threads


class FacebookReader:
    """Reads the export of a person's profile."""

    format_id: ClassVar[str] = "facebook"
    platform: ClassVar[str] = "facebook"
    version: ClassVar[str] = "1"
    layout: ClassVar[files.Layout] = files.PERSONAL
    allowed: ClassVar[tuple[str, ...]] = files.PERSONAL.allowed

    def probe(self, parts: Parts) -> Probe:
        """Look for folders that only Facebook's exports have; older ones show themselves by their posts."""
        names = parts.matching(*below(self.layout.activity, *files.ACTIVITY))
        if not names:
            return probe_pages(parts, self.layout.pages)
        named = [name for name in names if "_activity" in name.partition("/")[0]]
        posts = parts.matching(*below(self.layout.activity, *files.POSTS, *files.COMMENTS))
        labelled = parts.matching(*below(self.layout.activity, *files.REACTIONS))
        language = next(filter(None, (locale(parts.head(name)) for name in labelled)), "")
        return Probe(0.95 if named else 0.85 if posts else 0.4, files.era(names), language)

    def read(self, parts: Parts, into: Import) -> None:
        """Read all members there are, and say what cannot be told without the others."""
        explain_pages(parts, into, self.layout.pages)
        export = Export(parts, into, self.layout.activity)
        talks = threads(export)
        introduce(export, talks)
        read_posts(export)
        read_comments(export)
        read_reactions(export)
        read_lists(export)
        read_messages(export, talks)


class FacebookPageReader(FacebookReader):
    """Reads the export of a Page or an additional profile; its messages are the Page's inbox."""

    format_id: ClassVar[str] = "facebook_page"
    layout: ClassVar[files.Layout] = files.PAGE
    allowed: ClassVar[tuple[str, ...]] = files.PAGE.allowed


readers = (FacebookReader(), FacebookPageReader())
