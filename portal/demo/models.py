from django.db import models


class DemoRecord(models.Model):
    """What the demonstration made, so that a run again moves what nobody touched and brings nothing back.

    `dated` is the date that was written on the row: while the row still carries it, no person has changed it.
    """

    key = models.CharField(max_length=160, primary_key=True)
    dated = models.DateField()
    moved_on = models.DateField()

    def __str__(self) -> str:
        return self.key
