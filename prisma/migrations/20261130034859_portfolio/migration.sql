-- CreateTable
CREATE TABLE "portfolio_line" (
    "organisation_id" UUID NOT NULL,
    "product_id" UUID NOT NULL,
    "name" TEXT COLLATE "natural_order" NOT NULL,
    "maker" TEXT COLLATE "natural_order" NOT NULL,
    "kind" TEXT COLLATE "natural_order" NOT NULL,
    "search" TEXT NOT NULL,
    "submission_id" UUID,
    "release" TEXT COLLATE "natural_order" NOT NULL,
    "claimed" INTEGER NOT NULL,
    "evidenced" INTEGER NOT NULL,
    "verified" INTEGER NOT NULL,
    "level_names" TEXT[],
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,
    "version" TEXT COLLATE "natural_order" NOT NULL,
    "red_lines" INTEGER NOT NULL,
    "expiries" TEXT[],
    "first_expiry" TEXT NOT NULL,
    "review" TEXT NOT NULL,
    "review_place" INTEGER NOT NULL,
    "drafts" INTEGER NOT NULL,

    CONSTRAINT "portfolio_line_pkey" PRIMARY KEY ("product_id")
);

-- CreateIndex
CREATE INDEX "portfolio_line_organisation_id_name_product_id_idx" ON "portfolio_line"("organisation_id", "name", "product_id");

-- CreateIndex
CREATE INDEX "portfolio_line_organisation_id_maker_name_product_id_idx" ON "portfolio_line"("organisation_id", "maker", "name", "product_id");

-- CreateIndex
CREATE INDEX "portfolio_line_organisation_id_kind_name_product_id_idx" ON "portfolio_line"("organisation_id", "kind", "name", "product_id");

-- CreateIndex
CREATE INDEX "portfolio_line_organisation_id_release_name_product_id_idx" ON "portfolio_line"("organisation_id", "release", "name", "product_id");

-- CreateIndex
CREATE INDEX "portfolio_line_organisation_id_claimed_name_product_id_idx" ON "portfolio_line"("organisation_id", "claimed", "name", "product_id");

-- CreateIndex
CREATE INDEX "portfolio_line_organisation_id_evidenced_name_product_id_idx" ON "portfolio_line"("organisation_id", "evidenced", "name", "product_id");

-- CreateIndex
CREATE INDEX "portfolio_line_organisation_id_verified_name_product_id_idx" ON "portfolio_line"("organisation_id", "verified", "name", "product_id");

-- CreateIndex
CREATE INDEX "portfolio_line_organisation_id_submitted_at_name_product_id_idx" ON "portfolio_line"("organisation_id", "submitted_at", "name", "product_id");

-- CreateIndex
CREATE INDEX "portfolio_line_organisation_id_version_name_product_id_idx" ON "portfolio_line"("organisation_id", "version", "name", "product_id");

-- CreateIndex
CREATE INDEX "portfolio_line_organisation_id_red_lines_name_product_id_idx" ON "portfolio_line"("organisation_id", "red_lines", "name", "product_id");

-- CreateIndex
CREATE INDEX "portfolio_line_organisation_id_first_expiry_name_product_id_idx" ON "portfolio_line"("organisation_id", "first_expiry", "name", "product_id");

-- CreateIndex
CREATE INDEX "portfolio_line_organisation_id_review_place_name_product_id_idx" ON "portfolio_line"("organisation_id", "review_place", "name", "product_id");

-- CreateIndex
CREATE INDEX "portfolio_line_organisation_id_drafts_name_product_id_idx" ON "portfolio_line"("organisation_id", "drafts", "name", "product_id");

-- CreateIndex
CREATE UNIQUE INDEX "portfolio_line_organisation_id_product_id_key" ON "portfolio_line"("organisation_id", "product_id");

-- AddForeignKey
ALTER TABLE "portfolio_line" ADD CONSTRAINT "portfolio_line_organisation_id_product_id_fkey" FOREIGN KEY ("organisation_id", "product_id") REFERENCES "product"("organisation_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- One line for each product that is not hidden, kept by triggers (docs/decisions/0046-portfolio-and-own-status.md).
ALTER TABLE "portfolio_line" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "rows_in_scope" ON "portfolio_line"
  USING ("organisation_id" = ANY (NULLIF(pg_catalog.current_setting('app.organisations', true), '')::uuid[]))
  WITH CHECK ("organisation_id" = ANY (NULLIF(pg_catalog.current_setting('app.organisations', true), '')::uuid[]));

-- Writes the lines of these products again. Lines are locked first, in order, so that of two changes at once the later one sees the earlier.
-- What is beneath a product is read by indexes, also while many rows are added at once and nothing is known of the tables yet.
CREATE FUNCTION "refresh_portfolio"("products" uuid[]) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
  SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
BEGIN
  IF "products" IS NULL THEN RETURN; END IF;
  PERFORM FROM public.portfolio_line l WHERE l.product_id = ANY("products") ORDER BY l.product_id FOR UPDATE;
  DELETE FROM public.portfolio_line l USING public.product p
    WHERE l.product_id = ANY("products") AND p.id = l.product_id AND p.hidden;
  INSERT INTO public.portfolio_line (organisation_id, product_id, name, maker, kind, search, submission_id, release, claimed, evidenced,
      verified, level_names, submitted_at, version, red_lines, expiries, first_expiry, review, review_place, drafts)
  SELECT p.organisation_id, p.id, p.name, COALESCE(p.maker, ''), COALESCE(p.kind, ''), p.search, s.id, COALESCE(s.label, ''),
    COALESCE(s.claimed_level, -1), COALESCE(s.evidenced_level, -1), COALESCE(w.verified_level, -1), COALESCE(s.level_names, '{}'),
    COALESCE(s.submitted_at, 'epoch'), COALESCE(s.version, ''), COALESCE(cardinality(s.crossed_red_lines), -1),
    COALESCE(e.expiries, '{}'), COALESCE(e.expiries[1], '9999-12-31'), COALESCE(w.says, ''),
    COALESCE(array_position(ARRAY['asked', 'accepted', 'returned', 'confirmed', 'with-reservations', 'not-confirmed', 'withdrawn',
      'declined', 'stopped', 'overtaken'], w.says), 0), d.open
  FROM public.product p
  LEFT JOIN LATERAL (
    SELECT s.id, r.label, s.claimed_level, s.evidenced_level, s.level_names, s.submitted_at, s.crossed_red_lines,
      a.questionnaire_id || ' ' || a.questionnaire_version AS version
    FROM public.release r
    CROSS JOIN LATERAL (SELECT a.id, a.submitted_at, a.questionnaire_id, a.questionnaire_version FROM public.assessment a
      WHERE a.release_id = r.id AND NOT a.hidden AND a.submitted_at IS NOT NULL ORDER BY a.submitted_at DESC LIMIT 1) a
    CROSS JOIN LATERAL (SELECT * FROM public.submission s WHERE s.assessment_id = a.id ORDER BY s.number DESC LIMIT 1) s
    WHERE r.product_id = p.id ORDER BY a.submitted_at DESC, s.id DESC LIMIT 1
  ) s ON true
  LEFT JOIN LATERAL (
    SELECT CASE WHEN v.state = 'concluded' THEN c.outcome ELSE v.state::text END AS says,
      CASE WHEN v.state = 'concluded' THEN c.verified_level END AS verified_level
    FROM public.review v LEFT JOIN public.conclusion c ON c.review_id = v.id
    WHERE v.submission_id = s.id AND NOT v.hidden ORDER BY v.asked_at DESC, v.id DESC LIMIT 1
  ) w ON true
  LEFT JOIN LATERAL (
    SELECT array_agg(v.expires ORDER BY v.expires) AS expiries
    FROM (SELECT DISTINCT n.evidence_id, n.number FROM public.submission_evidence n WHERE n.submission_id = s.id) n
    JOIN public.evidence_version v ON v.evidence_id = n.evidence_id AND v.number = n.number
    WHERE v.expires IS NOT NULL
  ) e ON true
  CROSS JOIN LATERAL (
    SELECT count(*)::int AS open
    FROM public.release r
    CROSS JOIN LATERAL (SELECT a.id FROM public.assessment a WHERE a.release_id = r.id AND NOT a.hidden OFFSET 0) a
    CROSS JOIN LATERAL (SELECT d.id FROM public.draft d WHERE d.assessment_id = a.id AND d.removed_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM public.submission x WHERE x.draft_id = d.id) LIMIT 1) d
    WHERE r.product_id = p.id
  ) d
  WHERE p.id = ANY("products") AND NOT p.hidden
  ON CONFLICT (product_id) DO UPDATE SET name = EXCLUDED.name, maker = EXCLUDED.maker, kind = EXCLUDED.kind, search = EXCLUDED.search,
    submission_id = EXCLUDED.submission_id, release = EXCLUDED.release, claimed = EXCLUDED.claimed, evidenced = EXCLUDED.evidenced,
    verified = EXCLUDED.verified, level_names = EXCLUDED.level_names, submitted_at = EXCLUDED.submitted_at, version = EXCLUDED.version,
    red_lines = EXCLUDED.red_lines, expiries = EXCLUDED.expiries, first_expiry = EXCLUDED.first_expiry, review = EXCLUDED.review,
    review_place = EXCLUDED.review_place, drafts = EXCLUDED.drafts;
END
$$;

CREATE FUNCTION "keep_portfolio_of_row"() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  CASE TG_TABLE_NAME
    WHEN 'product' THEN PERFORM refresh_portfolio(ARRAY[NEW.id]);
    WHEN 'release' THEN PERFORM refresh_portfolio(ARRAY[NEW.product_id]);
  END CASE;
  RETURN NULL;
END
$$;
CREATE TRIGGER "product_keeps_portfolio" AFTER UPDATE ON "product" FOR EACH ROW
  WHEN ((OLD."name", OLD."maker", OLD."kind", OLD."search", OLD."hidden") IS DISTINCT FROM (NEW."name", NEW."maker", NEW."kind", NEW."search", NEW."hidden"))
  EXECUTE FUNCTION "keep_portfolio_of_row"();
CREATE TRIGGER "release_keeps_portfolio" AFTER UPDATE ON "release" FOR EACH ROW
  WHEN (OLD."label" IS DISTINCT FROM NEW."label") EXECUTE FUNCTION "keep_portfolio_of_row"();

-- Once for each product of a statement, however many rows it changes.
CREATE FUNCTION "keep_portfolio"() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  CASE TG_TABLE_NAME
    WHEN 'product' THEN PERFORM refresh_portfolio(ARRAY(SELECT c.id FROM "changed" c));
    WHEN 'review' THEN PERFORM refresh_portfolio(ARRAY(SELECT DISTINCT c.product_id FROM "changed" c));
    WHEN 'conclusion' THEN PERFORM refresh_portfolio(ARRAY(SELECT DISTINCT v.product_id
      FROM "changed" c JOIN public.review v ON v.id = c.review_id));
    WHEN 'release' THEN PERFORM refresh_portfolio(ARRAY(SELECT DISTINCT c.product_id FROM "changed" c));
    WHEN 'assessment' THEN PERFORM refresh_portfolio(ARRAY(SELECT DISTINCT r.product_id
      FROM "changed" c JOIN public.release r ON r.id = c.release_id));
    WHEN 'submission_evidence' THEN PERFORM refresh_portfolio(ARRAY(SELECT DISTINCT c.product_id FROM "changed" c));
    ELSE PERFORM refresh_portfolio(ARRAY(SELECT DISTINCT r.product_id
      FROM "changed" c JOIN public.assessment a ON a.id = c.assessment_id JOIN public.release r ON r.id = a.release_id));
  END CASE;
  RETURN NULL;
END
$$;
CREATE TRIGGER "product_insert_keeps_portfolio" AFTER INSERT ON "product" REFERENCING NEW TABLE AS "changed"
  FOR EACH STATEMENT EXECUTE FUNCTION "keep_portfolio"();
CREATE TRIGGER "submission_insert_keeps_portfolio" AFTER INSERT ON "submission" REFERENCING NEW TABLE AS "changed"
  FOR EACH STATEMENT EXECUTE FUNCTION "keep_portfolio"();
-- Named to come after the trigger that keeps assessment.submitted_at.
CREATE TRIGGER "submission_delete_then_keeps_portfolio" AFTER DELETE ON "submission" REFERENCING OLD TABLE AS "changed"
  FOR EACH STATEMENT EXECUTE FUNCTION "keep_portfolio"();
CREATE TRIGGER "draft_insert_keeps_portfolio" AFTER INSERT ON "draft" REFERENCING NEW TABLE AS "changed"
  FOR EACH STATEMENT EXECUTE FUNCTION "keep_portfolio"();
CREATE TRIGGER "draft_update_keeps_portfolio" AFTER UPDATE ON "draft" REFERENCING NEW TABLE AS "changed"
  FOR EACH STATEMENT EXECUTE FUNCTION "keep_portfolio"();
CREATE TRIGGER "draft_delete_keeps_portfolio" AFTER DELETE ON "draft" REFERENCING OLD TABLE AS "changed"
  FOR EACH STATEMENT EXECUTE FUNCTION "keep_portfolio"();
CREATE TRIGGER "review_insert_keeps_portfolio" AFTER INSERT ON "review" REFERENCING NEW TABLE AS "changed"
  FOR EACH STATEMENT EXECUTE FUNCTION "keep_portfolio"();
CREATE TRIGGER "review_update_keeps_portfolio" AFTER UPDATE ON "review" REFERENCING NEW TABLE AS "changed"
  FOR EACH STATEMENT EXECUTE FUNCTION "keep_portfolio"();
CREATE TRIGGER "conclusion_insert_keeps_portfolio" AFTER INSERT ON "conclusion" REFERENCING NEW TABLE AS "changed"
  FOR EACH STATEMENT EXECUTE FUNCTION "keep_portfolio"();
-- One statement may delete submissions together with their assessment, and with its release.
CREATE TRIGGER "assessment_delete_keeps_portfolio" AFTER DELETE ON "assessment" REFERENCING OLD TABLE AS "changed"
  FOR EACH STATEMENT EXECUTE FUNCTION "keep_portfolio"();
CREATE TRIGGER "release_delete_keeps_portfolio" AFTER DELETE ON "release" REFERENCING OLD TABLE AS "changed"
  FOR EACH STATEMENT EXECUTE FUNCTION "keep_portfolio"();
CREATE TRIGGER "submission_evidence_insert_keeps_portfolio" AFTER INSERT ON "submission_evidence" REFERENCING NEW TABLE AS "changed"
  FOR EACH STATEMENT EXECUTE FUNCTION "keep_portfolio"();

-- Every saved answer updates its assessment, so this looks at what changed before it looks anything up.
CREATE FUNCTION "keep_portfolio_of_assessments"() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  "releases" uuid[];
BEGIN
  "releases" := ARRAY(SELECT DISTINCT c.release_id FROM "changed" c JOIN "before" b ON b.id = c.id
    WHERE (b.hidden, b.release_id) IS DISTINCT FROM (c.hidden, c.release_id));
  IF cardinality("releases") > 0 THEN
    PERFORM refresh_portfolio(ARRAY(SELECT DISTINCT r.product_id FROM public.release r WHERE r.id = ANY("releases")));
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER "assessment_keeps_portfolio" AFTER UPDATE ON "assessment" REFERENCING OLD TABLE AS "before" NEW TABLE AS "changed"
  FOR EACH STATEMENT EXECUTE FUNCTION "keep_portfolio_of_assessments"();
REVOKE ALL ON FUNCTION "refresh_portfolio"(uuid[]), "keep_portfolio_of_row"(), "keep_portfolio"(), "keep_portfolio_of_assessments"() FROM PUBLIC;

SELECT "refresh_portfolio"(ARRAY(SELECT "id" FROM "product"));
