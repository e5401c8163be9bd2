"""Where the pages of the benchmarks' workspace are; without Django, for whoever asks from outside."""

SLUG = "bench"
LIST = f"/w/{SLUG}/conversations/"
CONVERSATION = 17 * 1_000
"""One that waits, in a past of any size."""
