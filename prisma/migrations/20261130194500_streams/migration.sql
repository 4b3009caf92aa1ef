-- CreateTable
CREATE TABLE "LedgerTopic" (
    "cluster" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "group" TEXT NOT NULL,
    "topicId" TEXT NOT NULL,

    CONSTRAINT "LedgerTopic_pkey" PRIMARY KEY ("cluster","topic")
);

-- CreateTable
CREATE TABLE "LedgerPartition" (
    "cluster" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "partition" INTEGER NOT NULL,
    "next" BIGINT,
    "lost" BIGINT NOT NULL DEFAULT 0,
    "countedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "LedgerPartition_pkey" PRIMARY KEY ("cluster","topic","partition")
);
