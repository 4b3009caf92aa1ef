-- AlterEnum
ALTER TYPE "RecordKind" ADD VALUE 'gridSeries';

-- CreateTable
CREATE TABLE "GridSeries" (
    "recordKey" INTEGER NOT NULL,
    "zone" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "basis" "Basis" NOT NULL,
    "startsAt" TEXT NOT NULL,
    "resolution" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "values" DOUBLE PRECISION[],
    "source" TEXT NOT NULL,
    "locator" TEXT NOT NULL,
    "evidence" "Evidence",
    "notes" TEXT[],

    CONSTRAINT "GridSeries_pkey" PRIMARY KEY ("recordKey")
);

-- CreateIndex
CREATE INDEX "GridSeries_zone_idx" ON "GridSeries"("zone");

-- CreateIndex
CREATE INDEX "GridSeries_source_idx" ON "GridSeries"("source");

-- AddForeignKey
ALTER TABLE "GridSeries" ADD CONSTRAINT "GridSeries_recordKey_fkey" FOREIGN KEY ("recordKey") REFERENCES "CatalogRecord"("key") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GridSeries" ADD CONSTRAINT "GridSeries_source_fkey" FOREIGN KEY ("source") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
