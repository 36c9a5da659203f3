-- The day on which somebody was last said to be safe to come nearer to: it is asked again after a while. Nobody knows
-- when that was before: it is asked once more.
ALTER TABLE person ADD COLUMN near_day TEXT;
