package mml.viz.export;

import java.util.function.Function;

/**
 * Frames as overlays of one frame of a Beamer talk. The file may be put in from any folder: it looks for its pictures beside
 * itself, by {@code \CurrentFilePath}, which LaTeX has since October 2020; an older one looks in the folder of the talk.
 */
final class Beamer {
    private Beamer() {}

    /** Pages of one PDF. */
    static String pages(Roll roll, Wishes wishes, String file) {
        return of(roll, wishes, "page=", shot -> file);
    }

    /** Files of their own. */
    static String frames(Roll roll, Wishes wishes, Function<Roll.Shot, String> file) {
        return of(roll, wishes, "", file);
    }

    private static String of(Roll roll, Wishes wishes, String page, Function<Roll.Shot, String> file) {
        StringBuilder out = new StringBuilder("% \\begin{frame} \\input{folder/of/this/file} \\end{frame}\n");
        out.append("{\\centering\\def\\mmlfolder{}%\n");
        out.append("\\ifdefined\\CurrentFilePath\\ifx\\CurrentFilePath\\empty\\else"
                + "\\edef\\mmlfolder{\\CurrentFilePath/}\\fi\\fi\n");
        String height = wishes.title ? "0.88" : "0.72";
        int k = 0;
        for (Roll.Shot shot : roll) {
            out.append("\\includegraphics<").append(++k).append(">[");
            if (!page.isEmpty()) out.append(page).append(k).append(',');
            out.append("width=\\linewidth,height=").append(height).append("\\textheight,keepaspectratio]{\\mmlfolder ");
            out.append(file.apply(shot)).append("}%\n");
        }
        if (wishes.title)
            out.append("% the captions, which are in the pictures; without --no-title they would stand twice\n");
        else out.append("\\par\\smallskip\n");
        k = 0;
        for (Roll.Shot shot : roll) {
            out.append(wishes.title ? "% " : "").append("\\only<").append(++k).append(">{");
            out.append(TexText.of(shot.frame().caption())).append("}%\n");
        }
        return out.append("\\par}\n").toString();
    }
}
