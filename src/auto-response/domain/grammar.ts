/**
 * How one language asks whether a listing is available. All words are folded (see `foldWords`); lists are alternatives
 * with `|` between. In shapes, `{it}` stands for the listing: a pronoun, or a noun with its article; `{np}` is such a noun
 * only; `{name}` a noun without an article; other names in braces are keys of `words`. The words of `stillhere` can say
 * of any thing that it is available, those of `running` only of a listing: a contract may be valid, a shop open.
 */
export interface Grammar {
  readonly greetings: string;
  /** Words that may come before a question: fillers, and "I wanted to ask". */
  readonly lead: string;
  /** Phrases that name the listing before the question: "I'm interested in the bike, ..." */
  readonly topics: string;
  /** Words that may stand anywhere without changing the meaning. */
  readonly fillers: string;
  /** Words that may follow the question without making it another question. */
  readonly tail: string;
  /** Words that begin the next sentence where no punctuation ends this one. */
  readonly next: string;
  /** Endings that turn a statement into a question without a question mark: "or not". */
  readonly orNot: string;
  /** The word that joins a second way to ask the same question. */
  readonly or: string;
  /** Words that join another question to this one, or another statement where this one may be a statement. */
  readonly conjunctions: string;
  /** Words that make the following clause an answer: "yes, still available". */
  readonly answers: string;
  /**
   * For a question that no punctuation separates from the words before it ("I saw your bike is it still there"): `starts`
   * are beginnings that show a question by their word order; `unless` are words that, before them, make it a different
   * question ("where is it still available").
   */
  readonly runOn?: { readonly starts: string; readonly unless: string };
  /** Words that report an earlier question or answer: "I asked if", "I see". */
  readonly reports: string;
  /** Words that begin a clause of purpose, so that a person is meant and not the listing: "available to show me". */
  readonly purpose: string;
  /** Words that begin a clause of somebody who already knows that the listing is gone: "why", "pity". */
  readonly knows: string;
  /** Pronouns for a thing, without those that may address a person. */
  readonly it: string;
  readonly articles: string;
  /** Words that never occur in the name of a thing: persons, verbs, prepositions, question words. */
  readonly stop: string;
  /**
   * Things that come with a listing, or that buyers ask about beside it: receipts, photos, delivery, prices, days. An entry
   * that starts with `-` also matches the end of a compound.
   */
  readonly things: string;
  /** Relative clauses that mark a noun as the listing without changing the question: "you listed". */
  readonly relative: string;
  /** Endings without which two forms of a noun are the same: "instrukcja", "instrukcję". */
  readonly inflections: string;
  /** Prepositions within the name of a thing: the words after them do not say which kind of thing it is. */
  readonly of: string;
  /** Words that a measure follows within a name: "taille 38". */
  readonly measures: string;
  /** Words that turn to another thing: "and the helmet?" */
  readonly turns: string;
  /** Words that only choose among several: "the blue one" is the listing where its title says blue. */
  readonly variants: string;
  /** Goods for sale in this language that another language lists in `things`: "tickets", which are receipts in French. */
  readonly goods: string;
  /** Words for the listing itself that another language lists in `things`: "oferta". */
  readonly listing: string;
  /** The position of the main word in a noun of several words: "phone box", but "caja de madera". */
  readonly head: 'last' | 'first';
  readonly words: Readonly<Record<string, string>>;
  /** Shapes that are questions by their word order, whatever the punctuation. */
  readonly always: readonly string[];
  /** Shapes that are questions unless their sentence ends as a statement. */
  readonly open: readonly string[];
  /** Shapes that would be statements without a question mark. */
  readonly asked: readonly string[];
  /** The introduction of an indirect question, and the shapes that follow it. */
  readonly whether: string;
  readonly indirect: readonly string[];
}
