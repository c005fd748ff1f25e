const language =
  'a about after all also am an and any are as at be been before but by can could did do does for from had has ' +
  'have he her his how i if in into is it its just me more most my no not of on or other our out over own she ' +
  'should so some such than that the their them then there these they this those to too up us very was we were ' +
  'what when where which while who whom why will with would you your';

/** What people write around the thing they ask for. */
const asking =
  'asap ask asks asking comes coming create get gets give go going got help hello hey hi kindly like looking make ' +
  'makes making must need needed needs new next please quick quickly really request see show shows somebody ' +
  'someone something soon sure thanks thing things today tomorrow tonight urgent urgently use used using want ' +
  'wanted wants week weeks wish yet monday tuesday wednesday thursday friday';

const words = new Set(`${language} ${asking}`.split(' '));

/** Whether a word says nothing about an asset. The last word may be the beginning of another one. */
export function isStopword(word: string): boolean {
  return words.has(word);
}
