-- Somebody has died: nothing coaches nearer to them. The day is the writer's to give; pickers leave out whom they chose.
ALTER TABLE person ADD COLUMN died INTEGER NOT NULL DEFAULT 0 CHECK (died IN (0, 1));
ALTER TABLE person ADD COLUMN died_day TEXT;
ALTER TABLE person ADD COLUMN unpicked INTEGER NOT NULL DEFAULT 0 CHECK (unpicked IN (0, 1));

-- A child: before exercises with them it is asked whether it is safe at home, for both.
ALTER TABLE person ADD COLUMN child INTEGER NOT NULL DEFAULT 0 CHECK (child IN (0, 1));

-- A hold that was lifted: what was planned with them before stays off, and it is asked once more, sooner than otherwise.
ALTER TABLE person ADD COLUMN lifted_at INTEGER;
ALTER TABLE person ADD COLUMN once_more INTEGER NOT NULL DEFAULT 0 CHECK (once_more IN (0, 1));

-- Something that hinted at fear of them was tapped, and the question that it asks has no answer yet.
ALTER TABLE person ADD COLUMN hinted INTEGER NOT NULL DEFAULT 0 CHECK (hinted IN (0, 1));

-- Entries of before the rules that say in words what is said of fear: how many wait to be told of. None: nobody has
-- looked; 0: there are none, or their writer has decided.
ALTER TABLE vault_state ADD COLUMN old_words INTEGER;
