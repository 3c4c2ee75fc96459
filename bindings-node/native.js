'use strict'

const { platform, arch } = process

// On Linux there is a package for each C library, and npm installs the one that fits.
const kinds = { linux: ['-gnu', '-musl'], win32: ['-msvc'] }[platform] ?? ['']
const packages = kinds.map((kind) => `akashkit-${platform}-${arch}${kind}`)

const native = load(['./akashkit.node', ...packages])
const { make, veil } = require('./errors.js')

native.install(make, veil)
module.exports = native

function load(places) {
  const failures = []
  for (const place of places) {
    try {
      return require(place)
    } catch (failure) {
      failures.push(failure)
    }
  }
  const missing = packages.join(' or ')
  const message = `akashkit has no native part for this system: install ${missing}, without omitting optional dependencies`
  throw new Error(message, { cause: failures.at(-1) })
}
