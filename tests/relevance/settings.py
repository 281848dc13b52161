"""Settings of the measurement: those of the bench, with the demonstration switched on."""

from bench.settings import *  # noqa: F403

DEMO = True
