-- AlterTable
ALTER TABLE "product" ADD COLUMN     "kind" TEXT;
