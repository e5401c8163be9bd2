"""How much the fault suites try: a little each time, and with FULL=1 what *exactly once* rests on."""

import os

FULL = os.environ.get("FULL") == "1"

PUBLICATIONS = 1_000 if FULL else 24
"""In each run in which workers die."""

WORKERS = (1, 4) if FULL else (1,)
"""How many at a time."""

DEATHS = 4 if FULL else 1
"""How often workers die at each boundary between two states."""

POINTS = 150 if FULL else 20
"""At how many system calls a worker is killed."""

LOST = 170 if FULL else 10
"""Answers that get lost in each way on each network: a thousand over the six ways."""

UNHEARD = 200 if FULL else 2
"""Requests that never arrive, in each way on each network: a thousand over the five ways."""

FORGOTTEN = 50 if FULL else 1
"""Outages longer than a network remembers keys."""

PATIENCE_S = 1_800.0 if FULL else 60.0
"""How long workers may take for all that, on a machine that does other things too."""

EXAMPLES, STEPS = (300, 50) if FULL else (6, 40)
"""How many stories of posts are made up, and how much happens in each."""
