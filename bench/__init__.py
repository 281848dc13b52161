"""Measure the find page beside its yardsticks, on a scratch database of generated entries."""
