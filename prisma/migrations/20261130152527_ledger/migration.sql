-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "KeyScope" ADD VALUE 'ledger:write';
ALTER TYPE "KeyScope" ADD VALUE 'ledger:read';

-- AlterTable
ALTER TABLE "ApiKey" ADD COLUMN     "workspace" TEXT NOT NULL DEFAULT 'default';

-- CreateTable
CREATE TABLE "LedgerKey" (
    "id" UUID NOT NULL,
    "workspace" TEXT NOT NULL,
    "model" TEXT,
    "resolved" TEXT,
    "work" TEXT NOT NULL,
    "operator" TEXT,
    "region" TEXT,
    "zone" TEXT,
    "settings" JSONB NOT NULL,
    "tags" JSONB NOT NULL,
    "amounts" TEXT[],
    "octaves" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "LedgerKey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LedgerCell" (
    "keyId" UUID NOT NULL,
    "workspace" TEXT NOT NULL,
    "hour" TIMESTAMPTZ(0) NOT NULL,
    "calls" DOUBLE PRECISION NOT NULL,
    "requests" DOUBLE PRECISION NOT NULL,
    "inputTokens" DOUBLE PRECISION NOT NULL,
    "cachedInputTokens" DOUBLE PRECISION NOT NULL,
    "reasoningTokens" DOUBLE PRECISION NOT NULL,
    "outputTokens" DOUBLE PRECISION NOT NULL,
    "generationContext" DOUBLE PRECISION NOT NULL,
    "logSpeed" DOUBLE PRECISION NOT NULL,
    "amount1" DOUBLE PRECISION NOT NULL,
    "amount2" DOUBLE PRECISION NOT NULL,
    "amount3" DOUBLE PRECISION NOT NULL,
    "amount4" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "LedgerCell_pkey" PRIMARY KEY ("workspace","hour","keyId")
);

-- CreateTable
CREATE TABLE "LedgerSeen" (
    "workspace" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "month" DATE NOT NULL,

    CONSTRAINT "LedgerSeen_pkey" PRIMARY KEY ("workspace","id")
);

-- CreateTable
CREATE TABLE "LedgerTagValue" (
    "workspace" TEXT NOT NULL,
    "tag" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "LedgerTagValue_pkey" PRIMARY KEY ("workspace","tag","value")
);

-- CreateIndex
CREATE INDEX "LedgerKey_workspace_idx" ON "LedgerKey"("workspace");

-- CreateIndex
CREATE INDEX "LedgerCell_hour_idx" ON "LedgerCell"("hour");

-- CreateIndex
CREATE INDEX "LedgerSeen_month_idx" ON "LedgerSeen"("month");

-- AddForeignKey
ALTER TABLE "LedgerCell" ADD CONSTRAINT "LedgerCell_keyId_fkey" FOREIGN KEY ("keyId") REFERENCES "LedgerKey"("id") ON DELETE CASCADE ON UPDATE CASCADE;
