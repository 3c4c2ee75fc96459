// What only the native part has: both kinds of module, threads, panics that unwind.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'

import { akashkit, example, folder } from './shared.mjs'

const DOCUMENT = example('vllm-h100.yaml')

test('both kinds of module have the same', async () => {
  const module = await import(pathToFileURL(join(folder, 'index.mjs')))
  assert.deepEqual(Object.keys(module).sort(), Object.keys(akashkit).sort())
  assert.equal(module.check, akashkit.check)
})

test('a panic can leave no function', () => {
  const source = readFileSync(new URL('../src/lib.rs', import.meta.url), 'utf8')
  const attributes = [...source.matchAll(/#\[napi(\([^)]*\))?\]\s*(?:#\[[^\]]*\]\s*)*pub fn/g)].map(([, words]) => words)
  assert(attributes.length > 8)
  for (const words of attributes) assert.match(words ?? '', /catch_unwind/)
})

test('a Buffer is bytes', () => {
  assert(akashkit.check(Buffer.from(DOCUMENT)).deployment)
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
