-- AlterTable
ALTER TABLE "entry" ADD COLUMN     "from_release" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "entry_change" ADD COLUMN     "from_release" BOOLEAN NOT NULL DEFAULT false;
