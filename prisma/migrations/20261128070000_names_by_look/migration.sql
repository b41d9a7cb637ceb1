-- Products of an organisation and releases of a product have names that look different. A trigger keeps the
-- key of each name, so that every way of writing one goes through it. Rows that have the same key already stay:
-- the oldest holds the key, and the keys of the others end in a line feed and their id, which no name has.

-- A name as its reader sees it; the same as lib/core/text/name-key.ts.
CREATE FUNCTION "without_ignorable"("written" TEXT) RETURNS TEXT
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN regexp_replace("written" COLLATE "C", '[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F\u3164\uFE00-\uFE0F\uFEFF\uFFA0\uFFF0-\uFFFB\U0001BCA0-\U0001BCA3\U0001D173-\U0001D17A\U000E0000-\U000E0FFF]', '', 'g');

CREATE FUNCTION "name_key"("written" TEXT) RETURNS TEXT
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN btrim(regexp_replace(
    without_ignorable(normalize(without_ignorable("written"), NFKC)) COLLATE "C",
    '[\u0009-\u000D\u0020\u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]+', ' ', 'g'), ' ');

ALTER TABLE "product" ADD COLUMN "name_key" TEXT NOT NULL DEFAULT '';
ALTER TABLE "release" ADD COLUMN "label_key" TEXT NOT NULL DEFAULT '';

UPDATE "product" p SET "name_key" = k."key" || CASE WHEN k."place" = 1 THEN '' ELSE E'\n' || p."id" END
  FROM (
    SELECT "id", name_key("name") AS "key", row_number() OVER (
      PARTITION BY "organisation_id", name_key("name"), "removed_at" IS NOT NULL, "is_example"
      ORDER BY "created_at", "id") + CASE WHEN "is_example" THEN 1 ELSE 0 END AS "place"
    FROM "product") k
  WHERE k."id" = p."id";
UPDATE "release" r SET "label_key" = k."key" || CASE WHEN k."place" = 1 THEN '' ELSE E'\n' || r."id" END
  FROM (
    SELECT "id", name_key("label") AS "key", row_number() OVER (
      PARTITION BY "product_id", name_key("label") ORDER BY "created_at", "id") AS "place"
    FROM "release") k
  WHERE k."id" = r."id";

-- The fictional example may be opened beside a product of the same name, and opened again after it was removed.
CREATE FUNCTION "keep_name_key"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."name_key" := name_key(NEW."name") || CASE WHEN NEW."is_example" THEN E'\n' || NEW."id" ELSE '' END;
  RETURN NEW;
END
$$;
CREATE TRIGGER "product_keeps_name_key" BEFORE INSERT OR UPDATE OF "name" ON "product"
  FOR EACH ROW EXECUTE FUNCTION "keep_name_key"();

CREATE FUNCTION "keep_label_key"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."label_key" := name_key(NEW."label");
  RETURN NEW;
END
$$;
CREATE TRIGGER "release_keeps_label_key" BEFORE INSERT OR UPDATE OF "label" ON "release"
  FOR EACH ROW EXECUTE FUNCTION "keep_label_key"();

-- By digest, because a name of ligatures has a key that is longer than an index takes.
CREATE UNIQUE INDEX "product_name_key" ON "product"("organisation_id", md5("name_key")) WHERE "removed_at" IS NULL;
CREATE UNIQUE INDEX "release_label_key" ON "release"("product_id", md5("label_key"));
