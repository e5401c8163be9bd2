"""Lets ``python -m stamgast`` do what ``stamgast`` does."""

from stamgast.cli import main

main()
