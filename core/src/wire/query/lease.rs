//! What providers are asked by gRPC: package `akash.provider.lease.v1`.

use super::Method;
use crate::wire::akash::market;
use crate::wire::schema::{Schema, always, bool, many, text, u32};

pub(crate) static METHODS: &[Method] = &[Method::post(
    "/akash.provider.lease.v1.LeaseRPC/AttestationQuote",
    "/v1/lease/attestation/quote",
    &ATTESTATION_QUOTE_REQUEST,
    &ATTESTATION_QUOTE_RESPONSE,
)];

pub(crate) static ATTESTATION_QUOTE_REQUEST: Schema =
    Schema::new("akash.provider.lease.v1.AttestationQuoteRequest").of(&[
        always(1, "lease_id", &market::LEASE_ID),
        text(2, "nonce"),
        bool(3, "bind_tls"),
    ]);

pub(crate) static ATTESTATION_GPU_REPORT: Schema =
    Schema::new("akash.provider.lease.v1.AttestationGPUReport")
        .of(&[u32(1, "device_index"), text(2, "report")]);

pub(crate) static ATTESTATION_QUOTE_RESPONSE: Schema =
    Schema::new("akash.provider.lease.v1.AttestationQuoteResponse").of(&[
        text(1, "report"),
        text(2, "cert_chain"),
        text(3, "tee_platform"),
        text(4, "auxblob"),
        many(5, "gpu_reports", &ATTESTATION_GPU_REPORT),
        bool(6, "tls_bound"),
    ]);
