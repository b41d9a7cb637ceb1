-- AlterTable
ALTER TABLE "organisation" ADD COLUMN     "time_zone" TEXT NOT NULL DEFAULT 'UTC';
