package mml.hub.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import mml.hub.widget.Widget;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("browser")
@ExtendWith(InChromium.class)
class SameAsOnTheJvmTest {
    private static final int AT_A_TIME = 100;

    private static final String ANSWERS = "done(given[0].map(([f, args]) => {"
            + " try { return mml[f](...args); } catch (error) { return 'threw ' + error; } }))";

    @ParameterizedTest(name = "{0}")
    @MethodSource("mml.hub.browser.BuiltPage#chapters")
    void framesCaptionsAndNumbersAreTheJvmsByteForByte(BuiltPage page, Chromium chromium) {
        List<Call> calls = Visit.of(page.chapter());
        assertTrue(calls.size() >= 40 * page.widgets().size(), "only " + calls.size() + " calls");
        chromium.open(page, "");
        for (int from = 0; from < calls.size(); from += AT_A_TIME) {
            List<Call> some = calls.subList(from, Math.min(from + AT_A_TIME, calls.size()));
            List<Object> sent = new ArrayList<>();
            for (Call call : some) sent.add(List.of(call.function(), call.arguments()));
            List<?> answers = (List<?>) chromium.async(ANSWERS, sent);
            for (int i = 0; i < some.size(); i++)
                assertEquals(
                        some.get(i).onTheJvm(page.chapter()),
                        answers.get(i),
                        some.get(i).toString());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mml.hub.browser.BuiltPage#chapters")
    void theFileHoldsTheFirstFrameOfEveryWidget(BuiltPage page, Chromium chromium) {
        String html = page.html();
        for (Widget w : page.widgets())
            assertTrue(html.contains(w.view(w.example()).picture().embedded(w.name())), w.name());
    }
}
