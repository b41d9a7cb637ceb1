-- The provider through which people may sign in, with its issuer, and at most one way in of each kind for an account.

CREATE TABLE "oidc_provider" (
    "id" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "bound_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "oidc_provider_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "account_user_id_provider_id_key" ON "account"("user_id", "provider_id");

DROP INDEX "account_user_id_idx";
