"""Reads tables of analytics pages and planning tools, one reader for each network that they are about."""

from stamgast.networks.archives.analytics.reader import AnalyticsReader
from stamgast.networks.archives.analytics.words import NETWORKS

readers = tuple(AnalyticsReader(platform) for platform in sorted(set(NETWORKS.values())))
