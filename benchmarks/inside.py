"""Runs one function of a benchmark inside an installation: Django set up, JSON in, JSON out."""

import importlib
import json
import sys

import django


def main() -> None:
    """Call the function named on the command line with the arguments on standard input."""
    module, _, name = sys.argv[1].partition(":")
    given = json.load(sys.stdin)
    django.setup()
    answer = getattr(importlib.import_module(module), name)(**given)
    print(json.dumps(answer))


if __name__ == "__main__":
    main()
