const looks = ['bg-accent', 'bg-edge', 'bg-ok', 'bg-ink', 'bg-danger'] as const

/** A colour for the engine at this place of the chart; from the sixth on they begin again. */
export const lookOf = (at: number): string => looks[at % looks.length] ?? looks[0]
