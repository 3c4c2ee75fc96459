// The package exports what the table lists and nothing else; values are what JavaScript expects.
import assert from 'node:assert/strict'
import { test } from 'node:test'

import { akashkit, camel, example, table } from './shared.mjs'

const DOCUMENT = example('vllm-h100.yaml')
const ERRORS = ['AkashError', 'ArgumentError', 'BugError', 'ChainError', 'InputError', 'MisuseError', 'ProviderError', 'SdlError']
const MARKERS = ['codeMirrorDiagnostics', 'monacoMarkers']

const functions = (row) => [...row.from, ...row.with].map(({ name }) => camel(name)).concat(row.text ? ['toText'] : [])
const own = (value) => Object.getOwnPropertyNames(value).filter((name) => !['arguments', 'caller', 'constructor', 'length', 'name', 'prototype'].includes(name))

test('exports are the table', () => {
  const values = table.filter(([kind, row]) => kind === 'call' || kind === 'handle' || (kind === 'record' && functions(row).length > 0))
  const names = values.map(([kind, row]) => (kind === 'call' ? camel(row.name) : row.name))
  assert.deepEqual(Object.keys(akashkit).sort(), [...names, ...ERRORS, ...MARKERS].sort())
})

for (const [kind, row] of table) {
  test(`members of ${row.name} are the table`, () => {
    if (kind === 'record' && functions(row).length > 0) {
      assert.deepEqual(own(akashkit[row.name]).sort(), functions(row).sort())
    }
    if (kind === 'handle') {
      const members = [...row.get, ...row.with].map(({ name }) => camel(name)).concat(row.text ? ['toString'] : [])
      assert.deepEqual(own(akashkit[row.name].prototype).sort(), members.sort())
      assert.deepEqual(own(akashkit[row.name]).sort(), row.from.map(({ name }) => camel(name)).sort())
    }
  })
}

test('records are plain objects', () => {
  const { groups } = akashkit.check(DOCUMENT).deployment
  assert.deepEqual(structuredClone(groups), groups)
  assert.equal(Object.getPrototypeOf(groups[0]), Object.prototype)
  akashkit.validateGroups(structuredClone(groups))
})

test('handles keep what they gave', () => {
  const checked = akashkit.check(DOCUMENT)
  assert.equal(checked.report, checked.report)
  assert.equal(checked.deployment.groups, checked.deployment.groups)
  assert.throws(() => {
    'use strict'
    checked.deployment.groups = []
  }, TypeError)
})

test('what is left out may be null or undefined', () => {
  const words = [...Array(11).fill('abandon'), 'about'].join(' ')
  const mnemonic = akashkit.Mnemonic.parse(words)
  for (const options of [undefined, null, {}, { path: undefined }, { path: null, passphrase: '' }]) {
    assert.equal(akashkit.PublicKey.address(mnemonic.derive(options).publicKey), 'akash19rl4cm2hmr8afy4kldpxz3fka4jguq0a3mq6x0')
  }
})

test('errors have classes', () => {
  assert.throws(
    () => akashkit.Deployment.fromSdl('version: "1.0"'),
    (error) => {
      assert(error instanceof akashkit.SdlError && error instanceof akashkit.InputError && error instanceof Error)
      assert.equal(error.name, 'SdlError')
      assert.equal(error.code, error.diagnostics[0].code)
      return true
    },
  )
  assert.throws(
    () => akashkit.DeploymentId.toText({ owner: 'akash1qyhmn054', dseq: 0n }),
    (error) => {
      assert(!(error instanceof akashkit.SdlError))
      assert.deepEqual(error.chain, { codespace: 'sdk', number: 3 })
      assert(error.remedy && !error.isRetryable)
      return true
    },
  )
  assert.throws(
    () => new akashkit.UnsignedTx('akashnet-2', [], { amount: [], gasLimit: 1 }, []).assemble([]),
    (error) => error instanceof akashkit.MisuseError && !(error instanceof akashkit.ArgumentError),
  )
})

test('batches are in order, and the event loop runs meanwhile', async () => {
  let ticks = 0
  const timer = setInterval(() => ticks++, 1)
  // A tenth of a second and more, also on a fast machine.
  const documents = Array.from({ length: 20_000 }, (_, at) => (at % 3 === 1 ? '' : DOCUMENT))
  const checked = await akashkit.checkMany(documents, { threads: 2 })
  clearInterval(timer)
  assert(ticks > 5, `${ticks} ticks`)
  assert.equal(checked.length, documents.length)
  checked.forEach(({ deployment }, at) => assert.equal(deployment === undefined, at % 3 === 1))
  assert.deepEqual(await akashkit.checkMany([]), [])
})
