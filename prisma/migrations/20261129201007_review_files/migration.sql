-- Files of a review itself, which its auditor attached to a verdict on an answer, a finding or a request.

-- CreateTable
CREATE TABLE "review_file" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "review_id" UUID NOT NULL,
    "question" TEXT,
    "finding_id" UUID,
    "request_id" UUID,
    "sha256" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "added_by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "review_file_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "review_file_review_id_at_idx" ON "review_file"("review_id", "at");

-- CreateIndex
CREATE INDEX "review_file_organisation_id_sha256_idx" ON "review_file"("organisation_id", "sha256");

-- CreateIndex
CREATE INDEX "review_file_finding_id_idx" ON "review_file"("finding_id");

-- CreateIndex
CREATE INDEX "review_file_request_id_idx" ON "review_file"("request_id");

-- AddForeignKey
ALTER TABLE "review_file" ADD CONSTRAINT "review_file_organisation_id_review_id_fkey" FOREIGN KEY ("organisation_id", "review_id") REFERENCES "review"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "review_file" ADD CONSTRAINT "review_file_organisation_id_finding_id_fkey" FOREIGN KEY ("organisation_id", "finding_id") REFERENCES "finding"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "review_file" ADD CONSTRAINT "review_file_organisation_id_request_id_fkey" FOREIGN KEY ("organisation_id", "request_id") REFERENCES "evidence_request"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "review_file" ADD CONSTRAINT "review_file_added_by_id_fkey" FOREIGN KEY ("added_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- A file belongs to one thing. What it is follows from its content; a row is written after the file was looked into and stored.
ALTER TABLE "review_file" ADD CONSTRAINT "review_file_thing_check"
    CHECK (num_nonnulls("question", "finding_id", "request_id") = 1),
  ADD CONSTRAINT "review_file_sha256_check" CHECK ("sha256" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "review_file_bytes_check" CHECK ("bytes" > 0);

CREATE TRIGGER "review_file_is_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "review_file"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The team reads files of findings and requests at once, and those of verdicts when the review was returned or concluded, if
-- its auditor attached them since they accepted: it sees no verdict before. An auditor reads those of the review and of those it follows, and those of every finding that they see.
-- Only the auditor of an accepted review adds one, to what they can see.
ALTER TABLE "review_file" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "rows_in_scope" ON "review_file" FOR SELECT
  USING ("organisation_id" = ANY (NULLIF(pg_catalog.current_setting('app.organisations', true), '')::uuid[])
    AND ("question" IS NULL OR EXISTS (SELECT 1 FROM "review" r
      WHERE r."id" = "review_id" AND r."state" IN ('returned', 'concluded', 'withdrawn')
        AND r."auditor_id" = "added_by_id" AND r."accepted_at" <= "at")));
CREATE POLICY "read_by_auditor" ON "review_file" FOR SELECT
  USING (NULLIF(pg_catalog.current_setting('app.review', true), '') IS NOT NULL
    AND (EXISTS (SELECT 1 FROM "finding" f WHERE f."id" = "finding_id")
      OR EXISTS (SELECT 1 FROM "review" r WHERE r."id" = "review_id"
        AND r."id" = ANY (NULLIF(pg_catalog.current_setting('app.reviews', true), '')::uuid[])
        AND r."state" NOT IN ('asked', 'declined', 'stopped'))));
CREATE POLICY "written_by_auditor" ON "review_file" FOR INSERT
  WITH CHECK ("review_id" = NULLIF(pg_catalog.current_setting('app.review', true), '')::uuid
    AND EXISTS (SELECT 1 FROM "review" r WHERE r."id" = "review_id" AND r."state" = 'accepted'
      AND r."auditor_id" = "added_by_id")
    AND ("finding_id" IS NULL OR EXISTS (SELECT 1 FROM "finding" f WHERE f."id" = "finding_id"))
    AND ("request_id" IS NULL OR EXISTS (SELECT 1 FROM "evidence_request" q WHERE q."id" = "request_id")));

-- Whether a review of an organisation has this file: its content is kept, also where the transaction does not see the row.
CREATE FUNCTION "is_file_of_review"("of_organisation" uuid, "digest" text) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM public.review_file f
    WHERE f.organisation_id = "of_organisation" AND f.sha256 = "digest" AND is_in_scope(f.organisation_id))
$$;
REVOKE ALL ON FUNCTION "is_file_of_review"(uuid, text) FROM PUBLIC;
