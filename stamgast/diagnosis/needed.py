"""Which columns of the canonical tables a diagnosis reads; nothing else must be kept for one."""

from typing import Final

from stamgast.networks.archives.schemas import SCHEMAS
from stamgast.networks.archives.tables import Columns

NEEDED: Final[Columns] = {
    "item": (
        "item_key", "account_key", "source_member", "url", "kind", "status", "author_key", "direction",
        "parent_native", "parent_key", "parent_author_key", "parent_ts", "parent_ts_source", "root_native",
        "conversation_key", "container_key", "container_owner_is_self", "text", "text_format", "lang", "ts",
        "ts_error_s", "visibility",
    ),
    "actor": ("actor_key", "native_id", "handle", "display_name"),
    **{name: tuple(SCHEMAS[name]) for name in ("account", "capability", "problem", "import")},
}  # fmt: skip
"""Names of columns by table."""
