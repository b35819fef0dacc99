const model = <Family extends string>(id: string, name: string, family: Family) => ({
  id: `black-forest-labs/${id}`,
  name,
  family,
})

/** The image models Together's guides name. The service has more, and a server of one's own has its own. */
export const togetherModels = [
  model('FLUX.1-schnell', 'FLUX.1 Schnell', 'flux1Schnell'),
  model('FLUX.1-schnell-Free', 'FLUX.1 Schnell Free', 'flux1Schnell'),
  model('FLUX.1-dev', 'FLUX.1 Dev', 'flux1'),
  model('FLUX.1-pro', 'FLUX.1 Pro', 'flux1'),
  model('FLUX.1.1-pro', 'FLUX.1.1 Pro', 'flux11'),
  model('FLUX.1-kontext-pro', 'FLUX.1 Kontext Pro', 'flux1Kontext'),
  model('FLUX.1-kontext-max', 'FLUX.1 Kontext Max', 'flux1Kontext'),
  model('FLUX.1-kontext-dev', 'FLUX.1 Kontext Dev', 'flux1Kontext'),
  model('FLUX.2-pro', 'FLUX.2 Pro', 'flux2Pro'),
  model('FLUX.2-dev', 'FLUX.2 Dev', 'flux2Dev'),
  model('FLUX.2-flex', 'FLUX.2 Flex', 'flux2Flex'),
  model('FLUX.2-max', 'FLUX.2 Max', 'flux2'),
] as const
