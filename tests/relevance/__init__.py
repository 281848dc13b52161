"""Measure whether the find page finds what people mean: judged queries, three engines, one table."""
