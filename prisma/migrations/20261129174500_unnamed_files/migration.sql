-- Since when nothing names a file, as the daily job has found; a file is removed a day later. All else in the row never changes.
ALTER TABLE "evidence_file" ADD COLUMN "unnamed_since" TIMESTAMPTZ(3);

DROP TRIGGER "evidence_file_never_changes" ON "evidence_file";
CREATE TRIGGER "evidence_file_never_changes"
  BEFORE UPDATE OF "organisation_id", "product_id", "sha256", "bytes", "type", "name", "added_by_id", "added_at" OR TRUNCATE
  ON "evidence_file" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_file_change"();
