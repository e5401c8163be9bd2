"""The words every package shares, after ActivityStreams 2.0, as plain values."""
