"""Whatever is handed in: an exception with a code, and never a crash."""

import threading
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

import akashkit
from akashkit import ArgumentError, Attribute, Coin, InputError
from conftest import EXAMPLES

DOCUMENT = (EXAMPLES / "vllm-h100.yaml").read_text("utf-8")

REFUSED: list[tuple[str, type[Exception], Callable[[Any], Any]]] = [
    ("argument.type", ArgumentError, lambda a: a.check(None)),
    ("argument.type", ArgumentError, lambda a: a.check(7)),
    ("argument.type", ArgumentError, lambda a: a.check([DOCUMENT])),
    ("argument.text", InputError, lambda a: a.check("version: \ud800")),
    ("argument.text", InputError, lambda a: a.Attribute("\udfff", "")),
    ("argument.type", ArgumentError, lambda a: a.check_many(DOCUMENT)),
    ("argument.type", ArgumentError, lambda a: a.check_many(None)),
    ("argument.type", ArgumentError, lambda a: a.check_many([DOCUMENT, None])),
    ("argument.type", ArgumentError, lambda a: a.check_many({DOCUMENT: 1})),
    ("argument.range", InputError, lambda a: a.check_many([DOCUMENT], threads=-1)),
    ("argument.float", ArgumentError, lambda a: a.Coin("uakt", 1.0)),
    ("argument.float", ArgumentError, lambda a: a.Price("uakt", 0.1)),
    ("argument.float", ArgumentError, lambda a: a.Fee([], 1e5)),
    ("decimal.text", InputError, lambda a: a.Price("uakt", "1e5")),
    ("decimal.text", InputError, lambda a: a.Price("uakt", Decimal("NaN"))),
    ("decimal.text", InputError, lambda a: a.Price("uakt", Decimal("Infinity"))),
    ("argument.range", InputError, lambda a: a.Price("uakt", Decimal("1e999999"))),
    ("decimal.places", InputError, lambda a: a.Price("uakt", Decimal("1e-19"))),
    ("argument.range", InputError, lambda a: a.Coin("uakt", 10**5000)),
    ("int.range", InputError, lambda a: a.Coin("uakt", 2**256)),
    ("price.negative", InputError, lambda a: a.Coin("uakt", -1)),
    ("argument.range", InputError, lambda a: a.DeploymentId("akash1qyhmn054", 2**64)),
    ("argument.range", InputError, lambda a: a.DeploymentId("akash1qyhmn054", -1)),
    ("argument.range", InputError, lambda a: a.Position(2**32, 1, 1)),
    ("argument.type", ArgumentError, lambda a: a.DeploymentId(None, 1)),
    ("address.text", InputError, lambda a: a.DeploymentId("me", 1)),
    ("argument.choice", InputError, lambda a: a.address_bytes("akash1qyhmn054", "planet")),
    ("argument.type", ArgumentError, lambda a: a.cross_check({"groups": []}, [])),
    ("argument.type", ArgumentError, lambda a: a.cross_check(a.Manifest([]), "groups")),
    ("argument.type", ArgumentError, lambda a: a.Manifest([None])),
    ("argument.type", ArgumentError, lambda a: a.PublicKey([1, 2, 3])),
    ("argument.type", ArgumentError, lambda a: a.PublicKey("A+H9")),
    ("key.public", InputError, lambda a: a.PublicKey(b"")),
    ("argument.type", ArgumentError, lambda a: a.GroupSpec.from_json(b"{}")),
    ("json.text", InputError, lambda a: a.GroupSpec.from_json("{")),
    ("argument.type", ArgumentError, lambda a: a.escrow_account_text("deployment/x/1")),
]


@pytest.mark.parametrize(("code", "error", "call"), REFUSED)
def test_refused(code: str, error: type[Exception], call: Callable[[Any], Any]) -> None:
    with pytest.raises(error) as refused:
        call(akashkit)
    assert isinstance(refused.value, akashkit.AkashError)
    assert refused.value.code == code
    assert len(str(refused.value)) < 400


def test_an_argument_of_the_wrong_type_is_a_type_error() -> None:
    with pytest.raises(TypeError, match="expected str or bytes, found int, in document"):
        akashkit.check(7)  # type: ignore[arg-type]


def test_bytes_that_are_not_text_are_a_finding() -> None:
    report = akashkit.check(b"version: \xff").report
    assert [finding.code for finding in report.diagnostics] == ["yaml.encoding"]


def test_every_kind_of_bytes_is_read() -> None:
    data = DOCUMENT.encode()
    for document in (data, bytearray(data), memoryview(data), memoryview(b"x" + data)[1:]):
        assert akashkit.check(document).deployment is not None


def test_a_sequence_that_fails_says_so() -> None:
    class Broken:
        def __len__(self) -> int:
            return 1

        def __iter__(self) -> Any:
            raise RuntimeError("gone")

    with pytest.raises(RuntimeError, match="gone"):
        akashkit.check_many(Broken())  # type: ignore[arg-type]


def test_threads_may_call_at_once() -> None:
    shared = akashkit.check(DOCUMENT)
    seen: list[Any] = []

    def work() -> None:
        for _ in range(20):
            deployment = akashkit.check(DOCUMENT).deployment
            assert deployment is not None and shared.deployment is not None
            seen.append((deployment.version, shared.deployment.groups[0].name, len(shared.report.diagnostics)))

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(seen) == 160 and len(set(seen)) == 1


def test_other_threads_run_during_a_batch() -> None:
    ticks, stop = [0], threading.Event()

    def tick() -> None:
        while not stop.wait(0.0005):
            ticks[0] += 1

    thread = threading.Thread(target=tick)
    thread.start()
    akashkit.check_many([DOCUMENT] * 2000)
    stop.set()
    thread.join()
    assert ticks[0] > 10


def test_a_defect_is_an_exception() -> None:
    planted = getattr(akashkit._native, "_panic", None)
    if planted is None:
        pytest.skip("built without the feature `panic`")
    for _ in range(3):
        with pytest.raises(akashkit.BugError) as refused:
            planted()
        assert refused.value.code == "bug.panic"
    assert akashkit.check(DOCUMENT).deployment is not None


def test_values_need_all_their_parts() -> None:
    with pytest.raises(TypeError):
        Coin()  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        akashkit.Report()
    with pytest.raises(TypeError):
        Attribute("a", "b", "c")  # type: ignore[call-arg]
