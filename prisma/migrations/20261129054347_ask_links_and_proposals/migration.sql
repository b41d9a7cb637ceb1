-- CreateEnum
CREATE TYPE "proposal_state" AS ENUM ('open', 'accepted', 'changed', 'declined');

-- CreateTable
CREATE TABLE "ask_link" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "keys" TEXT[],
    "asked" TEXT NOT NULL,
    "message" TEXT,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "ask_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "proposal" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "ask_link_id" UUID,
    "proposed_by" TEXT,
    "answer" JSONB,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "state" "proposal_state" NOT NULL DEFAULT 'open',
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "revision" INTEGER,

    CONSTRAINT "proposal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ask_link_hash_key" ON "ask_link"("hash");

-- CreateIndex
CREATE INDEX "ask_link_assessment_id_created_at_idx" ON "ask_link"("assessment_id", "created_at");

-- CreateIndex
CREATE INDEX "ask_link_organisation_id_created_by_id_idx" ON "ask_link"("organisation_id", "created_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "ask_link_organisation_id_assessment_id_id_key" ON "ask_link"("organisation_id", "assessment_id", "id");

-- CreateIndex
CREATE INDEX "proposal_assessment_id_at_idx" ON "proposal"("assessment_id", "at");

-- AddForeignKey
ALTER TABLE "ask_link" ADD CONSTRAINT "ask_link_organisation_id_assessment_id_fkey" FOREIGN KEY ("organisation_id", "assessment_id") REFERENCES "assessment"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ask_link" ADD CONSTRAINT "ask_link_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_organisation_id_assessment_id_fkey" FOREIGN KEY ("organisation_id", "assessment_id") REFERENCES "assessment"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_organisation_id_assessment_id_ask_link_id_fkey" FOREIGN KEY ("organisation_id", "assessment_id", "ask_link_id") REFERENCES "ask_link"("organisation_id", "assessment_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Of a link and a question, one proposal waits at a time.
CREATE UNIQUE INDEX "proposal_open" ON "proposal"("ask_link_id", "key") WHERE "state" = 'open';
CREATE INDEX "proposal_ask_link_id" ON "proposal"("ask_link_id");

-- People reach both tables as every other, by their organisations.
ALTER TABLE "ask_link" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "proposal" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "rows_in_scope" ON "ask_link"
  USING ("organisation_id" = ANY (NULLIF(pg_catalog.current_setting('app.organisations', true), '')::uuid[]))
  WITH CHECK ("organisation_id" = ANY (NULLIF(pg_catalog.current_setting('app.organisations', true), '')::uuid[]));
CREATE POLICY "rows_in_scope" ON "proposal"
  USING ("organisation_id" = ANY (NULLIF(pg_catalog.current_setting('app.organisations', true), '')::uuid[]))
  WITH CHECK ("organisation_id" = ANY (NULLIF(pg_catalog.current_setting('app.organisations', true), '')::uuid[]));

-- A transaction of a link (app.ask) sees the link itself and what came through it, and nothing else, while the link is
-- open. It adds proposals to the questions of the link, and replaces those that wait.
CREATE POLICY "own_link" ON "ask_link" FOR SELECT
  USING ("id" = NULLIF(pg_catalog.current_setting('app.ask', true), '')::uuid
    AND "revoked_at" IS NULL AND "expires_at" > now());
CREATE POLICY "seen_by_link" ON "proposal" FOR SELECT
  USING ("ask_link_id" = NULLIF(pg_catalog.current_setting('app.ask', true), '')::uuid
    AND EXISTS (SELECT 1 FROM "ask_link" l WHERE l."id" = "ask_link_id"
      AND l."revoked_at" IS NULL AND l."expires_at" > now()));
CREATE POLICY "made_by_link" ON "proposal" FOR INSERT
  WITH CHECK ("ask_link_id" = NULLIF(pg_catalog.current_setting('app.ask', true), '')::uuid
    AND "state" = 'open' AND "decided_by_id" IS NULL AND "decided_at" IS NULL AND "revision" IS NULL
    AND EXISTS (SELECT 1 FROM "ask_link" l WHERE l."id" = "proposal"."ask_link_id"
      AND l."organisation_id" = "proposal"."organisation_id" AND l."assessment_id" = "proposal"."assessment_id"
      AND "proposal"."key" = ANY (l."keys") AND l."revoked_at" IS NULL AND l."expires_at" > now()));
CREATE POLICY "replaced_by_link" ON "proposal" FOR DELETE
  USING ("ask_link_id" = NULLIF(pg_catalog.current_setting('app.ask', true), '')::uuid AND "state" = 'open');

-- The link of a token's digest. Whoever has the token may know whether it was revoked or has expired, and no more.
CREATE FUNCTION "find_ask_link"("digest" text) RETURNS TABLE ("id" uuid, "state" text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT l.id, CASE WHEN l.revoked_at IS NOT NULL THEN 'revoked' WHEN l.expires_at <= now() THEN 'expired' ELSE 'open' END
  FROM public.ask_link l WHERE l.hash = "digest"
$$;

-- What the page of the transaction's link says about the assessment, whose tables the link does not reach. The row of the
-- assessment is locked, so that a submission and a proposal come one after the other.
CREATE FUNCTION "asked_about"() RETURNS TABLE (
    "organisation" text, "product" text, "release" text, "asker" text, "questionnaire_id" text,
    "questionnaire_version" text, "questionnaire_hash" text, "is_draft" boolean)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  "link" public.ask_link%ROWTYPE;
BEGIN
  SELECT l.* INTO "link" FROM public.ask_link l
    WHERE l.id = NULLIF(current_setting('app.ask', true), '')::uuid AND l.revoked_at IS NULL AND l.expires_at > now();
  IF NOT FOUND THEN RETURN; END IF;
  IF current_setting('transaction_read_only') = 'off' THEN
    PERFORM 1 FROM public.assessment a WHERE a.id = "link".assessment_id FOR SHARE;
  END IF;
  RETURN QUERY
    SELECT o.name, p.name, r.label, u.name, a.questionnaire_id, a.questionnaire_version, a.questionnaire_hash,
      EXISTS (SELECT 1 FROM public.draft d WHERE d.assessment_id = a.id
        AND NOT EXISTS (SELECT 1 FROM public.submission s WHERE s.draft_id = d.id))
    FROM public.assessment a
    JOIN public.release r ON r.id = a.release_id
    JOIN public.product p ON p.id = r.product_id
    JOIN public.organisation o ON o.id = a.organisation_id
    JOIN public."user" u ON u.id = "link".created_by_id
    WHERE a.id = "link".assessment_id AND p.removed_at IS NULL;
END
$$;

-- The one event that a link writes: that a proposal of its own was made.
CREATE FUNCTION "record_proposal"("proposal" uuid) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  "made" public.proposal%ROWTYPE;
BEGIN
  SELECT p.* INTO "made" FROM public.proposal p
    WHERE p.id = "proposal" AND p.ask_link_id = NULLIF(current_setting('app.ask', true), '')::uuid AND p.state = 'open';
  IF NOT FOUND THEN
    RAISE EXCEPTION 'This proposal may not be recorded in this transaction.' USING ERRCODE = 'insufficient_privilege';
  END IF;
  PERFORM set_config('app.organisations', '{' || "made".organisation_id || '}', true);
  PERFORM public.append_events("made".organisation_id, json_build_array(json_build_object(
    'at', to_char("made".at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'personId', NULL, 'kind', 'proposal-made', 'subjectId', "made".assessment_id,
    -- Canonical JSON (RFC 8785): keys in order, no spaces.
    'data', '{"askLink":' || to_json("made".ask_link_id)::text || ',"key":' || to_json("made".key)::text
      || ',"proposal":' || to_json("made".id)::text || '}')));
  PERFORM set_config('app.organisations', '', true);
END
$$;

REVOKE ALL ON FUNCTION "find_ask_link"(text), "asked_about"(), "record_proposal"(uuid) FROM PUBLIC;
