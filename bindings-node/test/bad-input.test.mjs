// Whatever is handed in: an exception with a code, and the process lives.
import assert from 'node:assert/strict'
import { test } from 'node:test'

import { akashkit, example, panics } from './shared.mjs'

const { ArgumentError, InputError } = akashkit
const DOCUMENT = example('vllm-h100.yaml')
const OWNER = 'akash1qyhmn054'

const coin = (amount) => akashkit.Coin.toText({ denom: 'uakt', amount })
const price = (amount) => akashkit.Price.toText({ denom: 'uakt', amount })
const deployment = (owner, dseq) => akashkit.DeploymentId.toText({ owner, dseq })

const REFUSED = [
  ['argument.type', ArgumentError, () => akashkit.check()],
  ['argument.type', ArgumentError, () => akashkit.check(null)],
  ['argument.type', ArgumentError, () => akashkit.check(7)],
  ['argument.type', ArgumentError, () => akashkit.check({ toString: () => DOCUMENT })],
  ['argument.type', ArgumentError, () => akashkit.check(new Uint16Array(2))],
  ['argument.type', ArgumentError, () => akashkit.check(new ArrayBuffer(2))],
  ['argument.text', InputError, () => akashkit.check('version: \ud800')],
  ['argument.text', InputError, () => akashkit.isAttributeKey('\udfff')],
  ['argument.float', ArgumentError, () => coin(1.5)],
  ['argument.float', ArgumentError, () => coin(NaN)],
  ['argument.float', ArgumentError, () => coin(Infinity)],
  ['argument.float', ArgumentError, () => coin(2 ** 53)],
  ['argument.type', ArgumentError, () => coin('5')],
  ['argument.type', ArgumentError, () => coin(null)],
  ['argument.float', ArgumentError, () => price(0.1)],
  ['argument.float', ArgumentError, () => price(1)],
  ['decimal.text', InputError, () => price('1e5')],
  ['decimal.text', InputError, () => price('')],
  ['decimal.places', InputError, () => price('0.0000000000000000001')],
  ['int.range', InputError, () => coin(2n ** 256n)],
  ['argument.range', InputError, () => coin(10n ** 5000n)],
  ['price.negative', InputError, () => coin(-1n)],
  ['argument.range', InputError, () => deployment(OWNER, 2n ** 64n)],
  ['argument.range', InputError, () => deployment(OWNER, -1n)],
  ['argument.range', InputError, () => deployment(OWNER, -1)],
  ['argument.type', ArgumentError, () => deployment(null, 1n)],
  ['argument.type', ArgumentError, () => deployment(OWNER, true)],
  ['address.text', InputError, () => deployment('me', 1n)],
  ['argument.type', ArgumentError, () => akashkit.DeploymentId.toText()],
  ['argument.type', ArgumentError, () => akashkit.DeploymentId.toText('akash1qyhmn054/7')],
  ['argument.range', InputError, () => akashkit.GroupId.toText({ owner: OWNER, dseq: 1n, gseq: 2 ** 32 })],
  ['argument.float', ArgumentError, () => akashkit.GroupId.toText({ owner: OWNER, dseq: 1n, gseq: 1.5 })],
  ['argument.choice', InputError, () => akashkit.addressBytes(OWNER, { kind: 'planet' })],
  ['argument.type', ArgumentError, () => akashkit.addressBytes(OWNER, { kind: 7 })],
  ['argument.type', ArgumentError, () => akashkit.addressBytes(OWNER, 'account')],
  ['argument.type', ArgumentError, () => akashkit.crossCheck({ groups: [] }, 'groups')],
  ['argument.type', ArgumentError, () => akashkit.crossCheck({ groups: [null] }, [])],
  ['argument.type', ArgumentError, () => akashkit.crossCheck({}, [])],
  ['argument.type', ArgumentError, () => akashkit.PublicKey.toText({ bytes: [1, 2, 3] })],
  ['key.public', InputError, () => akashkit.PublicKey.toText({ bytes: new Uint8Array() })],
  ['json.text', InputError, () => akashkit.GroupSpec.fromJson('{')],
  ['argument.choice', InputError, () => akashkit.escrowAccountText({ kind: 'planet' })],
  ['argument.type', ArgumentError, () => akashkit.escrowAccountText({})],
  ['argument.type', ArgumentError, () => new akashkit.UnsignedTx()],
]

REFUSED.forEach(([code, class_, call], at) => {
  test(`refused ${at}: ${code}`, () => {
    assert.throws(call, (error) => {
      assert(error instanceof class_, error.stack)
      assert.equal(error.code, code, error.message)
      assert(error.message.length < 400)
      return true
    })
  })
})

test('batches reject', async () => {
  const refused = [[undefined], [null], [DOCUMENT], [[DOCUMENT, null]], [[DOCUMENT], { threads: -1 }], [[DOCUMENT], 3]]
  for (const args of refused) await assert.rejects(akashkit.checkMany(...args), akashkit.AkashError)
})

test('a getter that throws comes through', () => {
  const hostile = { get denom() { throw new RangeError('mine') } }
  assert.throws(() => akashkit.Coin.toText(hostile), RangeError)
  const proxy = new Proxy({}, { get: () => { throw new RangeError('mine') } })
  assert.throws(() => akashkit.Manifest.toJson(proxy), RangeError)
})

test('methods on what they do not belong to are an exception', () => {
  const { get } = Object.getOwnPropertyDescriptor(akashkit.Report.prototype, 'diagnostics')
  for (const other of [{}, null, 7, akashkit.check(DOCUMENT), Object.create(akashkit.Report.prototype)]) {
    assert.throws(() => get.call(other))
    assert.throws(() => akashkit.Report.prototype.fixed.call(other, ''))
  }
  assert.throws(() => new akashkit.Report())
})

test('bytes that are not text are a finding', () => {
  const { diagnostics } = akashkit.check(Uint8Array.of(0x61, 0xff)).report
  assert.deepEqual(diagnostics.map(({ code }) => code), ['yaml.encoding'])
})

test('every kind of bytes is read', () => {
  const bytes = new TextEncoder().encode(`x${DOCUMENT}`)
  for (const document of [bytes.subarray(1), DOCUMENT]) assert(akashkit.check(document).deployment)
  const shared = new Uint8Array(new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true }).buffer, 0, bytes.length)
  shared.set(bytes)
  assert(akashkit.check(shared.subarray(1)).deployment)
  assert.equal(akashkit.check(new Uint8Array()).report.diagnostics[0].code, 'sdl.empty')
  assert(akashkit.check('version: "2.0" # \ufffd').report.hasErrors)
})

test('a defect is an exception', (t) => {
  if (panics === undefined) return t.skip('built without the feature `panic`')
  for (let i = 0; i < 3; i++) {
    assert.throws(() => panics(), (error) => error instanceof akashkit.BugError && error.code === 'bug.panic')
  }
  assert(akashkit.check(DOCUMENT).deployment)
})
