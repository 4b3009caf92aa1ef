-- AlterTable
ALTER TABLE "CatalogState" ADD COLUMN     "token" UUID NOT NULL DEFAULT gen_random_uuid();
