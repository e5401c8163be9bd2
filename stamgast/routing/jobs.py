"""The rhythm of the rules: what came in is gone through every moment."""

from datetime import timedelta

from stamgast.jobs.rhythm import every
from stamgast.routing.operations import route

every("routing.route", timedelta(seconds=2), route, rest=timedelta(seconds=30))
