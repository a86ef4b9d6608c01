import type { Clause } from './clauses';
import { createContext } from './context';
import type { Grammar } from './grammar';
import { createCorrection } from './slips';
import { createSubjects } from './subject';

/** A question that was recognised. */
export interface Match {
  /** The nouns of the question that name something other than the listing: see `Grammar.things`. */
  readonly things: readonly string[];
}

export type Matcher = (
  clause: Clause,
  before: Clause | undefined,
  after: Clause | undefined,
) => Match | undefined;

/** The words of all languages together: nouns and words of one may fit the shapes of another. */
export interface Lexicon {
  readonly things: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
}

export function lexiconOf(grammars: readonly Grammar[]): Lexicon {
  return {
    things: new Set(grammars.flatMap(({ things }) => things.split('|'))),
    words: new Set(grammars.flatMap((grammar) => [...triggers(grammar)])),
  };
}

/** Replaces `*` in patterns. A clause has few words, and bounded repetition keeps a pattern fast on all of them. */
const REPEATED = '{0,4}';

/** Makes the matcher of one language. A clause is a question where the whole of it, to its last word, fits a shape. */
export function createMatcher(grammar: Grammar, lexicon: Lexicon): Matcher {
  const patterns = compileShapes(grammar);
  const known = triggers(grammar);
  const subjects = createSubjects(grammar, lexicon.things);
  const correct = createCorrection(new Set(grammar.words['here']?.split('|')), lexicon.words);
  const context = createContext(grammar);
  const greeting = new RegExp(`^(?:${grammar.greetings})(?: [^ ]+)?$`, 'u');
  const answers = new Set(grammar.answers.split('|'));
  const starts = grammar.runOn && new RegExp(` (?=(?:${grammar.runOn.starts})(?![^ ]))`, 'u');
  const unless = grammar.runOn && new RegExp(`(?<![^ ])(?:${grammar.runOn.unless})(?![^ ])`, 'u');
  // German and Polish put a comma before these conjunctions, which makes a separate clause of the indirect question.
  const that = /^(?:dass|ze) /u;
  const or = new RegExp(` (?:${grammar.or}) `, 'u');

  const match = ({ words, end, sentence }: Clause, before: Clause | undefined): Match | undefined => {
    const isAnswer = before?.sentence === sentence && answers.has(before.words);
    for (const pattern of patterns[isAnswer ? '.' : end]) {
      const found = pattern.exec(words);
      if (found === null) continue;
      const nouns = found.slice(1).filter((noun) => noun !== undefined);
      const isFirst = before === undefined || greeting.test(before.words);
      return { things: nouns.length > 0 || isFirst ? subjects.thingsOf(nouns) : subjects.topicOf(before) };
    }
    return undefined;
  };

  /** "Is it sold or still available": the second part may have its subject in the first. */
  const matchEither = (clause: Clause, first: string, second: string): Match | undefined => {
    const other = match({ ...clause, words: second }, { ...clause, words: first });
    return other && (match({ ...clause, words: first }, undefined) ?? other);
  };

  return (typed, before, after) => {
    const corrected = correct(typed.words);
    if (!corrected.split(' ').some((one) => known.has(one))) return undefined;
    if (context.isOther(typed, before, after)) return undefined;
    const clause = { ...typed, words: context.plain(corrected), end: context.endOf(typed, after) };
    const [first = '', second] = clause.words.split(or, 2);
    const [lead = '', asked] = starts === undefined ? [] : clause.words.split(starts, 2);
    return (
      match(clause, before) ??
      (before?.sentence === clause.sentence && that.test(clause.words)
        ? match({ ...clause, words: `${before.words} ${clause.words}` }, undefined)
        : undefined) ??
      (second === undefined ? undefined : matchEither(clause, first, second)) ??
      (asked === undefined || unless?.test(lead)
        ? undefined
        : match({ ...clause, words: asked }, { ...clause, words: lead }))
    );
  };
}

/** The patterns of questions, by how their sentence ends. */
function compileShapes(grammar: Grammar): Readonly<Record<Clause['end'], readonly RegExp[]>> {
  const opening = `(?:(?:${grammar.greetings})(?: ${word(grammar.stop)})? |(?:${grammar.greetings}|${grammar.lead}) )${REPEATED}`;
  const lead = `${opening}(?:(?:${expand(grammar.topics, grammar)}) (?:(?:${grammar.lead}|${grammar.conjunctions}) )?)?`;
  const compile = (start: string, shapes: readonly string[], next: string, after = '') => {
    if (shapes.length === 0) return [];
    const body = shapes.map((shape) => expand(shape, grammar)).join('|');
    const end = `${after}(?: (?:${grammar.tail}))${REPEATED}(?: (?:${next})(?: .*)?)?`;
    return [new RegExp(`^${start}(?:${body})${end}$`, 'u')];
  };
  const joined = `${grammar.next}|${grammar.conjunctions}`;
  const always = [
    ...compile(lead, grammar.always, joined),
    ...compile(`${grammar.whether} `, grammar.indirect, joined),
    ...compile(lead, [...grammar.open, ...grammar.asked], grammar.next, ` (?:${grammar.orNot})`),
  ];
  return {
    '.': always,
    '': [...always, ...compile(lead, grammar.open, grammar.next)],
    '?': [...always, ...compile(lead, grammar.open, joined), ...compile(lead, grammar.asked, joined)],
  };
}

/** A pattern for a word that is none of these. */
function word(not: string): string {
  return `(?!(?:${not})(?![^ ]))[^ ]+`;
}

/** Replaces the names in braces of a shape: see `Grammar`. */
function expand(shape: string, grammar: Grammar): string {
  const one = word(`${grammar.stop}|${grammar.answers}`);
  const name = `${one}(?: ${one}){0,5}?(?: (?:${grammar.of}) ${one}(?: ${one}){0,3}?)?`;
  const noun = `(?:${grammar.articles}) (${name})(?: ${grammar.relative})?`;
  const own = `(?:${grammar.articles}) (?:${grammar.listing})`;
  const of = (it: string, np: string, bare: string, stillhere = '') =>
    fill(shape, {
      ...grammar.words,
      listing: grammar.listing,
      it: `${it}|${np}`,
      np,
      name: bare,
      ...(stillhere && { stillhere }),
    });
  const plain = of(grammar.it, noun, `(${name})`);
  if (!shape.includes('{stillhere}')) return plain;
  return `${plain}|${of(grammar.it, own, grammar.listing, grammar.words['running'])}`;
}

function fill(shape: string, parts: Readonly<Record<string, string>>): string {
  return shape
    .replaceAll(')*', `)${REPEATED}`)
    .replaceAll(')+', '){1,4}')
    .replaceAll(/\{([a-z]+)\}/g, (_, part: string) => `(?:${parts[part] ?? ''})`);
}

/** The words of which every question has at least one. Most messages have none, and are not matched against the patterns. */
function triggers({ words, always, open, asked, indirect }: Grammar): ReadonlySet<string> {
  const sources = [...Object.values(words), ...always, ...open, ...asked, ...indirect].join(' ');
  return new Set(sources.match(/(?<![{\p{L}])\p{L}{3,}(?![}\p{L}])/gu));
}
