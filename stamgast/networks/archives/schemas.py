"""The canonical tables that every archive is read into, with the words their columns may hold."""

from collections.abc import Mapping
from typing import Final

import polars as pl

INSTANT: Final = pl.Datetime("us", "UTC")
_TEXT = pl.String()
_TEXTS = pl.List(pl.String())

DIRECTION: Final = pl.Enum(["out", "in", "self", "other", "unknown"])
KIND: Final = pl.Enum(
    ["post", "article", "story", "short_video", "video", "live", "comment", "reply", "reshare", "quote",
     "message", "chat_live", "review", "poll_vote", "draft", "system"]
)  # fmt: skip
STATUS: Final = pl.Enum(
    ["published", "archived", "deleted", "draft", "scheduled", "pending", "spam", "trashed"]
)
PRECISION: Final = pl.Enum(["us", "ms", "s", "min", "hour", "day", "month", "year", "none"])
ZONE: Final = pl.Enum(
    ["epoch", "utc_explicit", "offset_explicit", "utc_documented", "utc_verified", "assumed_utc",
     "assumed_account_tz", "assumed_platform_tz", "unknown"]
)  # fmt: skip
VISIBILITY: Final = pl.Enum(
    [
        "public",
        "unlisted",
        "followers",
        "friends",
        "network",
        "circle",
        "group",
        "direct",
        "private",
        "unknown",
    ]
)
ID_KIND: Final = pl.Enum(["native_id", "did", "actor_uri", "handle", "url", "email_hash", "display_name"])
ACTOR_TYPE: Final = pl.Enum(["person", "organisation", "page", "bot", "unknown"])
RESOLUTION: Final = pl.Enum(["exact_id", "url", "title_text", "handle_prefix", "time_heuristic", "unknown"])
LEVEL: Final = pl.Enum(["full", "partial", "count_only", "none"])
RELATION_TYPE: Final = pl.Enum(
    ["follows", "friend", "subscribes", "blocks", "mutes", "list_member", "close_friend"]
)

ACTOR: Final = pl.Schema(
    {
        "actor_key": _TEXT,
        "platform": _TEXT,
        "native_id": _TEXT,
        "id_kind": ID_KIND,
        "handle": _TEXT,
        "display_name": _TEXT,
        "url": _TEXT,
        "email_hash": _TEXT,
        "is_self": pl.Boolean(),
        "actor_type": ACTOR_TYPE,
        "identity_confidence": pl.Float32(),  # 0 to 1; 0.5 where only a display name is known
        "names_seen": _TEXTS,
        "first_seen": INSTANT,
        "last_seen": INSTANT,
    }
)
ACCOUNT: Final = pl.Schema(
    {
        "account_key": _TEXT,
        "actor_key": _TEXT,
        "platform": _TEXT,
        "kind": _TEXT,
        "created_at": INSTANT,
        "declared_tz": _TEXT,  # the network's own word; a hint only
        "tz_source": _TEXT,
        "bio": _TEXT,
        "links": _TEXTS,
        "is_protected": pl.Boolean(),
        "followers_declared": pl.Int64(),
        "following_declared": pl.Int64(),
        "handle_history": pl.List(pl.Struct({"handle": pl.String(), "until": INSTANT})),
    }
)
ITEM: Final = pl.Schema(
    {
        "item_key": _TEXT,
        "platform": _TEXT,
        "account_key": _TEXT,
        "import_id": _TEXT,
        "source_member": _TEXT,
        "source_pos": _TEXT,
        "source_hash": _TEXT,
        "native_id": _TEXT,
        "url": _TEXT,
        "id_quality": pl.Enum(["native", "derived_url", "synthetic"]),
        "kind": KIND,
        "kind_raw": _TEXT,
        "status": STATUS,
        "author_key": _TEXT,
        "direction": DIRECTION,
        "parent_native": _TEXT,
        "parent_key": _TEXT,
        "parent_author_key": _TEXT,
        "parent_ts": INSTANT,
        "parent_ts_source": _TEXT,  # archive, or id_clock:<name>
        "parent_resolution": RESOLUTION,
        "root_native": _TEXT,
        "conversation_key": _TEXT,
        "container_key": _TEXT,
        "container_owner_is_self": pl.Boolean(),  # null: unknown
        "object_native": _TEXT,
        "object_url": _TEXT,
        "object_author_key": _TEXT,
        "text": _TEXT,
        "text_format": pl.Enum(["plain", "html"]),
        "text_state": pl.Enum(["complete", "truncated", "withheld", "absent"]),
        "cw": _TEXT,
        "lang": _TEXT,
        "lang_source": _TEXT,
        "tags": _TEXTS,
        "mentions": pl.List(pl.Struct({"actor_key": pl.String(), "handle": pl.String()})),
        "links": pl.List(pl.Struct({"url": pl.String(), "final": pl.String(), "host": pl.String()})),
        "media_count": pl.Int16(),
        "ts": INSTANT,
        "ts_precision": PRECISION,
        "ts_zone": ZONE,
        "ts_error_s": pl.Int32(),
        "ts_raw": _TEXT,
        "edited_ts": INSTANT,
        "deleted_ts": INSTANT,
        "visibility": VISIBILITY,
        "visibility_raw": _TEXT,
        "reply_policy": _TEXT,
        "via_app": _TEXT,
        "cross_post_source": _TEXT,
        "is_sponsored_declared": pl.Boolean(),
        "sensitive": pl.Boolean(),
        "extra": _TEXT,  # JSON
    }
)
REACTION: Final = pl.Schema(
    {
        "reaction_key": _TEXT,
        "platform": _TEXT,
        "account_key": _TEXT,
        "import_id": _TEXT,
        "source_member": _TEXT,
        "source_pos": _TEXT,
        "actor_key": _TEXT,
        "direction": DIRECTION,
        "object_native": _TEXT,
        "object_key": _TEXT,
        "object_url": _TEXT,
        "object_author_key": _TEXT,
        "type": _TEXT,
        "type_raw": _TEXT,
        "ts": INSTANT,
        "ts_precision": PRECISION,
        "ts_zone": ZONE,
        "ts_error_s": pl.Int32(),
        "object_ts": INSTANT,
        "object_ts_source": _TEXT,
    }
)
RELATION: Final = pl.Schema(
    {
        "platform": _TEXT,
        "account_key": _TEXT,
        "import_id": _TEXT,
        "source_member": _TEXT,
        "subject_key": _TEXT,  # "A follows B": A
        "object_key": _TEXT,  # B
        "type": RELATION_TYPE,
        "state": pl.Enum(["active", "pending", "removed"]),
        "list_name": _TEXT,
        "since_ts": INSTANT,
        "ended_ts": INSTANT,
        "ts_precision": PRECISION,
        "ts_zone": ZONE,
        "as_of": INSTANT,
    }
)
MEDIA: Final = pl.Schema(
    {
        "item_key": _TEXT,
        "ordinal": pl.Int16(),
        "kind": _TEXT,
        "member": _TEXT,
        "remote_url": _TEXT,
        "mime": _TEXT,
        "alt_text": _TEXT,
        "created_ts": INSTANT,
        "present": pl.Boolean(),
    }
)
METRIC: Final = pl.Schema(
    {
        "subject_kind": pl.Enum(["item", "account"]),
        "subject_key": _TEXT,
        "platform": _TEXT,
        "account_key": _TEXT,
        "import_id": _TEXT,
        "name": _TEXT,
        "value": pl.Float64(),
        "period_from": INSTANT,
        "period_to": INSTANT,
        "as_of": INSTANT,
        "source_member": _TEXT,
    }
)
CONVERSATION: Final = pl.Schema(
    {
        "conversation_key": _TEXT,
        "platform": _TEXT,
        "account_key": _TEXT,
        "import_id": _TEXT,
        "native_id": _TEXT,
        "kind": _TEXT,
        "title": _TEXT,
        "folder": _TEXT,
        "participants": _TEXTS,
        "is_request": pl.Boolean(),
        "is_e2ee": pl.Boolean(),
    }
)
CAPABILITY: Final = pl.Schema({"import_id": _TEXT, "capability": _TEXT, "level": LEVEL, "reason": _TEXT})
PROBLEM: Final = pl.Schema(
    {
        "import_id": _TEXT,
        "member": _TEXT,
        "pos": _TEXT,
        "code": _TEXT,
        "detail": _TEXT,
        "severity": pl.Enum(["note", "warning", "error"]),
    }
)
IMPORT: Final = pl.Schema(
    {
        "import_id": _TEXT,
        "account_key": _TEXT,
        "format_id": _TEXT,
        "format_version": _TEXT,
        "parser_version": _TEXT,
        "locale": _TEXT,
        "generated_at": INSTANT,
        "range_from": INSTANT,
        "range_to": INSTANT,
        "range_source": pl.Enum(["declared", "observed"]),
        "parts_expected": pl.Int32(),
        "parts_seen": pl.Int32(),
        "is_partial": pl.Boolean(),
        "imported_at": INSTANT,
        "warnings": _TEXTS,
        "unmapped_members": _TEXTS,  # names only
    }
)
IMPORT_PART: Final = pl.Schema(
    {
        "import_id": _TEXT,
        "part_no": pl.Int32(),
        "file_name": _TEXT,
        "sha256": _TEXT,  # of names, sizes and checksums
        "bytes": pl.Int64(),
        "members": pl.Int32(),
        "members_read": pl.Int32(),
    }
)

SCHEMAS: Final[Mapping[str, pl.Schema]] = {
    "actor": ACTOR,
    "account": ACCOUNT,
    "item": ITEM,
    "reaction": REACTION,
    "relation": RELATION,
    "media": MEDIA,
    "metric": METRIC,
    "conversation": CONVERSATION,
    "capability": CAPABILITY,
    "problem": PROBLEM,
    "import": IMPORT,
    "import_part": IMPORT_PART,
}
