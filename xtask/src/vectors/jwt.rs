//! Family `jwt`: tokens for providers.

use akashkit::access::PrivateKey;
use akashkit::access::token::{Algorithm, Claims, Scope, Token, check_schema};
use akashkit::id::{DeploymentId, OrderId};
use akashkit::{AccountAddress, Error, PublicKey, Result, Timestamp};
use serde_json::Value;

use super::{Check, Outcome, hex};

/// Runs one row.
pub fn row(row: &Value) -> Outcome {
    let mut check = Check::new();
    match verified(row) {
        Ok(claims) => {
            check.json("ok", row.get("ok"), Some(&true.into()));
            check.json("http", row.get("http"), Some(&"ok".into()));
            questions(row, &claims, &mut check);
            if row.get("signer").is_some() {
                check.equal(
                    "made again",
                    text(&row["token"]),
                    made(row, &claims).as_deref().unwrap_or("refused"),
                );
            }
        }
        Err(error) => {
            check.json("ok", row.get("ok"), Some(&false.into()));
            check.json("http", row.get("http"), Some(&http(&error).into()));
        }
    }
    if let Some(want) = row.get("schema") {
        check.json("schema", Some(want), Some(&schema(text(&row["claims_text"]))));
    }
    check.finish()
}

/// What a row's token permits at the row's moment.
///
/// # Errors
/// It is refused.
pub(crate) fn verified(row: &Value) -> Result<Claims> {
    let key = PublicKey::new(&hex::bytes(&row["pub"]).unwrap_or_default())?;
    let now = Timestamp::new(row["now"].as_i64().unwrap_or_default(), 0)?;
    Token::parse(text(&row["token"]))?.verify(&key, now)
}

/// What a provider's gateway answers to a token that is refused so.
fn http(error: &Error) -> &'static str {
    match error.code().as_str() {
        "token.claims" | "token.early" | "token.expired" => "400 JWT has invalid claims",
        _ => "401 JWT is invalid",
    }
}

/// The claims signed again by the row's key: the same text, since nothing in it is random.
fn made(row: &Value, claims: &Claims) -> Result<String> {
    let key = PrivateKey::from_bytes(&hex::bytes(&row["signer"]["priv"]).unwrap_or_default())?;
    let algorithm = match text(&row["alg"]) {
        "ES256K" => Algorithm::Es256k,
        _ => Algorithm::Es256kAdr36,
    };
    Ok(claims.sign(&key, algorithm)?.as_str().to_owned())
}

fn schema(claims: &str) -> Value {
    match check_schema(claims) {
        Ok(()) => true.into(),
        Err(error) if error.code().as_str() == "json.text" => "error".into(),
        Err(_) => false.into(),
    }
}

fn questions(row: &Value, claims: &Claims, check: &mut Check) {
    for question in row["authorize"].as_array().into_iter().flatten() {
        match answers(question, claims) {
            Ok(answers) => {
                for (name, got) in answers {
                    check.json(name, question.get(name), Some(&got.into()));
                }
            }
            Err(error) => check.differ("authorize", "a question", error.to_string()),
        }
    }
}

fn answers(question: &Value, claims: &Claims) -> Result<[(&'static str, bool); 4]> {
    let provider: AccountAddress = text(&question["provider"]).parse()?;
    let scope: Scope = text(&question["scope"]).parse()?;
    let path = format!("{}/{}", text(&question["owner"]), text(&question["dseq"]));
    let deployment: DeploymentId = path.parse()?;
    let order: OrderId = format!("{path}/{}/{}", question["gseq"], question["oseq"]).parse()?;
    Ok([
        ("provider_any", claims.access().reaches(&provider)),
        ("deployment", claims.reaches_deployment(&deployment, &provider)),
        ("deployment_scope", claims.permits_deployment(scope, &deployment, &provider)),
        // Some rows ask for a lease of an account with itself, which cannot be.
        ("lease_scope", claims.permits_order(scope, &order, &provider)),
    ])
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}
