import type { PresetQuestion } from '../../../src/domain/intake/preset';
import type { AssetType } from '../../../src/domain/request-fields';
import { placeholderKey, type DraftQuestion, type SettingsDraft } from '../settings/draft';

export function addQuestion(draft: SettingsDraft): SettingsDraft {
  const key = placeholderKey(draft.questions);
  const question = { key, name: '', hint: '', kind: 'select', options: '' } as const;
  return { ...draft, questions: [...draft.questions, question] };
}

export function changeQuestion(
  draft: SettingsDraft,
  key: string,
  changes: Partial<Omit<DraftQuestion, 'key'>>,
): SettingsDraft {
  const questions = draft.questions.map((question) =>
    question.key === key ? { ...question, ...changes } : question,
  );
  return { ...draft, questions };
}

/** Takes a question off the list and out of every asset type. */
export function deleteQuestion(draft: SettingsDraft, key: string): SettingsDraft {
  return {
    ...draft,
    questions: draft.questions.filter((question) => question.key !== key),
    presets: draft.presets.map((preset) => ({
      ...preset,
      questions: preset.questions.filter((asked) => asked.key !== key),
    })),
  };
}

function changeAsked(
  draft: SettingsDraft,
  assetType: AssetType,
  change: (asked: readonly PresetQuestion[]) => readonly PresetQuestion[],
): SettingsDraft {
  const presets = draft.presets.map((preset) =>
    preset.assetType === assetType ? { ...preset, questions: change(preset.questions) } : preset,
  );
  return { ...draft, presets };
}

/** Lets an asset type ask a question, as its last. */
export function ask(draft: SettingsDraft, assetType: AssetType, key: string): SettingsDraft {
  return changeAsked(draft, assetType, (asked) => [
    ...asked.filter((each) => each.key !== key),
    { key, mandatory: false },
  ]);
}

export function stopAsking(draft: SettingsDraft, assetType: AssetType, key: string): SettingsDraft {
  return changeAsked(draft, assetType, (asked) => asked.filter((each) => each.key !== key));
}

export function setMandatory(
  draft: SettingsDraft,
  assetType: AssetType,
  key: string,
  mandatory: boolean,
): SettingsDraft {
  return changeAsked(draft, assetType, (asked) =>
    asked.map((each) => (each.key === key ? { key, mandatory } : each)),
  );
}

/** Moves a question one place, -1 is up; at an end of the list it stays. */
export function moveAsked(
  draft: SettingsDraft,
  assetType: AssetType,
  key: string,
  by: -1 | 1,
): SettingsDraft {
  return changeAsked(draft, assetType, (asked) => {
    const from = asked.findIndex((each) => each.key === key);
    const other = asked[from + by];
    const moved = asked[from];
    if (other === undefined || moved === undefined) return asked;
    return asked.with(from, other).with(from + by, moved);
  });
}
