-- AlterTable
ALTER TABLE "Accelerator" ADD COLUMN     "bf16TensorCores" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "class" TEXT;
