-- A kind of record is a word that src/schemas/record.ts knows, so that a new one needs no migration.
ALTER TABLE "CatalogRecord" ALTER COLUMN "kind" SET DATA TYPE TEXT USING "kind"::text;
ALTER TABLE "Name" ALTER COLUMN "kind" SET DATA TYPE TEXT USING "kind"::text;
DROP TYPE "RecordKind";

-- CreateTable
CREATE TABLE "RecordFields" (
    "recordKey" INTEGER NOT NULL,
    "fields" JSON NOT NULL,

    CONSTRAINT "RecordFields_pkey" PRIMARY KEY ("recordKey")
);

-- AddForeignKey
ALTER TABLE "RecordFields" ADD CONSTRAINT "RecordFields_recordKey_fkey" FOREIGN KEY ("recordKey") REFERENCES "CatalogRecord"("key") ON DELETE CASCADE ON UPDATE CASCADE;

-- Production figures are kept there from now on. A view of the name of their table takes its place.
INSERT INTO "RecordFields" ("recordKey", "fields")
SELECT figure."recordKey", jsonb_strip_nulls(to_jsonb(figure) - 'recordKey')::json FROM "ProductionFigure" figure;

-- DropTable
DROP TABLE "ProductionFigure";
