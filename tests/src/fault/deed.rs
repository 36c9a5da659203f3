//! What the child does: the side of the faults that is killed.

use super::backup;
use super::child::{Order, make_space, say};
use super::diary::Diary;
use super::keys::FileKeys;
use super::leave;
use super::place::{Place, clock_at, feelings, moment_of};
use super::recover;
use super::rooms;
use super::swallow;
use super::upgrade::grown;
use nearer_core::error::{NearerError, Result};
use nearer_core::schema::SCHEMA;
use nearer_core::time::Clock;
use nearer_core::vault::{Schema, Vault};
use std::io::Read;
use std::sync::Arc;

/// Does what was ordered, and says of each action when it is done.
pub fn perform(order: &Order) -> Result<()> {
    match order.deed.as_str() {
        "write" => write(order, &SCHEMA),
        "leave" => leave::leave(order),
        "migrate" => write(order, grown()),
        "rooms" => rooms::fill(order),
        "rekey" => write(order, &SCHEMA),
        "backup" => backup::back_up(order),
        "replace" | "merge" => backup::take_in(order),
        "recover" => recover::begin(order),
        "take-back" => backup::take_back(order),
        "fill" => backup::fill(order),
        "weigh" => backup::weigh(order),
        "swallow" => swallow::swallow(order),
        _ => Err(NearerError::Unsupported { what: "deed".to_owned() }),
    }
}

/// Opens the vault, upgraded to this schema where it is older, and does the actions.
fn write(order: &Order, schema: &Schema) -> Result<()> {
    let place = Place::at(&order.base);
    let clock = clock_at(order.from);
    say("ready");
    let vault = open(order, &place, Arc::clone(&clock) as Arc<dyn Clock>, schema)?;
    say("open");
    let mut diary = Diary::states(order.seed, order.from).pop().unwrap_or_default();
    for number in order.from..order.from + order.count {
        let action = diary.choose(order.seed, number);
        clock.set(moment_of(number));
        while let Err(error) = vault.write(|tx| action.perform(tx, feelings())) {
            say(&format!("refused {error:?}"));
            if error != NearerError::Full || !order.base.join("ballast").exists() {
                return Err(error);
            }
            if vault.read(Diary::read)? != diary {
                say("lost");
            }
            make_space(&order.base);
        }
        diary.apply(&action);
        if order.deed == "rekey" {
            vault.rekey(&FileKeys(place.keys()))?;
        }
        say(&format!("done {}", number + 1));
    }
    if order.lingers {
        say("held");
        let _ = std::io::stdin().read_to_end(&mut Vec::new());
    }
    vault.close();
    say("closed");
    Ok(())
}

pub(super) fn open(order: &Order, place: &Place, clock: Arc<dyn Clock>, schema: &Schema) -> Result<Vault> {
    let opened = place.open_by(Arc::clone(&clock), schema);
    let vault = match opened {
        Err(error) => {
            say(&format!("refused opening {error:?}"));
            if error != NearerError::Full || !order.base.join("ballast").exists() {
                return Err(error);
            }
            make_space(&order.base);
            place.open_by(clock, schema)?
        }
        Ok(vault) => vault,
    };
    vault
        .maintain(|sql| {
            if order.careless {
                sql.execute_batch("PRAGMA synchronous = OFF")?;
            }
            if order.checkpoint > 0 {
                sql.execute_batch(&format!("PRAGMA wal_autocheckpoint = {}", order.checkpoint))?;
            }
            Ok(())
        })
        .inspect_err(|error| say(&format!("refused right after opening {error:?}")))?;
    Ok(vault)
}
