-- CreateTable
CREATE TABLE "IdempotentWrite" (
    "holder" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "status" INTEGER,
    "fields" TEXT,
    "body" TEXT,

    CONSTRAINT "IdempotentWrite_pkey" PRIMARY KEY ("holder","key")
);

-- CreateIndex
CREATE INDEX "IdempotentWrite_at_idx" ON "IdempotentWrite"("at");
