"""Articles of the tests, made the way editors make them."""

from itertools import count

from portal.articles.enums import ReviewBasis
from portal.articles.models import ArticleIndexPage, ArticlePage, Source
from portal.editorial.demonstration import publish_demonstration
from tests.factories.accounts import make_editor

_numbers = count(1)


def index(language="en"):
    return ArticleIndexPage.objects.get(locale__language_code=language)


def make_source(**fields):
    values = {
        "title": "Example guideline",
        "publisher": "Example Institute",
        "year": 2023,
        "kind": "guideline",
        "cited_for": "An example",
    }
    return Source(**{**values, **fields})


def make_draft(*, language="en", author=None, sources=2, **fields):
    """Return an article that nobody has reviewed, saved with one revision by its author."""
    number = next(_numbers)
    author = author or make_editor()
    values = {
        "title": f"Example article {number}",
        "slug": f"example-article-{number}",
        "answer": "An example answer in one sentence.",
        "topic": "living",
        "risk": "medical",
        "review_basis": ReviewBasis.DEMONSTRATION,
        "body": [("heading", "First part"), ("paragraph", "<p>A plain <b>word</b>.</p>")],
    }
    page = ArticlePage(live=False, owner=author, author=author, **{**values, **fields})
    page.sources = [make_source(title=f"Example guideline {n}") for n in range(1, sources + 1)]
    index(language).add_child(instance=page)
    page.save_revision(user=author)
    return ArticlePage.objects.get(pk=page.pk)


def make_article(*, author=None, editor=None, **fields):
    """Return a published demonstration article, written by one person and approved by another."""
    author = author or make_editor()
    draft = make_draft(author=author, **fields)
    return publish_demonstration(draft, author=author, editor=editor or make_editor())


def submit(page, *, by):
    """Send an article's newest version for review; return the waiting step."""
    page.get_workflow().start(page, by)
    return ArticlePage.objects.get(pk=page.pk).current_workflow_task_state


def approve(task_state, *, by):
    task_state.task.specific.on_action(task_state, by, "approve")
