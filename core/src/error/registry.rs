//! Every code, once. Names are append-only: a code that shipped keeps its text and its meaning.

use serde::{Deserialize, Serialize};

/// Who can fix an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Class {
    /// Nothing fails: the network takes it, but it may not mean what was intended. Always a warning.
    Advice,
    /// A defect of this library; please report it.
    Bug,
    /// The chain refused or is behind; it may change by itself.
    Chain,
    /// The document, text or number handed in.
    Input,
    /// The order or the kind of the calls made.
    Misuse,
    /// The provider refused or is away.
    Provider,
}

/// `Variant = "dotted.code", Class, [codespace number]?, "meaning", "remedy";`
macro_rules! codes {
    ($($variant:ident = $text:literal, $class:ident, $([$space:ident $(. $generation:ident)? $number:literal],)? $meaning:literal, $remedy:literal;)*) => {
        /// A stable, dotted name for each way in which something can be wrong.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum Code {
            $(#[doc = concat!("`", $text, "`: ", $meaning, "; ", $remedy, ".")] $variant,)*
        }

        impl Code {
            /// Every code, in the order of the registry.
            pub const ALL: &[Code] = &[$(Code::$variant),*];

            /// The dotted text.
            pub const fn as_str(self) -> &'static str {
                match self { $(Code::$variant => $text,)* }
            }

            /// What it means, as the beginning of a sentence.
            pub const fn meaning(self) -> &'static str {
                match self { $(Code::$variant => $meaning,)* }
            }

            /// What to do about it.
            pub const fn remedy(self) -> &'static str {
                match self { $(Code::$variant => $remedy,)* }
            }

            /// Who can fix it.
            pub fn class(self) -> Class {
                match self { $(Code::$variant => Class::$class,)* }
            }

            /// The chain's codespace and number for the same refusal, where it has one.
            pub fn chain(self) -> Option<(&'static str, u32)> {
                match self { $(Code::$variant => codes!(@chain $($space $(. $generation)? $number)?),)* }
            }
        }
    };
    (@chain) => { None };
    (@chain $space:ident $(. $generation:ident)? $number:literal) => {
        Some((concat!(stringify!($space) $(, ".", stringify!($generation))?), $number))
    };
}

codes! {
    AddressLength = "address.length", Input, [sdk 9], "an address of no bytes or of more than 255", "use the address as the wallet shows it";
    AddressPrefix = "address.prefix", Input, "the address names something else", "use an address with the expected prefix";
    AddressText = "address.text", Input, "the text is not an address", "use the bech32 text as the wallet shows it";
    ArgumentChoice = "argument.choice", Input, "the word is none of the choices", "use one of those that are listed";
    ArgumentFloat = "argument.float", Misuse, "a floating point number is not exact", "pass a decimal, a whole number or text";
    ArgumentRange = "argument.range", Input, "the number is out of range", "pass one that fits";
    ArgumentText = "argument.text", Input, "the text is not Unicode", "remove unpaired surrogates";
    ArgumentType = "argument.type", Misuse, "the argument is of the wrong type", "pass what the signature asks for";
    AttributeDuplicate = "attribute.duplicate", Input, [akash 1], "an attribute key stands twice", "keep one of them";
    AttributeKey = "attribute.key", Input, [akash 2], "the text is no attribute key", "use a letter, then 1 to 126 letters, digits or _ / . - and perhaps a last *";
    BidAttributes = "bid.attributes", Chain, [market 5], "the provider is not what the order asks for", "look at what does not fit: attributes, or who signed them";
    BidCapabilities = "bid.capabilities", Chain, [market 32], "the provider or its offer lacks what the order asks for", "look at what does not fit: storage, graphics processors, or the offer";
    BidDeposit = "bid.deposit", Input, [undefined 1], "the deposit of the bid is none that the chain takes", "deposit at least 500000uact or 500000uakt, as its parameters say";
    BidDuplicate = "bid.duplicate", Input, "a bid stands twice", "keep the newer record";
    BidExists = "bid.exists", Chain, [market 21], "the provider has bid on this order before", "wait for the group's next order: a provider bids once on each";
    BidNotActive = "bid.not_active", Chain, [market 11], "the bid has no lease that runs", "look at the states of bid and lease";
    BidNotFound = "bid.not_found", Chain, [market 18], "there is no such bid to take", "choose one of the order's bids";
    BidNotOpen = "bid.not_open", Chain, [market 12], "the bid cannot be taken any more", "choose a bid that is open";
    BidOrder = "bid.order", Input, "the bid is on another order", "keep the bids of each order apart";
    BidPrice = "bid.price", Input, [market 22], "the price of the bid is none that the order takes", "bid at most the ceiling, in its denomination";
    BidReclamationMissing = "bid.reclamation.missing", Input, [market 40], "the order wants notice and the bid promises none", "promise at least what the order wants";
    BidReclamationRange = "bid.reclamation.range", Input, [market 39], "the notice of the bid is out of range", "promise one hour to 30 days, as the chain's parameters say";
    BidReclamationShort = "bid.reclamation.short", Input, [market 41], "the order wants more notice than the bid promises", "promise at least what the order wants";
    BidSelf = "bid.self", Input, [market 2], "the tenant bids on its own order", "use the provider's own account";
    BidTooMany = "bid.too_many", Chain, [undefined 1], "the order has as many bids as it may", "wait for the group's next order";
    BidUnknown = "bid.unknown", Chain, [market 6], "there is no such bid to close", "check its id";
    BidZeroPrice = "bid.zero_price", Input, [market 19], "the price of the bid is zero", "name a price above zero";
    BmeAmount = "bme.amount", Input, [bme 8], "the amount is nothing", "name an amount above zero";
    BmeDenom = "bme.denom", Input, [bme 9], "there is no exchange between these denominations", "burn uakt for uact, or uact for uakt";
    BmeEpsilon = "bme.epsilon", Input, [bme 16], "less than the smallest unit comes of it", "burn more";
    BmeHalted = "bme.halted", Chain, [bme 6], "the circuit breaker is active", "wait until the collateral ratio or the price recovers; ACT can be burned for AKT while only minting is halted";
    BmeMinimum = "bme.minimum", Input, [bme 17], "less is minted than the network allows", "burn more";
    BmePrice = "bme.price", Chain, [oracle.v2 4], "the price of AKT is not known", "wait until its sources have spoken again, and agree";
    BmeUnauthorized = "bme.unauthorized", Input, [bme 3], "owner and receiver differ, or the authority is no account", "let both be the same account";
    BmeZeroPrice = "bme.zero_price", Input, [bme 12], "the price of AKT is zero", "use the price that the network has";
    BudgetDocument = "budget.document", Input, "the document's prices cannot be written", "price the same document, and write each amount by itself, without anchors";
    BudgetSmall = "budget.small", Input, "the budget leaves nothing for a replica", "raise it, or deploy less";
    BudgetTopUps = "budget.top_ups", Input, "there would be too many top-ups", "leave more hours between them";
    BugPanic = "bug.panic", Bug, "this library has a defect", "report it with what you called";
    CertCommonName = "cert.common_name", Input, [undefined 1], "the certificate names another account", "let its common name be the owner's address";
    CertCount = "cert.count", Input, "the peer shows no certificate, or several", "let it show the one that its owner published";
    CertCurve = "cert.curve", Input, [undefined 1], "the key of the certificate is on a curve that is not known here", "use a key on P-256";
    CertDomain = "cert.domain", Input, "the text is no host name", "write it in letters of ASCII, as it is asked for in the network";
    CertEarly = "cert.early", Input, "the certificate is not valid yet", "check both clocks, or wait";
    CertExpired = "cert.expired", Input, "the certificate is not valid any more", "publish another";
    CertForm = "cert.form", Input, [undefined 1], "the certificate cannot be read, or is not made as the network wants it", "send the PEM of a self-signed certificate whose common name is the owner's address";
    CertIssuer = "cert.issuer", Input, "the certificate says that somebody else issued it", "make a self-signed one";
    CertKey = "cert.key", Input, [undefined 1], "the public key cannot be read", "send the PEM of an elliptic curve's public key, labelled EC PUBLIC KEY";
    CertLifetime = "cert.lifetime", Input, "the certificate would never be valid", "let it end after it begins, and begin in 1970 or later";
    CertMismatch = "cert.mismatch", Input, "the certificate is not the one that its owner published", "publish it, or show the published one";
    CertNotFound = "cert.not_found", Chain, [cert 1], "the chain has no such certificate of this owner", "check owner and serial number";
    CertPrivateKey = "cert.private_key", Input, "the bytes are not a private key on P-256", "use 32 random bytes, or PKCS#8";
    CertPublicKey = "cert.public_key", Input, [cert 7], "there is no public key", "send the PEM of an elliptic curve's public key";
    CertRevoked = "cert.revoked", Chain, [cert 4], "the certificate is revoked already", "leave it, or make a new one";
    CertSealed = "cert.sealed", Input, "the private key is sealed for somebody else, or in another way", "open it with the key of the account that the file is named after";
    CertSerial = "cert.serial", Input, [cert 5], "the serial number is no number", "write it in decimal digits";
    CertSignature = "cert.signature", Input, [undefined 1], "the certificate is not signed by its own key", "make a self-signed one";
    CertUsage = "cert.usage", Input, "the certificate is not for this use", "make one for it: tenants are clients, providers are servers as well";
    CertValue = "cert.value", Input, [cert 6], "there is no certificate, or something stands behind it", "send its PEM and nothing else";
    CoinsDuplicate = "coins.duplicate", Input, "a denomination stands twice", "add the amounts up";
    CoinsOrder = "coins.order", Input, "the denominations are not in order", "sort them by their bytes";
    CoinsZero = "coins.zero", Input, "an amount is zero", "leave it out";
    CrosscheckCpu = "crosscheck.cpu", Input, "the cpu differs from the unit's", "make both from one document";
    CrosscheckGpu = "crosscheck.gpu", Input, "the gpu differs from the unit's", "make both from one document";
    CrosscheckGroup = "crosscheck.group", Input, "the deployment has no group of this name", "make both from one document";
    CrosscheckGroupCount = "crosscheck.group_count", Input, "the manifest has another number of groups than the deployment", "make both from one document";
    CrosscheckHttp = "crosscheck.http", Input, "the unit has no HTTP endpoint left", "expose fewer ports";
    CrosscheckIncomplete = "crosscheck.incomplete", Input, "a unit of the group lacks its cpu, gpu or memory", "compare with the groups on chain";
    CrosscheckIp = "crosscheck.ip", Input, "the unit has no leased IP endpoint left", "expose fewer of them";
    CrosscheckMemory = "crosscheck.memory", Input, "the memory differs from the unit's", "make both from one document";
    CrosscheckPort = "crosscheck.port", Input, "the unit has no port endpoint left", "expose fewer ports";
    CrosscheckReplicas = "crosscheck.replicas", Input, "the service wants more replicas than the unit has left", "lower its count";
    CrosscheckStorage = "crosscheck.storage", Input, "a volume differs from the unit's", "make both from one document";
    CrosscheckUnit = "crosscheck.unit", Input, "the group has no unit of this number", "make both from one document";
    CrosscheckUnusedHttp = "crosscheck.unused_http", Input, "no service uses an HTTP endpoint of the unit", "expose it";
    CrosscheckUnusedIp = "crosscheck.unused_ip", Input, "no service uses a leased IP endpoint of the unit", "expose it";
    CrosscheckUnusedPort = "crosscheck.unused_port", Input, "no service uses a port endpoint of the unit", "expose it";
    CrosscheckUnusedReplicas = "crosscheck.unused_replicas", Input, "no service uses a replica of the unit", "raise a count";
    CrosscheckVolumes = "crosscheck.volumes", Input, "the service has more volumes than the unit", "make both from one document";
    DecimalDivision = "decimal.division", Input, "a decimal was divided by zero", "check the divisor first";
    DecimalOverflow = "decimal.overflow", Input, "a decimal grew beyond 256 bits", "use smaller amounts";
    DecimalPlaces = "decimal.places", Input, "a decimal has more than 18 places", "round it to 18 places";
    DecimalRange = "decimal.range", Input, "a decimal has more than 256 bits before the point", "use a smaller one";
    DecimalText = "decimal.text", Input, "the text is no decimal", "write digits and at most one point, such as 0.5";
    DenomText = "denom.text", Input, "the text is no denomination", "use a letter and 2 to 127 letters, digits or / : . _ -";
    DeploymentClosed = "deployment.closed", Chain, [deployment 5], "the deployment is closed", "create a new one: a deployment is closed for good";
    DeploymentDeposit = "deployment.deposit", Input, [deployment 20], "the deposit of the deployment is none that the chain takes", "deposit at least 500000uact, as its parameters say";
    DeploymentExists = "deployment.exists", Chain, [deployment 3], "the deployment exists", "use a number that this owner has never used";
    DeploymentNotFound = "deployment.not_found", Chain, [deployment 4], "there is no such deployment", "check its id";
    DeploymentReclamation = "deployment.reclamation", Input, [deployment 26], "the notice that the deployment wants is out of range", "want one hour to 30 days, as the chain's parameters say";
    DevnetGenesis = "devnet.genesis", Input, "a chain cannot begin so", "name each account once, with amounts that have an end";
    DevnetState = "devnet.state", Input, "the bytes are no saved chain", "load what this version has saved";
    DevnetTime = "devnet.time", Misuse, "a block is not behind the one before it", "let time go on";
    EscrowAccountClosed = "escrow.account_closed", Chain, [escrow 2], "the account is closed", "open another one: an account ends for good";
    EscrowAccountExists = "escrow.account_exists", Chain, [escrow 1], "the account exists", "add to it, or use another id";
    EscrowAccountNotFound = "escrow.account_not_found", Chain, [escrow 3], "there is no such account", "check its id";
    EscrowDenom = "escrow.denom", Chain, [escrow 5], "the account has no funds of this denomination", "deposit some first";
    EscrowDeposit = "escrow.deposit", Input, [escrow 16], "the deposit is nothing, or not whole", "deposit at least one of the smallest unit";
    EscrowDuplicate = "escrow.duplicate", Input, "an account, a payment or a granter stands twice", "keep the newer record";
    EscrowFunds = "escrow.funds", Chain, "the sources do not have what is to be deposited", "deposit less, or name another source";
    EscrowOverdrawn = "escrow.overdrawn", Chain, [escrow 4], "the account cannot pay what it owes", "deposit more first";
    EscrowPaymentClosed = "escrow.payment_closed", Chain, [escrow 7], "the payment has ended", "there is nothing to do: it was paid out when it ended";
    EscrowPaymentExists = "escrow.payment_exists", Chain, [escrow 6], "the payment exists", "each lease has one; check its id";
    EscrowPaymentNotFound = "escrow.payment_not_found", Chain, [escrow 8], "there is no such payment", "check its id";
    EscrowPlan = "escrow.plan", Input, "the deposits of the plan last no time, or are too many", "let each last longer, and plan at most 10000";
    EscrowRate = "escrow.rate", Input, [escrow 9], "the rate is zero", "name an amount above zero";
    EscrowRecord = "escrow.record", Input, "the record contradicts itself", "compare it with what the network answers";
    EscrowSettled = "escrow.settled", Chain, "the account was settled in this block before", "wait for the next block";
    EventOrder = "event.order", Misuse, "the block is below the last one", "give blocks in their order";
    FixText = "fix.text", Misuse, "the fix was made for another text", "check the text again";
    FlowDamaged = "flow.damaged", Input, "the saved flow is not as it was saved", "take another copy of it, or begin anew after looking at what is open on the chain";
    FlowDeposit = "flow.deposit", Input, "the deposit pays no lease", "deposit an amount of uact, and name its sources";
    FlowOther = "flow.other", Misuse, "the saved flow is of another kind", "load it as what it was saved as";
    FlowOwner = "flow.owner", Misuse, "the deployment is not the sender's", "send from the account that owns it";
    FlowVersion = "flow.version", Input, "another version of this library saved the flow", "load it with that version, which finishes it";
    GatewayAway = "gateway.away", Provider, "the provider or its cluster does not answer", "wait, then ask again; look for another provider where it lasts";
    GatewayCommand = "gateway.command", Input, "the command cannot be run", "check its words, the service and the number of the replica";
    GatewayCredentials = "gateway.credentials", Misuse, "two credentials were shown, or one that cannot be read", "show a certificate, or a token as `Authorization: Bearer`, not both";
    GatewayDestination = "gateway.destination", Input, "what should be moved is not named by the deployment that should get it", "update that deployment first, so that its lease names it";
    GatewayFrame = "gateway.frame", Input, "the bytes are no frame of a shell", "use a binary message of the WebSocket, whole";
    GatewayHostname = "gateway.hostname", Input, "the host name is taken or blocked at this provider, or one is missing", "name another one, or move it from the deployment that has it";
    GatewayInternal = "gateway.internal", Provider, "something fails at the provider", "wait, then try again; take another provider where it lasts";
    GatewayLease = "gateway.lease", Provider, "the provider has no such lease, or no manifest of it", "wait some blocks after the lease was made and send the manifest; otherwise check the id";
    GatewayManifest = "gateway.manifest", Input, "the provider does not take the manifest", "look at what it says";
    GatewayNotRunning = "gateway.not_running", Provider, "nothing of the service runs", "wait until a replica is ready; the lease's events say what it waits for";
    GatewayRefused = "gateway.refused", Provider, "the provider refuses", "look at what it says";
    GatewayReply = "gateway.reply", Input, "the body is no answer to this request", "ask again, perhaps another provider";
    GatewayRequest = "gateway.request", Input, "a provider cannot do anything with this request", "look at what is said of it";
    GatewayScope = "gateway.scope", Input, "the token or certificate does not allow this", "show one of the lease's owner, for this provider, this lease and this scope";
    GatewayService = "gateway.service", Input, "the lease has no service of this name", "use a name of its manifest";
    GatewayToken = "gateway.token", Input, "the provider does not take the token", "issue another: it is expired, early, or not signed by its issuer";
    GatewayVersion = "gateway.version", Input, "the manifest is not the one whose version is on chain", "send that of the newest version, or update the deployment first";
    GpuNone = "gpu.none", Input, "no gpu is asked for", "name at least one model, and at least one unit";
    GpuText = "gpu.text", Input, "the text names no gpu model", "write it as h100, a100 80Gi sxm or RTX 4090";
    GpuVendor = "gpu.vendor", Input, "an SDL can ask for models of nvidia only", "leave the others out";
    GrantLimit = "grant.limit", Chain, [sdk 5], "less is left of the grant", "deposit less, or name another source";
    GrantMessage = "grant.message", Input, [sdk 29], "the message deposits nothing", "use a grant of deposits for deposits only";
    GrantScope = "grant.scope", Input, [escrow 17], "the scopes of the grant are wrong", "name deployment, bid or both, each once";
    GrantScopeOther = "grant.scope.other", Chain, [escrow 15], "the grant is for deposits into something else", "ask for a grant with the scope that the message needs";
    GroupAmount = "group.amount", Input, "an amount is absent, negative or beyond 64 bits", "use a number that the limits allow";
    GroupClosed = "group.closed", Chain, [deployment 15], "the group is closed", "create a new deployment: a group is closed for good";
    GroupCpu = "group.cpu", Input, "the cpu of one replica is out of range", "use 10 to 384000 thousandths of a core";
    GroupCpuAbsent = "group.cpu_absent", Input, "the cpu is absent", "say how much, in a document as `cpu: {units: 0.5}`";
    GroupDenom = "group.denom", Input, "two units have different denominations", "price all of them in one";
    GroupDenomMixed = "group.denom_mixed", Input, [deployment 24], "two groups have different denominations", "price all of them in one";
    GroupGpu = "group.gpu", Input, "one replica has too many gpus", "use at most 24";
    GroupGpuAbsent = "group.gpu_absent", Input, "the gpu is absent", "say how many, even if none";
    GroupGpuAttributes = "group.gpu_attributes", Input, "there are gpu attributes but no gpu", "leave them out or ask for one";
    GroupMemory = "group.memory", Input, "the memory of one replica is out of range", "use 1 Mi to 2 Ti";
    GroupMemoryAbsent = "group.memory_absent", Input, "the memory is absent", "say how much, in a document as `memory: {size: 512Mi}`";
    GroupName = "group.name", Input, "the group has no name", "name it";
    GroupNameDuplicate = "group.name_duplicate", Input, [deployment 25], "two groups have the same name", "rename one of them";
    GroupNone = "group.none", Input, [deployment 7], "the deployment has no groups", "name at least one placement";
    GroupNotFound = "group.not_found", Chain, [deployment 14], "there is no such group", "check its id";
    GroupNotOpen = "group.not_open", Chain, [market 17], "the group is not on the market", "start it first";
    GroupOpen = "group.open", Chain, [deployment 16], "the group is on the market already", "leave it, or pause it first";
    GroupPaused = "group.paused", Chain, [deployment 17], "the group is paused already", "leave it, or start it first";
    GroupPrice = "group.price", Input, "the price is no price", "name an amount that is not negative and a denomination";
    GroupPriceLimit = "group.price_limit", Input, "the price of one replica per block is too high", "use at most 10000000";
    GroupStorage = "group.storage", Input, "the size of a volume is out of range", "use 5 Mi to 32 Ti";
    GroupStorageAbsent = "group.storage_absent", Input, "the storage is absent", "name at least one volume, in a document as `storage: {size: 1Gi}`";
    GroupTotalCpu = "group.total_cpu", Input, "the cpu of all replicas is nothing or too much", "use at most 19200 cores in one group";
    GroupTotalGpu = "group.total_gpu", Input, "all replicas together have too many gpus", "use at most 1200 in one group";
    GroupTotalMemory = "group.total_memory", Input, "the memory of all replicas is nothing or too much", "use at most 100 Ti in one group";
    GroupUnitId = "group.unit_id", Input, "the unit has no number", "number units from 1";
    GroupUnitIdDuplicate = "group.unit_id_duplicate", Input, "two units have the same number", "number units from 1";
    IbcAddress = "ibc.address", Input, [ibc 5], "the receiver is none or too long", "use the address as the other chain's wallet shows it";
    IbcCoin = "ibc.coin", Input, [ibc 6], "the coin cannot be transferred", "send an amount above zero of a denomination that the account holds";
    IbcIdentifier = "ibc.identifier", Input, [host 2], "the port or channel is none", "write transfer and channel-0 or another number";
    IbcMemo = "ibc.memo", Input, [transfer 11], "the memo is too long", "use at most 32768 bytes";
    IdBseq = "id.bseq", Input, [sdk 36], "the bid sequence is not zero", "leave it out or use 0";
    IdDeploymentPath = "id.deployment_path", Input, [deployment 21], "the text is not a deployment id", "write owner/dseq";
    IdDseq = "id.dseq", Input, [sdk 3], "the deployment sequence is zero", "use the number that the deployment was created with";
    IdEscrow = "id.escrow", Input, [escrow 12], "the escrow id is malformed", "use the scope deployment or bid and the text of such an id";
    IdEscrowKey = "id.escrow_key", Input, [escrow 18], "the text is not an escrow key", "write scope/id as deployment/owner/dseq or bid/owner/dseq/gseq/oseq/provider";
    IdEscrowScope = "id.escrow_scope", Input, "the escrow id belongs to something else", "use the id of an account in the expected scope";
    IdGseq = "id.gseq", Input, [sdk 3], "the group sequence is zero", "count the groups of a deployment from 1";
    IdNumber = "id.number", Input, "a part of the id is not a number", "write digits only, within 64 bits for dseq and 32 bits for gseq and oseq";
    IdOseq = "id.oseq", Input, [sdk 3], "the order sequence is zero", "count the orders of a group from 1";
    IdOwner = "id.owner", Input, [sdk 7], "the owner of the id is not an account", "use the akash1 address of the tenant";
    IdPath = "id.path", Input, "the id has the wrong number of parts", "write owner/dseq/gseq, then /oseq for an order, then /provider for a bid or lease";
    IdProvider = "id.provider", Input, [sdk 7], "the provider of the id is not an account", "use the akash1 address of the provider";
    IdSelfBid = "id.self_bid", Input, [sdk 36], "owner and provider of the id are the same account", "use the provider's own account";
    IntDivision = "int.division", Input, "an integer was divided by zero", "check the divisor first";
    IntOverflow = "int.overflow", Input, "an integer grew beyond 256 bits", "use smaller amounts";
    IntRange = "int.range", Input, "an integer is out of range", "use one that fits";
    IntText = "int.text", Input, "the text is no integer", "write decimal digits, such as 1000";
    JsonText = "json.text", Input, "the JSON cannot be read", "compare it with what the network writes";
    KeyArmor = "key.armor", Input, "the text is not a private key that a passphrase seals", "export it with the network's own tool, of 2025 or newer";
    KeyDerivation = "key.derivation", Input, "the path leads to no key", "use the next index";
    KeyMnemonicChecksum = "key.mnemonic.checksum", Input, "the words are not a mnemonic: their checksum does not fit", "check their order, and each word";
    KeyMnemonicLength = "key.mnemonic.length", Input, "the mnemonic has a wrong number of words", "use 12, 15, 18, 21 or 24";
    KeyMnemonicWord = "key.mnemonic.word", Input, "a word of the mnemonic is not in the English list", "write the words in lower case with single spaces between";
    KeyPassphrase = "key.passphrase", Input, "the passphrase does not open the key", "use the one with which it was sealed";
    KeyPath = "key.path", Input, "the text is not a derivation path", "write it as m/44'/118'/0'/0/0";
    KeyPrivate = "key.private", Input, "the bytes are not a private key", "use the 32 bytes of a secp256k1 key";
    KeyPublic = "key.public", Input, "the bytes are not a public key", "use the 33 bytes of a compressed secp256k1 key";
    KeySignature = "key.signature", Input, [sdk 4], "the signature is not by this key over these bytes", "check which bytes and which key were signed with";
    KeyThreshold = "key.threshold", Input, "as many cannot sign", "let at least one sign, and at most as many as there are keys";
    ManifestEmpty = "manifest.empty", Input, "the manifest has no groups", "deploy at least one service";
    ManifestEnv = "manifest.env", Input, "the name of a variable is not allowed", "use letters, digits and - . _ and no digit first";
    ManifestExposeOrder = "manifest.expose_order", Input, "the exposed ports are not sorted", "sort them by service, port, protocol, global first";
    ManifestGlobal = "manifest.global", Input, "no service is reachable from outside", "add `to: [{global: true}]` to an exposed port";
    LeaseNone = "lease.none", Chain, [market 8], "the bid has no lease", "there is nothing to close: it was lost, or closed before";
    LeaseNotActive = "lease.not_active", Chain, [market 10], "the lease does not run, or not as this needs it", "look at its state";
    LeaseNotReclamable = "lease.not_reclamable", Chain, [market 35], "the bid promised no notice", "close the bid instead";
    LeaseReason = "lease.reason", Input, [market 33], "a provider cannot give this reason", "use 10000 to 19999, such as 10002 for an unspecified one";
    LeaseReclaimEarly = "lease.reclaim_early", Chain, [market 38], "the notice has not ended", "wait until its end";
    LeaseReclaimNotStarted = "lease.reclaim_not_started", Chain, [market 37], "the provider owes a notice", "start to reclaim first";
    LeaseUnknown = "lease.unknown", Chain, [market 7], "there is no such lease", "check its id";
    MarketWork = "market.work", Input, "there is too much to compare", "leave out attributes that do not decide";
    ManifestGroupDuplicate = "manifest.group_duplicate", Input, "two groups have the same name", "rename one of them";
    ManifestGroupEmpty = "manifest.group_empty", Input, "the group has no services", "deploy at least one service there";
    ManifestHost = "manifest.host", Input, "the host name is not allowed", "use small letters, digits, - and points, at most 253";
    ManifestHostDuplicate = "manifest.host_duplicate", Input, "the host name stands twice in the manifest", "accept it in one place";
    ManifestImage = "manifest.image", Input, "the service has no image", "name one, such as nginx:1.27";
    ManifestPort = "manifest.port", Input, "the port is out of range", "use 1 to 65535";
    ManifestProto = "manifest.proto", Input, "the protocol is unknown", "use TCP or UDP";
    ManifestServiceName = "manifest.service_name", Input, "the service's name is not allowed", "use small letters, digits and - between them, a letter first";
    ManifestServiceOrder = "manifest.service_order", Input, "the services are not sorted by name", "sort them";
    ManifestServiceUnnamed = "manifest.service_unnamed", Input, "the service has no name", "name it";
    ManifestVersion = "manifest.version", Input, "the text is no version", "use 64 hexadecimal digits";
    NetworkBlockTime = "network.block_time", Input, "the block time is zero", "use a measured time in milliseconds or a preset";
    NetworkUnknown = "network.unknown", Input, "no network has this chain id", "use one of the networks in Network::ALL";
    OfferDuplicate = "offer.duplicate", Input, "a unit is offered twice", "offer each unit of the group once";
    OrderActive = "order.active", Chain, [market 23], "the order is in use", "wait for its end, or for the group's next order";
    OrderClosed = "order.closed", Chain, [market 24], "the order has no lease that runs", "look at the states of order and lease";
    OrderExists = "order.exists", Chain, [market 25], "the order exists", "keep the newer record";
    OrderNotFound = "order.not_found", Chain, [market 15], "there is no such order", "check its id";
    OrderNotOpen = "order.not_open", Chain, [market 13], "the order takes no bids any more", "choose a bid on the group's open order";
    ParamsBme = "params.bme", Input, "a parameter of the exchange is out of range", "keep to what the others demand of it";
    ParamsDeployment = "params.deployment", Input, [deployment 22], "a parameter of deployments is out of range", "name uact, and each denomination once, below 2147483647";
    ParamsMarket = "params.market", Input, [market 29], "a parameter of the market is out of range", "use 1 to 500 bids, valid deposits and a window that ends after it begins";
    ParamsOracle = "params.oracle", Input, "a parameter of the oracle is out of range", "keep to what the others demand of it";
    PolicyList = "policy.list", Input, "the list is empty or too long", "leave it out where anything will do, and name at most 1000";
    PolicyRepeated = "policy.repeated", Input, "an item stands twice in a list", "name each once";
    PolicyUptime = "policy.uptime", Input, "the uptime is above one hundred percent", "give hundredths of a percent: at most 10000";
    PriceAmount = "price.amount", Input, "the amount is absent", "name an amount";
    PriceDenom = "price.denom", Input, "two amounts have different denominations", "use one denomination";
    PriceExchange = "price.exchange", Input, "what the denomination is worth is not known", "give the price of an AKT above zero, and use uact, uakt or USDC";
    PriceNegative = "price.negative", Input, "the amount is negative", "use zero or more";
    PricePeriod = "price.period", Input, "the period is empty", "name a span above zero";
    PriceText = "price.text", Input, "the text is no amount of money", "write a number and a denomination, such as 10uact";
    PriceZero = "price.zero", Input, "the amount is zero", "use one above zero";
    PricingAllocated = "pricing.allocated", Input, "more units are reserved than the order has", "reserve one for each unit of the order";
    PricingCeiling = "pricing.ceiling", Provider, "the order pays less than the provider asks", "raise the prices, or choose another provider";
    PricingClass = "pricing.class", Input, "there is no rate for a class of storage", "set one, as class=rate";
    PricingDraw = "pricing.draw", Input, "the number that was drawn is too large", "draw one below the number of prices";
    PricingGpuPrices = "pricing.gpu_prices", Input, "the prices of graphics processors cannot be read", "write model.ram.interface=price behind commas, such as h100.80Gi=1500,t4=80";
    PricingOutput = "pricing.output", Provider, "the script printed no price", "print one number with at most 18 places";
    PricingRange = "pricing.range", Input, "the price is negative or beyond what is bid", "use smaller rates or amounts";
    PricingRates = "pricing.rates", Input, "every rate is zero", "set one above zero";
    PricingScript = "pricing.script", Provider, "the script ended with an error", "read what it said";
    PricingSettings = "pricing.settings", Input, "no script can be run with these settings", "name a path, a limit of processes and one of time";
    PricingZero = "pricing.zero", Input, "nothing would be asked for the order", "set a rate for something that it has";
    ProviderDuplicate = "provider.duplicate", Input, "a provider stands twice", "keep the newer record";
    ProviderHostUri = "provider.host_uri", Input, [provider 1], "the host URI is not one of https without a path", "write https://host, perhaps with a port";
    ProviderHostUriRelative = "provider.host_uri.relative", Input, [provider 2], "the host URI has no scheme", "begin with https://";
    ProviderUnknown = "provider.unknown", Chain, [market 30], "the chain has no such provider", "register it first";
    ProviderWebsite = "provider.website", Input, [provider 8], "the website is no URL", "write https://host/path, or leave it out";
    QuantityBlockTime = "quantity.block_time", Input, "the block time is out of range", "give the milliseconds between two blocks: from 1 to 2^32 − 1";
    QuantityOverflow = "quantity.overflow", Input, "a quantity is out of range", "use smaller amounts";
    QueryMethod = "query.method", Input, "the chain has no such query", "check the path of the method and what it asks for";
    QueryRefused = "query.refused", Chain, "the node refuses to answer", "look at what it says";
    QueryReply = "query.reply", Input, "the bytes are no answer to this query", "ask again, perhaps for a smaller page or another node";
    ResourcesCpu = "resources.cpu", Input, "the cpu is absent", "say how much";
    ResourcesEndpoints = "resources.endpoints", Input, "the endpoints are absent", "list them, even if none";
    ResourcesGpu = "resources.gpu", Input, "the gpu is absent", "say how many, even if none";
    ResourcesId = "resources.id", Input, "the resources have no number", "number them from 1";
    ResourcesMemory = "resources.memory", Input, "the memory is absent", "say how much";
    ResourcesStorage = "resources.storage", Input, "the storage is absent", "list the volumes, even if none";
    SdlAccept = "sdl.accept", Input, "a host name cannot be part of an address", "write a host name without spaces, braces or slashes";
    SdlByteSize = "sdl.size", Input, "a size cannot be read", "write a number with a suffix of k, M, G, T, P, E or Ki, Mi, Gi, Ti, Pi, Ei";
    SdlCountWraps = "sdl.count.wraps", Advice, "a unit has more replicas than the network can count", "deploy fewer replicas";
    SdlCountZero = "sdl.count.zero", Advice, "no replica is deployed", "write a count of 1 or more";
    SdlCpuAttribute = "sdl.cpu.attribute", Input, "the cpu attribute is unknown", "only `arch` is understood";
    SdlCpuUnits = "sdl.cpu.units", Input, "the cpu units cannot be read", "write cores such as 0.5 or thousandths such as 500m";
    SdlCredentials = "sdl.credentials", Input, "the credentials are incomplete", "give host, username and password";
    SdlEndpointKind = "sdl.endpoint.kind", Input, "the endpoint's kind is unknown", "write `kind: ip`";
    SdlEndpointName = "sdl.endpoint.name", Input, "the endpoint's name is not valid", "use two or more lower-case letters, digits, - and _, a letter first";
    SdlEndpointUnused = "sdl.endpoint.unused", Input, "the endpoint is declared but never used", "use it in a deployed service's `to`, or remove it";
    SdlEnvSecret = "sdl.env.secret", Advice, "a secret stands in the document", "leave a placeholder such as `replace-me`, and fill it in where nobody else reads it";
    SdlExposeProto = "sdl.expose.proto", Input, "the protocol is unknown", "write tcp or udp";
    SdlExposeService = "sdl.expose.service", Advice, "no service has this name, and nobody is let in", "name one of the document's services";
    SdlGpuAttribute = "sdl.gpu.attribute", Input, "the gpu attribute is unknown", "only `vendor` is understood";
    SdlGpuAttributesMissing = "sdl.gpu.attributes", Input, "gpu units need attributes", "add `attributes: {vendor: {nvidia: }}`, with a list of models behind it if not any will do";
    SdlGpuField = "sdl.gpu.field", Input, "the gpu key is unknown", "only `units` and `attributes` are understood";
    SdlGpuInterface = "sdl.gpu.interface", Input, "the gpu interface is unknown", "write pcie or sxm";
    SdlGpuRam = "sdl.gpu.ram", Input, "the gpu memory cannot be read", "write a number with a suffix of Ki, Mi, Gi, Ti, Pi or Ei";
    SdlGpuScalar = "sdl.gpu.scalar", Advice, "the network reads no gpu here", "write `units` and `attributes` below `gpu`";
    SdlGpuUnits = "sdl.gpu.units", Input, "the gpu units cannot be read", "write a whole number";
    SdlGpuVendor = "sdl.gpu.vendor_unknown", Advice, "the network knows one gpu vendor only", "write nvidia";
    SdlGpuVendorMissing = "sdl.gpu.vendor", Input, "the gpu attributes name no vendor", "write `vendor: {nvidia: }`, with a list of models behind it if not any will do";
    SdlHttpLimit = "sdl.http.limit", Input, "an http option is beyond its limit", "lower it";
    SdlHttpNextCase = "sdl.http.next_case", Input, "the next case is unknown", "use error, timeout, off or a status the ingress knows";
    SdlHttpNextCaseOff = "sdl.http.next_case_off", Input, "`off` stands beside other next cases", "let `off` stand alone";
    SdlHttpZero = "sdl.http.zero", Advice, "0 stands for the default here", "write the value that you mean";
    SdlImageTag = "sdl.image.tag", Advice, "the image has no fixed version", "name a version as its tag, or its digest";
    SdlIpGlobal = "sdl.ip.global", Input, "an IP endpoint must be global", "add `global: true`";
    SdlIpPortTaken = "sdl.ip.taken", Input, "the IP endpoint's port is already in use", "give each port of one endpoint its own `as`";
    SdlIpUnknown = "sdl.ip.unknown", Input, "no endpoint has this name", "declare it under `endpoints`";
    SdlKeyIgnored = "sdl.key.ignored", Advice, "the key counts for nothing here", "remove it";
    SdlKeyUnknown = "sdl.key.unknown", Advice, "the key is unknown, and the network ignores it", "remove it";
    SdlMountMissing = "sdl.mount.missing", Input, "a persistent volume is not mounted", "mount it under the service's `params.storage`";
    SdlMountPath = "sdl.mount.path", Input, "the mount path is not absolute", "begin it with /";
    SdlMountRamReadOnly = "sdl.mount.ram", Input, "a volume in memory cannot be mounted read-only", "remove `readOnly`";
    SdlMountTaken = "sdl.mount.taken", Input, "the mount path is already in use", "give each volume its own path";
    SdlMountUnused = "sdl.mount.unused", Advice, "a service does not mount a persistent volume that it pays for", "mount it under the service's `params.storage`";
    SdlMountVolume = "sdl.mount.volume", Input, "the profile has no volume of this name", "mount a volume of the compute profile";
    SdlNumberOctal = "sdl.number.octal", Advice, "a number with a leading zero is octal", "write it without the zero";
    SdlPairs = "sdl.pairs", Input, "a list stands where a mapping should", "write keys and values";
    SdlPlacementUnknown = "sdl.placement.unknown", Input, "no placement profile has this name", "declare it under `profiles.placement`";
    SdlPlatform = "sdl.platform", Input, "the value means different things on different processors", "write a value within the range";
    SdlPriceAmount = "sdl.price.amount", Input, "the price's amount cannot be read", "write a decimal number with at most 18 places";
    SdlPriceDenom = "sdl.price.denom", Input, "the price's denomination is not valid", "write uact";
    SdlPriceMissing = "sdl.price.missing", Input, "the placement has no price for this profile", "add the profile under the placement's `pricing`";
    SdlPriceNegative = "sdl.price.negative", Input, "the price is negative", "write a positive amount";
    SdlPriceNull = "sdl.price.null", Input, "the price is empty", "write denom and amount";
    SdlPriceUact = "sdl.price.uact", Advice, "new deployments can only be priced in uact", "write `denom: uact`, and convert the amount";
    SdlPriceUnused = "sdl.price.unused", Advice, "no compute profile has this name", "name a profile of `profiles.compute`, or remove the price";
    SdlPriceZero = "sdl.price.zero", Input, "the price is zero", "write a positive amount";
    SdlProfileUnknown = "sdl.profile.unknown", Input, "no compute profile has this name", "declare it under `profiles.compute`";
    SdlQuantityCut = "sdl.quantity.cut", Advice, "the network cuts the quantity off", "write what is read, or what you mean in a smaller unit";
    SdlQuantityNegative = "sdl.quantity.negative", Input, "the quantity is negative", "write a positive amount";
    SdlReclamationWindow = "sdl.reclamation.window", Input, "the reclamation window cannot be read", "write a duration such as 24h";
    SdlReclamationZero = "sdl.reclamation.zero", Input, "the reclamation window is not positive", "write a duration such as 24h";
    SdlResourcesMissing = "sdl.resources.missing", Input, "the compute profile has no resources", "write `resources` with cpu, memory and storage";
    SdlRootList = "sdl.root.list", Advice, "the document is a list of keys and values", "write it as a mapping";
    SdlSchemaRequired = "sdl.schema.required", Advice, "other tools, such as the Console, want another key here", "add it";
    SdlSchemaType = "sdl.schema.type", Advice, "other tools, such as the Console, want another type here", "write it as they do";
    SdlSchemaValue = "sdl.schema.value", Advice, "other tools, such as the Console, want another value here", "write it as they do";
    SdlSectionEmpty = "sdl.section.empty", Input, "a section has no value", "write its value";
    SdlSectionUnknown = "sdl.section.unknown", Input, "the section is unknown", "use version, services, profiles, deployment, endpoints, reclamation or include";
    SdlServiceUndeployed = "sdl.service.undeployed", Advice, "the service is not deployed", "name it under `deployment`, or remove it";
    SdlServiceUnknown = "sdl.service.unknown", Input, "no service has this name", "declare it under `services`";
    SdlStorageAttribute = "sdl.storage.attribute", Input, "the storage attribute is unknown", "use class and persistent";
    SdlStorageClass = "sdl.storage.class", Input, "the storage class is unknown", "use default, beta1, beta2, beta3 or ram";
    SdlStorageClassEphemeral = "sdl.storage.ephemeral", Input, "ephemeral storage cannot have a class", "add `persistent: true`, or remove the class";
    SdlStorageDuplicate = "sdl.storage.duplicate", Input, "two volumes have one name", "name each volume";
    SdlStoragePersistent = "sdl.storage.persistent", Input, "`persistent` is neither true nor false", "write true or false";
    SdlStorageRamPersistent = "sdl.storage.ram", Input, "memory cannot be persistent storage", "set `persistent: false`";
    SdlStorageWord = "sdl.storage.word", Advice, "the class of storage only goes by true and false", "write true or false";
    SdlTeeGpu = "sdl.tee.gpu", Input, "confidential graphics processors are asked for without any", "give the profile a gpu";
    SdlTeeMixed = "sdl.tee.mixed", Input, "a placement has two kinds of confidential computing", "use one kind in a placement";
    SdlTeeUnknown = "sdl.tee.unknown", Input, "the kind of confidential computing is unknown", "write cpu or cpu-gpu";
    SdlTooLarge = "sdl.too_large", Input, "the document is too large", "stay below 4 MiB";
    SdlUninitialized = "sdl.empty", Input, "the document is empty", "begin with `version: \"2.0\"`";
    SdlVersionFormat = "sdl.version.format", Input, "the version cannot be read", "write \"2.0\" or \"2.1\"";
    SdlVersionMissing = "sdl.version.missing", Input, "the document has no version", "add `version: \"2.0\"`";
    SdlVersionUnsupported = "sdl.version.unsupported", Input, "the version is not supported", "write \"2.0\" or \"2.1\"";
    SdlWork = "sdl.work", Input, "the document would take too long", "repeat less through aliases";
    TimeRange = "time.range", Input, "the moment is out of range", "use one in the years 1 to 9999 and less than a second of nanoseconds";
    TimeText = "time.text", Input, "the text is not a moment", "write it as 2026-12-05T08:51:58Z";
    TokenAlgorithm = "token.algorithm", Input, "the token is not signed in one of the two ways that providers take", "sign it as ES256K or ES256KADR36";
    TokenClaims = "token.claims", Input, "the token's claims are not what providers ask for", "compare them with the published schema";
    TokenEarly = "token.early", Input, "the token is not valid yet", "check both clocks, or wait";
    TokenExpired = "token.expired", Input, "the token is not valid any more", "issue another";
    TokenForm = "token.form", Input, "the text is not a token", "use three parts in base64 for URLs, without padding, with a point between";
    TokenIssuer = "token.issuer", Input, "the token's issuer is not an account", "name the address of the leases' owner";
    TokenLifetime = "token.lifetime", Input, "the token would never be valid", "let it live a second or longer, from 1970 on";
    TokenSchema = "token.schema", Input, "the claims break the published schema", "say everything once and leave out the rest";
    TokenSignature = "token.signature", Input, "the token is not signed by its issuer", "sign exactly the bytes given, with the key of the leases' owner";
    TxAddress = "tx.address", Input, [sdk 7], "an address in the message is no account", "use an akash1 address";
    TxCoins = "tx.coins", Input, [sdk 10], "a coin of the message is not valid", "name amounts above zero, in the order of their denominations, each once";
    TxContract = "tx.contract", Input, [wasm 14], "what is sent to the contract is not JSON", "send JSON";
    TxDepositDenom = "tx.deposit.denom", Input, [deployment 20], "deposit and price have different denominations", "deposit in the denomination of the prices";
    TxDepositSource = "tx.deposit.source", Input, [akash 4], "the sources of the deposit are wrong", "name balance, grant or both, each once";
    TxFee = "tx.fee", Input, [sdk 13], "the fee is no amount", "name amounts that are not negative";
    TxFeeMissing = "tx.fee.missing", Input, "the transaction has no fee", "add one, if of nothing";
    TxGas = "tx.gas", Input, [sdk 18], "the gas limit is out of range", "use less than 2^63";
    TxHash = "tx.hash", Input, "the text is no transaction's hash", "use the 64 hexadecimal digits that it was sent under";
    TxKey = "tx.key", Input, [sdk 8], "the key is not the one of the account that signs", "bring the key of each signer, in their order";
    TxLegacy = "tx.legacy", Input, "nobody can sign a message of this type any more", "use its successor";
    TxMode = "tx.mode", Input, [sdk 4], "the signer cannot sign in this mode", "let who pays the fee sign in mode direct or amino";
    TxRaw = "tx.raw", Input, [sdk 2], "the outermost bytes have more than one form", "write fields in order and lengths in their shortest form";
    TxReclamation = "tx.reclamation", Input, [deployment 26], "the reclamation window is negative", "use zero or more";
    TxSequence = "tx.sequence", Input, [sdk 32], "the sequence is not the one of the account", "ask for the account again, and sign again";
    TxSignatures = "tx.signatures", Misuse, [sdk 4], "there must be one signature for each signer", "add signers first, then sign for each";
    TxSignaturesLimit = "tx.signatures.limit", Input, [sdk 14], "there are more signatures than a transaction may have", "sign with fewer keys, those within a key of several holders counted";
    TxSigner = "tx.signer", Misuse, [sdk 15], "there is no signer in this place", "add signers first, and count them from 0";
    TxType = "tx.type", Input, [sdk 2], "the message is of another or an unknown type", "check the type's URL";
    TxUnsigned = "tx.unsigned", Input, [sdk 15], "the transaction has no signature", "sign it first";
    TxUnordered = "tx.unordered", Input, [sdk 18], "an unordered transaction needs a timeout and sequence 0", "set a timeout within ten minutes and sequence 0";
    TxVersionEmpty = "tx.version.empty", Input, [deployment 9], "the version is empty", "use the 32 bytes of the manifest's version";
    TxVersionLength = "tx.version.length", Input, [deployment 10], "the version has a wrong length", "use the 32 bytes of the manifest's version";
    WireAmino = "wire.amino", Input, "the message has no amino form, so no signature of it is ever right", "fill in what is absent, or sign in mode direct";
    WireBytes = "wire.bytes", Input, [sdk 2], "the bytes are not a message", "check what was cut off or added";
    WireDepth = "wire.depth", Input, [sdk 2], "messages are nested too deep", "send fewer messages inside messages";
    WireDuration = "wire.duration", Input, [sdk 2], "a span of time is out of range", "use one within 292 years";
    WireField = "wire.field", Input, [sdk 2], "a message has an unknown field", "leave it out, or use a newer version of this library";
    WireJson = "wire.json", Input, "the JSON is not of this message", "compare it with what the chain's REST interface shows";
    WireKey = "wire.key", Input, [sdk 2], "a public key is no point of its curve", "use the key as it was made";
    WireNumber = "wire.number", Input, [sdk 2], "a number cannot be read", "write decimal digits within 256 bits";
    WireText = "wire.text", Input, "a text is not UTF-8", "keep the message as bytes";
    WireTimestamp = "wire.timestamp", Input, [sdk 2], "a moment is out of range", "use one within the years 1 to 9999";
    YamlAliasExcess = "yaml.alias.excess", Input, "the document consists of aliases almost entirely", "repeat less through aliases";
    YamlAliasLoop = "yaml.alias.loop", Input, "an anchor contains itself", "remove the alias inside";
    YamlAliasUnknown = "yaml.alias.unknown", Input, "no anchor has this name", "define it before its alias";
    YamlBase64 = "yaml.base64", Input, "the text is not base64", "encode it, or remove the tag";
    YamlDepth = "yaml.depth", Input, "the document is nested too deeply", "write it flatter";
    YamlDirective = "yaml.directive", Input, "the directive is not supported", "remove it";
    YamlEncoding = "yaml.encoding", Input, "the document is not text", "save it as UTF-8";
    YamlKeyDuplicate = "yaml.key.duplicate", Input, "a key stands twice", "remove one of them";
    YamlMerge = "yaml.merge", Input, "the merge key has no mapping", "merge a mapping or a list of mappings";
    YamlSyntax = "yaml.syntax", Input, "the text is not YAML", "mend the syntax at this place";
    YamlTag = "yaml.tag", Input, "the tag contradicts the text", "remove the tag";
    YamlType = "yaml.type", Input, "the value is of the wrong kind", "write what is expected here";
}

impl Code {
    /// The code of this text.
    pub(crate) fn named(text: &str) -> Option<Self> {
        Code::ALL.iter().copied().find(|code| code.as_str() == text)
    }
}

impl Serialize for Code {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Code {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Code::named(&text).ok_or_else(|| serde::de::Error::custom(format!("unknown code {text}")))
    }
}
