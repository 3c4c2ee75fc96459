//! The rows of providers' gateways; see [`surface`](mod@crate::surface) for their words.

/// What to ask a provider, what it answers, and why it refuses.
#[doc(hidden)]
#[macro_export]
macro_rules! surface_gateway {
    ($record:ident, $choice:ident, $union:ident, $handle:ident, $call:ident) => {
        $choice! { GatewayAccess [$crate::surface::GatewayAccess] "What a provider wants to be shown: a token as `Authorization: Bearer`, or a certificate, which allows everything. Never both."
            Anyone "anyone" "Nothing."
            Owner "owner" "Any token of the lease's owner that is for this provider."
            Scope "scope" "One that allows the scope of the request."
        }
        $handle! { GatewayRequest [$crate::gateway::Request] "A request to a provider. Follow no redirects, and speak TLS 1.3."
            from {
                address "Asks which account the provider is; `read_address` reads the answer." quick () [GatewayRequest] => Ok($crate::gateway::Request::address().into());
                provider_status "Asks what the provider has and does; `ProviderStatus` reads the answer." quick () [GatewayRequest] => Ok($crate::gateway::Request::provider_status().into());
                provider_version "Asks what the provider runs; `ProviderVersion` reads the answer." quick () [GatewayRequest] => Ok($crate::gateway::Request::provider_version().into());
                submit_manifest "Sends a manifest, for which a provider takes up to two minutes; `check_accepted` reads the answer." quick (dseq [U64] manifest [Manifest]) [GatewayRequest] => Ok($crate::gateway::Request::submit_manifest(dseq.try_into()?, &manifest).into());
                manifest "Reads the manifest back: the lease's group alone, as `Manifest`." quick (lease [LeaseId]) [GatewayRequest] => Ok($crate::gateway::Request::manifest(&lease).into());
                lease_status "Asks how a lease's services are; `LeaseStatus` reads the answer." quick (lease [LeaseId]) [GatewayRequest] => Ok($crate::gateway::Request::lease_status(&lease).into());
                service_status "Asks how one service is; `ServiceStatus` reads the answer." quick (lease [LeaseId] service [String]) [GatewayRequest] => Ok($crate::gateway::Request::service_status(&lease, &service)?.into());
                logs "Opens a WebSocket of what services print, the last lines first, all of them and of all services unless it is said; `LogLine` reads a message of text." quick (lease [LeaseId] ? services [Vec<String>] ? follow [bool] ? tail [u32]) [GatewayRequest] =>
                    Ok($crate::surface::logs_request(&lease, services, follow, tail)?.into());
                events "Opens a WebSocket of what happens to services in the provider's cluster; `LeaseEvent` reads a message of text." quick (lease [LeaseId] ? services [Vec<String>] ? follow [bool]) [GatewayRequest] =>
                    Ok($crate::gateway::Request::events(&lease, &services.unwrap_or_default(), follow.unwrap_or_default())?.into());
                shell "Opens a WebSocket that runs a command in a replica, the first where none is named; `ShellFrame` reads a binary message." quick (lease [LeaseId] service [String] command [Vec<String>] ? pod [u32] ? tty [bool] ? stdin [bool]) [GatewayRequest] =>
                    Ok($crate::surface::shell_request(&lease, service, command, pod, tty, stdin)?.into());
                migrate_hostnames "Moves host names from the owner's other leases at the provider to a deployment that names them; `read_migrated` reads the answer." quick (hostnames [Vec<String>] dseq [U64] gseq [u32]) [GatewayRequest] =>
                    Ok($crate::gateway::Request::migrate_hostnames(&hostnames, dseq.try_into()?, gseq.try_into()?)?.into());
                migrate_endpoints "Moves leased IP addresses, by the names of their endpoints, to a deployment that names them; `read_migrated` reads the answer." quick (endpoints [Vec<String>] dseq [U64] gseq [u32]) [GatewayRequest] =>
                    Ok($crate::gateway::Request::migrate_endpoints(&endpoints, dseq.try_into()?, gseq.try_into()?)?.into());
            }
            get this {
                verb "`GET`, `POST` or `PUT`." [String] => Ok(this.verb.to_owned());
                target "Path and query, percent-encoded: what follows the provider's address." [String] => Ok(this.target.clone());
                body "What is sent as `Content-Type: application/json`." [Option<String>] => Ok(this.body.clone());
                is_socket "Whether it opens a WebSocket." [bool] => Ok(this.is_socket);
                access "What the sender must show." [GatewayAccess] => Ok($crate::surface::gateway_access(this));
                scope "What a token must allow, where that is asked for." [Option<AccessScope>] => Ok($crate::surface::gateway_scope(this));
            }
            with this {
                url "The whole address, from the provider's `host_uri` on chain." quick (host_uri [String]) [String] => Ok(this.url(&host_uri.parse()?));
        } }
        $call! { server_name "The name to call in TLS (SNI) on the connection to a provider's address: with a certificate of one's own, behind it the provider shows that of its account; without, that of its host." quick (host_uri [String] has_certificate [bool]) [String] =>
            Ok($crate::gateway::Request::server_name(&host_uri.parse()?, has_certificate)); }
        $call! { check_accepted "Whether a provider did what it was asked for, by the status and the body of its answer; the error says why not." quick (status [u32] body [String]) [()] => Ok($crate::gateway::accepted($crate::surface::status(status), &body)?); }
        $call! { read_address "Reads which account a provider is." quick (status [u32] body [String]) [Address] => Ok($crate::gateway::read_address($crate::surface::status(status), &body)?); }
        $call! { read_migrated "Reads what was moved to another deployment." quick (status [u32] body [String]) [Vec<String>] => Ok($crate::gateway::read_migrated($crate::surface::status(status), &body)?); }
        $call! { explain_gateway "Explains what a provider answers in place of what was asked for: a status other than 200 and the body." quick (status [u32] body [String]) [ChainRefusal] => Ok($crate::refusal::Refusal::of_gateway($crate::surface::status(status), &body).into()); }
        $call! { explain_closing "Explains how a provider ended a WebSocket, by the code and the reason of the closing frame; nothing for the usual end." quick (code [u32] reason [String]) [Option<ChainRefusal>] => Ok($crate::refusal::Refusal::of_closing($crate::surface::status(code), &reason).map(Into::into)); }
        $record! { LeaseStatus [$crate::gateway::LeaseStatus] "How a lease's services are, and where they are reached." {
                services [Vec<ServiceStatus>] "Sorted by name."
                forwarded_ports [Vec<ForwardedPort>] "Ports other than 80 that are reachable from outside, by service."
                ips [Vec<LeasedIp>] "Leased IP addresses, by service."
                errors [Vec<String>] "What the provider complains of."
            }
            from {
                read "Reads the answer of a provider: status of HTTP and body." quick (status [u32] body [String]) [LeaseStatus] => Ok($crate::gateway::LeaseStatus::read($crate::surface::status(status), &body)?);
            }
            with this {
                is_ready "Whether there are services, and every one has as many replicas as it should." quick () [bool] => Ok(this.is_ready());
        } }
        $record! { ServiceStatus [$crate::gateway::ServiceStatus] "How one service is." {
                name [String] "Its name in the manifest."
                available [i32] "How many replicas can be reached."
                total [i32] "How many there should be."
                uris [Vec<String>] "The host names under which it is reached."
                observed_generation [I64] "Which version of its deployment the cluster has seen."
                replicas [i32] "How many replicas exist."
                updated_replicas [i32] "Of these, how many are of the newest version."
                ready_replicas [i32] "How many are ready."
                available_replicas [i32] "How many have been ready for long enough."
            }
            from {
                read "Reads the answer of a provider: status of HTTP and body." quick (status [u32] body [String]) [ServiceStatus] => Ok($crate::gateway::ServiceStatus::read($crate::surface::status(status), &body)?);
            }
            with this {
                is_ready "Whether it has as many replicas as it should." quick () [bool] => Ok(this.is_ready());
        } }
        $record! { ForwardedPort [$crate::gateway::ForwardedPort] "A port that is reachable from outside." {
                service [String] "The service behind it."
                port [u32] "The port inside."
                external_port [u32] "The port to connect to."
                proto [String] "`TCP` or `UDP`."
                ? host [String] "The host, where the provider says it."
        } }
        $record! { LeasedIp [$crate::gateway::LeasedIp] "A port of a leased IP address." {
                service [String] "The service behind it."
                ip [String] "The address."
                port [u32] "The port inside."
                external_port [u32] "The port to connect to."
                protocol [String] "`TCP` or `UDP`."
        } }
        $record! { LogLine [$crate::gateway::LogLine] "A line that a service printed." {
                name [String] "The pod that printed it: the service's name with something behind it."
                message [String] "The line, without its end."
            }
            from {
                from_json "Reads a message of text." quick (message [String]) [LogLine] => Ok($crate::gateway::LogLine::from_json(&message)?);
        } }
        $record! { LeaseEvent [$crate::gateway::LeaseEvent] "Something that happened to a service in the provider's cluster." {
                event_type [String] "`Normal` or `Warning`."
                reason [String] "Why, in one word."
                note [String] "The same in words."
                object_kind [String] "What it happened to, such as `Pod`."
                object_namespace [String] "In which namespace of the cluster: one for each lease."
                object_name [String] "The object's name."
                reporting_controller [String] "Who reports it, where it is said."
                reporting_instance [String] "Which of these."
            }
            from {
                from_json "Reads a message of text." quick (message [String]) [LeaseEvent] => Ok($crate::gateway::LeaseEvent::from_json(&message)?);
        } }
        $choice! { ShellChannel [$crate::gateway::ShellChannel] "What a frame of a shell carries."
            Failure "failure" "From the provider: it cannot go on, and does not say why."
            Resize "resize" "To the provider: the size of the terminal."
            Result "result" "From the provider: how the command ended. The last frame."
            Stderr "stderr" "From the provider: what the command prints as errors."
            Stdin "stdin" "To the provider: input of the command."
            Stdout "stdout" "From the provider: what the command prints."
        }
        $record! { ShellFrame [$crate::gateway::ShellFrame] "One frame of a shell: a binary message." {
                channel [ShellChannel] "What it carries."
                data [Bytes] "The bytes."
            }
            from {
                read "Reads a binary message." quick (message [Bytes]) [ShellFrame] => Ok($crate::gateway::ShellFrame::read(&message)?);
                stdin "Input for the command." quick (data [Bytes]) [ShellFrame] => Ok($crate::gateway::ShellFrame::stdin(data));
                resize "The size of the terminal, in characters." quick (columns [u32] rows [u32]) [ShellFrame] => Ok($crate::surface::resize(columns, rows)?);
            }
            with this {
                to_bytes "The binary message." quick () [Bytes] => Ok(this.to_bytes());
                exit_code "What the command returned, where this is the last frame; an error where it did not run." quick () [Option<I64>] => Ok(this.end()?.map(|exit| exit.exit_code));
        } }
        $record! { ProviderStatus [$crate::gateway::ProviderStatus] "What a provider has and what it does." {
                leases [u32] "How many leases it serves."
                orders [u32] "How many orders it looks at."
                deployments [u32] "How many deployments it has manifests of."
                active [Vec<ResourceTotal>] "What its leases use, one by one."
                pending [Vec<ResourceTotal>] "What it has bid for, one by one."
                nodes [Vec<NodeMetrics>] "Its machines."
                storage [Vec<ClassSize>] "What is left of persistent storage, by class."
                ? address [Address] "Its account."
                ? public_hostname [String] "Under which host name its services are reached."
                ? reclamation_window [Nanos] "The notice that it promises before it takes a lease's resources back, in nanoseconds."
                ? inventory_error [String] "What is wrong with its inventory, as JSON."
            }
            from {
                read "Reads the answer of a provider: status of HTTP and body." quick (status [u32] body [String]) [ProviderStatus] => Ok($crate::gateway::ProviderStatus::read($crate::surface::status(status), &body)?);
        } }
        $record! { ResourceTotal [$crate::gateway::ResourceTotal] "What one lease or bid takes." {
                cpu [U64] "Thousandths of a CPU."
                gpu [U64] "GPUs."
                memory [U64] "Bytes."
                storage_ephemeral [U64] "Bytes that are gone with the service."
                storage [Vec<ClassSize>] "Bytes that stay, by class."
        } }
        $record! { ClassSize [$crate::gateway::ClassSize] "Storage of one class." {
                class_name [String] "Such as `beta3`."
                size [I64] "Bytes; fewer than none where more was promised than there is."
        } }
        $record! { NodeMetrics [$crate::gateway::NodeMetrics] "One machine." {
                name [String] "Its name."
                allocatable [NodeAmounts] "What it has for leases."
                available [NodeAmounts] "What is left of it."
        } }
        $record! { NodeAmounts [$crate::gateway::NodeAmounts] "Resources of one machine." {
                cpu [U64] "Thousandths of a CPU."
                gpu [U64] "GPUs."
                memory [U64] "Bytes."
                storage_ephemeral [U64] "Bytes that are gone with the service."
        } }
        $record! { ProviderVersion [$crate::gateway::ProviderVersion] "What a provider runs." {
                version [String] "Such as `v0.10.1`."
                commit [String] "From which commit it was built."
                cosmos_sdk_version [String] "With which Cosmos SDK."
                go [String] "With which Go, and for which machine."
                build_deps [Vec<String>] "With which other modules."
                ? kubernetes [KubernetesVersion] "Its cluster, where that answers."
            }
            from {
                read "Reads the answer of a provider: status of HTTP and body." quick (status [u32] body [String]) [ProviderVersion] => Ok($crate::gateway::ProviderVersion::read($crate::surface::status(status), &body)?);
        } }
        $record! { KubernetesVersion [$crate::gateway::KubernetesVersion] "The version of a cluster." {
                major [String] "Such as `1`."
                minor [String] "Such as `31`."
                git_version [String] "Such as `v1.31.2+k3s1`."
                platform [String] "Such as `linux/amd64`."
        } }
    };
}
