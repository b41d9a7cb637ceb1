-- Questions given to members, comments on questions, and the inbox.

-- AlterTable
ALTER TABLE "event" ADD COLUMN     "for_person_id" UUID;

-- AlterTable
ALTER TABLE "membership" ADD COLUMN     "inbox_read_at" TIMESTAMPTZ(3),
ADD COLUMN     "wants_digest" BOOLEAN NOT NULL DEFAULT true;

-- CreateTable
CREATE TABLE "assignment" (
    "organisation_id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "given_by_id" UUID NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL,
    "due" DATE,

    CONSTRAINT "assignment_pkey" PRIMARY KEY ("assessment_id","key")
);

-- CreateTable
CREATE TABLE "comment_thread" (
    "organisation_id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "resolved_at" TIMESTAMPTZ(3),
    "resolved_by_id" UUID,

    CONSTRAINT "comment_thread_pkey" PRIMARY KEY ("assessment_id","key")
);

-- CreateTable
CREATE TABLE "comment" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "author_id" UUID NOT NULL,
    "text" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "comment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "assignment_organisation_id_person_id_idx" ON "assignment"("organisation_id", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "comment_thread_organisation_id_assessment_id_key_key" ON "comment_thread"("organisation_id", "assessment_id", "key");

-- CreateIndex
CREATE INDEX "comment_assessment_id_key_at_idx" ON "comment"("assessment_id", "key", "at");

-- CreateIndex
CREATE INDEX "event_for_person_id_at_idx" ON "event"("for_person_id", "at");

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_organisation_id_assessment_id_fkey" FOREIGN KEY ("organisation_id", "assessment_id") REFERENCES "assessment"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_organisation_id_person_id_fkey" FOREIGN KEY ("organisation_id", "person_id") REFERENCES "membership"("organisation_id", "user_id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_given_by_id_fkey" FOREIGN KEY ("given_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_thread" ADD CONSTRAINT "comment_thread_organisation_id_assessment_id_fkey" FOREIGN KEY ("organisation_id", "assessment_id") REFERENCES "assessment"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "comment_thread" ADD CONSTRAINT "comment_thread_resolved_by_id_fkey" FOREIGN KEY ("resolved_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_organisation_id_assessment_id_key_fkey" FOREIGN KEY ("organisation_id", "assessment_id", "key") REFERENCES "comment_thread"("organisation_id", "assessment_id", "key") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The second wall, as for all tables of an organisation's data.
DO $$
DECLARE
  "name" text;
  "in_scope" text :=
    '"organisation_id" = ANY (NULLIF(pg_catalog.current_setting(''app.organisations'', true), '''')::uuid[])';
BEGIN
  FOREACH "name" IN ARRAY ARRAY['assignment', 'comment_thread', 'comment'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', "name");
    EXECUTE format(
      'CREATE POLICY "rows_in_scope" ON %I USING (%s) WITH CHECK (%s)', "name", "in_scope", "in_scope");
  END LOOP;
END
$$;

-- Events name in "for" whom they are shown to.
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
    INSERT INTO public.event
      (organisation_id, sequence, at, person_id, kind, subject_id, data, previous, hash, for_person_id)
      VALUES ("organisation", "last_sequence", ("item" ->> 'at')::timestamptz, ("item" ->> 'personId')::uuid,
        "item" ->> 'kind', ("item" ->> 'subjectId')::uuid, "item" ->> 'data', "last_hash", "next_hash",
        (("item" ->> 'data')::json ->> 'for')::uuid);
    "last_hash" := "next_hash";
  END LOOP;
END
$$;
