-- Of the token of a session, its SHA-256 is stored from now on. Sessions go on: cookies hold the tokens as before.
ALTER TABLE "session" RENAME COLUMN "token" TO "token_hash";
ALTER INDEX "session_token_key" RENAME TO "session_token_hash_key";
UPDATE "session" SET "token_hash" = encode(sha256(convert_to("token_hash", 'UTF8')), 'hex');
