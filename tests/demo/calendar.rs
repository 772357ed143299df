//! When things happened, told from now.

use std::process::Command;
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result, bail};

const MINUTE: i64 = 60_000;
const DAY: i64 = 24 * 60 * MINUTE;

/// Turns `25m` and `3d 16:02` into times.
pub(super) struct Calendar {
    /// Milliseconds since 1970.
    now: i64,
    /// How far local time is ahead of UTC, in milliseconds.
    offset: i64,
}

impl Calendar {
    /// The calendar at `now`, in milliseconds since 1970, where local time is so many minutes ahead of UTC.
    pub(super) fn new(now: i64, minutes_ahead: i64) -> Self {
        Self { now, offset: minutes_ahead * MINUTE }
    }

    /// The calendar now and here.
    pub(super) fn here() -> Result<Self> {
        let now = SystemTime::now().duration_since(UNIX_EPOCH)?.as_millis();
        // Without `date` the times of day are off by the time zone, which does no harm.
        let zone = Command::new("date").arg("+%z").output().map(|output| output.stdout).unwrap_or_default();
        let zone: i64 = String::from_utf8_lossy(&zone).trim().parse().unwrap_or(0);
        Ok(Self::new(i64::try_from(now)?, zone / 100 * 60 + zone % 100))
    }

    /// Milliseconds since 1970 at which it is now.
    pub(super) fn now(&self) -> i64 {
        self.now
    }

    /// The time that `text` names: `25m` is 25 minutes ago, `3d 16:02` is two past four three working days ago.
    pub(super) fn when(&self, text: &str) -> Result<i64> {
        if let Some(minutes) = text.strip_suffix('m') {
            return Ok(self.now - minutes.parse::<i64>().with_context(|| text.to_owned())? * MINUTE);
        }
        let parse = || {
            let (days, time) = text.split_once("d ")?;
            let (hour, minute) = time.split_once(':')?;
            Some((days.parse().ok()?, hour.parse::<i64>().ok()?, minute.parse::<i64>().ok()?))
        };
        let Some((days, hour, minute)) = parse() else { bail!("{text} is no time") };
        Ok(self.working_day(days) * DAY + (hour * 60 + minute) * MINUTE - self.offset)
    }

    /// The day so many working days ago, in days since 1970.
    fn working_day(&self, mut ago: u32) -> i64 {
        let mut day = (self.now + self.offset).div_euclid(DAY);
        while ago > 0 {
            day -= 1;
            // Day 0 was a Thursday: Saturday is 2, Sunday 3.
            if !matches!(day.rem_euclid(7), 2 | 3) {
                ago -= 1;
            }
        }
        day
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Noon in UTC on Monday, 23 November 2026.
    const MONDAY: i64 = 1_795_435_200_000;

    #[test]
    fn weekends_do_not_count() {
        let calendar = Calendar::new(MONDAY, 0);
        let friday = MONDAY - 3 * DAY;
        assert_eq!(calendar.when("1d 12:00").expect("a time"), friday);
        assert_eq!(calendar.when("2d 13:30").expect("a time"), friday - DAY + 90 * MINUTE);
        assert_eq!(calendar.when("25m").expect("a time"), MONDAY - 25 * MINUTE);
        assert!(calendar.when("yesterday").is_err());
    }

    #[test]
    fn times_of_day_are_local() {
        let calendar = Calendar::new(MONDAY, 60);
        assert_eq!(calendar.when("1d 13:00").expect("a time"), MONDAY - 3 * DAY);
    }
}
