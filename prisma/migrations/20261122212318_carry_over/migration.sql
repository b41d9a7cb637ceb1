-- CreateTable
CREATE TABLE "carry_over" (
    "assessment_id" UUID NOT NULL,
    "from_id" UUID NOT NULL,
    "questionnaire_hash" TEXT NOT NULL,
    "lines" TEXT NOT NULL,
    "carried_by_id" UUID NOT NULL,
    "carried_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "carry_over_pkey" PRIMARY KEY ("assessment_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "carry_over_from_id_questionnaire_hash_key" ON "carry_over"("from_id", "questionnaire_hash");

-- AddForeignKey
ALTER TABLE "carry_over" ADD CONSTRAINT "carry_over_assessment_id_fkey" FOREIGN KEY ("assessment_id") REFERENCES "assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "carry_over" ADD CONSTRAINT "carry_over_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "carry_over" ADD CONSTRAINT "carry_over_carried_by_id_fkey" FOREIGN KEY ("carried_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
