"""The addresses of the find page."""

from django.urls import path

from directory.find import views

urlpatterns = [
    path("", views.find, name="find"),
    path("cancer-types.json", views.cancer_types, name="find_cancer_types"),
    path("suggest/", views.suggestions_while_typing, name="find_suggest"),
]
