// What Node prints shows no secret.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inspect } from 'node:util'

import { akashkit, hex } from './shared.mjs'

test('secrets are not shown', () => {
  const words = [...Array(11).fill('abandon'), 'about'].join(' ')
  const key = akashkit.Mnemonic.parse(words).derive()
  const shown = inspect(key, { depth: 9, showHidden: true, getters: true })
  assert(!shown.includes(hex(key.toBytes())))
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
