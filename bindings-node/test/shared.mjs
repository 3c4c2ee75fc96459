// Vectors are calls by name with arguments as JSON; the table says what each value is in JavaScript.
import assert from 'node:assert/strict'

import { akashkit, read } from './here.mjs'

export * from './here.mjs'

export const table = read('surface').map((row) => Object.entries(row)[0])
const types = Object.fromEntries(table.filter(([kind]) => kind !== 'call').map(([kind, row]) => [row.name, { kind, row }]))
const calls = Object.fromEntries(table.filter(([kind]) => kind === 'call').map(([, row]) => [row.name, row]))

export const camel = (name) => name.replace(/_(.)/g, (_, letter) => letter.toUpperCase())

/** The result, and its type in the table. */
export async function call(test) {
  const [function_, of] = test.call.split('.').reverse()
  const given = test.args ?? []
  if (of === undefined) {
    const row = calls[function_]
    if (function_ === 'check_many') {
      const items = given[0].map((item) => liftNow(item, row.parameters[0].type))
      return [await akashkit.checkMany(items), { list: row.result }]
    }
    return [akashkit[camel(function_)](...(await arguments_(given, row))), row.result]
  }
  const { kind, row } = types[of]
  if (kind === 'handle' && function_ === 'new') return [new akashkit[of](...(await arguments_(given, row.new))), { name: of }]
  const made = row.from.find(({ name }) => name === function_)
  if (made) return [akashkit[of][camel(function_)](...(await arguments_(given, made))), made.result]
  const value = await lift(test.this, { name: of })
  const on = (name, ...args) => (kind === 'handle' ? value[name](...args) : akashkit[of][name](value, ...args))
  if (function_ === 'text') return [on(kind === 'handle' ? 'toString' : 'toText'), { name: 'String' }]
  const part = row.get?.find(({ name }) => name === function_)
  if (part) return [value[camel(function_)], part.type]
  const method = row.with.find(({ name }) => name === function_)
  return [on(camel(function_), ...(await arguments_(given, method))), method.result]
}

/** Required ones by place; the others are properties of a last one. */
async function arguments_(given, { parameters }) {
  const required = []
  const options = {}
  for (const [at, { name, type, optional }] of parameters.entries()) {
    const value = given[at] ?? undefined
    const lifted = value === undefined ? undefined : await lift(value, type)
    if (optional) options[camel(name)] = lifted
    else required.push(lifted)
  }
  return Object.keys(options).length === 0 ? required : [...required, options]
}

/** JSON to JavaScript. */
async function lift(value, type) {
  if (value?.call !== undefined) return (await call(value))[0]
  if (type.list) return Promise.all(value.map((item) => lift(item, type.list)))
  if (type.option) return value === null ? undefined : lift(value, type.option)
  const { kind, row } = types[type.name] ?? {}
  if (kind === 'record') return object(value, row.fields)
  if (kind === 'union') return { kind: value.kind, ...(await object(value, row.variants.find(({ word }) => word === value.kind).fields)) }
  return liftNow(value, type)
}

function liftNow(value, { name }) {
  if (['I64', 'Int', 'Nanos', 'U64'].includes(name)) return BigInt(value)
  if (['Bytes', 'SecretBytes'].includes(name)) return bytes(value)
  if (name === 'Document') return typeof value === 'string' ? value : bytes(value.hex)
  return value
}

async function object(value, fields) {
  const there = fields.filter(({ name }) => value[name] !== undefined)
  const entries = there.map(async ({ name, type }) => [camel(name), await lift(value[name], type)])
  return Object.fromEntries(await Promise.all(entries))
}

const bytes = (hex) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))

export const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

/** JavaScript to JSON; fails where the value is not of the type that the table says. */
export function lower(value, type) {
  if (type === 'unit') return assert.equal(value, undefined) ?? null
  if (type.option) return value === undefined ? null : lower(value, type.option)
  if (type.list) return assert(Array.isArray(value)) ?? value.map((item) => lower(item, type.list))
  const is = (kind) => assert.equal(typeof value, kind, type.name)
  const { kind, row } = types[type.name] ?? {}
  switch (kind) {
    case 'choice':
      assert(row.words.some(({ word }) => word === value))
      return value
    case 'handle':
      assert(value instanceof akashkit[type.name])
      return parts(value, row.get)
    case 'record':
      assert.deepEqual(Object.keys(value).filter((name) => !row.fields.some((field) => camel(field.name) === name)), [])
      return parts(value, row.fields)
    case 'union':
      return { kind: value.kind, ...parts(value, row.variants.find(({ word }) => word === value.kind).fields) }
  }
  switch (type.name) {
    case 'I64':
    case 'Int':
    case 'Nanos':
    case 'U64':
      is('bigint')
      return value.toString()
    case 'bool':
      is('boolean')
      return value
    case 'i32':
    case 'u32':
      is('number')
      return value
    case 'Bytes':
    case 'SecretBytes':
      assert(value instanceof Uint8Array)
      return hex(value)
    default:
      is('string')
      return value
  }
}

function parts(value, fields) {
  const there = fields.map(({ name, type }) => [name, value[camel(name)], type]).filter(([, part]) => part !== undefined)
  return Object.fromEntries(there.map(([name, part, type]) => [name, lower(part, type)]))
}
