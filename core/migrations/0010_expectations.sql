-- What was expected, and what came: whether the expectation is a fear, what kind of act it is about, how it was and what it
-- left its writer with. Rows of before say nothing of these.
ALTER TABLE experiment ADD COLUMN feared INTEGER CHECK (feared IN (0, 1));
ALTER TABLE experiment ADD COLUMN act_kind TEXT;
ALTER TABLE experiment ADD COLUMN felt INTEGER CHECK (felt BETWEEN 0 AND 10);
ALTER TABLE experiment ADD COLUMN leaves TEXT NOT NULL DEFAULT '';
