-- Files that were uploaded as evidence of a product.

-- CreateTable
CREATE TABLE "evidence_file" (
    "organisation_id" UUID NOT NULL,
    "product_id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "added_by_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "evidence_file_pkey" PRIMARY KEY ("product_id","sha256")
);

-- CreateIndex
CREATE INDEX "evidence_file_organisation_id_sha256_idx" ON "evidence_file"("organisation_id", "sha256");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_file_organisation_id_product_id_sha256_key" ON "evidence_file"("organisation_id", "product_id", "sha256");

-- AddForeignKey
ALTER TABLE "evidence_file" ADD CONSTRAINT "evidence_file_organisation_id_product_id_fkey" FOREIGN KEY ("organisation_id", "product_id") REFERENCES "product"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "evidence_file" ADD CONSTRAINT "evidence_file_added_by_id_fkey" FOREIGN KEY ("added_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What a file is follows from its content; a row is written after the file was looked into and stored.
ALTER TABLE "evidence_file" ADD CONSTRAINT "evidence_file_sha256_check" CHECK ("sha256" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "evidence_file_bytes_check" CHECK ("bytes" > 0);

-- A row never changes. One that nothing names is deleted, and its file after it.
CREATE FUNCTION "refuse_file_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'A file of evidence never changes.' USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE TRIGGER "evidence_file_never_changes" BEFORE UPDATE OR TRUNCATE ON "evidence_file"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_file_change"();

-- The second wall, as for all tables of an organisation's data.
ALTER TABLE "evidence_file" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "rows_in_scope" ON "evidence_file"
  USING ("organisation_id" = ANY (NULLIF(pg_catalog.current_setting('app.organisations', true), '')::uuid[]))
  WITH CHECK ("organisation_id" = ANY (NULLIF(pg_catalog.current_setting('app.organisations', true), '')::uuid[]));
