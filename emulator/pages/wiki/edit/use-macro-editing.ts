import { useMemo, useState, type RefObject } from 'react';
import { moduleTitle, type AppModule } from '../../apps/modules';
import { complain } from '../../flags/flag-store';
import { sentence } from '../../http/api-error';
import { forgeMacroStorage, type ForgeMacro } from '../storage/forge-macro';
import type { MacroValues } from '../storage/macro-parameters';
import type { BodyEditorHandle } from './body-editor';
import type { MacroCards } from './editable-body';
import { extensionKeyOf } from './extension-key';
import { opensOnInsert, type MacroConfiguration } from './macro-config-dialog';
import { MacroSubmissionError } from './macro-submission';

export interface MacroEditing {
  readonly cards: MacroCards;
  /** What is being set up, if anything is. */
  readonly configuration: MacroConfiguration | undefined;
  readonly endConfiguration: () => void;
  readonly insert: (moduleKey: string) => void;
  readonly configure: (macro: ForgeMacro) => void;
}

type PlacedMacro = Omit<ForgeMacro, 'moduleKey' | 'config'>;

/** Puts macros of apps into a body and sets them up. */
export function useMacroEditing(
  modules: readonly AppModule[],
  body: RefObject<BodyEditorHandle>,
): MacroEditing {
  const [configuration, setConfiguration] = useState<MacroConfiguration>();
  const cards = useMemo(() => {
    const found = (key: string) => modules.find((module) => module.key === key);
    return {
      titleOf: (key: string) => {
        const module = found(key);
        return module === undefined ? `${key} macro` : moduleTitle(module);
      },
      isConfigurable: (key: string) => found(key)?.views['config'] !== undefined,
    };
  }, [modules]);

  const put = (module: AppModule, macro: PlacedMacro, config: MacroValues): void => {
    body.current?.insert(forgeMacroStorage({ ...macro, config }), module.key);
  };
  const replace = (macro: PlacedMacro, config: MacroValues): void => {
    if (body.current?.replace(macro.localId, forgeMacroStorage({ ...macro, config })) === true)
      return;
    throw new MacroSubmissionError('MACRO_NOT_FOUND', 'The macro is no longer in the page.');
  };

  const insert = async (module: AppModule): Promise<void> => {
    const extensionKey = await extensionKeyOf(module.key);
    const localId = crypto.randomUUID();
    const macro = { extensionKey, title: moduleTitle(module), localId };
    if (!opensOnInsert(module)) {
      put(module, macro, {});
      return;
    }
    let placed = false;
    const onSave = (config: MacroValues): void => {
      if (placed) replace(macro, config);
      else put(module, macro, config);
      placed = true;
    };
    setConfiguration({ module, localId, config: {}, isInserting: true, onSave });
  };

  return {
    cards,
    configuration,
    endConfiguration: () => {
      setConfiguration(undefined);
    },
    insert: (moduleKey) => {
      const module = modules.find(({ key }) => key === moduleKey);
      if (module === undefined) return;
      insert(module).catch((failure: unknown) => {
        complain('The macro could not be inserted', sentence(failure));
      });
    },
    configure: (macro) => {
      const module = modules.find(({ key }) => key === macro.moduleKey);
      if (module === undefined) return;
      const { localId, config } = macro;
      const onSave = (next: MacroValues): void => {
        replace(macro, next);
      };
      setConfiguration({ module, localId, config, isInserting: false, onSave });
    },
  };
}
