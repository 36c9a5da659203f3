use crate::setting::IfQuiet;
use crate::time::Day;

/// The day on which one line may be said to someone who went quiet; none where nothing shall be said.
pub fn quiet_day(if_quiet: Option<IfQuiet>, last_here: Day) -> Option<Day> {
    match if_quiet? {
        IfQuiet::SayNothing => None,
        IfQuiet::After10Days => Some(last_here.plus(10)),
        IfQuiet::After30Days => Some(last_here.plus(30)),
    }
}
