// `node tools/command.mjs start`: runs commands/start.mjs. Plain syntax on purpose: an old Node must
// be able to parse this file and say what is wrong.
var version = process.versions.node.split('.').map(Number);
var supported = (version[0] === 20 && version[1] >= 19) || version[0] === 22 || version[0] >= 24;

if (!supported) {
  console.error(
    'Asset Desk needs Node 20.19 or later, 22 or 24, but this is Node ' +
      process.versions.node +
      '. Install one of them and run the command again.',
  );
  process.exit(1);
}

import('./commands/' + process.argv[2] + '.mjs')
  .then(function (module) {
    return module.command(process.argv.slice(3));
  })
  .catch(function (error) {
    console.error(error.constructor.name === 'Stop' ? error.message : error);
    process.exit(1);
  });
