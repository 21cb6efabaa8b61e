package coursework;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.trace.Recorder;
import mml.trace.Step;
import mml.trace.Telling;
import mml.trace.Tracer;
import mml.trace.TraceJson;
import mml.viz.export.Format;
import mml.viz.export.Figure;
import mml.viz.scene.StepScene;

/** An algorithm of one's own that can be watched: Heron's square root. Ten lines of step give captions, figures and JSON. */
public final class OwnStep {
    /** What is seen: the guess, and by how much its square misses a. */
    record Guess(int k, double x, double error) implements Step {
        @Override
        public void tell(Telling t) {
            t.kind("guess")
                    .put("k", k)
                    .put("x", x)
                    .put("error", error)
                    .caption("Guess " + k + " is " + NumberText.of(x) + ", its square is off by " + NumberText.of(error))
                    .formula("x_{" + k + "} = " + NumberText.of(x));
        }
    }

    /** The square root of a, while {@code trace} watches. */
    static double root(double a, Tracer<? super Guess> trace) {
        boolean on = trace.on();
        double x = a;
        for (int k = 0; k < 100 && !trace.stopped(); k++) {
            if (on) trace.step(new Guess(k, x, x * x - a));
            x = (x + a / x) / 2;
        }
        return x;
    }

    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Recorder<Guess> recorder = Recorder.all();
        double x = root(2, recorder.stopWhen(guess -> Math.abs(guess.error()) < 1e-9));
        out.println(Vector.of(x, Math.sqrt(2)).format(12));
        out.println(recorder.trace());

        Path folder = Path.of(args.length > 0 ? args[0] : "figures");
        Figure.of(new StepScene(recorder.trace())).save(folder, Format.SVG);
        Files.writeString(folder.resolve("guesses.json"), TraceJson.of(recorder.trace()));
    }
}
