"""quickstart.py [OPTIONS] [FILE]

Reads an SDL document (default: examples/sdl/vllm-h100.yaml) and shows what is wrong with it, or else groups, costs,
who of some providers would serve them, manifest, version and the signed transaction that creates the deployment. Nothing is sent.

  --fix                  mend in FILE what can be mended by rule, and show what is left
  --json                 show the findings as JSON, and nothing else
  --allow CODE           do not show warnings with this code; may be repeated
  --mnemonic-file FILE   the words of the account that signs (default: a published test mnemonic)
"""

import os
import sys
import tempfile
from argparse import ArgumentParser, Namespace
from decimal import ROUND_CEILING, Decimal
from pathlib import Path

import akashkit
from akashkit import Attribute, Coin, Deployment, GroupSpec, Price, Report, ResourceUnit, Severity, SignedTx


def main() -> int:
    options = arguments()
    path: Path = options.document
    try:
        document = path.read_bytes()
        if options.fix:
            document = fix(path, document, options)
    except (OSError, UnicodeDecodeError) as error:
        print(f"{path}: {error}", file=sys.stderr)
        return 1
    checked = akashkit.check(document)
    report = checked.report.without(options.allow)
    if options.json:
        print(report.to_json())
    else:
        show_findings(report, document, str(path))
    if checked.deployment is None:
        return 1
    if options.fix and not options.json:
        print(f"{path}: accepted")
    elif not options.json:
        deploy(checked.deployment, options)
    return 0


def fix(path: Path, document: bytes, options: Namespace) -> bytes:
    """Makes every fix, again until there is none left, and writes the document if anything was changed."""
    before = text = document.decode()
    for _ in range(100):  # each round mends something, so that this is more than any document needs
        report = akashkit.check(text).report.without(options.allow)
        for finding in report.fixable:
            title = finding.fix.title if finding.fix else ""
            place = f"{path}:{finding.start.line}:{finding.start.column}"
            print(f"{place}: fixed: {title} [{finding.code}]", file=sys.stderr)
        fixed = report.fixed(text)
        if fixed == text:
            break
        text = fixed
    if text != before:
        write(path.resolve(), text.encode())
    return text.encode()


def write(path: Path, content: bytes) -> None:
    """All of it or nothing, so that nobody ever finds half a document."""
    if not os.access(path, os.W_OK):
        raise PermissionError("it may only be read")
    with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
        file.write(content)
        os.fchmod(file.fileno(), path.stat().st_mode)
    os.replace(file.name, path)


def show_findings(report: Report, document: bytes, name: str) -> None:
    if not report.diagnostics:
        return
    colored = sys.stderr.isatty() and "NO_COLOR" not in os.environ
    print(report.render(document, name, colored=colored, brief_warnings=True), file=sys.stderr)
    print(f"{name}: {summary(report)}", file=sys.stderr)


def summary(report: Report) -> str:
    """Such as "2 errors, 1 warning; 1 can be fixed: run again with --fix"."""
    severities = [finding.severity for finding in report.diagnostics]
    counts = ((severities.count(severity), severity.value) for severity in Severity)
    words = ", ".join(f"{count} {word}{'' if count == 1 else 's'}" for count, word in counts if count)
    fixable = sum(finding.fix is not None for finding in report.diagnostics)
    return f"{words}; {fixable} can be fixed: run again with --fix" if fixable else words


def deploy(deployment: Deployment, options: Namespace) -> None:
    words = options.mnemonic_file.read_text().split() if options.mnemonic_file else TEST_MNEMONIC.split()
    key = akashkit.Mnemonic.parse(" ".join(words)).derive()
    owner = key.public_key.address()
    denom = next((unit.price.denom for group in deployment.groups for unit in group.resources), "uact")
    create = akashkit.CreateDeployment(
        id=akashkit.DeploymentId(owner, 1),
        groups=deployment.groups,
        version=deployment.version,
        deposit=akashkit.deposit(Coin(denom, 5_000_000)),
        reclamation=deployment.reclamation,
    )
    create.validate()
    fee = akashkit.Fee([Coin("uakt", 7500)], 300_000)
    signer = akashkit.Signer(key.public_key, 0, 0, akashkit.SignMode.DIRECT)
    message = akashkit.Message.create_deployment(create)
    # Two phases, so that a wallet or a Ledger can stand where the key stands here.
    unsigned = akashkit.UnsignedTx("akashnet-2", [message], fee, [signer])
    tx = unsigned.assemble([key.sign(unsigned.sign_bytes())])

    print(f"{options.document}: accepted\n")
    show_groups(deployment)
    show_market(deployment, options.document)
    print("\nManifest (for the provider; the version is its SHA-256)")
    print(f"  {deployment.manifest_json}")
    print(f"\nVersion  {deployment.version}")
    show_transaction(create, fee, tx)
    if not options.mnemonic_file:
        print("\nEverybody knows this account's mnemonic: do not fund it. Sign as yourself with --mnemonic-file.")


def show_transaction(create: akashkit.CreateDeployment, fee: akashkit.Fee, tx: SignedTx) -> None:
    print("\nTransaction (signed, not sent)")
    print("  chain     akashnet-2")
    print(f"  signer    {create.id.owner}, number 0, sequence 0")
    print(f"  message   create deployment {create.id} with a deposit of {create.deposit.amount}")
    print(f"  fee       {fee.amount[0]} for {fee.gas_limit} gas")
    print(f"  bytes     {tx.bytes.hex()}")
    print(f"  hash      {tx.hash}")


def show_groups(deployment: Deployment) -> None:
    """The groups as a table, and the most that they can cost."""
    head = ["group", "unit", "count", "cpu", "memory", "storage", "gpu", "at most, each and block"]
    rows = [head] + [row(group, unit) for group in deployment.groups for unit in group.resources]
    widths = [max(map(len, column)) for column in zip(*rows)]
    print("Groups")
    for cells in rows:
        print("  " + "  ".join(cell.ljust(width) for cell, width in zip(cells, widths)).rstrip())

    ceilings = [price for group in deployment.groups if (price := group.ceiling())]
    if ceilings:
        block = ceilings[0]
        for other in ceilings[1:]:
            block = block.checked_add(other)
        millis = akashkit.block_time("console")
        print(f"\nCeiling per block  {coins(block)}")
        print(f"Ceiling per hour   {whole_units(block.block_to_hour_ceil(millis))} (a block every {millis} ms)")
    if deployment.reclamation is not None:
        print(f"Reclamation        not before {deployment.reclamation // 10**9} s after notice")


def show_market(deployment: Deployment, document: Path) -> None:
    """Who would serve the document, of a market of our own making; nothing where this does not run in the project's root."""
    try:
        providers = akashkit.parse_providers((DATA / "providers.json").read_text())
    except FileNotFoundError:
        return
    print(f"\nMarket ({DATA}: providers of our own making, at block {HEIGHT})")
    for group in deployment.groups:
        verdicts = [(provider.owner, akashkit.provider_misfits(group, provider)) for provider in providers]
        fit = sum(not misfits for _, misfits in verdicts)
        print(f"  {visible(group.name)}: {fit} of {len(providers)} providers fit")
        for owner, misfits in verdicts:
            print(f"    {owner}  {'; '.join(map(str, misfits)) or 'fits'}")
        for relaxation in akashkit.relaxations(group, providers)[:3]:
            print(f"    to win more, {relaxation}")
        show_bids(group, providers, DATA / "bids" / f"{document.stem}.{group.name}.json")


def show_bids(group: GroupSpec, providers: tuple[akashkit.Provider, ...], path: Path) -> None:
    try:
        bids = akashkit.parse_bids(path.read_text())
    except FileNotFoundError:
        return
    print(f"  {visible(group.name)}: {len(bids)} bids, the cheapest first")
    ranking = akashkit.rank(bids, providers, HEIGHT, akashkit.block_time("console"))
    for place, found in enumerate(ranking.ranked, 1):
        hour, month = whole_units(found.per_hour_ceil), whole_units(found.per_month_ceil)
        print(f"    {place}. {found.bid.id.provider}  {hour} an hour, {month} a month")
        for reason in found.reasons:
            print(f"       {reason}")
    for refused in ranking.rejected:
        print(f"    -  {refused.bid.id.provider}  {'; '.join(map(str, refused.reasons))}")


def row(group: GroupSpec, unit: ResourceUnit) -> list[str]:
    resource = unit.resource
    gpu = resource.gpu
    return [
        visible(group.name),
        str(resource.id),
        str(unit.count),
        cores(resource.cpu.units) if resource.cpu else "",
        size(resource.memory.size) if resource.memory else "",
        " + ".join(size(volume.size) + volume_class(volume.attributes) for volume in resource.storage or ()),
        f"{gpu.units} × {models(gpu.attributes)}" if gpu and gpu.units else "-",
        coins(Price.from_dec_coin(unit.price)),
    ]


def visible(name: str) -> str:
    return name if name.isprintable() else repr(name)[1:-1]


def coins(price: Price) -> str:
    return f"{plain(price.amount)}{price.denom}"


def whole_units(price: Price) -> str:
    """In ACT or AKT, rounded up to a millionth; other denominations as they are."""
    unit = {"uact": "ACT", "uakt": "AKT"}.get(price.denom)
    if unit is None:
        return coins(price)
    return f"{plain(price.amount.to_integral_value(ROUND_CEILING).scaleb(-6))} {unit}"


def plain(amount: Decimal) -> str:
    """Without the zeros that end a fraction."""
    text = f"{amount:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def cores(milli: int | None) -> str:
    milli = milli or 0
    return f"{milli}m" if milli % 1000 else str(milli // 1000)


def size(count: int | None) -> str:
    count = count or 0
    units = ((1 << 40, "Ti"), (1 << 30, "Gi"), (1 << 20, "Mi"), (1 << 10, "Ki"), (1, ""))
    return next(f"{count // step}{unit}" for step, unit in units if count % step == 0)


def volume_class(attributes: tuple[Attribute, ...]) -> str:
    return next((f" {attribute.value}" for attribute in attributes if attribute.key == "class"), "")


def models(attributes: tuple[Attribute, ...]) -> str:
    """`vendor/nvidia/model/h100/ram/80Gi` as `h100 80Gi`; alternatives with `or`."""
    return " or ".join(" ".join(attribute.key.split("/")[3::2]) for attribute in attributes)


def arguments() -> Namespace:
    parser = ArgumentParser("quickstart.py", usage=__doc__, add_help=False)
    parser.add_argument("document", type=Path, nargs="?", default=Path("examples/sdl/vllm-h100.yaml"))
    parser.add_argument("--fix", action="store_true")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--allow", action="append", default=[])
    parser.add_argument("--mnemonic-file", type=Path)
    parser.add_argument("-h", "--help", action="store_true")
    options = parser.parse_args()
    if options.help:
        print(__doc__, end="")
        sys.exit(0)
    for code in options.allow:
        known = [info for info in akashkit.codes() if info.code == code]
        if not known or known[0].error_class != "advice":
            parser.exit(1, f"--allow {code}: only warnings can be left out\n")
    return options


DATA = Path("examples/data")
HEIGHT = 27_000_000
# Everybody knows these words: they come from the network's own test data.
TEST_MNEMONIC = (
    "addict worth drip violin note olive final pelican perfect feel goat game "
    "horror brass fence deposit dutch improve setup stuff frost spirit smart alien"
)

if __name__ == "__main__":
    sys.exit(main())
