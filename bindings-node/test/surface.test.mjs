// The package exports what the table lists and nothing else; values are what JavaScript expects.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { inspect } from 'node:util'
import { Worker } from 'node:worker_threads'

import { akashkit, camel, example, folder, table } from './shared.mjs'

const DOCUMENT = example('vllm-h100.yaml')
const ERRORS = ['AkashError', 'ArgumentError', 'BugError', 'ChainError', 'InputError', 'MisuseError', 'ProviderError', 'SdlError']
const MARKERS = ['codeMirrorDiagnostics', 'monacoMarkers']

const functions = (row) => [...row.from, ...row.with].map(({ name }) => camel(name)).concat(row.text ? ['toText'] : [])
const own = (value) => Object.getOwnPropertyNames(value).filter((name) => !['arguments', 'caller', 'constructor', 'length', 'name', 'prototype'].includes(name))

test('exports are the table', async () => {
  const values = table.filter(([kind, row]) => kind === 'call' || kind === 'handle' || (kind === 'record' && functions(row).length > 0))
  const names = values.map(([kind, row]) => (kind === 'call' ? camel(row.name) : row.name))
  assert.deepEqual(Object.keys(akashkit).sort(), [...names, ...ERRORS, ...MARKERS].sort())
  const module = await import(pathToFileURL(join(folder, 'index.mjs')))
  assert.deepEqual(Object.keys(module).sort(), Object.keys(akashkit).sort())
  assert.equal(module.check, akashkit.check)
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

test('secrets are not shown', () => {
  const words = [...Array(11).fill('abandon'), 'about'].join(' ')
  const key = akashkit.Mnemonic.parse(words).derive()
  const shown = inspect(key, { depth: 9, showHidden: true, getters: true })
  assert(!shown.includes(Buffer.from(key.toBytes()).toString('hex')))
  assert(!inspect(akashkit.Mnemonic.parse(words), { showHidden: true }).includes('abandon'))
  assert.throws(
    () => akashkit.Mnemonic.parse(words.replace('about', 'hunter2')),
    (error) => !inspect(error).replace(error.stack, '').includes('hunter2') && !error.message.includes('hunter2'),
  )
  const json = '[{"name":"a","services":[{"name":"b","credentials":{"host":"h","email":"","username":"u","password":"hunter2"}}]}]'
  const manifest = akashkit.Manifest.fromJson(json)
  assert.equal(manifest.groups[0].services[0].credentials.password, 'hunter2')
  assert(!inspect(manifest, { depth: 9 }).includes('hunter2'))
  assert(akashkit.Manifest.toJson(structuredClone(manifest)).includes('hunter2'))
})

test('batches are in order, and the event loop runs meanwhile', async () => {
  let ticks = 0
  const timer = setInterval(() => ticks++, 1)
  const documents = Array.from({ length: 3000 }, (_, at) => (at % 3 === 1 ? '' : DOCUMENT))
  const checked = await akashkit.checkMany(documents, { threads: 2 })
  clearInterval(timer)
  assert(ticks > 5, `${ticks} ticks`)
  assert.equal(checked.length, documents.length)
  checked.forEach(({ deployment }, at) => assert.equal(deployment === undefined, at % 3 === 1))
  assert.deepEqual(await akashkit.checkMany([]), [])
})

test('workers have it too', async () => {
  const code = `
    const { parentPort, workerData } = require('node:worker_threads')
    const akashkit = require(workerData.path)
    let error
    try { akashkit.LeaseId.parse('x') } catch (caught) { error = caught instanceof akashkit.InputError && caught.code }
    parentPort.postMessage({ groups: akashkit.check(workerData.document).deployment.groups, error })`
  const results = await Promise.all(
    Array.from({ length: 4 }, () => new Promise((resolve, reject) => {
      const worker = new Worker(code, { eval: true, workerData: { path: folder, document: DOCUMENT } })
      worker.once('message', resolve).once('error', reject)
    })),
  )
  const here = akashkit.check(DOCUMENT).deployment.groups
  for (const { groups, error } of results) {
    assert.deepEqual(groups, here)
    assert.equal(error, 'id.path')
  }
})
