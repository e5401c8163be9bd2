"""What a web server has loaded before anybody comes."""

import os
import subprocess
import sys
from pathlib import Path

ASKED = """
import gc, sys
from stamgast.config.wsgi import application
views = {name for name in sys.modules if name.startswith("stamgast.") and ".views" in name}
print(len(views) > 50, gc.get_freeze_count() > 100_000)
"""


def test_views_are_read_before_anybody_comes_and_not_looked_through_for_garbage(tmp_path: Path) -> None:
    ours = {**os.environ, "STAMGAST_DATA_DIR": str(tmp_path)}
    done = subprocess.run([sys.executable, "-c", ASKED], capture_output=True, text=True, check=True, env=ours)
    assert done.stdout.split() == ["True", "True"]
