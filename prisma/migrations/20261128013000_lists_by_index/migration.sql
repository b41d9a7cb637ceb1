-- Lists read one page by an index, in the order in which people sort: "Lamp 9" comes before "Lamp 10".
-- Every column added here repeats what other rows say, and triggers keep it, so that no writer can forget it.

CREATE COLLATION "natural_order" (provider = icu, locale = 'en-u-kn-true');
ALTER TABLE "product" ALTER COLUMN "name" TYPE TEXT COLLATE "natural_order";
ALTER TABLE "release" ALTER COLUMN "label" TYPE TEXT COLLATE "natural_order";

-- A text as it is searched: full-width letters, ligatures and capitals are the same as their plain forms.
CREATE FUNCTION "searchable"("written" TEXT) RETURNS TEXT
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN lower(normalize("written", NFKC) COLLATE "natural_order");

-- The pieces an index finds a searchable text by: each run of three characters, the shorter ones at its end,
-- and the organisation it belongs to.
CREATE FUNCTION "search_pieces"("organisation" UUID, "searched" TEXT) RETURNS TSVECTOR
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN array_to_tsvector(
    ARRAY['=' || "organisation"::text] ||
    ARRAY(SELECT DISTINCT substr("searched", "start", 3) FROM generate_series(1, length("searched")) "start"));

-- What a text must have to contain all of these searchable words.
CREATE FUNCTION "search_condition"("organisation" UUID, "words" TEXT[]) RETURNS TSQUERY
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN (
    SELECT string_agg(
      '''' || replace(replace("piece", '\', '\\'), '''', '''''') || ''''
        || CASE WHEN length("piece") < 3 THEN ':*' ELSE '' END, ' & ')
    FROM (
      SELECT '=' || "organisation"::text AS "piece"
      UNION
      SELECT substr("word", "start", 3)
      FROM unnest("words") "word", generate_series(1, greatest(1, length("word") - 2)) "start"
    ) "pieces")::tsquery;

ALTER TABLE "product" ADD COLUMN "search" TEXT NOT NULL DEFAULT '', ADD COLUMN "submitted_at" TIMESTAMPTZ(3);
ALTER TABLE "release" ADD COLUMN "organisation_id" UUID, ADD COLUMN "search" TEXT NOT NULL DEFAULT '';
ALTER TABLE "assessment" ADD COLUMN "organisation_id" UUID, ADD COLUMN "changed_at" TIMESTAMPTZ(3),
  ADD COLUMN "submitted_at" TIMESTAMPTZ(3);
ALTER TABLE "submission" ADD COLUMN "standing" JSONB;

UPDATE "product" p SET
  "search" = searchable(p."name" || ' ' || coalesce(p."maker", '')),
  "submitted_at" = (
    SELECT max(s."submitted_at") FROM "release" r
    JOIN "assessment" a ON a."release_id" = r."id" JOIN "submission" s ON s."assessment_id" = a."id"
    WHERE r."product_id" = p."id");
UPDATE "release" r SET
  "organisation_id" = p."organisation_id", "search" = searchable(p."name" || ' ' || r."label")
  FROM "product" p WHERE p."id" = r."product_id";
UPDATE "assessment" a SET
  "organisation_id" = r."organisation_id",
  "changed_at" = (SELECT max(e."updated_at") FROM "entry" e WHERE e."assessment_id" = a."id"),
  "submitted_at" = (SELECT max(s."submitted_at") FROM "submission" s WHERE s."assessment_id" = a."id")
  FROM "release" r WHERE r."id" = a."release_id";

-- The level a submission told, beside the report it stands in. A report that cannot be read here keeps NULL,
-- and is read where it is shown.
ALTER TABLE "submission" DISABLE TRIGGER USER;
DO $$
DECLARE
  "row" RECORD;
BEGIN
  FOR "row" IN SELECT "id" FROM "submission" WHERE "report_format" IN (1, 2) LOOP
    BEGIN
      UPDATE "submission" s SET "standing" = CASE
        WHEN (t."report" #>> '{overall,assessed}')::boolean THEN jsonb_build_object(
          'assessed', true,
          'level', t."report" #> '{overall,level,level}',
          'couldBe', t."report" #> '{overall,couldBe,level}',
          'levels', (SELECT jsonb_agg(jsonb_build_object('name', l -> 'name')) FROM jsonb_array_elements(t."report" -> 'levels') l))
        ELSE '{"assessed": false}' END
      FROM (SELECT "report"::jsonb AS "report" FROM "submission" WHERE "id" = "row"."id") t
      WHERE s."id" = "row"."id";
    EXCEPTION WHEN data_exception OR program_limit_exceeded THEN NULL;
    END;
  END LOOP;
END
$$;
ALTER TABLE "submission" ENABLE TRIGGER USER;

ALTER TABLE "release" ALTER COLUMN "organisation_id" SET NOT NULL;
ALTER TABLE "assessment" ALTER COLUMN "organisation_id" SET NOT NULL;

CREATE FUNCTION "keep_product_search"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."search" := searchable(NEW."name" || ' ' || coalesce(NEW."maker", ''));
  RETURN NEW;
END
$$;
CREATE TRIGGER "product_keeps_search" BEFORE INSERT OR UPDATE OF "name", "maker", "search" ON "product"
  FOR EACH ROW EXECUTE FUNCTION "keep_product_search"();

-- FOR SHARE: a release added while its product is renamed must not keep the old name.
CREATE FUNCTION "keep_release_search"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT p."organisation_id", searchable(p."name" || ' ' || NEW."label")
    INTO NEW."organisation_id", NEW."search"
    FROM "product" p WHERE p."id" = NEW."product_id" FOR SHARE;
  RETURN NEW;
END
$$;
CREATE TRIGGER "release_keeps_search" BEFORE INSERT OR UPDATE OF "product_id", "label", "organisation_id", "search" ON "release"
  FOR EACH ROW EXECUTE FUNCTION "keep_release_search"();

CREATE FUNCTION "keep_release_search_of_product"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "release" SET "search" = '' WHERE "product_id" = NEW."id";
  RETURN NULL;
END
$$;
CREATE TRIGGER "product_name_keeps_release_search" AFTER UPDATE OF "name" ON "product"
  FOR EACH ROW WHEN (OLD."name" IS DISTINCT FROM NEW."name") EXECUTE FUNCTION "keep_release_search_of_product"();

CREATE FUNCTION "keep_assessment_organisation"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT r."organisation_id" INTO NEW."organisation_id" FROM "release" r WHERE r."id" = NEW."release_id";
  RETURN NEW;
END
$$;
CREATE TRIGGER "assessment_keeps_organisation" BEFORE INSERT OR UPDATE OF "release_id", "organisation_id" ON "assessment"
  FOR EACH ROW EXECUTE FUNCTION "keep_assessment_organisation"();

CREATE FUNCTION "keep_assessment_changed_at"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "assessment" a SET "changed_at" = w."at"
    FROM (SELECT "assessment_id", max("updated_at") AS "at" FROM "written" GROUP BY "assessment_id") w
    WHERE a."id" = w."assessment_id" AND (a."changed_at" IS NULL OR a."changed_at" < w."at");
  RETURN NULL;
END
$$;
CREATE TRIGGER "entry_insert_keeps_changed_at" AFTER INSERT ON "entry" REFERENCING NEW TABLE AS "written"
  FOR EACH STATEMENT EXECUTE FUNCTION "keep_assessment_changed_at"();
CREATE TRIGGER "entry_update_keeps_changed_at" AFTER UPDATE ON "entry" REFERENCING NEW TABLE AS "written"
  FOR EACH STATEMENT EXECUTE FUNCTION "keep_assessment_changed_at"();

CREATE FUNCTION "keep_submitted_at"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "assessment" SET "submitted_at" = greatest("submitted_at", NEW."submitted_at")
    WHERE "id" = NEW."assessment_id";
  UPDATE "product" p SET "submitted_at" = greatest(p."submitted_at", NEW."submitted_at")
    FROM "assessment" a JOIN "release" r ON r."id" = a."release_id"
    WHERE a."id" = NEW."assessment_id" AND p."id" = r."product_id";
  RETURN NULL;
END
$$;
CREATE TRIGGER "submission_keeps_submitted_at" AFTER INSERT ON "submission"
  FOR EACH ROW EXECUTE FUNCTION "keep_submitted_at"();

DROP INDEX "product_organisation_id_idx";
CREATE INDEX "product_organisation_id_removed_at_is_example_name_id_idx" ON "product"("organisation_id", "removed_at", "is_example", "name", "id");
CREATE INDEX "product_search" ON "product" USING gin (search_pieces("organisation_id", "search")) WITH (fastupdate = off);
CREATE INDEX "release_search" ON "release" USING gin (search_pieces("organisation_id", "search")) WITH (fastupdate = off);
DROP INDEX "assessment_release_id_idx";
CREATE INDEX "assessment_release_id_id_idx" ON "assessment"("release_id", "id");
CREATE INDEX "assessment_submitted" ON "assessment"("release_id", "id") WHERE "submitted_at" IS NOT NULL;
CREATE INDEX "assessment_recent" ON "assessment"("organisation_id", coalesce("changed_at", "created_at") DESC, "id" DESC);
CREATE INDEX "assessment_recent_by_questionnaire" ON "assessment"("organisation_id", "questionnaire_hash", coalesce("changed_at", "created_at") DESC, "id" DESC);

-- Statistics of the new columns and expressions, so that the first lists after the upgrade use their indexes.
ANALYZE "product", "release", "assessment";
