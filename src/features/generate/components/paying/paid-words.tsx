import { pressWords } from '../../logic/words/press-words.ts'
import { priceWords } from '../../logic/paying/price-words.ts'
import { PressParts } from '../actions/press-parts.tsx'
import { usePrice } from './use-price.ts'

interface PaidWordsProps {
  count: number | null | undefined
  requests: number
}

/** What a press makes and what a service takes for it. */
export function PaidWords({ count, requests }: PaidWordsProps) {
  const price = usePrice()
  return (
    <PressParts
      words={pressWords(
        count,
        requests,
        price === undefined ? null : priceWords(Array.from({ length: requests }, () => price)),
      )}
    />
  )
}
