"""How values look in a notebook. Nothing of a document is shown as anything but text."""

from __future__ import annotations

from html import escape
from typing import Any

from ._native import Checked, Deployment, Diagnostic, GroupSpec, Report

_SECRET = {"password"}


def html(value: Any) -> str:
    """A value as a table: what `_repr_html_` gives."""
    match value:
        case Checked():
            deployment = "" if value.deployment is None else html(value.deployment)
            return _report(value.report) + deployment
        case Report():
            return _report(value)
        case Deployment():
            return f"<p>version <code>{escape(value.version)}</code></p>" + _groups(value.groups)
        case GroupSpec():
            return _groups((value,))
        case Diagnostic():
            return _findings((value,))
    names = getattr(value, "__match_args__", None)
    if names is None:
        return f"<code>{escape(str(value))}</code>"
    return _table((), ((name, _cell(name, getattr(value, name))) for name in names))


def _report(report: Any) -> str:
    if not report.diagnostics:
        return "<p>no findings</p>"
    more = f"<p>and {report.dropped} more</p>" if report.dropped else ""
    return _findings(report.diagnostics) + more


def _findings(diagnostics: Any) -> str:
    head = ("", "place", "finding", "what would do", "code")
    rows = (
        (
            escape(str(finding.severity)),
            f"{finding.start.line}:{finding.start.column} <code>{escape(finding.path)}</code>",
            escape(finding.message),
            escape(finding.help),
            f"<code>{escape(finding.code)}</code>",
        )
        for finding in diagnostics
    )
    return _table(head, rows)


def _groups(groups: Any) -> str:
    sizes = ("cpu (1/1000)", "memory (bytes)", "storage (bytes)", "gpu")
    head = ("group", "unit", "count", *sizes, "at most, each and block")
    rows = []
    for group in groups:
        for unit in group.resources:
            parts = unit.resource
            volumes = " + ".join(str(volume.size) for volume in parts.storage or ())
            gpu = "" if parts.gpu is None or not parts.gpu.units else _gpu(parts.gpu)
            price = "" if unit.price.amount is None else f"{unit.price.amount:f} {unit.price.denom}"
            cpu = "" if parts.cpu is None else str(parts.cpu.units)
            memory = "" if parts.memory is None else str(parts.memory.size)
            cells = (group.name, str(parts.id), str(unit.count), cpu, memory, volumes, gpu, price)
            rows.append(tuple(map(escape, cells)))
    return _table(head, rows)


def _gpu(gpu: Any) -> str:
    models = " or ".join(attribute.key for attribute in gpu.attributes)
    return f"{gpu.units} × {models}"


def _cell(name: str, value: Any) -> str:
    if name in _SECRET:
        return "…"
    if isinstance(value, tuple):
        return "<br>".join(_cell("", item) for item in value)
    if hasattr(value, "__match_args__"):
        return html(value)
    return "" if value is None else escape(str(value))


def _table(head: tuple[str, ...], rows: Any) -> str:
    titles = "".join(f"<th>{escape(title)}</th>" for title in head)
    lines = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    top = f"<thead><tr>{titles}</tr></thead>" if head else ""
    return f"<table>{top}<tbody>{lines}</tbody></table>"
