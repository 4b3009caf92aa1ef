-- AlterEnum
ALTER TYPE "RecordKind" ADD VALUE 'productionFigure';

-- CreateTable
CREATE TABLE "ProductionFigure" (
    "recordKey" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "group" TEXT NOT NULL,
    "model" TEXT,
    "modelName" TEXT NOT NULL,
    "inputTokens" DOUBLE PRECISION,
    "cachedInputTokens" DOUBLE PRECISION,
    "outputTokens" DOUBLE PRECISION,
    "tokensEvidence" TEXT,
    "hardware" TEXT,
    "acceleratorCount" DOUBLE PRECISION,
    "precision" TEXT,
    "published" DOUBLE PRECISION NOT NULL,
    "unit" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "gridZone" TEXT,
    "notScored" TEXT,
    "year" INTEGER NOT NULL,
    "note" TEXT,

    CONSTRAINT "ProductionFigure_pkey" PRIMARY KEY ("recordKey")
);

-- CreateIndex
CREATE INDEX "ProductionFigure_model_idx" ON "ProductionFigure"("model");

-- CreateIndex
CREATE INDEX "ProductionFigure_hardware_idx" ON "ProductionFigure"("hardware");

-- CreateIndex
CREATE INDEX "ProductionFigure_gridZone_idx" ON "ProductionFigure"("gridZone");

-- AddForeignKey
ALTER TABLE "ProductionFigure" ADD CONSTRAINT "ProductionFigure_recordKey_fkey" FOREIGN KEY ("recordKey") REFERENCES "CatalogRecord"("key") ON DELETE CASCADE ON UPDATE CASCADE;
