"""Fetches ahead of time what the servers of the tests need, so that the tests need not wait for it."""

from tests.real.servers import bluesky, wordpress
from tests.real.servers.processes import CannotStart


def main() -> None:
    for name, fetch in (("Bluesky", bluesky.fetch), ("WordPress", wordpress.fetch)):
        try:
            fetch()
        except CannotStart as reason:
            print(f"{name}: {reason}. Its tests in tests/real are skipped.")


if __name__ == "__main__":
    main()
