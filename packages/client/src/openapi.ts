// Written by npm run contracts.
export interface paths {
    "/v1/estimates/inference": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Estimate requests to a model, by its address
         * @description As POST of the same address, with each field of its body as a parameter. One inside another has a dot: customModel.layers is layers of CustomModel, and described there.
         */
        get: operations["getInferenceEstimate"];
        put?: never;
        /**
         * Estimate requests to a model
         * @description Energy, carbon, water and hardware of one request to a language model, or of many like it, with ranges, steps and sources. Name a model of the catalog or describe a custom one; everything else may be left out, and what was assumed in its place is listed.
         */
        post: operations["estimateInference"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/estimates/training": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Estimate a training, by its address
         * @description As POST of the same address, with each field of its body as a parameter. One inside another has a dot: customModel.layers is layers of CustomModel, and described there.
         */
        get: operations["getTrainingEstimate"];
        put?: never;
        /**
         * Estimate a training
         * @description Energy, carbon, water and hardware of training a model, with ranges, steps and sources: from its published accounts, from accelerators and hours, or from its compute.
         */
        post: operations["estimateTraining"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/estimates/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Estimate an answer from its usage object
         * @description Takes the usage object that came with a model’s answer, or the whole answer, unchanged, whoever wrote it: /docs/usage lists the providers, SDKs, gateways and agents, and how each is read. links.self has the address of the same estimate as an inference request.
         */
        post: operations["estimateUsage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/estimates/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Estimate many requests at once
         * @description Up to 1,000 requests as JSON, also as a bare array, or any number as NDJSON, one on each line, or as CSV with a header. Each is a request of /v1/estimates/inference, or of /v1/estimates/training with kind "training". Answers keep the order; an error in one request is reported in its place and leaves the others alone. Then totals, also by model, region, tag or day. NDJSON is answered while it is sent: read while you send. The answer is JSON, to lines NDJSON, and CSV on request. /docs/batches shows all.
         */
        post: operations["estimateBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List jobs
         * @description The jobs of the key, for an administrator those of all keys; newest first, a page at a time, without their totals.
         */
        get: operations["listJobs"];
        put?: never;
        /**
         * Upload a file of requests to be estimated
         * @description For files too large for one request: NDJSON, one request on each line as POST /v1/estimates/batch takes it. The file is stored whole or not at all; then workers answer it chunk by chunk. Location has the address of its progress. /docs/jobs shows all of it.
         */
        post: operations["createJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the progress of a job
         * @description How many lines of a job of the key, or for an administrator of any key are answered and, once it is done, its totals and groups.
         */
        get: operations["getJob"];
        put?: never;
        post?: never;
        /**
         * Cancel a job, or remove it
         * @description A job that is not done is cancelled: its data is removed at once, and it stays in the list as cancelled. A job that is done is removed with its answers.
         */
        delete: operations["deleteJob"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{id}/result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download the answers of a job
         * @description The answers of a job of the key, or for an administrator of any key: NDJSON as POST /v1/estimates/batch answers it, a line for each line in order, and the totals last; or a table.
         */
        get: operations["getJobResult"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/otlp/traces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Estimate the calls to models in a trace
         * @description An OTLP/HTTP endpoint for traces, in protobuf or JSON, or NDJSON as the collector’s file exporter writes it. Each call to a model, by the GenAI conventions of any year, OpenInference, OpenLLMetry, Langfuse, MLflow or Vercel’s AI SDK, is estimated like an item of a batch; /docs/usage has the rules. Nothing is stored. An export in protobuf is answered in protobuf, unless detail, fields or groupBy ask for estimates.
         */
        post: operations["estimateTraces"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/otlp/logs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Estimate the calls to models in logs
         * @description An OTLP/HTTP endpoint for logs: each event of a model’s answer, as Claude Code writes it (event.name api_request), is estimated like an item of a batch. Nothing is stored.
         */
        post: operations["estimateLogs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/traces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add the calls to models in a trace to the metrics, and to the ledger
         * @description The address that OpenTelemetry exporters use by default: OTEL_EXPORTER_OTLP_ENDPOINT alone points them here. The energy, carbon, tokens and number of the calls are added to /metrics, by model and by the attributes that TRACE_TAGS names. With a key of the scope ledger:write the calls are also kept in the ledger, each once by its trace and span, with the attributes that LEDGER_TAGS names as tags; without one nothing is kept. The answer is an ExportTraceServiceResponse.
         */
        post: operations["exportTraces"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/logs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add the calls to models in logs to the metrics, and to the ledger
         * @description The address that exporters of logs use by default. Events of models’ answers are added to /metrics and, with a key of the scope ledger:write, to the ledger, as the calls of traces are; other records are ignored.
         */
        post: operations["exportLogs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledger/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add calls to the ledger
         * @description Counts calls to models, and reports say later what they cost: one call as JSON, an array of them, any number as NDJSON, one on each line, or as CSV with a header, in any shape that a batch takes. A call counts once, by its id, however often and to whichever replica it is sent; what was counted stays counted when a request breaks off. No prompt, answer or user is stored. /docs/ledger says how repeated calls are recognised.
         */
        post: operations["keepCalls"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/estimates/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report on calls without storing them
         * @description Reports on calls in any shape that the ledger takes: an array as JSON, NDJSON, or CSV with a header, of any length. Nothing is stored and no key is needed; every call that is sent counts. /docs/batches says more.
         */
        post: operations["reportCalls"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledger/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the calls of a period cost
         * @description Energy, carbon, water and hardware of the calls in the ledger of the key’s workspace, each with its range, split as groupBy says; what has no estimate and why; how certain the rest is; the methods and sources behind it. As JSON, CSV (the groups), Markdown, a page for printing, or in the terms of ESRS, the GHG Protocol, SCI for AI or CycloneDX. The same calls at the same catalogRevision give the same report to the byte, and the same digest.
         */
        get: operations["getLedgerReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledger/restatement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a newer catalog changes in a period, and why
         * @description Compares what a period costs by an earlier catalog revision, or a report as it was issued, with what it costs today: every total, the groups that move, and the records whose change moves them, each with its own effect. A revision is stored when a report is issued with it, by POST /v1/ledger/reports.
         */
        get: operations["getLedgerRestatement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledger/budgets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read how much of the budgets of this month is used
         * @description The budgets in LEDGER_BUDGETS for the workspace of the key, and what its calls of this month (UTC) have cost.
         */
        get: operations["getLedgerBudgets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledger/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the reports that were issued
         * @description Newest first, without their contents.
         */
        get: operations["listIssuedLedgerReports"];
        put?: never;
        /**
         * Issue a report, which never changes
         * @description Makes the report and stores it: from then on it is answered unchanged to the byte. The records of its catalog are stored with it, so that /v1/ledger/restatement says later what would move and why. Equal reports are stored once.
         */
        post: operations["issueLedgerReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledger/reports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One report as it was issued
         * @description Unchanged to the byte, whatever the catalog is today.
         */
        get: operations["getIssuedLedgerReport"];
        put?: never;
        post?: never;
        /**
         * Delete a report that was issued
         * @description For administrators, in the workspace of their key. The calls stay in the ledger.
         */
        delete: operations["deleteIssuedLedgerReport"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledger/workspaces/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Forget the ledger of a workspace
         * @description Removes its calls, their ids and the values of their tags for good. Its keys stay, and calls that are sent again count again.
         */
        delete: operations["forgetLedger"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/comparisons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Compare a baseline with other ways
         * @description Compares another model, hardware, precision, batch, region, year or operator, or a technique of /v1/techniques, with a baseline: what each costs, its ratio to the baseline without the uncertainty that both share, and the requests after which a training has paid back. With baselineTraining, trainings are compared.
         */
        post: operations["compare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schedules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find when and where to run a workload
         * @description The starts between earliest and deadline, in each of the places where the workload may run, ranked by carbon or water, with what each saves compared with starting at once. Hours are those of a series that covers them (also of a forecast that you wrote), else of the typical day of the month in the newest year of series, else the mean of a year.
         */
        post: operations["schedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projections/ai-sector-2027": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Project the electricity of the AI sector, by its address
         * @description Electricity of the AI sector in 2027 as servers × power × hours, after de Vries 2023: a ceiling, not a forecast. Every assumption is a cited default that a caller may change.
         */
        get: operations["getAiSectorProjection"];
        put?: never;
        /**
         * Project the electricity of the AI sector
         * @description Electricity of the AI sector in 2027 as servers × power × hours, after de Vries 2023: a ceiling, not a forecast. Every assumption is a cited default that a caller may change.
         */
        post: operations["projectAiSector"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/hardware": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List every accelerator
         * @description A chip that models run on, with its rated figures.
         */
        get: operations["listAccelerators"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/hardware/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one accelerator
         * @description One accelerator, by its id or any of its other names, regardless of case.
         */
        get: operations["getAccelerator"];
        /**
         * Write one accelerator
         * @description Writes a accelerator of your own, whole.
         */
        put: operations["putAccelerator"];
        post?: never;
        /**
         * Withdraw one accelerator
         * @description Deletes a accelerator of your own; a bundled one with the same id is shown again.
         */
        delete: operations["deleteAccelerator"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/servers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List every server
         * @description A server with its accelerators.
         */
        get: operations["listServers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/servers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one server
         * @description One server, by its id or any of its other names, regardless of case.
         */
        get: operations["getServer"];
        /**
         * Write one server
         * @description Writes a server of your own, whole.
         */
        put: operations["putServer"];
        post?: never;
        /**
         * Withdraw one server
         * @description Deletes a server of your own; a bundled one with the same id is shown again.
         */
        delete: operations["deleteServer"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/embodied": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List every embodied record
         * @description What making a piece of hardware cost.
         */
        get: operations["listEmbodiedRecords"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/embodied/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one embodied record
         * @description One embodied record, by its id or any of its other names, regardless of case.
         */
        get: operations["getEmbodiedRecord"];
        /**
         * Write one embodied record
         * @description Writes a embodied record of your own, whole.
         */
        put: operations["putEmbodiedRecord"];
        post?: never;
        /**
         * Withdraw one embodied record
         * @description Deletes a embodied record of your own; a bundled one with the same id is shown again.
         */
        delete: operations["deleteEmbodiedRecord"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/grids": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List every grid zone
         * @description A piece of the electricity grid and what a kilowatt-hour from it costs.
         */
        get: operations["listGridZones"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/grids/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one grid zone
         * @description One grid zone, by its id or any of its other names, regardless of case.
         */
        get: operations["getGridZone"];
        /**
         * Write one grid zone
         * @description Writes a grid zone of your own, whole.
         */
        put: operations["putGridZone"];
        post?: never;
        /**
         * Withdraw one grid zone
         * @description Deletes a grid zone of your own; a bundled one with the same id is shown again.
         */
        delete: operations["deleteGridZone"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/grid-series": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List every grid series
         * @description The intensity of a grid zone by the hour, half-hour or quarter of an hour, all from one source. Read one by its id for its values.
         */
        get: operations["listAllGridSeries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/grid-series/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one grid series
         * @description One grid series, by its id or any of its other names, regardless of case.
         */
        get: operations["getGridSeries"];
        /**
         * Write one grid series
         * @description Writes a grid series of your own, whole.
         */
        put: operations["putGridSeries"];
        post?: never;
        /**
         * Withdraw one grid series
         * @description Deletes a grid series of your own; a bundled one with the same id is shown again.
         */
        delete: operations["deleteGridSeries"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/regions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List every cloud region
         * @description A region of a cloud provider, and the grid zone that it is in.
         */
        get: operations["listCloudRegions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/regions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one cloud region
         * @description One cloud region, by its id or any of its other names, regardless of case.
         */
        get: operations["getCloudRegion"];
        /**
         * Write one cloud region
         * @description Writes a cloud region of your own, whole.
         */
        put: operations["putCloudRegion"];
        post?: never;
        /**
         * Withdraw one cloud region
         * @description Deletes a cloud region of your own; a bundled one with the same id is shown again.
         */
        delete: operations["deleteCloudRegion"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List every operator
         * @description Who runs data centres, with their overhead, water and electricity.
         */
        get: operations["listOperators"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operators/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one operator
         * @description One operator, by its id or any of its other names, regardless of case.
         */
        get: operations["getOperator"];
        /**
         * Write one operator
         * @description Writes a operator of your own, whole.
         */
        put: operations["putOperator"];
        post?: never;
        /**
         * Withdraw one operator
         * @description Deletes a operator of your own; a bundled one with the same id is shown again.
         */
        delete: operations["deleteOperator"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/models": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List every model
         * @description A model, its size and shape, each figure with its source.
         */
        get: operations["listModels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/models/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one model
         * @description One model, by its id or any of its other names, regardless of case.
         */
        get: operations["getModel"];
        /**
         * Write one model
         * @description Writes a model of your own, whole.
         */
        put: operations["putModel"];
        post?: never;
        /**
         * Withdraw one model
         * @description Deletes a model of your own; a bundled one with the same id is shown again.
         */
        delete: operations["deleteModel"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/name-lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List every name list
         * @description Further names of models, as one list writes them on one day. Read one by its id for its names.
         */
        get: operations["listNameLists"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/name-lists/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one name list
         * @description One name list, by its id or any of its other names, regardless of case.
         */
        get: operations["getNameList"];
        /**
         * Write one name list
         * @description Writes a name list of your own, whole.
         */
        put: operations["putNameList"];
        post?: never;
        /**
         * Withdraw one name list
         * @description Deletes a name list of your own; a bundled one with the same id is shown again.
         */
        delete: operations["deleteNameList"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/price-lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List every price list
         * @description Prices of tokens, as one list gives them on one day. Read one by its id for its prices.
         */
        get: operations["listPriceLists"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/price-lists/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one price list
         * @description One price list, by its id or any of its other names, regardless of case.
         */
        get: operations["getPriceList"];
        /**
         * Write one price list
         * @description Writes a price list of your own, whole.
         */
        put: operations["putPriceList"];
        post?: never;
        /**
         * Withdraw one price list
         * @description Deletes a price list of your own; a bundled one with the same id is shown again.
         */
        delete: operations["deletePriceList"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/training-runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List every training run
         * @description One published account of a training, with every figure that it gives.
         */
        get: operations["listTrainingRuns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/training-runs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one training run
         * @description One training run, by its id or any of its other names, regardless of case.
         */
        get: operations["getTrainingRun"];
        /**
         * Write one training run
         * @description Writes a training run of your own, whole.
         */
        put: operations["putTrainingRun"];
        post?: never;
        /**
         * Withdraw one training run
         * @description Deletes a training run of your own; a bundled one with the same id is shown again.
         */
        delete: operations["deleteTrainingRun"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/training-measurements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List every measurement of a training
         * @description One metered training job, with the power of its accelerators or servers: what the methods from hours were fitted on.
         */
        get: operations["listTrainingMeasurements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/training-measurements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one measurement of a training
         * @description One measurement of a training, by its id or any of its other names, regardless of case.
         */
        get: operations["getTrainingMeasurement"];
        /**
         * Write one measurement of a training
         * @description Writes a measurement of a training of your own, whole.
         */
        put: operations["putTrainingMeasurement"];
        post?: never;
        /**
         * Withdraw one measurement of a training
         * @description Deletes a measurement of a training of your own; a bundled one with the same id is shown again.
         */
        delete: operations["deleteTrainingMeasurement"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/measurements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List every measurement
         * @description One published measurement of inference energy, with the conditions it was taken under.
         */
        get: operations["listMeasurements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/measurements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one measurement
         * @description One measurement, by its id or any of its other names, regardless of case.
         */
        get: operations["getMeasurement"];
        /**
         * Write one measurement
         * @description Writes a measurement of your own, whole.
         */
        put: operations["putMeasurement"];
        post?: never;
        /**
         * Withdraw one measurement
         * @description Deletes a measurement of your own; a bundled one with the same id is shown again.
         */
        delete: operations["deleteMeasurement"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/work-measurements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List every measurement of other work
         * @description One published measurement of the energy of other work than text, or of text about images and video, with its unit of work.
         */
        get: operations["listWorkMeasurements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/work-measurements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one measurement of other work
         * @description One measurement of other work, by its id or any of its other names, regardless of case.
         */
        get: operations["getWorkMeasurement"];
        /**
         * Write one measurement of other work
         * @description Writes a measurement of other work of your own, whole.
         */
        put: operations["putWorkMeasurement"];
        post?: never;
        /**
         * Withdraw one measurement of other work
         * @description Deletes a measurement of other work of your own; a bundled one with the same id is shown again.
         */
        delete: operations["deleteWorkMeasurement"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/production-figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List every production figure
         * @description Energy or carbon of requests in production, as it was metered or stated; nothing is fitted on it.
         */
        get: operations["listProductionFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/production-figures/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one production figure
         * @description One production figure, by its id or any of its other names, regardless of case.
         */
        get: operations["getProductionFigure"];
        /**
         * Write one production figure
         * @description Writes a production figure of your own, whole.
         */
        put: operations["putProductionFigure"];
        post?: never;
        /**
         * Withdraw one production figure
         * @description Deletes a production figure of your own; a bundled one with the same id is shown again.
         */
        delete: operations["deleteProductionFigure"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/factors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List every factor
         * @description A coefficient, a default or a judgement that methods compute with.
         */
        get: operations["listFactors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/factors/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one factor
         * @description One factor, by its id or any of its other names, regardless of case.
         */
        get: operations["getFactor"];
        /**
         * Write one factor
         * @description Writes a factor of your own, whole.
         */
        put: operations["putFactor"];
        post?: never;
        /**
         * Withdraw one factor
         * @description Deletes a factor of your own; a bundled one with the same id is shown again.
         */
        delete: operations["deleteFactor"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/techniques": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List every technique
         * @description A way to make models cheaper to train or to run.
         */
        get: operations["listTechniques"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/techniques/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one technique
         * @description One technique, by its id or any of its other names, regardless of case.
         */
        get: operations["getTechnique"];
        /**
         * Write one technique
         * @description Writes a technique of your own, whole.
         */
        put: operations["putTechnique"];
        post?: never;
        /**
         * Withdraw one technique
         * @description Deletes a technique of your own; a bundled one with the same id is shown again.
         */
        delete: operations["deleteTechnique"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/equivalences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List every equivalence
         * @description An everyday thing to compare a footprint with.
         */
        get: operations["listEquivalences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/equivalences/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one equivalence
         * @description One equivalence, by its id or any of its other names, regardless of case.
         */
        get: operations["getEquivalence"];
        /**
         * Write one equivalence
         * @description Writes a equivalence of your own, whole.
         */
        put: operations["putEquivalence"];
        post?: never;
        /**
         * Withdraw one equivalence
         * @description Deletes a equivalence of your own; a bundled one with the same id is shown again.
         */
        delete: operations["deleteEquivalence"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List every claim
         * @description A published and quoted number, compared with its source.
         */
        get: operations["listClaims"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claims/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one claim
         * @description One claim, by its id or any of its other names, regardless of case.
         */
        get: operations["getClaim"];
        /**
         * Write one claim
         * @description Writes a claim of your own, whole.
         */
        put: operations["putClaim"];
        post?: never;
        /**
         * Withdraw one claim
         * @description Deletes a claim of your own; a bundled one with the same id is shown again.
         */
        delete: operations["deleteClaim"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/grid-values": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List every grid value
         * @description One value of a grid zone and a period, a row of the tidy table of carbon intensities.
         */
        get: operations["listGridValues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/grid-values/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one grid value
         * @description One grid value, by its id or any of its other names, regardless of case.
         */
        get: operations["getGridValue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/methods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List every method
         * @description A published way to compute a number.
         */
        get: operations["listMethods"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/methods/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one method
         * @description One method, by its id or any of its other names, regardless of case.
         */
        get: operations["getMethod"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List every source
         * @description A document that figures come from.
         */
        get: operations["listSources"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sources/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one source
         * @description One source, by its id or any of its other names, regardless of case.
         */
        get: operations["getSource"];
        /**
         * Write one source
         * @description Writes a source of your own, whole.
         */
        put: operations["putSource"];
        post?: never;
        /**
         * Withdraw one source
         * @description Deletes a source of your own; a bundled one with the same id is shown again.
         */
        delete: operations["deleteSource"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/validation/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List every estimate beside a measurement
         * @description One estimate beside what was measured: a point of what the validation scores.
         */
        get: operations["listValidationCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/validation/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one estimate beside a measurement
         * @description One estimate beside a measurement, by its id or any of its other names, regardless of case.
         */
        get: operations["getValidationCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sources/{id}/uses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what rests on a source
         * @description Every field of every record, and every method, that cites the source, a page at a time. A slash in the id is sent as %2F.
         */
        get: operations["listUsesOfSource"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/validation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read how far each method is from measurements
         * @description Every method against every published measurement on record: median error, bias, coverage of the 90 % interval, by engine age, hardware, batch, source and by what the caller knows. Computed when first asked for, once for each revision of the catalog.
         */
        get: operations["getValidation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what was changed, and by whom
         * @description Every change of a record, newest first, a page at a time: with the record before and after, except for bundled ones. A page of large records may have fewer items than asked for: continue while hasNextPage is true.
         */
        get: operations["listChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write many records, all or none
         * @description Takes NDJSON, one record on each line, or CSV: of measurements of either kind, or of points of the series of grid zones (zone, field and what a figure has), which replace those of the same period and basis. With ?from= it takes a publisher’s file as it was downloaded, and reports what was skipped and why. Everything is written in one transaction or, if there is one fault, nothing; every fault is reported with its line. A record that equals the present one is left as it is.
         */
        post: operations["importRecords"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take back what the imports of a source wrote
         * @description Each record that cites the source becomes what it was before, new ones are deleted, bundled ones are shown again, and the source is deleted: all in one transaction, or nothing. What somebody wrote or imported on top of it since then is never lost: the withdrawal is then refused, with the reason.
         */
        delete: operations["withdrawImports"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List every key
         * @description Who holds which key, what it allows and whether it was revoked; never the key itself.
         */
        get: operations["listKeys"];
        put?: never;
        /**
         * Make a key
         * @description Only this answer contains the key itself: just its hash is stored.
         */
        post: operations["createKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke a key
         * @description The key allows nothing from then on. It stays in the list, with the time.
         */
        delete: operations["revokeKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the process answers
         * @description For a supervisor: an answer at all means that the process need not be restarted.
         */
        get: operations["getLiveness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the service can answer estimates
         * @description For a load balancer: ready, or degraded if the database is not reachable and estimates are made from memory.
         */
        get: operations["getReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The metrics of the service
         * @description In the text format of Prometheus: requests and their latency by route, estimates by method, lines of batches, problems by code, the catalog, the database, the event loop and the process. If METRICS_TOKEN is set, it is needed. /docs/observability names each metric.
         */
        get: operations["getMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What this service is
         * @description The name and version of the service, the revision of its catalog, and links.
         */
        get: operations["getHome"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description One kind of request to a model, once or many times. */
        InferenceRequest: components["schemas"]["PlaceAndTime"] & components["schemas"]["InferenceSettings"] & components["schemas"]["PromptAndAnswer"] & {
            /**
             * Format: int64
             * @description How many such requests. 1 when absent.
             */
            requests?: number;
            /** @description "auto" or the id of a method. "auto" when absent. */
            method?: string;
            /** @description What to show beside the estimate. */
            include?: components["schemas"]["InferenceInclude"][];
        };
        /** @description A model that is not in the catalog, by its size and shape. */
        CustomModel: {
            /** @description All parameters. */
            totalParameters: number;
            /** @description Of a mixture of experts: those used for one token. All when absent. */
            activeParameters?: number;
            /**
             * Format: int32
             * @description Transformer layers.
             */
            layers?: number;
            /**
             * Format: int32
             * @description Query heads of a layer.
             */
            attentionHeads?: number;
            /**
             * Format: int32
             * @description Heads of keys and values of a layer.
             */
            kvHeads?: number;
            /**
             * Format: int32
             * @description Width of a head.
             */
            headDim?: number;
            /**
             * Format: int32
             * @description Width of the residual stream.
             */
            hiddenSize?: number;
            /**
             * Format: int32
             * @description Layers whose attention reads the whole context: all when absent.
             */
            attentionLayers?: number;
            /** @description In place of attentionHeads times headDim. */
            attentionWidth?: number;
            /**
             * Format: int64
             * @description Tokens that attention reads at most of a cache that is kept whole.
             */
            sparseAttentionTokens?: number;
            /** @description In place of layers, kvHeads and headDim. */
            kvBytesPerToken?: number;
            /** @description Share of the layers whose attention sees only a window. */
            slidingWindowShare?: number;
            /**
             * Format: int64
             * @description Tokens of that window.
             */
            slidingWindowTokens?: number;
            /** @description Bits of a weight. */
            bitsPerWeight?: number;
            /** @description Of a model of images or video: text and picture in two streams of weights (FLUX.1, SD3), or in one. */
            streams?: components["schemas"]["DenoiserStreams"];
            /**
             * Format: int32
             * @description Of a model of images or video: tokens of all latent frames of one output.
             */
            latentTokens?: number;
        };
        /**
         * @description How many streams of weights a denoiser has.
         * @enum {string}
         */
        DenoiserStreams: "two" | "single";
        /** @description An image in a prompt; 1,024 by 1,024 pixels where its size is not given. */
        InputImage: {
            /**
             * Format: int32
             * @description Pixels.
             */
            width?: number;
            /**
             * Format: int32
             * @description Pixels.
             */
            height?: number;
            /** @description How closely the model looks, where it takes that. */
            detail?: components["schemas"]["ImageDetail"];
        };
        /**
         * @description How closely a model looks at an image.
         * @enum {string}
         */
        ImageDetail: "low" | "medium" | "high";
        /** @description What the model is asked to do, where that is no text. Which fields there are depends on type; each names those that it is of. */
        Work: {
            type: components["schemas"]["WorkType"];
            /**
             * Format: int32
             * @description Images or clips of one request: 1 when absent. Of image and video.
             */
            count?: number;
            /**
             * Format: int32
             * @description Pixels. Of image and video.
             */
            width?: number;
            /**
             * Format: int32
             * @description Pixels. Of image and video.
             */
            height?: number;
            /**
             * Format: int32
             * @description Denoising steps: those of the model when absent. Of image, video, and sound.
             */
            steps?: number;
            /** @description Passes of the denoiser in a step: 2 with classifier-free guidance, 1 without. Of image, video, and sound. */
            passes?: number;
            /** @description Of image to image: the share of the steps that runs. Of image. */
            strength?: number;
            /**
             * Format: int32
             * @description Images of the same size that the model sees while it makes or edits one. Of image.
             */
            referenceImages?: number;
            /**
             * Format: int32
             * @description Accelerators among which the attention heads of one output are split; with ringDegree. Of image and video.
             */
            ulyssesDegree?: number;
            /**
             * Format: int32
             * @description Accelerators among which the sequence of one output is split; with ulyssesDegree. Of image and video.
             */
            ringDegree?: number;
            /**
             * Format: int32
             * @description Frames of a clip, in place of seconds. Of video.
             */
            frames?: number;
            /** @description With seconds: those of the model when absent. Of video. */
            framesPerSecond?: number;
            /** @description Length of a clip, 600 at most, of video; of the sound, of speech. */
            seconds?: number;
            /** @description Whether the clip has sound, which some lists price otherwise. Of video. */
            sound?: boolean;
            /** @description Length of the recording. Of transcription. */
            audioSeconds?: number;
            /**
             * Format: int32
             * @description Tokens of the transcript: by its length when absent. Of transcription.
             */
            outputTokens?: number;
            /**
             * Format: int32
             * @description Characters to be spoken, in place of seconds. Of speech.
             */
            characters?: number;
            /**
             * Format: int32
             * @description Tokens of one text. Of embedding.
             */
            inputTokens?: number;
            /**
             * Format: int32
             * @description Texts of one request: 1 when absent. Of embedding.
             */
            texts?: number;
            /**
             * Format: int32
             * @description Tokens of the query. Of rerank.
             */
            queryTokens?: number;
            /**
             * Format: int32
             * @description Documents that are ranked. Of rerank.
             */
            documents?: number;
            /**
             * Format: int32
             * @description Tokens of one document. Of rerank.
             */
            documentTokens?: number;
        };
        /**
         * @description The kind of work.
         * @enum {string}
         */
        WorkType: "text" | "image" | "video" | "transcription" | "speech" | "embedding" | "rerank";
        /** @description An accelerator that is not in the catalog, by its rated figures. */
        CustomHardware: {
            /** @description Dense, in fp16 or bf16. */
            peakTflops16: number;
            /** @description Of its memory. */
            bandwidthGBps: number;
            /** @description Memory of one accelerator. */
            memoryGB: number;
            /** @description Of the accelerator alone; of a soc, the package under load. */
            ratedWatts: number;
            /** @description Dense, in fp8, where it has tensor cores for it. */
            peakTflops8?: number;
            /** @description Dense, in fp4, where it has tensor cores for it. */
            peakTflops4?: number;
            /** @description Of the vector units, in fp32. */
            peakTflops32?: number;
            /** @description False where arithmetic in bf16 falls back to the vector units; true when absent. */
            bf16TensorCores?: boolean;
            /** @description server when absent. */
            class?: components["schemas"]["AcceleratorClass"];
        };
        /**
         * @description Who has it, which decides how many requests it usually serves at once; soc: a chip that holds processor and memory too.
         * @enum {string}
         */
        AcceleratorClass: "server" | "workstation" | "consumer" | "soc" | "cpu";
        /**
         * @description Number format of the weights as they are served; gptq and awq by a fused kernel, bnb by bitsandbytes, gguf by llama.cpp and its kin.
         * @enum {string}
         */
        Precision: "fp32" | "fp16" | "bf16" | "fp8" | "int8" | "fp4" | "mxfp4" | "int4" | "gptq" | "awq" | "bnb-nf4" | "bnb-int8" | "gguf-q8" | "gguf-q6" | "gguf-q5" | "gguf-q4" | "gguf-q3" | "gguf-q2";
        /**
         * @description The kind of server around the accelerators, as the wall-1 method knows it.
         * @enum {string}
         */
        ServerClass: "hopper_sxm_air_8" | "blackwell_air_8" | "blackwell_water_8" | "ampere_sxm_8" | "pcie_dense_8" | "few_gpu_two_socket" | "tpu" | "unknown";
        /**
         * @description What a measured energy counts: the accelerators alone, their servers, or the facility with its cooling.
         * @enum {string}
         */
        EnergyScope: "accelerators" | "servers" | "facility";
        /**
         * @description Of carbon intensities: with the emissions before the power plant, or those of its combustion alone.
         * @enum {string}
         */
        GridBasis: "lifecycle" | "direct";
        /**
         * @description What an estimate shows beside its numbers.
         * @enum {string}
         */
        InferenceInclude: "alternatives" | "equivalences" | "trainingShare";
        /**
         * @description What becomes of a model whose size nobody knows.
         * @enum {string}
         */
        UnknownModel: "refuse" | "class";
        /** @description What a model is sold for, in US dollars per million tokens, at the standard tier. */
        ListPrice: {
            /** @description Of tokens of the prompt. */
            input: number;
            /** @description Of tokens of the answer. */
            output: number;
            /** @description Of input tokens from a prompt cache: that of input when absent. */
            cached?: number;
        };
        /**
         * @description A class of models, by size.
         * @enum {string}
         */
        ModelClass: "small" | "medium" | "large" | "frontier" | "unknown";
        /**
         * @description full: with steps and citations; summary: the same numbers and their parts without them; numbers: the totals alone.
         * @enum {string}
         */
        Detail: "full" | "summary" | "numbers";
        /** @description One training, by what is known of it. */
        TrainingRequest: components["schemas"]["PlaceAndTime"] & components["schemas"]["TrainingSettings"];
        /**
         * @description How busy a training keeps its accelerators. busy: large, or a full server that is kept fed; small: a few accelerators for hours; scaled: many for minutes; middle: all else.
         * @enum {string}
         */
        JobClass: "scaled" | "busy" | "small" | "middle";
        /**
         * @description The kind of server around the accelerators of a training.
         * @enum {string}
         */
        TrainingServerClass: "hopper-8-air" | "hopper-8-immersion" | "b200-8-air" | "b200-8-water" | "a100-8" | "v100-8" | "pcie-8" | "few-gpu-2socket" | "workstation" | "tpu" | "unknown";
        /**
         * @description What is done with a token. full: pretraining and full fine-tuning; lora, qlora, frozen: beside a frozen base; dpo: preference optimisation with a reference model; rl-update: the updates of reinforcement learning; forward: evaluation, or embedding of a corpus.
         * @enum {string}
         */
        Tuning: "full" | "lora" | "qlora" | "frozen" | "dpo" | "rl-update" | "forward";
        /**
         * @description The number format of the arithmetic; only fp8 moves the answer.
         * @enum {string}
         */
        TrainingPrecision: "fp32" | "tf32" | "fp16" | "bf16" | "mixed" | "fp8";
        /**
         * @description all-hours: with restarts and evaluations; steady: the speed of a step alone.
         * @enum {string}
         */
        UtilisationOf: "all-hours" | "steady";
        /**
         * @description Whether something is counted.
         * @enum {string}
         */
        Counted: "included" | "excluded";
        /**
         * @description What an estimate shows beside its numbers.
         * @enum {string}
         */
        TrainingInclude: "alternatives" | "equivalences";
        /** @description The usage object that came with the answer of a model, and whatever else of an inference request is known. */
        UsageRequest: components["schemas"]["PlaceAndTime"] & components["schemas"]["InferenceSettings"] & components["schemas"]["CountedUsage"];
        /** @description Many requests at once. */
        Batch: {
            /** @description An item that is none of the three is answered with a problem in its place. */
            requests: (components["schemas"]["InferenceItem"] | components["schemas"]["UsageItem"] | components["schemas"]["TrainingItem"])[];
            /** @description Totals for each combination of these. */
            groupBy?: components["schemas"]["BatchGroup"][];
            /** @description full when absent. */
            detail?: components["schemas"]["Detail"];
            /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
            fields?: string[];
            /**
             * @description reference: an item with the reference of one before it is the same call, and skipped.
             * @enum {string}
             */
            once?: "reference";
        };
        /** @description A request for an estimate of an inference, with the fields of an item. */
        InferenceItem: components["schemas"]["PlaceAndTime"] & components["schemas"]["InferenceSettings"] & components["schemas"]["PromptAndAnswer"] & components["schemas"]["OwnWords"] & {
            /**
             * Format: int64
             * @description How many such requests. 1 when absent.
             */
            requests?: number;
            /** @description "auto" or the id of a method. "auto" when absent. */
            method?: string;
            /** @description What to show beside the estimate. */
            include?: components["schemas"]["InferenceInclude"][];
            /**
             * @description "inference" when absent.
             * @constant
             */
            kind?: "inference";
        };
        /** @description A request for an estimate by usage, with the fields of an item: the usage object in place of the counts of tokens. */
        UsageItem: components["schemas"]["PlaceAndTime"] & components["schemas"]["InferenceSettings"] & components["schemas"]["CountedUsage"] & components["schemas"]["OwnWords"] & {
            /**
             * @description "inference" when absent.
             * @constant
             */
            kind?: "inference";
        };
        /** @description A request for an estimate of a training, with its kind. */
        TrainingItem: components["schemas"]["PlaceAndTime"] & components["schemas"]["TrainingSettings"] & components["schemas"]["OwnWords"] & {
            /**
             * @description A training.
             * @constant
             */
            kind: "training";
        };
        /**
         * @description What totals are split by: region is the zone where no region was given, day is that of "at" in UTC, work the kind of work, text where a request says no other.
         * @enum {string}
         */
        BatchGroup: "model" | "region" | "tag" | "day" | "work";
        /**
         * @description queued: no line is answered yet; failed: why is in failure; cancelled: its lines and answers are gone.
         * @enum {string}
         */
        JobStatus: "queued" | "running" | "done" | "failed" | "cancelled";
        /** @description An ExportTraceServiceRequest of OTLP/HTTP in JSON. Unknown fields are left alone, as OTLP wants it. */
        OtlpTraces: {
            [key: string]: unknown;
        };
        /** @description An ExportLogsServiceRequest of OTLP/HTTP in JSON. Unknown fields are left alone, as OTLP wants it. */
        OtlpLogs: {
            [key: string]: unknown;
        };
        /** @description A call to a model: a request for an estimate of an inference, with its time in at. */
        LedgerCall: components["schemas"]["PlaceAndTime"] & components["schemas"]["InferenceSettings"] & components["schemas"]["PromptAndAnswer"] & components["schemas"]["LedgerWords"] & {
            /**
             * Format: int64
             * @description How many such requests. 1 when absent.
             */
            requests?: number;
            /** @description "auto" or the id of a method. "auto" when absent. */
            method?: string;
            /** @description What to show beside the estimate. */
            include?: components["schemas"]["InferenceInclude"][];
        };
        /** @description A call by its usage object: a request for an estimate by usage, with its time in at. */
        LedgerUsageCall: components["schemas"]["PlaceAndTime"] & components["schemas"]["InferenceSettings"] & components["schemas"]["CountedUsage"] & components["schemas"]["LedgerWords"];
        /**
         * @description Whose report it is: customer buys answers of an API (all of it is scope 3, category 1); operator runs the machines (scopes 2 and 3).
         * @enum {string}
         */
        LedgerReportRole: "customer" | "operator";
        /**
         * @description Of CSV: groups, or the notes to them: period, catalog revision, digest, methods, sources and what has no estimate. Other forms hold both.
         * @default groups
         * @enum {string}
         */
        LedgerReportPart: "groups" | "notes";
        /** @description LedgerReportRequest as it is sent. */
        LedgerReportRequestInput: components["schemas"]["LedgerReportRequestFields"] & {
            /** @description Of the catalog: that of a report that was issued (frozen), in place of the newest. */
            revision?: string;
        };
        /** @description A comparison of a baseline with variants that do the same work. */
        ComparisonRequest: {
            /** @description What requests to a model are compared with. */
            baseline?: components["schemas"]["InferenceRequest"];
            /** @description In place of baseline: what trainings are compared with. */
            baselineTraining?: components["schemas"]["TrainingRequest"];
            /** @description The variants. */
            variants: components["schemas"]["ComparisonVariant"][];
            /** @description "estimates": every estimate whole, with its steps and citations. */
            include?: components["schemas"]["ComparisonInclude"][];
        };
        /** @description A variant to compare with the baseline. */
        ComparisonVariant: {
            /** @description What to call it in the answer. */
            name?: string;
            /** @description The fields that differ from the baseline. For inference only. */
            change?: components["schemas"]["InferenceChange"];
            /** @description The id of a technique, applied after change. */
            technique?: string;
            /** @description What pruning leaves of the parameters; of a mixture of experts, the share that a token uses. */
            parameterShare?: number;
            /** @description Beside an inference: the training that its savings have to pay back. Beside baselineTraining: the training of the variant. */
            training?: components["schemas"]["TrainingRequest"];
        };
        /** @description The fields that differ from the baseline. A field of the baseline that would contradict one of them is left out. */
        InferenceChange: components["schemas"]["PlaceAndTime"] & components["schemas"]["InferenceSettings"] & components["schemas"]["PromptAndAnswer"] & {
            /**
             * Format: int64
             * @description How many such requests.
             */
            requests?: number;
            /** @description "auto" or the id of a method. */
            method?: string;
        };
        /**
         * @description What a comparison shows beside its numbers.
         * @enum {string}
         */
        ComparisonInclude: "estimates";
        /** @description A work, how long it takes, when it has to be done, and where it may run. */
        ScheduleRequest: {
            /** @description The work: requests to a model, all of them together. */
            inference?: components["schemas"]["InferenceRequest"];
            /** @description In place of inference: a training. */
            training?: components["schemas"]["TrainingRequest"];
            /** @description How long it runs, in full quarters of an hour; its energy is drawn evenly. */
            hours: number;
            /**
             * Format: date-time
             * @description When it may start, an ISO time with its offset.
             */
            earliest: string;
            /**
             * Format: date-time
             * @description When it has to be done; at most 31 days after earliest.
             */
            deadline: string;
            /** @description Cloud regions where it may run. The place of the work itself when regions and zones are absent. */
            regions?: string[];
            /** @description Grid zones where it may run. */
            zones?: string[];
            /**
             * Format: int32
             * @description How far the starts that are looked at lie apart; in all places together there are 10,000 at most. 60 when absent.
             */
            stepMinutes?: number;
            /** @description What comes first. "carbon" when absent. */
            rankBy?: components["schemas"]["ScheduleRank"];
            /**
             * Format: int32
             * @description How many of the best starts are told. 24 when absent.
             */
            first?: number;
        };
        /**
         * @description What the starts are ordered by.
         * @enum {string}
         */
        ScheduleRank: "carbon" | "water";
        /** @description The assumptions of the projection; each that is left out is the published one. */
        AiSectorRequest: {
            /** @description AI servers in service. */
            servers?: number;
            /** @description Power of a server, lower end. */
            powerKilowattsLow?: number;
            /** @description Power of a server, upper end. */
            powerKilowattsHigh?: number;
            /** @description Share of the year that a server works at that power. */
            hoursShare?: number;
        };
        /**
         * @description What kind of chip.
         * @enum {string}
         */
        AcceleratorKind: "gpu" | "tpu" | "npu" | "cpu" | "soc" | "asic" | "fpga" | "wafer";
        /**
         * @description What kind of zone.
         * @enum {string}
         */
        GridZoneKind: "country" | "state" | "province" | "egrid_subregion" | "grid_zone" | "aggregate";
        /**
         * @description What the series is of.
         * @enum {string}
         */
        GridSeriesField: "carbonIntensity" | "marginalIntensity" | "residualMix";
        /**
         * @description Who can run it.
         * @enum {string}
         */
        Access: "open_weights" | "api_only" | "unreleased";
        /**
         * @description Which part of the training.
         * @enum {string}
         */
        TrainingPhase: "pretraining" | "fine_tuning" | "distillation" | "architecture_search" | "development" | "total" | "other";
        /**
         * @description What the measurement is used for.
         * @enum {string}
         */
        TrainingMeasurementUse: "fit" | "check" | "context";
        /**
         * @description What the measurement is used for.
         * @enum {string}
         */
        WorkMeasurementUse: "fit" | "check" | "context";
        /**
         * @description The field of the zone that the value is of.
         * @enum {string}
         */
        GridValueField: "carbonIntensity" | "residualMix" | "marginalIntensity";
        /**
         * @description What kind of document.
         * @enum {string}
         */
        SourceKind: "paper" | "dataset" | "model_card" | "blog" | "code" | "vendor_spec" | "standard" | "report" | "web_page" | "own_work";
        /**
         * @description How a figure was obtained: read in the document itself, read in a text that quotes it, or known but not read.
         * @enum {string}
         */
        Evidence: "primary" | "secondary" | "unverified";
        /**
         * @description Who says a figure: developer (the maker or operator itself), measured (who measured it), third_party (a compilation), estimate (an outside guess).
         * @enum {string}
         */
        Standing: "developer" | "measured" | "third_party" | "estimate";
        /**
         * @description What is estimated.
         * @enum {string}
         */
        ValidationCaseKind: "inference" | "wall" | "training" | "work";
        /**
         * @description What the measurement was used for.
         * @enum {string}
         */
        ValidationCaseUse: "fit" | "fit_2" | "check" | "circular";
        /** @description Accelerator as it is sent. */
        AcceleratorInput: components["schemas"]["AcceleratorFields"];
        /** @description A word or a date, with the source that gives it. */
        CitedText: {
            /** @description As the source gives it. */
            text: string;
            /** @description The document, by the id of its source. */
            source: components["schemas"]["RecordId"];
            /** @description The place in it: table, section, row, path. */
            locator: string;
            evidence?: components["schemas"]["Evidence"];
            /** @description Only where another than that of the source. */
            standing?: components["schemas"]["Standing"];
        };
        /**
         * @description The class of chips whose achieved utilisation stands in for that of this chip in training.
         * @enum {string}
         */
        TrainingClass: "a100" | "h100" | "v100" | "tpu";
        /**
         * @description The generation of the chip, which decides what a training draws and which share of the peak it reaches.
         * @enum {string}
         */
        AcceleratorGeneration: "hopper" | "blackwell" | "ampere" | "ada" | "turing" | "volta" | "pascal" | "tpu" | "another";
        /** @description Server as it is sent. */
        ServerInput: components["schemas"]["ServerFields"];
        /** @description EmbodiedRecord as it is sent. */
        EmbodiedRecordInput: components["schemas"]["EmbodiedRecordFields"];
        /** @description GridZone as it is sent. */
        GridZoneInput: components["schemas"]["GridZoneFields"] & {
            /** @description Location-based, by period; each point says whether it is lifecycle or direct. */
            carbonIntensity?: components["schemas"]["Figure"][];
            /** @description Market-based, of electricity without contracts, by period. */
            residualMix?: components["schemas"]["Figure"][];
            /** @description Carbon intensity of the plants that follow demand, by year. */
            marginalIntensity?: components["schemas"]["Figure"][];
        };
        /** @description GridSeries as it is sent. */
        GridSeriesInput: components["schemas"]["SeriesOutline"] & {
            /** @description One an hour, half-hour or quarter of an hour from startsAt on, null where it is missing; all in one calendar year (UTC). */
            values: (number | null)[];
        };
        /**
         * @description How long each value holds.
         * @enum {string}
         */
        GridSeriesResolution: "hour" | "half_hour" | "quarter_hour";
        /** @description CloudRegion as it is sent. */
        CloudRegionInput: components["schemas"]["CloudRegionFields"] & {
            /** @description Power usage effectiveness, by year. */
            pue?: components["schemas"]["Figure"][];
            /** @description Water usage effectiveness on site, by year. */
            wue?: components["schemas"]["Figure"][];
            /** @description As the provider publishes it for its own region. */
            carbonIntensity?: components["schemas"]["Figure"][];
            /** @description Share of carbon-free electricity, as the provider publishes it, by year. */
            carbonFreeShare?: components["schemas"]["Figure"][];
        };
        /** @description A source and the place in it. */
        Reference: components["schemas"]["CitedPlace"];
        /** @description Operator as it is sent. */
        OperatorInput: components["schemas"]["OperatorFields"] & {
            /** @description Power usage effectiveness of its sites, by year. */
            pue?: components["schemas"]["Figure"][];
            /** @description Litres on site for a kWh of IT energy, by year. */
            wue?: components["schemas"]["Figure"][];
            /** @description Carbon intensity of its electricity by grid, by year. */
            locationBasedIntensity?: components["schemas"]["Figure"][];
            /** @description Carbon intensity of its electricity by contract, by year. */
            marketBasedIntensity?: components["schemas"]["Figure"][];
            /** @description Its own instruments, by zone and year; what they leave takes the residual mix. */
            contracts?: components["schemas"]["Contract"][];
            /** @description Share of its electricity that is carbon-free, by year. */
            carbonFreeShare?: components["schemas"]["Figure"][];
            /** @description Electricity used by its data centres, by year. */
            electricity?: components["schemas"]["Figure"][];
        };
        /**
         * @description The kind of contract.
         * @enum {string}
         */
        ContractInstrument: "power_purchase_agreement" | "certificates" | "supplier_mix" | "own_plant" | "other";
        /** @description Model as it is sent. */
        ModelInput: components["schemas"]["ModelFields"];
        /** @description The model that another one was made from, and how. */
        Lineage: {
            relation: components["schemas"]["LineageRelation"];
            model: components["schemas"]["RecordId"];
            /** @description Who says so. */
            reference: components["schemas"]["Reference"];
        };
        /**
         * @description How it was made from the other.
         * @enum {string}
         */
        LineageRelation: "fine_tuned_from" | "pruned_from" | "distilled_from" | "quantized_from" | "continued_from" | "merged_from" | "derived_from";
        /** @description NameList as it is sent. */
        NameListInput: components["schemas"]["ModelList"] & {
            /** @description The day of the list that the names were read in. */
            listedOn: string;
            /** @description Each name, and the model that it means. */
            names: components["schemas"]["ListedNameInput"][];
        };
        /** @description ListedName as it is sent. */
        ListedNameInput: {
            /** @description As the list writes it. */
            name: string;
            /** @description The model that it means. */
            model: components["schemas"]["RecordId"];
            /** @description True where its owner moves it to newer models: it is told as of the day of the list. false when absent. */
            floating?: boolean;
        };
        /** @description PriceList as it is sent. */
        PriceListInput: components["schemas"]["ModelList"] & {
            /** @description The day of the list. */
            listedOn: string;
            /** @description Each price. */
            prices: components["schemas"]["ListedPriceInput"][];
        };
        /** @description ListedPrice as it is sent. */
        ListedPriceInput: components["schemas"]["ListedPriceFields"] & {
            /** @description When the model came out, where the list says so. */
            releasedOn?: string;
        };
        /** @description TrainingRun as it is sent. */
        TrainingRunInput: components["schemas"]["TrainingRunFields"];
        /**
         * @description Whether the figures are of one model or of a family.
         * @enum {string}
         */
        ScopeLevel: "model" | "family";
        /**
         * @description Who says it: those who trained, others who estimated, or arithmetic over what was reported.
         * @enum {string}
         */
        Reporting: "reported" | "third_party_estimate" | "derived";
        /** @description TrainingMeasurement as it is sent. */
        TrainingMeasurementInput: components["schemas"]["TrainingMeasurementFields"];
        /**
         * @description What a meter of power saw. accelerators: what they drew themselves; servers: their share of the machine around them.
         * @enum {string}
         */
        TrainingPowerScope: "accelerators" | "servers";
        /** @description Measurement as it is sent. */
        MeasurementInput: components["schemas"]["MeasuredRequests"] & components["schemas"]["MeasurementFields"];
        /**
         * @description How the tokens of the prompt are known.
         * @enum {string}
         */
        InputTokensEvidence: "measured" | "assumed" | "inferred" | "recalled";
        /**
         * @description What the meter saw.
         * @enum {string}
         */
        MeterScope: "gpu" | "wall";
        /**
         * @description What the measurement is used for.
         * @enum {string}
         */
        MeasurementUse: "fit" | "fit_2" | "check" | "excluded";
        /** @description WorkMeasurement as it is sent. */
        WorkMeasurementInput: components["schemas"]["MeasuredRequests"] & components["schemas"]["WorkMeasurementFields"];
        /**
         * @description What energyJoules is of. image, clip, sound: one that was made; recording: one that was written down; text, picture: one that was read by an encoder; request: one answer to a prompt with images or video.
         * @enum {string}
         */
        UnitOfWork: "image" | "clip" | "sound" | "recording" | "text" | "picture" | "request";
        /**
         * @description What the meter saw.
         * @enum {string}
         */
        WorkMeterScope: "gpu" | "gpu_derived" | "gpu_of_node" | "unstated";
        /** @description ProductionFigure as it is sent. */
        ProductionFigureInput: components["schemas"]["ProductionOutline"] & components["schemas"]["ProductionFigureFields"];
        /**
         * @description export: one customer’s requests with their tokens; prompt_band: all requests with prompts of some length; cluster: machines of a shared cluster, idle included; disclosure: what an operator or an author states; life_cycle: an assessment of more than the use.
         * @enum {string}
         */
        ProductionGroup: "export" | "prompt_band" | "cluster" | "disclosure" | "life_cycle";
        /** @enum {string} */
        ProductionUnit: "J" | "J/token" | "Wh" | "gCO2e";
        /**
         * @description What the number includes.
         * @enum {string}
         */
        ProductionScope: "accelerators" | "facility" | "life_cycle" | "unstated";
        /** @description Factor as it is sent. */
        FactorInput: components["schemas"]["FactorFields"];
        /** @description Technique as it is sent. */
        TechniqueInput: components["schemas"]["TechniqueFields"] & {
            /** @description What it was measured to do, each figure with its source. */
            effects?: components["schemas"]["TechniqueEffect"][];
        };
        /** @description Equivalence as it is sent. */
        EquivalenceInput: components["schemas"]["EquivalenceFields"];
        /** @description Claim as it is sent. */
        ClaimInput: components["schemas"]["ClaimFields"];
        /**
         * @description How the claim compares with its source.
         * @enum {string}
         */
        Verdict: "agrees" | "partly" | "disagrees" | "unsupported";
        /** @description Source as it is sent. */
        SourceInput: components["schemas"]["SourceFields"] & {
            /** @description What is to be known of it. */
            note?: string | null;
        };
        /**
         * @description A source, or a kind of record.
         * @enum {string}
         */
        ChangedKind: "source" | "accelerator" | "server" | "embodiedRecord" | "gridZone" | "gridSeries" | "cloudRegion" | "operator" | "model" | "nameList" | "priceList" | "trainingRun" | "trainingMeasurement" | "measurement" | "workMeasurement" | "productionFigure" | "factor" | "technique" | "equivalence" | "claim";
        /**
         * @description A publisher’s file that is read as it is downloaded; the page on fresh data describes each.
         * @enum {string}
         */
        ImporterId: "owid-energy" | "ember" | "electricity-maps" | "entso-e" | "eia-930" | "uk-carbon-intensity" | "watttime" | "epoch-models" | "epoch-hardware" | "ml-energy" | "codecarbon" | "carbontracker" | "zeus" | "wandb" | "mlflow" | "mlperf-power" | "model-card" | "hf-config" | "ecologits" | "litellm" | "models-dev";
        /** @description A key to make. */
        NewApiKey: {
            /** @description Who holds it: the name that the list of changes shows. */
            owner: string;
            scope: components["schemas"]["KeyScope"];
            /** @description Whose ledger it writes and reads: default when absent. */
            workspace?: string;
        };
        /**
         * @description read: who reads is known by name; write: may change records too; admin: may make and revoke keys too, and write and read the ledger. ledger:write: may add calls to the ledger of its workspace, and nothing else; ledger:read: may read what they cost.
         * @enum {string}
         */
        KeyScope: "read" | "write" | "admin" | "ledger:write" | "ledger:read";
        /** @description The energy, carbon, water and hardware of a request or a training, with their ranges, steps and sources. */
        Estimate: {
            /** @description Whether a model was run or made. */
            kind: components["schemas"]["Purpose"];
            /** @description The model that was asked for; null where the request names none of the catalog. */
            model: components["schemas"]["ModelName"] | null;
            /** @description How the name of the model was understood; null where the request names none. */
            resolution: components["schemas"]["Resolution"] | null;
            /** @description Facility energy: accelerators, host and PUE. */
            energy: components["schemas"]["Quantity"];
            /** @description The same energy by where it is used; adds up to it exactly. */
            energyParts: components["schemas"]["EnergyParts"];
            /** @description What that energy and the hardware emit. */
            carbon: components["schemas"]["Carbon"];
            /** @description What is evaporated on site, and consumed to make the electricity. */
            water: components["schemas"]["Water"];
            /** @description Primary energy of the electricity and of making the hardware. */
            primaryEnergy: components["schemas"]["Quantity"];
            /** @description Depletion of minerals and metals, by the electricity and by making the hardware. */
            abioticDepletion: components["schemas"]["Quantity"];
            /** @description Training energy that falls on these requests, when asked for; not part of energy. */
            trainingShare: components["schemas"]["Quantity"] | null;
            /** @description The method behind energy. */
            method: components["schemas"]["MethodName"];
            /** @description The same by other methods, when asked for. */
            alternatives: components["schemas"]["Alternative"][];
            /** @description Published accounts of the training, as published. */
            reported: components["schemas"]["Reported"][];
            /** @description What the request did not say, and what stood in for it. */
            assumptions: components["schemas"]["Assumption"][];
            /** @description Why the estimate is weak, where it is. */
            warnings: components["schemas"]["Warning"][];
            /** @description The same in everyday amounts, when asked for. */
            equivalences: components["schemas"]["EquivalentAmount"][];
            /** @description The derivation, each step after its inputs. */
            steps: components["schemas"]["Step"][];
            /** @description The sources of every number above. */
            citations: components["schemas"]["Citation"][];
            catalogRevision: components["schemas"]["CatalogRevision"];
            /** @description The same estimate as an address, and where the method is explained. */
            links: components["schemas"]["EstimateLinks"];
        };
        /**
         * @description What is estimated: running a model, or making it.
         * @enum {string}
         */
        Purpose: "inference" | "training";
        /** @description The model that the request means. */
        ModelName: {
            /** @description Id of the model. */
            id: string;
            /** @description Its name. */
            name: string;
            /** @description Who made it. */
            developer: string;
        };
        /** @description How the name of the model was understood. */
        Resolution: {
            /** @description The name as it was given. */
            asked: string;
            matched: components["schemas"]["Matched"];
            /** @description The id of the model that it means; null where no record has it. */
            model: string | null;
            /** @description The format of the weights that the name gives; the request’s own precision comes before it. */
            precision: string | null;
            /** @description The date in the name, as far as it is read. */
            date: string | null;
            /** @description Parts of the name that say nothing of the model: gateways, tiers, contexts, efforts. */
            dropped: string[];
        };
        /**
         * @description exact: an id; alias: another name on record; form: a name on record in another form; approximate: a part that may matter was left out, which a warning names; class: its size is not on record, and it is answered as one of its class.
         * @enum {string}
         */
        Matched: "exact" | "alias" | "form" | "approximate" | "class";
        /** @description A number with its 90 % interval and its unit. */
        Quantity: {
            /** @description The estimate itself. */
            value: number;
            /** @description Lower end of the 90 % interval. */
            low: number;
            /** @description Upper end of the 90 % interval. */
            high: number;
            unit: components["schemas"]["Unit"];
        };
        /** @description The energy by where it is used; adds up to it exactly. */
        EnergyParts: {
            /** @description The accelerators while they work on this. */
            accelerators: components["schemas"]["Quantity"];
            /** @description The rest of the server, its supply losses, and capacity kept ready for this work. */
            host: components["schemas"]["Quantity"];
            /** @description Cooling and power distribution of the building: PUE minus one. */
            facility: components["schemas"]["Quantity"];
        };
        /** @description Emissions of greenhouse gases, in gCO2e, by where they come from. */
        Carbon: components["schemas"]["CarbonSums"] & {
            /** @description Electricity at the intensity of contracts or of the residual mix; null where unknown. */
            operationalMarketBased: components["schemas"]["Quantity"] | null;
            /** @description Electricity at the intensity of the plants that follow demand: for decisions, never for accounts. Null unless marginal was asked for and is on record. */
            operationalMarginal: components["schemas"]["Quantity"] | null;
            /** @description Scope 2, by location: electricity at its direct intensity. Null unless basis was given and the zone has both for one period. */
            direct: components["schemas"]["Quantity"] | null;
            /** @description Scope 3.3, by location: what lifecycle counts beyond that. Null where direct is. */
            upstream: components["schemas"]["Quantity"] | null;
            /** @description What operationalLocationBased counts; null where the intensity is your own and basis absent. */
            locationBasis: components["schemas"]["GridBasis"] | null;
            /** @description What operationalMarketBased counts; null where its source does not say, or there is none. */
            marketBasis: components["schemas"]["GridBasis"] | null;
        };
        /** @description Water that is evaporated or consumed, in litres, and how scarce it is there. */
        Water: components["schemas"]["WaterParts"] & {
            /** @description How scarce water is in the zone: what a litre consumed there, outside agriculture, weighs beside one of the world’s mean (AWARE). The litres are not weighted by it. Null where none is on record. */
            scarcity: components["schemas"]["Quantity"] | null;
        };
        /** @description The method that a number was computed by. */
        MethodName: {
            /** @description Id of the method. */
            id: string;
            /** @description Its version. */
            version: string;
            /** @description Its title. */
            title: string;
        };
        /** @description The same request by another published method; facility energy. */
        Alternative: {
            /** @description The other method. */
            method: components["schemas"]["MethodName"];
            /** @description Facility energy by it; null where it lacks an input. */
            energy: components["schemas"]["Quantity"] | null;
            /** @description Where it differs, or which input it lacks. */
            note: string;
        };
        /** @description A published account of this training, as published. */
        Reported: {
            /** @description Id of the training run. */
            trainingRunId: string;
            /** @description Which part of the training it covers. */
            phase: string;
            /** @description As published, in the scope below; null where only hours were published. */
            energy: components["schemas"]["Quantity"] | null;
            /** @description Accelerators times hours, as published; null where they were not. */
            acceleratorHours: components["schemas"]["Quantity"] | null;
            carbon: components["schemas"]["ReportedCarbon"];
            /** @description What the figures include. */
            scope: string;
            /** @description False where the energy is hours at rated power, or an outside estimate. */
            metered: boolean;
            /** @description How the figures were obtained. */
            evidence: components["schemas"]["Evidence"];
            /** @description Ids of citations in this answer. */
            citations: string[];
        };
        /** @description Carbon as published. */
        ReportedCarbon: {
            /** @description At the intensity of the grid; null where it was not published. */
            operationalLocationBased: components["schemas"]["Quantity"] | null;
            /** @description At the intensity of contracts; null where it was not published. */
            operationalMarketBased: components["schemas"]["Quantity"] | null;
        };
        /** @description A value that the caller did not give, and the one that stood in for it. */
        Assumption: {
            /** @description The field of the request that replaces it: sent with this value, the estimate stays as it is. A name that is no field of the request (servingHardware, gridPeriod) is of what no single value of a field can say; the reason says what changes it. */
            name: string;
            /** @description The number or the name that was assumed. */
            value: string;
            /** @description The unit of value; null for a name. */
            unit: components["schemas"]["Unit"] | null;
            basis: components["schemas"]["Basis"];
            /** @description Why this value. */
            reason: string;
            /** @description Ids of the citations it rests on. */
            citations: string[];
        };
        /**
         * @description Where a number comes from: the caller, a cited record, a declared stand-in, a formula over other steps, or a model over other steps that is no single formula, such as a mixture.
         * @enum {string}
         */
        Basis: "request" | "record" | "default" | "computed" | "model";
        /** @description Why an answer is weak. */
        Warning: {
            code: components["schemas"]["WarningCode"];
            /** @description The reason and what would mend it. */
            message: string;
            /** @description Where the reason is explained. */
            documentation: string;
        };
        /**
         * @description What is weak, as a word for programs; docs/methodology.md, section 8, explains each.
         * @enum {string}
         */
        WarningCode: "active_size_unknown" | "approximate_model_name" | "batch_unknown" | "beyond_context" | "bounded_by_price" | "cache_share_unknown" | "circular_energy" | "class_by_word_only" | "class_not_used" | "coarser_period" | "direct_basis" | "does_not_fit" | "engine_unmeasured" | "hardware_unmeasured" | "implausible_share_of_peak" | "lifecycle_basis" | "long_context" | "marginal_unknown" | "metered_differs" | "model_size_unknown" | "nearest_year" | "outside_domain" | "not_validated" | "peer_method" | "power_above_rated" | "power_not_metered" | "price_is_weak" | "price_outside_fitted" | "rated_power_not_metered" | "release_after_fitted" | "reported_differs" | "shape_unknown" | "size_from_name" | "size_is_outside_estimate" | "spare_capacity_unknown" | "speed_not_used" | "steps_unknown" | "technique_caveat" | "usage_ambiguous" | "usage_input_missing" | "usage_is_sum" | "usage_not_counted" | "usage_output_missing" | "usage_total_differs" | "weak_evidence";
        /** @description An everyday amount of the same footprint. */
        EquivalentAmount: {
            /** @description Id of the equivalence. */
            id: string;
            /** @description How many of it. */
            amount: number;
            /** @description What is counted. */
            unit: string;
            /** @description The same as a sentence. */
            sentence: string;
            /** @description Ids of citations in this answer. */
            citations: string[];
        };
        /** @description One number of the derivation. */
        Step: {
            /** @description The name of the step in formulas. */
            id: string;
            /** @description What it is. */
            name: string;
            /** @description The number. */
            value: number;
            /** @description Lower end of the 90 % interval. */
            low: number;
            /** @description Upper end of the 90 % interval. */
            high: number;
            unit: components["schemas"]["Unit"];
            /** @description How it follows from its inputs, which it names by their ids: every computed step can be recomputed from it (methodology, section 6). For a step of the basis model a description in words; null for a number that was given. */
            formula: string | null;
            /** @description The steps it was computed from, all of them earlier in the list. */
            inputs: string[];
            basis: components["schemas"]["Basis"];
            /** @description Ids of the citations it rests on directly. */
            citations: string[];
        };
        /** @description A source and the place in it. */
        Citation: {
            /** @description Source and place together: one source cited in two places is two citations. */
            id: string;
            /** @description The id of the source. */
            source: string;
            /** @description Title of the source. */
            title: string;
            /** @description Its authors. */
            authors: string[];
            /** @description Who published it. */
            publisher: string;
            /** @description Year, month or day of publication; null where unknown. */
            publishedOn: string | null;
            /** @description Where it can be read; null where it has no address. */
            url: string | null;
            /** @description Its DOI; null where it has none. */
            doi: string | null;
            /** @description The place in the source. */
            locator: string;
            /** @description Its licence; null where unknown. */
            licence: string | null;
            evidence: components["schemas"]["Evidence"];
            /** @description Who says it; null where nobody has said. */
            standing: components["schemas"]["Standing"] | null;
        };
        /** @description Where to read on. */
        EstimateLinks: {
            /** @description The same estimate as a GET; null where the request is not flat. */
            self: string | null;
            /** @description Where the method is explained. */
            methodology: string;
        };
        /** @description A source in CSL-JSON, the format of reference managers. */
        CslItem: {
            [key: string]: unknown;
        };
        /** @description The derivation of an estimate as W3C PROV in JSON-LD. The context is inside; nothing need be fetched. */
        Provenance: {
            "@context": {
                [key: string]: string | {
                    "@id": string;
                    "@type": string;
                };
            };
            "@graph": components["schemas"]["ProvenanceNode"][];
        };
        /** @description An entity or an activity of the derivation, in words of W3C PROV. */
        ProvenanceNode: {
            "@id": string;
            /** @enum {string} */
            "@type": "prov:Entity" | "prov:Activity";
            label: string;
            value?: number;
            low?: number;
            high?: number;
            unit?: string;
            formula?: string;
            locator?: string;
            wasGeneratedBy?: {
                "@id": string;
            };
            used?: {
                "@id": string;
            }[];
            wasDerivedFrom?: {
                "@id": string;
            }[];
            hadPrimarySource?: {
                "@id": string;
            }[];
            specializationOf?: {
                "@id": string;
            };
        };
        /** @description The estimate as a CycloneDX 1.7 document, with the model as its component. */
        Cyclonedx: {
            [key: string]: unknown;
        };
        /** @description The estimate as an SPDX 3.0.1 document in JSON-LD, with the model as an AI package. */
        Spdx: {
            [key: string]: unknown;
        };
        /** @description The estimate as a report of BoAmps, without the header, which is for the publisher to add. */
        Boamps: {
            [key: string]: unknown;
        };
        /** @description The estimate as scores of Software Carbon Intensity for AI. */
        Sci: {
            /** @constant */
            specification: "Software Carbon Intensity for AI";
            /** @enum {string} */
            persona: "consumer" | "provider";
            /** @description By location, without offsets. */
            operationalCarbon: components["schemas"]["Quantity"];
            embodiedCarbon: components["schemas"]["Quantity"];
            /** @description C: operational and embodied. */
            carbon: components["schemas"]["Quantity"];
            scores: components["schemas"]["SciScore"][];
            boundary: {
                included: string[];
                leftOut: string[];
            };
            how: string;
            method: string;
            catalogRevision: string;
        };
        /** @description Carbon for one functional unit: C / R. */
        SciScore: {
            functionalUnit: string;
            /** @description How many of the functional unit the carbon is for: R. */
            amount: number;
            /**
             * @description gross: all tokens, parameters and operations, as they are counted before any adjustment.
             * @enum {string}
             */
            counts: "gross" | "effective";
            value: number;
            low: number;
            high: number;
            unit: string;
        };
        /** @description The parts on computation and energy of the Model Documentation Form of the EU’s Code of Practice for general-purpose AI. */
        EuGpai: {
            form: string;
            model: string;
            parameters: number | "not available";
            training: components["schemas"]["EuGpaiTraining"] | null;
            inference: components["schemas"]["EuGpaiInference"] | null;
            catalogRevision: string;
        };
        EuGpaiTraining: components["schemas"]["EuGpaiWork"] & {
            computeFlopMagnitude: string;
            timeRange: string;
            wallClockDays: number | "not available";
            hardwareDays: number | "not available";
        };
        EuGpaiInference: components["schemas"]["EuGpaiWork"] & {
            task: string;
            computeMethod: string;
        };
        /** @description An estimate by detail=summary: its numbers are those of the whole one. */
        EstimateOutline: components["schemas"]["Outline"] & {
            kind: components["schemas"]["Purpose"];
            catalogRevision: components["schemas"]["CatalogRevision"];
            energyParts: components["schemas"]["EnergyParts"];
        };
        /** @description An estimate by detail=numbers: its numbers are those of the whole one. */
        EstimateNumbers: components["schemas"]["Numbers"] & {
            catalogRevision: components["schemas"]["CatalogRevision"];
        };
        /** @description A total without its parts. */
        TotalOnly: {
            /** @description The total. */
            total: components["schemas"]["Quantity"];
        };
        /** @description Those fields of the whole answer that the parameter fields names, as they stand in it; id is always there. */
        SelectedFields: {
            /** @description Its id, where it has one. */
            id?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description RFC 9457 problem details. */
        Problem: {
            /** @description A stable address that names the kind of problem: /problems/{code}. */
            type: string;
            /** @description What went wrong, the same for every problem of the code. */
            title: string;
            /**
             * Format: int64
             * @description The HTTP status.
             */
            status: number;
            /** @description A word for programs; it does not change. */
            code: string;
            /** @description The thing, the reason and the way out. */
            detail: string;
            /** @description This request: urn:request: and its id, which is also in X-Request-Id and in the logs. */
            instance: string;
            /** @description Each place in the request that is at fault. */
            errors: components["schemas"]["Fault"][];
            /** @description The nearest names, where a name is unknown. */
            suggestions: string[];
        };
        /** @description One place in a request that is at fault. */
        Fault: {
            /** @description JSON pointer into the request. */
            pointer: string;
            /** @description What is wrong there. */
            detail: string;
        };
        /** @description The answers in the order of the items, and their totals. */
        BatchAnswer: components["schemas"]["BatchCounts"] & {
            items: components["schemas"]["BatchItem"][];
        };
        /** @description The answer to one item: its estimate, its problem, or why it was skipped. */
        BatchItem: components["schemas"]["ItemState"] & {
            /** @description What it costs; absent where there is a problem or it was skipped. */
            estimate?: components["schemas"]["Estimate"];
        };
        /** @description The amounts of work of an item, for all its requests together. What it leaves to its model is not included. */
        AskedAmounts: components["schemas"]["Amounts"] & {
            /** @description Documents that were ranked. */
            documents?: number;
        };
        /** @description Sums over all estimates of a batch, and over each kind. */
        BatchTotals: components["schemas"]["Totals"] & {
            /**
             * Format: int64
             * @description How many estimates are summed.
             */
            estimates: number;
            /** @description Requests to models that the estimates of inference stand for. */
            requests: number;
            amounts: components["schemas"]["WorkAmounts"];
            carbon: components["schemas"]["CarbonTotals"];
            /** @description The inferences among them; null where there is none. */
            inference: components["schemas"]["FootprintTotals"] | null;
            /** @description The trainings among them; null where there is none. */
            training: components["schemas"]["FootprintTotals"] | null;
        };
        /** @description The amounts of work of the inference requests, each times its number of requests. What a request leaves to its model, such as the length of a transcript, is not included. */
        WorkAmounts: WithRequired<components["schemas"]["Amounts"], "inputTokens" | "outputTokens" | "images" | "videos" | "videoSeconds" | "transcribedSeconds" | "spokenCharacters" | "spokenSeconds" | "texts"> & {
            /** @description Documents that were ranked. */
            documents: number;
        };
        /** @description Sums of carbon, in gCO2e. */
        CarbonTotals: components["schemas"]["CarbonSums"] & {
            /** @description Of the estimates that have one. */
            operationalMarketBased: components["schemas"]["Quantity"];
            /**
             * Format: int64
             * @description Estimates whose market-based carbon is not known and therefore not in the sum.
             */
            withoutMarketBased: number;
        };
        /** @description Water that is evaporated or consumed, in litres. */
        WaterSum: components["schemas"]["WaterParts"];
        /** @description Sums over estimates. Their doubts are shared, so that lows are added to lows and highs to highs. */
        FootprintTotals: components["schemas"]["Totals"] & {
            /**
             * Format: int64
             * @description How many estimates are summed.
             */
            estimates: number;
            /** @description Requests to models that the estimates of inference stand for. */
            requests: number;
            amounts: components["schemas"]["WorkAmounts"];
            carbon: components["schemas"]["CarbonTotals"];
        };
        /** @description The sums of one group. */
        BatchGroupTotals: {
            key: components["schemas"]["BatchGroupKey"];
            totals: components["schemas"]["FootprintTotals"];
        };
        /** @description The values that the estimates of a group share, of those that groupBy names; null where their requests do not give one. */
        BatchGroupKey: {
            /** @description Id of the model. */
            model?: string | null;
            /** @description The region, or the zone where no region was given. */
            region?: string | null;
            /** @description Your own word. */
            tag?: string | null;
            /** @description The day of at, in UTC. */
            day?: string | null;
            /** @description The kind of work. */
            work?: string | null;
        };
        /** @description The answers to a batch, with summaries or numbers in place of estimates. */
        BatchSummaries: components["schemas"]["BatchCounts"] & {
            items: (components["schemas"]["SummaryItem"] | components["schemas"]["NumbersItem"] | components["schemas"]["BatchItem"])[];
        };
        /** @description A summary, in the place of its item. */
        SummaryItem: components["schemas"]["ItemOutline"] & {
            /** @description Id of the model; null where the request names none of the catalog. */
            model: string | null;
            /** @description The total: location-based and embodied. */
            carbon: components["schemas"]["Quantity"];
            /** @description The total. */
            water: components["schemas"]["Quantity"];
        };
        /** @description Totals, in the place of their item. */
        NumbersItem: components["schemas"]["ItemOutline"] & {
            carbon: components["schemas"]["TotalOnly"];
            water: components["schemas"]["TotalOnly"];
        };
        /** @description The answers to a batch, with some fields of each estimate. */
        SelectedBatch: components["schemas"]["BatchCounts"] & {
            items: components["schemas"]["SelectedBatchItem"][];
        };
        /** @description The answer to one item, with some fields of its estimate. */
        SelectedBatchItem: components["schemas"]["ItemState"] & {
            estimate?: components["schemas"]["SelectedFields"];
        };
        /** @description A row for each item or line, below the names of the columns: line, reference, kind, model, energyKwh, energyLowKwh, energyHighKwh, carbonGco2e, carbonLowGco2e, carbonHighGco2e, waterLitres, waterLowLitres, waterHighLitres, method, warnings, catalogRevision, problem, detail, work, inputTokens, outputTokens, images, videos, videoSeconds, transcribedSeconds, spokenCharacters, spokenSeconds, texts, documents. Totals are left out, and a text that a spreadsheet would run as a formula begins with an apostrophe. */
        BatchTable: string;
        /** @description A job with its totals. */
        Job: components["schemas"]["JobState"] & {
            /** @description Null until it is done. */
            totals: components["schemas"]["BatchTotals"] | null;
            /** @description Null until it is done; empty without groupBy. */
            groups: components["schemas"]["BatchGroupTotals"][] | null;
            /** @description The groups after the first 10,000, together; null where there are none. */
            otherGroups: components["schemas"]["FootprintTotals"] | null;
        };
        /** @description How far a job is. */
        JobProgress: {
            /**
             * Format: int64
             * @description Parts in which the lines are answered, each of them whole or not at all.
             */
            chunks: number;
            /**
             * Format: int64
             * @description Parts that are answered.
             */
            chunksDone: number;
            /**
             * Format: int64
             * @description Lines that are answered.
             */
            linesDone: number;
            /**
             * Format: int64
             * @description Lines that were estimated.
             */
            estimates: number;
            /**
             * Format: int64
             * @description Lines that got a problem.
             */
            problems: number;
        };
        JobPage: components["schemas"]["ListPage"] & {
            items: components["schemas"]["JobOverview"][];
        };
        /** @description A file of requests that is estimated in chunks, and how far that is. */
        JobOverview: components["schemas"]["JobState"];
        /** @description Where the list goes on: pass endCursor as after. */
        PageInfo: {
            /** @description The place of the last item; null of an empty page. */
            endCursor: string | null;
            /** @description Whether more items follow. */
            hasNextPage: boolean;
        };
        /** @description An ExportTraceServiceResponse, and the estimate of each call to a model in the order of the spans. */
        OtlpAnswer: components["schemas"]["BatchCounts"] & components["schemas"]["TelemetryCounts"] & {
            items: components["schemas"]["BatchItem"][];
        };
        /** @description As OTLP has it: spans of calls to models that could not be estimated, and why the first was not; or a warning. */
        PartialSuccess: {
            /**
             * Format: int64
             * @description How many spans.
             */
            rejectedSpans: number;
            /** @description Why the first was not; where none was rejected, what to know of those that were taken. */
            errorMessage: string;
        };
        /** @description Spans that tell of models and are not counted, by the reason. */
        LeftAside: {
            /**
             * Format: int64
             * @description Spans of agents, tools and workflows that count tokens: they sum the calls beneath them.
             */
            agents: number;
            /**
             * Format: int64
             * @description Calls beneath which another call is counted, as a framework’s above that of a client.
             */
            countedBeneath: number;
            /**
             * Format: int64
             * @description Calls that a gateway answered from its own cache: no model ran.
             */
            fromCache: number;
            /**
             * Format: int64
             * @description Calls that failed and counted nothing.
             */
            failed: number;
            /**
             * Format: int64
             * @description Spans with the ids of one before them.
             */
            repeated: number;
        };
        /** @description The same with summaries or numbers. */
        OtlpSummaries: components["schemas"]["BatchCounts"] & components["schemas"]["TelemetryCounts"] & {
            items: (components["schemas"]["SummaryItem"] | components["schemas"]["NumbersItem"] | components["schemas"]["BatchItem"])[];
        };
        /** @description The same with some fields of each estimate. */
        PartialOtlpAnswer: components["schemas"]["BatchCounts"] & components["schemas"]["TelemetryCounts"] & {
            items: components["schemas"]["SelectedBatchItem"][];
        };
        /** @description An ExportTraceServiceResponse. */
        ExportResponse: {
            partialSuccess?: components["schemas"]["PartialSuccess"];
        };
        /** @description An ExportLogsServiceResponse. */
        LogsExportResponse: {
            partialSuccess?: components["schemas"]["LogsPartialSuccess"];
        };
        /** @description As OTLP has it: events of calls to models that could not be estimated, and why the first was not; or a warning. */
        LogsPartialSuccess: {
            /**
             * Format: int64
             * @description How many events.
             */
            rejectedLogRecords: number;
            /** @description Why the first was not; where none was rejected, what to know of those that were taken. */
            errorMessage: string;
        };
        /** @description Which of the calls were counted. Counted calls stay counted even if others have a problem, so that all may be sent again. */
        LedgerAnswer: {
            /**
             * Format: int64
             * @description Calls that were counted now.
             */
            taken: number;
            /**
             * Format: int64
             * @description Calls that had been counted before, or came twice here.
             */
            repeated: number;
            /**
             * Format: int64
             * @description Items that were skipped: lines of a log without a call, and calls that failed.
             */
            ignored: number;
            /** @description Why what was ignored was, at most 100 reasons. */
            reasons: components["schemas"]["LedgerReason"][];
            /** @description What is wrong with calls that were not counted, the first 100. */
            problems: components["schemas"]["LedgerProblem"][];
            /**
             * Format: int64
             * @description All calls that have a problem.
             */
            refused: number;
            /** @description Tags of calls that LEDGER_TAGS does not list, and so were not kept. */
            tagsLeftOut: string[];
            /** @description Tags of calls taken now that have more values than are kept apart; absent where there are none. */
            tagsUnderOther?: components["schemas"]["TagUnderOther"][];
        };
        /** @description Why lines were ignored, and how many. */
        LedgerReason: {
            /** @description The reason. */
            reason: string;
            /**
             * Format: int64
             * @description How many.
             */
            count: number;
        };
        /** @description A call that was not counted, and why. */
        LedgerProblem: {
            /**
             * Format: int64
             * @description Place of the call, or of its line, from 0; blank lines are counted.
             */
            index: number;
            problem: components["schemas"]["Problem"];
        };
        /** @description A tag that has more values than the ledger keeps apart: calls with values that came later count under `other`. */
        TagUnderOther: {
            /** @description The tag. */
            tag: string;
            /**
             * Format: int64
             * @description How many calls count under `other`.
             */
            calls: number;
            /**
             * Format: int64
             * @description How many values of a tag the ledger keeps apart: LEDGER_TAG_VALUES.
             */
            mostValues: number;
            /** @description The same in a sentence, with what to do. */
            note: string;
        };
        /** @description A report on calls that are not stored. */
        CallsReport: {
            /** @description Which of the calls were counted. No call is stored: every report counts all calls that are sent. */
            calls: components["schemas"]["LedgerAnswer"];
            /** @description What they cost, from the first hour of a call to the last. */
            report: components["schemas"]["LedgerReport"];
        };
        /** @description Sums over calls; energy and what follows from it over those that were estimated. Lows are added to lows, highs to highs. */
        LedgerTotals: components["schemas"]["Totals"] & {
            /** @description Calls, estimated or not. */
            calls: number;
            /** @description Requests that the calls stand for: a sum over many is one call. */
            requests: number;
            tokens: components["schemas"]["LedgerTokens"];
            /** @description Calls that could not be estimated. */
            callsWithoutEstimate: number;
            carbon: components["schemas"]["LedgerCarbon"];
            /** @description Null where nothing was estimated. */
            intensities: components["schemas"]["LedgerIntensities"] | null;
        };
        /** @description Tokens of the calls of text, estimated or not. */
        LedgerTokens: {
            /** @description Of prompts, cached ones included. */
            input: number;
            /** @description Of prompts, from a cache. */
            cachedInput: number;
            /** @description Hidden ones, before answers. */
            reasoning: number;
            /** @description Of answers. */
            output: number;
        };
        /** @description Sums of carbon, in gCO2e. */
        LedgerCarbon: components["schemas"]["CarbonSums"] & {
            /** @description Of the estimates that have one. */
            operationalMarketBased: components["schemas"]["Quantity"];
            /** @description Calls whose market-based carbon is not known, and so is not in the sum. */
            withoutMarketBased: number;
        };
        /** @description What was estimated over what it was for. */
        LedgerIntensities: {
            /** @description Energy over requests. */
            energyPerRequest: components["schemas"]["Quantity"];
            /** @description Carbon over requests. */
            carbonPerRequest: components["schemas"]["Quantity"];
            /** @description Over input and output tokens of text; null without any. */
            energyPerMillionTokens: components["schemas"]["Quantity"] | null;
            /** @description Carbon over input and output tokens of text; null without any. */
            carbonPerMillionTokens: components["schemas"]["Quantity"] | null;
        };
        /** @description The carbon in the scopes of the GHG Protocol, gCO2e. */
        LedgerScopes: {
            role: components["schemas"]["LedgerReportRole"];
            /** @description Electricity at the direct (combustion) intensity of the grid. Null for a customer, who buys none. */
            scope2LocationBased: components["schemas"]["Quantity"] | null;
            /** @description Electricity by contracts or the residual mix, of the calls where that is known. Null for a customer. */
            scope2MarketBased: components["schemas"]["Quantity"] | null;
            /** @description Purchased services: everything that a customer’s answers cost, lifecycle. Null for an operator. */
            scope3Category1: components["schemas"]["Quantity"] | null;
            /** @description Capital goods: making the hardware. Null for a customer, in whose category 1 it is. */
            scope3Category2: components["schemas"]["Quantity"] | null;
            /** @description Upstream of the electricity, and losses on the way. Null for a customer. */
            scope3Category3: components["schemas"]["Quantity"] | null;
            /** @description Calls of an operator whose zone has no direct intensity on record beside the lifecycle one: all of their electricity is in scope 2. */
            withoutDirect: number;
            /** @description Calls whose market-based carbon is not known, and so is not in scope2MarketBased. */
            withoutMarketBased: number;
        };
        /** @description The energy by what the grid makes it from. */
        LedgerEnergyMix: {
            /** @description kWh from renewable sources, by the mix of each zone. */
            renewable: components["schemas"]["Quantity"];
            /** @description kWh from other sources. */
            nonRenewable: components["schemas"]["Quantity"];
            /** @description kWh in zones whose renewable share is not on record. */
            unknown: components["schemas"]["Quantity"];
        };
        /** @description The ten models, and the ten values of tags (team=search), of most energy. */
        LedgerLargestOf: {
            /** @description Models. */
            models: components["schemas"]["LedgerLargest"][];
            /** @description Values of tags. */
            tags: components["schemas"]["LedgerLargest"][];
        };
        /** @description A model or a value of a tag, with what its calls cost. */
        LedgerLargest: components["schemas"]["LedgerShare"] & {
            /** @description Id of the model, or team=search. */
            name: string;
            /** @description Their energy. */
            energy: components["schemas"]["Quantity"];
            /** @description The total. */
            carbon: components["schemas"]["Quantity"];
            /** @description Over the carbon of all calls. */
            shareOfCarbon: number;
        };
        /** @description What would reduce the footprint; its range has the doubts that both ways share taken out. It says nothing of quality. */
        LedgerReduction: {
            /**
             * @description What would be done.
             * @enum {string}
             */
            kind: "smaller_model" | "cleaner_zone" | "more_cache_hits";
            /** @description Of whose calls it is: the id of the model. */
            model: string;
            /** @description What would be other, in a sentence. */
            change: string;
            /** @description The id of the other model or zone; null for cache hits. */
            to: string | null;
            /** @description The calls of the model. */
            calls: number;
            /** @description Of the energy of these calls; a negative low says that it may cost more. */
            energySaved: components["schemas"]["Quantity"];
            /** @description Of the carbon of these calls. */
            carbonSaved: components["schemas"]["Quantity"];
        };
        /** @description The sums of one group. */
        LedgerGroup: {
            /** @description What its calls share, in the order of groupBy. */
            key: components["schemas"]["LedgerGroupValue"][];
            totals: components["schemas"]["LedgerTotals"];
        };
        /** @description One value that the calls of a group share. */
        LedgerGroupValue: {
            /** @description What they are grouped by. */
            by: string;
            /** @description Null where the calls do not say it. */
            value: string | null;
        };
        /** @description Calls that have no estimate, and why. */
        LedgerRefused: {
            /** @description How many calls. */
            calls: number;
            /** @description Over all calls. */
            shareOfCalls: number;
            /** @description Why, those of most calls first. */
            reasons: components["schemas"]["LedgerWithoutEstimate"][];
            /** @description What those of unknown models would cost as models of their class, which is a guess and in no total; null where there are none. */
            guess: components["schemas"]["LedgerGuess"] | null;
        };
        /** @description One reason, and the calls that it holds for. */
        LedgerWithoutEstimate: {
            /** @description The code of the problem. */
            code: string;
            /** @description Why one of the calls has no estimate. */
            example: string;
            /** @description How many calls. */
            calls: number;
            /** @description Requests that they stand for. */
            requests: number;
            /** @description The models as they were asked for, those of most calls first, ten at most. */
            models: string[];
        };
        /** @description What calls without an estimate may cost. */
        LedgerGuess: {
            /** @description Facility energy. */
            energy: components["schemas"]["Quantity"];
            water: components["schemas"]["WaterSum"];
            /** @description Their total carbon. */
            carbon: components["schemas"]["Quantity"];
            /** @description How many calls. */
            calls: number;
        };
        /** @description One kind of evidence, and what rests on it. */
        LedgerEvidence: components["schemas"]["LedgerShare"] & {
            evidence: components["schemas"]["Evidence"];
        };
        /** @description One warning, and what it holds for. */
        LedgerWarning: components["schemas"]["LedgerShare"] & {
            code: components["schemas"]["WarningCode"];
        };
        /** @description One method, and what it estimated. */
        LedgerMethod: components["schemas"]["LedgerShare"] & {
            /** @description Id of the method. */
            id: string;
            /** @description Its version. */
            version: string;
            /** @description Its title. */
            title: string;
        };
        /** @description What the calls of a period cost. */
        LedgerReport: {
            /** @description Where the period begins. */
            from: string;
            /** @description Where it ends, which is no part of it. */
            to: string;
            /** @description Whose days and months. */
            timeZone: string;
            /** @description Null where each call says its own. */
            basis: components["schemas"]["GridBasis"] | null;
            /** @description The ledger keeps no hour before. */
            keptFrom: string;
            /** @description Whether the period begins before that: what lies before is missing. */
            isCut: boolean;
            /** @description Tags of these calls that have more values than are kept apart, by name; absent where there are none. */
            tagsUnderOther?: components["schemas"]["TagUnderOther"][];
            totals: components["schemas"]["LedgerTotals"];
            scopes: components["schemas"]["LedgerScopes"];
            energyMix: components["schemas"]["LedgerEnergyMix"];
            largest: components["schemas"]["LedgerLargestOf"];
            /** @description What would reduce the footprint, the largest saving of carbon first. */
            reductions: components["schemas"]["LedgerReduction"][];
            /** @description In the order of what they are grouped by. */
            groups: components["schemas"]["LedgerGroup"][];
            /** @description The groups beyond the first 10,000, together; null where there are none. */
            otherGroups: components["schemas"]["LedgerTotals"] | null;
            withoutEstimate: components["schemas"]["LedgerRefused"];
            /** @description How the weakest figure was obtained that the estimates rest on, by their share of the energy. */
            evidence: components["schemas"]["LedgerEvidence"][];
            /** @description Why estimates are weak, by their share of the energy. */
            warnings: components["schemas"]["LedgerWarning"][];
            /** @description The methods behind the estimates, by their share of the energy. */
            methods: components["schemas"]["LedgerMethod"][];
            /** @description What the estimates rest on. */
            citations: components["schemas"]["Citation"][];
            /** @description Hours of calls that are alike, of which each has an estimate. */
            cells: number;
            catalogRevision: components["schemas"]["CatalogRevision"];
            /** @description SHA-256 of the report without this field, its keys in order: the same of the same calls at one revision. */
            digest: string;
        };
        /** @description The period in the terms of ESRS E1 and E3: energy, emissions by scope, water, and how good the figures are. */
        EsrsReport: {
            /** @constant */
            standard: "ESRS";
            period: components["schemas"]["LedgerFormPeriod"];
            boundary: string;
            e1Energy: components["schemas"]["EsrsEnergy"];
            e1Emissions: components["schemas"]["EsrsEmissions"];
            e3Water: components["schemas"]["EsrsWater"];
            quality: components["schemas"]["LedgerFormQuality"];
        };
        LedgerFormPeriod: {
            from: string;
            to: string;
        };
        EsrsEnergy: {
            /** @constant */
            disclosure: "E1-5";
            total: components["schemas"]["LedgerFormAmount"];
            renewable: components["schemas"]["LedgerFormAmount"];
            nonRenewable: components["schemas"]["LedgerFormAmount"];
            unknownSource: components["schemas"]["LedgerFormAmount"];
            note: string;
        };
        /** @description With its 90 % range. */
        LedgerFormAmount: {
            value: number;
            low: number;
            high: number;
            /** @enum {string} */
            unit: "MWh" | "tCO2e" | "m3";
        };
        EsrsEmissions: {
            /** @constant */
            disclosure: "E1-6";
            scope1: components["schemas"]["LedgerFormAmount"];
            scope2LocationBased: components["schemas"]["LedgerFormAmount"] | null;
            scope2MarketBased: components["schemas"]["LedgerFormAmount"] | null;
            scope3: components["schemas"]["LedgerFormAmount"];
            scope3Categories: components["schemas"]["EsrsCategory"][];
            totalLocationBased: components["schemas"]["LedgerFormAmount"];
            /** @description Null where the report is of a customer, or no market-based figure is known. */
            totalMarketBased: components["schemas"]["LedgerFormAmount"] | null;
            note: string;
        };
        EsrsCategory: {
            /** Format: int64 */
            category: number;
            name: string;
            emissions: components["schemas"]["LedgerFormAmount"];
        };
        EsrsWater: {
            /** @constant */
            disclosure: "E3-4";
            consumption: components["schemas"]["LedgerFormAmount"];
            onSite: components["schemas"]["LedgerFormAmount"];
            ofElectricity: components["schemas"]["LedgerFormAmount"];
        };
        /** @description How good the figures are, and on what they rest. */
        LedgerFormQuality: {
            /** @description The share of the calls whose figures were computed here; the others have none and are in no figure. */
            modelledShare: number;
            /** @description The share of the energy whose weakest figure was read in another text, or not read. */
            secondaryDataShare: number;
            /** @description The share of the energy that callers metered. */
            meteredShare: number;
            /** @description Each method with its version. */
            methods: string[];
            catalogRevision: string;
            /** @description The titles of the sources behind the figures, with their publishers. */
            factorSources: string[];
            /** @description That of the whole report, at the same question in JSON. */
            reportDigest: string;
        };
        /** @description The period in the terms of the GHG Protocol: scopes by role, exclusions, and the quality of the data. */
        GhgReport: {
            /** @constant */
            standard: "GHG Protocol";
            period: components["schemas"]["LedgerFormPeriod"];
            /** @enum {string} */
            role: "customer" | "operator";
            boundary: string;
            /** @description Null for a customer, who buys no electricity for it. */
            scope2: components["schemas"]["GhgScope2"] | null;
            scope3: components["schemas"]["GhgCategory"][];
            exclusions: components["schemas"]["GhgExclusion"][];
            activity: components["schemas"]["GhgActivity"];
            quality: components["schemas"]["LedgerFormQuality"];
        };
        GhgScope2: {
            locationBased: components["schemas"]["LedgerFormAmount"];
            marketBased: components["schemas"]["LedgerFormAmount"] | null;
            factors: string;
            callsWithoutDirectFactor: number;
            callsWithoutMarketBasedFactor: number;
        };
        GhgCategory: {
            /** Format: int64 */
            category: number;
            name: string;
            emissions: components["schemas"]["LedgerFormAmount"];
            method: string;
            marketBased: components["schemas"]["LedgerFormAmount"] | null;
        };
        GhgExclusion: {
            reason: string;
            calls: number;
            models: string[];
        };
        GhgActivity: {
            energy: components["schemas"]["LedgerFormAmount"];
            calls: number;
            requests: number;
            tokens: number;
        };
        /** @description The period as scores of Software Carbon Intensity for AI, of its consumer: C over R. */
        SciReport: {
            /** @constant */
            specification: "Software Carbon Intensity for AI";
            /** @constant */
            persona: "consumer";
            period: components["schemas"]["LedgerFormPeriod"];
            /** @description O: by location, without offsets. */
            operationalCarbon: components["schemas"]["Quantity"];
            /** @description M. */
            embodiedCarbon: components["schemas"]["Quantity"];
            /** @description C: operational and embodied, of the calls that were estimated. */
            carbon: components["schemas"]["Quantity"];
            scores: components["schemas"]["SciPeriodScore"][];
            boundary: components["schemas"]["SciReportBoundary"];
            quality: components["schemas"]["LedgerFormQuality"];
        };
        SciPeriodScore: {
            /** @enum {string} */
            functionalUnit: "token" | "million tokens" | "request";
            /** @description R: how many there were. */
            amount: number;
            /** @constant */
            counts: "gross";
            value: number;
            low: number;
            high: number;
            unit: string;
        };
        SciReportBoundary: {
            included: string[];
            leftOut: string[];
        };
        /** @description The period as a CycloneDX 1.7 document: each model that was used, with the energy and carbon of its use. */
        CyclonedxReport: {
            [key: string]: unknown;
        };
        /** @description Which totals of a period a newer catalog or method moves, by how much, and because of which records. */
        LedgerRestatement: {
            /** @description Where the period begins. */
            from: string;
            /** @description Where it ends, which is no part of it. */
            to: string;
            /** @description Whose days and months. */
            timeZone: string;
            basis: components["schemas"]["GridBasis"] | null;
            /**
             * Format: uuid
             * @description The issued report that is compared; null where an earlier revision is.
             */
            report: string | null;
            before: components["schemas"]["LedgerRestatementSide"];
            after: components["schemas"]["LedgerRestatementSide"];
            /** @description Whether every figure is the same to the last digit. */
            isUnchanged: boolean;
            calls: components["schemas"]["LedgerCounts"];
            /** @description Calls that could not be estimated. */
            callsWithoutEstimate: components["schemas"]["LedgerCounts"];
            /** @description Every total, moved or not. */
            figures: components["schemas"]["LedgerMove"][];
            /** @description Those whose carbon moves most first, 100 at most. */
            groups: components["schemas"]["LedgerMovedGroup"][];
            /** @description How many groups moved, shown or not. */
            groupsMoved: number;
            /** @description What moves the totals, the largest change of carbon first. The effect of a record is that of its change alone. */
            causes: components["schemas"]["LedgerCause"][];
            /** @description What the causes together do not add up to: effects of several changes on each other, and calls that were not examined. */
            unexplained: components["schemas"]["LedgerEffect"];
            explainedShare: components["schemas"]["LedgerExplainedShare"];
            /** @description Records that differ between the two catalogs, with an effect or without. */
            recordsChanged: number;
            /** @description The share of the requests over which the effects of records were computed: those that do not move, and the 1,000 kinds of calls that move most. */
            examinedShareOfRequests: number;
        };
        /** @description What figures were computed from. */
        LedgerRestatementSide: {
            /** @description The state of the records. */
            catalogRevision: string;
            /** @description Null where it is that which answers. */
            softwareVersion: string | null;
            /** @description Of an issued report; null where the figures were computed now. */
            issuedAt: string | null;
        };
        /** @description A number of calls before and after. */
        LedgerCounts: {
            /** @description By the earlier revision or report. */
            before: number;
            /** @description Now. */
            after: number;
        };
        /** @description One total before and after. */
        LedgerMove: {
            /**
             * @description Which total.
             * @enum {string}
             */
            figure: "energy" | "carbonTotal" | "carbonLocationBased" | "carbonMarketBased" | "carbonEmbodied" | "water" | "primaryEnergy" | "abioticDepletion";
            /** @description By the earlier revision or report. */
            before: components["schemas"]["Quantity"];
            /** @description Now. */
            after: components["schemas"]["Quantity"];
            /** @description The value after less the value before, in their unit. */
            change: number;
            /** @description The change over the value before; null where that is 0. */
            changeShare: number | null;
        };
        /** @description A group whose energy, carbon or water moved. */
        LedgerMovedGroup: {
            /** @description What its calls share, in the order of groupBy. */
            key: components["schemas"]["LedgerGroupValue"][];
            /** @description All calls. */
            calls: components["schemas"]["LedgerCounts"];
            /** @description Its totals, moved or not. */
            figures: components["schemas"]["LedgerMove"][];
        };
        /** @description One thing that moves the totals, and by how much. */
        LedgerCause: {
            /** @description The change of the energy, after less before. */
            energyKwh: number;
            /** @description The change of the total carbon. */
            carbonGco2e: number;
            /** @description The change of the total water. */
            waterLitres: number;
            /**
             * @description records: the catalog; calls: calls that came, or were forgotten, since the report was issued; software: methods of another version.
             * @enum {string}
             */
            cause: "records" | "calls" | "software" | "calls_and_software";
            /** @description One record, or several whose effects could not be told apart; empty for other causes. */
            records: components["schemas"]["LedgerChangedRecord"][];
        };
        /** @description A record that differs. */
        LedgerChangedRecord: {
            /** @description Its kind. */
            kind: string;
            /** @description Its id. */
            id: string;
            /**
             * @description How it differs.
             * @enum {string}
             */
            change: "added" | "removed" | "changed";
            /** @description The fields of the record that differ; empty unless it was changed. */
            fields: string[];
        };
        /** @description By how much totals change. */
        LedgerEffect: {
            /** @description The change of the energy, after less before. */
            energyKwh: number;
            /** @description The change of the total carbon. */
            carbonGco2e: number;
            /** @description The change of the total water. */
            waterLitres: number;
        };
        /** @description The share of the change of each total that the causes add up to. */
        LedgerExplainedShare: {
            /** @description Of the change of energy; null where it does not change. */
            energy: number | null;
            /** @description Of the change of carbon; null where it does not change. */
            carbon: number | null;
            /** @description Of the change of water; null where it does not change. */
            water: number | null;
        };
        /** @description The budgets of a month of the workspace of a key. */
        LedgerBudgets: {
            /** @description Where the month that runs begins, in UTC. */
            from: string;
            /** @description Where it ends, which is no part of it. */
            to: string;
            /** @description As LEDGER_BUDGETS lists them. */
            items: components["schemas"]["LedgerBudget"][];
        };
        /** @description A budget, and what of it is used. */
        LedgerBudget: {
            /** @description The tag whose value it is for; null of all calls. */
            tag: string | null;
            /** @description The value of the tag; null of all calls. */
            value: string | null;
            /** @description What a month may use, in unit. */
            amount: number;
            unit: components["schemas"]["LedgerBudgetUnit"];
            /** @description What the calls of the month cost so far; null where it is not known, as of a tag beyond the first four of LEDGER_TAGS. */
            used: components["schemas"]["Quantity"] | null;
            /** @description The value of used over amount: 1 where the budget is used up. */
            usedShare: number | null;
        };
        /**
         * @description Of energy, carbon or water.
         * @enum {string}
         */
        LedgerBudgetUnit: "kWh" | "kgCO2e" | "L";
        /** @description A report as it was issued. */
        FrozenReport: components["schemas"]["IssuedReport"] & {
            report: components["schemas"]["LedgerReport"];
        };
        /** @description The reports that the workspace issued, newest first. */
        FrozenReportList: {
            /** @description The reports. */
            items: components["schemas"]["FrozenReportSummary"][];
        };
        /** @description A report that was issued and is kept as it was. */
        FrozenReportSummary: components["schemas"]["IssuedReport"];
        /** @description What was forgotten. */
        LedgerForgotten: {
            /**
             * Format: int64
             * @description How many sums of an hour’s similar calls were removed.
             */
            cells: number;
        };
        /** @description The estimates of the variants, and their ratios to the baseline. */
        Comparison: {
            kind: components["schemas"]["Purpose"];
            baseline: components["schemas"]["ComparedBaseline"];
            /** @description In the order of the request. */
            variants: components["schemas"]["ComparedVariant"][];
            /** @description Of what is listed above; those of the steps are in the estimates. */
            citations: components["schemas"]["Citation"][];
            catalogRevision: components["schemas"]["CatalogRevision"];
        };
        /** @description What the variants are compared with. */
        ComparedBaseline: components["schemas"]["Compared"] & {
            assumptions: components["schemas"]["Assumption"][];
        };
        /** @description One variant: what it costs, and its ratio to the baseline. */
        ComparedVariant: components["schemas"]["Compared"] & {
            /** @description The given name, else the differences from the baseline. */
            name: string;
            technique: components["schemas"]["AppliedTechnique"] | null;
            /** @description Those that the baseline does not make. */
            assumptions: components["schemas"]["Assumption"][];
            ratio: components["schemas"]["FootprintRatio"];
            /** @description What has to be trained for it, each part apart. */
            trainings: components["schemas"]["ComparedTraining"][];
            /** @description After how many requests its trainings are paid back; null where breakEvenReason says why. */
            breakEvenRequests: components["schemas"]["BreakEvenRequests"] | null;
            /** @description Why breakEvenRequests is null, or has no upper end. */
            breakEvenReason: string | null;
        };
        /** @description The technique that was applied. */
        AppliedTechnique: {
            /** @description Id of the technique. */
            id: string;
            /** @description Its name. */
            name: string;
            /** @description Every figure that is published about it, each with its source. */
            effects: components["schemas"]["TechniqueEffect"][];
            /** @description Ids of citations in this answer. */
            citations: string[];
        };
        /** @description One number with its unit, its source and the place in it. */
        Figure: components["schemas"]["CitedNumber"] & {
            /** @description The number, in unit. A figure that is sent with low and high may leave it out; it is then their geometric mean. */
            value: number;
            /** @description Conflicting figures that were not chosen; the note says why. */
            alternatives?: components["schemas"]["AlternativeFigure"][];
        };
        /** @description A figure that conflicts with the chosen one, kept in the open. */
        AlternativeFigure: components["schemas"]["CitedNumber"] & {
            /** @description The number, in unit. */
            value: number;
        };
        /** @description The variant over the baseline, each the whole (carbon with embodied, water with that of the electricity); doubts that both share are taken out of the interval. Null where the baseline is zero. */
        FootprintRatio: {
            /** @description Of the energies. */
            energy: components["schemas"]["Quantity"] | null;
            /** @description Of the totals of carbon. */
            carbon: components["schemas"]["Quantity"] | null;
            /** @description Of the totals of water. */
            water: components["schemas"]["Quantity"] | null;
        };
        /** @description A training that a variant needs; not part of its energy. */
        ComparedTraining: components["schemas"]["Compared"] & {
            /** @description What is trained. */
            name: string;
        };
        /** @description Requests after which what is saved has paid for the trainings, with its 90 % interval. */
        BreakEvenRequests: {
            /** @description Requests after which the training is paid back. */
            value: number;
            /** @description Lower end of the 90 % interval. */
            low: number;
            /** @description Null where possibly nothing is saved. */
            high: number | null;
        };
        /** @description A comparison by detail=summary: without assumptions and citations. */
        ComparisonOutline: {
            kind: components["schemas"]["Purpose"];
            baseline: components["schemas"]["BaselineOutline"];
            variants: components["schemas"]["VariantOutline"][];
            catalogRevision: components["schemas"]["CatalogRevision"];
        };
        /** @description The baseline, without assumptions and citations. */
        BaselineOutline: components["schemas"]["Outline"];
        /** @description A variant, without assumptions and citations. */
        VariantOutline: components["schemas"]["Outline"] & {
            /** @description The given name, else the differences from the baseline. */
            name: string;
            ratio: components["schemas"]["FootprintRatio"];
            /** @description After how many requests its trainings are paid back; null where breakEvenReason says why. */
            breakEvenRequests: components["schemas"]["BreakEvenRequests"] | null;
            /** @description Id of the technique. */
            technique: string | null;
        };
        /** @description A comparison by detail=numbers: the totals and their ratios. */
        ComparisonNumbers: {
            kind: components["schemas"]["Purpose"];
            baseline: components["schemas"]["BaselineNumbers"];
            variants: components["schemas"]["VariantNumbers"][];
            catalogRevision: components["schemas"]["CatalogRevision"];
        };
        /** @description The totals of the baseline. */
        BaselineNumbers: components["schemas"]["Numbers"];
        /** @description The totals of a variant, and their ratios. */
        VariantNumbers: components["schemas"]["Numbers"] & {
            /** @description The given name, else the differences from the baseline. */
            name: string;
            ratio: components["schemas"]["FootprintRatio"];
        };
        /** @description When and where a work is best run, and what waiting saves. */
        Schedule: {
            kind: components["schemas"]["Purpose"];
            /** @description To start as early as allowed, in the first place that was named. */
            reference: components["schemas"]["ScheduledStart"];
            /** @description The best first; of equals the earliest. */
            starts: components["schemas"]["ScheduledStart"][];
            /**
             * Format: int64
             * @description How many were looked at.
             */
            startsConsidered: number;
            /** @description Where it may run. */
            places: components["schemas"]["SchedulePlace"][];
            warnings: components["schemas"]["Warning"][];
            /** @description The sources of these numbers. */
            citations: components["schemas"]["Citation"][];
            catalogRevision: components["schemas"]["CatalogRevision"];
        };
        /**
         * @description What is known of the hours: a series that covers them; a forecast, which says when it was issued; the same hours of the day in the same month of a year on record; or the mean of a year, which is the same at every hour.
         * @enum {string}
         */
        ScheduleRests: "series" | "forecast" | "typical_days" | "year";
        /** @description One time and place to begin. */
        ScheduledStart: {
            /** @description Id of the cloud region; null where a zone was named. */
            region: string | null;
            /** @description Id of the grid zone. */
            zone: string;
            /** @description In UTC. */
            startsAt: string;
            /** @description In UTC. */
            endsAt: string;
            /** @description The weakest of what its hours rest on. */
            restsOn: components["schemas"]["ScheduleRests"];
            /** @description Mean carbon intensity of the hours of the run, location-based. */
            intensity: components["schemas"]["Quantity"];
            /** @description Operational carbon: energy × intensity. What the making of the hardware cost is the same everywhere, and is left out. */
            carbon: components["schemas"]["Quantity"];
            /** @description Of the whole run, on site and for electricity; the same at every hour of a place. */
            water: components["schemas"]["Quantity"];
            /** @description Share of the carbon of the reference that is saved; below zero where it is more. Null where that is zero. */
            carbonSaved: components["schemas"]["Quantity"] | null;
        };
        /** @description A place where the work may run. */
        SchedulePlace: {
            /** @description Id of the cloud region; null where a zone was named. */
            region: string | null;
            /** @description Id of the grid zone. */
            zone: string;
            /** @description Of the whole work there, in kWh. */
            energy: components["schemas"]["Quantity"];
            /** @description Id of the grid series whose year gives the typical days; null where none is on record. */
            history: string | null;
        };
        /** @description What the AI sector may use in a year, from the servers that it may run. */
        AiSectorProjection: {
            /** @description Electricity of the servers in a year. The ends are those of the power of a server; the value is the geometric mean. */
            energy: components["schemas"]["Quantity"];
            assumptions: components["schemas"]["Assumption"][];
            warnings: components["schemas"]["Warning"][];
            /** @description The derivation, each step after its inputs. */
            steps: components["schemas"]["Step"][];
            /** @description The sources of these numbers. */
            citations: components["schemas"]["Citation"][];
            catalogRevision: components["schemas"]["CatalogRevision"];
            links: components["schemas"]["ProjectionLinks"];
        };
        /** @description Where to read on. */
        ProjectionLinks: {
            /** @description The same projection as a GET. */
            self: string | null;
        };
        AcceleratorPage: components["schemas"]["ListPage"] & {
            items: components["schemas"]["Accelerator"][];
        };
        /**
         * @description bundled: came with this version; user: written by its operators, and wins over a bundled one of the same id.
         * @enum {string}
         */
        Origin: "bundled" | "user";
        SelectedFieldsPage: components["schemas"]["ListPage"] & {
            items: components["schemas"]["SelectedFields"][];
        };
        ServerPage: components["schemas"]["ListPage"] & {
            items: components["schemas"]["Server"][];
        };
        EmbodiedRecordPage: components["schemas"]["ListPage"] & {
            items: components["schemas"]["EmbodiedRecord"][];
        };
        GridZonePage: components["schemas"]["ListPage"] & {
            items: components["schemas"]["GridZone"][];
        };
        GridSeriesPage: components["schemas"]["ListPage"] & {
            items: components["schemas"]["ListedGridSeries"][];
        };
        /** @description The intensity of a grid zone by the hour, half-hour or quarter of an hour, all from one source. Read one by its id for its values. */
        ListedGridSeries: WithRequired<components["schemas"]["SeriesOutline"], "notes"> & {
            origin: components["schemas"]["Origin"];
            citations: components["schemas"]["Citations"];
        };
        CloudRegionPage: components["schemas"]["ListPage"] & {
            items: components["schemas"]["CloudRegion"][];
        };
        OperatorPage: components["schemas"]["ListPage"] & {
            items: components["schemas"]["Operator"][];
        };
        ModelPage: components["schemas"]["ListPage"] & {
            items: components["schemas"]["Model"][];
        };
        NameListPage: components["schemas"]["ListPage"] & {
            items: components["schemas"]["ListedNameList"][];
        };
        /** @description Further names of models, as one list writes them on one day. Read one by its id for its names. */
        ListedNameList: WithRequired<components["schemas"]["ModelList"], "notes"> & {
            /** @description The day of the list that the names were read in. */
            listedOn: string;
            origin: components["schemas"]["Origin"];
            citations: components["schemas"]["Citations"];
        };
        PriceListPage: components["schemas"]["ListPage"] & {
            items: components["schemas"]["ListedPriceList"][];
        };
        /** @description Prices of tokens, as one list gives them on one day. Read one by its id for its prices. */
        ListedPriceList: WithRequired<components["schemas"]["ModelList"], "notes"> & {
            /** @description The day of the list. */
            listedOn: string;
            origin: components["schemas"]["Origin"];
            citations: components["schemas"]["Citations"];
        };
        TrainingRunPage: components["schemas"]["ListPage"] & {
            items: components["schemas"]["TrainingRun"][];
        };
        TrainingMeasurementPage: components["schemas"]["ListPage"] & {
            items: components["schemas"]["TrainingMeasurement"][];
        };
        MeasurementPage: components["schemas"]["ListPage"] & {
            items: components["schemas"]["Measurement"][];
        };
        WorkMeasurementPage: components["schemas"]["ListPage"] & {
            items: components["schemas"]["WorkMeasurement"][];
        };
        ProductionFigurePage: components["schemas"]["ListPage"] & {
            items: components["schemas"]["ProductionFigure"][];
        };
        FactorPage: components["schemas"]["ListPage"] & {
            items: components["schemas"]["Factor"][];
        };
        TechniquePage: components["schemas"]["ListPage"] & {
            items: components["schemas"]["Technique"][];
        };
        EquivalencePage: components["schemas"]["ListPage"] & {
            items: components["schemas"]["Equivalence"][];
        };
        ClaimPage: components["schemas"]["ListPage"] & {
            items: components["schemas"]["Claim"][];
        };
        GridValuePage: components["schemas"]["ListPage"] & {
            items: components["schemas"]["GridValue"][];
        };
        /** @description One value of a grid zone and a period, a row of the tidy table of carbon intensities. */
        GridValue: {
            /** @description Zone, field, period and basis: FRA/carbonIntensity/2024/lifecycle. */
            id: string;
            /** @description Id of the grid zone. */
            zone: string;
            /** @description Its name. */
            zoneName: string;
            zoneKind: components["schemas"]["GridZoneKind"];
            field: components["schemas"]["GridValueField"];
            /** @description The year, month, day or hour (UTC) that it holds for; null where the source does not say. */
            period: string | null;
            /**
             * Format: int32
             * @description The year of the period.
             */
            year: number | null;
            /** @description With or without upstream emissions; null where the source does not say. */
            basis: components["schemas"]["GridBasis"] | null;
            /** @description The number, in unit. */
            value: number;
            /** @description Lower end of the range that the source gives. */
            low: number | null;
            /** @description Upper end of the range that the source gives. */
            high: number | null;
            unit: components["schemas"]["Unit"];
            /** @description The id of the source. */
            source: string;
            /** @description The place in the source. */
            locator: string;
            /** @description Only where weaker than the source itself. */
            evidence: components["schemas"]["Evidence"] | null;
        };
        MethodPage: components["schemas"]["ListPage"] & {
            items: components["schemas"]["Method"][];
        };
        /** @description A published way to compute a number. */
        Method: {
            /** @description Id of the method. */
            id: string;
            /** @description Its version: a changed formula is a new method. */
            version: string;
            /** @description Its title. */
            title: string;
            kind: components["schemas"]["Purpose"];
            /** @description What it does. */
            summary: string;
            /** @description Its formula. */
            formula: string;
            /** @description Fields of the request that it uses. */
            inputs: string[];
            /** @description Where it may be believed. */
            domain: string;
            /** @description Where it is weak. */
            weaknesses: string[];
            /** @description Who published it. */
            citations: components["schemas"]["Citation"][];
            /** @description Where it is explained. */
            documentation: string;
        };
        SourcePage: components["schemas"]["ListPage"] & {
            items: components["schemas"]["Source"][];
        };
        ValidationCasePage: components["schemas"]["ListPage"] & {
            items: components["schemas"]["ValidationCase"][];
        };
        /** @description One estimate beside what was measured: a point of what the validation scores. */
        ValidationCase: {
            /** @description The method and what it is held against: wattprint-roofline-1:mle3-lm-arena-chat-0. */
            id: string;
            /** @description Joules of the accelerators for an output token; the same at the plug of the server; kWh of a training; work: joules of the accelerators for a unit of work, as an image, a clip or a recording. */
            kind: components["schemas"]["ValidationCaseKind"];
            /** @description The id of the method. */
            method: string;
            /** @description fit: behind the coefficients of our own methods; fit_2: behind those of the second edition of inference alone; check: behind none; circular: a training at a rated or assumed power. */
            use: components["schemas"]["ValidationCaseUse"];
            /** @description The model as the source names it. */
            modelName: string;
            /** @description What is left out together when a fit is scored on what it never saw. */
            family: string;
            /** @description The accelerator record, or what the source calls it. */
            hardware: string;
            /** @description Mean sequences in flight; null of a training. */
            batchSize: number | null;
            /** @description The record of it, for inference and wall. */
            measurement: components["schemas"]["RecordId"] | null;
            /** @description The record of it, for training. */
            trainingRun: components["schemas"]["RecordId"] | null;
            /** @description The record of it, for work. */
            workMeasurement: components["schemas"]["RecordId"] | null;
            /** @description What the joules are of, for work; null otherwise. */
            unitOfWork: components["schemas"]["UnitOfWork"] | null;
            /** @description As published; without an interval both ends are the value. */
            measured: components["schemas"]["Quantity"];
            /** @description By the method, from all that was published but this; without an interval both ends are the value. */
            estimated: components["schemas"]["Quantity"];
            /** @description Estimated over measured: above 1 the method is too high. */
            ratio: number;
            /** @description Whether the 90 % interval holds the measurement; null where the method gives no interval. */
            isInside: boolean | null;
            source: components["schemas"]["RecordId"];
            /** @description The place in the source. */
            locator: string;
            /** @description The sources of both numbers. */
            citations: components["schemas"]["Citation"][];
        };
        SourceUsePage: components["schemas"]["ListPage"] & {
            items: components["schemas"]["SourceUse"][];
        };
        /** @description One thing that rests on a source. */
        SourceUse: {
            kind: components["schemas"]["UserKind"];
            /** @description The record or the method. */
            id: string;
            /** @description The name of the record or the method. */
            name: string;
            /** @description Where in it, as a JSON pointer; empty where it rests on the source as a whole. */
            field: string;
            /** @description The place in the source. */
            locator: string;
        };
        /**
         * @description What rests on it: a kind of record, or a method.
         * @enum {string}
         */
        UserKind: "accelerator" | "server" | "embodiedRecord" | "gridZone" | "gridSeries" | "cloudRegion" | "operator" | "model" | "nameList" | "priceList" | "trainingRun" | "trainingMeasurement" | "measurement" | "workMeasurement" | "productionFigure" | "factor" | "technique" | "equivalence" | "claim" | "method";
        /** @description Every method against every published measurement on record: error, bias and coverage. */
        Validation: {
            /** @description What these figures are, and what they are not. */
            notes: string[];
            /** @description Energy of an output token, by method. */
            inference: components["schemas"]["InferenceValidation"][];
            /** @description The same by what the caller knows of the serving. */
            knowledge: components["schemas"]["KnowledgeScore"][];
            /** @description The same with the model family that is scored left out of the fit. */
            leftOut: components["schemas"]["LeftOutScore"][];
            /** @description The second edition, with laboratories or families left out of its fit. */
            secondEdition: components["schemas"]["SecondEditionScore"][];
            /** @description How good the guesses of sizes that nobody publishes are, by hiding sizes that are known. */
            modelClass: components["schemas"]["ClassScore"][];
            /** @description Images, video, sound, speech, embeddings, and text about images and video. */
            work: components["schemas"]["WorkValidation"][];
            /** @description Images and video, with what is scored left out of the fit. */
            workLeftOut: components["schemas"]["WorkLeftOutScore"][];
            /** @description Simple rules on images and video of one accelerator; their constants are fitted without the family that is scored. */
            workNaive: components["schemas"]["NaiveScore"][];
            /** @description Measurements of such work that are not scored. */
            workUnscored: components["schemas"]["Unscored"][];
            wall: components["schemas"]["WallScore"];
            production: components["schemas"]["ProductionValidation"];
            /** @description Energy of trainings, by method. */
            training: components["schemas"]["TrainingValidation"][];
            /** @description The same with what is scored left out of the fit. */
            trainingLeftOut: components["schemas"]["TrainingLeftOutScore"][];
            /** @description Measurements that no method is scored on. */
            unscored: components["schemas"]["Unscored"][];
            catalogRevision: components["schemas"]["CatalogRevision"];
            /** @description Where these figures are explained. */
            documentation: string;
        };
        /** @description Joules of the accelerators by one method, against every measurement that it can serve. */
        InferenceValidation: components["schemas"]["Scores"] & {
            method: components["schemas"]["MethodName"];
            groups: components["schemas"]["ScoreGroup"][];
            unscored: components["schemas"]["Unscored"][];
        };
        /** @description How far estimates are from measurements. */
        Score: {
            /**
             * Format: int32
             * @description How many measurements.
             */
            count: number;
            /** @description exp of the median of |ln(estimate / measured)|: 1.2 is off by 1.2 times at the median. */
            medianFactorError: number;
            /** @description Share of estimates within 1.5 times, up or down. */
            shareWithinOneAndAHalf: number;
            /** @description Share of estimates within 2 times, up or down. */
            shareWithinTwo: number;
            /** @description exp of the median of ln(estimate / measured): above 1 the method is too high. */
            bias: number;
            /** @description Share of measurements inside the 90 % interval; 0.9 is right. Null where a method gives no interval. */
            coverage: number | null;
        };
        /** @description Scores of the measurements that share one condition. */
        ScoreGroup: components["schemas"]["Scores"] & {
            by: components["schemas"]["ScoreGroupKind"];
            /** @description of_2025, nvidia-b200, 64-511, a source. */
            name: string;
        };
        /**
         * @description The condition that the measurements share.
         * @enum {string}
         */
        ScoreGroupKind: "engine_age" | "hardware" | "batch_band" | "source";
        /** @description What was left out of a score, and why. */
        Unscored: {
            /** @description Why. */
            reason: string;
            /**
             * Format: int32
             * @description How many measurements.
             */
            count: number;
        };
        /** @description The method that auto takes, by what the caller knows. */
        KnowledgeScore: components["schemas"]["Scores"] & {
            known: components["schemas"]["CallerKnowledge"];
            /** @description Those of fit that an engine of 2025 served at a batch of 7 or more. */
            modernServing: components["schemas"]["Score"] | null;
            /** @description Upper end over the estimate, median over modernServing. */
            medianIntervalFactor: number | null;
        };
        /**
         * @description What the caller says: shape is layers and KV cache; speed is that of one stream; only_sizes leaves out the hardware too.
         * @enum {string}
         */
        CallerKnowledge: "all_inputs" | "shape_hidden" | "batch_hidden" | "batch_hidden_speed_known" | "only_sizes" | "sizes_and_speed";
        /** @description The same with coefficients that were fitted without the model family that is scored: the honest figure for a new model. */
        LeftOutScore: {
            known: components["schemas"]["CallerKnowledge"];
            measurements: components["schemas"]["LeftOutMeasurements"];
            score: components["schemas"]["Score"];
        };
        /**
         * @description Which measurements: all, or those of modern serving.
         * @enum {string}
         */
        LeftOutMeasurements: "all" | "modern_serving";
        /** @description wattprint-roofline-2 on the rows behind it, with the laboratory or the model family that is scored left out of the fit. */
        SecondEditionScore: {
            /** @description What the coefficients had not seen; nothing: they had seen the very rows. */
            leftOut: components["schemas"]["LeftOutOfFit"];
            /** @description All rows; the mean over laboratories; or those of one class of the interval. */
            rows: components["schemas"]["SecondEditionRows"];
            score: components["schemas"]["Score"];
        };
        /**
         * @description What the fit had not seen.
         * @enum {string}
         */
        LeftOutOfFit: "laboratory" | "family" | "nothing";
        /**
         * @description Which rows are scored.
         * @enum {string}
         */
        SecondEditionRows: "all" | "each_laboratory_alike" | "modern" | "older" | "hf" | "own_machine" | "quantised";
        /** @description How good model-class-1 is at models whose size is hidden from it. */
        ClassScore: {
            /** @description What the size is guessed from: the list price and the release; the same as if the model were an open one; the published size, or the price, of the model before it in its line; or its name and release alone. */
            known: components["schemas"]["ClassKnowledge"];
            /** @description Open models with their developer left out of the fit; those of developers that it never saw; open models; undisclosed ones, of which the size by an outside estimate is taken for true; or requests in production. */
            models: components["schemas"]["ClassModels"];
            /** @description Of the request; null where each has its own. */
            tokens: components["schemas"]["ClassTokens"] | null;
            /** @description The energy with the size hidden over that with it; in production over what was metered. */
            score: components["schemas"]["Score"];
            /** @description Upper end over the middle, at the median: of the range of sizes alone; in production of the whole answer. */
            medianIntervalFactor: number;
        };
        /**
         * @description What a size is guessed from.
         * @enum {string}
         */
        ClassKnowledge: "price" | "price_unshifted" | "sibling_size" | "sibling_price" | "name";
        /**
         * @description The models whose size is hidden.
         * @enum {string}
         */
        ClassModels: "left_out" | "never_fitted" | "open" | "outside_estimate" | "production_exports" | "production_prompt_bands";
        /** @description The tokens of a request. */
        ClassTokens: {
            /** @description Of the prompt, with those from a cache. */
            inputTokens: number;
            /** @description Of the prompt, those from a cache. */
            cachedInputTokens: number;
            /** @description Those generated. */
            outputTokens: number;
        };
        /** @description Joules of the accelerators for a unit of other work than text, or of text about images and video, against measurements. */
        WorkValidation: {
            /** @description text-to-image, image-to-video, image-chat, … */
            task: string;
            work: components["schemas"]["WorkType"];
            unitOfWork: components["schemas"]["UnitOfWork"];
            method: components["schemas"]["MethodName"];
            /** @description fit: behind the coefficients of the method, so that workLeftOut is the honest score; check: nothing was fitted on them. */
            use: components["schemas"]["WorkValidationUse"];
            score: components["schemas"]["Score"];
            groups: components["schemas"]["WorkScoreGroup"][];
        };
        /**
         * @description What the measurements were used for.
         * @enum {string}
         */
        WorkValidationUse: "fit" | "check";
        /** @description Scores of the measurements of a task that share one condition. */
        WorkScoreGroup: {
            by: components["schemas"]["WorkScoreGroupKind"];
            /** @description one, several; nvidia-b200; a source; a model family. */
            name: string;
            score: components["schemas"]["Score"];
        };
        /**
         * @description The condition that the measurements share.
         * @enum {string}
         */
        WorkScoreGroupKind: "accelerators" | "hardware" | "source" | "family";
        /** @description wattprint-diffusion-1 on the rows behind it, with what is scored left out of the fit: data, from npm run fit. */
        WorkLeftOutScore: {
            /** @description What the coefficients had not seen; task: images or video. */
            leftOut: components["schemas"]["LeftOutOfDiffusion"];
            /** @description An output on one accelerator, or split among several. */
            rows: components["schemas"]["WorkLeftOutRows"];
            score: components["schemas"]["Score"];
        };
        /**
         * @description What the fit had not seen.
         * @enum {string}
         */
        LeftOutOfDiffusion: "family" | "source" | "laboratory" | "hardware" | "task" | "nothing";
        /**
         * @description Which outputs are scored.
         * @enum {string}
         */
        WorkLeftOutRows: "one" | "one_images" | "one_video" | "several" | "several_images" | "several_video";
        /** @description What a simple rule would have said of outputs that one accelerator made. */
        NaiveScore: {
            work: components["schemas"]["WorkType"];
            name: components["schemas"]["NaiveMethod"];
            /** @description What the rule computes. */
            description: string;
            score: components["schemas"]["Score"];
        };
        /**
         * @description The simple rule.
         * @enum {string}
         */
        NaiveMethod: "constant" | "per_pixel" | "parameters_and_pixels" | "parameters_and_tokens" | "operations";
        /** @description Joules of the server, through method wall-1, against meters at the wall. */
        WallScore: {
            /** @description The accelerators of the servers that were metered. */
            hardware: string[];
            score: components["schemas"]["Score"] | null;
            unscored: components["schemas"]["Unscored"][];
            /** @description What is to be known of the meters. */
            note: string;
        };
        /** @description The method that auto takes against production: metered, stated, and a life cycle, which is more than the use. */
        ProductionValidation: {
            scores: components["schemas"]["ProductionScore"][];
            cases: components["schemas"]["ProductionCase"][];
        };
        /** @description The scores of one group. */
        ProductionScore: {
            group: components["schemas"]["ProductionGroup"];
            score: components["schemas"]["Score"];
        };
        /** @description An estimate beside what was metered or stated of production. */
        ProductionCase: WithRequired<components["schemas"]["ProductionOutline"], "tokensEvidence"> & {
            /** @description The id of its production figure. */
            id: components["schemas"]["RecordId"];
            /** @description In the unit of what was published, at its scope; low and high are the ends of the 90 % interval. */
            estimated: components["schemas"]["ProductionEstimate"] | null;
            /** @description Estimated over published: above 1 the method is too high. */
            ratio: number | null;
            /** @description Whether the 90 % interval holds what was published. */
            isInside: boolean | null;
            /** @description Why no estimate is set beside it. */
            notScored: string | null;
        };
        /** @description The estimate beside it. */
        ProductionEstimate: {
            /** @description The estimate itself. */
            value: number;
            /** @description Lower end of the 90 % interval. */
            low: number;
            /** @description Upper end of the 90 % interval. */
            high: number;
        };
        /** @description Energy of trainings by one method, against published energies. */
        TrainingValidation: {
            method: components["schemas"]["MethodName"];
            /** @description Against energies that rest on a metered power. */
            metered: components["schemas"]["Score"] | null;
            groups: components["schemas"]["TrainingScoreGroup"][];
            /** @description Against energies that are hours at a rated or assumed power: agreement between two computations, no validation. */
            circular: components["schemas"]["Score"] | null;
            unscored: components["schemas"]["Unscored"][];
        };
        /** @description Scores of the trainings that share one condition. */
        TrainingScoreGroup: {
            by: components["schemas"]["TrainingScoreGroupKind"];
            /** @description What they share. */
            name: string;
            score: components["schemas"]["Score"];
        };
        /**
         * @description The condition that the trainings share.
         * @enum {string}
         */
        TrainingScoreGroupKind: "hardware" | "reporting" | "scope" | "job_class";
        /** @description The second edition of our training methods on trainings whose source or family its coefficients had not seen. */
        TrainingLeftOutScore: {
            /** @description What was known of the training. */
            from: components["schemas"]["TrainingLeftOutFrom"];
            /** @description Which trainings: all, busy, small, … */
            jobs: string;
            /**
             * Format: int32
             * @description How many trainings.
             */
            count: number;
            /**
             * Format: int32
             * @description Of how many sources, or from operations model families.
             */
            sources: number | null;
            /** @description exp of the median of |ln(estimate / published)|. */
            medianFactorError: number;
            /** @description Share of trainings inside the 90 % interval. */
            coverage: number | null;
            /** @description The same with every source counted alike. */
            coverageBySource: number | null;
        };
        /**
         * @description What was known of a training.
         * @enum {string}
         */
        TrainingLeftOutFrom: "hours" | "operations";
        ChangePage: components["schemas"]["ListPage"] & {
            items: components["schemas"]["Change"][];
        };
        /** @description One record that was changed: when, by whom, from what to what. */
        Change: {
            /**
             * Format: int64
             * @description How often the catalog had changed with this; the changes of one import share it.
             */
            revision: number;
            /**
             * Format: date-time
             * @description When, in UTC.
             */
            at: string;
            /** @description What was done. */
            action: components["schemas"]["ChangeAction"];
            /** @description Who holds the key that it was done with. */
            owner: string;
            kind: components["schemas"]["ChangedKind"];
            /** @description Id of the record. */
            id: string;
            /** @description Null where the record was new. */
            digestBefore: string | null;
            /** @description Null where the record was deleted. */
            digestAfter: string | null;
            /** @description The record as it was; null where it was new, and of bundled records. */
            before: {
                [key: string]: unknown;
            } | null;
            /** @description The record as it became; null where it was deleted, and of bundled records. */
            after: {
                [key: string]: unknown;
            } | null;
        };
        /**
         * @description load: a new version of Wattprint brought other bundled records.
         * @enum {string}
         */
        ChangeAction: "put" | "delete" | "import" | "load";
        /** @description What an import changed, or would change. */
        ImportAnswer: {
            /** @description True where nothing was written. */
            dryRun: boolean;
            /** @description How many records of each. */
            counts: {
                /**
                 * Format: int64
                 * @description New ones.
                 */
                added: number;
                /**
                 * Format: int64
                 * @description Those that differ.
                 */
                changed: number;
                /**
                 * Format: int64
                 * @description Those that are as before.
                 */
                unchanged: number;
            };
            /** @description What is new. */
            added: components["schemas"]["NamedRecord"][];
            /** @description What differs from before. */
            changed: {
                kind: components["schemas"]["ChangedKind"];
                /** @description Its id. */
                id: string;
                /** @description What differs. */
                fields: string[];
                /** @description The first numbers and words that differ, old and new. */
                figures: components["schemas"]["FigureChange"][];
                /**
                 * Format: int64
                 * @description How many differ in all.
                 */
                figureCount: number;
            }[];
            /** @description What is as before. */
            unchanged: components["schemas"]["NamedRecord"][];
            /** @description With from. */
            file?: components["schemas"]["ReadFile"];
        };
        /** @description A record by its kind and id. */
        NamedRecord: {
            kind: components["schemas"]["ChangedKind"];
            /** @description Its id. */
            id: string;
        };
        /** @description One number or word that differs. */
        FigureChange: {
            /** @description The field, and in a series the period and basis of the point. */
            field: string;
            /** @description Null where there was none. */
            before: number | string | null;
            /** @description Null where there is none any more. */
            after: number | string | null;
            /** @description Of a number. */
            unit: string | null;
        };
        /** @description What a publisher’s file was read as. */
        ReadFile: {
            from: components["schemas"]["ImporterId"];
            /** @description Whose file it was read as. */
            title: string;
            /** @description What its licence asks of whoever publishes what was made from it. */
            licenceNote: string;
            /** @description The source card that its figures cite; null where it says nothing new. */
            source: components["schemas"]["Source"] | null;
            /**
             * Format: int64
             * @description How many of its figures the catalog holds already.
             */
            alike: number;
            /**
             * Format: int64
             * @description How many gave no record.
             */
            skippedCount: number;
            /** @description The first hundred that gave no record, and why. */
            skipped: {
                /**
                 * Format: int64
                 * @description The line; in JSON the place in its list, from 1.
                 */
                line: number;
                /** @description Why. */
                reason: string;
            }[];
            /** @description The first hundred figures that are doubted: what is odd about each, and what became of it. */
            warnings: {
                /**
                 * Format: int64
                 * @description The line; in JSON the place in its list, from 1.
                 */
                line: number;
                /** @description Why, and what became of it. */
                reason: string;
            }[];
        };
        /** @description What was taken back of the imports of one source. */
        WithdrawalAnswer: {
            /** @description The source, which is gone too. */
            source: string;
            /** @description What only the imports had brought. */
            deleted: components["schemas"]["NamedRecord"][];
            /** @description What is shown again as it was before. */
            restored: components["schemas"]["NamedRecord"][];
        };
        /** @description A key that was just made. */
        CreatedApiKey: components["schemas"]["KeyState"] & {
            /** @description Send it as Authorization: Bearer …; it is not kept and cannot be shown again. */
            key: string;
        };
        /** @description Every key that was ever made, oldest first. */
        ApiKeyList: {
            items: components["schemas"]["ApiKey"][];
        };
        /** @description A key without its secret, which is shown once, when the key is made. */
        ApiKey: components["schemas"]["KeyState"];
        /** @description The process answers. */
        Liveness: {
            /**
             * @description Always alive.
             * @constant
             */
            status: "alive";
        };
        /** @description Whether the service can answer, and on what. */
        Readiness: {
            /**
             * @description degraded: estimates go on from memory, but the database is away and writes are refused, or it could not be read again.
             * @enum {string}
             */
            status: "ready" | "degraded";
            /** @description The state of the records. */
            catalogRevision: string;
            /** @description The records in memory. */
            catalog: {
                /** @description Whether it is what the database holds, as far as is known. */
                current: boolean;
                /** @description Why the catalog of before is still used. */
                reason: string | null;
            };
            /** @description The database. */
            database: {
                /**
                 * @description Which one.
                 * @enum {string}
                 */
                kind: "embedded" | "postgresql";
                /** @description Whether it answers and takes writes. */
                reachable: boolean;
                /** @description Why it cannot be reached, or takes no writes. */
                reason: string | null;
            };
        };
        /** @description What this service is, with links. */
        Home: {
            /** @description Wattprint. */
            name: string;
            /** @description Of this software. */
            version: string;
            /** @description What it does. */
            description: string;
            /** @description The state of the records. */
            catalogRevision: string;
            /** @description Addresses to continue with, by name. */
            links: {
                [key: string]: string;
            };
        };
        /** @description Which period of the ledger is reported, and how it is split. */
        LedgerReportRequest: WithRequired<components["schemas"]["LedgerReportRequestFields"], "timeZone" | "role"> & {
            /** @description Of the catalog: that of a report that was issued (frozen), in place of the newest. */
            revision?: string;
        };
        /** @description One published figure about what a technique does or costs. */
        TechniqueEffect: {
            /** @description What the figure is of. */
            name: string;
            figure: components["schemas"]["Figure"];
        };
        /** @description A chip that models run on, with its rated figures. */
        Accelerator: WithRequired<components["schemas"]["AcceleratorFields"], "class" | "serverClass" | "trainingClass" | "generation" | "trainingServerClass" | "inferenceMeasured" | "bf16TensorCores" | "peak" | "aliases" | "notes"> & {
            origin: components["schemas"]["Origin"];
            citations: components["schemas"]["Citations"];
        };
        /** @description Dense peak arithmetic by number format. */
        PeakRates: {
            /** @description In fp64. Between 0.000001 and 1e9 TFLOP/s. */
            fp64?: components["schemas"]["Figure"];
            /** @description In fp32, on the vector units. Between 0.000001 and 1e9 TFLOP/s. */
            fp32?: components["schemas"]["Figure"];
            /** @description In tf32. Between 0.000001 and 1e9 TFLOP/s. */
            tf32?: components["schemas"]["Figure"];
            /** @description In fp16. Between 0.000001 and 1e9 TFLOP/s. */
            fp16?: components["schemas"]["Figure"];
            /** @description In bf16. Between 0.000001 and 1e9 TFLOP/s. */
            bf16?: components["schemas"]["Figure"];
            /** @description In fp8. Between 0.000001 and 1e9 TFLOP/s. */
            fp8?: components["schemas"]["Figure"];
            /** @description In int8. Between 0.000001 and 1e9 TFLOP/s. */
            int8?: components["schemas"]["Figure"];
            /** @description In fp6. Between 0.000001 and 1e9 TFLOP/s. */
            fp6?: components["schemas"]["Figure"];
            /** @description In fp4. Between 0.000001 and 1e9 TFLOP/s. */
            fp4?: components["schemas"]["Figure"];
            /** @description In int4. Between 0.000001 and 1e9 TFLOP/s. */
            int4?: components["schemas"]["Figure"];
        };
        /** @description A server with its accelerators. */
        Server: WithRequired<components["schemas"]["ServerFields"], "aliases" | "notes"> & {
            origin: components["schemas"]["Origin"];
            citations: components["schemas"]["Citations"];
        };
        /** @description What making a piece of hardware cost. */
        EmbodiedRecord: WithRequired<components["schemas"]["EmbodiedRecordFields"], "isDefault" | "notes"> & {
            origin: components["schemas"]["Origin"];
            citations: components["schemas"]["Citations"];
        };
        /** @description A piece of the electricity grid and what a kilowatt-hour from it costs. */
        GridZone: WithRequired<components["schemas"]["GridZoneFields"], "country" | "serves" | "aliases" | "notes"> & {
            /** @description Location-based, by period; each point says whether it is lifecycle or direct. */
            carbonIntensity: components["schemas"]["Figure"][];
            /** @description Market-based, of electricity without contracts, by period. */
            residualMix: components["schemas"]["Figure"][];
            /** @description Carbon intensity of the plants that follow demand, by year. */
            marginalIntensity: components["schemas"]["Figure"][];
            origin: components["schemas"]["Origin"];
            citations: components["schemas"]["Citations"];
        };
        /** @description The intensity of a grid zone by the hour, half-hour or quarter of an hour, all from one source. */
        GridSeries: WithRequired<components["schemas"]["SeriesOutline"], "notes"> & {
            /** @description One an hour, half-hour or quarter of an hour from startsAt on, null where it is missing; all in one calendar year (UTC). */
            values: (number | null)[];
            origin: components["schemas"]["Origin"];
            citations: components["schemas"]["Citations"];
        };
        /** @description A region of a cloud provider, and the grid zone that it is in. */
        CloudRegion: WithRequired<components["schemas"]["CloudRegionFields"], "egridSubregion" | "aliases" | "notes"> & {
            /** @description Power usage effectiveness, by year. */
            pue: components["schemas"]["Figure"][];
            /** @description Water usage effectiveness on site, by year. */
            wue: components["schemas"]["Figure"][];
            /** @description As the provider publishes it for its own region. */
            carbonIntensity: components["schemas"]["Figure"][];
            /** @description Share of carbon-free electricity, as the provider publishes it, by year. */
            carbonFreeShare: components["schemas"]["Figure"][];
            origin: components["schemas"]["Origin"];
            citations: components["schemas"]["Citations"];
        };
        /** @description Who runs data centres, with their overhead, water and electricity. */
        Operator: WithRequired<components["schemas"]["OperatorFields"], "developers" | "aliases" | "notes"> & {
            /** @description Power usage effectiveness of its sites, by year. */
            pue: components["schemas"]["Figure"][];
            /** @description Litres on site for a kWh of IT energy, by year. */
            wue: components["schemas"]["Figure"][];
            /** @description Carbon intensity of its electricity by grid, by year. */
            locationBasedIntensity: components["schemas"]["Figure"][];
            /** @description Carbon intensity of its electricity by contract, by year. */
            marketBasedIntensity: components["schemas"]["Figure"][];
            /** @description Its own instruments, by zone and year; what they leave takes the residual mix. */
            contracts: components["schemas"]["Contract"][];
            /** @description Share of its electricity that is carbon-free, by year. */
            carbonFreeShare: components["schemas"]["Figure"][];
            /** @description Electricity used by its data centres, by year. */
            electricity: components["schemas"]["Figure"][];
            origin: components["schemas"]["Origin"];
            citations: components["schemas"]["Citations"];
        };
        /** @description An instrument by which an operator says which electricity it uses, for the market-based figure. */
        Contract: {
            /** @description The grid zone record in which the electricity is used. */
            zone: components["schemas"]["RecordId"];
            /**
             * Format: int32
             * @description The year that it holds for.
             */
            year: number;
            /** @description What the claim rests on. */
            instrument: components["schemas"]["ContractInstrument"];
            /** @description Of the electricity that the operator uses in the zone in that year. Between 0 and 1 ratio. */
            share: components["schemas"]["Figure"];
            /** @description Of the electricity that it buys so. Between 0 and 3000 gCO2e/kWh. */
            intensity: components["schemas"]["Figure"];
        };
        /** @description A model, its size and shape, each figure with its source. */
        Model: WithRequired<components["schemas"]["ModelFields"], "parametersDisclosed" | "architecture" | "lineage" | "aliases" | "notes"> & {
            origin: components["schemas"]["Origin"];
            citations: components["schemas"]["Citations"];
        };
        /** @description The shape of a transformer, as far as it is published. */
        Architecture: {
            /** @description Transformer layers. Between 1 and 1e9 count. */
            layers?: components["schemas"]["Figure"];
            /** @description Width of the residual stream. Between 1 and 1e9 count. */
            hiddenSize?: components["schemas"]["Figure"];
            /** @description Query heads of a layer. Between 1 and 1e9 count. */
            attentionHeads?: components["schemas"]["Figure"];
            /** @description Heads of keys and values of a layer. Between 1 and 1e9 count. */
            kvHeads?: components["schemas"]["Figure"];
            /** @description Width of a head. Between 1 and 1e9 count. */
            headDim?: components["schemas"]["Figure"];
            /** @description Width of the feed-forward part. Between 1 and 1e9 count. */
            feedForwardSize?: components["schemas"]["Figure"];
            /** @description Width of the feed-forward part of one expert. Between 1 and 1e9 count. */
            expertFeedForwardSize?: components["schemas"]["Figure"];
            /** @description Says that it is one, where its experts are not on record. */
            mixtureOfExperts?: components["schemas"]["CitedText"];
            /** @description Experts of a layer. Between 1 and 1e9 count. */
            experts?: components["schemas"]["Figure"];
            /** @description Experts that every token uses. Between 0 and 1e9 count. */
            sharedExperts?: components["schemas"]["Figure"];
            /** @description Experts that a token uses. Between 1 and 1e9 count. */
            expertsPerToken?: components["schemas"]["Figure"];
            /** @description Tokens of the vocabulary. Between 1 and 1e9 count. */
            vocabularySize?: components["schemas"]["Figure"];
            /** @description Layers whose attention reads the whole context, where not all do. Between 1 and 1e9 count. */
            attentionLayers?: components["schemas"]["Figure"];
            /** @description Heads times the width of a head, where it does not follow from them: the mean of the widths of key and value. Between 1 and 1e9 count. */
            attentionWidth?: components["schemas"]["Figure"];
            /** @description Tokens that attention reads at most of a cache that is kept whole. Between 1 and 1e18 tokens. */
            sparseAttentionTokens?: components["schemas"]["Figure"];
            /** @description The longest context. Between 1 and 1e18 tokens. */
            contextLength?: components["schemas"]["Figure"];
            /** @description KV cache per token of context, where it does not follow from the heads. Between 0.000001 and 1e9 byte/token. */
            kvBytesPerToken?: components["schemas"]["Figure"];
            /** @description Share of the layers whose attention sees only a window. Between 0 and 1 ratio. */
            slidingWindowShare?: components["schemas"]["Figure"];
            /** @description Tokens of that window. Between 1 and 1e18 tokens. */
            slidingWindowTokens?: components["schemas"]["Figure"];
            /** @description As the weights are published, where that is not 16. Between 0.000001 and 64 bits. */
            bitsPerWeight?: components["schemas"]["Figure"];
        };
        /** @description What a model of images, video or sound computes for one output. */
        DiffusionShape: {
            /** @description Of the denoiser. Between 1 and 1e16 parameters. */
            denoiserParameters: components["schemas"]["Figure"];
            /** @description Parameters that one pass uses, where experts take turns. Between 1 and 1e16 parameters. */
            passParameters?: components["schemas"]["Figure"];
            /** @description Of the text encoder. Between 1 and 1e16 parameters. */
            textEncoderParameters?: components["schemas"]["Figure"];
            /** @description Of the VAE. Between 1 and 1e16 parameters. */
            vaeParameters?: components["schemas"]["Figure"];
            /** @description Pixels of the reference output; 1 of sound. Between 1 and 1e9 count. */
            width: components["schemas"]["Figure"];
            /** @description Pixels of the reference output; 1 of sound. Between 1 and 1e9 count. */
            height: components["schemas"]["Figure"];
            /** @description Frames of the reference output; 1 of an image and of sound. Between 1 and 1e9 count. */
            frames: components["schemas"]["Figure"];
            /** @description Tokens of the reference output in the denoiser. Between 1 and 1e18 tokens. */
            tokens: components["schemas"]["Figure"];
            /** @description Matrices and convolutions of one pass at the reference. Between 1 and 1e32 FLOP. */
            linearFlop: components["schemas"]["Figure"];
            /** @description Attention of one pass at the reference; none where it is linear. Between 1 and 1e32 FLOP. */
            attentionFlop?: components["schemas"]["Figure"];
            /** @description full: with the square of pixels and frames; frames: inside each frame; none: linear. */
            attentionGrowth: components["schemas"]["CitedText"];
            /** @description Frames for each latent frame after the first; 1 where time is not compressed. Between 1 and 1e9 count. */
            latentFrameStride: components["schemas"]["Figure"];
            /** @description For each pixel and frame; of sound for the clip. Between 1 and 1e32 FLOP. */
            vaeFlopPerPixel?: components["schemas"]["Figure"];
            /** @description Tokens of the prompt that the denoiser reads. Between 1 and 1e18 tokens. */
            textTokens: components["schemas"]["Figure"];
            /** @description Transformer layers and residual blocks. Between 1 and 1e9 count. */
            blocks: components["schemas"]["Figure"];
            /** @description Denoising steps when none are given. Between 1 and 1e9 count. */
            steps: components["schemas"]["Figure"];
            /** @description Passes of the denoiser in a step when none are given. Between 1 and 1e9 count. */
            passes: components["schemas"]["Figure"];
            /** @description Of a prior that runs once before, whatever the steps. Between 1 and 1e32 FLOP. */
            priorFlop?: components["schemas"]["Figure"];
            /** @description Of the reference output. Between 1 and 1e9 count. */
            framesPerSecond?: components["schemas"]["Figure"];
        };
        /** @description A transformer that passes once over its tokens: the parameters that act on each of them. */
        EncoderShape: {
            /** @description Those that act on each token. Between 1 and 1e16 parameters. */
            parameters: components["schemas"]["Figure"];
            /** @description Transformer layers. Between 1 and 1e9 count. */
            layers?: components["schemas"]["Figure"];
            /** @description Width of the residual stream. Between 1 and 1e9 count. */
            width?: components["schemas"]["Figure"];
        };
        /** @description What a model of speech computes. */
        SpeechShape: {
            encoder?: components["schemas"]["EncoderShape"];
            /** @description Every started window of sound is encoded whole. Between 0 and 1e9 years. */
            windowSeconds?: components["schemas"]["Figure"];
            /** @description Tokens of a window. Between 1 and 1e18 tokens. */
            windowTokens?: components["schemas"]["Figure"];
            /** @description Of an encoder without windows, or of the sound that a decoder makes. Between 0.000001 and 1000000 tokens/s. */
            tokensPerSecond?: components["schemas"]["Figure"];
            /** @description Its parameters hold the output matrix. */
            decoder?: components["schemas"]["EncoderShape"];
            /** @description Of a transcript. Between 0.000001 and 1000000 tokens/s. */
            textTokensPerSecond?: components["schemas"]["Figure"];
        };
        /** @description How a model sees and hears. */
        VisionShape: {
            /** @description How an image becomes tokens: a rule of the methodology, section 11. */
            tokenRule?: components["schemas"]["CitedText"];
            /** @description Of the encoder that sees. Between 1 and 1e16 parameters. */
            encoderParameters?: components["schemas"]["Figure"];
            /** @description Patches that the encoder reads for each token. Between 1 and 1e9 count. */
            patchesPerToken?: components["schemas"]["Figure"];
            /** @description Of sound in a prompt. Between 0.000001 and 1000000 tokens/s. */
            audioTokensPerSecond?: components["schemas"]["Figure"];
        };
        /** @description List prices of other work than text, by the unit that is billed; what tokens of text are sold for is listPrice. */
        UnitPrices: {
            /** @description Of an image. Between 0 and 1e15 USD. */
            image?: components["schemas"]["Figure"];
            /** @description Of a second of video. Between 0 and 1e15 USD. */
            videoSecond?: components["schemas"]["Figure"];
            /** @description Of a second of video with sound. Between 0 and 1e15 USD. */
            videoSecondWithSound?: components["schemas"]["Figure"];
            /** @description Of a second of sound. Between 0 and 1e15 USD. */
            audioSecond?: components["schemas"]["Figure"];
            /** @description Of 1,000 characters that are spoken. Between 0 and 1e15 USD. */
            thousandCharacters?: components["schemas"]["Figure"];
            /** @description Of a million tokens of the prompt. Between 0 and 1e15 USD. */
            millionInputTokens?: components["schemas"]["Figure"];
            /** @description Of a million tokens of images. Between 0 and 1e15 USD. */
            millionImageTokens?: components["schemas"]["Figure"];
            /** @description Of a million tokens of sound. Between 0 and 1e15 USD. */
            millionAudioTokens?: components["schemas"]["Figure"];
            /** @description Of a query. Between 0 and 1e15 USD. */
            query?: components["schemas"]["Figure"];
        };
        /** @description What a token of it is sold for at the standard tier: by its developer, else at the median over those who serve it. */
        ModelListPrice: {
            /** @description Of tokens of the prompt. Between 0.000001 and 1000000 USD/M tokens. */
            input: components["schemas"]["Figure"];
            /** @description Of tokens of the answer. Between 0.000001 and 1000000 USD/M tokens. */
            output: components["schemas"]["Figure"];
            /** @description Of tokens of the prompt from a cache. Between 0.000001 and 1000000 USD/M tokens. */
            cached?: components["schemas"]["Figure"];
        };
        /** @description Further names of models, as one list writes them on one day. */
        NameList: WithRequired<components["schemas"]["ModelList"], "notes"> & {
            /** @description The day of the list that the names were read in. */
            listedOn: string;
            /** @description Each name, and the model that it means. */
            names: components["schemas"]["ListedName"][];
            origin: components["schemas"]["Origin"];
            citations: components["schemas"]["Citations"];
        };
        /** @description One name, and the model that it means. */
        ListedName: {
            /** @description As the list writes it. */
            name: string;
            /** @description The model that it means. */
            model: components["schemas"]["RecordId"];
            /** @description True where its owner moves it to newer models: it is told as of the day of the list. false when absent. */
            floating: boolean;
        };
        /** @description Prices of tokens, as one list gives them on one day. */
        PriceList: WithRequired<components["schemas"]["ModelList"], "notes"> & {
            /** @description The day of the list. */
            listedOn: string;
            /** @description Each price. */
            prices: components["schemas"]["ListedPrice"][];
            origin: components["schemas"]["Origin"];
            citations: components["schemas"]["Citations"];
        };
        /** @description What one provider sells a model for, in US dollars per million tokens, at the standard tier. */
        ListedPrice: WithRequired<components["schemas"]["ListedPriceFields"], "ofDeveloper"> & {
            /** @description When the model came out, where the list says so. */
            releasedOn?: string;
        };
        /** @description One published account of a training, with every figure that it gives. */
        TrainingRun: WithRequired<components["schemas"]["TrainingRunFields"], "scopeLevel" | "hardware" | "energyIncludesPue" | "energyScope" | "metered" | "meter" | "powerIsRated" | "flopFromHours" | "location" | "subsetOf" | "supersededBy" | "conflictsWith" | "notes"> & {
            origin: components["schemas"]["Origin"];
            citations: components["schemas"]["Citations"];
        };
        /** @description One metered training job, with the power of its accelerators or servers: what the methods from hours were fitted on. */
        TrainingMeasurement: WithRequired<components["schemas"]["TrainingMeasurementFields"], "tuning" | "hardware" | "ratedPowerWatts" | "serverClass" | "acceleratorCount" | "hours" | "acceleratorHours" | "tokens" | "totalParameters" | "activeParameters" | "precision" | "meanPowerWatts" | "powerScope" | "energyKwh" | "energyScope" | "pue" | "runs" | "note"> & {
            origin: components["schemas"]["Origin"];
            citations: components["schemas"]["Citations"];
        };
        /** @description One published measurement of inference energy, with the conditions it was taken under. */
        Measurement: WithRequired<components["schemas"]["MeasuredRequests"], "model" | "meanInputTokens" | "acceleratorPowerWatts" | "note"> & WithRequired<components["schemas"]["MeasurementFields"], "layers" | "kvBytesPerToken" | "slidingWindowShare" | "slidingWindowTokens" | "powerCapWatts" | "task" | "inputTokensEvidence" | "batchSize" | "outputTokensPerSecond" | "hostPowerWatts"> & {
            origin: components["schemas"]["Origin"];
            citations: components["schemas"]["Citations"];
        };
        /** @description One published measurement of the energy of other work than text, or of text about images and video, with its unit of work. */
        WorkMeasurement: WithRequired<components["schemas"]["MeasuredRequests"], "model" | "meanInputTokens" | "acceleratorPowerWatts" | "note"> & WithRequired<components["schemas"]["WorkMeasurementFields"], "family" | "hardware" | "acceleratorCount" | "ulyssesDegree" | "ringDegree" | "precision" | "engine" | "batchSize" | "steps" | "passes" | "width" | "height" | "frames" | "framesPerSecond" | "seconds" | "latentsOnly" | "meanOutputTokens" | "tokensEvidence" | "totalParameters" | "activeParameters" | "encoderParameters" | "layers" | "decoderLayers" | "hiddenSize" | "latencySeconds" | "batchLatencySeconds"> & {
            origin: components["schemas"]["Origin"];
            citations: components["schemas"]["Citations"];
        };
        /** @description Energy or carbon of requests in production, as it was metered or stated; nothing is fitted on it. */
        ProductionFigure: WithRequired<components["schemas"]["ProductionOutline"], "tokensEvidence"> & WithRequired<components["schemas"]["ProductionFigureFields"], "model" | "inputTokens" | "cachedInputTokens" | "outputTokens" | "hardware" | "acceleratorCount" | "precision" | "gridZone" | "notScored" | "note"> & {
            origin: components["schemas"]["Origin"];
            citations: components["schemas"]["Citations"];
        };
        /** @description A coefficient, a default or a judgement that methods compute with. */
        Factor: components["schemas"]["FactorFields"] & {
            origin: components["schemas"]["Origin"];
            citations: components["schemas"]["Citations"];
        };
        /** @description A way to make models cheaper to train or to run. */
        Technique: WithRequired<components["schemas"]["TechniqueFields"], "aliases" | "notes"> & {
            /** @description What it was measured to do, each figure with its source. */
            effects: components["schemas"]["TechniqueEffect"][];
            origin: components["schemas"]["Origin"];
            citations: components["schemas"]["Citations"];
        };
        /** @description An everyday thing to compare a footprint with. */
        Equivalence: components["schemas"]["EquivalenceFields"] & {
            origin: components["schemas"]["Origin"];
            citations: components["schemas"]["Citations"];
        };
        /** @description A published and quoted number, compared with its source. */
        Claim: components["schemas"]["ClaimFields"] & {
            origin: components["schemas"]["Origin"];
            citations: components["schemas"]["Citations"];
        };
        /** @description A document that figures come from. */
        Source: WithRequired<components["schemas"]["SourceFields"], "authors" | "publishedOn" | "url" | "doi" | "licence" | "accessedOn" | "reviewBy" | "standing" | "readVia"> & {
            /** @description What is to be known of it. */
            note: string | null;
        };
        /**
         * @description The unit of a number, written as in the documentation of units: kWh, gCO2e, L, MJ, … A field that is sent takes any unit of the same dimension as that of its bounds: %, ratio; B parameters, M parameters, T parameters, parameters; B tokens, M tokens, T tokens, tokens; GJ, GWh, J, MJ, MWh, TWh, Wh, kJ, kWh; J/token, Wh/token, kWh/1k tokens; GW, MW, W, kW, mW; d, h, min, ms, s, years, µs; M accelerator-h, accelerator-h, k accelerator-h; EFLOP, FLOP, YFLOP, ZFLOP; FLOP/s, GFLOP/s, PFLOP/s, TFLOP/s; GB, MB, TB, bits, byte, kB; byte/token, kB/token; GB/s, TB/s; km, nm; gCO2e, kgCO2e, tCO2e; gCO2e/kWh, kgCO2e/MWh, kgCO2e/kWh, lbCO2e/MWh, tCO2e/MWh; L, m3, mL; L/kWh, gal/kWh, m3/MWh; kJ/USD, kWh/USD.
         * @enum {string}
         */
        Unit: "ratio" | "%" | "count" | "parameters" | "M parameters" | "B parameters" | "T parameters" | "tokens" | "M tokens" | "B tokens" | "T tokens" | "tokens/s" | "words/token" | "J" | "kJ" | "MJ" | "GJ" | "Wh" | "kWh" | "MWh" | "GWh" | "TWh" | "J/token" | "kWh/1k tokens" | "Wh/token" | "mW" | "W" | "kW" | "MW" | "GW" | "µs" | "ms" | "s" | "min" | "h" | "d" | "years" | "accelerator-h" | "k accelerator-h" | "M accelerator-h" | "FLOP" | "EFLOP" | "ZFLOP" | "YFLOP" | "FLOP/s" | "GFLOP/s" | "TFLOP/s" | "PFLOP/s" | "bits" | "byte" | "kB" | "MB" | "GB" | "TB" | "byte/token" | "kB/token" | "GB/s" | "TB/s" | "mm2" | "nm" | "km" | "kg" | "kg/h" | "gCO2e" | "kgCO2e" | "tCO2e" | "gCO2e/EFLOP" | "pJ/FLOP" | "gCO2e/kWh" | "kgCO2e/kWh" | "kgCO2e/MWh" | "tCO2e/MWh" | "lbCO2e/MWh" | "mL" | "L" | "m3" | "L/kWh" | "m3/MWh" | "gal/kWh" | "m3worldeq/m3" | "MJ/kg" | "MJ/kWh" | "kgSbeq" | "kgSbeq/kWh" | "bytes/parameter" | "km/h" | "USD" | "USD/M tokens" | "kWh/USD" | "kJ/USD";
        /** @description The stable name of a record. */
        RecordId: string;
        /** @description Where and when it runs, and what is known of its electricity. */
        PlaceAndTime: {
            /** @description What energyKwh counts: servers when absent. */
            energyScope?: components["schemas"]["EnergyScope"];
            /** @description Who runs the data centre: the id or a name of an operator. */
            operator?: string;
            /** @description Cloud region: aws:us-east-1. */
            region?: string;
            /** @description Grid zone: FRA, US-CA, WORLD. */
            zone?: string;
            /**
             * Format: int32
             * @description Year whose grid is used; the newest on record when absent.
             */
            year?: number;
            /** @description Your own carbon intensity, in place of the zone’s. */
            gridGco2ePerKwh?: number;
            /** @description The carbon intensity of your own contracts, for the market-based figure, in place of the operator’s and the residual mix. */
            marketGco2ePerKwh?: number;
            /** @description Whether carbon intensities count what happens before the power plant: lifecycle when absent. Where only the other one is on record it stands in, with a warning. */
            basis?: components["schemas"]["GridBasis"];
            /** @description Also the carbon at the marginal intensity of the grid: for decisions, never for accounts. */
            marginal?: boolean;
            /** @description Water usage effectiveness of the site, litres for each kWh of IT energy. */
            wueLitresPerKwh?: number;
            /**
             * Format: date-time
             * @description When a run began, an ISO time with its offset; with endsAt, in place of year. The mean of the hours, months or years that cover it is used.
             */
            startsAt?: string;
            /**
             * Format: date-time
             * @description When it ended.
             */
            endsAt?: string;
        };
        /** @description How and where a model is run and what is known of it. */
        InferenceSettings: {
            /** @description Id, alias, API name or Hugging Face id. */
            model?: string;
            /** @description In place of model. */
            customModel?: components["schemas"]["CustomModel"];
            /** @description Images in the prompt, whose tokens are added to inputTokens by the rule of the model. Leave them out where inputTokens hold them. */
            inputImages?: components["schemas"]["InputImage"][];
            /** @description Sound in the prompt, whose tokens are added to inputTokens. */
            inputAudioSeconds?: number;
            /** @description Video in the prompt, whose tokens are added to inputTokens. */
            inputVideoSeconds?: number;
            /** @description What is asked, where that is no text; the tokens above are of text. */
            work?: components["schemas"]["Work"];
            /** @description List price of one request, for models of images, video, speech and transcription whose size nobody knows. */
            priceUsd?: number;
            /** @description Observed time from the request to the last token. */
            latencySeconds?: number;
            /** @description Observed speed of one stream. */
            outputTokensPerSecond?: number;
            /** @description Accelerator: nvidia-h100-sxm, H100; or an instance type: aws:p5.48xlarge. */
            hardware?: string;
            /** @description In place of hardware. */
            customHardware?: components["schemas"]["CustomHardware"];
            /**
             * Format: int32
             * @description Accelerators of one replica.
             */
            acceleratorCount?: number;
            precision?: components["schemas"]["Precision"];
            /** @description Bits of a number of the KV cache: 16 when absent, 8 for an fp8 cache. */
            cacheBits?: number;
            /** @description Mean number of sequences in flight for each replica. */
            batchSize?: number;
            /** @description Serving software and version: vllm-0.11.1, hf-transformers. */
            engine?: string;
            serverClass?: components["schemas"]["ServerClass"];
            /** @description Power cap of each accelerator, in place of its rated power. */
            powerCapWatts?: number;
            /** @description Share of powered-on time at active power. */
            busyShare?: number;
            /** @description Whether a draft model proposes tokens. */
            speculativeDecoding?: boolean;
            /** @description What metered energyKwh: NVML, Zeus 0.11, a PDU. */
            energyMeter?: string;
            /** @description Power usage effectiveness of the site. */
            pue?: number;
            /**
             * Format: date-time
             * @description When the request ran, an ISO time with its offset; the finest grid figure on record is used.
             */
            at?: string;
            /** @description class: a name whose size nobody knows is answered as a model of its class, with a very wide range. refuse, or absent: only where the catalog says that its size is not published. */
            unknownModel?: components["schemas"]["UnknownModel"];
            /** @description Of a model whose size nobody knows: tells its class. */
            listPrice?: components["schemas"]["ListPrice"];
            /** @description The class of such a model, in place of a list price. */
            modelClass?: components["schemas"]["ModelClass"];
            /** @description Requests that the training is spread over, for trainingShare. */
            lifetimeRequests?: number;
        };
        /** @description How a model is made and what is known of it. */
        TrainingSettings: {
            /** @description A model of the catalog: its published runs, beside our own computation. */
            model?: string;
            /** @description Accelerator: nvidia-a100-sxm4-80gb, A100; or an instance type: aws:p4d.24xlarge. */
            hardware?: string;
            /**
             * Format: int32
             * @description How many accelerators.
             */
            acceleratorCount?: number;
            /** @description Wall-clock hours of the run; needs acceleratorCount. */
            hours?: number;
            /** @description Accelerators times hours. */
            acceleratorHours?: number;
            /** @description Metered mean power of one accelerator. */
            averagePowerWatts?: number;
            /** @description Power limit of one accelerator, below its rated power; of a laptop, the limit that its maker set. */
            powerCapWatts?: number;
            /** @description Metered energy of the whole training; it counts before every estimate. */
            energyKwh?: number;
            /** @description By the size of the job when absent; naming it narrows the range more than anything but the power. */
            jobClass?: components["schemas"]["JobClass"];
            /** @description The server that the accelerator usually trains in when absent. */
            serverClass?: components["schemas"]["TrainingServerClass"];
            /** @description Floating-point operations of the whole training. */
            flop?: number;
            /** @description Active parameters; with tokens gives the operations. Those of the model when absent. */
            parameters?: number;
            /** @description All parameters, where a mixture of experts uses some for each token. Those of the model, else a dense model, when absent. */
            totalParameters?: number;
            /** @description Parameters trained beside a frozen base (lora, qlora, frozen); not counted when absent. */
            trainableParameters?: number;
            /** @description full when absent. */
            tuning?: components["schemas"]["Tuning"];
            /** @description Training tokens, all epochs. */
            tokens?: number;
            /** @description Examples of the data set; needs meanTokens. */
            examples?: number;
            /** @description Tokens of an example, on the mean. */
            meanTokens?: number;
            /** @description 1 when absent. */
            epochs?: number;
            /** @description Padding over tokens of the examples; 0 when absent. */
            paddingShare?: number;
            /** @description With hiddenSize and sequenceLength, attention counts. */
            layers?: number;
            /** @description Width of the model. */
            hiddenSize?: number;
            /** @description Tokens of a sequence, on the mean: from a few thousand on, attention counts. */
            sequenceLength?: number;
            trainingPrecision?: components["schemas"]["TrainingPrecision"];
            /** @description Achieved share of the dense 16-bit peak (MFU). */
            utilisation?: number;
            /** @description all-hours when absent. */
            utilisationOf?: components["schemas"]["UtilisationOf"];
            /** @description included: the rollouts of reinforcement learning, by their usual share, where only the updates are known. */
            rollouts?: components["schemas"]["Counted"];
            /** @description included: all that is computed for a model over its final run, by its usual multiple. */
            development?: components["schemas"]["Counted"];
            /** @description Power usage effectiveness of the site. */
            pue?: number;
            /** @description "auto" or the id of a method. "auto" when absent. */
            method?: string;
            /** @description What to show beside the estimate. */
            include?: components["schemas"]["TrainingInclude"][];
        };
        /** @description The size of one request, in tokens, images, audio and video. */
        PromptAndAnswer: {
            /**
             * Format: int64
             * @description Tokens of the prompt of one request, cached ones included.
             */
            inputTokens?: number;
            /**
             * Format: int64
             * @description Those of the input tokens that came from a prompt cache.
             */
            cachedInputTokens?: number;
            /**
             * Format: int64
             * @description Hidden tokens that the model generated before its answer.
             */
            reasoningTokens?: number;
            /**
             * Format: int64
             * @description Tokens of the answer of one request.
             */
            outputTokens?: number;
            /** @description Metered energy of one request: all else follows from it, and the estimate stands beside it as a check. */
            energyKwh?: number;
        };
        /** @description A usage object and what it counts. */
        CountedUsage: {
            /**
             * Format: int64
             * @description How many such requests. 1 when absent.
             */
            requests?: number;
            /** @description Metered energy of what the usage object counts: of one request, or of all that it sums. All else follows from it. */
            energyKwh?: number;
            /** @description "auto" or the id of a method. "auto" when absent. */
            method?: string;
            /** @description What to show beside the estimate. */
            include?: components["schemas"]["InferenceInclude"][];
            /** @description The usage object of an answer as it came, or the whole answer: of any provider, SDK, gateway or agent that the guide to usage objects lists; or a row of OpenAI’s or Anthropic’s report of an organization’s usage, which sums many requests. A field that is not counted is named by a warning. */
            usage: {
                [key: string]: unknown;
            };
            /**
             * Format: int64
             * @description The counts of the usage object are sums over so many requests, each taken to be the mean one. Rows of OpenAI’s usage report say it themselves.
             */
            sumOfRequests?: number;
        };
        /** @description The name and the groups of an item. */
        OwnWords: {
            /** @description Your own id of this item, given back with its answer; it need not be unique. */
            reference?: string;
            /** @description Your own word to group by: a team, a feature, a customer. */
            tag?: string;
        };
        /** @description The name and the time of a call. */
        LedgerWords: {
            /**
             * @description "inference" when absent.
             * @constant
             */
            kind?: "inference";
            /** @description Your own id of this item, given back with its answer; it need not be unique. */
            reference?: string;
            /** @description Your own word to group by: a team, a feature, a customer. */
            tag?: string;
            /** @description What the call is known by when it is sent again: reference when absent, or else all that the call says. */
            id?: string;
            /** @description Whose it is: {"team": "search"}. Those that LEDGER_TAGS lists are kept; tag is one as well, of that name. */
            tags?: {
                [key: string]: string;
            };
        };
        /** @description A number with its unit, its source and the place in it. */
        CitedNumber: components["schemas"]["CitedPlace"] & {
            /** @description Lower end of the range that the source gives. */
            low?: number;
            /** @description Upper end of the range that the source gives. */
            high?: number;
            unit: components["schemas"]["Unit"];
            /** @description Number and unit as the source prints them, where they differ. */
            printed?: string;
            /** @description The arithmetic, where the number was derived from what the source prints. */
            derivation?: string;
            /** @description What is to be known of it. */
            note?: string;
            /** @description The year, month, day or hour (UTC) that the number holds for. */
            period?: string;
            /** @description Of carbon intensities: with or without upstream emissions. */
            basis?: components["schemas"]["GridBasis"];
        };
        /** @description A source and the place in it. */
        CitedPlace: {
            /** @description The document, by the id of its source. */
            source: components["schemas"]["RecordId"];
            /** @description The place in it: table, section, row, path. */
            locator: string;
            /** @description Only where weaker than the source itself. */
            evidence?: components["schemas"]["Evidence"];
            /** @description Only where another than that of the source. */
            standing?: components["schemas"]["Standing"];
        };
        /** @description What a series of a grid zone contains. */
        SeriesOutline: {
            id: components["schemas"]["RecordId"];
            /** @description The grid zone record. */
            zone: components["schemas"]["RecordId"];
            /** @description Which of the zone’s intensities it is. */
            field: components["schemas"]["GridSeriesField"];
            /** @description With or without upstream emissions. */
            basis: components["schemas"]["GridBasis"];
            /**
             * Format: date-time
             * @description When the first value begins, in UTC: 2024-01-01T00:00:00Z.
             */
            startsAt: string;
            /** @description What one value holds for. */
            resolution: components["schemas"]["GridSeriesResolution"];
            /**
             * @description The unit of the values; they are kept and shown in gCO2e/kWh.
             * @enum {string}
             */
            unit: "gCO2e/kWh" | "kgCO2e/kWh" | "kgCO2e/MWh" | "tCO2e/MWh" | "lbCO2e/MWh";
            /**
             * Format: date-time
             * @description Only of a forecast: when it was issued, in UTC. A forecast is used for schedules alone, never for what has been.
             */
            issuedAt?: string;
            /** @description The document, by the id of its source. */
            source: components["schemas"]["RecordId"];
            /** @description The place in it; an estimate adds the hour. */
            locator: string;
            /** @description Only where weaker than the source itself. */
            evidence?: components["schemas"]["Evidence"];
            notes?: components["schemas"]["Notes"];
        };
        /** @description A list that names models, and its date. */
        ModelList: {
            id: components["schemas"]["RecordId"];
            name: components["schemas"]["Name"];
            /** @description The list. */
            reference: components["schemas"]["Reference"];
            notes?: components["schemas"]["Notes"];
        };
        /** @description What was measured, and where it is published. */
        MeasuredRequests: {
            id: components["schemas"]["RecordId"];
            /** @description The model record, where the measured one is in the catalog. */
            model?: components["schemas"]["RecordId"] | null;
            /** @description The model as the source names it. */
            modelName: string;
            /** @description Tokens of a prompt, on the mean. */
            meanInputTokens?: number | null;
            /** @description Mean power of the accelerators. */
            acceleratorPowerWatts?: number | null;
            /**
             * Format: int32
             * @description When it was measured.
             */
            year: number;
            /** @description What is to be known of it. */
            note?: string | null;
            source: components["schemas"]["RecordId"];
            /** @description The place in the source. */
            locator: string;
            evidence?: components["schemas"]["Evidence"];
        };
        /** @description What a production figure describes. */
        ProductionOutline: {
            /** @description What was published, in our words. */
            name: string;
            group: components["schemas"]["ProductionGroup"];
            /** @description Where the tokens are from, if they were not published. */
            tokensEvidence?: string | null;
            /** @description The number, in unit. */
            published: number;
            /** @description Of a request; J/token: of a token of prompt or answer. */
            unit: components["schemas"]["ProductionUnit"];
            scope: components["schemas"]["ProductionScope"];
        };
        /** @description What was requested, times the number of requests. */
        Amounts: {
            /** @description Of texts, of what vectors are made of, of queries with their documents; cached ones included. */
            inputTokens?: number;
            /** @description Generated, hidden reasoning included; of transcripts too. */
            outputTokens?: number;
            /** @description Images that were made. */
            images?: number;
            /** @description Clips that were made. */
            videos?: number;
            /** @description Length of these clips, where the requests say it. */
            videoSeconds?: number;
            /** @description Sound that was written down. */
            transcribedSeconds?: number;
            /** @description Characters that were spoken. */
            spokenCharacters?: number;
            /** @description Sound that was made, where the requests give its length. */
            spokenSeconds?: number;
            /** @description Texts of which vectors were made. */
            texts?: number;
        };
        /** @description Sums of carbon by where it comes from. */
        CarbonSums: {
            /** @description Electricity at the intensity of the grid it is drawn from. */
            operationalLocationBased: components["schemas"]["Quantity"];
            /** @description Share of making the hardware. */
            embodied: components["schemas"]["Quantity"];
            /** @description Location-based plus embodied. */
            total: components["schemas"]["Quantity"];
        };
        /** @description The errors of a method, by what the cases were used for. */
        Scores: {
            /** @description Against the measurements that the coefficients of our own methods were fitted on. */
            fit: components["schemas"]["Score"] | null;
            /** @description Against the measurements that wattprint-roofline-2 was fitted on beside those; no other method has seen them. */
            fitOfSecond: components["schemas"]["Score"] | null;
            /** @description Against measurements that nothing was fitted on. */
            check: components["schemas"]["Score"] | null;
        };
        /** @description The numbers of an estimate. */
        Numbers: {
            /** @description Facility energy: accelerators, host and PUE. */
            energy: components["schemas"]["Quantity"];
            /** @description Id of the method. */
            method: string;
            /** @description Each code once. */
            warnings: components["schemas"]["WarningCode"][];
            carbon: components["schemas"]["TotalOnly"];
            water: components["schemas"]["TotalOnly"];
        };
        /** @description What both parts of the form ask for. */
        EuGpaiWork: {
            energyMwh: number | "not available";
            energyMethod: string;
            computeFlop: number | "not available";
            hardware: string;
            /** @description What was not known, by field. */
            lacking: string[];
        };
        /** @description A part of the calls. */
        LedgerShare: {
            /** @description How many calls. */
            calls: number;
            /** @description Over the energy of all calls. */
            shareOfEnergy: number;
        };
        /** @description Water by where it is used. */
        WaterParts: {
            /** @description Evaporated at the site, on IT energy. */
            onSite: components["schemas"]["Quantity"];
            /** @description Consumed in generating the electricity, on facility energy. */
            electricity: components["schemas"]["Quantity"];
            /** @description On site and for the electricity. */
            total: components["schemas"]["Quantity"];
        };
        /** @description The progress of a job. */
        JobState: {
            /** @description What the job is asked for by. */
            id: string;
            status: components["schemas"]["JobStatus"];
            /** @description Who holds the key that it was uploaded with. */
            owner: string;
            detail: components["schemas"]["Detail"];
            /** @description What its totals are split by. */
            groupBy: components["schemas"]["BatchGroup"][];
            /**
             * Format: int64
             * @description Lines that were uploaded, blank ones included.
             */
            lines: number;
            /**
             * Format: int64
             * @description Bytes that were uploaded.
             */
            bytes: number;
            progress: components["schemas"]["JobProgress"];
            /**
             * Format: date-time
             * @description When it was sent, in UTC.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When the first line was answered; null before.
             */
            startedAt: string | null;
            /**
             * Format: date-time
             * @description When it ended; null before.
             */
            endedAt: string | null;
            /**
             * Format: date-time
             * @description From then on its lines and answers are gone.
             */
            expiresAt: string;
            /** @description Of the catalogs that its chunks were answered from, in their order: several where the catalog changed meanwhile. */
            catalogRevisions: string[];
            /** @description Why it failed. */
            failure: string | null;
        };
        /** @description What is stored about a report. */
        IssuedReport: {
            /**
             * Format: uuid
             * @description The id of a report that was issued: the same report has the same id.
             */
            id: string;
            /** @description As an ISO time. */
            issuedAt: string;
            /** @description Who holds the key that issued it. */
            issuedBy: string;
            /** @description What the report was asked for. */
            asked: components["schemas"]["LedgerReportRequest"];
            catalogRevision: components["schemas"]["CatalogRevision"];
            /** @description The version that computed it. */
            softwareVersion: string;
            /** @description That of the report. */
            digest: string;
        };
        /** @description What every page says about its list. */
        ListPage: {
            /**
             * Format: int64
             * @description How many the list holds in all; with search, how many were found.
             */
            totalCount: number;
            pageInfo: components["schemas"]["PageInfo"];
        };
        /** @description How many items there were, and their totals. */
        BatchCounts: {
            totals: components["schemas"]["BatchTotals"];
            /** @description In the order in which they came up; empty without groupBy. */
            groups: components["schemas"]["BatchGroupTotals"][];
            /** @description The groups after the first 10,000, together; null where there are none. */
            otherGroups: components["schemas"]["FootprintTotals"] | null;
            /**
             * Format: int64
             * @description Items that were estimated.
             */
            estimates: number;
            /**
             * Format: int64
             * @description Items that got a problem.
             */
            problems: number;
            /**
             * Format: int64
             * @description Items that were skipped.
             */
            skipped: number;
            catalogRevision: components["schemas"]["CatalogRevision"];
        };
        /** @description What was read from telemetry. */
        TelemetryCounts: {
            partialSuccess?: components["schemas"]["PartialSuccess"];
            /**
             * Format: int64
             * @description Spans that are no calls to a model and count no tokens.
             */
            otherSpans: number;
            leftAside: components["schemas"]["LeftAside"];
        };
        /** @description What one of the compared ways costs. */
        Compared: {
            model: components["schemas"]["ModelName"] | null;
            /** @description Facility energy: accelerators, host and PUE. */
            energy: components["schemas"]["Quantity"];
            carbon: components["schemas"]["Carbon"];
            water: components["schemas"]["Water"];
            method: components["schemas"]["MethodName"];
            /** @description Published accounts of a training. */
            reported: components["schemas"]["Reported"][];
            warnings: components["schemas"]["Warning"][];
            links: components["schemas"]["EstimateLinks"];
            /** @description The whole estimate where include names estimates, else null. */
            estimate: components["schemas"]["Estimate"] | null;
        };
        /** @description An item and its totals. */
        ItemOutline: {
            kind: components["schemas"]["Purpose"];
            /** @description As the item gave it. */
            reference: string | null;
            /** @description The kind of work that was asked for; null of a training. */
            work: components["schemas"]["WorkType"] | null;
            amounts: components["schemas"]["AskedAmounts"];
            /** @description Facility energy: accelerators, host and PUE. */
            energy: components["schemas"]["Quantity"];
            /** @description Id of the method. */
            method: string;
            /** @description Each code once. */
            warnings: components["schemas"]["WarningCode"][];
            catalogRevision: components["schemas"]["CatalogRevision"];
            /**
             * Format: int64
             * @description Place of the item in the batch, from 0.
             */
            index: number;
        };
        /** @description An item and its result. */
        ItemState: {
            /**
             * Format: int64
             * @description Place of the item in the batch, from 0.
             */
            index: number;
            /** @description Null where the item has no known kind. */
            kind: components["schemas"]["Purpose"] | null;
            /** @description As the item gave it. */
            reference: string | null;
            /** @description The kind of work that was asked for; null of a training. */
            work?: components["schemas"]["WorkType"] | null;
            amounts?: components["schemas"]["AskedAmounts"];
            /** @description Why there is no estimate: the problem that the request alone would get. */
            problem?: components["schemas"]["Problem"];
            /** @description Why the item was skipped: it is a line of a log without a call, a call that failed, or a repeated call. */
            skipped?: string;
        };
        /** @description A key and what it may do. */
        KeyState: {
            /** @description Id of the key. It gives no access. */
            id: string;
            /** @description Who holds it: the name that the list of changes shows. */
            owner: string;
            scope: components["schemas"]["KeyScope"];
            /** @description Whose ledger it writes and reads. */
            workspace: string;
            /**
             * Format: date-time
             * @description When it was made, in UTC.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was revoked; null while it is valid.
             */
            revokedAt: string | null;
        };
        /** @description Sums with their ranges. */
        Totals: {
            /** @description Facility energy. */
            energy: components["schemas"]["Quantity"];
            energyParts: components["schemas"]["EnergyParts"];
            water: components["schemas"]["WaterSum"];
            /** @description Primary energy of electricity and hardware. */
            primaryEnergy: components["schemas"]["Quantity"];
            /** @description Depletion of minerals and metals. */
            abioticDepletion: components["schemas"]["Quantity"];
        };
        /** @description The totals of an estimate. */
        Outline: {
            /** @description Id of the model; null where the request names none of the catalog. */
            model: string | null;
            /** @description Facility energy: accelerators, host and PUE. */
            energy: components["schemas"]["Quantity"];
            /** @description Id of the method. */
            method: string;
            /** @description Each code once. */
            warnings: components["schemas"]["WarningCode"][];
            carbon: components["schemas"]["Carbon"];
            water: components["schemas"]["Water"];
            links: components["schemas"]["EstimateLinks"];
        };
        /** @description LedgerReportRequest, sent or shown. */
        LedgerReportRequestFields: {
            /** @description Where the period begins: a day, 2026-11-01, in timeZone, or an ISO time with its offset. Hours are whole. */
            from: string;
            /** @description Where it ends, which is no part of it: of November, 2026-12-01. */
            to: string;
            /** @description What totals are split by: model, asked, work, operator, region, zone, hour, day, month, tag:team. asked is the model as it was asked for. */
            groupBy?: string[];
            /** @description Whose days and months: Europe/Paris. Cells are whole hours of UTC. "UTC" when absent. */
            timeZone?: string;
            /** @description Of carbon intensities, in place of what the calls say. */
            basis?: components["schemas"]["GridBasis"];
            /** @description Whose report it is. "customer" when absent. */
            role?: components["schemas"]["LedgerReportRole"];
        };
        /** @description Accelerator, sent or shown. */
        AcceleratorFields: {
            id: components["schemas"]["RecordId"];
            name: components["schemas"]["Name"];
            /** @description Who sells it. */
            vendor: string;
            kind: components["schemas"]["AcceleratorKind"];
            class?: components["schemas"]["AcceleratorClass"] | null;
            /** @description When it came out. */
            released?: components["schemas"]["CitedText"];
            /** @description The kind of server that it usually sits in. */
            serverClass?: components["schemas"]["ServerClass"] | null;
            /** @description Whose achieved utilisation stands for it in training, in the first edition of our training methods. */
            trainingClass?: components["schemas"]["TrainingClass"] | null;
            generation?: components["schemas"]["AcceleratorGeneration"] | null;
            /** @description The kind of server that it usually trains in. */
            trainingServerClass?: components["schemas"]["TrainingServerClass"] | null;
            /** @description True where our coefficients rest on measurements of it or its close kin. false when absent. */
            inferenceMeasured?: boolean;
            /** @description False where arithmetic in bf16 falls back to the vector units. true when absent. */
            bf16TensorCores?: boolean;
            /** @description The node of the process that it is made in. Between 0.01 and 1000000 nm. */
            process?: components["schemas"]["Figure"];
            /** @description Area of its dies. Between 0.000001 and 10000000 mm2. */
            dieArea?: components["schemas"]["Figure"];
            /** @description Memory of one accelerator. Between 0.000001 and 1e9 GB. */
            memory?: components["schemas"]["Figure"];
            /** @description Kind of the memory. */
            memoryType?: components["schemas"]["CitedText"];
            /** @description How fast it reads its memory. Between 0.000001 and 1e9 GB/s. */
            memoryBandwidth?: components["schemas"]["Figure"];
            /** @description How fast accelerators of a server exchange data. Between 0.000001 and 1e9 GB/s. */
            interconnect?: components["schemas"]["Figure"];
            peak?: components["schemas"]["PeakRates"];
            /** @description Thermal design power (TDP), or what the vendor gives in its place. Between 0.000001 and 100000 W. */
            ratedPower?: components["schemas"]["Figure"];
            /** @description Measured mean power in service, where published; used for energy in place of the rated one. Between 0.000001 and 100000 W. */
            meanPower?: components["schemas"]["Figure"];
            /** @description Power without work. Between 0 and 100000 W. */
            idlePower?: components["schemas"]["Figure"];
            aliases?: components["schemas"]["Aliases"];
            notes?: components["schemas"]["Notes"];
        };
        /** @description Server, sent or shown. */
        ServerFields: {
            id: components["schemas"]["RecordId"];
            name: components["schemas"]["Name"];
            accelerator: components["schemas"]["RecordId"];
            /** @description How many it holds. Between 1 and 1e9 count. */
            acceleratorCount: components["schemas"]["Figure"];
            /** @description The most that it draws. Between 0.000001 and 100000000 W. */
            maximumPower?: components["schemas"]["Figure"];
            /** @description Power of all but its accelerators. Between 0.000001 and 100000000 W. */
            nonAcceleratorPower?: components["schemas"]["Figure"];
            /** @description What it usually draws. Between 0.000001 and 100000000 W. */
            typicalPower?: components["schemas"]["Figure"];
            /** @description What it was measured to draw on the mean. Between 0.000001 and 100000000 W. */
            meanPower?: components["schemas"]["Figure"];
            /** @description Power of the whole over that of its accelerators. Between 1 and 100 ratio. */
            serverOverAcceleratorPower?: components["schemas"]["Figure"];
            /** @description Carbon of making it. Between 0 and 1e12 tCO2e. */
            embodiedCarbon?: components["schemas"]["Figure"];
            /** @description The same without its accelerators. Between 0 and 1e12 tCO2e. */
            embodiedCarbonWithoutAccelerators?: components["schemas"]["Figure"];
            /** @description Depletion of minerals and metals by making it. Between 0 and 1e9 kgSbeq. */
            abioticDepletion?: components["schemas"]["Figure"];
            /** @description Primary energy of making it. Between 0 and 1e15 kWh. */
            primaryEnergy?: components["schemas"]["Figure"];
            /** @description How long it is used. Between 0.01 and 1000 years. */
            lifetime?: components["schemas"]["Figure"];
            aliases?: components["schemas"]["Aliases"];
            notes?: components["schemas"]["Notes"];
        };
        /** @description EmbodiedRecord, sent or shown. */
        EmbodiedRecordFields: {
            id: components["schemas"]["RecordId"];
            name: components["schemas"]["Name"];
            /** @description The accelerator or server record it is about, or the thing in words. */
            subject: string;
            /** @description What is counted: from where to where, with or without the host. */
            scope: string;
            /** @description How the figures were obtained. */
            method: string;
            /** @description True for the record that estimates use for its subject; the others are its alternatives. false when absent. */
            isDefault?: boolean;
            /** @description Carbon of making it. Between 0 and 1e12 tCO2e. */
            carbon?: components["schemas"]["Figure"];
            /** @description Depletion of minerals and metals. Between 0 and 1e9 kgSbeq. */
            abioticDepletion?: components["schemas"]["Figure"];
            /** @description Primary energy. Between 0 and 1e15 kWh. */
            primaryEnergy?: components["schemas"]["Figure"];
            /** @description Water. Between 0 and 1e18 L. */
            water?: components["schemas"]["Figure"];
            /** @description Carbon over the arithmetic of its life. Between 0 and 1e9 gCO2e/EFLOP. */
            carbonPerCompute?: components["schemas"]["Figure"];
            notes?: components["schemas"]["Notes"];
        };
        /** @description GridZone, sent or shown. */
        GridZoneFields: {
            id: components["schemas"]["RecordId"];
            name: components["schemas"]["Name"];
            kind: components["schemas"]["GridZoneKind"];
            /** @description The country that it lies in. */
            country?: string | null;
            /** @description Of a balancing authority or a bidding zone: the grid zone records, mostly states, that it serves or a part of which it serves. */
            serves?: components["schemas"]["RecordId"][];
            /** @description Water consumed in generating a kilowatt-hour. Between 0 and 1000 L/kWh. */
            waterIntensity?: components["schemas"]["Figure"];
            /** @description How scarce water is: what a litre consumed there, outside agriculture, weighs beside one of the world’s mean (AWARE). Between 0 and 100 m3worldeq/m3. */
            waterScarcity?: components["schemas"]["Figure"];
            /** @description Primary energy of a kWh. Between 0 and 1000 MJ/kWh. */
            primaryEnergy?: components["schemas"]["Figure"];
            /** @description Depletion of minerals and metals by a kWh. Between 0 and 1 kgSbeq/kWh. */
            abioticDepletion?: components["schemas"]["Figure"];
            /** @description Share of the generation that is carbon-free. Between 0 and 1 ratio. */
            carbonFreeShare?: components["schemas"]["Figure"];
            /** @description Share of the generation from renewable sources. Between 0 and 1 ratio. */
            renewableShare?: components["schemas"]["Figure"];
            aliases?: components["schemas"]["Aliases"];
            notes?: components["schemas"]["Notes"];
        };
        /** @description CloudRegion, sent or shown. */
        CloudRegionFields: {
            id: components["schemas"]["RecordId"];
            /** @description The provider’s own name of it. */
            name: string;
            /** @description The cloud provider. */
            provider: string;
            /** @description Where it lies, as the provider says. */
            place: string;
            /** @description The country that it lies in. */
            country: string;
            /** @description The grid zone that feeds it. */
            zone: components["schemas"]["RecordId"];
            /** @description The subregion of eGRID that it lies in. */
            egridSubregion?: components["schemas"]["RecordId"] | null;
            /** @description Who says where it is. */
            reference: components["schemas"]["Reference"];
            aliases?: components["schemas"]["Aliases"];
            notes?: components["schemas"]["Notes"];
        };
        /** @description Operator, sent or shown. */
        OperatorFields: {
            id: components["schemas"]["RecordId"];
            name: components["schemas"]["Name"];
            /** @description Whose models it serves when the caller names no operator. */
            developers?: string[];
            /** @description The grid zone to assume when the caller gives no place. */
            usualZone?: components["schemas"]["CitedText"];
            aliases?: components["schemas"]["Aliases"];
            notes?: components["schemas"]["Notes"];
        };
        /** @description Model, sent or shown. */
        ModelFields: {
            id: components["schemas"]["RecordId"];
            name: components["schemas"]["Name"];
            /** @description Who made it. */
            developer: string;
            /** @description The family that it belongs to. */
            family: string;
            /** @description When it came out. */
            released?: components["schemas"]["CitedText"];
            access: components["schemas"]["Access"];
            /** @description What it works on or does: text, image, image-generation, video-generation, audio-generation, speech-to-text, text-to-speech, embedding, rerank, text-encoding. With image beside text it sees. */
            modalities: string[];
            /** @description False where the size is an outside estimate. true when absent. */
            parametersDisclosed?: boolean;
            /** @description All parameters. Between 1 and 1e16 parameters. */
            totalParameters?: components["schemas"]["Figure"];
            /** @description Parameters used for one token; all of them in a dense model. Between 1 and 1e16 parameters. */
            activeParameters?: components["schemas"]["Figure"];
            architecture?: components["schemas"]["Architecture"];
            diffusion?: components["schemas"]["DiffusionShape"];
            /** @description Of a model of embeddings, of ranks, or one that only reads. */
            encoder?: components["schemas"]["EncoderShape"];
            speech?: components["schemas"]["SpeechShape"];
            vision?: components["schemas"]["VisionShape"];
            unitPrices?: components["schemas"]["UnitPrices"];
            /** @description Tokens that it was trained on. Between 1 and 1e18 tokens. */
            trainingTokens?: components["schemas"]["Figure"];
            /** @description Operations of its training. Between 1 and 1e32 FLOP. */
            trainingFlop?: components["schemas"]["Figure"];
            listPrice?: components["schemas"]["ModelListPrice"];
            /** @description Output tokens per second of one stream, as seen by its users. Between 0.000001 and 1000000 tokens/s. */
            outputSpeed?: components["schemas"]["Figure"];
            /** @description The model that it was tuned from, where that one is not on record: see lineage. */
            madeFrom?: components["schemas"]["CitedText"];
            /** @description The models that it was made from. */
            lineage?: components["schemas"]["Lineage"][];
            /** @description Every other name that providers and Hugging Face use. */
            aliases?: string[];
            /** @description Where its names are from. */
            aliasesReference?: components["schemas"]["Reference"];
            notes?: components["schemas"]["Notes"];
        };
        /** @description ListedPrice, sent or shown. */
        ListedPriceFields: {
            /** @description Of the model, as the list writes it. */
            name: string;
            /** @description Who sells it, as the list calls them. */
            provider: string;
            /** @description True where that is the developer of the model. false when absent. */
            ofDeveloper?: boolean;
            /** @description Of tokens of the prompt. */
            input: number;
            /** @description Of tokens of the answer. */
            output: number;
            /** @description Of tokens of the prompt from a cache. */
            cached?: number;
        };
        /** @description TrainingRun, sent or shown. */
        TrainingRunFields: {
            id: components["schemas"]["RecordId"];
            model: components["schemas"]["RecordId"];
            phase: components["schemas"]["TrainingPhase"];
            /** @description family: the figure covers several models and is attached to one of them. "model" when absent. */
            scopeLevel?: components["schemas"]["ScopeLevel"];
            reporting: components["schemas"]["Reporting"];
            /** @description What the figures include: accelerators, host, PUE. */
            scope: string;
            /** @description The accelerator record, where the source names the device closely enough. */
            hardware?: components["schemas"]["RecordId"] | null;
            /** @description The accelerator as the source names it. */
            hardwareName: string;
            /** @description How many accelerators. Between 1 and 1e9 count. */
            accelerators?: components["schemas"]["Figure"];
            /** @description Accelerators times hours. Between 0.000001 and 1e12 accelerator-h. */
            acceleratorHours?: components["schemas"]["Figure"];
            /** @description Wall-clock time of the run. Between 0.000001 and 1e12 h. */
            duration?: components["schemas"]["Figure"];
            /** @description Only where the source itself reports an energy. Between 0.000001 and 1e15 kWh. */
            energy?: components["schemas"]["Figure"];
            /** @description Whether the energy is that of the facility; null where not known. */
            energyIncludesPue?: boolean | null;
            /** @description What the energy counts; null: as energyIncludesPue and scope say. */
            energyScope?: components["schemas"]["EnergyScope"] | null;
            /** @description Whether a meter ran on this very run; null: as reporting and powerIsRated say. */
            metered?: boolean | null;
            /** @description What metered the energy, or why no meter did. */
            meter?: string | null;
            /** @description Our arithmetic over what the source reports; its derivation is the formula. Between 0.000001 and 1e15 kWh. */
            derivedEnergy?: components["schemas"]["Figure"];
            /** @description Mean power for each accelerator, in the scope above. Between 0.000001 and 100000 W. */
            meanPower?: components["schemas"]["Figure"];
            /** @description True where the power behind the energy is a rated one: such an energy was never measured. false when absent. */
            powerIsRated?: boolean;
            /** @description Power usage effectiveness of the site, as published. Between 1 and 5 ratio. */
            pue?: components["schemas"]["Figure"];
            /** @description Floating-point operations. Between 1 and 1e32 FLOP. */
            flop?: components["schemas"]["Figure"];
            /** @description True where the operations were computed from the hours with an assumed share of peak: neither checks the other. false when absent. */
            flopFromHours?: boolean;
            /** @description Training tokens, all epochs. Between 1 and 1e18 tokens. */
            tokens?: components["schemas"]["Figure"];
            /** @description Model FLOPs utilisation (MFU). Between 0.000001 and 1 ratio. */
            utilisation?: components["schemas"]["Figure"];
            /** @description As published, by the grid. Between 0 and 1e12 tCO2e. */
            carbonLocationBased?: components["schemas"]["Figure"];
            /** @description As published, by contracts. Between 0 and 1e12 tCO2e. */
            carbonMarketBased?: components["schemas"]["Figure"];
            /** @description As published. Between 0 and 1e18 L. */
            water?: components["schemas"]["Figure"];
            /** @description Where it ran. */
            location?: string | null;
            /** @description The run that includes this one. */
            subsetOf?: components["schemas"]["RecordId"] | null;
            /** @description The account that replaces this one. */
            supersededBy?: components["schemas"]["RecordId"] | null;
            /** @description Accounts of the same training that say otherwise. */
            conflictsWith?: components["schemas"]["RecordId"][];
            notes?: components["schemas"]["Notes"];
        };
        /** @description TrainingMeasurement, sent or shown. */
        TrainingMeasurementFields: {
            id: components["schemas"]["RecordId"];
            /** @description The job as its source names it. */
            name: string;
            phase: components["schemas"]["TrainingPhase"];
            /** @description The kind of fine-tuning; null where it is not known or the job is not one. */
            tuning?: components["schemas"]["Tuning"] | null;
            /** @description The class of the job, by its size or as its source describes it. */
            jobClass: components["schemas"]["JobClass"];
            /** @description The accelerator record. */
            hardware?: components["schemas"]["RecordId"] | null;
            /** @description The accelerator as the source names it. */
            hardwareName: string;
            /** @description Of one accelerator, as the job had it. */
            ratedPowerWatts?: number | null;
            /** @description The kind of server around the accelerators. */
            serverClass?: components["schemas"]["TrainingServerClass"] | null;
            /** @description A mean over runs may be a fraction. */
            acceleratorCount?: number | null;
            /** @description How long it took. */
            hours?: number | null;
            /** @description Accelerators times hours, as published. */
            acceleratorHours?: number | null;
            /** @description Tokens that it was trained on. */
            tokens?: number | null;
            /** @description All parameters. */
            totalParameters?: number | null;
            /** @description That act on each token. */
            activeParameters?: number | null;
            /** @description Format of the numbers. */
            precision?: string | null;
            /** @description For one accelerator, at the meter that powerScope names. */
            meanPowerWatts?: number | null;
            /** @description What the meter of the power saw; null where no power was published. */
            powerScope?: components["schemas"]["TrainingPowerScope"] | null;
            /** @description As published, of one run. */
            energyKwh?: number | null;
            /** @description What the energy counts. */
            energyScope?: components["schemas"]["EnergyScope"] | null;
            /** @description Of the facility, where the energy counts it. */
            pue?: number | null;
            /** @description What metered it. */
            meter: string;
            /** @description How many runs the figures are a mean of. */
            runs?: number | null;
            /** @description Who published it: sources of one publisher are left out together. */
            publisher: string;
            /** @description fit: behind the shares of rated power of training-hours-2; check: scored only; context: kept, the note says why. */
            use: components["schemas"]["TrainingMeasurementUse"];
            /** @description What is to be known of it. */
            note?: string | null;
            /** @description The source record. */
            source: components["schemas"]["RecordId"];
            /** @description The place in the source. */
            locator: string;
            evidence?: components["schemas"]["Evidence"];
        };
        /** @description Measurement, sent or shown. */
        MeasurementFields: {
            /** @description The model family. */
            family: string;
            /** @description All parameters. */
            totalParameters: number;
            /** @description Parameters used for one token. */
            activeParameters: number;
            /** @description Transformer layers. */
            layers?: number | null;
            /** @description KV cache per token of context. */
            kvBytesPerToken?: number | null;
            /** @description Share of the layers whose attention sees only a window. */
            slidingWindowShare?: number | null;
            /** @description Tokens of that window. */
            slidingWindowTokens?: number | null;
            /** @description The accelerator record. */
            hardware: components["schemas"]["RecordId"];
            /** @description Accelerators of one replica. */
            acceleratorCount: number;
            /** @description Format of the weights. */
            precision: string;
            /** @description Bytes of a weight. */
            bytesPerWeight: number;
            /** @description Cap on the power of each accelerator, where one was set. */
            powerCapWatts?: number | null;
            /** @description Serving software and version. */
            engine: string;
            /** @description What was asked of the model. */
            task?: string | null;
            inputTokensEvidence?: components["schemas"]["InputTokensEvidence"] | null;
            /** @description Tokens of an answer, on the mean. */
            meanOutputTokens: number;
            /** @description Mean sequences in flight for each replica. */
            batchSize?: number | null;
            /** @description Of the whole replica. */
            outputTokensPerSecond?: number | null;
            /** @description At the meter that scope names. */
            energyJoulesPerOutputToken: number;
            /** @description Mean power of the rest of the server. */
            hostPowerWatts?: number | null;
            /** @description What the meter saw: the accelerators alone, or the whole server at the wall. */
            scope: components["schemas"]["MeterScope"];
            /** @description fit: behind the coefficients of both editions of our method; fit_2: behind those of the second alone; check: scored only; excluded: kept, not scored, the note says why. */
            use: components["schemas"]["MeasurementUse"];
        };
        /** @description WorkMeasurement, sent or shown. */
        WorkMeasurementFields: {
            /** @description The model family. */
            family?: string | null;
            /** @description The kind of work that was measured; text where a model writes about what it sees. */
            work: components["schemas"]["WorkType"];
            /** @description text-to-image, image-to-video, image-chat, … */
            task: string;
            unitOfWork: components["schemas"]["UnitOfWork"];
            /** @description The accelerator record; null where not known. */
            hardware?: components["schemas"]["RecordId"] | null;
            /** @description Accelerators that worked on it. */
            acceleratorCount?: number | null;
            /** @description Accelerators among which the attention heads of one output were split. */
            ulyssesDegree?: number | null;
            /** @description Accelerators among which the sequence of one output was split. */
            ringDegree?: number | null;
            /** @description Format of the weights. */
            precision?: string | null;
            /** @description Software and version. */
            engine?: string | null;
            /** @description Outputs, texts or sequences together. */
            batchSize?: number | null;
            /** @description Denoising steps. */
            steps?: number | null;
            /** @description Passes of the denoiser in a step. */
            passes?: number | null;
            /** @description Pixels. */
            width?: number | null;
            /** @description Pixels. */
            height?: number | null;
            /** @description Frames of a clip. */
            frames?: number | null;
            /** @description Frames of a second. */
            framesPerSecond?: number | null;
            /** @description Of the clip, the sound or the recording. */
            seconds?: number | null;
            /** @description Whether the output was left as latents: no VAE ran. false when absent. */
            latentsOnly?: boolean;
            /** @description Tokens of an answer, on the mean. */
            meanOutputTokens?: number | null;
            /** @description Where the tokens are from, if they were not published. */
            tokensEvidence?: string | null;
            /** @description All parameters. */
            totalParameters?: number | null;
            /** @description That act on each token; of the decoder where there is an encoder too. */
            activeParameters?: number | null;
            /** @description Of the encoder that hears or sees. */
            encoderParameters?: number | null;
            /** @description Of the encoder where there is one, else of the model. */
            layers?: number | null;
            /** @description Layers of the decoder. */
            decoderLayers?: number | null;
            /** @description Width of the model. */
            hiddenSize?: number | null;
            /** @description For one unit of work, at the meter that scope names. */
            energyJoules: number;
            /** @description For one output. */
            latencySeconds?: number | null;
            /** @description For a batch. */
            batchLatencySeconds?: number | null;
            /** @description What the meter saw. gpu: the accelerators that worked; gpu_derived: their share of a larger figure; gpu_of_node: all accelerators of a node, those that did nothing too. */
            scope: components["schemas"]["WorkMeterScope"];
            /** @description fit: behind the coefficients of wattprint-diffusion-1; check: scored only; context: kept, not scored, the note says why. */
            use: components["schemas"]["WorkMeasurementUse"];
        };
        /** @description ProductionFigure, sent or shown. */
        ProductionFigureFields: {
            id: components["schemas"]["RecordId"];
            /** @description The model record that a caller would name; null where the model is not known. */
            model?: components["schemas"]["RecordId"] | null;
            /** @description The model as the source names it. */
            modelName: string;
            /** @description Tokens of a prompt, on the mean. */
            inputTokens?: number | null;
            /** @description Those of them that came from a cache. */
            cachedInputTokens?: number | null;
            /** @description Tokens of an answer, on the mean. */
            outputTokens?: number | null;
            /** @description The accelerator record, where it is known. */
            hardware?: components["schemas"]["RecordId"] | null;
            /** @description Accelerators of one replica. */
            acceleratorCount?: number | null;
            precision?: components["schemas"]["Precision"] | null;
            /** @description The grid zone that a carbon figure is of. */
            gridZone?: components["schemas"]["RecordId"] | null;
            /** @description Why no estimate is set beside it. */
            notScored?: string | null;
            /**
             * Format: int32
             * @description When it was.
             */
            year: number;
            /** @description What is to be known of it. */
            note?: string | null;
            reference: components["schemas"]["Reference"];
        };
        /** @description Factor, sent or shown. */
        FactorFields: {
            /** @description The method or subject, then the name: wattprint-roofline-1/memory-power-share. */
            id: components["schemas"]["RecordId"];
            name: components["schemas"]["Name"];
            figure: components["schemas"]["Figure"];
        };
        /** @description Technique, sent or shown. */
        TechniqueFields: {
            id: components["schemas"]["RecordId"];
            name: components["schemas"]["Name"];
            /** @description What is done to a model. */
            description: string;
            /**
             * @description The input of the estimate that it changes; steps and passes are those of a denoiser.
             * @enum {string}
             */
            actsOn: "bytes_per_weight" | "parameters" | "training" | "hardware" | "steps" | "passes";
            reference: components["schemas"]["Reference"];
            aliases?: components["schemas"]["Aliases"];
            notes?: components["schemas"]["Notes"];
        };
        /** @description Equivalence, sent or shown. */
        EquivalenceFields: {
            id: components["schemas"]["RecordId"];
            name: components["schemas"]["Name"];
            /**
             * @description What is compared; fuel and heat only describe, they never become an equivalence.
             * @enum {string}
             */
            quantity: "energy" | "carbon" | "water" | "fuel" | "heat";
            /** @description One of it: household-year, km, charge. */
            per: string;
            /** @description How it is said, with {amount} in its place; only equivalences with a sentence are offered. */
            sentence?: string;
            /** @description Energy in kWh, carbon in kgCO2e or water in L of one. */
            figure: components["schemas"]["Figure"];
        };
        /** @description Claim, sent or shown. */
        ClaimFields: {
            id: components["schemas"]["RecordId"];
            /** @description What is claimed, in our words. */
            name: string;
            /** @description What the claim is about. */
            subject: string;
            /** @description Which quantity. */
            quantity: string;
            /** @description The number; null where none was given. */
            claimedValue: number | null;
            /** @description Its unit, as claimed. */
            claimedUnit: string | null;
            /** @description Where it is claimed, or what the article that claims it cites. */
            articleReference: string | null;
            /** @description What the primary source says. */
            primaryValue: string;
            verdict: components["schemas"]["Verdict"];
            /** @description Our own arithmetic; null where none was done. */
            recomputation: string | null;
            /** @description The reason for this. */
            comment: string | null;
            /** @description The sources with which it was compared. */
            references: components["schemas"]["Reference"][];
        };
        /** @description Source, sent or shown. */
        SourceFields: {
            id: components["schemas"]["RecordId"];
            kind: components["schemas"]["SourceKind"];
            /** @description Its title. */
            title: string;
            /** @description Its authors. */
            authors?: string[];
            /** @description Who published it. */
            publisher: string;
            /** @description Year, month or day of publication, as precise as known. */
            publishedOn?: string | null;
            /**
             * Format: uri
             * @description Where it can be read.
             */
            url?: string | null;
            /** @description Its DOI. */
            doi?: string | null;
            /** @description Its licence. */
            licence?: string | null;
            /** @description The day on which it was read. */
            accessedOn?: string | null;
            /** @description When a maintainer should look for a newer edition. */
            reviewBy?: string | null;
            /** @description How the document itself was seen; a figure is never better than this. */
            evidence: components["schemas"]["Evidence"];
            /** @description Who says what the document says, unless a figure of it says otherwise; null where nobody has said. */
            standing?: components["schemas"]["Standing"] | null;
            /** @description The copy or the text through which it was read, where it was not the publisher’s. */
            readVia?: string | null;
        };
        /** @description The sources of all figures above. */
        Citations: components["schemas"]["Citation"][];
        /** @description The state of the records that it was computed from. */
        CatalogRevision: string;
        /** @description What is to be known of it. */
        Notes: string[];
        /** @description What it is called. */
        Name: string;
        /** @description Further names, by which it is found. */
        Aliases: string[];
    };
    responses: {
        /** @description A problem. Any address: 406 not-acceptable, 429 rate-limited, 431 headers-too-large, 500 internal-error, 503 overloaded. With a body also 400 malformed-body, 413 body-too-large, 415 unsupported-media-type; with a key 401 key-missing, key-unknown, 403 scope-missing; with an idempotency key 400 idempotency-key-invalid, 409 idempotency-key-in-use, 422 idempotency-key-reused. These are the common ones. */
        AnyProblem: {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A problem: 422 invalid-request, contradictory-request, invalid-cursor; or a common one. */
        Problems: {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A problem: 400 malformed-address; 404 unknown-source; 409 record-bundled, record-conflict; 412 precondition-failed; 422 invalid-request, source-missing, dangling-link; 428 precondition-required; or a common one. */
        Problems2: {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description It is withdrawn. */
        Status204: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description A problem: 400 malformed-address; 404 unknown-record; 422 invalid-request; or a common one. */
        Problems3: {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A problem: 400 malformed-body, malformed-address; 404 unknown-record; 409 record-bundled, record-in-use; 412 precondition-failed; 413 body-too-large; 415 unsupported-media-type; 422 invalid-request; 428 precondition-required; or a common one. */
        Problems4: {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A problem: 404 unknown-model, unknown-hardware, unknown-zone, unknown-region, unknown-operator, unknown-method; 422 invalid-request, no-model, two-models, no-tokens, beyond-any-context, contradictory-request, missing-input, modality-not-supported, size-unknown, estimate-impossible; or a common one. */
        Problems5: {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description What the requests cost. */
        Status200: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Estimate"];
            };
        };
        /** @description What the training cost. */
        Status2002: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Estimate"];
            };
        };
        /** @description The report. */
        Status2003: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["LedgerReport"];
            };
        };
        /** @description The projection with its steps and sources. */
        Status2004: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AiSectorProjection"];
            };
        };
    };
    parameters: {
        /** @description Your own name for this write, such as a UUID. If it is sent again within 24 hours with the same key and body, it is not repeated, and the first answer is returned. */
        IdempotencyKey: string;
        /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
        Fields: string[];
        /**
         * @description The id itself, not another name.
         * @example acme
         */
        Id: string;
        /** @description The ETag of the state that is changed, as GET gave it; needed where a user wrote the record before. */
        IfMatch: string;
        /** @description * to write only where there is no such record yet. */
        IfNoneMatch: string;
        /** @description The endCursor of the page before. */
        After: string;
        /** @description The form of the answer; in place of the header Accept. */
        Format: "json" | "csl" | "bibtex";
        /**
         * @description How many items to give.
         * @example 2
         */
        First: number;
        /** @description Words that an id, a name or an alias has, as written or similar. */
        Search: string;
        /** @description The form of the answer; in place of the header Accept. */
        Format2: "json" | "csl" | "bibtex" | "csv" | "ndjson" | "parquet";
        /** @description True for the whole list in place of a page: with format=ndjson, csv or parquet, as a stream. */
        All: boolean;
        /** @description What to sort by, descending with a - before it; items without it come last. By id when absent; of a search, the best fit first. */
        Sort: "id" | "-id" | "name" | "-name";
        /** @description full when absent. */
        DetailParameter: components["schemas"]["Detail"];
        /** @description The form of the answer; in place of the header Accept. */
        Format3: "json" | "csl" | "bibtex" | "prov" | "cyclonedx" | "spdx" | "boamps" | "sci" | "hf-card" | "eu-gpai";
        /** @description What to sort by, descending with a - before it; items without it come last. By id when absent; of a search, the best fit first. */
        Sort2: "id" | "-id";
        /** @description Only items of this source. */
        SourceParameter: string;
        /** @description Totals for each combination of these. */
        GroupBy: components["schemas"]["BatchGroup"][];
        /** @description Only items of this hardware. */
        Hardware: string;
        /**
         * @description The id of a job.
         * @example 0f0e0d0c-0b0a-4908-8706-050403020100
         */
        Id2: string;
        /** @description Whose days and months: Europe/Paris. Cells are whole hours of UTC. */
        TimeZone: string;
        /** @description Of carbon intensities, in place of what the calls say. */
        BasisParameter: components["schemas"]["GridBasis"];
        /** @description Whose report it is. */
        Role: components["schemas"]["LedgerReportRole"];
        /** @description The form of the answer; in place of the header Accept. */
        Format4: "json" | "csv" | "md" | "html" | "esrs" | "ghg" | "sci" | "cyclonedx";
        /** @description Of CSV: groups, or the notes to them: period, catalog revision, digest, methods, sources and what has no estimate. Other forms hold both. */
        Part: components["schemas"]["LedgerReportPart"];
        /** @description Only items of this zone. */
        Zone: string;
        /** @description Only items of this model. */
        ModelParameter: string;
        /** @description What energyKwh counts: servers when absent. */
        EnergyScopeParameter: components["schemas"]["EnergyScope"];
        /** @description Who runs the data centre: the id or a name of an operator. */
        OperatorParameter: string;
        /** @description Cloud region: aws:us-east-1. */
        Region: string;
        /** @description Year whose grid is used; the newest on record when absent. */
        Year: number;
        /** @description Your own carbon intensity, in place of the zone’s. */
        GridGco2ePerKwh: number;
        /** @description The carbon intensity of your own contracts, for the market-based figure, in place of the operator’s and the residual mix. */
        MarketGco2ePerKwh: number;
        /** @description Whether carbon intensities count what happens before the power plant: lifecycle when absent. Where only the other one is on record it stands in, with a warning. */
        BasisParameter2: components["schemas"]["GridBasis"];
        /** @description Also the carbon at the marginal intensity of the grid: for decisions, never for accounts. */
        Marginal: boolean;
        /** @description Water usage effectiveness of the site, litres for each kWh of IT energy. */
        WueLitresPerKwh: number;
        /** @description When a run began, an ISO time with its offset; with endsAt, in place of year. The mean of the hours, months or years that cover it is used. */
        StartsAt: string;
        /** @description When it ended. */
        EndsAt: string;
        /** @description "auto" or the id of a method. */
        MethodParameter: string;
        /** @description The form of the answer; in place of the header Accept. */
        Format5: "json" | "ndjson" | "csv";
        /**
         * @description How many items to give.
         * @example 10
         */
        First2: number;
        /** @description What totals are split by: model, asked, work, operator, region, zone, hour, day, month, tag:team. asked is the model as it was asked for. */
        GroupBy2: string[];
        /**
         * @description The id of a report that was issued: the same report has the same id.
         * @example 0b6a4f0e-3c1d-8a2b-9e5f-7d6c5b4a3f2e
         */
        Id3: string;
        /** @description Only items of this basis. */
        BasisParameter3: components["schemas"]["GridBasis"];
        /** @description Only items of this family. */
        Family: string;
        /** @description Only items of this phase. */
        Phase: components["schemas"]["TrainingPhase"];
        /** @description What to sort by, descending with a - before it; items without it come last. By id when absent; of a search, the best fit first. */
        Sort3: "id" | "-id" | "totalParameters" | "-totalParameters";
    };
    requestBodies: {
        /** @description OtlpTraces, one a line. */
        EstimateTraces: {
            content: {
                /**
                 * @example {
                 *       "resourceSpans": [
                 *         {
                 *           "resource": {
                 *             "attributes": [
                 *               {
                 *                 "key": "service.name",
                 *                 "value": {
                 *                   "stringValue": "support-desk"
                 *                 }
                 *               }
                 *             ]
                 *           },
                 *           "scopeSpans": [
                 *             {
                 *               "spans": [
                 *                 {
                 *                   "traceId": "5b8efff798038103d269b633813fc60c",
                 *                   "spanId": "eee19b7ec3c1b174",
                 *                   "name": "chat gpt-4o",
                 *                   "kind": 3,
                 *                   "startTimeUnixNano": "1735689600000000000",
                 *                   "endTimeUnixNano": "1735689604000000000",
                 *                   "attributes": [
                 *                     {
                 *                       "key": "gen_ai.operation.name",
                 *                       "value": {
                 *                         "stringValue": "chat"
                 *                       }
                 *                     },
                 *                     {
                 *                       "key": "gen_ai.request.model",
                 *                       "value": {
                 *                         "stringValue": "gpt-4o"
                 *                       }
                 *                     },
                 *                     {
                 *                       "key": "gen_ai.usage.input_tokens",
                 *                       "value": {
                 *                         "intValue": "811"
                 *                       }
                 *                     },
                 *                     {
                 *                       "key": "gen_ai.usage.output_tokens",
                 *                       "value": {
                 *                         "intValue": "92"
                 *                       }
                 *                     },
                 *                     {
                 *                       "key": "server.address",
                 *                       "value": {
                 *                         "stringValue": "api.openai.com"
                 *                       }
                 *                     }
                 *                   ]
                 *                 }
                 *               ]
                 *             }
                 *           ]
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["OtlpTraces"];
            };
        };
        /** @description OtlpLogs, one a line. */
        EstimateLogs: {
            content: {
                /**
                 * @example {
                 *       "resourceLogs": [
                 *         {
                 *           "resource": {
                 *             "attributes": [
                 *               {
                 *                 "key": "service.name",
                 *                 "value": {
                 *                   "stringValue": "claude-code"
                 *                 }
                 *               }
                 *             ]
                 *           },
                 *           "scopeLogs": [
                 *             {
                 *               "logRecords": [
                 *                 {
                 *                   "timeUnixNano": "1735689604000000000",
                 *                   "attributes": [
                 *                     {
                 *                       "key": "event.name",
                 *                       "value": {
                 *                         "stringValue": "api_request"
                 *                       }
                 *                     },
                 *                     {
                 *                       "key": "model",
                 *                       "value": {
                 *                         "stringValue": "claude-sonnet-4-5-20250929"
                 *                       }
                 *                     },
                 *                     {
                 *                       "key": "input_tokens",
                 *                       "value": {
                 *                         "stringValue": "18"
                 *                       }
                 *                     },
                 *                     {
                 *                       "key": "output_tokens",
                 *                       "value": {
                 *                         "stringValue": "141"
                 *                       }
                 *                     },
                 *                     {
                 *                       "key": "cache_read_tokens",
                 *                       "value": {
                 *                         "stringValue": "2284"
                 *                       }
                 *                     },
                 *                     {
                 *                       "key": "cache_creation_tokens",
                 *                       "value": {
                 *                         "stringValue": "0"
                 *                       }
                 *                     },
                 *                     {
                 *                       "key": "duration_ms",
                 *                       "value": {
                 *                         "stringValue": "4000"
                 *                       }
                 *                     }
                 *                   ]
                 *                 }
                 *               ]
                 *             }
                 *           ]
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["OtlpLogs"];
            };
        };
    };
    headers: {
        /** @description After how many seconds to ask again. */
        "Retry-After": number;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getInferenceEstimate: {
        parameters: {
            query?: {
                /**
                 * @description Id, alias, API name or Hugging Face id.
                 * @example gpt-4o
                 */
                model?: string;
                "customModel.totalParameters"?: number;
                "customModel.activeParameters"?: number;
                "customModel.layers"?: number;
                "customModel.attentionHeads"?: number;
                "customModel.kvHeads"?: number;
                "customModel.headDim"?: number;
                "customModel.hiddenSize"?: number;
                "customModel.attentionLayers"?: number;
                "customModel.attentionWidth"?: number;
                "customModel.sparseAttentionTokens"?: number;
                "customModel.kvBytesPerToken"?: number;
                "customModel.slidingWindowShare"?: number;
                "customModel.slidingWindowTokens"?: number;
                "customModel.bitsPerWeight"?: number;
                "customModel.streams"?: components["schemas"]["DenoiserStreams"];
                "customModel.latentTokens"?: number;
                /** @description Tokens of the prompt of one request, cached ones included. */
                inputTokens?: number;
                /** @description Those of the input tokens that came from a prompt cache. */
                cachedInputTokens?: number;
                /** @description Hidden tokens that the model generated before its answer. */
                reasoningTokens?: number;
                /**
                 * @description Tokens of the answer of one request.
                 * @example 250
                 */
                outputTokens?: number;
                /** @description Images in the prompt, whose tokens are added to inputTokens by the rule of the model. Leave them out where inputTokens hold them. */
                inputImages?: components["schemas"]["InputImage"][];
                /** @description Sound in the prompt, whose tokens are added to inputTokens. */
                inputAudioSeconds?: number;
                /** @description Video in the prompt, whose tokens are added to inputTokens. */
                inputVideoSeconds?: number;
                "work.type"?: components["schemas"]["WorkType"];
                "work.count"?: number;
                "work.width"?: number;
                "work.height"?: number;
                "work.steps"?: number;
                "work.passes"?: number;
                "work.strength"?: number;
                "work.referenceImages"?: number;
                "work.ulyssesDegree"?: number;
                "work.ringDegree"?: number;
                "work.frames"?: number;
                "work.framesPerSecond"?: number;
                "work.seconds"?: number;
                "work.sound"?: boolean;
                "work.audioSeconds"?: number;
                "work.outputTokens"?: number;
                "work.characters"?: number;
                "work.inputTokens"?: number;
                "work.texts"?: number;
                "work.queryTokens"?: number;
                "work.documents"?: number;
                "work.documentTokens"?: number;
                /** @description List price of one request, for models of images, video, speech and transcription whose size nobody knows. */
                priceUsd?: number;
                /** @description How many such requests. */
                requests?: number;
                /** @description Observed time from the request to the last token. */
                latencySeconds?: number;
                /** @description Observed speed of one stream. */
                outputTokensPerSecond?: number;
                /** @description Accelerator: nvidia-h100-sxm, H100; or an instance type: aws:p5.48xlarge. */
                hardware?: string;
                "customHardware.peakTflops16"?: number;
                "customHardware.bandwidthGBps"?: number;
                "customHardware.memoryGB"?: number;
                "customHardware.ratedWatts"?: number;
                "customHardware.peakTflops8"?: number;
                "customHardware.peakTflops4"?: number;
                "customHardware.peakTflops32"?: number;
                "customHardware.bf16TensorCores"?: boolean;
                "customHardware.class"?: components["schemas"]["AcceleratorClass"];
                /** @description Accelerators of one replica. */
                acceleratorCount?: number;
                precision?: components["schemas"]["Precision"];
                /** @description Bits of a number of the KV cache: 16 when absent, 8 for an fp8 cache. */
                cacheBits?: number;
                /** @description Mean number of sequences in flight for each replica. */
                batchSize?: number;
                /** @description Serving software and version: vllm-0.11.1, hf-transformers. */
                engine?: string;
                serverClass?: components["schemas"]["ServerClass"];
                /** @description Power cap of each accelerator, in place of its rated power. */
                powerCapWatts?: number;
                /** @description Share of powered-on time at active power. */
                busyShare?: number;
                /** @description Whether a draft model proposes tokens. */
                speculativeDecoding?: boolean;
                /** @description Metered energy of one request: all else follows from it, and the estimate stands beside it as a check. */
                energyKwh?: number;
                /** @description What energyKwh counts: servers when absent. */
                energyScope?: components["parameters"]["EnergyScopeParameter"];
                /** @description What metered energyKwh: NVML, Zeus 0.11, a PDU. */
                energyMeter?: string;
                /** @description Who runs the data centre: the id or a name of an operator. */
                operator?: components["parameters"]["OperatorParameter"];
                /** @description Cloud region: aws:us-east-1. */
                region?: components["parameters"]["Region"];
                /**
                 * @description Grid zone: FRA, US-CA, WORLD.
                 * @example FRA
                 */
                zone?: string;
                /** @description Year whose grid is used; the newest on record when absent. */
                year?: components["parameters"]["Year"];
                /** @description Your own carbon intensity, in place of the zone’s. */
                gridGco2ePerKwh?: components["parameters"]["GridGco2ePerKwh"];
                /** @description The carbon intensity of your own contracts, for the market-based figure, in place of the operator’s and the residual mix. */
                marketGco2ePerKwh?: components["parameters"]["MarketGco2ePerKwh"];
                /** @description Whether carbon intensities count what happens before the power plant: lifecycle when absent. Where only the other one is on record it stands in, with a warning. */
                basis?: components["parameters"]["BasisParameter2"];
                /** @description Also the carbon at the marginal intensity of the grid: for decisions, never for accounts. */
                marginal?: components["parameters"]["Marginal"];
                /** @description Power usage effectiveness of the site. */
                pue?: number;
                /** @description Water usage effectiveness of the site, litres for each kWh of IT energy. */
                wueLitresPerKwh?: components["parameters"]["WueLitresPerKwh"];
                at?: string;
                /** @description When a run began, an ISO time with its offset; with endsAt, in place of year. The mean of the hours, months or years that cover it is used. */
                startsAt?: components["parameters"]["StartsAt"];
                /** @description When it ended. */
                endsAt?: components["parameters"]["EndsAt"];
                /** @description "auto" or the id of a method. */
                method?: components["parameters"]["MethodParameter"];
                /** @description What to show beside the estimate. */
                include?: components["schemas"]["InferenceInclude"][];
                /** @description class: a name whose size nobody knows is answered as a model of its class, with a very wide range. refuse, or absent: only where the catalog says that its size is not published. */
                unknownModel?: components["schemas"]["UnknownModel"];
                "listPrice.input"?: number;
                "listPrice.output"?: number;
                "listPrice.cached"?: number;
                /** @description The class of such a model, in place of a list price. */
                modelClass?: components["schemas"]["ModelClass"];
                /** @description Requests that the training is spread over, for trainingShare. */
                lifetimeRequests?: number;
                /** @description The form of the answer; in place of the header Accept. */
                format?: components["parameters"]["Format3"];
                /** @description full when absent. */
                detail?: components["parameters"]["DetailParameter"];
                /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
                fields?: components["parameters"]["Fields"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Status200"];
            default: components["responses"]["Problems5"];
        };
    };
    estimateInference: {
        parameters: {
            query?: {
                /** @description The form of the answer; in place of the header Accept. */
                format?: components["parameters"]["Format3"];
                /** @description full when absent. */
                detail?: components["parameters"]["DetailParameter"];
                /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
                fields?: components["parameters"]["Fields"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "model": "gpt-4o",
                 *       "outputTokens": 250,
                 *       "zone": "FRA"
                 *     }
                 */
                "application/json": components["schemas"]["InferenceRequest"];
            };
        };
        responses: {
            200: components["responses"]["Status200"];
            default: components["responses"]["Problems5"];
        };
    };
    getTrainingEstimate: {
        parameters: {
            query?: {
                /** @description A model of the catalog: its published runs, beside our own computation. */
                model?: string;
                /**
                 * @description Accelerator: nvidia-a100-sxm4-80gb, A100; or an instance type: aws:p4d.24xlarge.
                 * @example nvidia-a100-sxm4-80gb
                 */
                hardware?: string;
                /**
                 * @description How many accelerators.
                 * @example 20
                 */
                acceleratorCount?: number;
                /**
                 * @description Wall-clock hours of the run; needs acceleratorCount.
                 * @example 200
                 */
                hours?: number;
                /** @description Accelerators times hours. */
                acceleratorHours?: number;
                /** @description Metered mean power of one accelerator. */
                averagePowerWatts?: number;
                /** @description Power limit of one accelerator, below its rated power; of a laptop, the limit that its maker set. */
                powerCapWatts?: number;
                /** @description Metered energy of the whole training; it counts before every estimate. */
                energyKwh?: number;
                /** @description What energyKwh counts: servers when absent. */
                energyScope?: components["parameters"]["EnergyScopeParameter"];
                /** @description By the size of the job when absent; naming it narrows the range more than anything but the power. */
                jobClass?: components["schemas"]["JobClass"];
                /** @description The server that the accelerator usually trains in when absent. */
                serverClass?: components["schemas"]["TrainingServerClass"];
                /** @description Floating-point operations of the whole training. */
                flop?: number;
                /** @description Active parameters; with tokens gives the operations. Those of the model when absent. */
                parameters?: number;
                /** @description All parameters, where a mixture of experts uses some for each token. Those of the model, else a dense model, when absent. */
                totalParameters?: number;
                /** @description Parameters trained beside a frozen base (lora, qlora, frozen); not counted when absent. */
                trainableParameters?: number;
                /** @description full when absent. */
                tuning?: components["schemas"]["Tuning"];
                /** @description Training tokens, all epochs. */
                tokens?: number;
                /** @description Examples of the data set; needs meanTokens. */
                examples?: number;
                /** @description Tokens of an example, on the mean. */
                meanTokens?: number;
                /** @description 1 when absent. */
                epochs?: number;
                /** @description Padding over tokens of the examples; 0 when absent. */
                paddingShare?: number;
                /** @description With hiddenSize and sequenceLength, attention counts. */
                layers?: number;
                /** @description Width of the model. */
                hiddenSize?: number;
                /** @description Tokens of a sequence, on the mean: from a few thousand on, attention counts. */
                sequenceLength?: number;
                trainingPrecision?: components["schemas"]["TrainingPrecision"];
                /** @description Achieved share of the dense 16-bit peak (MFU). */
                utilisation?: number;
                /** @description all-hours when absent. */
                utilisationOf?: components["schemas"]["UtilisationOf"];
                /** @description included: the rollouts of reinforcement learning, by their usual share, where only the updates are known. */
                rollouts?: components["schemas"]["Counted"];
                /** @description included: all that is computed for a model over its final run, by its usual multiple. */
                development?: components["schemas"]["Counted"];
                /** @description Who runs the data centre: the id or a name of an operator. */
                operator?: components["parameters"]["OperatorParameter"];
                /** @description Cloud region: aws:us-east-1. */
                region?: components["parameters"]["Region"];
                /** @description Grid zone: FRA, US-CA, WORLD. */
                zone?: string;
                /** @description Year whose grid is used; the newest on record when absent. */
                year?: components["parameters"]["Year"];
                /** @description Your own carbon intensity, in place of the zone’s. */
                gridGco2ePerKwh?: components["parameters"]["GridGco2ePerKwh"];
                /** @description The carbon intensity of your own contracts, for the market-based figure, in place of the operator’s and the residual mix. */
                marketGco2ePerKwh?: components["parameters"]["MarketGco2ePerKwh"];
                /** @description Whether carbon intensities count what happens before the power plant: lifecycle when absent. Where only the other one is on record it stands in, with a warning. */
                basis?: components["parameters"]["BasisParameter2"];
                /** @description Also the carbon at the marginal intensity of the grid: for decisions, never for accounts. */
                marginal?: components["parameters"]["Marginal"];
                /** @description Power usage effectiveness of the site. */
                pue?: number;
                /** @description Water usage effectiveness of the site, litres for each kWh of IT energy. */
                wueLitresPerKwh?: components["parameters"]["WueLitresPerKwh"];
                /** @description When a run began, an ISO time with its offset; with endsAt, in place of year. The mean of the hours, months or years that cover it is used. */
                startsAt?: components["parameters"]["StartsAt"];
                /** @description When it ended. */
                endsAt?: components["parameters"]["EndsAt"];
                /** @description "auto" or the id of a method. */
                method?: components["parameters"]["MethodParameter"];
                /** @description What to show beside the estimate. */
                include?: components["schemas"]["TrainingInclude"][];
                /** @description The form of the answer; in place of the header Accept. */
                format?: components["parameters"]["Format3"];
                /** @description full when absent. */
                detail?: components["parameters"]["DetailParameter"];
                /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
                fields?: components["parameters"]["Fields"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Status2002"];
            default: components["responses"]["Problems5"];
        };
    };
    estimateTraining: {
        parameters: {
            query?: {
                /** @description The form of the answer; in place of the header Accept. */
                format?: components["parameters"]["Format3"];
                /** @description full when absent. */
                detail?: components["parameters"]["DetailParameter"];
                /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
                fields?: components["parameters"]["Fields"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "hardware": "nvidia-a100-sxm4-80gb",
                 *       "acceleratorCount": 20,
                 *       "hours": 200
                 *     }
                 */
                "application/json": components["schemas"]["TrainingRequest"];
            };
        };
        responses: {
            200: components["responses"]["Status2002"];
            default: components["responses"]["Problems5"];
        };
    };
    estimateUsage: {
        parameters: {
            query?: {
                /** @description The form of the answer; in place of the header Accept. */
                format?: components["parameters"]["Format3"];
                /** @description full when absent. */
                detail?: components["parameters"]["DetailParameter"];
                /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
                fields?: components["parameters"]["Fields"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description A usage request, or an answer that holds one. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "model": "gpt-4o-2024-08-06",
                 *       "usage": {
                 *         "prompt_tokens": 2006,
                 *         "completion_tokens": 300,
                 *         "total_tokens": 2306,
                 *         "prompt_tokens_details": {
                 *           "cached_tokens": 1920,
                 *           "audio_tokens": 0
                 *         },
                 *         "completion_tokens_details": {
                 *           "reasoning_tokens": 0,
                 *           "audio_tokens": 0
                 *         }
                 *       }
                 *     }
                 */
                "application/json": {
                    [key: string]: unknown;
                } | components["schemas"]["UsageRequest"];
            };
        };
        responses: {
            /** @description What the answer cost. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Estimate"];
                };
            };
            /** @description A problem: 404 unknown-model, unknown-hardware, unknown-zone, unknown-region, unknown-operator, unknown-method; 422 invalid-request, no-model, two-models, no-tokens, beyond-any-context, contradictory-request, missing-input, modality-not-supported, size-unknown, estimate-impossible, usage-invalid; or a common one. */
            default: components["responses"]["AnyProblem"];
        };
    };
    estimateBatch: {
        parameters: {
            query?: {
                /** @description full when absent. */
                detail?: components["parameters"]["DetailParameter"];
                /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
                fields?: components["parameters"]["Fields"];
                /** @description Totals for each combination of these. */
                groupBy?: components["parameters"]["GroupBy"];
                /** @description reference: an item with the reference of one before it is the same call, and skipped. */
                once?: "reference";
                /** @description The form of the answer; in place of the header Accept. */
                format?: components["parameters"]["Format5"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description A header that names the columns, and a call on each row; the first line of the answer says what each column was read as. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "requests": [
                 *         {
                 *           "reference": "call-1",
                 *           "tag": "search",
                 *           "model": "gpt-4o",
                 *           "outputTokens": 250,
                 *           "zone": "FRA"
                 *         },
                 *         {
                 *           "kind": "training",
                 *           "hardware": "nvidia-a100-sxm4-80gb",
                 *           "acceleratorCount": 20,
                 *           "hours": 200
                 *         }
                 *       ],
                 *       "groupBy": [
                 *         "tag"
                 *       ],
                 *       "detail": "summary"
                 *     }
                 */
                "application/json": components["schemas"]["Batch"];
            };
        };
        responses: {
            /** @description The answers in the order of the items, and their totals. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchAnswer"] | components["schemas"]["BatchSummaries"];
                };
            };
            /** @description A problem: 413 batch-too-large; 422 invalid-request, contradictory-request; or a common one. */
            default: components["responses"]["AnyProblem"];
        };
    };
    listJobs: {
        parameters: {
            query?: {
                /**
                 * @description How many items to give.
                 * @example 10
                 */
                first?: components["parameters"]["First2"];
                /** @description The endCursor of the page before. */
                after?: components["parameters"]["After"];
                /**
                 * @description Jobs in this state only.
                 * @example running
                 */
                status?: components["schemas"]["JobStatus"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobPage"];
                };
            };
            /** @description A problem: 422 invalid-request, invalid-cursor; or a common one. */
            default: components["responses"]["AnyProblem"];
        };
    };
    createJob: {
        parameters: {
            query?: {
                /** @description full when absent. */
                detail?: components["parameters"]["DetailParameter"];
                /** @description Totals for each combination of these. */
                groupBy?: components["parameters"]["GroupBy"];
            };
            header?: {
                /** @description Your own name for this write, such as a UUID. If it is sent again within 24 hours with the same key and body, it is not repeated, and the first answer is returned. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description One request on each line. */
        requestBody: {
            content: {
                /** @example {"reference":"call-1","tag":"search","model":"gpt-4o","outputTokens":250,"zone":"FRA"} */
                "application/x-ndjson": string;
            };
        };
        responses: {
            /** @description The job, which waits for a worker. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description A problem: 400 malformed-line; 409 too-many-jobs; 413 job-too-large; 422 invalid-request; or a common one. */
            default: components["responses"]["AnyProblem"];
        };
    };
    getJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of a job.
                 * @example 0f0e0d0c-0b0a-4908-8706-050403020100
                 */
                id: components["parameters"]["Id2"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description A problem: 400 malformed-address; 404 unknown-job; or a common one. */
            default: components["responses"]["AnyProblem"];
        };
    };
    deleteJob: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this write, such as a UUID. If it is sent again within 24 hours with the same key and body, it is not repeated, and the first answer is returned. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id of a job.
                 * @example 0f0e0d0c-0b0a-4908-8706-050403020100
                 */
                id: components["parameters"]["Id2"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job is cancelled or removed. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem: 400 malformed-address; 404 unknown-job; or a common one. */
            default: components["responses"]["AnyProblem"];
        };
    };
    getJobResult: {
        parameters: {
            query?: {
                /** @description The form of the answer; in place of the header Accept. */
                format?: components["parameters"]["Format5"];
            };
            header?: never;
            path: {
                /**
                 * @description The id of a job.
                 * @example 0f0e0d0c-0b0a-4908-8706-050403020100
                 */
                id: components["parameters"]["Id2"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answers. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                    "text/csv": components["schemas"]["BatchTable"];
                };
            };
            /** @description A problem: 400 malformed-address; 404 unknown-job; 409 job-not-done, job-cancelled, job-failed; 410 job-expired; 422 invalid-request; or a common one. */
            default: components["responses"]["AnyProblem"];
        };
    };
    estimateTraces: {
        parameters: {
            query?: {
                /** @description full when absent. */
                detail?: components["parameters"]["DetailParameter"];
                /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
                fields?: components["parameters"]["Fields"];
                /** @description Totals for each combination of these. */
                groupBy?: components["parameters"]["GroupBy"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["EstimateTraces"];
        responses: {
            /** @description The answers in the order of the spans, and their totals. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OtlpAnswer"] | components["schemas"]["OtlpSummaries"];
                };
            };
            /** @description A problem: 400 malformed-line; 413 batch-too-large; 422 invalid-request, contradictory-request; or a common one. */
            default: components["responses"]["AnyProblem"];
        };
    };
    estimateLogs: {
        parameters: {
            query?: {
                /** @description full when absent. */
                detail?: components["parameters"]["DetailParameter"];
                /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
                fields?: components["parameters"]["Fields"];
                /** @description Totals for each combination of these. */
                groupBy?: components["parameters"]["GroupBy"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["EstimateLogs"];
        responses: {
            /** @description The answers in the order of the spans, and their totals. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description A problem: 400 malformed-line; 413 batch-too-large; 422 invalid-request, contradictory-request; or a common one. */
            default: components["responses"]["AnyProblem"];
        };
    };
    exportTraces: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["EstimateTraces"];
        responses: {
            /** @description An ExportTraceServiceResponse: empty where every call was counted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportResponse"];
                };
            };
            /** @description A problem: 400 malformed-line; 401 key-unknown; 413 batch-too-large; 422 invalid-request, contradictory-request; or a common one. */
            default: components["responses"]["AnyProblem"];
        };
    };
    exportLogs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["EstimateLogs"];
        responses: {
            /** @description An ExportLogsServiceResponse: empty where every call was counted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogsExportResponse"];
                };
            };
            /** @description A problem: 400 malformed-line; 401 key-unknown; 413 batch-too-large; 422 invalid-request, contradictory-request; or a common one. */
            default: components["responses"]["AnyProblem"];
        };
    };
    keepCalls: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description A header that names the columns, and a call on each row. */
        requestBody: {
            content: {
                /**
                 * @example [
                 *       {
                 *         "id": "call-1",
                 *         "model": "gpt-4o",
                 *         "usage": {
                 *           "prompt_tokens": 811,
                 *           "completion_tokens": 92
                 *         },
                 *         "at": "2026-11-01T12:00:00Z",
                 *         "zone": "FRA",
                 *         "tags": {
                 *           "team": "search"
                 *         }
                 *       }
                 *     ]
                 */
                "application/json": (components["schemas"]["LedgerCall"] | components["schemas"]["LedgerUsageCall"])[] | ({
                    [key: string]: unknown;
                } | components["schemas"]["LedgerCall"] | components["schemas"]["LedgerUsageCall"]);
            };
        };
        responses: {
            /** @description What became of the calls. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerAnswer"];
                };
            };
            /** @description A problem: 400 idempotency-key-invalid; 422 invalid-request; or a common one. */
            default: components["responses"]["AnyProblem"];
        };
    };
    reportCalls: {
        parameters: {
            query?: {
                /** @description What totals are split by: model, asked, work, operator, region, zone, hour, day, month, tag:team. asked is the model as it was asked for. */
                groupBy?: components["parameters"]["GroupBy2"];
                /** @description Whose days and months: Europe/Paris. Cells are whole hours of UTC. */
                timeZone?: components["parameters"]["TimeZone"];
                /** @description Of carbon intensities, in place of what the calls say. */
                basis?: components["parameters"]["BasisParameter"];
                /** @description Whose report it is. */
                role?: components["parameters"]["Role"];
                /** @description The form of the answer; in place of the header Accept. */
                format?: components["parameters"]["Format4"];
                /** @description Of CSV: groups, or the notes to them: period, catalog revision, digest, methods, sources and what has no estimate. Other forms hold both. */
                part?: components["parameters"]["Part"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description A header that names the columns, and a call on each row. */
        requestBody: {
            content: {
                /**
                 * @example [
                 *       {
                 *         "model": "gpt-4o",
                 *         "usage": {
                 *           "prompt_tokens": 811,
                 *           "completion_tokens": 92
                 *         },
                 *         "at": "2026-11-01T12:00:00Z",
                 *         "tag": "search"
                 *       }
                 *     ]
                 */
                "application/json": (components["schemas"]["LedgerCall"] | components["schemas"]["LedgerUsageCall"])[] | ({
                    [key: string]: unknown;
                } | components["schemas"]["LedgerCall"] | components["schemas"]["LedgerUsageCall"]);
            };
        };
        responses: {
            /** @description What became of the calls, and what they cost. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallsReport"];
                };
            };
            /** @description A problem: 422 invalid-request, report-too-large; or a common one. */
            default: components["responses"]["AnyProblem"];
        };
    };
    getLedgerReport: {
        parameters: {
            query: {
                /**
                 * @description Where the period begins: a day, 2026-11-01, in timeZone, or an ISO time with its offset. Hours are whole.
                 * @example 2026-11-01
                 */
                from: string;
                /**
                 * @description Where it ends, which is no part of it: of November, 2026-12-01.
                 * @example 2026-12-01
                 */
                to: string;
                /**
                 * @description What totals are split by: model, asked, work, operator, region, zone, hour, day, month, tag:team. asked is the model as it was asked for.
                 * @example [
                 *       "model",
                 *       "tag:team"
                 *     ]
                 */
                groupBy?: string[];
                /** @description Whose days and months: Europe/Paris. Cells are whole hours of UTC. */
                timeZone?: components["parameters"]["TimeZone"];
                /** @description Of carbon intensities, in place of what the calls say. */
                basis?: components["parameters"]["BasisParameter"];
                /** @description Whose report it is. */
                role?: components["parameters"]["Role"];
                /** @description Of the catalog: that of a report that was issued (frozen), in place of the newest. */
                revision?: string;
                /** @description The form of the answer; in place of the header Accept. */
                format?: components["parameters"]["Format4"];
                /** @description Of CSV: groups, or the notes to them: period, catalog revision, digest, methods, sources and what has no estimate. Other forms hold both. */
                part?: components["parameters"]["Part"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Status2003"];
            /** @description A problem: 404 unknown-revision; 409 revision-unusable; 422 invalid-request, report-too-large; or a common one. */
            default: components["responses"]["AnyProblem"];
        };
    };
    getLedgerRestatement: {
        parameters: {
            query?: {
                /** @description As of a report; not needed where report is given. */
                from?: string;
                /** @description As of a report; not needed where report is given. */
                to?: string;
                /** @description What totals are split by: model, asked, work, operator, region, zone, hour, day, month, tag:team. asked is the model as it was asked for. */
                groupBy?: components["parameters"]["GroupBy2"];
                /** @description Whose days and months: Europe/Paris. Cells are whole hours of UTC. */
                timeZone?: components["parameters"]["TimeZone"];
                /** @description Of carbon intensities, in place of what the calls say. */
                basis?: components["parameters"]["BasisParameter"];
                /** @description Whose report it is. */
                role?: components["parameters"]["Role"];
                /** @description The catalog revision to compare with: that of a report that was issued (frozen). */
                revision?: string;
                /**
                 * @description The id of an issued report: it is compared with what it would say today.
                 * @example 0b6a4f0e-3c1d-8a2b-9e5f-7d6c5b4a3f2e
                 */
                report?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What moves. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerRestatement"];
                };
            };
            /** @description A problem: 404 unknown-revision, unknown-report; 409 revision-unusable; 422 invalid-request, report-too-large; or a common one. */
            default: components["responses"]["AnyProblem"];
        };
    };
    getLedgerBudgets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The budgets, if there are any. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerBudgets"];
                };
            };
            default: components["responses"]["AnyProblem"];
        };
    };
    listIssuedLedgerReports: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reports. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FrozenReportList"];
                };
            };
            default: components["responses"]["AnyProblem"];
        };
    };
    issueLedgerReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this write, such as a UUID. If it is sent again within 24 hours with the same key and body, it is not repeated, and the first answer is returned. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description Which period of the ledger is reported, and how it is split. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "from": "2026-11-01",
                 *       "to": "2026-12-01",
                 *       "groupBy": [
                 *         "model",
                 *         "tag:team"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["LedgerReportRequestInput"];
            };
        };
        responses: {
            /** @description The issued report. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FrozenReport"];
                };
            };
            /** @description A problem: 404 unknown-revision; 409 revision-unusable, too-many-reports; 422 invalid-request, report-too-large; or a common one. */
            default: components["responses"]["AnyProblem"];
        };
    };
    getIssuedLedgerReport: {
        parameters: {
            query?: {
                /** @description The form of the answer; in place of the header Accept. */
                format?: components["parameters"]["Format4"];
                /** @description Of CSV: groups, or the notes to them: period, catalog revision, digest, methods, sources and what has no estimate. Other forms hold both. */
                part?: components["parameters"]["Part"];
            };
            header?: never;
            path: {
                /**
                 * @description The id of a report that was issued: the same report has the same id.
                 * @example 0b6a4f0e-3c1d-8a2b-9e5f-7d6c5b4a3f2e
                 */
                id: components["parameters"]["Id3"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Status2003"];
            /** @description A problem: 404 unknown-report; 422 invalid-request; or a common one. */
            default: components["responses"]["AnyProblem"];
        };
    };
    deleteIssuedLedgerReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this write, such as a UUID. If it is sent again within 24 hours with the same key and body, it is not repeated, and the first answer is returned. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id of a report that was issued: the same report has the same id.
                 * @example 0b6a4f0e-3c1d-8a2b-9e5f-7d6c5b4a3f2e
                 */
                id: components["parameters"]["Id3"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem: 404 unknown-report; 422 invalid-request; or a common one. */
            default: components["responses"]["AnyProblem"];
        };
    };
    forgetLedger: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this write, such as a UUID. If it is sent again within 24 hours with the same key and body, it is not repeated, and the first answer is returned. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The name of the workspace.
                 * @example shop
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerForgotten"];
                };
            };
            /** @description A problem: 400 malformed-address; or a common one. */
            default: components["responses"]["AnyProblem"];
        };
    };
    compare: {
        parameters: {
            query?: {
                /** @description The form of the answer; in place of the header Accept. */
                format?: components["parameters"]["Format"];
                /** @description full when absent. */
                detail?: components["parameters"]["DetailParameter"];
                /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
                fields?: components["parameters"]["Fields"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "baseline": {
                 *         "model": "llama-3.1-70b",
                 *         "inputTokens": 500,
                 *         "outputTokens": 300,
                 *         "hardware": "nvidia-h100-sxm",
                 *         "batchSize": 16
                 *       },
                 *       "variants": [
                 *         {
                 *           "change": {
                 *             "precision": "fp8"
                 *           }
                 *         },
                 *         {
                 *           "technique": "distillation",
                 *           "change": {
                 *             "model": "llama-3.2-3b"
                 *           }
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ComparisonRequest"];
            };
        };
        responses: {
            /** @description The baseline and each variant. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comparison"];
                };
            };
            /** @description A problem: 404 unknown-model, unknown-hardware, unknown-zone, unknown-region, unknown-operator, unknown-method, unknown-record; 422 invalid-request, no-model, two-models, no-tokens, beyond-any-context, contradictory-request, missing-input, modality-not-supported, size-unknown, estimate-impossible; or a common one. */
            default: components["responses"]["AnyProblem"];
        };
    };
    schedule: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "training": {
                 *         "hardware": "nvidia-h100-sxm",
                 *         "acceleratorHours": 64
                 *       },
                 *       "hours": 8,
                 *       "earliest": "2026-12-01T08:00:00Z",
                 *       "deadline": "2026-12-02T08:00:00Z",
                 *       "zones": [
                 *         "FRA",
                 *         "DEU"
                 *       ],
                 *       "first": 3
                 *     }
                 */
                "application/json": components["schemas"]["ScheduleRequest"];
            };
        };
        responses: {
            /** @description The best starts, and what each saves. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Schedule"];
                };
            };
            default: components["responses"]["Problems5"];
        };
    };
    getAiSectorProjection: {
        parameters: {
            query?: {
                /** @description AI servers in service. */
                servers?: number;
                /** @description Power of a server, lower end. */
                powerKilowattsLow?: number;
                /** @description Power of a server, upper end. */
                powerKilowattsHigh?: number;
                /**
                 * @description Share of the year that a server works at that power.
                 * @example 0.6
                 */
                hoursShare?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Status2004"];
            /** @description A problem: 422 invalid-request, contradictory-request; or a common one. */
            default: components["responses"]["AnyProblem"];
        };
    };
    projectAiSector: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "hoursShare": 0.6
                 *     }
                 */
                "application/json": components["schemas"]["AiSectorRequest"];
            };
        };
        responses: {
            200: components["responses"]["Status2004"];
            /** @description A problem: 422 invalid-request, contradictory-request; or a common one. */
            default: components["responses"]["AnyProblem"];
        };
    };
    listAccelerators: {
        parameters: {
            query?: {
                /**
                 * @description How many items to give.
                 * @example 2
                 */
                first?: components["parameters"]["First"];
                /** @description The endCursor of the page before. */
                after?: components["parameters"]["After"];
                /** @description Words that an id, a name or an alias has, as written or similar. */
                search?: components["parameters"]["Search"];
                /** @description Only items of this vendor. */
                vendor?: string;
                /** @description Only items of this kind. */
                kind?: components["schemas"]["AcceleratorKind"];
                /** @description What to sort by, descending with a - before it; items without it come last. By id when absent; of a search, the best fit first. */
                sort?: "id" | "-id" | "name" | "-name" | "released" | "-released" | "ratedPower" | "-ratedPower";
                /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
                fields?: components["parameters"]["Fields"];
                /** @description The form of the answer; in place of the header Accept. */
                format?: components["parameters"]["Format2"];
                /** @description True for the whole list in place of a page: with format=ndjson, csv or parquet, as a stream. */
                all?: components["parameters"]["All"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceleratorPage"];
                };
            };
            default: components["responses"]["Problems"];
        };
    };
    getAccelerator: {
        parameters: {
            query?: {
                /** @description The form of the answer; in place of the header Accept. */
                format?: components["parameters"]["Format"];
                /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
                fields?: components["parameters"]["Fields"];
            };
            header?: never;
            path: {
                /**
                 * @description The id or another name of it.
                 * @example nvidia-h100-sxm
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The accelerator. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accelerator"];
                };
            };
            /** @description A problem: 400 malformed-address; 404 unknown-hardware; 422 invalid-request; or a common one. */
            default: components["responses"]["AnyProblem"];
        };
    };
    putAccelerator: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the state that is changed, as GET gave it; needed where a user wrote the record before. */
                "if-match"?: components["parameters"]["IfMatch"];
                /** @description * to write only where there is no such record yet. */
                "if-none-match"?: components["parameters"]["IfNoneMatch"];
                /** @description Your own name for this write, such as a UUID. If it is sent again within 24 hours with the same key and body, it is not repeated, and the first answer is returned. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id itself, not another name.
                 * @example acme
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** @description A chip that models run on, with its rated figures. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "acme",
                 *       "name": "Acme chip",
                 *       "vendor": "Acme",
                 *       "kind": "asic",
                 *       "memory": {
                 *         "value": 96,
                 *         "unit": "GB",
                 *         "source": "patterson-2021",
                 *         "locator": "Table 4"
                 *       },
                 *       "ratedPower": {
                 *         "value": 0.45,
                 *         "unit": "kW",
                 *         "source": "patterson-2021",
                 *         "locator": "Table 4"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["AcceleratorInput"];
            };
        };
        responses: {
            /** @description The accelerator as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accelerator"];
                };
            };
            /** @description It is new. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accelerator"];
                };
            };
            default: components["responses"]["Problems2"];
        };
    };
    deleteAccelerator: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the state that is changed, as GET gave it; needed where a user wrote the record before. */
                "if-match"?: components["parameters"]["IfMatch"];
                /** @description * to write only where there is no such record yet. */
                "if-none-match"?: components["parameters"]["IfNoneMatch"];
                /** @description Your own name for this write, such as a UUID. If it is sent again within 24 hours with the same key and body, it is not repeated, and the first answer is returned. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id itself, not another name.
                 * @example acme
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Status204"];
            /** @description A problem: 400 malformed-body, malformed-address; 404 unknown-hardware; 409 record-bundled, record-in-use; 412 precondition-failed; 413 body-too-large; 415 unsupported-media-type; 422 invalid-request; 428 precondition-required; or a common one. */
            default: components["responses"]["AnyProblem"];
        };
    };
    listServers: {
        parameters: {
            query?: {
                /**
                 * @description How many items to give.
                 * @example 2
                 */
                first?: components["parameters"]["First"];
                /** @description The endCursor of the page before. */
                after?: components["parameters"]["After"];
                /** @description Words that an id, a name or an alias has, as written or similar. */
                search?: components["parameters"]["Search"];
                /** @description What to sort by, descending with a - before it; items without it come last. By id when absent; of a search, the best fit first. */
                sort?: components["parameters"]["Sort"];
                /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
                fields?: components["parameters"]["Fields"];
                /** @description The form of the answer; in place of the header Accept. */
                format?: components["parameters"]["Format2"];
                /** @description True for the whole list in place of a page: with format=ndjson, csv or parquet, as a stream. */
                all?: components["parameters"]["All"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerPage"];
                };
            };
            default: components["responses"]["Problems"];
        };
    };
    getServer: {
        parameters: {
            query?: {
                /** @description The form of the answer; in place of the header Accept. */
                format?: components["parameters"]["Format"];
                /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
                fields?: components["parameters"]["Fields"];
            };
            header?: never;
            path: {
                /**
                 * @description The id or another name of it.
                 * @example dgx-h100
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The server. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Server"];
                };
            };
            default: components["responses"]["Problems3"];
        };
    };
    putServer: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the state that is changed, as GET gave it; needed where a user wrote the record before. */
                "if-match"?: components["parameters"]["IfMatch"];
                /** @description * to write only where there is no such record yet. */
                "if-none-match"?: components["parameters"]["IfNoneMatch"];
                /** @description Your own name for this write, such as a UUID. If it is sent again within 24 hours with the same key and body, it is not repeated, and the first answer is returned. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id itself, not another name.
                 * @example acme
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** @description A server with its accelerators. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "acme",
                 *       "name": "Acme box",
                 *       "accelerator": "nvidia-h100-sxm",
                 *       "acceleratorCount": {
                 *         "value": 4,
                 *         "unit": "count",
                 *         "source": "patterson-2021",
                 *         "locator": "Table 4"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ServerInput"];
            };
        };
        responses: {
            /** @description The server as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Server"];
                };
            };
            /** @description It is new. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Server"];
                };
            };
            default: components["responses"]["Problems2"];
        };
    };
    deleteServer: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the state that is changed, as GET gave it; needed where a user wrote the record before. */
                "if-match"?: components["parameters"]["IfMatch"];
                /** @description * to write only where there is no such record yet. */
                "if-none-match"?: components["parameters"]["IfNoneMatch"];
                /** @description Your own name for this write, such as a UUID. If it is sent again within 24 hours with the same key and body, it is not repeated, and the first answer is returned. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id itself, not another name.
                 * @example acme
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Status204"];
            default: components["responses"]["Problems4"];
        };
    };
    listEmbodiedRecords: {
        parameters: {
            query?: {
                /**
                 * @description How many items to give.
                 * @example 2
                 */
                first?: components["parameters"]["First"];
                /** @description The endCursor of the page before. */
                after?: components["parameters"]["After"];
                /** @description Words that an id, a name or an alias has, as written or similar. */
                search?: components["parameters"]["Search"];
                /** @description What to sort by, descending with a - before it; items without it come last. By id when absent; of a search, the best fit first. */
                sort?: components["parameters"]["Sort"];
                /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
                fields?: components["parameters"]["Fields"];
                /** @description The form of the answer; in place of the header Accept. */
                format?: components["parameters"]["Format2"];
                /** @description True for the whole list in place of a page: with format=ndjson, csv or parquet, as a stream. */
                all?: components["parameters"]["All"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmbodiedRecordPage"];
                };
            };
            default: components["responses"]["Problems"];
        };
    };
    getEmbodiedRecord: {
        parameters: {
            query?: {
                /** @description The form of the answer; in place of the header Accept. */
                format?: components["parameters"]["Format"];
                /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
                fields?: components["parameters"]["Fields"];
            };
            header?: never;
            path: {
                /**
                 * @description The id or another name of it.
                 * @example hgx-h100-pcf
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The embodied record. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmbodiedRecord"];
                };
            };
            default: components["responses"]["Problems3"];
        };
    };
    putEmbodiedRecord: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the state that is changed, as GET gave it; needed where a user wrote the record before. */
                "if-match"?: components["parameters"]["IfMatch"];
                /** @description * to write only where there is no such record yet. */
                "if-none-match"?: components["parameters"]["IfNoneMatch"];
                /** @description Your own name for this write, such as a UUID. If it is sent again within 24 hours with the same key and body, it is not repeated, and the first answer is returned. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id itself, not another name.
                 * @example acme
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** @description What making a piece of hardware cost. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "acme",
                 *       "name": "Acme chip, made",
                 *       "subject": "Acme chip",
                 *       "scope": "cradle to gate",
                 *       "method": "our own assessment",
                 *       "carbon": {
                 *         "value": 0.2,
                 *         "unit": "tCO2e",
                 *         "source": "patterson-2021",
                 *         "locator": "Table 4"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["EmbodiedRecordInput"];
            };
        };
        responses: {
            /** @description The embodied record as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmbodiedRecord"];
                };
            };
            /** @description It is new. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmbodiedRecord"];
                };
            };
            default: components["responses"]["Problems2"];
        };
    };
    deleteEmbodiedRecord: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the state that is changed, as GET gave it; needed where a user wrote the record before. */
                "if-match"?: components["parameters"]["IfMatch"];
                /** @description * to write only where there is no such record yet. */
                "if-none-match"?: components["parameters"]["IfNoneMatch"];
                /** @description Your own name for this write, such as a UUID. If it is sent again within 24 hours with the same key and body, it is not repeated, and the first answer is returned. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id itself, not another name.
                 * @example acme
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Status204"];
            default: components["responses"]["Problems4"];
        };
    };
    listGridZones: {
        parameters: {
            query?: {
                /**
                 * @description How many items to give.
                 * @example 2
                 */
                first?: components["parameters"]["First"];
                /** @description The endCursor of the page before. */
                after?: components["parameters"]["After"];
                /** @description Words that an id, a name or an alias has, as written or similar. */
                search?: components["parameters"]["Search"];
                /** @description Only items of this kind. */
                kind?: components["schemas"]["GridZoneKind"];
                /** @description Only items of this country. */
                country?: string;
                /** @description What to sort by, descending with a - before it; items without it come last. By id when absent; of a search, the best fit first. */
                sort?: components["parameters"]["Sort"];
                /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
                fields?: components["parameters"]["Fields"];
                /** @description The form of the answer; in place of the header Accept. */
                format?: components["parameters"]["Format2"];
                /** @description True for the whole list in place of a page: with format=ndjson, csv or parquet, as a stream. */
                all?: components["parameters"]["All"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GridZonePage"];
                };
            };
            default: components["responses"]["Problems"];
        };
    };
    getGridZone: {
        parameters: {
            query?: {
                /** @description The form of the answer; in place of the header Accept. */
                format?: components["parameters"]["Format"];
                /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
                fields?: components["parameters"]["Fields"];
            };
            header?: never;
            path: {
                /**
                 * @description The id or another name of it.
                 * @example FRA
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The grid zone. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GridZone"];
                };
            };
            /** @description A problem: 400 malformed-address; 404 unknown-zone; 422 invalid-request; or a common one. */
            default: components["responses"]["AnyProblem"];
        };
    };
    putGridZone: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the state that is changed, as GET gave it; needed where a user wrote the record before. */
                "if-match"?: components["parameters"]["IfMatch"];
                /** @description * to write only where there is no such record yet. */
                "if-none-match"?: components["parameters"]["IfNoneMatch"];
                /** @description Your own name for this write, such as a UUID. If it is sent again within 24 hours with the same key and body, it is not repeated, and the first answer is returned. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id itself, not another name.
                 * @example acme
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** @description A piece of the electricity grid and what a kilowatt-hour from it costs. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "acme",
                 *       "name": "Acme grid",
                 *       "kind": "grid_zone",
                 *       "carbonIntensity": [
                 *         {
                 *           "value": 0.031,
                 *           "unit": "kgCO2e/kWh",
                 *           "source": "patterson-2021",
                 *           "locator": "Table 4",
                 *           "period": "2026"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["GridZoneInput"];
            };
        };
        responses: {
            /** @description The grid zone as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GridZone"];
                };
            };
            /** @description It is new. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GridZone"];
                };
            };
            default: components["responses"]["Problems2"];
        };
    };
    deleteGridZone: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the state that is changed, as GET gave it; needed where a user wrote the record before. */
                "if-match"?: components["parameters"]["IfMatch"];
                /** @description * to write only where there is no such record yet. */
                "if-none-match"?: components["parameters"]["IfNoneMatch"];
                /** @description Your own name for this write, such as a UUID. If it is sent again within 24 hours with the same key and body, it is not repeated, and the first answer is returned. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id itself, not another name.
                 * @example acme
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Status204"];
            /** @description A problem: 400 malformed-body, malformed-address; 404 unknown-zone; 409 record-bundled, record-in-use; 412 precondition-failed; 413 body-too-large; 415 unsupported-media-type; 422 invalid-request; 428 precondition-required; or a common one. */
            default: components["responses"]["AnyProblem"];
        };
    };
    listAllGridSeries: {
        parameters: {
            query?: {
                /**
                 * @description How many items to give.
                 * @example 2
                 */
                first?: components["parameters"]["First"];
                /** @description The endCursor of the page before. */
                after?: components["parameters"]["After"];
                /** @description Words that an id, a name or an alias has, as written or similar. */
                search?: components["parameters"]["Search"];
                /** @description Only items of this zone. */
                zone?: components["parameters"]["Zone"];
                /** @description Only items of this field. */
                field?: components["schemas"]["GridSeriesField"];
                /** @description Only items of this basis. */
                basis?: components["parameters"]["BasisParameter3"];
                /** @description What to sort by, descending with a - before it; items without it come last. By id when absent; of a search, the best fit first. */
                sort?: components["parameters"]["Sort2"];
                /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
                fields?: components["parameters"]["Fields"];
                /** @description The form of the answer; in place of the header Accept. */
                format?: components["parameters"]["Format2"];
                /** @description True for the whole list in place of a page: with format=ndjson, csv or parquet, as a stream. */
                all?: components["parameters"]["All"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GridSeriesPage"];
                };
            };
            default: components["responses"]["Problems"];
        };
    };
    getGridSeries: {
        parameters: {
            query?: {
                /** @description The form of the answer; in place of the header Accept. */
                format?: components["parameters"]["Format"];
                /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
                fields?: components["parameters"]["Fields"];
            };
            header?: never;
            path: {
                /**
                 * @description The id or another name of it.
                 * @example fra-carbon-intensity-2024-hourly
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The grid series. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GridSeries"];
                };
            };
            default: components["responses"]["Problems3"];
        };
    };
    putGridSeries: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the state that is changed, as GET gave it; needed where a user wrote the record before. */
                "if-match"?: components["parameters"]["IfMatch"];
                /** @description * to write only where there is no such record yet. */
                "if-none-match"?: components["parameters"]["IfNoneMatch"];
                /** @description Your own name for this write, such as a UUID. If it is sent again within 24 hours with the same key and body, it is not repeated, and the first answer is returned. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id itself, not another name.
                 * @example acme
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** @description The intensity of a grid zone by the hour, half-hour or quarter of an hour, all from one source. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "acme",
                 *       "zone": "FRA",
                 *       "field": "carbonIntensity",
                 *       "basis": "lifecycle",
                 *       "startsAt": "2026-01-01T00:00:00Z",
                 *       "resolution": "hour",
                 *       "unit": "gCO2e/kWh",
                 *       "values": [
                 *         21.4,
                 *         20.9,
                 *         null,
                 *         22.3
                 *       ],
                 *       "source": "patterson-2021",
                 *       "locator": "Table 4"
                 *     }
                 */
                "application/json": components["schemas"]["GridSeriesInput"];
            };
        };
        responses: {
            /** @description The grid series as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GridSeries"];
                };
            };
            /** @description It is new. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GridSeries"];
                };
            };
            default: components["responses"]["Problems2"];
        };
    };
    deleteGridSeries: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the state that is changed, as GET gave it; needed where a user wrote the record before. */
                "if-match"?: components["parameters"]["IfMatch"];
                /** @description * to write only where there is no such record yet. */
                "if-none-match"?: components["parameters"]["IfNoneMatch"];
                /** @description Your own name for this write, such as a UUID. If it is sent again within 24 hours with the same key and body, it is not repeated, and the first answer is returned. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id itself, not another name.
                 * @example acme
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Status204"];
            default: components["responses"]["Problems4"];
        };
    };
    listCloudRegions: {
        parameters: {
            query?: {
                /**
                 * @description How many items to give.
                 * @example 2
                 */
                first?: components["parameters"]["First"];
                /** @description The endCursor of the page before. */
                after?: components["parameters"]["After"];
                /** @description Words that an id, a name or an alias has, as written or similar. */
                search?: components["parameters"]["Search"];
                /** @description Only items of this provider. */
                provider?: string;
                /** @description Only items of this zone. */
                zone?: components["parameters"]["Zone"];
                /** @description What to sort by, descending with a - before it; items without it come last. By id when absent; of a search, the best fit first. */
                sort?: components["parameters"]["Sort"];
                /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
                fields?: components["parameters"]["Fields"];
                /** @description The form of the answer; in place of the header Accept. */
                format?: components["parameters"]["Format2"];
                /** @description True for the whole list in place of a page: with format=ndjson, csv or parquet, as a stream. */
                all?: components["parameters"]["All"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CloudRegionPage"];
                };
            };
            default: components["responses"]["Problems"];
        };
    };
    getCloudRegion: {
        parameters: {
            query?: {
                /** @description The form of the answer; in place of the header Accept. */
                format?: components["parameters"]["Format"];
                /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
                fields?: components["parameters"]["Fields"];
            };
            header?: never;
            path: {
                /**
                 * @description The id or another name of it.
                 * @example aws:us-east-1
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The cloud region. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CloudRegion"];
                };
            };
            /** @description A problem: 400 malformed-address; 404 unknown-region; 422 invalid-request; or a common one. */
            default: components["responses"]["AnyProblem"];
        };
    };
    putCloudRegion: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the state that is changed, as GET gave it; needed where a user wrote the record before. */
                "if-match"?: components["parameters"]["IfMatch"];
                /** @description * to write only where there is no such record yet. */
                "if-none-match"?: components["parameters"]["IfNoneMatch"];
                /** @description Your own name for this write, such as a UUID. If it is sent again within 24 hours with the same key and body, it is not repeated, and the first answer is returned. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id itself, not another name.
                 * @example acme
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** @description A region of a cloud provider, and the grid zone that it is in. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "acme",
                 *       "name": "acme-1",
                 *       "provider": "Acme",
                 *       "place": "Paris",
                 *       "country": "France",
                 *       "zone": "FRA",
                 *       "reference": {
                 *         "source": "patterson-2021",
                 *         "locator": "Table 4"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["CloudRegionInput"];
            };
        };
        responses: {
            /** @description The cloud region as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CloudRegion"];
                };
            };
            /** @description It is new. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CloudRegion"];
                };
            };
            default: components["responses"]["Problems2"];
        };
    };
    deleteCloudRegion: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the state that is changed, as GET gave it; needed where a user wrote the record before. */
                "if-match"?: components["parameters"]["IfMatch"];
                /** @description * to write only where there is no such record yet. */
                "if-none-match"?: components["parameters"]["IfNoneMatch"];
                /** @description Your own name for this write, such as a UUID. If it is sent again within 24 hours with the same key and body, it is not repeated, and the first answer is returned. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id itself, not another name.
                 * @example acme
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Status204"];
            /** @description A problem: 400 malformed-body, malformed-address; 404 unknown-region; 409 record-bundled, record-in-use; 412 precondition-failed; 413 body-too-large; 415 unsupported-media-type; 422 invalid-request; 428 precondition-required; or a common one. */
            default: components["responses"]["AnyProblem"];
        };
    };
    listOperators: {
        parameters: {
            query?: {
                /**
                 * @description How many items to give.
                 * @example 2
                 */
                first?: components["parameters"]["First"];
                /** @description The endCursor of the page before. */
                after?: components["parameters"]["After"];
                /** @description Words that an id, a name or an alias has, as written or similar. */
                search?: components["parameters"]["Search"];
                /** @description What to sort by, descending with a - before it; items without it come last. By id when absent; of a search, the best fit first. */
                sort?: components["parameters"]["Sort"];
                /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
                fields?: components["parameters"]["Fields"];
                /** @description The form of the answer; in place of the header Accept. */
                format?: components["parameters"]["Format2"];
                /** @description True for the whole list in place of a page: with format=ndjson, csv or parquet, as a stream. */
                all?: components["parameters"]["All"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperatorPage"];
                };
            };
            default: components["responses"]["Problems"];
        };
    };
    getOperator: {
        parameters: {
            query?: {
                /** @description The form of the answer; in place of the header Accept. */
                format?: components["parameters"]["Format"];
                /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
                fields?: components["parameters"]["Fields"];
            };
            header?: never;
            path: {
                /**
                 * @description The id or another name of it.
                 * @example google
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The operator. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operator"];
                };
            };
            /** @description A problem: 400 malformed-address; 404 unknown-operator; 422 invalid-request; or a common one. */
            default: components["responses"]["AnyProblem"];
        };
    };
    putOperator: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the state that is changed, as GET gave it; needed where a user wrote the record before. */
                "if-match"?: components["parameters"]["IfMatch"];
                /** @description * to write only where there is no such record yet. */
                "if-none-match"?: components["parameters"]["IfNoneMatch"];
                /** @description Your own name for this write, such as a UUID. If it is sent again within 24 hours with the same key and body, it is not repeated, and the first answer is returned. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id itself, not another name.
                 * @example acme
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** @description Who runs data centres, with their overhead, water and electricity. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "acme",
                 *       "name": "Acme",
                 *       "usualZone": {
                 *         "text": "FRA",
                 *         "source": "patterson-2021",
                 *         "locator": "Table 4"
                 *       },
                 *       "pue": [
                 *         {
                 *           "value": 1.2,
                 *           "unit": "ratio",
                 *           "source": "patterson-2021",
                 *           "locator": "Table 4"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["OperatorInput"];
            };
        };
        responses: {
            /** @description The operator as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operator"];
                };
            };
            /** @description It is new. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operator"];
                };
            };
            default: components["responses"]["Problems2"];
        };
    };
    deleteOperator: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the state that is changed, as GET gave it; needed where a user wrote the record before. */
                "if-match"?: components["parameters"]["IfMatch"];
                /** @description * to write only where there is no such record yet. */
                "if-none-match"?: components["parameters"]["IfNoneMatch"];
                /** @description Your own name for this write, such as a UUID. If it is sent again within 24 hours with the same key and body, it is not repeated, and the first answer is returned. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id itself, not another name.
                 * @example acme
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Status204"];
            /** @description A problem: 400 malformed-body, malformed-address; 404 unknown-operator; 409 record-bundled, record-in-use; 412 precondition-failed; 413 body-too-large; 415 unsupported-media-type; 422 invalid-request; 428 precondition-required; or a common one. */
            default: components["responses"]["AnyProblem"];
        };
    };
    listModels: {
        parameters: {
            query?: {
                /**
                 * @description How many items to give.
                 * @example 2
                 */
                first?: components["parameters"]["First"];
                /** @description The endCursor of the page before. */
                after?: components["parameters"]["After"];
                /** @description Words that an id, a name or an alias has, as written or similar. */
                search?: components["parameters"]["Search"];
                /** @description Only items of this developer. */
                developer?: string;
                /** @description Only items of this family. */
                family?: components["parameters"]["Family"];
                /** @description Only items of this access. */
                access?: components["schemas"]["Access"];
                /** @description Only items of this minParameters. */
                minParameters?: number;
                /** @description Only items of this maxParameters. */
                maxParameters?: number;
                /** @description Only items of this releasedFrom. */
                releasedFrom?: string;
                /** @description Only items of this releasedTo. */
                releasedTo?: string;
                /** @description Only items that have one, or with false those that have none. */
                hasMeasurement?: boolean;
                /** @description What to sort by, descending with a - before it; items without it come last. By id when absent; of a search, the best fit first. */
                sort?: "id" | "-id" | "name" | "-name" | "released" | "-released" | "totalParameters" | "-totalParameters";
                /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
                fields?: components["parameters"]["Fields"];
                /** @description The form of the answer; in place of the header Accept. */
                format?: components["parameters"]["Format2"];
                /** @description True for the whole list in place of a page: with format=ndjson, csv or parquet, as a stream. */
                all?: components["parameters"]["All"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelPage"];
                };
            };
            default: components["responses"]["Problems"];
        };
    };
    getModel: {
        parameters: {
            query?: {
                /** @description The form of the answer; in place of the header Accept. */
                format?: components["parameters"]["Format"];
                /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
                fields?: components["parameters"]["Fields"];
            };
            header?: never;
            path: {
                /**
                 * @description The id or another name of it.
                 * @example gpt-3-175b
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The model. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Model"];
                };
            };
            /** @description A problem: 400 malformed-address; 404 unknown-model; 422 invalid-request; or a common one. */
            default: components["responses"]["AnyProblem"];
        };
    };
    putModel: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the state that is changed, as GET gave it; needed where a user wrote the record before. */
                "if-match"?: components["parameters"]["IfMatch"];
                /** @description * to write only where there is no such record yet. */
                "if-none-match"?: components["parameters"]["IfNoneMatch"];
                /** @description Your own name for this write, such as a UUID. If it is sent again within 24 hours with the same key and body, it is not repeated, and the first answer is returned. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id itself, not another name.
                 * @example acme
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** @description A model, its size and shape, each figure with its source. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "acme",
                 *       "name": "Acme 1",
                 *       "developer": "Acme",
                 *       "family": "acme",
                 *       "access": "unreleased",
                 *       "modalities": [
                 *         "text"
                 *       ],
                 *       "totalParameters": {
                 *         "value": 8,
                 *         "unit": "B parameters",
                 *         "source": "patterson-2021",
                 *         "locator": "Table 4"
                 *       },
                 *       "aliases": [
                 *         "acme-latest"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ModelInput"];
            };
        };
        responses: {
            /** @description The model as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Model"];
                };
            };
            /** @description It is new. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Model"];
                };
            };
            default: components["responses"]["Problems2"];
        };
    };
    deleteModel: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the state that is changed, as GET gave it; needed where a user wrote the record before. */
                "if-match"?: components["parameters"]["IfMatch"];
                /** @description * to write only where there is no such record yet. */
                "if-none-match"?: components["parameters"]["IfNoneMatch"];
                /** @description Your own name for this write, such as a UUID. If it is sent again within 24 hours with the same key and body, it is not repeated, and the first answer is returned. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id itself, not another name.
                 * @example acme
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Status204"];
            /** @description A problem: 400 malformed-body, malformed-address; 404 unknown-model; 409 record-bundled, record-in-use; 412 precondition-failed; 413 body-too-large; 415 unsupported-media-type; 422 invalid-request; 428 precondition-required; or a common one. */
            default: components["responses"]["AnyProblem"];
        };
    };
    listNameLists: {
        parameters: {
            query?: {
                /**
                 * @description How many items to give.
                 * @example 2
                 */
                first?: components["parameters"]["First"];
                /** @description The endCursor of the page before. */
                after?: components["parameters"]["After"];
                /** @description Words that an id, a name or an alias has, as written or similar. */
                search?: components["parameters"]["Search"];
                /** @description What to sort by, descending with a - before it; items without it come last. By id when absent; of a search, the best fit first. */
                sort?: components["parameters"]["Sort"];
                /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
                fields?: components["parameters"]["Fields"];
                /** @description The form of the answer; in place of the header Accept. */
                format?: components["parameters"]["Format2"];
                /** @description True for the whole list in place of a page: with format=ndjson, csv or parquet, as a stream. */
                all?: components["parameters"]["All"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NameListPage"];
                };
            };
            default: components["responses"]["Problems"];
        };
    };
    getNameList: {
        parameters: {
            query?: {
                /** @description The form of the answer; in place of the header Accept. */
                format?: components["parameters"]["Format"];
                /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
                fields?: components["parameters"]["Fields"];
            };
            header?: never;
            path: {
                /**
                 * @description The id or another name of it.
                 * @example public-lists-2026-11
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The name list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NameList"];
                };
            };
            default: components["responses"]["Problems3"];
        };
    };
    putNameList: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the state that is changed, as GET gave it; needed where a user wrote the record before. */
                "if-match"?: components["parameters"]["IfMatch"];
                /** @description * to write only where there is no such record yet. */
                "if-none-match"?: components["parameters"]["IfNoneMatch"];
                /** @description Your own name for this write, such as a UUID. If it is sent again within 24 hours with the same key and body, it is not repeated, and the first answer is returned. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id itself, not another name.
                 * @example acme
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** @description Further names of models, as one list writes them on one day. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "acme",
                 *       "name": "Names in our gateway",
                 *       "listedOn": "2026-11-23",
                 *       "reference": {
                 *         "source": "patterson-2021",
                 *         "locator": "Table 4"
                 *       },
                 *       "names": [
                 *         {
                 *           "name": "our-default-model",
                 *           "model": "gpt-3-175b"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["NameListInput"];
            };
        };
        responses: {
            /** @description The name list as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NameList"];
                };
            };
            /** @description It is new. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NameList"];
                };
            };
            default: components["responses"]["Problems2"];
        };
    };
    deleteNameList: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the state that is changed, as GET gave it; needed where a user wrote the record before. */
                "if-match"?: components["parameters"]["IfMatch"];
                /** @description * to write only where there is no such record yet. */
                "if-none-match"?: components["parameters"]["IfNoneMatch"];
                /** @description Your own name for this write, such as a UUID. If it is sent again within 24 hours with the same key and body, it is not repeated, and the first answer is returned. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id itself, not another name.
                 * @example acme
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Status204"];
            default: components["responses"]["Problems4"];
        };
    };
    listPriceLists: {
        parameters: {
            query?: {
                /**
                 * @description How many items to give.
                 * @example 2
                 */
                first?: components["parameters"]["First"];
                /** @description The endCursor of the page before. */
                after?: components["parameters"]["After"];
                /** @description Words that an id, a name or an alias has, as written or similar. */
                search?: components["parameters"]["Search"];
                /** @description What to sort by, descending with a - before it; items without it come last. By id when absent; of a search, the best fit first. */
                sort?: components["parameters"]["Sort"];
                /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
                fields?: components["parameters"]["Fields"];
                /** @description The form of the answer; in place of the header Accept. */
                format?: components["parameters"]["Format2"];
                /** @description True for the whole list in place of a page: with format=ndjson, csv or parquet, as a stream. */
                all?: components["parameters"]["All"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceListPage"];
                };
            };
            default: components["responses"]["Problems"];
        };
    };
    getPriceList: {
        parameters: {
            query?: {
                /** @description The form of the answer; in place of the header Accept. */
                format?: components["parameters"]["Format"];
                /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
                fields?: components["parameters"]["Fields"];
            };
            header?: never;
            path: {
                /**
                 * @description The id or another name of it.
                 * @example litellm-2026-11-prices
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The price list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceList"];
                };
            };
            default: components["responses"]["Problems3"];
        };
    };
    putPriceList: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the state that is changed, as GET gave it; needed where a user wrote the record before. */
                "if-match"?: components["parameters"]["IfMatch"];
                /** @description * to write only where there is no such record yet. */
                "if-none-match"?: components["parameters"]["IfNoneMatch"];
                /** @description Your own name for this write, such as a UUID. If it is sent again within 24 hours with the same key and body, it is not repeated, and the first answer is returned. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id itself, not another name.
                 * @example acme
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** @description Prices of tokens, as one list gives them on one day. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "acme",
                 *       "name": "Prices of our gateway",
                 *       "listedOn": "2026-11-23",
                 *       "reference": {
                 *         "source": "patterson-2021",
                 *         "locator": "Table 4"
                 *       },
                 *       "prices": [
                 *         {
                 *           "name": "acme-1",
                 *           "provider": "Acme",
                 *           "input": 2,
                 *           "output": 8
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["PriceListInput"];
            };
        };
        responses: {
            /** @description The price list as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceList"];
                };
            };
            /** @description It is new. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceList"];
                };
            };
            default: components["responses"]["Problems2"];
        };
    };
    deletePriceList: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the state that is changed, as GET gave it; needed where a user wrote the record before. */
                "if-match"?: components["parameters"]["IfMatch"];
                /** @description * to write only where there is no such record yet. */
                "if-none-match"?: components["parameters"]["IfNoneMatch"];
                /** @description Your own name for this write, such as a UUID. If it is sent again within 24 hours with the same key and body, it is not repeated, and the first answer is returned. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id itself, not another name.
                 * @example acme
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Status204"];
            default: components["responses"]["Problems4"];
        };
    };
    listTrainingRuns: {
        parameters: {
            query?: {
                /**
                 * @description How many items to give.
                 * @example 2
                 */
                first?: components["parameters"]["First"];
                /** @description The endCursor of the page before. */
                after?: components["parameters"]["After"];
                /** @description Words that an id, a name or an alias has, as written or similar. */
                search?: components["parameters"]["Search"];
                /** @description Only items of this model. */
                model?: components["parameters"]["ModelParameter"];
                /** @description Only items of this phase. */
                phase?: components["parameters"]["Phase"];
                /** @description What to sort by, descending with a - before it; items without it come last. By id when absent; of a search, the best fit first. */
                sort?: components["parameters"]["Sort2"];
                /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
                fields?: components["parameters"]["Fields"];
                /** @description The form of the answer; in place of the header Accept. */
                format?: components["parameters"]["Format2"];
                /** @description True for the whole list in place of a page: with format=ndjson, csv or parquet, as a stream. */
                all?: components["parameters"]["All"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrainingRunPage"];
                };
            };
            default: components["responses"]["Problems"];
        };
    };
    getTrainingRun: {
        parameters: {
            query?: {
                /** @description The form of the answer; in place of the header Accept. */
                format?: components["parameters"]["Format"];
                /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
                fields?: components["parameters"]["Fields"];
            };
            header?: never;
            path: {
                /**
                 * @description The id or another name of it.
                 * @example patterson-gpt-3
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The training run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrainingRun"];
                };
            };
            default: components["responses"]["Problems3"];
        };
    };
    putTrainingRun: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the state that is changed, as GET gave it; needed where a user wrote the record before. */
                "if-match"?: components["parameters"]["IfMatch"];
                /** @description * to write only where there is no such record yet. */
                "if-none-match"?: components["parameters"]["IfNoneMatch"];
                /** @description Your own name for this write, such as a UUID. If it is sent again within 24 hours with the same key and body, it is not repeated, and the first answer is returned. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id itself, not another name.
                 * @example acme
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** @description One published account of a training, with every figure that it gives. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "acme",
                 *       "model": "gpt-3-175b",
                 *       "phase": "fine_tuning",
                 *       "reporting": "reported",
                 *       "scope": "accelerators and hosts",
                 *       "hardwareName": "H100",
                 *       "energy": {
                 *         "value": 1.2,
                 *         "unit": "MWh",
                 *         "source": "patterson-2021",
                 *         "locator": "Table 4"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["TrainingRunInput"];
            };
        };
        responses: {
            /** @description The training run as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrainingRun"];
                };
            };
            /** @description It is new. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrainingRun"];
                };
            };
            default: components["responses"]["Problems2"];
        };
    };
    deleteTrainingRun: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the state that is changed, as GET gave it; needed where a user wrote the record before. */
                "if-match"?: components["parameters"]["IfMatch"];
                /** @description * to write only where there is no such record yet. */
                "if-none-match"?: components["parameters"]["IfNoneMatch"];
                /** @description Your own name for this write, such as a UUID. If it is sent again within 24 hours with the same key and body, it is not repeated, and the first answer is returned. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id itself, not another name.
                 * @example acme
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Status204"];
            default: components["responses"]["Problems4"];
        };
    };
    listTrainingMeasurements: {
        parameters: {
            query?: {
                /**
                 * @description How many items to give.
                 * @example 2
                 */
                first?: components["parameters"]["First"];
                /** @description The endCursor of the page before. */
                after?: components["parameters"]["After"];
                /** @description Words that an id, a name or an alias has, as written or similar. */
                search?: components["parameters"]["Search"];
                /** @description Only items of this jobClass. */
                jobClass?: components["schemas"]["JobClass"];
                /** @description Only items of this phase. */
                phase?: components["parameters"]["Phase"];
                /** @description Only items of this hardware. */
                hardware?: components["parameters"]["Hardware"];
                /** @description Only items of this source. */
                source?: components["parameters"]["SourceParameter"];
                /** @description Only items of this use. */
                use?: components["schemas"]["TrainingMeasurementUse"];
                /** @description What to sort by, descending with a - before it; items without it come last. By id when absent; of a search, the best fit first. */
                sort?: "id" | "-id" | "name" | "-name" | "totalParameters" | "-totalParameters";
                /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
                fields?: components["parameters"]["Fields"];
                /** @description The form of the answer; in place of the header Accept. */
                format?: components["parameters"]["Format2"];
                /** @description True for the whole list in place of a page: with format=ndjson, csv or parquet, as a stream. */
                all?: components["parameters"]["All"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrainingMeasurementPage"];
                };
            };
            default: components["responses"]["Problems"];
        };
    };
    getTrainingMeasurement: {
        parameters: {
            query?: {
                /** @description The form of the answer; in place of the header Accept. */
                format?: components["parameters"]["Format"];
                /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
                fields?: components["parameters"]["Fields"];
            };
            header?: never;
            path: {
                /**
                 * @description The id or another name of it.
                 * @example smc-mlperf-bert-1n
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The measurement of a training. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrainingMeasurement"];
                };
            };
            default: components["responses"]["Problems3"];
        };
    };
    putTrainingMeasurement: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the state that is changed, as GET gave it; needed where a user wrote the record before. */
                "if-match"?: components["parameters"]["IfMatch"];
                /** @description * to write only where there is no such record yet. */
                "if-none-match"?: components["parameters"]["IfNoneMatch"];
                /** @description Your own name for this write, such as a UUID. If it is sent again within 24 hours with the same key and body, it is not repeated, and the first answer is returned. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id itself, not another name.
                 * @example acme
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** @description One metered training job, with the power of its accelerators or servers: what the methods from hours were fitted on. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "acme",
                 *       "name": "Acme Tiny, fine-tuning",
                 *       "phase": "fine_tuning",
                 *       "jobClass": "small",
                 *       "hardwareName": "NVIDIA A100",
                 *       "ratedPowerWatts": 400,
                 *       "meanPowerWatts": 210,
                 *       "powerScope": "accelerators",
                 *       "meter": "nvidia-smi",
                 *       "publisher": "Acme",
                 *       "use": "check",
                 *       "source": "patterson-2021",
                 *       "locator": "Table 4"
                 *     }
                 */
                "application/json": components["schemas"]["TrainingMeasurementInput"];
            };
        };
        responses: {
            /** @description The measurement of a training as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrainingMeasurement"];
                };
            };
            /** @description It is new. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrainingMeasurement"];
                };
            };
            default: components["responses"]["Problems2"];
        };
    };
    deleteTrainingMeasurement: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the state that is changed, as GET gave it; needed where a user wrote the record before. */
                "if-match"?: components["parameters"]["IfMatch"];
                /** @description * to write only where there is no such record yet. */
                "if-none-match"?: components["parameters"]["IfNoneMatch"];
                /** @description Your own name for this write, such as a UUID. If it is sent again within 24 hours with the same key and body, it is not repeated, and the first answer is returned. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id itself, not another name.
                 * @example acme
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Status204"];
            default: components["responses"]["Problems4"];
        };
    };
    listMeasurements: {
        parameters: {
            query?: {
                /**
                 * @description How many items to give.
                 * @example 2
                 */
                first?: components["parameters"]["First"];
                /** @description The endCursor of the page before. */
                after?: components["parameters"]["After"];
                /** @description Words that an id, a name or an alias has, as written or similar. */
                search?: components["parameters"]["Search"];
                /** @description Only items of this model. */
                model?: components["parameters"]["ModelParameter"];
                /** @description Only items of this hardware. */
                hardware?: components["parameters"]["Hardware"];
                /** @description Only items of this source. */
                source?: components["parameters"]["SourceParameter"];
                /** @description What to sort by, descending with a - before it; items without it come last. By id when absent; of a search, the best fit first. */
                sort?: components["parameters"]["Sort3"];
                /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
                fields?: components["parameters"]["Fields"];
                /** @description The form of the answer; in place of the header Accept. */
                format?: components["parameters"]["Format2"];
                /** @description True for the whole list in place of a page: with format=ndjson, csv or parquet, as a stream. */
                all?: components["parameters"]["All"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeasurementPage"];
                };
            };
            default: components["responses"]["Problems"];
        };
    };
    getMeasurement: {
        parameters: {
            query?: {
                /** @description The form of the answer; in place of the header Accept. */
                format?: components["parameters"]["Format"];
                /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
                fields?: components["parameters"]["Fields"];
            };
            header?: never;
            path: {
                /**
                 * @description The id or another name of it.
                 * @example mle3-lm-arena-chat-0
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The measurement. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Measurement"];
                };
            };
            default: components["responses"]["Problems3"];
        };
    };
    putMeasurement: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the state that is changed, as GET gave it; needed where a user wrote the record before. */
                "if-match"?: components["parameters"]["IfMatch"];
                /** @description * to write only where there is no such record yet. */
                "if-none-match"?: components["parameters"]["IfNoneMatch"];
                /** @description Your own name for this write, such as a UUID. If it is sent again within 24 hours with the same key and body, it is not repeated, and the first answer is returned. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id itself, not another name.
                 * @example acme
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** @description One published measurement of inference energy, with the conditions it was taken under. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "acme",
                 *       "modelName": "Acme 1",
                 *       "family": "acme",
                 *       "totalParameters": 8000000000,
                 *       "activeParameters": 8000000000,
                 *       "hardware": "nvidia-h100-sxm",
                 *       "acceleratorCount": 1,
                 *       "precision": "fp8",
                 *       "bytesPerWeight": 1,
                 *       "engine": "vllm-0.11.1",
                 *       "meanOutputTokens": 250,
                 *       "energyJoulesPerOutputToken": 0.4,
                 *       "scope": "gpu",
                 *       "year": 2026,
                 *       "use": "check",
                 *       "source": "patterson-2021",
                 *       "locator": "Table 4"
                 *     }
                 */
                "application/json": components["schemas"]["MeasurementInput"];
            };
        };
        responses: {
            /** @description The measurement as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Measurement"];
                };
            };
            /** @description It is new. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Measurement"];
                };
            };
            default: components["responses"]["Problems2"];
        };
    };
    deleteMeasurement: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the state that is changed, as GET gave it; needed where a user wrote the record before. */
                "if-match"?: components["parameters"]["IfMatch"];
                /** @description * to write only where there is no such record yet. */
                "if-none-match"?: components["parameters"]["IfNoneMatch"];
                /** @description Your own name for this write, such as a UUID. If it is sent again within 24 hours with the same key and body, it is not repeated, and the first answer is returned. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id itself, not another name.
                 * @example acme
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Status204"];
            default: components["responses"]["Problems4"];
        };
    };
    listWorkMeasurements: {
        parameters: {
            query?: {
                /**
                 * @description How many items to give.
                 * @example 2
                 */
                first?: components["parameters"]["First"];
                /** @description The endCursor of the page before. */
                after?: components["parameters"]["After"];
                /** @description Words that an id, a name or an alias has, as written or similar. */
                search?: components["parameters"]["Search"];
                /** @description Only items of this model. */
                model?: components["parameters"]["ModelParameter"];
                /** @description Only items of this work. */
                work?: components["schemas"]["WorkType"];
                /** @description Only items of this task. */
                task?: string;
                /** @description Only items of this hardware. */
                hardware?: components["parameters"]["Hardware"];
                /** @description Only items of this source. */
                source?: components["parameters"]["SourceParameter"];
                /** @description Only items of this use. */
                use?: components["schemas"]["WorkMeasurementUse"];
                /** @description What to sort by, descending with a - before it; items without it come last. By id when absent; of a search, the best fit first. */
                sort?: components["parameters"]["Sort3"];
                /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
                fields?: components["parameters"]["Fields"];
                /** @description The form of the answer; in place of the header Accept. */
                format?: components["parameters"]["Format2"];
                /** @description True for the whole list in place of a page: with format=ndjson, csv or parquet, as a stream. */
                all?: components["parameters"]["All"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkMeasurementPage"];
                };
            };
            default: components["responses"]["Problems"];
        };
    };
    getWorkMeasurement: {
        parameters: {
            query?: {
                /** @description The form of the answer; in place of the header Accept. */
                format?: components["parameters"]["Format"];
                /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
                fields?: components["parameters"]["Fields"];
            };
            header?: never;
            path: {
                /**
                 * @description The id or another name of it.
                 * @example mle3-text-to-image-0
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The measurement of other work. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkMeasurement"];
                };
            };
            default: components["responses"]["Problems3"];
        };
    };
    putWorkMeasurement: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the state that is changed, as GET gave it; needed where a user wrote the record before. */
                "if-match"?: components["parameters"]["IfMatch"];
                /** @description * to write only where there is no such record yet. */
                "if-none-match"?: components["parameters"]["IfNoneMatch"];
                /** @description Your own name for this write, such as a UUID. If it is sent again within 24 hours with the same key and body, it is not repeated, and the first answer is returned. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id itself, not another name.
                 * @example acme
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** @description One published measurement of the energy of other work than text, or of text about images and video, with its unit of work. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "acme",
                 *       "modelName": "Acme Paint 1",
                 *       "work": "image",
                 *       "task": "text-to-image",
                 *       "unitOfWork": "image",
                 *       "width": 1024,
                 *       "height": 1024,
                 *       "steps": 28,
                 *       "energyJoules": 900,
                 *       "scope": "gpu",
                 *       "year": 2026,
                 *       "use": "check",
                 *       "source": "patterson-2021",
                 *       "locator": "Table 4"
                 *     }
                 */
                "application/json": components["schemas"]["WorkMeasurementInput"];
            };
        };
        responses: {
            /** @description The measurement of other work as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkMeasurement"];
                };
            };
            /** @description It is new. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkMeasurement"];
                };
            };
            default: components["responses"]["Problems2"];
        };
    };
    deleteWorkMeasurement: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the state that is changed, as GET gave it; needed where a user wrote the record before. */
                "if-match"?: components["parameters"]["IfMatch"];
                /** @description * to write only where there is no such record yet. */
                "if-none-match"?: components["parameters"]["IfNoneMatch"];
                /** @description Your own name for this write, such as a UUID. If it is sent again within 24 hours with the same key and body, it is not repeated, and the first answer is returned. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id itself, not another name.
                 * @example acme
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Status204"];
            default: components["responses"]["Problems4"];
        };
    };
    listProductionFigures: {
        parameters: {
            query?: {
                /**
                 * @description How many items to give.
                 * @example 2
                 */
                first?: components["parameters"]["First"];
                /** @description The endCursor of the page before. */
                after?: components["parameters"]["After"];
                /** @description Words that an id, a name or an alias has, as written or similar. */
                search?: components["parameters"]["Search"];
                /** @description What to sort by, descending with a - before it; items without it come last. By id when absent; of a search, the best fit first. */
                sort?: components["parameters"]["Sort"];
                /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
                fields?: components["parameters"]["Fields"];
                /** @description The form of the answer; in place of the header Accept. */
                format?: components["parameters"]["Format2"];
                /** @description True for the whole list in place of a page: with format=ndjson, csv or parquet, as a stream. */
                all?: components["parameters"]["All"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductionFigurePage"];
                };
            };
            default: components["responses"]["Problems"];
        };
    };
    getProductionFigure: {
        parameters: {
            query?: {
                /** @description The form of the answer; in place of the header Accept. */
                format?: components["parameters"]["Format"];
                /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
                fields?: components["parameters"]["Fields"];
            };
            header?: never;
            path: {
                /**
                 * @description The id or another name of it.
                 * @example production-qwen3.5-397b
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The production figure. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductionFigure"];
                };
            };
            default: components["responses"]["Problems3"];
        };
    };
    putProductionFigure: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the state that is changed, as GET gave it; needed where a user wrote the record before. */
                "if-match"?: components["parameters"]["IfMatch"];
                /** @description * to write only where there is no such record yet. */
                "if-none-match"?: components["parameters"]["IfNoneMatch"];
                /** @description Your own name for this write, such as a UUID. If it is sent again within 24 hours with the same key and body, it is not repeated, and the first answer is returned. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id itself, not another name.
                 * @example acme
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** @description Energy or carbon of requests in production, as it was metered or stated; nothing is fitted on it. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "acme",
                 *       "name": "A request to our assistant",
                 *       "group": "disclosure",
                 *       "modelName": "Acme 1",
                 *       "published": 0.3,
                 *       "unit": "Wh",
                 *       "scope": "facility",
                 *       "year": 2026,
                 *       "reference": {
                 *         "source": "patterson-2021",
                 *         "locator": "Table 4"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ProductionFigureInput"];
            };
        };
        responses: {
            /** @description The production figure as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductionFigure"];
                };
            };
            /** @description It is new. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductionFigure"];
                };
            };
            default: components["responses"]["Problems2"];
        };
    };
    deleteProductionFigure: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the state that is changed, as GET gave it; needed where a user wrote the record before. */
                "if-match"?: components["parameters"]["IfMatch"];
                /** @description * to write only where there is no such record yet. */
                "if-none-match"?: components["parameters"]["IfNoneMatch"];
                /** @description Your own name for this write, such as a UUID. If it is sent again within 24 hours with the same key and body, it is not repeated, and the first answer is returned. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id itself, not another name.
                 * @example acme
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Status204"];
            default: components["responses"]["Problems4"];
        };
    };
    listFactors: {
        parameters: {
            query?: {
                /**
                 * @description How many items to give.
                 * @example 2
                 */
                first?: components["parameters"]["First"];
                /** @description The endCursor of the page before. */
                after?: components["parameters"]["After"];
                /** @description Words that an id, a name or an alias has, as written or similar. */
                search?: components["parameters"]["Search"];
                /** @description What to sort by, descending with a - before it; items without it come last. By id when absent; of a search, the best fit first. */
                sort?: components["parameters"]["Sort"];
                /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
                fields?: components["parameters"]["Fields"];
                /** @description The form of the answer; in place of the header Accept. */
                format?: components["parameters"]["Format2"];
                /** @description True for the whole list in place of a page: with format=ndjson, csv or parquet, as a stream. */
                all?: components["parameters"]["All"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactorPage"];
                };
            };
            default: components["responses"]["Problems"];
        };
    };
    getFactor: {
        parameters: {
            query?: {
                /** @description The form of the answer; in place of the header Accept. */
                format?: components["parameters"]["Format"];
                /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
                fields?: components["parameters"]["Fields"];
            };
            header?: never;
            path: {
                /**
                 * @description The id or another name of it.
                 * @example water/site-unknown
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The factor. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Factor"];
                };
            };
            default: components["responses"]["Problems3"];
        };
    };
    putFactor: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the state that is changed, as GET gave it; needed where a user wrote the record before. */
                "if-match"?: components["parameters"]["IfMatch"];
                /** @description * to write only where there is no such record yet. */
                "if-none-match"?: components["parameters"]["IfNoneMatch"];
                /** @description Your own name for this write, such as a UUID. If it is sent again within 24 hours with the same key and body, it is not repeated, and the first answer is returned. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id itself, not another name.
                 * @example acme
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** @description A coefficient, a default or a judgement that methods compute with. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "acme",
                 *       "name": "A share of our own",
                 *       "figure": {
                 *         "value": 12,
                 *         "unit": "%",
                 *         "source": "patterson-2021",
                 *         "locator": "Table 4"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["FactorInput"];
            };
        };
        responses: {
            /** @description The factor as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Factor"];
                };
            };
            /** @description It is new. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Factor"];
                };
            };
            default: components["responses"]["Problems2"];
        };
    };
    deleteFactor: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the state that is changed, as GET gave it; needed where a user wrote the record before. */
                "if-match"?: components["parameters"]["IfMatch"];
                /** @description * to write only where there is no such record yet. */
                "if-none-match"?: components["parameters"]["IfNoneMatch"];
                /** @description Your own name for this write, such as a UUID. If it is sent again within 24 hours with the same key and body, it is not repeated, and the first answer is returned. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id itself, not another name.
                 * @example acme
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Status204"];
            default: components["responses"]["Problems4"];
        };
    };
    listTechniques: {
        parameters: {
            query?: {
                /**
                 * @description How many items to give.
                 * @example 2
                 */
                first?: components["parameters"]["First"];
                /** @description The endCursor of the page before. */
                after?: components["parameters"]["After"];
                /** @description Words that an id, a name or an alias has, as written or similar. */
                search?: components["parameters"]["Search"];
                /** @description What to sort by, descending with a - before it; items without it come last. By id when absent; of a search, the best fit first. */
                sort?: components["parameters"]["Sort"];
                /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
                fields?: components["parameters"]["Fields"];
                /** @description The form of the answer; in place of the header Accept. */
                format?: components["parameters"]["Format2"];
                /** @description True for the whole list in place of a page: with format=ndjson, csv or parquet, as a stream. */
                all?: components["parameters"]["All"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TechniquePage"];
                };
            };
            default: components["responses"]["Problems"];
        };
    };
    getTechnique: {
        parameters: {
            query?: {
                /** @description The form of the answer; in place of the header Accept. */
                format?: components["parameters"]["Format"];
                /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
                fields?: components["parameters"]["Fields"];
            };
            header?: never;
            path: {
                /**
                 * @description The id or another name of it.
                 * @example quantization
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The technique. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Technique"];
                };
            };
            default: components["responses"]["Problems3"];
        };
    };
    putTechnique: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the state that is changed, as GET gave it; needed where a user wrote the record before. */
                "if-match"?: components["parameters"]["IfMatch"];
                /** @description * to write only where there is no such record yet. */
                "if-none-match"?: components["parameters"]["IfNoneMatch"];
                /** @description Your own name for this write, such as a UUID. If it is sent again within 24 hours with the same key and body, it is not repeated, and the first answer is returned. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id itself, not another name.
                 * @example acme
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** @description A way to make models cheaper to train or to run. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "acme",
                 *       "name": "Sleeping",
                 *       "description": "Servers sleep at night.",
                 *       "actsOn": "hardware",
                 *       "reference": {
                 *         "source": "patterson-2021",
                 *         "locator": "Table 4"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["TechniqueInput"];
            };
        };
        responses: {
            /** @description The technique as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Technique"];
                };
            };
            /** @description It is new. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Technique"];
                };
            };
            default: components["responses"]["Problems2"];
        };
    };
    deleteTechnique: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the state that is changed, as GET gave it; needed where a user wrote the record before. */
                "if-match"?: components["parameters"]["IfMatch"];
                /** @description * to write only where there is no such record yet. */
                "if-none-match"?: components["parameters"]["IfNoneMatch"];
                /** @description Your own name for this write, such as a UUID. If it is sent again within 24 hours with the same key and body, it is not repeated, and the first answer is returned. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id itself, not another name.
                 * @example acme
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Status204"];
            default: components["responses"]["Problems4"];
        };
    };
    listEquivalences: {
        parameters: {
            query?: {
                /**
                 * @description How many items to give.
                 * @example 2
                 */
                first?: components["parameters"]["First"];
                /** @description The endCursor of the page before. */
                after?: components["parameters"]["After"];
                /** @description Words that an id, a name or an alias has, as written or similar. */
                search?: components["parameters"]["Search"];
                /** @description What to sort by, descending with a - before it; items without it come last. By id when absent; of a search, the best fit first. */
                sort?: components["parameters"]["Sort"];
                /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
                fields?: components["parameters"]["Fields"];
                /** @description The form of the answer; in place of the header Accept. */
                format?: components["parameters"]["Format2"];
                /** @description True for the whole list in place of a page: with format=ndjson, csv or parquet, as a stream. */
                all?: components["parameters"]["All"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EquivalencePage"];
                };
            };
            default: components["responses"]["Problems"];
        };
    };
    getEquivalence: {
        parameters: {
            query?: {
                /** @description The form of the answer; in place of the header Accept. */
                format?: components["parameters"]["Format"];
                /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
                fields?: components["parameters"]["Fields"];
            };
            header?: never;
            path: {
                /**
                 * @description The id or another name of it.
                 * @example us-home-year
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The equivalence. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Equivalence"];
                };
            };
            default: components["responses"]["Problems3"];
        };
    };
    putEquivalence: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the state that is changed, as GET gave it; needed where a user wrote the record before. */
                "if-match"?: components["parameters"]["IfMatch"];
                /** @description * to write only where there is no such record yet. */
                "if-none-match"?: components["parameters"]["IfNoneMatch"];
                /** @description Your own name for this write, such as a UUID. If it is sent again within 24 hours with the same key and body, it is not repeated, and the first answer is returned. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id itself, not another name.
                 * @example acme
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** @description An everyday thing to compare a footprint with. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "acme",
                 *       "name": "An hour of our office",
                 *       "quantity": "energy",
                 *       "per": "hour",
                 *       "figure": {
                 *         "value": 3,
                 *         "unit": "kWh",
                 *         "source": "patterson-2021",
                 *         "locator": "Table 4"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["EquivalenceInput"];
            };
        };
        responses: {
            /** @description The equivalence as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Equivalence"];
                };
            };
            /** @description It is new. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Equivalence"];
                };
            };
            default: components["responses"]["Problems2"];
        };
    };
    deleteEquivalence: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the state that is changed, as GET gave it; needed where a user wrote the record before. */
                "if-match"?: components["parameters"]["IfMatch"];
                /** @description * to write only where there is no such record yet. */
                "if-none-match"?: components["parameters"]["IfNoneMatch"];
                /** @description Your own name for this write, such as a UUID. If it is sent again within 24 hours with the same key and body, it is not repeated, and the first answer is returned. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id itself, not another name.
                 * @example acme
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Status204"];
            default: components["responses"]["Problems4"];
        };
    };
    listClaims: {
        parameters: {
            query?: {
                /**
                 * @description How many items to give.
                 * @example 2
                 */
                first?: components["parameters"]["First"];
                /** @description The endCursor of the page before. */
                after?: components["parameters"]["After"];
                /** @description Words that an id, a name or an alias has, as written or similar. */
                search?: components["parameters"]["Search"];
                /** @description What to sort by, descending with a - before it; items without it come last. By id when absent; of a search, the best fit first. */
                sort?: components["parameters"]["Sort"];
                /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
                fields?: components["parameters"]["Fields"];
                /** @description The form of the answer; in place of the header Accept. */
                format?: components["parameters"]["Format2"];
                /** @description True for the whole list in place of a page: with format=ndjson, csv or parquet, as a stream. */
                all?: components["parameters"]["All"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimPage"];
                };
            };
            default: components["responses"]["Problems"];
        };
    };
    getClaim: {
        parameters: {
            query?: {
                /** @description The form of the answer; in place of the header Accept. */
                format?: components["parameters"]["Format"];
                /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
                fields?: components["parameters"]["Fields"];
            };
            header?: never;
            path: {
                /**
                 * @description The id or another name of it.
                 * @example gpt-3-params
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The claim. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Claim"];
                };
            };
            default: components["responses"]["Problems3"];
        };
    };
    putClaim: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the state that is changed, as GET gave it; needed where a user wrote the record before. */
                "if-match"?: components["parameters"]["IfMatch"];
                /** @description * to write only where there is no such record yet. */
                "if-none-match"?: components["parameters"]["IfNoneMatch"];
                /** @description Your own name for this write, such as a UUID. If it is sent again within 24 hours with the same key and body, it is not repeated, and the first answer is returned. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id itself, not another name.
                 * @example acme
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** @description A published and quoted number, compared with its source. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "acme",
                 *       "name": "A request takes 5 kWh",
                 *       "subject": "inference",
                 *       "quantity": "energy",
                 *       "claimedValue": 5,
                 *       "claimedUnit": "kWh",
                 *       "articleReference": null,
                 *       "recomputation": null,
                 *       "comment": null,
                 *       "primaryValue": "0.3 Wh",
                 *       "verdict": "disagrees",
                 *       "references": [
                 *         {
                 *           "source": "patterson-2021",
                 *           "locator": "Table 4"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ClaimInput"];
            };
        };
        responses: {
            /** @description The claim as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Claim"];
                };
            };
            /** @description It is new. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Claim"];
                };
            };
            default: components["responses"]["Problems2"];
        };
    };
    deleteClaim: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the state that is changed, as GET gave it; needed where a user wrote the record before. */
                "if-match"?: components["parameters"]["IfMatch"];
                /** @description * to write only where there is no such record yet. */
                "if-none-match"?: components["parameters"]["IfNoneMatch"];
                /** @description Your own name for this write, such as a UUID. If it is sent again within 24 hours with the same key and body, it is not repeated, and the first answer is returned. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id itself, not another name.
                 * @example acme
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Status204"];
            default: components["responses"]["Problems4"];
        };
    };
    listGridValues: {
        parameters: {
            query?: {
                /**
                 * @description How many items to give.
                 * @example 2
                 */
                first?: components["parameters"]["First"];
                /** @description The endCursor of the page before. */
                after?: components["parameters"]["After"];
                /** @description Words that an id, a name or an alias has, as written or similar. */
                search?: components["parameters"]["Search"];
                /** @description Only items of this zone. */
                zone?: components["parameters"]["Zone"];
                /** @description Only items of this field. */
                field?: components["schemas"]["GridValueField"];
                /** @description Only items of this year. */
                year?: number;
                /** @description Only items of this basis. */
                basis?: components["parameters"]["BasisParameter3"];
                /** @description Only items of this source. */
                source?: components["parameters"]["SourceParameter"];
                /** @description What to sort by, descending with a - before it; items without it come last. By id when absent; of a search, the best fit first. */
                sort?: components["parameters"]["Sort2"];
                /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
                fields?: components["parameters"]["Fields"];
                /** @description The form of the answer; in place of the header Accept. */
                format?: components["parameters"]["Format2"];
                /** @description True for the whole list in place of a page: with format=ndjson, csv or parquet, as a stream. */
                all?: components["parameters"]["All"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GridValuePage"];
                };
            };
            default: components["responses"]["Problems"];
        };
    };
    getGridValue: {
        parameters: {
            query?: {
                /** @description The form of the answer; in place of the header Accept. */
                format?: components["parameters"]["Format"];
                /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
                fields?: components["parameters"]["Fields"];
            };
            header?: never;
            path: {
                /**
                 * @description The id or another name of it.
                 * @example FRA/carbonIntensity/2024/lifecycle
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The grid value. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GridValue"];
                };
            };
            default: components["responses"]["Problems3"];
        };
    };
    listMethods: {
        parameters: {
            query?: {
                /**
                 * @description How many items to give.
                 * @example 2
                 */
                first?: components["parameters"]["First"];
                /** @description The endCursor of the page before. */
                after?: components["parameters"]["After"];
                /** @description Words that an id, a name or an alias has, as written or similar. */
                search?: components["parameters"]["Search"];
                /** @description What to sort by, descending with a - before it; items without it come last. By id when absent; of a search, the best fit first. */
                sort?: components["parameters"]["Sort2"];
                /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
                fields?: components["parameters"]["Fields"];
                /** @description The form of the answer; in place of the header Accept. */
                format?: components["parameters"]["Format2"];
                /** @description True for the whole list in place of a page: with format=ndjson, csv or parquet, as a stream. */
                all?: components["parameters"]["All"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MethodPage"];
                };
            };
            default: components["responses"]["Problems"];
        };
    };
    getMethod: {
        parameters: {
            query?: {
                /** @description The form of the answer; in place of the header Accept. */
                format?: components["parameters"]["Format"];
                /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
                fields?: components["parameters"]["Fields"];
            };
            header?: never;
            path: {
                /**
                 * @description The id or another name of it.
                 * @example wattprint-roofline-1
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The method. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Method"];
                };
            };
            /** @description A problem: 400 malformed-address; 404 unknown-method; 422 invalid-request; or a common one. */
            default: components["responses"]["AnyProblem"];
        };
    };
    listSources: {
        parameters: {
            query?: {
                /**
                 * @description How many items to give.
                 * @example 2
                 */
                first?: components["parameters"]["First"];
                /** @description The endCursor of the page before. */
                after?: components["parameters"]["After"];
                /** @description Words that an id, a name or an alias has, as written or similar. */
                search?: components["parameters"]["Search"];
                /** @description Only items of this kind. */
                kind?: components["schemas"]["SourceKind"];
                /** @description Only items of this publisher. */
                publisher?: string;
                /** @description Only items of this evidence. */
                evidence?: components["schemas"]["Evidence"];
                /** @description Only items of this standing. */
                standing?: components["schemas"]["Standing"];
                /** @description Only items that have one, or with false those that have none. */
                hasLicence?: boolean;
                /** @description Only items of this reviewBefore. */
                reviewBefore?: string;
                /** @description Only items of this stale. */
                stale?: boolean;
                /** @description What to sort by, descending with a - before it; items without it come last. By id when absent; of a search, the best fit first. */
                sort?: components["parameters"]["Sort2"];
                /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
                fields?: components["parameters"]["Fields"];
                /** @description The form of the answer; in place of the header Accept. */
                format?: components["parameters"]["Format2"];
                /** @description True for the whole list in place of a page: with format=ndjson, csv or parquet, as a stream. */
                all?: components["parameters"]["All"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourcePage"];
                };
            };
            default: components["responses"]["Problems"];
        };
    };
    getSource: {
        parameters: {
            query?: {
                /** @description The form of the answer; in place of the header Accept. */
                format?: components["parameters"]["Format"];
                /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
                fields?: components["parameters"]["Fields"];
            };
            header?: never;
            path: {
                /**
                 * @description The id or another name of it.
                 * @example patterson-2021
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The source. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Source"];
                };
            };
            /** @description A problem: 400 malformed-address; 404 unknown-source; 422 invalid-request; or a common one. */
            default: components["responses"]["AnyProblem"];
        };
    };
    putSource: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the state that is changed, as GET gave it; needed where a user wrote the record before. */
                "if-match"?: components["parameters"]["IfMatch"];
                /** @description * to write only where there is no such record yet. */
                "if-none-match"?: components["parameters"]["IfNoneMatch"];
                /** @description Your own name for this write, such as a UUID. If it is sent again within 24 hours with the same key and body, it is not repeated, and the first answer is returned. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id itself, not another name.
                 * @example acme
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** @description A document that figures come from. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "acme",
                 *       "kind": "report",
                 *       "title": "Our models",
                 *       "publisher": "Acme",
                 *       "evidence": "primary"
                 *     }
                 */
                "application/json": components["schemas"]["SourceInput"];
            };
        };
        responses: {
            /** @description The source as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Source"];
                };
            };
            /** @description It is new. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Source"];
                };
            };
            default: components["responses"]["Problems2"];
        };
    };
    deleteSource: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the state that is changed, as GET gave it; needed where a user wrote the record before. */
                "if-match"?: components["parameters"]["IfMatch"];
                /** @description * to write only where there is no such record yet. */
                "if-none-match"?: components["parameters"]["IfNoneMatch"];
                /** @description Your own name for this write, such as a UUID. If it is sent again within 24 hours with the same key and body, it is not repeated, and the first answer is returned. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id itself, not another name.
                 * @example acme
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Status204"];
            /** @description A problem: 400 malformed-body, malformed-address; 404 unknown-source; 409 record-bundled, record-in-use; 412 precondition-failed; 413 body-too-large; 415 unsupported-media-type; 422 invalid-request; 428 precondition-required; or a common one. */
            default: components["responses"]["AnyProblem"];
        };
    };
    listValidationCases: {
        parameters: {
            query?: {
                /**
                 * @description How many items to give.
                 * @example 2
                 */
                first?: components["parameters"]["First"];
                /** @description The endCursor of the page before. */
                after?: components["parameters"]["After"];
                /** @description Words that an id, a name or an alias has, as written or similar. */
                search?: components["parameters"]["Search"];
                /** @description Only items of this method. */
                method?: string;
                /** @description Only items of this kind. */
                kind?: components["schemas"]["ValidationCaseKind"];
                /** @description Only items of this use. */
                use?: components["schemas"]["ValidationCaseUse"];
                /** @description Only items of this family. */
                family?: components["parameters"]["Family"];
                /** @description Only items of this hardware. */
                hardware?: components["parameters"]["Hardware"];
                /** @description Only items of this source. */
                source?: components["parameters"]["SourceParameter"];
                /** @description What to sort by, descending with a - before it; items without it come last. By id when absent; of a search, the best fit first. */
                sort?: "id" | "-id" | "ratio" | "-ratio";
                /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
                fields?: components["parameters"]["Fields"];
                /** @description The form of the answer; in place of the header Accept. */
                format?: components["parameters"]["Format2"];
                /** @description True for the whole list in place of a page: with format=ndjson, csv or parquet, as a stream. */
                all?: components["parameters"]["All"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValidationCasePage"];
                };
            };
            default: components["responses"]["Problems"];
        };
    };
    getValidationCase: {
        parameters: {
            query?: {
                /** @description The form of the answer; in place of the header Accept. */
                format?: components["parameters"]["Format"];
                /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
                fields?: components["parameters"]["Fields"];
            };
            header?: never;
            path: {
                /**
                 * @description The id or another name of it.
                 * @example wattprint-roofline-1:mle3-lm-arena-chat-0
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The estimate beside a measurement. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValidationCase"];
                };
            };
            default: components["responses"]["Problems3"];
        };
    };
    listUsesOfSource: {
        parameters: {
            query?: {
                /**
                 * @description How many items to give.
                 * @example 2
                 */
                first?: components["parameters"]["First"];
                /** @description The endCursor of the page before. */
                after?: components["parameters"]["After"];
            };
            header?: never;
            path: {
                /**
                 * @description The id of the source.
                 * @example patterson-2021
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourceUsePage"];
                };
            };
            /** @description A problem: 400 malformed-address; 404 unknown-source; 422 invalid-request, invalid-cursor; or a common one. */
            default: components["responses"]["AnyProblem"];
        };
    };
    getValidation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The errors of the methods. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Validation"];
                };
            };
            default: components["responses"]["AnyProblem"];
        };
    };
    listChanges: {
        parameters: {
            query?: {
                /**
                 * @description How many items to give.
                 * @example 10
                 */
                first?: components["parameters"]["First2"];
                /** @description The endCursor of the page before. */
                after?: components["parameters"]["After"];
                /**
                 * @description Changes of this kind only.
                 * @example model
                 */
                kind?: components["schemas"]["ChangedKind"];
                /** @description Changes of the record of this id only. */
                id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangePage"];
                };
            };
            /** @description A problem: 422 invalid-request, invalid-cursor; or a common one. */
            default: components["responses"]["AnyProblem"];
        };
    };
    importRecords: {
        parameters: {
            query?: {
                /** @description The kind of every record. Without it each line of NDJSON is {"kind": …, "record": …}. */
                kind?: components["schemas"]["ChangedKind"];
                /** @description Whose file this is, as it was downloaded. Without it the records are in the form of PUT. */
                from?: components["schemas"]["ImporterId"];
                /** @description With from: the name of the download, which locators give. */
                fileName?: string;
                /** @description With from: the day of the download. Without it, today. */
                accessedOn?: string;
                /** @description True to write nothing and to be told what would change. */
                dryRun?: boolean;
            };
            header?: {
                /** @description Your own name for this write, such as a UUID. If it is sent again within 24 hours with the same key and body, it is not repeated, and the first answer is returned. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description With ?from= a log or a model card. */
        requestBody: {
            content: {
                "application/json": {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description What changed, or with ?dryRun=true what would. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportAnswer"];
                };
            };
            /** @description A problem: 409 import-running; 412 precondition-failed; 422 invalid-request, import-invalid, import-format; or a common one. */
            default: components["responses"]["AnyProblem"];
        };
    };
    withdrawImports: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this write, such as a UUID. If it is sent again within 24 hours with the same key and body, it is not repeated, and the first answer is returned. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id of the source, as the import reported it.
                 * @example owid-energy-data-2026-11-23
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was taken back. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WithdrawalAnswer"];
                };
            };
            /** @description A problem: 400 malformed-address; 404 unknown-source; 409 record-bundled, record-in-use, import-running; or a common one. */
            default: components["responses"]["AnyProblem"];
        };
    };
    listKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The keys. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyList"];
                };
            };
            default: components["responses"]["AnyProblem"];
        };
    };
    createKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "owner": "Data team",
                 *       "scope": "write"
                 *     }
                 */
                "application/json": components["schemas"]["NewApiKey"];
            };
        };
        responses: {
            /** @description The key. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedApiKey"];
                };
            };
            /** @description A problem: 400 idempotency-key-invalid; 422 invalid-request; or a common one. */
            default: components["responses"]["AnyProblem"];
        };
    };
    revokeKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this write, such as a UUID. If it is sent again within 24 hours with the same key and body, it is not repeated, and the first answer is returned. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id of a key.
                 * @example 0123456789abcdef
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The key as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKey"];
                };
            };
            /** @description A problem: 400 malformed-address; 404 unknown-key; or a common one. */
            default: components["responses"]["AnyProblem"];
        };
    };
    getLiveness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It answers. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Liveness"];
                };
            };
            default: components["responses"]["AnyProblem"];
        };
    };
    getReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Estimates are answered. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Readiness"];
                };
            };
            default: components["responses"]["AnyProblem"];
        };
    };
    getMetrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The metrics. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description A problem: 401 key-missing, key-unknown; or a common one. */
            default: components["responses"]["AnyProblem"];
        };
    };
    getHome: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What this is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Home"];
                };
            };
            default: components["responses"]["AnyProblem"];
        };
    };
}
type WithRequired<T, K extends keyof T> = T & {
    [P in K]-?: T[P];
};
