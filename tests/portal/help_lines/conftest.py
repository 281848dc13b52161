import pytest

from portal.help_lines.loading import load_help_lines
from portal.help_lines.top_line import forget_kept


@pytest.fixture(autouse=True)
def _read_the_database_again():
    forget_kept()
    yield
    forget_kept()


@pytest.fixture
def loaded(db):
    load_help_lines()
