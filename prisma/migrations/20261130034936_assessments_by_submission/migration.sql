-- CreateIndex
CREATE INDEX "assessment_release_id_submitted_at_idx" ON "assessment"("release_id", "submitted_at");
