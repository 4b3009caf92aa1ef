-- AlterTable
ALTER TABLE "GridZone" ADD COLUMN     "serves" TEXT[];

-- CreateTable
CREATE TABLE "OperatorContract" (
    "recordKey" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "zone" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "instrument" TEXT NOT NULL,

    CONSTRAINT "OperatorContract_pkey" PRIMARY KEY ("recordKey","position")
);

-- CreateIndex
CREATE INDEX "GridZone_serves_idx" ON "GridZone" USING GIN ("serves");

-- CreateIndex
CREATE INDEX "OperatorContract_zone_idx" ON "OperatorContract"("zone");

-- AddForeignKey
ALTER TABLE "OperatorContract" ADD CONSTRAINT "OperatorContract_recordKey_fkey" FOREIGN KEY ("recordKey") REFERENCES "CatalogRecord"("key") ON DELETE CASCADE ON UPDATE CASCADE;
