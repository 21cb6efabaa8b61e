package mml.hub.widget.ch04;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mml.hub.widget.Control;
import mml.hub.widget.Control.Option;
import mml.hub.widget.Feedback;
import mml.hub.widget.Group;
import mml.hub.widget.Input;
import mml.hub.widget.Memo;
import mml.hub.widget.Param;
import mml.hub.widget.Prediction;
import mml.hub.widget.Screen;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.hub.widget.TraceWidget;
import mml.matrix.Matrix;
import mml.spectral.RankSequence;
import mml.spectral.RankSequenceStep;
import mml.spectral.Svd;
import mml.text.NumberText;
import mml.text.Numbers;
import mml.trace.Trace;
import mml.viz.scene.Canvas;
import mml.viz.scene.spectral.CompressionScene;

/**
 * A picture as a matrix, and its best approximation of rank k. A picture of the reader's own is kept while the page is
 * open; its state holds a name made from the dots, so that one state always means one picture.
 *
 * @mml §4.6, Theorem 4.25, Figures 4.11 and 4.12
 */
public final class ImageCompressor extends TraceWidget {
    private static final int KEPT = 4;
    private static final int SIDE = 256;
    private static final Canvas CANVAS = new Canvas(480, 558, 16);
    private static final Control OWN = new Control.Picture(
            "own",
            "Your own picture",
            SIDE,
            "Choose a file, or drop one anywhere on this figure. It is made at most 256 × 256 dots"
                    + " large and stays on this machine.");
    private static final Param<String> COLOURS = Param.choice(
            "c", "Colours", new Option("", "grey: one matrix"), new Option("1", "red, green, blue: three matrices"));
    private static final String LOST =
            "The picture of this link never left the machine it came from. Choose it again, or"
                    + " play with the photographer.";

    private final Map<String, Photo> own = new LinkedHashMap<>();

    private record Chosen(Photo photo, boolean colour) {}

    private record Decomposed(List<Svd> channels, boolean holds) {}

    private static final Photo EXAMPLE = Photo.example();
    private static final Memo<Chosen, Decomposed> DECOMPOSED = new Memo<>(ImageCompressor::decompose);
    private static final int[] RANKS = {5, 10, 20, 40};
    private static final String QUESTION = "Which rank leaves less than a tenth of the photographer out?";
    private static final Prediction ENOUGH = Prediction.of(QUESTION, state -> {
        List<Option> options = new ArrayList<>();
        for (int k : RANKS) options.add(new Option(Integer.toString(k), "up to " + k));
        options.add(new Option("more", "more"));
        int enough = enough(DECOMPOSED
                .get(new Chosen(EXAMPLE, COLOURS.in(state).equals("1")))
                .channels());
        String right = "more";
        for (int i = RANKS.length - 1; i >= 0; i--) if (enough <= RANKS[i]) right = Integer.toString(RANKS[i]);
        return new Prediction.Asked(
                options,
                right,
                (guess, is) -> "in the Frobenius norm, rank " + enough + " is the first to leave less than 10 %.");
    });

    public ImageCompressor() {
        super(
                "compressor",
                "Image compressor",
                Group.of(QUESTION, ENOUGH.when(state -> !state.has("p"))),
                Group.of("Picture", Input.also(state -> OWN), COLOURS));
    }

    /** The smallest rank whose error is less than a tenth of the whole, in the Frobenius norm. */
    private static int enough(List<Svd> channels) {
        int n = channels.get(0).singularValues().size();
        double left = squares(channels, 0);
        double all = left;
        int k = 0;
        while (k < n && !(left < all / 100)) left = squares(channels, ++k);
        return k;
    }

    private static double squares(List<Svd> channels, int from) {
        double sum = 0;
        for (Svd svd : channels)
            for (int i = from; i < svd.singularValues().size(); i++)
                sum += svd.singularValues().get(i) * svd.singularValues().get(i);
        return sum;
    }

    @Override
    public State open(State state, String picture) {
        Photo photo = Photo.read(picture);
        own.put(photo.key(), photo);
        if (own.size() > KEPT) own.remove(own.keySet().iterator().next());
        forget();
        int k = Math.min(10, Math.min(photo.width(), photo.height()));
        return State.empty().with("p", photo.key()).with("step", k - 1).with("c", "1");
    }

    @Override
    public boolean isSlow(State state) {
        return state.has("p");
    }

    private static Decomposed decompose(Chosen chosen) {
        List<Svd> out = new ArrayList<>();
        boolean holds = true;
        for (Matrix channel : chosen.photo().channels(chosen.colour())) {
            Svd svd = Svd.of(channel);
            out.add(svd);
            holds &= svd.certificate().holds();
        }
        return new Decomposed(List.copyOf(out), holds);
    }

    private Photo photo(State state) {
        Photo known = own.get(state.get("p", ""));
        return known == null ? EXAMPLE : known;
    }

    /** Only the rank looked at is worked out, so the run depends on the step. */
    @Override
    protected State asked(State state) {
        return state;
    }

    @Override
    protected Showing run(State state) {
        Photo photo = photo(state);
        Decomposed done = DECOMPOSED.get(new Chosen(photo, COLOURS.in(state).equals("1")));
        int r = Math.min(photo.width(), photo.height());
        int k = Math.min(state.count("step", 0), r - 1) + 1;
        List<Trace<RankSequenceStep>> traces = new ArrayList<>();
        for (Svd svd : done.channels()) traces.add(Trace.of(t -> RankSequence.of(svd, List.of(k), t)));
        double worst = 0;
        for (Trace<RankSequenceStep> trace : traces)
            worst = Math.max(worst, ((RankSequenceStep.Rank) trace.last()).spectralError());
        CompressionScene scene = new CompressionScene(traces, Screen.canvas(state, CANVAS.bare()));
        boolean lost = state.has("p") && !own.containsKey(state.get("p", ""));
        return Showing.of(traces.get(0), r, step -> scene.frame(0).picture())
                .each((step, view) -> view.feedback(lost ? Feedback.note(LOST) : Feedback.NONE))
                .fact(
                        "numbers kept, k(m + n + 1)",
                        NumberText.integer(scene.kept(0)) + " of " + NumberText.integer(scene.full()))
                .fact("share", Numbers.rounded(100.0 * scene.kept(0) / scene.full(), 1) + " %")
                .fact("‖A − Â(k)‖₂ = σₖ₊₁", Numbers.rounded(worst, 2))
                .from(state.has("p") ? 0 : 1)
                .fact("‖A − Â(k)‖ / ‖A‖ (Frobenius)", Numbers.rounded(100 * scene.error(0), 2) + " %")
                .from(0)
                .check("AV = UΣ checked", done.holds())
                .java("Svd svd = Svd.of(A);          // " + photo.height() + " × " + photo.width() + "\n"
                        + "LowRank low = LowRank.of(svd, " + k + ");\n"
                        + "low.matrix();                 // Â(" + k + ")\n"
                        + "low.spectralError();          // " + Numbers.rounded(worst, 4) + "\n"
                        + "low.storage();                // "
                        + (k * (photo.height() + photo.width() + 1)) + " numbers a matrix");
    }
}
