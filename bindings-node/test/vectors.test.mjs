// Every language answers as the shared vectors say.
import assert from 'node:assert/strict'
import { test } from 'node:test'

import { akashkit, call, families, lower, read } from './shared.mjs'

for (const family of families) {
  for (const row of read(family)) {
    test(`${family}: ${row.name}`, async () => {
      if ('error' in row) {
        await assert.rejects(call(row), (error) => {
          assert(error instanceof akashkit.AkashError, error.stack)
          assert.equal(error.code, row.error)
          return true
        })
      } else {
        const [result, type] = await call(row)
        assert.deepEqual(lower(result, type), row.ok)
      }
    })
  }
}

test('codes', () => {
  const codes = akashkit.codes()
  assert(codes.length > 200)
  assert.equal(new Set(codes.map(({ code }) => code)).size, codes.length)
  for (const info of codes) assert.deepEqual(akashkit.explain(info.code), info)
})
