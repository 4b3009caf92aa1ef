-- DropIndex
DROP INDEX "Figure_source_idx";

-- DropIndex
DROP INDEX "GridSeries_source_idx";

-- DropIndex
DROP INDEX "Measurement_source_idx";

-- DropIndex
DROP INDEX "Reference_source_idx";

-- CreateIndex
CREATE INDEX "CatalogRecord_id_idx" ON "CatalogRecord"("id");

-- CreateIndex
CREATE INDEX "CloudRegion_egridSubregion_idx" ON "CloudRegion"("egridSubregion");

-- CreateIndex
CREATE INDEX "Figure_source_recordKey_idx" ON "Figure"("source", "recordKey");

-- CreateIndex
CREATE INDEX "GridSeries_source_recordKey_idx" ON "GridSeries"("source", "recordKey");

-- CreateIndex
CREATE INDEX "Measurement_source_recordKey_idx" ON "Measurement"("source", "recordKey");

-- CreateIndex
CREATE INDEX "Reference_source_recordKey_idx" ON "Reference"("source", "recordKey");

-- CreateIndex
CREATE INDEX "Reference_text_idx" ON "Reference" USING HASH ("text");

-- CreateIndex
CREATE INDEX "TrainingRun_subsetOf_idx" ON "TrainingRun"("subsetOf");

-- CreateIndex
CREATE INDEX "TrainingRun_supersededBy_idx" ON "TrainingRun"("supersededBy");

-- CreateIndex
CREATE INDEX "TrainingRun_conflictsWith_idx" ON "TrainingRun" USING GIN ("conflictsWith");
