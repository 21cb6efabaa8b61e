package mml.demo.ch02;

import java.io.IOException;
import mml.demo.Folder;
import mml.exact.CayleyTable;
import mml.exact.GroupAxioms;
import mml.viz.scene.exact.GroupPicture;

/**
 * Remainders of a division by 5 without 0 are a group under multiplication; of a division by 8 they are not.
 *
 * @mml §2.4.1, Definition 2.7
 */
public final class ClockGroup {
    private ClockGroup() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "remainders")));
    }

    /** Draws both tables and returns what was found. */
    public static String run(Folder out) throws IOException {
        return said(out, 5) + "; " + said(out, 8);
    }

    private static String said(Folder out, int n) throws IOException {
        GroupAxioms axioms = GroupAxioms.of(CayleyTable.multiplication(n));
        GroupPicture picture = new GroupPicture(axioms, "·");
        int last = picture.frames() - 1;
        out.figure("modulo-" + n, picture.frame(last, "The products of the remainders 1 to " + (n - 1) + "."));
        return "modulo " + n + ": " + (axioms.isGroup() ? "a group" : "no group, " + picture.caption(last));
    }
}
