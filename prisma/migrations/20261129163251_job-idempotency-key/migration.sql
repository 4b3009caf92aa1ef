-- AlterTable
ALTER TABLE "Job" ADD COLUMN     "idempotencyKey" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX "Job_keyId_idempotencyKey_key" ON "Job"("keyId", "idempotencyKey");
