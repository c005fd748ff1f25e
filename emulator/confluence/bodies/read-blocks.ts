import type { AdfNode } from './adf-node';
import type { BodyContext } from './body-context';
import type { XmlNode } from './xml';

/** Reads nodes of the storage format as blocks; handed to the readers of what holds blocks itself. */
export type ReadBlocks = (nodes: readonly XmlNode[], context: BodyContext) => readonly AdfNode[];
