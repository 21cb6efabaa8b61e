package mml.viz.export;

import java.util.Locale;
import java.util.Set;
import mml.viz.svg.Labels;

/** Names of files that mean the same on every system and cannot leave their folder. */
public final class FileName {
    private static final int LONGEST = 120;
    private static final Set<String> DEVICES = Set.of(
            "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1",
            "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    private FileName() {}

    /**
     * The name itself, if it is one.
     *
     * @throws IllegalArgumentException if it is empty, too long, a path, a device of Windows, or ends with a dot or space
     */
    public static String check(String name) {
        String reason = reason(name);
        if (reason.isEmpty()) return name;
        throw new IllegalArgumentException("file name \"" + Labels.clean(name, 60) + "\" " + reason);
    }

    /** Whether {@link #check} lets it pass. */
    static boolean is(String name) {
        return reason(name).isEmpty();
    }

    /** A name made of any text: letters, digits, {@code -}, {@code _} stay, everything else becomes {@code -}. */
    public static String of(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length() && out.length() < LONGEST / 2; i++) {
            char c = text.charAt(i);
            boolean kept = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
            if (kept) out.append(c);
            else if (out.length() > 0 && out.charAt(out.length() - 1) != '-') out.append('-');
        }
        while (out.length() > 0 && out.charAt(out.length() - 1) == '-') out.setLength(out.length() - 1);
        String name = out.toString();
        return name.isEmpty() || isDevice(name) ? "file-" + name : name;
    }

    private static String reason(String name) {
        if (name.isEmpty()) return "is empty";
        if (name.length() > LONGEST) return "has " + name.length() + " characters, expected at most " + LONGEST;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c < 0x20 || c == 0x7F) return "contains a control character";
            if ("/\\:*?\"<>|".indexOf(c) >= 0) return "contains " + c + ", expected a name without a path";
        }
        if (name.equals(".") || name.equals("..")) return "is a folder";
        if (name.endsWith(".") || name.endsWith(" ")) return "ends with a dot or a space";
        return isDevice(name) ? "is a device on Windows" : "";
    }

    private static boolean isDevice(String name) {
        int dot = name.indexOf('.');
        String stem = dot < 0 ? name : name.substring(0, dot);
        return DEVICES.contains(stem.toLowerCase(Locale.ROOT));
    }
}
