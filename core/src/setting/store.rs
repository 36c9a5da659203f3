use crate::error::{NearerError, Reason, Result};
use crate::record::{self, Cell, Rows, words};
use crate::time::DayBoundary;
use crate::vault::{Id, Room, Tx, Vault};
use rusqlite::Connection;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// Longest name of a country, in characters.
const MOST_COUNTRY: u32 = 8;

const ROWS: Rows = Rows { room: Room::Setting, table: "setting", what: "setting" };

/// What brought someone here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, uniffi::Enum)]
#[serde(rename_all = "kebab-case")]
pub enum BroughtHere {
    /// I notice that I step back.
    IStepBack,
    /// Somebody told me that I do.
    SomeoneSaidSo,
    /// I work on it in therapy.
    InTherapy,
    /// I am just looking.
    Looking,
}

words! {
    /// What the app may say to someone who went quiet. Its words are what forms offer; the row of the setting has
    /// serde's, which know no hyphen before a number.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, uniffi::Enum)]
    #[serde(rename_all = "kebab-case")]
    pub enum IfQuiet {
        /// Nothing, ever.
        SayNothing = "say-nothing",
        /// One line after ten days.
        After10Days = "after-10-days",
        /// One line after thirty days.
        After30Days = "after-30-days",
    }
}

words! {
    /// How the app looks.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, uniffi::Enum)]
    #[serde(rename_all = "kebab-case")]
    pub enum Appearance {
        /// Light.
        Light = "light",
        /// Dark.
        Dark = "dark",
        /// Of high contrast; light or dark as the system says.
        HighContrast = "high-contrast",
    }
}

/// All settings. A field that was never set has its default.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
#[serde(default)]
pub struct Settings {
    /// The first start was gone through.
    pub welcomed: bool,
    /// What brought the person here; none: not asked, or not said.
    pub brought: Option<BroughtHere>,
    /// Minutes after midnight at which the person's day ends, 0 to 720.
    pub day_boundary_min: u16,
    /// ISO 3166 code of the country whose lines are shown; none: the system's region.
    pub country: Option<String>,
    /// Holds the labelled demo content.
    pub demo: bool,
    /// None: not asked yet.
    pub if_quiet: Option<IfQuiet>,
    /// Words about dying or hurting oneself are not looked for.
    pub phrases_off: bool,
    /// No prompts are offered in the journal.
    #[uniffi(default = false)]
    pub prompts_off: bool,
    /// How the app looks; none: as the system says.
    #[uniffi(default = None)]
    pub appearance: Option<Appearance>,
}

impl Default for Settings {
    fn default() -> Self {
        Settings {
            welcomed: false,
            brought: None,
            day_boundary_min: DayBoundary::default().minutes(),
            country: None,
            demo: false,
            if_quiet: None,
            phrases_off: false,
            prompts_off: false,
            appearance: None,
        }
    }
}

/// Reads all settings. A value that this version can't read, or that no setting has, falls back to its default.
pub fn read(sql: &Connection) -> Result<Settings> {
    let mut statement = sql.prepare_cached("SELECT name, value FROM setting WHERE deleted_at IS NULL")?;
    let rows = statement.query_map([], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?)))?;
    let mut settings = Settings::default();
    for (name, value) in record::readable(rows)? {
        if let Ok(value) = serde_json::from_str(&value)
            && let Ok(read) = with_value(&settings, &name, value)
        {
            settings = read;
        }
    }
    Ok(settings)
}

/// Refuses a value that the setting of this name can't have. A name that this version doesn't know is a later one's.
pub(super) fn check_value(name: &str, value: Value) -> Result<()> {
    with_value(&Settings::default(), name, value).map(|_| ())
}

fn with_value(settings: &Settings, name: &str, value: Value) -> Result<Settings> {
    let mut object = as_object(settings)?;
    object.insert(name.to_owned(), value);
    let read = serde_json::from_value(Value::Object(object))
        .map_err(|_| NearerError::invalid("value", Reason::WrongKind))?;
    check(&read).map(|()| read)
}

fn check(settings: &Settings) -> Result<()> {
    DayBoundary::new(settings.day_boundary_min)?;
    if settings.country.as_ref().is_some_and(|country| country.chars().count() > MOST_COUNTRY as usize) {
        return Err(NearerError::invalid("country", Reason::TooLong { most: MOST_COUNTRY }));
    }
    Ok(())
}

/// Keeps the settings that changed, and puts them in force.
///
/// Errors: `Invalid` with the setting.
pub fn change(vault: &Vault, settings: &Settings) -> Result<()> {
    vault.write(|tx| write(tx, settings))?;
    start(vault)
}

/// Keeps the settings that changed; in force they are with `start`.
pub fn write(tx: &Tx<'_>, settings: &Settings) -> Result<()> {
    check(settings)?;
    let before = as_object(&read(&tx.sql)?)?;
    for (name, value) in as_object(settings)? {
        if before.get(&name) == Some(&value) {
            continue;
        }
        put(tx, &name, &value.to_string())?;
    }
    Ok(())
}

/// A room's own settings, kept as one row under this name; the defaults where there are none, and where this
/// version can't read them.
pub fn read_named<T: DeserializeOwned + Default>(sql: &Connection, name: &str) -> Result<T> {
    let value: Option<String> = record::one_readable(
        sql.prepare_cached("SELECT value FROM setting WHERE name = ?1 AND deleted_at IS NULL")?
            .query_row([name], |row| row.get(0)),
    )?;
    Ok(value.and_then(|value| serde_json::from_str(&value).ok()).unwrap_or_default())
}

/// Keeps a room's own settings.
pub fn write_named<T: Serialize>(tx: &Tx<'_>, name: &str, settings: &T) -> Result<()> {
    let value = serde_json::to_string(settings).map_err(|_| NearerError::internal("settings"))?;
    put(tx, name, &value)
}

/// Puts a setting into the bin: what it was at first is in force. False where it lay there.
pub fn put_away(tx: &Tx<'_>, id: Id) -> Result<bool> {
    let away: [Cell<'_>; 1] = [("deleted_at", &tx.steady_ms())];
    Ok(record::update_where(tx, &ROWS, &away, "id = ?1", &[&id])? > 0)
}

pub(super) fn id_of(name: &str) -> Id {
    Id::of_key("setting", name)
}

fn put(tx: &Tx<'_>, name: &str, value: &str) -> Result<()> {
    // One that came in under another id goes into the bin: only one may have the name.
    let away: [Cell<'_>; 1] = [("deleted_at", &tx.steady_ms())];
    record::update_where(tx, &ROWS, &away, "name = ?1 AND id <> ?2", &[&name, &id_of(name)])?;
    record::upsert(tx, &ROWS, id_of(name), &[("name", &name)], &[("value", &value)])
}

/// Puts in force what was set, when the vault opens and after a change.
pub fn start(vault: &Vault) -> Result<()> {
    let settings = vault.read(read)?;
    vault.set_day_boundary(DayBoundary::new(settings.day_boundary_min).unwrap_or_default());
    Ok(())
}

fn as_object(settings: &Settings) -> Result<Map<String, Value>> {
    match serde_json::to_value(settings) {
        Ok(Value::Object(object)) => Ok(object),
        _ => Err(NearerError::internal("settings")),
    }
}
