package mml.cli;

import java.util.List;
import mml.decomposition.LeastSquares;
import mml.decomposition.Qr;
import mml.decomposition.QrStep;
import mml.geometry.AffineProjection;
import mml.geometry.Angle;
import mml.geometry.GramSchmidt;
import mml.geometry.GramSchmidt.Variant;
import mml.geometry.InnerProduct;
import mml.geometry.Projection;
import mml.geometry.Rotation;
import mml.matrix.Matrix;
import mml.matrix.Norms;
import mml.matrix.Vector;
import mml.spectral.Svd;
import mml.text.Count;
import mml.viz.scene.decomposition.QrScene;

/** Chapter 3 on the command line: norms, angles, projections, rotations. */
final class Chapter03 {
    private static final List<String> NORMS = List.of("1", "2", "inf", "frobenius");
    private static final List<String> NORM_FIELDS = List.of("norm1", "norm2", "normInf", "normFrobenius");
    private static final List<String> NORM_SIGNS = List.of("₁", "₂", "_∞", "_F");

    static final List<Algorithm> ALGORITHMS = List.of(
            Algorithm.of("norm", "§3.1, §4.6", "How large a matrix or vector is", Chapter03::norm)
                    .withOptions(() -> List.of(Options.word("--p", NORMS, "2", "Which norm."))),
            Algorithm.of(
                            "angle",
                            "§3.4",
                            "The angle between two vectors, as an inner product sees it",
                            Chapter03::angle)
                    .withFields("x", "y", "matrix")
                    .withLayout(Problem::twoColumns)
                    .drawnBy(Drawings::angle),
            Algorithm.of(
                            "projection",
                            "§3.8.1, §3.8.2",
                            "The point of a subspace, spanned by columns, nearest to x",
                            Chapter03::projection)
                    .withFields("basis", "x", "offset")
                    .withLayout(Problem::lastColumnIsX)
                    .drawnBy(Drawings::projection),
            Algorithm.of(
                            "least-squares",
                            "§3.8.2, §9.2.1",
                            "The x with the least ‖Ax − b‖, of several the shortest",
                            Chapter03::leastSquares)
                    .withFields("matrix", "rhs")
                    .withLayout(Problem::withRightHandSide)
                    .withOptions(() -> List.of(Options.rightHandSide())),
            Algorithm.of(
                            "gram-schmidt",
                            "§3.8.3",
                            "An orthonormal basis of the span of the columns",
                            Chapter03::gramSchmidt)
                    .withOptions(() -> List.of(Options.choice(
                            "--variant", Variant.class, Variant.MODIFIED, "How the projections are computed.")))
                    .drawnBy(Drawings::gramSchmidt),
            Algorithm.of("qr", "§3.8.3", "Orthonormal columns times a triangle, A = QR", Chapter03::qr)
                    .withScene(QrStep.class, QrScene::new),
            Algorithm.of(
                            "rotation",
                            "§3.9",
                            "Turns one after another: angle, or axis and angle, or two axes and angle, in degrees",
                            Chapter03::rotation)
                    .withFields("turns", "x")
                    .drawnBy(Drawings::rotation));

    private Chapter03() {}

    /** All norms at once, the one asked for first. */
    private static Answer norm(Run run) {
        Matrix A = run.matrix();
        Svd svd = Svd.of(A, run.trace());
        List<Double> values = List.of(Norms.one(A), svd.norm(), Norms.infinity(A), Norms.frobenius(A));
        int chosen = NORMS.indexOf(run.option("--p", String.class));
        Answer answer = new Answer(svd.certificate()).putSize("norm", values.get(chosen));
        answer.say("‖A‖" + NORM_SIGNS.get(chosen) + " = " + Answer.size(values.get(chosen)));
        StringBuilder others = new StringBuilder();
        for (int k = 0; k < values.size(); k++) {
            answer.putSize(NORM_FIELDS.get(k), values.get(k));
            if (k != chosen)
                others.append(others.isEmpty() ? "also " : ", ")
                        .append("‖A‖")
                        .append(NORM_SIGNS.get(k))
                        .append(" = ")
                        .append(Answer.size(values.get(k)));
        }
        return answer.say(others.toString());
    }

    private static Answer angle(Run run) {
        Vector x = run.vector("x");
        Vector y = run.vector("y");
        InnerProduct product = run.has("matrix") ? InnerProduct.of(run.matrix()) : InnerProduct.dot();
        Angle angle = Angle.of(x, y, product, run.trace());
        boolean vanished = angle.inner() == 0 && !angle.isRight();
        return new Answer(angle.certificate())
                .put("radians", angle.radians())
                .put("degrees", angle.degrees())
                .put("cos", angle.cosine())
                .put("orthogonal", angle.isRight())
                .putSize("inner", angle.inner())
                .say("⟨x, y⟩ = " + (vanished ? "nearer to 0 than any double" : Answer.size(angle.inner())))
                .showSize("normX", "‖x‖ = ", angle.normX())
                .showSize("normY", "‖y‖ = ", angle.normY())
                .say("cos ω = " + Tables.number(angle.cosine()) + ", ω = " + Tables.number(angle.radians()) + " rad = "
                        + Tables.number(angle.degrees()) + "°")
                .say(angle.isRight() ? "x and y are orthogonal" : "x and y are not orthogonal");
    }

    private static Answer projection(Run run) {
        Matrix B = run.problem().get("basis").numbers();
        Vector x = run.vector("x");
        if (!run.has("offset")) {
            Projection p = Projection.of(B, x, InnerProduct.dot(), run.trace());
            return projection(p, p.projection(), new Answer(p.certificate()));
        }
        AffineProjection p = AffineProjection.of(run.vector("offset"), B, x, InnerProduct.dot(), run.trace());
        return projection(p.shifted(), p.projection(), new Answer(p.certificate()));
    }

    private static Answer projection(Projection p, Vector point, Answer answer) {
        answer.show("coordinates", "λ = ", p.lambda())
                .show("projection", "π(x) = ", point)
                .put("residual", p.residual())
                .put("error", p.distance())
                .put("dependentColumns", p.dependent())
                .put("projectionMatrix", p.P())
                .say("x − π(x) = " + Tables.text(p.residual()) + ", of length " + Tables.number(p.distance()));
        if (!p.dependent().isEmpty())
            answer.say("the columns span " + Count.of(p.dimension(), "dimension") + "; "
                    + Count.of(p.dependent().size(), "of them adds nothing", "of them add nothing"));
        return answer;
    }

    private static Answer leastSquares(Run run) {
        Matrix A = run.matrix();
        Vector b = run.vector("rhs");
        if (b.size() != A.rows()) throw Problem.rightHandSide(b.size(), A.rows());
        LeastSquares result = LeastSquares.of(A, b, run.trace());
        Answer answer = new Answer(result.certificate())
                .show("x", "x = ", result.x())
                .show("residualNorm", "‖b − Ax‖ = ", result.residualNorm())
                .put("rank", result.rank())
                .put("dependentColumns", result.dependent());
        if (!result.dependent().isEmpty())
            answer.say("rank " + result.rank()
                    + (result.dependent().size() == 1 ? ": column " : ": columns ")
                    + Tables.positions(result.dependent())
                    + (result.dependent().size() == 1 ? " depends" : " depend")
                    + " on the others; of all solutions this is the shortest");
        return answer;
    }

    private static Answer gramSchmidt(Run run) {
        GramSchmidt gs = GramSchmidt.of(run.matrix(), run.option("--variant", Variant.class), run.trace());
        Answer answer = new Answer(gs.certificate())
                .show("Q", gs.Q())
                .show("R", gs.R())
                .show("loss", "largest entry of QᵀQ − I: ", gs.loss())
                .put("rank", gs.rank())
                .put("dependentColumns", gs.dependent());
        if (!gs.dependent().isEmpty())
            answer.say(Count.of(
                    gs.dependent().size(),
                    "of the columns adds nothing: it depends on those before",
                    "of the columns add nothing: they depend on those before"));
        return answer;
    }

    /** With a diagonal of R that is not negative, which makes Q and R unique when the columns are independent. */
    private static Answer qr(Run run) {
        Qr qr = Qr.of(run.matrix(), run.trace());
        double[] sign = new double[qr.R().rows()];
        for (int i = 0; i < sign.length; i++) sign[i] = qr.R().get(i, i) < 0 ? -1 : 1;
        Matrix S = Matrix.diagonal(Vector.of(sign));
        Matrix Q = qr.Q().times(S);
        Matrix R = S.times(qr.R());
        return new Answer(qr.certificate()).show("Q", Q).show("R", R);
    }

    private static Answer rotation(Run run) {
        Rotation rotation = Rotation.of(Turns.of(run.problem()), run.trace());
        Answer answer = new Answer(rotation.certificate())
                .put("R", rotation.R())
                .say(Tables.text("R", withoutRounding(rotation.R())));
        if (rotation.R().rows() == 3) {
            double degrees = Math.toDegrees(rotation.angle());
            answer.put("axis", rotation.axis())
                    .put("degrees", degrees)
                    .say("in all " + Tables.number(degrees) + "° about " + Tables.text(rotation.axis()));
        }
        if (run.has("x")) {
            Vector y = rotation.times(run.vector("x"));
            answer.put("y", y).say("Rx = " + Tables.text(y));
        }
        return answer;
    }

    /** The cosine of a right angle is shown as 0, not as what rounding makes of it. */
    private static Matrix withoutRounding(Matrix R) {
        double[] a = R.entries();
        for (int k = 0; k < a.length; k++) if (Math.abs(a[k]) < 1e-15) a[k] = 0;
        return Matrix.of(R.rows(), R.cols(), a);
    }
}
