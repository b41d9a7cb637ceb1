-- A person whose second factor the operator has removed is shown that at their next sign-in.
ALTER TABLE "user" ADD COLUMN     "second_factor_removed_at" TIMESTAMPTZ(3);
