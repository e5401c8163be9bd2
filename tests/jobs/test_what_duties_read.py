"""What every process asks every few seconds finds its rows by an index, however many there are."""

import re
from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest
from django.db import connection

from stamgast.jobs import rhythm
from stamgast.jobs.engine import engine
from stamgast.workspaces.models import Workspace

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL plans by how much there is"),
]
FEW = re.compile(
    r"SCAN ((channels|workspaces|media|strategy|plans|surveys)_\w+|timelog_handover|conversations_presence)"
)
"""Tables of which a workspace has tens of rows, or hundreds."""

FEW_WITHIN = re.compile(r'FROM "(approval_step|conversations_presence)" U0')
"""The same in a query within another, of which the plan tells another name."""

LATEST = "ORDER BY 1 DESC LIMIT 1"
NOT_OFTEN = {
    "jobs.sizes", "conversations.forget", "conversations.let_go", "conversations.quiet", "imports.clear_out",
    "media.clear_out", "moderation.forget", "notices.forget",
}  # fmt: skip
"""Every ten minutes or more seldom."""


@pytest.mark.parametrize("name", sorted(rhythm._duties.keys() - NOT_OFTEN))
def test_no_table_that_grows_is_read_from_end_to_end(
    name: str, workspace: Workspace, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "immediate", True)
    duty, asked = rhythm._duties[name], list[tuple[str, Any]]()

    def note(execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
        if not many and sql.startswith(("SELECT", "UPDATE", "DELETE")) and not sql.endswith(LATEST):
            asked.append((sql, params))
        return execute(sql, params, many, context)

    with connection.execute_wrapper(note):
        duty.start(now)
        duty.next_due()
    with connection.cursor() as cursor:
        for sql, params in asked:
            cursor.execute(f"EXPLAIN QUERY PLAN {sql}", params)  # with its places: values are bound later
            read = [step for *_, step in cursor.fetchall() if step.startswith("SCAN ")]
            few = "SCAN U0" if FEW_WITHIN.search(sql) else ""
            whole = [each for each in read if " USING " not in each and each != few and not FEW.match(each)]
            assert whole == [], sql
