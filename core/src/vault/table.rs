use super::migration::Schema;
use crate::error::{NearerError, Result};
use rusqlite::Connection;

/// A table as the file itself describes it. What is known here is known of tables that later versions
/// add, too: a new table is backed up, exported, merged and purged without a line about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// The table's name.
    pub name: String,
    /// All columns but `pk`, which is this file's own and never leaves it.
    pub columns: Vec<Column>,
    /// How its rows are known and merged.
    pub role: Role,
    /// Its rows have a `pk`.
    pub numbered: bool,
}

/// A column as the file itself describes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// The column's name.
    pub name: String,
    /// What its values are.
    pub kind: ColumnKind,
    /// Whether it is declared `NOT NULL`.
    pub required: bool,
    /// The table whose `pk` this column holds: outside this file it is said by that row's id.
    pub refers: Option<String>,
}

/// The type that a column is declared with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnKind {
    /// A whole number of 64 bits.
    Integer,
    /// Text in UTF-8.
    Text,
    /// Bytes.
    Blob,
}

/// How rows of a table are known and merged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Role {
    /// Has `id`, `changed_at` and `changed_by`: with its parts, the unit that changes and merges.
    Aggregate,
    /// Belongs to the aggregate that this column names, and goes where it goes.
    Part {
        /// The aggregate's table.
        parent: String,
        /// The column that holds the `pk` of the aggregate's row.
        column: String,
    },
    /// Written once and never changed: found by what makes it unique.
    Lasting,
    /// The one row about the file itself.
    State,
}

impl Table {
    /// The columns that leave the file: for a part, all but the one that names its parent.
    pub fn carried(&self) -> impl Iterator<Item = &Column> {
        self.columns.iter().filter(|column| match &self.role {
            Role::Part { column: parent, .. } => column.name != *parent,
            _ => true,
        })
    }

    fn belongs_to(&self, name: &str) -> bool {
        matches!(&self.role, Role::Part { parent, .. } if parent == name)
    }

    /// The column of this name; none for `pk` and for a name that the table doesn't have.
    pub fn column(&self, name: &str) -> Option<&Column> {
        self.columns.iter().find(|column| column.name == name)
    }
}

/// All tables that hold what can't be made again, each after those that it refers to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tables(Vec<Table>);

impl Tables {
    /// Reads them from the file. Left out are views, search indexes and the tables that `schema` names as
    /// derived.
    pub fn of(sql: &Connection, schema: &Schema) -> Result<Self> {
        let names: Vec<String> = sql
            .prepare(
                "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'
                 AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name",
            )?
            .query_map([], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        let mut waiting = Vec::new();
        for name in names.into_iter().filter(|name| !schema.derived.contains(&name.as_str())) {
            waiting.push(describe(sql, name)?);
        }
        // An aggregate comes after what its parts refer to as well: it is put with them.
        let needs = |table: &Table, all: &[Table]| -> Vec<String> {
            let parts = all.iter().filter(|part| part.belongs_to(&table.name));
            let own = std::iter::once(table).chain(parts).flat_map(|table| &table.columns);
            own.filter_map(|column| column.refers.clone()).filter(|refers| *refers != table.name).collect()
        };
        let mut waiting: Vec<(Vec<String>, Table)> =
            waiting.iter().map(|table| (needs(table, &waiting), table.clone())).collect();
        let mut ordered: Vec<Table> = Vec::new();
        while !waiting.is_empty() {
            let there = |name: &String| ordered.iter().any(|before| before.name == *name);
            let (ready, rest): (Vec<_>, Vec<_>) =
                waiting.into_iter().partition(|(needs, _)| needs.iter().all(there));
            if ready.is_empty() {
                return Err(NearerError::internal("tables that refer to each other"));
            }
            ordered.extend(ready.into_iter().map(|(_, table)| table));
            waiting = rest;
        }
        Ok(Tables(ordered))
    }

    /// All of them, each after those that it refers to.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Table> {
        self.0.iter()
    }

    /// The table of this name.
    ///
    /// Errors: `Internal` where there is none, or it is derived.
    pub fn get(&self, name: &str) -> Result<&Table> {
        self.iter().find(|table| table.name == name).ok_or_else(|| NearerError::internal("no such table"))
    }

    /// Those whose rows are aggregates.
    pub fn aggregates(&self) -> impl Iterator<Item = &Table> {
        self.iter().filter(|table| table.role == Role::Aggregate)
    }

    /// Those whose rows are written once and never change.
    pub fn lasting(&self) -> impl Iterator<Item = &Table> {
        self.iter().filter(|table| table.role == Role::Lasting)
    }

    /// Those whose rows are parts of this aggregate.
    pub fn parts<'a>(&'a self, of: &'a Table) -> impl Iterator<Item = &'a Table> {
        self.iter().filter(move |table| table.belongs_to(&of.name))
    }

    /// Every column that holds the `pk` of a row of this table, but for its parts.
    pub fn referring<'a>(&'a self, to: &'a Table) -> impl Iterator<Item = (&'a Table, &'a Column)> {
        self.iter().flat_map(move |table| {
            table
                .carried()
                .filter(move |column| column.refers.as_deref() == Some(to.name.as_str()))
                .map(move |column| (table, column))
        })
    }
}

fn describe(sql: &Connection, name: String) -> Result<Table> {
    let links: Vec<(String, String, String, String)> = sql
        .prepare_cached("SELECT \"from\", \"table\", \"to\", on_delete FROM pragma_foreign_key_list(?1)")?
        .query_map([&name], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?
        .collect::<rusqlite::Result<_>>()?;
    let columns: Vec<Column> = sql
        .prepare_cached("SELECT name, type, \"notnull\" FROM pragma_table_info(?1) WHERE name <> 'pk'")?
        .query_map([&name], |row| {
            let column: String = row.get(0)?;
            let kind = match row.get_ref(1)?.as_str()? {
                "INTEGER" => ColumnKind::Integer,
                "BLOB" => ColumnKind::Blob,
                _ => ColumnKind::Text,
            };
            let refers = links
                .iter()
                .find(|(from, _, to, _)| *from == column && to == "pk")
                .map(|link| link.1.clone());
            Ok(Column { required: row.get(2)?, kind, refers, name: column })
        })?
        .collect::<rusqlite::Result<_>>()?;
    let has = |wanted: &str| columns.iter().any(|column| column.name == wanted);
    let owner = links.iter().find(|link| link.3 == "CASCADE").filter(|_| !has("id"));
    let role = match owner {
        Some((column, parent, ..)) => Role::Part { parent: parent.clone(), column: column.clone() },
        None if has("id") && has("changed_at") && has("created_at") => Role::Aggregate,
        None if has("vault_id") => Role::State,
        None => Role::Lasting,
    };
    let numbered =
        sql.prepare_cached("SELECT 1 FROM pragma_table_info(?1) WHERE name = 'pk'")?.exists([&name])?;
    Ok(Table { name, columns, role, numbered })
}
