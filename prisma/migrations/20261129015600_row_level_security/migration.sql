-- The second wall: whatever a query asks, the application's role sees and writes only rows of the organisations that the
-- transaction has named in app.organisations. Without them it sees nothing. The owner of the tables is not bound by
-- policies: migrations, backups and the operator's commands run as owner. Tables of identity have none, because people
-- and memberships are found before it is known whose data they may see.

CREATE FUNCTION "is_in_scope"("organisation_id" uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT "organisation_id" = ANY (NULLIF(pg_catalog.current_setting('app.organisations', true), '')::uuid[])
$$;

-- The policies write the condition out: Postgres would parse the function again for each table of each query.
DO $$
DECLARE
  "name" text;
  "in_scope" text :=
    '"organisation_id" = ANY (NULLIF(pg_catalog.current_setting(''app.organisations'', true), '''')::uuid[])';
BEGIN
  FOREACH "name" IN ARRAY ARRAY[
    'product', 'release', 'assessment', 'draft', 'entry', 'entry_change', 'mutation', 'carry_over', 'submission',
    'form_outcome', 'event'
  ] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', "name");
    EXECUTE format(
      'CREATE POLICY "rows_in_scope" ON %I USING (%s) WITH CHECK (%s)', "name", "in_scope", "in_scope");
  END LOOP;
END
$$;

-- The only way to write events: it takes the lock of the organisation's chain, finds its head and computes each hash as
-- lib/server does when it verifies them. "events" is an array of {at, personId, kind, subjectId, data}; data is text.
CREATE FUNCTION "append_events"("organisation" uuid, "events" json) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  "item" json;
  "last_sequence" integer := 0;
  "last_hash" text := repeat('0', 64);
  "next_hash" text;
BEGIN
  IF NOT COALESCE(is_in_scope("organisation"), false) THEN
    RAISE EXCEPTION 'Events of this organisation may not be written in this transaction.'
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended("organisation"::text, 0));
  SELECT e.sequence, e.hash INTO "last_sequence", "last_hash" FROM public.event e
    WHERE e.organisation_id = "organisation" ORDER BY e.sequence DESC LIMIT 1;
  IF NOT FOUND THEN
    "last_sequence" := 0;
    "last_hash" := repeat('0', 64);
  END IF;
  FOR "item" IN SELECT * FROM json_array_elements("events") LOOP
    "last_sequence" := "last_sequence" + 1;
    -- Canonical JSON (RFC 8785): keys in order, no spaces.
    "next_hash" := encode(sha256(convert_to(
      "last_hash"
      || '{"at":' || ("item" -> 'at')::text
      || ',"data":' || to_json("item" ->> 'data')::text
      || ',"kind":' || to_json("item" ->> 'kind')::text
      || ',"organisationId":' || to_json("organisation")::text
      || ',"personId":' || COALESCE(to_json("item" ->> 'personId')::text, 'null')
      || ',"sequence":' || "last_sequence"
      || ',"subjectId":' || to_json("item" ->> 'subjectId')::text
      || '}', 'UTF8')), 'hex');
    INSERT INTO public.event (organisation_id, sequence, at, person_id, kind, subject_id, data, previous, hash)
      VALUES ("organisation", "last_sequence", ("item" ->> 'at')::timestamptz, ("item" ->> 'personId')::uuid,
        "item" ->> 'kind', ("item" ->> 'subjectId')::uuid, "item" ->> 'data', "last_hash", "next_hash");
    "last_hash" := "next_hash";
  END LOOP;
END
$$;

-- Outcomes of saves and forms are kept for some time and then deleted, in batches, whatever organisation they are of.
CREATE FUNCTION "prune_outcomes"("before" timestamptz, "most" integer) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  "of_saves" integer;
  "of_forms" integer;
BEGIN
  DELETE FROM public.mutation WHERE ctid = ANY(ARRAY(
    SELECT m.ctid FROM public.mutation m WHERE m.at < "before" LIMIT "most" FOR UPDATE SKIP LOCKED));
  GET DIAGNOSTICS "of_saves" = ROW_COUNT;
  DELETE FROM public.form_outcome WHERE ctid = ANY(ARRAY(
    SELECT f.ctid FROM public.form_outcome f WHERE f.at < "before" LIMIT "most" FOR UPDATE SKIP LOCKED));
  GET DIAGNOSTICS "of_forms" = ROW_COUNT;
  RETURN "of_saves" + "of_forms";
END
$$;

REVOKE ALL ON FUNCTION "append_events"(uuid, json), "prune_outcomes"(timestamptz, integer) FROM PUBLIC;

-- Behind a policy, an index is searched only by comparisons that leak nothing, and those of enums are not known to.
CREATE INDEX "entry_change_assessment_id_key_revision_idx" ON "entry_change"("assessment_id", "key", "revision");

-- Searching by the index of pieces compares in a way that is not known to leak nothing either, so these look as the owner,
-- in one organisation of the transaction. What they find is read again behind the policies.
CREATE FUNCTION "products_containing"("organisation" uuid, "words" text[], "most" integer) RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT p.id FROM public.product p
  WHERE is_in_scope("organisation") AND p.organisation_id = "organisation" AND p.removed_at IS NULL
    AND search_pieces(p.organisation_id, p.search) @@ search_condition("organisation", "words")
    AND (SELECT bool_and(strpos(p.search, w) > 0) FROM unnest("words") w)
  LIMIT "most"
$$;

CREATE FUNCTION "releases_containing"("organisation" uuid, "words" text[], "most" integer) RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT r.id FROM public.release r
  WHERE is_in_scope("organisation") AND r.organisation_id = "organisation"
    AND search_pieces(r.organisation_id, r.search) @@ search_condition("organisation", "words")
    AND (SELECT bool_and(strpos(r.search, w) > 0) FROM unnest("words") w)
    AND (SELECT p.removed_at IS NULL FROM public.product p WHERE p.id = r.product_id)
  LIMIT "most"
$$;

REVOKE ALL ON FUNCTION "products_containing"(uuid, text[], integer), "releases_containing"(uuid, text[], integer) FROM PUBLIC;
