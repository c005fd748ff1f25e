import { comparableName, ownerOfName } from './reserved-name';
import type { Question } from './question';
import { isQuestionKey } from './question-key';
import type { SettingsProblem } from './settings-problem';

/** Most questions on the list. Each is a field on the screens of the project. */
export const mostQuestions = 50;
/** Jira's limit of a field's name, in characters: "The maximum length is 255 characters", PUT /field/{fieldId}. */
const longestName = 255;
/** A hint is one or two sentences under a label; Jira's description would hold 40,000 characters. */
const longestHint = 500;
const mostOptions = 100;
const longestOption = 255;
/** Characters of all questions together: three bytes each stay below the 240 KiB of a stored value. */
const longestTogether = 60_000;

/**
 * What is wrong with a list of questions. Fields are `questions.<index>.<property>`.
 * @param before the questions that have a Jira field already; their kind stays
 */
export function questionProblems(
  questions: readonly Question[],
  before: readonly Question[],
): readonly SettingsProblem[] {
  const one = questions.flatMap((question, index) => {
    const at = (property: string, message: string | undefined) => problem(index, property, message);
    return [
      ...at('name', nameProblem(question.name, questions.slice(0, index))),
      ...at('key', keyProblem(question.key, questions.slice(0, index))),
      ...at('hint', hintProblem(question.hint)),
      ...at('kind', kindProblem(question, before)),
      ...at('options', optionsProblem(question)),
    ];
  });
  return [...one, ...sizeProblem(questions)];
}

function problem(
  index: number,
  property: string,
  message: string | undefined,
): readonly SettingsProblem[] {
  return message === undefined ? [] : [{ field: `questions.${index}.${property}`, message }];
}

function nameProblem(name: string, earlier: readonly Question[]): string | undefined {
  if (name.trim() === '') return 'Give the question a name.';
  if (name.length > longestName) return `Keep the name to ${longestName} characters.`;
  if (/[\r\n\t]/.test(name)) return 'Keep the name on one line.';
  const owner = ownerOfName(name);
  if (owner === 'request')
    return `Every request has a field "${name}" already. Choose another name.`;
  if (owner === 'Jira') return `Jira has a field "${name}" of its own. Choose another name.`;
  const isDouble = earlier.some((other) => comparableName(other.name) === comparableName(name));
  return isDouble ? `Another question is called "${name}". Choose another name.` : undefined;
}

function keyProblem(key: string, earlier: readonly Question[]): string | undefined {
  const isFree = !earlier.some((other) => other.key === key);
  return isQuestionKey(key) && isFree
    ? undefined
    : 'This question cannot be told from others. Remove it and add it again.';
}

function hintProblem(hint: string): string | undefined {
  return hint.length > longestHint ? `Keep the hint to ${longestHint} characters.` : undefined;
}

function kindProblem({ key, kind }: Question, before: readonly Question[]): string | undefined {
  const made = before.find((question) => question.key === key);
  return made === undefined || made.kind === kind
    ? undefined
    : 'Jira cannot change the kind of a field. Add a new question with another name.';
}

function optionsProblem({ kind, options }: Question): string | undefined {
  if (kind !== 'select') {
    return options.length === 0 ? undefined : 'Only a list of choices has options.';
  }
  if (options.some((option) => option.trim() === '')) return 'Remove the blank option.';
  const double = options.find((option, index) => isEarlier(option, options.slice(0, index)));
  if (double !== undefined) return `"${double}" is there twice.`;
  if (options.length < 2) return 'Give at least two options, one on each line.';
  if (options.length > mostOptions) return `Keep to ${mostOptions} options.`;
  const long = options.find((option) => option.length > longestOption);
  return long === undefined
    ? undefined
    : `Shorten the option "${long.slice(0, 30)}…" to ${longestOption} characters.`;
}

function isEarlier(option: string, earlier: readonly string[]): boolean {
  return earlier.some((other) => comparableName(other) === comparableName(option));
}

function sizeProblem(questions: readonly Question[]): readonly SettingsProblem[] {
  if (questions.length > mostQuestions) {
    return [{ field: 'questions', message: `Keep to ${mostQuestions} questions. Delete some.` }];
  }
  const texts = questions.flatMap(({ name, hint, options }) => [name, hint, ...options]);
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  const message = 'The questions hold too much text. Shorten hints and options.';
  return length > longestTogether ? [{ field: 'questions', message }] : [];
}
