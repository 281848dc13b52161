"""The addresses of the find page."""

from django.urls import path

from directory.find import views
from directory.find.guide_views import guide

urlpatterns = [
    path("", views.find, name="find"),
    path("guide/", guide, name="find_guide"),
    path("cancer-types.json", views.cancer_types, name="find_cancer_types"),
    path("suggest/", views.suggestions_while_typing, name="find_suggest"),
]
