// As much of node:assert/strict as our tests use.
class AssertionError extends Error {}

export default function assert(value, message) {
  if (!value) fail(message ?? `${shown(value)} is not true`)
}

Object.assign(assert, { deepEqual, equal, match, rejects, throws })

function equal(actual, expected, message) {
  if (!Object.is(actual, expected)) fail(message ?? `${shown(actual)} is not ${shown(expected)}`)
}

function deepEqual(actual, expected) {
  if (!same(actual, expected)) fail(`${shown(actual)} is not ${shown(expected)}`)
}

function match(text, pattern) {
  if (!pattern.test(text)) fail(`${shown(text)} does not match ${pattern}`)
}

function throws(call, expected) {
  let caught
  try {
    call()
  } catch (error) {
    caught = { error }
  }
  check(caught, expected)
}

async function rejects(promise, expected) {
  check(await promise.then(() => undefined, (error) => ({ error })), expected)
}

function check(caught, expected) {
  if (caught === undefined) fail('nothing was thrown')
  if (expected === undefined) return
  const isClass = expected.prototype !== undefined && (expected === Error || expected.prototype instanceof Error)
  if (isClass ? !(caught.error instanceof expected) : expected(caught.error) !== true) throw caught.error
}

function same(a, b) {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false
  const [keys, others] = [Object.keys(a), Object.keys(b)]
  return keys.length === others.length && keys.every((key) => Object.hasOwn(b, key) && same(a[key], b[key]))
}

function fail(message) {
  throw new AssertionError(message)
}

const shown = (value) => JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? `${part}n` : part)) ?? String(value)
