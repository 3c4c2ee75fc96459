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
  | 'cert.public_key'
  | 'cert.serial'
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
  | 'fix.text'
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
  | 'key.derivation'
  | 'key.mnemonic.checksum'
  | 'key.mnemonic.length'
  | 'key.mnemonic.word'
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
  | 'tx.legacy'
  | 'tx.raw'
  | 'tx.reclamation'
  | 'tx.signatures'
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

/** What a signature covers. `direct`: The protobuf bytes. */
export type SignMode = 'direct'

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
  /** The key at the end of a path; of a wallet's first account, where none is named. The passphrase is taken byte by byte. */
  derive(options?: { path?: string | undefined; passphrase?: string | undefined }): PrivateKey
}

/** A secret key that signs. Wiped when dropped. */
export class PrivateKey {
  private constructor()
  /** Takes 32 bytes. */
  static fromBytes(bytes: Uint8Array): PrivateKey
  /** The key that verifies what this one signs. */
  get publicKey(): PublicKey
  /** Signs the SHA-256 of these bytes: deterministic (RFC 6979), the lower of both solutions, `r ‖ s`. */
  sign(bytes: Uint8Array): Uint8Array
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
