"""Checked by `mypy --strict`, never run: types narrow, and what is wrong is an error."""

from decimal import Decimal
from typing import assert_type

import akashkit
from akashkit import AkashError, Checked, Coin, Deployment, EscrowAccountId, GroupSpec, Price, Severity

checked = akashkit.check("version: '2.0'")
assert_type(checked, Checked)
assert_type(checked.deployment, Deployment | None)
if checked.deployment is not None:
    assert_type(checked.deployment.groups, tuple[GroupSpec, ...])
    assert_type(checked.deployment.groups[0].ceiling(), Price | None)

for finding in checked.report.diagnostics:
    assert_type(finding.severity, Severity)
    if finding.code == "sdl.price.missing":
        print(finding.help)

assert_type(Price("uact", "0.7").amount, Decimal)
assert_type(akashkit.check_many(["a", b"b"]), tuple[Checked, ...])
Price("uact", 0.7)  # type: ignore[arg-type]
Coin("uact", "5")  # type: ignore[arg-type]
akashkit.check(None)  # type: ignore[arg-type]
akashkit.address_bytes("akash1…", "planet")  # type: ignore[arg-type]
akashkit.explain("no.such.code")  # type: ignore[arg-type]


def owner(account: EscrowAccountId) -> str:
    match account:
        case EscrowAccountId.Bid(id=bid):
            return bid.provider
        case EscrowAccountId.Deployment(id=deployment):
            return deployment.owner
        case _:
            return ""


try:
    Deployment.from_sdl(b"")
except AkashError as error:
    assert_type(error.code, str)
    assert_type(error.context, dict[str, str])
