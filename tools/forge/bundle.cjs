// Bundles the app as `forge deploy` does, with Atlassian's own bundler. It runs as a program of its
// own because the bundler reads the app from the working directory and needs `require.main`.
// Arguments: the output folder, and a folder with dist/loader.js and dist/wrapper.js: the runtime
// wrapper that the bundler otherwise downloads.
const fs = require('node:fs');
const path = require('node:path');
const bundling = require('@forge/bundler');
const shared = require('@forge/cli-shared');

const quiet = { info() {}, debug() {}, trace() {}, warn: console.error, error: console.error };

async function bundle(appDirectory, output, wrapperDirectory) {
  const reader = new shared.FileSystemReader();
  const configFile = new shared.ConfigFile(reader, new shared.FileSystemWriter());
  const manifest = await configFile.readConfig();
  const translations = new shared.I18nResourceBundlingService();
  const wrapper = new bundling.LocalWrapperProvider(reader, wrapperDirectory);
  const result = await bundling.getNodeBundler(quiet, wrapper, configFile).bundle({
    appDirectory,
    entryPoints: bundling.getEntryPoints(await configFile.getAppHandlers()),
    i18nResourceBundle: await translations.bundle(manifest.modules, manifest.translations),
  });
  fs.rmSync(output, { recursive: true, force: true });
  fs.cpSync(result.outputDir, output, { recursive: true });
  for (const [name, content] of result.additionalOutputs) {
    const file = path.join(output, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    if (Buffer.isBuffer(content)) fs.writeFileSync(file, content);
    else fs.copyFileSync(content, file);
  }
}

const [output, wrapperDirectory] = process.argv.slice(2).map((argument) => path.resolve(argument));
bundle(process.cwd(), output, wrapperDirectory).then(
  () => process.exit(0),
  (error) => {
    console.error(error.message);
    process.exit(1);
  },
);
