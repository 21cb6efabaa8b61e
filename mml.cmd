@echo off
rem Runs the mml command line; builds it first when it is missing. After a change: mvnw.cmd -DskipTests package
setlocal
set "root=%~dp0"
set "lib=%root%mml-demos\target\lib"
if not exist "%lib%\mml-demos-*.jar" (
    where java >nul 2>nul || (
        echo mml needs a Java development kit, version 17 or later: winget install EclipseAdoptium.Temurin.21.JDK 1>&2
        exit /b 1
    )
    echo building mml, once: about 2 minutes ... 1>&2
    call "%root%mvnw.cmd" -q -B -Dquick -f "%root%pom.xml" -Dmaven.test.skip=true -pl mml-demos,mml-hub -am package 1>&2 || exit /b 1
)
java -XX:TieredStopAtLevel=1 -Dfile.encoding=UTF-8 -Djava.awt.headless=true -cp "%lib%\*;%root%mml-hub\target\classes" mml.cli.Main %*
