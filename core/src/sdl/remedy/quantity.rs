//! Quantities as other tools write them, in the network's spelling. SDL spec §3.1 to §3.6.

/// `1,5 cores` as `1.5`, `500 m` as `500m`.
pub(crate) fn cpu(text: &str) -> Option<String> {
    let (number, unit) = split(text)?;
    match unit.to_ascii_lowercase().as_str() {
        "" | "c" | "core" | "cores" | "cpu" | "cpus" | "vcpu" | "vcpus" => Some(number),
        "m" | "millicpu" | "millicores" if is_whole(&number) => Some(number + "m"),
        _ => None,
    }
}

/// `1.0`, `1 gpu` as `1`.
pub(crate) fn gpu(text: &str) -> Option<String> {
    let (number, unit) = split(text)?;
    let whole = number.split_once('.').map_or(number.as_str(), |(whole, fraction)| {
        if fraction.bytes().all(|b| b == b'0') { whole } else { "" }
    });
    let is_count = matches!(unit.to_ascii_lowercase().as_str(), "" | "gpu" | "gpus" | "x");
    (is_count && is_whole(whole)).then(|| whole.to_owned())
}

/// `512MB` as `512M`, `1gi` as `1Gi`: a unit keeps its meaning, whatever its letters look like.
pub(crate) fn bytes(text: &str) -> Option<String> {
    let (number, unit) = split(text)?;
    Some(number + suffix(unit)?)
}

/// `80GB` as `80Gi`: graphics memory comes in powers of two, and has no other suffixes.
pub(crate) fn gpu_ram(text: &str) -> Option<String> {
    let (number, unit) = split(text)?;
    Some(match suffix(unit)? {
        "" => number,
        suffix => number + &suffix[..1].to_ascii_uppercase() + "i",
    })
}

/// A number and what stands behind it.
fn split(text: &str) -> Option<(String, &str)> {
    let text = text.trim();
    let end = text.find(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ',')).unwrap_or(text.len());
    let (number, unit) = text.split_at(end);
    // A comma may stand for the point; with three digits behind it, it may as well part thousands.
    let (whole, fraction) = number.split_once(['.', ',']).unwrap_or((number, "0"));
    let ambiguous = number.contains(',') && fraction.len() == 3;
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    (digits(whole) && digits(fraction) && !ambiguous && unit.len() <= LONGEST_UNIT)
        .then(|| (number.replace(',', "."), unit.trim_start()))
}

/// The suffix of a unit such as `MB`, `mi`, `GiB`, `gigabytes` or `b`.
fn suffix(unit: &str) -> Option<&'static str> {
    let unit = unit.to_ascii_lowercase();
    let (binary, decimal) = match unit.bytes().next() {
        None => return Some(""),
        Some(b'b') if matches!(unit.as_str(), "b" | "byte" | "bytes") => return Some(""),
        Some(b'k') => ("Ki", "k"),
        Some(b'm') => ("Mi", "M"),
        Some(b'g') => ("Gi", "G"),
        Some(b't') => ("Ti", "T"),
        Some(b'p') => ("Pi", "P"),
        Some(b'e') => ("Ei", "E"),
        Some(_) => return None,
    };
    match &unit[1..] {
        "" | "b" | "bytes" | "ilobytes" | "egabytes" | "igabytes" | "erabytes" => Some(decimal),
        "i" | "ib" | "ibi" | "ibibytes" | "ebibytes" => Some(binary),
        _ => None,
    }
}

fn is_whole(digits: &str) -> bool {
    !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit())
}

const LONGEST_UNIT: usize = 16;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_keep_their_meaning() {
        for (text, mended) in [
            ("512MB", "512M"),
            ("1gi", "1Gi"),
            ("4GB", "4G"),
            ("4Gb", "4G"),
            ("8 GiB", "8Gi"),
            ("1,5g", "1.5G"),
            ("64b", "64"),
            ("10K", "10k"),
        ] {
            assert_eq!(bytes(text).as_deref(), Some(mended), "{text}");
        }
        for text in ["", "GB", "1.2.3G", "-4GB", "1,024M", "5 apples", "${SIZE}"] {
            assert_eq!(bytes(text), None, "{text}");
        }
    }

    #[test]
    fn cores_and_graphics_processors() {
        assert_eq!(cpu("2 cores").as_deref(), Some("2"));
        assert_eq!(cpu("500 m").as_deref(), Some("500m"));
        assert_eq!(cpu("0.5m"), None);
        assert_eq!(gpu("1.0").as_deref(), Some("1"));
        assert_eq!(gpu("0.5"), None);
        assert_eq!(gpu_ram("80GB").as_deref(), Some("80Gi"));
        assert_eq!(gpu_ram("24 g").as_deref(), Some("24Gi"));
    }
}
