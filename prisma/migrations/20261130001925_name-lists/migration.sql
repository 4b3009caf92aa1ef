-- AlterEnum
ALTER TYPE "RecordKind" ADD VALUE 'nameList';

-- CreateTable
CREATE TABLE "NameList" (
    "recordKey" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "listedOn" TEXT NOT NULL,
    "notes" TEXT[],

    CONSTRAINT "NameList_pkey" PRIMARY KEY ("recordKey")
);

-- CreateTable
CREATE TABLE "ListedName" (
    "recordKey" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "floating" BOOLEAN NOT NULL,

    CONSTRAINT "ListedName_pkey" PRIMARY KEY ("recordKey","position")
);

-- CreateIndex
CREATE INDEX "ListedName_model_idx" ON "ListedName"("model");

-- AddForeignKey
ALTER TABLE "NameList" ADD CONSTRAINT "NameList_recordKey_fkey" FOREIGN KEY ("recordKey") REFERENCES "CatalogRecord"("key") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ListedName" ADD CONSTRAINT "ListedName_recordKey_fkey" FOREIGN KEY ("recordKey") REFERENCES "CatalogRecord"("key") ON DELETE CASCADE ON UPDATE CASCADE;
