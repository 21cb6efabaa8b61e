package mml.hub.page;

import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a page may do: run the scripts that it was built with, each named by its hash, and reach nothing outside itself.
 * {@code unsafe-eval} is there for what is unpacked: the shell, and TeaVM's loader, which makes functions from text.
 */
final class Policy {
    private static final Pattern SCRIPT = Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL);

    private Policy() {}

    /** @param scripts the script elements of the page */
    static String of(String scripts) {
        StringBuilder hashes = new StringBuilder();
        for (Matcher m = SCRIPT.matcher(scripts); m.find(); )
            hashes.append("'sha256-")
                    .append(Base64.getEncoder().encodeToString(Sha256.of(m.group(1))))
                    .append("' ");
        return "default-src 'none'; script-src " + hashes
                + "'unsafe-eval'; worker-src blob:; style-src 'unsafe-inline'; "
                + "img-src data: blob:; font-src data:; base-uri 'none'; form-action 'none'";
    }
}
