from __future__ import annotations

from django.db import models

VOCABULARY = "vocabulary"


class Stamp(models.Model):
    """A random value that is another one after every change of what it is named for. Triggers write it."""

    name = models.CharField(max_length=20, primary_key=True)
    value = models.CharField(max_length=40)

    def __str__(self) -> str:
        return f"{self.name}: {self.value}"
