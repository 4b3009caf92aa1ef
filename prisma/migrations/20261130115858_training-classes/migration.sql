-- AlterTable
ALTER TABLE "Accelerator" ADD COLUMN     "generation" TEXT,
ADD COLUMN     "trainingServerClass" TEXT;

-- AlterTable
ALTER TABLE "TrainingRun" ADD COLUMN     "energyScope" TEXT,
ADD COLUMN     "flopFromHours" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "meter" TEXT,
ADD COLUMN     "metered" BOOLEAN;
