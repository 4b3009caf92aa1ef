import type { WorkMethod } from '../method.js'
import { preparedClip } from '../peers/ecologits-video.js'

/** EcoLogits 0.11 for video: how long a clip takes by a regression of each model, times the power of a whole server. */
export const ecologitsVideo011: WorkMethod = {
  works: ['video'],
  isByNameOnly: true,
  card: {
    id: 'ecologits-video-0.11',
    version: '0.11.3',
    title: 'EcoLogits 0.11, video',
    kind: 'inference',
    summary:
      'Time of a clip by a regression on its frames and pixels for each of 17 models, times the power of a whole server; its own share of making that.',
    formula: 'E = PUE × P (n N X² + m V + m1 N + m2 X² + n1 N² + n2 V² + g) weight',
    inputs: ['model', 'work', 'pue', 'wueLitresPerKwh'],
    domain: 'Seventeen models of video on one of four kinds of server, at the sizes and lengths that they were timed at.',
    weaknesses: [
      'It was about two times low where it can be checked: 0.45 and 0.39 of what HunyuanVideo and Wan 2.1 took on one H100.',
      'The steps, the passes, the hardware and the batch of the request play no part.',
      'Its range is that of the power of the server alone; the regression has none.',
      'Where a clip is served with others it is charged the whole server.',
    ],
    references: [{ source: 'ecologits-0.11', locator: 'impacts/video.py, compute_video_impacts' }],
  },
  prepare: preparedClip,
}
