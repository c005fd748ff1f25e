import { useContext, useMemo } from 'react';
import { ForgeFrame } from '../../apps/forge-frame';
import { useModules } from '../../apps/modules';
import { RowSkeletons } from '../../parts/row-skeletons';
import type { ForgeMacro } from './forge-macro';
import { ShownPageContext } from './page-context';
import styles from './storage.module.css';

/** A Forge macro, as the app shows it. */
export function MacroView({ macro }: { readonly macro: ForgeMacro }) {
  const modules = useModules('macro');
  const shown = useContext(ShownPageContext);
  const extension = useMemo(
    () => ({
      type: 'macro',
      content: { id: shown?.page.id, type: 'page', subtype: null },
      space: { id: shown?.space.id, key: shown?.space.key },
      isEditing: false,
      config: macro.config,
      macro: { isConfiguring: false, isInserting: false },
    }),
    [macro, shown],
  );
  if (modules.state === 'loading') return <RowSkeletons rows={3} />;
  const found =
    modules.state === 'ready'
      ? modules.value.find(({ key }) => key === macro.moduleKey)
      : undefined;
  if (found === undefined) {
    return (
      <p className={styles['missing']}>
        The macro “{macro.moduleKey}” belongs to no installed app.
      </p>
    );
  }
  return (
    <div className={styles['macro']}>
      <ForgeFrame
        module={found}
        extension={extension}
        onRefresh={shown?.reload}
        place={{ localId: macro.localId }}
      />
    </div>
  );
}
