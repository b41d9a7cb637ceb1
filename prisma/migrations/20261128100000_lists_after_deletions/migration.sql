-- Columns kept for lists are counted again when rows are deleted: the triggers so far only looked at rows that are
-- added or changed. Rows are locked before they are counted, so that what is added meanwhile is counted too.

CREATE FUNCTION "recount_submitted_at_of_products"("products" UUID[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM "product" WHERE "id" = ANY("products") ORDER BY "id" FOR UPDATE;
  UPDATE "product" p SET "submitted_at" =
      (SELECT max(a."submitted_at") FROM "release" r JOIN "assessment" a ON a."release_id" = r."id"
       WHERE r."product_id" = p."id")
    WHERE p."id" = ANY("products");
END
$$;

CREATE FUNCTION "keep_submitted_at_after_delete"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM "assessment" WHERE "id" IN (SELECT "assessment_id" FROM "deleted") ORDER BY "id" FOR UPDATE;
  UPDATE "assessment" a SET "submitted_at" =
      (SELECT max(s."submitted_at") FROM "submission" s WHERE s."assessment_id" = a."id")
    WHERE a."id" IN (SELECT "assessment_id" FROM "deleted");
  PERFORM recount_submitted_at_of_products(ARRAY(
    SELECT r."product_id" FROM "assessment" a JOIN "release" r ON r."id" = a."release_id"
    WHERE a."id" IN (SELECT "assessment_id" FROM "deleted")));
  RETURN NULL;
END
$$;
CREATE TRIGGER "submission_delete_keeps_submitted_at" AFTER DELETE ON "submission" REFERENCING OLD TABLE AS "deleted"
  FOR EACH STATEMENT EXECUTE FUNCTION "keep_submitted_at_after_delete"();

-- One statement may delete submissions together with their assessment, and with its release.
CREATE FUNCTION "keep_submitted_at_after_assessment_delete"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM recount_submitted_at_of_products(ARRAY(
    SELECT r."product_id" FROM "release" r
    WHERE r."id" IN (SELECT "release_id" FROM "deleted" WHERE "submitted_at" IS NOT NULL)));
  RETURN NULL;
END
$$;
CREATE TRIGGER "assessment_delete_keeps_submitted_at" AFTER DELETE ON "assessment" REFERENCING OLD TABLE AS "deleted"
  FOR EACH STATEMENT EXECUTE FUNCTION "keep_submitted_at_after_assessment_delete"();

CREATE FUNCTION "keep_submitted_at_after_release_delete"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM recount_submitted_at_of_products(ARRAY(SELECT "product_id" FROM "deleted"));
  RETURN NULL;
END
$$;
CREATE TRIGGER "release_delete_keeps_submitted_at" AFTER DELETE ON "release" REFERENCING OLD TABLE AS "deleted"
  FOR EACH STATEMENT EXECUTE FUNCTION "keep_submitted_at_after_release_delete"();

CREATE FUNCTION "keep_changed_at_after_delete"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM "assessment" WHERE "id" IN (SELECT "assessment_id" FROM "deleted") ORDER BY "id" FOR UPDATE;
  UPDATE "assessment" a SET "changed_at" =
      (SELECT max(e."updated_at") FROM "entry" e WHERE e."assessment_id" = a."id")
    WHERE a."id" IN (SELECT "assessment_id" FROM "deleted");
  RETURN NULL;
END
$$;
CREATE TRIGGER "entry_delete_keeps_changed_at" AFTER DELETE ON "entry" REFERENCING OLD TABLE AS "deleted"
  FOR EACH STATEMENT EXECUTE FUNCTION "keep_changed_at_after_delete"();

CREATE FUNCTION "keep_changed_at_after_truncate"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "assessment" SET "changed_at" = NULL WHERE "changed_at" IS NOT NULL;
  RETURN NULL;
END
$$;
CREATE TRIGGER "entry_truncate_keeps_changed_at" AFTER TRUNCATE ON "entry"
  FOR EACH STATEMENT EXECUTE FUNCTION "keep_changed_at_after_truncate"();
