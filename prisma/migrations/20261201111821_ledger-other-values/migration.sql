-- CreateTable
CREATE TABLE "LedgerOtherValue" (
    "workspace" TEXT NOT NULL,
    "tag" TEXT NOT NULL,
    "hour" TIMESTAMPTZ(0) NOT NULL,
    "calls" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "LedgerOtherValue_pkey" PRIMARY KEY ("workspace","tag","hour")
);

-- CreateIndex
CREATE INDEX "LedgerOtherValue_hour_idx" ON "LedgerOtherValue"("hour");

-- Calls that were counted before: a cell of "other" whose tag has no such value of its own is of values that are not kept apart.
INSERT INTO "LedgerOtherValue" ("workspace", "tag", "hour", "calls")
SELECT cell."workspace", said."key", cell."hour", sum(cell."calls")
FROM "LedgerCell" cell
JOIN "LedgerKey" key ON key."id" = cell."keyId"
CROSS JOIN LATERAL jsonb_each_text(key."tags") said
WHERE said."value" = 'other' AND NOT EXISTS (
  SELECT FROM "LedgerTagValue" held WHERE held."workspace" = cell."workspace" AND held."tag" = said."key" AND held."value" = 'other')
GROUP BY 1, 2, 3;
