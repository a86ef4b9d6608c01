/**
 * How one language asks whether a thing can be had. All words are folded (see `foldWords`); lists are alternatives with
 * `|` between. In shapes, `{it}` is what the listing is meant by: a pronoun or a noun with its article; `{np}` such a noun
 * only; `{name}` a noun without an article; other names in braces are of `words`. Of those `stillhere` says of
 * anything that it can be had, `running` only of a listing: a contract may be valid, a shop open.
 */
export interface Grammar {
  readonly greetings: string;
  /** What may come before a question: filler, and "I wanted to ask". */
  readonly lead: string;
  /** What names the listing before the question: "I'm interested in the bike, ..." */
  readonly topics: string;
  /** What may stand anywhere and changes nothing. */
  readonly fillers: string;
  /** What may come after it, without making it another question. */
  readonly tail: string;
  /** What begins the next sentence where no mark ends this one. */
  readonly next: string;
  /** What makes a question of what would be a statement without a question mark. */
  readonly orNot: string;
  /** What another way to ask the same is joined by. */
  readonly or: string;
  /** What joins another question to this one; after words that may be a statement, another statement. */
  readonly conjunctions: string;
  /** What makes an answer of what follows it: "yes, still available". */
  readonly answers: string;
  /**
   * How the question begins behind what no mark parts from it ("I saw your bike is it still there"), where its order of
   * words shows that; and what before it makes another question of it ("where is it still available").
   */
  readonly runOn?: { readonly starts: string; readonly unless: string };
  /** What tells of a question or an answer that was: "I asked if", "I see". */
  readonly reports: string;
  /** What begins a clause for which somebody is asked, not the listing: "available to show me". */
  readonly purpose: string;
  /** What begins a clause of somebody who knows that it is gone: "why", "pity". */
  readonly knows: string;
  /** Pronouns for a thing; none that may mean a person who is spoken to. */
  readonly it: string;
  readonly articles: string;
  /** Words that are in no name of a thing: persons, verbs, prepositions, question words. */
  readonly stop: string;
  /**
   * Things that come with what is sold, and what is asked of beside it: receipts, photos, delivery, prices, days. One
   * with `-` before it is also the end of a compound.
   */
  readonly things: string;
  /** What says of a noun that it is the listing, and does not change the question: "you listed". */
  readonly relative: string;
  /** Endings without which two forms of a noun are the same: "instrukcja", "instrukcję". */
  readonly inflections: string;
  /** Prepositions within the name of a thing: what is behind them does not say which thing it is. */
  readonly of: string;
  /** What is followed by a measure within a name: "taille 38". */
  readonly measures: string;
  /** What turns to another thing: "and the helmet?" */
  readonly turns: string;
  /** Words that only choose among several: "the blue one" is the listing where its title says blue. */
  readonly variants: string;
  /** What is a thing in another language, and sold in this one: "tickets", which are receipts in French. */
  readonly goods: string;
  /** What the listing itself is called, though it is a thing in another language: "oferta". */
  readonly listing: string;
  /** Where the word is that says what a noun of several words is: "phone box", but "caja de madera". */
  readonly head: 'last' | 'first';
  readonly words: Readonly<Record<string, string>>;
  /** What is a question by its order of words, however it ends. */
  readonly always: readonly string[];
  /** What is one unless its sentence ends as a statement. */
  readonly open: readonly string[];
  /** What would be a statement without a question mark. */
  readonly asked: readonly string[];
  /** What introduces an indirect question, and what follows it. */
  readonly whether: string;
  readonly indirect: readonly string[];
}
