"""The closed lists of what a listing may say, in words a person reads."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class ListingKind(models.TextChoices):
    GROUP = "group", _("Support group")
    COUNSELOR = "counselor", _("Counselor")
    TRIAL = "trial", _("Research study")
    ARTICLE = "article", _("Article")


class ListingStatus(models.TextChoices):
    DRAFT = "draft", _("Draft")
    WAITING = "waiting", _("Waiting for review")
    NEEDS_CHANGES = "needs-changes", _("Needs changes")
    PUBLISHED = "published", _("Published")
    DECLINED = "declined", _("Not accepted")
    WITHDRAWN = "withdrawn", _("Withdrawn")


class MeetingFormat(models.TextChoices):
    IN_PERSON = "in-person", _("In person")
    ONLINE = "online", _("Online")
    HYBRID = "hybrid", _("In person and online")
    PHONE = "phone", _("By phone")


class Told(models.TextChoices):
    """Unknown is not no."""

    YES = "yes", _("Yes")
    NO = "no", _("No")
    UNKNOWN = "unknown", _("Not told")


class Cost(models.TextChoices):
    FREE = "free", _("Free")
    FEE = "fee", _("There is a fee")
    UNKNOWN = "unknown", _("Not told")


class Precision(models.TextChoices):
    """How closely the public may know the place."""

    EXACT = "exact", _("Full address")
    NEIGHBOURHOOD = "neighbourhood", _("Neighborhood only")
    CITY = "city", _("City only")
    HIDDEN = "hidden", _("Not shown")


class CheckedHow(models.TextChoices):
    PHONE = "phone", _("by phone")
    MAIL = "mail", _("by mail")
    SITE = "site", _("on their website")
    ORGANIZER = "organizer", _("by the organizer")


class Audience(models.TextChoices):
    PATIENT = "patient", _("People with cancer")
    CAREGIVER = "caregiver", _("Family and carers")
    BEREAVED = "bereaved", _("People who are grieving")
    YOUNG_ADULT = "young-adult", _("Young adults")
    PARENT = "parent", _("Parents")
    CHILD = "child", _("Children and teenagers")
    WOMEN = "women", _("Women")
    MEN = "men", _("Men")
    LGBTQ = "lgbtq", _("LGBTQ+ people")


class Phase(models.TextChoices):
    """Phase of illness."""

    NEWLY_DIAGNOSED = "newly-diagnosed", _("Newly diagnosed")
    IN_TREATMENT = "in-treatment", _("In treatment")
    AFTER_TREATMENT = "after-treatment", _("After treatment")
    LONG_TERM = "long-term", _("Years after treatment")
    RECURRENCE = "recurrence", _("Cancer has come back")
    METASTATIC = "metastatic", _("Cancer has spread")


class Leader(models.TextChoices):
    PEER = "peer", _("Led by people who had cancer")
    PROFESSIONAL = "professional", _("Led by a professional")
    UNKNOWN = "unknown", _("Not told")


class Course(models.TextChoices):
    DROP_IN = "drop-in", _("Come any time")
    FIXED = "fixed", _("A course with a start and an end")
    UNKNOWN = "unknown", _("Not told")


class Profession(models.TextChoices):
    PSYCHOLOGIST = "psychologist", _("Psychologist")
    SOCIAL_WORKER = "social-worker", _("Social worker")
    COUNSELOR = "counselor", _("Counselor")
    FAMILY_THERAPIST = "family-therapist", _("Family therapist")
    PSYCHIATRIST = "psychiatrist", _("Psychiatrist")
    CHAPLAIN = "chaplain", _("Chaplain")


class Method(models.TextChoices):
    CBT = "cbt", _("Cognitive behavioral therapy (CBT)")
    ACT = "act", _("Acceptance and commitment therapy (ACT)")
    MBSR = "mbsr", _("Mindfulness (MBSR)")
    GRIEF = "grief", _("Grief counseling")
    COUPLES = "couples", _("Couples and family")
    SEXUALITY = "sexuality", _("Sexuality and intimacy")


class TrialStatus(models.TextChoices):
    RECRUITING = "recruiting", _("Taking people now")
    NOT_YET = "not-yet-recruiting", _("Not open yet")
    BY_INVITATION = "by-invitation", _("By invitation")
    ACTIVE = "active", _("Running, not taking people")
    PAUSED = "paused", _("Paused")
    COMPLETED = "completed", _("Completed")
    TERMINATED = "terminated", _("Stopped early")
    WITHDRAWN = "withdrawn", _("Withdrawn")
    UNKNOWN = "unknown", _("Not known")


class TrialPhase(models.TextChoices):
    EARLY_1 = "early-1", _("Early phase 1")
    ONE = "1", _("Phase 1")
    TWO = "2", _("Phase 2")
    THREE = "3", _("Phase 3")
    FOUR = "4", _("Phase 4")
    NOT_APPLICABLE = "na", _("Has no phase")


class Treatment(models.TextChoices):
    DRUG = "drug", _("Medicine")
    BIOLOGICAL = "biological", _("Biological treatment")
    DEVICE = "device", _("Device")
    PROCEDURE = "procedure", _("Procedure or surgery")
    RADIATION = "radiation", _("Radiation")
    BEHAVIORAL = "behavioral", _("Support or training")
    DIETARY = "dietary", _("Food or supplement")
    TEST = "test", _("Test or scan")
    OTHER = "other", _("Other")


class Weekday(models.TextChoices):
    MON = "mon", pgettext_lazy("day to choose", "Monday")
    TUE = "tue", pgettext_lazy("day to choose", "Tuesday")
    WED = "wed", pgettext_lazy("day to choose", "Wednesday")
    THU = "thu", pgettext_lazy("day to choose", "Thursday")
    FRI = "fri", pgettext_lazy("day to choose", "Friday")
    SAT = "sat", pgettext_lazy("day to choose", "Saturday")
    SUN = "sun", pgettext_lazy("day to choose", "Sunday")


class PartOfDay(models.TextChoices):
    """Before noon, before 5 pm, and after, on the group's own clock."""

    MORNING = "morning", _("Morning")
    AFTERNOON = "afternoon", _("Afternoon")
    EVENING = "evening", _("Evening")


class Access(models.TextChoices):
    """Facts of access that a listing may state; each is yes, no or not told."""

    STEP_FREE = "step-free", _("Step-free")
    CAPTIONS = "captions", _("Captions")
    INTERPRETER = "interpreter", _("Sign language")
    TRANSIT = "transit", _("Near public transit")
    QUIET_SPACE = "quiet-space", _("Quiet space")
