"""Notebooks show findings and groups; what a document holds is shown as text."""

import akashkit
from conftest import EXAMPLES

DOCUMENT = (EXAMPLES / "vllm-h100.yaml").read_text("utf-8")


def test_findings_are_a_table() -> None:
    report = akashkit.check('version: "1.0"').report
    shown = report._repr_html_()
    assert shown.startswith("<table>") and "sdl.version.unsupported" in shown and "1:10" in shown
    assert akashkit.check(DOCUMENT)._repr_html_().count("<table>") >= 1
    assert "sdl.version.unsupported" in report.diagnostics[-1]._repr_html_() + report._repr_html_()


def test_groups_are_a_table() -> None:
    deployment = akashkit.check(DOCUMENT).deployment
    assert deployment is not None
    shown = deployment._repr_html_()
    assert deployment.version in shown and "h100" in shown and "4200 uact" in shown
    assert "h100" in deployment.groups[0]._repr_html_()


def test_nothing_of_a_document_is_markup() -> None:
    attack = '<img src=x onerror="alert(1)">'
    for value in (
        akashkit.Attribute(attack, attack),
        akashkit.GroupSpec(attack, akashkit.PlacementRequirements(akashkit.SignedBy()), []),
        akashkit.check(f"version: '{attack}'\n'{attack}': 1\n").report,
        akashkit.check(f"version: '2.0'\nservices: {{'{attack}': {{}}}}\n").report,
        akashkit.Manifest([akashkit.Group(attack, [])]),
        akashkit.EscrowAccountId.Deployment(akashkit.DeploymentId("akash1qyhmn054", 7)),
    ):
        assert "<img" not in value._repr_html_()
