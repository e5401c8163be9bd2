"""What an archive is, without judging it: format, era, rows per table, time range, what cannot be known."""

from typing import Any

import polars as pl

from stamgast.diagnosis.inventory import problems
from stamgast.networks.archives.schemas import SCHEMAS
from stamgast.networks.archives.tables import Tables


def check(tables: Tables) -> dict[str, Any]:
    """Everything ``archive check`` shows, as plain JSON values.

    Returns:
        ``archives`` (one per format: format, era, account, made and range as ISO 8601 or null, and its
        ``known`` capabilities with level and reason), ``rows`` by table, and ``problems``.
    """
    names = tables.scan("actor").select("actor_key", "handle", "display_name")
    accounts = tables.scan("account").join(names, on="actor_key", how="left")
    shown = accounts.select("account_key", name=pl.coalesce("display_name", "handle", pl.lit("")))
    imports = (
        tables.scan("import")
        .join(shown.unique("account_key", keep="first"), on="account_key", how="left")
        .sort("format_id", "import_id")
        .collect()
    )
    return {
        "archives": [_archive(tables, row) for row in imports.iter_rows(named=True)],
        "rows": {name: count for name in SCHEMAS if (count := _rows(tables, name))},
        "problems": [dict(problem) for problem in problems(tables)],
    }


def _archive(tables: Tables, row: dict[str, Any]) -> dict[str, Any]:
    known = tables.scan("capability").filter(pl.col("import_id") == row["import_id"])
    levels = known.select("capability", "level", "reason").sort("capability").collect()
    instants = {
        name: row[name] and row[name].isoformat() for name in ("generated_at", "range_from", "range_to")
    }
    return {
        "format": row["format_id"],
        "era": row["format_version"],
        "locale": row["locale"],
        "account": row["name"] or "",
        **instants,
        "known": levels.to_dicts(),
    }


def _rows(tables: Tables, name: str) -> int:
    return int(tables.scan(name).select(pl.len()).collect().item())
