import type { GenerationRequest } from '#contract/studio/generation.ts'
import type { Price, Priced, Spending, SpendingLimits } from '#contract/studio/spending.ts'
import type { Money } from '#server/domain/remote/money.ts'

/** What the owner sees of money, and says about it. */
export interface MoneyServices {
  /** @throws GessoError `invalid_request` when these are no days to look at */
  spending(days: { from?: string | undefined; to?: string | undefined }): Spending
  /** Every line of the ledger in these days, as CSV. @throws as `spending` */
  ledgerCsv(days: { from?: string | undefined; to?: string | undefined }): {
    name: string
    open: () => ReadableStream<Uint8Array>
  }
  spendingLimits(): SpendingLimits
  /** @throws GessoError `storage_full` */
  setSpendingLimits(limits: SpendingLimits): SpendingLimits
  /** What a request would cost at an engine. Rejects only with the signal's reason. */
  price(engine: string, request: GenerationRequest, signal?: AbortSignal): Promise<Price>
  /** The same with the engine it would run at, and whether it would be let through. @throws GessoError as a create */
  priceOf(
    asked: { engine?: string | undefined; request: GenerationRequest },
    signal?: AbortSignal,
  ): Promise<Priced>
  /**
   * What Leonardo's own calculator answers, in whole credits: 0 while nothing is connected, as pictures cost nothing
   * then. @throws GessoError `conflict` when it says nothing
   */
  calculate(question: Readonly<Record<string, unknown>>, signal: AbortSignal): Promise<number>
  /** What is to be set aside for it: null where nobody can say. */
  holdFor(engine: string, request: GenerationRequest, signal?: AbortSignal): Promise<Money | null>
}
