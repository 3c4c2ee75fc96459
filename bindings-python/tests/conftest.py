"""Where the shared vectors are, and the table that says what their values mean."""

import json
from pathlib import Path
from typing import Any

SHARED = Path(__file__).parents[2] / "core" / "tests" / "vectors" / "shared"
EXAMPLES = Path(__file__).parents[2] / "examples" / "sdl"


def read(name: str) -> Any:
    return json.loads((SHARED / f"{name}.json").read_text("utf-8"))


TABLE: list[tuple[str, Any]] = [next(iter(row.items())) for row in read("surface")]
TYPES: dict[str, tuple[str, Any]] = {row["name"]: (kind, row) for kind, row in TABLE if kind != "call"}
CALLS: dict[str, Any] = {row["name"]: row for kind, row in TABLE if kind == "call"}
