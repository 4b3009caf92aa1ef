-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "RecordKind" AS ENUM ('accelerator', 'server', 'embodiedRecord', 'gridZone', 'cloudRegion', 'operator', 'model', 'trainingRun', 'measurement', 'factor', 'technique', 'equivalence', 'claim');

-- CreateEnum
CREATE TYPE "Origin" AS ENUM ('bundled', 'user');

-- CreateEnum
CREATE TYPE "Evidence" AS ENUM ('primary', 'secondary', 'unverified');

-- CreateEnum
CREATE TYPE "Basis" AS ENUM ('lifecycle', 'direct');

-- CreateTable
CREATE TABLE "Source" (
    "id" TEXT NOT NULL,
    "origin" "Origin" NOT NULL,
    "digest" TEXT NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "authors" TEXT[],
    "publisher" TEXT NOT NULL,
    "publishedOn" TEXT,
    "url" TEXT,
    "doi" TEXT,
    "licence" TEXT,
    "accessedOn" TEXT,
    "reviewBy" TEXT,
    "evidence" "Evidence" NOT NULL,
    "readVia" TEXT,
    "note" TEXT,

    CONSTRAINT "Source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CatalogRecord" (
    "key" SERIAL NOT NULL,
    "kind" "RecordKind" NOT NULL,
    "id" TEXT NOT NULL,
    "origin" "Origin" NOT NULL,
    "digest" TEXT NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CatalogRecord_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Name" (
    "recordKey" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "RecordKind" NOT NULL,
    "origin" "Origin" NOT NULL,
    "name" TEXT NOT NULL,
    "foldedName" TEXT,

    CONSTRAINT "Name_pkey" PRIMARY KEY ("recordKey","position")
);

-- CreateTable
CREATE TABLE "Figure" (
    "recordKey" INTEGER NOT NULL,
    "path" TEXT NOT NULL,
    "alternative" INTEGER NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "low" DOUBLE PRECISION,
    "high" DOUBLE PRECISION,
    "unit" TEXT NOT NULL,
    "printed" TEXT,
    "source" TEXT NOT NULL,
    "locator" TEXT NOT NULL,
    "evidence" "Evidence",
    "derivation" TEXT,
    "note" TEXT,
    "period" TEXT,
    "basis" "Basis",

    CONSTRAINT "Figure_pkey" PRIMARY KEY ("recordKey","path","alternative")
);

-- CreateTable
CREATE TABLE "Reference" (
    "recordKey" INTEGER NOT NULL,
    "path" TEXT NOT NULL,
    "text" TEXT,
    "source" TEXT NOT NULL,
    "locator" TEXT NOT NULL,
    "evidence" "Evidence",

    CONSTRAINT "Reference_pkey" PRIMARY KEY ("recordKey","path")
);

-- CreateTable
CREATE TABLE "Accelerator" (
    "recordKey" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "vendor" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "serverClass" TEXT,
    "trainingClass" TEXT,
    "inferenceMeasured" BOOLEAN NOT NULL,
    "notes" TEXT[],

    CONSTRAINT "Accelerator_pkey" PRIMARY KEY ("recordKey")
);

-- CreateTable
CREATE TABLE "Server" (
    "recordKey" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "accelerator" TEXT NOT NULL,
    "notes" TEXT[],

    CONSTRAINT "Server_pkey" PRIMARY KEY ("recordKey")
);

-- CreateTable
CREATE TABLE "EmbodiedRecord" (
    "recordKey" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "isDefault" BOOLEAN NOT NULL,
    "notes" TEXT[],

    CONSTRAINT "EmbodiedRecord_pkey" PRIMARY KEY ("recordKey")
);

-- CreateTable
CREATE TABLE "GridZone" (
    "recordKey" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "country" TEXT,
    "notes" TEXT[],

    CONSTRAINT "GridZone_pkey" PRIMARY KEY ("recordKey")
);

-- CreateTable
CREATE TABLE "CloudRegion" (
    "recordKey" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "zone" TEXT NOT NULL,
    "egridSubregion" TEXT,
    "notes" TEXT[],

    CONSTRAINT "CloudRegion_pkey" PRIMARY KEY ("recordKey")
);

-- CreateTable
CREATE TABLE "Operator" (
    "recordKey" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "developers" TEXT[],
    "notes" TEXT[],

    CONSTRAINT "Operator_pkey" PRIMARY KEY ("recordKey")
);

-- CreateTable
CREATE TABLE "Model" (
    "recordKey" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "developer" TEXT NOT NULL,
    "family" TEXT NOT NULL,
    "access" TEXT NOT NULL,
    "modalities" TEXT[],
    "parametersDisclosed" BOOLEAN NOT NULL,
    "notes" TEXT[],

    CONSTRAINT "Model_pkey" PRIMARY KEY ("recordKey")
);

-- CreateTable
CREATE TABLE "ModelLineage" (
    "recordKey" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "relation" TEXT NOT NULL,
    "model" TEXT NOT NULL,

    CONSTRAINT "ModelLineage_pkey" PRIMARY KEY ("recordKey","position")
);

-- CreateTable
CREATE TABLE "TrainingRun" (
    "recordKey" INTEGER NOT NULL,
    "model" TEXT NOT NULL,
    "phase" TEXT NOT NULL,
    "scopeLevel" TEXT NOT NULL,
    "reporting" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "hardware" TEXT,
    "hardwareName" TEXT NOT NULL,
    "energyIncludesPue" BOOLEAN,
    "powerIsRated" BOOLEAN NOT NULL,
    "location" TEXT,
    "subsetOf" TEXT,
    "supersededBy" TEXT,
    "conflictsWith" TEXT[],
    "notes" TEXT[],

    CONSTRAINT "TrainingRun_pkey" PRIMARY KEY ("recordKey")
);

-- CreateTable
CREATE TABLE "Measurement" (
    "recordKey" INTEGER NOT NULL,
    "model" TEXT,
    "modelName" TEXT NOT NULL,
    "family" TEXT NOT NULL,
    "totalParameters" DOUBLE PRECISION NOT NULL,
    "activeParameters" DOUBLE PRECISION NOT NULL,
    "layers" DOUBLE PRECISION,
    "kvBytesPerToken" DOUBLE PRECISION,
    "slidingWindowShare" DOUBLE PRECISION,
    "slidingWindowTokens" DOUBLE PRECISION,
    "hardware" TEXT NOT NULL,
    "acceleratorCount" DOUBLE PRECISION NOT NULL,
    "precision" TEXT NOT NULL,
    "bytesPerWeight" DOUBLE PRECISION NOT NULL,
    "engine" TEXT NOT NULL,
    "task" TEXT,
    "meanInputTokens" DOUBLE PRECISION,
    "inputTokensEvidence" TEXT,
    "meanOutputTokens" DOUBLE PRECISION NOT NULL,
    "batchSize" DOUBLE PRECISION,
    "outputTokensPerSecond" DOUBLE PRECISION,
    "energyJoulesPerOutputToken" DOUBLE PRECISION NOT NULL,
    "acceleratorPowerWatts" DOUBLE PRECISION,
    "hostPowerWatts" DOUBLE PRECISION,
    "scope" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "use" TEXT NOT NULL,
    "note" TEXT,
    "source" TEXT NOT NULL,
    "locator" TEXT NOT NULL,
    "evidence" "Evidence",

    CONSTRAINT "Measurement_pkey" PRIMARY KEY ("recordKey")
);

-- CreateTable
CREATE TABLE "Factor" (
    "recordKey" INTEGER NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "Factor_pkey" PRIMARY KEY ("recordKey")
);

-- CreateTable
CREATE TABLE "Technique" (
    "recordKey" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "actsOn" TEXT NOT NULL,
    "notes" TEXT[],

    CONSTRAINT "Technique_pkey" PRIMARY KEY ("recordKey")
);

-- CreateTable
CREATE TABLE "TechniqueEffect" (
    "recordKey" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "TechniqueEffect_pkey" PRIMARY KEY ("recordKey","position")
);

-- CreateTable
CREATE TABLE "Equivalence" (
    "recordKey" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "quantity" TEXT NOT NULL,
    "per" TEXT NOT NULL,
    "sentence" TEXT,

    CONSTRAINT "Equivalence_pkey" PRIMARY KEY ("recordKey")
);

-- CreateTable
CREATE TABLE "Claim" (
    "recordKey" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "quantity" TEXT NOT NULL,
    "claimedValue" DOUBLE PRECISION,
    "claimedUnit" TEXT,
    "articleReference" TEXT,
    "primaryValue" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "recomputation" TEXT,
    "comment" TEXT,

    CONSTRAINT "Claim_pkey" PRIMARY KEY ("recordKey")
);

-- CreateTable
CREATE TABLE "CatalogState" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "revision" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "CatalogState_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BundledFile" (
    "path" TEXT NOT NULL,
    "digest" TEXT NOT NULL,

    CONSTRAINT "BundledFile_pkey" PRIMARY KEY ("path")
);

-- CreateIndex
CREATE UNIQUE INDEX "CatalogRecord_kind_id_origin_key" ON "CatalogRecord"("kind", "id", "origin");

-- CreateIndex
CREATE UNIQUE INDEX "Name_kind_foldedName_origin_key" ON "Name"("kind", "foldedName", "origin");

-- CreateIndex
CREATE INDEX "Figure_source_idx" ON "Figure"("source");

-- CreateIndex
CREATE INDEX "Reference_source_idx" ON "Reference"("source");

-- CreateIndex
CREATE INDEX "Server_accelerator_idx" ON "Server"("accelerator");

-- CreateIndex
CREATE INDEX "EmbodiedRecord_subject_idx" ON "EmbodiedRecord"("subject");

-- CreateIndex
CREATE INDEX "CloudRegion_zone_idx" ON "CloudRegion"("zone");

-- CreateIndex
CREATE INDEX "ModelLineage_model_idx" ON "ModelLineage"("model");

-- CreateIndex
CREATE INDEX "TrainingRun_model_idx" ON "TrainingRun"("model");

-- CreateIndex
CREATE INDEX "TrainingRun_hardware_idx" ON "TrainingRun"("hardware");

-- CreateIndex
CREATE INDEX "Measurement_model_idx" ON "Measurement"("model");

-- CreateIndex
CREATE INDEX "Measurement_hardware_idx" ON "Measurement"("hardware");

-- CreateIndex
CREATE INDEX "Measurement_source_idx" ON "Measurement"("source");

-- AddForeignKey
ALTER TABLE "Name" ADD CONSTRAINT "Name_recordKey_fkey" FOREIGN KEY ("recordKey") REFERENCES "CatalogRecord"("key") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Figure" ADD CONSTRAINT "Figure_recordKey_fkey" FOREIGN KEY ("recordKey") REFERENCES "CatalogRecord"("key") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Figure" ADD CONSTRAINT "Figure_source_fkey" FOREIGN KEY ("source") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reference" ADD CONSTRAINT "Reference_recordKey_fkey" FOREIGN KEY ("recordKey") REFERENCES "CatalogRecord"("key") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reference" ADD CONSTRAINT "Reference_source_fkey" FOREIGN KEY ("source") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Accelerator" ADD CONSTRAINT "Accelerator_recordKey_fkey" FOREIGN KEY ("recordKey") REFERENCES "CatalogRecord"("key") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Server" ADD CONSTRAINT "Server_recordKey_fkey" FOREIGN KEY ("recordKey") REFERENCES "CatalogRecord"("key") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EmbodiedRecord" ADD CONSTRAINT "EmbodiedRecord_recordKey_fkey" FOREIGN KEY ("recordKey") REFERENCES "CatalogRecord"("key") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GridZone" ADD CONSTRAINT "GridZone_recordKey_fkey" FOREIGN KEY ("recordKey") REFERENCES "CatalogRecord"("key") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CloudRegion" ADD CONSTRAINT "CloudRegion_recordKey_fkey" FOREIGN KEY ("recordKey") REFERENCES "CatalogRecord"("key") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Operator" ADD CONSTRAINT "Operator_recordKey_fkey" FOREIGN KEY ("recordKey") REFERENCES "CatalogRecord"("key") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Model" ADD CONSTRAINT "Model_recordKey_fkey" FOREIGN KEY ("recordKey") REFERENCES "CatalogRecord"("key") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ModelLineage" ADD CONSTRAINT "ModelLineage_recordKey_fkey" FOREIGN KEY ("recordKey") REFERENCES "CatalogRecord"("key") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrainingRun" ADD CONSTRAINT "TrainingRun_recordKey_fkey" FOREIGN KEY ("recordKey") REFERENCES "CatalogRecord"("key") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Measurement" ADD CONSTRAINT "Measurement_recordKey_fkey" FOREIGN KEY ("recordKey") REFERENCES "CatalogRecord"("key") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Measurement" ADD CONSTRAINT "Measurement_source_fkey" FOREIGN KEY ("source") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Factor" ADD CONSTRAINT "Factor_recordKey_fkey" FOREIGN KEY ("recordKey") REFERENCES "CatalogRecord"("key") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Technique" ADD CONSTRAINT "Technique_recordKey_fkey" FOREIGN KEY ("recordKey") REFERENCES "CatalogRecord"("key") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TechniqueEffect" ADD CONSTRAINT "TechniqueEffect_recordKey_fkey" FOREIGN KEY ("recordKey") REFERENCES "CatalogRecord"("key") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Equivalence" ADD CONSTRAINT "Equivalence_recordKey_fkey" FOREIGN KEY ("recordKey") REFERENCES "CatalogRecord"("key") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_recordKey_fkey" FOREIGN KEY ("recordKey") REFERENCES "CatalogRecord"("key") ON DELETE CASCADE ON UPDATE CASCADE;
