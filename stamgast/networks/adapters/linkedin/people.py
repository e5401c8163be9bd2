"""Reads connections, invitations and whom a member follows."""

from stamgast.networks.adapters.linkedin.files import At, rows
from stamgast.networks.adapters.linkedin.identity import person, person_name
from stamgast.networks.adapters.linkedin.links import profiles
from stamgast.networks.archives.importing import Import
from stamgast.networks.archives.moments import checked
from stamgast.networks.archives.parts import Parts
from stamgast.networks.archives.times import parse


def read(parts: Parts, into: Import) -> None:
    """Read all relations of the member."""
    known = _connections(parts, into)
    _invitations(parts, into, known)
    for at, row in rows(parts, "company_follows", into):
        if name := row["name"].strip():
            they = into.actor(
                name, id_kind="display_name", display_name=name, actor_type="organisation",
                identity_confidence=0.5,
            )  # fmt: skip
            _relation(into, at, "follows", (into.self_key, they), row["since"])
    for at, row in rows(parts, "member_follows", into):
        if name := row["name"].strip():
            _relation(into, at, "follows", (into.self_key, person(into, "", name)), row["since"])


def _connections(parts: Parts, into: Import) -> set[str]:
    known = set()
    for at, row in rows(parts, "connections", into):
        profile, name = next(iter(profiles(row.get("url", ""))), ""), person_name(row)
        if profile or name:
            they = person(into, profile, name)
            known.add(they)
            _relation(into, at, "connection", (into.self_key, they), row["since"])
    return known


def _invitations(parts: Parts, into: Import, known: set[str]) -> None:
    """Read invitations that wait; those of connections were accepted."""
    for at, row in rows(parts, "invitations", into):
        outgoing = row.get("direction", "").upper() == "OUTGOING"
        side, name = ("invitee", row["to"].strip()) if outgoing else ("inviter", row["from"].strip())
        profile = next(iter(profiles(row.get(side, ""))), "")
        if not profile and not name:
            continue
        they = person(into, profile, name)
        if they not in known:
            pair = (into.self_key, they) if outgoing else (they, into.self_key)
            _relation(into, at, "invitation", pair, row["date"])


def _relation(into: Import, at: At, kind: str, pair: tuple[str, str], since: str) -> None:
    moment = checked(parse(since), into, *at)
    into.relation(
        subject_key=pair[0],
        object_key=pair[1],
        type="follows" if kind == "follows" else "friend",
        state="pending" if kind == "invitation" else "active",
        since_ts=moment.ts,
        ts_precision=moment.precision,
        ts_zone=moment.zone,
        source_member=at[0],
    )
