-- Addresses that people are asked to prove by a link in a mail.

CREATE TABLE "address_proof" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "former" TEXT,
    "hash" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "address_proof_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "address_proof_hash_key" ON "address_proof"("hash");

CREATE INDEX "address_proof_user_id_idx" ON "address_proof"("user_id");

ALTER TABLE "address_proof" ADD CONSTRAINT "address_proof_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;
