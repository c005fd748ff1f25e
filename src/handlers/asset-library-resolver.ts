import Resolver from '@forge/resolver';
import { calls } from '../contract/calls';
import { getLibrary } from '../usecases/get-library';
import { answer } from './answer';
import { portsAs } from './ports';

/** Calls of the library macro. */
export const assetLibraryResolver = new Resolver()
  .define(
    'getLibrary',
    answer('getLibrary', calls.getLibrary, (caller, input) =>
      getLibrary(portsAs('user'), caller, input),
    ),
  )
  .getDefinitions();
