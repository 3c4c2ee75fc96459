// What is tested in a page, and its files, all fetched before the first test.
import * as akashkit from 'akashkit'

export { akashkit }
export const isNative = false
export const panics = undefined

const text = async (path) => (await fetch(path)).text()
const names = JSON.parse(await text('/files.json'))
const files = Object.fromEntries(await Promise.all(names.map(async (name) => [name, await text(name)])))

export const read = (name) => JSON.parse(files[`/vectors/${name}.json`])
export const example = (name) => files[`/examples/${name}`]
export const families = names
  .map((name) => /^\/vectors\/(.*)\.json$/.exec(name)?.[1])
  .filter((name) => name !== undefined && name !== 'surface')
