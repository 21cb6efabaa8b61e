package mml.hub.page;
import java.nio.file.*;
public final class BuildPages {
    public static void main(String[] args) throws Exception {
        long t=System.nanoTime();
        try (Formulas f = new Formulas(Path.of(args[1], "katex"))) {
            for (String s : new String[]{"\\mat A\\vec x=\\vec b,\\ \\R^n, \\rk(A)","\\begin{bmatrix}1&2\\\\3&4\\end{bmatrix}"}) System.out.println(f.html(s, true, "x:1").length());
        }
        System.out.println(Formulas.css().length()+" "+(System.nanoTime()-t)/1000000);
    }
}
