-- CreateTable
CREATE TABLE "share_link" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "submission_id" UUID NOT NULL,
    "secret" TEXT NOT NULL,
    "recipient" TEXT,
    "valid_until" DATE NOT NULL,
    "pdf" BYTEA NOT NULL,
    "pdf_digest" TEXT NOT NULL,
    "pdf_name" TEXT NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_by_id" UUID,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "share_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "share_view" (
    "organisation_id" UUID NOT NULL,
    "share_link_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "views" INTEGER NOT NULL,

    CONSTRAINT "share_view_pkey" PRIMARY KEY ("share_link_id","day")
);

-- CreateIndex
CREATE UNIQUE INDEX "share_link_secret_key" ON "share_link"("secret");

-- CreateIndex
CREATE INDEX "share_link_submission_id_id_idx" ON "share_link"("submission_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "share_link_organisation_id_id_key" ON "share_link"("organisation_id", "id");

-- AddForeignKey
ALTER TABLE "share_link" ADD CONSTRAINT "share_link_organisation_id_submission_id_fkey" FOREIGN KEY ("organisation_id", "submission_id") REFERENCES "submission"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "share_link" ADD CONSTRAINT "share_link_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "share_link" ADD CONSTRAINT "share_link_revoked_by_id_fkey" FOREIGN KEY ("revoked_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "share_view" ADD CONSTRAINT "share_view_organisation_id_share_link_id_fkey" FOREIGN KEY ("organisation_id", "share_link_id") REFERENCES "share_link"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- Members reach both tables as every other, by their organisations.
ALTER TABLE "share_link" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "share_view" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "rows_in_scope" ON "share_link"
  USING ("organisation_id" = ANY (NULLIF(pg_catalog.current_setting('app.organisations', true), '')::uuid[]))
  WITH CHECK ("organisation_id" = ANY (NULLIF(pg_catalog.current_setting('app.organisations', true), '')::uuid[]));
CREATE POLICY "rows_in_scope" ON "share_view"
  USING ("organisation_id" = ANY (NULLIF(pg_catalog.current_setting('app.organisations', true), '')::uuid[]))
  WITH CHECK ("organisation_id" = ANY (NULLIF(pg_catalog.current_setting('app.organisations', true), '')::uuid[]));

-- Whether what a submission is of can still be seen: the one place to change where something else can be hidden.
CREATE FUNCTION "is_submission_shown"("submission" uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM public.submission s JOIN public.assessment a ON a.id = s.assessment_id
    WHERE s.id = "submission" AND NOT a.hidden)
$$;

-- The link of a secret. Whoever has the secret may know that it has ended, and no more.
CREATE FUNCTION "find_share_link"("given" text) RETURNS TABLE ("id" uuid, "is_open" boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT l.id, l.revoked_at IS NULL AND (now() AT TIME ZONE 'UTC')::date <= l.valid_until
    AND is_submission_shown(l.submission_id)
  FROM public.share_link l WHERE l.secret = "given"
$$;

-- The transaction of a link (app.share) has no policy on busy tables. What it shows comes from the functions below, which
-- speak of the transaction's link alone, while it is open.
CREATE FUNCTION "shared_submission"() RETURNS TABLE (
    "id" uuid, "product_id" uuid, "organisation" text, "number" integer, "report" text, "report_digest" text,
    "content" text, "content_digest" text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT s.id, r.product_id, o.name, s.number, s.report, s.report_digest, s.content, s.content_digest
  FROM public.share_link l
  JOIN public.submission s ON s.id = l.submission_id
  JOIN public.assessment a ON a.id = s.assessment_id
  JOIN public.release r ON r.id = a.release_id
  JOIN public.organisation o ON o.id = l.organisation_id
  WHERE l.id = NULLIF(current_setting('app.share', true), '')::uuid
    AND (SELECT f.is_open FROM find_share_link(l.secret) f)
$$;

CREATE FUNCTION "shared_copy"() RETURNS TABLE ("pdf" bytea, "pdf_digest" text, "pdf_name" text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT l.pdf, l.pdf_digest, l.pdf_name FROM public.share_link l
  WHERE l.id = NULLIF(current_setting('app.share', true), '')::uuid
    AND (SELECT f.is_open FROM find_share_link(l.secret) f)
$$;

CREATE FUNCTION "count_share_view"() RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  INSERT INTO public.share_view AS v ("organisation_id", "share_link_id", "day", "views")
  SELECT l.organisation_id, l.id, (now() AT TIME ZONE 'UTC')::date, 1 FROM public.share_link l
  WHERE l.id = NULLIF(current_setting('app.share', true), '')::uuid
    AND (SELECT f.is_open FROM find_share_link(l.secret) f)
  ON CONFLICT ("share_link_id", "day") DO UPDATE SET "views" = v."views" + 1
$$;

-- The product of the transaction's link, for the policies below; null in every other transaction.
CREATE FUNCTION "shared_product"() RETURNS uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT r.product_id
  FROM public.share_link l
  JOIN public.submission s ON s.id = l.submission_id
  JOIN public.assessment a ON a.id = s.assessment_id
  JOIN public.release r ON r.id = a.release_id
  WHERE l.id = NULLIF(current_setting('app.share', true), '')::uuid
    AND (SELECT f.is_open FROM find_share_link(l.secret) f)
$$;

-- Every review of the product is shown beside its report, with its steps and conclusion. Findings are read once a conclusion
-- has frozen some; nothing else of a review, such as its verdicts, messages and files, is reached.
CREATE POLICY "read_by_share" ON "review" FOR SELECT
  USING (NULLIF(pg_catalog.current_setting('app.share', true), '') IS NOT NULL
    AND "product_id" = (SELECT shared_product()));
CREATE POLICY "read_by_share" ON "review_step" FOR SELECT
  USING (NULLIF(pg_catalog.current_setting('app.share', true), '') IS NOT NULL
    AND EXISTS (SELECT 1 FROM "review" r WHERE r."id" = "review_id"));
CREATE POLICY "read_by_share" ON "conclusion" FOR SELECT
  USING (NULLIF(pg_catalog.current_setting('app.share', true), '') IS NOT NULL
    AND EXISTS (SELECT 1 FROM "review" r WHERE r."id" = "review_id"));
CREATE POLICY "read_by_share" ON "finding" FOR SELECT
  USING (NULLIF(pg_catalog.current_setting('app.share', true), '') IS NOT NULL
    AND "product_id" = (SELECT shared_product()) AND EXISTS (SELECT 1 FROM "conclusion"));
CREATE POLICY "read_by_share" ON "finding_step" FOR SELECT
  USING (NULLIF(pg_catalog.current_setting('app.share', true), '') IS NOT NULL
    AND EXISTS (SELECT 1 FROM "finding" f WHERE f."id" = "finding_id"));

-- The number and the release of each submission of a product: for members, and in the transaction of a share link of it.
CREATE FUNCTION "submissions_of_product"("of_product" uuid) RETURNS TABLE ("id" uuid, "number" integer, "release" text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT s.id, s.number, r.label
  FROM public.release r
  JOIN public.assessment a ON a.release_id = r.id
  JOIN public.submission s ON s.assessment_id = a.id
  WHERE r.product_id = "of_product" AND (is_in_scope(r.organisation_id) OR "of_product" = shared_product())
$$;

REVOKE ALL ON FUNCTION "is_submission_shown"(uuid), "find_share_link"(text), "shared_submission"(), "shared_copy"(),
  "count_share_view"(), "shared_product"(), "submissions_of_product"(uuid) FROM PUBLIC;
