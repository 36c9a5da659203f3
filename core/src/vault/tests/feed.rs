use crate::error::Result;
use crate::fixture::fixture;
use crate::person;
use crate::vault::{Change, Observer, ObserverError, Room};
use parking_lot::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, mpsc};
use std::time::Duration;

#[derive(Debug)]
struct Telling(Mutex<mpsc::Sender<(Change, std::thread::ThreadId)>>);

impl Observer for Telling {
    fn changed(&self, change: Change) -> Result<(), ObserverError> {
        let _ = self.0.lock().send((change, std::thread::current().id()));
        Ok(())
    }
}

#[derive(Debug)]
struct Failing(AtomicUsize);

impl Observer for Failing {
    fn changed(&self, _: Change) -> Result<(), ObserverError> {
        self.0.fetch_add(1, Ordering::SeqCst);
        panic!("an observer of a front end fails")
    }
}

#[test]
fn observers_are_told_after_the_commit_on_another_thread() {
    let house = fixture();
    let (sender, receiver) = mpsc::channel();
    house.vault.observe(Arc::new(Failing(AtomicUsize::new(0)))).expect("observed");
    let number = house.vault.observe(Arc::new(Telling(Mutex::new(sender)))).expect("observed");
    house.vault.write(|tx| person::add(tx, "Sam", None)).expect("written");
    let (change, thread) = receiver.recv_timeout(Duration::from_secs(10)).expect("told");
    assert_eq!(change, Change { number: 1, rooms: vec![Room::Person] });
    assert_ne!(thread, std::thread::current().id());
    house.vault.forget(number);
    house.vault.write(|tx| person::add(tx, "Kim", None)).expect("written");
    assert!(receiver.recv_timeout(Duration::from_millis(200)).is_err(), "told after it was forgotten");
}
