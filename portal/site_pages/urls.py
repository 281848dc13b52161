from django.urls import path, register_converter

from portal.site_pages import views
from portal.site_pages.converters import SitePageConverter

register_converter(SitePageConverter, "site_page")

urlpatterns = [
    path("about/contact/", views.contact, name="contact"),
    path("about/contact/sent/", views.contact_sent, name="contact_sent"),
    path("<site_page:slug>", views.site_page, name="site_page"),
]
