"""What archive readers of all networks share: members under limits, streams, times, keys and tables.

A reader is the ``archive.py`` of its adapter and lists itself there in ``readers``. It sees the export
through ``Parts`` (names, streams; nothing else may be opened than what its patterns allow), writes rows to an
``Import``, and never raises for what an archive contains: what is damaged becomes a problem, and reading
goes on. It has no clock, no network and no randomness, so the same archive gives the same tables.
The page ``docs/develop/archives.md`` says how to write one.
"""
