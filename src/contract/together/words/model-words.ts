/** One line per model of Together's we know, by id, for the model picker. */
export const togetherModelWords: Readonly<Record<string, string>> = {
  'black-forest-labs/FLUX.1-schnell': 'Quick drafts in four steps.',
  'black-forest-labs/FLUX.1-schnell-Free': 'The same at no charge, rationed by the service.',
  'black-forest-labs/FLUX.1-dev': 'Open weights, with steps and guidance to set.',
  'black-forest-labs/FLUX.1-pro': 'The first professional FLUX, with steps and guidance to set.',
  'black-forest-labs/FLUX.1.1-pro': 'Finer than Schnell, with little to set.',
  'black-forest-labs/FLUX.1-kontext-pro': 'Changes a picture you give it, by words.',
  'black-forest-labs/FLUX.1-kontext-max': 'The same with the most care.',
  'black-forest-labs/FLUX.1-kontext-dev': 'The same from open weights.',
  'black-forest-labs/FLUX.2-pro': 'High fidelity, guided by several pictures.',
  'black-forest-labs/FLUX.2-dev': 'Steps, guidance and LoRAs to set, guided by pictures.',
  'black-forest-labs/FLUX.2-flex': 'Everything to set, and good with written words.',
  'black-forest-labs/FLUX.2-max': 'The highest fidelity of them.',
}
