// Whether a page is valid HTML as it is sent. In: its text. Out: one line a fault.
import { HtmlValidate, StaticConfigLoader } from 'html-validate';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:standard', 'html-validate:a11y'],
    // A taste: a named <div role="group"> is no <fieldset>.
    rules: { 'prefer-native-element': 'off' },
  }),
);

export async function faultsOfHtml(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(
      ({ ruleId, message, line, selector }) => `${line}: ${message} (${ruleId}) ${selector ?? ''}`,
    ),
  );
}
