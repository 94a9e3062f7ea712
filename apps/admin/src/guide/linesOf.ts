/** A list in the catalogue is one text, a line each: so that another language may have more or fewer of them. */
export const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');
