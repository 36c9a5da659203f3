use super::*;
use crate::fixture::{DAY_MS, fixture};

#[test]
fn moments_are_counted_from_a_day_on() {
    let house = fixture();
    let today = house.vault.now().expect("now").day;
    let moment = NewMoment { need: Some("air".to_owned()), ..NewMoment::default() };
    house.vault.write(|tx| add(tx, &moment, None)).expect("added");
    house.clock.advance(DAY_MS);
    house.vault.write(|tx| add(tx, &moment, None)).expect("added");
    let count = |from| house.vault.read(|sql| count_since(sql, from)).expect("counted");
    assert_eq!((count(today), count(today.plus(1)), count(today.plus(2))), (2, 1, 0));
}
