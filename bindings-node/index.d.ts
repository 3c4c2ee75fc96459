// Rendered from core/src/surface.rs by `cargo xtask render`; do not edit.

export * from './errors.js'
export * from './markers.js'

/** A stable name for a way in which something can be wrong. */
export type Code =
  | 'address.length'
  | 'address.prefix'
  | 'address.text'
  | 'argument.choice'
  | 'argument.float'
  | 'argument.range'
  | 'argument.text'
  | 'argument.type'
  | 'attribute.duplicate'
  | 'attribute.key'
  | 'bid.attributes'
  | 'bid.capabilities'
  | 'bid.deposit'
  | 'bid.duplicate'
  | 'bid.exists'
  | 'bid.not_active'
  | 'bid.not_found'
  | 'bid.not_open'
  | 'bid.order'
  | 'bid.price'
  | 'bid.reclamation.missing'
  | 'bid.reclamation.range'
  | 'bid.reclamation.short'
  | 'bid.self'
  | 'bid.too_many'
  | 'bid.unknown'
  | 'bid.zero_price'
  | 'bme.amount'
  | 'bme.denom'
  | 'bme.epsilon'
  | 'bme.halted'
  | 'bme.minimum'
  | 'bme.price'
  | 'bme.unauthorized'
  | 'bme.zero_price'
  | 'budget.document'
  | 'budget.small'
  | 'budget.top_ups'
  | 'bug.panic'
  | 'cert.common_name'
  | 'cert.count'
  | 'cert.curve'
  | 'cert.domain'
  | 'cert.early'
  | 'cert.expired'
  | 'cert.form'
  | 'cert.issuer'
  | 'cert.key'
  | 'cert.lifetime'
  | 'cert.mismatch'
  | 'cert.not_found'
  | 'cert.private_key'
  | 'cert.public_key'
  | 'cert.revoked'
  | 'cert.sealed'
  | 'cert.serial'
  | 'cert.signature'
  | 'cert.usage'
  | 'cert.value'
  | 'coins.duplicate'
  | 'coins.order'
  | 'coins.zero'
  | 'crosscheck.cpu'
  | 'crosscheck.gpu'
  | 'crosscheck.group'
  | 'crosscheck.group_count'
  | 'crosscheck.http'
  | 'crosscheck.incomplete'
  | 'crosscheck.ip'
  | 'crosscheck.memory'
  | 'crosscheck.port'
  | 'crosscheck.replicas'
  | 'crosscheck.storage'
  | 'crosscheck.unit'
  | 'crosscheck.unused_http'
  | 'crosscheck.unused_ip'
  | 'crosscheck.unused_port'
  | 'crosscheck.unused_replicas'
  | 'crosscheck.volumes'
  | 'decimal.division'
  | 'decimal.overflow'
  | 'decimal.places'
  | 'decimal.range'
  | 'decimal.text'
  | 'denom.text'
  | 'deployment.closed'
  | 'deployment.deposit'
  | 'deployment.exists'
  | 'deployment.not_found'
  | 'deployment.reclamation'
  | 'devnet.genesis'
  | 'devnet.state'
  | 'devnet.time'
  | 'escrow.account_closed'
  | 'escrow.account_exists'
  | 'escrow.account_not_found'
  | 'escrow.denom'
  | 'escrow.deposit'
  | 'escrow.duplicate'
  | 'escrow.funds'
  | 'escrow.overdrawn'
  | 'escrow.payment_closed'
  | 'escrow.payment_exists'
  | 'escrow.payment_not_found'
  | 'escrow.plan'
  | 'escrow.rate'
  | 'escrow.record'
  | 'escrow.settled'
  | 'event.order'
  | 'fix.text'
  | 'flow.damaged'
  | 'flow.deposit'
  | 'flow.other'
  | 'flow.owner'
  | 'flow.version'
  | 'gateway.away'
  | 'gateway.command'
  | 'gateway.credentials'
  | 'gateway.destination'
  | 'gateway.frame'
  | 'gateway.hostname'
  | 'gateway.internal'
  | 'gateway.lease'
  | 'gateway.manifest'
  | 'gateway.not_running'
  | 'gateway.refused'
  | 'gateway.reply'
  | 'gateway.request'
  | 'gateway.scope'
  | 'gateway.service'
  | 'gateway.token'
  | 'gateway.version'
  | 'gpu.none'
  | 'gpu.text'
  | 'gpu.vendor'
  | 'grant.limit'
  | 'grant.message'
  | 'grant.scope'
  | 'grant.scope.other'
  | 'group.amount'
  | 'group.closed'
  | 'group.cpu'
  | 'group.cpu_absent'
  | 'group.denom'
  | 'group.denom_mixed'
  | 'group.gpu'
  | 'group.gpu_absent'
  | 'group.gpu_attributes'
  | 'group.memory'
  | 'group.memory_absent'
  | 'group.name'
  | 'group.name_duplicate'
  | 'group.none'
  | 'group.not_found'
  | 'group.not_open'
  | 'group.open'
  | 'group.paused'
  | 'group.price'
  | 'group.price_limit'
  | 'group.storage'
  | 'group.storage_absent'
  | 'group.total_cpu'
  | 'group.total_gpu'
  | 'group.total_memory'
  | 'group.unit_id'
  | 'group.unit_id_duplicate'
  | 'ibc.address'
  | 'ibc.coin'
  | 'ibc.identifier'
  | 'ibc.memo'
  | 'id.bseq'
  | 'id.deployment_path'
  | 'id.dseq'
  | 'id.escrow'
  | 'id.escrow_key'
  | 'id.escrow_scope'
  | 'id.gseq'
  | 'id.number'
  | 'id.oseq'
  | 'id.owner'
  | 'id.path'
  | 'id.provider'
  | 'id.self_bid'
  | 'int.division'
  | 'int.overflow'
  | 'int.range'
  | 'int.text'
  | 'json.text'
  | 'key.armor'
  | 'key.derivation'
  | 'key.mnemonic.checksum'
  | 'key.mnemonic.length'
  | 'key.mnemonic.word'
  | 'key.passphrase'
  | 'key.path'
  | 'key.private'
  | 'key.public'
  | 'key.signature'
  | 'key.threshold'
  | 'manifest.empty'
  | 'manifest.env'
  | 'manifest.expose_order'
  | 'manifest.global'
  | 'lease.none'
  | 'lease.not_active'
  | 'lease.not_reclamable'
  | 'lease.reason'
  | 'lease.reclaim_early'
  | 'lease.reclaim_not_started'
  | 'lease.unknown'
  | 'market.work'
  | 'manifest.group_duplicate'
  | 'manifest.group_empty'
  | 'manifest.host'
  | 'manifest.host_duplicate'
  | 'manifest.image'
  | 'manifest.port'
  | 'manifest.proto'
  | 'manifest.service_name'
  | 'manifest.service_order'
  | 'manifest.service_unnamed'
  | 'manifest.version'
  | 'network.block_time'
  | 'network.unknown'
  | 'offer.duplicate'
  | 'order.active'
  | 'order.closed'
  | 'order.exists'
  | 'order.not_found'
  | 'order.not_open'
  | 'params.bme'
  | 'params.deployment'
  | 'params.market'
  | 'params.oracle'
  | 'policy.list'
  | 'policy.repeated'
  | 'policy.uptime'
  | 'price.amount'
  | 'price.denom'
  | 'price.exchange'
  | 'price.negative'
  | 'price.period'
  | 'price.text'
  | 'price.zero'
  | 'pricing.allocated'
  | 'pricing.ceiling'
  | 'pricing.class'
  | 'pricing.draw'
  | 'pricing.gpu_prices'
  | 'pricing.output'
  | 'pricing.range'
  | 'pricing.rates'
  | 'pricing.script'
  | 'pricing.settings'
  | 'pricing.zero'
  | 'provider.duplicate'
  | 'provider.host_uri'
  | 'provider.host_uri.relative'
  | 'provider.unknown'
  | 'provider.website'
  | 'quantity.block_time'
  | 'quantity.overflow'
  | 'query.method'
  | 'query.refused'
  | 'query.reply'
  | 'resources.cpu'
  | 'resources.endpoints'
  | 'resources.gpu'
  | 'resources.id'
  | 'resources.memory'
  | 'resources.storage'
  | 'sdl.accept'
  | 'sdl.size'
  | 'sdl.count.wraps'
  | 'sdl.count.zero'
  | 'sdl.cpu.attribute'
  | 'sdl.cpu.units'
  | 'sdl.credentials'
  | 'sdl.endpoint.kind'
  | 'sdl.endpoint.name'
  | 'sdl.endpoint.unused'
  | 'sdl.env.secret'
  | 'sdl.expose.proto'
  | 'sdl.expose.service'
  | 'sdl.gpu.attribute'
  | 'sdl.gpu.attributes'
  | 'sdl.gpu.field'
  | 'sdl.gpu.interface'
  | 'sdl.gpu.ram'
  | 'sdl.gpu.scalar'
  | 'sdl.gpu.units'
  | 'sdl.gpu.vendor_unknown'
  | 'sdl.gpu.vendor'
  | 'sdl.http.limit'
  | 'sdl.http.next_case'
  | 'sdl.http.next_case_off'
  | 'sdl.http.zero'
  | 'sdl.image.tag'
  | 'sdl.ip.global'
  | 'sdl.ip.taken'
  | 'sdl.ip.unknown'
  | 'sdl.key.ignored'
  | 'sdl.key.unknown'
  | 'sdl.mount.missing'
  | 'sdl.mount.path'
  | 'sdl.mount.ram'
  | 'sdl.mount.taken'
  | 'sdl.mount.unused'
  | 'sdl.mount.volume'
  | 'sdl.number.octal'
  | 'sdl.pairs'
  | 'sdl.placement.unknown'
  | 'sdl.platform'
  | 'sdl.price.amount'
  | 'sdl.price.denom'
  | 'sdl.price.missing'
  | 'sdl.price.negative'
  | 'sdl.price.null'
  | 'sdl.price.uact'
  | 'sdl.price.unused'
  | 'sdl.price.zero'
  | 'sdl.profile.unknown'
  | 'sdl.quantity.cut'
  | 'sdl.quantity.negative'
  | 'sdl.reclamation.window'
  | 'sdl.reclamation.zero'
  | 'sdl.resources.missing'
  | 'sdl.root.list'
  | 'sdl.schema.required'
  | 'sdl.schema.type'
  | 'sdl.schema.value'
  | 'sdl.section.empty'
  | 'sdl.section.unknown'
  | 'sdl.service.undeployed'
  | 'sdl.service.unknown'
  | 'sdl.storage.attribute'
  | 'sdl.storage.class'
  | 'sdl.storage.ephemeral'
  | 'sdl.storage.duplicate'
  | 'sdl.storage.persistent'
  | 'sdl.storage.ram'
  | 'sdl.storage.word'
  | 'sdl.tee.gpu'
  | 'sdl.tee.mixed'
  | 'sdl.tee.unknown'
  | 'sdl.too_large'
  | 'sdl.empty'
  | 'sdl.version.format'
  | 'sdl.version.missing'
  | 'sdl.version.unsupported'
  | 'sdl.work'
  | 'time.range'
  | 'time.text'
  | 'token.algorithm'
  | 'token.claims'
  | 'token.early'
  | 'token.expired'
  | 'token.form'
  | 'token.issuer'
  | 'token.lifetime'
  | 'token.schema'
  | 'token.signature'
  | 'tx.address'
  | 'tx.coins'
  | 'tx.contract'
  | 'tx.deposit.denom'
  | 'tx.deposit.source'
  | 'tx.fee'
  | 'tx.fee.missing'
  | 'tx.gas'
  | 'tx.hash'
  | 'tx.key'
  | 'tx.legacy'
  | 'tx.mode'
  | 'tx.raw'
  | 'tx.reclamation'
  | 'tx.sequence'
  | 'tx.signatures'
  | 'tx.signatures.limit'
  | 'tx.signer'
  | 'tx.type'
  | 'tx.unsigned'
  | 'tx.unordered'
  | 'tx.version.empty'
  | 'tx.version.length'
  | 'wire.amino'
  | 'wire.bytes'
  | 'wire.depth'
  | 'wire.duration'
  | 'wire.field'
  | 'wire.json'
  | 'wire.key'
  | 'wire.number'
  | 'wire.text'
  | 'wire.timestamp'
  | 'yaml.alias.excess'
  | 'yaml.alias.loop'
  | 'yaml.alias.unknown'
  | 'yaml.base64'
  | 'yaml.depth'
  | 'yaml.directive'
  | 'yaml.encoding'
  | 'yaml.key.duplicate'
  | 'yaml.merge'
  | 'yaml.syntax'
  | 'yaml.tag'
  | 'yaml.type'

/** Reads, checks and lowers an SDL document, and says everything that is wrong with it at once. */
export function check(document: string | Uint8Array): Checked

/** Checks many documents at once, each as `check` does; results stand in the order of the documents. */
export function checkMany(items: readonly (string | Uint8Array)[], options?: { threads?: number }): Promise<Checked[]>

/** What a document amounts to, and everything there is to say of it. */
export class Checked {
  private constructor()
  /** There unless the report has errors. */
  get deployment(): Deployment | undefined
  /** Errors and warnings, in the order of their places. */
  get report(): Report
}

/** What a document asks for: groups for the chain and the manifest for the provider, made together. */
export class Deployment {
  private constructor()
  /** Reads, checks and lowers an SDL document, or refuses it with its findings. */
  static fromSdl(document: string | Uint8Array): Deployment
  /** What goes on chain, sorted by name: group 1 is the first. */
  get groups(): readonly GroupSpec[]
  /** What goes to the provider. */
  get manifest(): Manifest
  /** The manifest as canonical JSON: what a provider is sent. */
  get manifestJson(): string
  /** The manifest's hash, which goes on chain and which the provider compares. */
  get version(): string
  /** How long a provider must wait before it takes the resources back, in nanoseconds, where the document says. */
  get reclamation(): bigint | undefined
}

/** All findings about one document, in the order of their places. */
export class Report {
  private constructor()
  /** Every finding. */
  get diagnostics(): readonly Diagnostic[]
  /** Whether the network refuses the document. */
  get hasErrors(): boolean
  /** The findings that `fixed` mends: those with a fix that touches no earlier one's. */
  get fixable(): readonly Diagnostic[]
  /** How many findings there were beyond those that are kept: a thousand errors and a thousand warnings. */
  get dropped(): bigint
  /** The report without warnings of these codes. An error cannot be silenced: the network would not listen. */
  without(codes: readonly Code[]): Report
  /** All findings for a terminal, with the lines of the document that they are about; `name` is what readers know it by. Brief warnings come without lines. */
  render(document: string | Uint8Array, name: string, options?: { colored?: boolean | undefined; briefWarnings?: boolean | undefined }): string
  /** All findings as JSON in lines, for other programs. */
  toJson(): string
  /** The document with every fix made. Of fixes that touch each other the first is made; ask again for the others. */
  fixed(document: string): string
  /** The text form. */
  toString(): string
}

/** How much a finding weighs. `error`: The network refuses the document. `warning`: The network takes it, but it may not mean what was intended. */
export type Severity = 'error' | 'warning'

/** One finding: what, where, and what would do. */
export interface Diagnostic {
  /** The stable code. */
  readonly code: Code
  /** How much it weighs. */
  readonly severity: Severity
  /** Where in the document's structure, such as `services.web.expose[0].port`; empty for the whole document. */
  readonly path: string
  /** Where in the text. */
  readonly span: Span
  /** The line and column where the span starts. */
  readonly start: Position
  /** The line and column where it ends. */
  readonly end: Position
  /** What is wrong and what was found. */
  readonly message: string
  /** What would do. */
  readonly help: string
  /** Other places that belong to it, such as the first of two equal keys. */
  readonly related: readonly Related[]
  /** A change of the text after which this finding is gone and no other error has come, where one is known. */
  readonly fix?: Fix | undefined
}
export const Diagnostic: {
  /** The text form. */
  toText(value: Diagnostic): string
}

/** Another place that belongs to a finding. */
export interface Related {
  /** Where in the text. */
  readonly span: Span
  /** The line and column where the span starts. */
  readonly start: Position
  /** The line and column where it ends. */
  readonly end: Position
  /** What it has to do with the finding. */
  readonly message: string
}

/** A change that mends one finding. */
export interface Fix {
  /** What it does, such as "write `512Mi`". */
  readonly title: string
  /** Its parts in the order of their places, none touching another. */
  readonly edits: readonly Edit[]
}
export const Fix: {
  /** The document with this fix made. */
  apply(value: Fix, document: string): string
}

/** Other text in the place of some. */
export interface Edit {
  /** The bytes to replace; none where text is added. */
  readonly span: Span
  /** The line and column where the span starts. */
  readonly start: Position
  /** The line and column where it ends. */
  readonly end: Position
  /** What stands there afterwards. */
  readonly text: string
}

/** A range of bytes in the document. */
export interface Span {
  /** The first byte. */
  readonly start: number
  /** The byte behind the last one. */
  readonly end: number
}

/** A place as editors count it: line and columns from 1. */
export interface Position {
  /** The line, from 1. */
  readonly line: number
  /** The column in bytes of UTF-8, from 1. */
  readonly column: number
  /** The column in units of UTF-16, from 1. */
  readonly columnUtf16: number
}

/** Who can fix an error. `advice`: Nothing fails: the network takes it, but it may not mean what was intended. Always a warning. `bug`: A defect of this library; please report it. `chain`: The chain refused or is behind; it may change by itself. `input`: The document, text or number handed in. `misuse`: The order or the kind of the calls made. `provider`: The provider refused or is away. */
export type Class = 'advice' | 'bug' | 'chain' | 'input' | 'misuse' | 'provider'

/** What is known of a code. */
export interface CodeInfo {
  /** The dotted text. */
  readonly code: Code
  /** Who can fix it. */
  readonly errorClass: Class
  /** What it means, as the beginning of a sentence. */
  readonly meaning: string
  /** What to do about it. */
  readonly remedy: string
  /** The network's own refusal, where it has one. */
  readonly chain?: ChainCode | undefined
}

/** A refusal as the chain numbers it. */
export interface ChainCode {
  /** The module that refuses, such as `deployment`. */
  readonly codespace: string
  /** Its number for the refusal. */
  readonly number: number
}

/** One thing that an error is about. */
export interface Detail {
  /** What the value is, such as `found`. */
  readonly what: string
  /** The value as text. */
  readonly value: string
}

/** Why an operation failed. */
export interface Failure {
  /** The stable code. */
  readonly code: Code
  /** Who can fix it. */
  readonly errorClass: Class
  /** What is wrong and what was found, in one sentence. */
  readonly message: string
  /** What to do about it. */
  readonly remedy: string
  /** Whether the same call may succeed later without any change by the caller. */
  readonly isRetryable: boolean
  /** What the error is about. */
  readonly context: readonly Detail[]
  /** The network's own refusal, where it has one. */
  readonly chain?: ChainCode | undefined
}
export const Failure: {
  /** The text form. */
  toText(value: Failure): string
}

/** Every code there is, in the order of the registry. */
export function codes(): readonly CodeInfo[]

/** What is known of one code. */
export function explain(code: Code): CodeInfo

/** What one placement asks for; becomes one order on the chain. */
export interface GroupSpec {
  /** The placement's name. */
  readonly name: string
  /** What the provider must be. */
  readonly requirements: PlacementRequirements
  /** What the provider must have, unit by unit. */
  readonly resources: readonly ResourceUnit[]
}
export const GroupSpec: {
  /** Reads a group as the network does: `null` and what is absent are empty, unknown keys are ignored. */
  fromJson(text: string): GroupSpec
  /** Reads the group from protobuf bytes. */
  fromProto(bytes: Uint8Array): GroupSpec
  /** The group as protobuf bytes. */
  toProto(value: GroupSpec): Uint8Array
  /** Checks the group as the chain does. */
  validate(value: GroupSpec): void
  /** What all replicas cost per block at most; nothing for a group without units. */
  ceiling(value: GroupSpec): Price | undefined
}

/** What a provider must be: its attributes, and who vouches for them. */
export interface PlacementRequirements {
  /** Auditors whose signature is asked for. */
  readonly signedBy: SignedBy
  /** Attributes that the provider must have. Left out, it is the network's `null`. */
  readonly attributes?: readonly Attribute[] | undefined
}

/** Auditors. What is left out is the network's `null`, which differs from an empty list. */
export interface SignedBy {
  /** Every one of them must have signed. */
  readonly allOf?: readonly string[] | undefined
  /** At least one of them must have signed. */
  readonly anyOf?: readonly string[] | undefined
}

/** A key and its value. In JSON an empty key or value is left out, as the network writes it. */
export interface Attribute {
  /** Such as `region` or `vendor/nvidia/model/h100`. */
  readonly key: string
  /** Such as `us-west` or `true`. */
  readonly value: string
}

/** Identical replicas and the highest price for one of them per block. */
export interface ResourceUnit {
  /** What one replica needs. */
  readonly resource: Resources
  /** How many replicas. */
  readonly count: number
  /** At most this much for one replica and block. */
  readonly price: DecCoin
}

/** Everything one replica needs. What is left out is the network's absent part, which its checks refuse. */
export interface Resources {
  /** The unit's number in its group, from 1. */
  readonly id: number
  /** Processors. */
  readonly cpu?: Cpu | undefined
  /** Memory. */
  readonly memory?: Memory | undefined
  /** Volumes. */
  readonly storage?: readonly Storage[] | undefined
  /** Graphics processors. */
  readonly gpu?: Gpu | undefined
  /** Ways in from outside. */
  readonly endpoints?: readonly Endpoint[] | undefined
}
export const Resources: {
  /** Reads resources as the network does: `null` and what is absent are empty, unknown keys are ignored. */
  fromJson(text: string): Resources
  /** Checks that every part is there, as the provider does before it looks closer. Amounts are not looked at. */
  validate(value: Resources): void
}

/** Processors, in thousandths of a core. */
export interface Cpu {
  /** Such as `arch`. */
  readonly attributes: readonly Attribute[]
  /** Thousandths of a core. */
  readonly units?: bigint | undefined
}

/** Memory, in bytes. */
export interface Memory {
  /** Never set by an SDL document. */
  readonly attributes: readonly Attribute[]
  /** Bytes. */
  readonly size?: bigint | undefined
}

/** One volume. */
export interface Storage {
  /** The name that mounts refer to. */
  readonly name: string
  /** `class` and `persistent`. */
  readonly attributes: readonly Attribute[]
  /** Bytes. */
  readonly size?: bigint | undefined
}

/** Graphics processors, in whole pieces. */
export interface Gpu {
  /** Such as `vendor/nvidia/model/h100`. */
  readonly attributes: readonly Attribute[]
  /** Pieces. */
  readonly units?: bigint | undefined
}

/** One way in from outside. */
export interface Endpoint {
  /** 0 through the provider's HTTP ingress, 1 on a port that the provider picks, 2 on a leased IP address. */
  readonly kind: number
  /** The number of the leased IP endpoint, or 0. */
  readonly sequenceNumber: number
}

/** Checks all groups of a deployment together, as the chain does. */
export function validateGroups(groups: readonly GroupSpec[]): void

/** Checks the attributes of a resource: well-formed keys, each once. */
export function validateAttributes(attributes: readonly Attribute[]): void

/** Whether a resource's attribute may have this key. */
export function isAttributeKey(key: string): boolean

/** All groups of a deployment, sorted by name. */
export interface Manifest {
  /** One for each placement. */
  readonly groups: readonly Group[]
}
export const Manifest: {
  /** Reads a manifest as a provider does: `null` and what is absent are empty, unknown keys are ignored. */
  fromJson(text: string): Manifest
  /** The canonical JSON: what a provider is sent, and what the version is the digest of. */
  toJson(value: Manifest): string
  /** The version, which the deployment on chain names and the provider compares. */
  version(value: Manifest): string
  /** Checks the manifest as a provider does. */
  validate(value: Manifest): void
}

/** The services of one placement, sorted by name. */
export interface Group {
  /** The placement's name. */
  readonly name: string
  /** What runs there. */
  readonly services: readonly Service[]
}

/** One container and how it is reached. */
export interface Service {
  /** The service's name. */
  readonly name: string
  /** The image reference. */
  readonly image: string
  /** What one replica needs. */
  readonly resources: Resources
  /** How many replicas. */
  readonly count: number
  /** Replaces the image's entry point. */
  readonly command?: readonly string[] | undefined
  /** Arguments of the command. */
  readonly args?: readonly string[] | undefined
  /** `NAME=value` texts. */
  readonly env?: readonly string[] | undefined
  /** Ports. */
  readonly expose?: readonly ServiceExpose[] | undefined
  /** Mounts, permissions, confidential computing. */
  readonly params?: ServiceParams | undefined
  /** How to log in at a private registry. */
  readonly credentials?: Credentials | undefined
}

/** A port and who may reach it. */
export interface ServiceExpose {
  /** The container's port. */
  readonly port: number
  /** The port outside; 0 means the same as `port`. */
  readonly externalPort: number
  /** The protocol's text, `TCP` or `UDP` in a valid manifest. */
  readonly proto: string
  /** The service that may reach it, or empty. */
  readonly service: string
  /** Whether everybody may reach it. */
  readonly isGlobal: boolean
  /** How the provider's ingress treats it. */
  readonly httpOptions: HttpOptions
  /** The leased IP endpoint's name, or empty. */
  readonly ip: string
  /** The number of that endpoint, or 0. */
  readonly endpointSequenceNumber: number
  /** Host names it answers to. */
  readonly hosts?: readonly string[] | undefined
}

/** How the provider's ingress treats a port. Sizes in bytes, times in milliseconds. */
export interface HttpOptions {
  /** The largest request body. */
  readonly maxBodySize: number
  /** Patience with the upstream's reply. */
  readonly readTimeout: number
  /** Patience with sending. */
  readonly sendTimeout: number
  /** How many upstreams to try. */
  readonly nextTries: number
  /** How long to try; 0 is without limit. */
  readonly nextTimeout: number
  /** The buffer for the upstream's reply; 0 is the provider's own choice. */
  readonly proxyBufferSize: number
  /** When to try the next one. */
  readonly nextCases?: readonly string[] | undefined
}

/** Mounts, permissions, confidential computing. */
export interface ServiceParams {
  /** Which volume is mounted where, sorted by volume. */
  readonly storage?: readonly Mount[] | undefined
  /** Never set by an SDL document. */
  readonly credentials?: Credentials | undefined
  /** What the service may ask of the provider. */
  readonly permissions?: Permissions | undefined
  /** The trusted execution environment asked for. */
  readonly tee?: Tee | undefined
}

/** A volume's place in the container. */
export interface Mount {
  /** The volume. */
  readonly name: string
  /** An absolute path. */
  readonly mount: string
  /** Whether writing is forbidden. */
  readonly readOnly: boolean
}

/** What a service may ask of the provider. */
export interface Permissions {
  /** `deployment`, `logs`, `events`. */
  readonly read?: readonly string[] | undefined
}

/** A trusted execution environment. */
export interface Tee {
  /** `cpu` or `cpu-gpu`. */
  readonly kind: string
  /** Whether the provider must attest it. */
  readonly attestation: boolean
}

/** How to log in at a private registry. */
export interface Credentials {
  /** The registry. */
  readonly host: string
  /** Empty in documents of version 2.0. */
  readonly email: string
  /** The account. */
  readonly username: string
  /** The secret. */
  readonly password: string
}

/** Checks a manifest against the groups of its deployment as the provider does when it is sent one. */
export function crossCheck(manifest: Manifest, groups: readonly GroupSpec[]): void

/** Everything that keeps a manifest from fitting its groups; the provider would name the first. */
export function misfits(manifest: Manifest, groups: readonly GroupSpec[]): readonly Failure[]

/** What an address names. `account`: An account, of people and of contracts: `akash1…`. `consensus`: A validator's key for blocks: `akashvalcons1…`. `validator`: A validator as an operator: `akashvaloper1…`. */
export type AddressKind = 'account' | 'consensus' | 'validator'

/** The bytes of an address; an account's, where no kind is named. */
export function addressBytes(address: string, options?: { kind?: AddressKind | undefined }): Uint8Array

/** The text of an address; an account's, where no kind is named. */
export function addressText(bytes: Uint8Array, options?: { kind?: AddressKind | undefined }): string

/** A deployment: `owner/dseq`. */
export interface DeploymentId {
  /** The account of the tenant. */
  readonly owner: string
  /** The deployment's number among those of the owner. */
  readonly dseq: bigint
}
export const DeploymentId: {
  /** Reads the text form. */
  parse(text: string): DeploymentId
  /** The escrow account that pays for its leases. */
  escrowAccount(value: DeploymentId): EscrowAccountId
  /** The text form. */
  toText(value: DeploymentId): string
}

/** A group of a deployment, which one provider serves: `owner/dseq/gseq`. */
export interface GroupId {
  /** The account of the tenant. */
  readonly owner: string
  /** The deployment's number among those of the owner. */
  readonly dseq: bigint
  /** The group's number in the deployment. */
  readonly gseq: number
}
export const GroupId: {
  /** Reads the text form. */
  parse(text: string): GroupId
  /** The deployment that it belongs to. */
  deployment(value: GroupId): DeploymentId
  /** The text form. */
  toText(value: GroupId): string
}

/** An order: a group that asks for bids. `owner/dseq/gseq/oseq`. */
export interface OrderId {
  /** The account of the tenant. */
  readonly owner: string
  /** The deployment's number among those of the owner. */
  readonly dseq: bigint
  /** The group's number in the deployment. */
  readonly gseq: number
  /** The order's number among those of the group. */
  readonly oseq: number
}
export const OrderId: {
  /** Reads the text form. */
  parse(text: string): OrderId
  /** The group that it asks for. */
  group(value: OrderId): GroupId
  /** The deployment of that group. */
  deployment(value: OrderId): DeploymentId
  /** The text form. */
  toText(value: OrderId): string
}

/** A provider's bid on an order: `owner/dseq/gseq/oseq/provider`. A provider bids once on an order. */
export interface BidId {
  /** The account of the tenant. */
  readonly owner: string
  /** The deployment's number among those of the owner. */
  readonly dseq: bigint
  /** The group's number in the deployment. */
  readonly gseq: number
  /** The order's number among those of the group. */
  readonly oseq: number
  /** The account of the provider. */
  readonly provider: string
}
export const BidId: {
  /** Reads the text form. */
  parse(text: string): BidId
  /** The order that it answers. */
  order(value: BidId): OrderId
  /** The lease that comes of the bid when the tenant takes it. */
  lease(value: BidId): LeaseId
  /** The escrow account that holds its deposit. */
  escrowAccount(value: BidId): EscrowAccountId
  /** The text form. */
  toText(value: BidId): string
}

/** A lease: a bid that was taken. `owner/dseq/gseq/oseq/provider`. */
export interface LeaseId {
  /** The account of the tenant. */
  readonly owner: string
  /** The deployment's number among those of the owner. */
  readonly dseq: bigint
  /** The group's number in the deployment. */
  readonly gseq: number
  /** The order's number among those of the group. */
  readonly oseq: number
  /** The account of the provider. */
  readonly provider: string
}
export const LeaseId: {
  /** Reads the text form. */
  parse(text: string): LeaseId
  /** The bid that it came of. */
  bid(value: LeaseId): BidId
  /** The order that it serves. */
  order(value: LeaseId): OrderId
  /** The deployment that it belongs to. */
  deployment(value: LeaseId): DeploymentId
  /** What flows from the deployment's escrow account to the provider, as text. */
  escrowPayment(value: LeaseId): string
  /** The text form. */
  toText(value: LeaseId): string
}

/** An escrow account: `deployment/owner/dseq` or `bid/owner/dseq/gseq/oseq/provider`. */
export type EscrowAccountId =
  /** Holds the deposit of a bid. */
  | { readonly kind: 'bid'; readonly id: BidId }
  /** Pays for the leases of a deployment. */
  | { readonly kind: 'deployment'; readonly id: DeploymentId }

/** Reads the text form of an escrow account's id. */
export function parseEscrowAccount(text: string): EscrowAccountId

/** The text form of an escrow account's id. */
export function escrowAccountText(account: EscrowAccountId): string

/** A whole amount of one denomination, not negative: balances, deposits, fees. */
export interface Coin {
  /** What it is counted in. */
  readonly denom: string
  /** How much. */
  readonly amount: bigint
}
export const Coin: {
  /** Reads text such as `5000000uact`; a fraction of the smallest unit is dropped, as on the chain's command line. */
  parse(text: string): Coin
  /** The sum of two amounts of one denomination. */
  checkedAdd(value: Coin, other: Coin): Coin
  /** The difference of two amounts of one denomination. */
  checkedSub(value: Coin, other: Coin): Coin
  /** The text form. */
  toText(value: Coin): string
}

/** A price: a decimal amount of one denomination, not negative. */
export interface Price {
  /** What it is counted in. */
  readonly denom: string
  /** How much. */
  readonly amount: string
}
export const Price: {
  /** Reads text such as `0.7uact`. */
  parse(text: string): Price
  /** The price that a record of the chain holds, checked. */
  fromDecCoin(coin: DecCoin): Price
  /** The sum of two prices of one denomination. */
  checkedAdd(value: Price, other: Price): Price
  /** The price of so many of the same. Exact. */
  times(value: Price, count: bigint | number): Price
  /** A price per block as a price per hour, rounded up. `block_millis` is the time between two blocks. */
  blockToHourCeil(value: Price, blockMillis: bigint | number): Price
  /** A price per hour as a price per block, rounded down, so that an hour costs no more than it says. */
  hourToBlockFloor(value: Price, blockMillis: bigint | number): Price
  /** The text form. */
  toText(value: Price): string
}

/** A price as the chain's records hold it: any denomination text, any amount, even none. A `Price` is the checked one. */
export interface DecCoin {
  /** Such as `uact`. */
  readonly denom: string
  /** How much. Left out, it is the network's absent amount, which its checks refuse. */
  readonly amount?: string | undefined
}

/** The sum of two decimals of 18 places, as the chain adds them. */
export function decimalAdd(left: string | bigint, right: string | bigint): string

/** The difference of two decimals of 18 places. */
export function decimalSub(left: string | bigint, right: string | bigint): string

/** The product, rounded to 18 places, half to even. */
export function decimalMulHalfEven(left: string | bigint, right: string | bigint): string

/** The product, cut off at 18 places. */
export function decimalMulTruncate(left: string | bigint, right: string | bigint): string

/** The quotient, rounded to 18 places, half to even. */
export function decimalQuoHalfEven(left: string | bigint, right: string | bigint): string

/** The quotient, cut off at 18 places. */
export function decimalQuoTruncate(left: string | bigint, right: string | bigint): string

/** The quotient, rounded up to 18 places. */
export function decimalQuoCeil(left: string | bigint, right: string | bigint): string

/** A block time with a name, and who reckons with it. */
export interface BlockTimePreset {
  /** Such as `console`. */
  readonly name: string
  /** The time between two blocks. */
  readonly blockMillis: number
  /** Who reckons with it. */
  readonly usedBy: string
}

/** Every preset of the time between two blocks. Best is a measured one. */
export function blockTimes(): readonly BlockTimePreset[]

/** The time between two blocks in milliseconds, by the name of its preset. */
export function blockTime(name: string): number

/** A network and where it can be reached. */
export interface Network {
  /** Such as `mainnet`. */
  readonly name: string
  /** What a signature on this network covers, such as `akashnet-2`. */
  readonly chainId: string
  /** CometBFT's JSON-RPC, the first one preferred. */
  readonly rpc: readonly string[]
  /** The REST gateway, the first one preferred. */
  readonly rest: readonly string[]
  /** Host and port of gRPC, the first one preferred. */
  readonly grpc: readonly string[]
  /** Where test tokens are given away. */
  readonly faucet?: string | undefined
}

/** Every network that is known to live. */
export function networks(): readonly Network[]

/** The network of a chain id. */
export function network(chainId: string): Network

/** The parameters of the chain's modules, as code and upgrades set them. They change by vote: ask the chain where it matters. */
export function networkParams(): NetworkParams

/** The parameters of every module that matters to an app. */
export interface NetworkParams {
  /** Limits of transactions. */
  readonly auth: AuthParams
  /** Minting and burning of ACT. */
  readonly bme: BmeParams
  /** Deposits of deployments. */
  readonly deployment: DeploymentParams
  /** Votes. */
  readonly gov: GovParams
  /** Orders and bids. */
  readonly market: MarketParams
  /** Prices of AKT. */
  readonly oracle: OracleParams
  /** Validators that miss blocks. */
  readonly slashing: SlashingParams
  /** Validators and delegations. */
  readonly staking: StakingParams
}

/** Limits of transactions. */
export interface AuthParams {
  /** Characters of a memo, at most. */
  readonly maxMemoCharacters: bigint
  /** Signatures on a transaction, at most, those within a multisig counted. */
  readonly txSigLimit: bigint
  /** Gas for each byte of a transaction. */
  readonly txSizeCostPerByte: bigint
  /** Gas for a secp256k1 signature. */
  readonly sigVerifyCostSecp256k1: bigint
  /** Gas for an ed25519 signature. */
  readonly sigVerifyCostEd25519: bigint
}

/** Minting and burning of ACT. */
export interface BmeParams {
  /** Collateral, in hundredths of a percent, below which the vault warns. */
  readonly warnThresholdBps: number
  /** Collateral, in hundredths of a percent, below which it mints no more. */
  readonly haltThresholdBps: number
  /** Blocks of an epoch, at least. */
  readonly minEpochBlocks: bigint
  /** By how much epochs grow while collateral is short. */
  readonly epochBlocksBackoffPercent: number
  /** What minting costs, in hundredths of a percent. */
  readonly mintSpreadBps: number
  /** What settling costs, in hundredths of a percent. */
  readonly settleSpreadBps: number
  /** Records worked off at the end of a block, at most. */
  readonly maxEndblockerRecords: number
  /** Attempts at a pending record, at most. */
  readonly maxPendingAttempts: number
  /** The least to mint, in uact. */
  readonly minMintUact: bigint
}

/** Deposits of deployments. */
export interface DeploymentParams {
  /** The least deposit, in uakt. */
  readonly minDepositUakt: bigint
  /** The least deposit, in uact. */
  readonly minDepositUact: bigint
}

/** Votes. */
export interface GovParams {
  /** Deposit with which voting begins, in uakt. */
  readonly minDepositUakt: bigint
  /** Seconds of voting. */
  readonly votingPeriodSeconds: bigint
  /** Share of stake that must vote, in hundredths of a percent. */
  readonly quorumBps: number
  /** Share of the deposit that the proposer must bring, in hundredths of a percent. */
  readonly minInitialDepositBps: number
  /** Deposit of an expedited proposal, in uakt. */
  readonly expeditedMinDepositUakt: bigint
  /** Seconds of voting on an expedited proposal. */
  readonly expeditedVotingPeriodSeconds: bigint
  /** Share of votes for an expedited proposal, in hundredths of a percent. */
  readonly expeditedThresholdBps: number
  /** Bytes of metadata, at most. */
  readonly maxMetadataBytes: bigint
}

/** Orders and bids. */
export interface MarketParams {
  /** The least deposit of a bid, in uact. */
  readonly bidMinDepositUact: bigint
  /** The least deposit of a bid, in uakt. */
  readonly bidMinDepositUakt: bigint
  /** Open bids on an order before another is refused; the comparison lets one more through. */
  readonly orderMaxBids: number
  /** Shortest notice that a reclamation window may give, in seconds. */
  readonly minReclamationWindowSeconds: bigint
  /** Longest notice that a reclamation window may give, in seconds. */
  readonly maxReclamationWindowSeconds: bigint
}

/** Prices of AKT. */
export interface OracleParams {
  /** Sources that a price needs, at least. */
  readonly minPriceSources: number
  /** How far sources may differ, in hundredths of a percent. */
  readonly maxPriceDeviationBps: bigint
  /** Seconds after which a price is stale. */
  readonly maxStalenessSeconds: bigint
  /** Seconds over which the price is averaged. */
  readonly twapWindowSeconds: bigint
  /** Seconds for which prices are kept. */
  readonly retentionSeconds: bigint
  /** Seconds by which a price may be ahead of the block. */
  readonly maxFutureDriftSeconds: bigint
  /** The epoch at whose end old prices go. */
  readonly pruneEpoch: string
  /** Prices that go in one epoch, at most. */
  readonly maxPrunePerEpoch: bigint
}

/** Validators that miss blocks. */
export interface SlashingParams {
  /** Blocks that are looked at. */
  readonly signedBlocksWindow: bigint
  /** Share of them to be signed, in hundredths of a percent. */
  readonly minSignedPerWindowBps: number
}

/** Validators and delegations. */
export interface StakingParams {
  /** The least commission, in hundredths of a percent. */
  readonly minCommissionBps: number
  /** Seconds until undelegated stake is free. */
  readonly unbondingSeconds: bigint
  /** Validators, at most. */
  readonly maxValidators: number
  /** Undelegations and redelegations of one pair at a time, at most. */
  readonly maxEntries: number
  /** Headers that are kept. */
  readonly historicalEntries: number
}

/** What is the same on every network. */
export interface Constants {
  /** BIP-44's number for the keys: the one of all Cosmos chains. */
  readonly coinType: number
  /** The derivation path of a wallet's first account. */
  readonly hdPath: string
  /** What fees and stakes are paid in: millionths of an AKT. */
  readonly feeDenom: string
  /** What leases are paid in: millionths of an ACT, worth one US dollar each. */
  readonly computeDenom: string
  /** Places between both denominations and the units that people speak of. */
  readonly denomExponent: number
  /** The account that acts for votes. */
  readonly govAuthority: string
  /** The only source of the price oracle on mainnet, a contract. */
  readonly mainnetOracleSource: string
  /** Documents above this size are refused unread. */
  readonly maxDocumentBytes: number
  /** Some nodes take it, in millionths of a uakt for one gas. */
  readonly gasPriceLow: bigint
  /** What a node asks for unless configured otherwise, in millionths of a uakt for one gas. */
  readonly gasPriceAverage: bigint
  /** What the network's own clients offer, in millionths of a uakt for one gas. */
  readonly gasPriceHigh: bigint
}

/** What is the same on every network. */
export function constants(): Constants

/** The least fee in uakt for this much gas; part of a uakt counts as a whole one. */
export function feeCeil(gas: bigint | number, options?: { microUakt?: bigint | number | undefined }): bigint

/** Puts a deployment on the market: each group becomes an order that providers bid on. */
export interface CreateDeployment {
  /** Whose, and a number that this owner has never used; the custom is the height of the latest block. */
  readonly id: DeploymentId
  /** What is asked for. */
  readonly groups: readonly GroupSpec[]
  /** The manifest's version, which providers hold the manifest against. */
  readonly version: string
  /** Pays for the leases; of the same denomination as the prices. */
  readonly deposit: Deposit
  /** How long a provider must wait before it takes its machine back, in nanoseconds. */
  readonly reclamation?: bigint | undefined
}
export const CreateDeployment: {
  /** Whether the chain would take the message at all. */
  validate(value: CreateDeployment): void
}

/** An amount for an escrow account. */
export interface Deposit {
  /** How much. */
  readonly amount: Coin
  /** Where it comes from; the chain empties the first before it turns to the next. */
  readonly sources: readonly DepositSource[]
}

/** Where a deposit comes from. `balance`: The account itself. `grant`: Others, who allowed it. */
export type DepositSource = 'balance' | 'grant'

/** A deposit paid as the network's own tool pays: from grants of others first, then from the own account. */
export function deposit(amount: Coin): Deposit

/** What a transaction asks the chain to do: the URL of a type, and bytes. */
export interface Message {
  /** The URL of its type. */
  readonly typeUrl: string
  /** The protobuf bytes. */
  readonly value: Uint8Array
}
export const Message: {
  /** Puts a deployment on the market. */
  createDeployment(create: CreateDeployment): Message
  /** Takes a bid: its order is served by its provider, and paid from the deployment's deposit. */
  createLease(lease: LeaseId): Message
  /** Reads the chain's own JSON, as its REST interface shows it. */
  fromJson(typeUrl: string, json: string): Message
  /** The same message as the chain itself writes it. */
  canonical(value: Message): Message
  /** The accounts that must sign. */
  signers(value: Message): readonly string[]
  /** Whether the chain would take the message at all, before it looks at its state. */
  validate(value: Message): void
}

/** The price and the limit of a transaction's execution. */
export interface Fee {
  /** Paid even when execution fails. In ascending order of the denominations. */
  readonly amount: readonly Coin[]
  /** Execution stops here. */
  readonly gasLimit: bigint
  /** Who pays, and signs for it; otherwise the first signer. */
  readonly payer?: string | undefined
  /** Whose fee grant pays. */
  readonly granter?: string | undefined
}

/** An account that signs, as the chain knows it at the moment. */
export interface Signer {
  /** The key that will sign. */
  readonly publicKey: PublicKey
  /** The account's number on the chain. */
  readonly accountNumber: bigint
  /** How many transactions the account has sent; 0 in an unordered one. */
  readonly sequence: bigint
  /** What is signed. */
  readonly mode: SignMode
}

/** What a signature covers. `amino`: A text in legacy amino JSON, which hardware wallets can show. It hides parts of some messages. `direct`: The protobuf bytes. `direct_aux`: The protobuf bytes of the body alone: for those who sign beside the payer of the fee. */
export type SignMode = 'amino' | 'direct' | 'direct_aux'

/** A transaction that waits for signatures: let each signer sign its `sign_bytes`, then assemble. */
export class UnsignedTx {
  /** Messages for a chain, what they cost, and who signs, in the order in which the messages first name them, a payer last. */
  constructor(chainId: string, messages: readonly Message[], fee: Fee, signers: readonly Signer[], options?: { memo?: string | undefined; timeoutHeight?: bigint | number | undefined; timeout?: string | undefined; unordered?: boolean | undefined })
  /** The body: messages, memo and timeouts, as protobuf bytes. */
  get bodyBytes(): Uint8Array
  /** Who signs and what it costs, as protobuf bytes. */
  get authInfoBytes(): Uint8Array
  /** The bytes that the signer in this place signs (their SHA-256 is what a signature covers); the first, where none is named. */
  signBytes(options?: { place?: number | undefined }): Uint8Array
  /** The transaction with its signatures: one of 64 bytes for each signer, in their order. They are not verified. */
  assemble(signatures: readonly Uint8Array[]): SignedTx
  /** A gas limit that covers it, without asking a node: from a table of what messages use, and what tenants usually have. */
  gasLimit(): bigint
  /** The same with another fee. */
  withFee(fee: Fee): UnsignedTx
}

/** A transaction that can be broadcast. */
export class SignedTx {
  private constructor()
  /** What is broadcast. */
  get bytes(): Uint8Array
  /** Under which the chain finds it: the SHA-256 of the bytes in capital hexadecimal digits. */
  get hash(): string
}

/** 12 to 24 words that stand for any number of keys. */
export class Mnemonic {
  private constructor()
  /** Reads words in lower case with single spaces between, as the network's own tool wants them. */
  static parse(words: string): Mnemonic
  /** The words of so much randomness: 16 bytes give 12 words, 32 give 24. */
  static fromEntropy(random: Uint8Array): Mnemonic
  /** The words with single spaces between, to be written down. */
  words(): string
  /** The key at the end of a path; of a wallet's first account, where none is named. The passphrase is taken byte by byte. */
  derive(options?: { path?: string | undefined; passphrase?: string | undefined }): PrivateKey
}

/** A secret key that signs. Wiped when dropped. */
export class PrivateKey {
  private constructor()
  /** Takes 32 bytes. */
  static fromBytes(bytes: Uint8Array): PrivateKey
  /** Opens what `to_armor` or `keys export` of the network's tool has sealed. */
  static fromArmor(text: string, passphrase: string): PrivateKey
  /** The key that verifies what this one signs. */
  get publicKey(): PublicKey
  /** Signs the SHA-256 of these bytes: deterministic (RFC 6979), the lower of both solutions, `r ‖ s`. */
  sign(bytes: Uint8Array): Uint8Array
  /** Seals the key with a passphrase, as `keys export` of the network's tool does. The salt must be 16 random bytes, others each time. */
  toArmor(passphrase: string, salt: Uint8Array): string
  /** The secret itself, to be stored by the caller. */
  toBytes(): Uint8Array
}

/** The compressed point of a key on secp256k1. */
export interface PublicKey {
  /** 33 bytes that begin with 2 or 3. */
  readonly bytes: Uint8Array
}
export const PublicKey: {
  /** Reads base64, as the network's JSON holds it. */
  parse(text: string): PublicKey
  /** The account of this key. */
  address(value: PublicKey): string
  /** Checks a signature over the SHA-256 of these bytes, as strictly as the chain: 64 bytes, the lower solution. */
  verify(value: PublicKey, bytes: Uint8Array, signature: Uint8Array): void
  /** The text form. */
  toText(value: PublicKey): string
}

/** How a graphics processor is connected, as an order can ask for it. `pcie`: By PCI Express. `sxm`: In a socket of the board. */
export type GpuInterface = 'pcie' | 'sxm'

/** A memory and a connection with which a model is built. */
export interface GpuVariant {
  /** Memory in Gi. */
  readonly ramGib: bigint
  /** How it is connected. */
  readonly interface: GpuInterface
  /** How providers name the connection. */
  readonly connection: string
}

/** A model of the catalogue. */
export interface KnownGpu {
  /** Such as `nvidia`. */
  readonly vendor: string
  /** Such as `h100`. */
  readonly model: string
  /** How it is built. */
  readonly variants: readonly GpuVariant[]
}

/** What there is to say of a model that somebody names. */
export interface GpuInfo {
  /** Its normal name, such as `a100 80Gi sxm`. */
  readonly name: string
  /** Such as `nvidia`. */
  readonly vendor: string
  /** Such as `a100`; `*` for any. */
  readonly model: string
  /** What an order asks for. */
  readonly attribute: Attribute
  /** What a provider advertises. */
  readonly capabilities: readonly Attribute[]
  /** How it is built; empty for a model that the catalogue lacks. */
  readonly variants: readonly GpuVariant[]
  /** The memory that is named, in Gi. */
  readonly ramGib?: bigint | undefined
  /** The connection that is named. */
  readonly interface?: GpuInterface | undefined
}

/** A model that a provider advertises. */
export interface OfferedGpu {
  /** The model, with the memory and the connection that go with it. */
  readonly model: string
  /** What should be advertised with it and is not: orders that ask so do not find it. */
  readonly missing: readonly Attribute[]
}

/** Reads what people call a model of graphics processor, such as `RTX 4090` or `H100 SXM5`. */
export function gpu(name: string): GpuInfo

/** Every model that providers of the network advertise. */
export function gpuCatalogue(): readonly KnownGpu[]

/** Whether one who asks for the first model is content with the second. */
export function gpuCovers(wanted: string, offered: string): boolean

/** The models that a provider's attributes advertise. */
export function offeredGpus(attributes: readonly Attribute[]): readonly OfferedGpu[]

/** The attributes with which an order asks for any one of these models. */
export function gpuRequest(models: readonly string[]): readonly Attribute[]

/** The lines of an SDL document that ask for so many of any one of these models. */
export function gpuRequestSdl(units: number, models: readonly string[]): string

/** What an auditor has signed of a provider. */
export interface Audit {
  /** The auditor's account. */
  readonly auditor: string
  /** What the auditor vouches for. */
  readonly attributes: readonly Attribute[]
}

/** A provider, as the chain and those who watch it know it. */
export interface Provider {
  /** The account of the provider. */
  readonly owner: string
  /** What it says of itself. */
  readonly attributes: readonly Attribute[]
  /** What auditors say of it. */
  readonly audits: readonly Audit[]
  /** How much of the time it was reached, in hundredths of a percent. */
  readonly uptimeBps?: number | undefined
  /** Whether it was reached just now. */
  readonly isOnline?: boolean | undefined
}

/** Reads a JSON list of providers, each with `owner` and perhaps `attributes`, `audits`, `uptime_bps`, `is_online`. */
export function parseProviders(text: string): readonly Provider[]

/** Checks what a provider says of itself, as the chain does when it registers. */
export function validateRegistration(owner: string, hostUri: string, attributes: readonly Attribute[]): void

/** In what something does not fit. `any_auditor`: None of the auditors signed all of the attributes. `attribute`: The attribute differs. `audit`: The auditor signed nothing of this provider. `audited_attribute`: The auditor did not sign the attribute. `cpu`: The cpu is not enough. `gpu_model`: The graphics processor is another. `gpu_units`: The graphics processors are not enough. `leased_ip`: The addresses to lease are not enough. `memory`: The memory is not enough. `offer_count`: The offer has another number of replicas. `offer_unit`: The offer is for a unit that the group lacks. `order_attribute`: The provider serves only orders that ask for this. `price`: The price is above the ceiling. `storage`: The storage is not enough. `storage_class`: No class of storage has all of this. `volumes`: A replica has more volumes than the provider takes. */
export type Dimension = 'any_auditor' | 'attribute' | 'audit' | 'audited_attribute' | 'cpu' | 'gpu_model' | 'gpu_units' | 'leased_ip' | 'memory' | 'offer_count' | 'offer_unit' | 'order_attribute' | 'price' | 'storage' | 'storage_class' | 'volumes'

/** One reason why a provider, its bid or its machines do not fit an order. */
export interface Misfit {
  /** In what it does not fit. */
  readonly dimension: Dimension
  /** Any one of these would do. */
  readonly wanted: readonly string[]
  /** What there is of that kind; perhaps nothing. */
  readonly offered: readonly string[]
  /** Of what: the number of a unit, perhaps with the name of its volume, or the address of an auditor. */
  readonly of?: string | undefined
}
export const Misfit: {
  /** The text form. */
  toText(value: Misfit): string
}

/** A change of an order that wins providers. */
export interface Relaxation {
  /** What it gives up. */
  readonly dimension: Dimension
  /** The providers that fit then and do not now. */
  readonly wins: readonly string[]
  /** The order with this change. */
  readonly group: GroupSpec
  /** Of what: the number of a unit. */
  readonly of?: string | undefined
  /** What is asked for now, where something is. */
  readonly asked?: string | undefined
  /** What would be asked for instead; left out where nothing would. */
  readonly instead?: string | undefined
}
export const Relaxation: {
  /** The text form. */
  toText(value: Relaxation): string
}

/** What a bid offers for one unit of the order. */
export interface ResourceOffer {
  /** What a replica gets, with the models of graphics processors that the provider has. */
  readonly resources: Resources
  /** How many replicas. */
  readonly count: number
}

/** Whether the chain would take this provider's bid on an order for the group. */
export function fits(group: GroupSpec, provider: Provider): boolean

/** Everything for which the chain would refuse this provider's bid on an order for the group. */
export function providerMisfits(group: GroupSpec, provider: Provider): readonly Misfit[]

/** Everything for which the chain would refuse what a bid offers. */
export function offerMisfits(group: GroupSpec, offer: readonly ResourceOffer[]): readonly Misfit[]

/** Everything for which the network's own provider would leave an order alone, before it looks at its machines. */
export function biddingMisfits(group: GroupSpec, provider: Provider, options?: { rules?: BiddingRules | undefined }): readonly Misfit[]

/** Why `place_group` finds no room. */
export function inventoryMisfits(group: GroupSpec, inventory: Inventory, options?: { overcommit?: Overcommit | undefined }): readonly Misfit[]

/** Everything for which the network's own provider would not bid a price on an order; nothing where it bids. */
export function shouldBid(group: GroupSpec, provider: Provider, inventory: Inventory, price: Price, options?: { rules?: BiddingRules | undefined }): readonly Misfit[]

/** Where a provider would put an order, unit by unit; nothing where it does not fit. */
export function placeGroup(group: GroupSpec, inventory: Inventory, options?: { overcommit?: Overcommit | undefined }): readonly Allocation[] | undefined

/** Single changes of an order that win providers, those that win most first. */
export function relaxations(group: GroupSpec, providers: readonly Provider[]): readonly Relaxation[]

/** How a provider is set up to bid. */
export interface BiddingRules {
  /** It serves only orders that ask for all of these. */
  readonly orderAttributes: readonly Attribute[]
  /** It takes no replica with more volumes; 4 where it is not said. */
  readonly maxVolumes?: number | undefined
  /** How much more it promises than it has. */
  readonly overcommit?: Overcommit | undefined
}

/** How much more a provider promises than it has, in percent. */
export interface Overcommit {
  /** Of processors. */
  readonly cpuPercent: bigint
  /** Of memory. */
  readonly memoryPercent: bigint
  /** Of storage. */
  readonly storagePercent: bigint
}

/** What a provider has, and what of it is taken. */
export interface Inventory {
  /** Its machines, in the order in which they are tried. */
  readonly nodes: readonly Node[]
  /** Pools of persistent storage. */
  readonly storage: readonly StoragePool[]
  /** Addresses to lease, where it has any. */
  readonly leasedIps?: LeasedIps | undefined
}

/** A machine of a provider. */
export interface Node {
  /** Its name. */
  readonly name: string
  /** In thousandths of a core. */
  readonly cpu: Capacity
  /** In bytes. */
  readonly memory: Capacity
  /** In bytes. */
  readonly ephemeralStorage: Capacity
  /** In pieces. */
  readonly gpu: Capacity
  /** Every graphics processor that is built in. */
  readonly gpus: readonly GpuDevice[]
  /** Classes of persistent storage that it reaches. */
  readonly storageClasses: readonly string[]
}

/** How much there is of something, and how much of it is taken. */
export interface Capacity {
  /** All that can be given away. */
  readonly allocatable: bigint
  /** What is given away. */
  readonly allocated: bigint
}

/** A graphics processor in a machine. */
export interface GpuDevice {
  /** Such as `nvidia`. */
  readonly vendor: string
  /** Such as `h100`. */
  readonly model: string
  /** Such as `80Gi`. */
  readonly memory: string
  /** Such as `SXM5`. */
  readonly interface: string
}

/** Persistent storage of one class. */
export interface StoragePool {
  /** Such as `beta3`. */
  readonly storageClass: string
  /** In bytes. */
  readonly size: Capacity
}

/** Addresses that a provider leases. */
export interface LeasedIps {
  /** All of them. */
  readonly total: bigint
  /** Those that are leased. */
  readonly inUse: bigint
  /** Those that are promised. */
  readonly reserved: bigint
}

/** Where the replicas of a unit go. */
export interface Allocation {
  /** What each replica gets: as asked for, with the model of graphics processor in the place of `*`. */
  readonly resources: Resources
  /** How many replicas. */
  readonly count: number
  /** The machines that take them. */
  readonly nodes: readonly NodeShare[]
}

/** How many replicas a machine takes. */
export interface NodeShare {
  /** The machine's name. */
  readonly node: string
  /** How many. */
  readonly count: number
}

/** Who may do something. `network`: The chain itself, as a consequence. `provider`: The provider of the bid. `tenant`: The owner of the deployment. */
export type Party = 'network' | 'provider' | 'tenant'

/** What moves states. `close_bid`: The provider takes a bid back, or leaves a lease. `close_deployment`: The tenant closes the deployment. `close_group`: The tenant closes the group. `close_lease`: The tenant leaves a lease; the group asks for bids again. `create_bid`: A provider bids. `create_lease`: The tenant takes a bid. `lose_bid`: Another bid was taken. `overdraw`: The deployment's account cannot pay. `pause_group`: The tenant pauses the group. `start_group`: The tenant starts the group again. `start_reclaim`: The provider announces that it takes the resources back. */
export type Action = 'close_bid' | 'close_deployment' | 'close_group' | 'close_lease' | 'create_bid' | 'create_lease' | 'lose_bid' | 'overdraw' | 'pause_group' | 'start_group' | 'start_reclaim'

/** Whether a deployment runs. `active`: Its account pays for leases. `closed`: For good. */
export type DeploymentState = 'active' | 'closed'

/** Whether a group is on the market. `closed`: For good. `insufficient_funds`: Its account could not pay. `open`: It has an order, or may have one. `paused`: It waits for the tenant to start it. */
export type GroupState = 'closed' | 'insufficient_funds' | 'open' | 'paused'

/** Whether an order takes bids. `active`: It has a lease. `closed`: For good; the group may have another one. `open`: It takes bids. */
export type OrderState = 'active' | 'closed' | 'open'

/** What became of a bid. `active`: It became a lease. `closed`: For good. `lost`: Another one was taken. Its deposit waits until it is closed. `open`: It can be taken. */
export type BidState = 'active' | 'closed' | 'lost' | 'open'

/** Whether a lease runs. `active`: It runs. `closed`: For good. `insufficient_funds`: The deployment's account could not pay. `reclaiming`: It runs until the provider takes the resources back. */
export type LeaseState = 'active' | 'closed' | 'insufficient_funds' | 'reclaiming'

/** Who may do something. */
export function actionParty(action: Action): Party

/** The state of a deployment after an action. */
export function deploymentStateAfter(state: DeploymentState, action: Action): DeploymentState

/** The state of a group after an action. */
export function groupStateAfter(state: GroupState, action: Action): GroupState

/** The state of an order after an action. */
export function orderStateAfter(state: OrderState, action: Action): OrderState

/** The state of a bid after an action. */
export function bidStateAfter(state: BidState, action: Action): BidState

/** The state of a lease after an action. */
export function leaseStateAfter(state: LeaseState, action: Action): LeaseState

/** The chain's name for the number of a reason why a lease ended. */
export function closeReasonName(reason: number): string

/** A group that asks for bids. */
export interface Order {
  /** Which one. */
  readonly id: OrderId
  /** Whether it takes bids. */
  readonly state: OrderState
  /** What it asks for. */
  readonly spec: GroupSpec
  /** The block in which it was made. */
  readonly createdAt: bigint
  /** The notice that a provider must give, in nanoseconds. */
  readonly reclamation?: bigint | undefined
}

/** What a provider asks for an order. */
export interface Bid {
  /** Whose, and on which order. */
  readonly id: BidId
  /** What became of it. */
  readonly state: BidState
  /** What it asks per block. */
  readonly price: Price
  /** The block in which it was made. */
  readonly createdAt: bigint
  /** What it offers for each unit; perhaps nothing is said. */
  readonly resourcesOffer: readonly ResourceOffer[]
  /** The notice that the provider gives, in nanoseconds. */
  readonly reclamationWindow?: bigint | undefined
}

/** Reads a JSON list of bids, each as a `Bid` with the id as the chain writes it. */
export function parseBids(text: string): readonly Bid[]

/** A bid that was taken. */
export interface Lease {
  /** Whose, and of which provider. */
  readonly id: LeaseId
  /** Whether it runs. */
  readonly state: LeaseState
  /** What a block costs. */
  readonly price: Price
  /** The block in which it was made. */
  readonly createdAt: bigint
  /** The block in which it ended. */
  readonly closedAt?: bigint | undefined
  /** Why it ended, as the chain numbers it; see `close_reason_name`. */
  readonly closeReason?: number | undefined
  /** The notice that the provider must give, in nanoseconds. */
  readonly reclamationWindow?: bigint | undefined
  /** The notice that was given. */
  readonly reclaim?: Reclaim | undefined
}

/** A provider's notice that it takes the resources back. */
export interface Reclaim {
  /** The block in which it was given. */
  readonly at: bigint
  /** When it ends, in seconds since 1970. */
  readonly deadlineSeconds: bigint
  /** Why, as the chain numbers it. */
  readonly reason: number
}

/** An order with the bids on it and the lease that came of them. */
export interface Auction {
  /** The state of its group. */
  readonly group: GroupState
  /** The order. */
  readonly order: Order
  /** The bids, by provider. */
  readonly bids: readonly Bid[]
  /** The lease. */
  readonly lease?: Lease | undefined
}

/** A deployment and whether it runs. */
export interface DeploymentStatus {
  /** Which one. */
  readonly id: DeploymentId
  /** Whether it runs. */
  readonly state: DeploymentState
}

/** Deployments, orders, bids and leases that move as the chain moves them. Money is not looked at. It changes; several may hold it. */
export class Market {
  /** What there is on the chain; nothing, where nothing is named. */
  constructor(options?: { deployments?: readonly DeploymentStatus[] | undefined; auctions?: readonly Auction[] | undefined })
  /** Every order with its bids and its lease. */
  get auctions(): readonly Auction[]
  /** Puts the groups of a deployment on the market, at a block. */
  createDeployment(id: DeploymentId, groups: readonly GroupSpec[], height: bigint | number, options?: { reclamation?: bigint | number | undefined }): void
  /** Adds an open bid. */
  createBid(bid: Bid): void
  /** Takes a bid, at a block; the others on the order are lost. */
  createLease(bid: BidId, height: bigint | number): Lease
  /** A provider takes its bid back or leaves its lease. */
  closeBid(bid: BidId, reason: number, height: bigint | number, now: string): void
  /** The tenant leaves a lease; the group asks for bids again. */
  closeLease(lease: LeaseId, height: bigint | number): void
  /** A provider gives notice that it takes the resources back. */
  startReclaim(lease: LeaseId, reason: number, height: bigint | number, now: string): void
  /** The tenant starts a paused group again. */
  startGroup(group: GroupId, height: bigint | number): void
  /** A group is closed, paused or overdrawn. */
  endGroup(group: GroupId, action: Action, height: bigint | number): void
  /** A deployment is closed or overdrawn. */
  endDeployment(deployment: DeploymentId, action: Action, height: bigint | number): void
  /** Whether a deployment runs. */
  deploymentState(deployment: DeploymentId): DeploymentState
  /** Whether a group is on the market. */
  groupState(group: GroupId): GroupState
  /** An order with its bids and its lease. */
  auction(order: OrderId): Auction
  /** Everything for which the chain would refuse a new deployment, the first of which it would say. Balances are not looked at. */
  deploymentRefusals(id: DeploymentId, groups: readonly GroupSpec[], deposit: Coin, options?: { reclamation?: bigint | number | undefined }): readonly Failure[]
  /** Everything for which the chain would refuse a bid, the first of which it would say. No provider means that the chain knows none. */
  bidRefusals(bid: Bid, deposit: Coin, options?: { provider?: Provider | undefined }): readonly Failure[]
  /** Everything for which the chain would refuse to make a lease of a bid, the first of which it would say. */
  leaseRefusals(bid: BidId): readonly Failure[]
}

/** What bids are ranked by. `address`: The bytes of the provider's address: so that no two are equal. `created_at`: The older first. `gpu`: The place of its model among the preferred ones. `price`: The cheaper first. `provider`: The place of its provider among the preferred ones. `uptime`: The uptime of its provider. */
export type Criterion = 'address' | 'created_at' | 'gpu' | 'price' | 'provider' | 'uptime'

/** What a highest price is for. `block`: A block. `hour`: An hour. `month`: A month of 30.437 days. */
export type Per = 'block' | 'hour' | 'month'

/** The side of a neighbour. `ahead`: Better. `behind`: Not so good. */
export type Side = 'ahead' | 'behind'

/** The most that a bid may ask. */
export interface MaxPrice {
  /** In the policy's denomination. */
  readonly amount: string
  /** For what. */
  readonly per: Per
}

/** How old a bid may be. */
export type MaxAge =
  /** So many blocks. */
  | { readonly kind: 'blocks'; readonly blocks: bigint }
  /** As long as the Console shows it. */
  | { readonly kind: 'console_quote' }

/** Who must have audited a provider. */
export type AuditedBy =
  /** All of these. */
  | { readonly kind: 'all_of'; readonly auditors: readonly string[] }
  /** One of these. */
  | { readonly kind: 'any_of'; readonly auditors: readonly string[] }
  /** Whoever. */
  | { readonly kind: 'anyone' }

/** What a tenant wants of bids, and which of them first. Whatever is left out does not matter. */
export interface Policy {
  /** The denomination that is compared; `uact` where it is left out. */
  readonly denom?: string | undefined
  /** The most that it may cost. */
  readonly maxPrice?: MaxPrice | undefined
  /** How old it may be. */
  readonly maxAge?: MaxAge | undefined
  /** Graphics processors that it must offer. */
  readonly minGpus?: bigint | undefined
  /** Who must have audited the provider. */
  readonly auditedBy?: AuditedBy | undefined
  /** How much of the time the provider must have been reached, in hundredths of a percent. */
  readonly minUptimeBps?: number | undefined
  /** Whether the provider must have been reached just now. */
  readonly onlineOnly?: boolean | undefined
  /** Where the provider may be. */
  readonly regions?: readonly string[] | undefined
  /** No others. */
  readonly allowProviders?: readonly string[] | undefined
  /** None of these. */
  readonly denyProviders?: readonly string[] | undefined
  /** The best first. */
  readonly preferProviders?: readonly string[] | undefined
  /** The best first. */
  readonly preferGpus?: readonly string[] | undefined
  /** What counts first; the other criteria follow in their own order. */
  readonly sortBy?: readonly Criterion[] | undefined
}
export const Policy: {
  /** Reads a policy as it is saved; unknown keys are refused. */
  fromJson(text: string): Policy
  /** The policy as it is saved. */
  toJson(value: Policy): string
}

/** Why a bid stands ahead of a neighbour or behind it. */
export interface RankReason {
  /** On which side of the neighbour it stands. */
  readonly side: Side
  /** The provider of the neighbour. */
  readonly of: string
  /** The first in which the two differ. */
  readonly criterion: Criterion
  /** What each of them has, in words. */
  readonly message: string
}
export const RankReason: {
  /** The text form. */
  toText(value: RankReason): string
}

/** Why a policy does not take a bid. `age`: It is too old. `audit_none`: Nobody has audited the provider. `auditor`: An auditor who must have audited the provider has not. `auditors`: None of the auditors has audited the provider. `cost_overflow`: What it costs is no number that the chain can have. `denom`: It is in another denomination. `gpu_count`: It offers too few graphics processors. `online`: The provider was not reached just now. `price`: It costs too much. `provider_denied`: The provider is one of those that are not wanted. `provider_other`: The provider is none of those that are allowed. `region`: The provider is elsewhere. `state`: It cannot be taken any more. `uptime`: The provider was away too much. */
export type RejectionKind = 'age' | 'audit_none' | 'auditor' | 'auditors' | 'cost_overflow' | 'denom' | 'gpu_count' | 'online' | 'price' | 'provider_denied' | 'provider_other' | 'region' | 'state' | 'uptime'

/** Why a policy does not take a bid. */
export interface Rejection {
  /** The kind. */
  readonly kind: RejectionKind
  /** What was found and what is wanted, in words. */
  readonly message: string
}
export const Rejection: {
  /** The text form. */
  toText(value: Rejection): string
}

/** A bid that a policy would take. */
export interface RankedBid {
  /** The bid. */
  readonly bid: Bid
  /** What an hour costs, rounded up. */
  readonly perHourCeil: Price
  /** What a month of 30.437 days costs, rounded up. */
  readonly perMonthCeil: Price
  /** Why it stands where it does, beside its neighbours. */
  readonly reasons: readonly RankReason[]
}

/** A bid that a policy would not take. */
export interface RejectedBid {
  /** The bid. */
  readonly bid: Bid
  /** Everything that is in the way. */
  readonly reasons: readonly Rejection[]
}

/** Bids in the order in which a policy would take them. */
export interface Ranking {
  /** The best first. */
  readonly ranked: readonly RankedBid[]
  /** Those that it would not take, in the order in which they were given. */
  readonly rejected: readonly RejectedBid[]
}

/** Ranks bids on one order by a policy; of what is known of providers at the latest block. Without a policy the cheapest comes first. */
export function rank(bids: readonly Bid[], providers: readonly Provider[], height: bigint | number, blockMillis: number, options?: { policy?: Policy | undefined }): Ranking

/** How many providers fit an order. */
export interface OrderMatch {
  /** The order. */
  readonly order: OrderId
  /** The number of what it asks for: the same for orders that ask for the same. */
  readonly requirement: number
  /** How many fit. */
  readonly providers: bigint
}

/** An order by what it asks for. */
export interface OpenOrder {
  /** Which one. */
  readonly id: OrderId
  /** What it asks for. */
  readonly group: GroupSpec
}

/** Providers and open orders, kept so that changes of one are cheap and all can be matched at once. It changes; several may hold it. */
export class MarketIndex {
  /** With these providers and orders; none, where none are named. */
  constructor(options?: { providers?: readonly Provider[] | undefined; orders?: readonly OpenOrder[] | undefined })
  /** Adds a provider, or takes what is new of one. */
  putProvider(provider: Provider): void
  /** Takes a provider out; whether it was there. */
  removeProvider(owner: string): boolean
  /** Adds an order, or takes what is new of one; the number of what it asks for. */
  putOrder(order: OrderId, group: GroupSpec): number
  /** Takes an order out; whether it was there. */
  removeOrder(order: OrderId): boolean
  /** The providers that fit an order; none for an order that is not here. */
  providers(order: OrderId): readonly string[]
  /** Every order with how many providers fit. */
  matchAll(): readonly OrderMatch[]
}

/** How people count a denomination. */
export interface DisplayUnit {
  /** Such as `ACT`. */
  readonly symbol: string
  /** One of it is ten to this power of the denomination. */
  readonly exponent: number
}

/** How people count a denomination, where that is known. */
export function denomUnit(denom: string): DisplayUnit | undefined

/** Reads amounts such as `5uact,7uakt`, one of each denomination, and sorts them. */
export function parseCoins(text: string): readonly Coin[]

/** The sum of amounts, denomination by denomination. */
export function addCoins(left: readonly Coin[], right: readonly Coin[]): readonly Coin[]

/** The difference of amounts, denomination by denomination; refused below zero. */
export function subCoins(left: readonly Coin[], right: readonly Coin[]): readonly Coin[]

/** A span that a price is stated for. */
export type Period =
  /** So many blocks. */
  | { readonly kind: 'blocks'; readonly blocks: number }
  /** Some time. */
  | { readonly kind: 'millis'; readonly millis: bigint }
  /** A span with a name. */
  | { readonly kind: 'preset'; readonly name: string }

/** A period with a name, and who reckons with it. */
export interface PeriodPreset {
  /** Such as `month`. */
  readonly name: string
  /** Who reckons with it. */
  readonly usedBy: string
}

/** Every period with a name. */
export function periods(): readonly PeriodPreset[]

/** A price per block as a price per period, rounded up. */
export function pricePerCeil(price: Price, period: Period, blockMillis: number): Price

/** A price per block as a price per period, rounded down. */
export function pricePerFloor(price: Price, period: Period, blockMillis: number): Price

/** A price per period as the largest price per block with which the period costs no more. */
export function blockPriceFloor(price: Price, period: Period, blockMillis: number): Price

/** A price per block in US dollars per period, rounded up. An ACT is a dollar; what an AKT is worth must be said where it matters. */
export function usdPerCeil(price: Price, period: Period, blockMillis: number, options?: { aktUsd?: string | bigint | undefined }): string

/** The largest price per block with which the period costs no more US dollars than this. */
export function usdBlockPriceFloor(usd: string | bigint, denom: string, period: Period, blockMillis: number, options?: { aktUsd?: string | bigint | undefined }): Price

/** A sum of money for a span of time. */
export class Budget {
  private constructor()
  /** So many US dollars in a period. */
  static usd(amount: string | bigint, period: Period): Budget
  /** So much of a denomination in a period. */
  static coins(amount: Price, period: Period): Budget
  /** The same, every replica priced alike whatever it needs. */
  evenly(): Budget
  /** The largest price per block that keeps it. */
  blockPriceFloor(denom: string, blockMillis: number, options?: { aktUsd?: string | bigint | undefined }): Price
  /** The prices of a document that spend the budget and never more: each replica gets by what its profile needs. */
  spread(deployment: Deployment, blockMillis: number, options?: { aktUsd?: string | bigint | undefined }): Spread
}

/** The prices of a document. */
export class Spread {
  private constructor()
  /** One for each profile of each placement that is deployed. */
  get prices(): readonly ProfilePrice[]
  /** What all replicas cost per block at most. */
  get total(): Price
  /** The document with these prices; nothing else in it changes. */
  writeInto(document: string): string
}

/** What one replica of a profile may cost in a placement. */
export interface ProfilePrice {
  /** The placement, which is the name of the group. */
  readonly placement: string
  /** The compute profile. */
  readonly profile: string
  /** Replicas of all services with it. */
  readonly replicas: bigint
  /** For one replica and block at most. */
  readonly price: Price
}

/** An order that is priced far above what offers cost: a single bidder can ask for all of it. */
export interface Overpriced {
  /** What the order pays per block at most. */
  readonly ceiling: Price
  /** The offer in the middle. */
  readonly median: Price
  /** The lowest offer. */
  readonly cheapest: Price
  /** The ceiling in hundredths of the offer in the middle, rounded down; 200 and more. */
  readonly percentFloor: bigint
}

/** Compares the most that an order pays with offers for the like of it: nothing unless it pays at least twice the offer in the middle. */
export function overpriced(ceiling: Price, offers: readonly Price[]): Overpriced | undefined

/** Graphics processors for some hours at a price. */
export interface GpuPlan {
  /** How many. */
  readonly gpus: number
  /** For how many hours. */
  readonly hours: bigint
  /** The price of one for an hour. */
  readonly perGpuHour: Price
}
export const GpuPlan: {
  /** What all of it costs, rounded up. */
  costCeil(value: GpuPlan): Coin
  /** What to deposit at the start and to add every so many hours, so that the account never holds less than the reserve until what is left suffices. */
  funding(value: GpuPlan, start: string, everyHours: bigint | number, reserveHours: bigint | number): Funding
}

/** What to pay, and when. */
export interface Funding {
  /** With the deployment. */
  readonly deposit: Coin
  /** How long that lasts without more. */
  readonly lastsUntil: string
  /** What is added later, in the order of time. */
  readonly topUps: readonly Installment[]
}

/** Money to add to an account. */
export interface Installment {
  /** When. */
  readonly at: string
  /** How much. */
  readonly amount: Coin
  /** How long all of it lasts then. */
  readonly lastsUntil: string
}

/** A lease's price per block as a price of one of its graphics processors for an hour, rounded up. */
export function perGpuHourCeil(lease: Price, gpus: number, blockMillis: number): Price

/** How many hours of one graphics processor a sum buys, rounded down. */
export function gpuHoursFloor(sum: Coin, perGpuHour: Price): string

/** Whether an escrow account or a payment runs. `closed`: It ended. `open`: It runs. `overdrawn`: It ended because the account could not pay; a later deposit may still pay what is owed. */
export type EscrowState = 'closed' | 'open' | 'overdrawn'

/** A deposit, and what is left of it. */
export interface Depositor {
  /** Who gets back what is left. */
  readonly owner: string
  /** The block in which it was made. */
  readonly height: bigint
  /** Whether it is the owner's who made it, or was granted. */
  readonly source: DepositSource
  /** What is left of it. */
  readonly balance: Price
}

/** What an account has of one denomination. */
export interface Funds {
  /** Of what. */
  readonly denom: string
  /** How much; below zero is what was short. */
  readonly amount: string
}

/** An escrow account: the money of a deployment, or the deposit of a bid. */
export interface EscrowAccount {
  /** Whose it is. */
  readonly id: EscrowAccountId
  /** Whether it runs. */
  readonly state: EscrowState
  /** The block up to which its leases are charged. */
  readonly settledAt: bigint
  /** What it has; leases are paid in the first one. */
  readonly funds: readonly Funds[]
  /** What it has paid so far. */
  readonly transferred: readonly Price[]
  /** What is left of its deposits, in the order in which they are used up. */
  readonly deposits: readonly Depositor[]
}
export const EscrowAccount: {
  /** Reads an account as the chain answers it. */
  fromJson(text: string): EscrowAccount
}

/** What an escrow account pays for a lease. */
export interface EscrowPayment {
  /** For which lease. */
  readonly lease: LeaseId
  /** Whether it runs. */
  readonly state: EscrowState
  /** What a block costs. */
  readonly rate: Price
  /** What was earned and not withdrawn. */
  readonly balance: Price
  /** What was earned and could not be paid. */
  readonly unsettled: Price
  /** What was paid to the provider, but for AKT in the place of ACT. */
  readonly withdrawn: Coin
}
export const EscrowPayment: {
  /** Reads a payment as the chain answers it. */
  fromJson(text: string): EscrowPayment
}

/** The block in which something happens to an account. */
export interface Block {
  /** Its height. */
  readonly height: bigint
  /** Whether ACT is minted; only while it is not may AKT pay in its place. */
  readonly mintStatus?: MintStatus | undefined
  /** The price of an AKT in US dollars. */
  readonly aktUsd?: string | undefined
}

/** Why something is paid out of escrow. `akt`: AKT pays what ACT of the account could not. `earned`: A provider earned it. `refund_balance`: The rest of a deposit goes back to whom it was from. `refund_grant`: The rest of a granted deposit goes back to the granter. */
export type TransferReason = 'akt' | 'earned' | 'refund_balance' | 'refund_grant'

/** A payment out of escrow. */
export interface Transfer {
  /** To whom. */
  readonly to: string
  /** How much. */
  readonly coin: Coin
  /** What for. */
  readonly reason: TransferReason
}

/** What an event moved. */
export interface Moved {
  /** Payments out of escrow, in their order. */
  readonly transfers: readonly Transfer[]
  /** What stays in escrow for good, because the chain forgets whose it is. */
  readonly lost: readonly Price[]
}

/** Escrow accounts and payments that move as the chain moves them, to the last unit. It changes; several may hold it. */
export class Escrow {
  /** These accounts, and what they pay. */
  constructor(accounts: readonly EscrowAccount[], payments: readonly EscrowPayment[])
  /** Every account. */
  get accounts(): readonly EscrowAccount[]
  /** Every payment. */
  get payments(): readonly EscrowPayment[]
  /** Opens an account with deposits, at a block. */
  open(id: EscrowAccountId, deposits: readonly Depositor[], height: bigint | number): void
  /** Adds deposits to an account. */
  deposit(id: EscrowAccountId, deposits: readonly Depositor[], block: Block): Moved
  /** A lease begins to be paid. */
  createPayment(lease: LeaseId, rate: Price, block: Block): Moved
  /** Charges an account up to a block. */
  settle(id: EscrowAccountId, block: Block): Moved
  /** A provider takes what a lease has earned. */
  withdraw(lease: LeaseId, block: Block): Moved
  /** A lease ends. */
  closePayment(lease: LeaseId, block: Block): Moved
  /** An account ends, and with it all that it pays. */
  closeAccount(id: EscrowAccountId, block: Block): Moved
  /** An account. */
  account(id: EscrowAccountId): EscrowAccount
  /** What a lease is paid. */
  payment(lease: LeaseId): EscrowPayment
  /** All that is held of a denomination. */
  held(denom: string): string
  /** How long an account lasts as its leases are now. */
  outlook(id: EscrowAccountId): Outlook
  /** The last block that an account pays in full, AKT included where it may pay; nothing where it has no leases. */
  paysUntil(id: EscrowAccountId, block: Block): bigint | undefined
}

/** What somebody allows another to deposit. */
export interface Grant {
  /** Whose money it is. */
  readonly granter: string
  /** Into accounts of what. */
  readonly scopes: readonly EscrowScope[]
  /** How much is left of it, by denomination. */
  readonly limits: readonly Coin[]
  /** The moment from which on it is none. */
  readonly expiration?: string | undefined
}

/** What an escrow account is of. `bid`: A bid: holds its deposit. `deployment`: A deployment: pays for its leases. */
export type EscrowScope = 'bid' | 'deployment'

/** Somebody who deposits: what the account can spend, and what others allow it to. It changes; several may hold it. */
export class Payer {
  /** An account with what it can spend, and the grants to it that have not expired. */
  constructor(address: string, spendable: readonly Coin[], grants: readonly Grant[], now: string)
  /** What the account can still spend. */
  get spendable(): readonly Coin[]
  /** What others still allow, in the order in which it is used up. */
  get grants(): readonly Grant[]
  /** Takes a deposit from the sources in their order; a refusal takes nothing. */
  draw(wanted: Coin, scope: EscrowScope, sources: readonly DepositSource[], height: bigint | number): readonly Depositor[]
}

/** How long an account lasts. */
export class Outlook {
  /** Leases at these prices per block, paid from a deposit, from a block on. */
  constructor(rates: readonly Price[], deposit: Coin, height: bigint | number)
  /** What a block costs. */
  get perBlock(): Price
  /** The last block that is paid in full; nothing where nothing is paid. */
  get paysUntil(): bigint | undefined
  /** What so many blocks cost, as the chain charges them at once. */
  cost(blocks: bigint | number): Coin
  /** What to add so that all blocks up to this one are paid. */
  depositToLastCeil(height: bigint | number): Coin
  /** The outlook after a deposit. */
  withDeposit(deposit: Coin): Outlook
  /** When to add what, each time for `every` and at the latest `lead` before all is used up. */
  topUps(plan: TopUpPlan, clock: Clock): readonly TopUp[]
}

/** When to add money to an account. */
export interface TopUpPlan {
  /** How long each top-up lasts, in nanoseconds. */
  readonly every: bigint
  /** How long before the end it is made, in nanoseconds. */
  readonly lead: bigint
  /** How many. */
  readonly times: number
}

/** Money to add to an account. */
export interface TopUp {
  /** The block at which it is due. */
  readonly at: bigint
  /** About when that is. */
  readonly on: string
  /** How much. */
  readonly deposit: Coin
  /** The last block that is paid then. */
  readonly until: bigint
}

/** A block whose time is known, and the time between two blocks. */
export interface Clock {
  /** The block. */
  readonly height: bigint
  /** Its time. */
  readonly time: string
  /** The time between two blocks. */
  readonly blockMillis: number
}
export const Clock: {
  /** About when a block is made. */
  at(value: Clock, height: bigint | number): string
  /** How many blocks a span takes, in nanoseconds, rounded up. */
  blocksCeil(value: Clock, span: bigint | number): bigint
}

/** Whether ACT is minted and burned. `mint_status_halt_cr`: Too little AKT stands behind ACT: it is burned only. `mint_status_halt_oracle`: The price of AKT is not known: nothing is taken. `mint_status_healthy`: ACT is minted and burned. `mint_status_warning`: ACT is minted less often, and burned. */
export type MintStatus = 'mint_status_halt_cr' | 'mint_status_halt_oracle' | 'mint_status_healthy' | 'mint_status_warning'

/** What the chain says of the exchange between AKT and ACT. */
export interface Bme {
  /** The circuit breaker. */
  readonly status: MintStatus
  /** The price of an AKT in US dollars. */
  readonly aktUsd?: string | undefined
  /** The parameters; those of `network_params` where they are left out. */
  readonly params?: BmeParams | undefined
}
export const Bme: {
  /** Whether a request to burn is taken now, and what comes of it at this price. */
  preflight(value: Bme, burn: Coin, to: string): Conversion
  /** What burning gives when it is executed at this price. */
  convert(value: Bme, burn: Coin): Conversion
  /** The least that must be burned to get at least so much at this price. */
  burnToReceiveCeil(value: Bme, want: Coin): Coin
}

/** What burning an amount gives at a price. */
export interface Conversion {
  /** What is burned. */
  readonly burn: Coin
  /** What one of the burned is worth in the minted. */
  readonly rate: string
  /** What comes of it, before the spread. */
  readonly mint: Coin
  /** What of that stays in the vault. */
  readonly spread: Coin
  /** What the owner gets. */
  readonly receive: Coin
}

/** The AKT that stands behind all ACT. */
export interface Vault {
  /** What the module holds. */
  readonly uakt: bigint
  /** How much of that waits to be burned. */
  readonly pendingUakt: bigint
  /** All ACT there is. */
  readonly supplyUact: bigint
}
export const Vault: {
  /** The collateral ratio at a price of an AKT in US dollars. */
  ratio(value: Vault, aktUsd: string | bigint): string
  /** The circuit breaker at a price of an AKT, where one is known. */
  status(value: Vault, options?: { aktUsd?: string | bigint | undefined; params?: BmeParams | undefined }): MintStatus
}

/** What a source said of an AKT. */
export interface PricePoint {
  /** When it was worth that. */
  readonly at: string
  /** In US dollars. */
  readonly usd: string
}

/** The price of an AKT in US dollars, at the end of a block. */
export interface AktPrice {
  /** The mean of what the sources said over the window: the price that counts. */
  readonly average: string
  /** The least that a source says now. */
  readonly least: string
  /** The most that a source says now. */
  readonly most: string
  /** How far these are apart, in hundredths of a percent of the least, rounded down. */
  readonly deviationBps: bigint
  /** How many sources are not stale. */
  readonly sources: number
}

/** The price out of what each source said, the oldest first, by the parameters of `network_params`; nothing when all are stale. */
export function aktPrice(sources: readonly (readonly PricePoint[])[], now: string): AktPrice | undefined

/** What a provider with the strategy `scale` asks, each time for a block. */
export interface ScaleRates {
  /** For a thousandth of a core. */
  readonly cpu: string
  /** For a Mi. */
  readonly memory: string
  /** For a Mi of each class. */
  readonly storage: readonly StorageRate[]
  /** For an endpoint. */
  readonly endpoint: string
  /** For a leased address. */
  readonly ip: string
}
export const ScaleRates: {
  /** What the strategy asks for a group. */
  price(value: ScaleRates, group: GroupSpec): Price
}

/** What a class of storage costs. */
export interface StorageRate {
  /** The class; `ephemeral` is what is not persistent. */
  readonly storageClass: string
  /** For a Mi and block. */
  readonly rate: string
}

/** What the generic price script asks, in US dollars a month. */
export interface GenericRates {
  /** For a core. */
  readonly cpu: string
  /** For a Gi of memory. */
  readonly memory: string
  /** For a Gi of ephemeral storage. */
  readonly ephemeral: string
  /** For a Gi of hard disks. */
  readonly beta1: string
  /** For a Gi of solid state disks. */
  readonly beta2: string
  /** For a Gi of NVMe. */
  readonly beta3: string
  /** For an endpoint. */
  readonly endpoint: string
  /** For a leased address. */
  readonly ip: string
  /** Prices of models, such as `h100.80Gi=1500,*=100`. */
  readonly gpu: string
}

/** What the generic price script asks where a provider sets nothing. */
export function genericRates(): GenericRates

/** What the generic price script prints for a group. `allocated` are the units as the provider has reserved them. */
export function genericPrice(group: GroupSpec, options?: { allocated?: readonly ResourceUnit[] | undefined; rates?: GenericRates | undefined; aktUsd?: string | bigint | undefined }): Price

/** How many prices the strategy `randomRange` has for a group. */
export function randomPriceCount(group: GroupSpec): bigint

/** The price of a draw of the strategy `randomRange`: each number below `random_price_count` as likely as any other. */
export function randomPrice(group: GroupSpec, draw: bigint | number): Price

/** What a price script reads for a group: a line of JSON. */
export function scriptStdin(group: GroupSpec, options?: { allocated?: readonly ResourceUnit[] | undefined; pricePrecision?: number | undefined }): string

/** The price that a script has printed. */
export function scriptPrice(stdout: Uint8Array, denom: string, options?: { exit?: number | undefined; stderr?: Uint8Array | undefined }): Price

/** In which form something is handed over to be signed. `amino`: A document in amino JSON, as Keplr, WalletConnect and devices have it. `arbitrary`: Data that is no transaction (ADR-036). `direct`: A document in mode direct. `tx`: A transaction, signed or not. */
export type HandedKind = 'amino' | 'arbitrary' | 'direct' | 'tx'

/** What somebody is asked to sign. */
export class Handed {
  private constructor()
  /** Reads a transaction, a document in mode direct or in amino JSON, or arbitrary data (ADR-036), also as WalletConnect wraps it. */
  static read(document: string | Uint8Array): Handed
  /** In which form it was handed over. */
  get kind(): HandedKind
  /** For which chain, where that is said. */
  get chainId(): string | undefined
  /** What the chain is asked to do. What is in amino JSON and of no known type is left out. */
  get messages(): readonly Message[]
  /** What is signed (by its SHA-256); a transaction alone does not say it. */
  get signBytes(): Uint8Array | undefined
  /** What a person should read before signing, judged by what the wallet knows. */
  summary(options?: { wallet?: Wallet | undefined }): Summary
}

/** What a wallet knows of itself. What is left out is not judged. */
export interface Wallet {
  /** The account's open deployments, by `dseq`. */
  readonly openDeployments: readonly bigint[]
  /** The chain that it is on. */
  readonly chainId?: string | undefined
  /** Its account. */
  readonly address?: string | undefined
  /** The account's number on that chain. */
  readonly accountNumber?: bigint | undefined
  /** What a deployment may cost in an hour. */
  readonly hourlyBudget?: Price | undefined
  /** The time between two blocks; the one that the network's console reckons with, where it is not said. */
  readonly blockMillis?: number | undefined
}

/** What somebody is asked to sign, in words. */
export interface Summary {
  /** One for each message, and behind it those of the messages inside. */
  readonly statements: readonly Statement[]
  /** What may not be as the signer wants it. */
  readonly warnings: readonly SigningWarning[]
  /** All of it, one a line. */
  readonly text: string
  /** For which chain, where that is said. */
  readonly chainId?: string | undefined
  /** What execution costs; nothing where nothing is executed. */
  readonly cost?: ExecutionCost | undefined
  /** The text that everybody can read, quoted. */
  readonly memo?: string | undefined
}

/** What one message does. */
export interface Statement {
  /** The URL of its type. */
  readonly typeUrl: string
  /** 0 of a message of the transaction, 1 of one inside of that, and so on. */
  readonly depth: number
  /** The sentence, in parts. */
  readonly parts: readonly StatementPart[]
  /** The sentence. */
  readonly text: string
}

/** A part of a sentence. */
export interface StatementPart {
  /** How it may be shown. */
  readonly kind: StatementPartKind
  /** The words. */
  readonly text: string
}

/** What a part of a sentence is. `account`: An address, whole. `amount`: A sum of money, with its unit. `id`: A deployment, a lease, a proposal and the like. `quote`: What somebody else wrote. `time`: A moment or a span. `words`: Words between. */
export type StatementPartKind = 'account' | 'amount' | 'id' | 'quote' | 'time' | 'words'

/** What the execution of a transaction costs. */
export interface ExecutionCost {
  /** The fee, without what is no amount. */
  readonly amount: readonly Coin[]
  /** Execution stops here. */
  readonly gasLimit: bigint
  /** The fee in the units that people speak of. */
  readonly shown: string
  /** Who pays. */
  readonly payer?: string | undefined
  /** Whose fee grant pays for the payer. */
  readonly granter?: string | undefined
}

/** What a person should know before signing. */
export interface SigningWarning {
  /** Which warning it is, such as `chain_id`; a word that stays. */
  readonly about: string
  /** The warning in words. */
  readonly text: string
}

/** A transaction as a node reads it. */
export class DecodedTx {
  private constructor()
  /** Reads the bytes of a transaction, and refuses what a node refuses. */
  static decode(bytes: Uint8Array): DecodedTx
  /** The same for history: messages of types that are not known are kept as they are. */
  static read(bytes: Uint8Array): DecodedTx
  /** Under which the chain finds it: the SHA-256 of the bytes in capital hexadecimal digits. */
  get hash(): string
  /** The text that goes with it. */
  get memo(): string
  /** What the chain is asked to do. */
  get messages(): readonly Message[]
  /** One for each signer, in their order. */
  get signatures(): readonly Uint8Array[]
  /** The accounts that must sign, the first of which pays unless the fee says otherwise. */
  signers(): readonly string[]
  /** The transaction in the chain's own JSON. */
  toJson(): string
  /** Whether the chain would take it at all, before it looks at its state. */
  validate(): void
  /** Checks order and signatures as a node does before it executes anything, with the accounts of the signers as the chain knows them. */
  verify(chainId: string, accounts: readonly SignerAccount[]): void
}

/** What the chain knows of an account that signs. */
export interface SignerAccount {
  /** The account's number. */
  readonly accountNumber: bigint
  /** How many transactions it has sent. */
  readonly sequence: bigint
  /** Its key, where the chain knows it and it is of one holder. */
  readonly publicKey?: PublicKey | undefined
}

/** A key of several holders, of whom some must sign. */
export class MultisigKey {
  /** So many of these keys must sign; their order is part of the key. */
  constructor(threshold: number, keys: readonly PublicKey[])
  /** The account of this key. */
  get address(): string
  /** How many must sign. */
  get threshold(): number
  /** The transaction of an account with this key, from signatures of its holders in mode amino, in any order. */
  assemble(tx: UnsignedTx, signatures: readonly HolderSignature[]): SignedTx
  /** The transaction with one more signer: the account of this key. */
  sign(tx: UnsignedTx, accountNumber: bigint | number, sequence: bigint | number): UnsignedTx
}

/** What one holder of a key has signed. */
export interface HolderSignature {
  /** The holder's own key. */
  readonly holder: PublicKey
  /** 64 bytes. */
  readonly signature: Uint8Array
}

/** What is signed when an account signs data that is no transaction (ADR-036). */
export function arbitrarySignBytes(signer: string, data: Uint8Array): Uint8Array

/** A fee in uakt for a gas limit, at a price in millionths of a uakt for one gas; at the price that is safe everywhere, where none is named. */
export function feeOfGas(gasLimit: bigint | number, options?: { microUakt?: bigint | number | undefined }): Fee

/** A gas limit from what a node used when it simulated a transaction: half as much again, or times so many hundredths of a percent. */
export function gasLimitOfSimulation(gasUsed: bigint | number, options?: { adjustmentBps?: number | undefined }): bigint

/** Whether what was refused may be tried again. `later`: The same may pass when the chain has moved on: wait. `never`: The same would fail again: change it first. `rebuild`: The same messages may pass at once with another sequence, fee, gas limit or timeout: ask for it, and sign anew. `sent`: Nothing is to be tried: the transaction is on its way. */
export type Retry = 'later' | 'never' | 'rebuild' | 'sent'

/** A refusal by the chain or by a provider, explained. */
export interface ChainRefusal {
  /** Whose code it is, such as `market`; `gateway` of a provider. */
  readonly codespace: string
  /** The number. A provider's is the status of HTTP, the end of a WebSocket, or a shell's channel. */
  readonly code: number
  /** The chain's or the provider's own text. */
  readonly log: string
  /** A name that stays, such as `bid.not_open`. */
  readonly name: string
  /** What is wrong. */
  readonly cause: string
  /** What to do about it. */
  readonly remedy: string
  /** Whether it may be tried again. */
  readonly retry: Retry
  /** Who can fix it. */
  readonly errorClass: Class
  /** Which message failed, counted from 0, where one did. */
  readonly messageIndex?: number | undefined
  /** The sequence that the chain waits for, where it says so. */
  readonly expectedSequence?: bigint | undefined
}

/** Explains a refusal by the chain, as a reply has it. */
export function explainRefusal(codespace: string, code: number, log: string): ChainRefusal

/** A question to a node in each of the forms that it takes; send one of them. */
export interface NodeRequest {
  /** Such as `/cosmos.tx.v1beta1.Service/Simulate`. */
  readonly grpcMethod: string
  /** The protobuf bytes of the request. */
  readonly grpcMessage: Uint8Array
  /** `GET` or `POST`. */
  readonly restVerb: string
  /** Behind the address of the interface. */
  readonly restPath: string
  /** Of CometBFT's JSON-RPC, such as `broadcast_tx_sync`. */
  readonly rpcMethod: string
  /** An object in JSON. */
  readonly rpcParams: string
  /** JSON, where the verb has a body. */
  readonly restBody?: string | undefined
}

/** Asks how much gas a transaction uses. Its signatures may be empty; its signers and their sequences must be right. */
export function simulateRequest(tx: Uint8Array): NodeRequest

/** Hands a transaction to a node, which answers when it has checked it and before it is executed. */
export function broadcastRequest(tx: Uint8Array): NodeRequest

/** Asks for a transaction by its hash, which stands in a block or is missing. */
export function transactionRequest(hash: string): NodeRequest

/** Asks for an account: its number, its sequence, its key, and what of it is locked. */
export function accountRequest(address: string): NodeRequest

/** What a transaction would use, or why it would fail. */
export interface SimulationReply {
  /** What it used; `gas_limit_of_simulation` makes a limit of it. */
  readonly gasUsed?: bigint | undefined
  /** Why it would fail. */
  readonly refusal?: ChainRefusal | undefined
}

/** Whether a node takes a transaction. */
export interface BroadcastReply {
  /** Under which it can be asked for. */
  readonly hash?: string | undefined
  /** Why it is not taken. */
  readonly refusal?: ChainRefusal | undefined
}

/** What became of a transaction. Without a height it is in no block, or not yet. */
export interface TransactionReply {
  /** The block that it stands in. */
  readonly height?: bigint | undefined
  /** Its hash. */
  readonly hash?: string | undefined
  /** The gas limit. */
  readonly gasWanted?: bigint | undefined
  /** What it used. */
  readonly gasUsed?: bigint | undefined
  /** Its bytes, where the reply has them. */
  readonly tx?: Uint8Array | undefined
  /** Why it failed; then it has no effect but its fee. */
  readonly refusal?: ChainRefusal | undefined
}

/** An account as the chain knows it. Without an address the chain does not know it. */
export interface AccountReply {
  /** Its number, which every signature covers. */
  readonly accountNumber: bigint
  /** How many transactions it has sent: the sequence of the next. */
  readonly sequence: bigint
  /** Its address. */
  readonly address?: string | undefined
  /** Its key, where it is known and of one holder. */
  readonly publicKey?: PublicKey | undefined
  /** What of it is locked, where something is. */
  readonly vesting?: Vesting | undefined
  /** Why the node does not say. */
  readonly refusal?: ChainRefusal | undefined
}

/** What of an account is locked. */
export interface Vesting {
  /** How it becomes free. */
  readonly kind: VestingKind
  /** What was locked in the beginning. */
  readonly original: readonly Coin[]
  /** What is delegated of the free part. */
  readonly delegatedFree: readonly Coin[]
  /** What is delegated of the locked part. */
  readonly delegatedVesting: readonly Coin[]
  /** When everything is free. */
  readonly endTime: bigint
  /** The steps, where it becomes free in steps. */
  readonly periods: readonly VestingPeriod[]
  /** When it begins, in seconds since 1970, where it becomes free bit by bit. */
  readonly startTime?: bigint | undefined
}

/** How coins become free. `continuous`: Bit by bit. `delayed`: All at the end. `periodic`: In steps. `permanent_locked`: Never. */
export type VestingKind = 'continuous' | 'delayed' | 'periodic' | 'permanent_locked'

/** A step. */
export interface VestingPeriod {
  /** How long after the one before. */
  readonly seconds: bigint
  /** What becomes free. */
  readonly amount: readonly Coin[]
}

/** Reads a REST or JSON-RPC reply to `simulate_request`. */
export function readSimulation(body: string): SimulationReply

/** Reads a REST or JSON-RPC reply to `broadcast_request`. */
export function readBroadcast(body: string): BroadcastReply

/** Reads a REST or JSON-RPC reply to `transaction_request`. */
export function readTransaction(body: string): TransactionReply

/** Reads a REST or JSON-RPC reply to `account_request`. */
export function readAccount(body: string): AccountReply

/** One thing that may be done at a provider. `attestation`: Reads proofs of what the machine is. `events`: Reads what happens to the services. `get-manifest`: Reads the manifest back. `hostname-migrate`: Moves host names to this lease. `ip-migrate`: Moves IP addresses to this lease. `logs`: Reads what services print. `restart`: Restarts services. `send-manifest`: Sends the manifest. `shell`: Runs commands in services. `status`: Reads how services are. */
export type AccessScope = 'attestation' | 'events' | 'get-manifest' | 'hostname-migrate' | 'ip-migrate' | 'logs' | 'restart' | 'send-manifest' | 'shell' | 'status'

/** What somebody is about to do, and the least that it needs. `deploy`: Send the manifest and see whether it came up. `logs`: Read what services print. `shell`: Run commands in services. `watch`: Read how services are, what happens to them and what they print. */
export type AccessTask = 'deploy' | 'logs' | 'shell' | 'watch'

/** How a token is signed. `ES256K`: The key signs header and claims. `ES256KADR36`: A wallet signs them as arbitrary data (ADR-036). */
export type TokenAlgorithm = 'ES256K' | 'ES256KADR36'

/** How finely something is permitted. `full`: Everything. `granular`: What is said of each provider, or of each deployment there. `scoped`: Some scopes. */
export type AccessLevel = 'full' | 'granular' | 'scoped'

/** What a token permits with the leases of who issued it. */
export class TokenAccess {
  private constructor()
  /** Everything, at every provider. */
  static full(): TokenAccess
  /** These scopes, at every provider. */
  static scoped(scopes: readonly AccessScope[]): TokenAccess
  /** What these permissions say, each for a provider. */
  static granular(permissions: readonly TokenPermission[]): TokenAccess
  /** The least that a task needs with one lease and these of its services. */
  static lease(task: AccessTask, lease: LeaseId, services: readonly string[]): TokenAccess
  /** How finely it permits. */
  get level(): AccessLevel
  /** The scopes at every provider. */
  get scopes(): readonly AccessScope[]
}

/** What a token permits at one provider. */
export interface TokenPermission {
  /** The provider. */
  readonly provider: string
  /** Everything, these scopes with every lease there, or what is said of single deployments. */
  readonly level: AccessLevel
  /** What is permitted, where the level is `scoped`; none otherwise. */
  readonly scopes: readonly AccessScope[]
  /** What is permitted, where the level is `granular`; none otherwise. */
  readonly deployments: readonly TokenDeployment[]
}

/** What a token permits with one deployment, or with one group or order of it. */
export interface TokenDeployment {
  /** The deployment's number. */
  readonly dseq: bigint
  /** What may be done. */
  readonly scopes: readonly AccessScope[]
  /** With which services: at least one. Providers see that some are named, and do not look which. */
  readonly services: readonly string[]
  /** With one group. */
  readonly gseq?: number | undefined
  /** With one order of it. */
  readonly oseq?: number | undefined
}

/** What a token says: who permits what, and for how long. */
export class TokenClaims {
  /** Claims that hold from a moment on for so many seconds. */
  constructor(issuer: string, access: TokenAccess, now: string, seconds: number)
  /** The least that a task needs with one lease and these of its services, for 15 minutes. */
  static forLease(task: AccessTask, lease: LeaseId, services: readonly string[], now: string): TokenClaims
  /** Who permits it. */
  get issuer(): string
  /** When it was made, in seconds since 1970. */
  get issued(): bigint
  /** From when it holds. */
  get begins(): bigint
  /** Until when. */
  get expires(): bigint
  /** Its own name, where it has one. */
  get id(): string | undefined
  /** How finely it permits. */
  get level(): AccessLevel
  /** The scopes at every provider. */
  get scopes(): readonly AccessScope[]
  /** The same with a name of its own. */
  withId(id: string): TokenClaims
  /** The token, signed by the issuer's key; as ES256K, where nothing else is named. */
  sign(key: PrivateKey, options?: { algorithm?: TokenAlgorithm | undefined }): Token
  /** What the issuer's wallet signs elsewhere; as ADR-036, where nothing else is named. */
  draft(options?: { algorithm?: TokenAlgorithm | undefined }): TokenDraft
  /** Whether this may be done with a lease. */
  permitsLease(scope: AccessScope, lease: LeaseId): boolean
  /** Whether this may be done with a deployment at a provider. */
  permitsDeployment(scope: AccessScope, deployment: DeploymentId, provider: string): boolean
}

/** A token without its signature. */
export class TokenDraft {
  private constructor()
  /** Header and claims: what a wallet is given that wraps texts itself (`signArbitrary`). */
  get signedText(): string
  /** What the key signs (by its SHA-256). */
  get bytesToSign(): Uint8Array
  /** The token, with a signature of 64 bytes by the issuer's key. */
  attach(key: PublicKey, signature: Uint8Array): Token
}

/** A token that was taken apart and not yet believed. Wiped when dropped. */
export class Token {
  private constructor()
  /** Takes a token apart, as providers do. */
  static parse(token: string): Token
  /** How it is signed. */
  get algorithm(): TokenAlgorithm
  /** Who says to have signed it: whose key to ask the chain for. */
  get issuer(): string
  /** What is sent behind `Authorization: Bearer`. */
  bearer(): string
  /** What it permits at this moment, by the issuer's key as the chain knows it; the error says why a provider refuses it. */
  verify(key: PublicKey, now: string): TokenClaims
}

/** The secret key behind a certificate, on P-256. Wiped when dropped. */
export class TlsKey {
  private constructor()
  /** Takes 32 random bytes. */
  static fromBytes(bytes: Uint8Array): TlsKey
  /** Reads a key in PEM: `PRIVATE KEY`, or the older `EC PRIVATE KEY`. */
  static fromPem(text: string): TlsKey
  /** The public key as the chain wants it beside a certificate. */
  get publicKeyPem(): string
  /** The secret itself in PEM, as TLS libraries read it. */
  toPem(): string
  /** The secret itself as PKCS#8 in DER. */
  toPkcs8(): Uint8Array
  /** A certificate for an account, for a year unless it is said. Its serial number is the moment, unless it is named; providers name their hosts. */
  certify(owner: string, now: string, options?: { domains?: readonly string[] | undefined; serial?: bigint | number | undefined; validUntil?: string | undefined }): Certificate
}

/** What to do about a certificate. `expired`: It is not valid any more: providers refuse it. `keep`: It is valid for long enough. `soon`: A tenth of its life or less is left: publish another, then revoke this one. `wait`: It is not valid yet: check the clock before making another. */
export type RenewalAdvice = 'expired' | 'keep' | 'soon' | 'wait'

/** A certificate for TLS, as accounts publish it. */
export class Certificate {
  private constructor()
  /** Reads a certificate in PEM, as the chain does. */
  static fromPem(text: string): Certificate
  /** Reads a certificate in DER. */
  static fromDer(der: Uint8Array): Certificate
  /** Checks what is to be published, both in PEM, as the chain does. */
  static check(owner: string, certificate: string, publicKey: string): Certificate
  /** The serial number, in digits. */
  get serial(): string
  /** From when it is valid. */
  get validFrom(): string
  /** Until when. */
  get validUntil(): string
  /** The host names that it is for. */
  get domains(): readonly string[]
  /** The public key as the chain wants it beside the certificate. */
  get publicKeyPem(): string
  /** The certificate in DER. */
  get der(): Uint8Array
  /** The certificate in PEM. */
  get pem(): string
  /** The account that it names. */
  owner(): string
  /** What to do about it at a moment. */
  renewal(now: string): RenewalAdvice
  /** The message that publishes it. */
  publish(): Message
}

/** What the network's tool keeps in a file. */
export class CertificateFile {
  private constructor()
  /** The certificate. */
  get certificate(): Certificate
  /** The key behind it. */
  get key(): TlsKey
}

/** Opens the file in which the network's tool keeps an account's certificate and key. It takes a good part of a second. */
export function readCertificateFile(text: string, account: PrivateKey): CertificateFile

/** A certificate that the chain keeps. */
export interface CertificateRecord {
  /** The serial number, in digits. */
  readonly serial: string
  /** Whether it counts: what was revoked does not. */
  readonly isValid: boolean
  /** Its PEM. */
  readonly certificate: Uint8Array
  /** The PEM of its public key. */
  readonly publicKey: Uint8Array
}

/** What a peer is in a connection. `client`: A tenant that a provider looks at. `server`: A provider that a tenant looks at. */
export type PeerRole = 'client' | 'server'

/** The certificate that a peer showed, with what to ask the chain for before it can be believed. */
export class PeerCertificate {
  private constructor()
  /** Reads the certificates of a connection, in DER, the peer's own first. */
  static read(shown: readonly Uint8Array[]): PeerCertificate
  /** The account that it names. */
  get owner(): string
  /** The serial number under which the chain must have it. */
  get serial(): string
  /** Who the peer is, by the certificates that the chain answers for its owner; the error says why it is nobody. */
  verify(role: PeerRole, certificates: readonly CertificateRecord[], now: string): string
  /** Whether the peer is the provider that was called: anybody may publish a certificate and answer in its place. */
  verifyProvider(provider: string, certificates: readonly CertificateRecord[], now: string): void
}

/** Who answers under a provider's address, by the certificates of the connection and whether the system trusts them for the host: an account, or nothing where it is the host itself. */
export function peerOfConnection(shown: readonly Uint8Array[], isTrusted: boolean): PeerCertificate | undefined

/** What a provider wants to be shown: a token as `Authorization: Bearer`, or a certificate, which allows everything. Never both. `anyone`: Nothing. `owner`: Any token of the lease's owner that is for this provider. `scope`: One that allows the scope of the request. */
export type GatewayAccess = 'anyone' | 'owner' | 'scope'

/** A request to a provider. Follow no redirects, and speak TLS 1.3. */
export class GatewayRequest {
  private constructor()
  /** Asks which account the provider is; `read_address` reads the answer. */
  static address(): GatewayRequest
  /** Asks what the provider has and does; `ProviderStatus` reads the answer. */
  static providerStatus(): GatewayRequest
  /** Asks what the provider runs; `ProviderVersion` reads the answer. */
  static providerVersion(): GatewayRequest
  /** Sends a manifest, for which a provider takes up to two minutes; `check_accepted` reads the answer. */
  static submitManifest(dseq: bigint | number, manifest: Manifest): GatewayRequest
  /** Reads the manifest back: the lease's group alone, as `Manifest`. */
  static manifest(lease: LeaseId): GatewayRequest
  /** Asks how a lease's services are; `LeaseStatus` reads the answer. */
  static leaseStatus(lease: LeaseId): GatewayRequest
  /** Asks how one service is; `ServiceStatus` reads the answer. */
  static serviceStatus(lease: LeaseId, service: string): GatewayRequest
  /** Opens a WebSocket of what services print, the last lines first, all of them and of all services unless it is said; `LogLine` reads a message of text. */
  static logs(lease: LeaseId, options?: { services?: readonly string[] | undefined; follow?: boolean | undefined; tail?: number | undefined }): GatewayRequest
  /** Opens a WebSocket of what happens to services in the provider's cluster; `LeaseEvent` reads a message of text. */
  static events(lease: LeaseId, options?: { services?: readonly string[] | undefined; follow?: boolean | undefined }): GatewayRequest
  /** Opens a WebSocket that runs a command in a replica, the first where none is named; `ShellFrame` reads a binary message. */
  static shell(lease: LeaseId, service: string, command: readonly string[], options?: { pod?: number | undefined; tty?: boolean | undefined; stdin?: boolean | undefined }): GatewayRequest
  /** Moves host names from the owner's other leases at the provider to a deployment that names them; `read_migrated` reads the answer. */
  static migrateHostnames(hostnames: readonly string[], dseq: bigint | number, gseq: number): GatewayRequest
  /** Moves leased IP addresses, by the names of their endpoints, to a deployment that names them; `read_migrated` reads the answer. */
  static migrateEndpoints(endpoints: readonly string[], dseq: bigint | number, gseq: number): GatewayRequest
  /** `GET`, `POST` or `PUT`. */
  get verb(): string
  /** Path and query, percent-encoded: what follows the provider's address. */
  get target(): string
  /** What is sent as `Content-Type: application/json`. */
  get body(): string | undefined
  /** Whether it opens a WebSocket. */
  get isSocket(): boolean
  /** What the sender must show. */
  get access(): GatewayAccess
  /** What a token must allow, where that is asked for. */
  get scope(): AccessScope | undefined
  /** The whole address, from the provider's `host_uri` on chain. */
  url(hostUri: string): string
}

/** The name to call in TLS (SNI) on the connection to a provider's address: with a certificate of one's own, behind it the provider shows that of its account; without, that of its host. */
export function serverName(hostUri: string, hasCertificate: boolean): string

/** Whether a provider did what it was asked for, by the status and the body of its answer; the error says why not. */
export function checkAccepted(status: number, body: string): void

/** Reads which account a provider is. */
export function readAddress(status: number, body: string): string

/** Reads what was moved to another deployment. */
export function readMigrated(status: number, body: string): readonly string[]

/** Explains what a provider answers in place of what was asked for: a status other than 200 and the body. */
export function explainGateway(status: number, body: string): ChainRefusal

/** Explains how a provider ended a WebSocket, by the code and the reason of the closing frame; nothing for the usual end. */
export function explainClosing(code: number, reason: string): ChainRefusal | undefined

/** How a lease's services are, and where they are reached. */
export interface LeaseStatus {
  /** Sorted by name. */
  readonly services: readonly ServiceStatus[]
  /** Ports other than 80 that are reachable from outside, by service. */
  readonly forwardedPorts: readonly ForwardedPort[]
  /** Leased IP addresses, by service. */
  readonly ips: readonly LeasedIp[]
  /** What the provider complains of. */
  readonly errors: readonly string[]
}
export const LeaseStatus: {
  /** Reads the answer of a provider: status of HTTP and body. */
  read(status: number, body: string): LeaseStatus
  /** Whether there are services, and every one has as many replicas as it should. */
  isReady(value: LeaseStatus): boolean
}

/** How one service is. */
export interface ServiceStatus {
  /** Its name in the manifest. */
  readonly name: string
  /** How many replicas can be reached. */
  readonly available: number
  /** How many there should be. */
  readonly total: number
  /** The host names under which it is reached. */
  readonly uris: readonly string[]
  /** Which version of its deployment the cluster has seen. */
  readonly observedGeneration: bigint
  /** How many replicas exist. */
  readonly replicas: number
  /** Of these, how many are of the newest version. */
  readonly updatedReplicas: number
  /** How many are ready. */
  readonly readyReplicas: number
  /** How many have been ready for long enough. */
  readonly availableReplicas: number
}
export const ServiceStatus: {
  /** Reads the answer of a provider: status of HTTP and body. */
  read(status: number, body: string): ServiceStatus
  /** Whether it has as many replicas as it should. */
  isReady(value: ServiceStatus): boolean
}

/** A port that is reachable from outside. */
export interface ForwardedPort {
  /** The service behind it. */
  readonly service: string
  /** The port inside. */
  readonly port: number
  /** The port to connect to. */
  readonly externalPort: number
  /** `TCP` or `UDP`. */
  readonly proto: string
  /** The host, where the provider says it. */
  readonly host?: string | undefined
}

/** A port of a leased IP address. */
export interface LeasedIp {
  /** The service behind it. */
  readonly service: string
  /** The address. */
  readonly ip: string
  /** The port inside. */
  readonly port: number
  /** The port to connect to. */
  readonly externalPort: number
  /** `TCP` or `UDP`. */
  readonly protocol: string
}

/** A line that a service printed. */
export interface LogLine {
  /** The pod that printed it: the service's name with something behind it. */
  readonly name: string
  /** The line, without its end. */
  readonly message: string
}
export const LogLine: {
  /** Reads a message of text. */
  fromJson(message: string): LogLine
}

/** Something that happened to a service in the provider's cluster. */
export interface LeaseEvent {
  /** `Normal` or `Warning`. */
  readonly eventType: string
  /** Why, in one word. */
  readonly reason: string
  /** The same in words. */
  readonly note: string
  /** What it happened to, such as `Pod`. */
  readonly objectKind: string
  /** In which namespace of the cluster: one for each lease. */
  readonly objectNamespace: string
  /** The object's name. */
  readonly objectName: string
  /** Who reports it, where it is said. */
  readonly reportingController: string
  /** Which of these. */
  readonly reportingInstance: string
}
export const LeaseEvent: {
  /** Reads a message of text. */
  fromJson(message: string): LeaseEvent
}

/** What a frame of a shell carries. `failure`: From the provider: it cannot go on, and does not say why. `resize`: To the provider: the size of the terminal. `result`: From the provider: how the command ended. The last frame. `stderr`: From the provider: what the command prints as errors. `stdin`: To the provider: input of the command. `stdout`: From the provider: what the command prints. */
export type ShellChannel = 'failure' | 'resize' | 'result' | 'stderr' | 'stdin' | 'stdout'

/** One frame of a shell: a binary message. */
export interface ShellFrame {
  /** What it carries. */
  readonly channel: ShellChannel
  /** The bytes. */
  readonly data: Uint8Array
}
export const ShellFrame: {
  /** Reads a binary message. */
  read(message: Uint8Array): ShellFrame
  /** Input for the command. */
  stdin(data: Uint8Array): ShellFrame
  /** The size of the terminal, in characters. */
  resize(columns: number, rows: number): ShellFrame
  /** The binary message. */
  toBytes(value: ShellFrame): Uint8Array
  /** What the command returned, where this is the last frame; an error where it did not run. */
  exitCode(value: ShellFrame): bigint | undefined
}

/** What a provider has and what it does. */
export interface ProviderStatus {
  /** How many leases it serves. */
  readonly leases: number
  /** How many orders it looks at. */
  readonly orders: number
  /** How many deployments it has manifests of. */
  readonly deployments: number
  /** What its leases use, one by one. */
  readonly active: readonly ResourceTotal[]
  /** What it has bid for, one by one. */
  readonly pending: readonly ResourceTotal[]
  /** Its machines. */
  readonly nodes: readonly NodeMetrics[]
  /** What is left of persistent storage, by class. */
  readonly storage: readonly ClassSize[]
  /** Its account. */
  readonly address?: string | undefined
  /** Under which host name its services are reached. */
  readonly publicHostname?: string | undefined
  /** The notice that it promises before it takes a lease's resources back, in nanoseconds. */
  readonly reclamationWindow?: bigint | undefined
  /** What is wrong with its inventory, as JSON. */
  readonly inventoryError?: string | undefined
}
export const ProviderStatus: {
  /** Reads the answer of a provider: status of HTTP and body. */
  read(status: number, body: string): ProviderStatus
}

/** What one lease or bid takes. */
export interface ResourceTotal {
  /** Thousandths of a CPU. */
  readonly cpu: bigint
  /** GPUs. */
  readonly gpu: bigint
  /** Bytes. */
  readonly memory: bigint
  /** Bytes that are gone with the service. */
  readonly storageEphemeral: bigint
  /** Bytes that stay, by class. */
  readonly storage: readonly ClassSize[]
}

/** Storage of one class. */
export interface ClassSize {
  /** Such as `beta3`. */
  readonly className: string
  /** Bytes; fewer than none where more was promised than there is. */
  readonly size: bigint
}

/** One machine. */
export interface NodeMetrics {
  /** Its name. */
  readonly name: string
  /** What it has for leases. */
  readonly allocatable: NodeAmounts
  /** What is left of it. */
  readonly available: NodeAmounts
}

/** Resources of one machine. */
export interface NodeAmounts {
  /** Thousandths of a CPU. */
  readonly cpu: bigint
  /** GPUs. */
  readonly gpu: bigint
  /** Bytes. */
  readonly memory: bigint
  /** Bytes that are gone with the service. */
  readonly storageEphemeral: bigint
}

/** What a provider runs. */
export interface ProviderVersion {
  /** Such as `v0.10.1`. */
  readonly version: string
  /** From which commit it was built. */
  readonly commit: string
  /** With which Cosmos SDK. */
  readonly cosmosSdkVersion: string
  /** With which Go, and for which machine. */
  readonly go: string
  /** With which other modules. */
  readonly buildDeps: readonly string[]
  /** Its cluster, where that answers. */
  readonly kubernetes?: KubernetesVersion | undefined
}
export const ProviderVersion: {
  /** Reads the answer of a provider: status of HTTP and body. */
  read(status: number, body: string): ProviderVersion
}

/** The version of a cluster. */
export interface KubernetesVersion {
  /** Such as `1`. */
  readonly major: string
  /** Such as `31`. */
  readonly minor: string
  /** Such as `v1.31.2+k3s1`. */
  readonly gitVersion: string
  /** Such as `linux/amd64`. */
  readonly platform: string
}

/** Modules of the chain whose parameters can be asked for. `auth`: Accounts and transactions. `bank`: Balances. `bme`: Minting and burning of ACT. `consensus`: Blocks. `deployment`: Deployments. `distribution`: Rewards. `gov`: Votes. `market`: Orders and bids. `mint`: New coins. `oracle`: Prices of AKT. `slashing`: What validators lose. `staking`: Validators. `transfer`: Coins from and to other chains. `wasm`: Contracts. */
export type ChainModule = 'auth' | 'bank' | 'bme' | 'consensus' | 'deployment' | 'distribution' | 'gov' | 'market' | 'mint' | 'oracle' | 'slashing' | 'staking' | 'transfer' | 'wasm'

/** Which deployments, orders, bids or leases to list: those that have all that is named here. */
export interface Filter {
  /** The tenant. */
  readonly owner?: string | undefined
  /** The number of the deployment. */
  readonly dseq?: bigint | undefined
  /** The number of the group. */
  readonly gseq?: number | undefined
  /** The number of the order. */
  readonly oseq?: number | undefined
  /** Who bids. */
  readonly provider?: string | undefined
  /** The state, as the chain names it, such as `open`. */
  readonly state?: string | undefined
}

/** Which part of a list to answer. */
export interface Page {
  /** Behind which record, as the page before said; the beginning, where it is empty. */
  readonly key: Uint8Array
  /** How many records to leave out, where there is no key. */
  readonly offset: bigint
  /** How many records at most; as many as the node likes, where it is 0. */
  readonly limit: bigint
  /** Whether to count all of them. */
  readonly countTotal: boolean
  /** Whether to begin with the last. */
  readonly reverse: boolean
}

/** A call of a node's REST interface. */
export interface RestRequest {
  /** `GET` or `POST`. */
  readonly verb: string
  /** Path and query, percent-encoded: what follows the address of the node. */
  readonly target: string
  /** JSON, where the fields do not stand in the target. */
  readonly body?: string | undefined
}

/** A question to the chain: the same value goes as gRPC, as an ABCI query or by REST, and reads the answer of each. */
export class Query {
  /** Any question, by the path of its method and its fields in the chain's JSON. */
  constructor(path: string, fields: string)
  /** An account of any kind: key, number and sequence. */
  static account(address: string): Query
  /** The price of AKT in USD, and whether it may be trusted. */
  static aktPrice(): Query
  /** Of a provider, by gRPC: what its hardware signs of the machine under a lease, over a nonce of 64 bytes, and over the key of the TLS connection where it is bound to that. The answer is JSON. Providers do not serve it yet. */
  static attestation(lease: LeaseId, nonce: Uint8Array, bindTls: boolean): Query
  /** What auditors signed of a provider. */
  static audits(provider: string): Query
  /** What an account has: of one denomination, where one is named. */
  static balances(address: string, options?: { denom?: string | undefined }): Query
  /** A bid and its deposit. */
  static bid(id: BidId): Query
  /** Bids and their deposits. */
  static bids(filter: Filter): Query
  /** Whether AKT and ACT are exchanged now. */
  static bmeStatus(): Query
  /** The certificates of an account, valid and revoked. */
  static certificates(owner: string): Query
  /** A deployment, its groups and its account. */
  static deployment(id: DeploymentId): Query
  /** Deployments, with their groups and accounts. */
  static deployments(filter: Filter): Query
  /** The fee allowance between two accounts. */
  static feeAllowance(granter: string, grantee: string): Query
  /** What an account may do for others. */
  static grantsTo(grantee: string): Query
  /** A group. */
  static group(id: GroupId): Query
  /** A lease and its payment. */
  static lease(id: LeaseId): Query
  /** Leases and their payments. */
  static leases(filter: Filter): Query
  /** An order. */
  static order(id: OrderId): Query
  /** Orders. */
  static orders(filter: Filter): Query
  /** The parameters of a module. */
  static params(module: ChainModule): Query
  /** A provider. */
  static provider(owner: string): Query
  /** Every provider. */
  static providers(): Query
  /** A transaction in a block, by the digits of its digest. */
  static tx(hash: string): Query
  /** The path of its method: how gRPC and ABCI name it. */
  get path(): string
  /** The same question about one page of a list. */
  withPage(page: Page): Query
  /** The message of gRPC, and the data of an ABCI query. */
  toProto(): Uint8Array
  /** The body of a gRPC call: the message in one frame. */
  toGrpc(): Uint8Array
  /** The body of a call of CometBFT's `abci_query`; without a height, the newest state answers. */
  toAbci(options?: { height?: bigint | number | undefined }): string
  /** The call of the REST interface. */
  toRest(): RestRequest
  /** Reads the message of an answer by gRPC. */
  readProto(message: Uint8Array): Reply
  /** Reads the body of an answer by gRPC: the message in one frame. */
  readGrpc(body: Uint8Array): Reply
  /** Reads the body of an answer to `abci_query`. */
  readAbci(body: string): Reply
  /** Reads the answer of the REST interface: status of HTTP and body. */
  readRest(status: number, body: string): Reply
}

/** An answer of the chain, the same whichever way it came. */
export class Reply {
  private constructor()
  /** The path of the method that answered. */
  get path(): string
  /** The page to ask for next, if there is more. */
  get nextPage(): Page | undefined
  /** How many there are, where the answer says it; of lists of Akash, how many are on this page. */
  get total(): bigint | undefined
  /** The answer in the chain's JSON, as its REST interface shows it. */
  toJson(): string
  /** The accounts in it. */
  accounts(): readonly AccountInfo[]
  /** The balances in it. */
  balances(): readonly Coin[]
  /** The bids in it. */
  bids(): readonly BidRecord[]
  /** The certificates in it. */
  certificates(): readonly CertificateRecord[]
  /** The deployments in it. */
  deployments(): readonly DeploymentRecord[]
  /** The group in it. */
  group(): GroupRecord
  /** The leases in it. */
  leases(): readonly LeaseRecord[]
  /** The orders in it. */
  orders(): readonly OrderRecord[]
  /** The providers in it. */
  providers(): readonly ProviderRecord[]
}

/** An account. */
export interface AccountInfo {
  /** Its address. */
  readonly address: string
  /** The chain's number of it. */
  readonly accountNumber: bigint
  /** How many transactions it has signed: the sequence of the next one. */
  readonly sequence: bigint
  /** Its key, where it has signed and is of one holder. */
  readonly publicKey?: PublicKey | undefined
  /** The URL of its kind, where the chain says it. */
  readonly kind?: string | undefined
}

/** A deployment as the chain keeps it. */
export interface DeploymentRecord {
  /** Which one. */
  readonly id: DeploymentId
  /** Whether it runs. */
  readonly state: DeploymentState
  /** The block in which it was made. */
  readonly createdAt: bigint
  /** Its groups. */
  readonly groups: readonly GroupRecord[]
  /** Of its manifest; nothing where the chain has one of another length. */
  readonly version?: string | undefined
  /** The notice that its providers must give, in nanoseconds. */
  readonly reclamation?: bigint | undefined
  /** What pays for it. */
  readonly account?: EscrowAccount | undefined
}

/** A group as the chain keeps it. */
export interface GroupRecord {
  /** Which one. */
  readonly id: GroupId
  /** Whether it is on the market. */
  readonly state: GroupState
  /** What it asks for. */
  readonly spec: GroupSpec
  /** The block in which it was made. */
  readonly createdAt: bigint
}

/** An order as the chain keeps it. */
export interface OrderRecord {
  /** Which one. */
  readonly id: OrderId
  /** Whether it takes bids. */
  readonly state: OrderState
  /** What it asks for. */
  readonly spec: GroupSpec
  /** The block in which it was made. */
  readonly createdAt: bigint
  /** The notice that a provider must give, in nanoseconds. */
  readonly reclamation?: bigint | undefined
}

/** A bid as the chain keeps it. */
export interface BidRecord {
  /** The bid. */
  readonly bid: Bid
  /** Its deposit. */
  readonly account?: EscrowAccount | undefined
}

/** A lease as the chain keeps it. */
export interface LeaseRecord {
  /** The lease. */
  readonly lease: Lease
  /** What it is paid. */
  readonly payment?: EscrowPayment | undefined
}

/** A provider as the chain keeps it. */
export interface ProviderRecord {
  /** Its account. */
  readonly owner: string
  /** Where its gateway is. */
  readonly hostUri: string
  /** What it says of itself. */
  readonly attributes: readonly Attribute[]
  /** How to reach its people. */
  readonly email: string
  /** Theirs. */
  readonly website: string
}

/** Something that happened on the chain. */
export interface ChainEvent {
  /** Such as `akash.market.v1.EventBidCreated`. */
  readonly name: string
  /** What is said of it. */
  readonly attributes: readonly EventAttribute[]
}
export const ChainEvent: {
  /** What it says of the market; nothing where it is about something else. */
  facts(value: ChainEvent): EventFacts | undefined
  /** All that it says, in the chain's JSON; nothing of one that the chain has no message of. */
  toJson(value: ChainEvent): string | undefined
}

/** One thing that is said of an event. */
export interface EventAttribute {
  /** Of what. */
  readonly key: string
  /** The chain's text. */
  readonly value: string
  /** Whether nodes find the event by it. */
  readonly index: boolean
}

/** What an event says of the market. */
export interface EventFacts {
  /** The tenant. */
  readonly owner?: string | undefined
  /** The deployment's number. */
  readonly dseq?: bigint | undefined
  /** The group's number. */
  readonly gseq?: number | undefined
  /** The order's number. */
  readonly oseq?: number | undefined
  /** The provider. */
  readonly provider?: string | undefined
  /** What a block costs. */
  readonly price?: Price | undefined
  /** Why a lease ended or its notice was given; see `close_reason_name`. */
  readonly reason?: number | undefined
  /** When the notice ends, in seconds since 1970. */
  readonly deadlineSeconds?: bigint | undefined
}

/** What a block did. */
export interface BlockResults {
  /** Which block. */
  readonly height: bigint
  /** What its transactions did, in their order. */
  readonly transactions: readonly TxOutcome[]
  /** What it did before and behind them. */
  readonly events: readonly ChainEvent[]
}

/** What one transaction did. */
export interface TxOutcome {
  /** The gas limit. */
  readonly gasWanted: bigint
  /** What it used. */
  readonly gasUsed: bigint
  /** What happened. */
  readonly events: readonly ChainEvent[]
  /** Why it failed. */
  readonly refusal?: ChainRefusal | undefined
}

/** What a message of a node is about. `block`: A block. Its transactions come as such. `block_events`: The events of a block itself. `block_header`: A block, without its content. `other`: Something else. `subscribed`: The subscription stands. `tx`: A transaction in a block. */
export type NoticeKind = 'block' | 'block_events' | 'block_header' | 'other' | 'subscribed' | 'tx'

/** What a node sends over a WebSocket. */
export interface NodeNotice {
  /** What it is about. */
  readonly kind: NoticeKind
  /** What happened. */
  readonly events: readonly ChainEvent[]
  /** The block. */
  readonly height?: bigint | undefined
  /** The transaction. */
  readonly tx?: Uint8Array | undefined
  /** Which one of the block, from 0. */
  readonly txIndex?: number | undefined
  /** Why the transaction failed. */
  readonly refusal?: ChainRefusal | undefined
}

/** What a node says of itself. */
export interface NodeStatus {
  /** Of which chain it is. */
  readonly chainId: string
  /** What its operator calls it. */
  readonly moniker: string
  /** Of CometBFT. */
  readonly version: string
  /** Its newest block. */
  readonly latestHeight: bigint
  /** When that was. */
  readonly latestTime: string
  /** Its oldest block. */
  readonly earliestHeight: bigint
  /** Whether it still reads old blocks: then what it says of accounts is old. */
  readonly isCatchingUp: boolean
}

/** Reads a message of CometBFT's WebSocket. */
export function readNotice(message: string): NodeNotice

/** Reads an answer to CometBFT's `block_results`. */
export function readBlockResults(body: string): BlockResults

/** Reads an answer to CometBFT's `status`. */
export function readNodeStatus(body: string): NodeStatus

/** Deployments, groups, orders, bids and leases as events told of them: what an indexer holds. It changes; several may hold it. */
export class Replay {
  /** Of nothing yet. */
  constructor()
  /** The last block that was applied. */
  get height(): bigint
  /** Every deployment. */
  get deployments(): readonly KnownDeployment[]
  /** Every group. */
  get groups(): readonly KnownGroup[]
  /** Every order. */
  get orders(): readonly KnownOrder[]
  /** Every bid. */
  get bids(): readonly KnownBid[]
  /** Every lease. */
  get leases(): readonly KnownLease[]
  /** Takes the events of one list of a block: of a transaction that succeeded, or of the block itself. Blocks in their order. */
  apply(height: bigint | number, events: readonly ChainEvent[]): void
}

/** What events said of a deployment. */
export interface KnownDeployment {
  /** Which one. */
  readonly id: DeploymentId
  /** Whether it runs. */
  readonly state: DeploymentState
  /** The block in which it was made, where that was seen. */
  readonly createdAt?: bigint | undefined
}

/** What events said of a group. */
export interface KnownGroup {
  /** Which one. */
  readonly id: GroupId
  /** Whether it is on the market. */
  readonly state: GroupState
  /** The block in which it was made, where that was seen. */
  readonly createdAt?: bigint | undefined
}

/** What events said of an order. */
export interface KnownOrder {
  /** Which one. */
  readonly id: OrderId
  /** Whether it takes bids. */
  readonly state: OrderState
  /** The block in which it was made, where that was seen. */
  readonly createdAt?: bigint | undefined
}

/** What events said of a bid. */
export interface KnownBid {
  /** Which one. */
  readonly id: BidId
  /** What became of it. */
  readonly state: BidState
  /** What it asks per block, where that was seen. */
  readonly price?: Price | undefined
  /** The block in which it was made, where that was seen. */
  readonly createdAt?: bigint | undefined
}

/** What events said of a lease. */
export interface KnownLease {
  /** Which one. */
  readonly id: LeaseId
  /** Whether it runs. */
  readonly state: LeaseState
  /** What a block costs, where that was seen. */
  readonly price?: Price | undefined
  /** The block in which it was made, where that was seen. */
  readonly createdAt?: bigint | undefined
  /** The block in which it ended. */
  readonly closedAt?: bigint | undefined
  /** Why it ended; see `close_reason_name`. */
  readonly closeReason?: number | undefined
  /** The notice that was given. */
  readonly reclaim?: Reclaim | undefined
}
