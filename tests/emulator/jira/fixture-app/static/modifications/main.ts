import { view } from '@forge/bridge';
import { uiModificationsApi } from '@forge/jira-bridge';

/** `[field id, setter, arguments…]` */
type Step = readonly [string, string, ...unknown[]];

/** What a test stores as the `data` of a UI modification. */
interface Script {
  readonly registers?: readonly string[];
  readonly onInit?: readonly Step[];
  readonly onChange?: Readonly<Record<string, readonly Step[]>>;
  /** The callback of `onInit` waits until the test calls `window.release()`. */
  readonly waits?: boolean;
  readonly throws?: boolean;
}

interface Field {
  getId(): string;
  getType(): string;
  getName(): string;
  getValue(): unknown;
  isRequired(): boolean;
}

const seen = {
  context: undefined as unknown,
  fields: {} as Record<string, unknown>,
  changes: [] as unknown[],
  errors: [] as unknown[],
};
Object.assign(window, { seen });

const scriptOf = (modifications: readonly { readonly data?: string }[]): Script =>
  JSON.parse(modifications[0]?.data ?? '{}') as Script;

const fieldsOf = (steps: readonly Step[]) => [...new Set(steps.map(([id]) => id))];

function run(api: { getFieldById(id: string): unknown }, steps: readonly Step[]): void {
  for (const [id, setter, ...values] of steps) {
    const field = api.getFieldById(id) as Record<string, (...given: unknown[]) => unknown>;
    field[setter]?.(...values);
  }
}

void uiModificationsApi.onError(({ errors }) => {
  seen.errors.push(...errors);
});

void uiModificationsApi.onChange(
  ({ api, change, uiModifications }) => {
    const field = change.current as Field;
    seen.changes.push([field.getId(), field.getValue()]);
    run(api, scriptOf(uiModifications).onChange?.[field.getId()] ?? []);
  },
  ({ change, uiModifications }) =>
    fieldsOf(scriptOf(uiModifications).onChange?.[(change.current as Field).getId()] ?? []),
);

void uiModificationsApi.onInit(
  async ({ api, uiModifications }) => {
    const script = scriptOf(uiModifications);
    seen.context = (await view.getContext()).extension;
    for (const field of api.getFields() as Field[]) {
      seen.fields[field.getId()] = [
        field.getType(),
        field.getName(),
        field.getValue(),
        field.isRequired(),
      ];
    }
    if (script.throws === true) throw new Error('The app fails.');
    if (script.waits === true) {
      await new Promise<void>((resolve) => Object.assign(window, { release: resolve }));
    }
    run(api, script.onInit ?? []);
  },
  ({ uiModifications }) => {
    const { registers, onInit = [] } = scriptOf(uiModifications);
    return [...(registers ?? fieldsOf(onInit))];
  },
);
