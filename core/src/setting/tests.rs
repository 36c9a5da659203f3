use super::*;
use crate::error::{NearerError, Reason};
use crate::fixture::{HOUR_MS, NOON_MS, fixture};

#[test]
fn settings_come_back_and_the_day_boundary_is_in_force() {
    let mut house = fixture();
    assert_eq!(house.vault.read(read), Ok(Settings::default()));
    let mine = Settings {
        welcomed: true,
        brought: Some(BroughtHere::Looking),
        day_boundary_min: 60,
        ..Settings::default()
    };
    house.vault.write(|tx| write(tx, &mine)).expect("written");
    house.reopen();
    assert_eq!(house.vault.read(read), Ok(mine));
    house.clock.set(NOON_MS + 14 * HOUR_MS); // 02:00
    assert_eq!(house.vault.now().expect("now").day.to_string(), "2026-11-25");
    let odd = Settings { day_boundary_min: 721, ..Settings::default() };
    let refused = house.vault.write(|tx| write(tx, &odd));
    assert_eq!(refused, Err(NearerError::invalid("day_boundary", Reason::OutOfRange { low: 0, high: 720 })));
}

#[test]
fn a_setting_of_a_later_version_does_no_harm() {
    let house = fixture();
    house
        .vault
        .write(|tx| {
            write(tx, &Settings { welcomed: true, ..Settings::default() })?;
            for (name, value) in
                [("brought", "\"by-a-comet\""), ("unheard-of", "{\"a\":1}"), ("country", "not JSON")]
            {
                tx.sql.execute(
                    "INSERT OR REPLACE INTO setting (id, name, value, created_at, changed_at, changed_by)
                     VALUES (?1, ?2, ?3, 0, 0, 1)",
                    (crate::vault::Id::of_key("setting", name), name, value),
                )?;
            }
            Ok(())
        })
        .expect("written");
    let found = house.vault.read(read).expect("read");
    assert_eq!(found, Settings { welcomed: true, ..Settings::default() });
}

#[test]
fn how_it_looks_is_as_the_system_says_until_somebody_chooses() {
    let mut house = fixture();
    assert_eq!(house.vault.read(read).expect("read").appearance, None);
    let mine = Settings { appearance: Some(Appearance::HighContrast), ..Settings::default() };
    house.vault.write(|tx| write(tx, &mine)).expect("written");
    house.reopen();
    assert_eq!(house.vault.read(read), Ok(mine));
    house.vault.write(|tx| write_named(tx, "appearance", &"by-candle")).expect("a later version's");
    assert_eq!(house.vault.read(read).expect("read").appearance, None);
}
