package mml.hub.page;

import java.io.File;
import java.util.List;
import org.teavm.tooling.ConsoleTeaVMToolLog;
import org.teavm.tooling.TeaVMProblemRenderer;
import org.teavm.tooling.TeaVMTargetType;
import org.teavm.tooling.builder.BuildException;
import org.teavm.tooling.builder.BuildResult;
import org.teavm.tooling.builder.InProcessBuildStrategy;
import org.teavm.vm.TeaVMOptimizationLevel;

/**
 * Compiles one program on the class path to WebAssembly with TeaVM: {@code Compiler MAIN FOLDER FILE}. Its process is
 * started by {@link Compiled}.
 */
final class Compiler {
    /** What else decides about the bytes; a change here compiles everything anew. */
    static final String SETTINGS = "WasmGC, strict, minified, advanced";

    private Compiler() {}

    public static void main(String[] args) throws BuildException {
        InProcessBuildStrategy teavm = new InProcessBuildStrategy();
        teavm.init();
        teavm.setClassPathEntries(List.of(System.getProperty("java.class.path").split(File.pathSeparator, -1)));
        teavm.setTargetType(TeaVMTargetType.WEBASSEMBLY_GC);
        teavm.setMainClass(args[0]);
        teavm.setTargetDirectory(args[1]);
        teavm.setTargetFileName(args[2]);
        teavm.setStrict(true);
        teavm.setObfuscated(true);
        teavm.setOptimizationLevel(TeaVMOptimizationLevel.ADVANCED);
        BuildResult result = teavm.build();
        TeaVMProblemRenderer.describeProblems(
                result.getCallGraph(), result.getProblems(), new ConsoleTeaVMToolLog(false));
        if (!result.getProblems().getSevereProblems().isEmpty()) System.exit(1);
    }
}
