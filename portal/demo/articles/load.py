"""Demonstration articles from their text files to published pages, through the two-person review."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

from django.contrib.auth import get_user_model
from django.utils import timezone

from directory.models import CancerType
from portal.articles.enums import ReviewBasis
from portal.articles.models import ArticleIndexPage, ArticlePage, Source
from portal.articles.versions import said
from portal.demo.articles.markup import stream
from portal.demo.articles.texts import Text, read_texts
from portal.editorial.demonstration import publish_demonstration

AUTHOR, EDITOR = "demo-author@onward.example", "demo-editor@onward.example"
RENEW_BEFORE_DAYS = 60


def load_articles(progress: Callable[[int, int], None] = lambda done, total: None) -> int:
    """Make or bring up to date the demonstration articles; return how many were published now.

    An article that a person has changed since is left alone.
    """
    texts = read_texts()
    author, editor = _person(AUTHOR), _person(EDITOR)
    pages = [_page(text, author) for text in texts]
    ids = {(text["language"], text["slug"]): page.pk for text, page in zip(texts, pages, strict=True)}
    published = 0
    for done, (text, page) in enumerate(zip(texts, pages, strict=True), start=1):
        if _is_untouched(page, author):
            _fill(page, text, ids)
            if _needs_publishing(page):
                publish_demonstration(page, author=author, editor=editor)
                published += 1
        progress(done, len(texts))
    return published


def _person(email: str) -> Any:
    # Nobody can log in as these two: they have no password that works.
    users = get_user_model().objects
    return users.filter(email=email).first() or users.create_user(email, is_active=False)


def _page(text: Text, author: Any) -> ArticlePage:
    index = ArticleIndexPage.objects.get(locale__language_code=text["language"])
    page = ArticlePage.objects.child_of(index).filter(slug=text["slug"]).first()
    if page:
        return page
    page = ArticlePage(title=text["title"], slug=text["slug"], live=False, owner=author, author=author)
    page.review_basis = ReviewBasis.DEMONSTRATION
    page.topic, page.answer = text["topic"], text["answer"]
    if text["translates"]:
        original = ArticlePage.objects.get(locale__language_code="en", slug=text["translates"])
        page.translation_key = original.translation_key
    index.add_child(instance=page)
    return page


def _is_untouched(page: ArticlePage, author: Any) -> bool:
    latest = page.latest_revision
    return page.is_demonstration and (latest is None or latest.user_id == author.pk)


def _needs_publishing(page: ArticlePage) -> bool:
    if not page.live or page.next_review_on is None:
        return True
    renew_from = page.next_review_on - timedelta(days=RENEW_BEFORE_DAYS)
    says_otherwise = said(json.loads(page.to_json())) != said(page.live_revision.content)
    return says_otherwise or timezone.localdate() >= renew_from


def _fill(page: ArticlePage, text: Text, ids: Mapping[tuple[str, str], int]) -> None:
    for name in ("title", "topic", "answer", "for_whom", "search_words", "country", "risk", "written_on"):
        setattr(page, name, text[name])
    page.cancer_types = CancerType.objects.filter(slug__in=text["cancer_types"])
    page.sources = [Source(**source) for source in text["sources"]]
    same_language = {slug: pk for (language, slug), pk in ids.items() if language == text["language"]}
    english = {slug: pk for (language, slug), pk in ids.items() if language == "en"}
    page.body = stream(text["body"], {**english, **same_language})
