// What only the browser's part has: after a defect, another instance goes on.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runInNewContext } from 'node:vm'

import { akashkit, example, panics } from './shared.mjs'

const DOCUMENT = example('vllm-h100.yaml')
const isDefect = (error) => error instanceof akashkit.BugError && error.code === 'bug.panic'

test('a defect ends what was made before', (t) => {
  if (panics === undefined) return t.skip('built without the feature `panic`')
  const before = akashkit.check(DOCUMENT)
  const { report } = before
  assert.throws(panics, (error) => isDefect(error) && error.cause instanceof WebAssembly.RuntimeError)
  assert.throws(() => before.deployment, (error) => isDefect(error) && /make it again/.test(error.cause.message))
  assert.throws(() => report.toJson(), isDefect)
  assert.equal(before.report, report)
  const { deployment } = akashkit.check(DOCUMENT)
  assert.equal(deployment.groups.length, 1)
  assert.throws(() => akashkit.check(), akashkit.ArgumentError)
})

test('a defect within a call ends that, too', (t) => {
  if (panics === undefined) return t.skip('built without the feature `panic`')
  let inner
  const hostile = {
    get denom() {
      try {
        panics()
      } catch (error) {
        inner = error
      }
      assert.throws(() => akashkit.check(DOCUMENT), isDefect)
      return 'uakt'
    },
    amount: 1n,
  }
  assert.throws(() => akashkit.Coin.toText(hostile), isDefect)
  assert(isDefect(inner))
  assert.equal(akashkit.Coin.toText({ denom: 'uakt', amount: 1n }), '1uakt')
})

test('calls within calls', () => {
  const nested = {
    get denom() {
      assert.throws(() => akashkit.check(7), akashkit.ArgumentError)
      return akashkit.constants().feeDenom
    },
    amount: 7n,
  }
  assert.equal(akashkit.Coin.toText(nested), '7uakt')
})

test('a stack that is full leaves nothing broken', () => {
  const deep = () => {
    try {
      return deep()
    } catch {
      return akashkit.check(DOCUMENT)
    }
  }
  try {
    deep()
  } catch (error) {
    assert(error instanceof RangeError || isDefect(error), error)
  }
  for (let i = 0; i < 3; i++) assert(akashkit.check(DOCUMENT).deployment)
})

test('bytes and arrays of another window', () => {
  const bytes = runInNewContext('Uint8Array.of(0x61, 0xff)')
  assert.equal(akashkit.check(bytes).report.diagnostics[0].code, 'yaml.encoding')
  assert.throws(() => akashkit.crossCheck({ groups: runInNewContext('[]') }, runInNewContext('[]')), akashkit.InputError)
  const { proxy, revoke } = Proxy.revocable([], {})
  revoke()
  for (const value of [proxy, runInNewContext('new Uint16Array(2)'), structuredClone(bytes).buffer]) {
    assert.throws(() => akashkit.check(value))
    assert.throws(() => akashkit.validateGroups(value))
  }
  assert(akashkit.check(DOCUMENT).deployment)
})

test('what is not reachable any more is forgotten', { skip: globalThis.gc === undefined }, async () => {
  const grown = []
  for (let round = 0; round < 6; round++) {
    for (let i = 0; i < 2000; i++) akashkit.check(DOCUMENT).report
    globalThis.gc()
    await new Promise((resolve) => setTimeout(resolve, 20))
    grown.push(process.memoryUsage().arrayBuffers + process.memoryUsage().external)
  }
  assert(grown.at(-1) < grown[0] * 1.5, grown.join(' '))
})
