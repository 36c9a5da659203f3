use super::*;
use crate::export::write_habits;
use crate::habit::{AmountUnit, MarkKind, Measured, NewPractice, Schedule, Target, TargetKind};
use std::io::Read;

fn files(path: &Path) -> Vec<(String, String)> {
    let mut zip = zip::ZipArchive::new(fs::File::open(path).expect("a file")).expect("an archive");
    (0..zip.len())
        .map(|at| {
            let mut file = zip.by_index(at).expect("a file");
            let mut text = String::new();
            file.read_to_string(&mut text).expect("a text");
            (file.name().to_owned(), text)
        })
        .collect()
}

#[test]
fn an_archive_has_loop_s_shape() {
    let house = fixture();
    let new = NewPractice {
        name: "Löok, up\nnow".to_owned(),
        why: "one, two".to_owned(),
        schedule: Schedule::Weekly { times: 3 },
        colour: 5,
        ..NewPractice::default()
    };
    let look = house.vault.write(|tx| habit::add(tx, &new)).expect("added");
    let sit = NewPractice {
        name: "Sit".to_owned(),
        schedule: Schedule::Weekly { times: 2 },
        measured: Some(Measured {
            unit: AmountUnit::Minutes,
            target: Some(Target { kind: TargetKind::AtLeast, amount: 12.5 }),
        }),
        ..NewPractice::default()
    };
    let sit = house.vault.write(|tx| habit::add(tx, &sit)).expect("added");
    let today = house.vault.now().expect("now").day;
    house
        .vault
        .write(|tx| {
            habit::mark(tx, look, today.plus(-2), MarkKind::Done, "a \"note\"")?;
            habit::mark(tx, look, today.plus(-1), MarkKind::Skipped, "")?;
            habit::mark(tx, look, today, MarkKind::NotDone, "")?;
            habit::mark_amount(tx, sit, today.plus(-1), 7.25, "")
        })
        .expect("marked");
    let path = house.folder.path().join("habits.zip");
    write_habits(&house.vault, &path).expect("written");
    assert!(!path.with_extension("part").exists());
    let files = files(&path);
    let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(
        names,
        [
            "Habits.csv",
            "001 Lok upnow/Checkmarks.csv",
            "001 Lok upnow/Scores.csv",
            "002 Sit/Checkmarks.csv",
            "002 Sit/Scores.csv",
            "Checkmarks.csv",
            "Scores.csv"
        ]
    );
    assert_eq!(
        files[0].1,
        "Position,Name,Type,Question,Description,FrequencyNumerator,FrequencyDenominator,Color,Unit,Target Type,\
         Target Value,Archived?\n\
         001,\"Löok, up\nnow\",YES_NO,,\"one, two\",3,7,#00897B,,,,false\n\
         002,Sit,NUMERICAL,,,2,7,#757575,minutes,AT_LEAST,25,false\n"
    );
    assert_eq!(
        files[1].1,
        "Date,Value,Notes\n2026-11-24,NO,\n2026-11-23,SKIP,\n2026-11-22,YES_MANUAL,\"a \"\"note\"\"\"\n"
    );
    assert!(files[2].1.starts_with("Date,Score\n2026-11-24,0.0"), "{}", files[2].1);
    assert_eq!(files[3].1, "Date,Value,Notes\n2026-11-23,7250,\n");
    assert_eq!(
        files[5].1,
        "Date,Löok  up now,Sit,\n2026-11-24,NO,UNKNOWN,\n2026-11-23,SKIP,7250,\n2026-11-22,YES_MANUAL,UNKNOWN,\n"
    );
    assert!(files[6].1.lines().all(|line| line.ends_with(',')));
}

#[test]
fn what_goes_out_comes_back_with_the_same_strength() {
    let (one, two) = (fixture(), fixture());
    take(&one, &database(&one, "backup-25", ""));
    let path = one.folder.path().join("habits.zip");
    write_habits(&one.vault, &path).expect("written");
    take(&two, &path);
    let said = |house: &Fixture| {
        let shown = |practice: PracticeView| {
            (practice.name, practice.schedule, practice.colour, practice.strength.to_bits())
        };
        practices(house).into_iter().map(shown).collect::<Vec<_>>()
    };
    assert_eq!(said(&one), said(&two));
    let nothing = fixture();
    let empty = nothing.folder.path().join("empty.zip");
    write_habits(&nothing.vault, &empty).expect("written");
    assert_eq!(read(&empty).expect("read").habits.len(), 0);
    let nowhere = write_habits(&nothing.vault, Path::new("/nowhere/at/all.zip"));
    assert!(nowhere.is_err());
}
