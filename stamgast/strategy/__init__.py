"""Why we are here and for whom: purpose, goals, audiences and their evidence."""
