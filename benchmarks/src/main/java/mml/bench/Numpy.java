package mml.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mml.data.Npy;
import mml.matrix.Matrix;

/** The native side: benchmarks/numpy.py, where a Python with NumPy and SciPy is installed, for models scikit-learn. */
final class Numpy {
    private static final String PYTHON = "/usr/bin/python3"; // the system's, which uses the system's OpenBLAS

    private Numpy() {}

    /** No answers for a question the script does not know, or when there is no NumPy. */
    static List<Answer> ask(Path home, String question, List<String> sizes) {
        List<String> arguments = new ArrayList<>(List.of(question));
        arguments.addAll(withRows(home, question, sizes));
        List<Answer> answers = new ArrayList<>();
        for (String line : run(home, arguments)) {
            String[] x = line.split(",", -1);
            answers.add(Answer.now(
                    question,
                    x[0],
                    x.length > 3 ? x[3] : "openBlas",
                    Double.parseDouble(x[1]),
                    Double.parseDouble(x[2])));
        }
        return answers;
    }

    /** A model learns there from the same rows: {@code SIZE=FILE} says where they are. */
    private static List<String> withRows(Path home, String question, List<String> sizes) {
        List<String> given = new ArrayList<>();
        for (String size : sizes) {
            Matrix X = size.chars().allMatch(Character::isDigit)
                    ? ModelData.of(question, Integer.parseInt(size))
                    : Matrix.zeros(0, 0);
            if (X.rows() == 0) {
                given.add(size);
                continue;
            }
            Path file = home.resolve("out").resolve("bench").resolve(question + "-" + size + ".npy");
            try {
                if (!Files.exists(file)) Npy.write(file, X);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            given.add(size + "=" + file);
        }
        return given;
    }

    /** What runs there, {@code NumPy 1.24.2, …}; empty when nothing does. */
    static String version(Path home) {
        return String.join("", run(home, List.of()));
    }

    private static List<String> run(Path home, List<String> arguments) {
        Path script = home.resolve("benchmarks").resolve("numpy.py");
        if (!Files.isExecutable(Path.of(PYTHON)) || !Files.exists(script)) return List.of();
        List<String> command = new ArrayList<>(List.of(PYTHON, script.toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().removeIf(name -> name.startsWith("OPENBLAS_")); // its own choice of kernels
        builder.environment().put("OPENBLAS_NUM_THREADS", "1");
        builder.environment().put("OMP_NUM_THREADS", "1"); // scikit-learn's own loops
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
                return output.lines().toList();
            }
        } catch (IOException e) {
            return List.of();
        }
    }
}
