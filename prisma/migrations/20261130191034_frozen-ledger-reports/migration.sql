-- CreateTable
CREATE TABLE "LedgerFrozenReport" (
    "workspace" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "issuedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "issuedBy" TEXT NOT NULL,
    "catalogRevision" TEXT NOT NULL,
    "softwareVersion" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "asked" TEXT NOT NULL,
    "report" TEXT NOT NULL,

    CONSTRAINT "LedgerFrozenReport_pkey" PRIMARY KEY ("workspace","id")
);

-- CreateTable
CREATE TABLE "LedgerCatalog" (
    "revision" TEXT NOT NULL,
    "keptAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "content" BYTEA NOT NULL,

    CONSTRAINT "LedgerCatalog_pkey" PRIMARY KEY ("revision")
);

-- CreateIndex
CREATE INDEX "LedgerFrozenReport_catalogRevision_idx" ON "LedgerFrozenReport"("catalogRevision");
