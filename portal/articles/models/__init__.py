from portal.articles.models.article import ArticlePage
from portal.articles.models.index import ArticleIndexPage
from portal.articles.models.source import Source

__all__ = ["ArticleIndexPage", "ArticlePage", "Source"]
