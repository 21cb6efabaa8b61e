package mml.hub.page;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The class files of this project that a program can get to: those whose names stand in its constants, and so on from
 * these. A few more than it needs, never fewer.
 */
final class Reachable {
    private static final Pattern OURS = Pattern.compile("mml/[\\w/$]+");

    private Reachable() {}

    /** The files by their names, from some resources of the class path: class files, or texts that name classes. */
    static SortedMap<String, byte[]> from(String... roots) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        Deque<String> open = new ArrayDeque<>();
        for (String root : roots) open.add(root);
        while (!open.isEmpty()) {
            String name = open.remove();
            if (files.containsKey(name)) continue;
            byte[] bytes = bytes(name);
            if (bytes == null) continue; // a package, or what only looks like a name
            files.put(name, bytes);
            String text = name.endsWith(".class") ? constants(bytes) : new String(bytes, StandardCharsets.UTF_8);
            Matcher names = OURS.matcher(text.replace('.', '/'));
            while (names.find()) open.add(names.group() + ".class");
        }
        return files;
    }

    /** All texts among the constants of a class file: names of classes, descriptors, strings. */
    private static String constants(byte[] file) {
        StringBuilder out = new StringBuilder();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(file))) {
            in.skipNBytes(8);
            int count = in.readUnsignedShort();
            for (int i = 1; i < count; i++) {
                int tag = in.readUnsignedByte();
                switch (tag) {
                    case 1 -> out.append(in.readUTF()).append('\n');
                    case 5, 6 -> {
                        in.skipNBytes(8);
                        i++; // a long or double takes two places
                    }
                    case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
                    case 15 -> in.skipNBytes(3);
                    case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
                    default -> throw new IllegalArgumentException("no class file: a constant of kind " + tag);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static byte @Nullable [] bytes(String name) {
        try (InputStream in = Reachable.class.getClassLoader().getResourceAsStream(name)) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
