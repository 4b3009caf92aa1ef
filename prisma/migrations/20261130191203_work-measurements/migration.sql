-- AlterEnum
ALTER TYPE "RecordKind" ADD VALUE 'workMeasurement';

-- CreateTable
CREATE TABLE "WorkMeasurement" (
    "recordKey" INTEGER NOT NULL,
    "model" TEXT,
    "modelName" TEXT NOT NULL,
    "family" TEXT,
    "work" TEXT NOT NULL,
    "task" TEXT NOT NULL,
    "unitOfWork" TEXT NOT NULL,
    "hardware" TEXT,
    "acceleratorCount" DOUBLE PRECISION,
    "ulyssesDegree" DOUBLE PRECISION,
    "ringDegree" DOUBLE PRECISION,
    "precision" TEXT,
    "engine" TEXT,
    "batchSize" DOUBLE PRECISION,
    "steps" DOUBLE PRECISION,
    "passes" DOUBLE PRECISION,
    "width" DOUBLE PRECISION,
    "height" DOUBLE PRECISION,
    "frames" DOUBLE PRECISION,
    "framesPerSecond" DOUBLE PRECISION,
    "seconds" DOUBLE PRECISION,
    "latentsOnly" BOOLEAN NOT NULL,
    "meanInputTokens" DOUBLE PRECISION,
    "meanOutputTokens" DOUBLE PRECISION,
    "tokensEvidence" TEXT,
    "totalParameters" DOUBLE PRECISION,
    "activeParameters" DOUBLE PRECISION,
    "encoderParameters" DOUBLE PRECISION,
    "layers" DOUBLE PRECISION,
    "decoderLayers" DOUBLE PRECISION,
    "hiddenSize" DOUBLE PRECISION,
    "energyJoules" DOUBLE PRECISION NOT NULL,
    "latencySeconds" DOUBLE PRECISION,
    "batchLatencySeconds" DOUBLE PRECISION,
    "acceleratorPowerWatts" DOUBLE PRECISION,
    "scope" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "use" TEXT NOT NULL,
    "note" TEXT,
    "source" TEXT NOT NULL,
    "locator" TEXT NOT NULL,
    "evidence" "Evidence",

    CONSTRAINT "WorkMeasurement_pkey" PRIMARY KEY ("recordKey")
);

-- CreateIndex
CREATE INDEX "WorkMeasurement_model_idx" ON "WorkMeasurement"("model");

-- CreateIndex
CREATE INDEX "WorkMeasurement_hardware_idx" ON "WorkMeasurement"("hardware");

-- CreateIndex
CREATE INDEX "WorkMeasurement_source_recordKey_idx" ON "WorkMeasurement"("source", "recordKey");

-- AddForeignKey
ALTER TABLE "WorkMeasurement" ADD CONSTRAINT "WorkMeasurement_recordKey_fkey" FOREIGN KEY ("recordKey") REFERENCES "CatalogRecord"("key") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkMeasurement" ADD CONSTRAINT "WorkMeasurement_source_fkey" FOREIGN KEY ("source") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
