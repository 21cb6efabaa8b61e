package mml.certified;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import mml.matrix.NumericalException;
import mml.trace.Certificate;

/**
 * Algorithms on wild input, each with what its certificate claims recomputed with fractions. A refusal is a {@link
 * NumericalException} or says what was expected; a certificate that does not hold is honest; one that holds must be true.
 */
final class Claims {
    /** What a certified relative error may be: certificates ask for less than a hundredth of it. */
    static final double WRONG = 1e-10;

    /** What is off in a result, relative to what was asked; 0 when right. */
    interface Truth {
        double error();
    }

    record Case(Certificate certificate, Truth truth) {}

    private final Map<String, Function<Wild, Case>> cases = new LinkedHashMap<>();

    void put(String name, Function<Wild, Case> made) {
        cases.put(name, made);
    }

    Set<String> names() {
        return cases.keySet();
    }

    /** What is wrong with one of them for a seed, or nothing. */
    List<String> faults(long seed) {
        return cases.keySet().stream()
                .map(name -> fault(name, seed))
                .filter(fault -> !fault.isEmpty())
                .toList();
    }

    /** What is wrong with a case, or nothing. */
    String fault(String name, long seed) {
        Case done;
        try {
            done = made(name, seed);
        } catch (NumericalException e) {
            return "";
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage()).contains("expected") ? "" : name + " " + seed + ": " + e;
        } catch (RuntimeException e) {
            return name + " " + seed + ": " + e + " at " + e.getStackTrace()[0];
        }
        if (!done.certificate.holds()) return "";
        double error;
        try {
            error = done.truth.error();
        } catch (NumericalException e) {
            return "";
        }
        return error <= WRONG ? "" : name + " " + seed + " is off by " + error + " but certified: " + done.certificate;
    }

    private Case made(String name, long seed) {
        Function<Wild, Case> made = cases.get(name);
        if (made == null) throw new IllegalStateException("no case " + name);
        return made.apply(new Wild(seed));
    }

    /** Seeds from 0 on, counted, for a search longer than a test: how many, and of which case if not of all. */
    void search(String... args) {
        int count = Integer.parseInt(args[0]);
        for (String name : cases.keySet()) {
            if (args.length > 1 && !args[1].equals(name)) continue;
            List<String> faults = new ArrayList<>();
            int honest = 0;
            int refused = 0;
            long start = System.nanoTime();
            for (long seed = 0; seed < count; seed++) {
                String fault = fault(name, seed);
                if (!fault.isEmpty()) faults.add(fault);
                try {
                    if (!made(name, seed).certificate.holds()) honest++;
                } catch (RuntimeException e) {
                    if (refused++ < 2) System.out.println("    " + seed + ": " + e.getMessage());
                }
            }
            System.out.println(name + ": " + faults.size() + " faults, " + honest + " not confirmed, " + refused
                    + " refused of " + count + ", " + (System.nanoTime() - start) / 1_000_000 + " ms");
            faults.stream().limit(4).forEach(f -> System.out.println("    " + f));
        }
    }
}
