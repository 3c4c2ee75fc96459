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
    "GpuInterface",
    "GpuVariant",
    "KnownGpu",
    "GpuInfo",
    "OfferedGpu",
    "gpu",
    "gpu_catalogue",
    "gpu_covers",
    "offered_gpus",
    "gpu_request",
    "gpu_request_sdl",
    "Audit",
    "Provider",
    "parse_providers",
    "validate_registration",
    "Dimension",
    "Misfit",
    "Relaxation",
    "ResourceOffer",
    "fits",
    "provider_misfits",
    "offer_misfits",
    "bidding_misfits",
    "inventory_misfits",
    "should_bid",
    "place_group",
    "relaxations",
    "BiddingRules",
    "Overcommit",
    "Inventory",
    "Node",
    "Capacity",
    "GpuDevice",
    "StoragePool",
    "LeasedIps",
    "Allocation",
    "NodeShare",
    "Party",
    "Action",
    "DeploymentState",
    "GroupState",
    "OrderState",
    "BidState",
    "LeaseState",
    "action_party",
    "deployment_state_after",
    "group_state_after",
    "order_state_after",
    "bid_state_after",
    "lease_state_after",
    "close_reason_name",
    "Order",
    "Bid",
    "parse_bids",
    "Lease",
    "Reclaim",
    "Auction",
    "DeploymentStatus",
    "Market",
    "Criterion",
    "Per",
    "Side",
    "MaxPrice",
    "MaxAge",
    "AuditedBy",
    "Policy",
    "RankReason",
    "RejectionKind",
    "Rejection",
    "RankedBid",
    "RejectedBid",
    "Ranking",
    "rank",
    "OrderMatch",
    "OpenOrder",
    "MarketIndex",
    "DisplayUnit",
    "denom_unit",
    "parse_coins",
    "add_coins",
    "sub_coins",
    "Period",
    "PeriodPreset",
    "periods",
    "price_per_ceil",
    "price_per_floor",
    "block_price_floor",
    "usd_per_ceil",
    "usd_block_price_floor",
    "Budget",
    "Spread",
    "ProfilePrice",
    "Overpriced",
    "overpriced",
    "GpuPlan",
    "Funding",
    "Installment",
    "per_gpu_hour_ceil",
    "gpu_hours_floor",
    "EscrowState",
    "Depositor",
    "Funds",
    "EscrowAccount",
    "EscrowPayment",
    "Block",
    "TransferReason",
    "Transfer",
    "Moved",
    "Escrow",
    "Grant",
    "EscrowScope",
    "Payer",
    "Outlook",
    "TopUpPlan",
    "TopUp",
    "Clock",
    "MintStatus",
    "Bme",
    "Conversion",
    "Vault",
    "PricePoint",
    "AktPrice",
    "akt_price",
    "ScaleRates",
    "StorageRate",
    "GenericRates",
    "generic_rates",
    "generic_price",
    "random_price_count",
    "random_price",
    "script_stdin",
    "script_price",
    "HandedKind",
    "Handed",
    "Wallet",
    "Summary",
    "Statement",
    "StatementPart",
    "StatementPartKind",
    "ExecutionCost",
    "SigningWarning",
    "DecodedTx",
    "SignerAccount",
    "MultisigKey",
    "HolderSignature",
    "arbitrary_sign_bytes",
    "fee_of_gas",
    "gas_limit_of_simulation",
    "Retry",
    "ChainRefusal",
    "explain_refusal",
    "NodeRequest",
    "simulate_request",
    "broadcast_request",
    "transaction_request",
    "account_request",
    "SimulationReply",
    "BroadcastReply",
    "TransactionReply",
    "AccountReply",
    "Vesting",
    "VestingKind",
    "VestingPeriod",
    "read_simulation",
    "read_broadcast",
    "read_transaction",
    "read_account",
    "AccessScope",
    "AccessTask",
    "TokenAlgorithm",
    "AccessLevel",
    "TokenAccess",
    "TokenPermission",
    "TokenDeployment",
    "TokenClaims",
    "TokenDraft",
    "Token",
    "TlsKey",
    "RenewalAdvice",
    "Certificate",
    "CertificateFile",
    "read_certificate_file",
    "CertificateRecord",
    "PeerRole",
    "PeerCertificate",
    "peer_of_connection",
    "GatewayAccess",
    "GatewayRequest",
    "server_name",
    "check_accepted",
    "read_address",
    "read_migrated",
    "explain_gateway",
    "explain_closing",
    "LeaseStatus",
    "ServiceStatus",
    "ForwardedPort",
    "LeasedIp",
    "LogLine",
    "LeaseEvent",
    "ShellChannel",
    "ShellFrame",
    "ProviderStatus",
    "ResourceTotal",
    "ClassSize",
    "NodeMetrics",
    "NodeAmounts",
    "ProviderVersion",
    "KubernetesVersion",
    "ChainModule",
    "Filter",
    "Page",
    "RestRequest",
    "Query",
    "Reply",
    "AccountInfo",
    "DeploymentRecord",
    "GroupRecord",
    "OrderRecord",
    "BidRecord",
    "LeaseRecord",
    "ProviderRecord",
    "ChainEvent",
    "EventAttribute",
    "EventFacts",
    "BlockResults",
    "TxOutcome",
    "NoticeKind",
    "NodeNotice",
    "NodeStatus",
    "read_notice",
    "read_block_results",
    "read_node_status",
    "Replay",
    "KnownDeployment",
    "KnownGroup",
    "KnownOrder",
    "KnownBid",
    "KnownLease",
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
    "cert.common_name",
    "cert.count",
    "cert.curve",
    "cert.domain",
    "cert.early",
    "cert.expired",
    "cert.form",
    "cert.issuer",
    "cert.key",
    "cert.lifetime",
    "cert.mismatch",
    "cert.not_found",
    "cert.private_key",
    "cert.public_key",
    "cert.revoked",
    "cert.sealed",
    "cert.serial",
    "cert.signature",
    "cert.usage",
    "cert.value",
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
    "devnet.genesis",
    "devnet.state",
    "devnet.time",
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
    "event.order",
    "fix.text",
    "flow.damaged",
    "flow.deposit",
    "flow.other",
    "flow.owner",
    "flow.version",
    "gateway.away",
    "gateway.command",
    "gateway.credentials",
    "gateway.destination",
    "gateway.frame",
    "gateway.hostname",
    "gateway.internal",
    "gateway.lease",
    "gateway.manifest",
    "gateway.not_running",
    "gateway.refused",
    "gateway.reply",
    "gateway.request",
    "gateway.scope",
    "gateway.service",
    "gateway.token",
    "gateway.version",
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
    "key.armor",
    "key.derivation",
    "key.mnemonic.checksum",
    "key.mnemonic.length",
    "key.mnemonic.word",
    "key.passphrase",
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
    "query.method",
    "query.refused",
    "query.reply",
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
    "tx.hash",
    "tx.key",
    "tx.legacy",
    "tx.mode",
    "tx.raw",
    "tx.reclamation",
    "tx.sequence",
    "tx.signatures",
    "tx.signatures.limit",
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
    def create_lease(lease: LeaseId) -> Message:
        """Takes a bid: its order is served by its provider, and paid from the deployment's deposit."""
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
    def __new__(cls, public_key: PublicKey, account_number: int, sequence: int, mode: SignMode | Literal["amino", "direct", "direct_aux"]) -> Signer: ...
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
    def __replace__(self, *, public_key: PublicKey = ..., account_number: int = ..., sequence: int = ..., mode: SignMode | Literal["amino", "direct", "direct_aux"] = ...) -> Signer: ...
    def _repr_html_(self) -> str: ...

class SignMode(StrEnum):
    """What a signature covers."""

    AMINO = "amino"
    """A text in legacy amino JSON, which hardware wallets can show. It hides parts of some messages."""
    DIRECT = "direct"
    """The protobuf bytes."""
    DIRECT_AUX = "direct_aux"
    """The protobuf bytes of the body alone: for those who sign beside the payer of the fee."""

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
    def gas_limit(self) -> int:
        """A gas limit that covers it, without asking a node: from a table of what messages use, and what tenants usually have."""
    def with_fee(self, fee: Fee) -> UnsignedTx:
        """The same with another fee."""

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
    @staticmethod
    def from_entropy(random: builtins.bytes | bytearray | memoryview) -> Mnemonic:
        """The words of so much randomness: 16 bytes give 12 words, 32 give 24."""
    def words(self) -> str:
        """The words with single spaces between, to be written down."""
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
    @staticmethod
    def from_armor(text: str, passphrase: str) -> PrivateKey:
        """Opens what `to_armor` or `keys export` of the network's tool has sealed."""
    def sign(self, bytes: builtins.bytes | bytearray | memoryview) -> builtins.bytes:
        """Signs the SHA-256 of these bytes: deterministic (RFC 6979), the lower of both solutions, `r ‖ s`."""
    def to_armor(self, passphrase: str, salt: builtins.bytes | bytearray | memoryview) -> str:
        """Seals the key with a passphrase, as `keys export` of the network's tool does. The salt must be 16 random bytes, others each time."""
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

class GpuInterface(StrEnum):
    """How a graphics processor is connected, as an order can ask for it."""

    PCIE = "pcie"
    """By PCI Express."""
    SXM = "sxm"
    """In a socket of the board."""

@final
class GpuVariant:
    """A memory and a connection with which a model is built."""

    __match_args__: ClassVar[tuple[Literal["ram_gib"], Literal["interface"], Literal["connection"]]]
    def __new__(cls, ram_gib: int, interface: GpuInterface | Literal["pcie", "sxm"], connection: str) -> GpuVariant: ...
    @property
    def ram_gib(self) -> int:
        """Memory in Gi."""
    @property
    def interface(self) -> GpuInterface:
        """How it is connected."""
    @property
    def connection(self) -> str:
        """How providers name the connection."""
    def __getnewargs__(self) -> tuple[int, GpuInterface, str]: ...
    def __replace__(self, *, ram_gib: int = ..., interface: GpuInterface | Literal["pcie", "sxm"] = ..., connection: str = ...) -> GpuVariant: ...
    def _repr_html_(self) -> str: ...

@final
class KnownGpu:
    """A model of the catalogue."""

    __match_args__: ClassVar[tuple[Literal["vendor"], Literal["model"], Literal["variants"]]]
    def __new__(cls, vendor: str, model: str, variants: Sequence[GpuVariant]) -> KnownGpu: ...
    @property
    def vendor(self) -> str:
        """Such as `nvidia`."""
    @property
    def model(self) -> str:
        """Such as `h100`."""
    @property
    def variants(self) -> tuple[GpuVariant, ...]:
        """How it is built."""
    def __getnewargs__(self) -> tuple[str, str, tuple[GpuVariant, ...]]: ...
    def __replace__(self, *, vendor: str = ..., model: str = ..., variants: Sequence[GpuVariant] = ...) -> KnownGpu: ...
    def _repr_html_(self) -> str: ...

@final
class GpuInfo:
    """What there is to say of a model that somebody names."""

    __match_args__: ClassVar[tuple[Literal["name"], Literal["vendor"], Literal["model"], Literal["attribute"], Literal["capabilities"], Literal["variants"], Literal["ram_gib"], Literal["interface"]]]
    def __new__(cls, name: str, vendor: str, model: str, attribute: Attribute, capabilities: Sequence[Attribute], variants: Sequence[GpuVariant], ram_gib: int | None = None, interface: GpuInterface | Literal["pcie", "sxm"] | None = None) -> GpuInfo: ...
    @property
    def name(self) -> str:
        """Its normal name, such as `a100 80Gi sxm`."""
    @property
    def vendor(self) -> str:
        """Such as `nvidia`."""
    @property
    def model(self) -> str:
        """Such as `a100`; `*` for any."""
    @property
    def attribute(self) -> Attribute:
        """What an order asks for."""
    @property
    def capabilities(self) -> tuple[Attribute, ...]:
        """What a provider advertises."""
    @property
    def variants(self) -> tuple[GpuVariant, ...]:
        """How it is built; empty for a model that the catalogue lacks."""
    @property
    def ram_gib(self) -> int | None:
        """The memory that is named, in Gi."""
    @property
    def interface(self) -> GpuInterface | None:
        """The connection that is named."""
    def __getnewargs__(self) -> tuple[str, str, str, Attribute, tuple[Attribute, ...], tuple[GpuVariant, ...], int | None, GpuInterface | None]: ...
    def __replace__(self, *, name: str = ..., vendor: str = ..., model: str = ..., attribute: Attribute = ..., capabilities: Sequence[Attribute] = ..., variants: Sequence[GpuVariant] = ..., ram_gib: int | None = ..., interface: GpuInterface | Literal["pcie", "sxm"] | None = ...) -> GpuInfo: ...
    def _repr_html_(self) -> str: ...

@final
class OfferedGpu:
    """A model that a provider advertises."""

    __match_args__: ClassVar[tuple[Literal["model"], Literal["missing"]]]
    def __new__(cls, model: str, missing: Sequence[Attribute]) -> OfferedGpu: ...
    @property
    def model(self) -> str:
        """The model, with the memory and the connection that go with it."""
    @property
    def missing(self) -> tuple[Attribute, ...]:
        """What should be advertised with it and is not: orders that ask so do not find it."""
    def __getnewargs__(self) -> tuple[str, tuple[Attribute, ...]]: ...
    def __replace__(self, *, model: str = ..., missing: Sequence[Attribute] = ...) -> OfferedGpu: ...
    def _repr_html_(self) -> str: ...

def gpu(name: str) -> GpuInfo:
    """Reads what people call a model of graphics processor, such as `RTX 4090` or `H100 SXM5`."""

def gpu_catalogue() -> tuple[KnownGpu, ...]:
    """Every model that providers of the network advertise."""

def gpu_covers(wanted: str, offered: str) -> bool:
    """Whether one who asks for the first model is content with the second."""

def offered_gpus(attributes: Sequence[Attribute]) -> tuple[OfferedGpu, ...]:
    """The models that a provider's attributes advertise."""

def gpu_request(models: Sequence[str]) -> tuple[Attribute, ...]:
    """The attributes with which an order asks for any one of these models."""

def gpu_request_sdl(units: int, models: Sequence[str]) -> str:
    """The lines of an SDL document that ask for so many of any one of these models."""

@final
class Audit:
    """What an auditor has signed of a provider."""

    __match_args__: ClassVar[tuple[Literal["auditor"], Literal["attributes"]]]
    def __new__(cls, auditor: str, attributes: Sequence[Attribute]) -> Audit: ...
    @property
    def auditor(self) -> str:
        """The auditor's account."""
    @property
    def attributes(self) -> tuple[Attribute, ...]:
        """What the auditor vouches for."""
    def __getnewargs__(self) -> tuple[str, tuple[Attribute, ...]]: ...
    def __replace__(self, *, auditor: str = ..., attributes: Sequence[Attribute] = ...) -> Audit: ...
    def _repr_html_(self) -> str: ...

@final
class Provider:
    """A provider, as the chain and those who watch it know it."""

    __match_args__: ClassVar[tuple[Literal["owner"], Literal["attributes"], Literal["audits"], Literal["uptime_bps"], Literal["is_online"]]]
    def __new__(cls, owner: str, attributes: Sequence[Attribute], audits: Sequence[Audit], uptime_bps: int | None = None, is_online: bool | None = None) -> Provider: ...
    @property
    def owner(self) -> str:
        """The account of the provider."""
    @property
    def attributes(self) -> tuple[Attribute, ...]:
        """What it says of itself."""
    @property
    def audits(self) -> tuple[Audit, ...]:
        """What auditors say of it."""
    @property
    def uptime_bps(self) -> int | None:
        """How much of the time it was reached, in hundredths of a percent."""
    @property
    def is_online(self) -> bool | None:
        """Whether it was reached just now."""
    def __getnewargs__(self) -> tuple[str, tuple[Attribute, ...], tuple[Audit, ...], int | None, bool | None]: ...
    def __replace__(self, *, owner: str = ..., attributes: Sequence[Attribute] = ..., audits: Sequence[Audit] = ..., uptime_bps: int | None = ..., is_online: bool | None = ...) -> Provider: ...
    def _repr_html_(self) -> str: ...

def parse_providers(text: str) -> tuple[Provider, ...]:
    """Reads a JSON list of providers, each with `owner` and perhaps `attributes`, `audits`, `uptime_bps`, `is_online`."""

def validate_registration(owner: str, host_uri: str, attributes: Sequence[Attribute]) -> None:
    """Checks what a provider says of itself, as the chain does when it registers."""

class Dimension(StrEnum):
    """In what something does not fit."""

    ANY_AUDITOR = "any_auditor"
    """None of the auditors signed all of the attributes."""
    ATTRIBUTE = "attribute"
    """The attribute differs."""
    AUDIT = "audit"
    """The auditor signed nothing of this provider."""
    AUDITED_ATTRIBUTE = "audited_attribute"
    """The auditor did not sign the attribute."""
    CPU = "cpu"
    """The cpu is not enough."""
    GPU_MODEL = "gpu_model"
    """The graphics processor is another."""
    GPU_UNITS = "gpu_units"
    """The graphics processors are not enough."""
    LEASED_IP = "leased_ip"
    """The addresses to lease are not enough."""
    MEMORY = "memory"
    """The memory is not enough."""
    OFFER_COUNT = "offer_count"
    """The offer has another number of replicas."""
    OFFER_UNIT = "offer_unit"
    """The offer is for a unit that the group lacks."""
    ORDER_ATTRIBUTE = "order_attribute"
    """The provider serves only orders that ask for this."""
    PRICE = "price"
    """The price is above the ceiling."""
    STORAGE = "storage"
    """The storage is not enough."""
    STORAGE_CLASS = "storage_class"
    """No class of storage has all of this."""
    VOLUMES = "volumes"
    """A replica has more volumes than the provider takes."""

@final
class Misfit:
    """One reason why a provider, its bid or its machines do not fit an order."""

    __match_args__: ClassVar[tuple[Literal["dimension"], Literal["wanted"], Literal["offered"], Literal["of"]]]
    def __new__(cls, dimension: Dimension | Literal["any_auditor", "attribute", "audit", "audited_attribute", "cpu", "gpu_model", "gpu_units", "leased_ip", "memory", "offer_count", "offer_unit", "order_attribute", "price", "storage", "storage_class", "volumes"], wanted: Sequence[str], offered: Sequence[str], of: str | None = None) -> Misfit: ...
    @property
    def dimension(self) -> Dimension:
        """In what it does not fit."""
    @property
    def wanted(self) -> tuple[str, ...]:
        """Any one of these would do."""
    @property
    def offered(self) -> tuple[str, ...]:
        """What there is of that kind; perhaps nothing."""
    @property
    def of(self) -> str | None:
        """Of what: the number of a unit, perhaps with the name of its volume, or the address of an auditor."""
    def __getnewargs__(self) -> tuple[Dimension, tuple[str, ...], tuple[str, ...], str | None]: ...
    def __replace__(self, *, dimension: Dimension | Literal["any_auditor", "attribute", "audit", "audited_attribute", "cpu", "gpu_model", "gpu_units", "leased_ip", "memory", "offer_count", "offer_unit", "order_attribute", "price", "storage", "storage_class", "volumes"] = ..., wanted: Sequence[str] = ..., offered: Sequence[str] = ..., of: str | None = ...) -> Misfit: ...
    def _repr_html_(self) -> str: ...

@final
class Relaxation:
    """A change of an order that wins providers."""

    __match_args__: ClassVar[tuple[Literal["dimension"], Literal["wins"], Literal["group"], Literal["of"], Literal["asked"], Literal["instead"]]]
    def __new__(cls, dimension: Dimension | Literal["any_auditor", "attribute", "audit", "audited_attribute", "cpu", "gpu_model", "gpu_units", "leased_ip", "memory", "offer_count", "offer_unit", "order_attribute", "price", "storage", "storage_class", "volumes"], wins: Sequence[str], group: GroupSpec, of: str | None = None, asked: str | None = None, instead: str | None = None) -> Relaxation: ...
    @property
    def dimension(self) -> Dimension:
        """What it gives up."""
    @property
    def wins(self) -> tuple[str, ...]:
        """The providers that fit then and do not now."""
    @property
    def group(self) -> GroupSpec:
        """The order with this change."""
    @property
    def of(self) -> str | None:
        """Of what: the number of a unit."""
    @property
    def asked(self) -> str | None:
        """What is asked for now, where something is."""
    @property
    def instead(self) -> str | None:
        """What would be asked for instead; left out where nothing would."""
    def __getnewargs__(self) -> tuple[Dimension, tuple[str, ...], GroupSpec, str | None, str | None, str | None]: ...
    def __replace__(self, *, dimension: Dimension | Literal["any_auditor", "attribute", "audit", "audited_attribute", "cpu", "gpu_model", "gpu_units", "leased_ip", "memory", "offer_count", "offer_unit", "order_attribute", "price", "storage", "storage_class", "volumes"] = ..., wins: Sequence[str] = ..., group: GroupSpec = ..., of: str | None = ..., asked: str | None = ..., instead: str | None = ...) -> Relaxation: ...
    def _repr_html_(self) -> str: ...

@final
class ResourceOffer:
    """What a bid offers for one unit of the order."""

    __match_args__: ClassVar[tuple[Literal["resources"], Literal["count"]]]
    def __new__(cls, resources: Resources, count: int) -> ResourceOffer: ...
    @property
    def resources(self) -> Resources:
        """What a replica gets, with the models of graphics processors that the provider has."""
    @property
    def count(self) -> int:
        """How many replicas."""
    def __getnewargs__(self) -> tuple[Resources, int]: ...
    def __replace__(self, *, resources: Resources = ..., count: int = ...) -> ResourceOffer: ...
    def _repr_html_(self) -> str: ...

def fits(group: GroupSpec, provider: Provider) -> bool:
    """Whether the chain would take this provider's bid on an order for the group."""

def provider_misfits(group: GroupSpec, provider: Provider) -> tuple[Misfit, ...]:
    """Everything for which the chain would refuse this provider's bid on an order for the group."""

def offer_misfits(group: GroupSpec, offer: Sequence[ResourceOffer]) -> tuple[Misfit, ...]:
    """Everything for which the chain would refuse what a bid offers."""

def bidding_misfits(group: GroupSpec, provider: Provider, rules: BiddingRules | None = None) -> tuple[Misfit, ...]:
    """Everything for which the network's own provider would leave an order alone, before it looks at its machines."""

def inventory_misfits(group: GroupSpec, inventory: Inventory, overcommit: Overcommit | None = None) -> tuple[Misfit, ...]:
    """Why `place_group` finds no room."""

def should_bid(group: GroupSpec, provider: Provider, inventory: Inventory, price: Price, rules: BiddingRules | None = None) -> tuple[Misfit, ...]:
    """Everything for which the network's own provider would not bid a price on an order; nothing where it bids."""

def place_group(group: GroupSpec, inventory: Inventory, overcommit: Overcommit | None = None) -> tuple[Allocation, ...] | None:
    """Where a provider would put an order, unit by unit; nothing where it does not fit."""

def relaxations(group: GroupSpec, providers: Sequence[Provider]) -> tuple[Relaxation, ...]:
    """Single changes of an order that win providers, those that win most first."""

@final
class BiddingRules:
    """How a provider is set up to bid."""

    __match_args__: ClassVar[tuple[Literal["order_attributes"], Literal["max_volumes"], Literal["overcommit"]]]
    def __new__(cls, order_attributes: Sequence[Attribute], max_volumes: int | None = None, overcommit: Overcommit | None = None) -> BiddingRules: ...
    @property
    def order_attributes(self) -> tuple[Attribute, ...]:
        """It serves only orders that ask for all of these."""
    @property
    def max_volumes(self) -> int | None:
        """It takes no replica with more volumes; 4 where it is not said."""
    @property
    def overcommit(self) -> Overcommit | None:
        """How much more it promises than it has."""
    def __getnewargs__(self) -> tuple[tuple[Attribute, ...], int | None, Overcommit | None]: ...
    def __replace__(self, *, order_attributes: Sequence[Attribute] = ..., max_volumes: int | None = ..., overcommit: Overcommit | None = ...) -> BiddingRules: ...
    def _repr_html_(self) -> str: ...

@final
class Overcommit:
    """How much more a provider promises than it has, in percent."""

    __match_args__: ClassVar[tuple[Literal["cpu_percent"], Literal["memory_percent"], Literal["storage_percent"]]]
    def __new__(cls, cpu_percent: int, memory_percent: int, storage_percent: int) -> Overcommit: ...
    @property
    def cpu_percent(self) -> int:
        """Of processors."""
    @property
    def memory_percent(self) -> int:
        """Of memory."""
    @property
    def storage_percent(self) -> int:
        """Of storage."""
    def __getnewargs__(self) -> tuple[int, int, int]: ...
    def __replace__(self, *, cpu_percent: int = ..., memory_percent: int = ..., storage_percent: int = ...) -> Overcommit: ...
    def _repr_html_(self) -> str: ...

@final
class Inventory:
    """What a provider has, and what of it is taken."""

    __match_args__: ClassVar[tuple[Literal["nodes"], Literal["storage"], Literal["leased_ips"]]]
    def __new__(cls, nodes: Sequence[Node], storage: Sequence[StoragePool], leased_ips: LeasedIps | None = None) -> Inventory: ...
    @property
    def nodes(self) -> tuple[Node, ...]:
        """Its machines, in the order in which they are tried."""
    @property
    def storage(self) -> tuple[StoragePool, ...]:
        """Pools of persistent storage."""
    @property
    def leased_ips(self) -> LeasedIps | None:
        """Addresses to lease, where it has any."""
    def __getnewargs__(self) -> tuple[tuple[Node, ...], tuple[StoragePool, ...], LeasedIps | None]: ...
    def __replace__(self, *, nodes: Sequence[Node] = ..., storage: Sequence[StoragePool] = ..., leased_ips: LeasedIps | None = ...) -> Inventory: ...
    def _repr_html_(self) -> str: ...

@final
class Node:
    """A machine of a provider."""

    __match_args__: ClassVar[tuple[Literal["name"], Literal["cpu"], Literal["memory"], Literal["ephemeral_storage"], Literal["gpu"], Literal["gpus"], Literal["storage_classes"]]]
    def __new__(cls, name: str, cpu: Capacity, memory: Capacity, ephemeral_storage: Capacity, gpu: Capacity, gpus: Sequence[GpuDevice], storage_classes: Sequence[str]) -> Node: ...
    @property
    def name(self) -> str:
        """Its name."""
    @property
    def cpu(self) -> Capacity:
        """In thousandths of a core."""
    @property
    def memory(self) -> Capacity:
        """In bytes."""
    @property
    def ephemeral_storage(self) -> Capacity:
        """In bytes."""
    @property
    def gpu(self) -> Capacity:
        """In pieces."""
    @property
    def gpus(self) -> tuple[GpuDevice, ...]:
        """Every graphics processor that is built in."""
    @property
    def storage_classes(self) -> tuple[str, ...]:
        """Classes of persistent storage that it reaches."""
    def __getnewargs__(self) -> tuple[str, Capacity, Capacity, Capacity, Capacity, tuple[GpuDevice, ...], tuple[str, ...]]: ...
    def __replace__(self, *, name: str = ..., cpu: Capacity = ..., memory: Capacity = ..., ephemeral_storage: Capacity = ..., gpu: Capacity = ..., gpus: Sequence[GpuDevice] = ..., storage_classes: Sequence[str] = ...) -> Node: ...
    def _repr_html_(self) -> str: ...

@final
class Capacity:
    """How much there is of something, and how much of it is taken."""

    __match_args__: ClassVar[tuple[Literal["allocatable"], Literal["allocated"]]]
    def __new__(cls, allocatable: int, allocated: int) -> Capacity: ...
    @property
    def allocatable(self) -> int:
        """All that can be given away."""
    @property
    def allocated(self) -> int:
        """What is given away."""
    def __getnewargs__(self) -> tuple[int, int]: ...
    def __replace__(self, *, allocatable: int = ..., allocated: int = ...) -> Capacity: ...
    def _repr_html_(self) -> str: ...

@final
class GpuDevice:
    """A graphics processor in a machine."""

    __match_args__: ClassVar[tuple[Literal["vendor"], Literal["model"], Literal["memory"], Literal["interface"]]]
    def __new__(cls, vendor: str, model: str, memory: str, interface: str) -> GpuDevice: ...
    @property
    def vendor(self) -> str:
        """Such as `nvidia`."""
    @property
    def model(self) -> str:
        """Such as `h100`."""
    @property
    def memory(self) -> str:
        """Such as `80Gi`."""
    @property
    def interface(self) -> str:
        """Such as `SXM5`."""
    def __getnewargs__(self) -> tuple[str, str, str, str]: ...
    def __replace__(self, *, vendor: str = ..., model: str = ..., memory: str = ..., interface: str = ...) -> GpuDevice: ...
    def _repr_html_(self) -> str: ...

@final
class StoragePool:
    """Persistent storage of one class."""

    __match_args__: ClassVar[tuple[Literal["storage_class"], Literal["size"]]]
    def __new__(cls, storage_class: str, size: Capacity) -> StoragePool: ...
    @property
    def storage_class(self) -> str:
        """Such as `beta3`."""
    @property
    def size(self) -> Capacity:
        """In bytes."""
    def __getnewargs__(self) -> tuple[str, Capacity]: ...
    def __replace__(self, *, storage_class: str = ..., size: Capacity = ...) -> StoragePool: ...
    def _repr_html_(self) -> str: ...

@final
class LeasedIps:
    """Addresses that a provider leases."""

    __match_args__: ClassVar[tuple[Literal["total"], Literal["in_use"], Literal["reserved"]]]
    def __new__(cls, total: int, in_use: int, reserved: int) -> LeasedIps: ...
    @property
    def total(self) -> int:
        """All of them."""
    @property
    def in_use(self) -> int:
        """Those that are leased."""
    @property
    def reserved(self) -> int:
        """Those that are promised."""
    def __getnewargs__(self) -> tuple[int, int, int]: ...
    def __replace__(self, *, total: int = ..., in_use: int = ..., reserved: int = ...) -> LeasedIps: ...
    def _repr_html_(self) -> str: ...

@final
class Allocation:
    """Where the replicas of a unit go."""

    __match_args__: ClassVar[tuple[Literal["resources"], Literal["count"], Literal["nodes"]]]
    def __new__(cls, resources: Resources, count: int, nodes: Sequence[NodeShare]) -> Allocation: ...
    @property
    def resources(self) -> Resources:
        """What each replica gets: as asked for, with the model of graphics processor in the place of `*`."""
    @property
    def count(self) -> int:
        """How many replicas."""
    @property
    def nodes(self) -> tuple[NodeShare, ...]:
        """The machines that take them."""
    def __getnewargs__(self) -> tuple[Resources, int, tuple[NodeShare, ...]]: ...
    def __replace__(self, *, resources: Resources = ..., count: int = ..., nodes: Sequence[NodeShare] = ...) -> Allocation: ...
    def _repr_html_(self) -> str: ...

@final
class NodeShare:
    """How many replicas a machine takes."""

    __match_args__: ClassVar[tuple[Literal["node"], Literal["count"]]]
    def __new__(cls, node: str, count: int) -> NodeShare: ...
    @property
    def node(self) -> str:
        """The machine's name."""
    @property
    def count(self) -> int:
        """How many."""
    def __getnewargs__(self) -> tuple[str, int]: ...
    def __replace__(self, *, node: str = ..., count: int = ...) -> NodeShare: ...
    def _repr_html_(self) -> str: ...

class Party(StrEnum):
    """Who may do something."""

    NETWORK = "network"
    """The chain itself, as a consequence."""
    PROVIDER = "provider"
    """The provider of the bid."""
    TENANT = "tenant"
    """The owner of the deployment."""

class Action(StrEnum):
    """What moves states."""

    CLOSE_BID = "close_bid"
    """The provider takes a bid back, or leaves a lease."""
    CLOSE_DEPLOYMENT = "close_deployment"
    """The tenant closes the deployment."""
    CLOSE_GROUP = "close_group"
    """The tenant closes the group."""
    CLOSE_LEASE = "close_lease"
    """The tenant leaves a lease; the group asks for bids again."""
    CREATE_BID = "create_bid"
    """A provider bids."""
    CREATE_LEASE = "create_lease"
    """The tenant takes a bid."""
    LOSE_BID = "lose_bid"
    """Another bid was taken."""
    OVERDRAW = "overdraw"
    """The deployment's account cannot pay."""
    PAUSE_GROUP = "pause_group"
    """The tenant pauses the group."""
    START_GROUP = "start_group"
    """The tenant starts the group again."""
    START_RECLAIM = "start_reclaim"
    """The provider announces that it takes the resources back."""

class DeploymentState(StrEnum):
    """Whether a deployment runs."""

    ACTIVE = "active"
    """Its account pays for leases."""
    CLOSED = "closed"
    """For good."""

class GroupState(StrEnum):
    """Whether a group is on the market."""

    CLOSED = "closed"
    """For good."""
    INSUFFICIENT_FUNDS = "insufficient_funds"
    """Its account could not pay."""
    OPEN = "open"
    """It has an order, or may have one."""
    PAUSED = "paused"
    """It waits for the tenant to start it."""

class OrderState(StrEnum):
    """Whether an order takes bids."""

    ACTIVE = "active"
    """It has a lease."""
    CLOSED = "closed"
    """For good; the group may have another one."""
    OPEN = "open"
    """It takes bids."""

class BidState(StrEnum):
    """What became of a bid."""

    ACTIVE = "active"
    """It became a lease."""
    CLOSED = "closed"
    """For good."""
    LOST = "lost"
    """Another one was taken. Its deposit waits until it is closed."""
    OPEN = "open"
    """It can be taken."""

class LeaseState(StrEnum):
    """Whether a lease runs."""

    ACTIVE = "active"
    """It runs."""
    CLOSED = "closed"
    """For good."""
    INSUFFICIENT_FUNDS = "insufficient_funds"
    """The deployment's account could not pay."""
    RECLAIMING = "reclaiming"
    """It runs until the provider takes the resources back."""

def action_party(action: Action | Literal["close_bid", "close_deployment", "close_group", "close_lease", "create_bid", "create_lease", "lose_bid", "overdraw", "pause_group", "start_group", "start_reclaim"]) -> Party:
    """Who may do something."""

def deployment_state_after(state: DeploymentState | Literal["active", "closed"], action: Action | Literal["close_bid", "close_deployment", "close_group", "close_lease", "create_bid", "create_lease", "lose_bid", "overdraw", "pause_group", "start_group", "start_reclaim"]) -> DeploymentState:
    """The state of a deployment after an action."""

def group_state_after(state: GroupState | Literal["closed", "insufficient_funds", "open", "paused"], action: Action | Literal["close_bid", "close_deployment", "close_group", "close_lease", "create_bid", "create_lease", "lose_bid", "overdraw", "pause_group", "start_group", "start_reclaim"]) -> GroupState:
    """The state of a group after an action."""

def order_state_after(state: OrderState | Literal["active", "closed", "open"], action: Action | Literal["close_bid", "close_deployment", "close_group", "close_lease", "create_bid", "create_lease", "lose_bid", "overdraw", "pause_group", "start_group", "start_reclaim"]) -> OrderState:
    """The state of an order after an action."""

def bid_state_after(state: BidState | Literal["active", "closed", "lost", "open"], action: Action | Literal["close_bid", "close_deployment", "close_group", "close_lease", "create_bid", "create_lease", "lose_bid", "overdraw", "pause_group", "start_group", "start_reclaim"]) -> BidState:
    """The state of a bid after an action."""

def lease_state_after(state: LeaseState | Literal["active", "closed", "insufficient_funds", "reclaiming"], action: Action | Literal["close_bid", "close_deployment", "close_group", "close_lease", "create_bid", "create_lease", "lose_bid", "overdraw", "pause_group", "start_group", "start_reclaim"]) -> LeaseState:
    """The state of a lease after an action."""

def close_reason_name(reason: int) -> str:
    """The chain's name for the number of a reason why a lease ended."""

@final
class Order:
    """A group that asks for bids."""

    __match_args__: ClassVar[tuple[Literal["id"], Literal["state"], Literal["spec"], Literal["created_at"], Literal["reclamation"]]]
    def __new__(cls, id: OrderId, state: OrderState | Literal["active", "closed", "open"], spec: GroupSpec, created_at: int, reclamation: int | None = None) -> Order: ...
    @property
    def id(self) -> OrderId:
        """Which one."""
    @property
    def state(self) -> OrderState:
        """Whether it takes bids."""
    @property
    def spec(self) -> GroupSpec:
        """What it asks for."""
    @property
    def created_at(self) -> int:
        """The block in which it was made."""
    @property
    def reclamation(self) -> int | None:
        """The notice that a provider must give, in nanoseconds."""
    def __getnewargs__(self) -> tuple[OrderId, OrderState, GroupSpec, int, int | None]: ...
    def __replace__(self, *, id: OrderId = ..., state: OrderState | Literal["active", "closed", "open"] = ..., spec: GroupSpec = ..., created_at: int = ..., reclamation: int | None = ...) -> Order: ...
    def _repr_html_(self) -> str: ...

@final
class Bid:
    """What a provider asks for an order."""

    __match_args__: ClassVar[tuple[Literal["id"], Literal["state"], Literal["price"], Literal["created_at"], Literal["resources_offer"], Literal["reclamation_window"]]]
    def __new__(cls, id: BidId, state: BidState | Literal["active", "closed", "lost", "open"], price: Price, created_at: int, resources_offer: Sequence[ResourceOffer], reclamation_window: int | None = None) -> Bid: ...
    @property
    def id(self) -> BidId:
        """Whose, and on which order."""
    @property
    def state(self) -> BidState:
        """What became of it."""
    @property
    def price(self) -> Price:
        """What it asks per block."""
    @property
    def created_at(self) -> int:
        """The block in which it was made."""
    @property
    def resources_offer(self) -> tuple[ResourceOffer, ...]:
        """What it offers for each unit; perhaps nothing is said."""
    @property
    def reclamation_window(self) -> int | None:
        """The notice that the provider gives, in nanoseconds."""
    def __getnewargs__(self) -> tuple[BidId, BidState, Price, int, tuple[ResourceOffer, ...], int | None]: ...
    def __replace__(self, *, id: BidId = ..., state: BidState | Literal["active", "closed", "lost", "open"] = ..., price: Price = ..., created_at: int = ..., resources_offer: Sequence[ResourceOffer] = ..., reclamation_window: int | None = ...) -> Bid: ...
    def _repr_html_(self) -> str: ...

def parse_bids(text: str) -> tuple[Bid, ...]:
    """Reads a JSON list of bids, each as a `Bid` with the id as the chain writes it."""

@final
class Lease:
    """A bid that was taken."""

    __match_args__: ClassVar[tuple[Literal["id"], Literal["state"], Literal["price"], Literal["created_at"], Literal["closed_at"], Literal["close_reason"], Literal["reclamation_window"], Literal["reclaim"]]]
    def __new__(cls, id: LeaseId, state: LeaseState | Literal["active", "closed", "insufficient_funds", "reclaiming"], price: Price, created_at: int, closed_at: int | None = None, close_reason: int | None = None, reclamation_window: int | None = None, reclaim: Reclaim | None = None) -> Lease: ...
    @property
    def id(self) -> LeaseId:
        """Whose, and of which provider."""
    @property
    def state(self) -> LeaseState:
        """Whether it runs."""
    @property
    def price(self) -> Price:
        """What a block costs."""
    @property
    def created_at(self) -> int:
        """The block in which it was made."""
    @property
    def closed_at(self) -> int | None:
        """The block in which it ended."""
    @property
    def close_reason(self) -> int | None:
        """Why it ended, as the chain numbers it; see `close_reason_name`."""
    @property
    def reclamation_window(self) -> int | None:
        """The notice that the provider must give, in nanoseconds."""
    @property
    def reclaim(self) -> Reclaim | None:
        """The notice that was given."""
    def __getnewargs__(self) -> tuple[LeaseId, LeaseState, Price, int, int | None, int | None, int | None, Reclaim | None]: ...
    def __replace__(self, *, id: LeaseId = ..., state: LeaseState | Literal["active", "closed", "insufficient_funds", "reclaiming"] = ..., price: Price = ..., created_at: int = ..., closed_at: int | None = ..., close_reason: int | None = ..., reclamation_window: int | None = ..., reclaim: Reclaim | None = ...) -> Lease: ...
    def _repr_html_(self) -> str: ...

@final
class Reclaim:
    """A provider's notice that it takes the resources back."""

    __match_args__: ClassVar[tuple[Literal["at"], Literal["deadline_seconds"], Literal["reason"]]]
    def __new__(cls, at: int, deadline_seconds: int, reason: int) -> Reclaim: ...
    @property
    def at(self) -> int:
        """The block in which it was given."""
    @property
    def deadline_seconds(self) -> int:
        """When it ends, in seconds since 1970."""
    @property
    def reason(self) -> int:
        """Why, as the chain numbers it."""
    def __getnewargs__(self) -> tuple[int, int, int]: ...
    def __replace__(self, *, at: int = ..., deadline_seconds: int = ..., reason: int = ...) -> Reclaim: ...
    def _repr_html_(self) -> str: ...

@final
class Auction:
    """An order with the bids on it and the lease that came of them."""

    __match_args__: ClassVar[tuple[Literal["group"], Literal["order"], Literal["bids"], Literal["lease"]]]
    def __new__(cls, group: GroupState | Literal["closed", "insufficient_funds", "open", "paused"], order: Order, bids: Sequence[Bid], lease: Lease | None = None) -> Auction: ...
    @property
    def group(self) -> GroupState:
        """The state of its group."""
    @property
    def order(self) -> Order:
        """The order."""
    @property
    def bids(self) -> tuple[Bid, ...]:
        """The bids, by provider."""
    @property
    def lease(self) -> Lease | None:
        """The lease."""
    def __getnewargs__(self) -> tuple[GroupState, Order, tuple[Bid, ...], Lease | None]: ...
    def __replace__(self, *, group: GroupState | Literal["closed", "insufficient_funds", "open", "paused"] = ..., order: Order = ..., bids: Sequence[Bid] = ..., lease: Lease | None = ...) -> Auction: ...
    def _repr_html_(self) -> str: ...

@final
class DeploymentStatus:
    """A deployment and whether it runs."""

    __match_args__: ClassVar[tuple[Literal["id"], Literal["state"]]]
    def __new__(cls, id: DeploymentId, state: DeploymentState | Literal["active", "closed"]) -> DeploymentStatus: ...
    @property
    def id(self) -> DeploymentId:
        """Which one."""
    @property
    def state(self) -> DeploymentState:
        """Whether it runs."""
    def __getnewargs__(self) -> tuple[DeploymentId, DeploymentState]: ...
    def __replace__(self, *, id: DeploymentId = ..., state: DeploymentState | Literal["active", "closed"] = ...) -> DeploymentStatus: ...
    def _repr_html_(self) -> str: ...

@final
class Market:
    """Deployments, orders, bids and leases that move as the chain moves them. Money is not looked at. It changes; several may hold it."""

    def __new__(cls, deployments: Sequence[DeploymentStatus] | None = None, auctions: Sequence[Auction] | None = None) -> Market: ...
    @property
    def auctions(self) -> tuple[Auction, ...]:
        """Every order with its bids and its lease."""
    def _repr_html_(self) -> str: ...
    def create_deployment(self, id: DeploymentId, groups: Sequence[GroupSpec], height: int, reclamation: int | None = None) -> None:
        """Puts the groups of a deployment on the market, at a block."""
    def create_bid(self, bid: Bid) -> None:
        """Adds an open bid."""
    def create_lease(self, bid: BidId, height: int) -> Lease:
        """Takes a bid, at a block; the others on the order are lost."""
    def close_bid(self, bid: BidId, reason: int, height: int, now: str) -> None:
        """A provider takes its bid back or leaves its lease."""
    def close_lease(self, lease: LeaseId, height: int) -> None:
        """The tenant leaves a lease; the group asks for bids again."""
    def start_reclaim(self, lease: LeaseId, reason: int, height: int, now: str) -> None:
        """A provider gives notice that it takes the resources back."""
    def start_group(self, group: GroupId, height: int) -> None:
        """The tenant starts a paused group again."""
    def end_group(self, group: GroupId, action: Action | Literal["close_bid", "close_deployment", "close_group", "close_lease", "create_bid", "create_lease", "lose_bid", "overdraw", "pause_group", "start_group", "start_reclaim"], height: int) -> None:
        """A group is closed, paused or overdrawn."""
    def end_deployment(self, deployment: DeploymentId, action: Action | Literal["close_bid", "close_deployment", "close_group", "close_lease", "create_bid", "create_lease", "lose_bid", "overdraw", "pause_group", "start_group", "start_reclaim"], height: int) -> None:
        """A deployment is closed or overdrawn."""
    def deployment_state(self, deployment: DeploymentId) -> DeploymentState:
        """Whether a deployment runs."""
    def group_state(self, group: GroupId) -> GroupState:
        """Whether a group is on the market."""
    def auction(self, order: OrderId) -> Auction:
        """An order with its bids and its lease."""
    def deployment_refusals(self, id: DeploymentId, groups: Sequence[GroupSpec], deposit: Coin, reclamation: int | None = None) -> tuple[Failure, ...]:
        """Everything for which the chain would refuse a new deployment, the first of which it would say. Balances are not looked at."""
    def bid_refusals(self, bid: Bid, deposit: Coin, provider: Provider | None = None) -> tuple[Failure, ...]:
        """Everything for which the chain would refuse a bid, the first of which it would say. No provider means that the chain knows none."""
    def lease_refusals(self, bid: BidId) -> tuple[Failure, ...]:
        """Everything for which the chain would refuse to make a lease of a bid, the first of which it would say."""

class Criterion(StrEnum):
    """What bids are ranked by."""

    ADDRESS = "address"
    """The bytes of the provider's address: so that no two are equal."""
    CREATED_AT = "created_at"
    """The older first."""
    GPU = "gpu"
    """The place of its model among the preferred ones."""
    PRICE = "price"
    """The cheaper first."""
    PROVIDER = "provider"
    """The place of its provider among the preferred ones."""
    UPTIME = "uptime"
    """The uptime of its provider."""

class Per(StrEnum):
    """What a highest price is for."""

    BLOCK = "block"
    """A block."""
    HOUR = "hour"
    """An hour."""
    MONTH = "month"
    """A month of 30.437 days."""

class Side(StrEnum):
    """The side of a neighbour."""

    AHEAD = "ahead"
    """Better."""
    BEHIND = "behind"
    """Not so good."""

@final
class MaxPrice:
    """The most that a bid may ask."""

    __match_args__: ClassVar[tuple[Literal["amount"], Literal["per"]]]
    def __new__(cls, amount: Decimal | int | str, per: Per | Literal["block", "hour", "month"]) -> MaxPrice: ...
    @property
    def amount(self) -> Decimal:
        """In the policy's denomination."""
    @property
    def per(self) -> Per:
        """For what."""
    def __getnewargs__(self) -> tuple[Decimal, Per]: ...
    def __replace__(self, *, amount: Decimal | int | str = ..., per: Per | Literal["block", "hour", "month"] = ...) -> MaxPrice: ...
    def _repr_html_(self) -> str: ...

@disjoint_base
class MaxAge:
    """How old a bid may be."""

    def _repr_html_(self) -> str: ...
    @final
    class Blocks(MaxAge):
        """So many blocks."""

        __match_args__: ClassVar[tuple[Literal["blocks"]]]
        def __new__(cls, blocks: int) -> MaxAge.Blocks: ...
        @property
        def blocks(self) -> int:
            """How many."""
        def __getnewargs__(self) -> tuple[int]: ...
    @final
    class ConsoleQuote(MaxAge):
        """As long as the Console shows it."""

        __match_args__: ClassVar[tuple[()]]
        def __new__(cls, ) -> MaxAge.ConsoleQuote: ...
        def __getnewargs__(self) -> tuple[()]: ...

@disjoint_base
class AuditedBy:
    """Who must have audited a provider."""

    def _repr_html_(self) -> str: ...
    @final
    class AllOf(AuditedBy):
        """All of these."""

        __match_args__: ClassVar[tuple[Literal["auditors"]]]
        def __new__(cls, auditors: Sequence[str]) -> AuditedBy.AllOf: ...
        @property
        def auditors(self) -> tuple[str, ...]:
            """The auditors."""
        def __getnewargs__(self) -> tuple[tuple[str, ...]]: ...
    @final
    class AnyOf(AuditedBy):
        """One of these."""

        __match_args__: ClassVar[tuple[Literal["auditors"]]]
        def __new__(cls, auditors: Sequence[str]) -> AuditedBy.AnyOf: ...
        @property
        def auditors(self) -> tuple[str, ...]:
            """The auditors."""
        def __getnewargs__(self) -> tuple[tuple[str, ...]]: ...
    @final
    class Anyone(AuditedBy):
        """Whoever."""

        __match_args__: ClassVar[tuple[()]]
        def __new__(cls, ) -> AuditedBy.Anyone: ...
        def __getnewargs__(self) -> tuple[()]: ...

@final
class Policy:
    """What a tenant wants of bids, and which of them first. Whatever is left out does not matter."""

    __match_args__: ClassVar[tuple[Literal["denom"], Literal["max_price"], Literal["max_age"], Literal["min_gpus"], Literal["audited_by"], Literal["min_uptime_bps"], Literal["online_only"], Literal["regions"], Literal["allow_providers"], Literal["deny_providers"], Literal["prefer_providers"], Literal["prefer_gpus"], Literal["sort_by"]]]
    def __new__(cls, denom: str | None = None, max_price: MaxPrice | None = None, max_age: MaxAge | None = None, min_gpus: int | None = None, audited_by: AuditedBy | None = None, min_uptime_bps: int | None = None, online_only: bool | None = None, regions: Sequence[str] | None = None, allow_providers: Sequence[str] | None = None, deny_providers: Sequence[str] | None = None, prefer_providers: Sequence[str] | None = None, prefer_gpus: Sequence[str] | None = None, sort_by: Sequence[Criterion | Literal["address", "created_at", "gpu", "price", "provider", "uptime"]] | None = None) -> Policy: ...
    @property
    def denom(self) -> str | None:
        """The denomination that is compared; `uact` where it is left out."""
    @property
    def max_price(self) -> MaxPrice | None:
        """The most that it may cost."""
    @property
    def max_age(self) -> MaxAge | None:
        """How old it may be."""
    @property
    def min_gpus(self) -> int | None:
        """Graphics processors that it must offer."""
    @property
    def audited_by(self) -> AuditedBy | None:
        """Who must have audited the provider."""
    @property
    def min_uptime_bps(self) -> int | None:
        """How much of the time the provider must have been reached, in hundredths of a percent."""
    @property
    def online_only(self) -> bool | None:
        """Whether the provider must have been reached just now."""
    @property
    def regions(self) -> tuple[str, ...] | None:
        """Where the provider may be."""
    @property
    def allow_providers(self) -> tuple[str, ...] | None:
        """No others."""
    @property
    def deny_providers(self) -> tuple[str, ...] | None:
        """None of these."""
    @property
    def prefer_providers(self) -> tuple[str, ...] | None:
        """The best first."""
    @property
    def prefer_gpus(self) -> tuple[str, ...] | None:
        """The best first."""
    @property
    def sort_by(self) -> tuple[Criterion, ...] | None:
        """What counts first; the other criteria follow in their own order."""
    def __getnewargs__(self) -> tuple[str | None, MaxPrice | None, MaxAge | None, int | None, AuditedBy | None, int | None, bool | None, tuple[str, ...] | None, tuple[str, ...] | None, tuple[str, ...] | None, tuple[str, ...] | None, tuple[str, ...] | None, tuple[Criterion, ...] | None]: ...
    def __replace__(self, *, denom: str | None = ..., max_price: MaxPrice | None = ..., max_age: MaxAge | None = ..., min_gpus: int | None = ..., audited_by: AuditedBy | None = ..., min_uptime_bps: int | None = ..., online_only: bool | None = ..., regions: Sequence[str] | None = ..., allow_providers: Sequence[str] | None = ..., deny_providers: Sequence[str] | None = ..., prefer_providers: Sequence[str] | None = ..., prefer_gpus: Sequence[str] | None = ..., sort_by: Sequence[Criterion | Literal["address", "created_at", "gpu", "price", "provider", "uptime"]] | None = ...) -> Policy: ...
    def _repr_html_(self) -> str: ...
    @staticmethod
    def from_json(text: str) -> Policy:
        """Reads a policy as it is saved; unknown keys are refused."""
    def to_json(self) -> str:
        """The policy as it is saved."""

@final
class RankReason:
    """Why a bid stands ahead of a neighbour or behind it."""

    __match_args__: ClassVar[tuple[Literal["side"], Literal["of"], Literal["criterion"], Literal["message"]]]
    def __new__(cls, side: Side | Literal["ahead", "behind"], of: str, criterion: Criterion | Literal["address", "created_at", "gpu", "price", "provider", "uptime"], message: str) -> RankReason: ...
    @property
    def side(self) -> Side:
        """On which side of the neighbour it stands."""
    @property
    def of(self) -> str:
        """The provider of the neighbour."""
    @property
    def criterion(self) -> Criterion:
        """The first in which the two differ."""
    @property
    def message(self) -> str:
        """What each of them has, in words."""
    def __getnewargs__(self) -> tuple[Side, str, Criterion, str]: ...
    def __replace__(self, *, side: Side | Literal["ahead", "behind"] = ..., of: str = ..., criterion: Criterion | Literal["address", "created_at", "gpu", "price", "provider", "uptime"] = ..., message: str = ...) -> RankReason: ...
    def _repr_html_(self) -> str: ...

class RejectionKind(StrEnum):
    """Why a policy does not take a bid."""

    AGE = "age"
    """It is too old."""
    AUDIT_NONE = "audit_none"
    """Nobody has audited the provider."""
    AUDITOR = "auditor"
    """An auditor who must have audited the provider has not."""
    AUDITORS = "auditors"
    """None of the auditors has audited the provider."""
    COST_OVERFLOW = "cost_overflow"
    """What it costs is no number that the chain can have."""
    DENOM = "denom"
    """It is in another denomination."""
    GPU_COUNT = "gpu_count"
    """It offers too few graphics processors."""
    ONLINE = "online"
    """The provider was not reached just now."""
    PRICE = "price"
    """It costs too much."""
    PROVIDER_DENIED = "provider_denied"
    """The provider is one of those that are not wanted."""
    PROVIDER_OTHER = "provider_other"
    """The provider is none of those that are allowed."""
    REGION = "region"
    """The provider is elsewhere."""
    STATE = "state"
    """It cannot be taken any more."""
    UPTIME = "uptime"
    """The provider was away too much."""

@final
class Rejection:
    """Why a policy does not take a bid."""

    __match_args__: ClassVar[tuple[Literal["kind"], Literal["message"]]]
    def __new__(cls, kind: RejectionKind | Literal["age", "audit_none", "auditor", "auditors", "cost_overflow", "denom", "gpu_count", "online", "price", "provider_denied", "provider_other", "region", "state", "uptime"], message: str) -> Rejection: ...
    @property
    def kind(self) -> RejectionKind:
        """The kind."""
    @property
    def message(self) -> str:
        """What was found and what is wanted, in words."""
    def __getnewargs__(self) -> tuple[RejectionKind, str]: ...
    def __replace__(self, *, kind: RejectionKind | Literal["age", "audit_none", "auditor", "auditors", "cost_overflow", "denom", "gpu_count", "online", "price", "provider_denied", "provider_other", "region", "state", "uptime"] = ..., message: str = ...) -> Rejection: ...
    def _repr_html_(self) -> str: ...

@final
class RankedBid:
    """A bid that a policy would take."""

    __match_args__: ClassVar[tuple[Literal["bid"], Literal["per_hour_ceil"], Literal["per_month_ceil"], Literal["reasons"]]]
    def __new__(cls, bid: Bid, per_hour_ceil: Price, per_month_ceil: Price, reasons: Sequence[RankReason]) -> RankedBid: ...
    @property
    def bid(self) -> Bid:
        """The bid."""
    @property
    def per_hour_ceil(self) -> Price:
        """What an hour costs, rounded up."""
    @property
    def per_month_ceil(self) -> Price:
        """What a month of 30.437 days costs, rounded up."""
    @property
    def reasons(self) -> tuple[RankReason, ...]:
        """Why it stands where it does, beside its neighbours."""
    def __getnewargs__(self) -> tuple[Bid, Price, Price, tuple[RankReason, ...]]: ...
    def __replace__(self, *, bid: Bid = ..., per_hour_ceil: Price = ..., per_month_ceil: Price = ..., reasons: Sequence[RankReason] = ...) -> RankedBid: ...
    def _repr_html_(self) -> str: ...

@final
class RejectedBid:
    """A bid that a policy would not take."""

    __match_args__: ClassVar[tuple[Literal["bid"], Literal["reasons"]]]
    def __new__(cls, bid: Bid, reasons: Sequence[Rejection]) -> RejectedBid: ...
    @property
    def bid(self) -> Bid:
        """The bid."""
    @property
    def reasons(self) -> tuple[Rejection, ...]:
        """Everything that is in the way."""
    def __getnewargs__(self) -> tuple[Bid, tuple[Rejection, ...]]: ...
    def __replace__(self, *, bid: Bid = ..., reasons: Sequence[Rejection] = ...) -> RejectedBid: ...
    def _repr_html_(self) -> str: ...

@final
class Ranking:
    """Bids in the order in which a policy would take them."""

    __match_args__: ClassVar[tuple[Literal["ranked"], Literal["rejected"]]]
    def __new__(cls, ranked: Sequence[RankedBid], rejected: Sequence[RejectedBid]) -> Ranking: ...
    @property
    def ranked(self) -> tuple[RankedBid, ...]:
        """The best first."""
    @property
    def rejected(self) -> tuple[RejectedBid, ...]:
        """Those that it would not take, in the order in which they were given."""
    def __getnewargs__(self) -> tuple[tuple[RankedBid, ...], tuple[RejectedBid, ...]]: ...
    def __replace__(self, *, ranked: Sequence[RankedBid] = ..., rejected: Sequence[RejectedBid] = ...) -> Ranking: ...
    def _repr_html_(self) -> str: ...

def rank(bids: Sequence[Bid], providers: Sequence[Provider], height: int, block_millis: int, policy: Policy | None = None) -> Ranking:
    """Ranks bids on one order by a policy; of what is known of providers at the latest block. Without a policy the cheapest comes first."""

@final
class OrderMatch:
    """How many providers fit an order."""

    __match_args__: ClassVar[tuple[Literal["order"], Literal["requirement"], Literal["providers"]]]
    def __new__(cls, order: OrderId, requirement: int, providers: int) -> OrderMatch: ...
    @property
    def order(self) -> OrderId:
        """The order."""
    @property
    def requirement(self) -> int:
        """The number of what it asks for: the same for orders that ask for the same."""
    @property
    def providers(self) -> int:
        """How many fit."""
    def __getnewargs__(self) -> tuple[OrderId, int, int]: ...
    def __replace__(self, *, order: OrderId = ..., requirement: int = ..., providers: int = ...) -> OrderMatch: ...
    def _repr_html_(self) -> str: ...

@final
class OpenOrder:
    """An order by what it asks for."""

    __match_args__: ClassVar[tuple[Literal["id"], Literal["group"]]]
    def __new__(cls, id: OrderId, group: GroupSpec) -> OpenOrder: ...
    @property
    def id(self) -> OrderId:
        """Which one."""
    @property
    def group(self) -> GroupSpec:
        """What it asks for."""
    def __getnewargs__(self) -> tuple[OrderId, GroupSpec]: ...
    def __replace__(self, *, id: OrderId = ..., group: GroupSpec = ...) -> OpenOrder: ...
    def _repr_html_(self) -> str: ...

@final
class MarketIndex:
    """Providers and open orders, kept so that changes of one are cheap and all can be matched at once. It changes; several may hold it."""

    def __new__(cls, providers: Sequence[Provider] | None = None, orders: Sequence[OpenOrder] | None = None) -> MarketIndex: ...
    def _repr_html_(self) -> str: ...
    def put_provider(self, provider: Provider) -> None:
        """Adds a provider, or takes what is new of one."""
    def remove_provider(self, owner: str) -> bool:
        """Takes a provider out; whether it was there."""
    def put_order(self, order: OrderId, group: GroupSpec) -> int:
        """Adds an order, or takes what is new of one; the number of what it asks for."""
    def remove_order(self, order: OrderId) -> bool:
        """Takes an order out; whether it was there."""
    def providers(self, order: OrderId) -> tuple[str, ...]:
        """The providers that fit an order; none for an order that is not here."""
    def match_all(self) -> tuple[OrderMatch, ...]:
        """Every order with how many providers fit."""

@final
class DisplayUnit:
    """How people count a denomination."""

    __match_args__: ClassVar[tuple[Literal["symbol"], Literal["exponent"]]]
    def __new__(cls, symbol: str, exponent: int) -> DisplayUnit: ...
    @property
    def symbol(self) -> str:
        """Such as `ACT`."""
    @property
    def exponent(self) -> int:
        """One of it is ten to this power of the denomination."""
    def __getnewargs__(self) -> tuple[str, int]: ...
    def __replace__(self, *, symbol: str = ..., exponent: int = ...) -> DisplayUnit: ...
    def _repr_html_(self) -> str: ...

def denom_unit(denom: str) -> DisplayUnit | None:
    """How people count a denomination, where that is known."""

def parse_coins(text: str) -> tuple[Coin, ...]:
    """Reads amounts such as `5uact,7uakt`, one of each denomination, and sorts them."""

def add_coins(left: Sequence[Coin], right: Sequence[Coin]) -> tuple[Coin, ...]:
    """The sum of amounts, denomination by denomination."""

def sub_coins(left: Sequence[Coin], right: Sequence[Coin]) -> tuple[Coin, ...]:
    """The difference of amounts, denomination by denomination; refused below zero."""

@disjoint_base
class Period:
    """A span that a price is stated for."""

    def _repr_html_(self) -> str: ...
    @final
    class Blocks(Period):
        """So many blocks."""

        __match_args__: ClassVar[tuple[Literal["blocks"]]]
        def __new__(cls, blocks: int) -> Period.Blocks: ...
        @property
        def blocks(self) -> int:
            """How many."""
        def __getnewargs__(self) -> tuple[int]: ...
    @final
    class Millis(Period):
        """Some time."""

        __match_args__: ClassVar[tuple[Literal["millis"]]]
        def __new__(cls, millis: int) -> Period.Millis: ...
        @property
        def millis(self) -> int:
            """In milliseconds."""
        def __getnewargs__(self) -> tuple[int]: ...
    @final
    class Preset(Period):
        """A span with a name."""

        __match_args__: ClassVar[tuple[Literal["name"]]]
        def __new__(cls, name: str) -> Period.Preset: ...
        @property
        def name(self) -> str:
            """Such as `month`; see `periods`."""
        def __getnewargs__(self) -> tuple[str]: ...

@final
class PeriodPreset:
    """A period with a name, and who reckons with it."""

    __match_args__: ClassVar[tuple[Literal["name"], Literal["used_by"]]]
    def __new__(cls, name: str, used_by: str) -> PeriodPreset: ...
    @property
    def name(self) -> str:
        """Such as `month`."""
    @property
    def used_by(self) -> str:
        """Who reckons with it."""
    def __getnewargs__(self) -> tuple[str, str]: ...
    def __replace__(self, *, name: str = ..., used_by: str = ...) -> PeriodPreset: ...
    def _repr_html_(self) -> str: ...

def periods() -> tuple[PeriodPreset, ...]:
    """Every period with a name."""

def price_per_ceil(price: Price, period: Period, block_millis: int) -> Price:
    """A price per block as a price per period, rounded up."""

def price_per_floor(price: Price, period: Period, block_millis: int) -> Price:
    """A price per block as a price per period, rounded down."""

def block_price_floor(price: Price, period: Period, block_millis: int) -> Price:
    """A price per period as the largest price per block with which the period costs no more."""

def usd_per_ceil(price: Price, period: Period, block_millis: int, akt_usd: Decimal | int | str | None = None) -> Decimal:
    """A price per block in US dollars per period, rounded up. An ACT is a dollar; what an AKT is worth must be said where it matters."""

def usd_block_price_floor(usd: Decimal | int | str, denom: str, period: Period, block_millis: int, akt_usd: Decimal | int | str | None = None) -> Price:
    """The largest price per block with which the period costs no more US dollars than this."""

@final
class Budget:
    """A sum of money for a span of time."""

    def _repr_html_(self) -> str: ...
    @staticmethod
    def usd(amount: Decimal | int | str, period: Period) -> Budget:
        """So many US dollars in a period."""
    @staticmethod
    def coins(amount: Price, period: Period) -> Budget:
        """So much of a denomination in a period."""
    def evenly(self) -> Budget:
        """The same, every replica priced alike whatever it needs."""
    def block_price_floor(self, denom: str, block_millis: int, akt_usd: Decimal | int | str | None = None) -> Price:
        """The largest price per block that keeps it."""
    def spread(self, deployment: Deployment, block_millis: int, akt_usd: Decimal | int | str | None = None) -> Spread:
        """The prices of a document that spend the budget and never more: each replica gets by what its profile needs."""

@final
class Spread:
    """The prices of a document."""

    @property
    def prices(self) -> tuple[ProfilePrice, ...]:
        """One for each profile of each placement that is deployed."""
    @property
    def total(self) -> Price:
        """What all replicas cost per block at most."""
    def _repr_html_(self) -> str: ...
    def write_into(self, document: str) -> str:
        """The document with these prices; nothing else in it changes."""

@final
class ProfilePrice:
    """What one replica of a profile may cost in a placement."""

    __match_args__: ClassVar[tuple[Literal["placement"], Literal["profile"], Literal["replicas"], Literal["price"]]]
    def __new__(cls, placement: str, profile: str, replicas: int, price: Price) -> ProfilePrice: ...
    @property
    def placement(self) -> str:
        """The placement, which is the name of the group."""
    @property
    def profile(self) -> str:
        """The compute profile."""
    @property
    def replicas(self) -> int:
        """Replicas of all services with it."""
    @property
    def price(self) -> Price:
        """For one replica and block at most."""
    def __getnewargs__(self) -> tuple[str, str, int, Price]: ...
    def __replace__(self, *, placement: str = ..., profile: str = ..., replicas: int = ..., price: Price = ...) -> ProfilePrice: ...
    def _repr_html_(self) -> str: ...

@final
class Overpriced:
    """An order that is priced far above what offers cost: a single bidder can ask for all of it."""

    __match_args__: ClassVar[tuple[Literal["ceiling"], Literal["median"], Literal["cheapest"], Literal["percent_floor"]]]
    def __new__(cls, ceiling: Price, median: Price, cheapest: Price, percent_floor: int) -> Overpriced: ...
    @property
    def ceiling(self) -> Price:
        """What the order pays per block at most."""
    @property
    def median(self) -> Price:
        """The offer in the middle."""
    @property
    def cheapest(self) -> Price:
        """The lowest offer."""
    @property
    def percent_floor(self) -> int:
        """The ceiling in hundredths of the offer in the middle, rounded down; 200 and more."""
    def __getnewargs__(self) -> tuple[Price, Price, Price, int]: ...
    def __replace__(self, *, ceiling: Price = ..., median: Price = ..., cheapest: Price = ..., percent_floor: int = ...) -> Overpriced: ...
    def _repr_html_(self) -> str: ...

def overpriced(ceiling: Price, offers: Sequence[Price]) -> Overpriced | None:
    """Compares the most that an order pays with offers for the like of it: nothing unless it pays at least twice the offer in the middle."""

@final
class GpuPlan:
    """Graphics processors for some hours at a price."""

    __match_args__: ClassVar[tuple[Literal["gpus"], Literal["hours"], Literal["per_gpu_hour"]]]
    def __new__(cls, gpus: int, hours: int, per_gpu_hour: Price) -> GpuPlan: ...
    @property
    def gpus(self) -> int:
        """How many."""
    @property
    def hours(self) -> int:
        """For how many hours."""
    @property
    def per_gpu_hour(self) -> Price:
        """The price of one for an hour."""
    def __getnewargs__(self) -> tuple[int, int, Price]: ...
    def __replace__(self, *, gpus: int = ..., hours: int = ..., per_gpu_hour: Price = ...) -> GpuPlan: ...
    def _repr_html_(self) -> str: ...
    def cost_ceil(self) -> Coin:
        """What all of it costs, rounded up."""
    def funding(self, start: str, every_hours: int, reserve_hours: int) -> Funding:
        """What to deposit at the start and to add every so many hours, so that the account never holds less than the reserve until what is left suffices."""

@final
class Funding:
    """What to pay, and when."""

    __match_args__: ClassVar[tuple[Literal["deposit"], Literal["lasts_until"], Literal["top_ups"]]]
    def __new__(cls, deposit: Coin, lasts_until: str, top_ups: Sequence[Installment]) -> Funding: ...
    @property
    def deposit(self) -> Coin:
        """With the deployment."""
    @property
    def lasts_until(self) -> str:
        """How long that lasts without more."""
    @property
    def top_ups(self) -> tuple[Installment, ...]:
        """What is added later, in the order of time."""
    def __getnewargs__(self) -> tuple[Coin, str, tuple[Installment, ...]]: ...
    def __replace__(self, *, deposit: Coin = ..., lasts_until: str = ..., top_ups: Sequence[Installment] = ...) -> Funding: ...
    def _repr_html_(self) -> str: ...

@final
class Installment:
    """Money to add to an account."""

    __match_args__: ClassVar[tuple[Literal["at"], Literal["amount"], Literal["lasts_until"]]]
    def __new__(cls, at: str, amount: Coin, lasts_until: str) -> Installment: ...
    @property
    def at(self) -> str:
        """When."""
    @property
    def amount(self) -> Coin:
        """How much."""
    @property
    def lasts_until(self) -> str:
        """How long all of it lasts then."""
    def __getnewargs__(self) -> tuple[str, Coin, str]: ...
    def __replace__(self, *, at: str = ..., amount: Coin = ..., lasts_until: str = ...) -> Installment: ...
    def _repr_html_(self) -> str: ...

def per_gpu_hour_ceil(lease: Price, gpus: int, block_millis: int) -> Price:
    """A lease's price per block as a price of one of its graphics processors for an hour, rounded up."""

def gpu_hours_floor(sum: Coin, per_gpu_hour: Price) -> Decimal:
    """How many hours of one graphics processor a sum buys, rounded down."""

class EscrowState(StrEnum):
    """Whether an escrow account or a payment runs."""

    CLOSED = "closed"
    """It ended."""
    OPEN = "open"
    """It runs."""
    OVERDRAWN = "overdrawn"
    """It ended because the account could not pay; a later deposit may still pay what is owed."""

@final
class Depositor:
    """A deposit, and what is left of it."""

    __match_args__: ClassVar[tuple[Literal["owner"], Literal["height"], Literal["source"], Literal["balance"]]]
    def __new__(cls, owner: str, height: int, source: DepositSource | Literal["balance", "grant"], balance: Price) -> Depositor: ...
    @property
    def owner(self) -> str:
        """Who gets back what is left."""
    @property
    def height(self) -> int:
        """The block in which it was made."""
    @property
    def source(self) -> DepositSource:
        """Whether it is the owner's who made it, or was granted."""
    @property
    def balance(self) -> Price:
        """What is left of it."""
    def __getnewargs__(self) -> tuple[str, int, DepositSource, Price]: ...
    def __replace__(self, *, owner: str = ..., height: int = ..., source: DepositSource | Literal["balance", "grant"] = ..., balance: Price = ...) -> Depositor: ...
    def _repr_html_(self) -> str: ...

@final
class Funds:
    """What an account has of one denomination."""

    __match_args__: ClassVar[tuple[Literal["denom"], Literal["amount"]]]
    def __new__(cls, denom: str, amount: Decimal | int | str) -> Funds: ...
    @property
    def denom(self) -> str:
        """Of what."""
    @property
    def amount(self) -> Decimal:
        """How much; below zero is what was short."""
    def __getnewargs__(self) -> tuple[str, Decimal]: ...
    def __replace__(self, *, denom: str = ..., amount: Decimal | int | str = ...) -> Funds: ...
    def _repr_html_(self) -> str: ...

@final
class EscrowAccount:
    """An escrow account: the money of a deployment, or the deposit of a bid."""

    __match_args__: ClassVar[tuple[Literal["id"], Literal["state"], Literal["settled_at"], Literal["funds"], Literal["transferred"], Literal["deposits"]]]
    def __new__(cls, id: EscrowAccountId, state: EscrowState | Literal["closed", "open", "overdrawn"], settled_at: int, funds: Sequence[Funds], transferred: Sequence[Price], deposits: Sequence[Depositor]) -> EscrowAccount: ...
    @property
    def id(self) -> EscrowAccountId:
        """Whose it is."""
    @property
    def state(self) -> EscrowState:
        """Whether it runs."""
    @property
    def settled_at(self) -> int:
        """The block up to which its leases are charged."""
    @property
    def funds(self) -> tuple[Funds, ...]:
        """What it has; leases are paid in the first one."""
    @property
    def transferred(self) -> tuple[Price, ...]:
        """What it has paid so far."""
    @property
    def deposits(self) -> tuple[Depositor, ...]:
        """What is left of its deposits, in the order in which they are used up."""
    def __getnewargs__(self) -> tuple[EscrowAccountId, EscrowState, int, tuple[Funds, ...], tuple[Price, ...], tuple[Depositor, ...]]: ...
    def __replace__(self, *, id: EscrowAccountId = ..., state: EscrowState | Literal["closed", "open", "overdrawn"] = ..., settled_at: int = ..., funds: Sequence[Funds] = ..., transferred: Sequence[Price] = ..., deposits: Sequence[Depositor] = ...) -> EscrowAccount: ...
    def _repr_html_(self) -> str: ...
    @staticmethod
    def from_json(text: str) -> EscrowAccount:
        """Reads an account as the chain answers it."""

@final
class EscrowPayment:
    """What an escrow account pays for a lease."""

    __match_args__: ClassVar[tuple[Literal["lease"], Literal["state"], Literal["rate"], Literal["balance"], Literal["unsettled"], Literal["withdrawn"]]]
    def __new__(cls, lease: LeaseId, state: EscrowState | Literal["closed", "open", "overdrawn"], rate: Price, balance: Price, unsettled: Price, withdrawn: Coin) -> EscrowPayment: ...
    @property
    def lease(self) -> LeaseId:
        """For which lease."""
    @property
    def state(self) -> EscrowState:
        """Whether it runs."""
    @property
    def rate(self) -> Price:
        """What a block costs."""
    @property
    def balance(self) -> Price:
        """What was earned and not withdrawn."""
    @property
    def unsettled(self) -> Price:
        """What was earned and could not be paid."""
    @property
    def withdrawn(self) -> Coin:
        """What was paid to the provider, but for AKT in the place of ACT."""
    def __getnewargs__(self) -> tuple[LeaseId, EscrowState, Price, Price, Price, Coin]: ...
    def __replace__(self, *, lease: LeaseId = ..., state: EscrowState | Literal["closed", "open", "overdrawn"] = ..., rate: Price = ..., balance: Price = ..., unsettled: Price = ..., withdrawn: Coin = ...) -> EscrowPayment: ...
    def _repr_html_(self) -> str: ...
    @staticmethod
    def from_json(text: str) -> EscrowPayment:
        """Reads a payment as the chain answers it."""

@final
class Block:
    """The block in which something happens to an account."""

    __match_args__: ClassVar[tuple[Literal["height"], Literal["mint_status"], Literal["akt_usd"]]]
    def __new__(cls, height: int, mint_status: MintStatus | Literal["mint_status_halt_cr", "mint_status_halt_oracle", "mint_status_healthy", "mint_status_warning"] | None = None, akt_usd: Decimal | int | str | None = None) -> Block: ...
    @property
    def height(self) -> int:
        """Its height."""
    @property
    def mint_status(self) -> MintStatus | None:
        """Whether ACT is minted; only while it is not may AKT pay in its place."""
    @property
    def akt_usd(self) -> Decimal | None:
        """The price of an AKT in US dollars."""
    def __getnewargs__(self) -> tuple[int, MintStatus | None, Decimal | None]: ...
    def __replace__(self, *, height: int = ..., mint_status: MintStatus | Literal["mint_status_halt_cr", "mint_status_halt_oracle", "mint_status_healthy", "mint_status_warning"] | None = ..., akt_usd: Decimal | int | str | None = ...) -> Block: ...
    def _repr_html_(self) -> str: ...

class TransferReason(StrEnum):
    """Why something is paid out of escrow."""

    AKT = "akt"
    """AKT pays what ACT of the account could not."""
    EARNED = "earned"
    """A provider earned it."""
    REFUND_BALANCE = "refund_balance"
    """The rest of a deposit goes back to whom it was from."""
    REFUND_GRANT = "refund_grant"
    """The rest of a granted deposit goes back to the granter."""

@final
class Transfer:
    """A payment out of escrow."""

    __match_args__: ClassVar[tuple[Literal["to"], Literal["coin"], Literal["reason"]]]
    def __new__(cls, to: str, coin: Coin, reason: TransferReason | Literal["akt", "earned", "refund_balance", "refund_grant"]) -> Transfer: ...
    @property
    def to(self) -> str:
        """To whom."""
    @property
    def coin(self) -> Coin:
        """How much."""
    @property
    def reason(self) -> TransferReason:
        """What for."""
    def __getnewargs__(self) -> tuple[str, Coin, TransferReason]: ...
    def __replace__(self, *, to: str = ..., coin: Coin = ..., reason: TransferReason | Literal["akt", "earned", "refund_balance", "refund_grant"] = ...) -> Transfer: ...
    def _repr_html_(self) -> str: ...

@final
class Moved:
    """What an event moved."""

    __match_args__: ClassVar[tuple[Literal["transfers"], Literal["lost"]]]
    def __new__(cls, transfers: Sequence[Transfer], lost: Sequence[Price]) -> Moved: ...
    @property
    def transfers(self) -> tuple[Transfer, ...]:
        """Payments out of escrow, in their order."""
    @property
    def lost(self) -> tuple[Price, ...]:
        """What stays in escrow for good, because the chain forgets whose it is."""
    def __getnewargs__(self) -> tuple[tuple[Transfer, ...], tuple[Price, ...]]: ...
    def __replace__(self, *, transfers: Sequence[Transfer] = ..., lost: Sequence[Price] = ...) -> Moved: ...
    def _repr_html_(self) -> str: ...

@final
class Escrow:
    """Escrow accounts and payments that move as the chain moves them, to the last unit. It changes; several may hold it."""

    def __new__(cls, accounts: Sequence[EscrowAccount], payments: Sequence[EscrowPayment]) -> Escrow: ...
    @property
    def accounts(self) -> tuple[EscrowAccount, ...]:
        """Every account."""
    @property
    def payments(self) -> tuple[EscrowPayment, ...]:
        """Every payment."""
    def _repr_html_(self) -> str: ...
    def open(self, id: EscrowAccountId, deposits: Sequence[Depositor], height: int) -> None:
        """Opens an account with deposits, at a block."""
    def deposit(self, id: EscrowAccountId, deposits: Sequence[Depositor], block: Block) -> Moved:
        """Adds deposits to an account."""
    def create_payment(self, lease: LeaseId, rate: Price, block: Block) -> Moved:
        """A lease begins to be paid."""
    def settle(self, id: EscrowAccountId, block: Block) -> Moved:
        """Charges an account up to a block."""
    def withdraw(self, lease: LeaseId, block: Block) -> Moved:
        """A provider takes what a lease has earned."""
    def close_payment(self, lease: LeaseId, block: Block) -> Moved:
        """A lease ends."""
    def close_account(self, id: EscrowAccountId, block: Block) -> Moved:
        """An account ends, and with it all that it pays."""
    def account(self, id: EscrowAccountId) -> EscrowAccount:
        """An account."""
    def payment(self, lease: LeaseId) -> EscrowPayment:
        """What a lease is paid."""
    def held(self, denom: str) -> Decimal:
        """All that is held of a denomination."""
    def outlook(self, id: EscrowAccountId) -> Outlook:
        """How long an account lasts as its leases are now."""
    def pays_until(self, id: EscrowAccountId, block: Block) -> int | None:
        """The last block that an account pays in full, AKT included where it may pay; nothing where it has no leases."""

@final
class Grant:
    """What somebody allows another to deposit."""

    __match_args__: ClassVar[tuple[Literal["granter"], Literal["scopes"], Literal["limits"], Literal["expiration"]]]
    def __new__(cls, granter: str, scopes: Sequence[EscrowScope | Literal["bid", "deployment"]], limits: Sequence[Coin], expiration: str | None = None) -> Grant: ...
    @property
    def granter(self) -> str:
        """Whose money it is."""
    @property
    def scopes(self) -> tuple[EscrowScope, ...]:
        """Into accounts of what."""
    @property
    def limits(self) -> tuple[Coin, ...]:
        """How much is left of it, by denomination."""
    @property
    def expiration(self) -> str | None:
        """The moment from which on it is none."""
    def __getnewargs__(self) -> tuple[str, tuple[EscrowScope, ...], tuple[Coin, ...], str | None]: ...
    def __replace__(self, *, granter: str = ..., scopes: Sequence[EscrowScope | Literal["bid", "deployment"]] = ..., limits: Sequence[Coin] = ..., expiration: str | None = ...) -> Grant: ...
    def _repr_html_(self) -> str: ...

class EscrowScope(StrEnum):
    """What an escrow account is of."""

    BID = "bid"
    """A bid: holds its deposit."""
    DEPLOYMENT = "deployment"
    """A deployment: pays for its leases."""

@final
class Payer:
    """Somebody who deposits: what the account can spend, and what others allow it to. It changes; several may hold it."""

    def __new__(cls, address: str, spendable: Sequence[Coin], grants: Sequence[Grant], now: str) -> Payer: ...
    @property
    def spendable(self) -> tuple[Coin, ...]:
        """What the account can still spend."""
    @property
    def grants(self) -> tuple[Grant, ...]:
        """What others still allow, in the order in which it is used up."""
    def _repr_html_(self) -> str: ...
    def draw(self, wanted: Coin, scope: EscrowScope | Literal["bid", "deployment"], sources: Sequence[DepositSource | Literal["balance", "grant"]], height: int) -> tuple[Depositor, ...]:
        """Takes a deposit from the sources in their order; a refusal takes nothing."""

@final
class Outlook:
    """How long an account lasts."""

    def __new__(cls, rates: Sequence[Price], deposit: Coin, height: int) -> Outlook: ...
    @property
    def per_block(self) -> Price:
        """What a block costs."""
    @property
    def pays_until(self) -> int | None:
        """The last block that is paid in full; nothing where nothing is paid."""
    def _repr_html_(self) -> str: ...
    def cost(self, blocks: int) -> Coin:
        """What so many blocks cost, as the chain charges them at once."""
    def deposit_to_last_ceil(self, height: int) -> Coin:
        """What to add so that all blocks up to this one are paid."""
    def with_deposit(self, deposit: Coin) -> Outlook:
        """The outlook after a deposit."""
    def top_ups(self, plan: TopUpPlan, clock: Clock) -> tuple[TopUp, ...]:
        """When to add what, each time for `every` and at the latest `lead` before all is used up."""

@final
class TopUpPlan:
    """When to add money to an account."""

    __match_args__: ClassVar[tuple[Literal["every"], Literal["lead"], Literal["times"]]]
    def __new__(cls, every: int, lead: int, times: int) -> TopUpPlan: ...
    @property
    def every(self) -> int:
        """How long each top-up lasts, in nanoseconds."""
    @property
    def lead(self) -> int:
        """How long before the end it is made, in nanoseconds."""
    @property
    def times(self) -> int:
        """How many."""
    def __getnewargs__(self) -> tuple[int, int, int]: ...
    def __replace__(self, *, every: int = ..., lead: int = ..., times: int = ...) -> TopUpPlan: ...
    def _repr_html_(self) -> str: ...

@final
class TopUp:
    """Money to add to an account."""

    __match_args__: ClassVar[tuple[Literal["at"], Literal["on"], Literal["deposit"], Literal["until"]]]
    def __new__(cls, at: int, on: str, deposit: Coin, until: int) -> TopUp: ...
    @property
    def at(self) -> int:
        """The block at which it is due."""
    @property
    def on(self) -> str:
        """About when that is."""
    @property
    def deposit(self) -> Coin:
        """How much."""
    @property
    def until(self) -> int:
        """The last block that is paid then."""
    def __getnewargs__(self) -> tuple[int, str, Coin, int]: ...
    def __replace__(self, *, at: int = ..., on: str = ..., deposit: Coin = ..., until: int = ...) -> TopUp: ...
    def _repr_html_(self) -> str: ...

@final
class Clock:
    """A block whose time is known, and the time between two blocks."""

    __match_args__: ClassVar[tuple[Literal["height"], Literal["time"], Literal["block_millis"]]]
    def __new__(cls, height: int, time: str, block_millis: int) -> Clock: ...
    @property
    def height(self) -> int:
        """The block."""
    @property
    def time(self) -> str:
        """Its time."""
    @property
    def block_millis(self) -> int:
        """The time between two blocks."""
    def __getnewargs__(self) -> tuple[int, str, int]: ...
    def __replace__(self, *, height: int = ..., time: str = ..., block_millis: int = ...) -> Clock: ...
    def _repr_html_(self) -> str: ...
    def at(self, height: int) -> str:
        """About when a block is made."""
    def blocks_ceil(self, span: int) -> int:
        """How many blocks a span takes, in nanoseconds, rounded up."""

class MintStatus(StrEnum):
    """Whether ACT is minted and burned."""

    MINT_STATUS_HALT_CR = "mint_status_halt_cr"
    """Too little AKT stands behind ACT: it is burned only."""
    MINT_STATUS_HALT_ORACLE = "mint_status_halt_oracle"
    """The price of AKT is not known: nothing is taken."""
    MINT_STATUS_HEALTHY = "mint_status_healthy"
    """ACT is minted and burned."""
    MINT_STATUS_WARNING = "mint_status_warning"
    """ACT is minted less often, and burned."""

@final
class Bme:
    """What the chain says of the exchange between AKT and ACT."""

    __match_args__: ClassVar[tuple[Literal["status"], Literal["akt_usd"], Literal["params"]]]
    def __new__(cls, status: MintStatus | Literal["mint_status_halt_cr", "mint_status_halt_oracle", "mint_status_healthy", "mint_status_warning"], akt_usd: Decimal | int | str | None = None, params: BmeParams | None = None) -> Bme: ...
    @property
    def status(self) -> MintStatus:
        """The circuit breaker."""
    @property
    def akt_usd(self) -> Decimal | None:
        """The price of an AKT in US dollars."""
    @property
    def params(self) -> BmeParams | None:
        """The parameters; those of `network_params` where they are left out."""
    def __getnewargs__(self) -> tuple[MintStatus, Decimal | None, BmeParams | None]: ...
    def __replace__(self, *, status: MintStatus | Literal["mint_status_halt_cr", "mint_status_halt_oracle", "mint_status_healthy", "mint_status_warning"] = ..., akt_usd: Decimal | int | str | None = ..., params: BmeParams | None = ...) -> Bme: ...
    def _repr_html_(self) -> str: ...
    def preflight(self, burn: Coin, to: str) -> Conversion:
        """Whether a request to burn is taken now, and what comes of it at this price."""
    def convert(self, burn: Coin) -> Conversion:
        """What burning gives when it is executed at this price."""
    def burn_to_receive_ceil(self, want: Coin) -> Coin:
        """The least that must be burned to get at least so much at this price."""

@final
class Conversion:
    """What burning an amount gives at a price."""

    __match_args__: ClassVar[tuple[Literal["burn"], Literal["rate"], Literal["mint"], Literal["spread"], Literal["receive"]]]
    def __new__(cls, burn: Coin, rate: Decimal | int | str, mint: Coin, spread: Coin, receive: Coin) -> Conversion: ...
    @property
    def burn(self) -> Coin:
        """What is burned."""
    @property
    def rate(self) -> Decimal:
        """What one of the burned is worth in the minted."""
    @property
    def mint(self) -> Coin:
        """What comes of it, before the spread."""
    @property
    def spread(self) -> Coin:
        """What of that stays in the vault."""
    @property
    def receive(self) -> Coin:
        """What the owner gets."""
    def __getnewargs__(self) -> tuple[Coin, Decimal, Coin, Coin, Coin]: ...
    def __replace__(self, *, burn: Coin = ..., rate: Decimal | int | str = ..., mint: Coin = ..., spread: Coin = ..., receive: Coin = ...) -> Conversion: ...
    def _repr_html_(self) -> str: ...

@final
class Vault:
    """The AKT that stands behind all ACT."""

    __match_args__: ClassVar[tuple[Literal["uakt"], Literal["pending_uakt"], Literal["supply_uact"]]]
    def __new__(cls, uakt: int, pending_uakt: int, supply_uact: int) -> Vault: ...
    @property
    def uakt(self) -> int:
        """What the module holds."""
    @property
    def pending_uakt(self) -> int:
        """How much of that waits to be burned."""
    @property
    def supply_uact(self) -> int:
        """All ACT there is."""
    def __getnewargs__(self) -> tuple[int, int, int]: ...
    def __replace__(self, *, uakt: int = ..., pending_uakt: int = ..., supply_uact: int = ...) -> Vault: ...
    def _repr_html_(self) -> str: ...
    def ratio(self, akt_usd: Decimal | int | str) -> Decimal:
        """The collateral ratio at a price of an AKT in US dollars."""
    def status(self, akt_usd: Decimal | int | str | None = None, params: BmeParams | None = None) -> MintStatus:
        """The circuit breaker at a price of an AKT, where one is known."""

@final
class PricePoint:
    """What a source said of an AKT."""

    __match_args__: ClassVar[tuple[Literal["at"], Literal["usd"]]]
    def __new__(cls, at: str, usd: Decimal | int | str) -> PricePoint: ...
    @property
    def at(self) -> str:
        """When it was worth that."""
    @property
    def usd(self) -> Decimal:
        """In US dollars."""
    def __getnewargs__(self) -> tuple[str, Decimal]: ...
    def __replace__(self, *, at: str = ..., usd: Decimal | int | str = ...) -> PricePoint: ...
    def _repr_html_(self) -> str: ...

@final
class AktPrice:
    """The price of an AKT in US dollars, at the end of a block."""

    __match_args__: ClassVar[tuple[Literal["average"], Literal["least"], Literal["most"], Literal["deviation_bps"], Literal["sources"]]]
    def __new__(cls, average: Decimal | int | str, least: Decimal | int | str, most: Decimal | int | str, deviation_bps: int, sources: int) -> AktPrice: ...
    @property
    def average(self) -> Decimal:
        """The mean of what the sources said over the window: the price that counts."""
    @property
    def least(self) -> Decimal:
        """The least that a source says now."""
    @property
    def most(self) -> Decimal:
        """The most that a source says now."""
    @property
    def deviation_bps(self) -> int:
        """How far these are apart, in hundredths of a percent of the least, rounded down."""
    @property
    def sources(self) -> int:
        """How many sources are not stale."""
    def __getnewargs__(self) -> tuple[Decimal, Decimal, Decimal, int, int]: ...
    def __replace__(self, *, average: Decimal | int | str = ..., least: Decimal | int | str = ..., most: Decimal | int | str = ..., deviation_bps: int = ..., sources: int = ...) -> AktPrice: ...
    def _repr_html_(self) -> str: ...

def akt_price(sources: Sequence[Sequence[PricePoint]], now: str) -> AktPrice | None:
    """The price out of what each source said, the oldest first, by the parameters of `network_params`; nothing when all are stale."""

@final
class ScaleRates:
    """What a provider with the strategy `scale` asks, each time for a block."""

    __match_args__: ClassVar[tuple[Literal["cpu"], Literal["memory"], Literal["storage"], Literal["endpoint"], Literal["ip"]]]
    def __new__(cls, cpu: Decimal | int | str, memory: Decimal | int | str, storage: Sequence[StorageRate], endpoint: Decimal | int | str, ip: Decimal | int | str) -> ScaleRates: ...
    @property
    def cpu(self) -> Decimal:
        """For a thousandth of a core."""
    @property
    def memory(self) -> Decimal:
        """For a Mi."""
    @property
    def storage(self) -> tuple[StorageRate, ...]:
        """For a Mi of each class."""
    @property
    def endpoint(self) -> Decimal:
        """For an endpoint."""
    @property
    def ip(self) -> Decimal:
        """For a leased address."""
    def __getnewargs__(self) -> tuple[Decimal, Decimal, tuple[StorageRate, ...], Decimal, Decimal]: ...
    def __replace__(self, *, cpu: Decimal | int | str = ..., memory: Decimal | int | str = ..., storage: Sequence[StorageRate] = ..., endpoint: Decimal | int | str = ..., ip: Decimal | int | str = ...) -> ScaleRates: ...
    def _repr_html_(self) -> str: ...
    def price(self, group: GroupSpec) -> Price:
        """What the strategy asks for a group."""

@final
class StorageRate:
    """What a class of storage costs."""

    __match_args__: ClassVar[tuple[Literal["storage_class"], Literal["rate"]]]
    def __new__(cls, storage_class: str, rate: Decimal | int | str) -> StorageRate: ...
    @property
    def storage_class(self) -> str:
        """The class; `ephemeral` is what is not persistent."""
    @property
    def rate(self) -> Decimal:
        """For a Mi and block."""
    def __getnewargs__(self) -> tuple[str, Decimal]: ...
    def __replace__(self, *, storage_class: str = ..., rate: Decimal | int | str = ...) -> StorageRate: ...
    def _repr_html_(self) -> str: ...

@final
class GenericRates:
    """What the generic price script asks, in US dollars a month."""

    __match_args__: ClassVar[tuple[Literal["cpu"], Literal["memory"], Literal["ephemeral"], Literal["beta1"], Literal["beta2"], Literal["beta3"], Literal["endpoint"], Literal["ip"], Literal["gpu"]]]
    def __new__(cls, cpu: Decimal | int | str, memory: Decimal | int | str, ephemeral: Decimal | int | str, beta1: Decimal | int | str, beta2: Decimal | int | str, beta3: Decimal | int | str, endpoint: Decimal | int | str, ip: Decimal | int | str, gpu: str) -> GenericRates: ...
    @property
    def cpu(self) -> Decimal:
        """For a core."""
    @property
    def memory(self) -> Decimal:
        """For a Gi of memory."""
    @property
    def ephemeral(self) -> Decimal:
        """For a Gi of ephemeral storage."""
    @property
    def beta1(self) -> Decimal:
        """For a Gi of hard disks."""
    @property
    def beta2(self) -> Decimal:
        """For a Gi of solid state disks."""
    @property
    def beta3(self) -> Decimal:
        """For a Gi of NVMe."""
    @property
    def endpoint(self) -> Decimal:
        """For an endpoint."""
    @property
    def ip(self) -> Decimal:
        """For a leased address."""
    @property
    def gpu(self) -> str:
        """Prices of models, such as `h100.80Gi=1500,*=100`."""
    def __getnewargs__(self) -> tuple[Decimal, Decimal, Decimal, Decimal, Decimal, Decimal, Decimal, Decimal, str]: ...
    def __replace__(self, *, cpu: Decimal | int | str = ..., memory: Decimal | int | str = ..., ephemeral: Decimal | int | str = ..., beta1: Decimal | int | str = ..., beta2: Decimal | int | str = ..., beta3: Decimal | int | str = ..., endpoint: Decimal | int | str = ..., ip: Decimal | int | str = ..., gpu: str = ...) -> GenericRates: ...
    def _repr_html_(self) -> str: ...

def generic_rates() -> GenericRates:
    """What the generic price script asks where a provider sets nothing."""

def generic_price(group: GroupSpec, allocated: Sequence[ResourceUnit] | None = None, rates: GenericRates | None = None, akt_usd: Decimal | int | str | None = None) -> Price:
    """What the generic price script prints for a group. `allocated` are the units as the provider has reserved them."""

def random_price_count(group: GroupSpec) -> int:
    """How many prices the strategy `randomRange` has for a group."""

def random_price(group: GroupSpec, draw: int) -> Price:
    """The price of a draw of the strategy `randomRange`: each number below `random_price_count` as likely as any other."""

def script_stdin(group: GroupSpec, allocated: Sequence[ResourceUnit] | None = None, price_precision: int | None = None) -> str:
    """What a price script reads for a group: a line of JSON."""

def script_price(stdout: builtins.bytes | bytearray | memoryview, denom: str, exit: int | None = None, stderr: builtins.bytes | bytearray | memoryview | None = None) -> Price:
    """The price that a script has printed."""

class HandedKind(StrEnum):
    """In which form something is handed over to be signed."""

    AMINO = "amino"
    """A document in amino JSON, as Keplr, WalletConnect and devices have it."""
    ARBITRARY = "arbitrary"
    """Data that is no transaction (ADR-036)."""
    DIRECT = "direct"
    """A document in mode direct."""
    TX = "tx"
    """A transaction, signed or not."""

@final
class Handed:
    """What somebody is asked to sign."""

    @property
    def kind(self) -> HandedKind:
        """In which form it was handed over."""
    @property
    def chain_id(self) -> str | None:
        """For which chain, where that is said."""
    @property
    def messages(self) -> tuple[Message, ...]:
        """What the chain is asked to do. What is in amino JSON and of no known type is left out."""
    @property
    def sign_bytes(self) -> builtins.bytes | None:
        """What is signed (by its SHA-256); a transaction alone does not say it."""
    def _repr_html_(self) -> str: ...
    @staticmethod
    def read(document: str | builtins.bytes | bytearray | memoryview) -> Handed:
        """Reads a transaction, a document in mode direct or in amino JSON, or arbitrary data (ADR-036), also as WalletConnect wraps it."""
    def summary(self, wallet: Wallet | None = None) -> Summary:
        """What a person should read before signing, judged by what the wallet knows."""

@final
class Wallet:
    """What a wallet knows of itself. What is left out is not judged."""

    __match_args__: ClassVar[tuple[Literal["open_deployments"], Literal["chain_id"], Literal["address"], Literal["account_number"], Literal["hourly_budget"], Literal["block_millis"]]]
    def __new__(cls, open_deployments: Sequence[int], chain_id: str | None = None, address: str | None = None, account_number: int | None = None, hourly_budget: Price | None = None, block_millis: int | None = None) -> Wallet: ...
    @property
    def open_deployments(self) -> tuple[int, ...]:
        """The account's open deployments, by `dseq`."""
    @property
    def chain_id(self) -> str | None:
        """The chain that it is on."""
    @property
    def address(self) -> str | None:
        """Its account."""
    @property
    def account_number(self) -> int | None:
        """The account's number on that chain."""
    @property
    def hourly_budget(self) -> Price | None:
        """What a deployment may cost in an hour."""
    @property
    def block_millis(self) -> int | None:
        """The time between two blocks; the one that the network's console reckons with, where it is not said."""
    def __getnewargs__(self) -> tuple[tuple[int, ...], str | None, str | None, int | None, Price | None, int | None]: ...
    def __replace__(self, *, open_deployments: Sequence[int] = ..., chain_id: str | None = ..., address: str | None = ..., account_number: int | None = ..., hourly_budget: Price | None = ..., block_millis: int | None = ...) -> Wallet: ...
    def _repr_html_(self) -> str: ...

@final
class Summary:
    """What somebody is asked to sign, in words."""

    __match_args__: ClassVar[tuple[Literal["statements"], Literal["warnings"], Literal["text"], Literal["chain_id"], Literal["cost"], Literal["memo"]]]
    def __new__(cls, statements: Sequence[Statement], warnings: Sequence[SigningWarning], text: str, chain_id: str | None = None, cost: ExecutionCost | None = None, memo: str | None = None) -> Summary: ...
    @property
    def statements(self) -> tuple[Statement, ...]:
        """One for each message, and behind it those of the messages inside."""
    @property
    def warnings(self) -> tuple[SigningWarning, ...]:
        """What may not be as the signer wants it."""
    @property
    def text(self) -> str:
        """All of it, one a line."""
    @property
    def chain_id(self) -> str | None:
        """For which chain, where that is said."""
    @property
    def cost(self) -> ExecutionCost | None:
        """What execution costs; nothing where nothing is executed."""
    @property
    def memo(self) -> str | None:
        """The text that everybody can read, quoted."""
    def __getnewargs__(self) -> tuple[tuple[Statement, ...], tuple[SigningWarning, ...], str, str | None, ExecutionCost | None, str | None]: ...
    def __replace__(self, *, statements: Sequence[Statement] = ..., warnings: Sequence[SigningWarning] = ..., text: str = ..., chain_id: str | None = ..., cost: ExecutionCost | None = ..., memo: str | None = ...) -> Summary: ...
    def _repr_html_(self) -> str: ...

@final
class Statement:
    """What one message does."""

    __match_args__: ClassVar[tuple[Literal["type_url"], Literal["depth"], Literal["parts"], Literal["text"]]]
    def __new__(cls, type_url: str, depth: int, parts: Sequence[StatementPart], text: str) -> Statement: ...
    @property
    def type_url(self) -> str:
        """The URL of its type."""
    @property
    def depth(self) -> int:
        """0 of a message of the transaction, 1 of one inside of that, and so on."""
    @property
    def parts(self) -> tuple[StatementPart, ...]:
        """The sentence, in parts."""
    @property
    def text(self) -> str:
        """The sentence."""
    def __getnewargs__(self) -> tuple[str, int, tuple[StatementPart, ...], str]: ...
    def __replace__(self, *, type_url: str = ..., depth: int = ..., parts: Sequence[StatementPart] = ..., text: str = ...) -> Statement: ...
    def _repr_html_(self) -> str: ...

@final
class StatementPart:
    """A part of a sentence."""

    __match_args__: ClassVar[tuple[Literal["kind"], Literal["text"]]]
    def __new__(cls, kind: StatementPartKind | Literal["account", "amount", "id", "quote", "time", "words"], text: str) -> StatementPart: ...
    @property
    def kind(self) -> StatementPartKind:
        """How it may be shown."""
    @property
    def text(self) -> str:
        """The words."""
    def __getnewargs__(self) -> tuple[StatementPartKind, str]: ...
    def __replace__(self, *, kind: StatementPartKind | Literal["account", "amount", "id", "quote", "time", "words"] = ..., text: str = ...) -> StatementPart: ...
    def _repr_html_(self) -> str: ...

class StatementPartKind(StrEnum):
    """What a part of a sentence is."""

    ACCOUNT = "account"
    """An address, whole."""
    AMOUNT = "amount"
    """A sum of money, with its unit."""
    ID = "id"
    """A deployment, a lease, a proposal and the like."""
    QUOTE = "quote"
    """What somebody else wrote."""
    TIME = "time"
    """A moment or a span."""
    WORDS = "words"
    """Words between."""

@final
class ExecutionCost:
    """What the execution of a transaction costs."""

    __match_args__: ClassVar[tuple[Literal["amount"], Literal["gas_limit"], Literal["shown"], Literal["payer"], Literal["granter"]]]
    def __new__(cls, amount: Sequence[Coin], gas_limit: int, shown: str, payer: str | None = None, granter: str | None = None) -> ExecutionCost: ...
    @property
    def amount(self) -> tuple[Coin, ...]:
        """The fee, without what is no amount."""
    @property
    def gas_limit(self) -> int:
        """Execution stops here."""
    @property
    def shown(self) -> str:
        """The fee in the units that people speak of."""
    @property
    def payer(self) -> str | None:
        """Who pays."""
    @property
    def granter(self) -> str | None:
        """Whose fee grant pays for the payer."""
    def __getnewargs__(self) -> tuple[tuple[Coin, ...], int, str, str | None, str | None]: ...
    def __replace__(self, *, amount: Sequence[Coin] = ..., gas_limit: int = ..., shown: str = ..., payer: str | None = ..., granter: str | None = ...) -> ExecutionCost: ...
    def _repr_html_(self) -> str: ...

@final
class SigningWarning:
    """What a person should know before signing."""

    __match_args__: ClassVar[tuple[Literal["about"], Literal["text"]]]
    def __new__(cls, about: str, text: str) -> SigningWarning: ...
    @property
    def about(self) -> str:
        """Which warning it is, such as `chain_id`; a word that stays."""
    @property
    def text(self) -> str:
        """The warning in words."""
    def __getnewargs__(self) -> tuple[str, str]: ...
    def __replace__(self, *, about: str = ..., text: str = ...) -> SigningWarning: ...
    def _repr_html_(self) -> str: ...

@final
class DecodedTx:
    """A transaction as a node reads it."""

    @property
    def hash(self) -> str:
        """Under which the chain finds it: the SHA-256 of the bytes in capital hexadecimal digits."""
    @property
    def memo(self) -> str:
        """The text that goes with it."""
    @property
    def messages(self) -> tuple[Message, ...]:
        """What the chain is asked to do."""
    @property
    def signatures(self) -> tuple[builtins.bytes, ...]:
        """One for each signer, in their order."""
    def _repr_html_(self) -> str: ...
    @staticmethod
    def decode(bytes: builtins.bytes | bytearray | memoryview) -> DecodedTx:
        """Reads the bytes of a transaction, and refuses what a node refuses."""
    @staticmethod
    def read(bytes: builtins.bytes | bytearray | memoryview) -> DecodedTx:
        """The same for history: messages of types that are not known are kept as they are."""
    def signers(self) -> tuple[str, ...]:
        """The accounts that must sign, the first of which pays unless the fee says otherwise."""
    def to_json(self) -> str:
        """The transaction in the chain's own JSON."""
    def validate(self) -> None:
        """Whether the chain would take it at all, before it looks at its state."""
    def verify(self, chain_id: str, accounts: Sequence[SignerAccount]) -> None:
        """Checks order and signatures as a node does before it executes anything, with the accounts of the signers as the chain knows them."""

@final
class SignerAccount:
    """What the chain knows of an account that signs."""

    __match_args__: ClassVar[tuple[Literal["account_number"], Literal["sequence"], Literal["public_key"]]]
    def __new__(cls, account_number: int, sequence: int, public_key: PublicKey | None = None) -> SignerAccount: ...
    @property
    def account_number(self) -> int:
        """The account's number."""
    @property
    def sequence(self) -> int:
        """How many transactions it has sent."""
    @property
    def public_key(self) -> PublicKey | None:
        """Its key, where the chain knows it and it is of one holder."""
    def __getnewargs__(self) -> tuple[int, int, PublicKey | None]: ...
    def __replace__(self, *, account_number: int = ..., sequence: int = ..., public_key: PublicKey | None = ...) -> SignerAccount: ...
    def _repr_html_(self) -> str: ...

@final
class MultisigKey:
    """A key of several holders, of whom some must sign."""

    def __new__(cls, threshold: int, keys: Sequence[PublicKey]) -> MultisigKey: ...
    @property
    def address(self) -> str:
        """The account of this key."""
    @property
    def threshold(self) -> int:
        """How many must sign."""
    def _repr_html_(self) -> str: ...
    def assemble(self, tx: UnsignedTx, signatures: Sequence[HolderSignature]) -> SignedTx:
        """The transaction of an account with this key, from signatures of its holders in mode amino, in any order."""
    def sign(self, tx: UnsignedTx, account_number: int, sequence: int) -> UnsignedTx:
        """The transaction with one more signer: the account of this key."""

@final
class HolderSignature:
    """What one holder of a key has signed."""

    __match_args__: ClassVar[tuple[Literal["holder"], Literal["signature"]]]
    def __new__(cls, holder: PublicKey, signature: builtins.bytes | bytearray | memoryview) -> HolderSignature: ...
    @property
    def holder(self) -> PublicKey:
        """The holder's own key."""
    @property
    def signature(self) -> builtins.bytes:
        """64 bytes."""
    def __getnewargs__(self) -> tuple[PublicKey, builtins.bytes]: ...
    def __replace__(self, *, holder: PublicKey = ..., signature: builtins.bytes | bytearray | memoryview = ...) -> HolderSignature: ...
    def _repr_html_(self) -> str: ...

def arbitrary_sign_bytes(signer: str, data: builtins.bytes | bytearray | memoryview) -> builtins.bytes:
    """What is signed when an account signs data that is no transaction (ADR-036)."""

def fee_of_gas(gas_limit: int, micro_uakt: int | None = None) -> Fee:
    """A fee in uakt for a gas limit, at a price in millionths of a uakt for one gas; at the price that is safe everywhere, where none is named."""

def gas_limit_of_simulation(gas_used: int, adjustment_bps: int | None = None) -> int:
    """A gas limit from what a node used when it simulated a transaction: half as much again, or times so many hundredths of a percent."""

class Retry(StrEnum):
    """Whether what was refused may be tried again."""

    LATER = "later"
    """The same may pass when the chain has moved on: wait."""
    NEVER = "never"
    """The same would fail again: change it first."""
    REBUILD = "rebuild"
    """The same messages may pass at once with another sequence, fee, gas limit or timeout: ask for it, and sign anew."""
    SENT = "sent"
    """Nothing is to be tried: the transaction is on its way."""

@final
class ChainRefusal:
    """A refusal by the chain or by a provider, explained."""

    __match_args__: ClassVar[tuple[Literal["codespace"], Literal["code"], Literal["log"], Literal["name"], Literal["cause"], Literal["remedy"], Literal["retry"], Literal["error_class"], Literal["message_index"], Literal["expected_sequence"]]]
    def __new__(cls, codespace: str, code: int, log: str, name: str, cause: str, remedy: str, retry: Retry | Literal["later", "never", "rebuild", "sent"], error_class: Class | Literal["advice", "bug", "chain", "input", "misuse", "provider"], message_index: int | None = None, expected_sequence: int | None = None) -> ChainRefusal: ...
    @property
    def codespace(self) -> str:
        """Whose code it is, such as `market`; `gateway` of a provider."""
    @property
    def code(self) -> int:
        """The number. A provider's is the status of HTTP, the end of a WebSocket, or a shell's channel."""
    @property
    def log(self) -> str:
        """The chain's or the provider's own text."""
    @property
    def name(self) -> str:
        """A name that stays, such as `bid.not_open`."""
    @property
    def cause(self) -> str:
        """What is wrong."""
    @property
    def remedy(self) -> str:
        """What to do about it."""
    @property
    def retry(self) -> Retry:
        """Whether it may be tried again."""
    @property
    def error_class(self) -> Class:
        """Who can fix it."""
    @property
    def message_index(self) -> int | None:
        """Which message failed, counted from 0, where one did."""
    @property
    def expected_sequence(self) -> int | None:
        """The sequence that the chain waits for, where it says so."""
    def __getnewargs__(self) -> tuple[str, int, str, str, str, str, Retry, Class, int | None, int | None]: ...
    def __replace__(self, *, codespace: str = ..., code: int = ..., log: str = ..., name: str = ..., cause: str = ..., remedy: str = ..., retry: Retry | Literal["later", "never", "rebuild", "sent"] = ..., error_class: Class | Literal["advice", "bug", "chain", "input", "misuse", "provider"] = ..., message_index: int | None = ..., expected_sequence: int | None = ...) -> ChainRefusal: ...
    def _repr_html_(self) -> str: ...

def explain_refusal(codespace: str, code: int, log: str) -> ChainRefusal:
    """Explains a refusal by the chain, as a reply has it."""

@final
class NodeRequest:
    """A question to a node in each of the forms that it takes; send one of them."""

    __match_args__: ClassVar[tuple[Literal["grpc_method"], Literal["grpc_message"], Literal["rest_verb"], Literal["rest_path"], Literal["rpc_method"], Literal["rpc_params"], Literal["rest_body"]]]
    def __new__(cls, grpc_method: str, grpc_message: builtins.bytes | bytearray | memoryview, rest_verb: str, rest_path: str, rpc_method: str, rpc_params: str, rest_body: str | None = None) -> NodeRequest: ...
    @property
    def grpc_method(self) -> str:
        """Such as `/cosmos.tx.v1beta1.Service/Simulate`."""
    @property
    def grpc_message(self) -> builtins.bytes:
        """The protobuf bytes of the request."""
    @property
    def rest_verb(self) -> str:
        """`GET` or `POST`."""
    @property
    def rest_path(self) -> str:
        """Behind the address of the interface."""
    @property
    def rpc_method(self) -> str:
        """Of CometBFT's JSON-RPC, such as `broadcast_tx_sync`."""
    @property
    def rpc_params(self) -> str:
        """An object in JSON."""
    @property
    def rest_body(self) -> str | None:
        """JSON, where the verb has a body."""
    def __getnewargs__(self) -> tuple[str, builtins.bytes, str, str, str, str, str | None]: ...
    def __replace__(self, *, grpc_method: str = ..., grpc_message: builtins.bytes | bytearray | memoryview = ..., rest_verb: str = ..., rest_path: str = ..., rpc_method: str = ..., rpc_params: str = ..., rest_body: str | None = ...) -> NodeRequest: ...
    def _repr_html_(self) -> str: ...

def simulate_request(tx: builtins.bytes | bytearray | memoryview) -> NodeRequest:
    """Asks how much gas a transaction uses. Its signatures may be empty; its signers and their sequences must be right."""

def broadcast_request(tx: builtins.bytes | bytearray | memoryview) -> NodeRequest:
    """Hands a transaction to a node, which answers when it has checked it and before it is executed."""

def transaction_request(hash: str) -> NodeRequest:
    """Asks for a transaction by its hash, which stands in a block or is missing."""

def account_request(address: str) -> NodeRequest:
    """Asks for an account: its number, its sequence, its key, and what of it is locked."""

@final
class SimulationReply:
    """What a transaction would use, or why it would fail."""

    __match_args__: ClassVar[tuple[Literal["gas_used"], Literal["refusal"]]]
    def __new__(cls, gas_used: int | None = None, refusal: ChainRefusal | None = None) -> SimulationReply: ...
    @property
    def gas_used(self) -> int | None:
        """What it used; `gas_limit_of_simulation` makes a limit of it."""
    @property
    def refusal(self) -> ChainRefusal | None:
        """Why it would fail."""
    def __getnewargs__(self) -> tuple[int | None, ChainRefusal | None]: ...
    def __replace__(self, *, gas_used: int | None = ..., refusal: ChainRefusal | None = ...) -> SimulationReply: ...
    def _repr_html_(self) -> str: ...

@final
class BroadcastReply:
    """Whether a node takes a transaction."""

    __match_args__: ClassVar[tuple[Literal["hash"], Literal["refusal"]]]
    def __new__(cls, hash: str | None = None, refusal: ChainRefusal | None = None) -> BroadcastReply: ...
    @property
    def hash(self) -> str | None:
        """Under which it can be asked for."""
    @property
    def refusal(self) -> ChainRefusal | None:
        """Why it is not taken."""
    def __getnewargs__(self) -> tuple[str | None, ChainRefusal | None]: ...
    def __replace__(self, *, hash: str | None = ..., refusal: ChainRefusal | None = ...) -> BroadcastReply: ...
    def _repr_html_(self) -> str: ...

@final
class TransactionReply:
    """What became of a transaction. Without a height it is in no block, or not yet."""

    __match_args__: ClassVar[tuple[Literal["height"], Literal["hash"], Literal["gas_wanted"], Literal["gas_used"], Literal["tx"], Literal["refusal"]]]
    def __new__(cls, height: int | None = None, hash: str | None = None, gas_wanted: int | None = None, gas_used: int | None = None, tx: builtins.bytes | bytearray | memoryview | None = None, refusal: ChainRefusal | None = None) -> TransactionReply: ...
    @property
    def height(self) -> int | None:
        """The block that it stands in."""
    @property
    def hash(self) -> str | None:
        """Its hash."""
    @property
    def gas_wanted(self) -> int | None:
        """The gas limit."""
    @property
    def gas_used(self) -> int | None:
        """What it used."""
    @property
    def tx(self) -> builtins.bytes | None:
        """Its bytes, where the reply has them."""
    @property
    def refusal(self) -> ChainRefusal | None:
        """Why it failed; then it has no effect but its fee."""
    def __getnewargs__(self) -> tuple[int | None, str | None, int | None, int | None, builtins.bytes | None, ChainRefusal | None]: ...
    def __replace__(self, *, height: int | None = ..., hash: str | None = ..., gas_wanted: int | None = ..., gas_used: int | None = ..., tx: builtins.bytes | bytearray | memoryview | None = ..., refusal: ChainRefusal | None = ...) -> TransactionReply: ...
    def _repr_html_(self) -> str: ...

@final
class AccountReply:
    """An account as the chain knows it. Without an address the chain does not know it."""

    __match_args__: ClassVar[tuple[Literal["account_number"], Literal["sequence"], Literal["address"], Literal["public_key"], Literal["vesting"], Literal["refusal"]]]
    def __new__(cls, account_number: int, sequence: int, address: str | None = None, public_key: PublicKey | None = None, vesting: Vesting | None = None, refusal: ChainRefusal | None = None) -> AccountReply: ...
    @property
    def account_number(self) -> int:
        """Its number, which every signature covers."""
    @property
    def sequence(self) -> int:
        """How many transactions it has sent: the sequence of the next."""
    @property
    def address(self) -> str | None:
        """Its address."""
    @property
    def public_key(self) -> PublicKey | None:
        """Its key, where it is known and of one holder."""
    @property
    def vesting(self) -> Vesting | None:
        """What of it is locked, where something is."""
    @property
    def refusal(self) -> ChainRefusal | None:
        """Why the node does not say."""
    def __getnewargs__(self) -> tuple[int, int, str | None, PublicKey | None, Vesting | None, ChainRefusal | None]: ...
    def __replace__(self, *, account_number: int = ..., sequence: int = ..., address: str | None = ..., public_key: PublicKey | None = ..., vesting: Vesting | None = ..., refusal: ChainRefusal | None = ...) -> AccountReply: ...
    def _repr_html_(self) -> str: ...

@final
class Vesting:
    """What of an account is locked."""

    __match_args__: ClassVar[tuple[Literal["kind"], Literal["original"], Literal["delegated_free"], Literal["delegated_vesting"], Literal["end_time"], Literal["periods"], Literal["start_time"]]]
    def __new__(cls, kind: VestingKind | Literal["continuous", "delayed", "periodic", "permanent_locked"], original: Sequence[Coin], delegated_free: Sequence[Coin], delegated_vesting: Sequence[Coin], end_time: int, periods: Sequence[VestingPeriod], start_time: int | None = None) -> Vesting: ...
    @property
    def kind(self) -> VestingKind:
        """How it becomes free."""
    @property
    def original(self) -> tuple[Coin, ...]:
        """What was locked in the beginning."""
    @property
    def delegated_free(self) -> tuple[Coin, ...]:
        """What is delegated of the free part."""
    @property
    def delegated_vesting(self) -> tuple[Coin, ...]:
        """What is delegated of the locked part."""
    @property
    def end_time(self) -> int:
        """When everything is free."""
    @property
    def periods(self) -> tuple[VestingPeriod, ...]:
        """The steps, where it becomes free in steps."""
    @property
    def start_time(self) -> int | None:
        """When it begins, in seconds since 1970, where it becomes free bit by bit."""
    def __getnewargs__(self) -> tuple[VestingKind, tuple[Coin, ...], tuple[Coin, ...], tuple[Coin, ...], int, tuple[VestingPeriod, ...], int | None]: ...
    def __replace__(self, *, kind: VestingKind | Literal["continuous", "delayed", "periodic", "permanent_locked"] = ..., original: Sequence[Coin] = ..., delegated_free: Sequence[Coin] = ..., delegated_vesting: Sequence[Coin] = ..., end_time: int = ..., periods: Sequence[VestingPeriod] = ..., start_time: int | None = ...) -> Vesting: ...
    def _repr_html_(self) -> str: ...

class VestingKind(StrEnum):
    """How coins become free."""

    CONTINUOUS = "continuous"
    """Bit by bit."""
    DELAYED = "delayed"
    """All at the end."""
    PERIODIC = "periodic"
    """In steps."""
    PERMANENT_LOCKED = "permanent_locked"
    """Never."""

@final
class VestingPeriod:
    """A step."""

    __match_args__: ClassVar[tuple[Literal["seconds"], Literal["amount"]]]
    def __new__(cls, seconds: int, amount: Sequence[Coin]) -> VestingPeriod: ...
    @property
    def seconds(self) -> int:
        """How long after the one before."""
    @property
    def amount(self) -> tuple[Coin, ...]:
        """What becomes free."""
    def __getnewargs__(self) -> tuple[int, tuple[Coin, ...]]: ...
    def __replace__(self, *, seconds: int = ..., amount: Sequence[Coin] = ...) -> VestingPeriod: ...
    def _repr_html_(self) -> str: ...

def read_simulation(body: str) -> SimulationReply:
    """Reads a REST or JSON-RPC reply to `simulate_request`."""

def read_broadcast(body: str) -> BroadcastReply:
    """Reads a REST or JSON-RPC reply to `broadcast_request`."""

def read_transaction(body: str) -> TransactionReply:
    """Reads a REST or JSON-RPC reply to `transaction_request`."""

def read_account(body: str) -> AccountReply:
    """Reads a REST or JSON-RPC reply to `account_request`."""

class AccessScope(StrEnum):
    """One thing that may be done at a provider."""

    ATTESTATION = "attestation"
    """Reads proofs of what the machine is."""
    EVENTS = "events"
    """Reads what happens to the services."""
    GET_MANIFEST = "get-manifest"
    """Reads the manifest back."""
    HOSTNAME_MIGRATE = "hostname-migrate"
    """Moves host names to this lease."""
    IP_MIGRATE = "ip-migrate"
    """Moves IP addresses to this lease."""
    LOGS = "logs"
    """Reads what services print."""
    RESTART = "restart"
    """Restarts services."""
    SEND_MANIFEST = "send-manifest"
    """Sends the manifest."""
    SHELL = "shell"
    """Runs commands in services."""
    STATUS = "status"
    """Reads how services are."""

class AccessTask(StrEnum):
    """What somebody is about to do, and the least that it needs."""

    DEPLOY = "deploy"
    """Send the manifest and see whether it came up."""
    LOGS = "logs"
    """Read what services print."""
    SHELL = "shell"
    """Run commands in services."""
    WATCH = "watch"
    """Read how services are, what happens to them and what they print."""

class TokenAlgorithm(StrEnum):
    """How a token is signed."""

    ES256K = "ES256K"
    """The key signs header and claims."""
    ES256KADR36 = "ES256KADR36"
    """A wallet signs them as arbitrary data (ADR-036)."""

class AccessLevel(StrEnum):
    """How finely something is permitted."""

    FULL = "full"
    """Everything."""
    GRANULAR = "granular"
    """What is said of each provider, or of each deployment there."""
    SCOPED = "scoped"
    """Some scopes."""

@final
class TokenAccess:
    """What a token permits with the leases of who issued it."""

    @property
    def level(self) -> AccessLevel:
        """How finely it permits."""
    @property
    def scopes(self) -> tuple[AccessScope, ...]:
        """The scopes at every provider."""
    def _repr_html_(self) -> str: ...
    @staticmethod
    def full() -> TokenAccess:
        """Everything, at every provider."""
    @staticmethod
    def scoped(scopes: Sequence[AccessScope | Literal["attestation", "events", "get-manifest", "hostname-migrate", "ip-migrate", "logs", "restart", "send-manifest", "shell", "status"]]) -> TokenAccess:
        """These scopes, at every provider."""
    @staticmethod
    def granular(permissions: Sequence[TokenPermission]) -> TokenAccess:
        """What these permissions say, each for a provider."""
    @staticmethod
    def lease(task: AccessTask | Literal["deploy", "logs", "shell", "watch"], lease: LeaseId, services: Sequence[str]) -> TokenAccess:
        """The least that a task needs with one lease and these of its services."""

@final
class TokenPermission:
    """What a token permits at one provider."""

    __match_args__: ClassVar[tuple[Literal["provider"], Literal["level"], Literal["scopes"], Literal["deployments"]]]
    def __new__(cls, provider: str, level: AccessLevel | Literal["full", "granular", "scoped"], scopes: Sequence[AccessScope | Literal["attestation", "events", "get-manifest", "hostname-migrate", "ip-migrate", "logs", "restart", "send-manifest", "shell", "status"]], deployments: Sequence[TokenDeployment]) -> TokenPermission: ...
    @property
    def provider(self) -> str:
        """The provider."""
    @property
    def level(self) -> AccessLevel:
        """Everything, these scopes with every lease there, or what is said of single deployments."""
    @property
    def scopes(self) -> tuple[AccessScope, ...]:
        """What is permitted, where the level is `scoped`; none otherwise."""
    @property
    def deployments(self) -> tuple[TokenDeployment, ...]:
        """What is permitted, where the level is `granular`; none otherwise."""
    def __getnewargs__(self) -> tuple[str, AccessLevel, tuple[AccessScope, ...], tuple[TokenDeployment, ...]]: ...
    def __replace__(self, *, provider: str = ..., level: AccessLevel | Literal["full", "granular", "scoped"] = ..., scopes: Sequence[AccessScope | Literal["attestation", "events", "get-manifest", "hostname-migrate", "ip-migrate", "logs", "restart", "send-manifest", "shell", "status"]] = ..., deployments: Sequence[TokenDeployment] = ...) -> TokenPermission: ...
    def _repr_html_(self) -> str: ...

@final
class TokenDeployment:
    """What a token permits with one deployment, or with one group or order of it."""

    __match_args__: ClassVar[tuple[Literal["dseq"], Literal["scopes"], Literal["services"], Literal["gseq"], Literal["oseq"]]]
    def __new__(cls, dseq: int, scopes: Sequence[AccessScope | Literal["attestation", "events", "get-manifest", "hostname-migrate", "ip-migrate", "logs", "restart", "send-manifest", "shell", "status"]], services: Sequence[str], gseq: int | None = None, oseq: int | None = None) -> TokenDeployment: ...
    @property
    def dseq(self) -> int:
        """The deployment's number."""
    @property
    def scopes(self) -> tuple[AccessScope, ...]:
        """What may be done."""
    @property
    def services(self) -> tuple[str, ...]:
        """With which services: at least one. Providers see that some are named, and do not look which."""
    @property
    def gseq(self) -> int | None:
        """With one group."""
    @property
    def oseq(self) -> int | None:
        """With one order of it."""
    def __getnewargs__(self) -> tuple[int, tuple[AccessScope, ...], tuple[str, ...], int | None, int | None]: ...
    def __replace__(self, *, dseq: int = ..., scopes: Sequence[AccessScope | Literal["attestation", "events", "get-manifest", "hostname-migrate", "ip-migrate", "logs", "restart", "send-manifest", "shell", "status"]] = ..., services: Sequence[str] = ..., gseq: int | None = ..., oseq: int | None = ...) -> TokenDeployment: ...
    def _repr_html_(self) -> str: ...

@final
class TokenClaims:
    """What a token says: who permits what, and for how long."""

    def __new__(cls, issuer: str, access: TokenAccess, now: str, seconds: int) -> TokenClaims: ...
    @property
    def issuer(self) -> str:
        """Who permits it."""
    @property
    def issued(self) -> int:
        """When it was made, in seconds since 1970."""
    @property
    def begins(self) -> int:
        """From when it holds."""
    @property
    def expires(self) -> int:
        """Until when."""
    @property
    def id(self) -> str | None:
        """Its own name, where it has one."""
    @property
    def level(self) -> AccessLevel:
        """How finely it permits."""
    @property
    def scopes(self) -> tuple[AccessScope, ...]:
        """The scopes at every provider."""
    def _repr_html_(self) -> str: ...
    @staticmethod
    def for_lease(task: AccessTask | Literal["deploy", "logs", "shell", "watch"], lease: LeaseId, services: Sequence[str], now: str) -> TokenClaims:
        """The least that a task needs with one lease and these of its services, for 15 minutes."""
    def with_id(self, id: str) -> TokenClaims:
        """The same with a name of its own."""
    def sign(self, key: PrivateKey, algorithm: TokenAlgorithm | Literal["ES256K", "ES256KADR36"] | None = None) -> Token:
        """The token, signed by the issuer's key; as ES256K, where nothing else is named."""
    def draft(self, algorithm: TokenAlgorithm | Literal["ES256K", "ES256KADR36"] | None = None) -> TokenDraft:
        """What the issuer's wallet signs elsewhere; as ADR-036, where nothing else is named."""
    def permits_lease(self, scope: AccessScope | Literal["attestation", "events", "get-manifest", "hostname-migrate", "ip-migrate", "logs", "restart", "send-manifest", "shell", "status"], lease: LeaseId) -> bool:
        """Whether this may be done with a lease."""
    def permits_deployment(self, scope: AccessScope | Literal["attestation", "events", "get-manifest", "hostname-migrate", "ip-migrate", "logs", "restart", "send-manifest", "shell", "status"], deployment: DeploymentId, provider: str) -> bool:
        """Whether this may be done with a deployment at a provider."""

@final
class TokenDraft:
    """A token without its signature."""

    @property
    def signed_text(self) -> str:
        """Header and claims: what a wallet is given that wraps texts itself (`signArbitrary`)."""
    @property
    def bytes_to_sign(self) -> builtins.bytes:
        """What the key signs (by its SHA-256)."""
    def _repr_html_(self) -> str: ...
    def attach(self, key: PublicKey, signature: builtins.bytes | bytearray | memoryview) -> Token:
        """The token, with a signature of 64 bytes by the issuer's key."""

@final
class Token:
    """A token that was taken apart and not yet believed. Wiped when dropped."""

    @property
    def algorithm(self) -> TokenAlgorithm:
        """How it is signed."""
    @property
    def issuer(self) -> str:
        """Who says to have signed it: whose key to ask the chain for."""
    def _repr_html_(self) -> str: ...
    @staticmethod
    def parse(token: str) -> Token:
        """Takes a token apart, as providers do."""
    def bearer(self) -> str:
        """What is sent behind `Authorization: Bearer`."""
    def verify(self, key: PublicKey, now: str) -> TokenClaims:
        """What it permits at this moment, by the issuer's key as the chain knows it; the error says why a provider refuses it."""

@final
class TlsKey:
    """The secret key behind a certificate, on P-256. Wiped when dropped."""

    @property
    def public_key_pem(self) -> str:
        """The public key as the chain wants it beside a certificate."""
    def _repr_html_(self) -> str: ...
    @staticmethod
    def from_bytes(bytes: builtins.bytes | bytearray | memoryview) -> TlsKey:
        """Takes 32 random bytes."""
    @staticmethod
    def from_pem(text: str) -> TlsKey:
        """Reads a key in PEM: `PRIVATE KEY`, or the older `EC PRIVATE KEY`."""
    def to_pem(self) -> str:
        """The secret itself in PEM, as TLS libraries read it."""
    def to_pkcs8(self) -> builtins.bytes:
        """The secret itself as PKCS#8 in DER."""
    def certify(self, owner: str, now: str, domains: Sequence[str] | None = None, serial: int | None = None, valid_until: str | None = None) -> Certificate:
        """A certificate for an account, for a year unless it is said. Its serial number is the moment, unless it is named; providers name their hosts."""

class RenewalAdvice(StrEnum):
    """What to do about a certificate."""

    EXPIRED = "expired"
    """It is not valid any more: providers refuse it."""
    KEEP = "keep"
    """It is valid for long enough."""
    SOON = "soon"
    """A tenth of its life or less is left: publish another, then revoke this one."""
    WAIT = "wait"
    """It is not valid yet: check the clock before making another."""

@final
class Certificate:
    """A certificate for TLS, as accounts publish it."""

    @property
    def serial(self) -> str:
        """The serial number, in digits."""
    @property
    def valid_from(self) -> str:
        """From when it is valid."""
    @property
    def valid_until(self) -> str:
        """Until when."""
    @property
    def domains(self) -> tuple[str, ...]:
        """The host names that it is for."""
    @property
    def public_key_pem(self) -> str:
        """The public key as the chain wants it beside the certificate."""
    @property
    def der(self) -> builtins.bytes:
        """The certificate in DER."""
    @property
    def pem(self) -> str:
        """The certificate in PEM."""
    def _repr_html_(self) -> str: ...
    @staticmethod
    def from_pem(text: str) -> Certificate:
        """Reads a certificate in PEM, as the chain does."""
    @staticmethod
    def from_der(der: builtins.bytes | bytearray | memoryview) -> Certificate:
        """Reads a certificate in DER."""
    @staticmethod
    def check(owner: str, certificate: str, public_key: str) -> Certificate:
        """Checks what is to be published, both in PEM, as the chain does."""
    def owner(self) -> str:
        """The account that it names."""
    def renewal(self, now: str) -> RenewalAdvice:
        """What to do about it at a moment."""
    def publish(self) -> Message:
        """The message that publishes it."""

@final
class CertificateFile:
    """What the network's tool keeps in a file."""

    @property
    def certificate(self) -> Certificate:
        """The certificate."""
    @property
    def key(self) -> TlsKey:
        """The key behind it."""
    def _repr_html_(self) -> str: ...

def read_certificate_file(text: str, account: PrivateKey) -> CertificateFile:
    """Opens the file in which the network's tool keeps an account's certificate and key. It takes a good part of a second."""

@final
class CertificateRecord:
    """A certificate that the chain keeps."""

    __match_args__: ClassVar[tuple[Literal["serial"], Literal["is_valid"], Literal["certificate"], Literal["public_key"]]]
    def __new__(cls, serial: str, is_valid: bool, certificate: builtins.bytes | bytearray | memoryview, public_key: builtins.bytes | bytearray | memoryview) -> CertificateRecord: ...
    @property
    def serial(self) -> str:
        """The serial number, in digits."""
    @property
    def is_valid(self) -> bool:
        """Whether it counts: what was revoked does not."""
    @property
    def certificate(self) -> builtins.bytes:
        """Its PEM."""
    @property
    def public_key(self) -> builtins.bytes:
        """The PEM of its public key."""
    def __getnewargs__(self) -> tuple[str, bool, builtins.bytes, builtins.bytes]: ...
    def __replace__(self, *, serial: str = ..., is_valid: bool = ..., certificate: builtins.bytes | bytearray | memoryview = ..., public_key: builtins.bytes | bytearray | memoryview = ...) -> CertificateRecord: ...
    def _repr_html_(self) -> str: ...

class PeerRole(StrEnum):
    """What a peer is in a connection."""

    CLIENT = "client"
    """A tenant that a provider looks at."""
    SERVER = "server"
    """A provider that a tenant looks at."""

@final
class PeerCertificate:
    """The certificate that a peer showed, with what to ask the chain for before it can be believed."""

    @property
    def owner(self) -> str:
        """The account that it names."""
    @property
    def serial(self) -> str:
        """The serial number under which the chain must have it."""
    def _repr_html_(self) -> str: ...
    @staticmethod
    def read(shown: Sequence[builtins.bytes | bytearray | memoryview]) -> PeerCertificate:
        """Reads the certificates of a connection, in DER, the peer's own first."""
    def verify(self, role: PeerRole | Literal["client", "server"], certificates: Sequence[CertificateRecord], now: str) -> str:
        """Who the peer is, by the certificates that the chain answers for its owner; the error says why it is nobody."""
    def verify_provider(self, provider: str, certificates: Sequence[CertificateRecord], now: str) -> None:
        """Whether the peer is the provider that was called: anybody may publish a certificate and answer in its place."""

def peer_of_connection(shown: Sequence[builtins.bytes | bytearray | memoryview], is_trusted: bool) -> PeerCertificate | None:
    """Who answers under a provider's address, by the certificates of the connection and whether the system trusts them for the host: an account, or nothing where it is the host itself."""

class GatewayAccess(StrEnum):
    """What a provider wants to be shown: a token as `Authorization: Bearer`, or a certificate, which allows everything. Never both."""

    ANYONE = "anyone"
    """Nothing."""
    OWNER = "owner"
    """Any token of the lease's owner that is for this provider."""
    SCOPE = "scope"
    """One that allows the scope of the request."""

@final
class GatewayRequest:
    """A request to a provider. Follow no redirects, and speak TLS 1.3."""

    @property
    def verb(self) -> str:
        """`GET`, `POST` or `PUT`."""
    @property
    def target(self) -> str:
        """Path and query, percent-encoded: what follows the provider's address."""
    @property
    def body(self) -> str | None:
        """What is sent as `Content-Type: application/json`."""
    @property
    def is_socket(self) -> bool:
        """Whether it opens a WebSocket."""
    @property
    def access(self) -> GatewayAccess:
        """What the sender must show."""
    @property
    def scope(self) -> AccessScope | None:
        """What a token must allow, where that is asked for."""
    def _repr_html_(self) -> str: ...
    @staticmethod
    def address() -> GatewayRequest:
        """Asks which account the provider is; `read_address` reads the answer."""
    @staticmethod
    def provider_status() -> GatewayRequest:
        """Asks what the provider has and does; `ProviderStatus` reads the answer."""
    @staticmethod
    def provider_version() -> GatewayRequest:
        """Asks what the provider runs; `ProviderVersion` reads the answer."""
    @staticmethod
    def submit_manifest(dseq: int, manifest: Manifest) -> GatewayRequest:
        """Sends a manifest, for which a provider takes up to two minutes; `check_accepted` reads the answer."""
    @staticmethod
    def manifest(lease: LeaseId) -> GatewayRequest:
        """Reads the manifest back: the lease's group alone, as `Manifest`."""
    @staticmethod
    def lease_status(lease: LeaseId) -> GatewayRequest:
        """Asks how a lease's services are; `LeaseStatus` reads the answer."""
    @staticmethod
    def service_status(lease: LeaseId, service: str) -> GatewayRequest:
        """Asks how one service is; `ServiceStatus` reads the answer."""
    @staticmethod
    def logs(lease: LeaseId, services: Sequence[str] | None = None, follow: bool | None = None, tail: int | None = None) -> GatewayRequest:
        """Opens a WebSocket of what services print, the last lines first, all of them and of all services unless it is said; `LogLine` reads a message of text."""
    @staticmethod
    def events(lease: LeaseId, services: Sequence[str] | None = None, follow: bool | None = None) -> GatewayRequest:
        """Opens a WebSocket of what happens to services in the provider's cluster; `LeaseEvent` reads a message of text."""
    @staticmethod
    def shell(lease: LeaseId, service: str, command: Sequence[str], pod: int | None = None, tty: bool | None = None, stdin: bool | None = None) -> GatewayRequest:
        """Opens a WebSocket that runs a command in a replica, the first where none is named; `ShellFrame` reads a binary message."""
    @staticmethod
    def migrate_hostnames(hostnames: Sequence[str], dseq: int, gseq: int) -> GatewayRequest:
        """Moves host names from the owner's other leases at the provider to a deployment that names them; `read_migrated` reads the answer."""
    @staticmethod
    def migrate_endpoints(endpoints: Sequence[str], dseq: int, gseq: int) -> GatewayRequest:
        """Moves leased IP addresses, by the names of their endpoints, to a deployment that names them; `read_migrated` reads the answer."""
    def url(self, host_uri: str) -> str:
        """The whole address, from the provider's `host_uri` on chain."""

def server_name(host_uri: str, has_certificate: bool) -> str:
    """The name to call in TLS (SNI) on the connection to a provider's address: with a certificate of one's own, behind it the provider shows that of its account; without, that of its host."""

def check_accepted(status: int, body: str) -> None:
    """Whether a provider did what it was asked for, by the status and the body of its answer; the error says why not."""

def read_address(status: int, body: str) -> str:
    """Reads which account a provider is."""

def read_migrated(status: int, body: str) -> tuple[str, ...]:
    """Reads what was moved to another deployment."""

def explain_gateway(status: int, body: str) -> ChainRefusal:
    """Explains what a provider answers in place of what was asked for: a status other than 200 and the body."""

def explain_closing(code: int, reason: str) -> ChainRefusal | None:
    """Explains how a provider ended a WebSocket, by the code and the reason of the closing frame; nothing for the usual end."""

@final
class LeaseStatus:
    """How a lease's services are, and where they are reached."""

    __match_args__: ClassVar[tuple[Literal["services"], Literal["forwarded_ports"], Literal["ips"], Literal["errors"]]]
    def __new__(cls, services: Sequence[ServiceStatus], forwarded_ports: Sequence[ForwardedPort], ips: Sequence[LeasedIp], errors: Sequence[str]) -> LeaseStatus: ...
    @property
    def services(self) -> tuple[ServiceStatus, ...]:
        """Sorted by name."""
    @property
    def forwarded_ports(self) -> tuple[ForwardedPort, ...]:
        """Ports other than 80 that are reachable from outside, by service."""
    @property
    def ips(self) -> tuple[LeasedIp, ...]:
        """Leased IP addresses, by service."""
    @property
    def errors(self) -> tuple[str, ...]:
        """What the provider complains of."""
    def __getnewargs__(self) -> tuple[tuple[ServiceStatus, ...], tuple[ForwardedPort, ...], tuple[LeasedIp, ...], tuple[str, ...]]: ...
    def __replace__(self, *, services: Sequence[ServiceStatus] = ..., forwarded_ports: Sequence[ForwardedPort] = ..., ips: Sequence[LeasedIp] = ..., errors: Sequence[str] = ...) -> LeaseStatus: ...
    def _repr_html_(self) -> str: ...
    @staticmethod
    def read(status: int, body: str) -> LeaseStatus:
        """Reads the answer of a provider: status of HTTP and body."""
    def is_ready(self) -> bool:
        """Whether there are services, and every one has as many replicas as it should."""

@final
class ServiceStatus:
    """How one service is."""

    __match_args__: ClassVar[tuple[Literal["name"], Literal["available"], Literal["total"], Literal["uris"], Literal["observed_generation"], Literal["replicas"], Literal["updated_replicas"], Literal["ready_replicas"], Literal["available_replicas"]]]
    def __new__(cls, name: str, available: int, total: int, uris: Sequence[str], observed_generation: int, replicas: int, updated_replicas: int, ready_replicas: int, available_replicas: int) -> ServiceStatus: ...
    @property
    def name(self) -> str:
        """Its name in the manifest."""
    @property
    def available(self) -> int:
        """How many replicas can be reached."""
    @property
    def total(self) -> int:
        """How many there should be."""
    @property
    def uris(self) -> tuple[str, ...]:
        """The host names under which it is reached."""
    @property
    def observed_generation(self) -> int:
        """Which version of its deployment the cluster has seen."""
    @property
    def replicas(self) -> int:
        """How many replicas exist."""
    @property
    def updated_replicas(self) -> int:
        """Of these, how many are of the newest version."""
    @property
    def ready_replicas(self) -> int:
        """How many are ready."""
    @property
    def available_replicas(self) -> int:
        """How many have been ready for long enough."""
    def __getnewargs__(self) -> tuple[str, int, int, tuple[str, ...], int, int, int, int, int]: ...
    def __replace__(self, *, name: str = ..., available: int = ..., total: int = ..., uris: Sequence[str] = ..., observed_generation: int = ..., replicas: int = ..., updated_replicas: int = ..., ready_replicas: int = ..., available_replicas: int = ...) -> ServiceStatus: ...
    def _repr_html_(self) -> str: ...
    @staticmethod
    def read(status: int, body: str) -> ServiceStatus:
        """Reads the answer of a provider: status of HTTP and body."""
    def is_ready(self) -> bool:
        """Whether it has as many replicas as it should."""

@final
class ForwardedPort:
    """A port that is reachable from outside."""

    __match_args__: ClassVar[tuple[Literal["service"], Literal["port"], Literal["external_port"], Literal["proto"], Literal["host"]]]
    def __new__(cls, service: str, port: int, external_port: int, proto: str, host: str | None = None) -> ForwardedPort: ...
    @property
    def service(self) -> str:
        """The service behind it."""
    @property
    def port(self) -> int:
        """The port inside."""
    @property
    def external_port(self) -> int:
        """The port to connect to."""
    @property
    def proto(self) -> str:
        """`TCP` or `UDP`."""
    @property
    def host(self) -> str | None:
        """The host, where the provider says it."""
    def __getnewargs__(self) -> tuple[str, int, int, str, str | None]: ...
    def __replace__(self, *, service: str = ..., port: int = ..., external_port: int = ..., proto: str = ..., host: str | None = ...) -> ForwardedPort: ...
    def _repr_html_(self) -> str: ...

@final
class LeasedIp:
    """A port of a leased IP address."""

    __match_args__: ClassVar[tuple[Literal["service"], Literal["ip"], Literal["port"], Literal["external_port"], Literal["protocol"]]]
    def __new__(cls, service: str, ip: str, port: int, external_port: int, protocol: str) -> LeasedIp: ...
    @property
    def service(self) -> str:
        """The service behind it."""
    @property
    def ip(self) -> str:
        """The address."""
    @property
    def port(self) -> int:
        """The port inside."""
    @property
    def external_port(self) -> int:
        """The port to connect to."""
    @property
    def protocol(self) -> str:
        """`TCP` or `UDP`."""
    def __getnewargs__(self) -> tuple[str, str, int, int, str]: ...
    def __replace__(self, *, service: str = ..., ip: str = ..., port: int = ..., external_port: int = ..., protocol: str = ...) -> LeasedIp: ...
    def _repr_html_(self) -> str: ...

@final
class LogLine:
    """A line that a service printed."""

    __match_args__: ClassVar[tuple[Literal["name"], Literal["message"]]]
    def __new__(cls, name: str, message: str) -> LogLine: ...
    @property
    def name(self) -> str:
        """The pod that printed it: the service's name with something behind it."""
    @property
    def message(self) -> str:
        """The line, without its end."""
    def __getnewargs__(self) -> tuple[str, str]: ...
    def __replace__(self, *, name: str = ..., message: str = ...) -> LogLine: ...
    def _repr_html_(self) -> str: ...
    @staticmethod
    def from_json(message: str) -> LogLine:
        """Reads a message of text."""

@final
class LeaseEvent:
    """Something that happened to a service in the provider's cluster."""

    __match_args__: ClassVar[tuple[Literal["event_type"], Literal["reason"], Literal["note"], Literal["object_kind"], Literal["object_namespace"], Literal["object_name"], Literal["reporting_controller"], Literal["reporting_instance"]]]
    def __new__(cls, event_type: str, reason: str, note: str, object_kind: str, object_namespace: str, object_name: str, reporting_controller: str, reporting_instance: str) -> LeaseEvent: ...
    @property
    def event_type(self) -> str:
        """`Normal` or `Warning`."""
    @property
    def reason(self) -> str:
        """Why, in one word."""
    @property
    def note(self) -> str:
        """The same in words."""
    @property
    def object_kind(self) -> str:
        """What it happened to, such as `Pod`."""
    @property
    def object_namespace(self) -> str:
        """In which namespace of the cluster: one for each lease."""
    @property
    def object_name(self) -> str:
        """The object's name."""
    @property
    def reporting_controller(self) -> str:
        """Who reports it, where it is said."""
    @property
    def reporting_instance(self) -> str:
        """Which of these."""
    def __getnewargs__(self) -> tuple[str, str, str, str, str, str, str, str]: ...
    def __replace__(self, *, event_type: str = ..., reason: str = ..., note: str = ..., object_kind: str = ..., object_namespace: str = ..., object_name: str = ..., reporting_controller: str = ..., reporting_instance: str = ...) -> LeaseEvent: ...
    def _repr_html_(self) -> str: ...
    @staticmethod
    def from_json(message: str) -> LeaseEvent:
        """Reads a message of text."""

class ShellChannel(StrEnum):
    """What a frame of a shell carries."""

    FAILURE = "failure"
    """From the provider: it cannot go on, and does not say why."""
    RESIZE = "resize"
    """To the provider: the size of the terminal."""
    RESULT = "result"
    """From the provider: how the command ended. The last frame."""
    STDERR = "stderr"
    """From the provider: what the command prints as errors."""
    STDIN = "stdin"
    """To the provider: input of the command."""
    STDOUT = "stdout"
    """From the provider: what the command prints."""

@final
class ShellFrame:
    """One frame of a shell: a binary message."""

    __match_args__: ClassVar[tuple[Literal["channel"], Literal["data"]]]
    def __new__(cls, channel: ShellChannel | Literal["failure", "resize", "result", "stderr", "stdin", "stdout"], data: builtins.bytes | bytearray | memoryview) -> ShellFrame: ...
    @property
    def channel(self) -> ShellChannel:
        """What it carries."""
    @property
    def data(self) -> builtins.bytes:
        """The bytes."""
    def __getnewargs__(self) -> tuple[ShellChannel, builtins.bytes]: ...
    def __replace__(self, *, channel: ShellChannel | Literal["failure", "resize", "result", "stderr", "stdin", "stdout"] = ..., data: builtins.bytes | bytearray | memoryview = ...) -> ShellFrame: ...
    def _repr_html_(self) -> str: ...
    @staticmethod
    def read(message: builtins.bytes | bytearray | memoryview) -> ShellFrame:
        """Reads a binary message."""
    @staticmethod
    def stdin(data: builtins.bytes | bytearray | memoryview) -> ShellFrame:
        """Input for the command."""
    @staticmethod
    def resize(columns: int, rows: int) -> ShellFrame:
        """The size of the terminal, in characters."""
    def to_bytes(self) -> builtins.bytes:
        """The binary message."""
    def exit_code(self) -> int | None:
        """What the command returned, where this is the last frame; an error where it did not run."""

@final
class ProviderStatus:
    """What a provider has and what it does."""

    __match_args__: ClassVar[tuple[Literal["leases"], Literal["orders"], Literal["deployments"], Literal["active"], Literal["pending"], Literal["nodes"], Literal["storage"], Literal["address"], Literal["public_hostname"], Literal["reclamation_window"], Literal["inventory_error"]]]
    def __new__(cls, leases: int, orders: int, deployments: int, active: Sequence[ResourceTotal], pending: Sequence[ResourceTotal], nodes: Sequence[NodeMetrics], storage: Sequence[ClassSize], address: str | None = None, public_hostname: str | None = None, reclamation_window: int | None = None, inventory_error: str | None = None) -> ProviderStatus: ...
    @property
    def leases(self) -> int:
        """How many leases it serves."""
    @property
    def orders(self) -> int:
        """How many orders it looks at."""
    @property
    def deployments(self) -> int:
        """How many deployments it has manifests of."""
    @property
    def active(self) -> tuple[ResourceTotal, ...]:
        """What its leases use, one by one."""
    @property
    def pending(self) -> tuple[ResourceTotal, ...]:
        """What it has bid for, one by one."""
    @property
    def nodes(self) -> tuple[NodeMetrics, ...]:
        """Its machines."""
    @property
    def storage(self) -> tuple[ClassSize, ...]:
        """What is left of persistent storage, by class."""
    @property
    def address(self) -> str | None:
        """Its account."""
    @property
    def public_hostname(self) -> str | None:
        """Under which host name its services are reached."""
    @property
    def reclamation_window(self) -> int | None:
        """The notice that it promises before it takes a lease's resources back, in nanoseconds."""
    @property
    def inventory_error(self) -> str | None:
        """What is wrong with its inventory, as JSON."""
    def __getnewargs__(self) -> tuple[int, int, int, tuple[ResourceTotal, ...], tuple[ResourceTotal, ...], tuple[NodeMetrics, ...], tuple[ClassSize, ...], str | None, str | None, int | None, str | None]: ...
    def __replace__(self, *, leases: int = ..., orders: int = ..., deployments: int = ..., active: Sequence[ResourceTotal] = ..., pending: Sequence[ResourceTotal] = ..., nodes: Sequence[NodeMetrics] = ..., storage: Sequence[ClassSize] = ..., address: str | None = ..., public_hostname: str | None = ..., reclamation_window: int | None = ..., inventory_error: str | None = ...) -> ProviderStatus: ...
    def _repr_html_(self) -> str: ...
    @staticmethod
    def read(status: int, body: str) -> ProviderStatus:
        """Reads the answer of a provider: status of HTTP and body."""

@final
class ResourceTotal:
    """What one lease or bid takes."""

    __match_args__: ClassVar[tuple[Literal["cpu"], Literal["gpu"], Literal["memory"], Literal["storage_ephemeral"], Literal["storage"]]]
    def __new__(cls, cpu: int, gpu: int, memory: int, storage_ephemeral: int, storage: Sequence[ClassSize]) -> ResourceTotal: ...
    @property
    def cpu(self) -> int:
        """Thousandths of a CPU."""
    @property
    def gpu(self) -> int:
        """GPUs."""
    @property
    def memory(self) -> int:
        """Bytes."""
    @property
    def storage_ephemeral(self) -> int:
        """Bytes that are gone with the service."""
    @property
    def storage(self) -> tuple[ClassSize, ...]:
        """Bytes that stay, by class."""
    def __getnewargs__(self) -> tuple[int, int, int, int, tuple[ClassSize, ...]]: ...
    def __replace__(self, *, cpu: int = ..., gpu: int = ..., memory: int = ..., storage_ephemeral: int = ..., storage: Sequence[ClassSize] = ...) -> ResourceTotal: ...
    def _repr_html_(self) -> str: ...

@final
class ClassSize:
    """Storage of one class."""

    __match_args__: ClassVar[tuple[Literal["class_name"], Literal["size"]]]
    def __new__(cls, class_name: str, size: int) -> ClassSize: ...
    @property
    def class_name(self) -> str:
        """Such as `beta3`."""
    @property
    def size(self) -> int:
        """Bytes; fewer than none where more was promised than there is."""
    def __getnewargs__(self) -> tuple[str, int]: ...
    def __replace__(self, *, class_name: str = ..., size: int = ...) -> ClassSize: ...
    def _repr_html_(self) -> str: ...

@final
class NodeMetrics:
    """One machine."""

    __match_args__: ClassVar[tuple[Literal["name"], Literal["allocatable"], Literal["available"]]]
    def __new__(cls, name: str, allocatable: NodeAmounts, available: NodeAmounts) -> NodeMetrics: ...
    @property
    def name(self) -> str:
        """Its name."""
    @property
    def allocatable(self) -> NodeAmounts:
        """What it has for leases."""
    @property
    def available(self) -> NodeAmounts:
        """What is left of it."""
    def __getnewargs__(self) -> tuple[str, NodeAmounts, NodeAmounts]: ...
    def __replace__(self, *, name: str = ..., allocatable: NodeAmounts = ..., available: NodeAmounts = ...) -> NodeMetrics: ...
    def _repr_html_(self) -> str: ...

@final
class NodeAmounts:
    """Resources of one machine."""

    __match_args__: ClassVar[tuple[Literal["cpu"], Literal["gpu"], Literal["memory"], Literal["storage_ephemeral"]]]
    def __new__(cls, cpu: int, gpu: int, memory: int, storage_ephemeral: int) -> NodeAmounts: ...
    @property
    def cpu(self) -> int:
        """Thousandths of a CPU."""
    @property
    def gpu(self) -> int:
        """GPUs."""
    @property
    def memory(self) -> int:
        """Bytes."""
    @property
    def storage_ephemeral(self) -> int:
        """Bytes that are gone with the service."""
    def __getnewargs__(self) -> tuple[int, int, int, int]: ...
    def __replace__(self, *, cpu: int = ..., gpu: int = ..., memory: int = ..., storage_ephemeral: int = ...) -> NodeAmounts: ...
    def _repr_html_(self) -> str: ...

@final
class ProviderVersion:
    """What a provider runs."""

    __match_args__: ClassVar[tuple[Literal["version"], Literal["commit"], Literal["cosmos_sdk_version"], Literal["go"], Literal["build_deps"], Literal["kubernetes"]]]
    def __new__(cls, version: str, commit: str, cosmos_sdk_version: str, go: str, build_deps: Sequence[str], kubernetes: KubernetesVersion | None = None) -> ProviderVersion: ...
    @property
    def version(self) -> str:
        """Such as `v0.10.1`."""
    @property
    def commit(self) -> str:
        """From which commit it was built."""
    @property
    def cosmos_sdk_version(self) -> str:
        """With which Cosmos SDK."""
    @property
    def go(self) -> str:
        """With which Go, and for which machine."""
    @property
    def build_deps(self) -> tuple[str, ...]:
        """With which other modules."""
    @property
    def kubernetes(self) -> KubernetesVersion | None:
        """Its cluster, where that answers."""
    def __getnewargs__(self) -> tuple[str, str, str, str, tuple[str, ...], KubernetesVersion | None]: ...
    def __replace__(self, *, version: str = ..., commit: str = ..., cosmos_sdk_version: str = ..., go: str = ..., build_deps: Sequence[str] = ..., kubernetes: KubernetesVersion | None = ...) -> ProviderVersion: ...
    def _repr_html_(self) -> str: ...
    @staticmethod
    def read(status: int, body: str) -> ProviderVersion:
        """Reads the answer of a provider: status of HTTP and body."""

@final
class KubernetesVersion:
    """The version of a cluster."""

    __match_args__: ClassVar[tuple[Literal["major"], Literal["minor"], Literal["git_version"], Literal["platform"]]]
    def __new__(cls, major: str, minor: str, git_version: str, platform: str) -> KubernetesVersion: ...
    @property
    def major(self) -> str:
        """Such as `1`."""
    @property
    def minor(self) -> str:
        """Such as `31`."""
    @property
    def git_version(self) -> str:
        """Such as `v1.31.2+k3s1`."""
    @property
    def platform(self) -> str:
        """Such as `linux/amd64`."""
    def __getnewargs__(self) -> tuple[str, str, str, str]: ...
    def __replace__(self, *, major: str = ..., minor: str = ..., git_version: str = ..., platform: str = ...) -> KubernetesVersion: ...
    def _repr_html_(self) -> str: ...

class ChainModule(StrEnum):
    """Modules of the chain whose parameters can be asked for."""

    AUTH = "auth"
    """Accounts and transactions."""
    BANK = "bank"
    """Balances."""
    BME = "bme"
    """Minting and burning of ACT."""
    CONSENSUS = "consensus"
    """Blocks."""
    DEPLOYMENT = "deployment"
    """Deployments."""
    DISTRIBUTION = "distribution"
    """Rewards."""
    GOV = "gov"
    """Votes."""
    MARKET = "market"
    """Orders and bids."""
    MINT = "mint"
    """New coins."""
    ORACLE = "oracle"
    """Prices of AKT."""
    SLASHING = "slashing"
    """What validators lose."""
    STAKING = "staking"
    """Validators."""
    TRANSFER = "transfer"
    """Coins from and to other chains."""
    WASM = "wasm"
    """Contracts."""

@final
class Filter:
    """Which deployments, orders, bids or leases to list: those that have all that is named here."""

    __match_args__: ClassVar[tuple[Literal["owner"], Literal["dseq"], Literal["gseq"], Literal["oseq"], Literal["provider"], Literal["state"]]]
    def __new__(cls, owner: str | None = None, dseq: int | None = None, gseq: int | None = None, oseq: int | None = None, provider: str | None = None, state: str | None = None) -> Filter: ...
    @property
    def owner(self) -> str | None:
        """The tenant."""
    @property
    def dseq(self) -> int | None:
        """The number of the deployment."""
    @property
    def gseq(self) -> int | None:
        """The number of the group."""
    @property
    def oseq(self) -> int | None:
        """The number of the order."""
    @property
    def provider(self) -> str | None:
        """Who bids."""
    @property
    def state(self) -> str | None:
        """The state, as the chain names it, such as `open`."""
    def __getnewargs__(self) -> tuple[str | None, int | None, int | None, int | None, str | None, str | None]: ...
    def __replace__(self, *, owner: str | None = ..., dseq: int | None = ..., gseq: int | None = ..., oseq: int | None = ..., provider: str | None = ..., state: str | None = ...) -> Filter: ...
    def _repr_html_(self) -> str: ...

@final
class Page:
    """Which part of a list to answer."""

    __match_args__: ClassVar[tuple[Literal["key"], Literal["offset"], Literal["limit"], Literal["count_total"], Literal["reverse"]]]
    def __new__(cls, key: builtins.bytes | bytearray | memoryview, offset: int, limit: int, count_total: bool, reverse: bool) -> Page: ...
    @property
    def key(self) -> builtins.bytes:
        """Behind which record, as the page before said; the beginning, where it is empty."""
    @property
    def offset(self) -> int:
        """How many records to leave out, where there is no key."""
    @property
    def limit(self) -> int:
        """How many records at most; as many as the node likes, where it is 0."""
    @property
    def count_total(self) -> bool:
        """Whether to count all of them."""
    @property
    def reverse(self) -> bool:
        """Whether to begin with the last."""
    def __getnewargs__(self) -> tuple[builtins.bytes, int, int, bool, bool]: ...
    def __replace__(self, *, key: builtins.bytes | bytearray | memoryview = ..., offset: int = ..., limit: int = ..., count_total: bool = ..., reverse: bool = ...) -> Page: ...
    def _repr_html_(self) -> str: ...

@final
class RestRequest:
    """A call of a node's REST interface."""

    __match_args__: ClassVar[tuple[Literal["verb"], Literal["target"], Literal["body"]]]
    def __new__(cls, verb: str, target: str, body: str | None = None) -> RestRequest: ...
    @property
    def verb(self) -> str:
        """`GET` or `POST`."""
    @property
    def target(self) -> str:
        """Path and query, percent-encoded: what follows the address of the node."""
    @property
    def body(self) -> str | None:
        """JSON, where the fields do not stand in the target."""
    def __getnewargs__(self) -> tuple[str, str, str | None]: ...
    def __replace__(self, *, verb: str = ..., target: str = ..., body: str | None = ...) -> RestRequest: ...
    def _repr_html_(self) -> str: ...

@final
class Query:
    """A question to the chain: the same value goes as gRPC, as an ABCI query or by REST, and reads the answer of each."""

    def __new__(cls, path: str, fields: str) -> Query: ...
    @property
    def path(self) -> str:
        """The path of its method: how gRPC and ABCI name it."""
    def _repr_html_(self) -> str: ...
    @staticmethod
    def account(address: str) -> Query:
        """An account of any kind: key, number and sequence."""
    @staticmethod
    def akt_price() -> Query:
        """The price of AKT in USD, and whether it may be trusted."""
    @staticmethod
    def attestation(lease: LeaseId, nonce: builtins.bytes | bytearray | memoryview, bind_tls: bool) -> Query:
        """Of a provider, by gRPC: what its hardware signs of the machine under a lease, over a nonce of 64 bytes, and over the key of the TLS connection where it is bound to that. The answer is JSON. Providers do not serve it yet."""
    @staticmethod
    def audits(provider: str) -> Query:
        """What auditors signed of a provider."""
    @staticmethod
    def balances(address: str, denom: str | None = None) -> Query:
        """What an account has: of one denomination, where one is named."""
    @staticmethod
    def bid(id: BidId) -> Query:
        """A bid and its deposit."""
    @staticmethod
    def bids(filter: Filter) -> Query:
        """Bids and their deposits."""
    @staticmethod
    def bme_status() -> Query:
        """Whether AKT and ACT are exchanged now."""
    @staticmethod
    def certificates(owner: str) -> Query:
        """The certificates of an account, valid and revoked."""
    @staticmethod
    def deployment(id: DeploymentId) -> Query:
        """A deployment, its groups and its account."""
    @staticmethod
    def deployments(filter: Filter) -> Query:
        """Deployments, with their groups and accounts."""
    @staticmethod
    def fee_allowance(granter: str, grantee: str) -> Query:
        """The fee allowance between two accounts."""
    @staticmethod
    def grants_to(grantee: str) -> Query:
        """What an account may do for others."""
    @staticmethod
    def group(id: GroupId) -> Query:
        """A group."""
    @staticmethod
    def lease(id: LeaseId) -> Query:
        """A lease and its payment."""
    @staticmethod
    def leases(filter: Filter) -> Query:
        """Leases and their payments."""
    @staticmethod
    def order(id: OrderId) -> Query:
        """An order."""
    @staticmethod
    def orders(filter: Filter) -> Query:
        """Orders."""
    @staticmethod
    def params(module: ChainModule | Literal["auth", "bank", "bme", "consensus", "deployment", "distribution", "gov", "market", "mint", "oracle", "slashing", "staking", "transfer", "wasm"]) -> Query:
        """The parameters of a module."""
    @staticmethod
    def provider(owner: str) -> Query:
        """A provider."""
    @staticmethod
    def providers() -> Query:
        """Every provider."""
    @staticmethod
    def tx(hash: str) -> Query:
        """A transaction in a block, by the digits of its digest."""
    def with_page(self, page: Page) -> Query:
        """The same question about one page of a list."""
    def to_proto(self) -> builtins.bytes:
        """The message of gRPC, and the data of an ABCI query."""
    def to_grpc(self) -> builtins.bytes:
        """The body of a gRPC call: the message in one frame."""
    def to_abci(self, height: int | None = None) -> str:
        """The body of a call of CometBFT's `abci_query`; without a height, the newest state answers."""
    def to_rest(self) -> RestRequest:
        """The call of the REST interface."""
    def read_proto(self, message: builtins.bytes | bytearray | memoryview) -> Reply:
        """Reads the message of an answer by gRPC."""
    def read_grpc(self, body: builtins.bytes | bytearray | memoryview) -> Reply:
        """Reads the body of an answer by gRPC: the message in one frame."""
    def read_abci(self, body: str) -> Reply:
        """Reads the body of an answer to `abci_query`."""
    def read_rest(self, status: int, body: str) -> Reply:
        """Reads the answer of the REST interface: status of HTTP and body."""

@final
class Reply:
    """An answer of the chain, the same whichever way it came."""

    @property
    def path(self) -> str:
        """The path of the method that answered."""
    @property
    def next_page(self) -> Page | None:
        """The page to ask for next, if there is more."""
    @property
    def total(self) -> int | None:
        """How many there are, where the answer says it; of lists of Akash, how many are on this page."""
    def _repr_html_(self) -> str: ...
    def to_json(self) -> str:
        """The answer in the chain's JSON, as its REST interface shows it."""
    def accounts(self) -> tuple[AccountInfo, ...]:
        """The accounts in it."""
    def balances(self) -> tuple[Coin, ...]:
        """The balances in it."""
    def bids(self) -> tuple[BidRecord, ...]:
        """The bids in it."""
    def certificates(self) -> tuple[CertificateRecord, ...]:
        """The certificates in it."""
    def deployments(self) -> tuple[DeploymentRecord, ...]:
        """The deployments in it."""
    def group(self) -> GroupRecord:
        """The group in it."""
    def leases(self) -> tuple[LeaseRecord, ...]:
        """The leases in it."""
    def orders(self) -> tuple[OrderRecord, ...]:
        """The orders in it."""
    def providers(self) -> tuple[ProviderRecord, ...]:
        """The providers in it."""

@final
class AccountInfo:
    """An account."""

    __match_args__: ClassVar[tuple[Literal["address"], Literal["account_number"], Literal["sequence"], Literal["public_key"], Literal["kind"]]]
    def __new__(cls, address: str, account_number: int, sequence: int, public_key: PublicKey | None = None, kind: str | None = None) -> AccountInfo: ...
    @property
    def address(self) -> str:
        """Its address."""
    @property
    def account_number(self) -> int:
        """The chain's number of it."""
    @property
    def sequence(self) -> int:
        """How many transactions it has signed: the sequence of the next one."""
    @property
    def public_key(self) -> PublicKey | None:
        """Its key, where it has signed and is of one holder."""
    @property
    def kind(self) -> str | None:
        """The URL of its kind, where the chain says it."""
    def __getnewargs__(self) -> tuple[str, int, int, PublicKey | None, str | None]: ...
    def __replace__(self, *, address: str = ..., account_number: int = ..., sequence: int = ..., public_key: PublicKey | None = ..., kind: str | None = ...) -> AccountInfo: ...
    def _repr_html_(self) -> str: ...

@final
class DeploymentRecord:
    """A deployment as the chain keeps it."""

    __match_args__: ClassVar[tuple[Literal["id"], Literal["state"], Literal["created_at"], Literal["groups"], Literal["version"], Literal["reclamation"], Literal["account"]]]
    def __new__(cls, id: DeploymentId, state: DeploymentState | Literal["active", "closed"], created_at: int, groups: Sequence[GroupRecord], version: str | None = None, reclamation: int | None = None, account: EscrowAccount | None = None) -> DeploymentRecord: ...
    @property
    def id(self) -> DeploymentId:
        """Which one."""
    @property
    def state(self) -> DeploymentState:
        """Whether it runs."""
    @property
    def created_at(self) -> int:
        """The block in which it was made."""
    @property
    def groups(self) -> tuple[GroupRecord, ...]:
        """Its groups."""
    @property
    def version(self) -> str | None:
        """Of its manifest; nothing where the chain has one of another length."""
    @property
    def reclamation(self) -> int | None:
        """The notice that its providers must give, in nanoseconds."""
    @property
    def account(self) -> EscrowAccount | None:
        """What pays for it."""
    def __getnewargs__(self) -> tuple[DeploymentId, DeploymentState, int, tuple[GroupRecord, ...], str | None, int | None, EscrowAccount | None]: ...
    def __replace__(self, *, id: DeploymentId = ..., state: DeploymentState | Literal["active", "closed"] = ..., created_at: int = ..., groups: Sequence[GroupRecord] = ..., version: str | None = ..., reclamation: int | None = ..., account: EscrowAccount | None = ...) -> DeploymentRecord: ...
    def _repr_html_(self) -> str: ...

@final
class GroupRecord:
    """A group as the chain keeps it."""

    __match_args__: ClassVar[tuple[Literal["id"], Literal["state"], Literal["spec"], Literal["created_at"]]]
    def __new__(cls, id: GroupId, state: GroupState | Literal["closed", "insufficient_funds", "open", "paused"], spec: GroupSpec, created_at: int) -> GroupRecord: ...
    @property
    def id(self) -> GroupId:
        """Which one."""
    @property
    def state(self) -> GroupState:
        """Whether it is on the market."""
    @property
    def spec(self) -> GroupSpec:
        """What it asks for."""
    @property
    def created_at(self) -> int:
        """The block in which it was made."""
    def __getnewargs__(self) -> tuple[GroupId, GroupState, GroupSpec, int]: ...
    def __replace__(self, *, id: GroupId = ..., state: GroupState | Literal["closed", "insufficient_funds", "open", "paused"] = ..., spec: GroupSpec = ..., created_at: int = ...) -> GroupRecord: ...
    def _repr_html_(self) -> str: ...

@final
class OrderRecord:
    """An order as the chain keeps it."""

    __match_args__: ClassVar[tuple[Literal["id"], Literal["state"], Literal["spec"], Literal["created_at"], Literal["reclamation"]]]
    def __new__(cls, id: OrderId, state: OrderState | Literal["active", "closed", "open"], spec: GroupSpec, created_at: int, reclamation: int | None = None) -> OrderRecord: ...
    @property
    def id(self) -> OrderId:
        """Which one."""
    @property
    def state(self) -> OrderState:
        """Whether it takes bids."""
    @property
    def spec(self) -> GroupSpec:
        """What it asks for."""
    @property
    def created_at(self) -> int:
        """The block in which it was made."""
    @property
    def reclamation(self) -> int | None:
        """The notice that a provider must give, in nanoseconds."""
    def __getnewargs__(self) -> tuple[OrderId, OrderState, GroupSpec, int, int | None]: ...
    def __replace__(self, *, id: OrderId = ..., state: OrderState | Literal["active", "closed", "open"] = ..., spec: GroupSpec = ..., created_at: int = ..., reclamation: int | None = ...) -> OrderRecord: ...
    def _repr_html_(self) -> str: ...

@final
class BidRecord:
    """A bid as the chain keeps it."""

    __match_args__: ClassVar[tuple[Literal["bid"], Literal["account"]]]
    def __new__(cls, bid: Bid, account: EscrowAccount | None = None) -> BidRecord: ...
    @property
    def bid(self) -> Bid:
        """The bid."""
    @property
    def account(self) -> EscrowAccount | None:
        """Its deposit."""
    def __getnewargs__(self) -> tuple[Bid, EscrowAccount | None]: ...
    def __replace__(self, *, bid: Bid = ..., account: EscrowAccount | None = ...) -> BidRecord: ...
    def _repr_html_(self) -> str: ...

@final
class LeaseRecord:
    """A lease as the chain keeps it."""

    __match_args__: ClassVar[tuple[Literal["lease"], Literal["payment"]]]
    def __new__(cls, lease: Lease, payment: EscrowPayment | None = None) -> LeaseRecord: ...
    @property
    def lease(self) -> Lease:
        """The lease."""
    @property
    def payment(self) -> EscrowPayment | None:
        """What it is paid."""
    def __getnewargs__(self) -> tuple[Lease, EscrowPayment | None]: ...
    def __replace__(self, *, lease: Lease = ..., payment: EscrowPayment | None = ...) -> LeaseRecord: ...
    def _repr_html_(self) -> str: ...

@final
class ProviderRecord:
    """A provider as the chain keeps it."""

    __match_args__: ClassVar[tuple[Literal["owner"], Literal["host_uri"], Literal["attributes"], Literal["email"], Literal["website"]]]
    def __new__(cls, owner: str, host_uri: str, attributes: Sequence[Attribute], email: str, website: str) -> ProviderRecord: ...
    @property
    def owner(self) -> str:
        """Its account."""
    @property
    def host_uri(self) -> str:
        """Where its gateway is."""
    @property
    def attributes(self) -> tuple[Attribute, ...]:
        """What it says of itself."""
    @property
    def email(self) -> str:
        """How to reach its people."""
    @property
    def website(self) -> str:
        """Theirs."""
    def __getnewargs__(self) -> tuple[str, str, tuple[Attribute, ...], str, str]: ...
    def __replace__(self, *, owner: str = ..., host_uri: str = ..., attributes: Sequence[Attribute] = ..., email: str = ..., website: str = ...) -> ProviderRecord: ...
    def _repr_html_(self) -> str: ...

@final
class ChainEvent:
    """Something that happened on the chain."""

    __match_args__: ClassVar[tuple[Literal["name"], Literal["attributes"]]]
    def __new__(cls, name: str, attributes: Sequence[EventAttribute]) -> ChainEvent: ...
    @property
    def name(self) -> str:
        """Such as `akash.market.v1.EventBidCreated`."""
    @property
    def attributes(self) -> tuple[EventAttribute, ...]:
        """What is said of it."""
    def __getnewargs__(self) -> tuple[str, tuple[EventAttribute, ...]]: ...
    def __replace__(self, *, name: str = ..., attributes: Sequence[EventAttribute] = ...) -> ChainEvent: ...
    def _repr_html_(self) -> str: ...
    def facts(self) -> EventFacts | None:
        """What it says of the market; nothing where it is about something else."""
    def to_json(self) -> str | None:
        """All that it says, in the chain's JSON; nothing of one that the chain has no message of."""

@final
class EventAttribute:
    """One thing that is said of an event."""

    __match_args__: ClassVar[tuple[Literal["key"], Literal["value"], Literal["index"]]]
    def __new__(cls, key: str, value: str, index: bool) -> EventAttribute: ...
    @property
    def key(self) -> str:
        """Of what."""
    @property
    def value(self) -> str:
        """The chain's text."""
    @property
    def index(self) -> bool:
        """Whether nodes find the event by it."""
    def __getnewargs__(self) -> tuple[str, str, bool]: ...
    def __replace__(self, *, key: str = ..., value: str = ..., index: bool = ...) -> EventAttribute: ...
    def _repr_html_(self) -> str: ...

@final
class EventFacts:
    """What an event says of the market."""

    __match_args__: ClassVar[tuple[Literal["owner"], Literal["dseq"], Literal["gseq"], Literal["oseq"], Literal["provider"], Literal["price"], Literal["reason"], Literal["deadline_seconds"]]]
    def __new__(cls, owner: str | None = None, dseq: int | None = None, gseq: int | None = None, oseq: int | None = None, provider: str | None = None, price: Price | None = None, reason: int | None = None, deadline_seconds: int | None = None) -> EventFacts: ...
    @property
    def owner(self) -> str | None:
        """The tenant."""
    @property
    def dseq(self) -> int | None:
        """The deployment's number."""
    @property
    def gseq(self) -> int | None:
        """The group's number."""
    @property
    def oseq(self) -> int | None:
        """The order's number."""
    @property
    def provider(self) -> str | None:
        """The provider."""
    @property
    def price(self) -> Price | None:
        """What a block costs."""
    @property
    def reason(self) -> int | None:
        """Why a lease ended or its notice was given; see `close_reason_name`."""
    @property
    def deadline_seconds(self) -> int | None:
        """When the notice ends, in seconds since 1970."""
    def __getnewargs__(self) -> tuple[str | None, int | None, int | None, int | None, str | None, Price | None, int | None, int | None]: ...
    def __replace__(self, *, owner: str | None = ..., dseq: int | None = ..., gseq: int | None = ..., oseq: int | None = ..., provider: str | None = ..., price: Price | None = ..., reason: int | None = ..., deadline_seconds: int | None = ...) -> EventFacts: ...
    def _repr_html_(self) -> str: ...

@final
class BlockResults:
    """What a block did."""

    __match_args__: ClassVar[tuple[Literal["height"], Literal["transactions"], Literal["events"]]]
    def __new__(cls, height: int, transactions: Sequence[TxOutcome], events: Sequence[ChainEvent]) -> BlockResults: ...
    @property
    def height(self) -> int:
        """Which block."""
    @property
    def transactions(self) -> tuple[TxOutcome, ...]:
        """What its transactions did, in their order."""
    @property
    def events(self) -> tuple[ChainEvent, ...]:
        """What it did before and behind them."""
    def __getnewargs__(self) -> tuple[int, tuple[TxOutcome, ...], tuple[ChainEvent, ...]]: ...
    def __replace__(self, *, height: int = ..., transactions: Sequence[TxOutcome] = ..., events: Sequence[ChainEvent] = ...) -> BlockResults: ...
    def _repr_html_(self) -> str: ...

@final
class TxOutcome:
    """What one transaction did."""

    __match_args__: ClassVar[tuple[Literal["gas_wanted"], Literal["gas_used"], Literal["events"], Literal["refusal"]]]
    def __new__(cls, gas_wanted: int, gas_used: int, events: Sequence[ChainEvent], refusal: ChainRefusal | None = None) -> TxOutcome: ...
    @property
    def gas_wanted(self) -> int:
        """The gas limit."""
    @property
    def gas_used(self) -> int:
        """What it used."""
    @property
    def events(self) -> tuple[ChainEvent, ...]:
        """What happened."""
    @property
    def refusal(self) -> ChainRefusal | None:
        """Why it failed."""
    def __getnewargs__(self) -> tuple[int, int, tuple[ChainEvent, ...], ChainRefusal | None]: ...
    def __replace__(self, *, gas_wanted: int = ..., gas_used: int = ..., events: Sequence[ChainEvent] = ..., refusal: ChainRefusal | None = ...) -> TxOutcome: ...
    def _repr_html_(self) -> str: ...

class NoticeKind(StrEnum):
    """What a message of a node is about."""

    BLOCK = "block"
    """A block. Its transactions come as such."""
    BLOCK_EVENTS = "block_events"
    """The events of a block itself."""
    BLOCK_HEADER = "block_header"
    """A block, without its content."""
    OTHER = "other"
    """Something else."""
    SUBSCRIBED = "subscribed"
    """The subscription stands."""
    TX = "tx"
    """A transaction in a block."""

@final
class NodeNotice:
    """What a node sends over a WebSocket."""

    __match_args__: ClassVar[tuple[Literal["kind"], Literal["events"], Literal["height"], Literal["tx"], Literal["tx_index"], Literal["refusal"]]]
    def __new__(cls, kind: NoticeKind | Literal["block", "block_events", "block_header", "other", "subscribed", "tx"], events: Sequence[ChainEvent], height: int | None = None, tx: builtins.bytes | bytearray | memoryview | None = None, tx_index: int | None = None, refusal: ChainRefusal | None = None) -> NodeNotice: ...
    @property
    def kind(self) -> NoticeKind:
        """What it is about."""
    @property
    def events(self) -> tuple[ChainEvent, ...]:
        """What happened."""
    @property
    def height(self) -> int | None:
        """The block."""
    @property
    def tx(self) -> builtins.bytes | None:
        """The transaction."""
    @property
    def tx_index(self) -> int | None:
        """Which one of the block, from 0."""
    @property
    def refusal(self) -> ChainRefusal | None:
        """Why the transaction failed."""
    def __getnewargs__(self) -> tuple[NoticeKind, tuple[ChainEvent, ...], int | None, builtins.bytes | None, int | None, ChainRefusal | None]: ...
    def __replace__(self, *, kind: NoticeKind | Literal["block", "block_events", "block_header", "other", "subscribed", "tx"] = ..., events: Sequence[ChainEvent] = ..., height: int | None = ..., tx: builtins.bytes | bytearray | memoryview | None = ..., tx_index: int | None = ..., refusal: ChainRefusal | None = ...) -> NodeNotice: ...
    def _repr_html_(self) -> str: ...

@final
class NodeStatus:
    """What a node says of itself."""

    __match_args__: ClassVar[tuple[Literal["chain_id"], Literal["moniker"], Literal["version"], Literal["latest_height"], Literal["latest_time"], Literal["earliest_height"], Literal["is_catching_up"]]]
    def __new__(cls, chain_id: str, moniker: str, version: str, latest_height: int, latest_time: str, earliest_height: int, is_catching_up: bool) -> NodeStatus: ...
    @property
    def chain_id(self) -> str:
        """Of which chain it is."""
    @property
    def moniker(self) -> str:
        """What its operator calls it."""
    @property
    def version(self) -> str:
        """Of CometBFT."""
    @property
    def latest_height(self) -> int:
        """Its newest block."""
    @property
    def latest_time(self) -> str:
        """When that was."""
    @property
    def earliest_height(self) -> int:
        """Its oldest block."""
    @property
    def is_catching_up(self) -> bool:
        """Whether it still reads old blocks: then what it says of accounts is old."""
    def __getnewargs__(self) -> tuple[str, str, str, int, str, int, bool]: ...
    def __replace__(self, *, chain_id: str = ..., moniker: str = ..., version: str = ..., latest_height: int = ..., latest_time: str = ..., earliest_height: int = ..., is_catching_up: bool = ...) -> NodeStatus: ...
    def _repr_html_(self) -> str: ...

def read_notice(message: str) -> NodeNotice:
    """Reads a message of CometBFT's WebSocket."""

def read_block_results(body: str) -> BlockResults:
    """Reads an answer to CometBFT's `block_results`."""

def read_node_status(body: str) -> NodeStatus:
    """Reads an answer to CometBFT's `status`."""

@final
class Replay:
    """Deployments, groups, orders, bids and leases as events told of them: what an indexer holds. It changes; several may hold it."""

    def __new__(cls, ) -> Replay: ...
    @property
    def height(self) -> int:
        """The last block that was applied."""
    @property
    def deployments(self) -> tuple[KnownDeployment, ...]:
        """Every deployment."""
    @property
    def groups(self) -> tuple[KnownGroup, ...]:
        """Every group."""
    @property
    def orders(self) -> tuple[KnownOrder, ...]:
        """Every order."""
    @property
    def bids(self) -> tuple[KnownBid, ...]:
        """Every bid."""
    @property
    def leases(self) -> tuple[KnownLease, ...]:
        """Every lease."""
    def _repr_html_(self) -> str: ...
    def apply(self, height: int, events: Sequence[ChainEvent]) -> None:
        """Takes the events of one list of a block: of a transaction that succeeded, or of the block itself. Blocks in their order."""

@final
class KnownDeployment:
    """What events said of a deployment."""

    __match_args__: ClassVar[tuple[Literal["id"], Literal["state"], Literal["created_at"]]]
    def __new__(cls, id: DeploymentId, state: DeploymentState | Literal["active", "closed"], created_at: int | None = None) -> KnownDeployment: ...
    @property
    def id(self) -> DeploymentId:
        """Which one."""
    @property
    def state(self) -> DeploymentState:
        """Whether it runs."""
    @property
    def created_at(self) -> int | None:
        """The block in which it was made, where that was seen."""
    def __getnewargs__(self) -> tuple[DeploymentId, DeploymentState, int | None]: ...
    def __replace__(self, *, id: DeploymentId = ..., state: DeploymentState | Literal["active", "closed"] = ..., created_at: int | None = ...) -> KnownDeployment: ...
    def _repr_html_(self) -> str: ...

@final
class KnownGroup:
    """What events said of a group."""

    __match_args__: ClassVar[tuple[Literal["id"], Literal["state"], Literal["created_at"]]]
    def __new__(cls, id: GroupId, state: GroupState | Literal["closed", "insufficient_funds", "open", "paused"], created_at: int | None = None) -> KnownGroup: ...
    @property
    def id(self) -> GroupId:
        """Which one."""
    @property
    def state(self) -> GroupState:
        """Whether it is on the market."""
    @property
    def created_at(self) -> int | None:
        """The block in which it was made, where that was seen."""
    def __getnewargs__(self) -> tuple[GroupId, GroupState, int | None]: ...
    def __replace__(self, *, id: GroupId = ..., state: GroupState | Literal["closed", "insufficient_funds", "open", "paused"] = ..., created_at: int | None = ...) -> KnownGroup: ...
    def _repr_html_(self) -> str: ...

@final
class KnownOrder:
    """What events said of an order."""

    __match_args__: ClassVar[tuple[Literal["id"], Literal["state"], Literal["created_at"]]]
    def __new__(cls, id: OrderId, state: OrderState | Literal["active", "closed", "open"], created_at: int | None = None) -> KnownOrder: ...
    @property
    def id(self) -> OrderId:
        """Which one."""
    @property
    def state(self) -> OrderState:
        """Whether it takes bids."""
    @property
    def created_at(self) -> int | None:
        """The block in which it was made, where that was seen."""
    def __getnewargs__(self) -> tuple[OrderId, OrderState, int | None]: ...
    def __replace__(self, *, id: OrderId = ..., state: OrderState | Literal["active", "closed", "open"] = ..., created_at: int | None = ...) -> KnownOrder: ...
    def _repr_html_(self) -> str: ...

@final
class KnownBid:
    """What events said of a bid."""

    __match_args__: ClassVar[tuple[Literal["id"], Literal["state"], Literal["price"], Literal["created_at"]]]
    def __new__(cls, id: BidId, state: BidState | Literal["active", "closed", "lost", "open"], price: Price | None = None, created_at: int | None = None) -> KnownBid: ...
    @property
    def id(self) -> BidId:
        """Which one."""
    @property
    def state(self) -> BidState:
        """What became of it."""
    @property
    def price(self) -> Price | None:
        """What it asks per block, where that was seen."""
    @property
    def created_at(self) -> int | None:
        """The block in which it was made, where that was seen."""
    def __getnewargs__(self) -> tuple[BidId, BidState, Price | None, int | None]: ...
    def __replace__(self, *, id: BidId = ..., state: BidState | Literal["active", "closed", "lost", "open"] = ..., price: Price | None = ..., created_at: int | None = ...) -> KnownBid: ...
    def _repr_html_(self) -> str: ...

@final
class KnownLease:
    """What events said of a lease."""

    __match_args__: ClassVar[tuple[Literal["id"], Literal["state"], Literal["price"], Literal["created_at"], Literal["closed_at"], Literal["close_reason"], Literal["reclaim"]]]
    def __new__(cls, id: LeaseId, state: LeaseState | Literal["active", "closed", "insufficient_funds", "reclaiming"], price: Price | None = None, created_at: int | None = None, closed_at: int | None = None, close_reason: int | None = None, reclaim: Reclaim | None = None) -> KnownLease: ...
    @property
    def id(self) -> LeaseId:
        """Which one."""
    @property
    def state(self) -> LeaseState:
        """Whether it runs."""
    @property
    def price(self) -> Price | None:
        """What a block costs, where that was seen."""
    @property
    def created_at(self) -> int | None:
        """The block in which it was made, where that was seen."""
    @property
    def closed_at(self) -> int | None:
        """The block in which it ended."""
    @property
    def close_reason(self) -> int | None:
        """Why it ended; see `close_reason_name`."""
    @property
    def reclaim(self) -> Reclaim | None:
        """The notice that was given."""
    def __getnewargs__(self) -> tuple[LeaseId, LeaseState, Price | None, int | None, int | None, int | None, Reclaim | None]: ...
    def __replace__(self, *, id: LeaseId = ..., state: LeaseState | Literal["active", "closed", "insufficient_funds", "reclaiming"] = ..., price: Price | None = ..., created_at: int | None = ..., closed_at: int | None = ..., close_reason: int | None = ..., reclaim: Reclaim | None = ...) -> KnownLease: ...
    def _repr_html_(self) -> str: ...
