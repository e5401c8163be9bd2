"""The rhythm of surveys: what was removed is deleted for good after a while."""

from datetime import timedelta

from stamgast.jobs.rhythm import every
from stamgast.surveys.operations import answers

every("surveys.forget", timedelta(minutes=5), answers.forget)
