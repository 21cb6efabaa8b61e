package mml.hub.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The accessibility checker axe-core, from Deque's jar, with all of its rules. */
final class Axe {
    private static final String SCRIPT = script();

    private Axe() {}

    private static String script() {
        try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One line for each element at fault on the open page: the rule, the element, and why. */
    static List<String> violations(Chromium chromium) {
        return violations(
                chromium,
                "rules: Object.fromEntries(axe.getRules(['experimental', 'best-practice'])"
                        + ".map(r => [r.ruleId, {enabled: true}]))");
    }

    /** The same for one rule alone. */
    static List<String> violationsOf(String rule, Chromium chromium) {
        return violations(chromium, "runOnly: ['" + rule + "']");
    }

    private static List<String> violations(Chromium chromium, String options) {
        chromium.run(SCRIPT);
        Object lines = chromium.async(
                "axe.run(document, {" + options + ", resultTypes: ['violations']}).then(r => done(r.violations.flatMap("
                        + "v => v.nodes.map(n => v.id + ' ' + n.target.join(' ') + ': ' + n.failureSummary.replace(/\\s+/g, ' ')))))");
        return ((List<?>) lines).stream().map(String::valueOf).toList();
    }
}
