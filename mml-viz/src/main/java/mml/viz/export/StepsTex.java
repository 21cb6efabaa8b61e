package mml.viz.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mml.exact.RowReductionStep;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.Table;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;
import mml.trace.Trace;
import mml.viz.scene.Greek;

/**
 * A trace in TeX: of each step its formula, and every matrix and vector that is not what it was in the step before, so that
 * nothing between input and result is missing.
 *
 * <p>In a frame of Beamer each step is an overlay of its own; elsewhere they follow one another. A step that is larger than
 * its place is made smaller. Needs amsmath, amssymb and graphicx, which Beamer has but for amssymb.
 */
final class StepsTex {
    private static final String HEAD = """
            %% \\input this into a document or into a frame of a talk; needs amsmath, amssymb, graphicx
            \\providecommand\\mmlfit[1]{\\sbox0{$\\displaystyle #1$}%%
              \\ifdim\\wd0>\\linewidth\\sbox0{\\resizebox{\\linewidth}{!}{\\usebox0}}\\fi
              \\dimen0=\\ht0\\advance\\dimen0\\dp0\\ifdim\\dimen0>0.8\\textheight
                \\sbox0{\\resizebox{!}{0.8\\textheight}{\\usebox0}}\\fi
              {\\par\\centering\\usebox0\\par}}
            \\ifdefined\\mmlstep\\else\\ifdefined\\only
              \\def\\mmlstep#1#2{\\only<#1>{\\mmlfit{#2}}}\\else\\def\\mmlstep#1#2{\\mmlfit{#2}\\medskip}\\fi\\fi
            """.replace("%%", "%");

    private StepsTex() {}

    /** The part of a document. */
    static String of(Roll roll) {
        StringBuilder out = new StringBuilder(HEAD);
        int widest = widest(roll);
        if (widest > 10)
            out.append("\\setcounter{MaxMatrixCols}{").append(widest).append("}\n");
        Map<String, String> shown = new HashMap<>();
        int k = 0;
        for (List<String> lines : steps(roll, shown)) {
            out.append("\\mmlstep{").append(++k).append("}{\\begin{aligned}");
            for (int i = 0; i < lines.size(); i++)
                out.append(i == 0 ? "\n  &" : " \\\\\n  &").append(lines.get(i));
            out.append("\n\\end{aligned}}\n");
        }
        return out.toString();
    }

    /** A document that shows it. */
    static String document(String fragment) {
        return "\\documentclass{article}\n\\usepackage{amsmath,amssymb,graphicx}\n\\begin{document}\n\\setlength{\\parindent}{0pt}\n"
                + fragment + "\\end{document}\n";
    }

    /** Of a step with several frames the last one shows what has come of it. */
    private static List<List<String>> steps(Roll roll, Map<String, String> shown) {
        Trace<? extends Step> trace = roll.scene().trace();
        List<List<String>> all = new ArrayList<>();
        int last = -1;
        for (Roll.Shot shot : roll) {
            int step = shot.frame().step();
            if (step != last && last >= 0) results(trace, last, all.get(all.size() - 1), shown);
            last = step;
            List<String> lines = new ArrayList<>();
            if (!shot.frame().formula().isEmpty()) lines.add(shot.frame().formula());
            all.add(lines);
        }
        if (last >= 0) results(trace, last, all.get(all.size() - 1), shown);
        all.removeIf(List::isEmpty);
        return all;
    }

    private static void results(Trace<? extends Step> trace, int step, List<String> lines, Map<String, String> shown) {
        int bar = trace.get(0) instanceof RowReductionStep.Start start ? start.variables() : 0;
        boolean within = step > 0 && step < trace.size() - 1;
        values(trace.get(step), bar, within, lines, shown);
    }

    /** Within a run a matrix of zeros that was not seen before is one of which nothing is known yet. */
    private static void values(Step step, int bar, boolean within, List<String> lines, Map<String, String> shown) {
        for (Telling.Value value : Telling.of(step).values()) {
            if (value.value() instanceof Step nested) values(nested, bar, within, lines, shown);
            if (within && value.value() instanceof Matrix M && M.maxNorm() == 0 && !shown.containsKey(value.name()))
                continue;
            String name = name(value.name());
            String tex = written(name, value, bar);
            if (tex.isEmpty() || tex.equals(shown.put(value.name(), tex)) || isSaid(lines, name, tex)) continue;
            lines.add(tex);
        }
    }

    private static String written(String name, Telling.Value told, int bar) {
        Object value = told.value();
        if (value instanceof Matrix A)
            return A.rows() == 0 || A.cols() == 0 ? "" : equation(name, Tex.equation(name, A, told.scale()));
        if (value instanceof Vector x) return x.size() == 0 ? "" : equation(name, Tex.equation(name, x, told.scale()));
        if (value instanceof Table T && T.rows() > 0 && T.cols() > 0)
            return equation(name, name + " = " + Tex.matrix(T, bar > 0 ? bar : T.cols()));
        return "";
    }

    /** What has no name of its own stands alone. */
    private static String equation(String name, String tex) {
        return name.isEmpty() && tex.startsWith(" = ") ? tex.substring(3) : tex;
    }

    private static boolean isSaid(List<String> lines, String name, String tex) {
        String body = tex.substring(Math.min(tex.length(), name.isEmpty() ? 0 : name.length() + 3));
        return lines.stream().anyMatch(line -> close(line).contains(close(body)));
    }

    private static String close(String tex) {
        return tex.replace(" ", "");
    }

    /** {@code \Sigma} for {@code Sigma}, {@code x_0} for {@code x0}, words for {@code singularValues}, nothing for {@code matrix}. */
    private static String name(String field) {
        if (field.equals("matrix")) return "";
        if (field.length() == 1) return field;
        if (field.length() == 2 && Character.isDigit(field.charAt(1))) return field.charAt(0) + "_" + field.charAt(1);
        if (!Greek.letter(field).isEmpty()) return "\\" + field;
        StringBuilder out = new StringBuilder("\\text{");
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (i > 0 && Character.isUpperCase(c)) out.append(' ').append(Character.toLowerCase(c));
            else out.append(c);
        }
        return out.append('}').toString();
    }

    private static int widest(Roll roll) {
        int most = 0;
        for (Step step : roll.scene().trace())
            for (Telling.Value value : Telling.of(step).values())
                if (value.value() instanceof Table T) most = Math.max(most, T.cols());
        return most;
    }
}
