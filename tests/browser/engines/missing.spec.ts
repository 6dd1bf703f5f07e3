// Runs in the place of all tests of an engine that is not installed, and says so.
import { test } from '@playwright/test';

test('this engine is not installed', () => {
  test.skip(true, String(test.info().project.metadata['missing']));
});
