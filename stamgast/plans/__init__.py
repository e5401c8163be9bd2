"""Where we are and with what: a plan per channel, the themes content comes from, and experiments."""
