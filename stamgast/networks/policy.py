"""Where requests may go and how much they may cost."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Policy:
    """Where requests may go and how much they may cost.

    A stream may last ``stream_timeout`` and be silent for ``quiet_timeout``; then it is opened anew.
    A line to a mail server has ``line_timeout`` for all that is said on it: less than a worker's lease.
    ``allowed`` names hosts (or ``host:port``) that may be private, or speak in the clear: a host's setting.
    Times are seconds, sizes bytes.
    """

    allowed: frozenset[str] = frozenset()
    connect_timeout: float = 10.0
    read_timeout: float = 20.0
    total_timeout: float = 60.0
    quiet_timeout: float = 60.0
    stream_timeout: float = 3_600.0
    line_timeout: float = 75.0
    max_bytes: int = 10_000_000

    def allows(self, host: str, port: int | None) -> bool:
        """Tell whether the host's settings exempt this host from the address check."""
        return host in self.allowed or f"{host}:{port}" in self.allowed
