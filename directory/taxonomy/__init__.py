"""The curated table of cancer types: plain data, and how to read it."""
