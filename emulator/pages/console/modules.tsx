import Lozenge from '@atlaskit/lozenge';
import { listModules, moduleTitle } from '../apps/modules';
import { isShown } from '../apps/shown-types';
import { useResource } from '../http/use-resource';
import { TableScroll } from '../parts/table-scroll';
import table from '../parts/table.module.css';
import { Listing } from './listing';
import styles from './console.module.css';

/** The app's modules with a Custom UI, and whether these pages have a place for them. */
export function Modules() {
  const { resource, reload } = useResource('all modules', () => listModules());
  return (
    <Listing resource={resource} onRetry={reload} empty="The app has no module with a Custom UI.">
      {(modules) => (
        <TableScroll label="Modules">
          <table className={table['table']}>
            <thead>
              <tr>
                <th scope="col">Module</th>
                <th scope="col" className={table['optional']}>
                  Title
                </th>
                <th scope="col">Type</th>
                <th scope="col">Place</th>
              </tr>
            </thead>
            <tbody>
              {modules.map((module) => (
                <tr key={module.key}>
                  <td>{module.key}</td>
                  <td className={table['optional']}>{moduleTitle(module)}</td>
                  <td className={styles['breaking']}>{module.type}</td>
                  <td>
                    {isShown(module.type) ? (
                      'Shown'
                    ) : (
                      <Lozenge appearance="moved">Not modelled</Lozenge>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
    </Listing>
  );
}
