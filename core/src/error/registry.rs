//! Every code, once. Names are append-only: a code that shipped keeps its text and its meaning.

use serde::{Deserialize, Serialize};

/// Who can fix an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Class {
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
    ($($variant:ident = $text:literal, $class:ident, $([$space:ident $number:literal],)? $meaning:literal, $remedy:literal;)*) => {
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
            pub fn as_str(self) -> &'static str {
                match self { $(Code::$variant => $text,)* }
            }

            /// What it means, as the beginning of a sentence.
            pub fn meaning(self) -> &'static str {
                match self { $(Code::$variant => $meaning,)* }
            }

            /// What to do about it.
            pub fn remedy(self) -> &'static str {
                match self { $(Code::$variant => $remedy,)* }
            }

            /// Who can fix it.
            pub fn class(self) -> Class {
                match self { $(Code::$variant => Class::$class,)* }
            }

            /// The chain's codespace and number for the same refusal, where it has one.
            pub fn chain(self) -> Option<(&'static str, u32)> {
                match self { $(Code::$variant => codes!(@chain $($space $number)?),)* }
            }
        }
    };
    (@chain) => { None };
    (@chain $space:ident $number:literal) => { Some((stringify!($space), $number)) };
}

codes! {
    IdDseq = "id.dseq", Input, [sdk 3], "the deployment sequence is zero", "use the number that the deployment was created with";
    IntDivision = "int.division", Input, "an integer was divided by zero", "check the divisor first";
    IntOverflow = "int.overflow", Input, "an integer grew beyond 256 bits", "use smaller amounts";
    IntRange = "int.range", Input, "an integer is out of range", "use one that fits";
    IntText = "int.text", Input, "the text is no integer", "write decimal digits, such as 1000";
    DecimalDivision = "decimal.division", Input, "a decimal was divided by zero", "check the divisor first";
    DecimalOverflow = "decimal.overflow", Input, "a decimal grew beyond 256 bits", "use smaller amounts";
    DecimalPlaces = "decimal.places", Input, "a decimal has more than 18 places", "round it to 18 places";
    DecimalRange = "decimal.range", Input, "a decimal has more than 256 bits before the point", "use a smaller one";
    DecimalText = "decimal.text", Input, "the text is no decimal", "write digits and at most one point, such as 0.5";
    QuantityOverflow = "quantity.overflow", Input, "a quantity is out of range", "use smaller amounts";
    QuantityBlockTime = "quantity.block_time", Input, "the block time is zero", "give the milliseconds between two blocks";
    DenomText = "denom.text", Input, "the text is no denomination", "use a letter and 2 to 127 letters, digits or / : . _ -";
    PriceAmount = "price.amount", Input, "the amount is absent", "name an amount";
    PriceDenom = "price.denom", Input, "two amounts have different denominations", "use one denomination";
    PriceNegative = "price.negative", Input, "the amount is negative", "use zero or more";
    PriceText = "price.text", Input, "the text is no amount of money", "write a number and a denomination, such as 10uact";
    JsonText = "json.text", Input, "the JSON cannot be read", "compare it with what the network writes";
    AttributeDuplicate = "attribute.duplicate", Input, [akash 1], "an attribute key stands twice", "keep one of them";
    AttributeKey = "attribute.key", Input, [akash 2], "the text is no attribute key", "use a letter, then 1 to 126 letters, digits or _ / . - and perhaps a last *";
    ResourcesId = "resources.id", Input, "the resources have no number", "number them from 1";
    ResourcesCpu = "resources.cpu", Input, "the cpu is absent", "say how much";
    ResourcesGpu = "resources.gpu", Input, "the gpu is absent", "say how many, even if none";
    ResourcesMemory = "resources.memory", Input, "the memory is absent", "say how much";
    ResourcesStorage = "resources.storage", Input, "the storage is absent", "list the volumes, even if none";
    ResourcesEndpoints = "resources.endpoints", Input, "the endpoints are absent", "list them, even if none";
    GroupNone = "group.none", Input, [deployment 7], "the deployment has no groups", "name at least one placement";
    GroupDenomMixed = "group.denom_mixed", Input, [deployment 24], "two groups have different denominations", "price all of them in one";
    GroupNameDuplicate = "group.name_duplicate", Input, [deployment 25], "two groups have the same name", "rename one of them";
    GroupName = "group.name", Input, "the group has no name", "name it";
    GroupAmount = "group.amount", Input, "an amount is absent, negative or beyond 64 bits", "use a number that the limits allow";
    GroupUnitId = "group.unit_id", Input, "the unit has no number", "number units from 1";
    GroupUnitIdDuplicate = "group.unit_id_duplicate", Input, "two units have the same number", "number units from 1";
    GroupCpu = "group.cpu", Input, "the cpu of one replica is out of range", "use 10 to 384000 thousandths of a core";
    GroupCpuAbsent = "group.cpu_absent", Input, "the cpu is absent", "say how much";
    GroupGpu = "group.gpu", Input, "one replica has too many gpus", "use at most 24";
    GroupGpuAbsent = "group.gpu_absent", Input, "the gpu is absent", "say how many, even if none";
    GroupGpuAttributes = "group.gpu_attributes", Input, "there are gpu attributes but no gpu", "leave them out or ask for one";
    GroupMemory = "group.memory", Input, "the memory of one replica is out of range", "use 1 Mi to 2 Ti";
    GroupMemoryAbsent = "group.memory_absent", Input, "the memory is absent", "say how much";
    GroupStorage = "group.storage", Input, "the size of a volume is out of range", "use 5 Mi to 32 Ti";
    GroupStorageAbsent = "group.storage_absent", Input, "the storage is absent", "name at least one volume";
    GroupTotalCpu = "group.total_cpu", Input, "the cpu of all replicas is nothing or too much", "use at most 19200 cores in one group";
    GroupTotalGpu = "group.total_gpu", Input, "all replicas together have too many gpus", "use at most 1200 in one group";
    GroupTotalMemory = "group.total_memory", Input, "the memory of all replicas is nothing or too much", "use at most 100 Ti in one group";
    GroupDenom = "group.denom", Input, "two units have different denominations", "price all of them in one";
    GroupPrice = "group.price", Input, "the price is no price", "name an amount that is not negative and a denomination";
    GroupPriceLimit = "group.price_limit", Input, "the price of one replica per block is too high", "use at most 10000000";
    ManifestEmpty = "manifest.empty", Input, "the manifest has no groups", "deploy at least one service";
    ManifestGroupEmpty = "manifest.group_empty", Input, "the group has no services", "deploy at least one service there";
    ManifestGroupDuplicate = "manifest.group_duplicate", Input, "two groups have the same name", "rename one of them";
    ManifestServiceOrder = "manifest.service_order", Input, "the services are not sorted by name", "sort them";
    ManifestServiceUnnamed = "manifest.service_unnamed", Input, "the service has no name", "name it";
    ManifestServiceName = "manifest.service_name", Input, "the service's name is not allowed", "use small letters, digits and - between them, a letter first";
    ManifestImage = "manifest.image", Input, "the service has no image", "name one";
    ManifestEnv = "manifest.env", Input, "the name of a variable is not allowed", "use letters, digits and - . _ and no digit first";
    ManifestExposeOrder = "manifest.expose_order", Input, "the exposed ports are not sorted", "sort them by service, port, protocol, global first";
    ManifestPort = "manifest.port", Input, "the port is out of range", "use 1 to 65535";
    ManifestProto = "manifest.proto", Input, "the protocol is unknown", "use TCP or UDP";
    ManifestHost = "manifest.host", Input, "the host name is not allowed", "use small letters, digits, - and points, at most 253";
    ManifestHostDuplicate = "manifest.host_duplicate", Input, "the host name stands twice in the manifest", "accept it in one place";
    ManifestGlobal = "manifest.global", Input, "no service is reachable from outside", "expose one port globally";
    ManifestVersion = "manifest.version", Input, "the text is no version", "use 64 hexadecimal digits";
    CrosscheckIncomplete = "crosscheck.incomplete", Input, "a unit of the group lacks its cpu, gpu or memory", "compare with the groups on chain";
    CrosscheckGroupCount = "crosscheck.group_count", Input, "the manifest has another number of groups than the deployment", "make both from one document";
    CrosscheckGroup = "crosscheck.group", Input, "the deployment has no group of this name", "make both from one document";
    CrosscheckUnit = "crosscheck.unit", Input, "the group has no unit of this number", "make both from one document";
    CrosscheckReplicas = "crosscheck.replicas", Input, "the service wants more replicas than the unit has left", "lower its count";
    CrosscheckCpu = "crosscheck.cpu", Input, "the cpu differs from the unit's", "make both from one document";
    CrosscheckGpu = "crosscheck.gpu", Input, "the gpu differs from the unit's", "make both from one document";
    CrosscheckMemory = "crosscheck.memory", Input, "the memory differs from the unit's", "make both from one document";
    CrosscheckStorage = "crosscheck.storage", Input, "a volume differs from the unit's", "make both from one document";
    CrosscheckVolumes = "crosscheck.volumes", Input, "the service has more volumes than the unit", "make both from one document";
    CrosscheckHttp = "crosscheck.http", Input, "the unit has no HTTP endpoint left", "expose fewer ports";
    CrosscheckPort = "crosscheck.port", Input, "the unit has no port endpoint left", "expose fewer ports";
    CrosscheckIp = "crosscheck.ip", Input, "the unit has no leased IP endpoint left", "expose fewer of them";
    CrosscheckUnusedHttp = "crosscheck.unused_http", Input, "no service uses an HTTP endpoint of the unit", "expose it";
    CrosscheckUnusedPort = "crosscheck.unused_port", Input, "no service uses a port endpoint of the unit", "expose it";
    CrosscheckUnusedIp = "crosscheck.unused_ip", Input, "no service uses a leased IP endpoint of the unit", "expose it";
    CrosscheckUnusedReplicas = "crosscheck.unused_replicas", Input, "no service uses a replica of the unit", "raise a count";
}

impl Serialize for Code {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Code {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Code::ALL
            .iter()
            .copied()
            .find(|code| code.as_str() == text)
            .ok_or_else(|| serde::de::Error::custom(format!("unknown code {text}")))
    }
}
