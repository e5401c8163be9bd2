"""The rhythm of publishing: what has lost its host is held."""

from datetime import timedelta

from stamgast.jobs.rhythm import every
from stamgast.publishing.operations import hold_hostless

every("publishing.hosts", timedelta(seconds=5), hold_hostless)
