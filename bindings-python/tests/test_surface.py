"""What Python expects of values: they compare, hash, copy, pickle, match and show themselves; nothing else is exported."""

import copy
import pickle
from decimal import Decimal
from enum import StrEnum
from typing import Any

import pytest

import akashkit
from akashkit import Attribute, Coin, DeploymentId, EscrowAccountId, LeaseId, Price, Severity
from conftest import EXAMPLES, TABLE

DOCUMENT = (EXAMPLES / "vllm-h100.yaml").read_text("utf-8")
LEASE = "akash1qyhmn054/7/1/2/akash1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n2slfkn2"


def test_exports_are_the_table() -> None:
    public = {name for name in vars(akashkit) if not name.startswith("_")}
    errors = {name for name in public if name.endswith("Error")}
    assert public - errors == {row["name"] for _, row in TABLE}
    assert all(issubclass(getattr(akashkit, name), akashkit.AkashError) for name in errors)


@pytest.mark.parametrize(("kind", "row"), [pytest.param(*item, id=item[1]["name"]) for item in TABLE])
def test_members_are_the_table(kind: str, row: Any) -> None:
    item = getattr(akashkit, row["name"])
    assert item.__doc__
    members = {name for name in vars(item) if not name.startswith("_")} if isinstance(item, type) else set()

    def names(key: str) -> set[str]:
        return {part["name"] for part in row.get(key) or ()}

    match kind:
        case "choice":
            assert issubclass(item, StrEnum)
            assert [str(word) for word in item] == [word["word"] for word in row["words"]]
        case "union":
            assert members == names("variants")
        case "record":
            assert members == names("fields") | names("from") | names("with")
            assert item.__match_args__ == tuple(field["name"] for field in row["fields"])
        case "handle":
            assert members == names("get") | names("from") | names("with")


def test_records_are_values() -> None:
    groups = akashkit.check(DOCUMENT).deployment.groups  # type: ignore[union-attr]
    again = akashkit.check(DOCUMENT).deployment.groups  # type: ignore[union-attr]
    assert groups == again and groups is not again
    assert hash(groups[0]) == hash(again[0]) and len({groups[0], again[0]}) == 1
    for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
        assert pickle.loads(pickle.dumps(groups, protocol)) == groups
    assert copy.deepcopy(groups[0]) == groups[0]
    assert eval(repr(groups[0].resources[0].resource), vars(akashkit)) == groups[0].resources[0].resource
    assert groups[0] != "x" and groups[0] != groups[0].resources[0]


def test_records_do_not_change() -> None:
    attribute = Attribute("class", "beta3")
    with pytest.raises(AttributeError):
        attribute.key = "other"  # type: ignore[misc]
    assert attribute.__replace__(value="beta2") == Attribute("class", "beta2")
    with pytest.raises(TypeError):
        Attribute("class")  # type: ignore[call-arg]


def test_records_match() -> None:
    match LeaseId.parse(LEASE):
        case LeaseId(owner, 7, gseq=1, oseq=2):
            assert owner == "akash1qyhmn054"
        case _:
            pytest.fail("does not match")


def test_unions_match() -> None:
    account = akashkit.parse_escrow_account("deployment/akash1qyhmn054/7")
    match account:
        case EscrowAccountId.Deployment(DeploymentId(dseq=dseq)):
            assert dseq == 7
        case _:
            pytest.fail("does not match")
    assert account == EscrowAccountId.Deployment(DeploymentId("akash1qyhmn054", 7))
    assert pickle.loads(pickle.dumps(account)) == account
    assert hash(account) == hash(pickle.loads(pickle.dumps(account)))
    assert repr(account) == "EscrowAccountId.Deployment(id=DeploymentId(owner='akash1qyhmn054', dseq=7))"


def test_choices_are_words() -> None:
    assert Severity("error") is Severity.ERROR and str(Severity.ERROR) == "error"
    assert pickle.loads(pickle.dumps(Severity.WARNING)) is Severity.WARNING
    assert akashkit.address_bytes("akash1qyhmn054", akashkit.AddressKind.ACCOUNT) == akashkit.address_bytes(
        "akash1qyhmn054", "account"
    )


def test_amounts_are_decimals() -> None:
    assert Price("uact", "0.7").amount == Decimal("0.7")
    assert Price("uact", 7) == Price("uact", Decimal("7.000"))
    assert str(Price("uact", Decimal("1e-18"))) == "0.000000000000000001uact"
    assert Coin("uakt", 2**255).amount == 2**255


def test_handles_keep_what_they_gave() -> None:
    checked = akashkit.check(DOCUMENT)
    assert checked.report is checked.report and checked.deployment is checked.deployment
    assert checked.deployment.groups is checked.deployment.groups  # type: ignore[union-attr]


def test_errors_have_classes() -> None:
    with pytest.raises(akashkit.SdlError) as refused:
        akashkit.Deployment.from_sdl('version: "1.0"')
    assert refused.value.code == refused.value.diagnostics[0].code
    assert isinstance(refused.value, ValueError)
    again = pickle.loads(pickle.dumps(refused.value))
    assert (again.code, again.diagnostics, str(again)) == (
        refused.value.code,
        refused.value.diagnostics,
        str(refused.value),
    )
    with pytest.raises(akashkit.InputError, match="zero") as refused_id:
        DeploymentId("akash1qyhmn054", 0)
    assert refused_id.value.chain is not None and refused_id.value.chain.number == 3
    assert refused_id.value.remedy and not refused_id.value.is_retryable
    with pytest.raises(akashkit.MisuseError):
        akashkit.UnsignedTx("akashnet-2", [], akashkit.Fee([], 1), []).assemble([])


def test_secrets_are_not_shown() -> None:
    credentials = akashkit.Credentials(host="h", email="", username="u", password="hunter2")
    assert "hunter2" not in repr(credentials) + str(credentials) + credentials._repr_html_()
    assert pickle.loads(pickle.dumps(credentials)).password == "hunter2"
    words = " ".join(["abandon"] * 11 + ["about"])
    mnemonic = akashkit.Mnemonic.parse(words)
    key = mnemonic.derive()
    assert "abandon" not in repr(mnemonic) + str(mnemonic)
    assert key.to_bytes().hex() not in repr(key) + str(key)
    with pytest.raises(akashkit.InputError) as refused:
        akashkit.Mnemonic.parse(words.replace("about", "hunter2"))
    assert "hunter2" not in str(refused.value) + repr(refused.value)


def test_batches_are_in_order() -> None:
    documents: list[str | bytes] = [DOCUMENT, "", DOCUMENT.encode()] * 20
    one, several = akashkit.check_many(documents, threads=1), akashkit.check_many(documents)
    versions = [checked.deployment and checked.deployment.version for checked in one]
    assert versions == [checked.deployment and checked.deployment.version for checked in several]
    assert versions[0] == versions[2] and versions[1] is None
    assert akashkit.check_many([]) == ()
