-- CreateTable
CREATE TABLE "evidence" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "product_id" UUID NOT NULL,
    "struck_out_at" TIMESTAMPTZ(3),

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence_version" (
    "organisation_id" UUID NOT NULL,
    "product_id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "speaks_of" TEXT NOT NULL,
    "expires" TEXT,
    "url" TEXT,
    "reference" TEXT,
    "sha256" TEXT,
    "digest" TEXT NOT NULL,
    "added_by_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "evidence_version_pkey" PRIMARY KEY ("evidence_id","number")
);

-- CreateTable
CREATE TABLE "evidence_release" (
    "organisation_id" UUID NOT NULL,
    "product_id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "release_id" UUID NOT NULL,

    CONSTRAINT "evidence_release_pkey" PRIMARY KEY ("evidence_id","number","release_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "evidence_organisation_id_product_id_id_key" ON "evidence"("organisation_id", "product_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_version_organisation_id_product_id_evidence_id_num_key" ON "evidence_version"("organisation_id", "product_id", "evidence_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_version_product_id_digest_key" ON "evidence_version"("product_id", "digest");

-- CreateIndex
CREATE INDEX "evidence_release_release_id_idx" ON "evidence_release"("release_id");

-- CreateIndex
CREATE UNIQUE INDEX "release_organisation_id_product_id_id_key" ON "release"("organisation_id", "product_id", "id");

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_organisation_id_product_id_fkey" FOREIGN KEY ("organisation_id", "product_id") REFERENCES "product"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "evidence_version" ADD CONSTRAINT "evidence_version_organisation_id_product_id_evidence_id_fkey" FOREIGN KEY ("organisation_id", "product_id", "evidence_id") REFERENCES "evidence"("organisation_id", "product_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "evidence_version" ADD CONSTRAINT "evidence_version_added_by_id_fkey" FOREIGN KEY ("added_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_release" ADD CONSTRAINT "evidence_release_organisation_id_product_id_evidence_id_nu_fkey" FOREIGN KEY ("organisation_id", "product_id", "evidence_id", "number") REFERENCES "evidence_version"("organisation_id", "product_id", "evidence_id", "number") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "evidence_release" ADD CONSTRAINT "evidence_release_organisation_id_product_id_release_id_fkey" FOREIGN KEY ("organisation_id", "product_id", "release_id") REFERENCES "release"("organisation_id", "product_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- A piece is at one place.
ALTER TABLE "evidence_version" ADD CONSTRAINT "evidence_version_has_one_place"
  CHECK (num_nonnulls("url", "reference", "sha256") = 1);

-- What a version says never changes. A piece that nothing names may be deleted with its versions.
CREATE FUNCTION "refuse_version_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'A version of a piece of evidence never changes.' USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE TRIGGER "evidence_version_never_changes" BEFORE UPDATE OR TRUNCATE ON "evidence_version"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_version_change"();

ALTER TABLE "evidence" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "evidence_version" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "evidence_release" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "rows_in_scope" ON "evidence"
  USING ("organisation_id" = ANY (NULLIF(pg_catalog.current_setting('app.organisations', true), '')::uuid[]))
  WITH CHECK ("organisation_id" = ANY (NULLIF(pg_catalog.current_setting('app.organisations', true), '')::uuid[]));
CREATE POLICY "rows_in_scope" ON "evidence_version"
  USING ("organisation_id" = ANY (NULLIF(pg_catalog.current_setting('app.organisations', true), '')::uuid[]))
  WITH CHECK ("organisation_id" = ANY (NULLIF(pg_catalog.current_setting('app.organisations', true), '')::uuid[]));
CREATE POLICY "rows_in_scope" ON "evidence_release"
  USING ("organisation_id" = ANY (NULLIF(pg_catalog.current_setting('app.organisations', true), '')::uuid[]))
  WITH CHECK ("organisation_id" = ANY (NULLIF(pg_catalog.current_setting('app.organisations', true), '')::uuid[]));
