-- CreateTable
CREATE TABLE "plan_line" (
    "organisation_id" UUID NOT NULL,
    "product_id" UUID NOT NULL,
    "questionnaire_id" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "value" JSONB,
    "revision" INTEGER NOT NULL,
    "updated_by_id" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "plan_line_pkey" PRIMARY KEY ("product_id","questionnaire_id","question")
);

-- CreateTable
CREATE TABLE "plan_line_change" (
    "organisation_id" UUID NOT NULL,
    "product_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "questionnaire_id" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "changed_by_id" UUID NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "plan_line_change_pkey" PRIMARY KEY ("product_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "plan_line_change_product_id_questionnaire_id_question_revis_key" ON "plan_line_change"("product_id", "questionnaire_id", "question", "revision");

-- AddForeignKey
ALTER TABLE "plan_line" ADD CONSTRAINT "plan_line_organisation_id_product_id_fkey" FOREIGN KEY ("organisation_id", "product_id") REFERENCES "product"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "plan_line" ADD CONSTRAINT "plan_line_updated_by_id_fkey" FOREIGN KEY ("updated_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_line_change" ADD CONSTRAINT "plan_line_change_organisation_id_product_id_fkey" FOREIGN KEY ("organisation_id", "product_id") REFERENCES "product"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "plan_line_change" ADD CONSTRAINT "plan_line_change_changed_by_id_fkey" FOREIGN KEY ("changed_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The plan of a product (docs/decisions/0048-product-plan.md). Members reach both tables as every other, by their organisations.
ALTER TABLE "plan_line" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "plan_line_change" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "rows_in_scope" ON "plan_line"
  USING ("organisation_id" = ANY (NULLIF(pg_catalog.current_setting('app.organisations', true), '')::uuid[]))
  WITH CHECK ("organisation_id" = ANY (NULLIF(pg_catalog.current_setting('app.organisations', true), '')::uuid[]));
CREATE POLICY "rows_in_scope" ON "plan_line_change"
  USING ("organisation_id" = ANY (NULLIF(pg_catalog.current_setting('app.organisations', true), '')::uuid[]))
  WITH CHECK ("organisation_id" = ANY (NULLIF(pg_catalog.current_setting('app.organisations', true), '')::uuid[]));
CREATE TRIGGER "plan_line_change_is_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "plan_line_change"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Takes up the lines that assessments of a product have as entries, which releases before this one wrote: of each question the one
-- that was written last, where the product has none. What was deleted is left out. Its revision is higher than that of any of
-- these entries, so that what a browser still holds of one of them is never taken for a change of this line.
CREATE FUNCTION "take_up_plan_lines"("of_product" uuid) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  WITH "entries" AS (
    SELECT a.organisation_id, r.product_id, a.questionnaire_id, e.key, e.value, e.updated_by_id, e.updated_at, a.id,
      1 + max(e.revision) OVER (PARTITION BY a.questionnaire_id, e.key) AS revision
    FROM public.release r
    JOIN public.assessment a ON a.release_id = r.id
    JOIN public.entry e ON e.assessment_id = a.id
    WHERE r.product_id = "of_product" AND e.kind = 'plan' AND r.removed_at IS NULL AND a.removed_at IS NULL
  ), "added" AS (
    INSERT INTO public.plan_line (organisation_id, product_id, questionnaire_id, question, value, revision, updated_by_id, updated_at)
    SELECT DISTINCT ON (l.questionnaire_id, l.key)
      l.organisation_id, l.product_id, l.questionnaire_id, l.key, l.value, l.revision, l.updated_by_id, l.updated_at
    FROM "entries" l
    ORDER BY l.questionnaire_id, l.key, l.updated_at DESC, l.id DESC
    ON CONFLICT DO NOTHING
    RETURNING *
  )
  INSERT INTO public.plan_line_change (organisation_id, product_id, id, questionnaire_id, question, revision, after, changed_by_id, changed_at)
  SELECT n.organisation_id, n.product_id, gen_random_uuid(), n.questionnaire_id, n.question, n.revision, n.value, n.updated_by_id, n.updated_at
  FROM "added" n
$$;
SELECT "take_up_plan_lines"(p."id") FROM "product" p;

-- What is restored brings along the lines that it had when the plan got a table of its own.
CREATE FUNCTION "take_up_restored_plan"() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM public.entry e WHERE e.assessment_id = NEW.id AND e.kind = 'plan') THEN
    PERFORM take_up_plan_lines(r.product_id) FROM public.release r WHERE r.id = NEW.release_id;
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER "assessment_takes_up_restored_plan" AFTER UPDATE ON "assessment"
  FOR EACH ROW WHEN (OLD."hidden" AND NOT NEW."hidden") EXECUTE FUNCTION "take_up_restored_plan"();
REVOKE ALL ON FUNCTION "take_up_plan_lines"(uuid), "take_up_restored_plan"() FROM PUBLIC;
