const maker = String.raw`(?:make|build|create|prepare|write|design|produce|draft|do|get|give|send|have)`;
const asked = [
  String.raw`(?:(?:we|i)(?: (?:urgently|really|also|will|would|still))*(?:['’](?:d|ll))?,? )?(?:urgently )?(?:need|want|require|would like|like)(?: to (?:have|get))?`,
  String.raw`(?:we|i)['’]d (?:like|need|love)(?: to (?:have|get))?`,
  String.raw`(?:can|could|would|will) (?:you|someone|somebody|anyone|anybody|we)(?: please)?(?: also)? ${maker}(?: (?:us|me))?`,
  String.raw`please ${maker}(?: (?:us|me))?`,
].join('|');

/** The words of asking, up to what is asked for. */
const asking = new RegExp(
  String.raw`^(?:please,? )?(?:${asked})\s+(?:(?:an?|some)(?:\s+|$))?`,
  'i',
);

const weekday = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const dayOfMonth = String.raw`\d{1,2}(?:st|nd|rd|th)?\.?`;
const day = [
  String.raw`${dayOfMonth}(?: of)? ${month}\b\.?(?:,? \d{4})?`,
  String.raw`${month}\.? ${dayOfMonth}(?:,? \d{4})?`,
  String.raw`\d{1,4}[./-]\d{1,2}(?:[./-]\d{1,4}|\.)?`,
  String.raw`(?:${weekday}|${month}|week|month|quarter|year|today|tomorrow|eo[dwm])\b`,
].join('|');

/** When it is needed; the date has a question of its own. */
const dateClause = new RegExp(
  String.raw`,?\s+(?:(?:needed |due )?(?:by|before|until|till)|due(?: on)?|bis)(?: (?:the|of|next|this|end))* (?:${day})(?: please)?`,
  'i',
);

/**
 * The title that a sentence or subject of a message makes: what is asked for, without the words of asking
 * and without the date. A sentence that is nothing else stays as it is.
 */
export function messageTitle(sentence: string): string {
  const bare = sentence
    .replace(asking, '')
    .replace(dateClause, '')
    .replace(/[\s,;:?!.]+$/, '');
  return capitalised(/\p{L}/u.test(bare) ? bare : sentence);
}

/** A name that is written in a case of its own, iPad or eBook, keeps it. */
function capitalised(words: string): string {
  return words.replace(/^\p{Ll}(?!\p{Lu})/u, (first) => first.toUpperCase());
}
