// Rendered from errors.js by `cargo xtask render`; do not edit.

/** Any failure. `code` is stable; the message is for people. */
class AkashError extends Error {
  constructor(failure, diagnostics = []) {
    super(failure.message)
    Object.defineProperty(this, 'name', { value: new.target.name, configurable: true, writable: true })
    this.code = failure.code
    this.failure = failure
    this.diagnostics = Object.freeze(diagnostics)
  }

  get remedy() {
    return this.failure.remedy
  }

  get isRetryable() {
    return this.failure.isRetryable
  }

  get context() {
    return Object.fromEntries(this.failure.context.map(({ what, value }) => [what, value]))
  }

  get chain() {
    return this.failure.chain
  }
}

class InputError extends AkashError {}
class SdlError extends InputError {}
class MisuseError extends AkashError {}
class ArgumentError extends MisuseError {}
class ChainError extends AkashError {}
class ProviderError extends AkashError {}
class BugError extends AkashError {}

const CLASSES = {
  advice: BugError,
  bug: BugError,
  chain: ChainError,
  input: InputError,
  misuse: MisuseError,
  provider: ProviderError,
}

function make(failure, diagnostics) {
  if (diagnostics !== undefined) return new SdlError(failure, diagnostics)
  const isArgument = failure.errorClass === 'misuse' && failure.code.startsWith('argument.')
  return new (isArgument ? ArgumentError : CLASSES[failure.errorClass])(failure)
}

/** The same object; when it is printed, its secret is not. */
function veil(record) {
  const inspect = (_depth, options, inspect) => inspect({ ...record, password: '…' }, options)
  return Object.defineProperty(record, Symbol.for('nodejs.util.inspect.custom'), { value: inspect })
}

export {
  AkashError,
  ArgumentError,
  BugError,
  ChainError,
  InputError,
  MisuseError,
  ProviderError,
  SdlError,
}
export { make, veil }
