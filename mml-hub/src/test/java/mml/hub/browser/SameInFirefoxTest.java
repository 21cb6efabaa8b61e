package mml.hub.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.json.Json;

/**
 * Another browser, another engine of WebAssembly: the same answers. Firefox is not driven; the page is served to it from
 * here, together with a script that makes the calls and hands back what came of them.
 */
@Tag("browser")
class SameInFirefoxTest {
    private static final String MISSING = "This test needs a Firefox (Debian: apt-get install firefox-esr)";
    /** One call in so many: that all of them are the JVM's is tested in Chromium. */
    private static final int SHARE = 4;

    /** Waits until the page works, or says that it does not. */
    private static final String SCRIPT = """
        <script>(async () => {
          const notice = document.querySelector('#notice');
          while (!('ready' in document.documentElement.dataset) && notice.hidden) await new Promise(go => setTimeout(go, 20));
          const calls = await (await fetch('calls')).json();
          const answers = notice.hidden ? calls.map(([f, args]) => mml[f](...args)) : [notice.textContent];
          await fetch('answers', { method: 'POST', body: JSON.stringify(answers) });
        })().catch(error => fetch('answers', { method: 'POST', body: JSON.stringify([String(error)]) }))</script>
        """;

    /** Nothing is asked of anybody but this test. */
    private static final String PREFERENCES = """
        user_pref("browser.shell.checkDefaultBrowser", false);
        user_pref("browser.aboutwelcome.enabled", false);
        user_pref("datareporting.policy.dataSubmissionEnabled", false);
        user_pref("toolkit.telemetry.enabled", false);
        user_pref("app.normandy.enabled", false);
        user_pref("network.captive-portal-service.enabled", false);
        user_pref("network.connectivity-service.enabled", false);
        user_pref("network.proxy.type", 1);
        user_pref("network.proxy.http", "127.0.0.1");
        user_pref("network.proxy.http_port", 9);
        user_pref("network.proxy.ssl", "127.0.0.1");
        user_pref("network.proxy.ssl_port", 9);
        user_pref("network.proxy.no_proxies_on", "127.0.0.1");
        """;

    @BeforeAll
    static void needsFirefox() {
        if (firefox().isPresent()) return;
        System.out.println(MISSING + ": skipped.");
        Assumptions.abort(MISSING);
    }

    private static Optional<Path> firefox() {
        String path = System.getenv().getOrDefault("PATH", "") + File.pathSeparator + "/usr/bin";
        return Stream.of(path.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> Stream.of(Path.of(folder, "firefox-esr"), Path.of(folder, "firefox")))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mml.hub.browser.BuiltPage#some")
    void itsAnswersAreTheJvmsByteForByte(BuiltPage page, @TempDir Path folder) throws Exception {
        List<Call> all = Visit.of(page.chapter());
        List<Call> calls = new ArrayList<>();
        for (int i = 0; i < all.size(); i += SHARE) calls.add(all.get(i));
        List<?> answers = answers(page, calls, folder);
        assertEquals(calls.size(), answers.size(), () -> "Firefox says " + answers);
        for (int i = 0; i < calls.size(); i++)
            assertEquals(
                    calls.get(i).onTheJvm(page.chapter()),
                    answers.get(i),
                    calls.get(i).toString());
    }

    private static List<?> answers(BuiltPage page, List<Call> calls, Path folder) throws Exception {
        List<List<Object>> sent = calls.stream().map(Call::sent).toList();
        CompletableFuture<String> answers = new CompletableFuture<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        serve(server, "/page.html", "text/html", page.html().replaceFirst("<meta http-equiv[^>]*>", "") + SCRIPT);
        serve(server, "/calls", "application/json", new Json().toJson(sent));
        server.createContext("/answers", exchange -> {
            answers.complete(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            send(exchange, "text/plain", "");
        });
        server.start();
        Process firefox =
                start(folder, "http://127.0.0.1:" + server.getAddress().getPort() + "/page.html");
        try {
            return new Json().toType(answers.get(10, TimeUnit.MINUTES), List.class);
        } finally {
            stop(firefox);
            server.stop(0);
            clear(folder);
        }
    }

    private static Process start(Path folder, String url) throws IOException {
        Files.writeString(folder.resolve("user.js"), PREFERENCES);
        ProcessBuilder builder = new ProcessBuilder(
                firefox().orElseThrow().toString(),
                "--headless",
                "--no-remote",
                "--new-instance",
                "--profile",
                folder.toString(),
                url);
        builder.environment().put("HOME", folder.toString());
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void stop(Process firefox) throws InterruptedException {
        List<ProcessHandle> all = new ArrayList<>(firefox.descendants().toList());
        all.add(firefox.toHandle());
        for (ProcessHandle process : all) process.destroyForcibly();
        firefox.waitFor();
    }

    /** What a process that is just ending still writes is left to the folder's owner. */
    private static void clear(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(folder)) file.toFile().delete();
            }
        }
    }

    private static void serve(HttpServer server, String path, String type, String text) {
        server.createContext(path, exchange -> send(exchange, type, text));
    }

    private static void send(HttpExchange exchange, String type, String text) throws IOException {
        byte[] body = text.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
        if (body.length > 0) exchange.getResponseBody().write(body);
        exchange.close();
    }
}
