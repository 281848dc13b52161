"""Below /groups/: an organizer's pages, then the groups' own."""

from django.urls import include, path

from groups.views import check, dashboard, page, post

organizer_urls = [
    path("mine/", dashboard.dashboard, name="dashboard"),
    path("post/", post.post, name="post"),
    path("mine/<int:pk>/dates/", check.dates, name="dates"),
    path("mine/<int:pk>/check/", check.check, name="check"),
    path("mine/<int:pk>/discard/", check.discard, name="discard"),
    path("mine/<int:pk>/preview/", check.preview, name="preview"),
    path("mine/<int:pk>/withdraw/", dashboard.withdraw, name="withdraw"),
    path("mine/<int:pk>/<slug:name>/", post.step, name="step"),
]

urlpatterns = [
    path("", include((organizer_urls, "groups"))),
    path("<slug:slug>/", page.group, name="group"),
    path("<slug:slug>/calendar.ics", page.calendar, name="group_calendar"),
]
