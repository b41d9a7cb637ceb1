-- The files that the submission of a review names, of the review itself and of those it follows, and those that were added
-- during them, for their auditor: from acceptance on, and of the product of the review alone. Policies of submission, review and
-- added_evidence leave what these reviews name.
CREATE POLICY "read_by_auditor" ON "evidence_file" FOR SELECT
  USING (NULLIF(pg_catalog.current_setting('app.review', true), '') IS NOT NULL
    AND EXISTS (SELECT 1 FROM "review" r WHERE r."product_id" = "evidence_file"."product_id"
      AND r."id" = ANY (NULLIF(pg_catalog.current_setting('app.reviews', true), '')::uuid[])
      AND r."state" NOT IN ('asked', 'declined', 'stopped')
      AND (EXISTS (SELECT 1 FROM "submission" s WHERE s."id" = r."submission_id"
          AND strpos(s."content", '"sha256":"' || "evidence_file"."sha256" || '"') > 0)
        OR EXISTS (SELECT 1 FROM "added_evidence" a WHERE a."review_id" = r."id"
          AND a."evidence" ->> 'sha256' = "evidence_file"."sha256"))));
