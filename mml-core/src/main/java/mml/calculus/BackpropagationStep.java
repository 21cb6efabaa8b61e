package mml.calculus;

import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.text.Scripts;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/** What can be seen of {@link Backpropagation}: layer by layer forwards, the loss, layer by layer backwards. */
public sealed interface BackpropagationStep extends Step {
    /** The input of the network and what it should answer. */
    record Start(Vector x, Vector target) implements BackpropagationStep {
        @Override
        public void tell(Telling t) {
            t.kind("start")
                    .put("x", x)
                    .put("target", target)
                    .caption("Input " + NumberText.tuple(x) + ", wanted " + NumberText.tuple(target))
                    .formula(Tex.equation("f_0", x));
        }
    }

    /**
     * Forwards through a layer, {@code f_i = σ(A_{i−1} f_{i−1} + b_{i−1})}.
     *
     * @param i from 1 on
     * @param z before the activation
     * @param output after it
     */
    record Layer(int i, Vector z, Vector output) implements BackpropagationStep {
        @Override
        public void tell(Telling t) {
            t.kind("layer")
                    .put("i", i)
                    .put("z", z)
                    .put("output", output)
                    .caption("Layer " + i + ": " + NumberText.tuple(z) + " becomes " + NumberText.tuple(output))
                    .formula("f_{" + i + "} = \\sigma(A_{" + (i - 1) + "} f_{" + (i - 1) + "} + b_{" + (i - 1)
                            + "}),\\quad " + Tex.equation("f_{" + i + "}", output));
        }
    }

    /** The loss, and its derivative by the output. */
    record Loss(double loss, Vector gradient) implements BackpropagationStep {
        @Override
        public void tell(Telling t) {
            t.kind("loss")
                    .put("loss", loss)
                    .put("gradient", gradient)
                    .caption("L = " + NumberText.of(loss) + ", ∂L/∂f = " + NumberText.tuple(gradient))
                    .formula("L = " + Tex.number(loss) + ",\\quad "
                            + Tex.equation("\\Bigl(\\frac{\\partial L}{\\partial f}\\Bigr)^\\top", gradient));
        }
    }

    /**
     * Backwards into a layer: the derivatives by its parameters.
     *
     * @param i from 1 on
     * @param delta ∂L/∂z
     * @param weights ∂L/∂A_{i−1}, of the shape of A
     * @param input ∂L/∂f_{i−1}, what is passed on
     */
    record Gradient(int i, Vector delta, Matrix weights, Vector input) implements BackpropagationStep {
        @Override
        public void tell(Telling t) {
            t.kind("gradient")
                    .put("i", i)
                    .put("delta", delta)
                    .put("weights", weights)
                    .put("input", input)
                    .caption("Layer " + i + ": ∂L/∂b" + Scripts.subscript(i - 1) + " = " + NumberText.tuple(delta)
                            + ", passed on " + NumberText.tuple(input))
                    .formula(Tex.equation("\\frac{\\partial L}{\\partial A_{" + (i - 1) + "}}", weights));
        }
    }
}
