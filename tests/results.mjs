// Reads what a test run wrote (CTRF), says how it ended, and tells of each test that did not pass, last, where it is found.
import { readFileSync } from 'node:fs';

const [file, name] = process.argv.slice(2);
const { summary, tests } = JSON.parse(readFileSync(file, 'utf8')).results;
const others = tests.filter(test => test.status !== 'passed');

for (const { name, status, message, trace } of others) {
    console.log(`\n[${status.toUpperCase()}] ${name}\n${message ?? ''}\n${trace ?? ''}`);
}

console.log(`\n${name}: ${summary.passed} passed, ${summary.failed} failed, ${summary.tests - summary.passed - summary.failed} not run`);
process.exit(summary.tests > 0 && others.length === 0 ? 0 : 1);
