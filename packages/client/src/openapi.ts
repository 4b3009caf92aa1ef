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
         * @description Energy, carbon, water and hardware of one request to a language model, or of many like it, with ranges, steps and sources. Name a model of the catalog or describe a custom one; everything else may be left out, and what was assumed in its place is listed.
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
         * @description Energy, carbon, water and hardware of training a model, with ranges, steps and sources: from its published accounts, from accelerators and hours, or from the compute that it takes.
         */
        get: operations["getTrainingEstimate"];
        put?: never;
        /**
         * Estimate a training
         * @description Energy, carbon, water and hardware of training a model, with ranges, steps and sources: from its published accounts, from accelerators and hours, or from the compute that it takes.
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
         * @description Takes the usage object that came with a model’s answer as it is: of OpenAI (chat completions and responses), Anthropic or Gemini, and of whatever speaks like them. The rules by which each is read are at /docs/usage; the address of the same estimate as an inference request is in links.self.
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
         * @description Up to 1,000 requests as JSON, or any number as NDJSON, one a line: a request of /v1/estimates/inference as it stands, or of /v1/estimates/training with kind "training". Order is kept, and what is wrong with one is told in its place while the others stand. Then totals, also by model, region, tag or day. NDJSON is answered while it is sent: read while you send. /docs/batches shows both.
         */
        post: operations["estimateBatch"];
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
         * @description An OTLP/HTTP endpoint for traces in JSON (OTEL_EXPORTER_OTLP_TRACES_ENDPOINT, with OTEL_EXPORTER_OTLP_PROTOCOL=http/json). Each span of a call to a model, by the GenAI conventions, is estimated as an item of a batch would be; the rules are at /docs/usage. Nothing is stored.
         */
        post: operations["estimateTraces"];
        delete?: never;
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
         * @description Another model, hardware, precision, batch, region, year or operator, or a technique of /v1/techniques, held against a baseline: what each costs, its ratio to the baseline with the doubts that both share taken out, and the requests after which a training has paid back. With baselineTraining, trainings are compared.
         */
        post: operations["compare"];
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
         * @description A chip that models run on, with its rated figures. A page at a time; the header Link holds the address of the next.
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
         * @description A chip that models run on, with its rated figures. Found by id or by any of its names, without regard to case.
         */
        get: operations["getAccelerator"];
        /**
         * Write one accelerator
         * @description Writes a accelerator of your own, whole. It stands before a bundled one of the same id until it is deleted. Sent again it changes nothing.
         */
        put: operations["putAccelerator"];
        post?: never;
        /**
         * Withdraw one accelerator
         * @description Deletes a accelerator of your own; a bundled one of the same id is shown again.
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
         * @description A server with its accelerators. A page at a time; the header Link holds the address of the next.
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
         * @description A server with its accelerators. Found by id or by any of its names, without regard to case.
         */
        get: operations["getServer"];
        /**
         * Write one server
         * @description Writes a server of your own, whole. It stands before a bundled one of the same id until it is deleted. Sent again it changes nothing.
         */
        put: operations["putServer"];
        post?: never;
        /**
         * Withdraw one server
         * @description Deletes a server of your own; a bundled one of the same id is shown again.
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
         * @description What making a piece of hardware cost. A page at a time; the header Link holds the address of the next.
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
         * @description What making a piece of hardware cost. Found by id or by any of its names, without regard to case.
         */
        get: operations["getEmbodiedRecord"];
        /**
         * Write one embodied record
         * @description Writes a embodied record of your own, whole. It stands before a bundled one of the same id until it is deleted. Sent again it changes nothing.
         */
        put: operations["putEmbodiedRecord"];
        post?: never;
        /**
         * Withdraw one embodied record
         * @description Deletes a embodied record of your own; a bundled one of the same id is shown again.
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
         * @description A piece of the electricity grid and what a kilowatt-hour from it costs. A page at a time; the header Link holds the address of the next.
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
         * @description A piece of the electricity grid and what a kilowatt-hour from it costs. Found by id or by any of its names, without regard to case.
         */
        get: operations["getGridZone"];
        /**
         * Write one grid zone
         * @description Writes a grid zone of your own, whole. It stands before a bundled one of the same id until it is deleted. Sent again it changes nothing.
         */
        put: operations["putGridZone"];
        post?: never;
        /**
         * Withdraw one grid zone
         * @description Deletes a grid zone of your own; a bundled one of the same id is shown again.
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
         * @description The intensity of a grid zone hour by hour, all from one source. Read one by its id for its values. A page at a time; the header Link holds the address of the next.
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
         * @description The intensity of a grid zone hour by hour, all from one source. Found by id or by any of its names, without regard to case.
         */
        get: operations["getGridSeries"];
        /**
         * Write one grid series
         * @description Writes a grid series of your own, whole. It stands before a bundled one of the same id until it is deleted. Sent again it changes nothing.
         */
        put: operations["putGridSeries"];
        post?: never;
        /**
         * Withdraw one grid series
         * @description Deletes a grid series of your own; a bundled one of the same id is shown again.
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
         * @description A region of a cloud provider. A page at a time; the header Link holds the address of the next.
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
         * @description A region of a cloud provider. Found by id or by any of its names, without regard to case.
         */
        get: operations["getCloudRegion"];
        /**
         * Write one cloud region
         * @description Writes a cloud region of your own, whole. It stands before a bundled one of the same id until it is deleted. Sent again it changes nothing.
         */
        put: operations["putCloudRegion"];
        post?: never;
        /**
         * Withdraw one cloud region
         * @description Deletes a cloud region of your own; a bundled one of the same id is shown again.
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
         * @description Who runs the data centres. A page at a time; the header Link holds the address of the next.
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
         * @description Who runs the data centres. Found by id or by any of its names, without regard to case.
         */
        get: operations["getOperator"];
        /**
         * Write one operator
         * @description Writes a operator of your own, whole. It stands before a bundled one of the same id until it is deleted. Sent again it changes nothing.
         */
        put: operations["putOperator"];
        post?: never;
        /**
         * Withdraw one operator
         * @description Deletes a operator of your own; a bundled one of the same id is shown again.
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
         * @description A model, its size and shape, each figure with its source. A page at a time; the header Link holds the address of the next.
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
         * @description A model, its size and shape, each figure with its source. Found by id or by any of its names, without regard to case.
         */
        get: operations["getModel"];
        /**
         * Write one model
         * @description Writes a model of your own, whole. It stands before a bundled one of the same id until it is deleted. Sent again it changes nothing.
         */
        put: operations["putModel"];
        post?: never;
        /**
         * Withdraw one model
         * @description Deletes a model of your own; a bundled one of the same id is shown again.
         */
        delete: operations["deleteModel"];
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
         * @description One published account of a training, with every figure that it gives. A page at a time; the header Link holds the address of the next.
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
         * @description One published account of a training, with every figure that it gives. Found by id or by any of its names, without regard to case.
         */
        get: operations["getTrainingRun"];
        /**
         * Write one training run
         * @description Writes a training run of your own, whole. It stands before a bundled one of the same id until it is deleted. Sent again it changes nothing.
         */
        put: operations["putTrainingRun"];
        post?: never;
        /**
         * Withdraw one training run
         * @description Deletes a training run of your own; a bundled one of the same id is shown again.
         */
        delete: operations["deleteTrainingRun"];
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
         * @description One published measurement of inference energy, with the conditions it was taken under. A page at a time; the header Link holds the address of the next.
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
         * @description One published measurement of inference energy, with the conditions it was taken under. Found by id or by any of its names, without regard to case.
         */
        get: operations["getMeasurement"];
        /**
         * Write one measurement
         * @description Writes a measurement of your own, whole. It stands before a bundled one of the same id until it is deleted. Sent again it changes nothing.
         */
        put: operations["putMeasurement"];
        post?: never;
        /**
         * Withdraw one measurement
         * @description Deletes a measurement of your own; a bundled one of the same id is shown again.
         */
        delete: operations["deleteMeasurement"];
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
         * @description A coefficient, a default or a judgement that methods compute with. A page at a time; the header Link holds the address of the next.
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
         * @description A coefficient, a default or a judgement that methods compute with. Found by id or by any of its names, without regard to case.
         */
        get: operations["getFactor"];
        /**
         * Write one factor
         * @description Writes a factor of your own, whole. It stands before a bundled one of the same id until it is deleted. Sent again it changes nothing.
         */
        put: operations["putFactor"];
        post?: never;
        /**
         * Withdraw one factor
         * @description Deletes a factor of your own; a bundled one of the same id is shown again.
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
         * @description A way to make models cheaper to train or to run. A page at a time; the header Link holds the address of the next.
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
         * @description A way to make models cheaper to train or to run. Found by id or by any of its names, without regard to case.
         */
        get: operations["getTechnique"];
        /**
         * Write one technique
         * @description Writes a technique of your own, whole. It stands before a bundled one of the same id until it is deleted. Sent again it changes nothing.
         */
        put: operations["putTechnique"];
        post?: never;
        /**
         * Withdraw one technique
         * @description Deletes a technique of your own; a bundled one of the same id is shown again.
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
         * @description An everyday thing to compare a footprint with. A page at a time; the header Link holds the address of the next.
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
         * @description An everyday thing to compare a footprint with. Found by id or by any of its names, without regard to case.
         */
        get: operations["getEquivalence"];
        /**
         * Write one equivalence
         * @description Writes a equivalence of your own, whole. It stands before a bundled one of the same id until it is deleted. Sent again it changes nothing.
         */
        put: operations["putEquivalence"];
        post?: never;
        /**
         * Withdraw one equivalence
         * @description Deletes a equivalence of your own; a bundled one of the same id is shown again.
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
         * @description A number of the founding article, held against its source. A page at a time; the header Link holds the address of the next.
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
         * @description A number of the founding article, held against its source. Found by id or by any of its names, without regard to case.
         */
        get: operations["getClaim"];
        /**
         * Write one claim
         * @description Writes a claim of your own, whole. It stands before a bundled one of the same id until it is deleted. Sent again it changes nothing.
         */
        put: operations["putClaim"];
        post?: never;
        /**
         * Withdraw one claim
         * @description Deletes a claim of your own; a bundled one of the same id is shown again.
         */
        delete: operations["deleteClaim"];
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
         * @description A published way to compute a number. A page at a time; the header Link holds the address of the next.
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
         * @description A published way to compute a number. Found by id or by any of its names, without regard to case.
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
         * @description A document that figures come from. A page at a time; the header Link holds the address of the next.
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
         * @description A document that figures come from. Found by id or by any of its names, without regard to case.
         */
        get: operations["getSource"];
        /**
         * Write one source
         * @description Writes a source of your own, whole. It stands before a bundled one of the same id until it is deleted. Sent again it changes nothing.
         */
        put: operations["putSource"];
        post?: never;
        /**
         * Withdraw one source
         * @description Deletes a source of your own; a bundled one of the same id is shown again.
         */
        delete: operations["deleteSource"];
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
         * @description Every change of a record, newest first, a page at a time: with the record before and after, except of bundled ones.
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
         * @description Takes NDJSON, one record a line, or CSV: of measurements, or of points of the series of grid zones (zone, field and what a figure has), which take the place of those of the same period and basis. With ?from= it takes a publisher’s file as it was downloaded, and tells what was skipped and why. All is written in one transaction or, for one fault, nothing; every fault is told with its line. A record that says what is shown already is left as it is.
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
         * @description Each record that cites the source becomes what it was before, new ones are deleted, bundled ones are shown again, and the source is deleted: all in one transaction, or nothing. What somebody wrote since then by hand, or what was imported on top of it, is never lost: then it is refused, and says why.
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
         * @description Who holds which key, what it opens and whether it was revoked; never the key itself.
         */
        get: operations["listKeys"];
        put?: never;
        /**
         * Make a key
         * @description The key itself is in this answer and nowhere else: only its hash is kept.
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
         * @description From then on it opens nothing. It stays in the list, with the time.
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
         * @description For a load balancer: ready, or degraded where the database is away and estimates go on from memory.
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
        /** @description One kind of request to a language model, once or many times. */
        InferenceRequest: {
            /** @description Id, alias, API name or Hugging Face id. */
            model?: string;
            /** @description In place of model. */
            customModel?: components["schemas"]["CustomModel"];
            /** @description Tokens of the prompt of one request, cached ones included. */
            inputTokens?: number;
            /** @description Those of the input tokens that came from a prompt cache. */
            cachedInputTokens?: number;
            /** @description Hidden tokens that the model generated before its answer. */
            reasoningTokens?: number;
            /** @description Tokens of the answer of one request. */
            outputTokens?: number;
            /** @default 1 */
            requests?: number;
            /** @description Observed time from the request to the last token. */
            latencySeconds?: number;
            /** @description Observed speed of one stream. */
            outputTokensPerSecond?: number;
            /** @description Accelerator: nvidia-h100-sxm, H100. */
            hardware?: string;
            /** @description Accelerators of one replica. */
            acceleratorCount?: number;
            precision?: components["schemas"]["Precision"];
            /** @description Mean number of sequences in flight for each replica. */
            batchSize?: number;
            /** @description Serving software and version: vllm-0.11.1, hf-transformers. */
            engine?: string;
            serverClass?: components["schemas"]["ServerClass"];
            /** @description Power cap of each accelerator, in place of its rated power. */
            powerCapWatts?: number;
            /** @description Share of powered-on time at active power. */
            busyShare?: number;
            speculativeDecoding?: boolean;
            /** @description Who runs the data centre: an id or a name of /v1/operators. */
            operator?: string;
            /** @description Cloud region: aws:us-east-1. */
            region?: string;
            /** @description Grid zone: FRA, US-CA, WORLD. */
            zone?: string;
            /** @description Year whose grid is used; the newest on record when absent. */
            year?: number;
            /** @description Your own carbon intensity, in place of the zone’s. */
            gridGco2ePerKwh?: number;
            /** @description Power usage effectiveness of the site. */
            pue?: number;
            /** @description Water usage effectiveness of the site, litres for each kWh of IT energy. */
            wueLitresPerKwh?: number;
            /**
             * Format: date-time
             * @description When the request ran, an ISO time with its offset; the finest grid figure on record is used.
             */
            at?: string;
            /**
             * @description "auto" or an id of /v1/methods.
             * @default auto
             */
            method?: string;
            /** @default [] */
            include?: components["schemas"]["InferenceInclude"][];
            /** @description Requests that the training is spread over, for trainingShare. */
            lifetimeRequests?: number;
        };
        /** @description A model that is not in the catalog, by its size and shape. */
        CustomModel: {
            totalParameters: number;
            /** @description Of a mixture of experts: those used for one token. All when absent. */
            activeParameters?: number;
            layers?: number;
            kvHeads?: number;
            headDim?: number;
            /** @description In place of layers, kvHeads and headDim. */
            kvBytesPerToken?: number;
            slidingWindowShare?: number;
            slidingWindowTokens?: number;
            bitsPerWeight?: number;
        };
        /**
         * @description Number format of the weights as they are served.
         * @enum {string}
         */
        Precision: "fp32" | "fp16" | "bf16" | "fp8" | "int8" | "fp4" | "mxfp4" | "int4";
        /**
         * @description The kind of server around the accelerators, as the wall-1 method knows it.
         * @enum {string}
         */
        ServerClass: "hopper_sxm_air_8" | "blackwell_air_8" | "blackwell_water_8" | "ampere_sxm_8" | "pcie_dense_8" | "few_gpu_two_socket" | "tpu" | "unknown";
        /** @enum {string} */
        InferenceInclude: "alternatives" | "equivalences" | "trainingShare";
        /** @description One training, by what is known of it. */
        TrainingRequest: {
            /** @description A model of the catalog: its published runs, beside our own computation. */
            model?: string;
            /** @description Accelerator: nvidia-a100-sxm4-80gb, A100. */
            hardware?: string;
            acceleratorCount?: number;
            /** @description Wall-clock hours of the run; needs acceleratorCount. */
            hours?: number;
            /** @description Accelerators times hours. */
            acceleratorHours?: number;
            /** @description Metered mean power of one accelerator. */
            averagePowerWatts?: number;
            /** @description Floating-point operations of the whole training. */
            flop?: number;
            /** @description Active parameters; with tokens gives 6ND operations. */
            parameters?: number;
            /** @description Training tokens, all epochs. */
            tokens?: number;
            /** @description Achieved share of peak over all hours (MFU). */
            utilisation?: number;
            /** @description Who runs the data centre: an id or a name of /v1/operators. */
            operator?: string;
            /** @description Cloud region: aws:us-east-1. */
            region?: string;
            /** @description Grid zone: FRA, US-CA, WORLD. */
            zone?: string;
            /** @description Year whose grid is used; the newest on record when absent. */
            year?: number;
            /** @description Your own carbon intensity, in place of the zone’s. */
            gridGco2ePerKwh?: number;
            /** @description Power usage effectiveness of the site. */
            pue?: number;
            /** @description Water usage effectiveness of the site, litres for each kWh of IT energy. */
            wueLitresPerKwh?: number;
            /**
             * @description "auto" or an id of /v1/methods.
             * @default auto
             */
            method?: string;
            /** @default [] */
            include?: components["schemas"]["TrainingInclude"][];
        };
        /** @enum {string} */
        TrainingInclude: "alternatives" | "equivalences";
        /** @description The usage object that came with the answer of a model, and whatever else of an inference request is known. */
        UsageRequest: {
            /** @description Id, alias, API name or Hugging Face id. */
            model?: string;
            /** @description In place of model. */
            customModel?: components["schemas"]["CustomModel"];
            /** @default 1 */
            requests?: number;
            /** @description Observed time from the request to the last token. */
            latencySeconds?: number;
            /** @description Observed speed of one stream. */
            outputTokensPerSecond?: number;
            /** @description Accelerator: nvidia-h100-sxm, H100. */
            hardware?: string;
            /** @description Accelerators of one replica. */
            acceleratorCount?: number;
            precision?: components["schemas"]["Precision"];
            /** @description Mean number of sequences in flight for each replica. */
            batchSize?: number;
            /** @description Serving software and version: vllm-0.11.1, hf-transformers. */
            engine?: string;
            serverClass?: components["schemas"]["ServerClass"];
            /** @description Power cap of each accelerator, in place of its rated power. */
            powerCapWatts?: number;
            /** @description Share of powered-on time at active power. */
            busyShare?: number;
            speculativeDecoding?: boolean;
            /** @description Who runs the data centre: an id or a name of /v1/operators. */
            operator?: string;
            /** @description Cloud region: aws:us-east-1. */
            region?: string;
            /** @description Grid zone: FRA, US-CA, WORLD. */
            zone?: string;
            /** @description Year whose grid is used; the newest on record when absent. */
            year?: number;
            /** @description Your own carbon intensity, in place of the zone’s. */
            gridGco2ePerKwh?: number;
            /** @description Power usage effectiveness of the site. */
            pue?: number;
            /** @description Water usage effectiveness of the site, litres for each kWh of IT energy. */
            wueLitresPerKwh?: number;
            /**
             * Format: date-time
             * @description When the request ran, an ISO time with its offset; the finest grid figure on record is used.
             */
            at?: string;
            /**
             * @description "auto" or an id of /v1/methods.
             * @default auto
             */
            method?: string;
            /** @default [] */
            include?: components["schemas"]["InferenceInclude"][];
            /** @description Requests that the training is spread over, for trainingShare. */
            lifetimeRequests?: number;
            usage: components["schemas"]["Usage"];
        };
        /** @description The usage object of an answer, as it came: of OpenAI’s chat completions or responses (and whatever speaks like them), of Anthropic’s messages, or Gemini’s usageMetadata. A field that is not known here is left out of the estimate, and a warning names it. */
        Usage: {
            prompt_tokens?: number | null;
            completion_tokens?: number | null;
            prompt_tokens_details?: components["schemas"]["InputTokenDetails"] | null;
            completion_tokens_details?: components["schemas"]["OutputTokenDetails"] | null;
            /** @description Of DeepSeek, whose words are else those of OpenAI. */
            prompt_cache_hit_tokens?: number | null;
            input_tokens?: number | null;
            output_tokens?: number | null;
            input_tokens_details?: components["schemas"]["InputTokenDetails"] | null;
            output_tokens_details?: components["schemas"]["OutputTokenDetails"] | null;
            cache_creation_input_tokens?: number | null;
            cache_read_input_tokens?: number | null;
            promptTokenCount?: number | null;
            candidatesTokenCount?: number | null;
            cachedContentTokenCount?: number | null;
            thoughtsTokenCount?: number | null;
            toolUsePromptTokenCount?: number | null;
            totalTokenCount?: number | null;
            total_tokens?: number | null;
        } & {
            [key: string]: unknown;
        };
        InputTokenDetails: {
            cached_tokens?: number | null;
            audio_tokens?: number | null;
        } & {
            [key: string]: unknown;
        };
        OutputTokenDetails: {
            reasoning_tokens?: number | null;
            audio_tokens?: number | null;
        } & {
            [key: string]: unknown;
        };
        /** @description Many requests at once. */
        Batch: {
            /** @description What is none of the three is answered with a problem in its place. */
            requests: (unknown | components["schemas"]["InferenceItem"] | components["schemas"]["UsageItem"] | components["schemas"]["TrainingItem"])[];
            /** @description Totals for each combination of these. */
            groupBy?: components["schemas"]["BatchGroup"][];
            /** @description full when absent. */
            detail?: components["schemas"]["BatchDetail"];
        };
        /** @description A request of /v1/estimates/inference, as it stands. */
        InferenceItem: {
            /** @description Id, alias, API name or Hugging Face id. */
            model?: string;
            /** @description In place of model. */
            customModel?: components["schemas"]["CustomModel"];
            /** @description Tokens of the prompt of one request, cached ones included. */
            inputTokens?: number;
            /** @description Those of the input tokens that came from a prompt cache. */
            cachedInputTokens?: number;
            /** @description Hidden tokens that the model generated before its answer. */
            reasoningTokens?: number;
            /** @description Tokens of the answer of one request. */
            outputTokens?: number;
            /** @default 1 */
            requests?: number;
            /** @description Observed time from the request to the last token. */
            latencySeconds?: number;
            /** @description Observed speed of one stream. */
            outputTokensPerSecond?: number;
            /** @description Accelerator: nvidia-h100-sxm, H100. */
            hardware?: string;
            /** @description Accelerators of one replica. */
            acceleratorCount?: number;
            precision?: components["schemas"]["Precision"];
            /** @description Mean number of sequences in flight for each replica. */
            batchSize?: number;
            /** @description Serving software and version: vllm-0.11.1, hf-transformers. */
            engine?: string;
            serverClass?: components["schemas"]["ServerClass"];
            /** @description Power cap of each accelerator, in place of its rated power. */
            powerCapWatts?: number;
            /** @description Share of powered-on time at active power. */
            busyShare?: number;
            speculativeDecoding?: boolean;
            /** @description Who runs the data centre: an id or a name of /v1/operators. */
            operator?: string;
            /** @description Cloud region: aws:us-east-1. */
            region?: string;
            /** @description Grid zone: FRA, US-CA, WORLD. */
            zone?: string;
            /** @description Year whose grid is used; the newest on record when absent. */
            year?: number;
            /** @description Your own carbon intensity, in place of the zone’s. */
            gridGco2ePerKwh?: number;
            /** @description Power usage effectiveness of the site. */
            pue?: number;
            /** @description Water usage effectiveness of the site, litres for each kWh of IT energy. */
            wueLitresPerKwh?: number;
            /**
             * Format: date-time
             * @description When the request ran, an ISO time with its offset; the finest grid figure on record is used.
             */
            at?: string;
            /**
             * @description "auto" or an id of /v1/methods.
             * @default auto
             */
            method?: string;
            /** @default [] */
            include?: components["schemas"]["InferenceInclude"][];
            /** @description Requests that the training is spread over, for trainingShare. */
            lifetimeRequests?: number;
            /**
             * @default inference
             * @constant
             */
            kind?: "inference";
            /** @description Your own id of this item, given back with its answer; it need not be unique. */
            reference?: string;
            /** @description Your own word to group by: a team, a feature, a customer. */
            tag?: string;
        };
        /** @description A request of /v1/estimates/usage, as it stands: the usage object in place of the counts of tokens. */
        UsageItem: {
            /** @description Id, alias, API name or Hugging Face id. */
            model?: string;
            /** @description In place of model. */
            customModel?: components["schemas"]["CustomModel"];
            /** @default 1 */
            requests?: number;
            /** @description Observed time from the request to the last token. */
            latencySeconds?: number;
            /** @description Observed speed of one stream. */
            outputTokensPerSecond?: number;
            /** @description Accelerator: nvidia-h100-sxm, H100. */
            hardware?: string;
            /** @description Accelerators of one replica. */
            acceleratorCount?: number;
            precision?: components["schemas"]["Precision"];
            /** @description Mean number of sequences in flight for each replica. */
            batchSize?: number;
            /** @description Serving software and version: vllm-0.11.1, hf-transformers. */
            engine?: string;
            serverClass?: components["schemas"]["ServerClass"];
            /** @description Power cap of each accelerator, in place of its rated power. */
            powerCapWatts?: number;
            /** @description Share of powered-on time at active power. */
            busyShare?: number;
            speculativeDecoding?: boolean;
            /** @description Who runs the data centre: an id or a name of /v1/operators. */
            operator?: string;
            /** @description Cloud region: aws:us-east-1. */
            region?: string;
            /** @description Grid zone: FRA, US-CA, WORLD. */
            zone?: string;
            /** @description Year whose grid is used; the newest on record when absent. */
            year?: number;
            /** @description Your own carbon intensity, in place of the zone’s. */
            gridGco2ePerKwh?: number;
            /** @description Power usage effectiveness of the site. */
            pue?: number;
            /** @description Water usage effectiveness of the site, litres for each kWh of IT energy. */
            wueLitresPerKwh?: number;
            /**
             * Format: date-time
             * @description When the request ran, an ISO time with its offset; the finest grid figure on record is used.
             */
            at?: string;
            /**
             * @description "auto" or an id of /v1/methods.
             * @default auto
             */
            method?: string;
            /** @default [] */
            include?: components["schemas"]["InferenceInclude"][];
            /** @description Requests that the training is spread over, for trainingShare. */
            lifetimeRequests?: number;
            usage: components["schemas"]["Usage"];
            /**
             * @default inference
             * @constant
             */
            kind?: "inference";
            /** @description Your own id of this item, given back with its answer; it need not be unique. */
            reference?: string;
            /** @description Your own word to group by: a team, a feature, a customer. */
            tag?: string;
        };
        /** @description A request of /v1/estimates/training with its kind. */
        TrainingItem: {
            /** @description A model of the catalog: its published runs, beside our own computation. */
            model?: string;
            /** @description Accelerator: nvidia-a100-sxm4-80gb, A100. */
            hardware?: string;
            acceleratorCount?: number;
            /** @description Wall-clock hours of the run; needs acceleratorCount. */
            hours?: number;
            /** @description Accelerators times hours. */
            acceleratorHours?: number;
            /** @description Metered mean power of one accelerator. */
            averagePowerWatts?: number;
            /** @description Floating-point operations of the whole training. */
            flop?: number;
            /** @description Active parameters; with tokens gives 6ND operations. */
            parameters?: number;
            /** @description Training tokens, all epochs. */
            tokens?: number;
            /** @description Achieved share of peak over all hours (MFU). */
            utilisation?: number;
            /** @description Who runs the data centre: an id or a name of /v1/operators. */
            operator?: string;
            /** @description Cloud region: aws:us-east-1. */
            region?: string;
            /** @description Grid zone: FRA, US-CA, WORLD. */
            zone?: string;
            /** @description Year whose grid is used; the newest on record when absent. */
            year?: number;
            /** @description Your own carbon intensity, in place of the zone’s. */
            gridGco2ePerKwh?: number;
            /** @description Power usage effectiveness of the site. */
            pue?: number;
            /** @description Water usage effectiveness of the site, litres for each kWh of IT energy. */
            wueLitresPerKwh?: number;
            /**
             * @description "auto" or an id of /v1/methods.
             * @default auto
             */
            method?: string;
            /** @default [] */
            include?: components["schemas"]["TrainingInclude"][];
            /** @constant */
            kind: "training";
            /** @description Your own id of this item, given back with its answer; it need not be unique. */
            reference?: string;
            /** @description Your own word to group by: a team, a feature, a customer. */
            tag?: string;
        };
        /**
         * @description What totals are split by: region is the zone where no region was given, day is that of "at" in UTC.
         * @enum {string}
         */
        BatchGroup: "model" | "region" | "tag" | "day";
        /**
         * @description full: each estimate with its steps and citations; summary: the same numbers without them.
         * @enum {string}
         */
        BatchDetail: "full" | "summary";
        /** @description An ExportTraceServiceRequest of OTLP/HTTP in JSON. Unknown fields are left alone, as OTLP wants it. */
        OtlpTraces: {
            resourceSpans: components["schemas"]["OtlpResourceSpans"][];
        } & {
            [key: string]: unknown;
        };
        OtlpResourceSpans: {
            resource?: components["schemas"]["OtlpResource"] | null;
            scopeSpans?: components["schemas"]["OtlpScopeSpans"][] | null;
        } & {
            [key: string]: unknown;
        };
        OtlpResource: {
            attributes?: components["schemas"]["OtlpAttribute"][] | null;
        } & {
            [key: string]: unknown;
        };
        OtlpAttribute: {
            key: string;
            value?: components["schemas"]["OtlpAttributeValue"] | null;
        } & {
            [key: string]: unknown;
        };
        OtlpAttributeValue: {
            stringValue?: string | null;
            /** @description 64 bits: as a text of digits, or a number. */
            intValue?: string | number | null;
            doubleValue?: number | null;
        } & {
            [key: string]: unknown;
        };
        OtlpScopeSpans: {
            spans?: components["schemas"]["OtlpSpan"][] | null;
        } & {
            [key: string]: unknown;
        };
        /** @description A span; of its attributes those of the GenAI conventions are read. */
        OtlpSpan: {
            traceId?: string | null;
            spanId?: string | null;
            startTimeUnixNano?: (string | number) | null;
            endTimeUnixNano?: (string | number) | null;
            attributes?: components["schemas"]["OtlpAttribute"][] | null;
        } & {
            [key: string]: unknown;
        };
        /** @description What if: one way, and other ways to do the same. */
        ComparisonRequest: {
            /** @description What requests to a model are compared with. */
            baseline?: components["schemas"]["InferenceRequest"];
            /** @description In place of baseline: what trainings are compared with. */
            baselineTraining?: components["schemas"]["TrainingRequest"];
            variants: components["schemas"]["ComparisonVariant"][];
            /**
             * @description "estimates": every estimate whole, with its steps and citations.
             * @default []
             */
            include?: components["schemas"]["ComparisonInclude"][];
        };
        /** @description One other way. */
        ComparisonVariant: {
            name?: string;
            /** @description What is other than in the baseline; of inference only. */
            change?: components["schemas"]["InferenceChange"];
            /** @description An id of /v1/techniques, applied after change. */
            technique?: string;
            /** @description What pruning leaves of the parameters; of a mixture of experts, the share that a token uses. */
            parameterShare?: number;
            /** @description Beside an inference: the training that its savings have to pay back. Beside baselineTraining: the training of the variant. */
            training?: components["schemas"]["TrainingRequest"];
        };
        /** @description The fields of the baseline that are other here. A field that would contradict one of them is left out. */
        InferenceChange: {
            /** @description Id, alias, API name or Hugging Face id. */
            model?: string;
            /** @description In place of model. */
            customModel?: components["schemas"]["CustomModel"];
            /** @description Tokens of the prompt of one request, cached ones included. */
            inputTokens?: number;
            /** @description Those of the input tokens that came from a prompt cache. */
            cachedInputTokens?: number;
            /** @description Hidden tokens that the model generated before its answer. */
            reasoningTokens?: number;
            /** @description Tokens of the answer of one request. */
            outputTokens?: number;
            /** @description Observed time from the request to the last token. */
            latencySeconds?: number;
            /** @description Observed speed of one stream. */
            outputTokensPerSecond?: number;
            /** @description Accelerator: nvidia-h100-sxm, H100. */
            hardware?: string;
            /** @description Accelerators of one replica. */
            acceleratorCount?: number;
            precision?: components["schemas"]["Precision"];
            /** @description Mean number of sequences in flight for each replica. */
            batchSize?: number;
            /** @description Serving software and version: vllm-0.11.1, hf-transformers. */
            engine?: string;
            serverClass?: components["schemas"]["ServerClass"];
            /** @description Power cap of each accelerator, in place of its rated power. */
            powerCapWatts?: number;
            /** @description Share of powered-on time at active power. */
            busyShare?: number;
            speculativeDecoding?: boolean;
            /** @description Who runs the data centre: an id or a name of /v1/operators. */
            operator?: string;
            /** @description Cloud region: aws:us-east-1. */
            region?: string;
            /** @description Grid zone: FRA, US-CA, WORLD. */
            zone?: string;
            /** @description Year whose grid is used; the newest on record when absent. */
            year?: number;
            /** @description Your own carbon intensity, in place of the zone’s. */
            gridGco2ePerKwh?: number;
            /** @description Power usage effectiveness of the site. */
            pue?: number;
            /** @description Water usage effectiveness of the site, litres for each kWh of IT energy. */
            wueLitresPerKwh?: number;
            /**
             * Format: date-time
             * @description When the request ran, an ISO time with its offset; the finest grid figure on record is used.
             */
            at?: string;
            /** @description Requests that the training is spread over, for trainingShare. */
            lifetimeRequests?: number;
            requests?: number;
            method?: string;
        };
        /** @enum {string} */
        ComparisonInclude: "estimates";
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
        /** @enum {string} */
        AcceleratorKind: "gpu" | "tpu" | "npu" | "cpu" | "soc" | "asic" | "fpga" | "wafer";
        /** @enum {string} */
        GridZoneKind: "country" | "state" | "province" | "egrid_subregion" | "grid_zone" | "aggregate";
        /** @enum {string} */
        GridSeriesField: "carbonIntensity" | "marginalIntensity" | "residualMix";
        /** @enum {string} */
        Access: "open_weights" | "api_only" | "unreleased";
        /** @enum {string} */
        TrainingPhase: "pretraining" | "fine_tuning" | "distillation" | "architecture_search" | "development" | "total" | "other";
        /** @enum {string} */
        SourceKind: "paper" | "dataset" | "model_card" | "blog" | "code" | "vendor_spec" | "standard" | "report" | "web_page" | "own_work";
        /**
         * @description How a figure was obtained: read in the document itself, read in a text that quotes it, or known but not read.
         * @enum {string}
         */
        Evidence: "primary" | "secondary" | "unverified";
        /** @description A chip that models run on, with its rated figures. */
        AcceleratorInput: {
            /** @description The stable name of a record. */
            id: string;
            name: string;
            vendor: string;
            kind: components["schemas"]["AcceleratorKind"];
            released?: components["schemas"]["CitedText"];
            /**
             * @description The kind of server that it usually sits in.
             * @default null
             */
            serverClass?: components["schemas"]["ServerClass"] | null;
            /**
             * @description Whose achieved utilisation stands for it in training.
             * @default null
             */
            trainingClass?: components["schemas"]["TrainingClass"] | null;
            /**
             * @description True where our coefficients rest on measurements of it or its close kin.
             * @default false
             */
            inferenceMeasured?: boolean;
            process?: components["schemas"]["PrintedFigureNm"];
            dieArea?: components["schemas"]["PrintedFigureMm2"];
            memory?: components["schemas"]["PrintedFigureGB"];
            memoryType?: components["schemas"]["CitedText"];
            memoryBandwidth?: components["schemas"]["PrintedFigureGBPerS"];
            interconnect?: components["schemas"]["PrintedFigureGBPerS"];
            peak?: components["schemas"]["PeakRatesInput"];
            /** @description Thermal design power (TDP), or what the vendor gives in its place. */
            ratedPower?: components["schemas"]["PrintedFigureW"];
            /** @description Measured mean power in service, where published; used for energy in place of the rated one. */
            meanPower?: components["schemas"]["PrintedFigureW"];
            idlePower?: components["schemas"]["PrintedFigureW"];
            /** @default [] */
            aliases?: string[];
            /** @default [] */
            notes?: string[];
        };
        /** @description A word or a date, with the source that gives it. */
        CitedText: {
            text: string;
            /** @description The document, as in /v1/sources. */
            source: string;
            /** @description The place in it: table, section, row, path. */
            locator: string;
            evidence?: components["schemas"]["Evidence"];
        };
        /** @enum {string} */
        TrainingClass: "a100" | "h100" | "v100" | "tpu";
        /** @description One number as its source prints it, with the source and the place in it. */
        PrintedFigureNm: {
            value?: number;
            /** @description Lower end of the range that the source gives. */
            low?: number;
            /** @description Upper end of the range that the source gives. */
            high?: number;
            /** @enum {string} */
            unit: "nm" | "km";
            printed?: string;
            /** @description The document, as in /v1/sources. */
            source: string;
            /** @description The place in it: table, section, row, path. */
            locator: string;
            /** @description Only where weaker than the source itself. */
            evidence?: components["schemas"]["Evidence"];
            /** @description The arithmetic, where the number was derived from what the source prints. */
            derivation?: string;
            note?: string;
            /** @description The year, month, day or hour (UTC) that the number holds for. */
            period?: string;
            /**
             * @description Of carbon intensities: with or without upstream emissions.
             * @enum {string}
             */
            basis?: "lifecycle" | "direct";
            alternatives?: {
                value?: number;
                /** @description Lower end of the range that the source gives. */
                low?: number;
                /** @description Upper end of the range that the source gives. */
                high?: number;
                /** @enum {string} */
                unit: "nm" | "km";
                printed?: string;
                /** @description The document, as in /v1/sources. */
                source: string;
                /** @description The place in it: table, section, row, path. */
                locator: string;
                /** @description Only where weaker than the source itself. */
                evidence?: components["schemas"]["Evidence"];
                /** @description The arithmetic, where the number was derived from what the source prints. */
                derivation?: string;
                note?: string;
                /** @description The year, month, day or hour (UTC) that the number holds for. */
                period?: string;
                /**
                 * @description Of carbon intensities: with or without upstream emissions.
                 * @enum {string}
                 */
                basis?: "lifecycle" | "direct";
            }[];
        };
        /** @description One number as its source prints it, with the source and the place in it. */
        PrintedFigureMm2: {
            value?: number;
            /** @description Lower end of the range that the source gives. */
            low?: number;
            /** @description Upper end of the range that the source gives. */
            high?: number;
            /** @enum {string} */
            unit: "mm2";
            printed?: string;
            /** @description The document, as in /v1/sources. */
            source: string;
            /** @description The place in it: table, section, row, path. */
            locator: string;
            /** @description Only where weaker than the source itself. */
            evidence?: components["schemas"]["Evidence"];
            /** @description The arithmetic, where the number was derived from what the source prints. */
            derivation?: string;
            note?: string;
            /** @description The year, month, day or hour (UTC) that the number holds for. */
            period?: string;
            /**
             * @description Of carbon intensities: with or without upstream emissions.
             * @enum {string}
             */
            basis?: "lifecycle" | "direct";
            alternatives?: {
                value?: number;
                /** @description Lower end of the range that the source gives. */
                low?: number;
                /** @description Upper end of the range that the source gives. */
                high?: number;
                /** @enum {string} */
                unit: "mm2";
                printed?: string;
                /** @description The document, as in /v1/sources. */
                source: string;
                /** @description The place in it: table, section, row, path. */
                locator: string;
                /** @description Only where weaker than the source itself. */
                evidence?: components["schemas"]["Evidence"];
                /** @description The arithmetic, where the number was derived from what the source prints. */
                derivation?: string;
                note?: string;
                /** @description The year, month, day or hour (UTC) that the number holds for. */
                period?: string;
                /**
                 * @description Of carbon intensities: with or without upstream emissions.
                 * @enum {string}
                 */
                basis?: "lifecycle" | "direct";
            }[];
        };
        /** @description One number as its source prints it, with the source and the place in it. */
        PrintedFigureGB: {
            value?: number;
            /** @description Lower end of the range that the source gives. */
            low?: number;
            /** @description Upper end of the range that the source gives. */
            high?: number;
            /** @enum {string} */
            unit: "GB" | "bits" | "byte" | "kB" | "MB" | "TB";
            printed?: string;
            /** @description The document, as in /v1/sources. */
            source: string;
            /** @description The place in it: table, section, row, path. */
            locator: string;
            /** @description Only where weaker than the source itself. */
            evidence?: components["schemas"]["Evidence"];
            /** @description The arithmetic, where the number was derived from what the source prints. */
            derivation?: string;
            note?: string;
            /** @description The year, month, day or hour (UTC) that the number holds for. */
            period?: string;
            /**
             * @description Of carbon intensities: with or without upstream emissions.
             * @enum {string}
             */
            basis?: "lifecycle" | "direct";
            alternatives?: {
                value?: number;
                /** @description Lower end of the range that the source gives. */
                low?: number;
                /** @description Upper end of the range that the source gives. */
                high?: number;
                /** @enum {string} */
                unit: "GB" | "bits" | "byte" | "kB" | "MB" | "TB";
                printed?: string;
                /** @description The document, as in /v1/sources. */
                source: string;
                /** @description The place in it: table, section, row, path. */
                locator: string;
                /** @description Only where weaker than the source itself. */
                evidence?: components["schemas"]["Evidence"];
                /** @description The arithmetic, where the number was derived from what the source prints. */
                derivation?: string;
                note?: string;
                /** @description The year, month, day or hour (UTC) that the number holds for. */
                period?: string;
                /**
                 * @description Of carbon intensities: with or without upstream emissions.
                 * @enum {string}
                 */
                basis?: "lifecycle" | "direct";
            }[];
        };
        /** @description One number as its source prints it, with the source and the place in it. */
        PrintedFigureGBPerS: {
            value?: number;
            /** @description Lower end of the range that the source gives. */
            low?: number;
            /** @description Upper end of the range that the source gives. */
            high?: number;
            /** @enum {string} */
            unit: "GB/s" | "TB/s";
            printed?: string;
            /** @description The document, as in /v1/sources. */
            source: string;
            /** @description The place in it: table, section, row, path. */
            locator: string;
            /** @description Only where weaker than the source itself. */
            evidence?: components["schemas"]["Evidence"];
            /** @description The arithmetic, where the number was derived from what the source prints. */
            derivation?: string;
            note?: string;
            /** @description The year, month, day or hour (UTC) that the number holds for. */
            period?: string;
            /**
             * @description Of carbon intensities: with or without upstream emissions.
             * @enum {string}
             */
            basis?: "lifecycle" | "direct";
            alternatives?: {
                value?: number;
                /** @description Lower end of the range that the source gives. */
                low?: number;
                /** @description Upper end of the range that the source gives. */
                high?: number;
                /** @enum {string} */
                unit: "GB/s" | "TB/s";
                printed?: string;
                /** @description The document, as in /v1/sources. */
                source: string;
                /** @description The place in it: table, section, row, path. */
                locator: string;
                /** @description Only where weaker than the source itself. */
                evidence?: components["schemas"]["Evidence"];
                /** @description The arithmetic, where the number was derived from what the source prints. */
                derivation?: string;
                note?: string;
                /** @description The year, month, day or hour (UTC) that the number holds for. */
                period?: string;
                /**
                 * @description Of carbon intensities: with or without upstream emissions.
                 * @enum {string}
                 */
                basis?: "lifecycle" | "direct";
            }[];
        };
        /** @description Dense peak arithmetic by number format. */
        PeakRatesInput: {
            fp64?: components["schemas"]["PrintedFigureTFLOPPerS"];
            fp32?: components["schemas"]["PrintedFigureTFLOPPerS"];
            tf32?: components["schemas"]["PrintedFigureTFLOPPerS"];
            fp16?: components["schemas"]["PrintedFigureTFLOPPerS"];
            bf16?: components["schemas"]["PrintedFigureTFLOPPerS"];
            fp8?: components["schemas"]["PrintedFigureTFLOPPerS"];
            int8?: components["schemas"]["PrintedFigureTFLOPPerS"];
            fp6?: components["schemas"]["PrintedFigureTFLOPPerS"];
            fp4?: components["schemas"]["PrintedFigureTFLOPPerS"];
            int4?: components["schemas"]["PrintedFigureTFLOPPerS"];
        };
        /** @description One number as its source prints it, with the source and the place in it. */
        PrintedFigureTFLOPPerS: {
            value?: number;
            /** @description Lower end of the range that the source gives. */
            low?: number;
            /** @description Upper end of the range that the source gives. */
            high?: number;
            /** @enum {string} */
            unit: "TFLOP/s" | "FLOP/s" | "GFLOP/s" | "PFLOP/s";
            printed?: string;
            /** @description The document, as in /v1/sources. */
            source: string;
            /** @description The place in it: table, section, row, path. */
            locator: string;
            /** @description Only where weaker than the source itself. */
            evidence?: components["schemas"]["Evidence"];
            /** @description The arithmetic, where the number was derived from what the source prints. */
            derivation?: string;
            note?: string;
            /** @description The year, month, day or hour (UTC) that the number holds for. */
            period?: string;
            /**
             * @description Of carbon intensities: with or without upstream emissions.
             * @enum {string}
             */
            basis?: "lifecycle" | "direct";
            alternatives?: {
                value?: number;
                /** @description Lower end of the range that the source gives. */
                low?: number;
                /** @description Upper end of the range that the source gives. */
                high?: number;
                /** @enum {string} */
                unit: "TFLOP/s" | "FLOP/s" | "GFLOP/s" | "PFLOP/s";
                printed?: string;
                /** @description The document, as in /v1/sources. */
                source: string;
                /** @description The place in it: table, section, row, path. */
                locator: string;
                /** @description Only where weaker than the source itself. */
                evidence?: components["schemas"]["Evidence"];
                /** @description The arithmetic, where the number was derived from what the source prints. */
                derivation?: string;
                note?: string;
                /** @description The year, month, day or hour (UTC) that the number holds for. */
                period?: string;
                /**
                 * @description Of carbon intensities: with or without upstream emissions.
                 * @enum {string}
                 */
                basis?: "lifecycle" | "direct";
            }[];
        };
        /** @description One number as its source prints it, with the source and the place in it. */
        PrintedFigureW: {
            value?: number;
            /** @description Lower end of the range that the source gives. */
            low?: number;
            /** @description Upper end of the range that the source gives. */
            high?: number;
            /** @enum {string} */
            unit: "W" | "mW" | "kW" | "MW" | "GW";
            printed?: string;
            /** @description The document, as in /v1/sources. */
            source: string;
            /** @description The place in it: table, section, row, path. */
            locator: string;
            /** @description Only where weaker than the source itself. */
            evidence?: components["schemas"]["Evidence"];
            /** @description The arithmetic, where the number was derived from what the source prints. */
            derivation?: string;
            note?: string;
            /** @description The year, month, day or hour (UTC) that the number holds for. */
            period?: string;
            /**
             * @description Of carbon intensities: with or without upstream emissions.
             * @enum {string}
             */
            basis?: "lifecycle" | "direct";
            alternatives?: {
                value?: number;
                /** @description Lower end of the range that the source gives. */
                low?: number;
                /** @description Upper end of the range that the source gives. */
                high?: number;
                /** @enum {string} */
                unit: "W" | "mW" | "kW" | "MW" | "GW";
                printed?: string;
                /** @description The document, as in /v1/sources. */
                source: string;
                /** @description The place in it: table, section, row, path. */
                locator: string;
                /** @description Only where weaker than the source itself. */
                evidence?: components["schemas"]["Evidence"];
                /** @description The arithmetic, where the number was derived from what the source prints. */
                derivation?: string;
                note?: string;
                /** @description The year, month, day or hour (UTC) that the number holds for. */
                period?: string;
                /**
                 * @description Of carbon intensities: with or without upstream emissions.
                 * @enum {string}
                 */
                basis?: "lifecycle" | "direct";
            }[];
        };
        /** @description A server with its accelerators. */
        ServerInput: {
            /** @description The stable name of a record. */
            id: string;
            name: string;
            /** @description The stable name of a record. */
            accelerator: string;
            acceleratorCount: components["schemas"]["PrintedFigureCount"];
            maximumPower?: components["schemas"]["PrintedFigureW"];
            nonAcceleratorPower?: components["schemas"]["PrintedFigureW"];
            typicalPower?: components["schemas"]["PrintedFigureW"];
            meanPower?: components["schemas"]["PrintedFigureW"];
            serverOverAcceleratorPower?: components["schemas"]["PrintedFigureRatio"];
            embodiedCarbon?: components["schemas"]["PrintedFigureKgCO2e"];
            embodiedCarbonWithoutAccelerators?: components["schemas"]["PrintedFigureKgCO2e"];
            abioticDepletion?: components["schemas"]["PrintedFigureKgSbeq"];
            primaryEnergy?: components["schemas"]["PrintedFigureMJ"];
            lifetime?: components["schemas"]["PrintedFigureYears"];
            /** @default [] */
            aliases?: string[];
            /** @default [] */
            notes?: string[];
        };
        /** @description One number as its source prints it, with the source and the place in it. */
        PrintedFigureCount: {
            value?: number;
            /** @description Lower end of the range that the source gives. */
            low?: number;
            /** @description Upper end of the range that the source gives. */
            high?: number;
            /** @enum {string} */
            unit: "count";
            printed?: string;
            /** @description The document, as in /v1/sources. */
            source: string;
            /** @description The place in it: table, section, row, path. */
            locator: string;
            /** @description Only where weaker than the source itself. */
            evidence?: components["schemas"]["Evidence"];
            /** @description The arithmetic, where the number was derived from what the source prints. */
            derivation?: string;
            note?: string;
            /** @description The year, month, day or hour (UTC) that the number holds for. */
            period?: string;
            /**
             * @description Of carbon intensities: with or without upstream emissions.
             * @enum {string}
             */
            basis?: "lifecycle" | "direct";
            alternatives?: {
                value?: number;
                /** @description Lower end of the range that the source gives. */
                low?: number;
                /** @description Upper end of the range that the source gives. */
                high?: number;
                /** @enum {string} */
                unit: "count";
                printed?: string;
                /** @description The document, as in /v1/sources. */
                source: string;
                /** @description The place in it: table, section, row, path. */
                locator: string;
                /** @description Only where weaker than the source itself. */
                evidence?: components["schemas"]["Evidence"];
                /** @description The arithmetic, where the number was derived from what the source prints. */
                derivation?: string;
                note?: string;
                /** @description The year, month, day or hour (UTC) that the number holds for. */
                period?: string;
                /**
                 * @description Of carbon intensities: with or without upstream emissions.
                 * @enum {string}
                 */
                basis?: "lifecycle" | "direct";
            }[];
        };
        /** @description One number as its source prints it, with the source and the place in it. */
        PrintedFigureRatio: {
            value?: number;
            /** @description Lower end of the range that the source gives. */
            low?: number;
            /** @description Upper end of the range that the source gives. */
            high?: number;
            /** @enum {string} */
            unit: "ratio" | "%";
            printed?: string;
            /** @description The document, as in /v1/sources. */
            source: string;
            /** @description The place in it: table, section, row, path. */
            locator: string;
            /** @description Only where weaker than the source itself. */
            evidence?: components["schemas"]["Evidence"];
            /** @description The arithmetic, where the number was derived from what the source prints. */
            derivation?: string;
            note?: string;
            /** @description The year, month, day or hour (UTC) that the number holds for. */
            period?: string;
            /**
             * @description Of carbon intensities: with or without upstream emissions.
             * @enum {string}
             */
            basis?: "lifecycle" | "direct";
            alternatives?: {
                value?: number;
                /** @description Lower end of the range that the source gives. */
                low?: number;
                /** @description Upper end of the range that the source gives. */
                high?: number;
                /** @enum {string} */
                unit: "ratio" | "%";
                printed?: string;
                /** @description The document, as in /v1/sources. */
                source: string;
                /** @description The place in it: table, section, row, path. */
                locator: string;
                /** @description Only where weaker than the source itself. */
                evidence?: components["schemas"]["Evidence"];
                /** @description The arithmetic, where the number was derived from what the source prints. */
                derivation?: string;
                note?: string;
                /** @description The year, month, day or hour (UTC) that the number holds for. */
                period?: string;
                /**
                 * @description Of carbon intensities: with or without upstream emissions.
                 * @enum {string}
                 */
                basis?: "lifecycle" | "direct";
            }[];
        };
        /** @description One number as its source prints it, with the source and the place in it. */
        PrintedFigureKgCO2e: {
            value?: number;
            /** @description Lower end of the range that the source gives. */
            low?: number;
            /** @description Upper end of the range that the source gives. */
            high?: number;
            /** @enum {string} */
            unit: "kgCO2e" | "gCO2e" | "tCO2e";
            printed?: string;
            /** @description The document, as in /v1/sources. */
            source: string;
            /** @description The place in it: table, section, row, path. */
            locator: string;
            /** @description Only where weaker than the source itself. */
            evidence?: components["schemas"]["Evidence"];
            /** @description The arithmetic, where the number was derived from what the source prints. */
            derivation?: string;
            note?: string;
            /** @description The year, month, day or hour (UTC) that the number holds for. */
            period?: string;
            /**
             * @description Of carbon intensities: with or without upstream emissions.
             * @enum {string}
             */
            basis?: "lifecycle" | "direct";
            alternatives?: {
                value?: number;
                /** @description Lower end of the range that the source gives. */
                low?: number;
                /** @description Upper end of the range that the source gives. */
                high?: number;
                /** @enum {string} */
                unit: "kgCO2e" | "gCO2e" | "tCO2e";
                printed?: string;
                /** @description The document, as in /v1/sources. */
                source: string;
                /** @description The place in it: table, section, row, path. */
                locator: string;
                /** @description Only where weaker than the source itself. */
                evidence?: components["schemas"]["Evidence"];
                /** @description The arithmetic, where the number was derived from what the source prints. */
                derivation?: string;
                note?: string;
                /** @description The year, month, day or hour (UTC) that the number holds for. */
                period?: string;
                /**
                 * @description Of carbon intensities: with or without upstream emissions.
                 * @enum {string}
                 */
                basis?: "lifecycle" | "direct";
            }[];
        };
        /** @description One number as its source prints it, with the source and the place in it. */
        PrintedFigureKgSbeq: {
            value?: number;
            /** @description Lower end of the range that the source gives. */
            low?: number;
            /** @description Upper end of the range that the source gives. */
            high?: number;
            /** @enum {string} */
            unit: "kgSbeq";
            printed?: string;
            /** @description The document, as in /v1/sources. */
            source: string;
            /** @description The place in it: table, section, row, path. */
            locator: string;
            /** @description Only where weaker than the source itself. */
            evidence?: components["schemas"]["Evidence"];
            /** @description The arithmetic, where the number was derived from what the source prints. */
            derivation?: string;
            note?: string;
            /** @description The year, month, day or hour (UTC) that the number holds for. */
            period?: string;
            /**
             * @description Of carbon intensities: with or without upstream emissions.
             * @enum {string}
             */
            basis?: "lifecycle" | "direct";
            alternatives?: {
                value?: number;
                /** @description Lower end of the range that the source gives. */
                low?: number;
                /** @description Upper end of the range that the source gives. */
                high?: number;
                /** @enum {string} */
                unit: "kgSbeq";
                printed?: string;
                /** @description The document, as in /v1/sources. */
                source: string;
                /** @description The place in it: table, section, row, path. */
                locator: string;
                /** @description Only where weaker than the source itself. */
                evidence?: components["schemas"]["Evidence"];
                /** @description The arithmetic, where the number was derived from what the source prints. */
                derivation?: string;
                note?: string;
                /** @description The year, month, day or hour (UTC) that the number holds for. */
                period?: string;
                /**
                 * @description Of carbon intensities: with or without upstream emissions.
                 * @enum {string}
                 */
                basis?: "lifecycle" | "direct";
            }[];
        };
        /** @description One number as its source prints it, with the source and the place in it. */
        PrintedFigureMJ: {
            value?: number;
            /** @description Lower end of the range that the source gives. */
            low?: number;
            /** @description Upper end of the range that the source gives. */
            high?: number;
            /** @enum {string} */
            unit: "MJ" | "J" | "kJ" | "GJ" | "Wh" | "kWh" | "MWh" | "GWh" | "TWh";
            printed?: string;
            /** @description The document, as in /v1/sources. */
            source: string;
            /** @description The place in it: table, section, row, path. */
            locator: string;
            /** @description Only where weaker than the source itself. */
            evidence?: components["schemas"]["Evidence"];
            /** @description The arithmetic, where the number was derived from what the source prints. */
            derivation?: string;
            note?: string;
            /** @description The year, month, day or hour (UTC) that the number holds for. */
            period?: string;
            /**
             * @description Of carbon intensities: with or without upstream emissions.
             * @enum {string}
             */
            basis?: "lifecycle" | "direct";
            alternatives?: {
                value?: number;
                /** @description Lower end of the range that the source gives. */
                low?: number;
                /** @description Upper end of the range that the source gives. */
                high?: number;
                /** @enum {string} */
                unit: "MJ" | "J" | "kJ" | "GJ" | "Wh" | "kWh" | "MWh" | "GWh" | "TWh";
                printed?: string;
                /** @description The document, as in /v1/sources. */
                source: string;
                /** @description The place in it: table, section, row, path. */
                locator: string;
                /** @description Only where weaker than the source itself. */
                evidence?: components["schemas"]["Evidence"];
                /** @description The arithmetic, where the number was derived from what the source prints. */
                derivation?: string;
                note?: string;
                /** @description The year, month, day or hour (UTC) that the number holds for. */
                period?: string;
                /**
                 * @description Of carbon intensities: with or without upstream emissions.
                 * @enum {string}
                 */
                basis?: "lifecycle" | "direct";
            }[];
        };
        /** @description One number as its source prints it, with the source and the place in it. */
        PrintedFigureYears: {
            value?: number;
            /** @description Lower end of the range that the source gives. */
            low?: number;
            /** @description Upper end of the range that the source gives. */
            high?: number;
            /** @enum {string} */
            unit: "years" | "µs" | "ms" | "s" | "min" | "h" | "d";
            printed?: string;
            /** @description The document, as in /v1/sources. */
            source: string;
            /** @description The place in it: table, section, row, path. */
            locator: string;
            /** @description Only where weaker than the source itself. */
            evidence?: components["schemas"]["Evidence"];
            /** @description The arithmetic, where the number was derived from what the source prints. */
            derivation?: string;
            note?: string;
            /** @description The year, month, day or hour (UTC) that the number holds for. */
            period?: string;
            /**
             * @description Of carbon intensities: with or without upstream emissions.
             * @enum {string}
             */
            basis?: "lifecycle" | "direct";
            alternatives?: {
                value?: number;
                /** @description Lower end of the range that the source gives. */
                low?: number;
                /** @description Upper end of the range that the source gives. */
                high?: number;
                /** @enum {string} */
                unit: "years" | "µs" | "ms" | "s" | "min" | "h" | "d";
                printed?: string;
                /** @description The document, as in /v1/sources. */
                source: string;
                /** @description The place in it: table, section, row, path. */
                locator: string;
                /** @description Only where weaker than the source itself. */
                evidence?: components["schemas"]["Evidence"];
                /** @description The arithmetic, where the number was derived from what the source prints. */
                derivation?: string;
                note?: string;
                /** @description The year, month, day or hour (UTC) that the number holds for. */
                period?: string;
                /**
                 * @description Of carbon intensities: with or without upstream emissions.
                 * @enum {string}
                 */
                basis?: "lifecycle" | "direct";
            }[];
        };
        /** @description What making a piece of hardware cost. */
        EmbodiedRecordInput: {
            /** @description The stable name of a record. */
            id: string;
            name: string;
            /** @description The accelerator or server record it is about, or the thing in words. */
            subject: string;
            /** @description What is counted: from where to where, with or without the host. */
            scope: string;
            method: string;
            /**
             * @description True for the record that estimates use for its subject; the others are its alternatives.
             * @default false
             */
            isDefault?: boolean;
            carbon?: components["schemas"]["PrintedFigureKgCO2e"];
            abioticDepletion?: components["schemas"]["PrintedFigureKgSbeq"];
            primaryEnergy?: components["schemas"]["PrintedFigureMJ"];
            water?: components["schemas"]["PrintedFigureL"];
            carbonPerCompute?: components["schemas"]["PrintedFigureGCO2ePerEFLOP"];
            /** @default [] */
            notes?: string[];
        };
        /** @description One number as its source prints it, with the source and the place in it. */
        PrintedFigureL: {
            value?: number;
            /** @description Lower end of the range that the source gives. */
            low?: number;
            /** @description Upper end of the range that the source gives. */
            high?: number;
            /** @enum {string} */
            unit: "L" | "mL" | "m3";
            printed?: string;
            /** @description The document, as in /v1/sources. */
            source: string;
            /** @description The place in it: table, section, row, path. */
            locator: string;
            /** @description Only where weaker than the source itself. */
            evidence?: components["schemas"]["Evidence"];
            /** @description The arithmetic, where the number was derived from what the source prints. */
            derivation?: string;
            note?: string;
            /** @description The year, month, day or hour (UTC) that the number holds for. */
            period?: string;
            /**
             * @description Of carbon intensities: with or without upstream emissions.
             * @enum {string}
             */
            basis?: "lifecycle" | "direct";
            alternatives?: {
                value?: number;
                /** @description Lower end of the range that the source gives. */
                low?: number;
                /** @description Upper end of the range that the source gives. */
                high?: number;
                /** @enum {string} */
                unit: "L" | "mL" | "m3";
                printed?: string;
                /** @description The document, as in /v1/sources. */
                source: string;
                /** @description The place in it: table, section, row, path. */
                locator: string;
                /** @description Only where weaker than the source itself. */
                evidence?: components["schemas"]["Evidence"];
                /** @description The arithmetic, where the number was derived from what the source prints. */
                derivation?: string;
                note?: string;
                /** @description The year, month, day or hour (UTC) that the number holds for. */
                period?: string;
                /**
                 * @description Of carbon intensities: with or without upstream emissions.
                 * @enum {string}
                 */
                basis?: "lifecycle" | "direct";
            }[];
        };
        /** @description One number as its source prints it, with the source and the place in it. */
        PrintedFigureGCO2ePerEFLOP: {
            value?: number;
            /** @description Lower end of the range that the source gives. */
            low?: number;
            /** @description Upper end of the range that the source gives. */
            high?: number;
            /** @enum {string} */
            unit: "gCO2e/EFLOP";
            printed?: string;
            /** @description The document, as in /v1/sources. */
            source: string;
            /** @description The place in it: table, section, row, path. */
            locator: string;
            /** @description Only where weaker than the source itself. */
            evidence?: components["schemas"]["Evidence"];
            /** @description The arithmetic, where the number was derived from what the source prints. */
            derivation?: string;
            note?: string;
            /** @description The year, month, day or hour (UTC) that the number holds for. */
            period?: string;
            /**
             * @description Of carbon intensities: with or without upstream emissions.
             * @enum {string}
             */
            basis?: "lifecycle" | "direct";
            alternatives?: {
                value?: number;
                /** @description Lower end of the range that the source gives. */
                low?: number;
                /** @description Upper end of the range that the source gives. */
                high?: number;
                /** @enum {string} */
                unit: "gCO2e/EFLOP";
                printed?: string;
                /** @description The document, as in /v1/sources. */
                source: string;
                /** @description The place in it: table, section, row, path. */
                locator: string;
                /** @description Only where weaker than the source itself. */
                evidence?: components["schemas"]["Evidence"];
                /** @description The arithmetic, where the number was derived from what the source prints. */
                derivation?: string;
                note?: string;
                /** @description The year, month, day or hour (UTC) that the number holds for. */
                period?: string;
                /**
                 * @description Of carbon intensities: with or without upstream emissions.
                 * @enum {string}
                 */
                basis?: "lifecycle" | "direct";
            }[];
        };
        /** @description A piece of the electricity grid and what a kilowatt-hour from it costs. */
        GridZoneInput: {
            /** @description The stable name of a record. */
            id: string;
            name: string;
            kind: components["schemas"]["GridZoneKind"];
            /** @default null */
            country?: string | null;
            /** @description Location-based, by period; each point says whether it is lifecycle or direct. */
            carbonIntensity?: components["schemas"]["PrintedFigureGCO2ePerKWh"][];
            /** @description Market-based, of electricity without contracts, by period. */
            residualMix?: components["schemas"]["PrintedFigureGCO2ePerKWh"][];
            marginalIntensity?: components["schemas"]["PrintedFigureGCO2ePerKWh"][];
            /** @description Water consumed in generating a kilowatt-hour. */
            waterIntensity?: components["schemas"]["PrintedFigureLPerKWh"];
            primaryEnergy?: components["schemas"]["PrintedFigureMJPerKWh"];
            abioticDepletion?: components["schemas"]["PrintedFigureKgSbeqPerKWh"];
            carbonFreeShare?: components["schemas"]["PrintedFigureRatio"];
            renewableShare?: components["schemas"]["PrintedFigureRatio"];
            /** @default [] */
            aliases?: string[];
            /** @default [] */
            notes?: string[];
        };
        /** @description One number as its source prints it, with the source and the place in it. */
        PrintedFigureGCO2ePerKWh: {
            value?: number;
            /** @description Lower end of the range that the source gives. */
            low?: number;
            /** @description Upper end of the range that the source gives. */
            high?: number;
            /** @enum {string} */
            unit: "gCO2e/kWh" | "kgCO2e/kWh" | "kgCO2e/MWh" | "tCO2e/MWh" | "lbCO2e/MWh";
            printed?: string;
            /** @description The document, as in /v1/sources. */
            source: string;
            /** @description The place in it: table, section, row, path. */
            locator: string;
            /** @description Only where weaker than the source itself. */
            evidence?: components["schemas"]["Evidence"];
            /** @description The arithmetic, where the number was derived from what the source prints. */
            derivation?: string;
            note?: string;
            /** @description The year, month, day or hour (UTC) that the number holds for. */
            period?: string;
            /**
             * @description Of carbon intensities: with or without upstream emissions.
             * @enum {string}
             */
            basis?: "lifecycle" | "direct";
            alternatives?: {
                value?: number;
                /** @description Lower end of the range that the source gives. */
                low?: number;
                /** @description Upper end of the range that the source gives. */
                high?: number;
                /** @enum {string} */
                unit: "gCO2e/kWh" | "kgCO2e/kWh" | "kgCO2e/MWh" | "tCO2e/MWh" | "lbCO2e/MWh";
                printed?: string;
                /** @description The document, as in /v1/sources. */
                source: string;
                /** @description The place in it: table, section, row, path. */
                locator: string;
                /** @description Only where weaker than the source itself. */
                evidence?: components["schemas"]["Evidence"];
                /** @description The arithmetic, where the number was derived from what the source prints. */
                derivation?: string;
                note?: string;
                /** @description The year, month, day or hour (UTC) that the number holds for. */
                period?: string;
                /**
                 * @description Of carbon intensities: with or without upstream emissions.
                 * @enum {string}
                 */
                basis?: "lifecycle" | "direct";
            }[];
        };
        /** @description One number as its source prints it, with the source and the place in it. */
        PrintedFigureLPerKWh: {
            value?: number;
            /** @description Lower end of the range that the source gives. */
            low?: number;
            /** @description Upper end of the range that the source gives. */
            high?: number;
            /** @enum {string} */
            unit: "L/kWh" | "m3/MWh" | "gal/kWh";
            printed?: string;
            /** @description The document, as in /v1/sources. */
            source: string;
            /** @description The place in it: table, section, row, path. */
            locator: string;
            /** @description Only where weaker than the source itself. */
            evidence?: components["schemas"]["Evidence"];
            /** @description The arithmetic, where the number was derived from what the source prints. */
            derivation?: string;
            note?: string;
            /** @description The year, month, day or hour (UTC) that the number holds for. */
            period?: string;
            /**
             * @description Of carbon intensities: with or without upstream emissions.
             * @enum {string}
             */
            basis?: "lifecycle" | "direct";
            alternatives?: {
                value?: number;
                /** @description Lower end of the range that the source gives. */
                low?: number;
                /** @description Upper end of the range that the source gives. */
                high?: number;
                /** @enum {string} */
                unit: "L/kWh" | "m3/MWh" | "gal/kWh";
                printed?: string;
                /** @description The document, as in /v1/sources. */
                source: string;
                /** @description The place in it: table, section, row, path. */
                locator: string;
                /** @description Only where weaker than the source itself. */
                evidence?: components["schemas"]["Evidence"];
                /** @description The arithmetic, where the number was derived from what the source prints. */
                derivation?: string;
                note?: string;
                /** @description The year, month, day or hour (UTC) that the number holds for. */
                period?: string;
                /**
                 * @description Of carbon intensities: with or without upstream emissions.
                 * @enum {string}
                 */
                basis?: "lifecycle" | "direct";
            }[];
        };
        /** @description One number as its source prints it, with the source and the place in it. */
        PrintedFigureMJPerKWh: {
            value?: number;
            /** @description Lower end of the range that the source gives. */
            low?: number;
            /** @description Upper end of the range that the source gives. */
            high?: number;
            /** @enum {string} */
            unit: "MJ/kWh";
            printed?: string;
            /** @description The document, as in /v1/sources. */
            source: string;
            /** @description The place in it: table, section, row, path. */
            locator: string;
            /** @description Only where weaker than the source itself. */
            evidence?: components["schemas"]["Evidence"];
            /** @description The arithmetic, where the number was derived from what the source prints. */
            derivation?: string;
            note?: string;
            /** @description The year, month, day or hour (UTC) that the number holds for. */
            period?: string;
            /**
             * @description Of carbon intensities: with or without upstream emissions.
             * @enum {string}
             */
            basis?: "lifecycle" | "direct";
            alternatives?: {
                value?: number;
                /** @description Lower end of the range that the source gives. */
                low?: number;
                /** @description Upper end of the range that the source gives. */
                high?: number;
                /** @enum {string} */
                unit: "MJ/kWh";
                printed?: string;
                /** @description The document, as in /v1/sources. */
                source: string;
                /** @description The place in it: table, section, row, path. */
                locator: string;
                /** @description Only where weaker than the source itself. */
                evidence?: components["schemas"]["Evidence"];
                /** @description The arithmetic, where the number was derived from what the source prints. */
                derivation?: string;
                note?: string;
                /** @description The year, month, day or hour (UTC) that the number holds for. */
                period?: string;
                /**
                 * @description Of carbon intensities: with or without upstream emissions.
                 * @enum {string}
                 */
                basis?: "lifecycle" | "direct";
            }[];
        };
        /** @description One number as its source prints it, with the source and the place in it. */
        PrintedFigureKgSbeqPerKWh: {
            value?: number;
            /** @description Lower end of the range that the source gives. */
            low?: number;
            /** @description Upper end of the range that the source gives. */
            high?: number;
            /** @enum {string} */
            unit: "kgSbeq/kWh";
            printed?: string;
            /** @description The document, as in /v1/sources. */
            source: string;
            /** @description The place in it: table, section, row, path. */
            locator: string;
            /** @description Only where weaker than the source itself. */
            evidence?: components["schemas"]["Evidence"];
            /** @description The arithmetic, where the number was derived from what the source prints. */
            derivation?: string;
            note?: string;
            /** @description The year, month, day or hour (UTC) that the number holds for. */
            period?: string;
            /**
             * @description Of carbon intensities: with or without upstream emissions.
             * @enum {string}
             */
            basis?: "lifecycle" | "direct";
            alternatives?: {
                value?: number;
                /** @description Lower end of the range that the source gives. */
                low?: number;
                /** @description Upper end of the range that the source gives. */
                high?: number;
                /** @enum {string} */
                unit: "kgSbeq/kWh";
                printed?: string;
                /** @description The document, as in /v1/sources. */
                source: string;
                /** @description The place in it: table, section, row, path. */
                locator: string;
                /** @description Only where weaker than the source itself. */
                evidence?: components["schemas"]["Evidence"];
                /** @description The arithmetic, where the number was derived from what the source prints. */
                derivation?: string;
                note?: string;
                /** @description The year, month, day or hour (UTC) that the number holds for. */
                period?: string;
                /**
                 * @description Of carbon intensities: with or without upstream emissions.
                 * @enum {string}
                 */
                basis?: "lifecycle" | "direct";
            }[];
        };
        /** @description The intensity of a grid zone hour by hour, all from one source. */
        GridSeriesInput: {
            /** @description The stable name of a record. */
            id: string;
            /** @description The grid zone record. */
            zone: string;
            /** @description Which of the zone’s intensities it is. */
            field: components["schemas"]["GridSeriesField"];
            /**
             * @description With or without upstream emissions.
             * @enum {string}
             */
            basis: "lifecycle" | "direct";
            /**
             * Format: date-time
             * @description The first hour, in UTC: 2024-01-01T00:00:00Z.
             */
            startsAt: string;
            /** @description What one value holds for. */
            resolution: components["schemas"]["GridSeriesResolution"];
            /**
             * @description The unit of the values; they are kept and shown in gCO2e/kWh.
             * @enum {string}
             */
            unit: "gCO2e/kWh" | "kgCO2e/kWh" | "kgCO2e/MWh" | "tCO2e/MWh" | "lbCO2e/MWh";
            /** @description One an hour from startsAt on, null where it is missing; all in one calendar year (UTC). */
            values: (number | null)[];
            /** @description The document, as in /v1/sources. */
            source: string;
            /** @description The place in it; an estimate adds the hour. */
            locator: string;
            /** @description Only where weaker than the source itself. */
            evidence?: components["schemas"]["Evidence"];
            /** @default [] */
            notes?: string[];
        };
        /** @enum {string} */
        GridSeriesResolution: "hour";
        /** @description A region of a cloud provider. */
        CloudRegionInput: {
            /** @description The stable name of a record. */
            id: string;
            /** @description The provider’s own name of it. */
            name: string;
            provider: string;
            place: string;
            country: string;
            /** @description The grid zone that feeds it. */
            zone: string;
            /** @default null */
            egridSubregion?: string | null;
            /** @description Who says where it is. */
            reference: components["schemas"]["Reference"];
            /** @description Power usage effectiveness, by year. */
            pue?: components["schemas"]["PrintedFigureRatio"][];
            /** @description Water usage effectiveness on site, by year. */
            wue?: components["schemas"]["PrintedFigureLPerKWh"][];
            /** @description As the provider publishes it for its own region. */
            carbonIntensity?: components["schemas"]["PrintedFigureGCO2ePerKWh"][];
            carbonFreeShare?: components["schemas"]["PrintedFigureRatio"][];
            /** @default [] */
            aliases?: string[];
            /** @default [] */
            notes?: string[];
        };
        /** @description A source and the place in it. */
        Reference: {
            /** @description The document, as in /v1/sources. */
            source: string;
            /** @description The place in it: table, section, row, path. */
            locator: string;
            /** @description Only where weaker than the source itself. */
            evidence?: components["schemas"]["Evidence"];
        };
        /** @description Who runs the data centres. */
        OperatorInput: {
            /** @description The stable name of a record. */
            id: string;
            name: string;
            /**
             * @description Whose models it serves when the caller names no operator.
             * @default []
             */
            developers?: string[];
            /** @description The grid zone to assume when the caller gives no place. */
            usualZone?: components["schemas"]["CitedText"];
            pue?: components["schemas"]["PrintedFigureRatio"][];
            wue?: components["schemas"]["PrintedFigureLPerKWh"][];
            locationBasedIntensity?: components["schemas"]["PrintedFigureGCO2ePerKWh"][];
            marketBasedIntensity?: components["schemas"]["PrintedFigureGCO2ePerKWh"][];
            carbonFreeShare?: components["schemas"]["PrintedFigureRatio"][];
            /** @description Electricity used by its data centres, by year. */
            electricity?: components["schemas"]["PrintedFigureMWh"][];
            /** @default [] */
            aliases?: string[];
            /** @default [] */
            notes?: string[];
        };
        /** @description One number as its source prints it, with the source and the place in it. */
        PrintedFigureMWh: {
            value?: number;
            /** @description Lower end of the range that the source gives. */
            low?: number;
            /** @description Upper end of the range that the source gives. */
            high?: number;
            /** @enum {string} */
            unit: "MWh" | "J" | "kJ" | "MJ" | "GJ" | "Wh" | "kWh" | "GWh" | "TWh";
            printed?: string;
            /** @description The document, as in /v1/sources. */
            source: string;
            /** @description The place in it: table, section, row, path. */
            locator: string;
            /** @description Only where weaker than the source itself. */
            evidence?: components["schemas"]["Evidence"];
            /** @description The arithmetic, where the number was derived from what the source prints. */
            derivation?: string;
            note?: string;
            /** @description The year, month, day or hour (UTC) that the number holds for. */
            period?: string;
            /**
             * @description Of carbon intensities: with or without upstream emissions.
             * @enum {string}
             */
            basis?: "lifecycle" | "direct";
            alternatives?: {
                value?: number;
                /** @description Lower end of the range that the source gives. */
                low?: number;
                /** @description Upper end of the range that the source gives. */
                high?: number;
                /** @enum {string} */
                unit: "MWh" | "J" | "kJ" | "MJ" | "GJ" | "Wh" | "kWh" | "GWh" | "TWh";
                printed?: string;
                /** @description The document, as in /v1/sources. */
                source: string;
                /** @description The place in it: table, section, row, path. */
                locator: string;
                /** @description Only where weaker than the source itself. */
                evidence?: components["schemas"]["Evidence"];
                /** @description The arithmetic, where the number was derived from what the source prints. */
                derivation?: string;
                note?: string;
                /** @description The year, month, day or hour (UTC) that the number holds for. */
                period?: string;
                /**
                 * @description Of carbon intensities: with or without upstream emissions.
                 * @enum {string}
                 */
                basis?: "lifecycle" | "direct";
            }[];
        };
        /** @description A model, its size and shape, each figure with its source. */
        ModelInput: {
            /** @description The stable name of a record. */
            id: string;
            name: string;
            developer: string;
            family: string;
            released?: components["schemas"]["CitedText"];
            access: components["schemas"]["Access"];
            modalities: string[];
            /**
             * @description False where the size is an outside estimate.
             * @default true
             */
            parametersDisclosed?: boolean;
            totalParameters?: components["schemas"]["PrintedFigureParameters"];
            /** @description Parameters used for one token; all of them in a dense model. */
            activeParameters?: components["schemas"]["PrintedFigureParameters"];
            architecture?: components["schemas"]["ArchitectureInput"];
            trainingTokens?: components["schemas"]["PrintedFigureTokens"];
            trainingFlop?: components["schemas"]["PrintedFigureFLOP"];
            /** @description Output tokens per second of one stream, as seen by its users. */
            outputSpeed?: components["schemas"]["PrintedFigureTokensPerS"];
            /** @default [] */
            lineage?: components["schemas"]["Lineage"][];
            /**
             * @description Every other name that providers and Hugging Face use.
             * @default []
             */
            aliases?: string[];
            aliasesReference?: components["schemas"]["Reference"];
            /** @default [] */
            notes?: string[];
        };
        /** @description One number as its source prints it, with the source and the place in it. */
        PrintedFigureParameters: {
            value?: number;
            /** @description Lower end of the range that the source gives. */
            low?: number;
            /** @description Upper end of the range that the source gives. */
            high?: number;
            /** @enum {string} */
            unit: "parameters" | "M parameters" | "B parameters" | "T parameters";
            printed?: string;
            /** @description The document, as in /v1/sources. */
            source: string;
            /** @description The place in it: table, section, row, path. */
            locator: string;
            /** @description Only where weaker than the source itself. */
            evidence?: components["schemas"]["Evidence"];
            /** @description The arithmetic, where the number was derived from what the source prints. */
            derivation?: string;
            note?: string;
            /** @description The year, month, day or hour (UTC) that the number holds for. */
            period?: string;
            /**
             * @description Of carbon intensities: with or without upstream emissions.
             * @enum {string}
             */
            basis?: "lifecycle" | "direct";
            alternatives?: {
                value?: number;
                /** @description Lower end of the range that the source gives. */
                low?: number;
                /** @description Upper end of the range that the source gives. */
                high?: number;
                /** @enum {string} */
                unit: "parameters" | "M parameters" | "B parameters" | "T parameters";
                printed?: string;
                /** @description The document, as in /v1/sources. */
                source: string;
                /** @description The place in it: table, section, row, path. */
                locator: string;
                /** @description Only where weaker than the source itself. */
                evidence?: components["schemas"]["Evidence"];
                /** @description The arithmetic, where the number was derived from what the source prints. */
                derivation?: string;
                note?: string;
                /** @description The year, month, day or hour (UTC) that the number holds for. */
                period?: string;
                /**
                 * @description Of carbon intensities: with or without upstream emissions.
                 * @enum {string}
                 */
                basis?: "lifecycle" | "direct";
            }[];
        };
        /** @description The shape of a transformer, as far as it is published. */
        ArchitectureInput: {
            layers?: components["schemas"]["PrintedFigureCount"];
            hiddenSize?: components["schemas"]["PrintedFigureCount"];
            attentionHeads?: components["schemas"]["PrintedFigureCount"];
            kvHeads?: components["schemas"]["PrintedFigureCount"];
            headDim?: components["schemas"]["PrintedFigureCount"];
            feedForwardSize?: components["schemas"]["PrintedFigureCount"];
            expertFeedForwardSize?: components["schemas"]["PrintedFigureCount"];
            experts?: components["schemas"]["PrintedFigureCount"];
            sharedExperts?: components["schemas"]["PrintedFigureCount"];
            expertsPerToken?: components["schemas"]["PrintedFigureCount"];
            vocabularySize?: components["schemas"]["PrintedFigureCount"];
            contextLength?: components["schemas"]["PrintedFigureTokens"];
            /** @description KV cache per token of context, where it does not follow from the heads. */
            kvBytesPerToken?: components["schemas"]["PrintedFigureBytePerToken"];
            /** @description Share of the layers whose attention sees only a window. */
            slidingWindowShare?: components["schemas"]["PrintedFigureRatio"];
            slidingWindowTokens?: components["schemas"]["PrintedFigureTokens"];
            /** @description As the weights are published, where that is not 16. */
            bitsPerWeight?: components["schemas"]["PrintedFigureBits"];
        };
        /** @description One number as its source prints it, with the source and the place in it. */
        PrintedFigureTokens: {
            value?: number;
            /** @description Lower end of the range that the source gives. */
            low?: number;
            /** @description Upper end of the range that the source gives. */
            high?: number;
            /** @enum {string} */
            unit: "tokens" | "M tokens" | "B tokens" | "T tokens";
            printed?: string;
            /** @description The document, as in /v1/sources. */
            source: string;
            /** @description The place in it: table, section, row, path. */
            locator: string;
            /** @description Only where weaker than the source itself. */
            evidence?: components["schemas"]["Evidence"];
            /** @description The arithmetic, where the number was derived from what the source prints. */
            derivation?: string;
            note?: string;
            /** @description The year, month, day or hour (UTC) that the number holds for. */
            period?: string;
            /**
             * @description Of carbon intensities: with or without upstream emissions.
             * @enum {string}
             */
            basis?: "lifecycle" | "direct";
            alternatives?: {
                value?: number;
                /** @description Lower end of the range that the source gives. */
                low?: number;
                /** @description Upper end of the range that the source gives. */
                high?: number;
                /** @enum {string} */
                unit: "tokens" | "M tokens" | "B tokens" | "T tokens";
                printed?: string;
                /** @description The document, as in /v1/sources. */
                source: string;
                /** @description The place in it: table, section, row, path. */
                locator: string;
                /** @description Only where weaker than the source itself. */
                evidence?: components["schemas"]["Evidence"];
                /** @description The arithmetic, where the number was derived from what the source prints. */
                derivation?: string;
                note?: string;
                /** @description The year, month, day or hour (UTC) that the number holds for. */
                period?: string;
                /**
                 * @description Of carbon intensities: with or without upstream emissions.
                 * @enum {string}
                 */
                basis?: "lifecycle" | "direct";
            }[];
        };
        /** @description One number as its source prints it, with the source and the place in it. */
        PrintedFigureBytePerToken: {
            value?: number;
            /** @description Lower end of the range that the source gives. */
            low?: number;
            /** @description Upper end of the range that the source gives. */
            high?: number;
            /** @enum {string} */
            unit: "byte/token" | "kB/token";
            printed?: string;
            /** @description The document, as in /v1/sources. */
            source: string;
            /** @description The place in it: table, section, row, path. */
            locator: string;
            /** @description Only where weaker than the source itself. */
            evidence?: components["schemas"]["Evidence"];
            /** @description The arithmetic, where the number was derived from what the source prints. */
            derivation?: string;
            note?: string;
            /** @description The year, month, day or hour (UTC) that the number holds for. */
            period?: string;
            /**
             * @description Of carbon intensities: with or without upstream emissions.
             * @enum {string}
             */
            basis?: "lifecycle" | "direct";
            alternatives?: {
                value?: number;
                /** @description Lower end of the range that the source gives. */
                low?: number;
                /** @description Upper end of the range that the source gives. */
                high?: number;
                /** @enum {string} */
                unit: "byte/token" | "kB/token";
                printed?: string;
                /** @description The document, as in /v1/sources. */
                source: string;
                /** @description The place in it: table, section, row, path. */
                locator: string;
                /** @description Only where weaker than the source itself. */
                evidence?: components["schemas"]["Evidence"];
                /** @description The arithmetic, where the number was derived from what the source prints. */
                derivation?: string;
                note?: string;
                /** @description The year, month, day or hour (UTC) that the number holds for. */
                period?: string;
                /**
                 * @description Of carbon intensities: with or without upstream emissions.
                 * @enum {string}
                 */
                basis?: "lifecycle" | "direct";
            }[];
        };
        /** @description One number as its source prints it, with the source and the place in it. */
        PrintedFigureBits: {
            value?: number;
            /** @description Lower end of the range that the source gives. */
            low?: number;
            /** @description Upper end of the range that the source gives. */
            high?: number;
            /** @enum {string} */
            unit: "bits" | "byte" | "kB" | "MB" | "GB" | "TB";
            printed?: string;
            /** @description The document, as in /v1/sources. */
            source: string;
            /** @description The place in it: table, section, row, path. */
            locator: string;
            /** @description Only where weaker than the source itself. */
            evidence?: components["schemas"]["Evidence"];
            /** @description The arithmetic, where the number was derived from what the source prints. */
            derivation?: string;
            note?: string;
            /** @description The year, month, day or hour (UTC) that the number holds for. */
            period?: string;
            /**
             * @description Of carbon intensities: with or without upstream emissions.
             * @enum {string}
             */
            basis?: "lifecycle" | "direct";
            alternatives?: {
                value?: number;
                /** @description Lower end of the range that the source gives. */
                low?: number;
                /** @description Upper end of the range that the source gives. */
                high?: number;
                /** @enum {string} */
                unit: "bits" | "byte" | "kB" | "MB" | "GB" | "TB";
                printed?: string;
                /** @description The document, as in /v1/sources. */
                source: string;
                /** @description The place in it: table, section, row, path. */
                locator: string;
                /** @description Only where weaker than the source itself. */
                evidence?: components["schemas"]["Evidence"];
                /** @description The arithmetic, where the number was derived from what the source prints. */
                derivation?: string;
                note?: string;
                /** @description The year, month, day or hour (UTC) that the number holds for. */
                period?: string;
                /**
                 * @description Of carbon intensities: with or without upstream emissions.
                 * @enum {string}
                 */
                basis?: "lifecycle" | "direct";
            }[];
        };
        /** @description One number as its source prints it, with the source and the place in it. */
        PrintedFigureFLOP: {
            value?: number;
            /** @description Lower end of the range that the source gives. */
            low?: number;
            /** @description Upper end of the range that the source gives. */
            high?: number;
            /** @enum {string} */
            unit: "FLOP" | "EFLOP" | "ZFLOP" | "YFLOP";
            printed?: string;
            /** @description The document, as in /v1/sources. */
            source: string;
            /** @description The place in it: table, section, row, path. */
            locator: string;
            /** @description Only where weaker than the source itself. */
            evidence?: components["schemas"]["Evidence"];
            /** @description The arithmetic, where the number was derived from what the source prints. */
            derivation?: string;
            note?: string;
            /** @description The year, month, day or hour (UTC) that the number holds for. */
            period?: string;
            /**
             * @description Of carbon intensities: with or without upstream emissions.
             * @enum {string}
             */
            basis?: "lifecycle" | "direct";
            alternatives?: {
                value?: number;
                /** @description Lower end of the range that the source gives. */
                low?: number;
                /** @description Upper end of the range that the source gives. */
                high?: number;
                /** @enum {string} */
                unit: "FLOP" | "EFLOP" | "ZFLOP" | "YFLOP";
                printed?: string;
                /** @description The document, as in /v1/sources. */
                source: string;
                /** @description The place in it: table, section, row, path. */
                locator: string;
                /** @description Only where weaker than the source itself. */
                evidence?: components["schemas"]["Evidence"];
                /** @description The arithmetic, where the number was derived from what the source prints. */
                derivation?: string;
                note?: string;
                /** @description The year, month, day or hour (UTC) that the number holds for. */
                period?: string;
                /**
                 * @description Of carbon intensities: with or without upstream emissions.
                 * @enum {string}
                 */
                basis?: "lifecycle" | "direct";
            }[];
        };
        /** @description One number as its source prints it, with the source and the place in it. */
        PrintedFigureTokensPerS: {
            value?: number;
            /** @description Lower end of the range that the source gives. */
            low?: number;
            /** @description Upper end of the range that the source gives. */
            high?: number;
            /** @enum {string} */
            unit: "tokens/s";
            printed?: string;
            /** @description The document, as in /v1/sources. */
            source: string;
            /** @description The place in it: table, section, row, path. */
            locator: string;
            /** @description Only where weaker than the source itself. */
            evidence?: components["schemas"]["Evidence"];
            /** @description The arithmetic, where the number was derived from what the source prints. */
            derivation?: string;
            note?: string;
            /** @description The year, month, day or hour (UTC) that the number holds for. */
            period?: string;
            /**
             * @description Of carbon intensities: with or without upstream emissions.
             * @enum {string}
             */
            basis?: "lifecycle" | "direct";
            alternatives?: {
                value?: number;
                /** @description Lower end of the range that the source gives. */
                low?: number;
                /** @description Upper end of the range that the source gives. */
                high?: number;
                /** @enum {string} */
                unit: "tokens/s";
                printed?: string;
                /** @description The document, as in /v1/sources. */
                source: string;
                /** @description The place in it: table, section, row, path. */
                locator: string;
                /** @description Only where weaker than the source itself. */
                evidence?: components["schemas"]["Evidence"];
                /** @description The arithmetic, where the number was derived from what the source prints. */
                derivation?: string;
                note?: string;
                /** @description The year, month, day or hour (UTC) that the number holds for. */
                period?: string;
                /**
                 * @description Of carbon intensities: with or without upstream emissions.
                 * @enum {string}
                 */
                basis?: "lifecycle" | "direct";
            }[];
        };
        /** @description The model that another one was made from, and how. */
        Lineage: {
            relation: components["schemas"]["LineageRelation"];
            /** @description The stable name of a record. */
            model: string;
            reference: components["schemas"]["Reference"];
        };
        /** @enum {string} */
        LineageRelation: "fine_tuned_from" | "pruned_from" | "distilled_from" | "quantized_from" | "continued_from" | "merged_from" | "derived_from";
        /** @description One published account of a training, with every figure that it gives. */
        TrainingRunInput: {
            /** @description The stable name of a record. */
            id: string;
            /** @description The stable name of a record. */
            model: string;
            phase: components["schemas"]["TrainingPhase"];
            /**
             * @description family: the figure covers several models and is attached to one of them.
             * @default model
             */
            scopeLevel?: components["schemas"]["ScopeLevel"];
            reporting: components["schemas"]["Reporting"];
            /** @description What the figures include: accelerators, host, PUE. */
            scope: string;
            /**
             * @description The accelerator record, where the source names the device closely enough.
             * @default null
             */
            hardware?: string | null;
            /** @description The accelerator as the source names it. */
            hardwareName: string;
            accelerators?: components["schemas"]["PrintedFigureCount"];
            acceleratorHours?: components["schemas"]["PrintedFigureAcceleratorH"];
            duration?: components["schemas"]["PrintedFigureH"];
            /** @description Only where the source itself reports an energy. */
            energy?: components["schemas"]["PrintedFigureKWh"];
            /** @default null */
            energyIncludesPue?: boolean | null;
            /** @description Our arithmetic over what the source reports; its derivation is the formula. */
            derivedEnergy?: components["schemas"]["PrintedFigureKWh"];
            /** @description Mean power for each accelerator, in the scope above. */
            meanPower?: components["schemas"]["PrintedFigureW"];
            /**
             * @description True where the power behind the energy is a rated one: such an energy was never measured.
             * @default false
             */
            powerIsRated?: boolean;
            pue?: components["schemas"]["PrintedFigureRatio"];
            flop?: components["schemas"]["PrintedFigureFLOP"];
            tokens?: components["schemas"]["PrintedFigureTokens"];
            /** @description Model FLOPs utilisation (MFU). */
            utilisation?: components["schemas"]["PrintedFigureRatio"];
            carbonLocationBased?: components["schemas"]["PrintedFigureGCO2e"];
            carbonMarketBased?: components["schemas"]["PrintedFigureGCO2e"];
            water?: components["schemas"]["PrintedFigureL"];
            /** @default null */
            location?: string | null;
            /** @default null */
            subsetOf?: string | null;
            /** @default null */
            supersededBy?: string | null;
            /** @default [] */
            conflictsWith?: string[];
            /** @default [] */
            notes?: string[];
        };
        /** @enum {string} */
        ScopeLevel: "model" | "family";
        /** @enum {string} */
        Reporting: "reported" | "third_party_estimate" | "derived";
        /** @description One number as its source prints it, with the source and the place in it. */
        PrintedFigureAcceleratorH: {
            value?: number;
            /** @description Lower end of the range that the source gives. */
            low?: number;
            /** @description Upper end of the range that the source gives. */
            high?: number;
            /** @enum {string} */
            unit: "accelerator-h" | "k accelerator-h" | "M accelerator-h";
            printed?: string;
            /** @description The document, as in /v1/sources. */
            source: string;
            /** @description The place in it: table, section, row, path. */
            locator: string;
            /** @description Only where weaker than the source itself. */
            evidence?: components["schemas"]["Evidence"];
            /** @description The arithmetic, where the number was derived from what the source prints. */
            derivation?: string;
            note?: string;
            /** @description The year, month, day or hour (UTC) that the number holds for. */
            period?: string;
            /**
             * @description Of carbon intensities: with or without upstream emissions.
             * @enum {string}
             */
            basis?: "lifecycle" | "direct";
            alternatives?: {
                value?: number;
                /** @description Lower end of the range that the source gives. */
                low?: number;
                /** @description Upper end of the range that the source gives. */
                high?: number;
                /** @enum {string} */
                unit: "accelerator-h" | "k accelerator-h" | "M accelerator-h";
                printed?: string;
                /** @description The document, as in /v1/sources. */
                source: string;
                /** @description The place in it: table, section, row, path. */
                locator: string;
                /** @description Only where weaker than the source itself. */
                evidence?: components["schemas"]["Evidence"];
                /** @description The arithmetic, where the number was derived from what the source prints. */
                derivation?: string;
                note?: string;
                /** @description The year, month, day or hour (UTC) that the number holds for. */
                period?: string;
                /**
                 * @description Of carbon intensities: with or without upstream emissions.
                 * @enum {string}
                 */
                basis?: "lifecycle" | "direct";
            }[];
        };
        /** @description One number as its source prints it, with the source and the place in it. */
        PrintedFigureH: {
            value?: number;
            /** @description Lower end of the range that the source gives. */
            low?: number;
            /** @description Upper end of the range that the source gives. */
            high?: number;
            /** @enum {string} */
            unit: "h" | "µs" | "ms" | "s" | "min" | "d" | "years";
            printed?: string;
            /** @description The document, as in /v1/sources. */
            source: string;
            /** @description The place in it: table, section, row, path. */
            locator: string;
            /** @description Only where weaker than the source itself. */
            evidence?: components["schemas"]["Evidence"];
            /** @description The arithmetic, where the number was derived from what the source prints. */
            derivation?: string;
            note?: string;
            /** @description The year, month, day or hour (UTC) that the number holds for. */
            period?: string;
            /**
             * @description Of carbon intensities: with or without upstream emissions.
             * @enum {string}
             */
            basis?: "lifecycle" | "direct";
            alternatives?: {
                value?: number;
                /** @description Lower end of the range that the source gives. */
                low?: number;
                /** @description Upper end of the range that the source gives. */
                high?: number;
                /** @enum {string} */
                unit: "h" | "µs" | "ms" | "s" | "min" | "d" | "years";
                printed?: string;
                /** @description The document, as in /v1/sources. */
                source: string;
                /** @description The place in it: table, section, row, path. */
                locator: string;
                /** @description Only where weaker than the source itself. */
                evidence?: components["schemas"]["Evidence"];
                /** @description The arithmetic, where the number was derived from what the source prints. */
                derivation?: string;
                note?: string;
                /** @description The year, month, day or hour (UTC) that the number holds for. */
                period?: string;
                /**
                 * @description Of carbon intensities: with or without upstream emissions.
                 * @enum {string}
                 */
                basis?: "lifecycle" | "direct";
            }[];
        };
        /** @description One number as its source prints it, with the source and the place in it. */
        PrintedFigureKWh: {
            value?: number;
            /** @description Lower end of the range that the source gives. */
            low?: number;
            /** @description Upper end of the range that the source gives. */
            high?: number;
            /** @enum {string} */
            unit: "kWh" | "J" | "kJ" | "MJ" | "GJ" | "Wh" | "MWh" | "GWh" | "TWh";
            printed?: string;
            /** @description The document, as in /v1/sources. */
            source: string;
            /** @description The place in it: table, section, row, path. */
            locator: string;
            /** @description Only where weaker than the source itself. */
            evidence?: components["schemas"]["Evidence"];
            /** @description The arithmetic, where the number was derived from what the source prints. */
            derivation?: string;
            note?: string;
            /** @description The year, month, day or hour (UTC) that the number holds for. */
            period?: string;
            /**
             * @description Of carbon intensities: with or without upstream emissions.
             * @enum {string}
             */
            basis?: "lifecycle" | "direct";
            alternatives?: {
                value?: number;
                /** @description Lower end of the range that the source gives. */
                low?: number;
                /** @description Upper end of the range that the source gives. */
                high?: number;
                /** @enum {string} */
                unit: "kWh" | "J" | "kJ" | "MJ" | "GJ" | "Wh" | "MWh" | "GWh" | "TWh";
                printed?: string;
                /** @description The document, as in /v1/sources. */
                source: string;
                /** @description The place in it: table, section, row, path. */
                locator: string;
                /** @description Only where weaker than the source itself. */
                evidence?: components["schemas"]["Evidence"];
                /** @description The arithmetic, where the number was derived from what the source prints. */
                derivation?: string;
                note?: string;
                /** @description The year, month, day or hour (UTC) that the number holds for. */
                period?: string;
                /**
                 * @description Of carbon intensities: with or without upstream emissions.
                 * @enum {string}
                 */
                basis?: "lifecycle" | "direct";
            }[];
        };
        /** @description One number as its source prints it, with the source and the place in it. */
        PrintedFigureGCO2e: {
            value?: number;
            /** @description Lower end of the range that the source gives. */
            low?: number;
            /** @description Upper end of the range that the source gives. */
            high?: number;
            /** @enum {string} */
            unit: "gCO2e" | "kgCO2e" | "tCO2e";
            printed?: string;
            /** @description The document, as in /v1/sources. */
            source: string;
            /** @description The place in it: table, section, row, path. */
            locator: string;
            /** @description Only where weaker than the source itself. */
            evidence?: components["schemas"]["Evidence"];
            /** @description The arithmetic, where the number was derived from what the source prints. */
            derivation?: string;
            note?: string;
            /** @description The year, month, day or hour (UTC) that the number holds for. */
            period?: string;
            /**
             * @description Of carbon intensities: with or without upstream emissions.
             * @enum {string}
             */
            basis?: "lifecycle" | "direct";
            alternatives?: {
                value?: number;
                /** @description Lower end of the range that the source gives. */
                low?: number;
                /** @description Upper end of the range that the source gives. */
                high?: number;
                /** @enum {string} */
                unit: "gCO2e" | "kgCO2e" | "tCO2e";
                printed?: string;
                /** @description The document, as in /v1/sources. */
                source: string;
                /** @description The place in it: table, section, row, path. */
                locator: string;
                /** @description Only where weaker than the source itself. */
                evidence?: components["schemas"]["Evidence"];
                /** @description The arithmetic, where the number was derived from what the source prints. */
                derivation?: string;
                note?: string;
                /** @description The year, month, day or hour (UTC) that the number holds for. */
                period?: string;
                /**
                 * @description Of carbon intensities: with or without upstream emissions.
                 * @enum {string}
                 */
                basis?: "lifecycle" | "direct";
            }[];
        };
        /** @description One published measurement of inference energy, with the conditions it was taken under. */
        MeasurementInput: {
            /** @description The stable name of a record. */
            id: string;
            /**
             * @description The model record, where the measured one is in the catalog.
             * @default null
             */
            model?: string | null;
            /** @description The model as the source names it. */
            modelName: string;
            family: string;
            totalParameters: number;
            activeParameters: number;
            /** @default null */
            layers?: number | null;
            /** @default null */
            kvBytesPerToken?: number | null;
            /** @default null */
            slidingWindowShare?: number | null;
            /** @default null */
            slidingWindowTokens?: number | null;
            /** @description The accelerator record. */
            hardware: string;
            acceleratorCount: number;
            precision: string;
            bytesPerWeight: number;
            /**
             * @description Cap on the power of each accelerator, where one was set.
             * @default null
             */
            powerCapWatts?: number | null;
            engine: string;
            /** @default null */
            task?: string | null;
            /** @default null */
            meanInputTokens?: number | null;
            /** @default null */
            inputTokensEvidence?: components["schemas"]["InputTokensEvidence"] | null;
            meanOutputTokens: number;
            /**
             * @description Mean sequences in flight for each replica.
             * @default null
             */
            batchSize?: number | null;
            /**
             * @description Of the whole replica.
             * @default null
             */
            outputTokensPerSecond?: number | null;
            /** @description At the meter that scope names. */
            energyJoulesPerOutputToken: number;
            /** @default null */
            acceleratorPowerWatts?: number | null;
            /** @default null */
            hostPowerWatts?: number | null;
            /** @description What the meter saw: the accelerators alone, or the whole server at the wall. */
            scope: components["schemas"]["MeterScope"];
            year: number;
            /** @description fit: behind our coefficients; check: scored only; excluded: kept, not scored, the note says why. */
            use: components["schemas"]["MeasurementUse"];
            /** @default null */
            note?: string | null;
            /** @description The stable name of a record. */
            source: string;
            locator: string;
            evidence?: components["schemas"]["Evidence"];
        };
        /** @enum {string} */
        InputTokensEvidence: "measured" | "assumed" | "inferred" | "recalled";
        /** @enum {string} */
        MeterScope: "gpu" | "wall";
        /** @enum {string} */
        MeasurementUse: "fit" | "check" | "excluded";
        /** @description A coefficient, a default or a judgement that methods compute with. */
        FactorInput: {
            /** @description The method or subject, then the name: wattprint-roofline-1/memory-power-share. */
            id: string;
            name: string;
            figure: components["schemas"]["PrintedFigure"];
        };
        /** @description One number as its source prints it, with the source and the place in it. */
        PrintedFigure: {
            value?: number;
            /** @description Lower end of the range that the source gives. */
            low?: number;
            /** @description Upper end of the range that the source gives. */
            high?: number;
            /**
             * @description The unit of a number, written as in the documentation of units: kWh, gCO2e, L, MJ, …
             * @enum {string}
             */
            unit: "ratio" | "%" | "count" | "parameters" | "M parameters" | "B parameters" | "T parameters" | "tokens" | "M tokens" | "B tokens" | "T tokens" | "tokens/s" | "words/token" | "J" | "kJ" | "MJ" | "GJ" | "Wh" | "kWh" | "MWh" | "GWh" | "TWh" | "J/token" | "kWh/1k tokens" | "Wh/token" | "mW" | "W" | "kW" | "MW" | "GW" | "µs" | "ms" | "s" | "min" | "h" | "d" | "years" | "accelerator-h" | "k accelerator-h" | "M accelerator-h" | "FLOP" | "EFLOP" | "ZFLOP" | "YFLOP" | "FLOP/s" | "GFLOP/s" | "TFLOP/s" | "PFLOP/s" | "bits" | "byte" | "kB" | "MB" | "GB" | "TB" | "byte/token" | "kB/token" | "GB/s" | "TB/s" | "mm2" | "nm" | "km" | "kg" | "kg/h" | "gCO2e" | "kgCO2e" | "tCO2e" | "gCO2e/EFLOP" | "gCO2e/kWh" | "kgCO2e/kWh" | "kgCO2e/MWh" | "tCO2e/MWh" | "lbCO2e/MWh" | "mL" | "L" | "m3" | "L/kWh" | "m3/MWh" | "gal/kWh" | "MJ/kg" | "MJ/kWh" | "kgSbeq" | "kgSbeq/kWh" | "bytes/parameter" | "km/h";
            printed?: string;
            /** @description The document, as in /v1/sources. */
            source: string;
            /** @description The place in it: table, section, row, path. */
            locator: string;
            /** @description Only where weaker than the source itself. */
            evidence?: components["schemas"]["Evidence"];
            /** @description The arithmetic, where the number was derived from what the source prints. */
            derivation?: string;
            note?: string;
            /** @description The year, month, day or hour (UTC) that the number holds for. */
            period?: string;
            /**
             * @description Of carbon intensities: with or without upstream emissions.
             * @enum {string}
             */
            basis?: "lifecycle" | "direct";
            alternatives?: {
                value?: number;
                /** @description Lower end of the range that the source gives. */
                low?: number;
                /** @description Upper end of the range that the source gives. */
                high?: number;
                /**
                 * @description The unit of a number, written as in the documentation of units: kWh, gCO2e, L, MJ, …
                 * @enum {string}
                 */
                unit: "ratio" | "%" | "count" | "parameters" | "M parameters" | "B parameters" | "T parameters" | "tokens" | "M tokens" | "B tokens" | "T tokens" | "tokens/s" | "words/token" | "J" | "kJ" | "MJ" | "GJ" | "Wh" | "kWh" | "MWh" | "GWh" | "TWh" | "J/token" | "kWh/1k tokens" | "Wh/token" | "mW" | "W" | "kW" | "MW" | "GW" | "µs" | "ms" | "s" | "min" | "h" | "d" | "years" | "accelerator-h" | "k accelerator-h" | "M accelerator-h" | "FLOP" | "EFLOP" | "ZFLOP" | "YFLOP" | "FLOP/s" | "GFLOP/s" | "TFLOP/s" | "PFLOP/s" | "bits" | "byte" | "kB" | "MB" | "GB" | "TB" | "byte/token" | "kB/token" | "GB/s" | "TB/s" | "mm2" | "nm" | "km" | "kg" | "kg/h" | "gCO2e" | "kgCO2e" | "tCO2e" | "gCO2e/EFLOP" | "gCO2e/kWh" | "kgCO2e/kWh" | "kgCO2e/MWh" | "tCO2e/MWh" | "lbCO2e/MWh" | "mL" | "L" | "m3" | "L/kWh" | "m3/MWh" | "gal/kWh" | "MJ/kg" | "MJ/kWh" | "kgSbeq" | "kgSbeq/kWh" | "bytes/parameter" | "km/h";
                printed?: string;
                /** @description The document, as in /v1/sources. */
                source: string;
                /** @description The place in it: table, section, row, path. */
                locator: string;
                /** @description Only where weaker than the source itself. */
                evidence?: components["schemas"]["Evidence"];
                /** @description The arithmetic, where the number was derived from what the source prints. */
                derivation?: string;
                note?: string;
                /** @description The year, month, day or hour (UTC) that the number holds for. */
                period?: string;
                /**
                 * @description Of carbon intensities: with or without upstream emissions.
                 * @enum {string}
                 */
                basis?: "lifecycle" | "direct";
            }[];
        };
        /** @description A way to make models cheaper to train or to run. */
        TechniqueInput: {
            /** @description The stable name of a record. */
            id: string;
            name: string;
            description: string;
            /**
             * @description The input of the estimate that it changes.
             * @enum {string}
             */
            actsOn: "bytes_per_weight" | "parameters" | "training" | "hardware";
            reference: components["schemas"]["Reference"];
            effects?: components["schemas"]["TechniqueEffectInput"][];
            /** @default [] */
            aliases?: string[];
            /** @default [] */
            notes?: string[];
        };
        /** @description One published figure about what a technique does or costs. */
        TechniqueEffectInput: {
            name: string;
            figure: components["schemas"]["PrintedFigure"];
        };
        /** @description An everyday thing to compare a footprint with. */
        EquivalenceInput: {
            /** @description The stable name of a record. */
            id: string;
            name: string;
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
            figure: components["schemas"]["PrintedFigure"];
        };
        /** @description A number of the founding article, held against its source. */
        ClaimInput: {
            /** @description The stable name of a record. */
            id: string;
            /** @description What the article says, in our words. */
            name: string;
            subject: string;
            quantity: string;
            claimedValue: number | null;
            claimedUnit: string | null;
            /** @description What the article itself cites. */
            articleReference: string | null;
            /** @description What the primary source says. */
            primaryValue: string;
            verdict: components["schemas"]["Verdict"];
            recomputation: string | null;
            comment: string | null;
            references: components["schemas"]["Reference"][];
        };
        /** @enum {string} */
        Verdict: "agrees" | "partly" | "disagrees" | "unsupported";
        /** @description A document that figures come from. */
        SourceInput: {
            /** @description The stable name of a record. */
            id: string;
            kind: components["schemas"]["SourceKind"];
            title: string;
            /** @default [] */
            authors?: string[];
            publisher: string;
            /**
             * @description Year, month or day of publication, as precise as known.
             * @default null
             */
            publishedOn?: string | null;
            /** @default null */
            url?: string | null;
            /** @default null */
            doi?: string | null;
            /** @default null */
            licence?: string | null;
            /** @default null */
            accessedOn?: string | null;
            /**
             * @description When a maintainer should look for a newer edition.
             * @default null
             */
            reviewBy?: string | null;
            /** @description How the document itself was seen; a figure is never better than this. */
            evidence: components["schemas"]["Evidence"];
            /**
             * @description The copy or the text through which it was read, where it was not the publisher’s.
             * @default null
             */
            readVia?: string | null;
            /** @default null */
            note?: string | null;
        };
        /**
         * @description A source, or a kind of record.
         * @enum {string}
         */
        ChangedKind: "source" | "accelerator" | "server" | "embodiedRecord" | "gridZone" | "gridSeries" | "cloudRegion" | "operator" | "model" | "trainingRun" | "measurement" | "factor" | "technique" | "equivalence" | "claim";
        /**
         * @description A publisher’s file that is read as it is downloaded; the page on fresh data describes each.
         * @enum {string}
         */
        ImporterId: "owid-energy" | "ember" | "electricity-maps" | "epoch-models" | "epoch-hardware" | "ml-energy";
        /** @description A key to make. */
        NewApiKey: {
            /** @description Who holds it: the name that the list of changes shows. */
            owner: string;
            scope: components["schemas"]["KeyScope"];
        };
        /**
         * @description read: who reads is known by name; write: may change records too; admin: may make and revoke keys too.
         * @enum {string}
         */
        KeyScope: "read" | "write" | "admin";
        /** @description What it costs, how sure that is, and who says so. */
        Estimate: {
            kind: components["schemas"]["Purpose"];
            model: components["schemas"]["ModelName"] | null;
            /** @description Facility energy: accelerators, host and PUE. */
            energy: components["schemas"]["Quantity"];
            energyParts: components["schemas"]["EnergyParts"];
            carbon: components["schemas"]["Carbon"];
            water: components["schemas"]["Water"];
            primaryEnergy: components["schemas"]["Quantity"];
            abioticDepletion: components["schemas"]["Quantity"];
            /** @description Training energy that falls on these requests, when asked for; not part of energy. */
            trainingShare: components["schemas"]["Quantity"] | null;
            method: components["schemas"]["MethodName"];
            alternatives: components["schemas"]["Alternative"][];
            reported: components["schemas"]["Reported"][];
            assumptions: components["schemas"]["Assumption"][];
            warnings: components["schemas"]["Warning"][];
            equivalences: components["schemas"]["EquivalentAmount"][];
            /** @description The derivation, each step after its inputs. */
            steps: components["schemas"]["Step"][];
            citations: components["schemas"]["Citation"][];
            catalogRevision: string;
            links: components["schemas"]["EstimateLinks"];
        };
        /**
         * @description What is estimated: running a model, or making it.
         * @enum {string}
         */
        Purpose: "inference" | "training";
        ModelName: {
            id: string;
            name: string;
            developer: string;
        };
        /** @description A number with its 90 % interval and its unit. */
        Quantity: {
            value: number;
            /** @description Lower end of the 90 % interval. */
            low: number;
            /** @description Upper end of the 90 % interval. */
            high: number;
            /**
             * @description The unit of a number, written as in the documentation of units: kWh, gCO2e, L, MJ, …
             * @enum {string}
             */
            unit: "ratio" | "%" | "count" | "parameters" | "M parameters" | "B parameters" | "T parameters" | "tokens" | "M tokens" | "B tokens" | "T tokens" | "tokens/s" | "words/token" | "J" | "kJ" | "MJ" | "GJ" | "Wh" | "kWh" | "MWh" | "GWh" | "TWh" | "J/token" | "kWh/1k tokens" | "Wh/token" | "mW" | "W" | "kW" | "MW" | "GW" | "µs" | "ms" | "s" | "min" | "h" | "d" | "years" | "accelerator-h" | "k accelerator-h" | "M accelerator-h" | "FLOP" | "EFLOP" | "ZFLOP" | "YFLOP" | "FLOP/s" | "GFLOP/s" | "TFLOP/s" | "PFLOP/s" | "bits" | "byte" | "kB" | "MB" | "GB" | "TB" | "byte/token" | "kB/token" | "GB/s" | "TB/s" | "mm2" | "nm" | "km" | "kg" | "kg/h" | "gCO2e" | "kgCO2e" | "tCO2e" | "gCO2e/EFLOP" | "gCO2e/kWh" | "kgCO2e/kWh" | "kgCO2e/MWh" | "tCO2e/MWh" | "lbCO2e/MWh" | "mL" | "L" | "m3" | "L/kWh" | "m3/MWh" | "gal/kWh" | "MJ/kg" | "MJ/kWh" | "kgSbeq" | "kgSbeq/kWh" | "bytes/parameter" | "km/h";
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
        Carbon: {
            /** @description Electricity at the intensity of the grid it is drawn from. */
            operationalLocationBased: components["schemas"]["Quantity"];
            /** @description Electricity at the intensity of contracts or of the residual mix; null where unknown. */
            operationalMarketBased: components["schemas"]["Quantity"] | null;
            /** @description Share of making the hardware. */
            embodied: components["schemas"]["Quantity"];
            /** @description Location-based plus embodied. */
            total: components["schemas"]["Quantity"];
        };
        Water: {
            /** @description Evaporated at the site, on IT energy. */
            onSite: components["schemas"]["Quantity"];
            /** @description Consumed in generating the electricity, on facility energy. */
            electricity: components["schemas"]["Quantity"];
            total: components["schemas"]["Quantity"];
        };
        MethodName: {
            id: string;
            version: string;
            title: string;
        };
        /** @description The same request by another published method; facility energy. */
        Alternative: {
            method: components["schemas"]["MethodName"];
            energy: components["schemas"]["Quantity"] | null;
            /** @description Where it differs, or which input it lacks. */
            note: string;
        };
        /** @description A published account of this training, as published. */
        Reported: {
            trainingRunId: string;
            phase: string;
            /** @description As published, in the scope below; null where only hours were published. */
            energy: components["schemas"]["Quantity"] | null;
            acceleratorHours: components["schemas"]["Quantity"] | null;
            carbon: components["schemas"]["ReportedCarbon"];
            scope: string;
            /** @description False where the energy is hours at rated power, or an outside estimate. */
            metered: boolean;
            evidence: components["schemas"]["Evidence"];
            /** @description Ids of citations in this answer. */
            citations: string[];
        };
        ReportedCarbon: {
            operationalLocationBased: components["schemas"]["Quantity"] | null;
            operationalMarketBased: components["schemas"]["Quantity"] | null;
        };
        /** @description Something that the caller did not give, and what stood in for it. */
        Assumption: {
            /** @description The field of the request that would replace it. */
            name: string;
            /** @description The number or the name that was assumed. */
            value: string;
            unit: ("ratio" | "%" | "count" | "parameters" | "M parameters" | "B parameters" | "T parameters" | "tokens" | "M tokens" | "B tokens" | "T tokens" | "tokens/s" | "words/token" | "J" | "kJ" | "MJ" | "GJ" | "Wh" | "kWh" | "MWh" | "GWh" | "TWh" | "J/token" | "kWh/1k tokens" | "Wh/token" | "mW" | "W" | "kW" | "MW" | "GW" | "µs" | "ms" | "s" | "min" | "h" | "d" | "years" | "accelerator-h" | "k accelerator-h" | "M accelerator-h" | "FLOP" | "EFLOP" | "ZFLOP" | "YFLOP" | "FLOP/s" | "GFLOP/s" | "TFLOP/s" | "PFLOP/s" | "bits" | "byte" | "kB" | "MB" | "GB" | "TB" | "byte/token" | "kB/token" | "GB/s" | "TB/s" | "mm2" | "nm" | "km" | "kg" | "kg/h" | "gCO2e" | "kgCO2e" | "tCO2e" | "gCO2e/EFLOP" | "gCO2e/kWh" | "kgCO2e/kWh" | "kgCO2e/MWh" | "tCO2e/MWh" | "lbCO2e/MWh" | "mL" | "L" | "m3" | "L/kWh" | "m3/MWh" | "gal/kWh" | "MJ/kg" | "MJ/kWh" | "kgSbeq" | "kgSbeq/kWh" | "bytes/parameter" | "km/h") | null;
            basis: components["schemas"]["Basis"];
            reason: string;
            citations: string[];
        };
        /**
         * @description Where a number comes from: the caller, a cited record, a declared stand-in, or other steps.
         * @enum {string}
         */
        Basis: "request" | "record" | "default" | "computed";
        /** @description Why an answer is weak. */
        Warning: {
            code: components["schemas"]["WarningCode"];
            message: string;
            /** @description Where the reason is explained. */
            documentation: string;
        };
        /** @enum {string} */
        WarningCode: "approximate_model_name" | "batch_unknown" | "circular_energy" | "coarser_period" | "direct_basis" | "hardware_unmeasured" | "long_context" | "modality_not_covered" | "nearest_year" | "outside_domain" | "peer_method" | "rated_power_not_metered" | "size_is_outside_estimate" | "spare_capacity_unknown" | "speed_not_used" | "technique_caveat" | "usage_not_counted" | "usage_total_differs" | "weak_evidence";
        EquivalentAmount: {
            id: string;
            amount: number;
            unit: string;
            sentence: string;
            /** @description Ids of citations in this answer. */
            citations: string[];
        };
        /** @description One number of the derivation. */
        Step: {
            id: string;
            name: string;
            value: number;
            low: number;
            high: number;
            /**
             * @description The unit of a number, written as in the documentation of units: kWh, gCO2e, L, MJ, …
             * @enum {string}
             */
            unit: "ratio" | "%" | "count" | "parameters" | "M parameters" | "B parameters" | "T parameters" | "tokens" | "M tokens" | "B tokens" | "T tokens" | "tokens/s" | "words/token" | "J" | "kJ" | "MJ" | "GJ" | "Wh" | "kWh" | "MWh" | "GWh" | "TWh" | "J/token" | "kWh/1k tokens" | "Wh/token" | "mW" | "W" | "kW" | "MW" | "GW" | "µs" | "ms" | "s" | "min" | "h" | "d" | "years" | "accelerator-h" | "k accelerator-h" | "M accelerator-h" | "FLOP" | "EFLOP" | "ZFLOP" | "YFLOP" | "FLOP/s" | "GFLOP/s" | "TFLOP/s" | "PFLOP/s" | "bits" | "byte" | "kB" | "MB" | "GB" | "TB" | "byte/token" | "kB/token" | "GB/s" | "TB/s" | "mm2" | "nm" | "km" | "kg" | "kg/h" | "gCO2e" | "kgCO2e" | "tCO2e" | "gCO2e/EFLOP" | "gCO2e/kWh" | "kgCO2e/kWh" | "kgCO2e/MWh" | "tCO2e/MWh" | "lbCO2e/MWh" | "mL" | "L" | "m3" | "L/kWh" | "m3/MWh" | "gal/kWh" | "MJ/kg" | "MJ/kWh" | "kgSbeq" | "kgSbeq/kWh" | "bytes/parameter" | "km/h";
            /** @description How it follows from its inputs; null for a number that was given. */
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
            /** @description The source, as in /v1/sources. */
            source: string;
            title: string;
            authors: string[];
            publisher: string;
            publishedOn: string | null;
            url: string | null;
            doi: string | null;
            /** @description The place in the source. */
            locator: string;
            licence: string | null;
            evidence: components["schemas"]["Evidence"];
        };
        EstimateLinks: {
            /** @description The same estimate as a GET; null where the request is not flat. */
            self: string | null;
            methodology: string;
        };
        /** @description A source in CSL-JSON, the format of reference managers. */
        CslItem: {
            id: string;
            type: components["schemas"]["CslType"];
            title: string;
            /** @description Names whole, as the source has them. */
            author?: components["schemas"]["CslName"][];
            publisher: string;
            issued?: {
                "date-parts": number[][];
            };
            accessed?: {
                "date-parts": number[][];
            };
            URL?: string;
            DOI?: string;
            /** @description The places in the source that are cited. */
            note?: string;
        };
        /**
         * @description As CSL names kinds of documents.
         * @enum {string}
         */
        CslType: "article" | "dataset" | "webpage" | "post-weblog" | "software" | "report" | "standard" | "document";
        CslName: {
            literal: string;
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
        /** @description RFC 9457 problem details. */
        Problem: {
            /** @description A stable address that names the kind of problem: /problems/{code}. */
            type: string;
            title: string;
            status: number;
            code: string;
            /** @description The thing, the reason and the way out. */
            detail: string;
            /** @description This request: urn:request: and its id, which is also in X-Request-Id and in the logs. */
            instance: string;
            errors: components["schemas"]["Fault"][];
            /** @description The nearest names, where a name is unknown. */
            suggestions: string[];
        };
        /** @description One place in a request that is at fault. */
        Fault: {
            /** @description JSON pointer into the request. */
            pointer: string;
            detail: string;
        };
        /** @description The answers in the order of the items, and their totals. */
        BatchAnswer: {
            items: components["schemas"]["BatchItem"][];
            totals: components["schemas"]["BatchTotals"];
            /** @description In the order in which they came up; empty without groupBy. */
            groups: components["schemas"]["BatchGroupTotals"][];
            /** @description The groups after the first 10,000, together; null where there are none. */
            otherGroups: components["schemas"]["FootprintTotals"] | null;
            /** @description Items that were estimated. */
            estimates: number;
            /** @description Items that got a problem. */
            problems: number;
            catalogRevision: string;
        };
        /** @description The answer to one item: its estimate or its problem. */
        BatchItem: {
            /** @description Place of the item in the batch, from 0. */
            index: number;
            /** @description Null where the item does not say a kind that there is. */
            kind: components["schemas"]["Purpose"] | null;
            /** @description As the item gave it. */
            reference: string | null;
            estimate?: components["schemas"]["Estimate"];
            /** @description Why there is no estimate: the problem that the request alone would get. */
            problem?: components["schemas"]["Problem"];
        };
        /** @description Sums over all estimates of a batch, and over each kind. */
        BatchTotals: {
            estimates: number;
            /** @description Requests to models that the estimates of inference stand for. */
            requests: number;
            energy: components["schemas"]["Quantity"];
            energyParts: components["schemas"]["EnergyParts"];
            carbon: components["schemas"]["CarbonTotals"];
            water: components["schemas"]["Water"];
            primaryEnergy: components["schemas"]["Quantity"];
            abioticDepletion: components["schemas"]["Quantity"];
            /** @description The inferences among them; null where there is none. */
            inference: components["schemas"]["FootprintTotals"] | null;
            /** @description The trainings among them; null where there is none. */
            training: components["schemas"]["FootprintTotals"] | null;
        };
        CarbonTotals: {
            /** @description Electricity at the intensity of the grid it is drawn from. */
            operationalLocationBased: components["schemas"]["Quantity"];
            /** @description Of the estimates that have one. */
            operationalMarketBased: components["schemas"]["Quantity"];
            /** @description Share of making the hardware. */
            embodied: components["schemas"]["Quantity"];
            /** @description Location-based plus embodied. */
            total: components["schemas"]["Quantity"];
            /** @description Estimates whose market-based carbon is not known, and so is not in the sum. */
            withoutMarketBased: number;
        };
        /** @description Sums over estimates. Their doubts are shared, so that lows are added to lows and highs to highs. */
        FootprintTotals: {
            estimates: number;
            /** @description Requests to models that the estimates of inference stand for. */
            requests: number;
            energy: components["schemas"]["Quantity"];
            energyParts: components["schemas"]["EnergyParts"];
            carbon: components["schemas"]["CarbonTotals"];
            water: components["schemas"]["Water"];
            primaryEnergy: components["schemas"]["Quantity"];
            abioticDepletion: components["schemas"]["Quantity"];
        };
        BatchGroupTotals: {
            key: components["schemas"]["BatchGroupKey"];
            totals: components["schemas"]["FootprintTotals"];
        };
        /** @description What the estimates of a group share, of that which groupBy names; null where their requests do not say it. */
        BatchGroupKey: {
            model?: string | null;
            region?: string | null;
            tag?: string | null;
            day?: string | null;
        };
        /** @description The same with summaries in place of estimates. */
        BatchSummaries: {
            items: (components["schemas"]["SummaryItem"] | components["schemas"]["BatchItem"])[];
            totals: components["schemas"]["BatchTotals"];
            /** @description In the order in which they came up; empty without groupBy. */
            groups: components["schemas"]["BatchGroupTotals"][];
            /** @description The groups after the first 10,000, together; null where there are none. */
            otherGroups: components["schemas"]["FootprintTotals"] | null;
            /** @description Items that were estimated. */
            estimates: number;
            /** @description Items that got a problem. */
            problems: number;
            catalogRevision: string;
        };
        SummaryItem: {
            kind: components["schemas"]["Purpose"];
            /** @description As the item gave it. */
            reference: string | null;
            /** @description Id of the model; null where the request names none of the catalog. */
            model: string | null;
            energy: components["schemas"]["Quantity"];
            /** @description The total: location-based and embodied. */
            carbon: components["schemas"]["Quantity"];
            /** @description The total. */
            water: components["schemas"]["Quantity"];
            /** @description Id of the method. */
            method: string;
            /** @description Each code once. */
            warnings: components["schemas"]["WarningCode"][];
            catalogRevision: string;
            /** @description Place of the item in the batch, from 0. */
            index: number;
        };
        /** @description An ExportTraceServiceResponse, and the estimate of each call to a model in the order of the spans. */
        OtlpAnswer: {
            items: components["schemas"]["BatchItem"][];
            totals: components["schemas"]["BatchTotals"];
            /** @description In the order in which they came up; empty without groupBy. */
            groups: components["schemas"]["BatchGroupTotals"][];
            /** @description The groups after the first 10,000, together; null where there are none. */
            otherGroups: components["schemas"]["FootprintTotals"] | null;
            /** @description Items that were estimated. */
            estimates: number;
            /** @description Items that got a problem. */
            problems: number;
            catalogRevision: string;
            /** @description As OTLP has it: spans of calls to models that could not be estimated, and why the first was not. */
            partialSuccess?: {
                rejectedSpans: number;
                errorMessage: string;
            };
            /** @description Spans that are no calls to a model. */
            otherSpans: number;
        };
        /** @description The same with summaries. */
        OtlpSummaries: {
            items: (components["schemas"]["SummaryItem"] | components["schemas"]["BatchItem"])[];
            totals: components["schemas"]["BatchTotals"];
            /** @description In the order in which they came up; empty without groupBy. */
            groups: components["schemas"]["BatchGroupTotals"][];
            /** @description The groups after the first 10,000, together; null where there are none. */
            otherGroups: components["schemas"]["FootprintTotals"] | null;
            /** @description Items that were estimated. */
            estimates: number;
            /** @description Items that got a problem. */
            problems: number;
            catalogRevision: string;
            /** @description As OTLP has it: spans of calls to models that could not be estimated, and why the first was not. */
            partialSuccess?: {
                rejectedSpans: number;
                errorMessage: string;
            };
            /** @description Spans that are no calls to a model. */
            otherSpans: number;
        };
        /** @description What each other way costs, and how it stands to the first. */
        Comparison: {
            kind: components["schemas"]["Purpose"];
            baseline: components["schemas"]["ComparedBaseline"];
            /** @description In the order of the request. */
            variants: components["schemas"]["ComparedVariant"][];
            /** @description Of what is listed above; those of the steps are in the estimates. */
            citations: components["schemas"]["Citation"][];
            catalogRevision: string;
        };
        /** @description What the variants are compared with. */
        ComparedBaseline: {
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
            assumptions: components["schemas"]["Assumption"][];
        };
        ComparedVariant: {
            /** @description As given, else what is other. */
            name: string;
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
            technique: components["schemas"]["AppliedTechnique"] | null;
            /** @description Those that the baseline does not make. */
            assumptions: components["schemas"]["Assumption"][];
            ratio: components["schemas"]["FootprintRatio"];
            /** @description What has to be trained for it, each part apart. */
            trainings: components["schemas"]["ComparedTraining"][];
            breakEvenRequests: components["schemas"]["BreakEvenRequests"] | null;
            /** @description Why breakEvenRequests is null, or has no upper end. */
            breakEvenReason: string | null;
        };
        AppliedTechnique: {
            id: string;
            name: string;
            /** @description Every figure that is published about it, each with its source. */
            effects: components["schemas"]["TechniqueEffect"][];
            /** @description Ids of citations in this answer. */
            citations: string[];
        };
        /** @description One number with its unit, its source and the place in it. */
        Figure: {
            value: number;
            /** @description Lower end of the range that the source gives. */
            low?: number;
            /** @description Upper end of the range that the source gives. */
            high?: number;
            /**
             * @description The unit of a number, written as in the documentation of units: kWh, gCO2e, L, MJ, …
             * @enum {string}
             */
            unit: "ratio" | "%" | "count" | "parameters" | "M parameters" | "B parameters" | "T parameters" | "tokens" | "M tokens" | "B tokens" | "T tokens" | "tokens/s" | "words/token" | "J" | "kJ" | "MJ" | "GJ" | "Wh" | "kWh" | "MWh" | "GWh" | "TWh" | "J/token" | "kWh/1k tokens" | "Wh/token" | "mW" | "W" | "kW" | "MW" | "GW" | "µs" | "ms" | "s" | "min" | "h" | "d" | "years" | "accelerator-h" | "k accelerator-h" | "M accelerator-h" | "FLOP" | "EFLOP" | "ZFLOP" | "YFLOP" | "FLOP/s" | "GFLOP/s" | "TFLOP/s" | "PFLOP/s" | "bits" | "byte" | "kB" | "MB" | "GB" | "TB" | "byte/token" | "kB/token" | "GB/s" | "TB/s" | "mm2" | "nm" | "km" | "kg" | "kg/h" | "gCO2e" | "kgCO2e" | "tCO2e" | "gCO2e/EFLOP" | "gCO2e/kWh" | "kgCO2e/kWh" | "kgCO2e/MWh" | "tCO2e/MWh" | "lbCO2e/MWh" | "mL" | "L" | "m3" | "L/kWh" | "m3/MWh" | "gal/kWh" | "MJ/kg" | "MJ/kWh" | "kgSbeq" | "kgSbeq/kWh" | "bytes/parameter" | "km/h";
            /** @description Number and unit as the source prints them, where they differ. */
            printed?: string;
            /** @description The document, as in /v1/sources. */
            source: string;
            /** @description The place in it: table, section, row, path. */
            locator: string;
            /** @description Only where weaker than the source itself. */
            evidence?: components["schemas"]["Evidence"];
            /** @description The arithmetic, where the number was derived from what the source prints. */
            derivation?: string;
            note?: string;
            /** @description The year, month, day or hour (UTC) that the number holds for. */
            period?: string;
            /**
             * @description Of carbon intensities: with or without upstream emissions.
             * @enum {string}
             */
            basis?: "lifecycle" | "direct";
            /** @description Conflicting figures that were not chosen; the note says why. */
            alternatives?: components["schemas"]["AlternativeFigure"][];
        };
        /** @description A figure that conflicts with the chosen one, kept in the open. */
        AlternativeFigure: {
            value: number;
            /** @description Lower end of the range that the source gives. */
            low?: number;
            /** @description Upper end of the range that the source gives. */
            high?: number;
            /**
             * @description The unit of a number, written as in the documentation of units: kWh, gCO2e, L, MJ, …
             * @enum {string}
             */
            unit: "ratio" | "%" | "count" | "parameters" | "M parameters" | "B parameters" | "T parameters" | "tokens" | "M tokens" | "B tokens" | "T tokens" | "tokens/s" | "words/token" | "J" | "kJ" | "MJ" | "GJ" | "Wh" | "kWh" | "MWh" | "GWh" | "TWh" | "J/token" | "kWh/1k tokens" | "Wh/token" | "mW" | "W" | "kW" | "MW" | "GW" | "µs" | "ms" | "s" | "min" | "h" | "d" | "years" | "accelerator-h" | "k accelerator-h" | "M accelerator-h" | "FLOP" | "EFLOP" | "ZFLOP" | "YFLOP" | "FLOP/s" | "GFLOP/s" | "TFLOP/s" | "PFLOP/s" | "bits" | "byte" | "kB" | "MB" | "GB" | "TB" | "byte/token" | "kB/token" | "GB/s" | "TB/s" | "mm2" | "nm" | "km" | "kg" | "kg/h" | "gCO2e" | "kgCO2e" | "tCO2e" | "gCO2e/EFLOP" | "gCO2e/kWh" | "kgCO2e/kWh" | "kgCO2e/MWh" | "tCO2e/MWh" | "lbCO2e/MWh" | "mL" | "L" | "m3" | "L/kWh" | "m3/MWh" | "gal/kWh" | "MJ/kg" | "MJ/kWh" | "kgSbeq" | "kgSbeq/kWh" | "bytes/parameter" | "km/h";
            printed?: string;
            /** @description The document, as in /v1/sources. */
            source: string;
            /** @description The place in it: table, section, row, path. */
            locator: string;
            /** @description Only where weaker than the source itself. */
            evidence?: components["schemas"]["Evidence"];
            /** @description The arithmetic, where the number was derived from what the source prints. */
            derivation?: string;
            note?: string;
            /** @description The year, month, day or hour (UTC) that the number holds for. */
            period?: string;
            /**
             * @description Of carbon intensities: with or without upstream emissions.
             * @enum {string}
             */
            basis?: "lifecycle" | "direct";
        };
        /** @description The variant over the baseline, each the whole (carbon with embodied, water with that of the electricity); doubts that both share are taken out of the interval. Null where the baseline is zero. */
        FootprintRatio: {
            energy: components["schemas"]["Quantity"] | null;
            carbon: components["schemas"]["Quantity"] | null;
            water: components["schemas"]["Quantity"] | null;
        };
        /** @description A training that a variant needs; not part of its energy. */
        ComparedTraining: {
            name: string;
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
        /** @description Requests after which what is saved has paid for the trainings, with its 90 % interval. */
        BreakEvenRequests: {
            value: number;
            low: number;
            /** @description Null where it may be that nothing is saved. */
            high: number | null;
        };
        /** @description What the AI sector may use in a year, from the servers that it may run. */
        AiSectorProjection: {
            /** @description Electricity of the servers in a year. The ends are those of the power of a server; the value is the geometric mean. */
            energy: components["schemas"]["Quantity"];
            assumptions: components["schemas"]["Assumption"][];
            warnings: components["schemas"]["Warning"][];
            /** @description The derivation, each step after its inputs. */
            steps: components["schemas"]["Step"][];
            citations: components["schemas"]["Citation"][];
            catalogRevision: string;
            links: components["schemas"]["ProjectionLinks"];
        };
        ProjectionLinks: {
            /** @description The same projection as a GET. */
            self: string | null;
        };
        AcceleratorPage: {
            items: components["schemas"]["Accelerator"][];
            /** @description How many the list holds in all; with search, how many were found. */
            totalCount: number;
            pageInfo: components["schemas"]["PageInfo"];
        };
        /**
         * @description bundled: came with this version; user: written by its operators, and wins over a bundled one of the same id.
         * @enum {string}
         */
        Origin: "bundled" | "user";
        /** @description Where the list goes on: pass endCursor as after. */
        PageInfo: {
            endCursor: string | null;
            hasNextPage: boolean;
        };
        PartialAcceleratorPage: {
            items: components["schemas"]["PartialAccelerator"][];
            /** @description How many the list holds in all; with search, how many were found. */
            totalCount: number;
            pageInfo: components["schemas"]["PageInfo"];
        };
        /** @description A chip that models run on, with its rated figures. Only the fields that were asked for. */
        PartialAccelerator: {
            /** @description The stable name of a record. */
            id: string;
            name?: string;
            vendor?: string;
            kind?: components["schemas"]["AcceleratorKind"];
            released?: components["schemas"]["PartialCitedText"];
            serverClass?: components["schemas"]["ServerClass"] | null;
            trainingClass?: components["schemas"]["TrainingClass"] | null;
            inferenceMeasured?: boolean;
            process?: components["schemas"]["PartialFigure"];
            dieArea?: components["schemas"]["PartialFigure"];
            memory?: components["schemas"]["PartialFigure"];
            memoryType?: components["schemas"]["PartialCitedText"];
            memoryBandwidth?: components["schemas"]["PartialFigure"];
            interconnect?: components["schemas"]["PartialFigure"];
            peak?: components["schemas"]["PartialPeakRates"];
            ratedPower?: components["schemas"]["PartialFigure"];
            meanPower?: components["schemas"]["PartialFigure"];
            idlePower?: components["schemas"]["PartialFigure"];
            aliases?: string[];
            notes?: string[];
            origin?: components["schemas"]["Origin"];
            citations?: components["schemas"]["PartialCitation"][];
        };
        /** @description A word or a date, with the source that gives it. Only the fields that were asked for. */
        PartialCitedText: {
            text?: string;
            /** @description The document, as in /v1/sources. */
            source?: string;
            /** @description The place in it: table, section, row, path. */
            locator?: string;
            evidence?: components["schemas"]["Evidence"];
        };
        /** @description One number with its unit, its source and the place in it. Only the fields that were asked for. */
        PartialFigure: {
            value?: number;
            low?: number;
            high?: number;
            /**
             * @description The unit of a number, written as in the documentation of units: kWh, gCO2e, L, MJ, …
             * @enum {string}
             */
            unit?: "ratio" | "%" | "count" | "parameters" | "M parameters" | "B parameters" | "T parameters" | "tokens" | "M tokens" | "B tokens" | "T tokens" | "tokens/s" | "words/token" | "J" | "kJ" | "MJ" | "GJ" | "Wh" | "kWh" | "MWh" | "GWh" | "TWh" | "J/token" | "kWh/1k tokens" | "Wh/token" | "mW" | "W" | "kW" | "MW" | "GW" | "µs" | "ms" | "s" | "min" | "h" | "d" | "years" | "accelerator-h" | "k accelerator-h" | "M accelerator-h" | "FLOP" | "EFLOP" | "ZFLOP" | "YFLOP" | "FLOP/s" | "GFLOP/s" | "TFLOP/s" | "PFLOP/s" | "bits" | "byte" | "kB" | "MB" | "GB" | "TB" | "byte/token" | "kB/token" | "GB/s" | "TB/s" | "mm2" | "nm" | "km" | "kg" | "kg/h" | "gCO2e" | "kgCO2e" | "tCO2e" | "gCO2e/EFLOP" | "gCO2e/kWh" | "kgCO2e/kWh" | "kgCO2e/MWh" | "tCO2e/MWh" | "lbCO2e/MWh" | "mL" | "L" | "m3" | "L/kWh" | "m3/MWh" | "gal/kWh" | "MJ/kg" | "MJ/kWh" | "kgSbeq" | "kgSbeq/kWh" | "bytes/parameter" | "km/h";
            printed?: string;
            /** @description The document, as in /v1/sources. */
            source?: string;
            /** @description The place in it: table, section, row, path. */
            locator?: string;
            evidence?: components["schemas"]["Evidence"];
            derivation?: string;
            note?: string;
            period?: string;
            /** @enum {string} */
            basis?: "lifecycle" | "direct";
            alternatives?: components["schemas"]["PartialAlternativeFigure"][];
        };
        /** @description A figure that conflicts with the chosen one, kept in the open. Only the fields that were asked for. */
        PartialAlternativeFigure: {
            value?: number;
            low?: number;
            high?: number;
            /**
             * @description The unit of a number, written as in the documentation of units: kWh, gCO2e, L, MJ, …
             * @enum {string}
             */
            unit?: "ratio" | "%" | "count" | "parameters" | "M parameters" | "B parameters" | "T parameters" | "tokens" | "M tokens" | "B tokens" | "T tokens" | "tokens/s" | "words/token" | "J" | "kJ" | "MJ" | "GJ" | "Wh" | "kWh" | "MWh" | "GWh" | "TWh" | "J/token" | "kWh/1k tokens" | "Wh/token" | "mW" | "W" | "kW" | "MW" | "GW" | "µs" | "ms" | "s" | "min" | "h" | "d" | "years" | "accelerator-h" | "k accelerator-h" | "M accelerator-h" | "FLOP" | "EFLOP" | "ZFLOP" | "YFLOP" | "FLOP/s" | "GFLOP/s" | "TFLOP/s" | "PFLOP/s" | "bits" | "byte" | "kB" | "MB" | "GB" | "TB" | "byte/token" | "kB/token" | "GB/s" | "TB/s" | "mm2" | "nm" | "km" | "kg" | "kg/h" | "gCO2e" | "kgCO2e" | "tCO2e" | "gCO2e/EFLOP" | "gCO2e/kWh" | "kgCO2e/kWh" | "kgCO2e/MWh" | "tCO2e/MWh" | "lbCO2e/MWh" | "mL" | "L" | "m3" | "L/kWh" | "m3/MWh" | "gal/kWh" | "MJ/kg" | "MJ/kWh" | "kgSbeq" | "kgSbeq/kWh" | "bytes/parameter" | "km/h";
            printed?: string;
            /** @description The document, as in /v1/sources. */
            source?: string;
            /** @description The place in it: table, section, row, path. */
            locator?: string;
            evidence?: components["schemas"]["Evidence"];
            derivation?: string;
            note?: string;
            period?: string;
            /** @enum {string} */
            basis?: "lifecycle" | "direct";
        };
        /** @description Dense peak arithmetic by number format. Only the fields that were asked for. */
        PartialPeakRates: {
            fp64?: components["schemas"]["PartialFigure"];
            fp32?: components["schemas"]["PartialFigure"];
            tf32?: components["schemas"]["PartialFigure"];
            fp16?: components["schemas"]["PartialFigure"];
            bf16?: components["schemas"]["PartialFigure"];
            fp8?: components["schemas"]["PartialFigure"];
            int8?: components["schemas"]["PartialFigure"];
            fp6?: components["schemas"]["PartialFigure"];
            fp4?: components["schemas"]["PartialFigure"];
            int4?: components["schemas"]["PartialFigure"];
        };
        /** @description A source and the place in it. Only the fields that were asked for. */
        PartialCitation: {
            /** @description Source and place together: one source cited in two places is two citations. */
            id: string;
            /** @description The source, as in /v1/sources. */
            source?: string;
            title?: string;
            authors?: string[];
            publisher?: string;
            publishedOn?: string | null;
            url?: string | null;
            doi?: string | null;
            /** @description The place in the source. */
            locator?: string;
            licence?: string | null;
            evidence?: components["schemas"]["Evidence"];
        };
        ServerPage: {
            items: components["schemas"]["Server"][];
            /** @description How many the list holds in all; with search, how many were found. */
            totalCount: number;
            pageInfo: components["schemas"]["PageInfo"];
        };
        PartialServerPage: {
            items: components["schemas"]["PartialServer"][];
            /** @description How many the list holds in all; with search, how many were found. */
            totalCount: number;
            pageInfo: components["schemas"]["PageInfo"];
        };
        /** @description A server with its accelerators. Only the fields that were asked for. */
        PartialServer: {
            /** @description The stable name of a record. */
            id: string;
            name?: string;
            /** @description The stable name of a record. */
            accelerator?: string;
            acceleratorCount?: components["schemas"]["PartialFigure"];
            maximumPower?: components["schemas"]["PartialFigure"];
            nonAcceleratorPower?: components["schemas"]["PartialFigure"];
            typicalPower?: components["schemas"]["PartialFigure"];
            meanPower?: components["schemas"]["PartialFigure"];
            serverOverAcceleratorPower?: components["schemas"]["PartialFigure"];
            embodiedCarbon?: components["schemas"]["PartialFigure"];
            embodiedCarbonWithoutAccelerators?: components["schemas"]["PartialFigure"];
            abioticDepletion?: components["schemas"]["PartialFigure"];
            primaryEnergy?: components["schemas"]["PartialFigure"];
            lifetime?: components["schemas"]["PartialFigure"];
            aliases?: string[];
            notes?: string[];
            origin?: components["schemas"]["Origin"];
            citations?: components["schemas"]["PartialCitation"][];
        };
        EmbodiedRecordPage: {
            items: components["schemas"]["EmbodiedRecord"][];
            /** @description How many the list holds in all; with search, how many were found. */
            totalCount: number;
            pageInfo: components["schemas"]["PageInfo"];
        };
        PartialEmbodiedRecordPage: {
            items: components["schemas"]["PartialEmbodiedRecord"][];
            /** @description How many the list holds in all; with search, how many were found. */
            totalCount: number;
            pageInfo: components["schemas"]["PageInfo"];
        };
        /** @description What making a piece of hardware cost. Only the fields that were asked for. */
        PartialEmbodiedRecord: {
            /** @description The stable name of a record. */
            id: string;
            name?: string;
            /** @description The accelerator or server record it is about, or the thing in words. */
            subject?: string;
            /** @description What is counted: from where to where, with or without the host. */
            scope?: string;
            method?: string;
            isDefault?: boolean;
            carbon?: components["schemas"]["PartialFigure"];
            abioticDepletion?: components["schemas"]["PartialFigure"];
            primaryEnergy?: components["schemas"]["PartialFigure"];
            water?: components["schemas"]["PartialFigure"];
            carbonPerCompute?: components["schemas"]["PartialFigure"];
            notes?: string[];
            origin?: components["schemas"]["Origin"];
            citations?: components["schemas"]["PartialCitation"][];
        };
        GridZonePage: {
            items: components["schemas"]["GridZone"][];
            /** @description How many the list holds in all; with search, how many were found. */
            totalCount: number;
            pageInfo: components["schemas"]["PageInfo"];
        };
        PartialGridZonePage: {
            items: components["schemas"]["PartialGridZone"][];
            /** @description How many the list holds in all; with search, how many were found. */
            totalCount: number;
            pageInfo: components["schemas"]["PageInfo"];
        };
        /** @description A piece of the electricity grid and what a kilowatt-hour from it costs. Only the fields that were asked for. */
        PartialGridZone: {
            /** @description The stable name of a record. */
            id: string;
            name?: string;
            kind?: components["schemas"]["GridZoneKind"];
            country?: string | null;
            carbonIntensity?: components["schemas"]["PartialFigure"][];
            residualMix?: components["schemas"]["PartialFigure"][];
            marginalIntensity?: components["schemas"]["PartialFigure"][];
            waterIntensity?: components["schemas"]["PartialFigure"];
            primaryEnergy?: components["schemas"]["PartialFigure"];
            abioticDepletion?: components["schemas"]["PartialFigure"];
            carbonFreeShare?: components["schemas"]["PartialFigure"];
            renewableShare?: components["schemas"]["PartialFigure"];
            aliases?: string[];
            notes?: string[];
            origin?: components["schemas"]["Origin"];
            citations?: components["schemas"]["PartialCitation"][];
        };
        GridSeriesPage: {
            items: components["schemas"]["ListedGridSeries"][];
            /** @description How many the list holds in all; with search, how many were found. */
            totalCount: number;
            pageInfo: components["schemas"]["PageInfo"];
        };
        /** @description The intensity of a grid zone hour by hour, all from one source. Read one by its id for its values. */
        ListedGridSeries: {
            /** @description The stable name of a record. */
            id: string;
            /** @description The grid zone record. */
            zone: string;
            /** @description Which of the zone’s intensities it is. */
            field: components["schemas"]["GridSeriesField"];
            /**
             * @description With or without upstream emissions.
             * @enum {string}
             */
            basis: "lifecycle" | "direct";
            /**
             * Format: date-time
             * @description The first hour, in UTC: 2024-01-01T00:00:00Z.
             */
            startsAt: string;
            /** @description What one value holds for. */
            resolution: components["schemas"]["GridSeriesResolution"];
            /**
             * @description The unit of the values; they are kept and shown in gCO2e/kWh.
             * @enum {string}
             */
            unit: "gCO2e/kWh" | "kgCO2e/kWh" | "kgCO2e/MWh" | "tCO2e/MWh" | "lbCO2e/MWh";
            /** @description The document, as in /v1/sources. */
            source: string;
            /** @description The place in it; an estimate adds the hour. */
            locator: string;
            /** @description Only where weaker than the source itself. */
            evidence?: components["schemas"]["Evidence"];
            /** @default [] */
            notes: string[];
            origin: components["schemas"]["Origin"];
            /** @description The sources of all figures above. */
            citations: components["schemas"]["Citation"][];
        };
        PartialGridSeriesPage: {
            items: components["schemas"]["PartialListedGridSeries"][];
            /** @description How many the list holds in all; with search, how many were found. */
            totalCount: number;
            pageInfo: components["schemas"]["PageInfo"];
        };
        /** @description The intensity of a grid zone hour by hour, all from one source. Read one by its id for its values. Only the fields that were asked for. */
        PartialListedGridSeries: {
            /** @description The stable name of a record. */
            id: string;
            /** @description The grid zone record. */
            zone?: string;
            /** @description Which of the zone’s intensities it is. */
            field?: components["schemas"]["GridSeriesField"];
            /**
             * @description With or without upstream emissions.
             * @enum {string}
             */
            basis?: "lifecycle" | "direct";
            /**
             * Format: date-time
             * @description The first hour, in UTC: 2024-01-01T00:00:00Z.
             */
            startsAt?: string;
            /** @description What one value holds for. */
            resolution?: components["schemas"]["GridSeriesResolution"];
            /**
             * @description The unit of the values; they are kept and shown in gCO2e/kWh.
             * @enum {string}
             */
            unit?: "gCO2e/kWh" | "kgCO2e/kWh" | "kgCO2e/MWh" | "tCO2e/MWh" | "lbCO2e/MWh";
            /** @description The document, as in /v1/sources. */
            source?: string;
            /** @description The place in it; an estimate adds the hour. */
            locator?: string;
            evidence?: components["schemas"]["Evidence"];
            notes?: string[];
            origin?: components["schemas"]["Origin"];
            citations?: components["schemas"]["PartialCitation"][];
        };
        /** @description The intensity of a grid zone hour by hour, all from one source. Only the fields that were asked for. */
        PartialGridSeries: {
            /** @description The stable name of a record. */
            id: string;
            /** @description The grid zone record. */
            zone?: string;
            /** @description Which of the zone’s intensities it is. */
            field?: components["schemas"]["GridSeriesField"];
            /**
             * @description With or without upstream emissions.
             * @enum {string}
             */
            basis?: "lifecycle" | "direct";
            /**
             * Format: date-time
             * @description The first hour, in UTC: 2024-01-01T00:00:00Z.
             */
            startsAt?: string;
            /** @description What one value holds for. */
            resolution?: components["schemas"]["GridSeriesResolution"];
            /**
             * @description The unit of the values; they are kept and shown in gCO2e/kWh.
             * @enum {string}
             */
            unit?: "gCO2e/kWh" | "kgCO2e/kWh" | "kgCO2e/MWh" | "tCO2e/MWh" | "lbCO2e/MWh";
            values?: (number | null)[];
            /** @description The document, as in /v1/sources. */
            source?: string;
            /** @description The place in it; an estimate adds the hour. */
            locator?: string;
            evidence?: components["schemas"]["Evidence"];
            notes?: string[];
            origin?: components["schemas"]["Origin"];
            citations?: components["schemas"]["PartialCitation"][];
        };
        CloudRegionPage: {
            items: components["schemas"]["CloudRegion"][];
            /** @description How many the list holds in all; with search, how many were found. */
            totalCount: number;
            pageInfo: components["schemas"]["PageInfo"];
        };
        PartialCloudRegionPage: {
            items: components["schemas"]["PartialCloudRegion"][];
            /** @description How many the list holds in all; with search, how many were found. */
            totalCount: number;
            pageInfo: components["schemas"]["PageInfo"];
        };
        /** @description A region of a cloud provider. Only the fields that were asked for. */
        PartialCloudRegion: {
            /** @description The stable name of a record. */
            id: string;
            /** @description The provider’s own name of it. */
            name?: string;
            provider?: string;
            place?: string;
            country?: string;
            /** @description The grid zone that feeds it. */
            zone?: string;
            egridSubregion?: string | null;
            /** @description Who says where it is. Only the fields that were asked for. */
            reference?: {
                /** @description The document, as in /v1/sources. */
                source?: string;
                /** @description The place in it: table, section, row, path. */
                locator?: string;
                evidence?: components["schemas"]["Evidence"];
            };
            pue?: components["schemas"]["PartialFigure"][];
            wue?: components["schemas"]["PartialFigure"][];
            carbonIntensity?: components["schemas"]["PartialFigure"][];
            carbonFreeShare?: components["schemas"]["PartialFigure"][];
            aliases?: string[];
            notes?: string[];
            origin?: components["schemas"]["Origin"];
            citations?: components["schemas"]["PartialCitation"][];
        };
        OperatorPage: {
            items: components["schemas"]["Operator"][];
            /** @description How many the list holds in all; with search, how many were found. */
            totalCount: number;
            pageInfo: components["schemas"]["PageInfo"];
        };
        PartialOperatorPage: {
            items: components["schemas"]["PartialOperator"][];
            /** @description How many the list holds in all; with search, how many were found. */
            totalCount: number;
            pageInfo: components["schemas"]["PageInfo"];
        };
        /** @description Who runs the data centres. Only the fields that were asked for. */
        PartialOperator: {
            /** @description The stable name of a record. */
            id: string;
            name?: string;
            developers?: string[];
            usualZone?: components["schemas"]["PartialCitedText"];
            pue?: components["schemas"]["PartialFigure"][];
            wue?: components["schemas"]["PartialFigure"][];
            locationBasedIntensity?: components["schemas"]["PartialFigure"][];
            marketBasedIntensity?: components["schemas"]["PartialFigure"][];
            carbonFreeShare?: components["schemas"]["PartialFigure"][];
            electricity?: components["schemas"]["PartialFigure"][];
            aliases?: string[];
            notes?: string[];
            origin?: components["schemas"]["Origin"];
            citations?: components["schemas"]["PartialCitation"][];
        };
        ModelPage: {
            items: components["schemas"]["Model"][];
            /** @description How many the list holds in all; with search, how many were found. */
            totalCount: number;
            pageInfo: components["schemas"]["PageInfo"];
        };
        PartialModelPage: {
            items: components["schemas"]["PartialModel"][];
            /** @description How many the list holds in all; with search, how many were found. */
            totalCount: number;
            pageInfo: components["schemas"]["PageInfo"];
        };
        /** @description A model, its size and shape, each figure with its source. Only the fields that were asked for. */
        PartialModel: {
            /** @description The stable name of a record. */
            id: string;
            name?: string;
            developer?: string;
            family?: string;
            released?: components["schemas"]["PartialCitedText"];
            access?: components["schemas"]["Access"];
            modalities?: string[];
            parametersDisclosed?: boolean;
            totalParameters?: components["schemas"]["PartialFigure"];
            activeParameters?: components["schemas"]["PartialFigure"];
            architecture?: components["schemas"]["PartialArchitecture"];
            trainingTokens?: components["schemas"]["PartialFigure"];
            trainingFlop?: components["schemas"]["PartialFigure"];
            outputSpeed?: components["schemas"]["PartialFigure"];
            lineage?: components["schemas"]["PartialLineage"][];
            aliases?: string[];
            aliasesReference?: components["schemas"]["PartialReference"];
            notes?: string[];
            origin?: components["schemas"]["Origin"];
            citations?: components["schemas"]["PartialCitation"][];
        };
        /** @description The shape of a transformer, as far as it is published. Only the fields that were asked for. */
        PartialArchitecture: {
            layers?: components["schemas"]["PartialFigure"];
            hiddenSize?: components["schemas"]["PartialFigure"];
            attentionHeads?: components["schemas"]["PartialFigure"];
            kvHeads?: components["schemas"]["PartialFigure"];
            headDim?: components["schemas"]["PartialFigure"];
            feedForwardSize?: components["schemas"]["PartialFigure"];
            expertFeedForwardSize?: components["schemas"]["PartialFigure"];
            experts?: components["schemas"]["PartialFigure"];
            sharedExperts?: components["schemas"]["PartialFigure"];
            expertsPerToken?: components["schemas"]["PartialFigure"];
            vocabularySize?: components["schemas"]["PartialFigure"];
            contextLength?: components["schemas"]["PartialFigure"];
            kvBytesPerToken?: components["schemas"]["PartialFigure"];
            slidingWindowShare?: components["schemas"]["PartialFigure"];
            slidingWindowTokens?: components["schemas"]["PartialFigure"];
            bitsPerWeight?: components["schemas"]["PartialFigure"];
        };
        /** @description The model that another one was made from, and how. Only the fields that were asked for. */
        PartialLineage: {
            relation?: components["schemas"]["LineageRelation"];
            /** @description The stable name of a record. */
            model?: string;
            reference?: components["schemas"]["PartialReference"];
        };
        /** @description A source and the place in it. Only the fields that were asked for. */
        PartialReference: {
            /** @description The document, as in /v1/sources. */
            source?: string;
            /** @description The place in it: table, section, row, path. */
            locator?: string;
            evidence?: components["schemas"]["Evidence"];
        };
        TrainingRunPage: {
            items: components["schemas"]["TrainingRun"][];
            /** @description How many the list holds in all; with search, how many were found. */
            totalCount: number;
            pageInfo: components["schemas"]["PageInfo"];
        };
        PartialTrainingRunPage: {
            items: components["schemas"]["PartialTrainingRun"][];
            /** @description How many the list holds in all; with search, how many were found. */
            totalCount: number;
            pageInfo: components["schemas"]["PageInfo"];
        };
        /** @description One published account of a training, with every figure that it gives. Only the fields that were asked for. */
        PartialTrainingRun: {
            /** @description The stable name of a record. */
            id: string;
            /** @description The stable name of a record. */
            model?: string;
            phase?: components["schemas"]["TrainingPhase"];
            scopeLevel?: components["schemas"]["ScopeLevel"];
            reporting?: components["schemas"]["Reporting"];
            /** @description What the figures include: accelerators, host, PUE. */
            scope?: string;
            hardware?: string | null;
            /** @description The accelerator as the source names it. */
            hardwareName?: string;
            accelerators?: components["schemas"]["PartialFigure"];
            acceleratorHours?: components["schemas"]["PartialFigure"];
            duration?: components["schemas"]["PartialFigure"];
            energy?: components["schemas"]["PartialFigure"];
            energyIncludesPue?: boolean | null;
            derivedEnergy?: components["schemas"]["PartialFigure"];
            meanPower?: components["schemas"]["PartialFigure"];
            powerIsRated?: boolean;
            pue?: components["schemas"]["PartialFigure"];
            flop?: components["schemas"]["PartialFigure"];
            tokens?: components["schemas"]["PartialFigure"];
            utilisation?: components["schemas"]["PartialFigure"];
            carbonLocationBased?: components["schemas"]["PartialFigure"];
            carbonMarketBased?: components["schemas"]["PartialFigure"];
            water?: components["schemas"]["PartialFigure"];
            location?: string | null;
            subsetOf?: string | null;
            supersededBy?: string | null;
            conflictsWith?: string[];
            notes?: string[];
            origin?: components["schemas"]["Origin"];
            citations?: components["schemas"]["PartialCitation"][];
        };
        MeasurementPage: {
            items: components["schemas"]["Measurement"][];
            /** @description How many the list holds in all; with search, how many were found. */
            totalCount: number;
            pageInfo: components["schemas"]["PageInfo"];
        };
        PartialMeasurementPage: {
            items: components["schemas"]["PartialMeasurement"][];
            /** @description How many the list holds in all; with search, how many were found. */
            totalCount: number;
            pageInfo: components["schemas"]["PageInfo"];
        };
        /** @description One published measurement of inference energy, with the conditions it was taken under. Only the fields that were asked for. */
        PartialMeasurement: {
            /** @description The stable name of a record. */
            id: string;
            model?: string | null;
            /** @description The model as the source names it. */
            modelName?: string;
            family?: string;
            totalParameters?: number;
            activeParameters?: number;
            layers?: number | null;
            kvBytesPerToken?: number | null;
            slidingWindowShare?: number | null;
            slidingWindowTokens?: number | null;
            /** @description The accelerator record. */
            hardware?: string;
            acceleratorCount?: number;
            precision?: string;
            bytesPerWeight?: number;
            powerCapWatts?: number | null;
            engine?: string;
            task?: string | null;
            meanInputTokens?: number | null;
            inputTokensEvidence?: components["schemas"]["InputTokensEvidence"] | null;
            meanOutputTokens?: number;
            batchSize?: number | null;
            outputTokensPerSecond?: number | null;
            /** @description At the meter that scope names. */
            energyJoulesPerOutputToken?: number;
            acceleratorPowerWatts?: number | null;
            hostPowerWatts?: number | null;
            /** @description What the meter saw: the accelerators alone, or the whole server at the wall. */
            scope?: components["schemas"]["MeterScope"];
            year?: number;
            /** @description fit: behind our coefficients; check: scored only; excluded: kept, not scored, the note says why. */
            use?: components["schemas"]["MeasurementUse"];
            note?: string | null;
            /** @description The stable name of a record. */
            source?: string;
            locator?: string;
            evidence?: components["schemas"]["Evidence"];
            origin?: components["schemas"]["Origin"];
            citations?: components["schemas"]["PartialCitation"][];
        };
        FactorPage: {
            items: components["schemas"]["Factor"][];
            /** @description How many the list holds in all; with search, how many were found. */
            totalCount: number;
            pageInfo: components["schemas"]["PageInfo"];
        };
        PartialFactorPage: {
            items: components["schemas"]["PartialFactor"][];
            /** @description How many the list holds in all; with search, how many were found. */
            totalCount: number;
            pageInfo: components["schemas"]["PageInfo"];
        };
        /** @description A coefficient, a default or a judgement that methods compute with. Only the fields that were asked for. */
        PartialFactor: {
            /** @description The method or subject, then the name: wattprint-roofline-1/memory-power-share. */
            id: string;
            name?: string;
            figure?: components["schemas"]["PartialFigure"];
            origin?: components["schemas"]["Origin"];
            citations?: components["schemas"]["PartialCitation"][];
        };
        TechniquePage: {
            items: components["schemas"]["Technique"][];
            /** @description How many the list holds in all; with search, how many were found. */
            totalCount: number;
            pageInfo: components["schemas"]["PageInfo"];
        };
        PartialTechniquePage: {
            items: components["schemas"]["PartialTechnique"][];
            /** @description How many the list holds in all; with search, how many were found. */
            totalCount: number;
            pageInfo: components["schemas"]["PageInfo"];
        };
        /** @description A way to make models cheaper to train or to run. Only the fields that were asked for. */
        PartialTechnique: {
            /** @description The stable name of a record. */
            id: string;
            name?: string;
            description?: string;
            /**
             * @description The input of the estimate that it changes.
             * @enum {string}
             */
            actsOn?: "bytes_per_weight" | "parameters" | "training" | "hardware";
            reference?: components["schemas"]["PartialReference"];
            effects?: components["schemas"]["PartialTechniqueEffect"][];
            aliases?: string[];
            notes?: string[];
            origin?: components["schemas"]["Origin"];
            citations?: components["schemas"]["PartialCitation"][];
        };
        /** @description One published figure about what a technique does or costs. Only the fields that were asked for. */
        PartialTechniqueEffect: {
            name?: string;
            figure?: components["schemas"]["PartialFigure"];
        };
        EquivalencePage: {
            items: components["schemas"]["Equivalence"][];
            /** @description How many the list holds in all; with search, how many were found. */
            totalCount: number;
            pageInfo: components["schemas"]["PageInfo"];
        };
        PartialEquivalencePage: {
            items: components["schemas"]["PartialEquivalence"][];
            /** @description How many the list holds in all; with search, how many were found. */
            totalCount: number;
            pageInfo: components["schemas"]["PageInfo"];
        };
        /** @description An everyday thing to compare a footprint with. Only the fields that were asked for. */
        PartialEquivalence: {
            /** @description The stable name of a record. */
            id: string;
            name?: string;
            /**
             * @description What is compared; fuel and heat only describe, they never become an equivalence.
             * @enum {string}
             */
            quantity?: "energy" | "carbon" | "water" | "fuel" | "heat";
            /** @description One of it: household-year, km, charge. */
            per?: string;
            sentence?: string;
            figure?: components["schemas"]["PartialFigure"];
            origin?: components["schemas"]["Origin"];
            citations?: components["schemas"]["PartialCitation"][];
        };
        ClaimPage: {
            items: components["schemas"]["Claim"][];
            /** @description How many the list holds in all; with search, how many were found. */
            totalCount: number;
            pageInfo: components["schemas"]["PageInfo"];
        };
        PartialClaimPage: {
            items: components["schemas"]["PartialClaim"][];
            /** @description How many the list holds in all; with search, how many were found. */
            totalCount: number;
            pageInfo: components["schemas"]["PageInfo"];
        };
        /** @description A number of the founding article, held against its source. Only the fields that were asked for. */
        PartialClaim: {
            /** @description The stable name of a record. */
            id: string;
            /** @description What the article says, in our words. */
            name?: string;
            subject?: string;
            quantity?: string;
            claimedValue?: number | null;
            claimedUnit?: string | null;
            articleReference?: string | null;
            /** @description What the primary source says. */
            primaryValue?: string;
            verdict?: components["schemas"]["Verdict"];
            recomputation?: string | null;
            comment?: string | null;
            references?: components["schemas"]["PartialReference"][];
            origin?: components["schemas"]["Origin"];
            citations?: components["schemas"]["PartialCitation"][];
        };
        MethodPage: {
            items: components["schemas"]["Method"][];
            /** @description How many the list holds in all; with search, how many were found. */
            totalCount: number;
            pageInfo: components["schemas"]["PageInfo"];
        };
        /** @description A published way to compute a number. */
        Method: {
            id: string;
            version: string;
            title: string;
            kind: components["schemas"]["Purpose"];
            summary: string;
            formula: string;
            /** @description Fields of the request that it uses. */
            inputs: string[];
            /** @description Where it may be believed. */
            domain: string;
            weaknesses: string[];
            citations: components["schemas"]["Citation"][];
            documentation: string;
        };
        PartialMethodPage: {
            items: components["schemas"]["PartialMethod"][];
            /** @description How many the list holds in all; with search, how many were found. */
            totalCount: number;
            pageInfo: components["schemas"]["PageInfo"];
        };
        /** @description A published way to compute a number. Only the fields that were asked for. */
        PartialMethod: {
            id: string;
            version?: string;
            title?: string;
            kind?: components["schemas"]["Purpose"];
            summary?: string;
            formula?: string;
            inputs?: string[];
            /** @description Where it may be believed. */
            domain?: string;
            weaknesses?: string[];
            citations?: components["schemas"]["PartialCitation"][];
            documentation?: string;
        };
        SourcePage: {
            items: components["schemas"]["Source"][];
            /** @description How many the list holds in all; with search, how many were found. */
            totalCount: number;
            pageInfo: components["schemas"]["PageInfo"];
        };
        PartialSourcePage: {
            items: components["schemas"]["PartialSource"][];
            /** @description How many the list holds in all; with search, how many were found. */
            totalCount: number;
            pageInfo: components["schemas"]["PageInfo"];
        };
        /** @description A document that figures come from. Only the fields that were asked for. */
        PartialSource: {
            /** @description The stable name of a record. */
            id: string;
            kind?: components["schemas"]["SourceKind"];
            title?: string;
            authors?: string[];
            publisher?: string;
            publishedOn?: string | null;
            url?: string | null;
            doi?: string | null;
            licence?: string | null;
            accessedOn?: string | null;
            reviewBy?: string | null;
            /** @description How the document itself was seen; a figure is never better than this. */
            evidence?: components["schemas"]["Evidence"];
            readVia?: string | null;
            note?: string | null;
        };
        SourceUsePage: {
            items: components["schemas"]["SourceUse"][];
            /** @description How many the list holds in all; with search, how many were found. */
            totalCount: number;
            pageInfo: components["schemas"]["PageInfo"];
        };
        /** @description One thing that rests on a source. */
        SourceUse: {
            kind: components["schemas"]["UserKind"];
            /** @description The record or the method. */
            id: string;
            name: string;
            /** @description Where in it, as a JSON pointer; empty where it rests on the source as a whole. */
            field: string;
            /** @description The place in the source. */
            locator: string;
        };
        /** @enum {string} */
        UserKind: "accelerator" | "server" | "embodiedRecord" | "gridZone" | "gridSeries" | "cloudRegion" | "operator" | "model" | "trainingRun" | "measurement" | "factor" | "technique" | "equivalence" | "claim" | "method";
        /** @description Every method against every published measurement on record: error, bias and coverage. */
        Validation: {
            /** @description What these figures are, and what they are not. */
            notes: string[];
            inference: components["schemas"]["InferenceValidation"][];
            knowledge: components["schemas"]["KnowledgeScore"][];
            leftOut: components["schemas"]["LeftOutScore"][];
            wall: components["schemas"]["WallScore"];
            training: components["schemas"]["TrainingValidation"][];
            /** @description Measurements that no method is scored on. */
            unscored: components["schemas"]["Unscored"][];
            catalogRevision: string;
            documentation: string;
        };
        /** @description Joules of the accelerators by one method, against every measurement that it can serve. */
        InferenceValidation: {
            method: components["schemas"]["MethodName"];
            /** @description Against the measurements that the coefficients of wattprint-roofline-1 were fitted on. */
            fit: components["schemas"]["Score"] | null;
            /** @description Against measurements that nothing was fitted on. */
            check: components["schemas"]["Score"] | null;
            groups: components["schemas"]["ScoreGroup"][];
            unscored: components["schemas"]["Unscored"][];
        };
        /** @description How far estimates are from measurements. */
        Score: {
            count: number;
            /** @description exp of the median of |ln(estimate / measured)|: 1.2 is off by 1.2 times at the median. */
            medianFactorError: number;
            /** @description Share of estimates within 1.5 times, up or down. */
            shareWithinOneAndAHalf: number;
            shareWithinTwo: number;
            /** @description exp of the median of ln(estimate / measured): above 1 the method is too high. */
            bias: number;
            /** @description Share of measurements inside the 90 % interval; 0.9 is right. Null where a method gives no interval. */
            coverage: number | null;
        };
        /** @description Scores of the measurements that share one condition. */
        ScoreGroup: {
            by: components["schemas"]["ScoreGroupKind"];
            /** @description of_2025, nvidia-b200, 64-511, a source. */
            name: string;
            /** @description Against the measurements that the coefficients of wattprint-roofline-1 were fitted on. */
            fit: components["schemas"]["Score"] | null;
            /** @description Against measurements that nothing was fitted on. */
            check: components["schemas"]["Score"] | null;
        };
        /** @enum {string} */
        ScoreGroupKind: "engine_age" | "hardware" | "batch_band" | "source";
        /** @description What was left out of a score, and why. */
        Unscored: {
            reason: string;
            count: number;
        };
        /** @description wattprint-roofline-1 by what the caller knows. */
        KnowledgeScore: {
            known: components["schemas"]["CallerKnowledge"];
            /** @description Against the measurements that the coefficients of wattprint-roofline-1 were fitted on. */
            fit: components["schemas"]["Score"] | null;
            /** @description Against measurements that nothing was fitted on. */
            check: components["schemas"]["Score"] | null;
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
        /** @enum {string} */
        LeftOutMeasurements: "all" | "modern_serving";
        /** @description Joules of the server, through method wall-1, against meters at the wall. */
        WallScore: {
            hardware: string[];
            score: components["schemas"]["Score"] | null;
            unscored: components["schemas"]["Unscored"][];
            note: string;
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
        TrainingScoreGroup: {
            by: components["schemas"]["TrainingScoreGroupKind"];
            name: string;
            score: components["schemas"]["Score"];
        };
        /** @enum {string} */
        TrainingScoreGroupKind: "hardware" | "reporting" | "scope";
        ChangePage: {
            items: components["schemas"]["Change"][];
            /** @description How many the list holds in all; with search, how many were found. */
            totalCount: number;
            pageInfo: components["schemas"]["PageInfo"];
        };
        /** @description One record that was changed: when, by whom, from what to what. */
        Change: {
            /** @description How often the catalog had changed with this; the changes of one import share it. */
            revision: number;
            /** Format: date-time */
            at: string;
            action: components["schemas"]["ChangeAction"];
            /** @description Who holds the key that it was done with. */
            owner: string;
            kind: components["schemas"]["ChangedKind"];
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
            dryRun: boolean;
            counts: {
                added: number;
                changed: number;
                unchanged: number;
            };
            added: components["schemas"]["NamedRecord"][];
            changed: {
                kind: components["schemas"]["ChangedKind"];
                id: string;
                /** @description What differs. */
                fields: string[];
                /** @description The first numbers and words that differ, old and new. */
                figures: components["schemas"]["FigureChange"][];
                /** @description How many differ in all. */
                figureCount: number;
            }[];
            unchanged: components["schemas"]["NamedRecord"][];
            /** @description With from. */
            file?: components["schemas"]["ReadFile"];
        };
        /** @description A record by its kind and id. */
        NamedRecord: {
            kind: components["schemas"]["ChangedKind"];
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
            /** @description How many of its figures the catalog holds already. */
            alike: number;
            skippedCount: number;
            /** @description The first hundred that gave no record, and why. */
            skipped: {
                /** @description The line; in JSON the place in its list, from 1. */
                line: number;
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
        CreatedApiKey: {
            id: string;
            /** @description Who holds it: the name that the list of changes shows. */
            owner: string;
            scope: components["schemas"]["KeyScope"];
            /** Format: date-time */
            createdAt: string;
            revokedAt: string | null;
            /** @description Send it as Authorization: Bearer …; it is not kept and cannot be shown again. */
            key: string;
        };
        /** @description Every key that was ever made, oldest first. */
        ApiKeyList: {
            items: components["schemas"]["ApiKey"][];
        };
        /** @description A key, without what opens: that is shown once, when it is made. */
        ApiKey: {
            id: string;
            /** @description Who holds it: the name that the list of changes shows. */
            owner: string;
            scope: components["schemas"]["KeyScope"];
            /** Format: date-time */
            createdAt: string;
            revokedAt: string | null;
        };
        /** @description The process answers. */
        Liveness: {
            /** @constant */
            status: "alive";
        };
        /** @description Whether the service can answer, and on what. */
        Readiness: {
            /**
             * @description degraded: estimates go on from memory, but the database is away and writes are refused, or it could not be read again.
             * @enum {string}
             */
            status: "ready" | "degraded";
            catalogRevision: string;
            catalog: {
                /** @description Whether it is what the database holds, as far as is known. */
                current: boolean;
                /** @description Why the catalog of before is still used. */
                reason: string | null;
            };
            database: {
                /** @enum {string} */
                kind: "embedded" | "postgresql";
                reachable: boolean;
                /** @description Why it cannot be reached. */
                reason: string | null;
            };
        };
        /** @description What this is, and where to go on. */
        Home: {
            name: string;
            version: string;
            description: string;
            catalogRevision: string;
            links: {
                [key: string]: string;
            };
        };
        /** @description One published figure about what a technique does or costs. */
        TechniqueEffect: {
            name: string;
            figure: components["schemas"]["Figure"];
        };
        /** @description A chip that models run on, with its rated figures. */
        Accelerator: {
            /** @description The stable name of a record. */
            id: string;
            name: string;
            vendor: string;
            kind: components["schemas"]["AcceleratorKind"];
            released?: components["schemas"]["CitedText"];
            /**
             * @description The kind of server that it usually sits in.
             * @default null
             */
            serverClass: components["schemas"]["ServerClass"] | null;
            /**
             * @description Whose achieved utilisation stands for it in training.
             * @default null
             */
            trainingClass: components["schemas"]["TrainingClass"] | null;
            /**
             * @description True where our coefficients rest on measurements of it or its close kin.
             * @default false
             */
            inferenceMeasured: boolean;
            process?: components["schemas"]["Figure"];
            dieArea?: components["schemas"]["Figure"];
            memory?: components["schemas"]["Figure"];
            memoryType?: components["schemas"]["CitedText"];
            memoryBandwidth?: components["schemas"]["Figure"];
            interconnect?: components["schemas"]["Figure"];
            /** @default {} */
            peak: components["schemas"]["PeakRates"];
            /** @description Thermal design power (TDP), or what the vendor gives in its place. */
            ratedPower?: components["schemas"]["Figure"];
            /** @description Measured mean power in service, where published; used for energy in place of the rated one. */
            meanPower?: components["schemas"]["Figure"];
            idlePower?: components["schemas"]["Figure"];
            /** @default [] */
            aliases: string[];
            /** @default [] */
            notes: string[];
            origin: components["schemas"]["Origin"];
            /** @description The sources of all figures above. */
            citations: components["schemas"]["Citation"][];
        };
        /** @description Dense peak arithmetic by number format. */
        PeakRates: {
            fp64?: components["schemas"]["Figure"];
            fp32?: components["schemas"]["Figure"];
            tf32?: components["schemas"]["Figure"];
            fp16?: components["schemas"]["Figure"];
            bf16?: components["schemas"]["Figure"];
            fp8?: components["schemas"]["Figure"];
            int8?: components["schemas"]["Figure"];
            fp6?: components["schemas"]["Figure"];
            fp4?: components["schemas"]["Figure"];
            int4?: components["schemas"]["Figure"];
        };
        /** @description A server with its accelerators. */
        Server: {
            /** @description The stable name of a record. */
            id: string;
            name: string;
            /** @description The stable name of a record. */
            accelerator: string;
            acceleratorCount: components["schemas"]["Figure"];
            maximumPower?: components["schemas"]["Figure"];
            nonAcceleratorPower?: components["schemas"]["Figure"];
            typicalPower?: components["schemas"]["Figure"];
            meanPower?: components["schemas"]["Figure"];
            serverOverAcceleratorPower?: components["schemas"]["Figure"];
            embodiedCarbon?: components["schemas"]["Figure"];
            embodiedCarbonWithoutAccelerators?: components["schemas"]["Figure"];
            abioticDepletion?: components["schemas"]["Figure"];
            primaryEnergy?: components["schemas"]["Figure"];
            lifetime?: components["schemas"]["Figure"];
            /** @default [] */
            aliases: string[];
            /** @default [] */
            notes: string[];
            origin: components["schemas"]["Origin"];
            /** @description The sources of all figures above. */
            citations: components["schemas"]["Citation"][];
        };
        /** @description What making a piece of hardware cost. */
        EmbodiedRecord: {
            /** @description The stable name of a record. */
            id: string;
            name: string;
            /** @description The accelerator or server record it is about, or the thing in words. */
            subject: string;
            /** @description What is counted: from where to where, with or without the host. */
            scope: string;
            method: string;
            /**
             * @description True for the record that estimates use for its subject; the others are its alternatives.
             * @default false
             */
            isDefault: boolean;
            carbon?: components["schemas"]["Figure"];
            abioticDepletion?: components["schemas"]["Figure"];
            primaryEnergy?: components["schemas"]["Figure"];
            water?: components["schemas"]["Figure"];
            carbonPerCompute?: components["schemas"]["Figure"];
            /** @default [] */
            notes: string[];
            origin: components["schemas"]["Origin"];
            /** @description The sources of all figures above. */
            citations: components["schemas"]["Citation"][];
        };
        /** @description A piece of the electricity grid and what a kilowatt-hour from it costs. */
        GridZone: {
            /** @description The stable name of a record. */
            id: string;
            name: string;
            kind: components["schemas"]["GridZoneKind"];
            /** @default null */
            country: string | null;
            /**
             * @description Location-based, by period; each point says whether it is lifecycle or direct.
             * @default []
             */
            carbonIntensity: components["schemas"]["Figure"][];
            /**
             * @description Market-based, of electricity without contracts, by period.
             * @default []
             */
            residualMix: components["schemas"]["Figure"][];
            /** @default [] */
            marginalIntensity: components["schemas"]["Figure"][];
            /** @description Water consumed in generating a kilowatt-hour. */
            waterIntensity?: components["schemas"]["Figure"];
            primaryEnergy?: components["schemas"]["Figure"];
            abioticDepletion?: components["schemas"]["Figure"];
            carbonFreeShare?: components["schemas"]["Figure"];
            renewableShare?: components["schemas"]["Figure"];
            /** @default [] */
            aliases: string[];
            /** @default [] */
            notes: string[];
            origin: components["schemas"]["Origin"];
            /** @description The sources of all figures above. */
            citations: components["schemas"]["Citation"][];
        };
        /** @description The intensity of a grid zone hour by hour, all from one source. */
        GridSeries: {
            /** @description The stable name of a record. */
            id: string;
            /** @description The grid zone record. */
            zone: string;
            /** @description Which of the zone’s intensities it is. */
            field: components["schemas"]["GridSeriesField"];
            /**
             * @description With or without upstream emissions.
             * @enum {string}
             */
            basis: "lifecycle" | "direct";
            /**
             * Format: date-time
             * @description The first hour, in UTC: 2024-01-01T00:00:00Z.
             */
            startsAt: string;
            /** @description What one value holds for. */
            resolution: components["schemas"]["GridSeriesResolution"];
            /**
             * @description The unit of the values; they are kept and shown in gCO2e/kWh.
             * @enum {string}
             */
            unit: "gCO2e/kWh" | "kgCO2e/kWh" | "kgCO2e/MWh" | "tCO2e/MWh" | "lbCO2e/MWh";
            /** @description One an hour from startsAt on, null where it is missing; all in one calendar year (UTC). */
            values: (number | null)[];
            /** @description The document, as in /v1/sources. */
            source: string;
            /** @description The place in it; an estimate adds the hour. */
            locator: string;
            /** @description Only where weaker than the source itself. */
            evidence?: components["schemas"]["Evidence"];
            /** @default [] */
            notes: string[];
            origin: components["schemas"]["Origin"];
            /** @description The sources of all figures above. */
            citations: components["schemas"]["Citation"][];
        };
        /** @description A region of a cloud provider. */
        CloudRegion: {
            /** @description The stable name of a record. */
            id: string;
            /** @description The provider’s own name of it. */
            name: string;
            provider: string;
            place: string;
            country: string;
            /** @description The grid zone that feeds it. */
            zone: string;
            /** @default null */
            egridSubregion: string | null;
            /** @description Who says where it is. */
            reference: components["schemas"]["Reference"];
            /**
             * @description Power usage effectiveness, by year.
             * @default []
             */
            pue: components["schemas"]["Figure"][];
            /**
             * @description Water usage effectiveness on site, by year.
             * @default []
             */
            wue: components["schemas"]["Figure"][];
            /**
             * @description As the provider publishes it for its own region.
             * @default []
             */
            carbonIntensity: components["schemas"]["Figure"][];
            /** @default [] */
            carbonFreeShare: components["schemas"]["Figure"][];
            /** @default [] */
            aliases: string[];
            /** @default [] */
            notes: string[];
            origin: components["schemas"]["Origin"];
            /** @description The sources of all figures above. */
            citations: components["schemas"]["Citation"][];
        };
        /** @description Who runs the data centres. */
        Operator: {
            /** @description The stable name of a record. */
            id: string;
            name: string;
            /**
             * @description Whose models it serves when the caller names no operator.
             * @default []
             */
            developers: string[];
            /** @description The grid zone to assume when the caller gives no place. */
            usualZone?: components["schemas"]["CitedText"];
            /** @default [] */
            pue: components["schemas"]["Figure"][];
            /** @default [] */
            wue: components["schemas"]["Figure"][];
            /** @default [] */
            locationBasedIntensity: components["schemas"]["Figure"][];
            /** @default [] */
            marketBasedIntensity: components["schemas"]["Figure"][];
            /** @default [] */
            carbonFreeShare: components["schemas"]["Figure"][];
            /**
             * @description Electricity used by its data centres, by year.
             * @default []
             */
            electricity: components["schemas"]["Figure"][];
            /** @default [] */
            aliases: string[];
            /** @default [] */
            notes: string[];
            origin: components["schemas"]["Origin"];
            /** @description The sources of all figures above. */
            citations: components["schemas"]["Citation"][];
        };
        /** @description A model, its size and shape, each figure with its source. */
        Model: {
            /** @description The stable name of a record. */
            id: string;
            name: string;
            developer: string;
            family: string;
            released?: components["schemas"]["CitedText"];
            access: components["schemas"]["Access"];
            modalities: string[];
            /**
             * @description False where the size is an outside estimate.
             * @default true
             */
            parametersDisclosed: boolean;
            totalParameters?: components["schemas"]["Figure"];
            /** @description Parameters used for one token; all of them in a dense model. */
            activeParameters?: components["schemas"]["Figure"];
            /** @default {} */
            architecture: components["schemas"]["Architecture"];
            trainingTokens?: components["schemas"]["Figure"];
            trainingFlop?: components["schemas"]["Figure"];
            /** @description Output tokens per second of one stream, as seen by its users. */
            outputSpeed?: components["schemas"]["Figure"];
            /** @default [] */
            lineage: components["schemas"]["Lineage"][];
            /**
             * @description Every other name that providers and Hugging Face use.
             * @default []
             */
            aliases: string[];
            aliasesReference?: components["schemas"]["Reference"];
            /** @default [] */
            notes: string[];
            origin: components["schemas"]["Origin"];
            /** @description The sources of all figures above. */
            citations: components["schemas"]["Citation"][];
        };
        /** @description The shape of a transformer, as far as it is published. */
        Architecture: {
            layers?: components["schemas"]["Figure"];
            hiddenSize?: components["schemas"]["Figure"];
            attentionHeads?: components["schemas"]["Figure"];
            kvHeads?: components["schemas"]["Figure"];
            headDim?: components["schemas"]["Figure"];
            feedForwardSize?: components["schemas"]["Figure"];
            expertFeedForwardSize?: components["schemas"]["Figure"];
            experts?: components["schemas"]["Figure"];
            sharedExperts?: components["schemas"]["Figure"];
            expertsPerToken?: components["schemas"]["Figure"];
            vocabularySize?: components["schemas"]["Figure"];
            contextLength?: components["schemas"]["Figure"];
            /** @description KV cache per token of context, where it does not follow from the heads. */
            kvBytesPerToken?: components["schemas"]["Figure"];
            /** @description Share of the layers whose attention sees only a window. */
            slidingWindowShare?: components["schemas"]["Figure"];
            slidingWindowTokens?: components["schemas"]["Figure"];
            /** @description As the weights are published, where that is not 16. */
            bitsPerWeight?: components["schemas"]["Figure"];
        };
        /** @description One published account of a training, with every figure that it gives. */
        TrainingRun: {
            /** @description The stable name of a record. */
            id: string;
            /** @description The stable name of a record. */
            model: string;
            phase: components["schemas"]["TrainingPhase"];
            /**
             * @description family: the figure covers several models and is attached to one of them.
             * @default model
             */
            scopeLevel: components["schemas"]["ScopeLevel"];
            reporting: components["schemas"]["Reporting"];
            /** @description What the figures include: accelerators, host, PUE. */
            scope: string;
            /**
             * @description The accelerator record, where the source names the device closely enough.
             * @default null
             */
            hardware: string | null;
            /** @description The accelerator as the source names it. */
            hardwareName: string;
            accelerators?: components["schemas"]["Figure"];
            acceleratorHours?: components["schemas"]["Figure"];
            duration?: components["schemas"]["Figure"];
            /** @description Only where the source itself reports an energy. */
            energy?: components["schemas"]["Figure"];
            /** @default null */
            energyIncludesPue: boolean | null;
            /** @description Our arithmetic over what the source reports; its derivation is the formula. */
            derivedEnergy?: components["schemas"]["Figure"];
            /** @description Mean power for each accelerator, in the scope above. */
            meanPower?: components["schemas"]["Figure"];
            /**
             * @description True where the power behind the energy is a rated one: such an energy was never measured.
             * @default false
             */
            powerIsRated: boolean;
            pue?: components["schemas"]["Figure"];
            flop?: components["schemas"]["Figure"];
            tokens?: components["schemas"]["Figure"];
            /** @description Model FLOPs utilisation (MFU). */
            utilisation?: components["schemas"]["Figure"];
            carbonLocationBased?: components["schemas"]["Figure"];
            carbonMarketBased?: components["schemas"]["Figure"];
            water?: components["schemas"]["Figure"];
            /** @default null */
            location: string | null;
            /** @default null */
            subsetOf: string | null;
            /** @default null */
            supersededBy: string | null;
            /** @default [] */
            conflictsWith: string[];
            /** @default [] */
            notes: string[];
            origin: components["schemas"]["Origin"];
            /** @description The sources of all figures above. */
            citations: components["schemas"]["Citation"][];
        };
        /** @description One published measurement of inference energy, with the conditions it was taken under. */
        Measurement: {
            /** @description The stable name of a record. */
            id: string;
            /**
             * @description The model record, where the measured one is in the catalog.
             * @default null
             */
            model: string | null;
            /** @description The model as the source names it. */
            modelName: string;
            family: string;
            totalParameters: number;
            activeParameters: number;
            /** @default null */
            layers: number | null;
            /** @default null */
            kvBytesPerToken: number | null;
            /** @default null */
            slidingWindowShare: number | null;
            /** @default null */
            slidingWindowTokens: number | null;
            /** @description The accelerator record. */
            hardware: string;
            acceleratorCount: number;
            precision: string;
            bytesPerWeight: number;
            /**
             * @description Cap on the power of each accelerator, where one was set.
             * @default null
             */
            powerCapWatts: number | null;
            engine: string;
            /** @default null */
            task: string | null;
            /** @default null */
            meanInputTokens: number | null;
            /** @default null */
            inputTokensEvidence: components["schemas"]["InputTokensEvidence"] | null;
            meanOutputTokens: number;
            /**
             * @description Mean sequences in flight for each replica.
             * @default null
             */
            batchSize: number | null;
            /**
             * @description Of the whole replica.
             * @default null
             */
            outputTokensPerSecond: number | null;
            /** @description At the meter that scope names. */
            energyJoulesPerOutputToken: number;
            /** @default null */
            acceleratorPowerWatts: number | null;
            /** @default null */
            hostPowerWatts: number | null;
            /** @description What the meter saw: the accelerators alone, or the whole server at the wall. */
            scope: components["schemas"]["MeterScope"];
            year: number;
            /** @description fit: behind our coefficients; check: scored only; excluded: kept, not scored, the note says why. */
            use: components["schemas"]["MeasurementUse"];
            /** @default null */
            note: string | null;
            /** @description The stable name of a record. */
            source: string;
            locator: string;
            evidence?: components["schemas"]["Evidence"];
            origin: components["schemas"]["Origin"];
            /** @description The sources of all figures above. */
            citations: components["schemas"]["Citation"][];
        };
        /** @description A coefficient, a default or a judgement that methods compute with. */
        Factor: {
            /** @description The method or subject, then the name: wattprint-roofline-1/memory-power-share. */
            id: string;
            name: string;
            figure: components["schemas"]["Figure"];
            origin: components["schemas"]["Origin"];
            /** @description The sources of all figures above. */
            citations: components["schemas"]["Citation"][];
        };
        /** @description A way to make models cheaper to train or to run. */
        Technique: {
            /** @description The stable name of a record. */
            id: string;
            name: string;
            description: string;
            /**
             * @description The input of the estimate that it changes.
             * @enum {string}
             */
            actsOn: "bytes_per_weight" | "parameters" | "training" | "hardware";
            reference: components["schemas"]["Reference"];
            /** @default [] */
            effects: components["schemas"]["TechniqueEffect"][];
            /** @default [] */
            aliases: string[];
            /** @default [] */
            notes: string[];
            origin: components["schemas"]["Origin"];
            /** @description The sources of all figures above. */
            citations: components["schemas"]["Citation"][];
        };
        /** @description An everyday thing to compare a footprint with. */
        Equivalence: {
            /** @description The stable name of a record. */
            id: string;
            name: string;
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
            origin: components["schemas"]["Origin"];
            /** @description The sources of all figures above. */
            citations: components["schemas"]["Citation"][];
        };
        /** @description A number of the founding article, held against its source. */
        Claim: {
            /** @description The stable name of a record. */
            id: string;
            /** @description What the article says, in our words. */
            name: string;
            subject: string;
            quantity: string;
            claimedValue: number | null;
            claimedUnit: string | null;
            /** @description What the article itself cites. */
            articleReference: string | null;
            /** @description What the primary source says. */
            primaryValue: string;
            verdict: components["schemas"]["Verdict"];
            recomputation: string | null;
            comment: string | null;
            references: components["schemas"]["Reference"][];
            origin: components["schemas"]["Origin"];
            /** @description The sources of all figures above. */
            citations: components["schemas"]["Citation"][];
        };
        /** @description A document that figures come from. */
        Source: {
            /** @description The stable name of a record. */
            id: string;
            kind: components["schemas"]["SourceKind"];
            title: string;
            /** @default [] */
            authors: string[];
            publisher: string;
            /**
             * @description Year, month or day of publication, as precise as known.
             * @default null
             */
            publishedOn: string | null;
            /** @default null */
            url: string | null;
            /** @default null */
            doi: string | null;
            /** @default null */
            licence: string | null;
            /** @default null */
            accessedOn: string | null;
            /**
             * @description When a maintainer should look for a newer edition.
             * @default null
             */
            reviewBy: string | null;
            /** @description How the document itself was seen; a figure is never better than this. */
            evidence: components["schemas"]["Evidence"];
            /**
             * @description The copy or the text through which it was read, where it was not the publisher’s.
             * @default null
             */
            readVia: string | null;
            /** @default null */
            note: string | null;
        };
    };
    responses: never;
    parameters: {
        /** @description Your own id for this request: up to 128 characters of A-Z a-z 0-9 . _ : / + = -. It comes back in the answer and is in the logs; without one, or with another kind, one is made. */
        RequestId: string;
        /** @description A name of your own for this write, such as a UUID: sent again within 24 hours, with the same key and the same body, it is not done again but answered as it was. */
        IdempotencyKey: string;
    };
    requestBodies: never;
    headers: {
        /** @description The id of this request, as in the logs. */
        "X-Request-Id": string;
        /** @description How many requests (q) this caller, an address or a key, may make in so many seconds (w). */
        "RateLimit-Policy": string;
        /** @description How many of them are left (r), and in how many seconds there are all again (t). */
        RateLimit: string;
        /** @description true where the write was done before: this is the answer that it had then. */
        "Idempotency-Replayed": string;
        /** @description In how many seconds to ask again. */
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
                "customModel.kvHeads"?: number;
                "customModel.headDim"?: number;
                "customModel.kvBytesPerToken"?: number;
                "customModel.slidingWindowShare"?: number;
                "customModel.slidingWindowTokens"?: number;
                "customModel.bitsPerWeight"?: number;
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
                requests?: number;
                /** @description Observed time from the request to the last token. */
                latencySeconds?: number;
                /** @description Observed speed of one stream. */
                outputTokensPerSecond?: number;
                /** @description Accelerator: nvidia-h100-sxm, H100. */
                hardware?: string;
                /** @description Accelerators of one replica. */
                acceleratorCount?: number;
                precision?: components["schemas"]["Precision"];
                /** @description Mean number of sequences in flight for each replica. */
                batchSize?: number;
                /** @description Serving software and version: vllm-0.11.1, hf-transformers. */
                engine?: string;
                serverClass?: components["schemas"]["ServerClass"];
                /** @description Power cap of each accelerator, in place of its rated power. */
                powerCapWatts?: number;
                /** @description Share of powered-on time at active power. */
                busyShare?: number;
                speculativeDecoding?: boolean;
                /** @description Who runs the data centre: an id or a name of /v1/operators. */
                operator?: string;
                /** @description Cloud region: aws:us-east-1. */
                region?: string;
                /**
                 * @description Grid zone: FRA, US-CA, WORLD.
                 * @example FRA
                 */
                zone?: string;
                /** @description Year whose grid is used; the newest on record when absent. */
                year?: number;
                /** @description Your own carbon intensity, in place of the zone’s. */
                gridGco2ePerKwh?: number;
                /** @description Power usage effectiveness of the site. */
                pue?: number;
                /** @description Water usage effectiveness of the site, litres for each kWh of IT energy. */
                wueLitresPerKwh?: number;
                at?: string;
                /** @description "auto" or an id of /v1/methods. */
                method?: string;
                include?: components["schemas"]["InferenceInclude"][];
                /** @description Requests that the training is spread over, for trainingShare. */
                lifetimeRequests?: number;
                /** @description json, csl, bibtex, prov; in place of the header Accept. */
                format?: string;
            };
            header?: {
                /** @description Your own id for this request: up to 128 characters of A-Z a-z 0-9 . _ : / + = -. It comes back in the answer and is in the logs; without one, or with another kind, one is made. */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the requests cost. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Estimate"];
                    "application/vnd.citationstyles.csl+json": components["schemas"]["CslItem"][];
                    "application/x-bibtex": string;
                    "application/ld+json": components["schemas"]["Provenance"];
                };
            };
            /** @description What If-None-Match names still holds. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description unknown-model: No model has that name, or unknown-hardware: No accelerator has that name, or unknown-zone: No grid zone has that name, or unknown-region: No cloud region has that name, or unknown-operator: No operator has that name, or unknown-method: No method has that name */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-acceptable: That format is not offered */
            406: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-request: The request does not fit its schema, or no-model: The request names no model, or two-models: The request names two models, or no-tokens: The request has no tokens, or contradictory-request: Two fields of the request exclude each other, or missing-input: The method lacks an input, or size-unknown: The size of the model is not known */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate-limited: Too many requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-error: Something broke on our side */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    estimateInference: {
        parameters: {
            query?: {
                /** @description json, csl, bibtex, prov; in place of the header Accept. */
                format?: string;
            };
            header?: {
                /** @description Your own id for this request: up to 128 characters of A-Z a-z 0-9 . _ : / + = -. It comes back in the answer and is in the logs; without one, or with another kind, one is made. */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description One kind of request to a language model, once or many times. */
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
            /** @description What the requests cost. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Estimate"];
                    "application/vnd.citationstyles.csl+json": components["schemas"]["CslItem"][];
                    "application/x-bibtex": string;
                    "application/ld+json": components["schemas"]["Provenance"];
                };
            };
            /** @description malformed-body: The body is not JSON */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unknown-model: No model has that name, or unknown-hardware: No accelerator has that name, or unknown-zone: No grid zone has that name, or unknown-region: No cloud region has that name, or unknown-operator: No operator has that name, or unknown-method: No method has that name */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-acceptable: That format is not offered */
            406: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body-too-large: The body is too large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media-type: The content type is not supported */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-request: The request does not fit its schema, or no-model: The request names no model, or two-models: The request names two models, or no-tokens: The request has no tokens, or contradictory-request: Two fields of the request exclude each other, or missing-input: The method lacks an input, or size-unknown: The size of the model is not known */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate-limited: Too many requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-error: Something broke on our side */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTrainingEstimate: {
        parameters: {
            query?: {
                /** @description A model of the catalog: its published runs, beside our own computation. */
                model?: string;
                /**
                 * @description Accelerator: nvidia-a100-sxm4-80gb, A100.
                 * @example nvidia-a100-sxm4-80gb
                 */
                hardware?: string;
                /** @example 20 */
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
                /** @description Floating-point operations of the whole training. */
                flop?: number;
                /** @description Active parameters; with tokens gives 6ND operations. */
                parameters?: number;
                /** @description Training tokens, all epochs. */
                tokens?: number;
                /** @description Achieved share of peak over all hours (MFU). */
                utilisation?: number;
                /** @description Who runs the data centre: an id or a name of /v1/operators. */
                operator?: string;
                /** @description Cloud region: aws:us-east-1. */
                region?: string;
                /** @description Grid zone: FRA, US-CA, WORLD. */
                zone?: string;
                /** @description Year whose grid is used; the newest on record when absent. */
                year?: number;
                /** @description Your own carbon intensity, in place of the zone’s. */
                gridGco2ePerKwh?: number;
                /** @description Power usage effectiveness of the site. */
                pue?: number;
                /** @description Water usage effectiveness of the site, litres for each kWh of IT energy. */
                wueLitresPerKwh?: number;
                /** @description "auto" or an id of /v1/methods. */
                method?: string;
                include?: components["schemas"]["TrainingInclude"][];
                /** @description json, csl, bibtex, prov; in place of the header Accept. */
                format?: string;
            };
            header?: {
                /** @description Your own id for this request: up to 128 characters of A-Z a-z 0-9 . _ : / + = -. It comes back in the answer and is in the logs; without one, or with another kind, one is made. */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the training cost. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Estimate"];
                    "application/vnd.citationstyles.csl+json": components["schemas"]["CslItem"][];
                    "application/x-bibtex": string;
                    "application/ld+json": components["schemas"]["Provenance"];
                };
            };
            /** @description What If-None-Match names still holds. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description unknown-model: No model has that name, or unknown-hardware: No accelerator has that name, or unknown-zone: No grid zone has that name, or unknown-region: No cloud region has that name, or unknown-operator: No operator has that name, or unknown-method: No method has that name */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-acceptable: That format is not offered */
            406: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-request: The request does not fit its schema, or no-model: The request names no model, or two-models: The request names two models, or no-tokens: The request has no tokens, or contradictory-request: Two fields of the request exclude each other, or missing-input: The method lacks an input, or size-unknown: The size of the model is not known */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate-limited: Too many requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-error: Something broke on our side */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    estimateTraining: {
        parameters: {
            query?: {
                /** @description json, csl, bibtex, prov; in place of the header Accept. */
                format?: string;
            };
            header?: {
                /** @description Your own id for this request: up to 128 characters of A-Z a-z 0-9 . _ : / + = -. It comes back in the answer and is in the logs; without one, or with another kind, one is made. */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description One training, by what is known of it. */
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
            /** @description What the training cost. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Estimate"];
                    "application/vnd.citationstyles.csl+json": components["schemas"]["CslItem"][];
                    "application/x-bibtex": string;
                    "application/ld+json": components["schemas"]["Provenance"];
                };
            };
            /** @description malformed-body: The body is not JSON */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unknown-model: No model has that name, or unknown-hardware: No accelerator has that name, or unknown-zone: No grid zone has that name, or unknown-region: No cloud region has that name, or unknown-operator: No operator has that name, or unknown-method: No method has that name */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-acceptable: That format is not offered */
            406: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body-too-large: The body is too large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media-type: The content type is not supported */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-request: The request does not fit its schema, or no-model: The request names no model, or two-models: The request names two models, or no-tokens: The request has no tokens, or contradictory-request: Two fields of the request exclude each other, or missing-input: The method lacks an input, or size-unknown: The size of the model is not known */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate-limited: Too many requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-error: Something broke on our side */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    estimateUsage: {
        parameters: {
            query?: {
                /** @description json, csl, bibtex, prov; in place of the header Accept. */
                format?: string;
            };
            header?: {
                /** @description Your own id for this request: up to 128 characters of A-Z a-z 0-9 . _ : / + = -. It comes back in the answer and is in the logs; without one, or with another kind, one is made. */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The usage object that came with the answer of a model, and whatever else of an inference request is known. */
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
                "application/json": components["schemas"]["UsageRequest"];
            };
        };
        responses: {
            /** @description What the answer cost. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Estimate"];
                    "application/vnd.citationstyles.csl+json": components["schemas"]["CslItem"][];
                    "application/x-bibtex": string;
                    "application/ld+json": components["schemas"]["Provenance"];
                };
            };
            /** @description malformed-body: The body is not JSON */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unknown-model: No model has that name, or unknown-hardware: No accelerator has that name, or unknown-zone: No grid zone has that name, or unknown-region: No cloud region has that name, or unknown-operator: No operator has that name, or unknown-method: No method has that name */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-acceptable: That format is not offered */
            406: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body-too-large: The body is too large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media-type: The content type is not supported */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-request: The request does not fit its schema, or no-model: The request names no model, or two-models: The request names two models, or no-tokens: The request has no tokens, or contradictory-request: Two fields of the request exclude each other, or missing-input: The method lacks an input, or size-unknown: The size of the model is not known, or usage-invalid: The usage object is of no known shape */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate-limited: Too many requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-error: Something broke on our side */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    estimateBatch: {
        parameters: {
            query?: {
                /** @description full when absent. */
                detail?: components["schemas"]["BatchDetail"];
                /** @description Totals for each combination of these. */
                groupBy?: components["schemas"]["BatchGroup"][];
            };
            header?: {
                /** @description Your own id for this request: up to 128 characters of A-Z a-z 0-9 . _ : / + = -. It comes back in the answer and is in the logs; without one, or with another kind, one is made. */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description InferenceItem, UsageItem or TrainingItem, one a line. */
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
                /**
                 * @example {"reference":"call-1","tag":"search","model":"gpt-4o","outputTokens":250,"zone":"FRA"}
                 *     {"kind":"training","hardware":"nvidia-a100-sxm4-80gb","acceleratorCount":20,"hours":200}
                 */
                "application/x-ndjson": string;
            };
        };
        responses: {
            /** @description The answers in the order of the items, and their totals. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchAnswer"] | components["schemas"]["BatchSummaries"];
                    "application/x-ndjson": string;
                };
            };
            /** @description malformed-body: The body is not JSON */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body-too-large: The body is too large, or batch-too-large: The batch has too many items */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media-type: The content type is not supported */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-request: The request does not fit its schema, or contradictory-request: Two fields of the request exclude each other */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate-limited: Too many requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-error: Something broke on our side */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    estimateTraces: {
        parameters: {
            query?: {
                /** @description full when absent. */
                detail?: components["schemas"]["BatchDetail"];
                /** @description Totals for each combination of these. */
                groupBy?: components["schemas"]["BatchGroup"][];
            };
            header?: {
                /** @description Your own id for this request: up to 128 characters of A-Z a-z 0-9 . _ : / + = -. It comes back in the answer and is in the logs; without one, or with another kind, one is made. */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description An ExportTraceServiceRequest of OTLP/HTTP in JSON. Unknown fields are left alone, as OTLP wants it. */
        requestBody: {
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
        responses: {
            /** @description The answers in the order of the spans, and their totals. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OtlpAnswer"] | components["schemas"]["OtlpSummaries"];
                };
            };
            /** @description malformed-body: The body is not JSON */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body-too-large: The body is too large, or batch-too-large: The batch has too many items */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media-type: The content type is not supported */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-request: The request does not fit its schema */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate-limited: Too many requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-error: Something broke on our side */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    compare: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own id for this request: up to 128 characters of A-Z a-z 0-9 . _ : / + = -. It comes back in the answer and is in the logs; without one, or with another kind, one is made. */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description What if: one way, and other ways to do the same. */
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
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comparison"];
                };
            };
            /** @description malformed-body: The body is not JSON */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unknown-model: No model has that name, or unknown-hardware: No accelerator has that name, or unknown-zone: No grid zone has that name, or unknown-region: No cloud region has that name, or unknown-operator: No operator has that name, or unknown-method: No method has that name, or unknown-record: No record has that name */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body-too-large: The body is too large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media-type: The content type is not supported */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-request: The request does not fit its schema, or no-model: The request names no model, or two-models: The request names two models, or no-tokens: The request has no tokens, or contradictory-request: Two fields of the request exclude each other, or missing-input: The method lacks an input, or size-unknown: The size of the model is not known */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate-limited: Too many requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-error: Something broke on our side */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            header?: {
                /** @description Your own id for this request: up to 128 characters of A-Z a-z 0-9 . _ : / + = -. It comes back in the answer and is in the logs; without one, or with another kind, one is made. */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The projection with its steps and sources. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AiSectorProjection"];
                };
            };
            /** @description What If-None-Match names still holds. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description invalid-request: The request does not fit its schema, or contradictory-request: Two fields of the request exclude each other */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate-limited: Too many requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-error: Something broke on our side */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    projectAiSector: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own id for this request: up to 128 characters of A-Z a-z 0-9 . _ : / + = -. It comes back in the answer and is in the logs; without one, or with another kind, one is made. */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The assumptions of the projection; each that is left out is the published one. */
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
            /** @description The projection with its steps and sources. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AiSectorProjection"];
                };
            };
            /** @description malformed-body: The body is not JSON */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body-too-large: The body is too large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media-type: The content type is not supported */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-request: The request does not fit its schema, or contradictory-request: Two fields of the request exclude each other */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate-limited: Too many requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-error: Something broke on our side */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAccelerators: {
        parameters: {
            query?: {
                /**
                 * @description How many items to give.
                 * @example 2
                 */
                first?: number;
                /** @description The endCursor of the page before. */
                after?: string;
                /** @description Words that an id, a name or an alias has, as written or similar. */
                search?: string;
                vendor?: string;
                kind?: components["schemas"]["AcceleratorKind"];
                /** @description What the list is sorted by, descending with a - before it; items without it come last. By id where nothing is said; of a search, the best fit first. */
                sort?: "id" | "-id" | "name" | "-name" | "released" | "-released" | "ratedPower" | "-ratedPower";
                /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
                fields?: string[];
                /** @description json, csl, bibtex, csv, ndjson; in place of the header Accept. */
                format?: string;
            };
            header?: {
                /** @description Your own id for this request: up to 128 characters of A-Z a-z 0-9 . _ : / + = -. It comes back in the answer and is in the logs; without one, or with another kind, one is made. */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the list. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceleratorPage"];
                    "application/vnd.citationstyles.csl+json": components["schemas"]["CslItem"][];
                    "application/x-bibtex": string;
                    "text/csv": string;
                    "application/x-ndjson": string;
                    "application/vnd.wattprint.partial+json": components["schemas"]["PartialAcceleratorPage"];
                };
            };
            /** @description What If-None-Match names still holds. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not-acceptable: That format is not offered */
            406: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-request: The request does not fit its schema, or invalid-cursor: The cursor was not given by this list */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate-limited: Too many requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-error: Something broke on our side */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAccelerator: {
        parameters: {
            query?: {
                /** @description json, csl, bibtex; in place of the header Accept. */
                format?: string;
                /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
                fields?: string[];
            };
            header?: {
                /** @description Your own id for this request: up to 128 characters of A-Z a-z 0-9 . _ : / + = -. It comes back in the answer and is in the logs; without one, or with another kind, one is made. */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path: {
                /**
                 * @description The id, or any other name that it has.
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
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accelerator"];
                    "application/vnd.citationstyles.csl+json": components["schemas"]["CslItem"][];
                    "application/x-bibtex": string;
                    "application/vnd.wattprint.partial+json": components["schemas"]["PartialAccelerator"];
                };
            };
            /** @description What If-None-Match names still holds. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description malformed-address: The address is not well formed */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unknown-hardware: No accelerator has that name */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-acceptable: That format is not offered */
            406: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-request: The request does not fit its schema */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate-limited: Too many requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-error: Something broke on our side */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putAccelerator: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the state that is changed, as GET gave it; needed where a user wrote the record before. */
                "if-match"?: string;
                /** @description * to write only where there is no such record yet. */
                "if-none-match"?: string;
                /** @description Your own id for this request: up to 128 characters of A-Z a-z 0-9 . _ : / + = -. It comes back in the answer and is in the logs; without one, or with another kind, one is made. */
                "x-request-id"?: components["parameters"]["RequestId"];
                /** @description A name of your own for this write, such as a UUID: sent again within 24 hours, with the same key and the same body, it is not done again but answered as it was. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id itself, not another name.
                 * @example acme
                 */
                id: string;
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
            /** @description The accelerator as it is shown from now on. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accelerator"];
                };
            };
            /** @description The accelerator as it is shown from now on. It is new. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accelerator"];
                };
            };
            /** @description idempotency-key-invalid: The Idempotency-Key is not valid here, or malformed-body: The body is not JSON, or malformed-address: The address is not well formed */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description key-missing: This needs an API key, or key-unknown: The API key is not known */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description scope-missing: The API key does not allow this */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unknown-source: No source has that id */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-in-use: The same write is under way, or record-bundled: The record comes with Wattprint, or record-conflict: Another record holds that name */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed: The record changed in the meantime */
            412: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body-too-large: The body is too large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media-type: The content type is not supported */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused: The Idempotency-Key belongs to another write, or invalid-request: The request does not fit its schema, or source-missing: The record cites no source, or dangling-link: The record names another that does not exist */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-required: Say which state of the record you change */
            428: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate-limited: Too many requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-error: Something broke on our side */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description database-unavailable: The database cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteAccelerator: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the state that is changed, as GET gave it; needed where a user wrote the record before. */
                "if-match"?: string;
                /** @description * to write only where there is no such record yet. */
                "if-none-match"?: string;
                /** @description Your own id for this request: up to 128 characters of A-Z a-z 0-9 . _ : / + = -. It comes back in the answer and is in the logs; without one, or with another kind, one is made. */
                "x-request-id"?: components["parameters"]["RequestId"];
                /** @description A name of your own for this write, such as a UUID: sent again within 24 hours, with the same key and the same body, it is not done again but answered as it was. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id itself, not another name.
                 * @example acme
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is withdrawn. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description idempotency-key-invalid: The Idempotency-Key is not valid here, or malformed-body: The body is not JSON, or malformed-address: The address is not well formed */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description key-missing: This needs an API key, or key-unknown: The API key is not known */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description scope-missing: The API key does not allow this */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unknown-hardware: No accelerator has that name */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-in-use: The same write is under way, or record-bundled: The record comes with Wattprint, or record-in-use: Other records rest on this one */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed: The record changed in the meantime */
            412: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body-too-large: The body is too large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media-type: The content type is not supported */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused: The Idempotency-Key belongs to another write, or invalid-request: The request does not fit its schema */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-required: Say which state of the record you change */
            428: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate-limited: Too many requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-error: Something broke on our side */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description database-unavailable: The database cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listServers: {
        parameters: {
            query?: {
                /**
                 * @description How many items to give.
                 * @example 2
                 */
                first?: number;
                /** @description The endCursor of the page before. */
                after?: string;
                /** @description Words that an id, a name or an alias has, as written or similar. */
                search?: string;
                /** @description What the list is sorted by, descending with a - before it; items without it come last. By id where nothing is said; of a search, the best fit first. */
                sort?: "id" | "-id" | "name" | "-name";
                /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
                fields?: string[];
                /** @description json, csl, bibtex, csv, ndjson; in place of the header Accept. */
                format?: string;
            };
            header?: {
                /** @description Your own id for this request: up to 128 characters of A-Z a-z 0-9 . _ : / + = -. It comes back in the answer and is in the logs; without one, or with another kind, one is made. */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the list. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerPage"];
                    "application/vnd.citationstyles.csl+json": components["schemas"]["CslItem"][];
                    "application/x-bibtex": string;
                    "text/csv": string;
                    "application/x-ndjson": string;
                    "application/vnd.wattprint.partial+json": components["schemas"]["PartialServerPage"];
                };
            };
            /** @description What If-None-Match names still holds. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not-acceptable: That format is not offered */
            406: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-request: The request does not fit its schema, or invalid-cursor: The cursor was not given by this list */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate-limited: Too many requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-error: Something broke on our side */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getServer: {
        parameters: {
            query?: {
                /** @description json, csl, bibtex; in place of the header Accept. */
                format?: string;
                /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
                fields?: string[];
            };
            header?: {
                /** @description Your own id for this request: up to 128 characters of A-Z a-z 0-9 . _ : / + = -. It comes back in the answer and is in the logs; without one, or with another kind, one is made. */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path: {
                /**
                 * @description The id, or any other name that it has.
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
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Server"];
                    "application/vnd.citationstyles.csl+json": components["schemas"]["CslItem"][];
                    "application/x-bibtex": string;
                    "application/vnd.wattprint.partial+json": components["schemas"]["PartialServer"];
                };
            };
            /** @description What If-None-Match names still holds. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description malformed-address: The address is not well formed */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unknown-record: No record has that name */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-acceptable: That format is not offered */
            406: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-request: The request does not fit its schema */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate-limited: Too many requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-error: Something broke on our side */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putServer: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the state that is changed, as GET gave it; needed where a user wrote the record before. */
                "if-match"?: string;
                /** @description * to write only where there is no such record yet. */
                "if-none-match"?: string;
                /** @description Your own id for this request: up to 128 characters of A-Z a-z 0-9 . _ : / + = -. It comes back in the answer and is in the logs; without one, or with another kind, one is made. */
                "x-request-id"?: components["parameters"]["RequestId"];
                /** @description A name of your own for this write, such as a UUID: sent again within 24 hours, with the same key and the same body, it is not done again but answered as it was. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id itself, not another name.
                 * @example acme
                 */
                id: string;
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
            /** @description The server as it is shown from now on. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Server"];
                };
            };
            /** @description The server as it is shown from now on. It is new. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Server"];
                };
            };
            /** @description idempotency-key-invalid: The Idempotency-Key is not valid here, or malformed-body: The body is not JSON, or malformed-address: The address is not well formed */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description key-missing: This needs an API key, or key-unknown: The API key is not known */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description scope-missing: The API key does not allow this */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unknown-source: No source has that id */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-in-use: The same write is under way, or record-bundled: The record comes with Wattprint, or record-conflict: Another record holds that name */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed: The record changed in the meantime */
            412: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body-too-large: The body is too large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media-type: The content type is not supported */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused: The Idempotency-Key belongs to another write, or invalid-request: The request does not fit its schema, or source-missing: The record cites no source, or dangling-link: The record names another that does not exist */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-required: Say which state of the record you change */
            428: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate-limited: Too many requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-error: Something broke on our side */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description database-unavailable: The database cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteServer: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the state that is changed, as GET gave it; needed where a user wrote the record before. */
                "if-match"?: string;
                /** @description * to write only where there is no such record yet. */
                "if-none-match"?: string;
                /** @description Your own id for this request: up to 128 characters of A-Z a-z 0-9 . _ : / + = -. It comes back in the answer and is in the logs; without one, or with another kind, one is made. */
                "x-request-id"?: components["parameters"]["RequestId"];
                /** @description A name of your own for this write, such as a UUID: sent again within 24 hours, with the same key and the same body, it is not done again but answered as it was. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id itself, not another name.
                 * @example acme
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is withdrawn. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description idempotency-key-invalid: The Idempotency-Key is not valid here, or malformed-body: The body is not JSON, or malformed-address: The address is not well formed */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description key-missing: This needs an API key, or key-unknown: The API key is not known */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description scope-missing: The API key does not allow this */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unknown-record: No record has that name */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-in-use: The same write is under way, or record-bundled: The record comes with Wattprint, or record-in-use: Other records rest on this one */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed: The record changed in the meantime */
            412: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body-too-large: The body is too large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media-type: The content type is not supported */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused: The Idempotency-Key belongs to another write, or invalid-request: The request does not fit its schema */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-required: Say which state of the record you change */
            428: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate-limited: Too many requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-error: Something broke on our side */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description database-unavailable: The database cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listEmbodiedRecords: {
        parameters: {
            query?: {
                /**
                 * @description How many items to give.
                 * @example 2
                 */
                first?: number;
                /** @description The endCursor of the page before. */
                after?: string;
                /** @description Words that an id, a name or an alias has, as written or similar. */
                search?: string;
                /** @description What the list is sorted by, descending with a - before it; items without it come last. By id where nothing is said; of a search, the best fit first. */
                sort?: "id" | "-id" | "name" | "-name";
                /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
                fields?: string[];
                /** @description json, csl, bibtex, csv, ndjson; in place of the header Accept. */
                format?: string;
            };
            header?: {
                /** @description Your own id for this request: up to 128 characters of A-Z a-z 0-9 . _ : / + = -. It comes back in the answer and is in the logs; without one, or with another kind, one is made. */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the list. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmbodiedRecordPage"];
                    "application/vnd.citationstyles.csl+json": components["schemas"]["CslItem"][];
                    "application/x-bibtex": string;
                    "text/csv": string;
                    "application/x-ndjson": string;
                    "application/vnd.wattprint.partial+json": components["schemas"]["PartialEmbodiedRecordPage"];
                };
            };
            /** @description What If-None-Match names still holds. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not-acceptable: That format is not offered */
            406: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-request: The request does not fit its schema, or invalid-cursor: The cursor was not given by this list */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate-limited: Too many requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-error: Something broke on our side */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEmbodiedRecord: {
        parameters: {
            query?: {
                /** @description json, csl, bibtex; in place of the header Accept. */
                format?: string;
                /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
                fields?: string[];
            };
            header?: {
                /** @description Your own id for this request: up to 128 characters of A-Z a-z 0-9 . _ : / + = -. It comes back in the answer and is in the logs; without one, or with another kind, one is made. */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path: {
                /**
                 * @description The id, or any other name that it has.
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
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmbodiedRecord"];
                    "application/vnd.citationstyles.csl+json": components["schemas"]["CslItem"][];
                    "application/x-bibtex": string;
                    "application/vnd.wattprint.partial+json": components["schemas"]["PartialEmbodiedRecord"];
                };
            };
            /** @description What If-None-Match names still holds. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description malformed-address: The address is not well formed */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unknown-record: No record has that name */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-acceptable: That format is not offered */
            406: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-request: The request does not fit its schema */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate-limited: Too many requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-error: Something broke on our side */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putEmbodiedRecord: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the state that is changed, as GET gave it; needed where a user wrote the record before. */
                "if-match"?: string;
                /** @description * to write only where there is no such record yet. */
                "if-none-match"?: string;
                /** @description Your own id for this request: up to 128 characters of A-Z a-z 0-9 . _ : / + = -. It comes back in the answer and is in the logs; without one, or with another kind, one is made. */
                "x-request-id"?: components["parameters"]["RequestId"];
                /** @description A name of your own for this write, such as a UUID: sent again within 24 hours, with the same key and the same body, it is not done again but answered as it was. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id itself, not another name.
                 * @example acme
                 */
                id: string;
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
            /** @description The embodied record as it is shown from now on. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmbodiedRecord"];
                };
            };
            /** @description The embodied record as it is shown from now on. It is new. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmbodiedRecord"];
                };
            };
            /** @description idempotency-key-invalid: The Idempotency-Key is not valid here, or malformed-body: The body is not JSON, or malformed-address: The address is not well formed */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description key-missing: This needs an API key, or key-unknown: The API key is not known */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description scope-missing: The API key does not allow this */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unknown-source: No source has that id */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-in-use: The same write is under way, or record-bundled: The record comes with Wattprint, or record-conflict: Another record holds that name */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed: The record changed in the meantime */
            412: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body-too-large: The body is too large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media-type: The content type is not supported */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused: The Idempotency-Key belongs to another write, or invalid-request: The request does not fit its schema, or source-missing: The record cites no source, or dangling-link: The record names another that does not exist */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-required: Say which state of the record you change */
            428: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate-limited: Too many requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-error: Something broke on our side */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description database-unavailable: The database cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteEmbodiedRecord: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the state that is changed, as GET gave it; needed where a user wrote the record before. */
                "if-match"?: string;
                /** @description * to write only where there is no such record yet. */
                "if-none-match"?: string;
                /** @description Your own id for this request: up to 128 characters of A-Z a-z 0-9 . _ : / + = -. It comes back in the answer and is in the logs; without one, or with another kind, one is made. */
                "x-request-id"?: components["parameters"]["RequestId"];
                /** @description A name of your own for this write, such as a UUID: sent again within 24 hours, with the same key and the same body, it is not done again but answered as it was. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id itself, not another name.
                 * @example acme
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is withdrawn. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description idempotency-key-invalid: The Idempotency-Key is not valid here, or malformed-body: The body is not JSON, or malformed-address: The address is not well formed */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description key-missing: This needs an API key, or key-unknown: The API key is not known */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description scope-missing: The API key does not allow this */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unknown-record: No record has that name */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-in-use: The same write is under way, or record-bundled: The record comes with Wattprint, or record-in-use: Other records rest on this one */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed: The record changed in the meantime */
            412: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body-too-large: The body is too large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media-type: The content type is not supported */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused: The Idempotency-Key belongs to another write, or invalid-request: The request does not fit its schema */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-required: Say which state of the record you change */
            428: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate-limited: Too many requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-error: Something broke on our side */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description database-unavailable: The database cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listGridZones: {
        parameters: {
            query?: {
                /**
                 * @description How many items to give.
                 * @example 2
                 */
                first?: number;
                /** @description The endCursor of the page before. */
                after?: string;
                /** @description Words that an id, a name or an alias has, as written or similar. */
                search?: string;
                kind?: components["schemas"]["GridZoneKind"];
                country?: string;
                /** @description What the list is sorted by, descending with a - before it; items without it come last. By id where nothing is said; of a search, the best fit first. */
                sort?: "id" | "-id" | "name" | "-name";
                /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
                fields?: string[];
                /** @description json, csl, bibtex, csv, ndjson; in place of the header Accept. */
                format?: string;
            };
            header?: {
                /** @description Your own id for this request: up to 128 characters of A-Z a-z 0-9 . _ : / + = -. It comes back in the answer and is in the logs; without one, or with another kind, one is made. */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the list. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GridZonePage"];
                    "application/vnd.citationstyles.csl+json": components["schemas"]["CslItem"][];
                    "application/x-bibtex": string;
                    "text/csv": string;
                    "application/x-ndjson": string;
                    "application/vnd.wattprint.partial+json": components["schemas"]["PartialGridZonePage"];
                };
            };
            /** @description What If-None-Match names still holds. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not-acceptable: That format is not offered */
            406: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-request: The request does not fit its schema, or invalid-cursor: The cursor was not given by this list */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate-limited: Too many requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-error: Something broke on our side */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getGridZone: {
        parameters: {
            query?: {
                /** @description json, csl, bibtex; in place of the header Accept. */
                format?: string;
                /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
                fields?: string[];
            };
            header?: {
                /** @description Your own id for this request: up to 128 characters of A-Z a-z 0-9 . _ : / + = -. It comes back in the answer and is in the logs; without one, or with another kind, one is made. */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path: {
                /**
                 * @description The id, or any other name that it has.
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
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GridZone"];
                    "application/vnd.citationstyles.csl+json": components["schemas"]["CslItem"][];
                    "application/x-bibtex": string;
                    "application/vnd.wattprint.partial+json": components["schemas"]["PartialGridZone"];
                };
            };
            /** @description What If-None-Match names still holds. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description malformed-address: The address is not well formed */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unknown-zone: No grid zone has that name */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-acceptable: That format is not offered */
            406: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-request: The request does not fit its schema */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate-limited: Too many requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-error: Something broke on our side */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putGridZone: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the state that is changed, as GET gave it; needed where a user wrote the record before. */
                "if-match"?: string;
                /** @description * to write only where there is no such record yet. */
                "if-none-match"?: string;
                /** @description Your own id for this request: up to 128 characters of A-Z a-z 0-9 . _ : / + = -. It comes back in the answer and is in the logs; without one, or with another kind, one is made. */
                "x-request-id"?: components["parameters"]["RequestId"];
                /** @description A name of your own for this write, such as a UUID: sent again within 24 hours, with the same key and the same body, it is not done again but answered as it was. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id itself, not another name.
                 * @example acme
                 */
                id: string;
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
            /** @description The grid zone as it is shown from now on. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GridZone"];
                };
            };
            /** @description The grid zone as it is shown from now on. It is new. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GridZone"];
                };
            };
            /** @description idempotency-key-invalid: The Idempotency-Key is not valid here, or malformed-body: The body is not JSON, or malformed-address: The address is not well formed */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description key-missing: This needs an API key, or key-unknown: The API key is not known */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description scope-missing: The API key does not allow this */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unknown-source: No source has that id */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-in-use: The same write is under way, or record-bundled: The record comes with Wattprint, or record-conflict: Another record holds that name */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed: The record changed in the meantime */
            412: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body-too-large: The body is too large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media-type: The content type is not supported */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused: The Idempotency-Key belongs to another write, or invalid-request: The request does not fit its schema, or source-missing: The record cites no source, or dangling-link: The record names another that does not exist */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-required: Say which state of the record you change */
            428: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate-limited: Too many requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-error: Something broke on our side */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description database-unavailable: The database cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteGridZone: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the state that is changed, as GET gave it; needed where a user wrote the record before. */
                "if-match"?: string;
                /** @description * to write only where there is no such record yet. */
                "if-none-match"?: string;
                /** @description Your own id for this request: up to 128 characters of A-Z a-z 0-9 . _ : / + = -. It comes back in the answer and is in the logs; without one, or with another kind, one is made. */
                "x-request-id"?: components["parameters"]["RequestId"];
                /** @description A name of your own for this write, such as a UUID: sent again within 24 hours, with the same key and the same body, it is not done again but answered as it was. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id itself, not another name.
                 * @example acme
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is withdrawn. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description idempotency-key-invalid: The Idempotency-Key is not valid here, or malformed-body: The body is not JSON, or malformed-address: The address is not well formed */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description key-missing: This needs an API key, or key-unknown: The API key is not known */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description scope-missing: The API key does not allow this */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unknown-zone: No grid zone has that name */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-in-use: The same write is under way, or record-bundled: The record comes with Wattprint, or record-in-use: Other records rest on this one */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed: The record changed in the meantime */
            412: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body-too-large: The body is too large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media-type: The content type is not supported */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused: The Idempotency-Key belongs to another write, or invalid-request: The request does not fit its schema */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-required: Say which state of the record you change */
            428: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate-limited: Too many requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-error: Something broke on our side */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description database-unavailable: The database cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAllGridSeries: {
        parameters: {
            query?: {
                /**
                 * @description How many items to give.
                 * @example 2
                 */
                first?: number;
                /** @description The endCursor of the page before. */
                after?: string;
                /** @description Words that an id, a name or an alias has, as written or similar. */
                search?: string;
                zone?: string;
                field?: components["schemas"]["GridSeriesField"];
                basis?: "lifecycle" | "direct";
                /** @description What the list is sorted by, descending with a - before it; items without it come last. By id where nothing is said; of a search, the best fit first. */
                sort?: "id" | "-id";
                /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
                fields?: string[];
                /** @description json, csl, bibtex, csv, ndjson; in place of the header Accept. */
                format?: string;
            };
            header?: {
                /** @description Your own id for this request: up to 128 characters of A-Z a-z 0-9 . _ : / + = -. It comes back in the answer and is in the logs; without one, or with another kind, one is made. */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the list. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GridSeriesPage"];
                    "application/vnd.citationstyles.csl+json": components["schemas"]["CslItem"][];
                    "application/x-bibtex": string;
                    "text/csv": string;
                    "application/x-ndjson": string;
                    "application/vnd.wattprint.partial+json": components["schemas"]["PartialGridSeriesPage"];
                };
            };
            /** @description What If-None-Match names still holds. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not-acceptable: That format is not offered */
            406: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-request: The request does not fit its schema, or invalid-cursor: The cursor was not given by this list */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate-limited: Too many requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-error: Something broke on our side */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getGridSeries: {
        parameters: {
            query?: {
                /** @description json, csl, bibtex; in place of the header Accept. */
                format?: string;
                /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
                fields?: string[];
            };
            header?: {
                /** @description Your own id for this request: up to 128 characters of A-Z a-z 0-9 . _ : / + = -. It comes back in the answer and is in the logs; without one, or with another kind, one is made. */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path: {
                /**
                 * @description The id, or any other name that it has.
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
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GridSeries"];
                    "application/vnd.citationstyles.csl+json": components["schemas"]["CslItem"][];
                    "application/x-bibtex": string;
                    "application/vnd.wattprint.partial+json": components["schemas"]["PartialGridSeries"];
                };
            };
            /** @description What If-None-Match names still holds. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description malformed-address: The address is not well formed */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unknown-record: No record has that name */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-acceptable: That format is not offered */
            406: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-request: The request does not fit its schema */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate-limited: Too many requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-error: Something broke on our side */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putGridSeries: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the state that is changed, as GET gave it; needed where a user wrote the record before. */
                "if-match"?: string;
                /** @description * to write only where there is no such record yet. */
                "if-none-match"?: string;
                /** @description Your own id for this request: up to 128 characters of A-Z a-z 0-9 . _ : / + = -. It comes back in the answer and is in the logs; without one, or with another kind, one is made. */
                "x-request-id"?: components["parameters"]["RequestId"];
                /** @description A name of your own for this write, such as a UUID: sent again within 24 hours, with the same key and the same body, it is not done again but answered as it was. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id itself, not another name.
                 * @example acme
                 */
                id: string;
            };
            cookie?: never;
        };
        /** @description The intensity of a grid zone hour by hour, all from one source. */
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
            /** @description The grid series as it is shown from now on. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GridSeries"];
                };
            };
            /** @description The grid series as it is shown from now on. It is new. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GridSeries"];
                };
            };
            /** @description idempotency-key-invalid: The Idempotency-Key is not valid here, or malformed-body: The body is not JSON, or malformed-address: The address is not well formed */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description key-missing: This needs an API key, or key-unknown: The API key is not known */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description scope-missing: The API key does not allow this */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unknown-source: No source has that id */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-in-use: The same write is under way, or record-bundled: The record comes with Wattprint, or record-conflict: Another record holds that name */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed: The record changed in the meantime */
            412: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body-too-large: The body is too large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media-type: The content type is not supported */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused: The Idempotency-Key belongs to another write, or invalid-request: The request does not fit its schema, or source-missing: The record cites no source, or dangling-link: The record names another that does not exist */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-required: Say which state of the record you change */
            428: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate-limited: Too many requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-error: Something broke on our side */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description database-unavailable: The database cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteGridSeries: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the state that is changed, as GET gave it; needed where a user wrote the record before. */
                "if-match"?: string;
                /** @description * to write only where there is no such record yet. */
                "if-none-match"?: string;
                /** @description Your own id for this request: up to 128 characters of A-Z a-z 0-9 . _ : / + = -. It comes back in the answer and is in the logs; without one, or with another kind, one is made. */
                "x-request-id"?: components["parameters"]["RequestId"];
                /** @description A name of your own for this write, such as a UUID: sent again within 24 hours, with the same key and the same body, it is not done again but answered as it was. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id itself, not another name.
                 * @example acme
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is withdrawn. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description idempotency-key-invalid: The Idempotency-Key is not valid here, or malformed-body: The body is not JSON, or malformed-address: The address is not well formed */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description key-missing: This needs an API key, or key-unknown: The API key is not known */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description scope-missing: The API key does not allow this */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unknown-record: No record has that name */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-in-use: The same write is under way, or record-bundled: The record comes with Wattprint, or record-in-use: Other records rest on this one */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed: The record changed in the meantime */
            412: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body-too-large: The body is too large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media-type: The content type is not supported */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused: The Idempotency-Key belongs to another write, or invalid-request: The request does not fit its schema */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-required: Say which state of the record you change */
            428: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate-limited: Too many requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-error: Something broke on our side */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description database-unavailable: The database cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCloudRegions: {
        parameters: {
            query?: {
                /**
                 * @description How many items to give.
                 * @example 2
                 */
                first?: number;
                /** @description The endCursor of the page before. */
                after?: string;
                /** @description Words that an id, a name or an alias has, as written or similar. */
                search?: string;
                provider?: string;
                zone?: string;
                /** @description What the list is sorted by, descending with a - before it; items without it come last. By id where nothing is said; of a search, the best fit first. */
                sort?: "id" | "-id" | "name" | "-name";
                /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
                fields?: string[];
                /** @description json, csl, bibtex, csv, ndjson; in place of the header Accept. */
                format?: string;
            };
            header?: {
                /** @description Your own id for this request: up to 128 characters of A-Z a-z 0-9 . _ : / + = -. It comes back in the answer and is in the logs; without one, or with another kind, one is made. */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the list. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CloudRegionPage"];
                    "application/vnd.citationstyles.csl+json": components["schemas"]["CslItem"][];
                    "application/x-bibtex": string;
                    "text/csv": string;
                    "application/x-ndjson": string;
                    "application/vnd.wattprint.partial+json": components["schemas"]["PartialCloudRegionPage"];
                };
            };
            /** @description What If-None-Match names still holds. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not-acceptable: That format is not offered */
            406: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-request: The request does not fit its schema, or invalid-cursor: The cursor was not given by this list */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate-limited: Too many requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-error: Something broke on our side */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCloudRegion: {
        parameters: {
            query?: {
                /** @description json, csl, bibtex; in place of the header Accept. */
                format?: string;
                /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
                fields?: string[];
            };
            header?: {
                /** @description Your own id for this request: up to 128 characters of A-Z a-z 0-9 . _ : / + = -. It comes back in the answer and is in the logs; without one, or with another kind, one is made. */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path: {
                /**
                 * @description The id, or any other name that it has.
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
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CloudRegion"];
                    "application/vnd.citationstyles.csl+json": components["schemas"]["CslItem"][];
                    "application/x-bibtex": string;
                    "application/vnd.wattprint.partial+json": components["schemas"]["PartialCloudRegion"];
                };
            };
            /** @description What If-None-Match names still holds. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description malformed-address: The address is not well formed */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unknown-region: No cloud region has that name */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-acceptable: That format is not offered */
            406: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-request: The request does not fit its schema */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate-limited: Too many requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-error: Something broke on our side */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putCloudRegion: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the state that is changed, as GET gave it; needed where a user wrote the record before. */
                "if-match"?: string;
                /** @description * to write only where there is no such record yet. */
                "if-none-match"?: string;
                /** @description Your own id for this request: up to 128 characters of A-Z a-z 0-9 . _ : / + = -. It comes back in the answer and is in the logs; without one, or with another kind, one is made. */
                "x-request-id"?: components["parameters"]["RequestId"];
                /** @description A name of your own for this write, such as a UUID: sent again within 24 hours, with the same key and the same body, it is not done again but answered as it was. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id itself, not another name.
                 * @example acme
                 */
                id: string;
            };
            cookie?: never;
        };
        /** @description A region of a cloud provider. */
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
            /** @description The cloud region as it is shown from now on. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CloudRegion"];
                };
            };
            /** @description The cloud region as it is shown from now on. It is new. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CloudRegion"];
                };
            };
            /** @description idempotency-key-invalid: The Idempotency-Key is not valid here, or malformed-body: The body is not JSON, or malformed-address: The address is not well formed */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description key-missing: This needs an API key, or key-unknown: The API key is not known */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description scope-missing: The API key does not allow this */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unknown-source: No source has that id */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-in-use: The same write is under way, or record-bundled: The record comes with Wattprint, or record-conflict: Another record holds that name */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed: The record changed in the meantime */
            412: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body-too-large: The body is too large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media-type: The content type is not supported */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused: The Idempotency-Key belongs to another write, or invalid-request: The request does not fit its schema, or source-missing: The record cites no source, or dangling-link: The record names another that does not exist */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-required: Say which state of the record you change */
            428: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate-limited: Too many requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-error: Something broke on our side */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description database-unavailable: The database cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteCloudRegion: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the state that is changed, as GET gave it; needed where a user wrote the record before. */
                "if-match"?: string;
                /** @description * to write only where there is no such record yet. */
                "if-none-match"?: string;
                /** @description Your own id for this request: up to 128 characters of A-Z a-z 0-9 . _ : / + = -. It comes back in the answer and is in the logs; without one, or with another kind, one is made. */
                "x-request-id"?: components["parameters"]["RequestId"];
                /** @description A name of your own for this write, such as a UUID: sent again within 24 hours, with the same key and the same body, it is not done again but answered as it was. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id itself, not another name.
                 * @example acme
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is withdrawn. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description idempotency-key-invalid: The Idempotency-Key is not valid here, or malformed-body: The body is not JSON, or malformed-address: The address is not well formed */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description key-missing: This needs an API key, or key-unknown: The API key is not known */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description scope-missing: The API key does not allow this */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unknown-region: No cloud region has that name */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-in-use: The same write is under way, or record-bundled: The record comes with Wattprint, or record-in-use: Other records rest on this one */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed: The record changed in the meantime */
            412: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body-too-large: The body is too large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media-type: The content type is not supported */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused: The Idempotency-Key belongs to another write, or invalid-request: The request does not fit its schema */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-required: Say which state of the record you change */
            428: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate-limited: Too many requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-error: Something broke on our side */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description database-unavailable: The database cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOperators: {
        parameters: {
            query?: {
                /**
                 * @description How many items to give.
                 * @example 2
                 */
                first?: number;
                /** @description The endCursor of the page before. */
                after?: string;
                /** @description Words that an id, a name or an alias has, as written or similar. */
                search?: string;
                /** @description What the list is sorted by, descending with a - before it; items without it come last. By id where nothing is said; of a search, the best fit first. */
                sort?: "id" | "-id" | "name" | "-name";
                /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
                fields?: string[];
                /** @description json, csl, bibtex, csv, ndjson; in place of the header Accept. */
                format?: string;
            };
            header?: {
                /** @description Your own id for this request: up to 128 characters of A-Z a-z 0-9 . _ : / + = -. It comes back in the answer and is in the logs; without one, or with another kind, one is made. */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the list. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperatorPage"];
                    "application/vnd.citationstyles.csl+json": components["schemas"]["CslItem"][];
                    "application/x-bibtex": string;
                    "text/csv": string;
                    "application/x-ndjson": string;
                    "application/vnd.wattprint.partial+json": components["schemas"]["PartialOperatorPage"];
                };
            };
            /** @description What If-None-Match names still holds. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not-acceptable: That format is not offered */
            406: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-request: The request does not fit its schema, or invalid-cursor: The cursor was not given by this list */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate-limited: Too many requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-error: Something broke on our side */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOperator: {
        parameters: {
            query?: {
                /** @description json, csl, bibtex; in place of the header Accept. */
                format?: string;
                /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
                fields?: string[];
            };
            header?: {
                /** @description Your own id for this request: up to 128 characters of A-Z a-z 0-9 . _ : / + = -. It comes back in the answer and is in the logs; without one, or with another kind, one is made. */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path: {
                /**
                 * @description The id, or any other name that it has.
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
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operator"];
                    "application/vnd.citationstyles.csl+json": components["schemas"]["CslItem"][];
                    "application/x-bibtex": string;
                    "application/vnd.wattprint.partial+json": components["schemas"]["PartialOperator"];
                };
            };
            /** @description What If-None-Match names still holds. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description malformed-address: The address is not well formed */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unknown-operator: No operator has that name */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-acceptable: That format is not offered */
            406: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-request: The request does not fit its schema */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate-limited: Too many requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-error: Something broke on our side */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putOperator: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the state that is changed, as GET gave it; needed where a user wrote the record before. */
                "if-match"?: string;
                /** @description * to write only where there is no such record yet. */
                "if-none-match"?: string;
                /** @description Your own id for this request: up to 128 characters of A-Z a-z 0-9 . _ : / + = -. It comes back in the answer and is in the logs; without one, or with another kind, one is made. */
                "x-request-id"?: components["parameters"]["RequestId"];
                /** @description A name of your own for this write, such as a UUID: sent again within 24 hours, with the same key and the same body, it is not done again but answered as it was. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id itself, not another name.
                 * @example acme
                 */
                id: string;
            };
            cookie?: never;
        };
        /** @description Who runs the data centres. */
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
            /** @description The operator as it is shown from now on. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operator"];
                };
            };
            /** @description The operator as it is shown from now on. It is new. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operator"];
                };
            };
            /** @description idempotency-key-invalid: The Idempotency-Key is not valid here, or malformed-body: The body is not JSON, or malformed-address: The address is not well formed */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description key-missing: This needs an API key, or key-unknown: The API key is not known */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description scope-missing: The API key does not allow this */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unknown-source: No source has that id */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-in-use: The same write is under way, or record-bundled: The record comes with Wattprint, or record-conflict: Another record holds that name */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed: The record changed in the meantime */
            412: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body-too-large: The body is too large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media-type: The content type is not supported */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused: The Idempotency-Key belongs to another write, or invalid-request: The request does not fit its schema, or source-missing: The record cites no source, or dangling-link: The record names another that does not exist */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-required: Say which state of the record you change */
            428: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate-limited: Too many requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-error: Something broke on our side */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description database-unavailable: The database cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteOperator: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the state that is changed, as GET gave it; needed where a user wrote the record before. */
                "if-match"?: string;
                /** @description * to write only where there is no such record yet. */
                "if-none-match"?: string;
                /** @description Your own id for this request: up to 128 characters of A-Z a-z 0-9 . _ : / + = -. It comes back in the answer and is in the logs; without one, or with another kind, one is made. */
                "x-request-id"?: components["parameters"]["RequestId"];
                /** @description A name of your own for this write, such as a UUID: sent again within 24 hours, with the same key and the same body, it is not done again but answered as it was. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id itself, not another name.
                 * @example acme
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is withdrawn. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description idempotency-key-invalid: The Idempotency-Key is not valid here, or malformed-body: The body is not JSON, or malformed-address: The address is not well formed */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description key-missing: This needs an API key, or key-unknown: The API key is not known */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description scope-missing: The API key does not allow this */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unknown-operator: No operator has that name */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-in-use: The same write is under way, or record-bundled: The record comes with Wattprint, or record-in-use: Other records rest on this one */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed: The record changed in the meantime */
            412: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body-too-large: The body is too large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media-type: The content type is not supported */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused: The Idempotency-Key belongs to another write, or invalid-request: The request does not fit its schema */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-required: Say which state of the record you change */
            428: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate-limited: Too many requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-error: Something broke on our side */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description database-unavailable: The database cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listModels: {
        parameters: {
            query?: {
                /**
                 * @description How many items to give.
                 * @example 2
                 */
                first?: number;
                /** @description The endCursor of the page before. */
                after?: string;
                /** @description Words that an id, a name or an alias has, as written or similar. */
                search?: string;
                developer?: string;
                family?: string;
                access?: components["schemas"]["Access"];
                minParameters?: number;
                maxParameters?: number;
                releasedFrom?: string;
                releasedTo?: string;
                hasMeasurement?: boolean;
                /** @description What the list is sorted by, descending with a - before it; items without it come last. By id where nothing is said; of a search, the best fit first. */
                sort?: "id" | "-id" | "name" | "-name" | "released" | "-released" | "totalParameters" | "-totalParameters";
                /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
                fields?: string[];
                /** @description json, csl, bibtex, csv, ndjson; in place of the header Accept. */
                format?: string;
            };
            header?: {
                /** @description Your own id for this request: up to 128 characters of A-Z a-z 0-9 . _ : / + = -. It comes back in the answer and is in the logs; without one, or with another kind, one is made. */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the list. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelPage"];
                    "application/vnd.citationstyles.csl+json": components["schemas"]["CslItem"][];
                    "application/x-bibtex": string;
                    "text/csv": string;
                    "application/x-ndjson": string;
                    "application/vnd.wattprint.partial+json": components["schemas"]["PartialModelPage"];
                };
            };
            /** @description What If-None-Match names still holds. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not-acceptable: That format is not offered */
            406: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-request: The request does not fit its schema, or invalid-cursor: The cursor was not given by this list */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate-limited: Too many requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-error: Something broke on our side */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getModel: {
        parameters: {
            query?: {
                /** @description json, csl, bibtex; in place of the header Accept. */
                format?: string;
                /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
                fields?: string[];
            };
            header?: {
                /** @description Your own id for this request: up to 128 characters of A-Z a-z 0-9 . _ : / + = -. It comes back in the answer and is in the logs; without one, or with another kind, one is made. */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path: {
                /**
                 * @description The id, or any other name that it has.
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
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Model"];
                    "application/vnd.citationstyles.csl+json": components["schemas"]["CslItem"][];
                    "application/x-bibtex": string;
                    "application/vnd.wattprint.partial+json": components["schemas"]["PartialModel"];
                };
            };
            /** @description What If-None-Match names still holds. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description malformed-address: The address is not well formed */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unknown-model: No model has that name */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-acceptable: That format is not offered */
            406: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-request: The request does not fit its schema */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate-limited: Too many requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-error: Something broke on our side */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putModel: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the state that is changed, as GET gave it; needed where a user wrote the record before. */
                "if-match"?: string;
                /** @description * to write only where there is no such record yet. */
                "if-none-match"?: string;
                /** @description Your own id for this request: up to 128 characters of A-Z a-z 0-9 . _ : / + = -. It comes back in the answer and is in the logs; without one, or with another kind, one is made. */
                "x-request-id"?: components["parameters"]["RequestId"];
                /** @description A name of your own for this write, such as a UUID: sent again within 24 hours, with the same key and the same body, it is not done again but answered as it was. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id itself, not another name.
                 * @example acme
                 */
                id: string;
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
            /** @description The model as it is shown from now on. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Model"];
                };
            };
            /** @description The model as it is shown from now on. It is new. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Model"];
                };
            };
            /** @description idempotency-key-invalid: The Idempotency-Key is not valid here, or malformed-body: The body is not JSON, or malformed-address: The address is not well formed */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description key-missing: This needs an API key, or key-unknown: The API key is not known */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description scope-missing: The API key does not allow this */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unknown-source: No source has that id */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-in-use: The same write is under way, or record-bundled: The record comes with Wattprint, or record-conflict: Another record holds that name */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed: The record changed in the meantime */
            412: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body-too-large: The body is too large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media-type: The content type is not supported */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused: The Idempotency-Key belongs to another write, or invalid-request: The request does not fit its schema, or source-missing: The record cites no source, or dangling-link: The record names another that does not exist */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-required: Say which state of the record you change */
            428: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate-limited: Too many requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-error: Something broke on our side */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description database-unavailable: The database cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteModel: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the state that is changed, as GET gave it; needed where a user wrote the record before. */
                "if-match"?: string;
                /** @description * to write only where there is no such record yet. */
                "if-none-match"?: string;
                /** @description Your own id for this request: up to 128 characters of A-Z a-z 0-9 . _ : / + = -. It comes back in the answer and is in the logs; without one, or with another kind, one is made. */
                "x-request-id"?: components["parameters"]["RequestId"];
                /** @description A name of your own for this write, such as a UUID: sent again within 24 hours, with the same key and the same body, it is not done again but answered as it was. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id itself, not another name.
                 * @example acme
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is withdrawn. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description idempotency-key-invalid: The Idempotency-Key is not valid here, or malformed-body: The body is not JSON, or malformed-address: The address is not well formed */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description key-missing: This needs an API key, or key-unknown: The API key is not known */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description scope-missing: The API key does not allow this */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unknown-model: No model has that name */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-in-use: The same write is under way, or record-bundled: The record comes with Wattprint, or record-in-use: Other records rest on this one */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed: The record changed in the meantime */
            412: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body-too-large: The body is too large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media-type: The content type is not supported */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused: The Idempotency-Key belongs to another write, or invalid-request: The request does not fit its schema */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-required: Say which state of the record you change */
            428: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate-limited: Too many requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-error: Something broke on our side */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description database-unavailable: The database cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTrainingRuns: {
        parameters: {
            query?: {
                /**
                 * @description How many items to give.
                 * @example 2
                 */
                first?: number;
                /** @description The endCursor of the page before. */
                after?: string;
                /** @description Words that an id, a name or an alias has, as written or similar. */
                search?: string;
                model?: string;
                phase?: components["schemas"]["TrainingPhase"];
                /** @description What the list is sorted by, descending with a - before it; items without it come last. By id where nothing is said; of a search, the best fit first. */
                sort?: "id" | "-id";
                /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
                fields?: string[];
                /** @description json, csl, bibtex, csv, ndjson; in place of the header Accept. */
                format?: string;
            };
            header?: {
                /** @description Your own id for this request: up to 128 characters of A-Z a-z 0-9 . _ : / + = -. It comes back in the answer and is in the logs; without one, or with another kind, one is made. */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the list. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrainingRunPage"];
                    "application/vnd.citationstyles.csl+json": components["schemas"]["CslItem"][];
                    "application/x-bibtex": string;
                    "text/csv": string;
                    "application/x-ndjson": string;
                    "application/vnd.wattprint.partial+json": components["schemas"]["PartialTrainingRunPage"];
                };
            };
            /** @description What If-None-Match names still holds. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not-acceptable: That format is not offered */
            406: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-request: The request does not fit its schema, or invalid-cursor: The cursor was not given by this list */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate-limited: Too many requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-error: Something broke on our side */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTrainingRun: {
        parameters: {
            query?: {
                /** @description json, csl, bibtex; in place of the header Accept. */
                format?: string;
                /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
                fields?: string[];
            };
            header?: {
                /** @description Your own id for this request: up to 128 characters of A-Z a-z 0-9 . _ : / + = -. It comes back in the answer and is in the logs; without one, or with another kind, one is made. */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path: {
                /**
                 * @description The id, or any other name that it has.
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
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrainingRun"];
                    "application/vnd.citationstyles.csl+json": components["schemas"]["CslItem"][];
                    "application/x-bibtex": string;
                    "application/vnd.wattprint.partial+json": components["schemas"]["PartialTrainingRun"];
                };
            };
            /** @description What If-None-Match names still holds. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description malformed-address: The address is not well formed */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unknown-record: No record has that name */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-acceptable: That format is not offered */
            406: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-request: The request does not fit its schema */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate-limited: Too many requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-error: Something broke on our side */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putTrainingRun: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the state that is changed, as GET gave it; needed where a user wrote the record before. */
                "if-match"?: string;
                /** @description * to write only where there is no such record yet. */
                "if-none-match"?: string;
                /** @description Your own id for this request: up to 128 characters of A-Z a-z 0-9 . _ : / + = -. It comes back in the answer and is in the logs; without one, or with another kind, one is made. */
                "x-request-id"?: components["parameters"]["RequestId"];
                /** @description A name of your own for this write, such as a UUID: sent again within 24 hours, with the same key and the same body, it is not done again but answered as it was. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id itself, not another name.
                 * @example acme
                 */
                id: string;
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
            /** @description The training run as it is shown from now on. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrainingRun"];
                };
            };
            /** @description The training run as it is shown from now on. It is new. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrainingRun"];
                };
            };
            /** @description idempotency-key-invalid: The Idempotency-Key is not valid here, or malformed-body: The body is not JSON, or malformed-address: The address is not well formed */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description key-missing: This needs an API key, or key-unknown: The API key is not known */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description scope-missing: The API key does not allow this */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unknown-source: No source has that id */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-in-use: The same write is under way, or record-bundled: The record comes with Wattprint, or record-conflict: Another record holds that name */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed: The record changed in the meantime */
            412: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body-too-large: The body is too large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media-type: The content type is not supported */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused: The Idempotency-Key belongs to another write, or invalid-request: The request does not fit its schema, or source-missing: The record cites no source, or dangling-link: The record names another that does not exist */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-required: Say which state of the record you change */
            428: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate-limited: Too many requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-error: Something broke on our side */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description database-unavailable: The database cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteTrainingRun: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the state that is changed, as GET gave it; needed where a user wrote the record before. */
                "if-match"?: string;
                /** @description * to write only where there is no such record yet. */
                "if-none-match"?: string;
                /** @description Your own id for this request: up to 128 characters of A-Z a-z 0-9 . _ : / + = -. It comes back in the answer and is in the logs; without one, or with another kind, one is made. */
                "x-request-id"?: components["parameters"]["RequestId"];
                /** @description A name of your own for this write, such as a UUID: sent again within 24 hours, with the same key and the same body, it is not done again but answered as it was. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id itself, not another name.
                 * @example acme
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is withdrawn. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description idempotency-key-invalid: The Idempotency-Key is not valid here, or malformed-body: The body is not JSON, or malformed-address: The address is not well formed */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description key-missing: This needs an API key, or key-unknown: The API key is not known */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description scope-missing: The API key does not allow this */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unknown-record: No record has that name */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-in-use: The same write is under way, or record-bundled: The record comes with Wattprint, or record-in-use: Other records rest on this one */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed: The record changed in the meantime */
            412: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body-too-large: The body is too large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media-type: The content type is not supported */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused: The Idempotency-Key belongs to another write, or invalid-request: The request does not fit its schema */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-required: Say which state of the record you change */
            428: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate-limited: Too many requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-error: Something broke on our side */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description database-unavailable: The database cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMeasurements: {
        parameters: {
            query?: {
                /**
                 * @description How many items to give.
                 * @example 2
                 */
                first?: number;
                /** @description The endCursor of the page before. */
                after?: string;
                /** @description Words that an id, a name or an alias has, as written or similar. */
                search?: string;
                model?: string;
                hardware?: string;
                source?: string;
                /** @description What the list is sorted by, descending with a - before it; items without it come last. By id where nothing is said; of a search, the best fit first. */
                sort?: "id" | "-id" | "totalParameters" | "-totalParameters";
                /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
                fields?: string[];
                /** @description json, csl, bibtex, csv, ndjson; in place of the header Accept. */
                format?: string;
            };
            header?: {
                /** @description Your own id for this request: up to 128 characters of A-Z a-z 0-9 . _ : / + = -. It comes back in the answer and is in the logs; without one, or with another kind, one is made. */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the list. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeasurementPage"];
                    "application/vnd.citationstyles.csl+json": components["schemas"]["CslItem"][];
                    "application/x-bibtex": string;
                    "text/csv": string;
                    "application/x-ndjson": string;
                    "application/vnd.wattprint.partial+json": components["schemas"]["PartialMeasurementPage"];
                };
            };
            /** @description What If-None-Match names still holds. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not-acceptable: That format is not offered */
            406: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-request: The request does not fit its schema, or invalid-cursor: The cursor was not given by this list */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate-limited: Too many requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-error: Something broke on our side */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMeasurement: {
        parameters: {
            query?: {
                /** @description json, csl, bibtex; in place of the header Accept. */
                format?: string;
                /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
                fields?: string[];
            };
            header?: {
                /** @description Your own id for this request: up to 128 characters of A-Z a-z 0-9 . _ : / + = -. It comes back in the answer and is in the logs; without one, or with another kind, one is made. */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path: {
                /**
                 * @description The id, or any other name that it has.
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
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Measurement"];
                    "application/vnd.citationstyles.csl+json": components["schemas"]["CslItem"][];
                    "application/x-bibtex": string;
                    "application/vnd.wattprint.partial+json": components["schemas"]["PartialMeasurement"];
                };
            };
            /** @description What If-None-Match names still holds. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description malformed-address: The address is not well formed */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unknown-record: No record has that name */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-acceptable: That format is not offered */
            406: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-request: The request does not fit its schema */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate-limited: Too many requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-error: Something broke on our side */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putMeasurement: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the state that is changed, as GET gave it; needed where a user wrote the record before. */
                "if-match"?: string;
                /** @description * to write only where there is no such record yet. */
                "if-none-match"?: string;
                /** @description Your own id for this request: up to 128 characters of A-Z a-z 0-9 . _ : / + = -. It comes back in the answer and is in the logs; without one, or with another kind, one is made. */
                "x-request-id"?: components["parameters"]["RequestId"];
                /** @description A name of your own for this write, such as a UUID: sent again within 24 hours, with the same key and the same body, it is not done again but answered as it was. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id itself, not another name.
                 * @example acme
                 */
                id: string;
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
            /** @description The measurement as it is shown from now on. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Measurement"];
                };
            };
            /** @description The measurement as it is shown from now on. It is new. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Measurement"];
                };
            };
            /** @description idempotency-key-invalid: The Idempotency-Key is not valid here, or malformed-body: The body is not JSON, or malformed-address: The address is not well formed */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description key-missing: This needs an API key, or key-unknown: The API key is not known */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description scope-missing: The API key does not allow this */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unknown-source: No source has that id */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-in-use: The same write is under way, or record-bundled: The record comes with Wattprint, or record-conflict: Another record holds that name */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed: The record changed in the meantime */
            412: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body-too-large: The body is too large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media-type: The content type is not supported */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused: The Idempotency-Key belongs to another write, or invalid-request: The request does not fit its schema, or source-missing: The record cites no source, or dangling-link: The record names another that does not exist */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-required: Say which state of the record you change */
            428: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate-limited: Too many requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-error: Something broke on our side */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description database-unavailable: The database cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteMeasurement: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the state that is changed, as GET gave it; needed where a user wrote the record before. */
                "if-match"?: string;
                /** @description * to write only where there is no such record yet. */
                "if-none-match"?: string;
                /** @description Your own id for this request: up to 128 characters of A-Z a-z 0-9 . _ : / + = -. It comes back in the answer and is in the logs; without one, or with another kind, one is made. */
                "x-request-id"?: components["parameters"]["RequestId"];
                /** @description A name of your own for this write, such as a UUID: sent again within 24 hours, with the same key and the same body, it is not done again but answered as it was. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id itself, not another name.
                 * @example acme
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is withdrawn. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description idempotency-key-invalid: The Idempotency-Key is not valid here, or malformed-body: The body is not JSON, or malformed-address: The address is not well formed */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description key-missing: This needs an API key, or key-unknown: The API key is not known */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description scope-missing: The API key does not allow this */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unknown-record: No record has that name */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-in-use: The same write is under way, or record-bundled: The record comes with Wattprint, or record-in-use: Other records rest on this one */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed: The record changed in the meantime */
            412: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body-too-large: The body is too large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media-type: The content type is not supported */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused: The Idempotency-Key belongs to another write, or invalid-request: The request does not fit its schema */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-required: Say which state of the record you change */
            428: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate-limited: Too many requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-error: Something broke on our side */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description database-unavailable: The database cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listFactors: {
        parameters: {
            query?: {
                /**
                 * @description How many items to give.
                 * @example 2
                 */
                first?: number;
                /** @description The endCursor of the page before. */
                after?: string;
                /** @description Words that an id, a name or an alias has, as written or similar. */
                search?: string;
                /** @description What the list is sorted by, descending with a - before it; items without it come last. By id where nothing is said; of a search, the best fit first. */
                sort?: "id" | "-id" | "name" | "-name";
                /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
                fields?: string[];
                /** @description json, csl, bibtex, csv, ndjson; in place of the header Accept. */
                format?: string;
            };
            header?: {
                /** @description Your own id for this request: up to 128 characters of A-Z a-z 0-9 . _ : / + = -. It comes back in the answer and is in the logs; without one, or with another kind, one is made. */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the list. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactorPage"];
                    "application/vnd.citationstyles.csl+json": components["schemas"]["CslItem"][];
                    "application/x-bibtex": string;
                    "text/csv": string;
                    "application/x-ndjson": string;
                    "application/vnd.wattprint.partial+json": components["schemas"]["PartialFactorPage"];
                };
            };
            /** @description What If-None-Match names still holds. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not-acceptable: That format is not offered */
            406: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-request: The request does not fit its schema, or invalid-cursor: The cursor was not given by this list */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate-limited: Too many requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-error: Something broke on our side */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFactor: {
        parameters: {
            query?: {
                /** @description json, csl, bibtex; in place of the header Accept. */
                format?: string;
                /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
                fields?: string[];
            };
            header?: {
                /** @description Your own id for this request: up to 128 characters of A-Z a-z 0-9 . _ : / + = -. It comes back in the answer and is in the logs; without one, or with another kind, one is made. */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path: {
                /**
                 * @description The id, or any other name that it has.
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
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Factor"];
                    "application/vnd.citationstyles.csl+json": components["schemas"]["CslItem"][];
                    "application/x-bibtex": string;
                    "application/vnd.wattprint.partial+json": components["schemas"]["PartialFactor"];
                };
            };
            /** @description What If-None-Match names still holds. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description malformed-address: The address is not well formed */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unknown-record: No record has that name */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-acceptable: That format is not offered */
            406: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-request: The request does not fit its schema */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate-limited: Too many requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-error: Something broke on our side */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putFactor: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the state that is changed, as GET gave it; needed where a user wrote the record before. */
                "if-match"?: string;
                /** @description * to write only where there is no such record yet. */
                "if-none-match"?: string;
                /** @description Your own id for this request: up to 128 characters of A-Z a-z 0-9 . _ : / + = -. It comes back in the answer and is in the logs; without one, or with another kind, one is made. */
                "x-request-id"?: components["parameters"]["RequestId"];
                /** @description A name of your own for this write, such as a UUID: sent again within 24 hours, with the same key and the same body, it is not done again but answered as it was. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id itself, not another name.
                 * @example acme
                 */
                id: string;
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
            /** @description The factor as it is shown from now on. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Factor"];
                };
            };
            /** @description The factor as it is shown from now on. It is new. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Factor"];
                };
            };
            /** @description idempotency-key-invalid: The Idempotency-Key is not valid here, or malformed-body: The body is not JSON, or malformed-address: The address is not well formed */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description key-missing: This needs an API key, or key-unknown: The API key is not known */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description scope-missing: The API key does not allow this */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unknown-source: No source has that id */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-in-use: The same write is under way, or record-bundled: The record comes with Wattprint, or record-conflict: Another record holds that name */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed: The record changed in the meantime */
            412: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body-too-large: The body is too large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media-type: The content type is not supported */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused: The Idempotency-Key belongs to another write, or invalid-request: The request does not fit its schema, or source-missing: The record cites no source, or dangling-link: The record names another that does not exist */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-required: Say which state of the record you change */
            428: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate-limited: Too many requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-error: Something broke on our side */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description database-unavailable: The database cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteFactor: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the state that is changed, as GET gave it; needed where a user wrote the record before. */
                "if-match"?: string;
                /** @description * to write only where there is no such record yet. */
                "if-none-match"?: string;
                /** @description Your own id for this request: up to 128 characters of A-Z a-z 0-9 . _ : / + = -. It comes back in the answer and is in the logs; without one, or with another kind, one is made. */
                "x-request-id"?: components["parameters"]["RequestId"];
                /** @description A name of your own for this write, such as a UUID: sent again within 24 hours, with the same key and the same body, it is not done again but answered as it was. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id itself, not another name.
                 * @example acme
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is withdrawn. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description idempotency-key-invalid: The Idempotency-Key is not valid here, or malformed-body: The body is not JSON, or malformed-address: The address is not well formed */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description key-missing: This needs an API key, or key-unknown: The API key is not known */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description scope-missing: The API key does not allow this */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unknown-record: No record has that name */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-in-use: The same write is under way, or record-bundled: The record comes with Wattprint, or record-in-use: Other records rest on this one */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed: The record changed in the meantime */
            412: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body-too-large: The body is too large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media-type: The content type is not supported */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused: The Idempotency-Key belongs to another write, or invalid-request: The request does not fit its schema */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-required: Say which state of the record you change */
            428: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate-limited: Too many requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-error: Something broke on our side */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description database-unavailable: The database cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTechniques: {
        parameters: {
            query?: {
                /**
                 * @description How many items to give.
                 * @example 2
                 */
                first?: number;
                /** @description The endCursor of the page before. */
                after?: string;
                /** @description Words that an id, a name or an alias has, as written or similar. */
                search?: string;
                /** @description What the list is sorted by, descending with a - before it; items without it come last. By id where nothing is said; of a search, the best fit first. */
                sort?: "id" | "-id" | "name" | "-name";
                /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
                fields?: string[];
                /** @description json, csl, bibtex, csv, ndjson; in place of the header Accept. */
                format?: string;
            };
            header?: {
                /** @description Your own id for this request: up to 128 characters of A-Z a-z 0-9 . _ : / + = -. It comes back in the answer and is in the logs; without one, or with another kind, one is made. */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the list. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TechniquePage"];
                    "application/vnd.citationstyles.csl+json": components["schemas"]["CslItem"][];
                    "application/x-bibtex": string;
                    "text/csv": string;
                    "application/x-ndjson": string;
                    "application/vnd.wattprint.partial+json": components["schemas"]["PartialTechniquePage"];
                };
            };
            /** @description What If-None-Match names still holds. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not-acceptable: That format is not offered */
            406: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-request: The request does not fit its schema, or invalid-cursor: The cursor was not given by this list */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate-limited: Too many requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-error: Something broke on our side */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTechnique: {
        parameters: {
            query?: {
                /** @description json, csl, bibtex; in place of the header Accept. */
                format?: string;
                /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
                fields?: string[];
            };
            header?: {
                /** @description Your own id for this request: up to 128 characters of A-Z a-z 0-9 . _ : / + = -. It comes back in the answer and is in the logs; without one, or with another kind, one is made. */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path: {
                /**
                 * @description The id, or any other name that it has.
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
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Technique"];
                    "application/vnd.citationstyles.csl+json": components["schemas"]["CslItem"][];
                    "application/x-bibtex": string;
                    "application/vnd.wattprint.partial+json": components["schemas"]["PartialTechnique"];
                };
            };
            /** @description What If-None-Match names still holds. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description malformed-address: The address is not well formed */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unknown-record: No record has that name */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-acceptable: That format is not offered */
            406: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-request: The request does not fit its schema */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate-limited: Too many requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-error: Something broke on our side */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putTechnique: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the state that is changed, as GET gave it; needed where a user wrote the record before. */
                "if-match"?: string;
                /** @description * to write only where there is no such record yet. */
                "if-none-match"?: string;
                /** @description Your own id for this request: up to 128 characters of A-Z a-z 0-9 . _ : / + = -. It comes back in the answer and is in the logs; without one, or with another kind, one is made. */
                "x-request-id"?: components["parameters"]["RequestId"];
                /** @description A name of your own for this write, such as a UUID: sent again within 24 hours, with the same key and the same body, it is not done again but answered as it was. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id itself, not another name.
                 * @example acme
                 */
                id: string;
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
            /** @description The technique as it is shown from now on. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Technique"];
                };
            };
            /** @description The technique as it is shown from now on. It is new. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Technique"];
                };
            };
            /** @description idempotency-key-invalid: The Idempotency-Key is not valid here, or malformed-body: The body is not JSON, or malformed-address: The address is not well formed */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description key-missing: This needs an API key, or key-unknown: The API key is not known */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description scope-missing: The API key does not allow this */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unknown-source: No source has that id */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-in-use: The same write is under way, or record-bundled: The record comes with Wattprint, or record-conflict: Another record holds that name */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed: The record changed in the meantime */
            412: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body-too-large: The body is too large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media-type: The content type is not supported */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused: The Idempotency-Key belongs to another write, or invalid-request: The request does not fit its schema, or source-missing: The record cites no source, or dangling-link: The record names another that does not exist */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-required: Say which state of the record you change */
            428: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate-limited: Too many requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-error: Something broke on our side */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description database-unavailable: The database cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteTechnique: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the state that is changed, as GET gave it; needed where a user wrote the record before. */
                "if-match"?: string;
                /** @description * to write only where there is no such record yet. */
                "if-none-match"?: string;
                /** @description Your own id for this request: up to 128 characters of A-Z a-z 0-9 . _ : / + = -. It comes back in the answer and is in the logs; without one, or with another kind, one is made. */
                "x-request-id"?: components["parameters"]["RequestId"];
                /** @description A name of your own for this write, such as a UUID: sent again within 24 hours, with the same key and the same body, it is not done again but answered as it was. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id itself, not another name.
                 * @example acme
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is withdrawn. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description idempotency-key-invalid: The Idempotency-Key is not valid here, or malformed-body: The body is not JSON, or malformed-address: The address is not well formed */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description key-missing: This needs an API key, or key-unknown: The API key is not known */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description scope-missing: The API key does not allow this */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unknown-record: No record has that name */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-in-use: The same write is under way, or record-bundled: The record comes with Wattprint, or record-in-use: Other records rest on this one */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed: The record changed in the meantime */
            412: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body-too-large: The body is too large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media-type: The content type is not supported */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused: The Idempotency-Key belongs to another write, or invalid-request: The request does not fit its schema */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-required: Say which state of the record you change */
            428: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate-limited: Too many requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-error: Something broke on our side */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description database-unavailable: The database cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listEquivalences: {
        parameters: {
            query?: {
                /**
                 * @description How many items to give.
                 * @example 2
                 */
                first?: number;
                /** @description The endCursor of the page before. */
                after?: string;
                /** @description Words that an id, a name or an alias has, as written or similar. */
                search?: string;
                /** @description What the list is sorted by, descending with a - before it; items without it come last. By id where nothing is said; of a search, the best fit first. */
                sort?: "id" | "-id" | "name" | "-name";
                /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
                fields?: string[];
                /** @description json, csl, bibtex, csv, ndjson; in place of the header Accept. */
                format?: string;
            };
            header?: {
                /** @description Your own id for this request: up to 128 characters of A-Z a-z 0-9 . _ : / + = -. It comes back in the answer and is in the logs; without one, or with another kind, one is made. */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the list. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EquivalencePage"];
                    "application/vnd.citationstyles.csl+json": components["schemas"]["CslItem"][];
                    "application/x-bibtex": string;
                    "text/csv": string;
                    "application/x-ndjson": string;
                    "application/vnd.wattprint.partial+json": components["schemas"]["PartialEquivalencePage"];
                };
            };
            /** @description What If-None-Match names still holds. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not-acceptable: That format is not offered */
            406: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-request: The request does not fit its schema, or invalid-cursor: The cursor was not given by this list */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate-limited: Too many requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-error: Something broke on our side */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEquivalence: {
        parameters: {
            query?: {
                /** @description json, csl, bibtex; in place of the header Accept. */
                format?: string;
                /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
                fields?: string[];
            };
            header?: {
                /** @description Your own id for this request: up to 128 characters of A-Z a-z 0-9 . _ : / + = -. It comes back in the answer and is in the logs; without one, or with another kind, one is made. */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path: {
                /**
                 * @description The id, or any other name that it has.
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
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Equivalence"];
                    "application/vnd.citationstyles.csl+json": components["schemas"]["CslItem"][];
                    "application/x-bibtex": string;
                    "application/vnd.wattprint.partial+json": components["schemas"]["PartialEquivalence"];
                };
            };
            /** @description What If-None-Match names still holds. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description malformed-address: The address is not well formed */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unknown-record: No record has that name */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-acceptable: That format is not offered */
            406: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-request: The request does not fit its schema */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate-limited: Too many requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-error: Something broke on our side */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putEquivalence: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the state that is changed, as GET gave it; needed where a user wrote the record before. */
                "if-match"?: string;
                /** @description * to write only where there is no such record yet. */
                "if-none-match"?: string;
                /** @description Your own id for this request: up to 128 characters of A-Z a-z 0-9 . _ : / + = -. It comes back in the answer and is in the logs; without one, or with another kind, one is made. */
                "x-request-id"?: components["parameters"]["RequestId"];
                /** @description A name of your own for this write, such as a UUID: sent again within 24 hours, with the same key and the same body, it is not done again but answered as it was. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id itself, not another name.
                 * @example acme
                 */
                id: string;
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
            /** @description The equivalence as it is shown from now on. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Equivalence"];
                };
            };
            /** @description The equivalence as it is shown from now on. It is new. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Equivalence"];
                };
            };
            /** @description idempotency-key-invalid: The Idempotency-Key is not valid here, or malformed-body: The body is not JSON, or malformed-address: The address is not well formed */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description key-missing: This needs an API key, or key-unknown: The API key is not known */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description scope-missing: The API key does not allow this */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unknown-source: No source has that id */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-in-use: The same write is under way, or record-bundled: The record comes with Wattprint, or record-conflict: Another record holds that name */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed: The record changed in the meantime */
            412: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body-too-large: The body is too large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media-type: The content type is not supported */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused: The Idempotency-Key belongs to another write, or invalid-request: The request does not fit its schema, or source-missing: The record cites no source, or dangling-link: The record names another that does not exist */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-required: Say which state of the record you change */
            428: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate-limited: Too many requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-error: Something broke on our side */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description database-unavailable: The database cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteEquivalence: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the state that is changed, as GET gave it; needed where a user wrote the record before. */
                "if-match"?: string;
                /** @description * to write only where there is no such record yet. */
                "if-none-match"?: string;
                /** @description Your own id for this request: up to 128 characters of A-Z a-z 0-9 . _ : / + = -. It comes back in the answer and is in the logs; without one, or with another kind, one is made. */
                "x-request-id"?: components["parameters"]["RequestId"];
                /** @description A name of your own for this write, such as a UUID: sent again within 24 hours, with the same key and the same body, it is not done again but answered as it was. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id itself, not another name.
                 * @example acme
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is withdrawn. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description idempotency-key-invalid: The Idempotency-Key is not valid here, or malformed-body: The body is not JSON, or malformed-address: The address is not well formed */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description key-missing: This needs an API key, or key-unknown: The API key is not known */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description scope-missing: The API key does not allow this */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unknown-record: No record has that name */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-in-use: The same write is under way, or record-bundled: The record comes with Wattprint, or record-in-use: Other records rest on this one */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed: The record changed in the meantime */
            412: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body-too-large: The body is too large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media-type: The content type is not supported */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused: The Idempotency-Key belongs to another write, or invalid-request: The request does not fit its schema */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-required: Say which state of the record you change */
            428: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate-limited: Too many requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-error: Something broke on our side */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description database-unavailable: The database cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listClaims: {
        parameters: {
            query?: {
                /**
                 * @description How many items to give.
                 * @example 2
                 */
                first?: number;
                /** @description The endCursor of the page before. */
                after?: string;
                /** @description Words that an id, a name or an alias has, as written or similar. */
                search?: string;
                /** @description What the list is sorted by, descending with a - before it; items without it come last. By id where nothing is said; of a search, the best fit first. */
                sort?: "id" | "-id" | "name" | "-name";
                /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
                fields?: string[];
                /** @description json, csl, bibtex, csv, ndjson; in place of the header Accept. */
                format?: string;
            };
            header?: {
                /** @description Your own id for this request: up to 128 characters of A-Z a-z 0-9 . _ : / + = -. It comes back in the answer and is in the logs; without one, or with another kind, one is made. */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the list. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimPage"];
                    "application/vnd.citationstyles.csl+json": components["schemas"]["CslItem"][];
                    "application/x-bibtex": string;
                    "text/csv": string;
                    "application/x-ndjson": string;
                    "application/vnd.wattprint.partial+json": components["schemas"]["PartialClaimPage"];
                };
            };
            /** @description What If-None-Match names still holds. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not-acceptable: That format is not offered */
            406: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-request: The request does not fit its schema, or invalid-cursor: The cursor was not given by this list */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate-limited: Too many requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-error: Something broke on our side */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getClaim: {
        parameters: {
            query?: {
                /** @description json, csl, bibtex; in place of the header Accept. */
                format?: string;
                /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
                fields?: string[];
            };
            header?: {
                /** @description Your own id for this request: up to 128 characters of A-Z a-z 0-9 . _ : / + = -. It comes back in the answer and is in the logs; without one, or with another kind, one is made. */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path: {
                /**
                 * @description The id, or any other name that it has.
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
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Claim"];
                    "application/vnd.citationstyles.csl+json": components["schemas"]["CslItem"][];
                    "application/x-bibtex": string;
                    "application/vnd.wattprint.partial+json": components["schemas"]["PartialClaim"];
                };
            };
            /** @description What If-None-Match names still holds. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description malformed-address: The address is not well formed */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unknown-record: No record has that name */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-acceptable: That format is not offered */
            406: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-request: The request does not fit its schema */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate-limited: Too many requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-error: Something broke on our side */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putClaim: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the state that is changed, as GET gave it; needed where a user wrote the record before. */
                "if-match"?: string;
                /** @description * to write only where there is no such record yet. */
                "if-none-match"?: string;
                /** @description Your own id for this request: up to 128 characters of A-Z a-z 0-9 . _ : / + = -. It comes back in the answer and is in the logs; without one, or with another kind, one is made. */
                "x-request-id"?: components["parameters"]["RequestId"];
                /** @description A name of your own for this write, such as a UUID: sent again within 24 hours, with the same key and the same body, it is not done again but answered as it was. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id itself, not another name.
                 * @example acme
                 */
                id: string;
            };
            cookie?: never;
        };
        /** @description A number of the founding article, held against its source. */
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
            /** @description The claim as it is shown from now on. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Claim"];
                };
            };
            /** @description The claim as it is shown from now on. It is new. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Claim"];
                };
            };
            /** @description idempotency-key-invalid: The Idempotency-Key is not valid here, or malformed-body: The body is not JSON, or malformed-address: The address is not well formed */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description key-missing: This needs an API key, or key-unknown: The API key is not known */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description scope-missing: The API key does not allow this */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unknown-source: No source has that id */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-in-use: The same write is under way, or record-bundled: The record comes with Wattprint, or record-conflict: Another record holds that name */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed: The record changed in the meantime */
            412: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body-too-large: The body is too large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media-type: The content type is not supported */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused: The Idempotency-Key belongs to another write, or invalid-request: The request does not fit its schema, or source-missing: The record cites no source, or dangling-link: The record names another that does not exist */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-required: Say which state of the record you change */
            428: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate-limited: Too many requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-error: Something broke on our side */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description database-unavailable: The database cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteClaim: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the state that is changed, as GET gave it; needed where a user wrote the record before. */
                "if-match"?: string;
                /** @description * to write only where there is no such record yet. */
                "if-none-match"?: string;
                /** @description Your own id for this request: up to 128 characters of A-Z a-z 0-9 . _ : / + = -. It comes back in the answer and is in the logs; without one, or with another kind, one is made. */
                "x-request-id"?: components["parameters"]["RequestId"];
                /** @description A name of your own for this write, such as a UUID: sent again within 24 hours, with the same key and the same body, it is not done again but answered as it was. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id itself, not another name.
                 * @example acme
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is withdrawn. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description idempotency-key-invalid: The Idempotency-Key is not valid here, or malformed-body: The body is not JSON, or malformed-address: The address is not well formed */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description key-missing: This needs an API key, or key-unknown: The API key is not known */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description scope-missing: The API key does not allow this */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unknown-record: No record has that name */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-in-use: The same write is under way, or record-bundled: The record comes with Wattprint, or record-in-use: Other records rest on this one */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed: The record changed in the meantime */
            412: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body-too-large: The body is too large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media-type: The content type is not supported */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused: The Idempotency-Key belongs to another write, or invalid-request: The request does not fit its schema */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-required: Say which state of the record you change */
            428: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate-limited: Too many requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-error: Something broke on our side */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description database-unavailable: The database cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMethods: {
        parameters: {
            query?: {
                /**
                 * @description How many items to give.
                 * @example 2
                 */
                first?: number;
                /** @description The endCursor of the page before. */
                after?: string;
                /** @description Words that an id, a name or an alias has, as written or similar. */
                search?: string;
                /** @description What the list is sorted by, descending with a - before it; items without it come last. By id where nothing is said; of a search, the best fit first. */
                sort?: "id" | "-id";
                /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
                fields?: string[];
                /** @description json, csl, bibtex, csv, ndjson; in place of the header Accept. */
                format?: string;
            };
            header?: {
                /** @description Your own id for this request: up to 128 characters of A-Z a-z 0-9 . _ : / + = -. It comes back in the answer and is in the logs; without one, or with another kind, one is made. */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the list. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MethodPage"];
                    "application/vnd.citationstyles.csl+json": components["schemas"]["CslItem"][];
                    "application/x-bibtex": string;
                    "text/csv": string;
                    "application/x-ndjson": string;
                    "application/vnd.wattprint.partial+json": components["schemas"]["PartialMethodPage"];
                };
            };
            /** @description What If-None-Match names still holds. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not-acceptable: That format is not offered */
            406: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-request: The request does not fit its schema, or invalid-cursor: The cursor was not given by this list */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate-limited: Too many requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-error: Something broke on our side */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMethod: {
        parameters: {
            query?: {
                /** @description json, csl, bibtex; in place of the header Accept. */
                format?: string;
                /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
                fields?: string[];
            };
            header?: {
                /** @description Your own id for this request: up to 128 characters of A-Z a-z 0-9 . _ : / + = -. It comes back in the answer and is in the logs; without one, or with another kind, one is made. */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path: {
                /**
                 * @description The id, or any other name that it has.
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
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Method"];
                    "application/vnd.citationstyles.csl+json": components["schemas"]["CslItem"][];
                    "application/x-bibtex": string;
                    "application/vnd.wattprint.partial+json": components["schemas"]["PartialMethod"];
                };
            };
            /** @description What If-None-Match names still holds. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description malformed-address: The address is not well formed */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unknown-method: No method has that name */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-acceptable: That format is not offered */
            406: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-request: The request does not fit its schema */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate-limited: Too many requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-error: Something broke on our side */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSources: {
        parameters: {
            query?: {
                /**
                 * @description How many items to give.
                 * @example 2
                 */
                first?: number;
                /** @description The endCursor of the page before. */
                after?: string;
                /** @description Words that an id, a name or an alias has, as written or similar. */
                search?: string;
                kind?: components["schemas"]["SourceKind"];
                publisher?: string;
                evidence?: components["schemas"]["Evidence"];
                hasLicence?: boolean;
                reviewBefore?: string;
                stale?: boolean;
                /** @description What the list is sorted by, descending with a - before it; items without it come last. By id where nothing is said; of a search, the best fit first. */
                sort?: "id" | "-id";
                /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
                fields?: string[];
                /** @description json, csl, bibtex, csv, ndjson; in place of the header Accept. */
                format?: string;
            };
            header?: {
                /** @description Your own id for this request: up to 128 characters of A-Z a-z 0-9 . _ : / + = -. It comes back in the answer and is in the logs; without one, or with another kind, one is made. */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the list. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourcePage"];
                    "application/vnd.citationstyles.csl+json": components["schemas"]["CslItem"][];
                    "application/x-bibtex": string;
                    "text/csv": string;
                    "application/x-ndjson": string;
                    "application/vnd.wattprint.partial+json": components["schemas"]["PartialSourcePage"];
                };
            };
            /** @description What If-None-Match names still holds. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not-acceptable: That format is not offered */
            406: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-request: The request does not fit its schema, or invalid-cursor: The cursor was not given by this list */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate-limited: Too many requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-error: Something broke on our side */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSource: {
        parameters: {
            query?: {
                /** @description json, csl, bibtex; in place of the header Accept. */
                format?: string;
                /** @description Show these fields only: name, or totalParameters.value for what is inside; id is always shown. It may be repeated, or hold several with commas. */
                fields?: string[];
            };
            header?: {
                /** @description Your own id for this request: up to 128 characters of A-Z a-z 0-9 . _ : / + = -. It comes back in the answer and is in the logs; without one, or with another kind, one is made. */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path: {
                /**
                 * @description The id, or any other name that it has.
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
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Source"];
                    "application/vnd.citationstyles.csl+json": components["schemas"]["CslItem"][];
                    "application/x-bibtex": string;
                    "application/vnd.wattprint.partial+json": components["schemas"]["PartialSource"];
                };
            };
            /** @description What If-None-Match names still holds. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description malformed-address: The address is not well formed */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unknown-source: No source has that id */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-acceptable: That format is not offered */
            406: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-request: The request does not fit its schema */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate-limited: Too many requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-error: Something broke on our side */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putSource: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the state that is changed, as GET gave it; needed where a user wrote the record before. */
                "if-match"?: string;
                /** @description * to write only where there is no such record yet. */
                "if-none-match"?: string;
                /** @description Your own id for this request: up to 128 characters of A-Z a-z 0-9 . _ : / + = -. It comes back in the answer and is in the logs; without one, or with another kind, one is made. */
                "x-request-id"?: components["parameters"]["RequestId"];
                /** @description A name of your own for this write, such as a UUID: sent again within 24 hours, with the same key and the same body, it is not done again but answered as it was. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id itself, not another name.
                 * @example acme
                 */
                id: string;
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
            /** @description The source as it is shown from now on. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Source"];
                };
            };
            /** @description The source as it is shown from now on. It is new. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Source"];
                };
            };
            /** @description idempotency-key-invalid: The Idempotency-Key is not valid here, or malformed-body: The body is not JSON, or malformed-address: The address is not well formed */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description key-missing: This needs an API key, or key-unknown: The API key is not known */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description scope-missing: The API key does not allow this */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unknown-source: No source has that id */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-in-use: The same write is under way, or record-bundled: The record comes with Wattprint, or record-conflict: Another record holds that name */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed: The record changed in the meantime */
            412: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body-too-large: The body is too large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media-type: The content type is not supported */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused: The Idempotency-Key belongs to another write, or invalid-request: The request does not fit its schema, or source-missing: The record cites no source, or dangling-link: The record names another that does not exist */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-required: Say which state of the record you change */
            428: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate-limited: Too many requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-error: Something broke on our side */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description database-unavailable: The database cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteSource: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the state that is changed, as GET gave it; needed where a user wrote the record before. */
                "if-match"?: string;
                /** @description * to write only where there is no such record yet. */
                "if-none-match"?: string;
                /** @description Your own id for this request: up to 128 characters of A-Z a-z 0-9 . _ : / + = -. It comes back in the answer and is in the logs; without one, or with another kind, one is made. */
                "x-request-id"?: components["parameters"]["RequestId"];
                /** @description A name of your own for this write, such as a UUID: sent again within 24 hours, with the same key and the same body, it is not done again but answered as it was. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id itself, not another name.
                 * @example acme
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is withdrawn. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description idempotency-key-invalid: The Idempotency-Key is not valid here, or malformed-body: The body is not JSON, or malformed-address: The address is not well formed */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description key-missing: This needs an API key, or key-unknown: The API key is not known */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description scope-missing: The API key does not allow this */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unknown-source: No source has that id */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-in-use: The same write is under way, or record-bundled: The record comes with Wattprint, or record-in-use: Other records rest on this one */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed: The record changed in the meantime */
            412: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body-too-large: The body is too large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media-type: The content type is not supported */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused: The Idempotency-Key belongs to another write, or invalid-request: The request does not fit its schema */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-required: Say which state of the record you change */
            428: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate-limited: Too many requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-error: Something broke on our side */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description database-unavailable: The database cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listUsesOfSource: {
        parameters: {
            query?: {
                /**
                 * @description How many items to give.
                 * @example 2
                 */
                first?: number;
                /** @description The endCursor of the page before. */
                after?: string;
            };
            header?: {
                /** @description Your own id for this request: up to 128 characters of A-Z a-z 0-9 . _ : / + = -. It comes back in the answer and is in the logs; without one, or with another kind, one is made. */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
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
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourceUsePage"];
                };
            };
            /** @description What If-None-Match names still holds. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description malformed-address: The address is not well formed */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unknown-source: No source has that id */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-request: The request does not fit its schema, or invalid-cursor: The cursor was not given by this list */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate-limited: Too many requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-error: Something broke on our side */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getValidation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own id for this request: up to 128 characters of A-Z a-z 0-9 . _ : / + = -. It comes back in the answer and is in the logs; without one, or with another kind, one is made. */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The errors of the methods. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Validation"];
                };
            };
            /** @description What If-None-Match names still holds. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description rate-limited: Too many requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-error: Something broke on our side */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listChanges: {
        parameters: {
            query?: {
                /**
                 * @description How many items to give.
                 * @example 10
                 */
                first?: number;
                /** @description The endCursor of the page before. */
                after?: string;
                /**
                 * @description Changes of this kind only.
                 * @example model
                 */
                kind?: components["schemas"]["ChangedKind"];
                /** @description Changes of the record of this id only. */
                id?: string;
            };
            header?: {
                /** @description Your own id for this request: up to 128 characters of A-Z a-z 0-9 . _ : / + = -. It comes back in the answer and is in the logs; without one, or with another kind, one is made. */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the list. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangePage"];
                };
            };
            /** @description invalid-request: The request does not fit its schema, or invalid-cursor: The cursor was not given by this list */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate-limited: Too many requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-error: Something broke on our side */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description database-unavailable: The database cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
                /** @description Your own id for this request: up to 128 characters of A-Z a-z 0-9 . _ : / + = -. It comes back in the answer and is in the logs; without one, or with another kind, one is made. */
                "x-request-id"?: components["parameters"]["RequestId"];
                /** @description A name of your own for this write, such as a UUID: sent again within 24 hours, with the same key and the same body, it is not done again but answered as it was. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description With ?from=ml-energy: the file. */
        requestBody: {
            content: {
                /** @example {"kind":"model","record":{"id":"acme","name":"Acme 1","developer":"Acme","family":"acme","access":"unreleased","modalities":["text"],"totalParameters":{"value":8,"unit":"B parameters","source":"patterson-2021","locator":"Table 4"},"aliases":["acme-latest"]}} */
                "application/x-ndjson": string;
                /**
                 * @example zone,field,value,unit,source,locator,period
                 *     FRA,carbonIntensity,0.021,kgCO2e/kWh,patterson-2021,page 4,2031
                 */
                "text/csv": string;
                /**
                 * @example {
                 *       "application/x-ndjson": "{\"kind\":\"model\",\"record\":{\"id\":\"acme\",\"name\":\"Acme 1\",\"developer\":\"Acme\",\"family\":\"acme\",\"access\":\"unreleased\",\"modalities\":[\"text\"],\"totalParameters\":{\"value\":8,\"unit\":\"B parameters\",\"source\":\"patterson-2021\",\"locator\":\"Table 4\"},\"aliases\":[\"acme-latest\"]}}\n",
                 *       "text/csv": "zone,field,value,unit,source,locator,period\nFRA,carbonIntensity,0.021,kgCO2e/kWh,patterson-2021,page 4,2031\n"
                 *     }
                 */
                "application/json": {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description What changed, or with ?dryRun=true what would. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportAnswer"];
                };
            };
            /** @description idempotency-key-invalid: The Idempotency-Key is not valid here, or malformed-body: The body is not JSON */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description key-missing: This needs an API key, or key-unknown: The API key is not known */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description scope-missing: The API key does not allow this */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-in-use: The same write is under way, or import-running: Another import is running */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed: The record changed in the meantime */
            412: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body-too-large: The body is too large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media-type: The content type is not supported */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused: The Idempotency-Key belongs to another write, or invalid-request: The request does not fit its schema, or import-invalid: The import has faults, or import-format: The file is not in that format */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate-limited: Too many requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-error: Something broke on our side */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description database-unavailable: The database cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawImports: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own id for this request: up to 128 characters of A-Z a-z 0-9 . _ : / + = -. It comes back in the answer and is in the logs; without one, or with another kind, one is made. */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path: {
                /**
                 * @description The id of the source, as the import told.
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
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WithdrawalAnswer"];
                };
            };
            /** @description malformed-address: The address is not well formed */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description key-missing: This needs an API key, or key-unknown: The API key is not known */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description scope-missing: The API key does not allow this */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unknown-source: No source has that id */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description record-bundled: The record comes with Wattprint, or record-in-use: Other records rest on this one, or import-running: Another import is running */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate-limited: Too many requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-error: Something broke on our side */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description database-unavailable: The database cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listKeys: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own id for this request: up to 128 characters of A-Z a-z 0-9 . _ : / + = -. It comes back in the answer and is in the logs; without one, or with another kind, one is made. */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The keys. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyList"];
                };
            };
            /** @description key-missing: This needs an API key, or key-unknown: The API key is not known */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description scope-missing: The API key does not allow this */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate-limited: Too many requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-error: Something broke on our side */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description database-unavailable: The database cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own id for this request: up to 128 characters of A-Z a-z 0-9 . _ : / + = -. It comes back in the answer and is in the logs; without one, or with another kind, one is made. */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description A key to make. */
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
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedApiKey"];
                };
            };
            /** @description malformed-body: The body is not JSON, or idempotency-key-invalid: The Idempotency-Key is not valid here */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description key-missing: This needs an API key, or key-unknown: The API key is not known */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description scope-missing: The API key does not allow this */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body-too-large: The body is too large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media-type: The content type is not supported */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-request: The request does not fit its schema */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate-limited: Too many requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-error: Something broke on our side */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description database-unavailable: The database cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own id for this request: up to 128 characters of A-Z a-z 0-9 . _ : / + = -. It comes back in the answer and is in the logs; without one, or with another kind, one is made. */
                "x-request-id"?: components["parameters"]["RequestId"];
                /** @description A name of your own for this write, such as a UUID: sent again within 24 hours, with the same key and the same body, it is not done again but answered as it was. */
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
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKey"];
                };
            };
            /** @description idempotency-key-invalid: The Idempotency-Key is not valid here, or malformed-address: The address is not well formed */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description key-missing: This needs an API key, or key-unknown: The API key is not known */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description scope-missing: The API key does not allow this */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unknown-key: No key has that id */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-in-use: The same write is under way */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused: The Idempotency-Key belongs to another write */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate-limited: Too many requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-error: Something broke on our side */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description database-unavailable: The database cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLiveness: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own id for this request: up to 128 characters of A-Z a-z 0-9 . _ : / + = -. It comes back in the answer and is in the logs; without one, or with another kind, one is made. */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It answers. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Liveness"];
                };
            };
            /** @description internal-error: Something broke on our side */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReadiness: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own id for this request: up to 128 characters of A-Z a-z 0-9 . _ : / + = -. It comes back in the answer and is in the logs; without one, or with another kind, one is made. */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Estimates are answered. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Readiness"];
                };
            };
            /** @description internal-error: Something broke on our side */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-ready: The service is not ready */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getHome: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own id for this request: up to 128 characters of A-Z a-z 0-9 . _ : / + = -. It comes back in the answer and is in the logs; without one, or with another kind, one is made. */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What this is. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Home"];
                };
            };
            /** @description internal-error: Something broke on our side */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
