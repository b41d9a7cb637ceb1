-- CreateIndex
CREATE INDEX "event_organisation_id_person_id_sequence_idx" ON "event"("organisation_id", "person_id", "sequence");
