-- CreateTable
CREATE TABLE "submission_evidence" (
    "organisation_id" UUID NOT NULL,
    "submission_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "product_id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,

    CONSTRAINT "submission_evidence_pkey" PRIMARY KEY ("submission_id","key","evidence_id","number")
);

-- CreateIndex
CREATE INDEX "submission_evidence_evidence_id_idx" ON "submission_evidence"("evidence_id");

-- AddForeignKey
ALTER TABLE "submission_evidence" ADD CONSTRAINT "submission_evidence_organisation_id_submission_id_fkey" FOREIGN KEY ("organisation_id", "submission_id") REFERENCES "submission"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "submission_evidence" ADD CONSTRAINT "submission_evidence_organisation_id_product_id_evidence_id_fkey" FOREIGN KEY ("organisation_id", "product_id", "evidence_id", "number") REFERENCES "evidence_version"("organisation_id", "product_id", "evidence_id", "number") ON DELETE RESTRICT ON UPDATE RESTRICT;

CREATE TRIGGER "submission_evidence_is_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "submission_evidence"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The second wall, as for all tables of an organisation's data.
ALTER TABLE "submission_evidence" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "rows_in_scope" ON "submission_evidence"
  USING ("organisation_id" = ANY (NULLIF(pg_catalog.current_setting('app.organisations', true), '')::uuid[]))
  WITH CHECK ("organisation_id" = ANY (NULLIF(pg_catalog.current_setting('app.organisations', true), '')::uuid[]));
