-- Of the token of a session, its SHA-256 is stored from now on. Sessions go on: cookies hold the tokens as before.
UPDATE "session" SET "token" = encode(sha256(convert_to("token", 'UTF8')), 'hex');
