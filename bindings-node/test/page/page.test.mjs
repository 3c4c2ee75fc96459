// What only a page has; and that our own assertions fail where they must.
import assert from 'node:assert/strict'
import { test } from 'node:test'

import { akashkit, example } from '../shared.mjs'

const DOCUMENT = example('vllm-h100.yaml')

test('a page is alive while a batch runs', async () => {
  let frames = 0
  let isDone = false
  const count = () => {
    frames++
    if (!isDone) setTimeout(count)
  }
  count()
  const checked = await akashkit.checkMany(Array(2000).fill(DOCUMENT))
  isDone = true
  assert.equal(checked.length, 2000)
  assert(frames > 5, `${frames} turns`)
})

test('bytes and arrays of another window', () => {
  const frame = document.body.appendChild(document.createElement('iframe'))
  const { Array, Uint8Array } = frame.contentWindow
  assert.equal(akashkit.check(Uint8Array.of(0x61, 0xff)).report.diagnostics[0].code, 'yaml.encoding')
  akashkit.validateAttributes(Array.of())
  frame.remove()
})

test('assertions fail', () => {
  const failing = [
    () => assert(0),
    () => assert.equal(1, 1n),
    () => assert.deepEqual({ a: [1, { b: 2n }] }, { a: [1, { b: 3n }] }),
    () => assert.deepEqual({ a: 1 }, { a: 1, b: undefined }),
    () => assert.deepEqual([1], { 0: 1 }),
    () => assert.match('a', /b/),
    () => assert.throws(() => {}),
    () => assert.throws(() => { throw new TypeError('a') }, RangeError),
    () => assert.throws(() => { throw new TypeError('a') }, (error) => error.message === 'b'),
  ]
  for (const [at, call] of failing.entries()) assert.throws(call, undefined, at)
  assert.deepEqual({ a: [1n, 'b'] }, { a: [1n, 'b'] })
})
