// Shows a lease: its state, what it costs, how its services are and what they print. What the chain and the provider answer is
// read from files, in the folder that is named: a program of your own sends the requests that are printed here.

import java.io.File
import java.io.PrintStream
import org.akashkit.Filter
import org.akashkit.GatewayRequest
import org.akashkit.LeaseStatus
import org.akashkit.LogLine
import org.akashkit.Price
import org.akashkit.Query
import org.akashkit.Reply
import org.akashkit.blockTime

fun main(words: Array<String>) {
    System.setOut(PrintStream(System.out, true, "UTF-8"))
    val folder = File(words.firstOrNull() ?: "examples/replies")
    fun answer(name: String) = File(folder, name).readText()
    fun ask(query: Query, name: String): Reply {
        val request = query.toRest()
        println("${request.verb} ${request.target}")
        return query.readRest(200u, answer(name))
    }

    val lease = ask(Query.leases(Filter(owner = OWNER)), "leases.json").leases().first().lease
    val deployment = ask(Query.deployment(lease.id.deployment()), "deployment.json").deployments().first()
    val host = ask(Query.provider(lease.id.provider), "provider.json").providers().first().hostUri

    val asked = GatewayRequest.leaseStatus(lease.id)
    println("${asked.verb} ${asked.url(host)}")
    val status = LeaseStatus.read(200u, answer("lease-status.json"))
    val logs = GatewayRequest.logs(lease.id, tail = 10u)
    println("${logs.verb} ${logs.url(host)}")
    println()

    println("${lease.id.text()}: ${lease.state.name.lowercase()} since block ${lease.createdAt}")
    val hourly = lease.price.blockToHourCeil(blockTime("console").toULong())
    println("It costs ${lease.price.text()} for a block, ${hourly.text()} for an hour")
    for (funds in deployment.account?.funds.orEmpty()) {
        println("Its deployment has ${Price(funds.denom, funds.amount).text()}")
    }
    for (service in status.services) {
        println("${service.name}: ${service.available} of ${service.total} replicas ${service.uris.joinToString()}")
    }
    for (port in status.forwardedPorts) {
        println("${port.service}: port ${port.port} is ${port.host.orEmpty()}:${port.externalPort} (${port.proto})")
    }
    for (line in answer("logs.jsonl").lines().filter(String::isNotEmpty)) {
        val printed = LogLine.fromJson(line)
        println("${printed.name} | ${printed.message}")
    }
}

private const val OWNER = "akash1efw7vm9fedk0rxk7avxc6nkrkahjrcvh3r27kr"
