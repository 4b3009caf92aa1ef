-- CreateEnum
CREATE TYPE "JobStatus" AS ENUM ('uploading', 'queued', 'running', 'done', 'failed', 'cancelled');

-- CreateTable
CREATE TABLE "Job" (
    "id" TEXT NOT NULL,
    "number" SERIAL NOT NULL,
    "keyId" TEXT NOT NULL,
    "owner" TEXT NOT NULL,
    "requestId" TEXT NOT NULL,
    "status" "JobStatus" NOT NULL DEFAULT 'uploading',
    "detail" TEXT NOT NULL,
    "groupBy" TEXT[],
    "lineLimitBytes" INTEGER NOT NULL,
    "lines" INTEGER NOT NULL DEFAULT 0,
    "bytes" BIGINT NOT NULL DEFAULT 0,
    "chunks" INTEGER NOT NULL DEFAULT 0,
    "chunksDone" INTEGER NOT NULL DEFAULT 0,
    "linesDone" INTEGER NOT NULL DEFAULT 0,
    "estimates" INTEGER NOT NULL DEFAULT 0,
    "problems" INTEGER NOT NULL DEFAULT 0,
    "catalogRevisions" TEXT[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "end" TEXT,
    "failure" TEXT,

    CONSTRAINT "Job_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "JobChunk" (
    "jobId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "messageId" UUID NOT NULL,
    "linesBefore" INTEGER NOT NULL,
    "input" BYTEA,
    "answers" BYTEA,
    "sums" TEXT,
    "lines" INTEGER NOT NULL,

    CONSTRAINT "JobChunk_pkey" PRIMARY KEY ("jobId","number")
);

-- CreateIndex
CREATE UNIQUE INDEX "Job_number_key" ON "Job"("number");

-- CreateIndex
CREATE INDEX "Job_keyId_number_idx" ON "Job"("keyId", "number");

-- CreateIndex
CREATE INDEX "Job_expiresAt_idx" ON "Job"("expiresAt");

-- AddForeignKey
ALTER TABLE "JobChunk" ADD CONSTRAINT "JobChunk_jobId_fkey" FOREIGN KEY ("jobId") REFERENCES "Job"("id") ON DELETE CASCADE ON UPDATE CASCADE;
