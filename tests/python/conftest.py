import pytest

from house import House


@pytest.fixture
def house(tmp_path):
    """An open, empty vault at noon of 2026-11-24 in Berlin."""
    house = House(tmp_path / "vault")
    yield house
    house.close()
