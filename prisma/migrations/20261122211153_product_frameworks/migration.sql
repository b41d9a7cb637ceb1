-- AlterTable
ALTER TABLE "product" ADD COLUMN     "frameworks" JSONB NOT NULL DEFAULT '{}';
