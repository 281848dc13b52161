"""The three roles of the editorial team, as groups of Django's."""

EDITORS = "Editors"
CLINICAL_REVIEWERS = "Clinical reviewers"
LISTING_EDITORS = "Listing editors"
