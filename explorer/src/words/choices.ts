/** Labels of choices whose name in the API is not clear to a reader. */
const WORDS: Readonly<Record<string, string>> = {
  true: 'yes',
  false: 'no',
  hopper_sxm_air_8: '8 Hopper (SXM), air-cooled',
  blackwell_air_8: '8 Blackwell, air-cooled',
  blackwell_water_8: '8 Blackwell, water-cooled',
  ampere_sxm_8: '8 Ampere (SXM)',
  pcie_dense_8: '8 PCIe cards',
  few_gpu_two_socket: 'a few GPUs and two processors',
  'hopper-8-air': '8 Hopper, air-cooled',
  'hopper-8-immersion': '8 Hopper, in a cooling liquid',
  'b200-8-air': '8 B200, air-cooled',
  'b200-8-water': '8 B200, water-cooled',
  'a100-8': '8 A100',
  'v100-8': '8 V100',
  'pcie-8': '8 PCIe cards',
  'few-gpu-2socket': 'a few GPUs and two processors',
  tpu: 'TPU',
  busy: 'large, or kept busy',
  middle: 'in between',
  small: 'a few accelerators for hours',
  scaled: 'many accelerators for minutes',
  full: 'pretraining or full fine-tuning',
  lora: 'LoRA',
  qlora: 'QLoRA',
  frozen: 'layers on a frozen model',
  dpo: 'preference optimisation (DPO)',
  'rl-update': 'updates of reinforcement learning',
  forward: 'forward passes only',
}

/** Returns the label of a choice. */
export function choiceInWords(choice: string): string {
  return WORDS[choice] ?? choice
}
