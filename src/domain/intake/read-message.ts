import type { AssetType, Industry } from '../request-fields';
import { shortened } from '../shortened';
import type { MessageDraft } from './message-draft';
import { messageTitle } from './message-title';
import { spokenDate } from './spoken-date';

/** Words that name a type, and no other one. */
const typeWords: readonly (readonly [AssetType, RegExp])[] = [
  ['Case study', /\b(?:case stud(?:y|ies)|(?:success|customer|reference) stor(?:y|ies))\b/i],
  ['Deck', /\b(?:decks?|slides?|presentations?|powerpoint|pptx?)\b/i],
  ['Brochure', /\b(?:brochures?|booklets?)\b/i],
  [
    'One-pager',
    /\b(?:(?:one|1)[- ]?pagers?|data ?sheets?|fact ?sheets?|leaflets?|handouts?|cheat sheets?)\b/i,
  ],
  ['Proposal template', /\b(?:proposals?|rfp response|offer template)\b/i],
  ['Video', /\b(?:videos?|clips?|screencasts?|trailers?)\b/i],
];

const industryWords: readonly (readonly [Industry, RegExp])[] = [
  [
    'Financial services',
    /\b(?:banks?|banking|financial services|insurance|insurers?|fintechs?|credit unions?)\b/i,
  ],
  ['Healthcare', /\b(?:hospitals?|health ?care|clinics?|medical)\b/i],
  ['Manufacturing', /\b(?:manufacturing|manufacturers?|factory|factories)\b/i],
  [
    'Public sector',
    /\b(?:public sector|governments?|municipalit(?:y|ies)|ministry|city council)\b/i,
  ],
  ['Retail', /\b(?:retail|retailers?|supermarkets?|grocery|groceries)\b(?! bank)/i],
  ['Technology', /\b(?:saas|(?:software|tech|technology) (?:company|companies|vendors?))\b/i],
];

/** Jira's most for a text field of one line. */
const longestReference = 255;
const longestTitle = 120;

/**
 * Guesses the answers of a request in a chat or mail text. Nothing is made up: an answer that the text does
 * not give stays open, and the whole text is the purpose.
 * @param today ISO date when the text was written; no earlier needed-by date comes out
 */
export function readMessage(text: string, today: string): MessageDraft {
  const purpose = text.trim();
  const summary = titleOf(purpose);
  const assetType = assetTypeOf(purpose, summary ?? '');
  const neededBy = spokenDate(purpose, today);
  const opportunity = opportunityOf(purpose);
  return {
    ...(summary === undefined ? {} : { summary }),
    ...(assetType === undefined ? {} : { assetType }),
    ...(neededBy === undefined ? {} : { neededBy }),
    ...(opportunity === undefined ? {} : { opportunity }),
    industry: industryWords.filter(([, words]) => words.test(purpose)).map(([name]) => name),
    purpose,
  };
}

const subjectLine = /^(?:subject|betreff)[ \t]*:[ \t]*(.+)$/im;
const replyMarks = /^(?:(?:re|fwd?|aw|wg)[ \t]*:[ \t]*)+/i;
const mailHeader = /^(?:from|to|cc|sent|date|von|an|gesendet|datum)[ \t]*:/i;
const greeting =
  /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening))\b[^,!.\n]{0,40}(?:[,!.]+\s*|$)/i;

/** What the subject of a mail asks for, else the first sentence after the greeting. */
function titleOf(text: string): string | undefined {
  const subject = subjectLine.exec(text)?.[1]?.trim().replace(replyMarks, '');
  const title = subject === undefined || subject === '' ? firstSentence(text) : subject;
  return title === undefined ? undefined : shortened(messageTitle(title), longestTitle);
}

function firstSentence(text: string): string | undefined {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => !mailHeader.test(line) && !subjectLine.test(line))
    .map((line) => line.replace(greeting, ''))
    .map((line) => (line.split(/(?<=[.!?])\s/)[0] ?? '').replace(/[.!\s]+$/, ''))
    .find((sentence) => /\p{L}/u.test(sentence) && !/^https?:\S+$/.test(sentence));
}

/** The type that the title names, else the one that the text names first. */
function assetTypeOf(text: string, title: string): AssetType | undefined {
  return firstNamed(title) ?? firstNamed(text);
}

function firstNamed(text: string): AssetType | undefined {
  const found = typeWords
    .map(([type, words]) => ({ type, at: text.search(words) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  return found[0]?.type;
}

const reference = /https?:\/\/[^\s<>"')\]]+|\b[A-Z][A-Z0-9_]{1,9}-[1-9]\d{0,8}\b/g;
const dealWords = /\b(?:opportunit(?:y|ies)|opp|deal)\b|\bOPP-|\/opportunit|\/deal/i;

/** A key or link that stands in a line about a deal: ISO-27001 and a link to a page are none. */
function opportunityOf(text: string): string | undefined {
  return text
    .split('\n')
    .filter((line) => dealWords.test(line))
    .flatMap((line) => line.match(reference) ?? [])
    .map((found) => found.replace(/[.,;:!?]+$/, ''))
    .find((found) => found.length <= longestReference);
}
