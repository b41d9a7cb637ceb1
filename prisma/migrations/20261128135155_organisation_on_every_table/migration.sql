-- Every table that holds an organisation's data says whose it is, and every foreign key between such tables holds the
-- organisation too, so that no row can hang below a thing of another organisation. What a submission's report says
-- first gets columns, so that lists sort by them and read no report. See docs/decisions/0022-scopes.md.

ALTER TABLE "carry_over" ADD COLUMN "organisation_id" UUID;
ALTER TABLE "draft" ADD COLUMN "organisation_id" UUID;
ALTER TABLE "entry" ADD COLUMN "organisation_id" UUID;
ALTER TABLE "entry_change" ADD COLUMN "organisation_id" UUID;
ALTER TABLE "form_outcome" ADD COLUMN "organisation_id" UUID;
ALTER TABLE "mutation" ADD COLUMN "organisation_id" UUID;
ALTER TABLE "submission" ADD COLUMN "organisation_id" UUID,
  ADD COLUMN "claimed_level" INTEGER,
  ADD COLUMN "could_be_level" INTEGER,
  ADD COLUMN "evidenced_level" INTEGER,
  ADD COLUMN "verified_level" INTEGER,
  ADD COLUMN "level_names" TEXT[],
  ADD COLUMN "crossed_red_lines" TEXT[],
  ADD COLUMN "valid_until" DATE;

-- Rows that are there already get their organisation. Triggers would refuse this in append-only tables, and would count
-- again what does not change.
ALTER TABLE "carry_over" DISABLE TRIGGER USER;
ALTER TABLE "entry" DISABLE TRIGGER USER;
ALTER TABLE "entry_change" DISABLE TRIGGER USER;
ALTER TABLE "submission" DISABLE TRIGGER USER;

UPDATE "carry_over" t SET "organisation_id" = a."organisation_id" FROM "assessment" a WHERE a."id" = t."assessment_id";
UPDATE "draft" t SET "organisation_id" = a."organisation_id" FROM "assessment" a WHERE a."id" = t."assessment_id";
UPDATE "entry" t SET "organisation_id" = a."organisation_id" FROM "assessment" a WHERE a."id" = t."assessment_id";
UPDATE "entry_change" t SET "organisation_id" = a."organisation_id" FROM "assessment" a WHERE a."id" = t."assessment_id";
UPDATE "mutation" t SET "organisation_id" = a."organisation_id" FROM "assessment" a WHERE a."id" = t."assessment_id";
UPDATE "submission" t SET "organisation_id" = a."organisation_id",
  "level_names" = '{}', "crossed_red_lines" = '{}',
  "valid_until" = ((t."submitted_at" AT TIME ZONE 'UTC')::date + INTERVAL '1 year')::date
  FROM "assessment" a WHERE a."id" = t."assessment_id";

-- A form outcome whose thing was deleted by hand can only lead nowhere.
UPDATE "form_outcome" t SET "organisation_id" = s."organisation_id"
  FROM (
    SELECT "id", "organisation_id" FROM "product"
    UNION ALL SELECT "id", "organisation_id" FROM "release"
    UNION ALL SELECT "id", "organisation_id" FROM "assessment"
  ) s WHERE s."id" = t."subject_id";
DELETE FROM "form_outcome" WHERE "organisation_id" IS NULL;

-- From the stored reports: formats 1 to 4 write these fields alike. As json, not jsonb, which refuses some texts that
-- people may have written. A report that is no JSON at all keeps no level; where it is opened it is refused as damaged.
DO $$
DECLARE
  "row" RECORD;
BEGIN
  FOR "row" IN SELECT "id" FROM "submission" LOOP
    BEGIN
      UPDATE "submission" s SET
        "claimed_level" = ("r"."overall" #>> '{level,level}')::int,
        "could_be_level" = ("r"."overall" #>> '{couldBe,level}')::int,
        "evidenced_level" = (SELECT (l #>> '{level,level}')::int
          FROM json_array_elements("r"."overall" -> 'lenses') l WHERE l ->> 'lens' = 'evidenced'),
        "verified_level" = (SELECT (l #>> '{level,level}')::int
          FROM json_array_elements("r"."overall" -> 'lenses') l WHERE l ->> 'lens' = 'verified'),
        "level_names" = ARRAY(SELECT l ->> 'name'
          FROM json_array_elements("r"."levels") WITH ORDINALITY AS n(l, i) ORDER BY i),
        "crossed_red_lines" = ARRAY(SELECT l #>> '{question,id}'
          FROM json_array_elements("r"."redLines") WITH ORDINALITY AS n(l, i)
          WHERE l ->> 'state' = 'crossed' ORDER BY i),
        "valid_until" = coalesce(("r"."date" + INTERVAL '1 year')::date, s."valid_until")
      FROM (SELECT "id", "report"::json AS "report" FROM "submission" WHERE "id" = "row"."id") t,
        json_to_record(t."report") AS "r"("overall" json, "levels" json, "redLines" json, "date" date)
      WHERE s."id" = t."id";
    EXCEPTION WHEN data_exception OR program_limit_exceeded THEN NULL;
    END;
  END LOOP;
END
$$;

ALTER TABLE "carry_over" ENABLE TRIGGER USER;
ALTER TABLE "entry" ENABLE TRIGGER USER;
ALTER TABLE "entry_change" ENABLE TRIGGER USER;
ALTER TABLE "submission" ENABLE TRIGGER USER;

ALTER TABLE "carry_over" ALTER COLUMN "organisation_id" SET NOT NULL;
ALTER TABLE "draft" ALTER COLUMN "organisation_id" SET NOT NULL;
ALTER TABLE "entry" ALTER COLUMN "organisation_id" SET NOT NULL;
ALTER TABLE "entry_change" ALTER COLUMN "organisation_id" SET NOT NULL;
ALTER TABLE "form_outcome" ALTER COLUMN "organisation_id" SET NOT NULL;
ALTER TABLE "mutation" ALTER COLUMN "organisation_id" SET NOT NULL;
ALTER TABLE "submission" ALTER COLUMN "organisation_id" SET NOT NULL, ALTER COLUMN "valid_until" SET NOT NULL;

CREATE UNIQUE INDEX "product_organisation_id_id_key" ON "product"("organisation_id", "id");
CREATE UNIQUE INDEX "release_organisation_id_id_key" ON "release"("organisation_id", "id");
CREATE UNIQUE INDEX "assessment_organisation_id_id_key" ON "assessment"("organisation_id", "id");
CREATE UNIQUE INDEX "draft_organisation_id_id_key" ON "draft"("organisation_id", "id");
CREATE UNIQUE INDEX "submission_organisation_id_id_key" ON "submission"("organisation_id", "id");
CREATE UNIQUE INDEX "submission_organisation_id_draft_id_key" ON "submission"("organisation_id", "draft_id");
CREATE UNIQUE INDEX "carry_over_organisation_id_assessment_id_key" ON "carry_over"("organisation_id", "assessment_id");

ALTER TABLE "assessment" DROP CONSTRAINT "assessment_release_id_fkey";
ALTER TABLE "assessment" DROP CONSTRAINT "assessment_started_from_id_fkey";
ALTER TABLE "carry_over" DROP CONSTRAINT "carry_over_assessment_id_fkey";
ALTER TABLE "carry_over" DROP CONSTRAINT "carry_over_from_id_fkey";
ALTER TABLE "draft" DROP CONSTRAINT "draft_assessment_id_fkey";
ALTER TABLE "entry" DROP CONSTRAINT "entry_assessment_id_fkey";
ALTER TABLE "entry_change" DROP CONSTRAINT "entry_change_assessment_id_fkey";
ALTER TABLE "mutation" DROP CONSTRAINT "mutation_assessment_id_fkey";
ALTER TABLE "release" DROP CONSTRAINT "release_product_id_fkey";
ALTER TABLE "submission" DROP CONSTRAINT "submission_assessment_id_fkey";
ALTER TABLE "submission" DROP CONSTRAINT "submission_draft_id_fkey";

ALTER TABLE "form_outcome" ADD CONSTRAINT "form_outcome_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "release" ADD CONSTRAINT "release_organisation_id_product_id_fkey" FOREIGN KEY ("organisation_id", "product_id") REFERENCES "product"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_organisation_id_release_id_fkey" FOREIGN KEY ("organisation_id", "release_id") REFERENCES "release"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_organisation_id_started_from_id_fkey" FOREIGN KEY ("organisation_id", "started_from_id") REFERENCES "assessment"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "carry_over" ADD CONSTRAINT "carry_over_organisation_id_assessment_id_fkey" FOREIGN KEY ("organisation_id", "assessment_id") REFERENCES "assessment"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "carry_over" ADD CONSTRAINT "carry_over_organisation_id_from_id_fkey" FOREIGN KEY ("organisation_id", "from_id") REFERENCES "assessment"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "draft" ADD CONSTRAINT "draft_organisation_id_assessment_id_fkey" FOREIGN KEY ("organisation_id", "assessment_id") REFERENCES "assessment"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "entry" ADD CONSTRAINT "entry_organisation_id_assessment_id_fkey" FOREIGN KEY ("organisation_id", "assessment_id") REFERENCES "assessment"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "entry_change" ADD CONSTRAINT "entry_change_organisation_id_assessment_id_fkey" FOREIGN KEY ("organisation_id", "assessment_id") REFERENCES "assessment"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "mutation" ADD CONSTRAINT "mutation_organisation_id_assessment_id_fkey" FOREIGN KEY ("organisation_id", "assessment_id") REFERENCES "assessment"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "submission" ADD CONSTRAINT "submission_organisation_id_assessment_id_fkey" FOREIGN KEY ("organisation_id", "assessment_id") REFERENCES "assessment"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "submission" ADD CONSTRAINT "submission_organisation_id_draft_id_fkey" FOREIGN KEY ("organisation_id", "draft_id") REFERENCES "draft"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- Whoever writes a release or an assessment says whose it is; a foreign key refuses another's. Only a row written by
-- hand without it gets it from its parent.
CREATE OR REPLACE FUNCTION "keep_release_search"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT coalesce(NEW."organisation_id", p."organisation_id"), searchable(p."name" || ' ' || NEW."label")
    INTO NEW."organisation_id", NEW."search"
    FROM "product" p WHERE p."id" = NEW."product_id" FOR SHARE;
  RETURN NEW;
END
$$;
DROP TRIGGER "assessment_keeps_organisation" ON "assessment";
CREATE OR REPLACE FUNCTION "keep_assessment_organisation"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT r."organisation_id" INTO NEW."organisation_id" FROM "release" r WHERE r."id" = NEW."release_id";
  RETURN NEW;
END
$$;
CREATE TRIGGER "assessment_keeps_organisation" BEFORE INSERT ON "assessment"
  FOR EACH ROW WHEN (NEW."organisation_id" IS NULL) EXECUTE FUNCTION "keep_assessment_organisation"();

ANALYZE "carry_over", "draft", "entry", "entry_change", "form_outcome", "mutation", "submission";
