-- CreateTable
CREATE TABLE "replaced_evidence" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "product_id" UUID NOT NULL,
    "became_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "speaks_of" TEXT NOT NULL,
    "expires" TEXT,
    "url" TEXT,
    "reference" TEXT,
    "sha256" TEXT,
    "added_by_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "replaced_evidence_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "replaced_evidence_became_id_idx" ON "replaced_evidence"("became_id");

-- AddForeignKey
ALTER TABLE "replaced_evidence" ADD CONSTRAINT "replaced_evidence_organisation_id_product_id_became_id_fkey" FOREIGN KEY ("organisation_id", "product_id", "became_id") REFERENCES "evidence"("organisation_id", "product_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "replaced_evidence" ADD CONSTRAINT "replaced_evidence_added_by_id_fkey" FOREIGN KEY ("added_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "replaced_evidence" ADD CONSTRAINT "replaced_evidence_has_one_place"
  CHECK (num_nonnulls("url", "reference", "sha256") = 1);

ALTER TABLE "replaced_evidence" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "rows_in_scope" ON "replaced_evidence"
  USING ("organisation_id" = ANY (NULLIF(pg_catalog.current_setting('app.organisations', true), '')::uuid[]))
  WITH CHECK ("organisation_id" = ANY (NULLIF(pg_catalog.current_setting('app.organisations', true), '')::uuid[]));
