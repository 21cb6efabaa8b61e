package mml.bench;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How long a contender took: a line of the CSV files in out/bench, from which the document is written.
 *
 * @param jdk the version of Java, {@code 17.0.16}
 * @param wall microseconds on the wall
 * @param cpu microseconds of processor time
 */
record Answer(String question, String size, String contender, String jdk, String date, double wall, double cpu) {

    static Answer now(String question, String size, String contender, double wall, double cpu) {
        String jdk = System.getProperty("java.version");
        return new Answer(
                question, size, contender, jdk, LocalDate.now(ZoneOffset.UTC).toString(), wall, cpu);
    }

    /** What is compared: processor time, which other programs disturb least, unless the question is about threads. */
    double time() {
        return question.endsWith("threads") ? wall : cpu;
    }

    /** One answer for each size and contender: the median of its rounds. */
    static List<Answer> medians(List<Answer> rounds) {
        Map<List<String>, List<Answer>> same = new LinkedHashMap<>();
        for (Answer a : rounds)
            same.computeIfAbsent(List.of(a.size, a.contender), key -> new ArrayList<>())
                    .add(a);
        List<Answer> medians = new ArrayList<>();
        for (List<Answer> each : same.values()) {
            double[] walls = each.stream().mapToDouble(Answer::wall).sorted().toArray();
            double[] cpus = each.stream().mapToDouble(Answer::cpu).sorted().toArray();
            Answer a = each.get(0);
            medians.add(now(a.question, a.size, a.contender, walls[walls.length / 2], cpus[cpus.length / 2]));
        }
        return medians;
    }

    static void save(Path file, Collection<Answer> answers) throws IOException {
        Files.write(
                file,
                answers.stream()
                        .map(a -> String.join(
                                ",",
                                a.question,
                                a.size,
                                a.contender,
                                a.jdk,
                                a.date,
                                Double.toString(a.wall),
                                Double.toString(a.cpu)))
                        .toList());
    }

    /** All that is kept in a folder. */
    static List<Answer> load(Path folder) throws IOException {
        List<Answer> answers = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.csv")) {
            for (Path file : files)
                for (String line : Files.readAllLines(file)) {
                    String[] x = line.split(",", -1);
                    double wall = Double.parseDouble(x[5]);
                    answers.add(new Answer(x[0], x[1], x[2], x[3], x[4], wall, Double.parseDouble(x[6])));
                }
        }
        return answers;
    }
}
