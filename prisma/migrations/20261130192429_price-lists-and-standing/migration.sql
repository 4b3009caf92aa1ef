-- AlterEnum
ALTER TYPE "RecordKind" ADD VALUE 'priceList';

-- AlterTable
ALTER TABLE "Figure" ADD COLUMN     "standing" TEXT;

-- AlterTable
ALTER TABLE "Reference" ADD COLUMN     "standing" TEXT;

-- AlterTable
ALTER TABLE "Source" ADD COLUMN     "standing" TEXT;

-- CreateTable
CREATE TABLE "PriceList" (
    "recordKey" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "listedOn" TEXT NOT NULL,
    "notes" TEXT[],

    CONSTRAINT "PriceList_pkey" PRIMARY KEY ("recordKey")
);

-- CreateTable
CREATE TABLE "ListedPrice" (
    "recordKey" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "ofDeveloper" BOOLEAN NOT NULL,
    "input" DOUBLE PRECISION NOT NULL,
    "output" DOUBLE PRECISION NOT NULL,
    "cached" DOUBLE PRECISION,
    "releasedOn" TEXT,

    CONSTRAINT "ListedPrice_pkey" PRIMARY KEY ("recordKey","position")
);

-- AddForeignKey
ALTER TABLE "PriceList" ADD CONSTRAINT "PriceList_recordKey_fkey" FOREIGN KEY ("recordKey") REFERENCES "CatalogRecord"("key") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ListedPrice" ADD CONSTRAINT "ListedPrice_recordKey_fkey" FOREIGN KEY ("recordKey") REFERENCES "CatalogRecord"("key") ON DELETE CASCADE ON UPDATE CASCADE;
