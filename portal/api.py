"""The public API. It needs no key, keeps no record of questions, and loads nothing from elsewhere."""

from __future__ import annotations

from ninja import NinjaAPI

from directory.find.api import router as find_router

api = NinjaAPI(
    title="Onward",
    version="1",
    description="Support groups, counselors, clinical trials and articles for people after cancer.",
    openapi_url="/openapi.json",
    docs_url=None,
    urls_namespace="api",
)
api.add_router("", find_router)
