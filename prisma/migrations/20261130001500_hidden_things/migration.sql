-- Deleting hides: "removed_at" is the act, on an organisation, a product, a release, an assessment or a draft; "hidden" is what
-- follows from it for the thing itself and for everything beneath it, and triggers keep it. Restrictive policies leave out
-- what is hidden, whatever a query asks, but for a transaction that says SET app.hidden = 'on': deleting, restoring, and what
-- asks whether anything names a file (docs/decisions/0041-deleting-and-restoring.md).

ALTER TABLE "organisation" ADD COLUMN "removed_at" TIMESTAMPTZ(3);
ALTER TABLE "product" ADD COLUMN "hidden" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "release" ADD COLUMN "removed_at" TIMESTAMPTZ(3), ADD COLUMN "hidden" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "assessment" ADD COLUMN "removed_at" TIMESTAMPTZ(3), ADD COLUMN "hidden" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "draft" ADD COLUMN "removed_at" TIMESTAMPTZ(3);
ALTER TABLE "review" ADD COLUMN "hidden" BOOLEAN NOT NULL DEFAULT false;

UPDATE "product" SET "hidden" = true WHERE "removed_at" IS NOT NULL;
UPDATE "release" r SET "hidden" = true FROM "product" p WHERE p."id" = r."product_id" AND p."hidden";
UPDATE "assessment" a SET "hidden" = true FROM "release" r WHERE r."id" = a."release_id" AND r."hidden";
UPDATE "review" w SET "hidden" = true FROM "product" p WHERE p."id" = w."product_id" AND p."hidden";

-- The label of a release that was deleted is free. Labels that are equal look the same, so the index of keys is enough.
DROP INDEX "release_label_key";
CREATE UNIQUE INDEX "release_label_key" ON "release"("product_id", md5("label_key")) WHERE "removed_at" IS NULL;
DROP INDEX "release_product_id_label_key";
CREATE INDEX "release_product_id_label_idx" ON "release"("product_id", "label");

-- What owners are shown to restore.
CREATE INDEX "release_removed" ON "release"("organisation_id", "removed_at") WHERE "removed_at" IS NOT NULL;
CREATE INDEX "assessment_removed" ON "assessment"("organisation_id", "removed_at") WHERE "removed_at" IS NOT NULL;
CREATE INDEX "draft_removed" ON "draft"("organisation_id", "removed_at") WHERE "removed_at" IS NOT NULL;

-- FOR KEY SHARE: what is added while the thing above it is deleted waits, and is hidden with it.
CREATE FUNCTION "keep_hidden"() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  "above" boolean;
BEGIN
  CASE TG_TABLE_NAME
    WHEN 'product' THEN
      SELECT o.removed_at IS NOT NULL INTO "above" FROM public.organisation o
        WHERE o.id = NEW.organisation_id FOR KEY SHARE;
    WHEN 'release' THEN
      SELECT p.hidden INTO "above" FROM public.product p WHERE p.id = NEW.product_id FOR KEY SHARE;
    WHEN 'assessment' THEN
      SELECT r.hidden INTO "above" FROM public.release r WHERE r.id = NEW.release_id FOR KEY SHARE;
  END CASE;
  NEW.hidden := NEW.removed_at IS NOT NULL OR COALESCE("above", false);
  RETURN NEW;
END
$$;
CREATE TRIGGER "product_keeps_hidden" BEFORE INSERT OR UPDATE OF "removed_at", "hidden", "organisation_id" ON "product"
  FOR EACH ROW EXECUTE FUNCTION "keep_hidden"();
CREATE TRIGGER "release_keeps_hidden" BEFORE INSERT OR UPDATE OF "removed_at", "hidden", "product_id" ON "release"
  FOR EACH ROW EXECUTE FUNCTION "keep_hidden"();
CREATE TRIGGER "assessment_keeps_hidden" BEFORE INSERT OR UPDATE OF "removed_at", "hidden", "release_id" ON "assessment"
  FOR EACH ROW EXECUTE FUNCTION "keep_hidden"();

CREATE FUNCTION "keep_hidden_of_review"() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  NEW.hidden := COALESCE((SELECT a.hidden FROM public.submission s JOIN public.assessment a ON a.id = s.assessment_id
    WHERE s.id = NEW.submission_id), false);
  RETURN NEW;
END
$$;
CREATE TRIGGER "review_keeps_hidden" BEFORE INSERT OR UPDATE OF "hidden", "submission_id" ON "review"
  FOR EACH ROW EXECUTE FUNCTION "keep_hidden_of_review"();

-- What changes above changes below: each row works out its own "hidden" again.
CREATE FUNCTION "keep_hidden_below"() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  CASE TG_TABLE_NAME
    WHEN 'organisation' THEN UPDATE public.product SET hidden = hidden WHERE organisation_id = NEW.id;
    WHEN 'product' THEN UPDATE public.release SET hidden = hidden WHERE product_id = NEW.id;
    WHEN 'release' THEN UPDATE public.assessment SET hidden = hidden WHERE release_id = NEW.id;
    WHEN 'assessment' THEN UPDATE public.review SET hidden = hidden
      WHERE submission_id IN (SELECT s.id FROM public.submission s WHERE s.assessment_id = NEW.id);
  END CASE;
  RETURN NULL;
END
$$;
CREATE TRIGGER "organisation_keeps_hidden_below" AFTER UPDATE ON "organisation"
  FOR EACH ROW WHEN (OLD."removed_at" IS DISTINCT FROM NEW."removed_at") EXECUTE FUNCTION "keep_hidden_below"();
CREATE TRIGGER "product_keeps_hidden_below" AFTER UPDATE ON "product"
  FOR EACH ROW WHEN (OLD."hidden" IS DISTINCT FROM NEW."hidden") EXECUTE FUNCTION "keep_hidden_below"();
CREATE TRIGGER "release_keeps_hidden_below" AFTER UPDATE ON "release"
  FOR EACH ROW WHEN (OLD."hidden" IS DISTINCT FROM NEW."hidden") EXECUTE FUNCTION "keep_hidden_below"();
CREATE TRIGGER "assessment_keeps_hidden_below" AFTER UPDATE ON "assessment"
  FOR EACH ROW WHEN (OLD."hidden" IS DISTINCT FROM NEW."hidden") EXECUTE FUNCTION "keep_hidden_below"();
REVOKE ALL ON FUNCTION "keep_hidden"(), "keep_hidden_of_review"(), "keep_hidden_below"() FROM PUBLIC;

CREATE POLICY "not_hidden" ON "product" AS RESTRICTIVE
  USING (NOT "hidden" OR pg_catalog.current_setting('app.hidden', true) = 'on');
CREATE POLICY "not_hidden" ON "release" AS RESTRICTIVE
  USING (NOT "hidden" OR pg_catalog.current_setting('app.hidden', true) = 'on');
CREATE POLICY "not_hidden" ON "assessment" AS RESTRICTIVE
  USING (NOT "hidden" OR pg_catalog.current_setting('app.hidden', true) = 'on');
CREATE POLICY "not_hidden" ON "draft" AS RESTRICTIVE
  USING ("removed_at" IS NULL OR pg_catalog.current_setting('app.hidden', true) = 'on');
-- Whether an auditor still reaches their review is decided by find_review_of_auditor.
CREATE POLICY "not_hidden" ON "review" AS RESTRICTIVE
  USING (NOT "hidden" OR pg_catalog.current_setting('app.hidden', true) = 'on'
    OR NULLIF(pg_catalog.current_setting('app.review', true), '') IS NOT NULL);
-- Findings are listed by product, of all its releases.
CREATE POLICY "not_hidden" ON "finding" AS RESTRICTIVE FOR SELECT
  USING (pg_catalog.current_setting('app.hidden', true) = 'on'
    OR NULLIF(pg_catalog.current_setting('app.review', true), '') IS NOT NULL
    OR EXISTS (SELECT 1 FROM "review" r WHERE r."id" = "review_id"));

-- The functions with the rights of the owner see past policies, so they leave out themselves what is hidden.
CREATE OR REPLACE FUNCTION "products_containing"("organisation" uuid, "words" text[], "most" integer) RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT p.id FROM public.product p
  WHERE is_in_scope("organisation") AND p.organisation_id = "organisation" AND NOT p.hidden
    AND search_pieces(p.organisation_id, p.search) @@ search_condition("organisation", "words")
    AND (SELECT bool_and(strpos(p.search, w) > 0) FROM unnest("words") w)
  LIMIT "most"
$$;

CREATE OR REPLACE FUNCTION "releases_containing"("organisation" uuid, "words" text[], "most" integer) RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT r.id FROM public.release r
  WHERE is_in_scope("organisation") AND r.organisation_id = "organisation" AND NOT r.hidden
    AND search_pieces(r.organisation_id, r.search) @@ search_condition("organisation", "words")
    AND (SELECT bool_and(strpos(r.search, w) > 0) FROM unnest("words") w)
  LIMIT "most"
$$;

-- What was concluded can be read for ever by its auditor; anything else ends with what it is about.
CREATE OR REPLACE FUNCTION "find_review_of_auditor"("review" uuid, "person" uuid) RETURNS uuid[]
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  WITH RECURSIVE "chain" AS (
    SELECT r.id, r.follows_id FROM public.review r
      WHERE r.id = "review" AND r.auditor_id = "person" AND (NOT r.hidden OR r.state IN ('concluded', 'withdrawn'))
    UNION SELECT f.id, f.follows_id FROM "chain" c JOIN public.review f ON f.id = c.follows_id
  )
  SELECT array_agg(c.id) FROM "chain" c
$$;

CREATE OR REPLACE FUNCTION "reviews_of_auditor"("person" uuid) RETURNS TABLE (
    "id" uuid, "state" review_state, "asked_at" timestamptz, "due" date, "organisation" text, "product" text, "release" text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT r.id, r.state, r.asked_at, r.due, o.name, p.name, l.label
  FROM public.review r
  JOIN public.product p ON p.id = r.product_id
  JOIN public.submission s ON s.id = r.submission_id
  JOIN public.assessment a ON a.id = s.assessment_id
  JOIN public.release l ON l.id = a.release_id
  JOIN public.organisation o ON o.id = r.organisation_id
  WHERE r.auditor_id = "person" AND (NOT r.hidden OR r.state IN ('concluded', 'withdrawn'))
  ORDER BY r.asked_at DESC, r.id DESC
$$;

CREATE OR REPLACE FUNCTION "asked_about"() RETURNS TABLE (
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
      EXISTS (SELECT 1 FROM public.draft d WHERE d.assessment_id = a.id AND d.removed_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM public.submission s WHERE s.draft_id = d.id))
    FROM public.assessment a
    JOIN public.release r ON r.id = a.release_id
    JOIN public.product p ON p.id = r.product_id
    JOIN public.organisation o ON o.id = a.organisation_id
    JOIN public."user" u ON u.id = "link".created_by_id
    WHERE a.id = "link".assessment_id AND NOT a.hidden;
END
$$;
