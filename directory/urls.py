from django.urls import path

from directory import views

urlpatterns = [
    path("counselors/<slug:slug>/", views.counselor, name="counselor"),
    path("trials/<slug:nct_id>/", views.trial, name="trial"),
]
