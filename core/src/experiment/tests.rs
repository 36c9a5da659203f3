use super::*;
use crate::fixture::fixture;
use crate::vault::Id;

#[test]
fn an_outcome_is_written_to_the_experiment_of_its_run() {
    let house = fixture();
    let (run, other) = (Id::new(1), Id::new(2));
    let new = NewExperiment { prediction: "He laughs", sureness: Some(80), ..NewExperiment::default() };
    let id = house.vault.write(|tx| add(tx, &new, Some(run))).expect("added").expect("kept");
    let outcome = Outcome {
        happened: "He nodded",
        as_feared: Some(AsFeared::No),
        sureness: Some(30),
        felt: Some(6),
        leaves: "It can go another way.",
        learned: "Ask again",
    };
    assert_eq!(house.vault.write(|tx| close(tx, other, &outcome)).expect("no such run"), None);
    assert_eq!(house.vault.write(|tx| close(tx, run, &outcome)).expect("closed"), Some(id));
    let found = &house.vault.read(all).expect("read")[0];
    assert_eq!((found.as_feared, found.sureness_after), (Some(AsFeared::No), Some(30)));
    assert_eq!((found.felt, found.leaves.as_str()), (Some(6), "It can go another way."));
    assert_eq!((found.happened.as_str(), found.learned.as_str()), ("He nodded", "Ask again"));
    assert_eq!(found.outcome_day, Some(house.vault.now().expect("now").day));
    let empty = NewExperiment { act: "I ask", ..NewExperiment::default() };
    assert_eq!(house.vault.write(|tx| add(tx, &empty, None)).expect("nothing predicted"), None);
    house.vault.write(|tx| delete(tx, id)).expect("deleted");
    assert!(house.vault.read(all).expect("read").is_empty());
}
