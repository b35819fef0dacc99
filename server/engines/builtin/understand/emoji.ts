export const spellEmoji = (text: string): string => text
