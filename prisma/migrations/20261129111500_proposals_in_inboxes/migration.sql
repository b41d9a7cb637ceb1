DROP FUNCTION "record_proposal"(uuid);

-- The one event that a link writes: that a proposal of its own was made. It is for the member who made the link, whose inbox shows it.
CREATE FUNCTION "add_proposal_event"("proposal" uuid) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  "made" public.proposal%ROWTYPE;
  "asker" uuid;
BEGIN
  SELECT p.* INTO "made" FROM public.proposal p
    WHERE p.id = "proposal" AND p.ask_link_id = NULLIF(current_setting('app.ask', true), '')::uuid AND p.state = 'open';
  IF NOT FOUND THEN
    RAISE EXCEPTION 'This proposal may not be recorded in this transaction.' USING ERRCODE = 'insufficient_privilege';
  END IF;
  SELECT l.created_by_id INTO "asker" FROM public.ask_link l WHERE l.id = "made".ask_link_id;
  PERFORM set_config('app.organisations', '{' || "made".organisation_id || '}', true);
  PERFORM public.append_events("made".organisation_id, json_build_array(json_build_object(
    'at', to_char("made".at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'personId', NULL, 'kind', 'proposal-made', 'subjectId', "made".assessment_id,
    -- Canonical JSON (RFC 8785): keys in order, no spaces.
    'data', '{"askLink":' || to_json("made".ask_link_id)::text || ',"for":' || to_json("asker")::text || ',"key":' || to_json("made".key)::text
      || ',"proposal":' || to_json("made".id)::text || '}')));
  PERFORM set_config('app.organisations', '', true);
END
$$;

REVOKE ALL ON FUNCTION "add_proposal_event"(uuid) FROM PUBLIC;
