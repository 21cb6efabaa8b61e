package mml.hub.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives the tests of a class one browser, the same for all classes, and fails each test that left a message on the
 * console. Without a browser the tests are skipped with a line that says so, or fail if
 * {@code -Dmml.browser.required=true} demands it.
 */
final class InChromium implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, ParameterResolver {
    static final String MISSING =
            "Page tests need a Chromium and its driver (Debian: apt-get install chromium chromium-driver)";

    /** What stands in the store: closed together with it when all tests are done. */
    private record Session(Optional<Chromium> browser) implements AutoCloseable {
        static Session start() {
            Optional<Chromium> browser = Chromium.start();
            if (browser.isEmpty()) System.out.println(MISSING + ": skipped.");
            return new Session(browser);
        }

        @Override
        public void close() {
            browser.ifPresent(Chromium::close);
        }
    }

    private static Session session(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(InChromium.class))
                .getOrComputeIfAbsent(Session.class, key -> Session.start(), Session.class);
    }

    private static Chromium browser(ExtensionContext context) {
        return session(context).browser().orElseThrow();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        if (session(context).browser().isPresent()) return;
        if (Boolean.getBoolean("mml.browser.required")) throw new IllegalStateException(MISSING);
        Assumptions.abort(MISSING);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        browser(context).reset();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        assertEquals(List.of(), browser(context).console(), "messages on the console");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Chromium.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return browser(context);
    }
}
