package mml.calculus;

import java.util.Arrays;
import mml.expression.Operation;
import mml.expression.Program;

/**
 * Chains of additions {@code ((a + b) + c) + d} whose parts nothing else uses, so that each is one sum: its last addition is the
 * head, the others are inside.
 */
final class Chains {
    private final Program program;
    /** The addition that each one inside goes into, −1 for all other nodes. */
    private final int[] into;
    /** The one inside that goes into each addition, −1 for none. */
    private final int[] inner;

    Chains(ComputationGraph graph) {
        program = graph.program();
        into = new int[program.size()];
        inner = new int[program.size()];
        Arrays.fill(into, -1);
        Arrays.fill(inner, -1);
        int[] uses = uses(program);
        for (int i = 0; i < into.length; i++) {
            if (!graph.active(i) || program.operation(i) != Operation.ADD) continue;
            for (int operand : new int[] {program.left(i), program.right(i)})
                if (inner[i] < 0
                        && uses[operand] == 1
                        && graph.active(operand)
                        && program.operation(operand) == Operation.ADD
                        && operand != program.output(0)) {
                    inner[i] = operand;
                    into[operand] = i;
                }
        }
    }

    /** How often each node is an operand. */
    static int[] uses(Program program) {
        int[] uses = new int[program.size()];
        for (int i = 0; i < uses.length; i++) {
            int operands = program.operation(i).operands();
            if (operands > 0) uses[program.left(i)]++;
            if (operands == 2) uses[program.right(i)]++;
        }
        return uses;
    }

    boolean inside(int i) {
        return into[i] >= 0;
    }

    /** Whether the node is the last addition of a chain of two or more. */
    boolean head(int i) {
        return inner[i] >= 0 && into[i] < 0;
    }

    /** What a head adds up, in this order. */
    int[] terms(int head) {
        int length = 2;
        for (int i = head; inner[i] >= 0; i = inner[i]) length++;
        int[] terms = new int[length];
        int i = head;
        for (; inner[i] >= 0; i = inner[i])
            terms[--length] = inner[i] == program.left(i) ? program.right(i) : program.left(i);
        terms[0] = program.left(i);
        terms[1] = program.right(i);
        return terms;
    }
}
