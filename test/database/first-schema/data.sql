-- What the first schema (the migrations up to 20261123182158) held: some bundled records, and what users wrote with a key.

INSERT INTO public."CatalogRecord" VALUES
	(1, 'claim', 'claim-1', 'bundled', 'b5c2c33c858f096d417d570899b300d433b8f111ae4a1208ab7f3145954a042f', '2026-11-23 21:05:56.025+00'),
	(2, 'embodiedRecord', 'example-gpu-made', 'bundled', 'd85e7cd312e0616210df387f55c5ca9239dde784bf6b1f7ed84ba60f81d64b08', '2026-11-23 21:05:56.025+00'),
	(3, 'equivalence', 'kettle', 'bundled', '662bc3e0b067e51a396d5b95c5dc708aaf28cd4f19a12cb571f586b32bdaf7ec', '2026-11-23 21:05:56.025+00'),
	(4, 'equivalence', 'dryer', 'bundled', 'dcae8e2f24b364d6df196fb4d9f6c00f906e177aaf5e0835f09b9dab3b31c714', '2026-11-23 21:05:56.025+00'),
	(5, 'factor', 'example-1/share', 'bundled', '9ac1267d63db42628a16ce3eebcfd784a1952d4d9d07218dc6f2c1862a5a180f', '2026-11-23 21:05:56.025+00'),
	(6, 'accelerator', 'example-gpu', 'bundled', '3fcbee15f9f18557d763bc8c7af217aae2dd13b74cd547ffec6ceb27dcd2e45e', '2026-11-23 21:05:56.025+00'),
	(7, 'measurement', 'm1', 'bundled', 'e8c59d28a30f4f710188a7584c50387afd303a2f91bc335850d8fafa7b63516e', '2026-11-23 21:05:56.025+00'),
	(8, 'measurement', 'm2', 'bundled', '71a16ec0666fefaa5c7726f0606cf9a9fdfa92c07c02b6476276ca3232971d74', '2026-11-23 21:05:56.025+00'),
	(9, 'model', 'small-model', 'bundled', '68d814c38f5db42ebb1b0dffc1753e6ca08f1938d92a6e38c7aaa6a681ce8dd4', '2026-11-23 21:05:56.025+00'),
	(10, 'model', 'large-model', 'bundled', '9c93c8fe1111c96c35c6447fc5a49de9253936a2b93777d062ff62029737e395', '2026-11-23 21:05:56.025+00'),
	(11, 'operator', 'example-cloud', 'bundled', 'd5de85f0ef0f56cfdf3d79ae702f418f64757188e294457229b262fcb8c4dbb7', '2026-11-23 21:05:56.025+00'),
	(12, 'cloudRegion', 'cloud:xx-1', 'bundled', '54123112a1ba814e11942d04f6c40cbbd9463b59b76258267f3702d7c818db8d', '2026-11-23 21:05:56.025+00'),
	(13, 'server', 'example-server', 'bundled', '1c4a8084a9b496056f0b718dc1e888e7fd2650b470017abc08232138db40b31c', '2026-11-23 21:05:56.025+00'),
	(14, 'technique', 'example-technique', 'bundled', '53744d87647e4bc1e438a6eeeb6b44624a3b109d36de155567d1e76649de97dd', '2026-11-23 21:05:56.025+00'),
	(15, 'trainingRun', 'small-model-pretraining', 'bundled', '71c5090b19fde44d57bfbd946605af288137d244172ebd5b799fb6f8011d05fd', '2026-11-23 21:05:56.025+00'),
	(16, 'trainingRun', 'small-model-first-try', 'bundled', 'd04b58e852be6d46a7b55131915469cdd59b02fe0a745f49587977fb5d5dc657', '2026-11-23 21:05:56.025+00'),
	(17, 'gridZone', 'XX', 'bundled', '9e21fe5c2fe070bfca840691c274aa3686d740f905b09591dae059c1aaa2436c', '2026-11-23 21:05:56.025+00'),
	(18, 'accelerator', 'our-card', 'user', '213322bacdca4e0ab08ee0bc83023e4cd3a56b7df86377c3345a5865a0ea7d3d', '2026-11-23 21:05:56.743+00'),
	(19, 'server', 'our-server', 'user', 'cc10c78532b23e5c7f951b2c7c387a78e05963aa8c2be514c655ded447f51ace', '2026-11-23 21:05:56.878+00'),
	(20, 'gridZone', 'FRA', 'user', '10fb86f660d683fcc24f013adaa59833cdfe82825b19aa8a6a1e4075ff053296', '2026-11-23 21:05:56.921+00'),
	(21, 'gridZone', 'OUR-GRID', 'user', '36300f05bd1f9a80424fbd0c6880675382d1c14727b1ae3f1de8b158fc00682e', '2026-11-23 21:05:56.954+00'),
	(22, 'cloudRegion', 'ours:here', 'user', '9c58e7ba45950ed918beabfb181fe0a260b2881ea4e366f95861e5de182da33b', '2026-11-23 21:05:57.02+00'),
	(23, 'operator', 'ours', 'user', '77e2bee9913044834e4f9885185822b3151645a349faf41e1291f94d07684ae2', '2026-11-23 21:05:57.06+00'),
	(24, 'model', 'our-model', 'user', 'df81c7dab8e795b8f529d66c5b0539a3c645114bf3f46de58c2331984c8dbbbe', '2026-11-23 21:05:57.081+00'),
	(25, 'trainingRun', 'our-tuning', 'user', '93ef51e6720f9e4ac326341d01984823603e4a3fbcfe93f88699e6d3fdc8ca24', '2026-11-23 21:05:57.102+00'),
	(26, 'factor', 'ours/share', 'user', '12b6ef2169e80eca5cab1ea1f1692e1ac8782ba242ce154d590c4e87bb86f535', '2026-11-23 21:05:57.119+00'),
	(27, 'equivalence', 'our-kettle', 'user', 'be99b22af2a7d799eebc3c9167ed999355ff9d507f6dea6cbce2fd4b7e5aff56', '2026-11-23 21:05:57.134+00');

INSERT INTO public."Accelerator" VALUES
	(6, 'Example GPU', 'Example', 'gpu', NULL, NULL, false, NULL),
	(18, 'Our card', 'Ours', 'gpu', NULL, NULL, false, NULL);

INSERT INTO public."ApiKey" VALUES
	('6be56479c971329a', 'Data team', 'write', '3f297ef1540ac659ec1907ebc0a2210bf17d7387065afa8982d38157ac8bcd73', '2026-11-23 21:05:56.523+00', NULL),
	('02da4b279850e4f6', 'Somebody who left', 'admin', '9a3339dfb77eb4d5062c7cae2291986ea2a8653a71f062aaa26dc8bc47e60251', '2026-11-23 21:05:56.567+00', '2026-11-23 21:05:56.658+00');

INSERT INTO public."BundledFile" VALUES
	('test/database/fixtures/claims.yaml', 'dacc3f1c618156320d2ee35cc4ece3425ebd83bfae29181fa5f6bcd88c5c33ee'),
	('test/database/fixtures/embodied.yaml', '879fc8d7ac523129e22048eb9dd94b9d7f1d80606ffe7d8e7f572199be163dee'),
	('test/database/fixtures/equivalences.yaml', 'eae4dd7eed3cdbf183ac70117d8b4846a8e26c4270f6270dd42bf03dd116c27e'),
	('test/database/fixtures/factors.yaml', '6ed083d30a5c10fa31e078bacddef78dfec85e7d3acd74bd299e304d1b2c982a'),
	('test/database/fixtures/grids/series.csv', '55284aa2c37420e8f0dd3aedb96d59a7679172ab8a65962e131e618a9d0681bf'),
	('test/database/fixtures/grids/zones/example.yaml', '4417031bdd3a3eee7e2312400a0614a4414b199eac9fefa5bf7cca5b2f3342d5'),
	('test/database/fixtures/hardware.yaml', 'c6bc807676667beef9f2afce456532705db4704a1e2be9780e82f7dddbefbb1c'),
	('test/database/fixtures/measurements/example.csv', '364c568149cb54885eb1bf321a43ef002bde1e451a896b90a91283e39718e0c3'),
	('test/database/fixtures/models/example.yaml', '030642e487077d97299fc13ced85dd647aaa79df7798d794facf55ffdd984755'),
	('test/database/fixtures/operators.yaml', '9c6507675fbe43dddd1547564506d1e103e3c5dade959a1fe285ffd09220ec78'),
	('test/database/fixtures/regions.yaml', '052b446c6a3277a708f6caaf129aa29b1a2eeb005477cf7dc08527a5f84fa7cd'),
	('test/database/fixtures/servers.yaml', '583cc60ab9f4015341a56f88f63dd1a9a3705777384919933946e4815b49b01e'),
	('test/database/fixtures/sources.yaml', 'f5a833f8a7106c93483f49f7ae0f8f41b8d4d16789d1cec58b01fb3cc41ed6c7'),
	('test/database/fixtures/techniques.yaml', '5148323f9fa96a205c55d5fece29f5787a4b8b0d564e184a24a916a69aff855c'),
	('test/database/fixtures/training-runs/example.yaml', '199ecaee2f8c8044a1c311e769f6be8dd78287779a63705ca265f6c88ef60b45'),
	('src/schemas/accelerator.ts', 'bec07d2056a9b9600a8a6f4762d56740f3c86e8514be26bc964a6f50c5bee7f5'),
	('src/schemas/api-key.ts', 'd4bf7b6079ff0cfe20c5e21d93bda1296f2a5799552d0ddbcba5402db70cfbf1'),
	('src/schemas/assumption.ts', 'd1db629977c89556558ad0b96c5172eb806b446bf3f45b697a2ca0f35717237c'),
	('src/schemas/batch-answer.ts', 'af90511080023a0643c40f5dbf7685007c83fbc108778105179e1b8f164142a3'),
	('src/schemas/batch-request.ts', 'a7d54aad3f06363930d2f6c658ed88917b7882edb068cc85edcf4c4de55cf613'),
	('src/schemas/change.ts', '7ecaab5c892889a0b87998e16166aa01e34535ea28f579805f3b57b794977408'),
	('src/schemas/citation.ts', 'f96bc39550e7fb7f4c75bcff1d3427e3b046a7b5957b47344ac0c1194a32d69b'),
	('src/schemas/cited-record.ts', '94d548ce07088bbac1784615ecf98d40e040106f9a39e8857bbd2288e65635d4'),
	('src/schemas/claim.ts', '6a85a3fa099624cf7cc7a6b2d72a0c3eb84dc31fb4b2f10341c894d13d9f9667'),
	('src/schemas/cloud-region.ts', '92eccd2bd58c90bdb038e45647ee944f87aadf457e27bea0912408ddb89e2e14'),
	('src/schemas/comparison-request.ts', 'db57346377712b27b056a79a8b330ec5723a5b2c28832bfb28f3964f9b7feb9c'),
	('src/schemas/comparison.ts', 'b5460bc7e5d49393ebcec4bff36a30a89b376ee5ea09857db061ab1968bf0e96'),
	('src/schemas/csl-item.ts', 'd904ba58e12a6a90b488ebe02c231d9758819a5fb484d1471d928ced6d1acd3d'),
	('src/schemas/embodied-record.ts', 'a5fc1cd0003a739306d389425a66e1356bf29cb4becfa0c1e0d0f88e48d020fb'),
	('src/schemas/equivalence.ts', '87e2084bc511e05aa57a716921a29e4da76a99fe10c0b5a376a08eebf46da549'),
	('src/schemas/estimate.ts', 'f8462b71a867f6c2f679f9439752a9b52e40aed78b35d467927f1d37b4c43626'),
	('src/schemas/evidence.ts', '614a31e3bb43aa7e77ea31a0cb430b27974e08fdebd6be73d83a12ce5d80eb75'),
	('src/schemas/factor.ts', '963d88e521af43409550ec3c2b84820d5e8feadb6c37fb73b1fad3d3edf2921d'),
	('src/schemas/figure.ts', 'c4fccfb2069b7164613edb902da22ac4be136d50a8709503036753c69757a56c'),
	('src/schemas/grid-zone.ts', '8146cc8baec5ee9dd837c0b6ad3d3552298b51e77a8d041652e3ac2d5822661a'),
	('src/schemas/id.ts', '4556d1e2bb528a949a7a95298f3fed2a6c2536f555aa86c2dce9a4013452694a'),
	('src/schemas/import.ts', '33a81e381ab2f443725699a781475141b3db164860140b1acdb7d3641d21b841'),
	('src/schemas/inference-request.ts', 'c804ec31b51b6cf450dab61cbc747f3e3d7662aa73e11076f01aa52416b65e75'),
	('src/schemas/limits.ts', 'fb628e33f8a419d96fe3b32d37aa26b5797f2e7220f72c1135ffc3c8dfd78110'),
	('src/schemas/measurement.ts', '6ec2c1317238a33e423ceeff233a5ae0e1d3a6b5f826f7a700dad9a8360fb15d'),
	('src/schemas/method.ts', '2e7dff897b28ebad8abbd84cdf13b3d9136cfbaae6acc9d84ffa6478a2497ebf'),
	('src/schemas/model.ts', '5fae2f333ddcb0644759faae1c6094a7d0b2e08def659b8687cebdf0fba45285'),
	('src/schemas/operator.ts', '2c82e2d5102f1d14b8296d226435b75a6900cd2d5dbecbf3935571f41b9c9b05'),
	('src/schemas/origin.ts', '3ec14c86a4635d5930c9b4d80313b34e2d0aefd346eef11d2775eee55567b34d'),
	('src/schemas/otlp.ts', 'f95228dce214c831b7d15672f95230386180578535de9d5a57525f1905bf2d34'),
	('src/schemas/page.ts', '4d7528238e1b1eadeba04d8281b0e31e5b0420b9d3ace91e47f1bcdfda007aec'),
	('src/schemas/parse-request.ts', 'e756f9a6f627c92e03a10fccde7be173074161ad1e7e6d88c8f291e4c3466cd9'),
	('src/schemas/partial-date.ts', 'cd81bfaef7cfc9e4157a05766ea29e5dc176df898204ff01e1360e1756291474'),
	('src/schemas/place.ts', 'cb0e0210a12a9aef36bbfeffbee78452b5db91194ca95a64b4edc57ac06b7d93'),
	('src/schemas/precision.ts', 'fd41992b915fc0d74ed18259ba8dbb65988d70451a6ecfd3f25cc4c35afdaed4'),
	('src/schemas/problem-of.ts', '18a2eb2fa0790d6b10d187f61a97f07dfdf1edb20f63595106104fbd6b88b9c4'),
	('src/schemas/problem.ts', '929f9d81a0a156bda9f240f9b8101bd7c71bc77f5bb7edcd3a8dd50b051bcd4c'),
	('src/schemas/projection.ts', 'c3d3d34ba2c96f1b788e8f531128f61cb61d6d26f0a4e657cb082899b6e6ec65'),
	('src/schemas/provenance.ts', '0062f80149399e5d8738f832a42a72ee3c363839fe37035f799c2a549092e247'),
	('src/schemas/purpose.ts', '86dbbf3d5de5ab0338dbe9fab69e5b52a07c15bc223bf749a58d8a7d6b51a076'),
	('src/schemas/quantity.ts', '8793ed91ef1c4d6e8799c6571072900c18aca3af48c47e4e30e7aa7a44301ba4'),
	('src/schemas/query-string.ts', 'dec0122282916020834d4c467f3b86f3f14077461c91fdbd0884c170c121d863'),
	('src/schemas/readiness.ts', 'ebcb0223ed41d8d759ab82421e6299210ec9c0397941580f38279f5c52efdb25'),
	('src/schemas/record-input.ts', '1745c86279da2c49bba0fcc5a4e6f6ad3d91911d41a54e8a9f15938beec2e4cd'),
	('src/schemas/record.ts', '63d135e9e4532241500006afbcad95e7dca1e5e8c526609d76473c627048ba0c'),
	('src/schemas/server-class.ts', '11e94df506d5614c4be9e1bb1672f902a1cf65d3e870514c797c4f95db59c42c'),
	('src/schemas/server.ts', '6a9569241478854e79909eb4897e8df7b783d89b845640365e1988708e9a0de2'),
	('src/schemas/source-use.ts', 'bea0d6b51fb1b7384649c32ed4254907f93645200c84d70cd170ced01aafbc65'),
	('src/schemas/source.ts', '4a14a40ddfbe050c2e92db78915ea8f84c2a391188b8dc7a76e23941bf23b472'),
	('src/schemas/step.ts', '0d1be29ccd9d5204f6390112a3fd9a32d45d41549aa55287473927cbf99a6b2c'),
	('src/schemas/technique.ts', '47054836045aba6a9af07836a370d15cde2268ff2f7b65be9f5bad9865f34531'),
	('src/schemas/training-request.ts', '126832b6a9925b895c4ece18bfe04594bd90315ee150ee24c3ec52f188e1cc2b'),
	('src/schemas/training-run.ts', '4b9aa4d516d5b7b738e038b49369b804de7d7722b6a47fa5b904096637afb410'),
	('src/schemas/unit.ts', '49c32caf8a312fc1f85bf2dfe70aa6ba3c4c2cf4eb0a294cb960e9da95b187a5'),
	('src/schemas/usage-request.ts', 'cdfbf6a89186a19eee45de93055dec9ce13aca35edfcf61a8bae026081777b10'),
	('src/schemas/usage.ts', '1f53457f80c0de13cf24a178bc58ee97d0c830c19ed4cff30cd190f62200d985'),
	('src/schemas/validation.ts', '5fe4dcd534f78ee5a66e71cddc477570d9749edf99c36660ad2e3faf4fd3cc1a'),
	('src/schemas/warning.ts', '4f0426441b71e89c8f6ba945d171025372015e17155af1d797d9117b4e6521a7');

INSERT INTO public."CatalogState" VALUES
	(1, 14);

INSERT INTO public."Change" VALUES
	(1, 2, '2026-11-23 21:05:56.678+00', 'put', 'Data team', '6be56479c971329a', 'source', 'our-lab', NULL, '39a48ef25254c20eb2a7cf84e3f1a7824ff73d4a8d36b225b9174cfb9317d3ce', NULL, '{"id":"our-lab","kind":"report","title":"Our laboratory''s book","authors":["Ünïcode, \"quoted\"; and \\ slashed"],"publisher":"Our lab","publishedOn":"2026-11","url":null,"doi":null,"licence":null,"accessedOn":null,"reviewBy":null,"evidence":"primary","readVia":null,"note":"Kept in a safe."}'),
	(2, 3, '2026-11-23 21:05:56.743+00', 'put', 'Data team', '6be56479c971329a', 'accelerator', 'our-card', NULL, '213322bacdca4e0ab08ee0bc83023e4cd3a56b7df86377c3345a5865a0ea7d3d', NULL, '{"id":"our-card","name":"Our card","vendor":"Ours","kind":"gpu","serverClass":null,"trainingClass":null,"inferenceMeasured":false,"memory":{"value":80,"unit":"GB","source":"our-lab","locator":"p. 1"},"memoryBandwidth":{"value":2000,"unit":"GB/s","printed":"2 TB/s","source":"our-lab","locator":"p. 1"},"peak":{"bf16":{"value":500,"unit":"TFLOP/s","printed":"0.5 PFLOP/s","source":"our-lab","locator":"p. 1"}},"ratedPower":{"value":500,"unit":"W","source":"our-lab","locator":"p. 1"},"aliases":["card-1"],"notes":[]}'),
	(3, 4, '2026-11-23 21:05:56.878+00', 'put', 'Data team', '6be56479c971329a', 'server', 'our-server', NULL, 'cc10c78532b23e5c7f951b2c7c387a78e05963aa8c2be514c655ded447f51ace', NULL, '{"id":"our-server","name":"Our server","accelerator":"our-card","acceleratorCount":{"value":8,"unit":"count","source":"our-lab","locator":"p. 2"},"aliases":[],"notes":[]}'),
	(4, 5, '2026-11-23 21:05:56.921+00', 'put', 'Data team', '6be56479c971329a', 'gridZone', 'FRA', NULL, '10fb86f660d683fcc24f013adaa59833cdfe82825b19aa8a6a1e4075ff053296', NULL, '{"id":"FRA","name":"France, our contract","kind":"country","country":null,"carbonIntensity":[{"value":21,"unit":"gCO2e/kWh","source":"our-lab","locator":"p. 3","period":"2025","basis":"lifecycle"}],"residualMix":[],"marginalIntensity":[],"aliases":[],"notes":["Stands before a record that a later version brings."]}'),
	(5, 6, '2026-11-23 21:05:56.954+00', 'put', 'Data team', '6be56479c971329a', 'gridZone', 'OUR-GRID', NULL, '36300f05bd1f9a80424fbd0c6880675382d1c14727b1ae3f1de8b158fc00682e', NULL, '{"id":"OUR-GRID","name":"Our own grid","kind":"grid_zone","country":null,"carbonIntensity":[{"value":100,"unit":"gCO2e/kWh","source":"our-lab","locator":"p. 3","period":"2025","basis":"lifecycle"}],"residualMix":[],"marginalIntensity":[],"aliases":[],"notes":[]}'),
	(6, 7, '2026-11-23 21:05:57.02+00', 'put', 'Data team', '6be56479c971329a', 'cloudRegion', 'ours:here', NULL, '9c58e7ba45950ed918beabfb181fe0a260b2881ea4e366f95861e5de182da33b', NULL, '{"id":"ours:here","name":"here","provider":"ours","place":"Here","country":"Here","zone":"OUR-GRID","egridSubregion":null,"reference":{"source":"our-lab","locator":"p. 4"},"pue":[{"value":1.25,"unit":"ratio","source":"our-lab","locator":"p. 4","period":"2025"}],"wue":[],"carbonIntensity":[],"carbonFreeShare":[],"aliases":[],"notes":[]}'),
	(7, 8, '2026-11-23 21:05:57.06+00', 'put', 'Data team', '6be56479c971329a', 'operator', 'ours', NULL, '77e2bee9913044834e4f9885185822b3151645a349faf41e1291f94d07684ae2', NULL, '{"id":"ours","name":"Ours","developers":["Our lab"],"usualZone":{"text":"OUR-GRID","source":"our-lab","locator":"p. 4"},"pue":[],"wue":[],"locationBasedIntensity":[],"marketBasedIntensity":[],"carbonFreeShare":[],"electricity":[],"aliases":[],"notes":[]}'),
	(8, 9, '2026-11-23 21:05:57.081+00', 'put', 'Data team', '6be56479c971329a', 'model', 'our-model', NULL, 'df81c7dab8e795b8f529d66c5b0539a3c645114bf3f46de58c2331984c8dbbbe', NULL, '{"id":"our-model","name":"Our model","developer":"Our lab","family":"ours","access":"unreleased","modalities":["text"],"parametersDisclosed":true,"totalParameters":{"value":8000000000,"unit":"parameters","printed":"8 B parameters","source":"our-lab","locator":"p. 5"},"activeParameters":{"value":8000000000,"unit":"parameters","printed":"8 B parameters","source":"our-lab","locator":"p. 5"},"architecture":{"layers":{"value":32,"unit":"count","source":"our-lab","locator":"p. 5"},"kvHeads":{"value":8,"unit":"count","source":"our-lab","locator":"p. 5"},"headDim":{"value":128,"unit":"count","source":"our-lab","locator":"p. 5"}},"lineage":[{"relation":"fine_tuned_from","model":"small-model","reference":{"source":"our-lab","locator":"p. 5"}}],"aliases":["gpt-4o","openai/gpt-4o-mini","ours-latest"],"aliasesReference":{"source":"our-lab","locator":"p. 5"},"notes":["Its first two aliases are those of models that later versions bring."]}'),
	(9, 10, '2026-11-23 21:05:57.102+00', 'put', 'Data team', '6be56479c971329a', 'trainingRun', 'our-tuning', NULL, '93ef51e6720f9e4ac326341d01984823603e4a3fbcfe93f88699e6d3fdc8ca24', NULL, '{"id":"our-tuning","model":"small-model","phase":"fine_tuning","scopeLevel":"model","reporting":"reported","scope":"accelerators","hardware":"example-gpu","hardwareName":"Example GPU","energy":{"value":3000,"unit":"kWh","printed":"3 MWh","source":"our-lab","locator":"p. 6"},"energyIncludesPue":null,"powerIsRated":false,"location":null,"subsetOf":null,"supersededBy":null,"conflictsWith":[],"notes":[]}'),
	(10, 11, '2026-11-23 21:05:57.119+00', 'put', 'Data team', '6be56479c971329a', 'factor', 'ours/share', NULL, '12b6ef2169e80eca5cab1ea1f1692e1ac8782ba242ce154d590c4e87bb86f535', NULL, '{"id":"ours/share","name":"A share of ours","figure":{"value":0.4330127018922193,"low":0.25,"high":0.75,"unit":"ratio","source":"our-lab","locator":"p. 7","derivation":"counted"}}'),
	(11, 12, '2026-11-23 21:05:57.134+00', 'put', 'Data team', '6be56479c971329a', 'equivalence', 'our-kettle', NULL, 'be99b22af2a7d799eebc3c9167ed999355ff9d507f6dea6cbce2fd4b7e5aff56', NULL, '{"id":"our-kettle","name":"Our kettle","quantity":"energy","per":"litre","figure":{"value":0.1,"unit":"kWh","source":"our-lab","locator":"p. 8"}}'),
	(12, 13, '2026-11-23 21:05:57.152+00', 'put', 'Data team', '6be56479c971329a', 'factor', 'ours/withdrawn', NULL, '11c882d841e1c7db16a95fd3a07974db61cda96224fafcc21a8d96c6d658f4a5', NULL, '{"id":"ours/withdrawn","name":"Withdrawn","figure":{"value":1,"unit":"ratio","source":"our-lab","locator":"p. 9"}}'),
	(13, 14, '2026-11-23 21:05:57.174+00', 'delete', 'Data team', '6be56479c971329a', 'factor', 'ours/withdrawn', '11c882d841e1c7db16a95fd3a07974db61cda96224fafcc21a8d96c6d658f4a5', NULL, '{"id":"ours/withdrawn","name":"Withdrawn","figure":{"value":1,"unit":"ratio","source":"our-lab","locator":"p. 9"}}', NULL);

INSERT INTO public."Claim" VALUES
	(1, 'It uses little', 'small-model', 'energy', 1, 'kWh', NULL, '2 kWh', 'disagrees', NULL, NULL);

INSERT INTO public."CloudRegion" VALUES
	(12, 'xx-1', 'cloud', 'Example City', 'Exampleland', 'XX', NULL, NULL),
	(22, 'here', 'ours', 'Here', 'Here', 'OUR-GRID', NULL, NULL);

INSERT INTO public."EmbodiedRecord" VALUES
	(2, 'Making an example GPU', 'example-gpu', 'cradle to gate', 'LCA', true, NULL);

INSERT INTO public."Equivalence" VALUES
	(3, 'A kettle boiled', 'energy', 'kettle', '{amount} kettles boiled'),
	(4, 'A dryer run', 'heat', 'run', NULL),
	(27, 'Our kettle', 'energy', 'litre', NULL);

INSERT INTO public."Factor" VALUES
	(5, 'A share'),
	(26, 'A share of ours');

INSERT INTO public."Source" VALUES
	('paper', 'bundled', '831d7914d59db0d3a98babe7236c74cf82c17b1dccc31d7c7ac950d4ad6521d7', '2026-11-23 21:05:56.025+00', 'paper', 'A paper', '{"Ada Lovelace","Grace Hopper"}', 'A journal', '2024-05', 'https://example.org/paper', '10.1000/xyz', 'CC-BY-4.0', '2026-01-02', NULL, 'primary', NULL, NULL),
	('recalled', 'bundled', '5abb119ce5f844feeff55694d41eedab8dc961bfa39d284385ed2a497a0be6dd', '2026-11-23 21:05:56.025+00', 'own_work', 'What we recall', '{}', 'Us', NULL, NULL, NULL, NULL, NULL, NULL, 'unverified', NULL, 'Not seen again.'),
	('our-lab', 'user', '39a48ef25254c20eb2a7cf84e3f1a7824ff73d4a8d36b225b9174cfb9317d3ce', '2026-11-23 21:05:56.696+00', 'report', 'Our laboratory''s book', '{"Ünïcode, \"quoted\"; and \\ slashed"}', 'Our lab', '2026-11', NULL, NULL, NULL, NULL, NULL, 'primary', NULL, 'Kept in a safe.');

INSERT INTO public."Figure" VALUES
	(2, 'carbon', 0, 150, 100, 300, 'kgCO2e', '0.15 tCO2e', 'paper', 'table 4', NULL, NULL, NULL, NULL, NULL),
	(3, 'figure', 0, 0.1, NULL, NULL, 'kWh', NULL, 'recalled', 'memory', NULL, NULL, NULL, NULL, NULL),
	(4, 'figure', 0, 3, NULL, NULL, 'kWh', NULL, 'recalled', 'memory', NULL, NULL, NULL, NULL, NULL),
	(5, 'figure', 0, 35, NULL, NULL, '%', NULL, 'recalled', 'memory', NULL, '35 of 100', NULL, NULL, NULL),
	(6, 'memory', 0, 80, NULL, NULL, 'GB', NULL, 'paper', 'table 1', NULL, NULL, NULL, NULL, NULL),
	(6, 'peak.bf16', 0, 989, NULL, NULL, 'TFLOP/s', '0.989 PFLOP/s', 'paper', 'table 1', NULL, NULL, NULL, NULL, NULL),
	(6, 'ratedPower', 0, 700, NULL, NULL, 'W', NULL, 'paper', 'table 1', NULL, NULL, NULL, NULL, NULL),
	(9, 'totalParameters', 0, 7240000000, NULL, NULL, 'parameters', '7.24 B parameters', 'paper', 'table 1', NULL, NULL, NULL, NULL, NULL),
	(9, 'architecture.layers', 0, 32, NULL, NULL, 'count', NULL, 'paper', 'table 2', 'secondary', NULL, NULL, NULL, NULL),
	(9, 'architecture.kvBytesPerToken', 0, 131072, NULL, NULL, 'byte/token', NULL, 'paper', 'table 2', NULL, NULL, NULL, NULL, NULL),
	(9, 'architecture.kvBytesPerToken', 1, 100000, NULL, NULL, 'byte/token', '100 kB/token', 'recalled', 'memory', 'unverified', NULL, NULL, NULL, NULL),
	(9, 'architecture.kvBytesPerToken', 2, 120000, 110000, 130000, 'byte/token', '120 kB/token', 'recalled', 'memory', NULL, NULL, NULL, NULL, NULL),
	(10, 'totalParameters', 0, 200000000000, 100000000000, 400000000000, 'parameters', '100–400 B parameters', 'recalled', 'memory', NULL, 'geometric mean of the range', NULL, NULL, NULL),
	(11, 'electricity[0]', 0, 12000, NULL, NULL, 'MWh', '12 GWh', 'paper', 'page 3', NULL, NULL, NULL, '2023', NULL),
	(12, 'pue[0]', 0, 1.2, NULL, NULL, 'ratio', NULL, 'paper', 'map', NULL, NULL, NULL, '2022', NULL),
	(12, 'pue[1]', 0, 1.1, NULL, NULL, 'ratio', NULL, 'paper', 'map', NULL, NULL, NULL, '2023', NULL),
	(13, 'acceleratorCount', 0, 8, NULL, NULL, 'count', NULL, 'paper', 'table 1', NULL, NULL, NULL, NULL, NULL),
	(14, 'effects[0].figure', 0, 0.5, NULL, NULL, 'ratio', NULL, 'paper', 'section 5', NULL, NULL, NULL, NULL, NULL),
	(14, 'effects[1].figure', 0, 1, NULL, NULL, 'ratio', NULL, 'paper', 'section 6', NULL, NULL, NULL, NULL, NULL),
	(15, 'energy', 0, 12500, NULL, NULL, 'kWh', '12.5 MWh', 'paper', 'table 3', NULL, NULL, NULL, NULL, NULL),
	(17, 'carbonIntensity[0]', 0, 400, NULL, NULL, 'gCO2e/kWh', NULL, 'paper', 'table 9', NULL, NULL, NULL, '2021', 'lifecycle'),
	(17, 'carbonIntensity[1]', 0, 390.1, NULL, NULL, 'gCO2e/kWh', NULL, 'paper', 'row "XX", 2022', NULL, NULL, NULL, '2022', 'lifecycle'),
	(17, 'carbonIntensity[2]', 0, 380, NULL, NULL, 'gCO2e/kWh', '0.38 kgCO2e/kWh', 'recalled', 'memory', 'unverified', NULL, 'About that.', '2023', 'direct'),
	(17, 'residualMix[0]', 0, 500, NULL, NULL, 'gCO2e/kWh', NULL, 'paper', 'table 10', NULL, NULL, NULL, '2023', 'direct'),
	(17, 'waterIntensity', 0, 1.8, NULL, NULL, 'L/kWh', NULL, 'paper', 'table 9', NULL, NULL, NULL, NULL, NULL),
	(18, 'memory', 0, 80, NULL, NULL, 'GB', NULL, 'our-lab', 'p. 1', NULL, NULL, NULL, NULL, NULL),
	(18, 'memoryBandwidth', 0, 2000, NULL, NULL, 'GB/s', '2 TB/s', 'our-lab', 'p. 1', NULL, NULL, NULL, NULL, NULL),
	(18, 'peak.bf16', 0, 500, NULL, NULL, 'TFLOP/s', '0.5 PFLOP/s', 'our-lab', 'p. 1', NULL, NULL, NULL, NULL, NULL),
	(18, 'ratedPower', 0, 500, NULL, NULL, 'W', NULL, 'our-lab', 'p. 1', NULL, NULL, NULL, NULL, NULL),
	(19, 'acceleratorCount', 0, 8, NULL, NULL, 'count', NULL, 'our-lab', 'p. 2', NULL, NULL, NULL, NULL, NULL),
	(20, 'carbonIntensity[0]', 0, 21, NULL, NULL, 'gCO2e/kWh', NULL, 'our-lab', 'p. 3', NULL, NULL, NULL, '2025', 'lifecycle'),
	(21, 'carbonIntensity[0]', 0, 100, NULL, NULL, 'gCO2e/kWh', NULL, 'our-lab', 'p. 3', NULL, NULL, NULL, '2025', 'lifecycle'),
	(22, 'pue[0]', 0, 1.25, NULL, NULL, 'ratio', NULL, 'our-lab', 'p. 4', NULL, NULL, NULL, '2025', NULL),
	(24, 'totalParameters', 0, 8000000000, NULL, NULL, 'parameters', '8 B parameters', 'our-lab', 'p. 5', NULL, NULL, NULL, NULL, NULL),
	(24, 'activeParameters', 0, 8000000000, NULL, NULL, 'parameters', '8 B parameters', 'our-lab', 'p. 5', NULL, NULL, NULL, NULL, NULL),
	(24, 'architecture.layers', 0, 32, NULL, NULL, 'count', NULL, 'our-lab', 'p. 5', NULL, NULL, NULL, NULL, NULL),
	(24, 'architecture.kvHeads', 0, 8, NULL, NULL, 'count', NULL, 'our-lab', 'p. 5', NULL, NULL, NULL, NULL, NULL),
	(24, 'architecture.headDim', 0, 128, NULL, NULL, 'count', NULL, 'our-lab', 'p. 5', NULL, NULL, NULL, NULL, NULL),
	(25, 'energy', 0, 3000, NULL, NULL, 'kWh', '3 MWh', 'our-lab', 'p. 6', NULL, NULL, NULL, NULL, NULL),
	(26, 'figure', 0, 0.4330127018922193, 0.25, 0.75, 'ratio', NULL, 'our-lab', 'p. 7', NULL, 'counted', NULL, NULL, NULL),
	(27, 'figure', 0, 0.1, NULL, NULL, 'kWh', NULL, 'our-lab', 'p. 8', NULL, NULL, NULL, NULL, NULL);

INSERT INTO public."GridZone" VALUES
	(17, 'Exampleland', 'country', 'Exampleland', NULL),
	(20, 'France, our contract', 'country', NULL, '{"Stands before a record that a later version brings."}'),
	(21, 'Our own grid', 'grid_zone', NULL, NULL);

INSERT INTO public."Measurement" VALUES
	(7, 'small-model', 'Small/Model', 'example', 7240000000, 7240000000, NULL, NULL, NULL, NULL, 'example-gpu', 1, 'bf16', 2, 'vllm-0.11.1', NULL, 512.5, 'measured', 256, 8, NULL, 0.12345678901234566, NULL, NULL, 'gpu', 2025, 'fit', NULL, 'paper', 'row 1', NULL, NULL),
	(8, NULL, 'Other', 'other', 1000000000, 1000000000, NULL, NULL, NULL, NULL, 'example-gpu', 2, 'fp8', 1, 'vllm-0.11.1', NULL, NULL, NULL, 128, NULL, NULL, 0.0015, NULL, NULL, 'gpu', 2025, 'excluded', 'Odd, so left out.', 'recalled', 'row 2', 'unverified', NULL);

INSERT INTO public."Model" VALUES
	(9, 'Small model', 'Example', 'example', 'open_weights', '{text}', true, '{"The first.","With \"quotes\", \\backslashes and ünïcödé."}'),
	(10, 'Large model', 'Example', 'example', 'api_only', '{text,image}', false, NULL),
	(24, 'Our model', 'Our lab', 'ours', 'unreleased', '{text}', true, '{"Its first two aliases are those of models that later versions bring."}');

INSERT INTO public."ModelLineage" VALUES
	(10, 0, 'distilled_from', 'small-model'),
	(10, 1, 'quantized_from', 'small-model'),
	(24, 0, 'fine_tuned_from', 'small-model');

INSERT INTO public."Name" VALUES
	(1, 0, 'claim', 'bundled', 'claim-1', 'claim-1'),
	(2, 0, 'embodiedRecord', 'bundled', 'example-gpu-made', 'example-gpu-made'),
	(3, 0, 'equivalence', 'bundled', 'kettle', 'kettle'),
	(4, 0, 'equivalence', 'bundled', 'dryer', 'dryer'),
	(5, 0, 'factor', 'bundled', 'example-1/share', 'example-1/share'),
	(6, 0, 'accelerator', 'bundled', 'example-gpu', 'example-gpu'),
	(7, 0, 'measurement', 'bundled', 'm1', 'm1'),
	(8, 0, 'measurement', 'bundled', 'm2', 'm2'),
	(9, 0, 'model', 'bundled', 'small-model', 'small-model'),
	(9, 1, 'model', 'bundled', 'Small-Model', NULL),
	(9, 2, 'model', 'bundled', 'example/small-model', 'example/small-model'),
	(9, 3, 'model', 'bundled', 'SM', 'sm'),
	(10, 0, 'model', 'bundled', 'large-model', 'large-model'),
	(11, 0, 'operator', 'bundled', 'example-cloud', 'example-cloud'),
	(12, 0, 'cloudRegion', 'bundled', 'cloud:xx-1', 'cloud:xx-1'),
	(13, 0, 'server', 'bundled', 'example-server', 'example-server'),
	(14, 0, 'technique', 'bundled', 'example-technique', 'example-technique'),
	(15, 0, 'trainingRun', 'bundled', 'small-model-pretraining', 'small-model-pretraining'),
	(16, 0, 'trainingRun', 'bundled', 'small-model-first-try', 'small-model-first-try'),
	(17, 0, 'gridZone', 'bundled', 'XX', 'xx'),
	(18, 0, 'accelerator', 'user', 'our-card', 'our-card'),
	(18, 1, 'accelerator', 'user', 'card-1', 'card-1'),
	(19, 0, 'server', 'user', 'our-server', 'our-server'),
	(20, 0, 'gridZone', 'user', 'FRA', 'fra'),
	(21, 0, 'gridZone', 'user', 'OUR-GRID', 'our-grid'),
	(22, 0, 'cloudRegion', 'user', 'ours:here', 'ours:here'),
	(23, 0, 'operator', 'user', 'ours', 'ours'),
	(24, 0, 'model', 'user', 'our-model', 'our-model'),
	(24, 1, 'model', 'user', 'gpt-4o', 'gpt-4o'),
	(24, 2, 'model', 'user', 'openai/gpt-4o-mini', 'openai/gpt-4o-mini'),
	(24, 3, 'model', 'user', 'ours-latest', 'ours-latest'),
	(25, 0, 'trainingRun', 'user', 'our-tuning', 'our-tuning'),
	(26, 0, 'factor', 'user', 'ours/share', 'ours/share'),
	(27, 0, 'equivalence', 'user', 'our-kettle', 'our-kettle');

INSERT INTO public."Operator" VALUES
	(11, 'Example Cloud', '{Example}', NULL),
	(23, 'Ours', '{"Our lab"}', NULL);

INSERT INTO public."Reference" VALUES
	(1, 'references[0]', NULL, 'paper', 'page 1', NULL),
	(1, 'references[1]', NULL, 'recalled', 'memory', 'unverified'),
	(6, 'memoryType', 'HBM3', 'paper', 'table 1', NULL),
	(9, 'released', '2024-05', 'paper', 'page 1', NULL),
	(9, 'aliasesReference', NULL, 'paper', 'appendix', NULL),
	(10, 'lineage[0].reference', NULL, 'paper', 'section 3', NULL),
	(10, 'lineage[1].reference', NULL, 'recalled', 'memory', 'unverified'),
	(11, 'usualZone', 'XX', 'recalled', 'memory', NULL),
	(12, 'reference', NULL, 'paper', 'map', NULL),
	(14, 'reference', NULL, 'paper', 'section 5', NULL),
	(22, 'reference', NULL, 'our-lab', 'p. 4', NULL),
	(23, 'usualZone', 'OUR-GRID', 'our-lab', 'p. 4', NULL),
	(24, 'lineage[0].reference', NULL, 'our-lab', 'p. 5', NULL),
	(24, 'aliasesReference', NULL, 'our-lab', 'p. 5', NULL);

INSERT INTO public."Server" VALUES
	(13, 'Example server', 'example-gpu', NULL),
	(19, 'Our server', 'our-card', NULL);

INSERT INTO public."Technique" VALUES
	(14, 'Example technique', 'It makes things smaller.', 'parameters', NULL);

INSERT INTO public."TechniqueEffect" VALUES
	(14, 0, 'half the size'),
	(14, 1, 'same speed');

INSERT INTO public."TrainingRun" VALUES
	(15, 'small-model', 'pretraining', 'model', 'reported', 'accelerators', 'example-gpu', 'Example GPU 80GB', false, false, NULL, NULL, NULL, NULL, NULL),
	(16, 'small-model', 'development', 'model', 'derived', 'accelerators', NULL, 'unknown', NULL, true, NULL, 'small-model-pretraining', NULL, '{small-model-pretraining}', NULL),
	(25, 'small-model', 'fine_tuning', 'model', 'reported', 'accelerators', 'example-gpu', 'Example GPU', NULL, false, NULL, NULL, NULL, NULL, NULL);

SELECT pg_catalog.setval('public."CatalogRecord_key_seq"', 28, true);

SELECT pg_catalog.setval('public."Change_number_seq"', 13, true);

