from django.urls import path

from portal.editorial.desk import views
from portal.editorial.desk.withdrawing import withdraw

urlpatterns = [
    path("waiting-listings/", views.queue, name="desk_queue"),
    path("waiting-listings/<slug:kind>/<int:pk>/", views.review, name="desk_review"),
    path("waiting-listings/<slug:kind>/<int:pk>/preview/", views.preview, name="desk_preview"),
    path("waiting-listings/<slug:kind>/<int:pk>/approve/", views.approve, name="desk_approve"),
    path("waiting-listings/<slug:kind>/<int:pk>/ask/", views.ask_for_changes, name="desk_ask"),
    path("waiting-listings/<slug:kind>/<int:pk>/decline/", views.decline, name="desk_decline"),
    path("listings/<slug:kind>/<int:pk>/withdraw/", withdraw, name="desk_withdraw"),
]
