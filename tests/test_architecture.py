"""The chain of apps holds for imports (import-linter) and for what imports cannot show: relations by string."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.db import models

ROOT = Path(__file__).resolve().parent.parent
CHAIN = ["search", "directory", "groups", "portal"]


def place_in_chain(model: type[models.Model]) -> int | None:
    """Return how high a model stands, or None when it is not ours."""
    package = model.__module__.split(".")[0]
    return CHAIN.index(package) if package in CHAIN else None


def upward_relations(all_models: list[type[models.Model]]) -> list[str]:
    """Return every relation to a model higher in the chain, but for the user model."""
    user = settings.AUTH_USER_MODEL.lower()
    found = []
    for model in all_models:
        here = place_in_chain(model)
        for field in model._meta.get_fields():
            target = field.related_model if field.is_relation and not field.auto_created else None
            if here is None or not target or target._meta.label_lower == user:
                continue
            there = place_in_chain(target)
            if there is not None and there > here:
                found.append(f"{model._meta.label}.{field.name} -> {target._meta.label}")
    return found


def test_no_model_points_upward() -> None:
    assert upward_relations(apps.get_models(include_auto_created=True)) == []


def test_a_planted_upward_relation_is_found() -> None:
    with_isolated = models.ForeignKey("home.HomePage", on_delete=models.CASCADE, related_name="+")

    class Planted(models.Model):
        page = with_isolated

        class Meta:
            app_label = "search"

        __module__ = "search.models"

        def __str__(self) -> str:
            return "planted"

    try:
        assert upward_relations([Planted]) == ["search.Planted.page -> home.HomePage"]
    finally:
        del apps.all_models["search"]["planted"]
        apps.clear_cache()


@pytest.mark.parametrize("app", CHAIN[:-1])
def test_no_import_runs_upward(app: str) -> None:
    """A second opinion to import-linter, which reads the same files another way."""
    above = CHAIN[CHAIN.index(app) + 1 :]
    lines = [
        f"{path.relative_to(ROOT)}: {line.strip()}"
        for path in (ROOT / app).rglob("*.py")
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.strip().startswith(
            tuple(f"{verb} {name}{end}" for verb in ("from", "import") for name in above for end in (".", " "))
        )
    ]
    assert lines == []


def test_only_one_package_speaks_to_elasticsearch() -> None:
    speakers = {
        str(path.relative_to(ROOT))
        for app in CHAIN
        for path in (ROOT / app).rglob("*.py")
        if any(
            line.strip().startswith(("import elastic", "from elastic"))
            for line in path.read_text(encoding="utf-8").splitlines()
        )
    }
    assert len(speakers) == 1, speakers


def test_listings_are_not_live_by_default() -> None:
    from directory.models import Listing  # noqa: PLC0415  after the apps are loaded

    concrete = [model for model in apps.get_models() if issubclass(model, Listing)]
    assert {model.__name__: model._meta.get_field("live").default for model in concrete} == {
        "Counselor": False,
        "SupportGroup": False,
    }


def test_import_linter_keeps_its_contracts() -> None:
    tool = Path(sys.executable).with_name("lint-imports")
    ran = subprocess.run([tool], cwd=ROOT, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout[-2000:]
