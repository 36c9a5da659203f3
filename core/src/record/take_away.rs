use super::aggregate::{Document, stored};
use crate::error::{NearerError, Result};
use crate::vault::{ColumnKind, Role, Table, Tables};
use rusqlite::{Connection, params_from_iter};
use serde_json::Value;

/// The rows of a list of numbers.
const THESE: &str = "IN (SELECT value FROM json_each(?1))";

/// Takes rows out of a file that is not the vault, by their numbers: with their parts, with what they said before, and
/// with what can't be without them; what can stands without the link. Leaves no tombstone.
///
/// Answers of which tables how many rows went along.
pub fn take_away(
    sql: &Connection,
    tables: &Tables,
    table: &Table,
    pks: &[i64],
) -> Result<Vec<(String, u32)>> {
    let mut along = Vec::new();
    if pks.is_empty() {
        return Ok(along);
    }
    let these = serde_json::to_string(pks).map_err(|_| NearerError::internal("take away"))?;
    for (other, column) in tables.referring(table) {
        let (name, column_name) = (&other.name, &column.name);
        if other.role == Role::Aggregate && column.required {
            let dependents: Vec<i64> = sql
                .prepare(&format!("SELECT pk FROM {name} WHERE {column_name} {THESE}"))?
                .query_map([&these], |row| row.get(0))?
                .collect::<rusqlite::Result<_>>()?;
            along.extend(take_away(sql, tables, other, &dependents)?);
            along.push((name.clone(), u32::try_from(dependents.len()).unwrap_or(u32::MAX)));
        } else if column.required {
            sql.execute(&format!("DELETE FROM {name} WHERE {column_name} {THESE}"), [&these])?;
        } else {
            sql.execute(
                &format!("UPDATE {name} SET {column_name} = NULL WHERE {column_name} {THESE}"),
                [&these],
            )?;
        }
    }
    for part in tables.parts(table) {
        let Role::Part { column, .. } = &part.role else { continue };
        sql.execute(&format!("DELETE FROM {} WHERE {column} {THESE}", part.name), [&these])?;
    }
    if table.role == Role::Aggregate {
        sql.execute(
            &format!(
                "DELETE FROM version WHERE kind = ?2 AND id IN (SELECT id FROM {} WHERE pk {THESE})",
                table.name
            ),
            (&these, &table.name),
        )?;
    }
    sql.execute(&format!("DELETE FROM {} WHERE pk {THESE}", table.name), [&these])?;
    Ok(along)
}

/// The same for a row of a table whose rows have no number: found by its ids and numbers, since texts may be anything.
pub fn take_away_keyed(sql: &Connection, table: &Table, row: &Document) -> Result<()> {
    let keys = || table.carried().filter(|column| column.kind != ColumnKind::Text);
    let same = keys().zip(1..).map(|(column, n)| format!("{} IS ?{n}", column.name)).collect::<Vec<_>>();
    let values = keys()
        .map(|column| stored(table, column, row.get(&column.name).unwrap_or(&Value::Null)))
        .collect::<Result<Vec<_>>>()?;
    let statement = format!("DELETE FROM {} WHERE {}", table.name, same.join(" AND "));
    sql.execute(&statement, params_from_iter(values))?;
    Ok(())
}
