-- CreateTable
CREATE TABLE "form_outcome" (
    "key" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "form_outcome_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "form_outcome_at_idx" ON "form_outcome"("at");
