"""The addresses of the cancer types."""

from django.urls import path

from portal.cancer_types import views

urlpatterns = [
    path("", views.cancer_types, name="cancer_types"),
    path("<str:slug>/", views.cancer_type, name="cancer_type"),
]
