package mml.hub.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import mml.hub.page.FirstFrame;
import mml.hub.widget.Widget;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("browser")
@ExtendWith(InChromium.class)
class SameAsOnTheJvmTest {
    private static final int AT_A_TIME = 100;

    private static final String ANSWER = "const answer = ([f, args]) => {"
            + " try { return mml[f](...args); } catch (error) { return 'threw ' + error; } };";

    /** A page's answers are long; their digests say as well whether they are the same. */
    private static final String DIGESTS = ANSWER + "Promise.all(given[0].map(async call => {"
            + " const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(answer(call)));"
            + " return [...new Uint8Array(digest)].map(b => b.toString(16).padStart(2, '0')).join('');"
            + "})).then(done);";

    @ParameterizedTest(name = "{0}")
    @MethodSource("mml.hub.browser.BuiltPage#chapters")
    void framesCaptionsAndNumbersAreTheJvmsByteForByte(BuiltPage page, Chromium chromium) {
        List<Call> calls = Visit.of(page.chapter());
        assertTrue(calls.size() >= 40 * page.widgets().size(), "only " + calls.size() + " calls");
        chromium.open(page, "");
        for (int from = 0; from < calls.size(); from += AT_A_TIME) {
            List<Call> some = calls.subList(from, Math.min(from + AT_A_TIME, calls.size()));
            CompletableFuture<List<String>> here = CompletableFuture.supplyAsync(() -> some.stream()
                    .map(call -> digest(call.onTheJvm(page.chapter())))
                    .toList());
            List<?> there = (List<?>)
                    chromium.async(DIGESTS, some.stream().map(Call::sent).toList());
            for (int i = 0; i < some.size(); i++) {
                if (!here.join().get(i).equals(there.get(i)))
                    assertEquals(
                            some.get(i).onTheJvm(page.chapter()),
                            chromium.async(
                                    ANSWER + "done(answer(given[0]))",
                                    some.get(i).sent()),
                            some.get(i).toString());
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mml.hub.browser.BuiltPage#chapters")
    void theFileHoldsTheFirstFrameOfEveryWidget(BuiltPage page, Chromium chromium) {
        String html = page.html();
        for (Widget w : page.widgets())
            assertTrue(html.contains(FirstFrame.of(w.view(w.example()).picture().embedded(w.name()))), w.name());
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
