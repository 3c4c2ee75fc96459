//! Client certificates: package `akash.cert.v1`.

use super::{Method, page};
use crate::wire::schema::{Schema, always, bytes, choice, many, maybe, text};

pub(crate) static METHODS: &[Method] = &[Method::get(
    "/akash.cert.v1.Query/Certificates",
    "/akash/cert/v1/certificates/list",
    &QUERY_CERTIFICATES_REQUEST,
    &QUERY_CERTIFICATES_RESPONSE,
)];

pub(crate) static CERTIFICATE_FILTER: Schema = Schema::new("akash.cert.v1.CertificateFilter").of(&[
    text(1, "owner"),
    text(2, "serial"),
    text(3, "state"),
]);

pub(crate) static QUERY_CERTIFICATES_REQUEST: Schema = Schema::new("akash.cert.v1.QueryCertificatesRequest")
    .of(&[always(1, "filter", &CERTIFICATE_FILTER), maybe(2, "pagination", &page::PAGE_REQUEST)]);

pub(crate) static CERTIFICATE: Schema = Schema::new("akash.cert.v1.Certificate").of(&[
    choice(2, "state", STATE),
    bytes(3, "cert"),
    bytes(4, "pubkey"),
]);

pub(crate) static CERTIFICATE_RESPONSE: Schema = Schema::new("akash.cert.v1.CertificateResponse")
    .of(&[always(1, "certificate", &CERTIFICATE), text(2, "serial")]);

pub(crate) static QUERY_CERTIFICATES_RESPONSE: Schema =
    Schema::new("akash.cert.v1.QueryCertificatesResponse")
        .of(&[many(1, "certificates", &CERTIFICATE_RESPONSE), maybe(2, "pagination", &page::PAGE_RESPONSE)]);

pub(crate) const STATE: &[(&str, i32)] = &[("invalid", 0), ("valid", 1), ("revoked", 2)];
