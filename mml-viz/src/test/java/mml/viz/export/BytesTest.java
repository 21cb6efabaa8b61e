package mml.viz.export;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import mml.viz.Golden;
import mml.viz.Reductions;
import mml.viz.scene.Canvas;
import mml.viz.scene.exact.RowReductionScene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same files on every Java: {@code svg/bytes.txt} has their check sums. */
class BytesTest {
    @TempDir
    Path folder;

    @Test
    void everyFormatGivesTheSameBytesOnEveryJava() throws IOException {
        assumeTrue(squeezed() == 0xbc8d04f2L, "this Java squeezes with another zlib than that of OpenJDK");
        Figure figure = Figure.of(new RowReductionScene(Reductions.exact(1, "2 4 6", "1 3 7"), Canvas.HALF))
                .scale(1);
        StringBuilder sums = new StringBuilder();
        for (Format format : Format.values()) {
            CRC32 all = new CRC32();
            for (Path file : figure.save(folder.resolve(format.name()), format)) all.update(Files.readAllBytes(file));
            sums.append(format)
                    .append(' ')
                    .append(Long.toHexString(all.getValue()))
                    .append('\n');
        }
        Golden.check("bytes.txt", sums.toString());
    }

    /** The check sum of bytes that repeat now and then, squeezed. */
    private static long squeezed() {
        byte[] bytes = new byte[1 << 16];
        int x = 1;
        for (int i = 0; i < bytes.length; i++) {
            x = x * 1103515245 + 12345;
            bytes[i] = (byte) ((x >>> 16) % 11 * (i / 97 % 5));
        }
        Deflater deflater = new Deflater();
        deflater.setInput(bytes);
        deflater.finish();
        byte[] out = new byte[bytes.length];
        CRC32 crc = new CRC32();
        crc.update(out, 0, deflater.deflate(out));
        return crc.getValue();
    }
}
