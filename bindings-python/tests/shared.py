"""Vectors are calls by name with arguments as JSON; the table says what each value is in Python."""

from decimal import Decimal
from typing import Any

import akashkit
from conftest import CALLS, TYPES


def call(case: dict[str, Any]) -> tuple[Any, Any]:
    """The result, and its type in the table."""
    of, _, function = case["call"].rpartition(".")
    given = case.get("args", [])
    if not of:
        row = CALLS[function]
        if function == "check_many":
            items = [lift(item, row["parameters"][0]["type"]) for item in given[0]]
            return akashkit.check_many(items), {"list": row["result"]}
        return getattr(akashkit, function)(*arguments(given, row)), row["result"]
    kind, row = TYPES[of]
    target = getattr(akashkit, of)
    if kind == "handle" and function == "new":
        return target(*arguments(given, row["new"])), {"name": of}
    for made in row["from"]:
        if made["name"] == function:
            return getattr(target, function)(*arguments(given, made)), made["result"]
    this = lift(case["this"], {"name": of})
    if function == "text":
        return str(this), {"name": "String"}
    for field in row.get("get", []):
        if field["name"] == function:
            return getattr(this, function), field["type"]
    method = next(method for method in row["with"] if method["name"] == function)
    return getattr(this, function)(*arguments(given, method)), method["result"]


def arguments(given: list[Any], row: dict[str, Any]) -> list[Any]:
    pairs = zip(given, row["parameters"], strict=False)
    return [None if value is None else lift(value, parameter["type"]) for value, parameter in pairs]


def lift(value: Any, kind: Any) -> Any:
    """JSON to Python."""
    if isinstance(value, dict) and "call" in value:
        return call(value)[0]
    if "list" in kind:
        return [lift(item, kind["list"]) for item in value]
    if "option" in kind:
        return None if value is None else lift(value, kind["option"])
    name = kind["name"]
    if name in ("I64", "Int", "Nanos", "U64"):
        return int(value)
    if name in ("Bytes", "SecretBytes"):
        return bytes.fromhex(value)
    if name == "Document":
        return value if isinstance(value, str) else bytes.fromhex(value["hex"])
    if name == "Dec":
        return Decimal(value)
    if name not in TYPES:
        return value
    form, row = TYPES[name]
    if form == "record":
        fields = {field["name"]: field["type"] for field in row["fields"]}
        return getattr(akashkit, name)(**{field: lift(value[field], fields[field]) for field in value})
    if form == "union":
        variant = next(variant for variant in row["variants"] if variant["word"] == value["kind"])
        fields = {field["name"]: lift(value[field["name"]], field["type"]) for field in variant["fields"]}
        return getattr(getattr(akashkit, name), variant["name"])(**fields)
    return value


def lower(value: Any, kind: Any) -> Any:
    """Python to JSON; fails where the value is not of the type that the table says."""
    if kind == "unit":
        assert value is None
        return None
    if "option" in kind:
        return None if value is None else lower(value, kind["option"])
    if "list" in kind:
        assert type(value) is tuple
        return [lower(item, kind["list"]) for item in value]
    name = kind["name"]
    if name in ("I64", "Int", "Nanos", "U64"):
        assert type(value) is int
        return str(value)
    if name in ("i32", "u32"):
        assert type(value) is int
        return value
    if name == "bool":
        assert type(value) is bool
        return value
    if name in ("Bytes", "SecretBytes"):
        assert type(value) is bytes
        return value.hex()
    if name == "Dec":
        assert type(value) is Decimal
        return f"{value:.18f}"
    if name not in TYPES:
        assert type(value) is str
        return value
    form, row = TYPES[name]
    if form == "union":
        variant = next(v for v in row["variants"] if isinstance(value, getattr(getattr(akashkit, name), v["name"])))
        return {"kind": variant["word"]} | fields_of(value, variant["fields"])
    assert type(value) is getattr(akashkit, name)
    if form == "choice":
        return str(value)
    return fields_of(value, row["fields"] if form == "record" else row["get"])


def fields_of(value: Any, fields: list[Any]) -> dict[str, Any]:
    read = {}
    for field in fields:
        part = getattr(value, field["name"])
        if part is not None:
            read[field["name"]] = lower(part, field["type"])
    return read
