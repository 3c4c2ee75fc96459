//! The network's own modules.

use super::reasons;

reasons! {
    AKASH = "akash", "change what is named, as the sentence says";
    1 "attributes cannot have duplicate keys" Never = AttributeDuplicate;
    2 "attribute key does not match regexp" Never = AttributeKey;
    3 "invalid depositor" Never "akash.depositor" "the depositor is no account" "use an akash1 address";
    4 "invalid deposit source" Never = TxDepositSource;
}

reasons! {
    AUDIT = "audit", "check the addresses and the keys";
    1 "invalid provider: address not found" Never "audit.provider" "the chain has no such provider, or the auditor said nothing of it" "check the provider's address";
    2 "invalid address" Never "audit.address" "an address is no account" "use akash1 addresses";
    3 "attribute not found" Never "audit.attribute" "the auditor did not sign this attribute" "name keys that the record has";
}

reasons! {
    BME = "bme", "look at the state of the exchange first";
    2 "invalid parameters" Never = ParamsBme;
    3 "unauthorized" Never = BmeUnauthorized;
    5 "oracle is unhealthy" Later "bme.oracle" "the price of AKT is not known or not agreed on" "wait until its sources have spoken again";
    6 "circuit breaker is active" Later = BmeHalted;
    7 "insufficient vault funds" Later "bme.vault" "the vault does not hold enough" "exchange less, or wait";
    8 "invalid amount" Never = BmeAmount;
    9 "invalid denomination" Never = BmeDenom;
    10 "invalid address" Never "bme.address" "an address is no account" "use akash1 addresses";
    11 "invalid sender" Never "bme.sender" "the sender may not do this" "send from the owner's account";
    12 "oracle price is zero" Later = BmeZeroPrice;
    13 "ledger record already exists" Later "bme.record_exists" "the same exchange is pending already" "wait for the next block";
    14 "failed to mint tokens" Later "bme.mint" "ACT could not be minted" "wait, then try again";
    15 "failed to burn tokens" Later "bme.burn" "the coins could not be burned" "wait, then try again";
    16 "result value is less then precision of the denom" Never = BmeEpsilon;
    17 "minimum mint amount is not met" Never = BmeMinimum;
}

reasons! {
    CERT = "cert", "make a new certificate";
    1 "certificate not found" Never = CertNotFound;
    2 "invalid address" Never "cert.address" "the owner is no account" "use an akash1 address";
    3 "certificate exists" Never "cert.exists" "the owner has had a certificate with this serial number" "make a new one: a serial number is used once";
    4 "certificate already revoked" Never = CertRevoked;
    5 "invalid serial number" Never = CertSerial;
    6 "invalid certificate value" Never = CertValue;
    7 "invalid pubkey value" Never = CertPublicKey;
    8 "invalid state" Never "cert.state" "the state is none of valid and revoked" "use one of them";
    9 "invalid key size" Never "cert.key_size" "the key is too short" "use a key on P-256";
}

reasons! {
    DEPLOYMENT = "deployment", "check the message";
    1 "Name does not exist" Never "deployment.name" "the chain has nothing of this name" "check the id";
    2 "Invalid request" Never "deployment.request" "the request cannot be read" "compare it with what the chain takes";
    3 "Deployment exists" Never = DeploymentExists;
    4 "Deployment not found" Never = DeploymentNotFound;
    5 "Deployment closed" Never = DeploymentClosed;
    6 "Owner account missing" Never "deployment.owner" "the owner has no account on the chain" "send coins to the account first";
    7 "Invalid groups" Never "deployment.groups" "there are no groups, or two of one name" "name at least one placement, and each once";
    8 "Invalid: deployment id" Never "deployment.id" "the deployment's id is malformed" "write owner and dseq";
    9 "Invalid: empty hash" Never = TxVersionEmpty;
    10 "Invalid: deployment hash" Never "deployment.version" "the version is not 32 bytes, or is what the deployment has already" "send the version of a manifest that differs";
    11 "internal error" Never "deployment.internal" "the chain has a defect, or its state contradicts itself" "report it to the network with the transaction's hash";
    12 "Invalid deployment" Never "deployment.invalid" "the deployment contradicts itself" "check its id and its groups";
    13 "Invalid deployment's group ID" Never "deployment.group_id" "the group's id is malformed" "write owner, dseq and gseq, counted from 1";
    14 "Group not found" Never = GroupNotFound;
    15 "Group already closed" Never = GroupClosed;
    16 "Group open" Never = GroupOpen;
    17 "Group paused" Never = GroupPaused;
    18 "Group not open" Never "deployment.group_not_open" "the group is not on the market" "start it first";
    19 "GroupSpec invalid" Never "deployment.group_spec" "a group asks for something that it cannot" "check the document that it is made of";
    20 "Deposit invalid" Never = DeploymentDeposit;
    21 "ID path invalid" Never = IdDeploymentPath;
    22 "parameter invalid" Never = ParamsDeployment;
    23 "invalid escrow id" Never "deployment.escrow_id" "the escrow account is of something else" "use the id of the deployment's own account";
    24 "invalid price" Never = GroupDenomMixed;
    25 "duplicate group name" Never = GroupNameDuplicate;
    26 "invalid reclamation configuration" Never = DeploymentReclamation;
}

reasons! {
    ESCROW = "escrow", "look at the account first";
    1 "account exists" Never = EscrowAccountExists;
    2 "account closed" Never = EscrowAccountClosed;
    3 "account not found" Never = EscrowAccountNotFound;
    4 "account overdrawn" Never = EscrowOverdrawn;
    5 "invalid denomination" Never = EscrowDenom;
    6 "payment exists" Never = EscrowPaymentExists;
    7 "payment closed" Never = EscrowPaymentClosed;
    8 "payment not found" Never = EscrowPaymentNotFound;
    9 "payment rate zero" Never = EscrowRate;
    10 "invalid payment" Never "escrow.payment" "the payment contradicts itself" "report it to the network with the transaction's hash";
    11 "invalid settlement" Never "escrow.settlement" "the settlement does not add up" "report it to the network with the transaction's hash";
    12 "invalid ID" Never = IdEscrow;
    13 "invalid account" Never "escrow.account" "the account contradicts itself" "report it to the network with the transaction's hash";
    14 "invalid account depositor" Never "escrow.depositor" "the depositor is no account" "use an akash1 address";
    15 "unauthorized deposit scope" Never = GrantScopeOther;
    16 "invalid deposit" Never = EscrowDeposit;
    17 "invalid authz scope" Never = GrantScope;
    18 "malformed key" Never = IdEscrowKey;
}

reasons! {
    MARKET = "market", "look at the order and its bids first";
    1 "empty provider" Never "market.provider_empty" "the bid names no provider" "name the provider's account";
    2 "owner and provider are the same account" Never = BidSelf;
    3 "internal error" Never "market.internal" "the chain has a defect, or its state contradicts itself" "report it to the network with the transaction's hash";
    4 "bid price above max order price" Never "market.over_order" "the bid asks for more than the order pays" "bid at most the ceiling";
    5 "attribute mismatch" Never = BidAttributes;
    6 "unknown bid" Never = BidUnknown;
    7 "unknown lease" Never = LeaseUnknown;
    8 "unknown lease for bid" Never = LeaseNone;
    9 "unknown order for bid" Never "market.order_of_bid" "the bid's order is gone" "choose a bid on the group's open order";
    10 "lease not active" Never = LeaseNotActive;
    11 "bid not active" Never = BidNotActive;
    12 "bid not open" Never = BidNotOpen;
    13 "bid: order not open" Never = OrderNotOpen;
    14 "no lease for order" Never "market.lease_of_order" "the order has no lease" "create a lease first";
    15 "invalid order: order not found" Never = OrderNotFound;
    16 "group not found" Never "market.group" "there is no such group" "check its id";
    17 "group not open" Never = GroupNotOpen;
    18 "invalid bid: bid not found" Never = BidNotFound;
    19 "invalid bid: zero price" Never = BidZeroPrice;
    20 "invalid lease: lease not found" Never "market.lease" "there is no such lease" "check its id";
    21 "invalid bid: bid exists from provider" Never = BidExists;
    22 "bid price is invalid" Never = BidPrice;
    23 "order active" Later = OrderActive;
    24 "order closed" Never = OrderClosed;
    25 "order already exists in store" Never = OrderExists;
    26 "order duration has exceeded the bidding duration" Never "market.order_late" "the time for bids on the order is over" "wait for the group's next order";
    27 "order: chain height to low for bidding" Later "market.order_early" "the time for bids on the order has not begun" "wait a few blocks";
    28 "deposit invalid" Never "market.deposit" "the deposit of the bid is none that the chain takes" "deposit at least 500000uact or 500000uakt, as its parameters say";
    29 "parameter invalid" Never = ParamsMarket;
    30 "unknown provider" Never = ProviderUnknown;
    31 "invalid bid" Never "market.bid" "the bid is not one that the order takes" "check its price, its offer and how many bids there are";
    32 "capabilities mismatch" Never = BidCapabilities;
    33 "invalid lease closed reason" Never = LeaseReason;
    34 "invalid escrow id" Never "market.escrow_id" "the escrow account is of something else" "use the id of the bid's own account";
    35 "lease does not have reclamation configured" Never = LeaseNotReclamable;
    36 "reclamation already in progress" Never "market.reclaiming" "the notice has been given before" "wait until its end";
    37 "reclamation not started; call MsgLeaseStartReclaim first" Never = LeaseReclaimNotStarted;
    38 "reclamation window has not elapsed" Later = LeaseReclaimEarly;
    39 "reclamation window outside governance bounds" Never = BidReclamationRange;
    40 "order requires reclamation but bid does not offer it" Never = BidReclamationMissing;
    41 "reclamation window shorter than order minimum" Never = BidReclamationShort;
}

reasons! {
    ORACLE_V2 = "oracle.v2", "look at the oracle's parameters first";
    1 "price entry exists" Never "oracle.exists" "this price was given before" "give the next one";
    2 "invalid timestamp" Never "oracle.timestamp" "the moment of the price is not one that counts" "give a price of now";
    3 "unauthorized writer address" Never "oracle.writer" "the account may not give prices" "ask for a vote that names it as a source";
    4 "price stalled" Later = BmePrice;
    5 "invalid feed contract params" Never "oracle.params" "the parameters of a feed are not valid" "compare them with what the chain takes";
    6 "invalid feed contract config" Never "oracle.config" "the configuration of a feed is not valid" "compare it with what the chain takes";
    7 "invalid TWAP calculation: zero weight" Later "oracle.weight" "no price counts in the window of time" "wait for newer prices";
}

reasons! {
    PROVIDER = "provider", "check the record";
    1 "invalid provider: invalid host uri" Never = ProviderHostUri;
    2 "invalid provider: not absolute host uri" Never = ProviderHostUriRelative;
    3 "invalid provider: address not found" Never "provider.not_found" "the chain has no such provider" "register it first";
    4 "invalid provider: already exists" Never "provider.exists" "the provider is registered" "update its record instead";
    5 "invalid address" Never "provider.address" "the owner is no account" "use an akash1 address";
    6 "attribute specification error" Never "provider.attributes" "an attribute is not valid" "use keys of letters, digits and _ / . -, each once";
    7 "attributes cannot be changed" Never "provider.leases" "leases need attributes that would go" "close those leases first, or keep the attributes";
    8 "invalid provider: invalid info website" Never = ProviderWebsite;
    9 "internal error" Never "provider.internal" "the chain cannot do this" "leave it: a provider cannot be deleted";
    10 "internal error" Never "provider.internal.handler" "the chain cannot do this" "leave it: a provider cannot be deleted";
}

reasons! {
    TAKE = "take", "";
    1 "parameter invalid" Never "take.params" "a parameter of the network's former share is out of range" "leave it: the module is gone";
}
