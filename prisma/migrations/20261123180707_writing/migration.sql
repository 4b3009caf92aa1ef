-- CreateEnum
CREATE TYPE "KeyScope" AS ENUM ('read', 'write', 'admin');

-- CreateEnum
CREATE TYPE "ChangeAction" AS ENUM ('put', 'delete', 'import', 'load');

-- CreateTable
CREATE TABLE "ApiKey" (
    "id" TEXT NOT NULL,
    "owner" TEXT NOT NULL,
    "scope" "KeyScope" NOT NULL,
    "hash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ApiKey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Change" (
    "number" SERIAL NOT NULL,
    "revision" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "action" "ChangeAction" NOT NULL,
    "owner" TEXT NOT NULL,
    "keyId" TEXT,
    "kind" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    "digestBefore" TEXT,
    "digestAfter" TEXT,
    "before" JSON,
    "after" JSON,

    CONSTRAINT "Change_pkey" PRIMARY KEY ("number")
);

-- CreateIndex
CREATE INDEX "Change_kind_recordId_number_idx" ON "Change"("kind", "recordId", "number");
