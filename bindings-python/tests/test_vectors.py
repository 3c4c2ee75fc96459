"""Every language answers as the shared vectors say."""

from typing import Any

import pytest

import akashkit
from conftest import SHARED, read
from shared import call, lower

FILES = sorted(path.stem for path in SHARED.glob("*.json") if path.stem != "surface")
CASES = [pytest.param(case, id=f"{name}: {case['name']}") for name in FILES for case in read(name)]


@pytest.mark.parametrize("case", CASES)
def test_vector(case: dict[str, Any]) -> None:
    if "error" in case:
        with pytest.raises(akashkit.AkashError) as refused:
            call(case)
        assert refused.value.code == case["error"]
    else:
        result, kind = call(case)
        assert lower(result, kind) == case["ok"]


def test_codes() -> None:
    codes = akashkit.codes()
    assert len({info.code for info in codes}) == len(codes) > 200
    assert all(akashkit.explain(info.code) == info for info in codes)
