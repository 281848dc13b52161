from groups.models.group import SupportGroup
from groups.models.meeting import Meeting

__all__ = ["Meeting", "SupportGroup"]
