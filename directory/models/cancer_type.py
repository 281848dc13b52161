from __future__ import annotations

from django.db import models
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _


class CancerType(models.Model):
    """A type people name, with its codes. The tree is a graph: a type may have several parents."""

    slug = models.SlugField(_("address"), max_length=120, unique=True)
    name_en = models.CharField(_("name in English"), max_length=160)
    name_es = models.CharField(_("name in Spanish"), max_length=160)
    is_main = models.BooleanField(_("main type"), default=False)
    parents = models.ManyToManyField("self", symmetrical=False, related_name="children", blank=True)
    ncit_codes = models.JSONField(_("NCI Thesaurus codes"), default=list, blank=True)
    mesh_ids = models.JSONField(_("MeSH descriptors"), default=list, blank=True)

    class Meta:
        ordering = ["name_en"]
        verbose_name = _("cancer type")
        verbose_name_plural = _("cancer types")

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """Return the name in the language of the page."""
        return self.name_es if (get_language() or "en").startswith("es") else self.name_en

    def get_absolute_url(self) -> str:
        return reverse("cancer_type", args=[self.slug])


class Synonym(models.Model):
    """An everyday word for a type. Synonyms add to a question; they never replace what was typed."""

    cancer_type = models.ForeignKey(CancerType, on_delete=models.CASCADE, related_name="synonyms")
    text = models.CharField(_("words"), max_length=160)
    language = models.CharField(_("language"), max_length=5, choices=[("en", _("English")), ("es", _("Spanish"))])
    is_ours = models.BooleanField(_("from the table"), default=False, editable=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["cancer_type", "language", "text"], name="synonym_once_per_type"),
        ]
        ordering = ["text"]
        verbose_name = _("synonym")
        verbose_name_plural = _("synonyms")

    def __str__(self) -> str:
        return self.text
