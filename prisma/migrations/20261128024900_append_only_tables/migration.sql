-- Append-only tables take new rows. Only their owner may delete, and only in a session that has said
-- SET app.purge = 'on'; nobody may update or truncate.
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE'
    AND current_setting('app.purge', true) = 'on'
    AND (SELECT relowner FROM pg_catalog.pg_class WHERE oid = TG_RELID) = current_user::pg_catalog.regrole
  THEN
    RETURN NULL;
  END IF;
  RAISE EXCEPTION 'The table "%" only takes new rows.', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END
$$;

-- The table was called append-only and had no trigger.
CREATE TRIGGER "carry_over_is_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "carry_over"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
