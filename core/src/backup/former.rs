//! What was put aside when the identity changed, kept as long as a backup may need it.

use super::sealing;
use crate::error::Result;
use crate::vault::{IDENTITY, RECOVERY, Vault, look};
use std::fs;
use std::path::{Path, PathBuf};

/// Lets go of former identities and of recovery files that were put aside, once each of these backups of the app's own
/// opens with the present identity and nothing waits in the inbox.
pub(super) fn forget_former(vault: &Vault, backups: &[PathBuf]) -> Result<()> {
    let folder = vault.folder()?;
    let identities = vault.identities()?;
    let mut aside = kept(&folder, RECOVERY)?;
    aside.extend(kept(&folder, IDENTITY)?);
    aside.retain(|path| ![RECOVERY, IDENTITY].iter().any(|name| path.ends_with(name)));
    let Some(present) = identities.first().filter(|_| identities.len() > 1 || !aside.is_empty()) else {
        return Ok(());
    };
    let needed = backups.iter().any(|path| !sealing::is_sealed_to(path, present))
        || !look(&vault.shared_folder()?, vault.now()?.at_ms)?.waiting.is_empty();
    if !needed {
        vault.forget_former_identities()?;
        for file in aside {
            fs::remove_file(file)?;
        }
    }
    Ok(())
}

/// The file of this name and those that were put aside under it, today's first.
pub(super) fn kept(folder: &Path, name: &str) -> Result<Vec<PathBuf>> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder)?
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| {
            let file = path.file_name().unwrap_or_default().to_string_lossy();
            let rest = file.strip_prefix(name).filter(|rest| rest.is_empty() || rest.starts_with('.'));
            rest.is_some_and(|rest| !rest.ends_with(".part") && !rest.ends_with(".new"))
        })
        .collect();
    files.sort();
    Ok(files)
}
