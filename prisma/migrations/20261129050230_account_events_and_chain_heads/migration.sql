-- Submissions remember the chain of events as it was just before them, so that a chain whose end was cut off is noticed.
ALTER TABLE "submission" ADD COLUMN     "chain_head" TEXT,
ADD COLUMN     "chain_length" INTEGER;

-- Events of accounts (passwords, addresses) belong to no organisation and have a chain of the installation.
CREATE TABLE "account_event" (
    "sequence" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "person_id" UUID,
    "kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "data" TEXT NOT NULL,
    "previous" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "account_event_pkey" PRIMARY KEY ("sequence")
);
CREATE INDEX "account_event_subject_id_idx" ON "account_event"("subject_id");
CREATE TRIGGER "account_event_is_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "account_event"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The hash of one link: SHA-256 of the hash before and of its row as canonical JSON (RFC 8785): keys in order, no spaces.
CREATE FUNCTION "event_hash"("previous" text, "organisation" uuid, "sequence" integer, "item" json) RETURNS text
  LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT encode(sha256(convert_to(
    "previous"
    || '{"at":' || ("item" -> 'at')::text
    || ',"data":' || to_json("item" ->> 'data')::text
    || ',"kind":' || to_json("item" ->> 'kind')::text
    || ',"organisationId":' || COALESCE(to_json("organisation")::text, 'null')
    || ',"personId":' || COALESCE(to_json("item" ->> 'personId')::text, 'null')
    || ',"sequence":' || "sequence"
    || ',"subjectId":' || to_json("item" ->> 'subjectId')::text
    || '}', 'UTF8')), 'hex')
$$;

CREATE OR REPLACE FUNCTION "append_events"("organisation" uuid, "events" json) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  "item" json;
  "last_sequence" integer;
  "last_hash" text;
  "next_hash" text;
BEGIN
  IF NOT COALESCE(is_in_scope("organisation"), false) THEN
    RAISE EXCEPTION 'Events of this organisation may not be written in this transaction.'
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended("organisation"::text, 0));
  SELECT e.sequence, e.hash INTO "last_sequence", "last_hash" FROM public.event e
    WHERE e.organisation_id = "organisation" ORDER BY e.sequence DESC LIMIT 1;
  "last_sequence" := COALESCE("last_sequence", 0);
  "last_hash" := COALESCE("last_hash", repeat('0', 64));
  FOR "item" IN SELECT * FROM json_array_elements("events") LOOP
    "last_sequence" := "last_sequence" + 1;
    "next_hash" := public.event_hash("last_hash", "organisation", "last_sequence", "item");
    INSERT INTO public.event (organisation_id, sequence, at, person_id, kind, subject_id, data, previous, hash)
      VALUES ("organisation", "last_sequence", ("item" ->> 'at')::timestamptz, ("item" ->> 'personId')::uuid,
        "item" ->> 'kind', ("item" ->> 'subjectId')::uuid, "item" ->> 'data', "last_hash", "next_hash");
    "last_hash" := "next_hash";
  END LOOP;
END
$$;

-- The same for the chain of accounts.
CREATE FUNCTION "append_account_events"("events" json) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  "item" json;
  "last_sequence" integer;
  "last_hash" text;
  "next_hash" text;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('account_event', 0));
  SELECT e.sequence, e.hash INTO "last_sequence", "last_hash" FROM public.account_event e
    ORDER BY e.sequence DESC LIMIT 1;
  "last_sequence" := COALESCE("last_sequence", 0);
  "last_hash" := COALESCE("last_hash", repeat('0', 64));
  FOR "item" IN SELECT * FROM json_array_elements("events") LOOP
    "last_sequence" := "last_sequence" + 1;
    "next_hash" := public.event_hash("last_hash", NULL, "last_sequence", "item");
    INSERT INTO public.account_event (sequence, at, person_id, kind, subject_id, data, previous, hash)
      VALUES ("last_sequence", ("item" ->> 'at')::timestamptz, ("item" ->> 'personId')::uuid, "item" ->> 'kind',
        ("item" ->> 'subjectId')::uuid, "item" ->> 'data', "last_hash", "next_hash");
    "last_hash" := "next_hash";
  END LOOP;
END
$$;

REVOKE ALL ON FUNCTION "append_account_events"(json) FROM PUBLIC;
