/** A text from outside as an error repeats it: whole where it is short, else its beginning. */
export function shortened(text: string, mostLetters: number): string {
  return text.length <= mostLetters ? text : `${text.slice(0, mostLetters)}…`
}
