/** Longest key, in characters: enough to stay readable in `answers.<key>`. */
const longestKey = 64;

/** Words that are no name of an answer because every object has them. */
const taken = ['constructor'];

/** Whether a text can be the key of a question: lower-case words joined by hyphens. */
export function isQuestionKey(key: string): boolean {
  return key.length <= longestKey && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(key) && !taken.includes(key);
}

function slugOf(name: string): string {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .match(/[a-z0-9]+/g);
  const slug = (words ?? []).join('-').slice(0, longestKey - 4);
  return slug.replace(/-$/, '') || 'question';
}

/** A key for a new question, made from its name and different from the keys in use. */
export function newQuestionKey(name: string, inUse: readonly string[]): string {
  const slug = slugOf(name);
  const used = new Set([...inUse, ...taken]);
  let key = slug;
  for (let count = 2; used.has(key); count += 1) key = `${slug}-${count}`;
  return key;
}
