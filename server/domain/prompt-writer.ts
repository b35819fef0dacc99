/** Something that finds words for people who want some. It has no state and cannot fail. */
export interface PromptWriter {
  /**
   * A whole prompt, other than the last one most of the time.
   * @param chance at least 0, below 1; the same draws give the same prompt
   */
  random(chance: () => number): string
  /**
   * The prompt word for word, followed by what it leaves open; the prompt itself when it leaves nothing open
   * or has no room. The same prompt is always improved the same way.
   * @param instructions how to improve it, in words of one's own; may be empty
   */
  improve(prompt: string, instructions: string): string
}
