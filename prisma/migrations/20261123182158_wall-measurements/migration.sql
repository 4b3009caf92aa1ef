-- AlterTable
ALTER TABLE "Measurement" ADD COLUMN     "powerCapWatts" DOUBLE PRECISION;
