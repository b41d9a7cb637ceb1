-- The hints that a person has closed, by name.
ALTER TABLE "user" ADD COLUMN "closed_hints" TEXT[] DEFAULT ARRAY[]::TEXT[];
