"""What differs between databases (full text, upserts, locks) passes the same tests on PostgreSQL."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.real
ROOT = Path(__file__).parents[2]
SAME = (
    "tests/conversations/test_searching.py",
    "tests/conversations/test_taking_in_news.py",
    "tests/imports",
    "tests/jobs/test_folding.py",
    "tests/knowledge",
    "tests/people/test_finding.py",
    "tests/coaching",
    "tests/security/test_injection.py",
    "tests/faults/test_state_machine.py",
)


def test_on_postgresql(postgres_url: str) -> None:
    environment = {**os.environ, "STAMGAST_DATABASE_URL": postgres_url}
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--create-db", *SAME]
    ended = subprocess.run(command, check=False, cwd=ROOT, env=environment, capture_output=True, text=True)
    assert ended.returncode == 0, ended.stdout[-3000:]
    assert " passed" in ended.stdout
