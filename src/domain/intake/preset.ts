import { assetTypes, type AssetType } from '../request-fields';
import type { Question } from './question';

/** A question that an asset type asks. */
export type PresetQuestion = {
  readonly key: string;
  /** Whether a request of the type is incomplete without an answer. */
  readonly mandatory: boolean;
};

/** What a request of one asset type is asked beyond the questions of every request, in order. */
export type Preset = {
  readonly assetType: AssetType;
  readonly questions: readonly PresetQuestion[];
};

/** The questions there are, and which asset type asks which. */
export type Questionnaire = {
  readonly questions: readonly Question[];
  readonly presets: readonly Preset[];
};

const asked: Partial<Readonly<Record<AssetType, readonly string[]>>> = {
  'Case study': ['reference-consent', 'reference-contact'],
  Deck: ['audience', 'slides'],
  Video: ['video-length', 'channel'],
};

/** The presets that a new site begins with: helpful answers, none of them mandatory. */
export const defaultPresets: readonly Preset[] = assetTypes.map((assetType) => ({
  assetType,
  questions: (asked[assetType] ?? []).map((key) => ({ key, mandatory: false })),
}));

/** A question as one asset type asks it. */
export type AskedQuestion = Question & { readonly mandatory: boolean };

/** The questions that an asset type asks, in its order; none for an unknown type. */
export function questionsFor(
  { questions, presets }: Questionnaire,
  assetType: string | undefined,
): readonly AskedQuestion[] {
  const preset = presets.find((candidate) => candidate.assetType === assetType);
  return (preset?.questions ?? []).flatMap(({ key, mandatory }) => {
    const question = questions.find((candidate) => candidate.key === key);
    return question === undefined ? [] : [{ ...question, mandatory }];
  });
}
