"""News that is pushed to us: signed deliveries and streams that wake the reading of a channel."""
