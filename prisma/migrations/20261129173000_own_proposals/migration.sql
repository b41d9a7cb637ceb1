-- A proposal comes through a link, which has no person behind it. Whose name it gives, or whose address the link was made
-- for, is taken to have proposed it: `own-proposal-accepted`. The rest is as before, under another name.
ALTER FUNCTION "work_on_product"(uuid, uuid) RENAME TO "events_on_product";

CREATE FUNCTION "work_on_product"("of_product" uuid, "person" uuid) RETURNS SETOF text
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  WITH RECURSIVE "allowed" AS (
    SELECT p.id FROM public.product p
    WHERE p.id = "of_product" AND (is_in_scope(p.organisation_id) OR EXISTS (SELECT 1 FROM public.review own
      WHERE own.id = NULLIF(current_setting('app.review', true), '')::uuid AND own.product_id = p.id))
  ), "sources" AS (
    SELECT a.id, a.started_from_id FROM "allowed" w JOIN public.release l ON l.product_id = w.id
      JOIN public.assessment a ON a.release_id = l.id
    UNION SELECT b.id, b.started_from_id FROM "sources" c JOIN public.assessment b ON b.id = c.started_from_id
  )
  SELECT public.events_on_product("of_product", "person")
  UNION SELECT 'own-proposal-accepted' WHERE EXISTS (
    SELECT 1 FROM "sources" c JOIN public.proposal o ON o.assessment_id = c.id AND o.state IN ('accepted', 'changed')
      LEFT JOIN public.ask_link k ON k.id = o.ask_link_id
      JOIN public."user" u ON u.id = "person"
    WHERE lower(public.name_key(o.proposed_by)) = lower(public.name_key(u.name))
      OR strpos(lower(k.asked), lower(u.email)) > 0)
$$;

REVOKE ALL ON FUNCTION "work_on_product"(uuid, uuid) FROM PUBLIC;
