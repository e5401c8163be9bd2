"""Measures speed and memory against floors of the same run: ``python -m benchmarks [--full] [NAME …]``."""
