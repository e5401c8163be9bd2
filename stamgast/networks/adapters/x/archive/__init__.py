"""Reads what X hands out: the archive of today, and the one of before 2018."""

from stamgast.networks.adapters.x.archive.grailbird import GrailbirdReader
from stamgast.networks.adapters.x.archive.reader import XReader

readers = (XReader(), GrailbirdReader())
"""All readers of the network."""
