/*
watch_lease.mjs [FOLDER]

Shows a lease: its state, what it costs, how its services are and what they print. What the chain and the provider answer is
read from files in FOLDER: a program of your own sends the requests that are printed here.
*/

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { argv } from 'node:process'

import { GatewayRequest, LeaseId, LeaseStatus, LogLine, Price, Query, blockTime } from 'akashkit'

const OWNER = 'akash1efw7vm9fedk0rxk7avxc6nkrkahjrcvh3r27kr'

const folder = argv[2] ?? 'examples/replies'
const answer = name => readFileSync(join(folder, name), 'utf8')
const ask = (query, name) => {
  const { verb, target } = query.toRest()
  console.log(verb, target)
  return query.readRest(200, answer(name))
}

const [{ lease }] = ask(Query.leases({ owner: OWNER }), 'leases.json').leases()
const [deployment] = ask(Query.deployment(LeaseId.deployment(lease.id)), 'deployment.json').deployments()
const [{ hostUri }] = ask(Query.provider(lease.id.provider), 'provider.json').providers()

const asked = GatewayRequest.leaseStatus(lease.id)
console.log(asked.verb, asked.url(hostUri))
const status = LeaseStatus.read(200, answer('lease-status.json'))
const logs = GatewayRequest.logs(lease.id, { tail: 10 })
console.log(logs.verb, logs.url(hostUri))
console.log()

console.log(`${LeaseId.toText(lease.id)}: ${lease.state} since block ${lease.createdAt}`)
const hourly = Price.blockToHourCeil(lease.price, BigInt(blockTime('console')))
console.log(`It costs ${Price.toText(lease.price)} for a block, ${Price.toText(hourly)} for an hour`)
for (const { denom, amount } of deployment.account?.funds ?? []) {
  console.log(`Its deployment has ${Price.toText({ denom, amount })}`)
}
for (const { name, available, total, uris } of status.services) {
  console.log(`${name}: ${available} of ${total} replicas ${uris.join(', ')}`)
}
for (const { service, port, host, externalPort, proto } of status.forwardedPorts) {
  console.log(`${service}: port ${port} is ${host ?? ''}:${externalPort} (${proto})`)
}
for (const line of answer('logs.jsonl').trimEnd().split('\n')) {
  const { name, message } = LogLine.fromJson(line)
  console.log(`${name} | ${message}`)
}
