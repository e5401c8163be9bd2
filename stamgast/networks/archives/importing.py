"""One archive of one account on its way into the tables: what readers write to."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from stamgast.networks.archives.keys import actor_key, item_key, item_keys, key
from stamgast.networks.archives.levels import ORDER, Level, defaults
from stamgast.networks.archives.problems import Code, Problem, Severity
from stamgast.networks.archives.tables import Tables

MOST_PROBLEMS: Final = 1_000
"""Problems listed one by one; the rest is counted in one more."""

NOBODY: Final = frozenset({"", "unknown", "page"})
"""What readers call an account whose name they do not find."""


class Import:
    """What a reader finds, each row completed with platform, account and import.

    Instants are whole microseconds since 1970 in UTC, everywhere. Call ``account`` before anything else.
    """

    def __init__(self, tables: Tables, *, import_id: str, format_id: str, platform: str) -> None:
        self._tables = tables
        self.import_id = import_id
        self.format_id = format_id
        self.platform = platform
        self.account_key = key(platform, "unknown")
        self.self_key = ""
        self.names: frozenset[str] = frozenset()
        """What the account is called, in small letters: its id, handle and the name it shows."""

        self.about: dict[str, Any] = {}
        self.levels = defaults(format_id)
        self.rows = 0
        self.unusable = ""
        """Why the reader could do nothing with it, by code of ``REASONS``."""

        self._actors: dict[str, dict[str, Any]] = {}
        """What is known of people by their keys; ``names_seen`` without the first: there may be very many."""

        self._problems = 0

    def account(self, native_id: str, *, id_kind: str = "native_id", handle: str = "", **more: Any) -> str:
        """Say whose archive it is; returns the key of that actor, who is "self".

        ``more`` are columns of ``ACCOUNT``, and ``display_name`` and ``url`` of the actor.
        """
        shown = {name: more.pop(name) for name in ("display_name", "url", "actor_type") if name in more}
        self.account_key = key(self.platform, "account", native_id.strip().lower())
        self.self_key = self.actor(native_id, id_kind=id_kind, handle=handle, is_self=True, **shown)
        named = (native_id, handle, shown.get("display_name") or "")
        self.names = frozenset(name.strip().casefold() for name in named) - NOBODY
        row = {"account_key": self.account_key, "actor_key": self.self_key, "platform": self.platform}
        self._tables.add("account", row | more)
        return self.self_key

    def actor(self, native_id: str, *, id_kind: str = "native_id", **more: Any) -> str:
        """Name somebody; returns their key. What is said of one actor twice is joined, names gathered."""
        found = actor_key(self.platform, id_kind, native_id)
        known = self._actors.get(found)
        if known is None:
            known = self._actors[found] = {"native_id": native_id, "id_kind": id_kind}
        for name, value in more.items():
            if value not in (None, ""):
                known.setdefault(name, value)
        shown = more.get("display_name")
        if shown and shown != known["display_name"]:
            others = known.setdefault("names_seen", [])
            if shown not in others:
                others.append(shown)
        return found

    def keeps(self, table: str, column: str) -> bool:
        """Say whether somebody wants a column; others may be given, too, and are let go."""
        return self._tables.keeps(table, column)

    def item_key(self, native_id: str) -> str:
        """Return the key of an item of this account by the network's own id."""
        return item_key(self.platform, self.account_key, native_id)

    def item_keys(self, native_ids: Sequence[str]) -> list[str]:
        """Return the keys of many items of this account."""
        return item_keys(self.platform, self.account_key, native_ids)

    def item(self, **columns: Any) -> str:
        """Take something somebody said; returns its key, made from ``native_id`` where none is given.

        Without an id, give ``item_key`` from ``keys.Fingerprints``.
        """
        if "item_key" not in columns:
            columns["item_key"] = self.item_key(columns["native_id"])
        self._take("item", columns)
        return str(columns["item_key"])

    def items(self, columns: Mapping[str, Any]) -> None:
        """Take many items at once: lists or series of one length; single values hold for all."""
        self._batch("item", columns)

    def reaction(self, **columns: Any) -> None:
        """Take a like or another sign without words."""
        named = [
            str(columns.get(n) or "") for n in ("actor_key", "object_native", "object_url", "type", "ts")
        ]
        self._take("reaction", {"reaction_key": key(self.platform, self.account_key, *named)} | columns)

    def reactions(self, columns: Mapping[str, Any]) -> None:
        """Take many reactions at once, each with its ``reaction_key``."""
        self._batch("reaction", columns)

    def relation(self, **columns: Any) -> None:
        """Take who follows, blocks, befriends whom: ``subject_key`` follows ``object_key``."""
        self._take("relation", columns)

    def media(self, **columns: Any) -> None:
        """Take a picture or film of an item."""
        self._tables.add("media", columns)

    def metric(self, **columns: Any) -> None:
        """Take a count the network made."""
        self._take("metric", columns)

    def metrics(self, columns: Mapping[str, Any]) -> None:
        """Take many counts at once."""
        self._batch("metric", columns)

    def conversation(self, **columns: Any) -> None:
        """Take a conversation."""
        self._take("conversation", columns)

    def lower(self, capability: str, level: Level, reason: str) -> None:
        """Say that this archive can tell less than its format usually does; a level is never raised here."""
        if ORDER.index(level) < ORDER.index(self.levels[capability][0]):
            self.levels[capability] = (level, reason)

    def raise_to(self, capability: str, level: Level, reason: str) -> None:
        """Say that this archive shows more than its format usually does, and what shows it."""
        if ORDER.index(level) > ORDER.index(self.levels[capability][0]):
            self.levels[capability] = (level, reason)

    def problem(
        self,
        code: Code,
        member: str = "",
        pos: object = "",
        *,
        detail: str = "",
        severity: Severity = "warning",
    ) -> None:
        """List what is wrong; ``detail`` never quotes what people wrote."""
        self.note(Problem(code, member, str(pos), detail, severity))

    def note(self, problem: Problem) -> None:
        """List a problem that is made already; after very many they are only counted."""
        self._problems += 1
        if self._problems <= MOST_PROBLEMS:
            self._list(problem)

    def finish(self) -> None:
        """Write what is known only at the end: actors, levels, how many problems more there were."""
        if self._problems > MOST_PROBLEMS:
            more = f"{self._problems - MOST_PROBLEMS} more problems"
            self._list(Problem("limit_reached", "", "", more, "note"))
        for found, known in self._actors.items():
            first = [known["display_name"]] if "display_name" in known else []
            names = {"names_seen": first + known.get("names_seen", [])}
            self._tables.add("actor", {"actor_key": found, "platform": self.platform} | known | names)
        self._actors.clear()
        for capability, (level, reason) in self.levels.items():
            row = {"import_id": self.import_id, "capability": capability, "level": level, "reason": reason}
            self._tables.add("capability", row)

    def _list(self, problem: Problem) -> None:
        row = {name: getattr(problem, name) for name in ("member", "pos", "code", "detail", "severity")}
        self._tables.add("problem", {"import_id": self.import_id} | row)

    def _shared(self) -> dict[str, Any]:
        return {"platform": self.platform, "account_key": self.account_key, "import_id": self.import_id}

    def _take(self, table: str, columns: Mapping[str, Any]) -> None:
        self.rows += 1
        self._tables.add(table, {**self._shared(), **columns})

    def _batch(self, table: str, columns: Mapping[str, Any]) -> None:
        self.rows += self._tables.batch(table, {**self._shared(), **columns})
