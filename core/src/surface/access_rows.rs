//! The rows of tokens and certificates; see [`surface`](mod@crate::surface) for their words.

/// Tokens and certificates with which providers are asked, and who answers.
#[doc(hidden)]
#[macro_export]
macro_rules! surface_access {
    ($record:ident, $choice:ident, $union:ident, $handle:ident, $call:ident) => {
        $choice! { AccessScope [$crate::access::token::Scope] "One thing that may be done at a provider."
            Attestation "attestation" "Reads proofs of what the machine is."
            Events "events" "Reads what happens to the services."
            GetManifest "get-manifest" "Reads the manifest back."
            HostnameMigrate "hostname-migrate" "Moves host names to this lease."
            IpMigrate "ip-migrate" "Moves IP addresses to this lease."
            Logs "logs" "Reads what services print."
            Restart "restart" "Restarts services."
            SendManifest "send-manifest" "Sends the manifest."
            Shell "shell" "Runs commands in services."
            Status "status" "Reads how services are."
        }
        $choice! { AccessTask [$crate::access::token::Task] "What somebody is about to do, and the least that it needs."
            Deploy "deploy" "Send the manifest and see whether it came up."
            Logs "logs" "Read what services print."
            Shell "shell" "Run commands in services."
            Watch "watch" "Read how services are, what happens to them and what they print."
        }
        $choice! { TokenAlgorithm [$crate::access::token::Algorithm] "How a token is signed."
            Es256k "ES256K" "The key signs header and claims."
            Es256kAdr36 "ES256KADR36" "A wallet signs them as arbitrary data (ADR-036)."
        }
        $choice! { AccessLevel [$crate::access::token::Level] "How finely something is permitted."
            Full "full" "Everything."
            Granular "granular" "What is said of each provider, or of each deployment there."
            Scoped "scoped" "Some scopes."
        }
        $handle! { TokenAccess [$crate::access::token::Access] "What a token permits with the leases of who issued it."
            from {
                full "Everything, at every provider." quick () [TokenAccess] => Ok($crate::access::token::Access::full().into());
                scoped "These scopes, at every provider." quick (scopes [Vec<AccessScope>]) [TokenAccess] => Ok($crate::access::token::Access::scoped(&scopes)?.into());
                granular "What these permissions say, each for a provider." quick (permissions [Vec<TokenPermission>]) [TokenAccess] => Ok($crate::surface::granular(permissions)?.into());
                lease "The least that a task needs with one lease and these of its services." quick (task [AccessTask] lease [LeaseId] services [Vec<String>]) [TokenAccess] =>
                    Ok($crate::surface::lease_access(task, &lease, &services)?.into());
            }
            get this {
                level "How finely it permits." [AccessLevel] => Ok(this.level());
                scopes "The scopes at every provider." [Vec<AccessScope>] => Ok(this.scopes().to_vec());
        } }
        $record! { TokenPermission [$crate::surface::TokenPermission] "What a token permits at one provider." {
                provider [Address] "The provider."
                level [AccessLevel] "Everything, these scopes with every lease there, or what is said of single deployments."
                scopes [Vec<AccessScope>] "What is permitted, where the level is `scoped`; none otherwise."
                deployments [Vec<TokenDeployment>] "What is permitted, where the level is `granular`; none otherwise."
        } }
        $record! { TokenDeployment [$crate::surface::TokenDeployment] "What a token permits with one deployment, or with one group or order of it." {
                dseq [U64] "The deployment's number."
                scopes [Vec<AccessScope>] "What may be done."
                services [Vec<String>] "With which services: at least one. Providers see that some are named, and do not look which."
                ? gseq [u32] "With one group."
                ? oseq [u32] "With one order of it."
        } }
        $handle! { TokenClaims [$crate::access::token::Claims] "What a token says: who permits what, and for how long."
            new "Claims that hold from a moment on for so many seconds." quick (issuer [Address] access [TokenAccess] now [Timestamp] seconds [u32]) [TokenClaims] =>
                Ok($crate::access::token::Claims::new(issuer, $crate::access::token::Access::clone(&access), now, seconds)?.into());
            from {
                for_lease "The least that a task needs with one lease and these of its services, for 15 minutes." quick (task [AccessTask] lease [LeaseId] services [Vec<String>] now [Timestamp]) [TokenClaims] =>
                    Ok($crate::access::token::Claims::for_lease(task, &lease, &$crate::surface::texts(&services), now)?.into());
            }
            get this {
                issuer "Who permits it." [Address] => Ok(this.issuer().clone());
                issued "When it was made, in seconds since 1970." [I64] => Ok(this.issued());
                begins "From when it holds." [I64] => Ok(this.begins());
                expires "Until when." [I64] => Ok(this.expires());
                id "Its own name, where it has one." [Option<String>] => Ok(this.id().map(str::to_owned));
                level "How finely it permits." [AccessLevel] => Ok(this.access().level());
                scopes "The scopes at every provider." [Vec<AccessScope>] => Ok(this.access().scopes().to_vec());
            }
            with this {
                with_id "The same with a name of its own." quick (id [String]) [TokenClaims] => Ok($crate::access::token::Claims::clone(this).with_id(&id)?.into());
                sign "The token, signed by the issuer's key; as ES256K, where nothing else is named." work (key [PrivateKey] ? algorithm [TokenAlgorithm]) [Token] =>
                    Ok(this.sign(&key, algorithm.unwrap_or($crate::access::token::Algorithm::Es256k))?.into());
                draft "What the issuer's wallet signs elsewhere; as ADR-036, where nothing else is named." quick (? algorithm [TokenAlgorithm]) [TokenDraft] =>
                    Ok(this.draft(algorithm.unwrap_or($crate::access::token::Algorithm::Es256kAdr36))?.into());
                permits_lease "Whether this may be done with a lease." quick (scope [AccessScope] lease [LeaseId]) [bool] => Ok(this.permits_lease(scope, &lease));
                permits_deployment "Whether this may be done with a deployment at a provider." quick (scope [AccessScope] deployment [DeploymentId] provider [Address]) [bool] => Ok(this.permits_deployment(scope, &deployment, &provider));
        } }
        $handle! { TokenDraft [$crate::access::token::TokenDraft] "A token without its signature."
            get this {
                signed_text "Header and claims: what a wallet is given that wraps texts itself (`signArbitrary`)." [String] => Ok(this.text().to_owned());
                bytes_to_sign "What the key signs (by its SHA-256)." [Bytes] => Ok(this.bytes_to_sign());
            }
            with this {
                attach "The token, with a signature of 64 bytes by the issuer's key." work (key [PublicKey] signature [Bytes]) [Token] => Ok(this.attach(&key, &signature)?.into());
        } }
        $handle! { Token [$crate::access::token::Token] "A token that was taken apart and not yet believed. Wiped when dropped."
            from {
                parse "Takes a token apart, as providers do." quick (token [Secret]) [Token] => Ok($crate::access::token::Token::parse(&token)?.into());
            }
            get this {
                algorithm "How it is signed." [TokenAlgorithm] => Ok(this.algorithm());
                issuer "Who says to have signed it: whose key to ask the chain for." [Address] => Ok(this.issuer()?);
            }
            with this {
                bearer "What is sent behind `Authorization: Bearer`." quick () [Secret] => Ok(this.as_str().to_owned().into());
                verify "What it permits at this moment, by the issuer's key as the chain knows it; the error says why a provider refuses it." work (key [PublicKey] now [Timestamp]) [TokenClaims] => Ok(this.verify(&key, now)?.into());
        } }
        $handle! { TlsKey [$crate::access::certificate::TlsKey] "The secret key behind a certificate, on P-256. Wiped when dropped."
            from {
                from_bytes "Takes 32 random bytes." quick (bytes [SecretBytes]) [TlsKey] => Ok($crate::access::certificate::TlsKey::from_bytes(&bytes)?.into());
                from_pem "Reads a key in PEM: `PRIVATE KEY`, or the older `EC PRIVATE KEY`." quick (text [Secret]) [TlsKey] => Ok($crate::access::certificate::TlsKey::from_pem(text.as_bytes())?.into());
            }
            get this {
                public_key_pem "The public key as the chain wants it beside a certificate." [String] => Ok(this.public_key_pem());
            }
            with this {
                to_pem "The secret itself in PEM, as TLS libraries read it." quick () [Secret] => Ok(this.to_pem());
                to_pkcs8 "The secret itself as PKCS#8 in DER." quick () [SecretBytes] => Ok(this.to_pkcs8());
                certify "A certificate for an account, for a year unless it is said. Its serial number is the moment, unless it is named; providers name their hosts." work (owner [Address] now [Timestamp] ? domains [Vec<String>] ? serial [U64] ? valid_until [Timestamp]) [Certificate] =>
                    Ok($crate::surface::certificate(this, owner, now, domains, serial, valid_until)?.into());
        } }
        $choice! { RenewalAdvice [$crate::surface::RenewalAdvice] "What to do about a certificate."
            Expired "expired" "It is not valid any more: providers refuse it."
            Keep "keep" "It is valid for long enough."
            Soon "soon" "A tenth of its life or less is left: publish another, then revoke this one."
            Wait "wait" "It is not valid yet: check the clock before making another."
        }
        $handle! { Certificate [$crate::access::certificate::Certificate] "A certificate for TLS, as accounts publish it."
            from {
                from_pem "Reads a certificate in PEM, as the chain does." quick (text [String]) [Certificate] => Ok($crate::access::certificate::Certificate::from_pem(text.as_bytes())?.into());
                from_der "Reads a certificate in DER." quick (der [Bytes]) [Certificate] => Ok($crate::access::certificate::Certificate::from_der(&der)?.into());
                check "Checks what is to be published, both in PEM, as the chain does." work (owner [Address] certificate [String] public_key [String]) [Certificate] =>
                    Ok($crate::access::certificate::Certificate::check(&owner, certificate.as_bytes(), public_key.as_bytes())?.into());
            }
            get this {
                serial "The serial number, in digits." [String] => Ok(this.serial());
                valid_from "From when it is valid." [Timestamp] => Ok(this.valid_from());
                valid_until "Until when." [Timestamp] => Ok(this.valid_until());
                domains "The host names that it is for." [Vec<String>] => Ok(this.domains().to_vec());
                public_key_pem "The public key as the chain wants it beside the certificate." [String] => Ok(this.public_key_pem());
                der "The certificate in DER." [Bytes] => Ok(this.as_der().to_vec());
                pem "The certificate in PEM." [String] => Ok(this.to_pem());
            }
            with this {
                owner "The account that it names." quick () [Address] => Ok(this.owner()?);
                renewal "What to do about it at a moment." quick (now [Timestamp]) [RenewalAdvice] => Ok($crate::surface::renewal(this, now));
                publish "The message that publishes it." quick () [Message] => Ok($crate::tx::Message::create_certificate(&this.owner()?, this.to_pem().as_bytes(), this.public_key_pem().as_bytes()));
        } }
        $handle! { CertificateFile [$crate::surface::CertificateFile] "What the network's tool keeps in a file."
            get this {
                certificate "The certificate." [Certificate] => Ok(this.certificate.clone());
                key "The key behind it." [TlsKey] => Ok(this.key.clone());
        } }
        $call! { read_certificate_file "Opens the file in which the network's tool keeps an account's certificate and key. It takes a good part of a second." work (text [String] account [PrivateKey]) [CertificateFile] => Ok($crate::surface::certificate_file(text.as_bytes(), &account)?.into()); }
        $record! { CertificateRecord [$crate::query::CertificateRecord] "A certificate that the chain keeps." {
                serial [String] "The serial number, in digits."
                is_valid [bool] "Whether it counts: what was revoked does not."
                certificate [Bytes] "Its PEM."
                public_key [Bytes] "The PEM of its public key."
        } }
        $choice! { PeerRole [$crate::access::certificate::Role] "What a peer is in a connection."
            Client "client" "A tenant that a provider looks at."
            Server "server" "A provider that a tenant looks at."
        }
        $handle! { PeerCertificate [$crate::access::certificate::PeerCertificate] "The certificate that a peer showed, with what to ask the chain for before it can be believed."
            from {
                read "Reads the certificates of a connection, in DER, the peer's own first." quick (shown [Vec<Bytes>]) [PeerCertificate] => Ok($crate::access::certificate::PeerCertificate::read(&shown)?.into());
            }
            get this {
                owner "The account that it names." [Address] => Ok(this.owner().clone());
                serial "The serial number under which the chain must have it." [String] => Ok(this.serial());
            }
            with this {
                verify "Who the peer is, by the certificates that the chain answers for its owner; the error says why it is nobody." work (role [PeerRole] certificates [Vec<CertificateRecord>] now [Timestamp]) [Address] => Ok($crate::surface::verify_peer(this, role, &certificates, now)?);
                verify_provider "Whether the peer is the provider that was called: anybody may publish a certificate and answer in its place." work (provider [Address] certificates [Vec<CertificateRecord>] now [Timestamp]) [()] => Ok($crate::surface::verify_provider(this, &provider, &certificates, now)?);
        } }
        $call! { peer_of_connection "Who answers under a provider's address, by the certificates of the connection and whether the system trusts them for the host: an account, or nothing where it is the host itself." quick (shown [Vec<Bytes>] is_trusted [bool]) [Option<PeerCertificate>] => Ok($crate::surface::peer(&shown, is_trusted)?); }
    };
}
