// Functions and classes out of what the library lists, and what the library asks of the page.
import library, { __wbg_reset_state as restart, call, defect, forget, install, surface } from './akashkit_browser.js'
import { make, veil } from './errors.js'

await library()

// What an object stands for in the library: a place, in the instance that made it.
const kept = new WeakMap()
const forgotten = new FinalizationRegistry(({ place, instance }) => {
  if (instance === running && !isBroken) forget(place)
})

// This instance, and the failure that its end would be.
let running
let bug
let depth = 0
let isBroken = false
let cause
let thrown

function begin() {
  running = {}
  install({
    make(failure, diagnostics) {
      const error = make(failure, diagnostics)
      // The library's own frames say nothing.
      Error.captureStackTrace?.(error, run)
      return error
    },
    veil,
    wrap(name, place) {
      const object = Object.create(classes[name].prototype)
      const at = { place, instance: running }
      kept.set(object, at)
      forgotten.register(object, at)
      return object
    },
    unwrap: (object) => (kept.get(object)?.instance === running ? kept.get(object).place : undefined),
    fail: (error) => (thrown = { error }),
  })
  bug = defect()
  isBroken = false
  cause = undefined
}

/**
 * Calls a function of the library. What it throws it hands over; an exception that comes out of it by itself, such as that of
 * a panic, leaves it in the middle of something, so another instance takes its place before the next call that is not within one.
 */
function run(row, values) {
  if (isBroken && depth === 0) {
    restart()
    begin()
  }
  if (isBroken) throw broken(cause)
  if (values.some(isStale)) throw broken(new Error('the object is of an instance that ended by a defect: make it again'))
  thrown = undefined
  let result
  depth++
  try {
    result = call(row, values)
  } catch (error) {
    isBroken = true
    cause ??= error
  } finally {
    depth--
  }
  if (isBroken) throw broken(cause)
  if (thrown === undefined) return result
  const { error } = thrown
  thrown = undefined
  throw error
}

function isStale(value) {
  const at = kept.get(value)
  return at !== undefined && at.instance !== running
}

/** The trap says no more than in which of the library's functions it was. */
function broken(cause) {
  const error = make({ ...bug })
  Object.defineProperty(error, 'cause', { value: cause, configurable: true, writable: true })
  return error
}

/** One item after the other, with pauses in which the page lives. */
async function many(row, values) {
  const results = []
  let since = performance.now()
  for (const item of run(row, values)) {
    try {
      results.push(run(row + 1, [item]))
    } catch (error) {
      results.push(error)
    }
    if (performance.now() - since > LONGEST_MILLISECONDS) {
      await pause()
      since = performance.now()
    }
  }
  return results
}

/** Lets everything else run that waits; no timer, for those are slow in a hidden page. */
const pause = () =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(undefined)
  })

const LONGEST_MILLISECONDS = 10

const akashkit = {}
const classes = {}
const constructors = {}

begin()
surface().forEach(([of, name, role], row) => {
  const define = (object, member) => Object.defineProperty(object, name, { configurable: true, ...member })
  const call = { [name]: (...values) => run(row, values) }[name]
  switch (role) {
    case 'each':
      return
    case 'function':
      return (akashkit[name] = call)
    case 'many':
      return (akashkit[name] = { [name]: async (...values) => many(row, values) }[name])
    case 'new':
      constructors[of] = row
  }
  const { prototype } = (akashkit[of] ??= classes[of] = classNamed(of))
  switch (role) {
    case 'get':
      return define(prototype, {
        get() {
          const value = run(row, [this])
          // Read once; the object keeps it.
          Object.defineProperty(this, name, { value, enumerable: true })
          return value
        },
      })
    case 'method':
      return define(prototype, { value: { [name](...values) { return run(row, [this, ...values]) } }[name], writable: true })
    case 'static':
      return define(classes[of], { value: call, writable: true })
  }
})

function classNamed(name) {
  return {
    [name]: class {
      constructor(...values) {
        if (constructors[name] === undefined) throw new TypeError(`${name} is made by its functions`)
        return run(constructors[name], values)
      }
    },
  }[name]
}

export default akashkit
