-- AlterTable
ALTER TABLE "password_reset" ADD COLUMN     "made_in_id" UUID;

-- AddForeignKey
ALTER TABLE "password_reset" ADD CONSTRAINT "password_reset_made_in_id_fkey" FOREIGN KEY ("made_in_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
