-- AlterTable
ALTER TABLE "GridSeries" ADD COLUMN     "issuedAt" TEXT;
