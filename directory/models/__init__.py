from directory.models.cancer_type import CancerType, Synonym
from directory.models.counselor import Counselor
from directory.models.everyday_words import EverydayWords
from directory.models.findable import Findable
from directory.models.listing import Listing
from directory.models.place import Place
from directory.models.stamp import Stamp
from directory.models.trial import Trial, TrialSite

__all__ = [
    "CancerType",
    "Counselor",
    "EverydayWords",
    "Findable",
    "Listing",
    "Place",
    "Stamp",
    "Synonym",
    "Trial",
    "TrialSite",
]
