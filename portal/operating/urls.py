from django.urls import path

from portal.operating import views

urlpatterns = [
    path("reports/search/", views.search_report, name="search_report"),
    path("reports/search/compare/", views.compare_search, name="search_compare"),
]
