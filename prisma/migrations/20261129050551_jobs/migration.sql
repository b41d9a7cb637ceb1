-- CreateTable
CREATE TABLE "job" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "ids" JSONB NOT NULL,
    "day" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "run_after" TIMESTAMPTZ(3) NOT NULL,
    "locked_until" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,
    "done_at" TIMESTAMPTZ(3),
    "failed_at" TIMESTAMPTZ(3),

    CONSTRAINT "job_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "job_done_at_failed_at_run_after_idx" ON "job"("done_at", "failed_at", "run_after");

-- CreateIndex
CREATE UNIQUE INDEX "job_kind_ids_day_key" ON "job"("kind", "ids", "day");
