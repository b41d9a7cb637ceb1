-- What the team says itself of a provision (docs/decisions/0046-portfolio-and-own-status.md).
ALTER TYPE "entry_kind" ADD VALUE 'own';
