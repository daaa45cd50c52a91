/** The same keys with any sentence behind them: what a translation must provide, no more and no less. */
export type Translated<Messages> = {
  [Key in keyof Messages]: Messages[Key] extends string ? string : Translated<Messages[Key]>;
};

/** Every dotted path that leads to a sentence, so that a mistyped key does not compile. */
export type PathOf<Messages> = {
  [Key in keyof Messages & string]: Messages[Key] extends string ? Key : `${Key}.${PathOf<Messages[Key]>}`;
}[keyof Messages & string];
