import type { ChainCode, Code, Diagnostic, Failure } from './index.js'

/** Any failure. `code` is stable; the message is for people. */
export class AkashError extends Error {
  /** The stable code, such as `sdl.price.missing`. */
  readonly code: Code
  /** Everything about it, as plain data. */
  readonly failure: Failure
  /** Every finding, where a document was refused. */
  readonly diagnostics: readonly Diagnostic[]
  /** What to do about it. */
  get remedy(): string
  /** Whether the same call may succeed later without any change by the caller. */
  get isRetryable(): boolean
  /** What the error is about. */
  get context(): Record<string, string>
  /** The network's own refusal, where it has one. */
  get chain(): ChainCode | undefined
}
/** The document, text or number handed in is refused. */
export class InputError extends AkashError {}
/** A document is refused; `diagnostics` holds every finding. */
export class SdlError extends InputError {}
/** The order or the kind of the calls is wrong. */
export class MisuseError extends AkashError {}
/** An argument is of the wrong type. */
export class ArgumentError extends MisuseError {}
/** The chain refused or is behind; it may change by itself. */
export class ChainError extends AkashError {}
/** The provider refused or is away. */
export class ProviderError extends AkashError {}
/** A defect of this library; please report it. */
export class BugError extends AkashError {}
