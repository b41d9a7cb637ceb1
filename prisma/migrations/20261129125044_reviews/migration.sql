-- CreateEnum
CREATE TYPE "review_state" AS ENUM ('asked', 'accepted', 'returned', 'concluded', 'withdrawn', 'declined', 'stopped', 'overtaken');

-- AlterTable
ALTER TABLE "invitation" ADD COLUMN     "review_id" UUID;

-- CreateTable
CREATE TABLE "review" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "product_id" UUID NOT NULL,
    "submission_id" UUID NOT NULL,
    "follows_id" UUID,
    "state" "review_state" NOT NULL DEFAULT 'asked',
    "asked_by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "why" TEXT NOT NULL,
    "due" DATE,
    "scope" JSONB NOT NULL,
    "auditor_id" UUID,
    "accepted_at" TIMESTAMPTZ(3),
    "standing" JSONB,
    "firm" TEXT,
    "competence" TEXT,
    "sample" JSONB,

    CONSTRAINT "review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review_step" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "review_id" UUID NOT NULL,
    "step" TEXT NOT NULL,
    "state" "review_state" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "person_id" UUID,
    "reason" TEXT,

    CONSTRAINT "review_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verdict" (
    "organisation_id" UUID NOT NULL,
    "review_id" UUID NOT NULL,
    "on" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "value" JSONB,
    "revision" INTEGER NOT NULL,
    "updated_by_id" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verdict_pkey" PRIMARY KEY ("review_id","on","key")
);

-- CreateTable
CREATE TABLE "verdict_change" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "review_id" UUID NOT NULL,
    "on" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "value" JSONB,
    "mutation_id" UUID NOT NULL,
    "changed_by_id" UUID NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verdict_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "finding" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "product_id" UUID NOT NULL,
    "review_id" UUID NOT NULL,
    "content" JSONB NOT NULL,
    "raised_by_id" UUID NOT NULL,
    "raised_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "finding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "finding_step" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "finding_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "review_id" UUID,
    "step" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "person_id" UUID NOT NULL,
    "text" TEXT,

    CONSTRAINT "finding_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence_request" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "review_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "evidence_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review_message" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "request_id" UUID,
    "finding_id" UUID,
    "review_id" UUID,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "review_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "added_evidence" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "review_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "evidence" JSONB NOT NULL,
    "added_by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "added_evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "conclusion" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "review_id" UUID NOT NULL,
    "outcome" TEXT NOT NULL,
    "format" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "verified_level" INTEGER,
    "concluded_by_id" UUID NOT NULL,
    "concluded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "conclusion_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "review_submission_id_idx" ON "review"("submission_id");

-- CreateIndex
CREATE INDEX "review_product_id_asked_at_idx" ON "review"("product_id", "asked_at");

-- CreateIndex
CREATE INDEX "review_auditor_id_state_idx" ON "review"("auditor_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "review_organisation_id_id_key" ON "review"("organisation_id", "id");

-- CreateIndex
CREATE INDEX "review_step_review_id_at_idx" ON "review_step"("review_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "verdict_change_review_id_on_key_revision_key" ON "verdict_change"("review_id", "on", "key", "revision");

-- CreateIndex
CREATE UNIQUE INDEX "verdict_change_review_id_mutation_id_key" ON "verdict_change"("review_id", "mutation_id");

-- CreateIndex
CREATE INDEX "finding_product_id_raised_at_idx" ON "finding"("product_id", "raised_at");

-- CreateIndex
CREATE INDEX "finding_review_id_idx" ON "finding"("review_id");

-- CreateIndex
CREATE UNIQUE INDEX "finding_organisation_id_id_key" ON "finding"("organisation_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "finding_step_finding_id_number_key" ON "finding_step"("finding_id", "number");

-- CreateIndex
CREATE INDEX "evidence_request_review_id_key_idx" ON "evidence_request"("review_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_request_organisation_id_id_key" ON "evidence_request"("organisation_id", "id");

-- CreateIndex
CREATE INDEX "review_message_request_id_at_idx" ON "review_message"("request_id", "at");

-- CreateIndex
CREATE INDEX "review_message_finding_id_at_idx" ON "review_message"("finding_id", "at");

-- CreateIndex
CREATE INDEX "added_evidence_review_id_key_idx" ON "added_evidence"("review_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "conclusion_review_id_key" ON "conclusion"("review_id");

-- CreateIndex
CREATE UNIQUE INDEX "conclusion_organisation_id_review_id_key" ON "conclusion"("organisation_id", "review_id");

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_organisation_id_review_id_fkey" FOREIGN KEY ("organisation_id", "review_id") REFERENCES "review"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_organisation_id_product_id_fkey" FOREIGN KEY ("organisation_id", "product_id") REFERENCES "product"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_organisation_id_submission_id_fkey" FOREIGN KEY ("organisation_id", "submission_id") REFERENCES "submission"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_organisation_id_follows_id_fkey" FOREIGN KEY ("organisation_id", "follows_id") REFERENCES "review"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_asked_by_id_fkey" FOREIGN KEY ("asked_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_auditor_id_fkey" FOREIGN KEY ("auditor_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_step" ADD CONSTRAINT "review_step_organisation_id_review_id_fkey" FOREIGN KEY ("organisation_id", "review_id") REFERENCES "review"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "review_step" ADD CONSTRAINT "review_step_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verdict" ADD CONSTRAINT "verdict_organisation_id_review_id_fkey" FOREIGN KEY ("organisation_id", "review_id") REFERENCES "review"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "verdict" ADD CONSTRAINT "verdict_updated_by_id_fkey" FOREIGN KEY ("updated_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verdict_change" ADD CONSTRAINT "verdict_change_organisation_id_review_id_fkey" FOREIGN KEY ("organisation_id", "review_id") REFERENCES "review"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "verdict_change" ADD CONSTRAINT "verdict_change_changed_by_id_fkey" FOREIGN KEY ("changed_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "finding" ADD CONSTRAINT "finding_organisation_id_product_id_fkey" FOREIGN KEY ("organisation_id", "product_id") REFERENCES "product"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "finding" ADD CONSTRAINT "finding_organisation_id_review_id_fkey" FOREIGN KEY ("organisation_id", "review_id") REFERENCES "review"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "finding" ADD CONSTRAINT "finding_raised_by_id_fkey" FOREIGN KEY ("raised_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "finding_step" ADD CONSTRAINT "finding_step_organisation_id_finding_id_fkey" FOREIGN KEY ("organisation_id", "finding_id") REFERENCES "finding"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "finding_step" ADD CONSTRAINT "finding_step_organisation_id_review_id_fkey" FOREIGN KEY ("organisation_id", "review_id") REFERENCES "review"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "finding_step" ADD CONSTRAINT "finding_step_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_request" ADD CONSTRAINT "evidence_request_organisation_id_review_id_fkey" FOREIGN KEY ("organisation_id", "review_id") REFERENCES "review"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "evidence_request" ADD CONSTRAINT "evidence_request_asked_by_id_fkey" FOREIGN KEY ("asked_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_message" ADD CONSTRAINT "review_message_organisation_id_request_id_fkey" FOREIGN KEY ("organisation_id", "request_id") REFERENCES "evidence_request"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "review_message" ADD CONSTRAINT "review_message_organisation_id_finding_id_fkey" FOREIGN KEY ("organisation_id", "finding_id") REFERENCES "finding"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "review_message" ADD CONSTRAINT "review_message_organisation_id_review_id_fkey" FOREIGN KEY ("organisation_id", "review_id") REFERENCES "review"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "review_message" ADD CONSTRAINT "review_message_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "added_evidence" ADD CONSTRAINT "added_evidence_organisation_id_review_id_fkey" FOREIGN KEY ("organisation_id", "review_id") REFERENCES "review"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "added_evidence" ADD CONSTRAINT "added_evidence_added_by_id_fkey" FOREIGN KEY ("added_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conclusion" ADD CONSTRAINT "conclusion_organisation_id_review_id_fkey" FOREIGN KEY ("organisation_id", "review_id") REFERENCES "review"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "conclusion" ADD CONSTRAINT "conclusion_concluded_by_id_fkey" FOREIGN KEY ("concluded_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A message is in the thread of a request or of a finding.
ALTER TABLE "review_message" ADD CONSTRAINT "review_message_thread"
  CHECK (("request_id" IS NULL) <> ("finding_id" IS NULL));

-- What was said and concluded stays: these tables take new rows and nothing else.
CREATE TRIGGER "review_step_is_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "review_step"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "verdict_change_is_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "verdict_change"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "finding_is_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "finding"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "finding_step_is_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "finding_step"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "evidence_request_is_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "evidence_request"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "review_message_is_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "review_message"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "added_evidence_is_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "added_evidence"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "conclusion_is_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "conclusion"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A transaction reaches these tables by the organisations of a person (app.organisations), who reads everything and writes
-- what a team writes, or by one review (app.review) as its auditor, who reads what the reviews in app.reviews name and
-- writes what an auditor writes. A member who is an auditor comes by the review, too.
DO $$
DECLARE
  "name" text;
  "in_scope" text :=
    '"organisation_id" = ANY (NULLIF(pg_catalog.current_setting(''app.organisations'', true), '''')::uuid[])';
  "readable" text := '"review_id" = ANY (NULLIF(pg_catalog.current_setting(''app.reviews'', true), '''')::uuid[])';
  "own" text := '"review_id" = NULLIF(pg_catalog.current_setting(''app.review'', true), '''')::uuid';
  "accepted" text := 'EXISTS (SELECT 1 FROM "review" r WHERE r."id" = "review_id" AND r."state" = ''accepted'')';
BEGIN
  FOREACH "name" IN ARRAY ARRAY[
    'review', 'review_step', 'verdict', 'verdict_change', 'finding', 'finding_step', 'evidence_request', 'review_message',
    'added_evidence', 'conclusion'
  ] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', "name");
  END LOOP;
  FOREACH "name" IN ARRAY ARRAY['review', 'review_step', 'finding_step', 'review_message', 'added_evidence'] LOOP
    EXECUTE format(
      'CREATE POLICY "rows_in_scope" ON %I USING (%s) WITH CHECK (%s)', "name", "in_scope", "in_scope");
  END LOOP;
  -- What only an auditor writes, the team reads.
  FOREACH "name" IN ARRAY ARRAY['verdict', 'verdict_change', 'finding', 'evidence_request', 'conclusion'] LOOP
    EXECUTE format('CREATE POLICY "rows_in_scope" ON %I FOR SELECT USING (%s)', "name", "in_scope");
  END LOOP;
  FOREACH "name" IN ARRAY ARRAY['review_step', 'verdict', 'verdict_change', 'evidence_request', 'added_evidence', 'conclusion'] LOOP
    EXECUTE format('CREATE POLICY "read_by_auditor" ON %I FOR SELECT USING (%s)', "name", "readable");
  END LOOP;
  FOREACH "name" IN ARRAY ARRAY['verdict', 'verdict_change', 'evidence_request', 'conclusion'] LOOP
    EXECUTE format(
      'CREATE POLICY "written_by_auditor" ON %I FOR INSERT WITH CHECK (%s AND %s)', "name", "own", "accepted");
  END LOOP;
  EXECUTE format('CREATE POLICY "changed_by_auditor" ON "verdict" FOR UPDATE USING (%s) WITH CHECK (%s AND %s)',
    "own", "own", "accepted");
  EXECUTE format('CREATE POLICY "written_by_auditor" ON "review_step" FOR INSERT WITH CHECK (%s)', "own");
  EXECUTE format('CREATE POLICY "written_by_auditor" ON "finding" FOR INSERT WITH CHECK (%s AND %s AND "product_id" = '
    '(SELECT r."product_id" FROM "review" r WHERE r."id" = "review_id"))', "own", "accepted");
  -- Findings are of the product: the next review opens with those that are still open.
  EXECUTE format('CREATE POLICY "written_by_auditor" ON "finding_step" FOR INSERT WITH CHECK (%s '
    'AND EXISTS (SELECT 1 FROM "finding" f WHERE f."id" = "finding_id"))', "own");
  EXECUTE format('CREATE POLICY "written_by_auditor" ON "review_message" FOR INSERT WITH CHECK (%s '
    'AND ("finding_id" IS NULL OR EXISTS (SELECT 1 FROM "finding" f WHERE f."id" = "finding_id")) '
    'AND ("request_id" IS NULL OR EXISTS (SELECT 1 FROM "evidence_request" q WHERE q."id" = "request_id")))', "own");
END
$$;

CREATE POLICY "read_by_auditor" ON "review" FOR SELECT
  USING ("id" = ANY (NULLIF(pg_catalog.current_setting('app.reviews', true), '')::uuid[]));
CREATE POLICY "changed_by_auditor" ON "review" FOR UPDATE
  USING ("id" = NULLIF(pg_catalog.current_setting('app.review', true), '')::uuid)
  WITH CHECK ("id" = NULLIF(pg_catalog.current_setting('app.review', true), '')::uuid);
CREATE POLICY "read_by_auditor" ON "finding" FOR SELECT
  USING ("product_id" = (SELECT r."product_id" FROM "review" r
    WHERE r."id" = NULLIF(pg_catalog.current_setting('app.review', true), '')::uuid
      AND r."state" NOT IN ('asked', 'declined', 'stopped')));
CREATE POLICY "read_by_auditor" ON "finding_step" FOR SELECT
  USING (NULLIF(pg_catalog.current_setting('app.review', true), '') IS NOT NULL
    AND EXISTS (SELECT 1 FROM "finding" f WHERE f."id" = "finding_id"));
CREATE POLICY "read_by_auditor" ON "review_message" FOR SELECT
  USING (NULLIF(pg_catalog.current_setting('app.review', true), '') IS NOT NULL
    AND ("finding_id" IS NULL OR EXISTS (SELECT 1 FROM "finding" f WHERE f."id" = "finding_id"))
    AND ("request_id" IS NULL OR EXISTS (SELECT 1 FROM "evidence_request" q WHERE q."id" = "request_id")));
-- The submission of the review and of the one it follows, from acceptance on.
CREATE POLICY "read_by_auditor" ON "submission" FOR SELECT
  USING ("id" IN (SELECT r."submission_id" FROM "review" r
    WHERE r."id" = ANY (NULLIF(pg_catalog.current_setting('app.reviews', true), '')::uuid[])
      AND r."state" NOT IN ('asked', 'declined', 'stopped')));

-- Whether the person is the auditor of the review, and the reviews it follows, which they may read as well. What was
-- concluded can be read for ever; anything else ends with its product.
CREATE FUNCTION "find_review_of_auditor"("review" uuid, "person" uuid) RETURNS uuid[]
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  WITH RECURSIVE "chain" AS (
    SELECT r.id, r.follows_id FROM public.review r JOIN public.product p ON p.id = r.product_id
      WHERE r.id = "review" AND r.auditor_id = "person"
        AND (p.removed_at IS NULL OR r.state IN ('concluded', 'withdrawn'))
    UNION SELECT f.id, f.follows_id FROM "chain" c JOIN public.review f ON f.id = c.follows_id
  )
  SELECT array_agg(c.id) FROM "chain" c
$$;

-- All reviews of which the person is the auditor, the latest first.
CREATE FUNCTION "reviews_of_auditor"("person" uuid) RETURNS TABLE (
    "id" uuid, "state" review_state, "asked_at" timestamptz, "due" date, "organisation" text, "product" text, "release" text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT r.id, r.state, r.asked_at, r.due, o.name, p.name, l.label
  FROM public.review r
  JOIN public.product p ON p.id = r.product_id
  JOIN public.submission s ON s.id = r.submission_id
  JOIN public.assessment a ON a.id = s.assessment_id
  JOIN public.release l ON l.id = a.release_id
  JOIN public.organisation o ON o.id = r.organisation_id
  WHERE r.auditor_id = "person" AND (p.removed_at IS NULL OR r.state IN ('concluded', 'withdrawn'))
  ORDER BY r.asked_at DESC, r.id DESC
$$;

-- What the pages of the transaction's review say about things whose tables the review does not reach.
CREATE FUNCTION "review_about"() RETURNS TABLE (
    "organisation" text, "product" text, "maker" text, "release" text, "asker" text, "assessment_id" uuid,
    "questionnaire_id" text, "questionnaire_version" text, "questionnaire_hash" text, "number" integer, "latest_number" integer)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT o.name, p.name, p.maker, l.label, u.name, a.id, a.questionnaire_id, a.questionnaire_version, a.questionnaire_hash,
    s.number, (SELECT max(n.number) FROM public.submission n WHERE n.assessment_id = a.id)
  FROM public.review r
  JOIN public.submission s ON s.id = r.submission_id
  JOIN public.assessment a ON a.id = s.assessment_id
  JOIN public.release l ON l.id = a.release_id
  JOIN public.product p ON p.id = r.product_id
  JOIN public.organisation o ON o.id = r.organisation_id
  JOIN public."user" u ON u.id = r.asked_by_id
  WHERE r.id = NULLIF(current_setting('app.review', true), '')::uuid
$$;

-- Every review that was ever asked for on the product, the first one first: for the auditor of one, and for members.
CREATE FUNCTION "reviews_of_product"("of_product" uuid) RETURNS TABLE (
    "id" uuid, "submission_id" uuid, "state" review_state, "auditor" text, "asked_at" timestamptz,
    "ended_at" timestamptz, "reason" text, "outcome" text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT r.id, r.submission_id, r.state, u.name, r.asked_at,
    CASE WHEN r.state IN ('asked', 'accepted') THEN NULL ELSE t.at END, t.reason, c.outcome
  FROM public.review r
  LEFT JOIN public."user" u ON u.id = r.auditor_id
  LEFT JOIN public.conclusion c ON c.review_id = r.id
  LEFT JOIN LATERAL (SELECT s.at, s.reason FROM public.review_step s WHERE s.review_id = r.id AND s.state = r.state
    AND s.step <> 'ask-to-stop' ORDER BY s.at DESC, s.id DESC LIMIT 1) t ON true
  WHERE r.product_id = "of_product" AND (is_in_scope(r.organisation_id) OR EXISTS (SELECT 1 FROM public.review own
    WHERE own.id = NULLIF(current_setting('app.review', true), '')::uuid AND own.product_id = "of_product"))
  ORDER BY r.asked_at, r.id
$$;

-- The kinds of events by which a person has worked on a product, and `authored-copied-answer` where an answer of theirs was
-- copied into it. For members of the organisation, and in the transaction of a review of the product.
CREATE FUNCTION "work_on_product"("of_product" uuid, "person" uuid) RETURNS SETOF text
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  WITH RECURSIVE "allowed" AS (
    SELECT p.id, p.organisation_id FROM public.product p
    WHERE p.id = "of_product" AND (is_in_scope(p.organisation_id) OR EXISTS (SELECT 1 FROM public.review own
      WHERE own.id = NULLIF(current_setting('app.review', true), '')::uuid AND own.product_id = p.id))
  ), "things" AS (
    SELECT w.id FROM "allowed" w
    UNION ALL SELECT l.id FROM "allowed" w JOIN public.release l ON l.product_id = w.id
    UNION ALL SELECT a.id FROM "allowed" w JOIN public.release l ON l.product_id = w.id
      JOIN public.assessment a ON a.release_id = l.id
    UNION ALL SELECT s.id FROM "allowed" w JOIN public.release l ON l.product_id = w.id
      JOIN public.assessment a ON a.release_id = l.id JOIN public.submission s ON s.assessment_id = a.id
    UNION ALL SELECT r.id FROM "allowed" w JOIN public.review r ON r.product_id = w.id
  ), "sources" AS (
    SELECT a.id, a.started_from_id FROM "allowed" w JOIN public.release l ON l.product_id = w.id
      JOIN public.assessment a ON a.release_id = l.id
    UNION SELECT b.id, b.started_from_id FROM "sources" c JOIN public.assessment b ON b.id = c.started_from_id
  )
  SELECT DISTINCT e.kind FROM "allowed" w JOIN public.event e
    ON e.organisation_id = w.organisation_id AND e.person_id = "person" AND e.subject_id IN (SELECT t.id FROM "things" t)
  UNION SELECT 'authored-copied-answer' WHERE EXISTS (
    SELECT 1 FROM "sources" c JOIN public.entry_change h ON h.assessment_id = c.id AND h.changed_by_id = "person")
$$;

-- The events of the transaction's review, by its auditor: {at, personId, kind, subjectId, data}, as append_events takes them.
CREATE FUNCTION "append_review_events"("events" json) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  "own" public.review%ROWTYPE;
  "scope" text := current_setting('app.organisations', true);
BEGIN
  SELECT r.* INTO "own" FROM public.review r WHERE r.id = NULLIF(current_setting('app.review', true), '')::uuid;
  IF NOT FOUND OR EXISTS (SELECT 1 FROM json_array_elements("events") e
      WHERE (e ->> 'personId')::uuid IS DISTINCT FROM "own".auditor_id OR (e ->> 'subjectId')::uuid <> "own".id) THEN
    RAISE EXCEPTION 'Events of this review may not be written in this transaction.' USING ERRCODE = 'insufficient_privilege';
  END IF;
  PERFORM set_config('app.organisations', '{' || "own".organisation_id || '}', true);
  PERFORM public.append_events("own".organisation_id, "events");
  PERFORM set_config('app.organisations', COALESCE("scope", ''), true);
END
$$;

REVOKE ALL ON FUNCTION "find_review_of_auditor"(uuid, uuid), "reviews_of_auditor"(uuid), "review_about"(),
  "reviews_of_product"(uuid), "work_on_product"(uuid, uuid), "append_review_events"(json) FROM PUBLIC;
