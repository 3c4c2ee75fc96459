//! Which plain scalars are dates, and so neither numbers nor text, where no type is asked for.

/// `2001-12-14`, `2001-12-14T21:59:43.1Z`, `2001-12-14 21:59:43`; the calendar counts.
pub(super) fn is_timestamp(text: &str) -> bool {
    let Some((year, rest)) = text.split_at_checked(4) else { return false };
    let Some(rest) = rest.strip_prefix('-').filter(|_| year.bytes().all(|b| b.is_ascii_digit())) else {
        return false;
    };
    let (date, time) = match rest.find(['T', 't', ' ']) {
        Some(at) => rest.split_at(at),
        None => (rest, ""),
    };
    is_date(year, date) && is_time(time)
}

fn is_date(year: &str, date: &str) -> bool {
    let Some((month, day)) = date.split_once('-') else { return false };
    let year: u32 = year.parse().unwrap_or(0);
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match number(month) {
        Some(2) if leap => 29,
        Some(2) => 28,
        Some(4 | 6 | 9 | 11) => 30,
        Some(1..=12) => 31,
        _ => return false,
    };
    number(day).is_some_and(|day| (1..=days).contains(&day))
}

/// With a space no zone may follow, with a T one must.
fn is_time(time: &str) -> bool {
    let Some(clock) = time.get(1..) else { return true };
    let clock = if time.starts_with(' ') { Some(clock) } else { without_zone(clock) };
    let Some(clock) = clock else { return false };
    let (clock, fraction) = clock.split_once(['.', ',']).unwrap_or((clock, "0"));
    let parts: Vec<_> = clock.split(':').map(number).collect();
    matches!(parts[..], [Some(0..=23), Some(0..=59), Some(0..=59)])
        && !fraction.is_empty()
        && fraction.bytes().all(|b| b.is_ascii_digit())
}

fn without_zone(clock: &str) -> Option<&str> {
    if let Some(clock) = clock.strip_suffix('Z') {
        return Some(clock);
    }
    let (clock, zone) = clock.split_at_checked(clock.len().checked_sub(6)?)?;
    let (hours, minutes) = zone.strip_prefix(['+', '-'])?.split_once(':')?;
    let two_digits = |text: &str| text.len() == 2 && number(text).is_some();
    (two_digits(hours) && two_digits(minutes)).then_some(clock)
}

/// One or two digits.
fn number(text: &str) -> Option<u32> {
    let short = matches!(text.len(), 1 | 2) && text.bytes().all(|b| b.is_ascii_digit());
    short.then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::is_timestamp;

    #[test]
    fn dates_are_told_from_texts() {
        for text in
            ["2001-12-14", "2001-1-2", "2004-02-29", "2001-12-14t21:59:43.10-05:00", "2001-12-14 21:59:43.10"]
        {
            assert!(is_timestamp(text), "{text}");
        }
        for text in
            ["2001-13-14", "2003-02-29", "2001-12-14T21:59:43", "2001-12-14 21:59:43 -5", "201-12-14", "1-2"]
        {
            assert!(!is_timestamp(text), "{text}");
        }
    }
}
