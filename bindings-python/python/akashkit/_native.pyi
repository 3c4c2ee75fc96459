# Rendered from core/src/surface.rs by `cargo xtask render`; do not edit.

import builtins
from collections.abc import Sequence
from decimal import Decimal
from enum import StrEnum
from typing import ClassVar, Literal, TypeAlias, final

from typing_extensions import disjoint_base

__version__: str

__all__ = [
    "check",
    "check_many",
    "Checked",
    "Deployment",
    "Report",
    "Severity",
    "Diagnostic",
    "Related",
    "Fix",
    "Edit",
    "Span",
    "Position",
    "Class",
    "CodeInfo",
    "ChainCode",
    "Detail",
    "Failure",
    "codes",
    "explain",
    "GroupSpec",
    "PlacementRequirements",
    "SignedBy",
    "Attribute",
    "ResourceUnit",
    "Resources",
    "Cpu",
    "Memory",
    "Storage",
    "Gpu",
    "Endpoint",
    "validate_groups",
    "validate_attributes",
    "is_attribute_key",
    "Manifest",
    "Group",
    "Service",
    "ServiceExpose",
    "HttpOptions",
    "ServiceParams",
    "Mount",
    "Permissions",
    "Tee",
    "Credentials",
    "cross_check",
    "misfits",
    "AddressKind",
    "address_bytes",
    "address_text",
    "DeploymentId",
    "GroupId",
    "OrderId",
    "BidId",
    "LeaseId",
    "EscrowAccountId",
    "parse_escrow_account",
    "escrow_account_text",
    "Coin",
    "Price",
    "DecCoin",
    "decimal_add",
    "decimal_sub",
    "decimal_mul_half_even",
    "decimal_mul_truncate",
    "decimal_quo_half_even",
    "decimal_quo_truncate",
    "decimal_quo_ceil",
    "BlockTimePreset",
    "block_times",
    "block_time",
    "Network",
    "networks",
    "network",
    "network_params",
    "NetworkParams",
    "AuthParams",
    "BmeParams",
    "DeploymentParams",
    "GovParams",
    "MarketParams",
    "OracleParams",
    "SlashingParams",
    "StakingParams",
    "Constants",
    "constants",
    "fee_ceil",
    "CreateDeployment",
    "Deposit",
    "DepositSource",
    "deposit",
    "Message",
    "Fee",
    "Signer",
    "SignMode",
    "UnsignedTx",
    "SignedTx",
    "Mnemonic",
    "PrivateKey",
    "PublicKey",
]

_Code: TypeAlias = Literal[
    "address.length",
    "address.prefix",
    "address.text",
    "argument.choice",
    "argument.float",
    "argument.range",
    "argument.text",
    "argument.type",
    "attribute.duplicate",
    "attribute.key",
    "bid.attributes",
    "bid.capabilities",
    "bid.deposit",
    "bid.duplicate",
    "bid.exists",
    "bid.not_active",
    "bid.not_found",
    "bid.not_open",
    "bid.order",
    "bid.price",
    "bid.reclamation.missing",
    "bid.reclamation.range",
    "bid.reclamation.short",
    "bid.self",
    "bid.too_many",
    "bid.unknown",
    "bid.zero_price",
    "bme.amount",
    "bme.denom",
    "bme.epsilon",
    "bme.halted",
    "bme.minimum",
    "bme.price",
    "bme.unauthorized",
    "bme.zero_price",
    "budget.document",
    "budget.small",
    "budget.top_ups",
    "bug.panic",
    "cert.public_key",
    "cert.serial",
    "coins.duplicate",
    "coins.order",
    "coins.zero",
    "crosscheck.cpu",
    "crosscheck.gpu",
    "crosscheck.group",
    "crosscheck.group_count",
    "crosscheck.http",
    "crosscheck.incomplete",
    "crosscheck.ip",
    "crosscheck.memory",
    "crosscheck.port",
    "crosscheck.replicas",
    "crosscheck.storage",
    "crosscheck.unit",
    "crosscheck.unused_http",
    "crosscheck.unused_ip",
    "crosscheck.unused_port",
    "crosscheck.unused_replicas",
    "crosscheck.volumes",
    "decimal.division",
    "decimal.overflow",
    "decimal.places",
    "decimal.range",
    "decimal.text",
    "denom.text",
    "deployment.closed",
    "deployment.deposit",
    "deployment.exists",
    "deployment.not_found",
    "deployment.reclamation",
    "escrow.account_closed",
    "escrow.account_exists",
    "escrow.account_not_found",
    "escrow.denom",
    "escrow.deposit",
    "escrow.duplicate",
    "escrow.funds",
    "escrow.overdrawn",
    "escrow.payment_closed",
    "escrow.payment_exists",
    "escrow.payment_not_found",
    "escrow.plan",
    "escrow.rate",
    "escrow.record",
    "escrow.settled",
    "fix.text",
    "gpu.none",
    "gpu.text",
    "gpu.vendor",
    "grant.limit",
    "grant.message",
    "grant.scope",
    "grant.scope.other",
    "group.amount",
    "group.closed",
    "group.cpu",
    "group.cpu_absent",
    "group.denom",
    "group.denom_mixed",
    "group.gpu",
    "group.gpu_absent",
    "group.gpu_attributes",
    "group.memory",
    "group.memory_absent",
    "group.name",
    "group.name_duplicate",
    "group.none",
    "group.not_found",
    "group.not_open",
    "group.open",
    "group.paused",
    "group.price",
    "group.price_limit",
    "group.storage",
    "group.storage_absent",
    "group.total_cpu",
    "group.total_gpu",
    "group.total_memory",
    "group.unit_id",
    "group.unit_id_duplicate",
    "ibc.address",
    "ibc.coin",
    "ibc.identifier",
    "ibc.memo",
    "id.bseq",
    "id.deployment_path",
    "id.dseq",
    "id.escrow",
    "id.escrow_key",
    "id.escrow_scope",
    "id.gseq",
    "id.number",
    "id.oseq",
    "id.owner",
    "id.path",
    "id.provider",
    "id.self_bid",
    "int.division",
    "int.overflow",
    "int.range",
    "int.text",
    "json.text",
    "key.derivation",
    "key.mnemonic.checksum",
    "key.mnemonic.length",
    "key.mnemonic.word",
    "key.path",
    "key.private",
    "key.public",
    "key.signature",
    "key.threshold",
    "manifest.empty",
    "manifest.env",
    "manifest.expose_order",
    "manifest.global",
    "lease.none",
    "lease.not_active",
    "lease.not_reclamable",
    "lease.reason",
    "lease.reclaim_early",
    "lease.reclaim_not_started",
    "lease.unknown",
    "market.work",
    "manifest.group_duplicate",
    "manifest.group_empty",
    "manifest.host",
    "manifest.host_duplicate",
    "manifest.image",
    "manifest.port",
    "manifest.proto",
    "manifest.service_name",
    "manifest.service_order",
    "manifest.service_unnamed",
    "manifest.version",
    "network.block_time",
    "network.unknown",
    "offer.duplicate",
    "order.active",
    "order.closed",
    "order.exists",
    "order.not_found",
    "order.not_open",
    "params.bme",
    "params.deployment",
    "params.market",
    "params.oracle",
    "policy.list",
    "policy.repeated",
    "policy.uptime",
    "price.amount",
    "price.denom",
    "price.exchange",
    "price.negative",
    "price.period",
    "price.text",
    "price.zero",
    "pricing.allocated",
    "pricing.ceiling",
    "pricing.class",
    "pricing.draw",
    "pricing.gpu_prices",
    "pricing.output",
    "pricing.range",
    "pricing.rates",
    "pricing.script",
    "pricing.settings",
    "pricing.zero",
    "provider.duplicate",
    "provider.host_uri",
    "provider.host_uri.relative",
    "provider.unknown",
    "provider.website",
    "quantity.block_time",
    "quantity.overflow",
    "resources.cpu",
    "resources.endpoints",
    "resources.gpu",
    "resources.id",
    "resources.memory",
    "resources.storage",
    "sdl.accept",
    "sdl.size",
    "sdl.count.wraps",
    "sdl.count.zero",
    "sdl.cpu.attribute",
    "sdl.cpu.units",
    "sdl.credentials",
    "sdl.endpoint.kind",
    "sdl.endpoint.name",
    "sdl.endpoint.unused",
    "sdl.env.secret",
    "sdl.expose.proto",
    "sdl.expose.service",
    "sdl.gpu.attribute",
    "sdl.gpu.attributes",
    "sdl.gpu.field",
    "sdl.gpu.interface",
    "sdl.gpu.ram",
    "sdl.gpu.scalar",
    "sdl.gpu.units",
    "sdl.gpu.vendor_unknown",
    "sdl.gpu.vendor",
    "sdl.http.limit",
    "sdl.http.next_case",
    "sdl.http.next_case_off",
    "sdl.http.zero",
    "sdl.image.tag",
    "sdl.ip.global",
    "sdl.ip.taken",
    "sdl.ip.unknown",
    "sdl.key.ignored",
    "sdl.key.unknown",
    "sdl.mount.missing",
    "sdl.mount.path",
    "sdl.mount.ram",
    "sdl.mount.taken",
    "sdl.mount.unused",
    "sdl.mount.volume",
    "sdl.number.octal",
    "sdl.pairs",
    "sdl.placement.unknown",
    "sdl.platform",
    "sdl.price.amount",
    "sdl.price.denom",
    "sdl.price.missing",
    "sdl.price.negative",
    "sdl.price.null",
    "sdl.price.uact",
    "sdl.price.unused",
    "sdl.price.zero",
    "sdl.profile.unknown",
    "sdl.quantity.cut",
    "sdl.quantity.negative",
    "sdl.reclamation.window",
    "sdl.reclamation.zero",
    "sdl.resources.missing",
    "sdl.root.list",
    "sdl.schema.required",
    "sdl.schema.type",
    "sdl.schema.value",
    "sdl.section.empty",
    "sdl.section.unknown",
    "sdl.service.undeployed",
    "sdl.service.unknown",
    "sdl.storage.attribute",
    "sdl.storage.class",
    "sdl.storage.ephemeral",
    "sdl.storage.duplicate",
    "sdl.storage.persistent",
    "sdl.storage.ram",
    "sdl.storage.word",
    "sdl.tee.gpu",
    "sdl.tee.mixed",
    "sdl.tee.unknown",
    "sdl.too_large",
    "sdl.empty",
    "sdl.version.format",
    "sdl.version.missing",
    "sdl.version.unsupported",
    "sdl.work",
    "time.range",
    "time.text",
    "token.algorithm",
    "token.claims",
    "token.early",
    "token.expired",
    "token.form",
    "token.issuer",
    "token.lifetime",
    "token.schema",
    "token.signature",
    "tx.address",
    "tx.coins",
    "tx.contract",
    "tx.deposit.denom",
    "tx.deposit.source",
    "tx.fee",
    "tx.fee.missing",
    "tx.gas",
    "tx.legacy",
    "tx.raw",
    "tx.reclamation",
    "tx.signatures",
    "tx.signer",
    "tx.type",
    "tx.unsigned",
    "tx.unordered",
    "tx.version.empty",
    "tx.version.length",
    "wire.amino",
    "wire.bytes",
    "wire.depth",
    "wire.duration",
    "wire.field",
    "wire.json",
    "wire.key",
    "wire.number",
    "wire.text",
    "wire.timestamp",
    "yaml.alias.excess",
    "yaml.alias.loop",
    "yaml.alias.unknown",
    "yaml.base64",
    "yaml.depth",
    "yaml.directive",
    "yaml.encoding",
    "yaml.key.duplicate",
    "yaml.merge",
    "yaml.syntax",
    "yaml.tag",
    "yaml.type",
]

def check(document: str | builtins.bytes | bytearray | memoryview) -> Checked:
    """Reads, checks and lowers an SDL document, and says everything that is wrong with it at once."""

def check_many(items: Sequence[str | builtins.bytes | bytearray | memoryview], threads: int | None = None) -> tuple[Checked, ...]:
    """Checks many documents at once, each as `check` does; results stand in the order of the documents."""

@final
class Checked:
    """What a document amounts to, and everything there is to say of it."""

    @property
    def deployment(self) -> Deployment | None:
        """There unless the report has errors."""
    @property
    def report(self) -> Report:
        """Errors and warnings, in the order of their places."""
    def _repr_html_(self) -> str: ...

@final
class Deployment:
    """What a document asks for: groups for the chain and the manifest for the provider, made together."""

    @property
    def groups(self) -> tuple[GroupSpec, ...]:
        """What goes on chain, sorted by name: group 1 is the first."""
    @property
    def manifest(self) -> Manifest:
        """What goes to the provider."""
    @property
    def manifest_json(self) -> str:
        """The manifest as canonical JSON: what a provider is sent."""
    @property
    def version(self) -> str:
        """The manifest's hash, which goes on chain and which the provider compares."""
    @property
    def reclamation(self) -> int | None:
        """How long a provider must wait before it takes the resources back, in nanoseconds, where the document says."""
    def _repr_html_(self) -> str: ...
    @staticmethod
    def from_sdl(document: str | builtins.bytes | bytearray | memoryview) -> Deployment:
        """Reads, checks and lowers an SDL document, or refuses it with its findings."""

@final
class Report:
    """All findings about one document, in the order of their places."""

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """Every finding."""
    @property
    def has_errors(self) -> bool:
        """Whether the network refuses the document."""
    @property
    def fixable(self) -> tuple[Diagnostic, ...]:
        """The findings that `fixed` mends: those with a fix that touches no earlier one's."""
    @property
    def dropped(self) -> int:
        """How many findings there were beyond those that are kept: a thousand errors and a thousand warnings."""
    def _repr_html_(self) -> str: ...
    def without(self, codes: Sequence[_Code]) -> Report:
        """The report without warnings of these codes. An error cannot be silenced: the network would not listen."""
    def render(self, document: str | builtins.bytes | bytearray | memoryview, name: str, colored: bool | None = None, brief_warnings: bool | None = None) -> str:
        """All findings for a terminal, with the lines of the document that they are about; `name` is what readers know it by. Brief warnings come without lines."""
    def to_json(self) -> str:
        """All findings as JSON in lines, for other programs."""
    def fixed(self, document: str) -> str:
        """The document with every fix made. Of fixes that touch each other the first is made; ask again for the others."""

class Severity(StrEnum):
    """How much a finding weighs."""

    ERROR = "error"
    """The network refuses the document."""
    WARNING = "warning"
    """The network takes it, but it may not mean what was intended."""

@final
class Diagnostic:
    """One finding: what, where, and what would do."""

    __match_args__: ClassVar[tuple[Literal["code"], Literal["severity"], Literal["path"], Literal["span"], Literal["start"], Literal["end"], Literal["message"], Literal["help"], Literal["related"], Literal["fix"]]]
    def __new__(cls, code: _Code, severity: Severity | Literal["error", "warning"], path: str, span: Span, start: Position, end: Position, message: str, help: str, related: Sequence[Related], fix: Fix | None = None) -> Diagnostic: ...
    @property
    def code(self) -> _Code:
        """The stable code."""
    @property
    def severity(self) -> Severity:
        """How much it weighs."""
    @property
    def path(self) -> str:
        """Where in the document's structure, such as `services.web.expose[0].port`; empty for the whole document."""
    @property
    def span(self) -> Span:
        """Where in the text."""
    @property
    def start(self) -> Position:
        """The line and column where the span starts."""
    @property
    def end(self) -> Position:
        """The line and column where it ends."""
    @property
    def message(self) -> str:
        """What is wrong and what was found."""
    @property
    def help(self) -> str:
        """What would do."""
    @property
    def related(self) -> tuple[Related, ...]:
        """Other places that belong to it, such as the first of two equal keys."""
    @property
    def fix(self) -> Fix | None:
        """A change of the text after which this finding is gone and no other error has come, where one is known."""
    def __getnewargs__(self) -> tuple[_Code, Severity, str, Span, Position, Position, str, str, tuple[Related, ...], Fix | None]: ...
    def __replace__(self, *, code: _Code = ..., severity: Severity | Literal["error", "warning"] = ..., path: str = ..., span: Span = ..., start: Position = ..., end: Position = ..., message: str = ..., help: str = ..., related: Sequence[Related] = ..., fix: Fix | None = ...) -> Diagnostic: ...
    def _repr_html_(self) -> str: ...

@final
class Related:
    """Another place that belongs to a finding."""

    __match_args__: ClassVar[tuple[Literal["span"], Literal["start"], Literal["end"], Literal["message"]]]
    def __new__(cls, span: Span, start: Position, end: Position, message: str) -> Related: ...
    @property
    def span(self) -> Span:
        """Where in the text."""
    @property
    def start(self) -> Position:
        """The line and column where the span starts."""
    @property
    def end(self) -> Position:
        """The line and column where it ends."""
    @property
    def message(self) -> str:
        """What it has to do with the finding."""
    def __getnewargs__(self) -> tuple[Span, Position, Position, str]: ...
    def __replace__(self, *, span: Span = ..., start: Position = ..., end: Position = ..., message: str = ...) -> Related: ...
    def _repr_html_(self) -> str: ...

@final
class Fix:
    """A change that mends one finding."""

    __match_args__: ClassVar[tuple[Literal["title"], Literal["edits"]]]
    def __new__(cls, title: str, edits: Sequence[Edit]) -> Fix: ...
    @property
    def title(self) -> str:
        """What it does, such as "write `512Mi`"."""
    @property
    def edits(self) -> tuple[Edit, ...]:
        """Its parts in the order of their places, none touching another."""
    def __getnewargs__(self) -> tuple[str, tuple[Edit, ...]]: ...
    def __replace__(self, *, title: str = ..., edits: Sequence[Edit] = ...) -> Fix: ...
    def _repr_html_(self) -> str: ...
    def apply(self, document: str) -> str:
        """The document with this fix made."""

@final
class Edit:
    """Other text in the place of some."""

    __match_args__: ClassVar[tuple[Literal["span"], Literal["start"], Literal["end"], Literal["text"]]]
    def __new__(cls, span: Span, start: Position, end: Position, text: str) -> Edit: ...
    @property
    def span(self) -> Span:
        """The bytes to replace; none where text is added."""
    @property
    def start(self) -> Position:
        """The line and column where the span starts."""
    @property
    def end(self) -> Position:
        """The line and column where it ends."""
    @property
    def text(self) -> str:
        """What stands there afterwards."""
    def __getnewargs__(self) -> tuple[Span, Position, Position, str]: ...
    def __replace__(self, *, span: Span = ..., start: Position = ..., end: Position = ..., text: str = ...) -> Edit: ...
    def _repr_html_(self) -> str: ...

@final
class Span:
    """A range of bytes in the document."""

    __match_args__: ClassVar[tuple[Literal["start"], Literal["end"]]]
    def __new__(cls, start: int, end: int) -> Span: ...
    @property
    def start(self) -> int:
        """The first byte."""
    @property
    def end(self) -> int:
        """The byte behind the last one."""
    def __getnewargs__(self) -> tuple[int, int]: ...
    def __replace__(self, *, start: int = ..., end: int = ...) -> Span: ...
    def _repr_html_(self) -> str: ...

@final
class Position:
    """A place as editors count it: line and columns from 1."""

    __match_args__: ClassVar[tuple[Literal["line"], Literal["column"], Literal["column_utf16"]]]
    def __new__(cls, line: int, column: int, column_utf16: int) -> Position: ...
    @property
    def line(self) -> int:
        """The line, from 1."""
    @property
    def column(self) -> int:
        """The column in bytes of UTF-8, from 1."""
    @property
    def column_utf16(self) -> int:
        """The column in units of UTF-16, from 1."""
    def __getnewargs__(self) -> tuple[int, int, int]: ...
    def __replace__(self, *, line: int = ..., column: int = ..., column_utf16: int = ...) -> Position: ...
    def _repr_html_(self) -> str: ...

class Class(StrEnum):
    """Who can fix an error."""

    ADVICE = "advice"
    """Nothing fails: the network takes it, but it may not mean what was intended. Always a warning."""
    BUG = "bug"
    """A defect of this library; please report it."""
    CHAIN = "chain"
    """The chain refused or is behind; it may change by itself."""
    INPUT = "input"
    """The document, text or number handed in."""
    MISUSE = "misuse"
    """The order or the kind of the calls made."""
    PROVIDER = "provider"
    """The provider refused or is away."""

@final
class CodeInfo:
    """What is known of a code."""

    __match_args__: ClassVar[tuple[Literal["code"], Literal["error_class"], Literal["meaning"], Literal["remedy"], Literal["chain"]]]
    def __new__(cls, code: _Code, error_class: Class | Literal["advice", "bug", "chain", "input", "misuse", "provider"], meaning: str, remedy: str, chain: ChainCode | None = None) -> CodeInfo: ...
    @property
    def code(self) -> _Code:
        """The dotted text."""
    @property
    def error_class(self) -> Class:
        """Who can fix it."""
    @property
    def meaning(self) -> str:
        """What it means, as the beginning of a sentence."""
    @property
    def remedy(self) -> str:
        """What to do about it."""
    @property
    def chain(self) -> ChainCode | None:
        """The network's own refusal, where it has one."""
    def __getnewargs__(self) -> tuple[_Code, Class, str, str, ChainCode | None]: ...
    def __replace__(self, *, code: _Code = ..., error_class: Class | Literal["advice", "bug", "chain", "input", "misuse", "provider"] = ..., meaning: str = ..., remedy: str = ..., chain: ChainCode | None = ...) -> CodeInfo: ...
    def _repr_html_(self) -> str: ...

@final
class ChainCode:
    """A refusal as the chain numbers it."""

    __match_args__: ClassVar[tuple[Literal["codespace"], Literal["number"]]]
    def __new__(cls, codespace: str, number: int) -> ChainCode: ...
    @property
    def codespace(self) -> str:
        """The module that refuses, such as `deployment`."""
    @property
    def number(self) -> int:
        """Its number for the refusal."""
    def __getnewargs__(self) -> tuple[str, int]: ...
    def __replace__(self, *, codespace: str = ..., number: int = ...) -> ChainCode: ...
    def _repr_html_(self) -> str: ...

@final
class Detail:
    """One thing that an error is about."""

    __match_args__: ClassVar[tuple[Literal["what"], Literal["value"]]]
    def __new__(cls, what: str, value: str) -> Detail: ...
    @property
    def what(self) -> str:
        """What the value is, such as `found`."""
    @property
    def value(self) -> str:
        """The value as text."""
    def __getnewargs__(self) -> tuple[str, str]: ...
    def __replace__(self, *, what: str = ..., value: str = ...) -> Detail: ...
    def _repr_html_(self) -> str: ...

@final
class Failure:
    """Why an operation failed."""

    __match_args__: ClassVar[tuple[Literal["code"], Literal["error_class"], Literal["message"], Literal["remedy"], Literal["is_retryable"], Literal["context"], Literal["chain"]]]
    def __new__(cls, code: _Code, error_class: Class | Literal["advice", "bug", "chain", "input", "misuse", "provider"], message: str, remedy: str, is_retryable: bool, context: Sequence[Detail], chain: ChainCode | None = None) -> Failure: ...
    @property
    def code(self) -> _Code:
        """The stable code."""
    @property
    def error_class(self) -> Class:
        """Who can fix it."""
    @property
    def message(self) -> str:
        """What is wrong and what was found, in one sentence."""
    @property
    def remedy(self) -> str:
        """What to do about it."""
    @property
    def is_retryable(self) -> bool:
        """Whether the same call may succeed later without any change by the caller."""
    @property
    def context(self) -> tuple[Detail, ...]:
        """What the error is about."""
    @property
    def chain(self) -> ChainCode | None:
        """The network's own refusal, where it has one."""
    def __getnewargs__(self) -> tuple[_Code, Class, str, str, bool, tuple[Detail, ...], ChainCode | None]: ...
    def __replace__(self, *, code: _Code = ..., error_class: Class | Literal["advice", "bug", "chain", "input", "misuse", "provider"] = ..., message: str = ..., remedy: str = ..., is_retryable: bool = ..., context: Sequence[Detail] = ..., chain: ChainCode | None = ...) -> Failure: ...
    def _repr_html_(self) -> str: ...

def codes() -> tuple[CodeInfo, ...]:
    """Every code there is, in the order of the registry."""

def explain(code: _Code) -> CodeInfo:
    """What is known of one code."""

@final
class GroupSpec:
    """What one placement asks for; becomes one order on the chain."""

    __match_args__: ClassVar[tuple[Literal["name"], Literal["requirements"], Literal["resources"]]]
    def __new__(cls, name: str, requirements: PlacementRequirements, resources: Sequence[ResourceUnit]) -> GroupSpec: ...
    @property
    def name(self) -> str:
        """The placement's name."""
    @property
    def requirements(self) -> PlacementRequirements:
        """What the provider must be."""
    @property
    def resources(self) -> tuple[ResourceUnit, ...]:
        """What the provider must have, unit by unit."""
    def __getnewargs__(self) -> tuple[str, PlacementRequirements, tuple[ResourceUnit, ...]]: ...
    def __replace__(self, *, name: str = ..., requirements: PlacementRequirements = ..., resources: Sequence[ResourceUnit] = ...) -> GroupSpec: ...
    def _repr_html_(self) -> str: ...
    @staticmethod
    def from_json(text: str) -> GroupSpec:
        """Reads a group as the network does: `null` and what is absent are empty, unknown keys are ignored."""
    @staticmethod
    def from_proto(bytes: builtins.bytes | bytearray | memoryview) -> GroupSpec:
        """Reads the group from protobuf bytes."""
    def to_proto(self) -> builtins.bytes:
        """The group as protobuf bytes."""
    def validate(self) -> None:
        """Checks the group as the chain does."""
    def ceiling(self) -> Price | None:
        """What all replicas cost per block at most; nothing for a group without units."""

@final
class PlacementRequirements:
    """What a provider must be: its attributes, and who vouches for them."""

    __match_args__: ClassVar[tuple[Literal["signed_by"], Literal["attributes"]]]
    def __new__(cls, signed_by: SignedBy, attributes: Sequence[Attribute] | None = None) -> PlacementRequirements: ...
    @property
    def signed_by(self) -> SignedBy:
        """Auditors whose signature is asked for."""
    @property
    def attributes(self) -> tuple[Attribute, ...] | None:
        """Attributes that the provider must have. Left out, it is the network's `null`."""
    def __getnewargs__(self) -> tuple[SignedBy, tuple[Attribute, ...] | None]: ...
    def __replace__(self, *, signed_by: SignedBy = ..., attributes: Sequence[Attribute] | None = ...) -> PlacementRequirements: ...
    def _repr_html_(self) -> str: ...

@final
class SignedBy:
    """Auditors. What is left out is the network's `null`, which differs from an empty list."""

    __match_args__: ClassVar[tuple[Literal["all_of"], Literal["any_of"]]]
    def __new__(cls, all_of: Sequence[str] | None = None, any_of: Sequence[str] | None = None) -> SignedBy: ...
    @property
    def all_of(self) -> tuple[str, ...] | None:
        """Every one of them must have signed."""
    @property
    def any_of(self) -> tuple[str, ...] | None:
        """At least one of them must have signed."""
    def __getnewargs__(self) -> tuple[tuple[str, ...] | None, tuple[str, ...] | None]: ...
    def __replace__(self, *, all_of: Sequence[str] | None = ..., any_of: Sequence[str] | None = ...) -> SignedBy: ...
    def _repr_html_(self) -> str: ...

@final
class Attribute:
    """A key and its value. In JSON an empty key or value is left out, as the network writes it."""

    __match_args__: ClassVar[tuple[Literal["key"], Literal["value"]]]
    def __new__(cls, key: str, value: str) -> Attribute: ...
    @property
    def key(self) -> str:
        """Such as `region` or `vendor/nvidia/model/h100`."""
    @property
    def value(self) -> str:
        """Such as `us-west` or `true`."""
    def __getnewargs__(self) -> tuple[str, str]: ...
    def __replace__(self, *, key: str = ..., value: str = ...) -> Attribute: ...
    def _repr_html_(self) -> str: ...

@final
class ResourceUnit:
    """Identical replicas and the highest price for one of them per block."""

    __match_args__: ClassVar[tuple[Literal["resource"], Literal["count"], Literal["price"]]]
    def __new__(cls, resource: Resources, count: int, price: DecCoin) -> ResourceUnit: ...
    @property
    def resource(self) -> Resources:
        """What one replica needs."""
    @property
    def count(self) -> int:
        """How many replicas."""
    @property
    def price(self) -> DecCoin:
        """At most this much for one replica and block."""
    def __getnewargs__(self) -> tuple[Resources, int, DecCoin]: ...
    def __replace__(self, *, resource: Resources = ..., count: int = ..., price: DecCoin = ...) -> ResourceUnit: ...
    def _repr_html_(self) -> str: ...

@final
class Resources:
    """Everything one replica needs. What is left out is the network's absent part, which its checks refuse."""

    __match_args__: ClassVar[tuple[Literal["id"], Literal["cpu"], Literal["memory"], Literal["storage"], Literal["gpu"], Literal["endpoints"]]]
    def __new__(cls, id: int, cpu: Cpu | None = None, memory: Memory | None = None, storage: Sequence[Storage] | None = None, gpu: Gpu | None = None, endpoints: Sequence[Endpoint] | None = None) -> Resources: ...
    @property
    def id(self) -> int:
        """The unit's number in its group, from 1."""
    @property
    def cpu(self) -> Cpu | None:
        """Processors."""
    @property
    def memory(self) -> Memory | None:
        """Memory."""
    @property
    def storage(self) -> tuple[Storage, ...] | None:
        """Volumes."""
    @property
    def gpu(self) -> Gpu | None:
        """Graphics processors."""
    @property
    def endpoints(self) -> tuple[Endpoint, ...] | None:
        """Ways in from outside."""
    def __getnewargs__(self) -> tuple[int, Cpu | None, Memory | None, tuple[Storage, ...] | None, Gpu | None, tuple[Endpoint, ...] | None]: ...
    def __replace__(self, *, id: int = ..., cpu: Cpu | None = ..., memory: Memory | None = ..., storage: Sequence[Storage] | None = ..., gpu: Gpu | None = ..., endpoints: Sequence[Endpoint] | None = ...) -> Resources: ...
    def _repr_html_(self) -> str: ...
    @staticmethod
    def from_json(text: str) -> Resources:
        """Reads resources as the network does: `null` and what is absent are empty, unknown keys are ignored."""
    def validate(self) -> None:
        """Checks that every part is there, as the provider does before it looks closer. Amounts are not looked at."""

@final
class Cpu:
    """Processors, in thousandths of a core."""

    __match_args__: ClassVar[tuple[Literal["attributes"], Literal["units"]]]
    def __new__(cls, attributes: Sequence[Attribute], units: int | None = None) -> Cpu: ...
    @property
    def attributes(self) -> tuple[Attribute, ...]:
        """Such as `arch`."""
    @property
    def units(self) -> int | None:
        """Thousandths of a core."""
    def __getnewargs__(self) -> tuple[tuple[Attribute, ...], int | None]: ...
    def __replace__(self, *, attributes: Sequence[Attribute] = ..., units: int | None = ...) -> Cpu: ...
    def _repr_html_(self) -> str: ...

@final
class Memory:
    """Memory, in bytes."""

    __match_args__: ClassVar[tuple[Literal["attributes"], Literal["size"]]]
    def __new__(cls, attributes: Sequence[Attribute], size: int | None = None) -> Memory: ...
    @property
    def attributes(self) -> tuple[Attribute, ...]:
        """Never set by an SDL document."""
    @property
    def size(self) -> int | None:
        """Bytes."""
    def __getnewargs__(self) -> tuple[tuple[Attribute, ...], int | None]: ...
    def __replace__(self, *, attributes: Sequence[Attribute] = ..., size: int | None = ...) -> Memory: ...
    def _repr_html_(self) -> str: ...

@final
class Storage:
    """One volume."""

    __match_args__: ClassVar[tuple[Literal["name"], Literal["attributes"], Literal["size"]]]
    def __new__(cls, name: str, attributes: Sequence[Attribute], size: int | None = None) -> Storage: ...
    @property
    def name(self) -> str:
        """The name that mounts refer to."""
    @property
    def attributes(self) -> tuple[Attribute, ...]:
        """`class` and `persistent`."""
    @property
    def size(self) -> int | None:
        """Bytes."""
    def __getnewargs__(self) -> tuple[str, tuple[Attribute, ...], int | None]: ...
    def __replace__(self, *, name: str = ..., attributes: Sequence[Attribute] = ..., size: int | None = ...) -> Storage: ...
    def _repr_html_(self) -> str: ...

@final
class Gpu:
    """Graphics processors, in whole pieces."""

    __match_args__: ClassVar[tuple[Literal["attributes"], Literal["units"]]]
    def __new__(cls, attributes: Sequence[Attribute], units: int | None = None) -> Gpu: ...
    @property
    def attributes(self) -> tuple[Attribute, ...]:
        """Such as `vendor/nvidia/model/h100`."""
    @property
    def units(self) -> int | None:
        """Pieces."""
    def __getnewargs__(self) -> tuple[tuple[Attribute, ...], int | None]: ...
    def __replace__(self, *, attributes: Sequence[Attribute] = ..., units: int | None = ...) -> Gpu: ...
    def _repr_html_(self) -> str: ...

@final
class Endpoint:
    """One way in from outside."""

    __match_args__: ClassVar[tuple[Literal["kind"], Literal["sequence_number"]]]
    def __new__(cls, kind: int, sequence_number: int) -> Endpoint: ...
    @property
    def kind(self) -> int:
        """0 through the provider's HTTP ingress, 1 on a port that the provider picks, 2 on a leased IP address."""
    @property
    def sequence_number(self) -> int:
        """The number of the leased IP endpoint, or 0."""
    def __getnewargs__(self) -> tuple[int, int]: ...
    def __replace__(self, *, kind: int = ..., sequence_number: int = ...) -> Endpoint: ...
    def _repr_html_(self) -> str: ...

def validate_groups(groups: Sequence[GroupSpec]) -> None:
    """Checks all groups of a deployment together, as the chain does."""

def validate_attributes(attributes: Sequence[Attribute]) -> None:
    """Checks the attributes of a resource: well-formed keys, each once."""

def is_attribute_key(key: str) -> bool:
    """Whether a resource's attribute may have this key."""

@final
class Manifest:
    """All groups of a deployment, sorted by name."""

    __match_args__: ClassVar[tuple[Literal["groups"]]]
    def __new__(cls, groups: Sequence[Group]) -> Manifest: ...
    @property
    def groups(self) -> tuple[Group, ...]:
        """One for each placement."""
    def __getnewargs__(self) -> tuple[tuple[Group, ...]]: ...
    def __replace__(self, *, groups: Sequence[Group] = ...) -> Manifest: ...
    def _repr_html_(self) -> str: ...
    @staticmethod
    def from_json(text: str) -> Manifest:
        """Reads a manifest as a provider does: `null` and what is absent are empty, unknown keys are ignored."""
    def to_json(self) -> str:
        """The canonical JSON: what a provider is sent, and what the version is the digest of."""
    def version(self) -> str:
        """The version, which the deployment on chain names and the provider compares."""
    def validate(self) -> None:
        """Checks the manifest as a provider does."""

@final
class Group:
    """The services of one placement, sorted by name."""

    __match_args__: ClassVar[tuple[Literal["name"], Literal["services"]]]
    def __new__(cls, name: str, services: Sequence[Service]) -> Group: ...
    @property
    def name(self) -> str:
        """The placement's name."""
    @property
    def services(self) -> tuple[Service, ...]:
        """What runs there."""
    def __getnewargs__(self) -> tuple[str, tuple[Service, ...]]: ...
    def __replace__(self, *, name: str = ..., services: Sequence[Service] = ...) -> Group: ...
    def _repr_html_(self) -> str: ...

@final
class Service:
    """One container and how it is reached."""

    __match_args__: ClassVar[tuple[Literal["name"], Literal["image"], Literal["resources"], Literal["count"], Literal["command"], Literal["args"], Literal["env"], Literal["expose"], Literal["params"], Literal["credentials"]]]
    def __new__(cls, name: str, image: str, resources: Resources, count: int, command: Sequence[str] | None = None, args: Sequence[str] | None = None, env: Sequence[str] | None = None, expose: Sequence[ServiceExpose] | None = None, params: ServiceParams | None = None, credentials: Credentials | None = None) -> Service: ...
    @property
    def name(self) -> str:
        """The service's name."""
    @property
    def image(self) -> str:
        """The image reference."""
    @property
    def resources(self) -> Resources:
        """What one replica needs."""
    @property
    def count(self) -> int:
        """How many replicas."""
    @property
    def command(self) -> tuple[str, ...] | None:
        """Replaces the image's entry point."""
    @property
    def args(self) -> tuple[str, ...] | None:
        """Arguments of the command."""
    @property
    def env(self) -> tuple[str, ...] | None:
        """`NAME=value` texts."""
    @property
    def expose(self) -> tuple[ServiceExpose, ...] | None:
        """Ports."""
    @property
    def params(self) -> ServiceParams | None:
        """Mounts, permissions, confidential computing."""
    @property
    def credentials(self) -> Credentials | None:
        """How to log in at a private registry."""
    def __getnewargs__(self) -> tuple[str, str, Resources, int, tuple[str, ...] | None, tuple[str, ...] | None, tuple[str, ...] | None, tuple[ServiceExpose, ...] | None, ServiceParams | None, Credentials | None]: ...
    def __replace__(self, *, name: str = ..., image: str = ..., resources: Resources = ..., count: int = ..., command: Sequence[str] | None = ..., args: Sequence[str] | None = ..., env: Sequence[str] | None = ..., expose: Sequence[ServiceExpose] | None = ..., params: ServiceParams | None = ..., credentials: Credentials | None = ...) -> Service: ...
    def _repr_html_(self) -> str: ...

@final
class ServiceExpose:
    """A port and who may reach it."""

    __match_args__: ClassVar[tuple[Literal["port"], Literal["external_port"], Literal["proto"], Literal["service"], Literal["is_global"], Literal["http_options"], Literal["ip"], Literal["endpoint_sequence_number"], Literal["hosts"]]]
    def __new__(cls, port: int, external_port: int, proto: str, service: str, is_global: bool, http_options: HttpOptions, ip: str, endpoint_sequence_number: int, hosts: Sequence[str] | None = None) -> ServiceExpose: ...
    @property
    def port(self) -> int:
        """The container's port."""
    @property
    def external_port(self) -> int:
        """The port outside; 0 means the same as `port`."""
    @property
    def proto(self) -> str:
        """The protocol's text, `TCP` or `UDP` in a valid manifest."""
    @property
    def service(self) -> str:
        """The service that may reach it, or empty."""
    @property
    def is_global(self) -> bool:
        """Whether everybody may reach it."""
    @property
    def http_options(self) -> HttpOptions:
        """How the provider's ingress treats it."""
    @property
    def ip(self) -> str:
        """The leased IP endpoint's name, or empty."""
    @property
    def endpoint_sequence_number(self) -> int:
        """The number of that endpoint, or 0."""
    @property
    def hosts(self) -> tuple[str, ...] | None:
        """Host names it answers to."""
    def __getnewargs__(self) -> tuple[int, int, str, str, bool, HttpOptions, str, int, tuple[str, ...] | None]: ...
    def __replace__(self, *, port: int = ..., external_port: int = ..., proto: str = ..., service: str = ..., is_global: bool = ..., http_options: HttpOptions = ..., ip: str = ..., endpoint_sequence_number: int = ..., hosts: Sequence[str] | None = ...) -> ServiceExpose: ...
    def _repr_html_(self) -> str: ...

@final
class HttpOptions:
    """How the provider's ingress treats a port. Sizes in bytes, times in milliseconds."""

    __match_args__: ClassVar[tuple[Literal["max_body_size"], Literal["read_timeout"], Literal["send_timeout"], Literal["next_tries"], Literal["next_timeout"], Literal["proxy_buffer_size"], Literal["next_cases"]]]
    def __new__(cls, max_body_size: int, read_timeout: int, send_timeout: int, next_tries: int, next_timeout: int, proxy_buffer_size: int, next_cases: Sequence[str] | None = None) -> HttpOptions: ...
    @property
    def max_body_size(self) -> int:
        """The largest request body."""
    @property
    def read_timeout(self) -> int:
        """Patience with the upstream's reply."""
    @property
    def send_timeout(self) -> int:
        """Patience with sending."""
    @property
    def next_tries(self) -> int:
        """How many upstreams to try."""
    @property
    def next_timeout(self) -> int:
        """How long to try; 0 is without limit."""
    @property
    def proxy_buffer_size(self) -> int:
        """The buffer for the upstream's reply; 0 is the provider's own choice."""
    @property
    def next_cases(self) -> tuple[str, ...] | None:
        """When to try the next one."""
    def __getnewargs__(self) -> tuple[int, int, int, int, int, int, tuple[str, ...] | None]: ...
    def __replace__(self, *, max_body_size: int = ..., read_timeout: int = ..., send_timeout: int = ..., next_tries: int = ..., next_timeout: int = ..., proxy_buffer_size: int = ..., next_cases: Sequence[str] | None = ...) -> HttpOptions: ...
    def _repr_html_(self) -> str: ...

@final
class ServiceParams:
    """Mounts, permissions, confidential computing."""

    __match_args__: ClassVar[tuple[Literal["storage"], Literal["credentials"], Literal["permissions"], Literal["tee"]]]
    def __new__(cls, storage: Sequence[Mount] | None = None, credentials: Credentials | None = None, permissions: Permissions | None = None, tee: Tee | None = None) -> ServiceParams: ...
    @property
    def storage(self) -> tuple[Mount, ...] | None:
        """Which volume is mounted where, sorted by volume."""
    @property
    def credentials(self) -> Credentials | None:
        """Never set by an SDL document."""
    @property
    def permissions(self) -> Permissions | None:
        """What the service may ask of the provider."""
    @property
    def tee(self) -> Tee | None:
        """The trusted execution environment asked for."""
    def __getnewargs__(self) -> tuple[tuple[Mount, ...] | None, Credentials | None, Permissions | None, Tee | None]: ...
    def __replace__(self, *, storage: Sequence[Mount] | None = ..., credentials: Credentials | None = ..., permissions: Permissions | None = ..., tee: Tee | None = ...) -> ServiceParams: ...
    def _repr_html_(self) -> str: ...

@final
class Mount:
    """A volume's place in the container."""

    __match_args__: ClassVar[tuple[Literal["name"], Literal["mount"], Literal["read_only"]]]
    def __new__(cls, name: str, mount: str, read_only: bool) -> Mount: ...
    @property
    def name(self) -> str:
        """The volume."""
    @property
    def mount(self) -> str:
        """An absolute path."""
    @property
    def read_only(self) -> bool:
        """Whether writing is forbidden."""
    def __getnewargs__(self) -> tuple[str, str, bool]: ...
    def __replace__(self, *, name: str = ..., mount: str = ..., read_only: bool = ...) -> Mount: ...
    def _repr_html_(self) -> str: ...

@final
class Permissions:
    """What a service may ask of the provider."""

    __match_args__: ClassVar[tuple[Literal["read"]]]
    def __new__(cls, read: Sequence[str] | None = None) -> Permissions: ...
    @property
    def read(self) -> tuple[str, ...] | None:
        """`deployment`, `logs`, `events`."""
    def __getnewargs__(self) -> tuple[tuple[str, ...] | None]: ...
    def __replace__(self, *, read: Sequence[str] | None = ...) -> Permissions: ...
    def _repr_html_(self) -> str: ...

@final
class Tee:
    """A trusted execution environment."""

    __match_args__: ClassVar[tuple[Literal["kind"], Literal["attestation"]]]
    def __new__(cls, kind: str, attestation: bool) -> Tee: ...
    @property
    def kind(self) -> str:
        """`cpu` or `cpu-gpu`."""
    @property
    def attestation(self) -> bool:
        """Whether the provider must attest it."""
    def __getnewargs__(self) -> tuple[str, bool]: ...
    def __replace__(self, *, kind: str = ..., attestation: bool = ...) -> Tee: ...
    def _repr_html_(self) -> str: ...

@final
class Credentials:
    """How to log in at a private registry."""

    __match_args__: ClassVar[tuple[Literal["host"], Literal["email"], Literal["username"], Literal["password"]]]
    def __new__(cls, host: str, email: str, username: str, password: str) -> Credentials: ...
    @property
    def host(self) -> str:
        """The registry."""
    @property
    def email(self) -> str:
        """Empty in documents of version 2.0."""
    @property
    def username(self) -> str:
        """The account."""
    @property
    def password(self) -> str:
        """The secret."""
    def __getnewargs__(self) -> tuple[str, str, str, str]: ...
    def __replace__(self, *, host: str = ..., email: str = ..., username: str = ..., password: str = ...) -> Credentials: ...
    def _repr_html_(self) -> str: ...

def cross_check(manifest: Manifest, groups: Sequence[GroupSpec]) -> None:
    """Checks a manifest against the groups of its deployment as the provider does when it is sent one."""

def misfits(manifest: Manifest, groups: Sequence[GroupSpec]) -> tuple[Failure, ...]:
    """Everything that keeps a manifest from fitting its groups; the provider would name the first."""

class AddressKind(StrEnum):
    """What an address names."""

    ACCOUNT = "account"
    """An account, of people and of contracts: `akash1…`."""
    CONSENSUS = "consensus"
    """A validator's key for blocks: `akashvalcons1…`."""
    VALIDATOR = "validator"
    """A validator as an operator: `akashvaloper1…`."""

def address_bytes(address: str, kind: AddressKind | Literal["account", "consensus", "validator"] | None = None) -> builtins.bytes:
    """The bytes of an address; an account's, where no kind is named."""

def address_text(bytes: builtins.bytes | bytearray | memoryview, kind: AddressKind | Literal["account", "consensus", "validator"] | None = None) -> str:
    """The text of an address; an account's, where no kind is named."""

@final
class DeploymentId:
    """A deployment: `owner/dseq`."""

    __match_args__: ClassVar[tuple[Literal["owner"], Literal["dseq"]]]
    def __new__(cls, owner: str, dseq: int) -> DeploymentId: ...
    @property
    def owner(self) -> str:
        """The account of the tenant."""
    @property
    def dseq(self) -> int:
        """The deployment's number among those of the owner."""
    def __getnewargs__(self) -> tuple[str, int]: ...
    def __replace__(self, *, owner: str = ..., dseq: int = ...) -> DeploymentId: ...
    def _repr_html_(self) -> str: ...
    @staticmethod
    def parse(text: str) -> DeploymentId:
        """Reads the text form."""
    def escrow_account(self) -> EscrowAccountId:
        """The escrow account that pays for its leases."""

@final
class GroupId:
    """A group of a deployment, which one provider serves: `owner/dseq/gseq`."""

    __match_args__: ClassVar[tuple[Literal["owner"], Literal["dseq"], Literal["gseq"]]]
    def __new__(cls, owner: str, dseq: int, gseq: int) -> GroupId: ...
    @property
    def owner(self) -> str:
        """The account of the tenant."""
    @property
    def dseq(self) -> int:
        """The deployment's number among those of the owner."""
    @property
    def gseq(self) -> int:
        """The group's number in the deployment."""
    def __getnewargs__(self) -> tuple[str, int, int]: ...
    def __replace__(self, *, owner: str = ..., dseq: int = ..., gseq: int = ...) -> GroupId: ...
    def _repr_html_(self) -> str: ...
    @staticmethod
    def parse(text: str) -> GroupId:
        """Reads the text form."""
    def deployment(self) -> DeploymentId:
        """The deployment that it belongs to."""

@final
class OrderId:
    """An order: a group that asks for bids. `owner/dseq/gseq/oseq`."""

    __match_args__: ClassVar[tuple[Literal["owner"], Literal["dseq"], Literal["gseq"], Literal["oseq"]]]
    def __new__(cls, owner: str, dseq: int, gseq: int, oseq: int) -> OrderId: ...
    @property
    def owner(self) -> str:
        """The account of the tenant."""
    @property
    def dseq(self) -> int:
        """The deployment's number among those of the owner."""
    @property
    def gseq(self) -> int:
        """The group's number in the deployment."""
    @property
    def oseq(self) -> int:
        """The order's number among those of the group."""
    def __getnewargs__(self) -> tuple[str, int, int, int]: ...
    def __replace__(self, *, owner: str = ..., dseq: int = ..., gseq: int = ..., oseq: int = ...) -> OrderId: ...
    def _repr_html_(self) -> str: ...
    @staticmethod
    def parse(text: str) -> OrderId:
        """Reads the text form."""
    def group(self) -> GroupId:
        """The group that it asks for."""
    def deployment(self) -> DeploymentId:
        """The deployment of that group."""

@final
class BidId:
    """A provider's bid on an order: `owner/dseq/gseq/oseq/provider`. A provider bids once on an order."""

    __match_args__: ClassVar[tuple[Literal["owner"], Literal["dseq"], Literal["gseq"], Literal["oseq"], Literal["provider"]]]
    def __new__(cls, owner: str, dseq: int, gseq: int, oseq: int, provider: str) -> BidId: ...
    @property
    def owner(self) -> str:
        """The account of the tenant."""
    @property
    def dseq(self) -> int:
        """The deployment's number among those of the owner."""
    @property
    def gseq(self) -> int:
        """The group's number in the deployment."""
    @property
    def oseq(self) -> int:
        """The order's number among those of the group."""
    @property
    def provider(self) -> str:
        """The account of the provider."""
    def __getnewargs__(self) -> tuple[str, int, int, int, str]: ...
    def __replace__(self, *, owner: str = ..., dseq: int = ..., gseq: int = ..., oseq: int = ..., provider: str = ...) -> BidId: ...
    def _repr_html_(self) -> str: ...
    @staticmethod
    def parse(text: str) -> BidId:
        """Reads the text form."""
    def order(self) -> OrderId:
        """The order that it answers."""
    def lease(self) -> LeaseId:
        """The lease that comes of the bid when the tenant takes it."""
    def escrow_account(self) -> EscrowAccountId:
        """The escrow account that holds its deposit."""

@final
class LeaseId:
    """A lease: a bid that was taken. `owner/dseq/gseq/oseq/provider`."""

    __match_args__: ClassVar[tuple[Literal["owner"], Literal["dseq"], Literal["gseq"], Literal["oseq"], Literal["provider"]]]
    def __new__(cls, owner: str, dseq: int, gseq: int, oseq: int, provider: str) -> LeaseId: ...
    @property
    def owner(self) -> str:
        """The account of the tenant."""
    @property
    def dseq(self) -> int:
        """The deployment's number among those of the owner."""
    @property
    def gseq(self) -> int:
        """The group's number in the deployment."""
    @property
    def oseq(self) -> int:
        """The order's number among those of the group."""
    @property
    def provider(self) -> str:
        """The account of the provider."""
    def __getnewargs__(self) -> tuple[str, int, int, int, str]: ...
    def __replace__(self, *, owner: str = ..., dseq: int = ..., gseq: int = ..., oseq: int = ..., provider: str = ...) -> LeaseId: ...
    def _repr_html_(self) -> str: ...
    @staticmethod
    def parse(text: str) -> LeaseId:
        """Reads the text form."""
    def bid(self) -> BidId:
        """The bid that it came of."""
    def order(self) -> OrderId:
        """The order that it serves."""
    def deployment(self) -> DeploymentId:
        """The deployment that it belongs to."""
    def escrow_payment(self) -> str:
        """What flows from the deployment's escrow account to the provider, as text."""

@disjoint_base
class EscrowAccountId:
    """An escrow account: `deployment/owner/dseq` or `bid/owner/dseq/gseq/oseq/provider`."""

    def _repr_html_(self) -> str: ...
    @final
    class Bid(EscrowAccountId):
        """Holds the deposit of a bid."""

        __match_args__: ClassVar[tuple[Literal["id"]]]
        def __new__(cls, id: BidId) -> EscrowAccountId.Bid: ...
        @property
        def id(self) -> BidId:
            """The bid."""
        def __getnewargs__(self) -> tuple[BidId]: ...
    @final
    class Deployment(EscrowAccountId):
        """Pays for the leases of a deployment."""

        __match_args__: ClassVar[tuple[Literal["id"]]]
        def __new__(cls, id: DeploymentId) -> EscrowAccountId.Deployment: ...
        @property
        def id(self) -> DeploymentId:
            """The deployment."""
        def __getnewargs__(self) -> tuple[DeploymentId]: ...

def parse_escrow_account(text: str) -> EscrowAccountId:
    """Reads the text form of an escrow account's id."""

def escrow_account_text(account: EscrowAccountId) -> str:
    """The text form of an escrow account's id."""

@final
class Coin:
    """A whole amount of one denomination, not negative: balances, deposits, fees."""

    __match_args__: ClassVar[tuple[Literal["denom"], Literal["amount"]]]
    def __new__(cls, denom: str, amount: int) -> Coin: ...
    @property
    def denom(self) -> str:
        """What it is counted in."""
    @property
    def amount(self) -> int:
        """How much."""
    def __getnewargs__(self) -> tuple[str, int]: ...
    def __replace__(self, *, denom: str = ..., amount: int = ...) -> Coin: ...
    def _repr_html_(self) -> str: ...
    @staticmethod
    def parse(text: str) -> Coin:
        """Reads text such as `5000000uact`; a fraction of the smallest unit is dropped, as on the chain's command line."""
    def checked_add(self, other: Coin) -> Coin:
        """The sum of two amounts of one denomination."""
    def checked_sub(self, other: Coin) -> Coin:
        """The difference of two amounts of one denomination."""

@final
class Price:
    """A price: a decimal amount of one denomination, not negative."""

    __match_args__: ClassVar[tuple[Literal["denom"], Literal["amount"]]]
    def __new__(cls, denom: str, amount: Decimal | int | str) -> Price: ...
    @property
    def denom(self) -> str:
        """What it is counted in."""
    @property
    def amount(self) -> Decimal:
        """How much."""
    def __getnewargs__(self) -> tuple[str, Decimal]: ...
    def __replace__(self, *, denom: str = ..., amount: Decimal | int | str = ...) -> Price: ...
    def _repr_html_(self) -> str: ...
    @staticmethod
    def parse(text: str) -> Price:
        """Reads text such as `0.7uact`."""
    @staticmethod
    def from_dec_coin(coin: DecCoin) -> Price:
        """The price that a record of the chain holds, checked."""
    def checked_add(self, other: Price) -> Price:
        """The sum of two prices of one denomination."""
    def times(self, count: int) -> Price:
        """The price of so many of the same. Exact."""
    def block_to_hour_ceil(self, block_millis: int) -> Price:
        """A price per block as a price per hour, rounded up. `block_millis` is the time between two blocks."""
    def hour_to_block_floor(self, block_millis: int) -> Price:
        """A price per hour as a price per block, rounded down, so that an hour costs no more than it says."""

@final
class DecCoin:
    """A price as the chain's records hold it: any denomination text, any amount, even none. A `Price` is the checked one."""

    __match_args__: ClassVar[tuple[Literal["denom"], Literal["amount"]]]
    def __new__(cls, denom: str, amount: Decimal | int | str | None = None) -> DecCoin: ...
    @property
    def denom(self) -> str:
        """Such as `uact`."""
    @property
    def amount(self) -> Decimal | None:
        """How much. Left out, it is the network's absent amount, which its checks refuse."""
    def __getnewargs__(self) -> tuple[str, Decimal | None]: ...
    def __replace__(self, *, denom: str = ..., amount: Decimal | int | str | None = ...) -> DecCoin: ...
    def _repr_html_(self) -> str: ...

def decimal_add(left: Decimal | int | str, right: Decimal | int | str) -> Decimal:
    """The sum of two decimals of 18 places, as the chain adds them."""

def decimal_sub(left: Decimal | int | str, right: Decimal | int | str) -> Decimal:
    """The difference of two decimals of 18 places."""

def decimal_mul_half_even(left: Decimal | int | str, right: Decimal | int | str) -> Decimal:
    """The product, rounded to 18 places, half to even."""

def decimal_mul_truncate(left: Decimal | int | str, right: Decimal | int | str) -> Decimal:
    """The product, cut off at 18 places."""

def decimal_quo_half_even(left: Decimal | int | str, right: Decimal | int | str) -> Decimal:
    """The quotient, rounded to 18 places, half to even."""

def decimal_quo_truncate(left: Decimal | int | str, right: Decimal | int | str) -> Decimal:
    """The quotient, cut off at 18 places."""

def decimal_quo_ceil(left: Decimal | int | str, right: Decimal | int | str) -> Decimal:
    """The quotient, rounded up to 18 places."""

@final
class BlockTimePreset:
    """A block time with a name, and who reckons with it."""

    __match_args__: ClassVar[tuple[Literal["name"], Literal["block_millis"], Literal["used_by"]]]
    def __new__(cls, name: str, block_millis: int, used_by: str) -> BlockTimePreset: ...
    @property
    def name(self) -> str:
        """Such as `console`."""
    @property
    def block_millis(self) -> int:
        """The time between two blocks."""
    @property
    def used_by(self) -> str:
        """Who reckons with it."""
    def __getnewargs__(self) -> tuple[str, int, str]: ...
    def __replace__(self, *, name: str = ..., block_millis: int = ..., used_by: str = ...) -> BlockTimePreset: ...
    def _repr_html_(self) -> str: ...

def block_times() -> tuple[BlockTimePreset, ...]:
    """Every preset of the time between two blocks. Best is a measured one."""

def block_time(name: str) -> int:
    """The time between two blocks in milliseconds, by the name of its preset."""

@final
class Network:
    """A network and where it can be reached."""

    __match_args__: ClassVar[tuple[Literal["name"], Literal["chain_id"], Literal["rpc"], Literal["rest"], Literal["grpc"], Literal["faucet"]]]
    def __new__(cls, name: str, chain_id: str, rpc: Sequence[str], rest: Sequence[str], grpc: Sequence[str], faucet: str | None = None) -> Network: ...
    @property
    def name(self) -> str:
        """Such as `mainnet`."""
    @property
    def chain_id(self) -> str:
        """What a signature on this network covers, such as `akashnet-2`."""
    @property
    def rpc(self) -> tuple[str, ...]:
        """CometBFT's JSON-RPC, the first one preferred."""
    @property
    def rest(self) -> tuple[str, ...]:
        """The REST gateway, the first one preferred."""
    @property
    def grpc(self) -> tuple[str, ...]:
        """Host and port of gRPC, the first one preferred."""
    @property
    def faucet(self) -> str | None:
        """Where test tokens are given away."""
    def __getnewargs__(self) -> tuple[str, str, tuple[str, ...], tuple[str, ...], tuple[str, ...], str | None]: ...
    def __replace__(self, *, name: str = ..., chain_id: str = ..., rpc: Sequence[str] = ..., rest: Sequence[str] = ..., grpc: Sequence[str] = ..., faucet: str | None = ...) -> Network: ...
    def _repr_html_(self) -> str: ...

def networks() -> tuple[Network, ...]:
    """Every network that is known to live."""

def network(chain_id: str) -> Network:
    """The network of a chain id."""

def network_params() -> NetworkParams:
    """The parameters of the chain's modules, as code and upgrades set them. They change by vote: ask the chain where it matters."""

@final
class NetworkParams:
    """The parameters of every module that matters to an app."""

    __match_args__: ClassVar[tuple[Literal["auth"], Literal["bme"], Literal["deployment"], Literal["gov"], Literal["market"], Literal["oracle"], Literal["slashing"], Literal["staking"]]]
    def __new__(cls, auth: AuthParams, bme: BmeParams, deployment: DeploymentParams, gov: GovParams, market: MarketParams, oracle: OracleParams, slashing: SlashingParams, staking: StakingParams) -> NetworkParams: ...
    @property
    def auth(self) -> AuthParams:
        """Limits of transactions."""
    @property
    def bme(self) -> BmeParams:
        """Minting and burning of ACT."""
    @property
    def deployment(self) -> DeploymentParams:
        """Deposits of deployments."""
    @property
    def gov(self) -> GovParams:
        """Votes."""
    @property
    def market(self) -> MarketParams:
        """Orders and bids."""
    @property
    def oracle(self) -> OracleParams:
        """Prices of AKT."""
    @property
    def slashing(self) -> SlashingParams:
        """Validators that miss blocks."""
    @property
    def staking(self) -> StakingParams:
        """Validators and delegations."""
    def __getnewargs__(self) -> tuple[AuthParams, BmeParams, DeploymentParams, GovParams, MarketParams, OracleParams, SlashingParams, StakingParams]: ...
    def __replace__(self, *, auth: AuthParams = ..., bme: BmeParams = ..., deployment: DeploymentParams = ..., gov: GovParams = ..., market: MarketParams = ..., oracle: OracleParams = ..., slashing: SlashingParams = ..., staking: StakingParams = ...) -> NetworkParams: ...
    def _repr_html_(self) -> str: ...

@final
class AuthParams:
    """Limits of transactions."""

    __match_args__: ClassVar[tuple[Literal["max_memo_characters"], Literal["tx_sig_limit"], Literal["tx_size_cost_per_byte"], Literal["sig_verify_cost_secp256k1"], Literal["sig_verify_cost_ed25519"]]]
    def __new__(cls, max_memo_characters: int, tx_sig_limit: int, tx_size_cost_per_byte: int, sig_verify_cost_secp256k1: int, sig_verify_cost_ed25519: int) -> AuthParams: ...
    @property
    def max_memo_characters(self) -> int:
        """Characters of a memo, at most."""
    @property
    def tx_sig_limit(self) -> int:
        """Signatures on a transaction, at most, those within a multisig counted."""
    @property
    def tx_size_cost_per_byte(self) -> int:
        """Gas for each byte of a transaction."""
    @property
    def sig_verify_cost_secp256k1(self) -> int:
        """Gas for a secp256k1 signature."""
    @property
    def sig_verify_cost_ed25519(self) -> int:
        """Gas for an ed25519 signature."""
    def __getnewargs__(self) -> tuple[int, int, int, int, int]: ...
    def __replace__(self, *, max_memo_characters: int = ..., tx_sig_limit: int = ..., tx_size_cost_per_byte: int = ..., sig_verify_cost_secp256k1: int = ..., sig_verify_cost_ed25519: int = ...) -> AuthParams: ...
    def _repr_html_(self) -> str: ...

@final
class BmeParams:
    """Minting and burning of ACT."""

    __match_args__: ClassVar[tuple[Literal["warn_threshold_bps"], Literal["halt_threshold_bps"], Literal["min_epoch_blocks"], Literal["epoch_blocks_backoff_percent"], Literal["mint_spread_bps"], Literal["settle_spread_bps"], Literal["max_endblocker_records"], Literal["max_pending_attempts"], Literal["min_mint_uact"]]]
    def __new__(cls, warn_threshold_bps: int, halt_threshold_bps: int, min_epoch_blocks: int, epoch_blocks_backoff_percent: int, mint_spread_bps: int, settle_spread_bps: int, max_endblocker_records: int, max_pending_attempts: int, min_mint_uact: int) -> BmeParams: ...
    @property
    def warn_threshold_bps(self) -> int:
        """Collateral, in hundredths of a percent, below which the vault warns."""
    @property
    def halt_threshold_bps(self) -> int:
        """Collateral, in hundredths of a percent, below which it mints no more."""
    @property
    def min_epoch_blocks(self) -> int:
        """Blocks of an epoch, at least."""
    @property
    def epoch_blocks_backoff_percent(self) -> int:
        """By how much epochs grow while collateral is short."""
    @property
    def mint_spread_bps(self) -> int:
        """What minting costs, in hundredths of a percent."""
    @property
    def settle_spread_bps(self) -> int:
        """What settling costs, in hundredths of a percent."""
    @property
    def max_endblocker_records(self) -> int:
        """Records worked off at the end of a block, at most."""
    @property
    def max_pending_attempts(self) -> int:
        """Attempts at a pending record, at most."""
    @property
    def min_mint_uact(self) -> int:
        """The least to mint, in uact."""
    def __getnewargs__(self) -> tuple[int, int, int, int, int, int, int, int, int]: ...
    def __replace__(self, *, warn_threshold_bps: int = ..., halt_threshold_bps: int = ..., min_epoch_blocks: int = ..., epoch_blocks_backoff_percent: int = ..., mint_spread_bps: int = ..., settle_spread_bps: int = ..., max_endblocker_records: int = ..., max_pending_attempts: int = ..., min_mint_uact: int = ...) -> BmeParams: ...
    def _repr_html_(self) -> str: ...

@final
class DeploymentParams:
    """Deposits of deployments."""

    __match_args__: ClassVar[tuple[Literal["min_deposit_uakt"], Literal["min_deposit_uact"]]]
    def __new__(cls, min_deposit_uakt: int, min_deposit_uact: int) -> DeploymentParams: ...
    @property
    def min_deposit_uakt(self) -> int:
        """The least deposit, in uakt."""
    @property
    def min_deposit_uact(self) -> int:
        """The least deposit, in uact."""
    def __getnewargs__(self) -> tuple[int, int]: ...
    def __replace__(self, *, min_deposit_uakt: int = ..., min_deposit_uact: int = ...) -> DeploymentParams: ...
    def _repr_html_(self) -> str: ...

@final
class GovParams:
    """Votes."""

    __match_args__: ClassVar[tuple[Literal["min_deposit_uakt"], Literal["voting_period_seconds"], Literal["quorum_bps"], Literal["min_initial_deposit_bps"], Literal["expedited_min_deposit_uakt"], Literal["expedited_voting_period_seconds"], Literal["expedited_threshold_bps"], Literal["max_metadata_bytes"]]]
    def __new__(cls, min_deposit_uakt: int, voting_period_seconds: int, quorum_bps: int, min_initial_deposit_bps: int, expedited_min_deposit_uakt: int, expedited_voting_period_seconds: int, expedited_threshold_bps: int, max_metadata_bytes: int) -> GovParams: ...
    @property
    def min_deposit_uakt(self) -> int:
        """Deposit with which voting begins, in uakt."""
    @property
    def voting_period_seconds(self) -> int:
        """Seconds of voting."""
    @property
    def quorum_bps(self) -> int:
        """Share of stake that must vote, in hundredths of a percent."""
    @property
    def min_initial_deposit_bps(self) -> int:
        """Share of the deposit that the proposer must bring, in hundredths of a percent."""
    @property
    def expedited_min_deposit_uakt(self) -> int:
        """Deposit of an expedited proposal, in uakt."""
    @property
    def expedited_voting_period_seconds(self) -> int:
        """Seconds of voting on an expedited proposal."""
    @property
    def expedited_threshold_bps(self) -> int:
        """Share of votes for an expedited proposal, in hundredths of a percent."""
    @property
    def max_metadata_bytes(self) -> int:
        """Bytes of metadata, at most."""
    def __getnewargs__(self) -> tuple[int, int, int, int, int, int, int, int]: ...
    def __replace__(self, *, min_deposit_uakt: int = ..., voting_period_seconds: int = ..., quorum_bps: int = ..., min_initial_deposit_bps: int = ..., expedited_min_deposit_uakt: int = ..., expedited_voting_period_seconds: int = ..., expedited_threshold_bps: int = ..., max_metadata_bytes: int = ...) -> GovParams: ...
    def _repr_html_(self) -> str: ...

@final
class MarketParams:
    """Orders and bids."""

    __match_args__: ClassVar[tuple[Literal["bid_min_deposit_uact"], Literal["bid_min_deposit_uakt"], Literal["order_max_bids"], Literal["min_reclamation_window_seconds"], Literal["max_reclamation_window_seconds"]]]
    def __new__(cls, bid_min_deposit_uact: int, bid_min_deposit_uakt: int, order_max_bids: int, min_reclamation_window_seconds: int, max_reclamation_window_seconds: int) -> MarketParams: ...
    @property
    def bid_min_deposit_uact(self) -> int:
        """The least deposit of a bid, in uact."""
    @property
    def bid_min_deposit_uakt(self) -> int:
        """The least deposit of a bid, in uakt."""
    @property
    def order_max_bids(self) -> int:
        """Open bids on an order before another is refused; the comparison lets one more through."""
    @property
    def min_reclamation_window_seconds(self) -> int:
        """Shortest notice that a reclamation window may give, in seconds."""
    @property
    def max_reclamation_window_seconds(self) -> int:
        """Longest notice that a reclamation window may give, in seconds."""
    def __getnewargs__(self) -> tuple[int, int, int, int, int]: ...
    def __replace__(self, *, bid_min_deposit_uact: int = ..., bid_min_deposit_uakt: int = ..., order_max_bids: int = ..., min_reclamation_window_seconds: int = ..., max_reclamation_window_seconds: int = ...) -> MarketParams: ...
    def _repr_html_(self) -> str: ...

@final
class OracleParams:
    """Prices of AKT."""

    __match_args__: ClassVar[tuple[Literal["min_price_sources"], Literal["max_price_deviation_bps"], Literal["max_staleness_seconds"], Literal["twap_window_seconds"], Literal["retention_seconds"], Literal["max_future_drift_seconds"], Literal["prune_epoch"], Literal["max_prune_per_epoch"]]]
    def __new__(cls, min_price_sources: int, max_price_deviation_bps: int, max_staleness_seconds: int, twap_window_seconds: int, retention_seconds: int, max_future_drift_seconds: int, prune_epoch: str, max_prune_per_epoch: int) -> OracleParams: ...
    @property
    def min_price_sources(self) -> int:
        """Sources that a price needs, at least."""
    @property
    def max_price_deviation_bps(self) -> int:
        """How far sources may differ, in hundredths of a percent."""
    @property
    def max_staleness_seconds(self) -> int:
        """Seconds after which a price is stale."""
    @property
    def twap_window_seconds(self) -> int:
        """Seconds over which the price is averaged."""
    @property
    def retention_seconds(self) -> int:
        """Seconds for which prices are kept."""
    @property
    def max_future_drift_seconds(self) -> int:
        """Seconds by which a price may be ahead of the block."""
    @property
    def prune_epoch(self) -> str:
        """The epoch at whose end old prices go."""
    @property
    def max_prune_per_epoch(self) -> int:
        """Prices that go in one epoch, at most."""
    def __getnewargs__(self) -> tuple[int, int, int, int, int, int, str, int]: ...
    def __replace__(self, *, min_price_sources: int = ..., max_price_deviation_bps: int = ..., max_staleness_seconds: int = ..., twap_window_seconds: int = ..., retention_seconds: int = ..., max_future_drift_seconds: int = ..., prune_epoch: str = ..., max_prune_per_epoch: int = ...) -> OracleParams: ...
    def _repr_html_(self) -> str: ...

@final
class SlashingParams:
    """Validators that miss blocks."""

    __match_args__: ClassVar[tuple[Literal["signed_blocks_window"], Literal["min_signed_per_window_bps"]]]
    def __new__(cls, signed_blocks_window: int, min_signed_per_window_bps: int) -> SlashingParams: ...
    @property
    def signed_blocks_window(self) -> int:
        """Blocks that are looked at."""
    @property
    def min_signed_per_window_bps(self) -> int:
        """Share of them to be signed, in hundredths of a percent."""
    def __getnewargs__(self) -> tuple[int, int]: ...
    def __replace__(self, *, signed_blocks_window: int = ..., min_signed_per_window_bps: int = ...) -> SlashingParams: ...
    def _repr_html_(self) -> str: ...

@final
class StakingParams:
    """Validators and delegations."""

    __match_args__: ClassVar[tuple[Literal["min_commission_bps"], Literal["unbonding_seconds"], Literal["max_validators"], Literal["max_entries"], Literal["historical_entries"]]]
    def __new__(cls, min_commission_bps: int, unbonding_seconds: int, max_validators: int, max_entries: int, historical_entries: int) -> StakingParams: ...
    @property
    def min_commission_bps(self) -> int:
        """The least commission, in hundredths of a percent."""
    @property
    def unbonding_seconds(self) -> int:
        """Seconds until undelegated stake is free."""
    @property
    def max_validators(self) -> int:
        """Validators, at most."""
    @property
    def max_entries(self) -> int:
        """Undelegations and redelegations of one pair at a time, at most."""
    @property
    def historical_entries(self) -> int:
        """Headers that are kept."""
    def __getnewargs__(self) -> tuple[int, int, int, int, int]: ...
    def __replace__(self, *, min_commission_bps: int = ..., unbonding_seconds: int = ..., max_validators: int = ..., max_entries: int = ..., historical_entries: int = ...) -> StakingParams: ...
    def _repr_html_(self) -> str: ...

@final
class Constants:
    """What is the same on every network."""

    __match_args__: ClassVar[tuple[Literal["coin_type"], Literal["hd_path"], Literal["fee_denom"], Literal["compute_denom"], Literal["denom_exponent"], Literal["gov_authority"], Literal["mainnet_oracle_source"], Literal["max_document_bytes"], Literal["gas_price_low"], Literal["gas_price_average"], Literal["gas_price_high"]]]
    def __new__(cls, coin_type: int, hd_path: str, fee_denom: str, compute_denom: str, denom_exponent: int, gov_authority: str, mainnet_oracle_source: str, max_document_bytes: int, gas_price_low: int, gas_price_average: int, gas_price_high: int) -> Constants: ...
    @property
    def coin_type(self) -> int:
        """BIP-44's number for the keys: the one of all Cosmos chains."""
    @property
    def hd_path(self) -> str:
        """The derivation path of a wallet's first account."""
    @property
    def fee_denom(self) -> str:
        """What fees and stakes are paid in: millionths of an AKT."""
    @property
    def compute_denom(self) -> str:
        """What leases are paid in: millionths of an ACT, worth one US dollar each."""
    @property
    def denom_exponent(self) -> int:
        """Places between both denominations and the units that people speak of."""
    @property
    def gov_authority(self) -> str:
        """The account that acts for votes."""
    @property
    def mainnet_oracle_source(self) -> str:
        """The only source of the price oracle on mainnet, a contract."""
    @property
    def max_document_bytes(self) -> int:
        """Documents above this size are refused unread."""
    @property
    def gas_price_low(self) -> int:
        """Some nodes take it, in millionths of a uakt for one gas."""
    @property
    def gas_price_average(self) -> int:
        """What a node asks for unless configured otherwise, in millionths of a uakt for one gas."""
    @property
    def gas_price_high(self) -> int:
        """What the network's own clients offer, in millionths of a uakt for one gas."""
    def __getnewargs__(self) -> tuple[int, str, str, str, int, str, str, int, int, int, int]: ...
    def __replace__(self, *, coin_type: int = ..., hd_path: str = ..., fee_denom: str = ..., compute_denom: str = ..., denom_exponent: int = ..., gov_authority: str = ..., mainnet_oracle_source: str = ..., max_document_bytes: int = ..., gas_price_low: int = ..., gas_price_average: int = ..., gas_price_high: int = ...) -> Constants: ...
    def _repr_html_(self) -> str: ...

def constants() -> Constants:
    """What is the same on every network."""

def fee_ceil(gas: int, micro_uakt: int | None = None) -> int:
    """The least fee in uakt for this much gas; part of a uakt counts as a whole one."""

@final
class CreateDeployment:
    """Puts a deployment on the market: each group becomes an order that providers bid on."""

    __match_args__: ClassVar[tuple[Literal["id"], Literal["groups"], Literal["version"], Literal["deposit"], Literal["reclamation"]]]
    def __new__(cls, id: DeploymentId, groups: Sequence[GroupSpec], version: str, deposit: Deposit, reclamation: int | None = None) -> CreateDeployment: ...
    @property
    def id(self) -> DeploymentId:
        """Whose, and a number that this owner has never used; the custom is the height of the latest block."""
    @property
    def groups(self) -> tuple[GroupSpec, ...]:
        """What is asked for."""
    @property
    def version(self) -> str:
        """The manifest's version, which providers hold the manifest against."""
    @property
    def deposit(self) -> Deposit:
        """Pays for the leases; of the same denomination as the prices."""
    @property
    def reclamation(self) -> int | None:
        """How long a provider must wait before it takes its machine back, in nanoseconds."""
    def __getnewargs__(self) -> tuple[DeploymentId, tuple[GroupSpec, ...], str, Deposit, int | None]: ...
    def __replace__(self, *, id: DeploymentId = ..., groups: Sequence[GroupSpec] = ..., version: str = ..., deposit: Deposit = ..., reclamation: int | None = ...) -> CreateDeployment: ...
    def _repr_html_(self) -> str: ...
    def validate(self) -> None:
        """Whether the chain would take the message at all."""

@final
class Deposit:
    """An amount for an escrow account."""

    __match_args__: ClassVar[tuple[Literal["amount"], Literal["sources"]]]
    def __new__(cls, amount: Coin, sources: Sequence[DepositSource | Literal["balance", "grant"]]) -> Deposit: ...
    @property
    def amount(self) -> Coin:
        """How much."""
    @property
    def sources(self) -> tuple[DepositSource, ...]:
        """Where it comes from; the chain empties the first before it turns to the next."""
    def __getnewargs__(self) -> tuple[Coin, tuple[DepositSource, ...]]: ...
    def __replace__(self, *, amount: Coin = ..., sources: Sequence[DepositSource | Literal["balance", "grant"]] = ...) -> Deposit: ...
    def _repr_html_(self) -> str: ...

class DepositSource(StrEnum):
    """Where a deposit comes from."""

    BALANCE = "balance"
    """The account itself."""
    GRANT = "grant"
    """Others, who allowed it."""

def deposit(amount: Coin) -> Deposit:
    """A deposit paid as the network's own tool pays: from grants of others first, then from the own account."""

@final
class Message:
    """What a transaction asks the chain to do: the URL of a type, and bytes."""

    __match_args__: ClassVar[tuple[Literal["type_url"], Literal["value"]]]
    def __new__(cls, type_url: str, value: builtins.bytes | bytearray | memoryview) -> Message: ...
    @property
    def type_url(self) -> str:
        """The URL of its type."""
    @property
    def value(self) -> builtins.bytes:
        """The protobuf bytes."""
    def __getnewargs__(self) -> tuple[str, builtins.bytes]: ...
    def __replace__(self, *, type_url: str = ..., value: builtins.bytes | bytearray | memoryview = ...) -> Message: ...
    def _repr_html_(self) -> str: ...
    @staticmethod
    def create_deployment(create: CreateDeployment) -> Message:
        """Puts a deployment on the market."""
    @staticmethod
    def from_json(type_url: str, json: str) -> Message:
        """Reads the chain's own JSON, as its REST interface shows it."""
    def canonical(self) -> Message:
        """The same message as the chain itself writes it."""
    def signers(self) -> tuple[str, ...]:
        """The accounts that must sign."""
    def validate(self) -> None:
        """Whether the chain would take the message at all, before it looks at its state."""

@final
class Fee:
    """The price and the limit of a transaction's execution."""

    __match_args__: ClassVar[tuple[Literal["amount"], Literal["gas_limit"], Literal["payer"], Literal["granter"]]]
    def __new__(cls, amount: Sequence[Coin], gas_limit: int, payer: str | None = None, granter: str | None = None) -> Fee: ...
    @property
    def amount(self) -> tuple[Coin, ...]:
        """Paid even when execution fails. In ascending order of the denominations."""
    @property
    def gas_limit(self) -> int:
        """Execution stops here."""
    @property
    def payer(self) -> str | None:
        """Who pays, and signs for it; otherwise the first signer."""
    @property
    def granter(self) -> str | None:
        """Whose fee grant pays."""
    def __getnewargs__(self) -> tuple[tuple[Coin, ...], int, str | None, str | None]: ...
    def __replace__(self, *, amount: Sequence[Coin] = ..., gas_limit: int = ..., payer: str | None = ..., granter: str | None = ...) -> Fee: ...
    def _repr_html_(self) -> str: ...

@final
class Signer:
    """An account that signs, as the chain knows it at the moment."""

    __match_args__: ClassVar[tuple[Literal["public_key"], Literal["account_number"], Literal["sequence"], Literal["mode"]]]
    def __new__(cls, public_key: PublicKey, account_number: int, sequence: int, mode: SignMode | Literal["direct"]) -> Signer: ...
    @property
    def public_key(self) -> PublicKey:
        """The key that will sign."""
    @property
    def account_number(self) -> int:
        """The account's number on the chain."""
    @property
    def sequence(self) -> int:
        """How many transactions the account has sent; 0 in an unordered one."""
    @property
    def mode(self) -> SignMode:
        """What is signed."""
    def __getnewargs__(self) -> tuple[PublicKey, int, int, SignMode]: ...
    def __replace__(self, *, public_key: PublicKey = ..., account_number: int = ..., sequence: int = ..., mode: SignMode | Literal["direct"] = ...) -> Signer: ...
    def _repr_html_(self) -> str: ...

class SignMode(StrEnum):
    """What a signature covers."""

    DIRECT = "direct"
    """The protobuf bytes."""

@final
class UnsignedTx:
    """A transaction that waits for signatures: let each signer sign its `sign_bytes`, then assemble."""

    def __new__(cls, chain_id: str, messages: Sequence[Message], fee: Fee, signers: Sequence[Signer], memo: str | None = None, timeout_height: int | None = None, timeout: str | None = None, unordered: bool | None = None) -> UnsignedTx: ...
    @property
    def body_bytes(self) -> builtins.bytes:
        """The body: messages, memo and timeouts, as protobuf bytes."""
    @property
    def auth_info_bytes(self) -> builtins.bytes:
        """Who signs and what it costs, as protobuf bytes."""
    def _repr_html_(self) -> str: ...
    def sign_bytes(self, place: int | None = None) -> builtins.bytes:
        """The bytes that the signer in this place signs (their SHA-256 is what a signature covers); the first, where none is named."""
    def assemble(self, signatures: Sequence[builtins.bytes | bytearray | memoryview]) -> SignedTx:
        """The transaction with its signatures: one of 64 bytes for each signer, in their order. They are not verified."""

@final
class SignedTx:
    """A transaction that can be broadcast."""

    @property
    def bytes(self) -> builtins.bytes:
        """What is broadcast."""
    @property
    def hash(self) -> str:
        """Under which the chain finds it: the SHA-256 of the bytes in capital hexadecimal digits."""
    def _repr_html_(self) -> str: ...

@final
class Mnemonic:
    """12 to 24 words that stand for any number of keys."""

    def _repr_html_(self) -> str: ...
    @staticmethod
    def parse(words: str) -> Mnemonic:
        """Reads words in lower case with single spaces between, as the network's own tool wants them."""
    def derive(self, path: str | None = None, passphrase: str | None = None) -> PrivateKey:
        """The key at the end of a path; of a wallet's first account, where none is named. The passphrase is taken byte by byte."""

@final
class PrivateKey:
    """A secret key that signs. Wiped when dropped."""

    @property
    def public_key(self) -> PublicKey:
        """The key that verifies what this one signs."""
    def _repr_html_(self) -> str: ...
    @staticmethod
    def from_bytes(bytes: builtins.bytes | bytearray | memoryview) -> PrivateKey:
        """Takes 32 bytes."""
    def sign(self, bytes: builtins.bytes | bytearray | memoryview) -> builtins.bytes:
        """Signs the SHA-256 of these bytes: deterministic (RFC 6979), the lower of both solutions, `r ‖ s`."""
    def to_bytes(self) -> builtins.bytes:
        """The secret itself, to be stored by the caller."""

@final
class PublicKey:
    """The compressed point of a key on secp256k1."""

    __match_args__: ClassVar[tuple[Literal["bytes"]]]
    def __new__(cls, bytes: builtins.bytes | bytearray | memoryview) -> PublicKey: ...
    @property
    def bytes(self) -> builtins.bytes:
        """33 bytes that begin with 2 or 3."""
    def __getnewargs__(self) -> tuple[builtins.bytes]: ...
    def __replace__(self, *, bytes: builtins.bytes | bytearray | memoryview = ...) -> PublicKey: ...
    def _repr_html_(self) -> str: ...
    @staticmethod
    def parse(text: str) -> PublicKey:
        """Reads base64, as the network's JSON holds it."""
    def address(self) -> str:
        """The account of this key."""
    def verify(self, bytes: builtins.bytes | bytearray | memoryview, signature: builtins.bytes | bytearray | memoryview) -> None:
        """Checks a signature over the SHA-256 of these bytes, as strictly as the chain: 64 bytes, the lower solution."""
